//! The commands on time and its axis.

use crate::app::lanes::LaneOf;
use crate::app::run_view::machine_of;
use crate::app::simulate::{DAY, Selection};
use crate::app::state::App;
use crate::app::time_command::TimeCommand;
use crate::app::watch::{Stretch, Watch};
use crate::app::words::{fill, word};
use crate::domain::simulation::{Event, HostIx, MinuteOf, Run, Subject};

impl App {
    pub(crate) fn carry_out_time(&mut self, command: TimeCommand) {
        let all = self.simulate.all_days();
        let (seen, day) = (self.simulate.seen(), self.simulate.day());
        match command {
            TimeCommand::NextChange => self.go_to_change(true),
            TimeCommand::PreviousChange => self.go_to_change(false),
            TimeCommand::AskDate(ask) => self.simulate.watch.asks_date = ask,
            TimeCommand::ToDate(date) => {
                let days = (date - self.document.plan.start).num_days();
                match u32::try_from(days).ok().filter(|days| *days <= all) {
                    Some(days) => self.seek_by_hand(days.saturating_mul(DAY)),
                    None => self.status.problem(word("status.outside-run")),
                }
            }
            TimeCommand::Magnify => {
                let stretch = self.simulate.watch.stretch;
                let near = if stretch.is_some() { None } else { Watch::magnified(day, all) };
                self.look_at(near);
            }
            TimeCommand::ZoomIn => self.look_at(seen.scaled(true, day, all)),
            TimeCommand::ZoomOut => self.look_at(seen.scaled(false, day, all)),
            TimeCommand::Zoom { nearer, day } => self.look_at(seen.scaled(nearer, day, all)),
            TimeCommand::WholeRun => self.look_at(None),
            TimeCommand::Show { from, until } => self.look_at(Stretch::between(from, until, all)),
            TimeCommand::Pan(days) => {
                if let Some(stretch) = self.simulate.watch.stretch {
                    self.look_at(Some(stretch.moved(days, all)));
                }
            }
        }
    }

    /// Shows a stretch of the axis; the minute that is shown moves into it where it is outside.
    fn look_at(&mut self, stretch: Option<Stretch>) {
        self.simulate.watch.stretch = stretch;
        let Some(stretch) = stretch else { return };
        let day = self.simulate.day();
        if day < stretch.from {
            self.seek_by_hand(stretch.from.saturating_mul(DAY));
        } else if day >= stretch.until && stretch.until < self.simulate.all_days() {
            self.seek_by_hand(stretch.until.saturating_sub(1).saturating_mul(DAY));
        }
    }

    /// Goes to the nearest change of what is selected, which stays selected.
    fn go_to_change(&mut self, later: bool) {
        let Some(run) = self.simulate.run.clone() else { return };
        let subject = self.changing(&run);
        match self.change_of(&run, subject, later) {
            Some(minute) => {
                self.simulate.selection = subject;
                self.seek_by_hand(minute);
                let when = crate::app::run_words::date_time(&run, minute);
                self.status.done(fill("status.at-change", &[("when", &when)]));
            }
            None if later => self.status.done(word("status.no-later-change")),
            None => self.status.done(word("status.no-earlier-change")),
        }
    }

    /// What the selection is about: for an event, what it happened to.
    fn changing(&self, run: &Run) -> Selection {
        let selection = self.simulate.selection;
        let Selection::Event(place) = selection else { return selection };
        match run.events().get(place).map(|event| event.subject) {
            Some(Subject::Machine(machine)) => Selection::Machine(machine),
            Some(Subject::Host(host)) => Selection::Host(host),
            Some(Subject::Pool(pool)) => Selection::Pool(pool),
            Some(Subject::Incident(incident)) => Selection::Incident(usize::from(incident)),
            None => selection,
        }
    }

    fn change_of(&self, run: &Run, subject: Selection, later: bool) -> Option<MinuteOf> {
        let now = self.simulate.minute;
        let events = |is_ours: &dyn Fn(&Event) -> bool| event_beside(run, now, later, is_ours);
        let edges = |lanes: &[LaneOf]| {
            let stretches = lanes.iter().flat_map(|lane| self.simulate.stretches(*lane));
            nearest(now, later, stretches.flat_map(|stretch| [stretch.from, stretch.until]))
        };
        match subject {
            Selection::Machine(_) => {
                let machine = machine_of(run, subject)?;
                nearest(now, later, run.states_of(machine).into_iter().map(|(minute, _)| minute))
            }
            Selection::Cohort(cohort) => events(&|event| match event.subject {
                Subject::Machine(machine) => run.cohort_of(machine) == Some(cohort),
                Subject::Host(_) | Subject::Pool(_) | Subject::Incident(_) => false,
            }),
            Selection::Host(host) => {
                let own = events(&|event| event.subject == Subject::Host(host));
                let record = edges(&[LaneOf::Host(host), LaneOf::Record(host)]);
                nearest(now, later, own.into_iter().chain(record))
            }
            Selection::Pool(pool) => events(&|event| event.subject == Subject::Pool(pool)),
            Selection::Incident(place) => {
                let place = u16::try_from(place).ok()?;
                events(&|event| event.subject == Subject::Incident(place))
            }
            Selection::Microsoft => {
                let spent = events(&|event| matches!(event.subject, Subject::Pool(_)));
                nearest(now, later, spent.into_iter().chain(edges(&[LaneOf::Microsoft])))
            }
            Selection::Dns => {
                let hosts: Vec<HostIx> = run.hosts().map(|(host, _)| host).collect();
                let records: Vec<LaneOf> = hosts.into_iter().map(LaneOf::Record).collect();
                edges(&records)
            }
            Selection::Nothing | Selection::Event(_) => events(&|_| true),
        }
    }
}

/// The nearest minute after or before another.
fn nearest(now: MinuteOf, later: bool, minutes: impl Iterator<Item = MinuteOf>) -> Option<MinuteOf> {
    if later {
        minutes.filter(|minute| *minute > now).min()
    } else {
        minutes.filter(|minute| *minute < now).max()
    }
}

fn event_beside(run: &Run, now: MinuteOf, later: bool, is_ours: &dyn Fn(&Event) -> bool) -> Option<MinuteOf> {
    let events = run.events();
    if later {
        let first = events.partition_point(|event| event.minute <= now);
        events.iter().skip(first).find(|event| is_ours(event)).map(|event| event.minute)
    } else {
        let end = events.partition_point(|event| event.minute < now);
        events.iter().take(end).rev().find(|event| is_ours(event)).map(|event| event.minute)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_never_the_present_one() {
        let minutes = [10, 20, 30];
        for (now, later, expect) in [
            (20, true, Some(30)),
            (20, false, Some(10)),
            (30, true, None),
            (10, false, None),
            (15, true, Some(20)),
        ] {
            assert_eq!(nearest(now, later, minutes.into_iter()), expect, "{now} {later}");
        }
    }
}
