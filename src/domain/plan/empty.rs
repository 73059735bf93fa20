//! A plan with nothing in it yet, to be filled. Invents no machine.

use crate::domain::advice::Answers;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::plan::read::{DEFAULT_DAYS, DEFAULT_SEED, UNTITLED};
use crate::domain::rulebook::RulebookId;

/// A plan without machines that starts on the day of the catalogue.
pub fn empty(knowledge: &Knowledge) -> Plan {
    Plan {
        name: UNTITLED.to_owned(),
        rulebook: RulebookId::Current,
        start: knowledge.catalog.date,
        days: DEFAULT_DAYS,
        seed: DEFAULT_SEED,
        answers: Some(Answers::default()),
        cohorts: Vec::new(),
        hosts: Vec::new(),
        maks: Vec::new(),
        incidents: Vec::new(),
        forks: Vec::new(),
        shown: None,
    }
}
