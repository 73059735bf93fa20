//! Reference by the names that people hear and see: type, arrow down, Enter; every entry with its sources.

use activation_wizard::app::reference::{Entry, EntryKind, LookUp};
use activation_wizard::app::{App, Command, Effect, Place};
use activation_wizard::domain::catalog::search;
use activation_wizard::domain::ids::RuleId;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::rulebook::RulebookId;
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role;
use egui::{Event, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{SIZES, app, harness, nameless, wide};

fn reference(query: &str) -> App {
    let mut app = app();
    app.apply(Command::Go(Place::Reference));
    app.apply(Command::Search(query.to_owned()));
    app
}

fn copied(window: &Harness<'_, App>) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for command in &window.output().platform_output.commands {
        if let egui::OutputCommand::CopyText(text) = command {
            texts.push(text.clone());
        }
    }
    for effect in &window.state().effects {
        if let Effect::Copy(text) = effect {
            texts.push(text.clone());
        }
    }
    texts
}

fn headings(window: &Harness<'_, App>) -> Vec<String> {
    window.get_all_by_role(Role::Heading).filter_map(|node| node.accesskit_node().label()).collect()
}

fn has_heading(window: &Harness<'_, App>, name: &str) -> bool {
    headings(window).iter().any(|heading| heading == name)
}

#[test]
fn the_field_has_the_focus_when_the_page_opens() {
    let mut window = wide(app());
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::Num6);
    window.run();
    let field = window.get_by_role_and_label(Role::TextInput, "Search the reference");
    assert!(field.is_focused());
    field.type_text("0xC004F038");
    window.run();
    assert_eq!(window.state().reference.query, "0xC004F038");
    assert!(has_heading(&window, "0xC004F038"), "{:?}", headings(&window));
    window.get_by_label("Count returned by the KMS host is below the product's threshold");
    for part in ["Causes", "Remedies", "Sources"] {
        assert!(has_heading(&window, part), "{part}: {:?}", headings(&window));
    }
    window.get_by_label("Documented by Microsoft");
}

#[test]
fn by_keys_alone_type_arrow_down_enter() {
    let mut app = reference("");
    app.apply(Command::Search("retention".to_owned()));
    let mut window = harness(app, SIZES[2], Theme::Light);
    let field = window.get_by_role_and_label(Role::TextInput, "Search the reference");
    field.focus();
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    assert_eq!(window.state().reference.selected, Some(1));
    let second = window.state().reference.found.get(1).map(Entry::kind);
    assert_eq!(second, Some(EntryKind::Conflict));
    window.key_press(Key::Enter);
    window.run();
    assert!(window.state().sheet, "in a narrow window Enter opens the sheet");
    assert!(has_heading(&window, "How long a host keeps the record of a silent client"));
    window.key_press(Key::Escape);
    window.run();
    assert!(!window.state().sheet);
    let field = window.get_by_role_and_label(Role::TextInput, "Search the reference");
    field.type_text("s");
    window.run();
    assert_eq!(window.state().reference.query, "retentions", "one goes on typing");
}

#[test]
fn codes_come_first_where_a_code_is_meant_and_slips_are_forgiven() {
    let mut window = wide(reference("c004f074"));
    let first = |window: &Harness<'_, App>| {
        let mut heads: Vec<_> =
            window.get_all_by_role(Role::Heading).filter(|node| node.rect().left() < 900.0).collect();
        heads.sort_by(|one, other| one.rect().top().total_cmp(&other.rect().top()));
        heads.get(1).and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    };
    assert_eq!(first(&window), "Codes 1");
    window.state_mut().apply(Command::Search("thresold".to_owned()));
    window.run();
    assert!(first(&window).starts_with("Words"), "{}", first(&window));
    assert!(has_heading(&window, "threshold"));
}

#[test]
fn what_is_not_found_is_answered_with_what_is_near() {
    let mut window = wide(reference("thresxxxx"));
    window.get_by_label("Nothing is known of “thresxxxx”");
    window.get_by_role_and_label(Role::Link, "Did you mean threshold?").click();
    window.run();
    assert!(has_heading(&window, "threshold"));
}

#[test]
fn a_code_is_copied_whole_by_button_and_by_ctrl_c() {
    let mut window = wide(reference("not enough count"));
    window.state_mut().apply(Command::Search("0xC004F042".to_owned()));
    window.run();
    window.get_by_role_and_label(Role::Link, "Copy 0xC004F042").click();
    window.run();
    assert_eq!(copied(&window), ["0xC004F042"]);
    window.state_mut().effects.clear();
    window.get_by_role(Role::ListBox).focus();
    window.run();
    window.event(Event::Copy);
    window.run();
    assert_eq!(copied(&window), ["0xC004F042"]);
}

