//! The picture of activation paths: what it says, that everything in it can be pressed, by mouse and by keys, and what
//! moves in it.

use activation_wizard::app::simulate::Selection;
use activation_wizard::app::{App, Command, Place, RunCommand};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan;
use activation_wizard::domain::simulation::{CohortIx, HostIx, MachineIx, PoolIx, State};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{after, names, simulate, window_of};
use crate::support::{SIZES, wide};

/// Two hosts, one of them pinned by the laptops; field machines on a MAK that runs out.
pub(super) const PATHS: &str = r#"
format = 1
name = "Two hosts and a MAK"
rulebook = "va-2.0"
start = "2009-03-02"
days = 365
seed = 3
[[cohort]]
id = "clients"
edition = "vista-enterprise"
count = 30
[[cohort]]
id = "laptops"
edition = "vista-business"
count = 26
finds_host = "pinned:kms02"
[[cohort]]
id = "field"
edition = "vista-enterprise"
count = 12
key = "mak:field-mak"
attachment = { on = 5, off = 40 }
joins = { from = "2009-03-02", to = "2009-08-01" }
[[host]]
id = "kms01"
edition = "server-2008-standard"
group = "B"
[[host]]
id = "kms02"
edition = "server-2008-standard"
group = "B"
[[mak]]
id = "field-mak"
activations = 20
used = 10
[[incident]]
at = "2009-06-01"
until = "2009-06-20"
what = "host-down"
target = "kms02"
"#;

/// An app in Simulate with another plan.
pub(super) fn with_plan(text: &str) -> App {
    let mut app = simulate();
    app.document.plan = plan::read(text, "test.activation.toml", &Knowledge::embedded().catalog).unwrap();
    app.apply(Command::Run(RunCommand::RunAgain));
    assert!(app.simulate.problems.is_empty(), "{:?}", app.simulate.problems);
    app.apply(Command::Go(Place::Simulate));
    app
}

/// Names and values of the buttons whose names begin so.
fn cards(window: &Harness<'_, App>, begins: &str) -> Vec<(String, String)> {
    let nodes = window.root().children_recursive();
    let ours = nodes.into_iter().filter(|node| node.accesskit_node().role() == Role::Button);
    let said = ours.filter_map(|node| {
        let node = node.accesskit_node();
        Some((node.label()?, node.value().unwrap_or_default()))
    });
    said.filter(|(name, _)| name.starts_with(begins)).collect()
}

#[test]
fn the_picture_says_which_key_talks_to_whom() {
    let mut window = wide(with_plan(PATHS));
    window.state_mut().apply(Command::Run(RunCommand::ToDay(92)));
    window.run();
    let picture = window.get_by_role_and_label(Role::Figure, "Activation paths");
    let said = picture.accesskit_node().description().unwrap();
    for words in [
        "KMS host key from a host to Microsoft, once",
        "clients to any host in DNS: setup key, every 7 days",
        "laptops to kms02: no host is up",
        "field to Microsoft: MAK, once",
    ] {
        assert!(said.contains(words), "{words:?} is not in {said:?}");
    }
    assert_eq!(said.matches('.').count(), 0, "one sentence: {said}");
}

#[test]
fn every_card_of_the_picture_has_a_name_and_a_value() {
    let mut window = wide(with_plan(PATHS));
    window.state_mut().apply(Command::Run(RunCommand::ToDay(60)));
    window.run();
    let told = |begins: &str| cards(&window, begins).into_iter().next().unwrap_or_default();
    // Two hosts share the clients, and neither counts 25: only servers would activate.
    let kms01 = ("KMS host kms01, count 14".to_owned(), "count 14: enough for servers only".to_owned());
    assert_eq!(told("KMS host kms01"), kms01);
    assert_eq!(told("KMS host kms02").1, "count 42: enough for servers and clients");
    assert_eq!(told("Microsoft").1, "activated 2 host keys");
    assert_eq!(told("DNS").1, "_vlmcs._tcp → kms01, kms02");
    let left = window.state().simulate.run.as_ref().unwrap().days()[60].mak_used[0];
    assert_eq!(told("MAK field-mak").1, format!("{} of 20 left", 20 - left));
    assert!(told("Cohort laptops").1.contains("licensed 26"), "{:?}", told("Cohort laptops"));
}

