//! Everything a person can do: one list for menus, palette, keyboard, undo and tests.
//!
//! A command carries its own id, from which its words come, and its shortcut, in exhaustive matches: a new command
//! cannot forget either. Carrying a command out is `apply`'s.

use std::path::PathBuf;

use crate::app::decide::AnswerChange;
use crate::app::diagnose_command::DiagnoseCommand;
use crate::app::editor::EditorCommand;
use crate::app::fleet_command::FleetCommand;
use crate::app::forks::ForkCommand;
use crate::app::handover_command::HandOverCommand;
use crate::app::learn::LearnCommand;
use crate::app::overlay::PathPurpose;
use crate::app::ready::ReadyCommand;
use crate::app::reference::{EntryKind, LookUp};
use crate::app::rescue::RescueCommand;
use crate::app::run_command::RunCommand;
use crate::app::settings::{LanguageChoice, ThemeChoice};
use crate::app::state::Place;
use crate::app::words::word_or;
use crate::domain::advice::AnswerId;
use crate::domain::catalog::Era;
use crate::domain::ids::EditionId;
use crate::domain::rulebook::RulebookId;

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    // The program
    Go(Place),
    Palette,
    KeyList,
    Messages,
    CloseOverlay,
    PaletteQuery(String),
    PaletteMove(isize),
    PaletteRun,
    TogglePanel,
    Theme(ThemeChoice),
    Language(LanguageChoice),
    ReduceMotion(bool),
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Quit,
    QuitWithoutSaving,
    Copy {
        text: String,
        /// What was copied, in words, for the status line.
        what: String,
    },

    // The plan
    NewPlan,
    OpenExample,
    Open,
    OpenPath(PathBuf),
    OpenRecent(usize),
    Save,
    SaveAs,
    SavePath {
        path: PathBuf,
        overwrite: bool,
    },
    PathText(String),
    PathChosen(PathPurpose),
    Discard,
    Rename(String),
    /// For advice, tables and simulation; `None`: what the Windows in question has as its default.
    Rulebook(Option<RulebookId>),
    Undo,
    Redo,

    // Decide
    Step(u8),
    NextQuestion,
    PreviousQuestion,
    Answer(AnswerChange),
    /// Answers what a pasted text tells.
    PasteAnswers(String),
    /// Whether the field of a number holds none, so that its page cannot be left.
    WrongNumber(AnswerId, bool),
    FilterWindows(String),
    ChangeAnswer(AnswerId),
    /// Changes one answer to what would change the advice, written as in an answers file.
    TryChange(AnswerId, String),
    CheckAnswers,
    AllQuestions(bool),
    MoreAboutTheSite(bool),
    StartOver,
    MakePlan,
    SeeOverTime,
    CopyTicket,

    // Keys
    Era(Era),
    SelectEdition(EditionId),
    /// Selects the row that the arrow keys have reached.
    SelectReachedEdition,
    /// Goes to the table that holds an edition, and selects it.
    ShowEdition(EditionId),
    /// To the row so many below, or above where negative.
    MoveAmongEditions(isize),
    FilterEditions(String),
    CopySetupKey,

    // Simulate
    Run(RunCommand),
    Ready(ReadyCommand),
    Rescue(RescueCommand),
    Fork(ForkCommand),
    Editor(EditorCommand),

    // Diagnose
    Diagnose(DiagnoseCommand),
    Fleet(FleetCommand),

    // Learn
    Learn(LearnCommand),

    // Hand over
    HandOver(HandOverCommand),

    // Reference
    Search(String),
    /// Goes to the reference and lists the points that the sources dispute.
    ShowDisputes,
    /// Only results of one kind, or all.
    ShowKind(Option<EntryKind>),
    SelectEntry(Option<usize>),
    /// To the result so many below, or above where negative.
    MoveAmongEntries(isize),
    /// Goes to the reference and shows one entry.
    LookUp(LookUp),
}

/// Where a shortcut holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Everywhere,
    /// Only in this place, and never while text is edited.
    In(Place),
}

