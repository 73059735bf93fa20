//! Steps of a KMS host: the role where that Windows has one, the host key, its one activation, the port, the record
//! and the count. The host key itself is the organisation's secret: only its place stands here.

use crate::domain::advice::facts::Facts;
use crate::domain::advice::steps::draft::{NOTHING_TO_UNDO, Twin, look, other, twin, typed};
use crate::domain::advice::steps::mak::telephone;
use crate::domain::advice::{Microsoft, Step};
use crate::domain::catalog::{Era, Kind};
use crate::domain::rulebook::RulebookId;

const PLACE: &str = "the machine that becomes the host";

pub(super) fn steps(facts: &Facts<'_>) -> Vec<Step> {
    let mut steps = vec![look(facts, "Name, edition and the key that is on it now: note them.".to_owned())];
    steps.extend(role(facts));
    steps.push(host_key(facts));
    if facts.microsoft().value == Microsoft::Internet {
        steps.push(activate(facts));
    } else {
        steps.extend(telephone(facts));
    }
    steps.push(port(facts));
    if facts.rogue_worry() {
        steps.push(publishing_off(facts));
    } else {
        steps.push(record());
    }
    steps.push(count(facts));
    for step in &mut steps {
        PLACE.clone_into(&mut step.place);
    }
    steps
}

/// Windows of today; Vista to Server 2008 R2 need no role.
fn is_modern(facts: &Facts<'_>) -> bool {
    facts.windows().traits.rulebook == RulebookId::Current
}

fn role(facts: &Facts<'_>) -> Option<Step> {
    (is_modern(facts) && facts.traits().kind == Kind::Server).then(|| {
        other("Install the role", "Install-WindowsFeature -Name VolumeActivation -IncludeManagementTools")
            .check("Server Manager lists Volume Activation Services among the roles. (The command is PowerShell.)")
            .undo("Remove the role in Server Manager.")
            .elevated()
            .done()
    })
}

/// What stands in a command where the host key goes, which only its owner knows.
pub(super) fn host_key_place(facts: &Facts<'_>) -> String {
    let group = facts.owned_group().or_else(|| facts.lowest_group());
    group.map_or_else(
        || "<YOUR KMS HOST KEY>".to_owned(),
        |group| match group.era {
            Era::Year2009 | Era::Windows7 => format!("<YOUR KMS HOST KEY OF GROUP {}>", group.id),
            Era::Current => format!("<YOUR KMS HOST KEY {}>", group.id),
        },
    )
}

fn host_key(facts: &Facts<'_>) -> Step {
    let key = host_key_place(facts);
    let twin = Twin { row: "ipk", places: &[("<KEY>", &key)] };
    typed(facts, "Install the KMS host key", format!("slmgr /ipk {key}"), &twin)
        .check("slmgr /dlv names a channel that begins with VOLUME_KMS and is not VOLUME_KMSCLIENT.")
        .undo("slmgr /ipk with the setup key of its edition, restart it and delete its SRV record.")
        .elevated()
        .done()
}

fn activate(facts: &Facts<'_>) -> Step {
    typed(facts, "Activate it once, over the Internet", "slmgr /ato".to_owned(), &twin("ato"))
        .check("slmgr /dlv shows License Status: Licensed.")
        .undo("Cannot be undone: one activation of the host key is spent.")
        .elevated()
        .done()
}

fn port(facts: &Facts<'_>) -> Step {
    let title = "Open TCP port 1688 for the clients";
    if is_modern(facts) {
        other(title, "Set-NetFirewallRule -Name SPPSVC-In-TCP -Profile Domain,Private -Enabled True")
            .check("On a client: Test-NetConnection with the host's name and -Port 1688 says TcpTestSucceeded. (PowerShell)")
            .undo("The same command with -Enabled False.")
    } else {
        other(title, "")
            .check("\"Key Management Service\" is ticked among the programs that the firewall lets through.")
            .undo("Untick it again.")
    }
    .elevated()
    .done()
}

fn record() -> Step {
    other("See that it published itself", "nslookup -type=all _vlmcs._tcp")
        .check("An SRV record with this machine's name and port 1688 is among the answers.")
        .undo(NOTHING_TO_UNDO)
        .done()
}

fn publishing_off(facts: &Facts<'_>) -> Step {
    typed(facts, "Switch publishing off", "slmgr /cdns".to_owned(), &twin("cdns"))
        .check("slmgr /dlv shows DNS publishing disabled; delete a record that is there already.")
        .undo("slmgr /sdns")
        .elevated()
        .done()
}

fn count(facts: &Facts<'_>) -> Step {
    typed(facts, "Watch the count grow", "slmgr /dli".to_owned(), &twin("dli"))
        .check(format!(
            "The current count reaches {} for clients, {} for servers.",
            facts.rulebook().threshold_client.value,
            facts.rulebook().threshold_server.value
        ))
        .done()
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{no_step, step, steps};

    #[test]
    fn a_host_of_2009_needs_no_role_and_one_activation() {
        let typed: Vec<_> = steps("edition=server-2008-standard role=kms-host site.owned_group=B")
            .into_iter()
            .map(|step| step.slmgr)
            .collect();
        assert_eq!(
            typed,
            [
                "slmgr /dlv",
                "slmgr /ipk <YOUR KMS HOST KEY OF GROUP B>",
                "slmgr /ato",
                "",
                "nslookup -type=all _vlmcs._tcp",
                "slmgr /dli"
            ]
        );
    }

    #[test]
    fn a_host_of_today_installs_the_role_and_opens_the_port_by_command() {
        step("edition=server-2022-standard role=kms-host", "Install-WindowsFeature");
        step("edition=server-2022-standard role=kms-host", "SPPSVC-In-TCP");
        no_step("edition=windows-10-pro role=kms-host", "Install-WindowsFeature");
    }

    #[test]
    fn with_no_internet_it_is_activated_by_telephone() {
        for microsoft in ["proxy", "telephone", "none"] {
            let answers = format!("edition=server-2008-standard role=kms-host microsoft={microsoft}");
            step(&answers, "/dti");
            step(&answers, "slui 4");
            step(&answers, "/atp");
            no_step(&answers, "/ato");
        }
    }

    #[test]
    fn publishing_off_replaces_the_look_at_dns() {
        let answers = "edition=server-2008-standard role=kms-host site.rogue_worry=true";
        assert_eq!(step(answers, "/cdns").undo, "slmgr /sdns");
        no_step(answers, "nslookup");
    }

    #[test]
    fn every_step_is_done_on_the_host() {
        for step in steps("edition=server-2008-standard role=kms-host microsoft=telephone") {
            assert_eq!(step.place, "the machine that becomes the host");
        }
    }
}
