//! The machines of the fleet on the last day as CSV: a row for each, or for each cohort where they are too many to read.

use super::tables::{Table, time};
use super::{Artefact, Material, Part};
use crate::domain::plan::{CohortKey, FindsHost};
use crate::domain::reading::grouped;

/// More machines than this are told by cohort: nobody reads a row for each, and a spreadsheet opens no more.
const MOST: u64 = 100_000;

pub(super) fn artefact(material: &Material<'_>) -> Artefact {
    let many = material.plan.machines() > MOST;
    let about = if many {
        format!(
            "A row for each cohort on the last day; the {} machines are too many for a row each",
            grouped(material.plan.machines())
        )
    } else {
        "A row for each machine on the last day: state, until when, last contact".to_owned()
    };
    let text = if many { by_cohort(material) } else { by_machine(material) };
    Artefact::text(Part::Data, "data/machines.csv", about, text)
}

const COHORT: [&str; 5] = ["cohort", "edition", "virtual", "key", "finds_host"];

fn by_machine(material: &Material<'_>) -> String {
    let Material { plan, run, .. } = *material;
    let end = run.end().saturating_sub(1);
    let own = ["machine"].into_iter().chain(COHORT);
    let more = ["state", "since", "ends", "last_contact", "last_success"];
    let mut table = Table::new(own.chain(more).map(str::to_owned));
    for ((place, _), cohort) in run.cohorts().zip(&plan.cohorts) {
        let facts = facts(cohort);
        for machine in run.machines_in(place) {
            let Some(view) = run.machine_at(machine, end) else { continue };
            let at = |minute: Option<u32>| minute.map(|minute| time(run, minute)).unwrap_or_default();
            let state = view.state.map_or("not in the fleet", |state| state.id());
            let row = [
                state.to_owned(),
                at(view.state.map(|_| view.since)),
                at(view.ends),
                at(view.last_contact.map(|contact| contact.last)),
                at(view.last_success.map(|contact| contact.last)),
            ];
            table.row([run.machine_name(machine)].into_iter().chain(facts.clone()).chain(row));
        }
    }
    table.text()
}

fn by_cohort(material: &Material<'_>) -> String {
    let Material { plan, run, .. } = *material;
    let states = crate::domain::simulation::State::ALL;
    let names = ["machines"].into_iter().chain(states.map(|state| state.id()));
    let mut table = Table::new(COHORT.into_iter().chain(names).map(str::to_owned));
    let last = run.days().last();
    for (place, cohort) in plan.cohorts.iter().enumerate() {
        let counts = last.and_then(|day| day.by_cohort.get(place)).copied().unwrap_or_default();
        let numbers = [cohort.count].into_iter().chain(states.map(|state| counts.of(state)));
        table.row(facts(cohort).into_iter().chain(numbers.map(|number| number.to_string())));
    }
    table.text()
}

fn facts(cohort: &crate::domain::plan::Cohort) -> [String; 5] {
    let key = match &cohort.key {
        CohortKey::SetupKey => "setup-key".to_owned(),
        CohortKey::KmsHostKey => "kms-host-key".to_owned(),
        CohortKey::Mak(pool) => format!("mak:{pool}"),
        CohortKey::Retail => "retail".to_owned(),
        CohortKey::None => "none".to_owned(),
    };
    let finds = match &cohort.finds_host {
        FindsHost::Dns => "dns".to_owned(),
        FindsHost::Pinned(host) => format!("pinned:{host}"),
    };
    [cohort.id.to_string(), cohort.edition.to_string(), cohort.is_virtual.to_string(), key, finds]
}