impl Command {
    /// Its id, its keys and where they hold.
    fn listing(&self) -> Listing {
        match self {
            Self::Go(place) => {
                Listing { id: place.command_id(), shortcut: place.shortcut(), scope: Scope::Everywhere }
            }
            Self::Palette => Listing::keys("palette", "Ctrl+K"),
            Self::KeyList => Listing::keys("key-list", "F1"),
            Self::Messages => Listing::plain("messages"),
            Self::CloseOverlay => Listing::keys("close", "Escape"),
            Self::PaletteQuery(_) | Self::PaletteMove(_) | Self::PaletteRun => Listing::plain("palette"),
            Self::TogglePanel => Listing::keys("toggle-panel", "F6"),
            Self::Theme(ThemeChoice::System) => Listing::plain("theme-system"),
            Self::Theme(ThemeChoice::Light) => Listing::plain("theme-light"),
            Self::Theme(ThemeChoice::Dark) => Listing::plain("theme-dark"),
            Self::Language(LanguageChoice::System) => Listing::plain("language-system"),
            Self::Language(LanguageChoice::English) => Listing::plain("language-english"),
            Self::Language(LanguageChoice::German) => Listing::plain("language-german"),
            Self::ReduceMotion(_) => Listing::plain("reduce-motion"),
            Self::ZoomIn => Listing::keys("zoom-in", "Ctrl+Plus"),
            Self::ZoomOut => Listing::keys("zoom-out", "Ctrl+Minus"),
            Self::ZoomReset => Listing::keys("zoom-reset", "Ctrl+0"),
            Self::Quit => Listing::keys("quit", "Ctrl+Q"),
            Self::QuitWithoutSaving => Listing::plain("quit-without-saving"),
            Self::Copy { .. } => Listing::plain("copy"),
            Self::NewPlan => Listing::keys("new-plan", "Ctrl+N"),
            Self::OpenExample => Listing::plain("open-example"),
            Self::Open => Listing::keys("open", "Ctrl+O"),
            Self::OpenPath(_) => Listing::plain("open"),
            Self::OpenRecent(_) => Listing::plain("open-recent"),
            Self::Save => Listing::keys("save", "Ctrl+S"),
            Self::SaveAs => Listing::keys("save-as", "Ctrl+Shift+S"),
            Self::SavePath { .. } => Listing::plain("save"),
            Self::PathText(_) | Self::PathChosen(_) => Listing::plain("open"),
            Self::Discard => Listing::plain("discard"),
            Self::Rename(_) => Listing::plain("rename"),
            Self::Rulebook(None) => Listing::plain("rulebook-default"),
            Self::Rulebook(Some(RulebookId::Articles2009)) => Listing::plain("rulebook-articles-2009"),
            Self::Rulebook(Some(RulebookId::Va20)) => Listing::plain("rulebook-va-2-0"),
            Self::Rulebook(Some(RulebookId::Windows7)) => Listing::plain("rulebook-windows-7"),
            Self::Rulebook(Some(RulebookId::Current)) => Listing::plain("rulebook-current"),
            Self::Undo => Listing::keys("undo", "Ctrl+Z"),
            Self::Redo => Listing::keys("redo", "Ctrl+Y"),
            Self::Step(_) => Listing::plain("step"),
            Self::NextQuestion => Listing::within(Place::Decide, "next-question", "Alt+Right"),
            Self::PreviousQuestion => Listing::within(Place::Decide, "previous-question", "Alt+Left"),
            Self::Answer(_) | Self::PasteAnswers(_) | Self::WrongNumber(..) => Listing::plain("answer"),
            Self::FilterWindows(_) => Listing::plain("filter-windows"),
            Self::CheckAnswers => Listing::plain("check-answers"),
            Self::ChangeAnswer(_) => Listing::plain("change-answer"),
            Self::TryChange(..) => Listing::plain("try-change"),
            Self::AllQuestions(_) => Listing::plain("all-questions"),
            Self::MoreAboutTheSite(_) => Listing::plain("more-about-the-site"),
            Self::StartOver => Listing::plain("start-over"),
            Self::MakePlan => Listing::plain("make-plan"),
            Self::SeeOverTime => Listing::plain("see-over-time"),
            Self::CopyTicket => Listing::plain("copy-ticket"),
            Self::Era(Era::Year2009) => Listing::plain("era-2009"),
            Self::Era(Era::Windows7) => Listing::plain("era-windows-7"),
            Self::Era(Era::Current) => Listing::plain("era-current"),
            Self::SelectEdition(_)
            | Self::SelectReachedEdition
            | Self::ShowEdition(_)
            | Self::MoveAmongEditions(_) => Listing::plain("select-edition"),
            Self::FilterEditions(_) => Listing::plain("filter-editions"),
            Self::CopySetupKey => Listing::within(Place::Keys, "copy-setup-key", "Ctrl+Shift+C"),
            Self::Run(run) => run.listing(),
            Self::Ready(ready) => ready.listing(),
            Self::Rescue(rescue) => rescue.listing(),
            Self::Fork(fork) => fork.listing(),
            Self::Editor(editor) => editor.listing(),
            Self::Diagnose(diagnose) => diagnose.listing(),
            Self::HandOver(handover) => handover.listing(),
            Self::Learn(learn) => learn.listing(),
            Self::Fleet(fleet) => fleet.listing(),
            Self::ShowDisputes => Listing::plain("show-disputes"),
            Self::Search(_)
            | Self::ShowKind(_)
            | Self::SelectEntry(_)
            | Self::MoveAmongEntries(_)
            | Self::LookUp(_) => Listing::plain("search-reference"),
        }
    }

