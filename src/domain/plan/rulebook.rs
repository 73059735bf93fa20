//! Which rulebook holds where a plan, or its answers, name none. The window and the terminal both ask here.

use crate::domain::advice::{Answers, EditionAnswer};
use crate::domain::catalog::Catalog;
use crate::domain::ids::{EditionId, GenerationId};
use crate::domain::plan::{Cohort, Host, Plan};
use crate::domain::rulebook::RulebookId;

/// The rulebook of a plan that names none: what the first cohort's Windows has as its default, else what the answers
/// name or are about, else the first host's default.
pub fn default_rulebook(
    answers: Option<&Answers>,
    cohorts: &[Cohort],
    hosts: &[Host],
    catalog: &Catalog,
) -> RulebookId {
    let of_windows = |edition: &EditionId| {
        let edition = catalog.edition(edition)?;
        of_generation(&edition.generation, catalog)
    };
    cohorts
        .first()
        .and_then(|cohort| of_windows(&cohort.edition))
        .or_else(|| {
            let answers = answers?;
            answers.rulebook.or_else(|| match (&answers.edition, &answers.generation) {
                (Some(EditionAnswer::Edition(edition)), _) => of_windows(edition),
                (Some(EditionAnswer::Other) | None, generation) => {
                    of_generation(generation.as_ref()?, catalog)
                }
            })
        })
        .or_else(|| of_windows(&hosts.first()?.edition))
        .unwrap_or(RulebookId::Current)
}

/// The rulebook that this plan would have if it named none.
pub fn default_of(plan: &Plan, catalog: &Catalog) -> RulebookId {
    default_rulebook(plan.answers.as_ref(), &plan.cohorts, &plan.hosts, catalog)
}

fn of_generation(generation: &GenerationId, catalog: &Catalog) -> Option<RulebookId> {
    catalog.generation(generation).map(|generation| generation.rulebook)
}

/// The plan's answers as the advice takes them, if it has any. A rulebook that was chosen for the plan holds for
/// answers that name none; else theirs is the default of their own Windows.
pub fn answers_in_force(plan: &Plan, catalog: &Catalog) -> Option<Answers> {
    let answers = plan.answers.clone()?;
    let chosen = (plan.rulebook != default_of(plan, catalog)).then_some(plan.rulebook);
    Some(Answers { rulebook: answers.rulebook.or(chosen), ..answers })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;
    use crate::domain::plan::read;

    /// What the plan runs under, and what its answers are advised under if they say.
    #[track_caller]
    fn check(text: &str, plan_has: RulebookId, answers_have: Option<RulebookId>) {
        let catalog = &Knowledge::embedded().catalog;
        let plan = read(text, "plan", catalog).unwrap();
        assert_eq!(plan.rulebook, plan_has);
        assert_eq!(answers_in_force(&plan, catalog).and_then(|answers| answers.rulebook), answers_have);
    }

    const VISTA_ANSWERS: &str = "[answers]\nedition = \"vista-enterprise\"\n";
    const WINDOWS_11: &str = "[[cohort]]\nid = \"c\"\nedition = \"windows-11-pro\"\ncount = 3\n";
    const HOST_2008: &str = "[[host]]\nid = \"h\"\nedition = \"server-2008-standard\"\ngroup = \"B\"\n";

    #[test]
    fn the_first_cohort_then_the_answers_then_the_first_host_set_the_default() {
        check(VISTA_ANSWERS, RulebookId::Articles2009, None);
        check("[answers]\ngeneration = \"windows-7\"\n", RulebookId::Windows7, None);
        check(HOST_2008, RulebookId::Articles2009, None);
        check(&format!("{VISTA_ANSWERS}{WINDOWS_11}"), RulebookId::Current, None);
        check(&format!("{WINDOWS_11}{HOST_2008}"), RulebookId::Current, None);
        check("[answers]\n", RulebookId::Current, None);
    }

    #[test]
    fn a_rulebook_chosen_for_the_plan_holds_for_its_answers() {
        check(&format!("rulebook = \"va-2.0\"\n{VISTA_ANSWERS}"), RulebookId::Va20, Some(RulebookId::Va20));
        let answers = format!("{VISTA_ANSWERS}rulebook = \"articles-2009\"\n");
        check(&answers, RulebookId::Articles2009, Some(RulebookId::Articles2009));
        check(&format!("rulebook = \"va-2.0\"\n{answers}"), RulebookId::Va20, Some(RulebookId::Articles2009));
    }
}
