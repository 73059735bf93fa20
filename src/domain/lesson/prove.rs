//! What only runs can tell of a lesson: that the fault is there, that the solution mends it, that what is wrong does not
//! score, that bets can be lost. For whoever writes lessons, and for the tests.

use super::goal::GoalResult;
use super::score::{Score, evaluate};
use super::types::{Bet, Find, LessonFile, StepKind};
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::simulation::{Detail, Run, simulate};

/// All that is wrong with a lesson that reads well, as sentences; nothing for a good one. Runs every plan of it.
pub fn prove(file: &LessonFile, knowledge: &Knowledge) -> Vec<String> {
    let mut faults = Vec::new();
    for (number, step) in (1..).zip(&file.lesson.steps) {
        let mut say = |fault: String| faults.push(format!("step {number}, {}: {fault}", step.heading));
        match &step.what {
            StepKind::Bet(bet) => prove_bet(bet, knowledge, &mut say),
            StepKind::Find(find) => prove_find(find, knowledge, &mut say),
            StepKind::Question | StepKind::Run(_) | StepKind::Because(_) | StepKind::Task(_) => {}
        }
    }
    prove_task(file, knowledge, &mut faults);
    faults
}

fn run_of(plan: &Plan, knowledge: &Knowledge) -> Result<Run, String> {
    simulate(plan, knowledge, Detail::Everything).map_err(|problems| {
        problems.first().map_or_else(String::new, |problem| format!("the plan cannot run: {problem}"))
    })
}

fn prove_bet(bet: &Bet, knowledge: &Knowledge, say: &mut impl FnMut(String)) {
    let run = match run_of(&bet.plan, knowledge) {
        Ok(run) => run,
        Err(why) => return say(why),
    };
    match bet.settle(&run, knowledge) {
        None => say("the run gives no answer".to_owned()),
        Some(slip) if slip.choices.len() < 2 => say("there is nothing to choose".to_owned()),
        Some(_) => {}
    }
}

fn prove_find(find: &Find, knowledge: &Knowledge, say: &mut impl FnMut(String)) {
    match find.settle(knowledge) {
        None => say("Diagnose finds nothing bad in the texts".to_owned()),
        Some(slip) if slip.choices.len() < 2 => say("there is nothing to choose".to_owned()),
        Some(_) => {}
    }
}

fn prove_task(file: &LessonFile, knowledge: &Knowledge, faults: &mut Vec<String>) {
    let lesson = &file.lesson;
    let Some(solution) = &file.solution else { return };
    let score = |plan: &Plan| -> Result<Score, String> {
        let run = run_of(plan, knowledge)?;
        evaluate(lesson, plan, &run, knowledge).ok_or_else(|| "there is no task".to_owned())
    };
    let told = |goal: &GoalResult| format!("{}: {}", goal.wanted, goal.found);
    match score(&lesson.plan) {
        Err(why) => faults.push(format!("the untouched plan: {why}")),
        Ok(score) => {
            for goal in score.goals.iter().filter(|goal| goal.holds != goal.keeps) {
                let what = if goal.keeps { "is to be kept but does not hold" } else { "holds already" };
                faults.push(format!("the untouched plan: a goal {what}: {}", told(goal)));
            }
        }
    }
    match score(&solution.plan) {
        Err(why) => faults.push(format!("the solution: {why}")),
        Ok(score) => {
            for goal in score.goals.iter().filter(|goal| !goal.holds) {
                faults.push(format!("the solution: a goal does not hold: {}", told(goal)));
            }
            faults.extend(
                score.forbidden.iter().map(|change| format!("the solution is not allowed: {change}")),
            );
            if score.things > score.par {
                faults.push(format!("the solution changes {} things, par is {}", score.things, score.par));
            }
        }
    }
    for wrong in &solution.wrong {
        if wrong.changes.is_empty() {
            faults.push(format!("the wrong repair \"{}\" changes nothing", wrong.why));
            continue;
        }
        match score(&wrong.plan) {
            Err(why) => faults.push(format!("the wrong repair \"{}\": {why}", wrong.why)),
            Ok(score) if score.is_solved() => {
                faults.push(format!("the wrong repair \"{}\" solves it", wrong.why));
            }
            Ok(score) if score.points != wrong.points => faults.push(format!(
                "the wrong repair \"{}\" gets {} of {} points, not {}",
                wrong.why, score.points, score.of, wrong.points
            )),
            Ok(_) => {}
        }
    }
}
