//! The window in another language: chosen by the system, by the settings or by the palette, and spoken at once.

use activation_wizard::app::settings::{LanguageChoice, Settings};
use activation_wizard::app::words::Language;
use activation_wizard::app::{App, Command, Place, World};
use activation_wizard::domain::advice::Method;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{SIZES, app, ask_for, harness, noon, wide};

fn press(window: &mut Harness<'_, App>, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run_steps(8);
    window.run();
}

fn on_a_german_system() -> App {
    let world = World { system_language: Language::German, ..World::nowhere(noon) };
    App::new(std::sync::Arc::clone(Knowledge::embedded()), world)
}

#[test]
fn decide_is_walked_in_german_to_the_recommendation() {
    ask_for(Language::German);
    let mut window = wide(app());
    let pages: [&[&str]; 4] = [
        &["Windows Vista", "Windows Vista Enterprise"],
        &["Immer im Netzwerk"],
        &["Über das Internet"],
        &["Arbeitsplatz"],
    ];
    for answers in pages {
        for answer in answers {
            press(&mut window, Role::RadioButton, answer);
        }
        press(&mut window, Role::Button, "Weiter");
    }
    let clients = window.get_by_role_and_label(Role::SpinButton, "Clientcomputer");
    clients.focus();
    clients.type_text("40");
    window.run();
    press(&mut window, Role::RadioButton, "B");
    press(&mut window, Role::Button, "Weiter");
    press(&mut window, Role::RadioButton, "Ein Setupschlüssel"); // in German
    press(&mut window, Role::Button, "Weiter");
    press(&mut window, Role::Button, "Empfehlung zeigen");
    assert_eq!(window.state().advice.method, Method::KmsClient);
    window.get_by_label("Dieser Computer wird");
    assert!(window.query_all_by_label("Was zu tun ist").next().is_some()); // in German
    press(&mut window, Role::Button, "Im Zeitverlauf ansehen");
    assert_eq!(window.state().place, Place::Simulate);
    window.get_by_role_and_label(Role::Slider, "Zeit");
}

#[test]
fn a_plan_that_nobody_named_is_named_in_the_language_of_the_window_and_kept_as_it_is() {
    ask_for(Language::German);
    let mut window = wide(app());
    let mut check = |command: Command, shown: &str, kept: &str| {
        window.state_mut().apply(command);
        window.run();
        window.get_by_label(&format!("Plan: {shown}"));
        assert_eq!(window.state().document.plan.name, kept);
    };
    check(Command::NewPlan, "Unbenannter Plan", "Untitled plan");
    check(Command::Rename("Fleet of lab.csv".to_owned()), "Flotte aus lab.csv", "Fleet of lab.csv");
    let around = "Fleet around one Windows 7 Enterprise";
    check(Command::Rename(around.to_owned()), "Flotte um Windows 7 Enterprise", around);
    check(Command::Rename("machine".to_owned()), "machine", "machine");
}

#[test]
fn the_language_is_switched_at_once_in_both_themes() {
    for theme in [Theme::Light, Theme::Dark] {
        let mut window = harness(app(), SIZES[0], theme);
        window.state_mut().apply(Command::Go(Place::Settings));
        window.run();
        press(&mut window, Role::RadioButton, "Deutsch");
        window.get_by_role_and_label(Role::Heading, "Einstellungen");
        window.get_by_role_and_label(Role::Link, "Entscheiden");
        assert!(window.query_by_role_and_label(Role::Heading, "Settings").is_none());
        press(&mut window, Role::RadioButton, "English");
        window.get_by_role_and_label(Role::Heading, "Settings");
    }
}

#[test]
fn the_palette_switches_too_and_what_was_made_before_is_said_anew() {
    let mut app = app();
    let names = |app: &App| -> Vec<String> {
        let lanes = app.simulate.lanes.iter().map(|lane| lane.name.clone());
        lanes.chain(app.flips.iter().map(|flip| flip.words.clone())).collect()
    };
    let english = names(&app);
    app.apply(Command::PaletteQuery("german".to_owned()));
    app.apply(Command::PaletteRun);
    assert_eq!(app.settings.language, LanguageChoice::German);
    let german = names(&app);
    assert_eq!(english.len(), german.len());
    assert!(german.iter().any(|name| name.contains("Computer")), "{german:?}");
    app.apply(Command::Language(LanguageChoice::English));
    assert_eq!(names(&app), english);
}

#[test]
fn the_system_decides_until_a_language_is_chosen() {
    let mut app = on_a_german_system();
    assert_eq!(app.language(), Language::German);
    app.apply(Command::Language(LanguageChoice::English));
    assert_eq!(app.language(), Language::English);
    assert_eq!(
        Settings::read(&app.settings.write()).map(|kept| kept.language),
        Some(LanguageChoice::English)
    );
    app.apply(Command::Language(LanguageChoice::System));
    assert_eq!(app.language(), Language::German);
}

#[test]
fn words_and_codes_are_found_by_what_german_calls_them() {
    ask_for(Language::German);
    let mut window = wide(app());
    window.state_mut().apply(Command::Go(Place::Reference));
    let mut check = |query: &str, title: &str| {
        window.state_mut().apply(Command::Search(query.to_owned()));
        window.run();
        assert!(
            window.query_all_by_role_and_label(Role::Heading, title).next().is_some(),
            "{query}: no {title}"
        );
    };
    check("Anzahl", "Anzahl");
    check("Kulanz", "Kulanz");
    check("setupschl", "Setupschlüssel"); // in German
    check("kein kms-host war zu erreichen", "0xC004F074");
}
