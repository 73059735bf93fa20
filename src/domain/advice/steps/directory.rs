//! Steps of Active Directory-based activation: the activation object once for the forest, then the member.

use crate::domain::advice::facts::Facts;
use crate::domain::advice::steps::draft::{Twin, look, twin, typed, until_when};
use crate::domain::advice::steps::kms_client::setup_key;
use crate::domain::advice::{InstalledKey, Step};

const FOREST: &str = "a member of the domain, as Enterprise Admin";
const HOST_KEY_PLACE: &str = "<YOUR KMS HOST KEY>";

pub(super) fn steps(facts: &Facts<'_>) -> Vec<Step> {
    let object = Twin { row: "ad-activation-online", places: &[("<KMS_HOST_KEY>", HOST_KEY_PLACE)] };
    let mut steps = vec![
        typed(
            facts,
            "See whether the forest holds an activation object",
            "slmgr /ao-list".to_owned(),
            &twin("ao-list"),
        )
        .check("An activation object of the owned key is listed: then skip the next step.")
        .at(FOREST)
        .done(),
        typed(
            facts,
            "Only if none is there, make the activation object once",
            format!("slmgr /ad-activation-online {HOST_KEY_PLACE}"),
            &object,
        )
        .check("slmgr /ao-list names the new object. The key goes into the directory, not onto this machine.")
        .undo("slmgr /del-ao with the name of the object.")
        .at(FOREST)
        .done(),
        look(facts, "The description names VOLUME_KMSCLIENT: then its setup key is on it.".to_owned()),
    ];
    if facts.installed_key() != Some(InstalledKey::SetupKey) {
        steps.extend(setup_key(facts));
    }
    steps.push(
        typed(facts, "Activate now instead of waiting", "slmgr /ato".to_owned(), &twin("ato"))
            .check("slmgr /dlv names the activation object and shows License Status: Licensed.")
            .undo("Nothing to undo: it ends when the machine leaves the domain.")
            .done(),
    );
    steps.push(until_when(facts, "A date up to 180 days ahead, moved on every 7 days."));
    steps
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{no_step, step};

    #[test]
    fn the_host_key_goes_into_the_forest_and_never_onto_the_member() {
        let answers = "edition=windows-11-pro site.directory=domain-2012";
        let object = step(answers, "/ad-activation-online");
        assert!(object.place.contains("Enterprise Admin"), "{}", object.place);
        assert!(!step(answers, "/ipk").slmgr.contains("HOST KEY"));
        assert_eq!(
            step(answers, "/ao-list").oslicense.as_deref(),
            Some("Get-ADLicenseInfo -ActivationObjects")
        );
        no_step("edition=windows-11-pro site.directory=domain-2012 installed_key=setup-key", "/ipk");
    }
}
