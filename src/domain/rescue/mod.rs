//! What would have saved a machine: the smallest change of the plan of each kind that keeps it out of the trouble it got
//! into, each tried by a run of the changed plan.
//!
//! A kind of change is a file. It offers `Ladder`s: changes that grow by a number, as days, machines or activations do;
//! a change without a number is a ladder of one rung. [`search()`] looks for a rung that helps from the highest down, by
//! halves, and then halves the distance to one that does not. What is offered has been run, and so has the rung below it,
//! which did not help.

mod days;
mod host;
mod image;
mod machines;
mod mak;
mod pin;
mod repair;
mod search;
mod trouble;

use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{Cohort, Plan};
use crate::domain::simulation::{MinuteOf, Run};

pub use search::{Found, Tester, search};
pub use trouble::{Trouble, trouble_in, trouble_of};

/// A kind of change, the cheapest first.
///
/// The order is that of the cost: what is repaired costs nobody anything, a setting is made once, days
/// cost people their time, and activations, machines and hosts cost money. Within a kind less is cheaper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RescueKind {
    /// Something that was broken is mended sooner: a record, a host, a port, a VPN.
    Repair,
    /// Machines are told their host, or look it up again.
    Pin,
    /// The image was generalised.
    Image,
    /// Days on the organisation's network.
    Days,
    /// Activations of a multiple activation key.
    Mak,
    Machines,
    /// A host earlier, longer, or one more.
    Host,
}

impl RescueKind {
    /// All kinds, the cheapest first.
    pub const ALL: [Self; 7] =
        [Self::Repair, Self::Pin, Self::Image, Self::Days, Self::Mak, Self::Machines, Self::Host];

    /// The id used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Repair => "repair",
            Self::Pin => "pin",
            Self::Image => "image",
            Self::Days => "days",
            Self::Mak => "mak",
            Self::Machines => "machines",
            Self::Host => "host",
        }
    }
}

/// A change that was run and that saves the machine.
#[derive(Clone, Debug, PartialEq)]
pub struct Rescue {
    pub kind: RescueKind,
    /// How much of it: days, activations, machines; 1 where there is no number.
    pub amount: u32,
    /// What it is, as a sentence that asks for it.
    pub text: String,
    /// The whole plan with the change.
    pub plan: Plan,
    /// How many times machines of the fleet lose their licence then.
    pub lapses: u32,
}

/// What a change did to the plan, and the words for it.
type Changed = (Plan, String);

/// Changes of one kind to one thing, by a number: 1 is the smallest.
struct Ladder<'a> {
    kind: RescueKind,
    /// The largest number worth trying.
    most: u32,
    change: Box<dyn Fn(u32) -> Option<Changed> + 'a>,
}

impl<'a> Ladder<'a> {
    fn new(kind: RescueKind, most: u32, change: impl Fn(u32) -> Option<Changed> + 'a) -> Self {
        Self { kind, most, change: Box::new(change) }
    }

    /// One change without a number.
    fn single(kind: RescueKind, change: impl Fn() -> Option<Changed> + 'a) -> Self {
        Self::new(kind, 1, move |_| change())
    }
}

/// What the kinds of change look at.
#[derive(Clone, Copy)]
struct Case<'a> {
    plan: &'a Plan,
    run: &'a Run,
    knowledge: &'a Knowledge,
    trouble: Trouble,
}

impl<'a> Case<'a> {
    /// The cohort of the machine.
    fn cohort(&self) -> Option<&'a Cohort> {
        self.plan.cohorts.get(usize::from(self.trouble.cohort.0))
    }

    /// The plan with the machine's cohort changed.
    fn with_cohort(&self, change: impl FnOnce(&mut Cohort)) -> Option<Plan> {
        let mut plan = self.plan.clone();
        plan.cohorts.get_mut(usize::from(self.trouble.cohort.0)).map(change)?;
        Some(plan)
    }

    /// The day of a minute, as dates of the plan.
    fn day_of(&self, minute: MinuteOf) -> chrono::NaiveDate {
        self.run.time_of(minute).date()
    }

    /// All ladders, the cheapest kinds first.
    fn ladders(self) -> Vec<Ladder<'a>> {
        let kinds = [
            repair::ladders(self),
            pin::ladders(self),
            image::ladders(self),
            days::ladders(self),
            mak::ladders(self),
            machines::ladders(self),
            host::ladders(self),
        ];
        kinds.into_iter().flatten().collect()
    }
}

/// `1 day`, `21 days`.
fn counted(number: u32, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", crate::domain::reading::grouped(u64::from(number)))
}
