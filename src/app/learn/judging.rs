//! Judging: the task's plan is scored by its newest run, in Simulate as it is changed there and in a job elsewhere; and
//! what other jobs of Learn have finished is taken.

use std::sync::Arc;

use super::DeskOf;
use super::prepare::score;
use crate::app::jobs::Job;
use crate::app::simulate::Selection;
use crate::app::state::{App, Place};
use crate::app::words::fill;
use crate::domain::ids::HostId;
use crate::domain::lesson::{StepKind, evaluate};

impl App {
    /// Starts judging the task's plan, unless it is judged or open in Simulate, whose run judges it.
    pub(super) fn start_score(&mut self) {
        let knowledge = Arc::clone(&self.knowledge);
        let Some(player) = &mut self.learn.player else { return };
        if player.scored.as_ref() == Some(&player.plan) || player.lesson().task().is_none() {
            return;
        }
        let (file, plan) = (Arc::clone(&player.file), player.plan.clone());
        player.scored = Some(plan.clone());
        let job =
            Job::start(&self.world.runner, move |progress| score(&file.lesson, &plan, &knowledge, progress));
        player.score_job = Some(job);
    }

    /// Takes what jobs have finished, and judges the plan that is open in Simulate by its newest run.
    pub(crate) fn poll_learn(&mut self) {
        self.poll_step();
        self.poll_write();
        self.judge_desk();
        self.select_at_desk();
        self.poll_learn_saving();
        self.poll_class();
        self.keep_time();
    }

    fn poll_step(&mut self) {
        let at_task = self
            .learn
            .player
            .as_ref()
            .is_some_and(|player| matches!(player.now().map(|step| &step.what), Some(StepKind::Task(_))));
        if at_task && self.desk().is_none() && self.place == Place::Learn {
            self.start_score();
        }
        let Some(player) = &mut self.learn.player else { return };
        if let Some(prepared) = player.job.as_ref().and_then(Job::take) {
            player.job = None;
            let step = player.step;
            if let (Some(prepared), Some(state)) = (prepared, player.steps.get_mut(step)) {
                state.prepared = Some(prepared);
            }
        }
        if let Some(score) = player.score_job.as_ref().and_then(Job::take) {
            player.score_job = None;
            player.score = score;
        }
    }

    fn judge_desk(&mut self) {
        if self.desk() != Some(DeskOf::Task) {
            return;
        }
        let (Some(run), Some(ran)) = (&self.simulate.run, &self.simulate.ran) else { return };
        let Some(player) = &mut self.learn.player else { return };
        if player.scored.as_ref() == Some(&**ran) || **ran != self.document.plan {
            return;
        }
        let before = player.score.as_ref().map(|score| score.goals.iter().filter(|goal| goal.holds).count());
        player.score_job = None;
        player.score = evaluate(&player.file.lesson, ran, run, &self.knowledge);
        player.scored = Some(ran.as_ref().clone());
        let Some(score) = &player.score else { return };
        let met = score.goals.iter().filter(|goal| goal.holds).count();
        if before != Some(met) {
            let parts = [("met", met.to_string()), ("of", score.goals.len().to_string())];
            let parts = parts.each_ref().map(|(name, value)| (*name, value.as_str()));
            self.status.done(fill("learn.goals-now", &parts));
        }
    }

    /// Selects what a run is to be looked at for, once it is there.
    fn select_at_desk(&mut self) {
        let Some(run) = self.simulate.run.clone() else { return };
        if self.desk() != Some(DeskOf::Run) {
            return;
        }
        let Some(name) = self.learn.select.take() else { return };
        let cohort = run.cohorts().find(|(_, id)| id.as_str() == name).map(|(cohort, _)| cohort);
        let host = || run.host_of(&HostId::new(&name)).map(Selection::Host);
        self.simulate.selection = cohort.map(Selection::Cohort).or_else(host).unwrap_or_default();
        self.simulate.refresh();
    }

    /// Whether Learn waits for a run.
    pub(crate) fn learn_is_busy(&self) -> bool {
        self.learn.saving.is_some()
            || self.learn.reading_class.is_some()
            || self.learn.write.job.is_some()
            || self
                .learn
                .player
                .as_ref()
                .is_some_and(|player| player.job.is_some() || player.score_job.is_some())
    }
}
