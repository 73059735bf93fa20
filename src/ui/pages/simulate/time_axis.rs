//! The axis of time that slider, charts and lanes share: what of the run is seen, where a minute stands on it, and the
//! dates below it.

use chrono::{Datelike as _, NaiveDate};

use super::Shown;
use crate::app::run_words::date_of;
use crate::app::simulate::DAY;
use crate::app::words;
use crate::ui::widgets::Axis;

/// The dates below what is seen of the run.
pub(super) fn ticks(shown: Shown<'_>) -> Vec<(usize, String)> {
    let seen = shown.app.simulate.seen();
    let whole = |day: u32| usize::try_from(day).unwrap_or(usize::MAX);
    let (first, days) = (whole(seen.from), whole(seen.until).min(shown.run.days().len()));
    dates(shown.run.start(), first, days)
}

/// The first of every sixth month, of every second in a year, or some days in less: about five dates, from the day
/// `first` to before the day `days` of a run.
pub(in crate::ui::pages) fn dates(start: NaiveDate, first: usize, days: usize) -> Vec<(usize, String)> {
    let end = days.saturating_sub(1);
    let long = days.saturating_sub(first);
    let date_of = |day: usize| start.checked_add_days(chrono::Days::new(u64::try_from(day).unwrap_or(0)));
    let said = |day, say: fn(NaiveDate) -> String| date_of(day).map(say).unwrap_or_default();
    if long < 190 {
        let step = (long / 5).max(1);
        return (first..days).step_by(step).map(|day| (day, said(day, words::date))).collect();
    }
    let every = if long < 400 { 2 } else { u32::try_from(long / 730).unwrap_or(1).max(1) * 6 };
    let mut ticks = vec![(first, said(first, words::month_and_year))];
    for day in first + 1..end {
        let Some(date) = date_of(day).filter(|date| date.day() == 1) else { continue };
        let months = date.year().unsigned_abs() * 12 + date.month0();
        let first = start.year().unsigned_abs() * 12 + start.month0();
        if (months - first).is_multiple_of(every) {
            let is_new_year = date.month0() < every;
            let words = if is_new_year { words::month_and_year(date) } else { words::month(date).to_owned() };
            ticks.push((day, words));
        }
    }
    ticks.push((days, said(days, words::month_and_year)));
    ticks
}

impl<'a> Shown<'a> {
    /// The row of the day that is shown; of the last day at the end of the run.
    pub(super) fn day_row(&self) -> Option<&'a crate::domain::simulation::Day> {
        self.cursor().and_then(|day| self.run.days().get(day))
    }

    /// The place of that row.
    pub(super) fn cursor(&self) -> Option<usize> {
        let last = self.run.days().len().checked_sub(1)?;
        Some(usize::try_from(self.app.simulate.day()).unwrap_or(last).min(last))
    }

    /// The rows that are seen; `None`: all.
    pub(super) fn seen(&self) -> Option<(usize, usize)> {
        let stretch = self.app.simulate.watch.stretch?;
        Some((usize::try_from(stretch.from).ok()?, usize::try_from(stretch.until).ok()?))
    }

    /// The minute that is shown in days; the middle of its day while the whole run is seen.
    pub(super) fn now_in_days(&self) -> Option<f64> {
        let day = self.cursor()? as f64;
        let near = self.app.simulate.watch.stretch.is_some();
        Some(if near { f64::from(self.app.simulate.minute) / f64::from(DAY) } else { day + 0.5 })
    }

    /// The axis that slider, charts and lanes share.
    pub(super) fn axis(&self, track: egui::Rect) -> Axis {
        Axis::part(track, self.run.days().len(), self.seen())
    }

    /// Where the minute that is shown stands on an axis, if it is seen.
    pub(super) fn now_on(&self, axis: &Axis) -> Option<f32> {
        self.now_in_days().filter(|time| axis.holds(*time)).map(|time| axis.x_of(time))
    }

    /// The date of a row.
    pub(super) fn date_of_day(&self, day: usize) -> String {
        let minute = u32::try_from(day).unwrap_or(u32::MAX).saturating_mul(DAY);
        date_of(self.run, minute)
    }
}
