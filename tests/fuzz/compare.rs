//! Both engines on one plan: every day, event, host and pool, totals, summaries, and samples of everything that can
//! be asked about a machine.

use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::Plan;
use activation_wizard::domain::simulation::{
    Detail, FastEngine, MachineIx, Piece, Progress, Run, Subject, Walked, run,
};

use super::dice::Dice;

/// How the pieces of a pass are walked.
pub(super) type Walk = fn(&[Piece]) -> Vec<Walked>;

/// Each in a thread of its own.
pub(super) fn in_threads(work: &[Piece]) -> Vec<Walked> {
    if work.len() < 2 {
        return one_by_one(work);
    }
    std::thread::scope(|scope| {
        let threads: Vec<_> = work.iter().map(|piece| scope.spawn(|| piece.walk())).collect();
        threads.into_iter().map(|thread| thread.join().expect("no panic")).collect()
    })
}

/// All in this thread.
pub(super) fn one_by_one(work: &[Piece]) -> Vec<Walked> {
    work.iter().map(Piece::walk).collect()
}

/// Runs the fast engine with the work of each pass in so many pieces; tells its passes.
pub(super) fn fast(plan: &Plan, pieces: u32, detail: Detail, walk: Walk) -> (u32, Run) {
    let mut engine = FastEngine::new(plan, Knowledge::embedded(), detail).expect("a valid plan");
    let mut passes = 0;
    loop {
        passes += 1;
        match engine.take(walk(&engine.pieces(pieces))) {
            Progress::Again => {}
            Progress::Done(run) => return (passes, *run),
        }
    }
}

/// The run of the reference engine, the passes of the fast one, and all that differs.
pub(super) fn compare(plan: &Plan, seed: u64, walk: Walk) -> (Run, u32, Vec<String>) {
    let reference = run(plan, Knowledge::embedded()).expect("a valid plan");
    let (passes, one) = fast(plan, 1, Detail::Everything, walk);
    let mut found = differences(plan, &reference, &one, seed);
    let (_, two) = fast(plan, 2, Detail::Everything, walk);
    found.extend(
        differences(plan, &reference, &two, seed).into_iter().map(|line| format!("two pieces: {line}")),
    );
    let (_, days) = fast(plan, 3, Detail::Days, walk);
    if days.days() != reference.days()
        || days.contacts() != reference.contacts()
        || days.summary() != reference.summary()
    {
        found.push("days only: days or contacts".to_owned());
    }
    (reference, passes, found)
}

fn differences(plan: &Plan, reference: &Run, fast: &Run, seed: u64) -> Vec<String> {
    let mut found = Vec::new();
    let mut differs = |what: String, equal: bool| {
        if !equal {
            found.push(what);
        }
    };
    let day = reference.days().iter().zip(fast.days()).position(|(one, other)| one != other);
    differs(format!("day {day:?}"), reference.days() == fast.days());
    if reference.events() != fast.events() {
        let pairs = reference.events().iter().zip(fast.events());
        let first = pairs.into_iter().find(|(one, other)| one != other);
        differs(
            format!("event {first:?} of {} and {}", reference.events().len(), fast.events().len()),
            false,
        );
    }
    differs(
        format!("contacts {:?} {:?}", reference.contacts(), fast.contacts()),
        reference.contacts() == fast.contacts(),
    );
    differs("first lapse".to_owned(), reference.first_lapse() == fast.first_lapse());
    differs("summary".to_owned(), reference.summary() == fast.summary());
    for (cohort, id) in reference.cohorts() {
        differs(format!("lapses of {id}"), reference.lapses(cohort) == fast.lapses(cohort));
    }
    for kind in activation_wizard::domain::simulation::EventKind::ALL {
        differs(format!("times of {kind:?}"), reference.times(kind) == fast.times(kind));
    }
    let dice = &mut Dice::new(seed ^ 0x5EED);
    let machines = u32::try_from(plan.machines()).unwrap();
    let end = reference.end();
    for _ in 0..6 {
        let (machine, minute) = (MachineIx(dice.below(machines.max(1))), dice.below(end));
        let same = reference.machine_at(machine, minute) == fast.machine_at(machine, minute);
        differs(
            format!(
                "{machine:?} at {minute}: {:?} {:?}",
                reference.machine_at(machine, minute),
                fast.machine_at(machine, minute)
            ),
            same,
        );
        differs(format!("states of {machine:?}"), reference.states_of(machine) == fast.states_of(machine));
        differs(
            format!("contacts of {machine:?}"),
            reference.contacts_of(machine) == fast.contacts_of(machine),
        );
        let same = reference.because_machine(machine, minute) == fast.because_machine(machine, minute);
        differs(format!("because {machine:?} at {minute}"), same);
        differs(format!("states at {minute}"), reference.states_at(minute) == fast.states_at(minute));
        if !reference.events().is_empty() {
            let event = dice.one(reference.events());
            let same = reference.because_event(event) == fast.because_event(event);
            differs(format!("because {event:?}"), same);
            if let Subject::Host(host) = event.subject {
                let same = reference.because_host(host, minute) == fast.because_host(host, minute);
                differs(format!("because {host:?} at {minute}"), same);
            }
        }
    }
    found
}
