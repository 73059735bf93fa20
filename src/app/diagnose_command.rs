//! What a person can do in Diagnose: give something to read, look at findings, ask the network.

use std::path::PathBuf;

use crate::app::command::Listing;
use crate::app::diagnose::{LiveField, MachineCommand, ReportForm};
use crate::app::state::Place;

/// One thing to do in Diagnose.
#[derive(Clone, Debug, PartialEq)]
pub enum DiagnoseCommand {
    /// What stands in the box.
    Type(String),
    /// Reads what stands in the box.
    ReadTyped,
    /// Reads a text that was pasted.
    Paste(String),
    /// Asks for files.
    OpenFile,
    /// Reads files: dropped ones, or those that were asked for.
    ReadFiles(Vec<PathBuf>),
    /// Forgets one input.
    Remove(usize),
    /// Forgets everything.
    Clear,
    /// Opens a finding, or closes it.
    Select(Option<usize>),
    /// To the finding so many below, or above where negative.
    Move(isize),
    /// Shows the text of an input.
    Show(usize),
    /// Shows the line that a clue of the open finding points at.
    ShowClue(usize),
    /// Reads the machine that the program runs on.
    Machine(MachineCommand),
    /// Opens or closes the card of the live check.
    LiveCard(bool),
    LiveField(LiveField),
    /// Sends what the card says.
    Ask,
    /// Opens or closes the card of the report.
    ReportCard(bool),
    ReportForm(ReportForm),
    Redact(bool),
    CopyReport,
    /// Asks where, and writes the report there.
    SaveReport,
    SaveReportTo {
        path: PathBuf,
        overwrite: bool,
    },
    /// Ends what is under way.
    Cancel,
}

impl DiagnoseCommand {
    /// Its id, its keys and where they hold.
    pub(crate) fn listing(&self) -> Listing {
        match self {
            Self::Type(_) => Listing::plain("diagnose-type"),
            Self::ReadTyped | Self::Paste(_) => {
                Listing::within(Place::Diagnose, "diagnose-read", "Ctrl+Enter")
            }
            Self::OpenFile | Self::ReadFiles(_) => Listing::plain("diagnose-open"),
            Self::Remove(_) => Listing::plain("diagnose-remove"),
            Self::Clear => Listing::plain("diagnose-clear"),
            Self::Select(_) | Self::Show(_) | Self::ShowClue(_) => Listing::plain("diagnose-show"),
            Self::Move(by) if *by < 0 => Listing::within(Place::Diagnose, "diagnose-previous", "P"),
            Self::Move(_) => Listing::within(Place::Diagnose, "diagnose-next", "N"),
            Self::Machine(_) => Listing::plain("diagnose-machine"),
            Self::LiveCard(_) => Listing::plain("diagnose-live"),
            Self::LiveField(_) | Self::Ask => Listing::plain("diagnose-ask"),
            Self::ReportCard(_) | Self::ReportForm(_) | Self::Redact(_) => Listing::plain("diagnose-report"),
            Self::CopyReport => Listing::plain("diagnose-copy-report"),
            Self::SaveReport | Self::SaveReportTo { .. } => Listing::plain("diagnose-save-report"),
            Self::Cancel => Listing::plain("diagnose-cancel"),
        }
    }

    /// What the palette lists.
    pub(crate) fn choices() -> [Self; 10] {
        [
            Self::ReadTyped,
            Self::OpenFile,
            Self::LiveCard(true),
            Self::Machine(MachineCommand::Card(true)),
            Self::Move(1),
            Self::Move(-1),
            Self::Clear,
            Self::CopyReport,
            Self::SaveReport,
            Self::Cancel,
        ]
    }
}
