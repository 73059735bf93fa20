//! What is looked at along the axis of time: the whole run, or a stretch of it that charts, lanes and slider share.

use std::sync::Arc;

use crate::app::run_view::{EventRow, state_of};
use crate::app::run_words::event_row;
use crate::app::simulate::{DAY, SimulateState};
use crate::app::words::fill;
use crate::domain::simulation::{MinuteOf, State};

/// The least days that a stretch shows.
const LEAST: u32 = 2;
/// Days that the magnifier shows.
const MAGNIFIED: u32 = 28;
/// Events of a stretch that have a mark of their own on the slider.
const MARKS: usize = 240;

/// A stretch of the run in days, `from` to before `until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: u32,
    pub until: u32,
}

impl Stretch {
    /// How many days it has.
    pub const fn days(self) -> u32 {
        self.until.saturating_sub(self.from)
    }

    /// The stretch of so many days around a day, inside a run of `all` days; `None` where that is all of them.
    pub fn around(day: u32, days: u32, all: u32) -> Option<Self> {
        let days = days.max(LEAST);
        if days >= all {
            return None;
        }
        let from = day.saturating_sub(days / 2).min(all - days);
        Some(Self { from, until: from + days })
    }

    /// The stretch between two days in either order, made long enough to be seen.
    pub fn between(one: u32, other: u32, all: u32) -> Option<Self> {
        let (from, until) = (one.min(other), one.max(other).saturating_add(1).min(all));
        if until.saturating_sub(from) < LEAST {
            return Self::around(from, LEAST, all);
        }
        (until - from < all).then_some(Self { from, until })
    }

    /// Twice as near, or half as near, with `day` where it stands.
    pub fn scaled(self, nearer: bool, day: u32, all: u32) -> Option<Self> {
        let days = if nearer { (self.days() / 2).max(LEAST) } else { self.days().saturating_mul(2) };
        if days >= all {
            return None;
        }
        let day = day.clamp(self.from, self.until.saturating_sub(1));
        let before = u64::from(day - self.from) * u64::from(days) / u64::from(self.days().max(1));
        let from = day.saturating_sub(u32::try_from(before).unwrap_or(0)).min(all - days);
        Some(Self { from, until: from + days })
    }

    /// As long, so many days later, or earlier where negative; inside the run.
    pub fn moved(self, days: i32, all: u32) -> Self {
        let length = self.days();
        let from = self.from.saturating_add_signed(days).min(all.saturating_sub(length));
        Self { from, until: from + length }
    }

    /// As long, moved no further than that it holds a day.
    pub fn holding(self, day: u32, all: u32) -> Self {
        if (self.from..self.until).contains(&day) {
            return self;
        }
        Self::around(day, self.days(), all).unwrap_or(self)
    }
}

/// An event of the stretch that is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMark {
    pub minute: MinuteOf,
    /// The state that began; none for any other event.
    pub state: Option<State>,
    pub name: String,
}

/// What is looked at, and what the page asks for.
#[derive(Clone, Debug, Default)]
pub struct Watch {
    /// The stretch of the axis that is seen; `None`: the whole run.
    pub stretch: Option<Stretch>,
    /// A date shall be asked for.
    pub asks_date: bool,
    /// The events of the stretch, in order of time.
    pub near: Arc<Vec<NearMark>>,
    made_for: Option<(usize, Stretch)>,
}

impl Watch {
    /// Has the events of the stretch made anew.
    pub(crate) fn forget_near(&mut self) {
        self.made_for = None;
    }

    /// What the magnifier shows: a few weeks around a day.
    pub(crate) fn magnified(day: u32, all: u32) -> Option<Stretch> {
        Stretch::around(day, MAGNIFIED.min((all / 4).max(LEAST)), all)
    }
}

impl SimulateState {
    /// How many days the run has.
    pub fn all_days(&self) -> u32 {
        self.last_minute() / DAY
    }

    /// The days that charts, lanes and slider show.
    pub fn seen(&self) -> Stretch {
        self.watch.stretch.unwrap_or(Stretch { from: 0, until: self.all_days() })
    }

    /// Keeps the stretch inside the run and around the minute that is shown, and its marks up to date.
    pub(crate) fn follow(&mut self) {
        let (all, day) = (self.all_days(), self.day());
        let Some(stretch) = self.watch.stretch else { return };
        if stretch.days() >= all {
            self.watch.stretch = None;
            return;
        }
        let stretch = stretch.moved(0, all).holding(day.min(all.saturating_sub(1)), all);
        self.watch.stretch = Some(stretch);
        // The rows are made anew with every run and every filter.
        let made_for = (Arc::as_ptr(&self.shown).addr(), stretch);
        if self.watch.made_for != Some(made_for) {
            self.watch.near = Arc::new(self.near_marks(stretch));
            self.watch.made_for = Some(made_for);
        }
    }

    fn near_marks(&self, stretch: Stretch) -> Vec<NearMark> {
        let (Some(run), Some(plan)) = (&self.run, &self.ran) else { return Vec::new() };
        let minute = |row: &EventRow| run.events().get(row.place).map_or(0, |event| event.minute);
        let (from, until) = (stretch.from.saturating_mul(DAY), stretch.until.saturating_mul(DAY));
        let first = self.shown.partition_point(|row| minute(row) < from);
        let rows = self.shown.iter().skip(first).take_while(|row| minute(row) < until).take(MARKS);
        rows.filter_map(|row| {
            let event = run.events().get(row.place)?;
            let words = event_row(run, plan, *row)?;
            let parts = [("when", words.when.as_str()), ("whom", &words.whom), ("what", &words.what)];
            Some(NearMark {
                minute: event.minute,
                state: state_of(event.kind),
                name: fill("simulate.mark", &parts),
            })
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn days(from: u32, until: u32) -> Stretch {
        Stretch { from, until }
    }

    #[test]
    fn a_stretch_stays_inside_the_run() {
        assert_eq!(Stretch::around(100, 28, 730), Some(days(86, 114)));
        assert_eq!(Stretch::around(0, 28, 730), Some(days(0, 28)));
        assert_eq!(Stretch::around(729, 28, 730), Some(days(702, 730)));
        assert_eq!(Stretch::around(3, 28, 20), None, "the whole run");
        assert_eq!(days(10, 20).moved(-15, 730), days(0, 10));
        assert_eq!(days(700, 720).moved(99, 730), days(710, 730));
        assert_eq!(days(10, 20).holding(15, 730), days(10, 20));
        assert_eq!(days(10, 20).holding(400, 730), days(395, 405));
    }

    #[test]
    fn nearer_and_further_keep_the_day_where_it_stands() {
        assert_eq!(days(0, 100).scaled(true, 50, 730), Some(days(25, 75)));
        assert_eq!(days(0, 100).scaled(true, 0, 730), Some(days(0, 50)));
        assert_eq!(days(25, 75).scaled(false, 50, 730), Some(days(0, 100)));
        assert_eq!(days(0, 400).scaled(false, 50, 730), None, "further than the run is all of it");
        assert_eq!(days(7, 9).scaled(true, 8, 730), Some(days(7, 9)), "no nearer than two days");
        assert_eq!(days(700, 730).scaled(false, 729, 730), Some(days(670, 730)));
    }

    #[test]
    fn two_days_in_any_order_are_a_stretch() {
        assert_eq!(Stretch::between(40, 20, 730), Some(days(20, 41)));
        assert_eq!(Stretch::between(20, 20, 730), Some(days(19, 21)));
        assert_eq!(Stretch::between(0, 900, 730), None);
    }
}
