//! The runbook's steps as scripts: PowerShell and batch. They print before they do, stop at the first failure, do nothing
//! under `-WhatIf`, write a log, and ask for a key when they run: none stands in them.
//!
//! Both are made for consoles of every age: ASCII alone, PowerShell with a byte order mark because Windows PowerShell
//! reads it so, batch with the line ends that its parser needs.

use serde::Serialize;

use super::command::{Tool, Typed, is_secret, shell_line, words};
use super::names::ascii;
use super::runbook::{Runbook, Section, StepRow};
use super::template::Templates;
use super::{Artefact, Fault, Part};
use crate::domain::catalog::Catalog;

/// What Windows PowerShell takes for UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A script before it is written down.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Script {
    /// The beginning of its file name; also that of its log.
    pub(super) id: String,
    pub(super) title: String,
    pub(super) machines: String,
    pub(super) elevated: bool,
    /// Some step runs slmgr.vbs.
    pub(super) slmgr: bool,
    pub(super) steps: Vec<Line>,
}

/// One step of a script.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Line {
    pub(super) number: usize,
    pub(super) title: String,
    /// The command as people read it; empty for work by hand.
    pub(super) shown: String,
    pub(super) place: String,
    /// The script runs it; else it is done by hand, here or elsewhere.
    pub(super) runs: bool,
    pub(super) check: String,
    /// In PowerShell, as slmgr and as OSLicense.
    pub(super) code: String,
    pub(super) module: String,
    /// The same as people read it.
    pub(super) module_shown: String,
    /// In a batch file.
    pub(super) batch: String,
    /// What is asked for first.
    pub(super) asks: Vec<Ask>,
    /// Its output repeats a key.
    pub(super) secret: bool,
}

/// A value that is asked for.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Ask {
    /// The variable of the batch file.
    pub(super) name: String,
    pub(super) place: String,
    pub(super) secret: bool,
}

/// Two scripts for each section of the runbook.
pub(super) fn artefacts(
    book: &Runbook,
    templates: &Templates,
    catalog: &Catalog,
) -> Result<Vec<Artefact>, Fault> {
    let mut made = Vec::new();
    for section in &book.sections {
        let script = Script::of(section, catalog);
        let about = format!("{}: its steps", section.title);
        made.push(power_shell(
            &script,
            templates,
            Part::Scripts,
            "scripts/",
            &format!("{about}, in PowerShell"),
        )?);
        made.push(Artefact::text(
            Part::Scripts,
            format!("scripts/{}.cmd", script.id),
            format!("{about}, as a batch file"),
            templates.fill_for_windows("script.cmd", &script)?,
        ));
    }
    Ok(made)
}

/// A script in PowerShell.
pub(super) fn power_shell(
    script: &Script,
    templates: &Templates,
    part: Part,
    folder: &str,
    about: &str,
) -> Result<Artefact, Fault> {
    let text = templates.fill_for_windows("script.ps1", script)?;
    let name = format!("{folder}{}.ps1", script.id);
    Ok(Artefact::text(part, name, about, format!("{BYTE_ORDER_MARK}{text}")))
}

impl Script {
    fn of(section: &Section, catalog: &Catalog) -> Self {
        let steps: Vec<Line> = section.steps.iter().map(|step| line(step, catalog)).collect();
        Self {
            id: section.id.clone(),
            title: ascii(&section.title),
            machines: ascii(&section.machines),
            elevated: section.steps.iter().any(|step| step.here && step.elevated),
            slmgr: steps.iter().any(|step| step.batch.contains("%SLMGR%")),
            steps,
        }
    }
}

fn line(step: &StepRow, catalog: &Catalog) -> Line {
    let typed = Typed::of(&step.slmgr, catalog);
    let runs = step.here && typed.is_some();
    let mut line = Line {
        number: step.number,
        title: ascii(&step.title),
        shown: ascii(&step.slmgr),
        place: ascii(&step.place),
        runs,
        check: ascii(&step.check),
        ..Line::default()
    };
    if let Some(typed) = typed.filter(|_| runs) {
        let places = typed.places();
        let name = |place: &str| {
            let at = places.iter().position(|other| other == place).unwrap_or_default();
            format!("STEP{}_VALUE{}", step.number, at + 1)
        };
        line.code = typed.power_shell();
        line.batch = typed.batch(name);
        line.secret = places.iter().any(|place| is_secret(place));
        line.asks = places
            .iter()
            .map(|place| Ask { name: name(place), place: place.clone(), secret: is_secret(place) })
            .collect();
        if typed.tool == Tool::Slmgr
            && let Some(module) = &step.oslicense
        {
            line.module = shell_line(&words(module));
            line.module_shown = ascii(module);
        }
    }
    line
}
