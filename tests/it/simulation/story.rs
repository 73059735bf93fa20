//! A plan as text, run, and asked about by cohort, host and day. Days count from 0; `end of day 3` is row 3.

use activation_wizard::domain::ids::HostId;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{self, Plan};
use activation_wizard::domain::ready::ReadyFleet;
use activation_wizard::domain::simulation::{
    CohortIx, Day, Detail, EventKind, HostIx, MachineIx, PoolIx, Run, State, StateCounts, run, simulate,
};

pub(super) const DAY: u32 = 1_440;

/// A host for everything of 2009.
pub(super) const KMS01: &str = "
[[host]]
id = \"kms01\"
edition = \"server-2008-standard\"
group = \"C\"
";

/// A ready-made fleet, and how it goes in the reference engine and in the fast one.
pub(super) fn both_runs(fleet: &ReadyFleet) -> (Plan, Run, Run) {
    let knowledge = Knowledge::embedded();
    let plan = fleet.plan(knowledge).unwrap();
    let reference = run(&plan, knowledge).unwrap();
    let fast = simulate(&plan, knowledge, Detail::Everything).unwrap();
    (plan, reference, fast)
}

/// A finished run of a plan.
pub(super) struct Story {
    pub(super) plan: Plan,
    pub(super) run: Run,
}

/// Reads the plan; articles of 2009 and 400 days from 2 March 2009 where it says nothing else.
pub(super) fn plan(text: &str) -> Plan {
    let has = |key: &str| text.lines().any(|line| line.starts_with(key));
    let mut head = "format = 1\n".to_owned();
    for (key, value) in [("rulebook", "\"articles-2009\""), ("start", "\"2009-03-02\""), ("days", "400")] {
        if !has(key) {
            let line = format!("{key} = {value}\n");
            head.push_str(&line);
        }
    }
    let text = format!("{head}{text}");
    plan::read(&text, "story", &Knowledge::embedded().catalog)
        .unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"))
}

/// Runs a plan written as text.
pub(super) fn story(text: &str) -> Story {
    played(plan(text))
}

/// Runs a plan.
pub(super) fn played(plan: Plan) -> Story {
    let run = run(&plan, Knowledge::embedded()).unwrap();
    Story { plan, run }
}

/// A cohort of `count` machines with whatever else its fields say, one field a line.
pub(super) fn cohort(id: &str, edition: &str, count: u32, fields: &str) -> String {
    format!("[[cohort]]\nid = \"{id}\"\nedition = \"{edition}\"\ncount = {count}\n{fields}\n")
}

/// An incident.
pub(super) fn incident(at: &str, what: &str, fields: &str) -> String {
    format!("[[incident]]\nat = \"{at}\"\nwhat = \"{what}\"\n{fields}\n")
}

impl Story {
    fn cohort(&self, id: &str) -> CohortIx {
        self.run.cohorts().find(|(_, known)| known.as_str() == id).unwrap().0
    }

    pub(super) fn host(&self, id: &str) -> HostIx {
        self.run.host_of(&HostId::new(id)).unwrap()
    }

    pub(super) fn day(&self, day: u32) -> &Day {
        &self.run.days()[day as usize]
    }

    /// The states of a cohort at the end of a day.
    pub(super) fn states(&self, id: &str, day: u32) -> StateCounts {
        self.day(day).by_cohort[usize::from(self.cohort(id).0)]
    }

    pub(super) fn licensed(&self, id: &str, day: u32) -> u32 {
        self.states(id, day).licensed
    }

    /// The count of a host at the end of a day.
    pub(super) fn count(&self, id: &str, day: u32) -> u32 {
        self.day(day).hosts[self.host(id).0 as usize].count
    }

    pub(super) fn is_up(&self, id: &str, day: u32) -> bool {
        self.day(day).hosts[self.host(id).0 as usize].up
    }

    pub(super) fn used(&self, pool: u16, day: u32) -> u32 {
        self.day(day).mak_used[usize::from(PoolIx(pool).0)]
    }

    /// Machine `number` (from 1) of a cohort.
    pub(super) fn machine(&self, id: &str, number: u32) -> MachineIx {
        self.run.machines_in(self.cohort(id)).nth(number as usize - 1).unwrap()
    }

    pub(super) fn state(&self, id: &str, number: u32, minute: u32) -> Option<State> {
        self.run.state_at(self.machine(id, number), minute)
    }

    pub(super) fn times(&self, kind: EventKind) -> usize {
        self.run.events().iter().filter(|event| event.kind == kind).count()
    }

    /// The minutes at which this happened.
    pub(super) fn minutes_of(&self, kind: EventKind) -> Vec<u32> {
        self.run.events().iter().filter(|event| event.kind == kind).map(|event| event.minute).collect()
    }

    /// The first day at whose end all machines of a cohort are licensed.
    pub(super) fn all_licensed_from(&self, id: &str) -> Option<u32> {
        let count = self.run.machines_in(self.cohort(id)).count();
        (0..self.plan.days).find(|day| self.licensed(id, *day) as usize == count)
    }
}