#[test]
fn the_address_of_a_source_is_copied_once_and_said() {
    let mut window = wide(reference("0xC004F042"));
    let name = window
        .get_all_by_role(Role::Link)
        .filter_map(|node| node.accesskit_node().label())
        .rfind(|name| name.starts_with("Copy ") && *name != "Copy 0xC004F042")
        .expect("a source with an address");
    window.get_all_by_role_and_label(Role::Link, &name).next().expect("a link").click_accesskit();
    window.run_steps(3);
    let copies = copied(&window);
    assert!(copies.len() == 1 && copies[0].starts_with("https://"), "{copies:?}");
    let said = window.state().status.last().expect("a message");
    assert!(said.text.starts_with("Copied"), "{}", said.text);
}

#[test]
fn a_conflict_shows_both_values_with_sources_and_followers() {
    let catalog = &Knowledge::embedded().catalog;
    let mut window = wide(reference(""));
    for conflict in &catalog.conflicts {
        window.state_mut().apply(Command::LookUp(LookUp::Conflict(conflict.id.clone())));
        window.run();
        assert!(has_heading(&window, &conflict.point), "{}: {:?}", conflict.id, headings(&window));
        for value in [&conflict.articles, &conflict.microsoft] {
            assert!(window.query_all_by_label(value).count() > 0, "{}: {value}", conflict.id);
        }
        let followed = window.query_all_by_label_contains("Followed by").count();
        assert_eq!(followed, 2, "{}: who follows each side", conflict.id);
        assert!(has_heading(&window, "Sources"), "{}", conflict.id);
    }
}

#[test]
fn a_rule_shows_the_value_of_every_rulebook_and_leads_to_its_dispute() {
    let mut app = app();
    app.apply(Command::LookUp(LookUp::Rule(RuleId::new("retention"))));
    let mut window = wide(app);
    assert!(has_heading(&window, "Retention"), "{:?}", headings(&window));
    assert_eq!(window.query_all_by_label("180 days").count(), 1, "the articles");
    assert_eq!(window.query_all_by_label("30 days").count(), 3, "the three others");
    window.get_by_role_and_label(Role::Link, "Compare both").click_accesskit();
    window.run();
    assert!(has_heading(&window, "How long a host keeps the record of a silent client"));
}

#[test]
fn every_entry_opens_with_its_sources() {
    let app = app();
    let knowledge = Knowledge::embedded();
    for entry in &app.reference.found {
        let sources = match entry {
            Entry::Catalog(search::Entry::Error(place)) => &knowledge.catalog.errors[*place].sources,
            Entry::Catalog(search::Entry::Event(place)) => &knowledge.catalog.events[*place].sources,
            Entry::Catalog(search::Entry::Word(place)) => &knowledge.catalog.words[*place].sources,
            Entry::Catalog(search::Entry::Command(place)) => &knowledge.catalog.commands[*place].sources,
            Entry::Catalog(search::Entry::Fact(place)) => &knowledge.catalog.facts[*place].sources,
            Entry::Catalog(search::Entry::Edition(place)) => &knowledge.catalog.editions[*place].sources,
            Entry::Catalog(search::Entry::Note(place)) => &knowledge.catalog.notes[*place].sources,
            Entry::Catalog(search::Entry::Symbol(_)) => &knowledge.catalog.symbols.sources,
            Entry::Catalog(search::Entry::Key(_)) | Entry::Conflict(_) | Entry::Rule(_) => continue,
        };
        assert!(!sources.is_empty(), "{entry:?}");
    }
    let mut window = wide(reference(""));
    let last = window.state().reference.found.len() - 1;
    for place in (0..=last).step_by(29) {
        window.state_mut().apply(Command::SelectEntry(Some(place)));
        window.run();
        assert!(has_heading(&window, "Sources"), "entry {place}: {:?}", headings(&window));
    }
}

#[test]
fn the_end_of_a_setup_key_leads_to_its_edition() {
    let mut window = wide(reference("T83GX"));
    window.get_by_role_and_label(Role::Link, "Windows 11 Pro").click();
    window.run();
    assert_eq!(window.state().place, Place::Keys);
    assert_eq!(window.state().keys.selected.as_ref().map(|id| id.as_str()), Some("windows-11-pro"));
}

#[test]
fn only_entries_that_are_seen_are_drawn() {
    let window = wide(reference(""));
    let drawn = window.get_all_by_role(Role::ListBoxOption).count();
    let all = window.state().reference.found.len();
    assert!(drawn < 30 && all > 400, "{drawn} of {all}");
}

