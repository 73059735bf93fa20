//! The seven pages, the way between them, and what they do with gaps.

use activation_wizard::app::Command;
use activation_wizard::app::decide::AnswerChange;
use activation_wizard::domain::advice::{AnswerId, EditionAnswer, Method};
use activation_wizard::domain::rulebook::RulebookId;
use egui::accesskit::Role as Part;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{DRAWN, QUESTIONS, at, choose, focused, name_of, next, open, press, shows};
use crate::support::{app, nameless, wide};

#[test]
fn the_mouse_goes_all_the_way() {
    let mut window = wide(app());
    shows(&window, QUESTIONS[0]);
    choose(&mut window, "Windows Vista");
    choose(&mut window, "Windows Vista Enterprise");
    next(&mut window);
    for (step, answer) in [(2, "Always on it"), (3, "Over the Internet"), (4, "Workstation")] {
        shows(&window, QUESTIONS[step - 1]);
        assert_eq!(focused(&window), QUESTIONS[step - 1], "the heading of a new page has the focus");
        choose(&mut window, answer);
        next(&mut window);
    }
    shows(&window, QUESTIONS[4]);
    let field = window.get_by_role_and_label(Part::SpinButton, "Client machines");
    field.focus();
    field.type_text("40");
    window.run();
    choose(&mut window, "B");
    next(&mut window);
    choose(&mut window, "A setup key");
    next(&mut window);
    shows(&window, QUESTIONS[6]);
    for said in ["Windows Vista Enterprise", "Always on it", "40 client machines", "Up to group B"] {
        assert!(window.query_by_role_and_label(Part::Label, said).is_some(), "{said}");
    }
    press(&mut window, Part::Button, "Show the recommendation");
    shows(&window, "KMS client");
    assert_eq!(window.state().advice.method, Method::KmsClient);
    assert_eq!(focused(&window), "KMS client");
}

#[test]
fn back_loses_nothing() {
    let mut window = open(&DRAWN, 2);
    press(&mut window, Part::Button, "Back to the question before");
    shows(&window, QUESTIONS[0]);
    let edition = window.get_by_role_and_label(Part::RadioButton, "Windows Vista Enterprise");
    assert!(edition.accesskit_node().toggled().is_some_and(|now| now == egui::accesskit::Toggled::True));
    assert!(window.query_by_role_and_label(Part::Button, "Back to the question before").is_none());
}

#[test]
fn a_gap_is_named_takes_the_focus_and_leads_to_the_answers() {
    for (step, first) in [
        (1, "Windows Vista"),
        (2, "Always on it"),
        (3, "Over the Internet"),
        (4, "Workstation"),
        (6, "A setup key"),
    ] {
        let mut app = app();
        app.apply(Command::Step(step));
        let mut window = wide(app);
        next(&mut window);
        shows(&window, QUESTIONS[usize::from(step) - 1]);
        assert!(focused(&window).starts_with("There is a problem: Choose "), "{}", focused(&window));
        let line = if step == 1 {
            "Choose a Windows; Not sure is an answer too"
        } else {
            "Choose an answer; Not sure is one too"
        };
        press(&mut window, Part::Link, line);
        assert_eq!(focused(&window), first);
        choose(&mut window, first);
        assert!(window.query_by_role(Part::Alert).is_none(), "an answer mends it");
    }
}

#[test]
fn a_number_that_is_none_is_named_beside_its_field_and_on_top() {
    let mut window = open(&DRAWN, 5);
    let field = window.get_by_role_and_label(Part::SpinButton, "Servers");
    field.focus();
    field.type_text("x");
    window.run();
    next(&mut window);
    shows(&window, QUESTIONS[4]);
    let words = "Servers: type a whole number from 0 to 10,000,000, or tick Not sure";
    press(&mut window, Part::Link, words);
    assert!(focused(&window).starts_with("Servers, error, "), "{}", focused(&window));
    press(&mut window, Part::CheckBox, "Not sure, Servers");
    assert!(window.state().decide.wrong.is_empty());
    assert_eq!(window.state().answers().site.servers, None);
    next(&mut window);
    shows(&window, QUESTIONS[5]);
}

#[test]
fn every_answer_can_be_changed_and_leads_back() {
    let mut window = open(&DRAWN, 7);
    let links: Vec<String> = window
        .root()
        .children_recursive()
        .filter(|node| node.accesskit_node().role() == Part::Link)
        .map(name_of)
        .filter(|name| name.starts_with("Change "))
        .collect();
    assert_eq!(
        links,
        [
            "Change which Windows it is",
            "Change how it reaches the network",
            "Change how it reaches Microsoft",
            "Change what its job is",
            "Change the number of client machines",
            "Change the number of servers",
            "Change the number of KMS hosts",
            "Change the number of virtual clients",
            "Change the number of virtual servers",
            "Change which KMS host key is owned",
            "Change which key is on it now",
        ]
    );
    for link in links {
        press(&mut window, Part::Link, &link);
        assert_ne!(window.state().decide.step, 7, "{link}");
        assert_ne!(focused(&window), "", "{link}: the answer has the focus");
        window.state_mut().decide.told.extend(AnswerId::ALL);
        next(&mut window);
        shows(&window, QUESTIONS[6]);
    }
    press(&mut window, Part::Link, "Change the number of servers");
    assert_eq!(focused(&window), "Servers");
    press(&mut window, Part::Button, "Back to the question before");
    shows(&window, QUESTIONS[6]);
    press(&mut window, Part::Link, "Change how it reaches the network");
    assert_eq!(focused(&window), "Always on it");
    choose(&mut window, "Seldom or never");
    next(&mut window);
    assert!(window.query_by_role_and_label(Part::Label, "Seldom or never").is_some());
}

