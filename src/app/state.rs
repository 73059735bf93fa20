//! The state of the program, and what it needs from the world around it.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDateTime;

use crate::app::answer_words::{FlipLine, flip_lines};
use crate::app::decide::DecideState;
use crate::app::diagnose::DiagnoseState;
use crate::app::document::Document;
use crate::app::editor::EditorState;
use crate::app::forks::ForkState;
use crate::app::handover::HandOverState;
use crate::app::history::History;
use crate::app::jobs::{Job, Runner};
use crate::app::keys::KeysState;
use crate::app::learn::LearnState;
use crate::app::overlay::Overlay;
use crate::app::plan_ahead::PlanAhead;
use crate::app::reference::ReferenceState;
use crate::app::rescue::RescueState;
use crate::app::settings::Settings;
use crate::app::simulate::SimulateState;
use crate::app::status::Status;
use crate::app::words::{Language, speak};
use crate::domain::advice::{self, Answers, Recommendation};
use crate::domain::catalog::Edition;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{self, Plan};
use crate::domain::ready::ReadyFleet;
use crate::domain::rulebook::{Rulebook, RulebookId};
use crate::probe::this_machine::Asking;

/// The six places, and the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    #[default]
    Decide,
    Keys,
    Simulate,
    Diagnose,
    Learn,
    Reference,
    /// Reached from the title line, not from the rail.
    HandOver,
    Settings,
}

impl Place {
    /// All places in the order of the rail.
    pub const ALL: [Self; 8] = [
        Self::Decide,
        Self::Keys,
        Self::Simulate,
        Self::Diagnose,
        Self::Learn,
        Self::Reference,
        Self::HandOver,
        Self::Settings,
    ];

    /// The places of the rail.
    pub fn of_the_rail() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|place| !matches!(place, Self::HandOver | Self::Settings))
    }

    /// Its id in the session file; also the id of its words, `place.ID`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Decide => "decide",
            Self::Keys => "keys",
            Self::Simulate => "simulate",
            Self::Diagnose => "diagnose",
            Self::Learn => "learn",
            Self::Reference => "reference",
            Self::HandOver => "hand-over",
            Self::Settings => "settings",
        }
    }

    /// The id of its word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Decide => "place.decide",
            Self::Keys => "place.keys",
            Self::Simulate => "place.simulate",
            Self::Diagnose => "place.diagnose",
            Self::Learn => "place.learn",
            Self::Reference => "place.reference",
            Self::HandOver => "place.hand-over",
            Self::Settings => "place.settings",
        }
    }

    /// The place with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.id() == id)
    }

    /// The id of the command that goes there.
    pub fn command_id(self) -> &'static str {
        match self {
            Self::Decide => "go-decide",
            Self::Keys => "go-keys",
            Self::Simulate => "go-simulate",
            Self::Diagnose => "go-diagnose",
            Self::Learn => "go-learn",
            Self::Reference => "go-reference",
            Self::HandOver => "go-hand-over",
            Self::Settings => "go-settings",
        }
    }

    /// The keys that go there.
    pub fn shortcut(self) -> Option<&'static str> {
        match self {
            Self::Decide => Some("Ctrl+1"),
            Self::Keys => Some("Ctrl+2"),
            Self::Simulate => Some("Ctrl+3"),
            Self::Diagnose => Some("Ctrl+4"),
            Self::Learn => Some("Ctrl+5"),
            Self::Reference => Some("Ctrl+6"),
            Self::HandOver => Some("Ctrl+H"),
            Self::Settings => Some("Ctrl+Comma"),
        }
    }
}

/// What only the window can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Put a text on the clipboard.
    Copy(String),
    /// Close the window.
    Close,
    /// Takes a picture of a part of the window: left, top, right and bottom in points.
    Picture([i32; 4]),
}

/// What the program may use of the world.
#[derive(Clone)]
pub struct World {
    pub runner: Runner,
    /// Reads the clock.
    pub now: fn() -> NaiveDateTime,
    /// Where settings are kept; `None`: nowhere.
    pub settings_file: Option<PathBuf>,
    /// Where the page and the path of the open plan are kept.
    pub session_file: Option<PathBuf>,
    /// Where it is kept which column is what in lists of computers.
    pub profiles_file: Option<PathBuf>,
    /// Where it is kept what was done in Learn.
    pub progress_file: Option<PathBuf>,
    /// Where the plan is kept while it is edited.
    pub autosave_file: Option<PathBuf>,
    /// Reads which name servers this system asks; for the live check.
    pub name_servers: fn() -> Result<Vec<core::net::SocketAddr>, String>,
    /// Which program of the system would say how this machine is activated.
    pub this_machine: fn() -> Result<Asking, String>,
    /// Whether the desktop asks for less motion.
    pub reduced_motion: fn() -> bool,
    /// Reads the high contrast of the desktop.
    pub high_contrast: fn() -> Option<crate::probe::desktop::Contrast>,
    /// Whether the system's file dialogs may be tried.
    pub dialogs: bool,
    pub system_language: Language,
    /// That of `--lang`, until another is chosen.
    pub asked_language: Option<Language>,
}

