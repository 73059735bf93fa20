//! What chains of causes say of cohorts and of incidents, over all ready-made fleets: told by the fast engine, and held
//! against what the reference engine went through. Chains of machines, hosts and pools: `causes`.

use activation_wizard::domain::ready::fleets;
use activation_wizard::domain::simulation::{EventKind, State, Subject};

use super::story::{DAY, both_runs};

#[test]
fn what_is_said_of_a_cohort_counts_its_machines_and_tells_of_one_of_them() {
    let mut checked = 0;
    for fleet in fleets() {
        let (_, reference, fast) = both_runs(fleet);
        for (cohort, id) in fast.cohorts() {
            for now in (0..reference.end()).step_by(7 * DAY as usize) {
                let counts = reference.states_at(now)[usize::from(cohort.0)];
                let chain = fast.because_cohort(cohort, now);
                let (last, before) = chain.split_last().unwrap();
                if counts.total() == 0 {
                    assert_eq!(
                        (last.text.as_str(), before.len()),
                        ("None of its machines is in the fleet", 0)
                    );
                    continue;
                }
                let state = last.state.unwrap();
                let many = format!("{} of {} machines are ", counts.of(state), counts.total());
                assert!(last.text.starts_with(&many), "{}: {id} at {now}: {last:?}", fleet.id);
                let (_, rest) = last.text.split_once("; ").unwrap();
                let name = rest.strip_suffix(" is one of them").unwrap();
                let mut machines = reference.machines_in(cohort);
                let machine = machines.find(|machine| reference.machine_name(*machine) == name).unwrap();
                assert_eq!(reference.state_at(machine, now), Some(state), "{}: {id} at {now}", fleet.id);
                assert_eq!(before, fast.because_machine(machine, now), "its own chain");
                let others = State::ALL.into_iter().filter(|other| *other != State::Licensed);
                let most = others.map(|other| counts.of(other)).max().unwrap();
                let speaks_for = if most == 0 { counts.licensed } else { most };
                assert_eq!(counts.of(state), speaks_for, "{}: {id} at {now}: the largest part", fleet.id);
                checked += 1;
            }
        }
    }
    assert!(checked > 500, "{checked} chains");
}

#[test]
fn what_is_said_of_an_incident_is_what_the_plan_has_and_when_it_began_and_ended() {
    let mut checked = 0;
    for fleet in fleets() {
        let (plan, reference, fast) = both_runs(fleet);
        for event in reference.events() {
            let Subject::Incident(place) = event.subject else { continue };
            let incident = &plan.incidents[usize::from(place)];
            let chain = fast.because_event(event);
            let date = |minute| reference.time_of(minute).date();
            let first = chain.first().unwrap();
            assert_eq!(first.rule.as_str(), incident.what.word());
            assert_eq!(date(first.minute), incident.at.max(plan.start), "{}: {first:?}", fleet.id);
            let target = incident.what.target().unwrap_or_default();
            assert!(first.text.contains(target), "{}: {target} in {first:?}", fleet.id);
            if event.kind == EventKind::IncidentEnded {
                let last = chain.last().unwrap();
                assert_eq!(last.text, "This ended as the plan has it");
                assert_eq!(Some(date(last.minute)), incident.until, "{}: {last:?}", fleet.id);
            } else {
                assert_eq!((event.kind, chain.len()), (EventKind::IncidentBegan, 1), "{}", fleet.id);
            }
            checked += 1;
        }
    }
    assert!(checked >= 7, "{checked} incidents");
}
