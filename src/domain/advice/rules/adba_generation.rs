//! Active Directory-based activation exists from Windows 8 and Server 2012 on.

use crate::domain::advice::Method;
use crate::domain::advice::facts::Facts;
use crate::domain::advice::rules::{Rule, capital};
use crate::domain::catalog::VolumeMethod;

pub(super) struct AdbaGeneration;

impl Rule for AdbaGeneration {
    fn id(&self) -> &'static str {
        "adba-generation"
    }

    fn says(&self) -> &'static str {
        "Active Directory-based activation exists from Windows 8 and Windows Server 2012 on."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["activate-using-active-directory-based-activation", "plan-for-volume-activation"]
    }

    fn excludes(&self, facts: &Facts<'_>, method: Method) -> bool {
        method == Method::Adba && !facts.traits().ways.allow(VolumeMethod::Adba)
    }

    fn why_excluded(&self, facts: &Facts<'_>, _method: Method) -> String {
        format!("{} {} cannot use it.", self.says(), capital(facts.windows().name()))
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{check, why_not};

    #[test]
    fn vista_and_7_never_ask_the_directory() {
        check("edition=vista-enterprise site.directory=domain-2012", "kms-client");
        check(
            "edition=windows-7-enterprise site.directory=domain-2012 site.clients=3 site.servers=0",
            "mak-online",
        );
        check("edition=server-2008-r2-standard site.directory=domain-2012", "kms-client");
        check("edition=windows-8-pro site.directory=domain-2012", "adba");
        why_not("edition=vista-enterprise site.directory=domain-2012", "adba", "from Windows 8");
    }
}
