//! The commands of Simulate: the run as a job, time as a minute that moves, edits that start the next run.

use std::sync::Arc;

use crate::app::jobs::{Early, Job};
use crate::app::run_command::RunCommand;
use crate::app::run_job::compute_with_preview;
use crate::app::run_view::{self, Arrived, EventRow, carried_over};
use crate::app::simulate::{DAY, Draft, PanelFace, Picture, Selection, Stage};
use crate::app::state::App;
use crate::app::words::word;
use crate::domain::simulation::{Detail, Event, EventKind, MachineIx, Subject};

impl App {
    pub(crate) fn carry_out_run(&mut self, command: RunCommand) {
        match command {
            RunCommand::PlayPause => self.play_pause(),
            RunCommand::Faster => self.simulate.speed = self.simulate.speed.faster(),
            RunCommand::Slower => self.simulate.speed = self.simulate.speed.slower(),
            RunCommand::Speed(speed) => self.simulate.speed = speed,
            RunCommand::DayForward => self.seek_by_hand((self.simulate.day() + 1) * DAY),
            RunCommand::DayBack => {
                let start_of_day = self.simulate.day() * DAY;
                let target = if self.simulate.minute > start_of_day {
                    start_of_day
                } else {
                    start_of_day.saturating_sub(DAY)
                };
                self.seek_by_hand(target);
            }
            RunCommand::NextEvent => self.next_event(),
            RunCommand::PreviousEvent => self.previous_event(),
            RunCommand::ToStart => self.seek_by_hand(0),
            RunCommand::ToEnd => self.seek_by_hand(u32::MAX),
            RunCommand::ToFirstLapse => self.seek_first_lapse(),
            RunCommand::ToDay(day) => self.seek_by_hand(day.saturating_mul(DAY)),
            RunCommand::Seek(minute) => self.seek_by_hand(minute),
            RunCommand::Tick(seconds) => self.tick(seconds),
            RunCommand::Select(selection) => {
                self.simulate.selection = selection;
                self.simulate.panel = PanelFace::Why;
                if let Selection::Event(place) = selection {
                    self.show_event(place);
                }
            }
            RunCommand::NextMachine => self.next_machine(1),
            RunCommand::PreviousMachine => self.next_machine(-1),
            RunCommand::Chart(chart) => {
                self.simulate.chart = chart;
                self.simulate.stage = Stage::Chart;
            }
            RunCommand::Stage(stage) => self.simulate.stage = stage,
            RunCommand::ChartAsTable(table) => self.simulate.as_table = table,
            RunCommand::Panel(face) => self.show_panel(face),
            RunCommand::Filter(filter) => {
                self.simulate.filter = filter;
                self.simulate.filter_events();
            }
            RunCommand::GroupEvents(grouped) => {
                self.simulate.grouped = grouped;
                self.simulate.filter_events();
            }
            RunCommand::CohortCount { cohort, count } => {
                self.change("change.count", &format!("count {cohort}"), |plan| {
                    if let Some(cohort) = plan.cohorts.get_mut(cohort) {
                        cohort.count = count;
                    }
                });
            }
            RunCommand::Incident(draft) => self.edit_draft(draft),
            RunCommand::AddIncident => self.add_incident(),
            RunCommand::RemoveIncident(place) => self.remove_incident(place),
            RunCommand::Lane(lane) => self.carry_out_lane(lane),
            RunCommand::Picture(picture) => self.carry_out_picture(picture),
            RunCommand::Many(many) => self.carry_out_many(many),
            RunCommand::Time(time) => self.carry_out_time(time),
            RunCommand::RunAgain => self.start_run(),
            RunCommand::CancelRun => self.cancel_run(),
        }
    }