    /// The id of its words: `command.ID` and, where it needs one, `command.ID.help`.
    pub fn id(&self) -> &'static str {
        self.listing().id
    }

    /// What it is called in menus, buttons and the palette.
    pub fn text(&self) -> &'static str {
        if let Some(name) = self.own_name() {
            return name;
        }
        word_or(&format!("command.{}", self.id()), "")
    }

    /// One line that says what it does; empty where its name says it all.
    pub fn help(&self) -> &'static str {
        if let Some(point) = self.own_point() {
            return point;
        }
        word_or(&format!("command.{}.help", self.id()), "")
    }

    /// The name of what it opens, where it is one of many.
    fn own_name(&self) -> Option<&'static str> {
        if let Self::Ready(ready) = self {
            return ready.name();
        }
        if let Self::Learn(learn) = self { learn.name() } else { None }
    }

    /// What that is about.
    fn own_point(&self) -> Option<&'static str> {
        if let Self::Ready(ready) = self {
            return ready.point();
        }
        if let Self::Learn(learn) = self { learn.point() } else { None }
    }

    /// Other words for the same, by which the palette finds it; empty where its name is what everybody says.
    pub fn also(&self) -> &'static str {
        word_or(&format!("command.{}.also", self.id()), "")
    }

    /// Its keys as they stand on a keyboard, for menus and lists; empty where it has none.
    pub fn keys(&self) -> String {
        let named = |key: &'static str| word_or(&format!("keyboard.{}", key.to_lowercase()), key);
        let keys = self.shortcut().unwrap_or_default().split('+');
        keys.map(named).collect::<Vec<_>>().join("+")
    }

    /// Its keys, by the names that egui gives them.
    pub fn shortcut(&self) -> Option<&'static str> {
        self.listing().shortcut
    }

    /// Where its shortcut holds.
    pub fn scope(&self) -> Scope {
        self.listing().scope
    }

    /// The commands that stand in the palette and in the key list, in their order there.
    pub fn listed() -> Vec<Self> {
        let mut listed: Vec<Self> = Place::ALL.into_iter().map(Self::Go).collect();
        listed.extend([
            Self::Palette,
            Self::KeyList,
            Self::Messages,
            Self::NewPlan,
            Self::OpenExample,
            Self::Open,
            Self::Save,
            Self::SaveAs,
            Self::Undo,
            Self::Redo,
            Self::NextQuestion,
            Self::PreviousQuestion,
            Self::AllQuestions(true),
            Self::StartOver,
            Self::MakePlan,
            Self::SeeOverTime,
            Self::CopyTicket,
            Self::Era(Era::Year2009),
            Self::Era(Era::Windows7),
            Self::Era(Era::Current),
            Self::CopySetupKey,
            Self::Rulebook(None),
            Self::Rulebook(Some(RulebookId::Articles2009)),
            Self::Rulebook(Some(RulebookId::Va20)),
            Self::Rulebook(Some(RulebookId::Windows7)),
            Self::Rulebook(Some(RulebookId::Current)),
            Self::ShowDisputes,
            Self::Run(RunCommand::PlayPause),
            Self::Run(RunCommand::Faster),
            Self::Run(RunCommand::Slower),
            Self::Run(RunCommand::DayForward),
            Self::Run(RunCommand::DayBack),
            Self::Run(RunCommand::NextEvent),
            Self::Run(RunCommand::PreviousEvent),
            Self::Run(RunCommand::ToStart),
            Self::Run(RunCommand::ToEnd),
            Self::Run(RunCommand::ToFirstLapse),
            Self::Run(RunCommand::AddIncident),
            Self::Run(RunCommand::RunAgain),
            Self::Run(RunCommand::CancelRun),
            Self::TogglePanel,
            Self::Theme(ThemeChoice::System),
            Self::Theme(ThemeChoice::Light),
            Self::Theme(ThemeChoice::Dark),
            Self::Language(LanguageChoice::System),
            Self::Language(LanguageChoice::English),
            Self::Language(LanguageChoice::German),
            Self::ZoomIn,
            Self::ZoomOut,
            Self::ZoomReset,
            Self::CloseOverlay,
            Self::Quit,
        ]);
        listed.extend(RunCommand::choices().map(Self::Run));
        listed.extend(ReadyCommand::choices().map(Self::Ready));
        listed.extend(RescueCommand::choices().map(Self::Rescue));
        listed.extend(ForkCommand::choices().map(Self::Fork));
        listed.extend(EditorCommand::choices().map(Self::Editor));
        listed.extend(DiagnoseCommand::choices().map(Self::Diagnose));
        listed.extend(LearnCommand::choices().map(Self::Learn));
        listed.extend(HandOverCommand::choices().map(Self::HandOver));
        listed.extend(FleetCommand::choices().map(Self::Fleet));
        listed
    }
}

/// What the lists need to know of a command.
pub(crate) struct Listing {
    id: &'static str,
    shortcut: Option<&'static str>,
    scope: Scope,
}

impl Listing {
    pub(crate) const fn plain(id: &'static str) -> Self {
        Self { id, shortcut: None, scope: Scope::Everywhere }
    }

    pub(crate) const fn keys(id: &'static str, shortcut: &'static str) -> Self {
        Self { id, shortcut: Some(shortcut), scope: Scope::Everywhere }
    }

    pub(crate) const fn within(place: Place, id: &'static str, shortcut: &'static str) -> Self {
        Self { id, shortcut: Some(shortcut), scope: Scope::In(place) }
    }
}
