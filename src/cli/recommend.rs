//! `recommend` as text and as JSON: which key, why, why not the others, what would change it, what to type. Pure:
//! text in the shape of a terminal comes back, nothing is printed here.

use serde::Serialize;
use serde_json::Value;

use crate::app::jobs::Progress;
use crate::app::plan_ahead::lines_of;
use crate::cli::layout::hanging;
use crate::cli::simulate::outlook_line;
use crate::domain::advice::{
    Answers, Recommendation, answer_text, flip_groups, flip_text, key_text, names, question, recommend,
    recommend_cohort, short_sources, step_text,
};
use crate::domain::ids::{CohortId, SourceId};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{Plan, answers_in_force};
use crate::domain::planner::Line;
use crate::domain::rulebook::RulebookId;

/// The `format` number of the JSON documents.
const FORMAT: u32 = 1;

/// The whole recommendation for a reader at a terminal.
pub fn text(recommendation: &Recommendation, knowledge: &Knowledge) -> String {
    let mut page = Page::default();
    head(&mut page, recommendation, knowledge);
    page.section("Because");
    for line in &recommendation.because {
        page.item("- ", &line.text, &small_print(line.rule.as_str(), &line.sources, knowledge));
    }
    page.section("Why not the others");
    for not in &recommendation.instead_of {
        let text = format!("{}: {}", not.method.title(), not.why_not);
        page.item("- ", &text, &small_print(not.rule.as_str(), &not.sources, knowledge));
    }
    changes(&mut page, recommendation, knowledge);
    if !recommendation.warnings.is_empty() {
        page.section("Look out");
    }
    for warning in &recommendation.warnings {
        page.item("- ", &warning.text, &small_print(&warning.id, &warning.sources, knowledge));
    }
    steps(&mut page, recommendation);
    if !recommendation.assumed.is_empty() {
        page.section("Assumed, because it was not told");
    }
    for assumed in &recommendation.assumed {
        let value = answer_text(assumed.answer, &assumed.value, knowledge);
        page.line("- ", &format!("{}: {value}", question(assumed.answer)));
    }
    page.text
}

/// What to plan for, by a run of the fleet that the answers describe.
pub fn ahead_of(answers: &Answers, knowledge: &Knowledge) -> Vec<Line> {
    lines_of(answers, knowledge, &Progress::unwatched()).unwrap_or_default()
}

/// What to plan for, as a section after the recommendation; empty where there is nothing.
pub fn ahead_text(ahead: &[Line], knowledge: &Knowledge) -> String {
    let mut page = Page::default();
    if !ahead.is_empty() {
        page.section("What to plan for");
    }
    for line in ahead {
        let rule = line.because.first().map_or("plan", |ground| ground.rule.as_str());
        page.item("- ", &line.text, &small_print(rule, &line.sources(), knowledge));
    }
    page.text
}

/// One recommendation as the contract prints it, and beside it what to plan for.
pub fn json(recommendation: &Recommendation, ahead: &[Line]) -> String {
    pretty(&WithAhead::of(recommendation, ahead))
}

#[derive(Serialize)]
struct WithAhead<'a> {
    #[serde(flatten)]
    recommendation: &'a Recommendation,
    plan_for: Vec<Value>,
}

impl<'a> WithAhead<'a> {
    fn of(recommendation: &'a Recommendation, ahead: &[Line]) -> Self {
        Self { recommendation, plan_for: ahead.iter().map(outlook_line).collect() }
    }
}