#[test]
fn a_count_says_for_whom_it_is_enough_and_a_pool_drains() {
    let mut app = simulate();
    app.document.plan.cohorts[0].count = 3;
    app.document.plan.cohorts[2].count = 0;
    app.apply(Command::Run(RunCommand::RunAgain));
    app.apply(Command::Run(RunCommand::ToDay(60)));
    let window = wide(app);
    assert_eq!(cards(&window, "KMS host").first().unwrap().1, "count 11: enough for servers only");
    let mut window = wide(with_plan(PATHS));
    let mut seen = Vec::new();
    for day in [0, 30, 60, 364] {
        window.state_mut().apply(Command::Run(RunCommand::ToDay(day)));
        window.run();
        seen.push(cards(&window, "MAK field-mak").first().unwrap().1.clone());
    }
    assert!(seen.first() == Some(&"9 of 20 left".to_owned()), "{seen:?}");
    assert!(seen.last() == Some(&"0 of 20 left".to_owned()), "{seen:?}");
    assert_eq!(seen.iter().collect::<std::collections::BTreeSet<_>>().len(), 4, "it drains: {seen:?}");
}

#[test]
fn everything_in_the_picture_is_selected_by_a_press() {
    let mut window = wide(with_plan(PATHS));
    window.state_mut().apply(Command::Run(RunCommand::ToDay(60)));
    window.run();
    for (begins, selection) in [
        ("Microsoft", Selection::Microsoft),
        ("DNS", Selection::Dns),
        ("KMS host kms02", Selection::Host(HostIx(1))),
        ("MAK field-mak", Selection::Pool(PoolIx(0))),
        ("Cohort laptops", Selection::Cohort(CohortIx(1))),
    ] {
        let name = cards(&window, begins).into_iter().next().unwrap().0;
        window.get_by_role_and_label(Role::Button, &name).click();
        window.run();
        let selected = window.state().simulate.selection;
        let is_it = match (selected, selection) {
            // The middle of a cohort's card may be one of its machines.
            (Selection::Machine(machine), Selection::Cohort(cohort)) => {
                window.state().simulate.run.as_ref().unwrap().cohort_of(machine) == Some(cohort)
            }
            (selected, selection) => selected == selection,
        };
        assert!(is_it, "{begins}: {selected:?}");
    }
    window.state_mut().apply(Command::Run(RunCommand::Select(Selection::Dns)));
    window.run();
    window.get_by_label("2 records name hosts");
}

#[test]
fn a_machine_is_selected_by_its_symbol() {
    let mut window = wide(after([RunCommand::ToDay(344)]));
    let name =
        names(&window, Role::Button).into_iter().find(|name| name.starts_with("Cohort servers")).unwrap();
    let card = window.get_by_role_and_label(Role::Button, &name).rect();
    // The third symbol of the first row: each is 12 points wide, after 12 points of air and the title's two lines.
    let at = card.min + egui::vec2(12.0 + 2.5 * 12.0, 47.0 + 6.0);
    window.drag_at(at);
    window.drop_at(at);
    window.run();
    let run = window.state().simulate.run.clone().unwrap();
    let third = run.machines_in(CohortIx(1)).nth(2).unwrap();
    assert_eq!(window.state().simulate.selection, Selection::Machine(third));
    window.get_by_label("servers, machine 3 of 8");
}

#[test]
fn symbols_stand_by_state_and_press_to_the_machine_in_that_state() {
    let mut window = wide(after([RunCommand::ToFirstLapse]));
    let run = window.state().simulate.run.clone().unwrap();
    let minute = window.state().simulate.minute;
    let lapsed: Vec<MachineIx> = run
        .machines_in(CohortIx(2))
        .filter(|machine| run.state_at(*machine, minute) == Some(State::Unlicensed))
        .collect();
    let licensed = 20 - lapsed.len();
    let name =
        names(&window, Role::Button).into_iter().find(|name| name.starts_with("Cohort laptops")).unwrap();
    let card = window.get_by_role_and_label(Role::Button, &name).rect();
    let across = ((card.width() - 24.0) / 12.0).floor();
    let (row, column) = ((licensed as f32 / across).floor(), licensed as f32 % across);
    let at = card.min + egui::vec2(12.0 + (column + 0.5) * 12.0 - 1.5, 47.0 + (row + 0.5) * 12.0);
    window.drag_at(at);
    window.drop_at(at);
    window.run();
    assert_eq!(window.state().simulate.selection, Selection::Machine(lapsed[0]));
}

