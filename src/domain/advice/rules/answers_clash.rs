//! Answers that cannot all be true, and answers that leave something open: each is named, none is overruled.

use crate::domain::advice::facts::Facts;
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{AnswerId, Method, Role};
use crate::domain::catalog::Kind;

pub(super) struct AnswersClash;

impl Rule for AnswersClash {
    fn id(&self) -> &'static str {
        "answers-clash"
    }

    fn says(&self) -> &'static str {
        "Where two answers cannot both be true the edition decides, and the clash is named."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["articles-2009-part-2", "kms-activation-planning"]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        let facts = case.facts;
        if case.method == Method::NotVolume {
            return;
        }
        self.role_against_edition(facts, words);
        self.rulebook_against_edition(facts, words);
        self.edition_left_open(facts, words);
    }
}

impl AnswersClash {
    fn role_against_edition(&self, facts: &Facts<'_>, words: &mut Words) {
        let told = facts.told();
        if told.edition.is_none() && told.generation.is_none() {
            return;
        }
        let (kind, name, threshold) = (facts.traits().kind, facts.windows().name(), facts.threshold());
        let text = match (told.role, kind) {
            (Some(Role::Workstation | Role::Laptop), Kind::Server) => format!(
                "Its job is said to be that of a workstation, and {name} is a server edition: the edition sets the \
                 threshold, here {threshold}."
            ),
            (Some(Role::Server), Kind::Client) => format!(
                "Its job is said to be that of a server, and {name} is a client edition: the edition sets the \
                 threshold, here {threshold}."
            ),
            (Some(Role::Workstation | Role::Laptop | Role::Server | Role::KmsHost) | None, _) => return,
        };
        words.warn(self, "answers-clash", text);
    }

    fn rulebook_against_edition(&self, facts: &Facts<'_>, words: &mut Words) {
        let Some(generation) = facts.windows().generation else {
            return;
        };
        let rulebook = facts.rulebook();
        let own = facts.knowledge().rulebooks.get(generation.rulebook);
        if own.era != rulebook.era {
            words.warn(
                self,
                "answers-clash",
                format!(
                    "The rulebook \"{}\" is of another time than {}, for which \"{}\" holds.",
                    rulebook.name, generation.name, own.name
                ),
            );
        }
    }

    fn edition_left_open(&self, facts: &Facts<'_>, words: &mut Words) {
        if facts.windows_answer() == AnswerId::Generation {
            words.warn(
                self,
                "edition-open",
                format!(
                    "Only the generation is known: editions of {} differ in setup key and methods, and slmgr /dlv \
                     on the machine names its own.",
                    facts.windows().name()
                ),
            );
        } else if facts.windows().edition.is_none() {
            words.warn(
                self,
                "edition-open",
                "Which Windows it is decides the key: slmgr /dlv on the machine names the edition.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{check, no_warning, warning};

    #[test]
    fn the_edition_wins_over_the_role_and_the_clash_is_named() {
        warning("edition=vista-enterprise role=server", "answers-clash", "here 25");
        warning("edition=server-2008-standard role=laptop", "answers-clash", "here 5");
        no_warning("edition=vista-enterprise role=laptop", "answers-clash");
        no_warning("edition=vista-enterprise role=kms-host", "answers-clash");
        no_warning("role=server", "answers-clash");
    }

    #[test]
    fn a_rulebook_of_another_time_is_named() {
        warning("edition=windows-11-pro rulebook=articles-2009", "answers-clash", "another time");
        no_warning("edition=vista-enterprise rulebook=va-2.0", "answers-clash");
    }

    #[test]
    fn an_open_edition_is_named() {
        warning("generation=vista", "edition-open", "setup key");
        warning("", "edition-open", "/dlv");
        warning("edition=no-such-windows", "edition-open", "/dlv");
        check("edition=no-such-windows generation=vista attachment=remote", "mak-online");
        no_warning("edition=vista-enterprise", "edition-open");
    }
}