impl World {
    /// The machine the program runs on; `wake` is called when a job has news.
    pub fn here(wake: crate::app::jobs::Wake) -> Self {
        let folders = crate::probe::folders::Folders::of_this_user();
        Self {
            runner: Runner::Threads(wake),
            now: crate::probe::clock::now,
            settings_file: folders.as_ref().map(|folders| folders.settings_file()),
            session_file: folders.as_ref().map(|folders| folders.session_file()),
            profiles_file: folders.as_ref().map(|folders| folders.profiles_file()),
            progress_file: folders.as_ref().map(|folders| folders.progress_file()),
            autosave_file: folders.as_ref().map(|folders| folders.autosave_file()),
            name_servers: crate::probe::dns::system_servers,
            reduced_motion: crate::probe::desktop::reduced_motion,
            high_contrast: crate::probe::desktop::high_contrast,
            this_machine: crate::probe::this_machine::asking,
            dialogs: true,
            system_language: Language::of_locale(&crate::probe::desktop::language().unwrap_or_default()),
            asked_language: None,
        }
    }

    /// Nothing is kept and nothing runs beside the caller: for the terminal and for tests.
    pub fn nowhere(now: fn() -> NaiveDateTime) -> Self {
        Self {
            runner: Runner::Inline,
            now,
            settings_file: None,
            session_file: None,
            profiles_file: None,
            progress_file: None,
            autosave_file: None,
            name_servers: || Err(crate::app::words::word("diagnose.live.no-servers").to_owned()),
            reduced_motion: || false,
            high_contrast: || None,
            this_machine: || Err(crate::app::words::word("diagnose.machine.none").to_owned()),
            dialogs: false,
            system_language: Language::English,
            asked_language: None,
        }
    }
}

/// A file job under way.
pub(crate) enum FileJob {
    Open(Job<crate::app::session::Opened>),
    Save(Job<crate::app::session::Saved>),
    Dialog(crate::app::overlay::PathPurpose, Job<crate::probe::dialogs::Picked>),
}

/// Everything the window looks at.
pub struct App {
    pub knowledge: Arc<Knowledge>,
    pub document: Document,
    pub history: History,
    pub place: Place,
    pub decide: DecideState,
    /// The advice on the present answers.
    pub advice: Recommendation,
    /// What would change the advice, in words.
    pub flips: Vec<FlipLine>,
    pub keys: KeysState,
    pub simulate: SimulateState,
    /// The ready-made fleet that the open plan came from.
    pub ready: Option<&'static ReadyFleet>,
    /// What the recommendation says to plan for.
    pub plan_ahead: PlanAhead,
    pub rescue: RescueState,
    pub forks: ForkState,
    pub editor: EditorState,
    pub diagnose: DiagnoseState,
    pub reference: ReferenceState,
    pub learn: LearnState,
    pub handover: HandOverState,
    pub settings: Settings,
    /// What the desktop asked for when the program started.
    system_reduces_motion: bool,
    pub status: Status,
    pub overlay: Option<Overlay>,
    /// The side panel is shown as a sheet, where the window is too narrow for it.
    pub sheet: bool,
    /// For the window to carry out, in order.
    pub effects: Vec<Effect>,
    pub(crate) world: World,
    pub(crate) said_in: Language,
    pub(crate) file_job: Option<FileJob>,
    pub(crate) autosave: Option<Job<Result<(), String>>>,
    pub(crate) autosave_due: bool,
    pub(crate) after_save: Option<crate::app::overlay::AfterUnsaved>,
}

const EXAMPLE: &str = include_str!("../../assets/plans/example.activation.toml");

