//! Steps of a MAK: online, through another machine with VAMT, or by telephone. The MAK is the organisation's secret:
//! only its place stands here.

use crate::domain::advice::facts::Facts;
use crate::domain::advice::steps::draft::{Twin, look, other, twin, typed, until_when};
use crate::domain::advice::{InstalledKey, Step};

const MAK_PLACE: &str = "<YOUR MAK>";
const CONFIRMATION_PLACE: &str = "<CONFIRMATION ID>";
const PERMANENT: &str = "It says that the machine is permanently activated.";
const SPENT: &str = "Cannot be undone: one activation of the MAK is spent.";
const VAMT_MACHINE: &str = "the machine with VAMT";

pub(super) fn online(facts: &Facts<'_>) -> Vec<Step> {
    vec![
        first(facts),
        install(facts),
        typed(facts, "Activate it over the Internet", "slmgr /ato".to_owned(), &twin("ato"))
            .check("slmgr /dlv shows License Status: Licensed. A proxy that asks for a name and password stops it: then use the telephone.")
            .undo(SPENT)
            .elevated()
            .done(),
        until_when(facts, PERMANENT),
    ]
}

pub(super) fn by_telephone(facts: &Facts<'_>) -> Vec<Step> {
    let mut steps = vec![first(facts), install(facts)];
    steps.extend(telephone(facts));
    steps.push(until_when(facts, PERMANENT));
    steps
}

pub(super) fn by_proxy(facts: &Facts<'_>) -> Vec<Step> {
    vec![
        first(facts),
        other("Let VAMT reach it: Windows Management Instrumentation through its firewall", "")
            .check("VAMT finds the machine and reads its licence status.")
            .undo("Close the firewall exception again.")
            .elevated()
            .done(),
        other("Install the MAK from VAMT", "")
            .check("VAMT lists the MAK's last five characters for this machine.")
            .undo("slmgr /ipk with the key that was on it.")
            .at(VAMT_MACHINE)
            .elevated()
            .done(),
        other("Proxy activate it from VAMT, or carry its file to a VAMT that reaches Microsoft and back", "")
            .check("VAMT shows the machine as licensed.")
            .undo(SPENT)
            .at(VAMT_MACHINE)
            .elevated()
            .done(),
        until_when(facts, PERMANENT),
    ]
}

/// The three steps at the telephone; a KMS host takes them too.
pub(super) fn telephone(facts: &Facts<'_>) -> [Step; 3] {
    let deposit = Twin { row: "atp", places: &[("<CONFIRMATION_ID>", CONFIRMATION_PLACE)] };
    [
        typed(
            facts,
            "Write down its installation ID",
            r"cscript //nologo %windir%\system32\slmgr.vbs /dti".to_owned(),
            &twin("dti"),
        )
        .check("A long row of digits in groups.")
        .done(),
        other("Find the telephone number, call, read the digits out and write down the answer", "slui 4")
            .check("The answer is a confirmation ID of 48 digits. Closed machine: any telephone will do.")
            .undo("Cannot be undone: one activation of the key is spent with the answer.")
            .done(),
        typed(facts, "Type the confirmation ID", format!("slmgr /atp {CONFIRMATION_PLACE}"), &deposit)
            .check("slmgr /dlv shows License Status: Licensed.")
            .undo("Nothing to undo: the activation was spent with the call.")
            .elevated()
            .done(),
    ]
}

fn first(facts: &Facts<'_>) -> Step {
    look(facts, "Description and partial product key: note which key is on it now.".to_owned())
}

fn install(facts: &Facts<'_>) -> Step {
    let title = match facts.installed_key() {
        Some(InstalledKey::Mak) | None => "Install the MAK, unless it is on it already",
        Some(_) => "Install the MAK",
    };
    let twin = Twin { row: "ipk", places: &[("<KEY>", MAK_PLACE)] };
    typed(facts, title, format!("slmgr /ipk {MAK_PLACE}"), &twin)
        .check("slmgr /dlv names MAK in the description and the key's last five characters.")
        .undo("slmgr /ipk with the key that was on it; its setup key is public.")
        .elevated()
        .done()
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{step, steps};

    #[test]
    fn three_ways_end_in_a_permanent_activation() {
        for microsoft in ["internet", "proxy", "telephone", "none"] {
            let steps = steps(&format!("edition=vista-enterprise attachment=remote microsoft={microsoft}"));
            let last = steps.last().expect("steps");
            assert_eq!(last.slmgr, "slmgr /xpr");
            assert!(last.check.contains("permanently"), "{}", last.check);
        }
    }

    #[test]
    fn online_and_telephone_type_the_mak_as_a_place() {
        step("edition=vista-enterprise attachment=remote", "slmgr /ipk <YOUR MAK>");
        step("edition=vista-enterprise attachment=remote", "slmgr /ato");
        let by_phone = "edition=vista-enterprise attachment=remote microsoft=telephone";
        step(by_phone, "slui 4");
        step(by_phone, "slmgr /atp <CONFIRMATION ID>");
        assert!(step(by_phone, "/dti").slmgr.starts_with("cscript //nologo"));
    }

    #[test]
    fn the_proxy_is_another_machine() {
        let steps = steps("edition=vista-enterprise attachment=remote microsoft=proxy");
        assert_eq!(steps.iter().filter(|step| step.place == "the machine with VAMT").count(), 2);
    }
}
