//! The commands of a list of computers on its way to a plan: reading and grouping as a job, and the plan as one step
//! that can be undone.

use std::sync::Arc;

use crate::app::decide::DecideState;
use crate::app::diagnose::{Brought, Change, FleetState, Lookup, Recalled, Work, is_list, remember};
use crate::app::document::Document;
use crate::app::fleet_command::FleetCommand;
use crate::app::fleet_words;
use crate::app::jobs::Job;
use crate::app::named;
use crate::app::overlay::AfterUnsaved;
use crate::app::simulate::Selection;
use crate::app::state::{App, Place};
use crate::app::words::{fill, word};
use crate::domain::evidence::{Column, ColumnMap, Grouping, Kind};
use crate::domain::plan::Plan;

impl App {
    pub(crate) fn carry_out_fleet(&mut self, command: FleetCommand) {
        match command {
            FleetCommand::Open(place) => self.open_fleet(place),
            FleetCommand::Close => self.close_fleet(),
            FleetCommand::Column(column, head) => self.fleet_columns(|map| say(map, column, head)),
            FleetCommand::Dates(dates) => self.fleet_columns(|map| map.dates = dates),
            FleetCommand::Edition(name, Some(id)) => self.fleet_grouping(|grouping| {
                grouping.editions.insert(name, id);
            }),
            FleetCommand::Edition(name, None) => self.fleet_grouping(|grouping| {
                grouping.editions.remove(&name);
            }),
            FleetCommand::SeldomAfter(days) => self.fleet_grouping(|grouping| grouping.seldom_after = days),
            FleetCommand::GoneAfter(days) => self.fleet_grouping(|grouping| grouping.gone_after = days),
            FleetCommand::BySubnet(by) => self.fleet_grouping(|grouping| grouping.by_subnet = by),
            FleetCommand::SkipDisabled(skip) => self.fleet_grouping(|grouping| grouping.skip_disabled = skip),
            FleetCommand::Hosts(hosts) => self.fleet_grouping(|grouping| grouping.hosts = hosts),
            FleetCommand::ShowLine(line) => self.show_line_of_list(line),
            FleetCommand::MakePlan => self.make_fleet(),
        }
    }

    fn open_fleet(&mut self, place: usize) {
        let Some(input) = self.diagnose.inputs.get(place).cloned() else { return };
        self.place = Place::Diagnose;
        self.diagnose.shown = place;
        self.diagnose.line = None;
        let today = (self.world.now)().date();
        self.stop_fleet();
        self.diagnose.fleet = Some(FleetState::new(&input, Grouping::on(today)));
        self.work_on_fleet(Change::Columns, true);
    }

    /// Opens the fleet view by itself where a list was all that came.
    pub(crate) fn open_fleet_of_new_list(&mut self) {
        let is_new = core::mem::take(&mut self.diagnose.came_alone);
        let last = self.diagnose.inputs.len().checked_sub(1);
        let Some(place) = last.filter(|_| is_new) else { return };
        let list = self.diagnose.inputs.get(place).filter(|input| is_list(input));
        if list.is_some_and(|input| input.kinds() == [Kind::Inventory]) {
            self.open_fleet(place);
        }
    }

    fn stop_fleet(&mut self) {
        if let Some(job) = self.diagnose.fleet.as_mut().and_then(|fleet| fleet.job.take()) {
            job.cancel();
        }
    }

    pub(crate) fn close_fleet(&mut self) {
        self.stop_fleet();
        self.diagnose.fleet = None;
    }

    /// Ends the reading of a list. Returns whether there was one.
    pub(crate) fn cancel_fleet(&mut self) -> bool {
        let Some(fleet) = &mut self.diagnose.fleet else { return false };
        let Some(job) = fleet.job.take() else { return false };
        job.cancel();
        fleet.changed = None;
        if fleet.worked.is_none() {
            self.diagnose.fleet = None;
        }
        true
    }

    fn fleet_columns(&mut self, change: impl FnOnce(&mut ColumnMap)) {
        let Some(fleet) = &mut self.diagnose.fleet else { return };
        let mut map = fleet.columns().unwrap_or_default();
        change(&mut map);
        fleet.map = Some(map);
        self.work_on_fleet(Change::Columns, false);
    }

    fn fleet_grouping(&mut self, change: impl FnOnce(&mut Grouping)) {
        let Some(fleet) = &mut self.diagnose.fleet else { return };
        change(&mut fleet.grouping);
        self.work_on_fleet(Change::Grouping, false);
    }

