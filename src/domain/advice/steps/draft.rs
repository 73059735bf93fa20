//! One step in the making: the slmgr line as typed, its OSLicense twin where that Windows has the module and the
//! catalogue holds the whole command, and why not where it does not.

use crate::domain::advice::Step;
use crate::domain::advice::facts::Facts;
use crate::domain::catalog::CommandRow;

/// The machine asked about.
pub(super) const THIS_MACHINE: &str = "this machine";

/// Where nothing was changed.
pub(super) const NOTHING_TO_UNDO: &str = "Nothing to undo.";

/// A command of slmgr by the id of its row in the catalogue, with what goes into its places.
pub(super) struct Twin<'t> {
    pub(super) row: &'t str,
    pub(super) places: &'t [(&'t str, &'t str)],
}

/// A command without places.
pub(super) fn twin(row: &str) -> Twin<'_> {
    Twin { row, places: &[] }
}

/// A step on the machine asked about, typed as `slmgr`, with its twin.
pub(super) fn typed(facts: &Facts<'_>, title: &str, slmgr: String, twin: &Twin<'_>) -> Draft {
    let oslicense = oslicense(facts, twin);
    let mut draft = Draft::new(title, slmgr);
    match oslicense {
        Ok(command) => draft.step.oslicense = Some(command),
        Err(reason) => draft.step.no_oslicense = Some(reason),
    }
    draft
}

/// A step that has no OSLicense twin by nature: another program, or no command at all.
pub(super) fn other(title: &str, command: &str) -> Draft {
    let mut draft = Draft::new(title, command.to_owned());
    draft.step.no_oslicense = Some(
        if command.is_empty() {
            "This step is no command."
        } else {
            "The OSLicense module has no command for this."
        }
        .to_owned(),
    );
    draft
}

/// A step on a machine whose Windows was not told.
pub(super) fn elsewhere(title: &str, slmgr: String) -> Draft {
    let mut draft = Draft::new(title, slmgr);
    draft.step.no_oslicense = Some("Whether that machine's Windows has the module was not told.".to_owned());
    draft
}

/// Looks at what is on the machine: the first step of every method.
pub(super) fn look(facts: &Facts<'_>, check: String) -> Step {
    typed(facts, "Look at what is on it", "slmgr /dlv".to_owned(), &twin("dlv")).check(check).done()
}

/// Shows until when it is activated: the last step of most methods.
pub(super) fn until_when(facts: &Facts<'_>, check: &str) -> Step {
    typed(facts, "Read how long it lasts", "slmgr /xpr".to_owned(), &twin("xpr")).check(check).done()
}

/// A step that is being written.
pub(super) struct Draft {
    step: Step,
}

impl Draft {
    fn new(title: &str, slmgr: String) -> Self {
        Self {
            step: Step {
                title: title.to_owned(),
                slmgr,
                oslicense: None,
                check: String::new(),
                undo: NOTHING_TO_UNDO.to_owned(),
                elevated: false,
                place: THIS_MACHINE.to_owned(),
                no_oslicense: None,
            },
        }
    }

    pub(super) fn check(mut self, check: impl Into<String>) -> Self {
        self.step.check = check.into();
        self
    }

    pub(super) fn undo(mut self, undo: impl Into<String>) -> Self {
        self.step.undo = undo.into();
        self
    }

    pub(super) fn elevated(mut self) -> Self {
        self.step.elevated = true;
        self
    }

    pub(super) fn at(mut self, place: &str) -> Self {
        place.clone_into(&mut self.step.place);
        self
    }

    pub(super) fn done(self) -> Step {
        self.step
    }
}

/// The OSLicense command for the machine asked about, or why there is none.
fn oslicense(facts: &Facts<'_>, twin: &Twin<'_>) -> Result<String, String> {
    let Some(generation) = facts.windows().generation else {
        return Err("Which Windows it is decides whether it has the OSLicense module.".to_owned());
    };
    if !generation.oslicense {
        return Err(format!("{} has no OSLicense module.", generation.name));
    }
    let row =
        facts.knowledge().catalog.commands.iter().find(|row| row.tool == "slmgr.vbs" && row.id == twin.row);
    row.and_then(CommandRow::sourced_oslicense)
        .map(|command| filled(command, twin.places))
        .ok_or_else(|| "No complete command of the OSLicense module is sourced for this.".to_owned())
}

/// The command with its places filled.
fn filled(command: &str, places: &[(&str, &str)]) -> String {
    places.iter().fold(command.to_owned(), |line, (place, value)| line.replace(place, value))
}
