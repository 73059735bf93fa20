//! Settling what is to be chosen: the right answer is computed and stands among the choices, whoever wrote them.

use super::measure::Answer;
use super::types::{Bet, Choice, Find};
use super::words;
use crate::domain::evidence::{self, Evidence};
use crate::domain::findings::{Finding, Severity, find};
use crate::domain::knowledge::Knowledge;
use crate::domain::simulation::Run;

/// What to choose from, and which choice is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Each choice with the words on it: numbers and days from the smallest to the largest, words as written.
    pub choices: Vec<(Answer, String)>,
    /// The place of the right one.
    pub right: usize,
}

impl Slip {
    /// The slip of these choices; the right answer is put in where nobody wrote it.
    fn of(choices: &[Choice], right: Answer, knowledge: &Knowledge) -> Self {
        let label = |choice: &Choice| match choice.label.as_str() {
            "" => words::answer(&choice.value, knowledge),
            label => label.to_owned(),
        };
        let mut all: Vec<(Answer, String)> =
            choices.iter().map(|choice| (choice.value.clone(), label(choice))).collect();
        if all.iter().all(|(value, _)| *value != right) {
            let words = words::answer(&right, knowledge);
            all.push((right.clone(), words));
        }
        if all.iter().all(|(value, _)| !matches!(value, Answer::Word(_))) {
            all.sort();
        }
        let place = all.iter().position(|(value, _)| *value == right).unwrap_or_default();
        Self { choices: all, right: place }
    }

    /// Whether the choice at this place is right.
    pub fn is_right(&self, place: usize) -> bool {
        place == self.right
    }
}

impl Bet {
    /// Computes the right answer from the run of [`Bet::plan`]; `None` where that plan has not what is asked of.
    pub fn settle(&self, run: &Run, knowledge: &Knowledge) -> Option<Slip> {
        let right = self.measure.take(&self.plan, run, knowledge)?;
        Some(Slip::of(&self.choices, right, knowledge))
    }
}

impl Find {
    /// What Diagnose finds in the texts, the worst first.
    pub fn findings(&self, knowledge: &Knowledge) -> Vec<Finding> {
        let readings = self
            .evidence
            .iter()
            .flat_map(|(name, text)| evidence::read(name, text.as_bytes(), &knowledge.catalog))
            .collect();
        find(&Evidence { readings, ports: Vec::new() }, knowledge)
    }

    /// Computes which finding it is; `None` where nothing bad is found.
    pub fn settle(&self, knowledge: &Knowledge) -> Option<Slip> {
        let findings = self.findings(knowledge);
        let worst = findings.first().filter(|finding| finding.severity <= Severity::Warning)?;
        Some(Slip::of(&self.choices, Answer::Word(worst.id.id().to_owned()), knowledge))
    }
}