impl App {
    /// The program at its first start: no question answered, the example fleet running.
    pub fn new(knowledge: Arc<Knowledge>, world: World) -> Self {
        speak(Language::English);
        let (mut plan, text) = example(&knowledge);
        plan.answers = None;
        let advice = advice::recommend(&plan.answers.clone().unwrap_or_default(), &knowledge);
        let flips = flip_lines(&advice, &Answers::default(), &knowledge);
        let mut app = Self {
            flips,
            keys: KeysState::new(&knowledge.catalog),
            reference: ReferenceState::new(&knowledge),
            document: Document::fresh(plan, text),
            knowledge,
            history: History::default(),
            place: Place::Decide,
            decide: DecideState::new(),
            advice,
            simulate: SimulateState::new(),
            ready: None,
            plan_ahead: PlanAhead::default(),
            rescue: RescueState::default(),
            forks: ForkState::default(),
            editor: EditorState::default(),
            diagnose: DiagnoseState::default(),
            learn: LearnState::default(),
            handover: HandOverState::default(),
            settings: Settings::default(),
            system_reduces_motion: false,
            status: Status::default(),
            overlay: None,
            sheet: false,
            effects: Vec::new(),
            world,
            said_in: Language::English,
            file_job: None,
            autosave: None,
            autosave_due: false,
            after_save: None,
        };
        app.system_reduces_motion = (app.world.reduced_motion)();
        app.follow_language();
        app.diagnose.machine.is_windows = (app.world.this_machine)().is_ok();
        app.start_run();
        app
    }

    /// Whether nothing shall move by itself: as chosen here, else as the desktop asks.
    pub fn reduces_motion(&self) -> bool {
        self.settings.reduce_motion.unwrap_or(self.system_reduces_motion)
    }

    /// The rulebook in force: the plan's.
    pub fn rulebook(&self) -> &Rulebook {
        self.knowledge.rulebooks.get(self.document.plan.rulebook)
    }

    /// The rulebook of the advice, which the answers may choose.
    pub fn advice_rulebook(&self) -> RulebookId {
        self.advice.rulebook
    }

    /// The edition selected in Keys.
    pub fn selected_edition(&self) -> Option<&Edition> {
        self.keys.selected.as_ref().and_then(|id| self.knowledge.catalog.edition(id))
    }

    /// The rulebook that the open place speaks of: the advice's in Decide, the plan's elsewhere.
    pub fn shown_rulebook(&self) -> &Rulebook {
        let id = if self.place == Place::Decide { self.advice.rulebook } else { self.document.plan.rulebook };
        self.knowledge.rulebooks.get(id)
    }

    /// Whether the rulebook is the one that nobody chose: the default of the Windows in question.
    pub fn rulebook_is_default(&self) -> bool {
        let plan = &self.document.plan;
        plan.answers.as_ref().is_none_or(|answers| answers.rulebook.is_none())
            && plan.rulebook == plan::default_of(plan, &self.knowledge.catalog)
    }

    /// How many points the sources dispute in that rulebook.
    pub fn disputed_points(&self) -> u32 {
        u32::try_from(self.shown_rulebook().disputed().len()).unwrap_or(u32::MAX)
    }

    /// Whether the future that is shown is not that of the present plan.
    pub fn future_is_old(&self) -> bool {
        self.simulate.ran.as_ref().is_some_and(|ran| !ran.runs_as(&self.document.plan))
    }

    /// Whether work is under way that would still change what is shown.
    pub fn is_busy(&self) -> bool {
        self.simulate.job.is_some()
            || self.plan_ahead.is_busy()
            || self.simulate.photo.job.is_some()
            || self.rescue.job.is_some()
            || self.simulate.many.is_busy()
            || self.forks.job.is_some()
            || self.file_job.is_some()
            || self.diagnose.job.is_some()
            || self.diagnose.live.job.is_some()
            || self.handover.job.is_some()
            || self.handover.writing.is_some()
            || self.learn_is_busy()
            || self.diagnose.fleet.as_ref().is_some_and(|fleet| fleet.job.is_some())
    }

    /// The clock, as the program reads it.
    pub fn now(&self) -> NaiveDateTime {
        (self.world.now)()
    }

    /// How much of a file that is being opened is read, 0 to 1.
    pub fn opening(&self) -> Option<f32> {
        match &self.file_job {
            Some(FileJob::Open(job)) => Some(job.progress()),
            Some(FileJob::Save(_) | FileJob::Dialog(..)) | None => None,
        }
    }

    /// The folder in which settings and the last plan are kept, for people to read.
    pub fn kept_in(&self) -> String {
        let folder = self.world.settings_file.as_deref().and_then(std::path::Path::parent);
        folder.map_or_else(
            || crate::app::words::word("settings.nowhere").to_owned(),
            |path| path.display().to_string(),
        )
    }
}

/// The built-in example plan with its text.
pub fn example(knowledge: &Knowledge) -> (Plan, String) {
    let plan = plan::read(EXAMPLE, "example.activation.toml", &knowledge.catalog)
        .unwrap_or_else(|_| plan::empty(knowledge));
    (plan, EXAMPLE.to_owned())
}
