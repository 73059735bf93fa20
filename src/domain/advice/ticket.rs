//! "Copy for the ticket": what was told, recommendation, reasons, warnings and steps as plain text that pastes cleanly
//! anywhere.

use core::fmt;

use crate::domain::advice::plain::{answer_text, key_text, question};
use crate::domain::advice::written::UNKNOWN;
use crate::domain::advice::{AnswerId, Answers, Recommendation, Step};
use crate::domain::ids::SourceId;
use crate::domain::knowledge::Knowledge;

/// The recommendation as plain text, without flips and without what only a screen needs.
pub fn ticket(answers: &Answers, recommendation: &Recommendation, knowledge: &Knowledge) -> String {
    Ticket { answers, recommendation, knowledge }.to_string()
}

struct Ticket<'a> {
    answers: &'a Answers,
    recommendation: &'a Recommendation,
    knowledge: &'a Knowledge,
}

impl fmt::Display for Ticket<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { answers, recommendation, knowledge } = *self;
        let editions = names(recommendation, knowledge);
        writeln!(f, "{}", recommendation.method.title())?;
        if !editions.is_empty() {
            writeln!(f, "For: {editions}")?;
        }
        writeln!(f, "Key: {}", key_text(&recommendation.key, recommendation.rulebook, knowledge))?;
        writeln!(f, "Rulebook: {}", knowledge.rulebooks.get(recommendation.rulebook).name)?;
        writeln!(f, "{}", recommendation.headline)?;
        let told: Vec<_> = AnswerId::ALL.into_iter().filter(|id| answers.written(*id) != UNKNOWN).collect();
        if !told.is_empty() {
            writeln!(f, "\nTold")?;
        }
        for id in told {
            writeln!(f, "- {}: {}", question(id), answer_text(id, &answers.written(id), knowledge))?;
        }
        writeln!(f, "\nBecause")?;
        for line in &recommendation.because {
            writeln!(f, "- {} ({})", line.text, short_sources(&line.sources, knowledge))?;
        }
        writeln!(f, "\nWhy not the others")?;
        for other in &recommendation.instead_of {
            writeln!(f, "- {}: {}", other.method.title(), other.why_not)?;
        }
        if !recommendation.warnings.is_empty() {
            writeln!(f, "\nLook out")?;
        }
        for warning in &recommendation.warnings {
            writeln!(f, "- {} ({})", warning.text, short_sources(&warning.sources, knowledge))?;
        }
        writeln!(f, "\nSteps")?;
        for (number, step) in (1..).zip(&recommendation.steps) {
            write!(f, "{}", step_text(number, step))?;
        }
        if !recommendation.assumed.is_empty() {
            writeln!(f, "\nAssumed, because it was not told")?;
        }
        for assumed in &recommendation.assumed {
            let value = answer_text(assumed.answer, &assumed.value, knowledge);
            writeln!(f, "- {}: {value}", question(assumed.answer))?;
        }
        Ok(())
    }
}

/// One step with its commands, check and undo, indented under its number; ends with a line break.
pub fn step_text(number: usize, step: &Step) -> String {
    let rights = if step.elevated { ", as administrator" } else { "" };
    let mut lines = vec![format!("{number}. {} (on {}{rights})", step.title, step.place)];
    if !step.slmgr.is_empty() {
        lines.push(format!("   {}", step.slmgr));
    }
    if let Some(command) = &step.oslicense {
        lines.push(format!("   or in PowerShell: {command}"));
    }
    lines.push(format!("   Check: {}", step.check));
    lines.push(format!("   Undo: {}\n", step.undo));
    lines.join("\n")
}

/// The editions the advice is about: their names while they are few.
pub fn names(recommendation: &Recommendation, knowledge: &Knowledge) -> String {
    const SHOWN: usize = 4;
    let catalog = &knowledge.catalog;
    let ids = &recommendation.key.product_ids;
    let names: Vec<_> = ids
        .iter()
        .take(SHOWN)
        .filter_map(|id| catalog.edition(id))
        .map(|edition| edition.name.as_str())
        .collect();
    let more = ids.len().saturating_sub(SHOWN);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}{more}", names.join(", "))
}

/// Sources in their short form, as the small print shows them.
pub fn short_sources(sources: &[SourceId], knowledge: &Knowledge) -> String {
    let short: Vec<_> = sources.iter().map(|source| knowledge.catalog.short_source(source)).collect();
    short.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::advice::testing::{advise, answers, knowledge};

    #[test]
    fn a_ticket_holds_recommendation_reasons_and_steps() {
        let words = "edition=vista-enterprise attachment=core site.clients=40 site.servers=3";
        let text = ticket(&answers(words), &advise(words), knowledge());
        for part in [
            "KMS client\n",
            "For: Windows Vista Enterprise\n",
            "VKK3X-68KWM-X2YGT-QR4M6-4BWMV",
            "\nTold\n- ",
            ": Windows Vista Enterprise\n- ",
            ": 40\n- ",
            "\nBecause\n- ",
            "43 machines ask the same host",
            "\nSteps\n1. Look at what is on it (on this machine)\n   slmgr /dlv\n",
            ", as administrator)\n   slmgr /ipk VKK3X-68KWM-X2YGT-QR4M6-4BWMV\n",
        ] {
            assert!(text.contains(part), "{part:?} is missing in\n{text}");
        }
        assert!(!text.contains('\t') && text.is_ascii(), "it pastes cleanly:\n{text}");
    }
}