#[test]
fn the_tabs_show_one_kind_alone() {
    let mut window = wide(reference(""));
    let n = Knowledge::embedded().catalog.conflicts.len();
    window.get_by_role_and_label(Role::Tab, &format!("Disagreements {n}")).click();
    window.run();
    assert_eq!(window.state().reference.kind, Some(EntryKind::Conflict));
    let found = &window.state().reference.found;
    assert_eq!(found.len(), n);
    assert!(found.iter().all(|entry| entry.kind() == EntryKind::Conflict));
    window.get_by_role_and_label(Role::Heading, &format!("Disagreements {n}"));
}

#[test]
fn pressing_an_entry_moves_nothing() {
    for size in [SIZES[0], SIZES[1]] {
        let mut window = harness(reference(""), size, Theme::Light);
        let name = "0xC004F041, The KMS host itself is not activated";
        let before = window.get_by_role_and_label(Role::ListBoxOption, name).rect();
        window.get_by_role_and_label(Role::ListBoxOption, name).click();
        window.run();
        assert_eq!(window.get_by_role_and_label(Role::ListBoxOption, name).rect(), before, "{size:?}");
        assert!(has_heading(&window, "0xC004F041"));
    }
}

#[test]
fn every_size_shows_the_field_the_kinds_and_the_results() {
    for size in SIZES {
        let window = harness(reference(""), size, Theme::Dark);
        assert_eq!(nameless(&window), Vec::<String>::new(), "{size:?}");
        let field = window.get_by_role_and_label(Role::TextInput, "Search the reference").rect();
        assert!(field.right() <= size.x, "{size:?}: {field}");
        for tab in window.get_all_by_role(Role::Tab) {
            assert!(tab.rect().right() <= size.x, "{size:?}: {:?}", tab.accesskit_node().label());
        }
        assert!(window.get_all_by_role(Role::ListBoxOption).count() > 1, "{size:?}");
    }
}

#[test]
fn a_rulebook_is_taken_where_a_rule_is_read() {
    let mut app = app();
    app.apply(Command::LookUp(LookUp::Rule(RuleId::new("retention"))));
    let mut window = wide(app);
    let before = window.state().document.plan.rulebook;
    let book = RulebookId::ALL.into_iter().find(|book| *book != before).unwrap();
    let name = Knowledge::embedded().rulebooks.get(book).name.clone();
    let link = format!("Use the rulebook {name} in this plan");
    window.get_by_role_and_label(Role::Link, &link).click_accesskit();
    window.run();
    assert_eq!(window.state().document.plan.rulebook, book);
    assert!(window.query_by_role_and_label(Role::Link, &link).is_none(), "it is in force now");
}

#[test]
fn what_stood_beside_the_articles_is_found_with_its_command_and_codes() {
    let window = wide(reference("drivers do not load"));
    assert!(has_heading(&window, "Drivers are copied by the task sequence and do not load"));
    let command = "rundll32.exe Syssetup.dll,UpdatePnpDeviceDrivers";
    assert!(window.query_all_by_label_contains(command).count() > 0);
    let mut window = wide(reference("SMSMP"));
    window.get_by_role_and_label(Role::Link, "0x800705B4").click_accesskit();
    window.run();
    assert_eq!(window.state().reference.query, "0x800705B4");
}

#[test]
fn a_windows_is_found_by_its_name_with_the_end_of_its_support() {
    let mut window = wide(reference("Windows Vista Enterprise"));
    assert!(has_heading(&window, "Windows Vista Enterprise"), "{:?}", headings(&window));
    assert!(window.query_all_by_label_contains("11 Apr 2017").count() > 0);
    window.get_by_role_and_label(Role::Link, "Its keys and groups").click_accesskit();
    window.run();
    assert_eq!(window.state().place, Place::Keys);
}

#[test]
fn resting_on_a_word_of_the_field_explains_it() {
    let mut window = wide(reference("KMS host"));
    let catalog = &Knowledge::embedded().catalog;
    let text = |node: &egui_kittest::Node<'_>| node.accesskit_node().value().unwrap_or_default();
    let begun = window.get_all_by_role(Role::Label).find_map(|node| {
        let said = text(&node).to_lowercase();
        let row =
            catalog.words.iter().find(|row| said.starts_with(&format!("{} ", row.word.to_lowercase())))?;
        Some((node.rect().left_top() + egui::vec2(6.0, 8.0), row))
    });
    let (at, row) = begun.expect("a sentence that begins with a word of the field");
    let shown = |window: &Harness<'_, App>| {
        window.get_all_by_role(Role::Label).filter(|node| text(node) == row.meaning).count()
    };
    let before = shown(&window);
    window.hover_at(at);
    window.run_steps(60);
    assert_eq!(shown(&window), before + 1, "{}", row.word);
}