    /// Starts the job, or notes that another one is due after the one that goes on.
    fn work_on_fleet(&mut self, change: Change, first: bool) {
        let Some(fleet) = &mut self.diagnose.fleet else { return };
        if fleet.job.is_some() {
            fleet.changed = fleet.changed.max(Some(change));
            return;
        }
        let read = fleet.worked.as_ref().map(|worked| Arc::clone(&worked.roster));
        let work = Work {
            name: fleet.name.clone(),
            list: fleet.list.clone(),
            map: fleet.map.clone(),
            grouping: fleet.grouping.clone(),
            roster: read.filter(|_| change == Change::Grouping),
            profiles: if first { Lookup::In(self.world.profiles_file.clone()) } else { Lookup::Done },
        };
        let knowledge = Arc::clone(&self.knowledge);
        let job = Job::start(&self.world.runner, move |progress| work.run(&knowledge, progress));
        fleet.job = Some(job);
        self.poll_fleet();
    }

    /// Takes what the job has made.
    pub(crate) fn poll_fleet(&mut self) {
        self.poll_remembered();
        let Some(fleet) = &mut self.diagnose.fleet else { return };
        let Some(outcome) = fleet.job.as_ref().and_then(Job::take) else { return };
        fleet.job = None;
        let Some(Brought { worked, recalled }) = outcome else { return };
        let said = recalled.and_then(|recalled| recall(fleet, recalled));
        match worked {
            Ok(worked) => {
                fleet.failure = None;
                let said = fleet_words::summary(&worked.preview);
                fleet.worked = Some(worked);
                self.status.done(said);
            }
            Err(problem) => {
                self.status.problem(problem.to_string());
                fleet.failure = Some(problem);
            }
        }
        if let Some(said) = said {
            self.status.problem(said);
        }
        if let Some(change) = self.diagnose.fleet.as_mut().and_then(|fleet| fleet.changed.take()) {
            self.work_on_fleet(change, false);
        }
    }

    fn show_line_of_list(&mut self, line: usize) {
        let Some(fleet) = &self.diagnose.fleet else { return };
        let place = self.diagnose.inputs.iter().position(|input| input.name == fleet.name);
        if let Some(place) = place {
            self.diagnose.shown = place;
            self.diagnose.line = Some(line);
            self.diagnose.reveal += 1;
            self.sheet = true;
        }
    }

    fn make_fleet(&mut self) {
        let Some(fleet) = &mut self.diagnose.fleet else {
            self.status.problem(word("inventory.none"));
            return;
        };
        self.place = Place::Diagnose;
        if fleet.job.is_some() {
            self.status.problem(word("inventory.reading"));
        } else if fleet.can_be_made() {
            self.unless_unsaved(AfterUnsaved::Fleet);
        } else {
            fleet.complaints += 1;
            self.status.problem(word("inventory.nobody"));
        }
    }

    /// Puts the plan of the list in the place of the open one, which undo brings back.
    pub(crate) fn take_fleet_plan(&mut self) {
        let Some(fleet) = self.diagnose.fleet.take() else { return };
        let Some(worked) = &fleet.worked else { return };
        let plan = worked.made.plan.clone();
        let made = Document { plan, text: "".into(), path: None, saved: None, saved_at: None };
        let before: Plan = core::mem::replace(&mut self.document, made).plan;
        self.history.seal();
        self.history.note(before.clone(), word("change.fleet"), "");
        let all_questions = self.decide.all_questions;
        self.decide = DecideState { all_questions, ..DecideState::new() };
        self.simulate.minute = 0;
        self.simulate.playing = false;
        self.simulate.selection = Selection::Nothing;
        self.plan_changed(&before);
        self.go(Place::Simulate);
        self.autosave_due = true;
        self.status.done(fill("inventory.made", &[("name", &named::plan(&self.document.plan.name))]));
        self.remember_columns(&fleet);
    }

    fn remember_columns(&mut self, fleet: &FleetState) {
        let Some(path) = self.world.profiles_file.clone() else { return };
        let editions = fleet.grouping.editions.clone();
        let columns = fleet.worked.as_ref().and_then(|worked| worked.roster.columns.clone());
        let work = move |_: &_| {
            let table = columns.as_ref().map(|columns| (columns.heads.as_slice(), &columns.map));
            remember(Some(&path), table, &editions)
        };
        self.diagnose.remembering = Some(Job::start(&self.world.runner, work));
    }

    fn poll_remembered(&mut self) {
        if let Some(said) = self.diagnose.remembering.as_ref().and_then(Job::take) {
            self.diagnose.remembering = None;
            if let Some(said) = said {
                self.status.problem(said);
            }
        }
    }
}

/// Takes over what is remembered of such a list; returns what is to be said of the file of profiles.
fn recall(fleet: &mut FleetState, recalled: Recalled) -> Option<String> {
    fleet.remembered = recalled.map.is_some();
    fleet.map = fleet.map.take().or(recalled.map);
    for (name, id) in recalled.profiles.editions {
        fleet.grouping.editions.entry(name).or_insert(id);
    }
    recalled.said
}

/// One head is one thing only: it is taken from what it was before.
fn say(map: &mut ColumnMap, column: Column, head: Option<String>) {
    map.heads.retain(|known, taken| *known != column && Some(&*taken) != head.as_ref());
    if let Some(head) = head {
        map.heads.insert(column, head);
    }
}
