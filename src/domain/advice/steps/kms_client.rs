//! Steps of a KMS client: look, install the setup key where another is, point it at the host where publishing is
//! off, activate now instead of waiting, read how long it lasts.

use crate::domain::advice::facts::Facts;
use crate::domain::advice::steps::draft::{Twin, elsewhere, look, other, twin, typed, until_when};
use crate::domain::advice::steps::host::host_key_place;
use crate::domain::advice::{InstalledKey, Step};

/// What stands in a command where the setup key is not known.
const SETUP_KEY_PLACE: &str = "<SETUP KEY OF THE EDITION>";

/// The name of the host, which nobody but the reader knows.
const HOST_PLACE: &str = "<NAME OF THE HOST>";

const MINUTES_A_DAY: u32 = 24 * 60;

pub(super) fn steps(facts: &Facts<'_>) -> Vec<Step> {
    let mut steps = Vec::new();
    if facts.kms_hosts() == Some(0) {
        steps.extend(set_up_a_host(facts));
    }
    steps
        .push(look(facts, "The description names VOLUME_KMSCLIENT: then its setup key is on it.".to_owned()));
    steps.extend(setup_key(facts));
    if facts.installed_key() == Some(InstalledKey::KmsHostKey) {
        steps.push(clear_away_the_host());
    }
    if facts.rogue_worry() {
        steps.push(pin(facts));
    }
    steps.push(activate(facts));
    let validity = facts.rulebook().validity.value / MINUTES_A_DAY;
    steps.push(until_when(facts, &format!("A date about {validity} days ahead.")));
    steps
}

/// The step that installs the setup key; none where it is on the machine already.
pub(super) fn setup_key(facts: &Facts<'_>) -> Option<Step> {
    let title = match facts.installed_key() {
        Some(InstalledKey::SetupKey) => return None,
        Some(_) => "Install the setup key",
        None => "Only if another key is on it, install the setup key",
    };
    let published = facts.windows().edition.and_then(|edition| edition.setup_key.as_deref());
    let key = published.unwrap_or(SETUP_KEY_PLACE);
    let check = published.and_then(|key| key.rsplit('-').next()).map_or_else(
        || "slmgr /dlv shows the last five characters of the key.".to_owned(),
        |tail| format!("slmgr /dlv shows the partial product key {tail}."),
    );
    let twin = Twin { row: "ipk", places: &[("<KEY>", key)] };
    let step = typed(facts, title, format!("slmgr /ipk {key}"), &twin)
        .check(check)
        .undo("slmgr /ipk with the key that was on it; note that key before.")
        .elevated();
    Some(step.done())
}

/// In short; all of it is the advice for that machine, once it is said to activate the others.
fn set_up_a_host(facts: &Facts<'_>) -> [Step; 2] {
    let record =
        if facts.rogue_worry() { "no SRV record of it is in DNS" } else { "its SRV record is in DNS" };
    let key = elsewhere("Set up a host", format!("slmgr /ipk {}", host_key_place(facts)))
        .check(
            "slmgr /dlv names a channel that begins with VOLUME_KMS and is not VOLUME_KMSCLIENT. For all steps of \
             the host, ask about that machine, with the job of activating the others.",
        )
        .undo("Put another key on the host and delete its SRV record.");
    let activation = elsewhere("Activate the host, once", "slmgr /ato".to_owned())
        .check(format!("slmgr /dli on the host shows its current count, and {record}."))
        .undo("Cannot be undone: one activation of the host key is spent.");
    [key, activation].map(|step| step.at("the machine that shall be the host").elevated().done())
}

/// After a host key went: what it left behind.
fn clear_away_the_host() -> Step {
    other("Restart it and delete the SRV record that it published", "nslookup -type=srv _vlmcs._tcp")
        .check("The record of this machine is no longer among the answers.")
        .undo("A host that publishes registers its record again by itself.")
        .elevated()
        .done()
}

fn pin(facts: &Facts<'_>) -> Step {
    let twin = Twin { row: "skms", places: &[("<HOST>", HOST_PLACE), ("<PORT>", "1688")] };
    typed(
        facts,
        "Point it at the host, which is not published",
        format!("slmgr /skms {HOST_PLACE}:1688"),
        &twin,
    )
    .check("slmgr /dlv names the host as registered.")
    .undo("slmgr /ckms")
    .elevated()
    .done()
}

/// A KMS attempt needs no elevation.
fn activate(facts: &Facts<'_>) -> Step {
    typed(facts, "Activate now instead of waiting", "slmgr /ato".to_owned(), &twin("ato"))
        .check("slmgr /dlv shows License Status: Licensed.")
        .undo("Nothing to undo: without renewal it ends by itself.")
        .done()
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{no_step, step, steps};

    #[test]
    fn a_client_with_an_unknown_key_is_looked_at_first() {
        let typed: Vec<_> = steps("edition=vista-enterprise").into_iter().map(|step| step.slmgr).collect();
        assert_eq!(
            typed,
            ["slmgr /dlv", "slmgr /ipk VKK3X-68KWM-X2YGT-QR4M6-4BWMV", "slmgr /ato", "slmgr /xpr"]
        );
    }

    #[test]
    fn a_setup_key_that_is_there_is_not_typed_again() {
        no_step("edition=vista-enterprise installed_key=setup-key", "/ipk");
        let step = step("edition=vista-enterprise installed_key=mak", "/ipk");
        assert_eq!(step.title, "Install the setup key");
        assert!(step.elevated && step.check.contains("4BWMV"), "{step:?}");
    }

    #[test]
    fn publishing_off_pins_the_client() {
        let step = step("edition=vista-enterprise site.rogue_worry=true", "/skms");
        assert_eq!(step.undo, "slmgr /ckms");
        no_step("edition=vista-enterprise", "/skms");
    }

    #[test]
    fn no_host_adds_a_step_before_all_others() {
        let all = steps("edition=vista-enterprise site.kms_hosts=0 site.owned_group=B");
        let typed: Vec<_> = all.iter().map(|step| step.slmgr.as_str()).collect();
        assert_eq!(all[0].title, "Set up a host");
        assert_eq!(typed[..3], ["slmgr /ipk <YOUR KMS HOST KEY OF GROUP B>", "slmgr /ato", "slmgr /dlv"]);
    }

    #[test]
    fn a_host_key_leaves_a_record_to_delete() {
        step("edition=vista-enterprise installed_key=kms-host-key", "nslookup");
    }

    #[test]
    fn only_windows_with_the_module_speak_its_dialect() {
        let old = step("edition=vista-enterprise", "/ipk");
        assert_eq!(old.oslicense, None);
        assert!(old.no_oslicense.is_some_and(|why| why.contains("Windows Vista has no OSLicense")));
        let new = step("edition=windows-11-pro", "/ipk");
        let command = new.oslicense.expect("Windows 11 has the module");
        assert!(
            command.starts_with("Invoke-OSLicense -InstallProductKey ") && !command.contains('<'),
            "{command}"
        );
        assert_eq!(new.no_oslicense, None);
    }
}