    /// Starts computing the future of the present plan; the last one stays on screen until it is there.
    pub(crate) fn start_run(&mut self) {
        if let Some(job) = self.simulate.job.take() {
            job.cancel();
        }
        let plan = Arc::new(self.document.plan.clone());
        let knowledge = Arc::clone(&self.knowledge);
        self.simulate.running = Some(Arc::clone(&plan));
        let listed = (self.simulate.filter, self.simulate.grouped);
        self.simulate.early = Early::default();
        let early = self.simulate.early.clone();
        self.simulate.job = Some(Job::start(&self.world.runner, move |progress| {
            let detail = Detail::for_fleet(plan.machines());
            let first = |run| early.put(Arrived::of(run, &plan, listed));
            let run = compute_with_preview(&plan, &knowledge, detail, progress, first)?;
            Some(run.map(|run| Arrived::of(run, &plan, listed)))
        }));
        self.poll_run();
    }

    fn cancel_run(&mut self) {
        if let Some(job) = self.simulate.job.take() {
            job.cancel();
            self.status.done(word("status.run-cancelled"));
        }
    }

    pub(crate) fn poll_run(&mut self) {
        if let Some(result) = self.simulate.job.as_ref().and_then(Job::take) {
            self.simulate.job = None;
            match result {
                None => {}
                Some(Err(problems)) => {
                    self.status.problem(word("status.cannot-run"));
                    self.simulate.problems = problems;
                }
                Some(Ok(arrived)) => {
                    if core::mem::take(&mut self.simulate.picture) == Picture::Scaled {
                        self.status.done(word("status.exact-picture"));
                    }
                    self.show_run(arrived);
                }
            }
        } else if self.simulate.job.is_some()
            && let Some(arrived) = self.simulate.early.take()
        {
            self.simulate.picture = Picture::Scaled;
            self.status.done(word("status.first-picture"));
            self.show_run(arrived);
        }
        self.poll_picture();
        self.poll_many();
        self.simulate.refresh();
    }

    fn show_run(&mut self, arrived: Arrived) {
        let simulate = &mut self.simulate;
        let selection = simulate.run.as_ref().map(|old| carried_over(simulate.selection, old, &arrived.run));
        simulate.selection = selection.unwrap_or_default();
        simulate.problems.clear();
        simulate.ran = simulate.running.clone();
        simulate.marks = Arc::new(arrived.marks);
        simulate.lanes = Arc::new(arrived.lanes);
        simulate.said_in = arrived.said_in;
        simulate.columns = Arc::new(arrived.columns);
        simulate.shown = Arc::new(arrived.rows);
        simulate.run = Some(Arc::new(arrived.run));
        simulate.runs += 1;
        simulate.minute = simulate.minute.min(simulate.last_minute());
        if arrived.listed != (simulate.filter, simulate.grouped) {
            simulate.filter_events();
        }
        // The language may have become another meanwhile.
        self.follow_language();
    }

    fn play_pause(&mut self) {
        let simulate = &mut self.simulate;
        if !simulate.playing && simulate.minute >= simulate.last_minute() {
            simulate.minute = 0;
        }
        simulate.playing = !simulate.playing && simulate.last_minute() > 0;
        simulate.rest = 0.0;
        let said = if simulate.playing { "status.playing" } else { "status.paused" };
        self.status.done(word(said));
    }

