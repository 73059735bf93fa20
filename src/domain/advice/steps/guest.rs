//! Steps of a guest that its Datacenter host activates.

use crate::domain::advice::Step;
use crate::domain::advice::facts::Facts;
use crate::domain::advice::steps::draft::{Twin, look, other, typed, until_when};

const GUEST_KEY_PLACE: &str = "<GUEST KEY OF THE EDITION>";

pub(super) fn steps(facts: &Facts<'_>) -> Vec<Step> {
    let key =
        facts.windows().edition.and_then(|edition| edition.avma_key.as_deref()).unwrap_or(GUEST_KEY_PLACE);
    let twin = Twin { row: "ipk", places: &[("<KEY>", key)] };
    vec![
        other("See that the host is activated Datacenter and gives this guest the Data Exchange service", "")
            .check(
                "The host shows License Status: Licensed, and Data Exchange is on in the guest's settings.",
            )
            .at("the Hyper-V host")
            .elevated()
            .done(),
        look(facts, "Description and partial product key: note which key is on it now.".to_owned()),
        typed(facts, "Install the public guest key", format!("slmgr /ipk {key}"), &twin)
            .check("slmgr /dlv shows the key's last five characters and soon License Status: Licensed.")
            .undo("slmgr /ipk with the key that was on it.")
            .elevated()
            .done(),
        until_when(facts, "It is activated; the host renews it."),
    ]
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{knowledge, step};

    #[test]
    fn the_guest_types_its_published_key() {
        let edition = knowledge().catalog.edition(&"server-2022-standard".into()).expect("in the catalogue");
        let key = edition.avma_key.as_deref().expect("published");
        let step = step("edition=server-2022-standard site.hyper_v_datacenter=true", "/ipk");
        assert_eq!(step.slmgr, format!("slmgr /ipk {key}"));
    }
}