/// A plan's recommendations for a reader: Decide's answers first, then each cohort in short.
pub fn plan_text(plan: &Plan, knowledge: &Knowledge) -> String {
    let mut page = Page::default();
    page.line("", &format!("{} (rulebook: {})", plan.name, knowledge.rulebooks.get(plan.rulebook).name));
    if let Some(answers) = answers_in_force(plan, &knowledge.catalog) {
        page.section("The machine asked about");
        page.text.push_str(&text(&recommend(&answers, knowledge), knowledge));
        page.text.push_str(&ahead_text(&ahead_of(&answers, knowledge), knowledge));
    }
    for (id, recommendation) in of_cohorts(plan, knowledge) {
        page.section(&format!("Cohort {id}"));
        head(&mut page, &recommendation, knowledge);
        for line in recommendation.because.iter().take(3) {
            page.item("- ", &line.text, &small_print(line.rule.as_str(), &line.sources, knowledge));
        }
        for warning in recommendation.warnings.iter().filter(|warning| warning.conflict.is_none()) {
            page.item("! ", &warning.text, &small_print(&warning.id, &warning.sources, knowledge));
        }
    }
    page.text
}

/// A plan's recommendations as the contract prints them: one per cohort, and one for Decide's answers where the plan
/// holds them.
pub fn plan_json(plan: &Plan, knowledge: &Knowledge) -> String {
    let cohorts = of_cohorts(plan, knowledge);
    let answers = answers_in_force(plan, &knowledge.catalog);
    let advised = answers.map(|answers| (recommend(&answers, knowledge), ahead_of(&answers, knowledge)));
    pretty(&OfPlan {
        format: FORMAT,
        rulebook: plan.rulebook,
        answers: advised.as_ref().map(|(recommendation, ahead)| WithAhead::of(recommendation, ahead)),
        cohorts: cohorts.iter().map(|(id, recommendation)| OfCohort { id, recommendation }).collect(),
    })
}

#[derive(Serialize)]
struct OfPlan<'a> {
    format: u32,
    rulebook: RulebookId,
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<WithAhead<'a>>,
    cohorts: Vec<OfCohort<'a>>,
}

#[derive(Serialize)]
struct OfCohort<'a> {
    id: &'a CohortId,
    #[serde(flatten)]
    recommendation: &'a Recommendation,
}

fn of_cohorts(plan: &Plan, knowledge: &Knowledge) -> Vec<(CohortId, Recommendation)> {
    plan.cohorts.iter().map(|cohort| (cohort.id.clone(), recommend_cohort(plan, cohort, knowledge))).collect()
}

fn head(page: &mut Page, recommendation: &Recommendation, knowledge: &Knowledge) {
    page.line("", recommendation.method.title());
    page.line("", &recommendation.headline);
    let editions = names(recommendation, knowledge);
    if !editions.is_empty() {
        page.line("For       ", &editions);
    }
    page.line("Key       ", &key_text(&recommendation.key, recommendation.rulebook, knowledge));
    page.line("Rulebook  ", &knowledge.rulebooks.get(recommendation.rulebook).name);
}

fn changes(page: &mut Page, recommendation: &Recommendation, knowledge: &Knowledge) {
    page.section("What would change it");
    let groups = flip_groups(recommendation);
    if groups.is_empty() {
        page.line("- ", "No change of a single answer.");
    }
    for group in groups {
        page.line("- ", &format!("{} -> {}", flip_text(&group, knowledge), group.method.title()));
    }
}

fn steps(page: &mut Page, recommendation: &Recommendation) {
    page.section("Steps");
    for (number, step) in (1..).zip(&recommendation.steps) {
        page.text.push_str(&step_text(number, step));
    }
    // Where the plainest command has no twin, none has, and its reason says why.
    let plainest = recommendation.steps.iter().find(|step| step.slmgr.starts_with("slmgr"));
    if let Some(reason) = plainest.and_then(|step| step.no_oslicense.as_deref()) {
        page.line("", &format!("({reason})"));
    }
}

/// `renewal | articles 2009, part 2`
fn small_print(rule: &str, sources: &[SourceId], knowledge: &Knowledge) -> String {
    format!("{rule} | {}", short_sources(sources, knowledge))
}

fn pretty(value: &impl Serialize) -> String {
    // A recommendation is made of strings, numbers and lists, which JSON can always write.
    serde_json::to_string_pretty(value).map(|text| text + "\n").unwrap_or_default()
}

