//! The articles' note on task sequences of ConfigMgr 2007 in a workgroup. Said only where the articles' rulebook
//! holds and no domain is there, and as theirs: no page of Microsoft was found for it.

use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{Directory, Family};
use crate::domain::rulebook::RulebookId;

pub(super) struct TaskSequence;

impl Rule for TaskSequence {
    fn id(&self) -> &'static str {
        "configmgr-sms-properties"
    }

    fn says(&self) -> &'static str {
        "A task sequence in a workgroup needs SMSMP and SMSLP, and its content the setting for slow networks; the \
         domain is not joined early for its sake."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-configmgr"]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        let facts = case.facts;
        let workgroup = facts.told().directory == Some(Directory::None);
        let articles = facts.rulebook().id == RulebookId::Articles2009;
        if workgroup && articles && case.method.family() == Family::Kms {
            words.warn(
                self,
                "task-sequence-in-workgroup",
                "If a ConfigMgr 2007 task sequence installs it in a workgroup and stops with 0x800705b4 or \
                 0x80040669, that is not activation: name the management point and the locator point (SMSMP, \
                 SMSLP) in the client's installation properties, allow the download on slow networks, and do not \
                 join the domain early. Only the articles say so.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{no_warning, warning};

    #[test]
    fn the_articles_note_stays_in_their_time_and_in_a_workgroup() {
        let id = "task-sequence-in-workgroup";
        warning("edition=vista-enterprise site.directory=none", id, "SMSMP");
        no_warning("edition=vista-enterprise", id);
        no_warning("edition=vista-enterprise site.directory=domain", id);
        no_warning("edition=windows-11-pro site.directory=none", id);
    }
}
