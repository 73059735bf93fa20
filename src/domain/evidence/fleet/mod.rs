//! From a list of computers to a plan: computers that are alike become a cohort. What is left out, and what is only
//! assumed, is said; nothing is invented but the words of the plan and, where asked for, the hosts that no list names.

mod clients;
mod group;
mod made;
mod roster;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::ids::EditionId;
use crate::domain::plan::Cohort;

pub use group::preview;
pub use made::{Made, make, plan_name};
pub use roster::{Columns, Roster};

/// How computers are grouped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouping {
    /// The day of the list; last logons are counted back from here, and the plan starts here.
    pub today: NaiveDate,
    /// Days without a logon after which a computer counts as seldom on the network.
    pub seldom_after: u32,
    /// Days without a logon after which a computer counts as gone and is left out.
    pub gone_after: u32,
    /// Whether each subnet is a cohort of its own: /24 of IPv4, /64 of IPv6.
    pub by_subnet: bool,
    /// Whether disabled accounts are left out.
    pub skip_disabled: bool,
    /// Names of systems that the catalogue's rules do not know, as the list writes them, and the edition they are.
    pub editions: BTreeMap<String, EditionId>,
    /// How many KMS hosts the plan gets; a list of computers names none.
    pub hosts: u32,
}

impl Grouping {
    /// The most KMS hosts that a plan made from a list gets.
    pub const HOSTS: u32 = 20;
    /// The longest absence that can be asked for, in days: ten years.
    pub const DAYS: u32 = 3_650;

    /// The usual grouping: seldom after 30 days, gone after a year, each subnet by itself, without disabled accounts,
    /// one host.
    pub fn on(today: NaiveDate) -> Self {
        Self {
            today,
            seldom_after: 30,
            gone_after: 365,
            by_subnet: true,
            skip_disabled: true,
            editions: BTreeMap::new(),
            hosts: 1,
        }
    }
}

/// What the computers make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// The cohorts, the largest first.
    pub cohorts: Vec<PreviewCohort>,
    /// Why computers are left out, and how many; the most frequent first.
    pub left_out: Vec<LeftOut>,
    /// What was put together because a plan may have no more cohorts, in the order in which it was.
    pub merged: Vec<Merged>,
}

impl Preview {
    /// The machines in its cohorts.
    pub fn machines(&self) -> u32 {
        self.cohorts.iter().map(|cohort| cohort.cohort.count).sum()
    }

    /// The computers that are left out.
    pub fn left_out_count(&self) -> u32 {
        self.left_out.iter().map(|left| left.count).sum()
    }

    /// The machines without a last logon, which count as always on the network.
    pub fn without_logon(&self) -> u32 {
        self.cohorts.iter().map(|cohort| cohort.without_logon).sum()
    }
}

/// A cohort before it is in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewCohort {
    pub cohort: Cohort,
    /// `192.0.2.0/24`, where it is grouped by subnet and the addresses are known.
    pub subnet: Option<String>,
    /// How many of its computers have no last logon in the list; they count as always on the network.
    pub without_logon: u32,
    /// How many carry a key whose end is not that of the public setup key; the plan takes the setup key all the same.
    pub other_keys: u32,
}

/// Computers that are in no cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub why: WhyLeftOut,
    pub count: u32,
    /// The lines of the first of them.
    pub lines: Vec<usize>,
}

/// Why a computer is in no cohort.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyLeftOut {
    /// The system has no edition in the catalogue; its name as written.
    NoEdition(Option<String>),
    /// The catalogue knows the edition by its key alone and offers no plan for it.
    NotOffered(EditionId),
    Disabled,
    /// Not logged on for longer than the grouping allows.
    Gone,
    /// The same name stands in an earlier row.
    Repeated,
    /// More machines than a plan may have.
    TooMany,
}

/// What had to be put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Merged {
    /// Subnets into larger ones: /16 of IPv4, /48 of IPv6.
    SubnetsWider,
    /// All subnets into one.
    Subnets,
    /// Groups of copies that share a client machine ID: each copy counts as a machine of its own.
    Copies,
    /// All absences of an edition into one.
    Absences,
}
