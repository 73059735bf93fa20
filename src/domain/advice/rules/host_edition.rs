//! Which Windows may hold which host key. The articles set no limit, Microsoft does; a role that was told is never
//! overruled, only warned about.

use crate::domain::advice::Method;
use crate::domain::advice::facts::Facts;
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::windows::Standing;
use crate::domain::catalog::{Catalog, Generation, Group, Kind};
use crate::domain::rulebook::HostRule;

pub(super) struct HostEdition;

impl Rule for HostEdition {
    fn id(&self) -> &'static str {
        "host-edition"
    }

    fn says(&self) -> &'static str {
        "A host on a client Windows activates clients only, and each host key names the Windows that may hold it."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["kms-activation-planning", "create-a-kms-activation-host"]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        if case.method != Method::KmsHost {
            return;
        }
        let facts = case.facts;
        self.unfit(facts, words);
        let host_rule = &facts.rulebook().host_rule;
        let Some(group) = facts.owned_group().or_else(|| facts.lowest_group()) else {
            return;
        };
        let objection = objection(facts, group);
        match host_rule.value {
            HostRule::Any => {
                let conflict =
                    host_rule.conflict.as_ref().and_then(|id| facts.knowledge().catalog.conflict(id));
                if let (true, Some(conflict)) = (objection.is_some(), conflict) {
                    words.disputed(self, conflict);
                }
            }
            HostRule::ServerForServers => {
                if let Some(text) = objection {
                    words.warn_with(self, "host-os-too-old-for-key", text, group.sources.clone());
                }
            }
        }
    }
}

impl HostEdition {
    fn unfit(&self, facts: &Facts<'_>, words: &mut Words) {
        let windows = facts.windows();
        let name = windows.name();
        let text = match facts.standing() {
            _ if windows.edition.is_some_and(|edition| edition.cannot_host.is_some()) => {
                format!("{name} cannot be a KMS host; make another server the host.")
            }
            Standing::Volume | Standing::Azure => return,
            Standing::RecognisedOnly | Standing::Other => {
                format!(
                    "{name} is not a volume edition and takes no KMS host key: make another machine the host."
                )
            }
        };
        words.warn(self, "host-edition-unfit", text);
    }
}

/// What Microsoft has against this Windows as a holder of this group's key.
fn objection(facts: &Facts<'_>, group: &Group) -> Option<String> {
    let windows = facts.windows();
    let generation = windows.generation?;
    if windows.traits.standing != Standing::Volume {
        return None;
    }
    let catalog = &facts.knowledge().catalog;
    if !group.host_generations.is_empty() && !group.host_generations.contains(&generation.id) {
        return Some(format!(
            "{} may not hold the key \"{}\". It belongs on {}.",
            windows.name(),
            group.name,
            holders(catalog, group)
        ));
    }
    let covers_servers = catalog
        .editions
        .iter()
        .any(|edition| edition.kind == Kind::Server && group.covers.contains(&edition.id));
    (windows.traits.kind == Kind::Client && covers_servers).then(|| {
        format!(
            "{} as a host activates client Windows only; servers need a host on Windows Server.",
            windows.name()
        )
    })
}

fn holders(catalog: &Catalog, group: &Group) -> String {
    let names: Vec<&str> = group
        .host_generations
        .iter()
        .map(|id| catalog.generation(id).map_or(id.as_str(), |found: &Generation| found.name.as_str()))
        .collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{no_warning, warning};

    #[test]
    fn what_cannot_hold_a_host_key_is_told_so() {
        warning("edition=other role=kms-host", "host-edition-unfit", "another machine");
        warning("edition=server-2022-datacenter-azure role=kms-host", "host-edition-unfit", "another server");
        no_warning("edition=server-2022-standard role=kms-host", "host-edition-unfit");
    }

    #[test]
    fn microsoft_limits_who_holds_which_key_and_the_articles_do_not() {
        let vista = "edition=vista-enterprise role=kms-host site.owned_group=B";
        warning(vista, "sources-disagree", "a key of any group");
        warning(&format!("{vista} rulebook=va-2.0"), "host-os-too-old-for-key", "Windows Vista Enterprise");
        no_warning(
            "edition=server-2008-standard role=kms-host site.owned_group=B",
            "host-os-too-old-for-key",
        );
        warning(
            "edition=windows-10-pro role=kms-host site.owned_group=ws2022",
            "host-os-too-old-for-key",
            "belongs on",
        );
    }
}
