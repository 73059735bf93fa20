//! The fleet over time, exact and deterministic: the same plan, rulebook and seed give the same days on every
//! machine. Every change of state has exactly one cause, and can say it.
//!
//! # Reading order
//!
//! `compile` turns a plan into a `fleet`, which never changes. `engine` takes one turn at a time from the `queue`
//! and lets the `world` act: `machine` is what happens to a machine, `contact` what a contact does, `host` what a
//! host remembers, `dns` whom a client finds. `record` and `history` keep what happened; [`Run`] answers questions
//! about it; `because` says why. That is the reference engine. `fast` gives the same run machine by machine, and
//! `past` hides from whoever asks which of them ran.
//!
//! # A minute
//!
//! Within a minute incidents begin and end first, then hosts forget records that are due, then machines act by
//! number. A machine that acts joins, leaves, is struck by incidents, ends its state and makes its contact, in that
//! order, whatever of it is due. The row of a day is taken after everything else of its last minute.
//!
//! # Where the contract is silent
//!
//! - **Events.** Each entry into a state is one event: `activated`, `grace-began`, `notification-began`,
//!   `unlicensed-began`; `deactivated` stands for the two last where a contact is the cause. The initial grace is
//!   told by `joined`. A count that crosses 5 or 25 is an event when it happens, also by a record that leaves.
//! - **Days outside the run** count as its first minute or never come. Who would leave before joining never joins.
//! - **Answering** is telling a count. A host that refuses an edition is not remembered as the one that answered
//!   last, and a client asks one host per attempt.
//! - **A blocked port** makes a host silent: clients that look it up in DNS go to another. Blocked for a cohort, it
//!   is the cohort's machines that reach no host; hosts among them still answer others.
//! - **Records.** A host registers its record when it first comes up and takes it back at its `until`; only a lost
//!   host, or one that is down, leaves a record that leads nowhere.
//! - **Microsoft.** Isolated machines telephone, for a host key as for a MAK, and the telephone works while the
//!   internet is down.
//! - **A host key** is one key for each key group of the plan and activates so many different hosts as the rulebook
//!   says. Planned hosts always come up, since the plan says they stand; where they are more than the key serves,
//!   the summary says so, and nothing is left for machines with a host key. Those hold the key of the plan's highest
//!   group, else the group the answers own, else the lowest that covers their edition. Such a host is reachable
//!   while its machine is on the network, and goes down when the machine leaves the fleet.
//! - **A client Windows as host** answers client editions only, where the rulebook has it so. A group of another
//!   era covers nothing.
//! - **Grace without a rule.** An edition whose generation the rulebook does not name has the initial grace of its
//!   generation's own rulebook, marked as assumed.
//! - **A pool is exhausted** when its last activation is spent, or when it first refuses, if it began empty.
//! - **Reimage, rearm and hardware change** strike the first so many machines by number that joined before that
//!   minute and have not left. A reimage sets everything back, the host's table of a machine with a host key too; a
//!   rearm sets back the licence, and past the edition's number it does nothing. Clones keep their image's id after
//!   a reimage and get their own by a rearm. A retail key activates again at once. The host key of a known host
//!   spends that host's further activations; on changed hardware such a host goes on answering.
//! - **Changed hardware** concerns licensed machines. The grace is the rulebook's after an activation; where it has
//!   none, the grace ends when the licence would have.
//! - **A VPN that is down** keeps machines with an on/off pattern or an absence off the network, the others not.
//! - **A skewed clock** is refused by the host that was found, after it looked at the edition: nothing is counted,
//!   and the host is not remembered.
//! - **Rogue installations** join on the day they begin and leave when they end, are on the organisation's network
//!   and have the setup key. No day, event, total or lapse counts them, hosts alone do.
//! - **Losing `licensed`** is a lapse, whoever caused it: also by a reimage, a rearm or changed hardware.
//! - **Virtual machines** that are not counted leave no record, are told the count, and are activated by it.

mod asked;
mod because;
mod compile;
mod contact;
mod dns;
mod engine;
mod fast;
mod first_lapses;
mod fleet;
mod history;
mod host;
mod indexed;
mod lanes;
mod machine;
mod many;
mod past;
mod queue;
mod random;
mod record;
mod run;
mod spans;
mod strike;
mod types;
mod world;

pub use engine::{Engine, run};
pub use fast::{Detail, FastEngine, Piece, Progress, Walked, simulate};
pub use first_lapses::FirstLapses;
pub use lanes::{Presence, Stretch};
pub use many::{Many, ManyDay, Percentiles};
pub use run::Run;
pub use types::{
    Because, CohortIx, Contact, Contacts, Day, Event, EventKind, HostDay, HostIx, Lapse, MachineIx,
    MachineView, MinuteOf, Outcome, PoolIx, State, StateCounts, Subject,
};