/// The text so far.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn section(&mut self, title: &str) {
        self.text.push('\n');
        self.text.push_str(title);
        self.text.push('\n');
    }

    fn line(&mut self, lead: &str, text: &str) {
        self.text.push_str(&hanging(lead, text, 0));
    }

    fn item(&mut self, lead: &str, text: &str, small_print: &str) {
        self.line(lead, text);
        self.text.push_str(&hanging("", small_print, 4));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::advice::{AnswerId, Answers, fleet_of_answers};

    fn advice(changes: &[(AnswerId, &str)]) -> Recommendation {
        let answers = changes.iter().fold(Answers::default(), |answers, (answer, value)| {
            answers.with(*answer, value).expect("a legal answer")
        });
        recommend(&answers, Knowledge::embedded())
    }

    #[test]
    fn the_text_has_every_part_of_the_page() {
        let text = text(&advice(&[(AnswerId::Edition, "vista-enterprise")]), Knowledge::embedded());
        for part in [
            "KMS client\n",
            "Key       Setup key VKK3X-68KWM-X2YGT-QR4M6-4BWMV (public)\n",
            "\nBecause\n- ",
            "\nWhy not the others\n- KMS host: ",
            "\nWhat would change it\n- ",
            "\nLook out\n- ",
            "\nSteps\n1. ",
            "\nAssumed, because it was not told\n- ",
            "(Windows Vista has no OSLicense module.)",
        ] {
            assert!(text.contains(part), "{part:?} is missing in\n{text}");
        }
    }

    #[test]
    fn the_json_has_the_contracts_keys_in_the_contracts_order() {
        let json = json(&advice(&[(AnswerId::Edition, "vista-enterprise")]), &[]);
        let keys = [
            "\"format\"",
            "\"family\"",
            "\"method\"",
            "\"key\"",
            "\"because\"",
            "\"instead_of\"",
            "\"flips\"",
            "\"warnings\"",
            "\"steps\"",
            "\"assumed\"",
            "\"rulebook\"",
            "\"plan_for\"",
        ];
        let places: Vec<_> = keys.iter().map(|key| json.find(&format!("\n  {key}")).expect(key)).collect();
        assert!(places.is_sorted(), "{json}");
        let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let object = value.as_object().expect("an object");
        assert_eq!(object.len(), keys.len(), "nothing else is printed: {:?}", object.keys());
        assert_eq!(value["key"]["kind"], "setup-key");
        assert_eq!(value["steps"][0]["where"], "this machine");
        assert!(value["steps"][0]["oslicense"].is_null());
    }

    #[test]
    fn a_plan_gets_one_recommendation_for_each_cohort() {
        let answers = Answers::default()
            .with(AnswerId::Edition, "vista-enterprise")
            .and_then(|answers| answers.with(AnswerId::Servers, "5"))
            .expect("legal answers");
        let plan = fleet_of_answers(&answers, Knowledge::embedded());
        let json = plan_json(&plan, Knowledge::embedded());
        let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let keys: Vec<_> = value.as_object().expect("an object").keys().map(String::as_str).collect();
        assert_eq!(keys.len(), 4, "{keys:?}");
        assert_eq!((&value["format"], &value["rulebook"]), (&1.into(), &"articles-2009".into()));
        assert_eq!(value["answers"]["method"], "mak-online");
        let cohorts = value["cohorts"].as_array().expect("a list");
        let ids: Vec<_> = cohorts.iter().map(|cohort| cohort["id"].as_str().expect("an id")).collect();
        assert_eq!(ids, plan.cohorts.iter().map(|cohort| cohort.id.as_str()).collect::<Vec<_>>());
        assert!(
            cohorts.iter().all(|cohort| cohort["because"].as_array().is_some_and(|lines| !lines.is_empty()))
        );
        let text = plan_text(&plan, Knowledge::embedded());
        assert!(ids.iter().all(|id| text.contains(&format!("\nCohort {id}\n"))), "{text}");
    }
}