#[test]
fn not_sure_is_an_answer_everywhere() {
    let mut window = wide(app());
    for step in [1_usize, 2, 3, 4] {
        shows(&window, QUESTIONS[step - 1]);
        choose(&mut window, "Not sure");
        next(&mut window);
    }
    for number in ["Client machines", "Servers", "KMS hosts today", "Virtual clients", "Virtual servers"] {
        let name = format!("Not sure, {number}");
        let open = window.get_by_role_and_label(Part::CheckBox, &name);
        assert_eq!(open.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True), "{number}");
    }
    next(&mut window);
    choose(&mut window, "Not sure");
    next(&mut window);
    let assumed = "Not sure: assumed comes back at least every 170 days";
    assert!(window.query_by_role_and_label(Part::Label, assumed).is_some());
    press(&mut window, Part::Button, "Show the recommendation");
    shows(&window, "KMS client");
    assert_eq!(window.state().answers(), activation_wizard::domain::advice::Answers::default());
}

#[test]
fn a_windows_is_found_by_its_name_or_the_end_of_its_key() {
    let mut window = wide(app());
    let field = window.get_by_role_and_label(Part::TextInput, "Filter all editions");
    field.focus();
    field.type_text("4BWMV");
    window.run();
    choose(&mut window, "Windows Vista Enterprise");
    let edition = window.state().answers().edition;
    assert_eq!(edition, Some(EditionAnswer::Edition("vista-enterprise".into())));
    choose(&mut window, "Windows Server 2022");
    assert_eq!(window.state().decide.filter, "", "a generation ends the search");
    assert_eq!(window.state().answers().generation, Some("server-2022".into()));
    choose(&mut window, "Another Windows (Home, Ultimate, …)");
    next(&mut window);
    shows(&window, QUESTIONS[3]);
}

#[test]
fn page_5_asks_only_what_can_matter() {
    let group =
        |window: &super::Window, name: &str| window.query_by_role_and_label(Part::RadioGroup, name).is_some();
    let directory = "Directory it belongs to";
    let rogue = "Does somebody install Windows that should not be activated?";
    let mut window = open(&DRAWN, 5);
    assert!(group(&window, "Highest KMS host key you own") && !group(&window, directory));
    press(&mut window, Part::Link, "More about the site");
    assert!(group(&window, directory) && group(&window, rogue));
    let window = open(&[(AnswerId::Edition, "server-2022-standard")], 5);
    assert!(group(&window, directory) && group(&window, "Guest of an activated Datacenter host?"));
    assert!(!group(&window, rogue));
    assert!(
        window.query_by_role_and_label(Part::RadioButton, "2022").is_some(),
        "groups are those of the era"
    );
}

#[test]
fn experts_answer_on_one_page() {
    let mut window = open(&DRAWN, 2);
    press(&mut window, Part::Button, "Show all questions on one page");
    shows(&window, "All questions on one page");
    for question in QUESTIONS.iter().take(6) {
        shows(&window, question);
    }
    let core = window.get_by_role_and_label(Part::RadioButton, "Always on it");
    assert_eq!(core.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True), "the same answers");
    window.get_by_role_and_label(Part::RadioButton, "Seldom or never").click_accesskit();
    window.run();
    press(&mut window, Part::Button, "Show the recommendation");
    shows(&window, "MAK, activated online");
    press(&mut window, Part::Button, "Back to the answers");
    press(&mut window, Part::Button, "Show one question a page");
    assert!(!window.state().settings.all_questions);
}

#[test]
fn the_rulebook_is_shown_and_can_be_changed() {
    let mut window = open(&DRAWN, 2);
    press(&mut window, Part::Link, "Rulebook: articles 2009");
    press(&mut window, Part::MenuItem, "Microsoft, Volume Activation 2.0");
    assert_eq!(window.state().advice.rulebook, RulebookId::Va20);
    press(&mut window, Part::Link, "Rulebook: Microsoft, Volume Activation 2.0");
    press(&mut window, Part::MenuItem, "As the Windows asks");
    assert_eq!(window.state().answers().rulebook, None);
    assert_eq!(window.state().advice.rulebook, RulebookId::Articles2009);
}

#[test]
fn undo_takes_an_answer_back_on_the_page() {
    let mut window = open(&DRAWN, 4);
    choose(&mut window, "Laptop");
    press(&mut window, Part::Button, "Undo");
    let laptop = window.get_by_role_and_label(Part::RadioButton, "Laptop");
    assert_eq!(laptop.accesskit_node().toggled(), Some(egui::accesskit::Toggled::False));
    next(&mut window);
    shows(&window, QUESTIONS[3]);
}

#[test]
fn every_input_of_every_page_has_a_name() {
    let mut window = wide(at(&DRAWN, 1));
    for step in 1..=8 {
        window.state_mut().apply(Command::Step(step));
        window.run();
        assert_eq!(nameless(&window), Vec::<String>::new(), "page {step}");
    }
    window.state_mut().apply(Command::AllQuestions(true));
    window.state_mut().apply(Command::Answer(AnswerChange::OtherEdition));
    window.run();
    assert_eq!(nameless(&window), Vec::<String>::new(), "all questions");
}
