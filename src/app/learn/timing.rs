//! The time that a course sets for a lesson: it is said when little is left, and when it is up, what is there is handed in
//! once and nothing counts after it.

use core::time::Duration;

use super::{DeskOf, Time};
use crate::app::state::App;
use crate::app::words::{count, word};
use crate::domain::lesson::Score;

impl App {
    /// Looks at the clock.
    pub(super) fn keep_time(&mut self) {
        let now = (self.world.now)();
        let Some(player) = &mut self.learn.player else { return };
        let Time::Until { end, warned } = player.time else { return };
        if now >= end {
            self.end_time();
        } else if let Some((left, _)) =
            player.time.left(now).filter(|(left, _)| *left <= Time::WARNING && !warned)
        {
            player.time = Time::Until { end, warned: true };
            self.status.problem(count("learn.time-nearly-up", left));
        }
    }

    /// Hands in what is there, once its run has judged it.
    fn end_time(&mut self) {
        if self.desk() != Some(DeskOf::Task) {
            self.start_score();
        }
        let Some(player) = &self.learn.player else { return };
        let is_judged =
            player.score_job.is_none() && player.scored.as_ref() == Some(self.plan_of_task(player));
        if player.lesson().task().is_some() && !is_judged && self.is_busy() {
            return;
        }
        let reached = match player.lesson().task() {
            Some(_) => player.score.as_ref().map_or(0, Score::percent),
            None => player.found(),
        };
        let is_new = player.handed_in.is_none_or(|tried| tried.score < reached);
        if let Some(player) = &mut self.learn.player {
            player.settle_find();
            player.time = Time::Up;
            player.gap = false;
        }
        if is_new {
            self.note_try(reached);
        }
        self.status.problem(word("learn.time-is-up"));
        if self.desk() == Some(DeskOf::Task) {
            self.back_to_lesson();
        }
    }

    /// When the frame has to look at the clock again, where a course sets a time.
    pub fn looks_at_clock_in(&self) -> Option<Duration> {
        let player = self.learn.player.as_ref()?;
        let (_, seconds) = player.time.left((self.world.now)())?;
        Some(Duration::from_secs(u64::from(seconds.max(1))))
    }
}
