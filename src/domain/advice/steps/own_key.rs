//! Steps where no volume key belongs on the machine: a user's subscription, Azure, or the key it was bought with.

use crate::domain::advice::Step;
use crate::domain::advice::facts::Facts;
use crate::domain::advice::steps::draft::{look, other, until_when};
use crate::domain::advice::windows::Standing;

pub(super) fn subscription(facts: &Facts<'_>) -> Vec<Step> {
    vec![
        until_when(facts, "The base edition is activated itself; if not, activate it first."),
        other("Join it to Entra ID, or hybrid join it", "")
            .check("The organisation's account is listed among the accounts of the device.")
            .undo("Remove the device from Entra ID.")
            .elevated()
            .done(),
        other("Sign in as the licensed user", "")
            .check("The edition becomes Enterprise or Education within the session.")
            .undo("Take the licence from the user: the device falls back to its base edition.")
            .done(),
        look(facts, "The name of the product is the edition stepped up to.".to_owned()),
    ]
}

pub(super) fn steps(facts: &Facts<'_>) -> Vec<Step> {
    let mut steps =
        vec![look(facts, "The description names the channel of the key that is on it.".to_owned())];
    if facts.standing() == Standing::Azure {
        steps.push(
            other(
                "See that it reaches Azure's own KMS",
                "Test-NetConnection azkms.core.windows.net -Port 1688",
            )
            .check("TcpTestSucceeded is True. (PowerShell)")
            .done(),
        );
    } else {
        steps.push(
            other("Activate it with the retail or OEM key it was bought with", "")
                .check("slmgr /xpr says that the machine is permanently activated.")
                .undo("Put back the key that was on it.")
                .elevated()
                .done(),
        );
    }
    steps.push(until_when(facts, "It is activated."));
    steps
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{no_step, step, steps};

    #[test]
    fn no_volume_key_is_typed() {
        for answers in [
            "edition=other",
            "edition=server-2022-datacenter-azure",
            "edition=windows-11-pro site.subscription=true",
        ] {
            assert!(!steps(answers).is_empty());
            no_step(answers, "/ipk");
        }
        step("edition=server-2022-datacenter-azure", "azkms.core.windows.net");
    }
}
