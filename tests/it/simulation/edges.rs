//! What never happens in any run: a budget overdrawn, an answer about something that the plan does not have.

use activation_wizard::domain::simulation::{HostIx, MachineIx};

use super::laws::{PLANS, holds};
use super::pairs;

#[test]
fn pools_and_keys_are_never_overdrawn() {
    holds(PLANS, |plan, run| {
        let budget = run.rulebook().host_activations.value.hosts;
        for row in run.days() {
            for (pool, used) in pairs(&plan.maks, &row.mak_used) {
                assert!(*used <= pool.activations);
            }
            assert!(row.hosts.len() <= plan.hosts.len() + budget as usize);
        }
    });
}

#[test]
fn asking_for_what_is_not_there_is_answered_with_nothing() {
    holds(4, |_, run| {
        let nobody = MachineIx(u32::MAX);
        assert_eq!(run.machine_at(nobody, 0), None);
        assert_eq!(run.state_at(nobody, 0), None);
        assert!(run.because_machine(nobody, 0).is_empty());
        assert!(run.contacts_of(nobody).is_empty());
        assert_eq!(run.machine_name(nobody), "");
        assert_eq!(run.host_name(HostIx(u32::MAX)), "");
    });
}
