//! Incidents that happen to single machines, to their clocks, their way home, or beside the fleet.

use activation_wizard::domain::simulation::{EventKind, HostIx, Outcome, State};

use super::story::{DAY, KMS01, Story, cohort, incident, story};

const POOL: &str = "[[mak]]\nid = \"pool\"\nactivations = 10\n";

fn desktops(fields: &str) -> String {
    cohort("desktops", "vista-enterprise", 30, fields)
}

/// The reasons for a machine's state at the end of a day, as one text.
fn why(fleet: &Story, id: &str, number: u32, day: u32) -> String {
    let because = fleet.run.because_machine(fleet.machine(id, number), (day + 1) * DAY - 1);
    let lines: Vec<String> = because.iter().map(|line| format!("{}: {}", line.rule, line.text)).collect();
    lines.join("\n")
}

fn last_outcome(fleet: &Story, id: &str, number: u32, day: u32) -> Outcome {
    let view = fleet.run.machine_at(fleet.machine(id, number), (day + 1) * DAY - 1).unwrap();
    view.last_contact.unwrap().outcome
}

#[test]
fn machines_installed_anew_begin_with_a_grace_and_a_second_record() {
    let anew = incident("2009-03-12", "reimage", "target = \"desktops\"\ncount = 4");
    let fleet = story(&format!("{}{KMS01}{anew}", desktops("")));
    // In the first minute of day 10 four machines fall back to their initial grace; the same day they are activated.
    assert_eq!(
        [1, 4, 5].map(|number| fleet.state("desktops", number, 10 * DAY)),
        [Some(State::InitialGrace), Some(State::InitialGrace), Some(State::Licensed)]
    );
    assert_eq!([9, 10].map(|day| fleet.licensed("desktops", day)), [30, 30]);
    assert_eq!([9, 10].map(|day| fleet.count("kms01", day)), [30, 34], "old ids stay in the table");
    assert_eq!([185, 190].map(|day| fleet.count("kms01", day)), [34, 30], "until they are 180 days old");
    assert_eq!(fleet.times(EventKind::GraceBegan), 4);
    let told = why(&fleet, "desktops", 2, 10);
    assert!(told.contains("reimage: Windows was installed anew: in initial grace of 30 days"), "{told}");
    assert!(told.contains("It was activated: kms01 answered with a count of"), "{told}");
}

#[test]
fn a_reimaged_machine_spends_another_mak_activation() {
    let maks = cohort("maks", "vista-enterprise", 5, "key = \"mak:pool\"");
    let anew = incident("2009-04-01", "reimage", "target = \"maks\"\ncount = 3");
    let fleet = story(&format!("{maks}{POOL}{anew}"));
    assert_eq!([29, 30].map(|day| fleet.used(0, day)), [5, 8]);
    assert_eq!(fleet.licensed("maks", 30), 5);
}

#[test]
fn a_reimage_past_the_pool_leaves_machines_in_their_grace() {
    let maks = cohort("maks", "vista-enterprise", 8, "key = \"mak:pool\"");
    let anew = incident("2009-04-01", "reimage", "target = \"maks\"");
    let fleet = story(&format!("{maks}{POOL}{anew}"));
    assert_eq!(fleet.used(0, 40), 10);
    assert_eq!(fleet.states("maks", 40).initial_grace, 6);
    assert_eq!(fleet.states("maks", 61).notification, 6);
}

#[test]
fn only_machines_that_are_in_the_fleet_are_struck() {
    let spread = "joins = { from = \"2009-03-02\", to = \"2009-04-01\" }\nleaves = { from = \"2009-03-10\", to = \"2009-05-09\" }";
    let anew = incident("2009-03-22", "reimage", "target = \"desktops\"\ncount = 3");
    let fleet = story(&format!("{}{KMS01}{anew}", desktops(spread)));
    // By day 20 machines 1 to 20 have joined before, one a day; by then machines 1 to 7 have left, one every second day.
    let struck: Vec<u32> = (1..=30)
        .filter(|number| {
            let states = fleet.run.states_of(fleet.machine("desktops", *number));
            states.iter().any(|(minute, state)| *minute == 20 * DAY && *state == Some(State::InitialGrace))
        })
        .collect();
    let joined_that_day = 21;
    assert_eq!(struck, [8, 9, 10, joined_that_day]);
}