    fn tick(&mut self, seconds: f32) {
        let simulate = &mut self.simulate;
        if !simulate.playing {
            return;
        }
        let advance = simulate.speed.minutes() as f32 * seconds.clamp(0.0, 1.0) + simulate.rest;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "0 to minutes of a quarter year"
        )]
        let whole = advance as u32;
        simulate.rest = advance - whole as f32;
        simulate.minute = simulate.minute.saturating_add(whole);
        if simulate.minute >= simulate.last_minute() {
            simulate.minute = simulate.last_minute();
            simulate.playing = false;
            self.status.done(word("status.end-of-run"));
        }
    }

    pub(crate) fn seek_by_hand(&mut self, minute: u32) {
        self.simulate.minute = minute.min(self.simulate.last_minute());
        self.simulate.playing = false;
    }

    /// The first event of the filter after the minute that is shown.
    fn next_event(&mut self) {
        let Some(run) = self.simulate.run.clone() else { return };
        let now = self.simulate.minute;
        let minute = |row: &EventRow| run.events().get(row.place).map_or(0, |event| event.minute);
        // Several events of one minute are gone through one by one.
        let next = match self.row_at(now, &minute) {
            Some(row) => row + 1,
            None => self.simulate.shown.partition_point(|row| minute(row) <= now),
        };
        match self.simulate.shown.get(next).copied() {
            Some(row) => self.select_event(row.place),
            None => self.status.done(word("status.no-later-event")),
        }
    }

    fn previous_event(&mut self) {
        let Some(run) = self.simulate.run.clone() else { return };
        let now = self.simulate.minute;
        let minute = |row: &EventRow| run.events().get(row.place).map_or(0, |event| event.minute);
        let next = self.row_at(now, &minute);
        let next = next.unwrap_or_else(|| self.simulate.shown.partition_point(|row| minute(row) < now));
        match next.checked_sub(1).and_then(|place| self.simulate.shown.get(place)).copied() {
            Some(row) => self.select_event(row.place),
            None => self.status.done(word("status.no-earlier-event")),
        }
    }

    /// The row of the selected event, if time stands at it.
    fn row_at(&self, now: u32, minute: &impl Fn(&EventRow) -> u32) -> Option<usize> {
        let row = self.simulate.selected_row()?;
        self.simulate.shown.get(row).filter(|row| minute(row) == now).map(|_| row)
    }

    fn select_event(&mut self, place: usize) {
        self.simulate.selection = Selection::Event(place);
        self.show_event(place);
    }

    fn show_event(&mut self, place: usize) {
        let minute =
            self.simulate.run.as_ref().and_then(|run| run.events().get(place)).map(|event| event.minute);
        if let Some(minute) = minute {
            self.seek_by_hand(minute);
        }
    }

    /// Whoever comes to the form for an incident means the day that is shown.
    fn show_panel(&mut self, face: PanelFace) {
        let simulate = &mut self.simulate;
        simulate.panel = face;
        let day = simulate.day();
        if face == PanelFace::Fleet && day > 0 && simulate.draft == Draft::default() {
            simulate.draft.day = day;
        }
    }

    fn seek_first_lapse(&mut self) {
        let Some(run) = self.simulate.run.clone() else { return };
        let first = run.first_lapse().and_then(|lapse| {
            let is_it = |event: &Event| {
                event.minute == lapse.minute
                    && event.subject == Subject::Machine(lapse.machine)
                    && run_view::state_of(event.kind).is_some()
            };
            run.events().iter().position(is_it)
        });
        if let Some(place) = first {
            self.select_event(place);
            return;
        }
        // Who never was licensed loses nothing; what they asked for is when the time without a licence ends.
        let runs_out = |event: &Event| {
            let begins = [EventKind::GraceBegan, EventKind::NotificationBegan, EventKind::UnlicensedBegan];
            matches!(event.subject, Subject::Machine(_)) && begins.contains(&event.kind)
        };
        match run.events().iter().position(runs_out) {
            Some(place) => {
                self.select_event(place);
                self.status.done(word("status.none-to-lapse"));
            }
            None => self.status.done(word("status.no-lapse")),
        }
    }

    /// Selects the machine before or after the selected one, or the first or last of the selected cohort.
    fn next_machine(&mut self, by: i8) {
        let Some(run) = self.simulate.run.clone() else { return };
        let selection = self.simulate.selection;
        let cohort =
            run_view::cohort_of(&run, selection).or_else(|| run.cohorts().next().map(|(cohort, _)| cohort));
        let Some(cohort) = cohort else { return };
        let machine = match run_view::machine_of(&run, selection) {
            Some(MachineIx(known)) => Some(MachineIx(known.saturating_add_signed(i32::from(by)))),
            None => run.machines_in(cohort).next(),
        };
        if let Some(machine) = machine.filter(|machine| run.cohort_of(*machine) == Some(cohort)) {
            self.simulate.selection = Selection::Machine(machine);
            self.simulate.panel = PanelFace::Why;
        }
    }
}
