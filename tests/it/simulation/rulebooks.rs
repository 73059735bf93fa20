//! The same fleet under different rulebooks: what the sources dispute can be seen.

use activation_wizard::domain::simulation::EventKind;

use super::story::{DAY, KMS01, Story, cohort, story};

fn under(rulebook: &str, fleet: &str) -> Story {
    story(&format!("rulebook = \"{rulebook}\"\n{fleet}{KMS01}"))
}

#[test]
fn retention_is_180_days_in_the_articles_and_30_in_the_documentation() {
    let leaving = cohort("desktops", "vista-enterprise", 30, "leaves = \"2009-05-01\"");
    let kept_for = |rulebook: &str| {
        let fleet = under(rulebook, &leaving);
        let last_of = |number| {
            let view = fleet.run.machine_at(fleet.machine("desktops", number), 60 * DAY - 1).unwrap();
            view.last_contact.unwrap().last
        };
        let last = (1..=30).map(last_of).max().unwrap();
        let gone = (60..400).find(|day| fleet.count("kms01", *day) == 0).unwrap();
        gone - last / DAY
    };
    assert_eq!(kept_for("articles-2009"), 180);
    assert_eq!(kept_for("va-2.0"), 30);
}

#[test]
fn after_the_validity_comes_nothing_or_grace() {
    let away = "attachment = { absent_from = \"2009-04-01\", absent_to = \"2011-01-01\" }";
    let fleet = cohort("desktops", "vista-enterprise", 30, away);
    let articles = under("articles-2009", &fleet);
    assert_eq!(articles.states("desktops", 215).unlicensed, 30);
    assert_eq!(articles.times(EventKind::GraceBegan), 0);
    let documented = under("va-2.0", &fleet);
    assert_eq!(documented.states("desktops", 211).grace, 30);
    assert_eq!(documented.states("desktops", 245).notification, 30);
    assert_eq!(documented.times(EventKind::UnlicensedBegan), 0);
}

#[test]
fn a_host_that_only_servers_ask_shows_ten_at_most_but_not_in_the_articles() {
    let servers = cohort("servers", "server-2008-standard", 40, "");
    assert_eq!(under("articles-2009", &servers).count("kms01", 300), 40);
    let documented = under("va-2.0", &servers);
    assert_eq!(documented.count("kms01", 300), 10);
    assert_eq!(documented.licensed("servers", 300), 40);
    let mixed = format!("{servers}{}", cohort("desktop", "vista-enterprise", 1, "joins = \"2009-06-01\""));
    let documented = under("va-2.0", &mixed);
    assert_eq!((documented.count("kms01", 90), documented.count("kms01", 91)), (10, 41));
}

#[test]
fn virtual_machines_count_from_windows_7_on() {
    let virtuals = cohort("guests", "windows-7-enterprise", 30, "virtual = true");
    let host = "[[host]]\nid = \"kms01\"\nedition = \"server-2008-r2-standard\"\ngroup = \"C\"\n";
    let fleet = story(&format!("rulebook = \"windows-7\"\n{virtuals}{host}"));
    assert_eq!(fleet.count("kms01", 10), 30);
    assert_eq!(fleet.licensed("guests", 10), 30);
}

#[test]
fn windows_10_starts_in_notification() {
    let pcs = cohort("pcs", "windows-10-enterprise", 20, "");
    let host = "[[host]]\nid = \"kms01\"\nedition = \"server-2022-standard\"\ngroup = \"ws2022\"\n";
    let fleet = story(&format!("rulebook = \"current\"\nstart = \"2024-01-01\"\n{pcs}{host}"));
    assert_eq!(fleet.states("pcs", 0).notification, 20);
    assert_eq!(fleet.times(EventKind::NotificationBegan), 20);
}

#[test]
fn a_client_host_answers_clients_only_where_microsoft_is_followed() {
    let fleet = format!(
        "{}{}",
        cohort("servers", "server-2008-standard", 30, ""),
        cohort("desktops", "vista-enterprise", 30, "")
    );
    let licensed = |rulebook: &str| {
        let host = KMS01.replace("server-2008-standard", "vista-enterprise");
        let story = story(&format!("rulebook = \"{rulebook}\"\n{fleet}{host}"));
        (story.licensed("servers", 100), story.licensed("desktops", 100))
    };
    assert_eq!(licensed("articles-2009"), (30, 30));
    assert_eq!(licensed("va-2.0"), (0, 30));
}