#[test]
fn a_rearm_gives_clones_ids_of_their_own_and_a_reimage_does_not() {
    let clones = desktops("image = \"cloned\"");
    let anew = incident("2009-03-12", "reimage", "target = \"desktops\"");
    let fleet = story(&format!("{clones}{KMS01}{anew}"));
    assert_eq!([9, 30].map(|day| fleet.count("kms01", day)), [1, 1]);
    let rearm = incident("2009-03-12", "rearm", "target = \"desktops\"");
    let fleet = story(&format!("{clones}{KMS01}{rearm}"));
    assert_eq!([9, 10].map(|day| fleet.count("kms01", day)), [1, 31], "30 and the id they shared");
    assert_eq!(fleet.licensed("desktops", 11), 30);
}

#[test]
fn rearms_are_counted_and_past_the_last_nothing_happens() {
    let alone = cohort("alone", "vista-business", 1, "");
    let rearm = |at: &str| incident(at, "rearm", "target = \"alone\"");
    let days = ["2009-03-20", "2009-04-10", "2009-05-01", "2009-05-20"].map(rearm).concat();
    let fleet = story(&format!("{alone}{KMS01}{days}"));
    // Vista Business can be rearmed three times: graces begin on days 0, 18, 39 and 60, and the last ends on day 90.
    assert_eq!(
        [80, 89, 90].map(|day| fleet.state("alone", 1, day * DAY)),
        [Some(State::InitialGrace), Some(State::InitialGrace), Some(State::Notification)]
    );
    let told = why(&fleet, "alone", 1, 85);
    assert!(told.contains("rearms: It was rearmed: in initial grace of 30 days"), "{told}");
}

#[test]
fn changed_hardware_means_grace_until_the_next_contact() {
    let change = incident("2009-03-12", "hardware-change", "target = \"desktops\"\ncount = 10");
    let fleet = story(&format!("{}{KMS01}{change}", desktops("")));
    assert_eq!(fleet.state("desktops", 10, 10 * DAY), Some(State::Grace));
    assert_eq!(fleet.state("desktops", 11, 10 * DAY), Some(State::Licensed));
    assert!(fleet.states("desktops", 10).grace > 0);
    assert_eq!(fleet.licensed("desktops", 18), 30, "each has renewed within a week");
    assert_eq!(fleet.count("kms01", 18), 30, "nobody has a new id");
    let told = fleet.run.because_machine(fleet.machine("desktops", 3), 10 * DAY);
    assert!(told.last().unwrap().text.contains("Its hardware changed"), "{told:?}");
}

#[test]
fn changed_hardware_far_from_the_hosts_ends_where_the_rulebook_says() {
    let away = "attachment = { absent_from = \"2009-03-10\", absent_to = \"2010-03-01\" }";
    let change = incident("2009-04-01", "hardware-change", "target = \"laptops\"");
    let plan = |rulebook: &str| {
        let laptops = cohort("laptops", "vista-business", 5, away);
        format!("rulebook = \"{rulebook}\"\n{}{laptops}{KMS01}{change}", desktops(""))
    };
    let fleet = story(&plan("articles-2009"));
    assert_eq!([30, 170, 190].map(|day| fleet.states("laptops", day).grace), [5, 5, 0]);
    assert_eq!(fleet.states("laptops", 190).unlicensed, 5, "when the licence would have ended");
    let fleet = story(&plan("va-2.0"));
    assert_eq!([59, 60].map(|day| fleet.states("laptops", day).grace), [5, 0]);
    assert_eq!(fleet.states("laptops", 60).notification, 5);
}

#[test]
fn changed_hardware_spends_a_mak_again() {
    let maks = cohort("maks", "vista-enterprise", 4, "key = \"mak:pool\"");
    let change = incident("2009-04-01", "hardware-change", "target = \"maks\"");
    let fleet = story(&format!("{maks}{POOL}{change}"));
    assert_eq!(fleet.state("maks", 2, 30 * DAY), Some(State::Grace));
    assert_eq!([29, 30].map(|day| fleet.used(0, day)), [4, 8]);
    assert_eq!(fleet.licensed("maks", 30), 4);
}

