//! The ready-made fleets in the window: listed, opened, and gone to the day on which their point shows.

use crate::app::command::Listing;
use crate::app::document::Document;
use crate::app::overlay::{AfterUnsaved, Overlay};
use crate::app::simulate::{PanelFace, Selection};
use crate::app::state::{App, Place};
use crate::app::words::{Worded, fill, said, word};
use crate::domain::ids::HostId;
use crate::domain::ready::{ReadyFleet, fleets};
use crate::domain::simulation::Run;

/// One thing to do with ready-made fleets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadyCommand {
    /// Shows them all.
    List,
    /// Opens one, by its place in the list.
    Open(usize),
    /// Goes to the day on which the point of the open one shows, and selects what to look at.
    ToPoint,
}

/// What opening each is called and what it shows, in the order of the list.
static NAMES: Worded<Vec<(String, String)>> = Worded::new(|| {
    let name = |fleet: &ReadyFleet| fill("ready.open", &[("title", &said(&fleet.title))]);
    fleets().iter().map(|fleet| (name(fleet), said(&fleet.point).into_owned())).collect()
});

impl ReadyCommand {
    /// Its id, its keys and where they hold.
    pub(crate) fn listing(&self) -> Listing {
        match self {
            Self::List => Listing::plain("ready-made"),
            Self::Open(_) => Listing::plain("open-ready-made"),
            Self::ToPoint => Listing::within(Place::Simulate, "to-point", "W"),
        }
    }

    /// Its name, where it is one of many.
    pub(crate) fn name(&self) -> Option<&'static str> {
        if let Self::Open(place) = self {
            NAMES.get().get(*place).map(|(name, _)| name.as_str())
        } else {
            None
        }
    }

    /// What it does, where it is one of many.
    pub(crate) fn point(&self) -> Option<&'static str> {
        let Self::Open(place) = self else { return None };
        NAMES.get().get(*place).map(|(_, point)| point.as_str())
    }

    /// Those that the palette lists.
    pub(crate) fn choices() -> impl Iterator<Item = Self> {
        [Self::List, Self::ToPoint].into_iter().chain((0..fleets().len()).map(Self::Open))
    }
}

impl App {
    pub(crate) fn carry_out_ready(&mut self, command: ReadyCommand) {
        match command {
            ReadyCommand::List => self.overlay = Some(Overlay::ReadyMade),
            ReadyCommand::Open(place) => self.unless_unsaved(AfterUnsaved::Ready(place)),
            ReadyCommand::ToPoint => self.go_to_point(),
        }
    }

    pub(crate) fn open_ready(&mut self, place: usize) {
        let Some(fleet) = fleets().get(place) else { return };
        match fleet.plan(&self.knowledge) {
            Ok(plan) => {
                self.show_document(Document::fresh(plan, fleet.text().to_owned()));
                self.simulate.selection = Selection::Nothing;
                self.simulate.panel = PanelFace::Why;
                self.ready = Some(fleet);
                self.place = Place::Simulate;
                self.status.done(fill("status.ready-made", &[("title", &said(&fleet.title))]));
            }
            Err(problems) => {
                self.status.problem(fill("status.not-opened", &[("path", &fleet.file_name())]));
                self.overlay = Some(Overlay::Problems { file: fleet.file_name(), problems });
            }
        }
    }

    fn go_to_point(&mut self) {
        let (Some(fleet), Some(run)) = (self.ready, self.simulate.run.clone()) else {
            self.status.done(word("status.no-point"));
            return;
        };
        self.place = Place::Simulate;
        self.simulate.playing = false;
        self.simulate.minute = fleet.minute(run.start()).min(self.simulate.last_minute());
        self.simulate.selection = to_look_at(fleet, &run);
        self.simulate.panel = PanelFace::Why;
    }
}

fn to_look_at(fleet: &ReadyFleet, run: &Run) -> Selection {
    let cohort = run.cohorts().find(|(_, id)| id.as_str() == fleet.select);
    let host = || run.host_of(&HostId::new(&fleet.select)).map(Selection::Host);
    cohort.map(|(cohort, _)| Selection::Cohort(cohort)).or_else(host).unwrap_or_default()
}
