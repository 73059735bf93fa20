//! Stand-ins until their files are here.

use super::{Answers, Recommendation};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;

pub fn ticket(recommendation: &Recommendation, _: &Knowledge) -> String {
    recommendation.headline.clone()
}

pub fn fleet_of_answers(answers: &Answers, _: &Knowledge) -> Plan {
    Plan {
        name: String::new(),
        rulebook: crate::domain::rulebook::RulebookId::Articles2009,
        start: chrono::NaiveDate::default(),
        days: 730,
        seed: 7,
        answers: Some(answers.clone()),
        cohorts: Vec::new(),
        hosts: Vec::new(),
        maks: Vec::new(),
        incidents: Vec::new(),
    }
}