#[test]
fn a_host_that_nobody_planned_is_gone_until_its_key_is_activated_again() {
    let wild = cohort("wild", "server-2008-standard", 1, "key = \"kms-host-key\"");
    let anew = incident("2009-04-01", "reimage", "target = \"wild\"");
    let out = incident("2009-04-01", "internet-down", "until = \"2009-04-11\"");
    let fleet = story(&format!("{}{wild}{anew}{out}", desktops("")));
    let host = |day: u32| fleet.day(day).hosts[0];
    assert_eq!((host(29).count, host(29).up), (30, true));
    assert_eq!((host(30).count, host(30).up), (0, false), "its table is gone");
    assert!(host(40).up);
    assert_eq!(host(48).count, 30, "one host, not two");
    assert_eq!(fleet.day(399).hosts.len(), 1);
}

#[test]
fn clocks_more_than_four_hours_off_are_refused() {
    let skew = |hours: u32| {
        let fields = format!("until = \"2009-04-11\"\ntarget = \"late\"\nhours = {hours}");
        let late = cohort("late", "vista-enterprise", 5, "joins = \"2009-03-20\"");
        story(&format!("{}{late}{KMS01}{}", desktops(""), incident("2009-03-12", "clock-skew", &fields)))
    };
    let fleet = skew(5);
    assert_eq!(last_outcome(&fleet, "late", 1, 30), Outcome::ClockSkew { host: HostIx(0) });
    assert_eq!(fleet.count("kms01", 30), 30, "who is refused is not counted");
    assert_eq!([39, 40].map(|day| fleet.licensed("late", day)), [0, 5]);
    let told = why(&fleet, "late", 1, 30);
    assert!(told.contains("clock-skew: The clocks of late were off by 5 hours"), "{told}");
    assert!(told.contains("kms01 refused, since the clocks differ too much"), "{told}");
    assert_eq!(skew(4).licensed("late", 18), 5, "four hours are tolerated");
}

#[test]
fn without_the_vpn_those_on_the_road_stay_off() {
    let laptops = cohort("laptops", "vista-business", 10, "attachment = { on = 1, off = 1 }");
    let down = incident("2009-04-01", "vpn-down", "until = \"2009-12-01\"\ntarget = \"laptops\"");
    let core = incident("2009-04-01", "vpn-down", "target = \"desktops\"");
    let fleet = story(&format!("{}{laptops}{KMS01}{down}{core}", desktops("")));
    assert_eq!([29, 250].map(|day| fleet.licensed("laptops", day)), [10, 0]);
    assert_eq!(last_outcome(&fleet, "laptops", 4, 250), Outcome::OffNetwork);
    assert_eq!(fleet.licensed("laptops", 276), 10);
    assert_eq!(fleet.licensed("desktops", 399), 30, "who is always on the network needs no VPN");
    let told = why(&fleet, "laptops", 4, 250);
    assert!(told.contains("vpn-down: The VPN was down, so machines of laptops stayed off"), "{told}");
}

#[test]
fn rogue_installations_fill_the_count_and_no_row() {
    let few = cohort("few", "vista-enterprise", 20, "");
    let rogue = |more: &str| {
        let fields = format!("edition = \"vista-business\"\ncount = 5\n{more}");
        incident("2009-03-20", "rogue-install", &fields)
    };
    let fleet = story(&format!("{few}{KMS01}{}", rogue("until = \"2009-04-20\"")));
    assert_eq!([17, 19].map(|day| fleet.licensed("few", day)), [0, 20]);
    assert_eq!(fleet.count("kms01", 18), 25);
    assert_eq!(fleet.day(18).states.total(), 20);
    assert_eq!(fleet.times(EventKind::Joined), 20);
    assert_eq!(fleet.count("kms01", 200), 25, "their records stay 180 days");
    assert_eq!(fleet.count("kms01", 230), 20);
    let told = why(&fleet, "few", 1, 19);
    assert!(told.contains("rogue-install: 5 machines that are none of the fleet were installed"), "{told}");
    let fleet = story(&format!(
        "{few}{KMS01}{}{}",
        KMS01.replace("kms01", "kms02"),
        rogue("finds_host = \"pinned:kms02\"")
    ));
    let licensed = fleet.licensed("few", 18);
    assert!(licensed == 0 && fleet.count("kms02", 18) >= 5, "they ask the host they are told to ask");
}