#[test]
fn by_keys_alone_from_card_to_card() {
    let mut window = wide(with_plan(PATHS));
    let name = cards(&window, "Microsoft").into_iter().next().unwrap().0;
    window.get_by_role_and_label(Role::Button, &name).focus();
    window.run();
    let focused = |window: &Harness<'_, App>| {
        let nodes = window.root().children_recursive().find(|node| node.is_focused());
        nodes.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    };
    for (key, begins) in [
        (Key::ArrowRight, "KMS host kms01"),
        (Key::ArrowRight, "KMS host kms02"),
        (Key::ArrowRight, "DNS"),
        (Key::ArrowDown, "Cohort laptops"),
        (Key::ArrowLeft, "Cohort clients"),
        (Key::ArrowLeft, "Cohort field"),
        (Key::ArrowUp, "MAK field-mak"),
        (Key::ArrowUp, "MAK field-mak"),
    ] {
        window.key_press(key);
        window.run();
        assert!(focused(&window).starts_with(begins), "{key:?}: {:?}, not {begins}", focused(&window));
    }
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().simulate.selection, Selection::Pool(PoolIx(0)));
}

#[test]
fn what_flows_moves_while_it_plays_unless_motion_is_reduced() {
    let differs = |playing: bool, reduced: bool| {
        let mut app = after([RunCommand::ToDay(100)]);
        app.settings.reduce_motion = Some(reduced);
        if playing {
            app.apply(Command::Run(RunCommand::PlayPause));
        }
        let mut window = wide(app);
        window.step();
        let first = window.render().unwrap();
        window.step();
        first != window.render().unwrap()
    };
    assert!(differs(true, false), "dots move");
    assert!(!differs(true, true), "nothing moves with motion reduced");
    assert!(!differs(false, false), "nothing moves while time stands");
}

#[test]
fn the_picture_holds_in_every_size_for_many_hosts_cohorts_and_pools() {
    let mut app = with_plan(PATHS);
    let (host, cohort, pool) = (
        app.document.plan.hosts[0].clone(),
        app.document.plan.cohorts[0].clone(),
        app.document.plan.maks[0].clone(),
    );
    for number in 3..20 {
        let plan = &mut app.document.plan;
        plan.hosts.push(activation_wizard::domain::plan::Host {
            id: format!("kms{number:02}").as_str().into(),
            ..host.clone()
        });
        plan.cohorts.push(activation_wizard::domain::plan::Cohort {
            id: format!("site-{number}").as_str().into(),
            ..cohort.clone()
        });
        plan.maks.push(activation_wizard::domain::plan::MakPool {
            id: format!("pool-{number}").as_str().into(),
            ..pool.clone()
        });
    }
    app.apply(Command::Run(RunCommand::RunAgain));
    for size in SIZES {
        let mut small = simulate();
        small.document.plan = app.document.plan.clone();
        small.apply(Command::Run(RunCommand::RunAgain));
        let window = window_of(small, size);
        let nodes = window.root().children_recursive();
        let ours = nodes.into_iter().filter(|node| {
            let name = node.accesskit_node().label().unwrap_or_default();
            let begins = name.starts_with("KMS host") || name.starts_with("Cohort");
            // What is scrolled out of sight has no place.
            begins && node.accesskit_node().bounding_box().is_some()
        });
        let drawn: Vec<(String, egui::Rect)> =
            ours.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect())).collect();
        assert!(drawn.len() > 4, "{drawn:?} at {size:?}");
        for (place, (name, card)) in drawn.iter().enumerate() {
            assert!(card.left() >= 0.0 && card.right() <= size.x, "{name} is {card:?} at {size:?}");
            let over = drawn.iter().skip(place + 1).find(|(_, other)| other.shrink(0.5).intersects(*card));
            assert!(over.is_none(), "{name} at {card:?} lies over {over:?} at {size:?}");
        }
        assert!(window.query_by_label_contains("more cohorts").is_some(), "at {size:?}");
    }
}
