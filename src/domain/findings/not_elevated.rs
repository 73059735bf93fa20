//! A command that ran without the rights that it needs: what it did not show or do proves nothing.

use super::Check;
use super::by_code::ByCode;
use super::site::{Findings, Site};
use super::types::{FindingId, Severity};

pub(super) struct NotElevated;

const NO_RIGHTS: ByCode = ByCode {
    id: FindingId::NotElevated,
    severity: Severity::Warning,
    codes: &["0xC004F025", "0x80070005"],
    title: "The command on {} ran without the rights that it needs",
    next: "Start the prompt as administrator and repeat the command. Where it was elevated, the rights of the \
           licensing service are damaged.",
    command: "",
};

impl Check for NotElevated {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::NotElevated]
    }

    fn codes(&self) -> &'static [&'static str] {
        NO_RIGHTS.codes
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for finding in NO_RIGHTS.all(site, |_| true) {
            found.push(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, machine, site};

    #[test]
    fn missing_rights() {
        check(&site(vec![machine("a.txt", "code=0x80070005")]), &["warning not-elevated"]);
    }
}
