//! Keys by the names that people hear and see: the matrix is the table of the catalogue, it is moved in by keys and by
//! pointer, and the setup key that is copied is the one of its edition.

use activation_wizard::app::decide::AnswerChange;
use activation_wizard::app::{App, Command, Effect, Place};
use activation_wizard::domain::catalog::{Cell, Era, KeyTable};
use activation_wizard::domain::ids::{EditionId, GroupId};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role;
use egui::{Event, Key, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};

use crate::support::{SIZES, app, harness, nameless, wide};

/// High enough that no row of an era is hidden.
const ALL_ROWS: Vec2 = vec2(1366.0, 6000.0);

fn keys(era: Era) -> App {
    let mut app = app();
    app.apply(Command::Go(Place::Keys));
    app.apply(Command::Era(era));
    app
}

fn owning(edition: &str, group: &str) -> App {
    let mut app = app();
    app.apply(Command::Answer(AnswerChange::Edition(Some(EditionId::new(edition)))));
    app.apply(Command::Answer(AnswerChange::OwnedGroup(Some(GroupId::new(group)))));
    app.apply(Command::Go(Place::Keys));
    app
}

fn label(node: &Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

fn table<'a>(window: &'a Harness<'_, App>) -> Node<'a> {
    window.get_by_role(Role::Table)
}

/// What each drawn row says, cell by cell, the head first.
fn drawn(window: &Harness<'_, App>) -> Vec<Vec<String>> {
    let mut rows: Vec<Node<'_>> =
        table(window).children_recursive().filter(|node| node.accesskit_node().role() == Role::Row).collect();
    rows.sort_by(|one, other| one.rect().top().total_cmp(&other.rect().top()));
    let cell = |node: &Node<'_>| {
        matches!(node.accesskit_node().role(), Role::Cell | Role::RowHeader | Role::ColumnHeader)
    };
    rows.iter().map(|row| row.children_recursive().filter(cell).map(|node| label(&node)).collect()).collect()
}

fn row<'a>(window: &'a Harness<'_, App>, edition: &'a str) -> Node<'a> {
    window.get_by_role_and_label(Role::RowHeader, edition)
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

fn selected(window: &Harness<'_, App>) -> String {
    window.state().keys.selected.as_ref().map_or_else(String::new, ToString::to_string)
}

#[test]
fn the_matrix_is_the_table_of_the_catalogue_in_every_era() {
    let catalog = &Knowledge::embedded().catalog;
    for era in Era::ALL {
        let window = harness(keys(era), ALL_ROWS, Theme::Light);
        let wanted = KeyTable::of(catalog, era);
        let drawn = drawn(&window);
        assert_eq!(drawn.len(), wanted.rows.len() + 1, "{era:?}: a row for each edition, and the head");
        assert_eq!(drawn[0].len(), wanted.groups.len() + 3, "{era:?}: edition, groups, needs, setup key");
        for (wanted, drawn) in wanted.rows.iter().zip(&drawn[1..]) {
            let words = wanted.cells.iter().enumerate().map(|(column, cell)| {
                let word = match cell {
                    Cell::Names => "names",
                    Cell::Covers => "covers",
                    Cell::Not => "not covered",
                };
                let lowest = if wanted.lowest() == Some(column) { ", lowest that covers it" } else { "" };
                format!("{word}{lowest}")
            });
            let key = wanted.edition.setup_key.clone();
            let mut expect = vec![wanted.edition.name.clone()];
            expect.extend(words);
            expect.push(wanted.edition.threshold.to_string());
            expect.push(key.unwrap_or_else(|| "Microsoft prints no setup key for it".to_owned()));
            assert_eq!(*drawn, expect, "{era:?}");
        }
    }
}

#[test]
fn the_generations_switch_by_name() {
    let mut window = wide(keys(Era::Year2009));
    for (name, era, head) in [
        ("Current", Era::Current, "WS2025 (Volume License for Windows Server 2025), servers"),
        ("Windows 7, 2008 R2", Era::Windows7, "C, servers"),
        ("2009: Vista, Server 2008", Era::Year2009, "Client, clients"),
    ] {
        window.get_by_role_and_label(Role::RadioButton, name).click();
        window.run();
        assert_eq!(window.state().keys.era, era);
        window.get_by_role_and_label(Role::ColumnHeader, head);
        window.get_by_label(&format!("activation-wizard keys --generation {}", era.id()));
    }
}

#[test]
fn pressing_a_row_selects_its_edition_and_the_button_copies_its_key() {
    let mut window = wide(keys(Era::Year2009));
    row(&window, "Windows Server 2008 Enterprise").click();
    window.run();
    assert_eq!(selected(&window), "server-2008-enterprise");
    window.get_by_role_and_label(Role::Heading, "Windows Server 2008 Enterprise");
    window.get_by_label("Lowest key that covers it: B");
    window.get_by_role_and_label(Role::Button, "Copy setup key").click();
    window.run();
    assert_eq!(copied(&window), ["YQGMW-MPWTJ-34KDK-48M3W-X4Q6V"]);
}

#[test]
fn by_keys_alone_arrows_move_enter_selects_and_ctrl_c_copies() {
    let mut window = wide(keys(Era::Year2009));
    table(&window).focus();
    window.run();
    for _ in 0..2 {
        window.key_press(Key::ArrowDown);
        window.run();
    }
    let at = "Windows Vista Enterprise, lowest key Client, needs a count of 25";
    assert!(window.get_by_role_and_label(Role::Row, at).is_focused(), "the row is spoken as it is reached");
    assert_eq!(selected(&window), "vista-business", "moving selects nothing");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(selected(&window), "vista-enterprise");
    window.key_press(Key::End);
    window.run();
    window.event(Event::Copy);
    window.run();
    assert_eq!(selected(&window), "server-2008-itanium", "the panel shows what was copied");
    assert_eq!(copied(&window), ["4DWFP-JF3DJ-B7DTH-78FJB-PDRHK"]);
    window.key_press(Key::Home);
    window.run();
    assert_eq!(window.state().keys.at, Some(EditionId::new("vista-business")));
}

#[test]
fn the_arrow_keys_bring_their_row_into_view_and_the_head_stays() {
    let mut window = wide(keys(Era::Current));
    let head = row_top(&window, Role::ColumnHeader, "Edition");
    table(&window).focus();
    window.run();
    for (key, edition) in [(Key::End, last_of(Era::Current)), (Key::Home, first_of(Era::Current))] {
        window.key_press(key);
        window.run();
        let place = row(&window, &edition).rect();
        assert!(place.top() >= head + 52.0 - 0.5, "{edition} at {place}: below the head");
        assert!(place.bottom() <= 768.0 - 30.0, "{edition} at {place}: above the status line");
        let now = row_top(&window, Role::ColumnHeader, "Edition");
        assert!((now - head).abs() < 0.5, "the head stays at {head}, not {now}");
    }
}

fn row_top(window: &Harness<'_, App>, role: Role, name: &str) -> f32 {
    window.get_by_role_and_label(role, name).rect().top()
}

fn first_of(era: Era) -> String {
    KeyTable::of(&Knowledge::embedded().catalog, era).rows[0].edition.name.clone()
}

fn last_of(era: Era) -> String {
    KeyTable::of(&Knowledge::embedded().catalog, era).rows.last().unwrap().edition.name.clone()
}

#[test]
fn only_rows_that_are_seen_are_drawn() {
    let window = wide(keys(Era::Current));
    let all = KeyTable::of(&Knowledge::embedded().catalog, Era::Current).rows.len();
    let drawn = drawn(&window).len();
    assert!(drawn < 20 && all > 60, "{drawn} of {all} rows are drawn");
}

#[test]
fn an_edition_is_found_by_the_end_of_its_setup_key() {
    let mut window = wide(keys(Era::Year2009));
    let field = window.get_by_role_and_label(Role::TextInput, "Filter editions");
    field.focus();
    field.type_text("4bwmv");
    window.run();
    let names: Vec<String> = drawn(&window)[1..].iter().map(|row| row[0].clone()).collect();
    assert_eq!(names, ["Windows Vista Enterprise"]);
    window.key_press(Key::ArrowDown);
    window.run();
    assert!(
        row_is_reached(&window, "Windows Vista Enterprise"),
        "arrow down goes from the filter to the rows"
    );
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(selected(&window), "vista-enterprise");
}

fn row_is_reached(window: &Harness<'_, App>, edition: &str) -> bool {
    let start = format!("{edition}, lowest key");
    window.get_all_by_role(Role::Row).any(|row| row.is_focused() && label(&row).starts_with(&start))
}

#[test]
fn keys_that_come_faster_than_frames_all_count() {
    let mut window = wide(keys(Era::Year2009));
    let field = window.get_by_role_and_label(Role::TextInput, "Filter editions");
    field.focus();
    field.type_text("enterprise");
    window.run();
    // Down leaves the field; two more, and Enter, arrive before the next picture.
    window.key_press(Key::ArrowDown);
    window.step();
    for key in [Key::ArrowDown, Key::ArrowDown, Key::Enter] {
        window.key_press(key);
    }
    window.run();
    assert_eq!(selected(&window), "server-2008-enterprise");
    assert!(row_is_reached(&window, "Windows Server 2008 Enterprise"));
}

#[test]
fn a_filter_that_leaves_nothing_says_where_the_words_are_found() {
    let mut app = keys(Era::Year2009);
    app.apply(Command::FilterEditions("windows 11 ltsc".to_owned()));
    let mut window = wide(app);
    window.get_by_label("No edition of this table fits “windows 11 ltsc”");
    window.get_by_role_and_label(Role::Link, "2 editions in Current").click();
    window.run();
    assert_eq!(window.state().keys.era, Era::Current);
    assert_eq!(drawn(&window).len(), 3);
}

#[test]
fn the_owned_group_is_marked_and_said_to_be_enough_or_not() {
    let check = |group: &str, edition: &str, head: &str, said: &str| {
        let mut app = owning("vista-enterprise", group);
        app.apply(Command::SelectEdition(EditionId::new(edition)));
        let window = wide(app);
        window.get_by_role_and_label(Role::ColumnHeader, head);
        window.get_by_label(said);
    };
    check("B", "server-2008-enterprise", "B, you own", "Highest you own: B, enough");
    check("A", "server-2008-enterprise", "A, you own", "Highest you own: A, not enough");
    check("C", "vista-enterprise", "C, you own", "Highest you own: C, enough");
}

#[test]
fn what_is_not_told_can_be_told_from_here() {
    let mut window = wide(keys(Era::Year2009));
    window.get_by_label("Highest you own: not told");
    window.get_by_role_and_label(Role::Link, "Say which key you own").click();
    window.run();
    assert_eq!((window.state().place, window.state().decide.step), (Place::Decide, 5));
}

#[test]
fn an_answered_edition_is_selected_in_the_table_of_its_time() {
    let mut window = wide(owning("server-2019-standard", "ws2022"));
    window.get_by_role_and_label(
        Role::ColumnHeader,
        "WS2022 (Volume License for Windows Server 2022), you own",
    );
    window.get_by_label("Lowest key that covers it: WS2019");
    window.get_by_label("Who may hold this key");
    window.get_by_label_contains("KB5003638");
    let place = row(&window, "Windows Server 2019 Standard").rect();
    assert!(place.bottom() <= 738.0 && place.top() > 190.0, "it is scrolled to: {place}");
    window.get_by_role_and_label(Role::Button, "Copy setup key").click();
    window.run();
    assert_eq!(copied(&window), ["N69G4-B89J2-4G8F4-WWYCC-J464C"]);
}

#[test]
fn a_disagreement_leads_to_both_values() {
    let mut window = wide(keys(Era::Year2009));
    window.get_by_label("The sources disagree");
    // It stands below what is seen of the panel.
    window.get_by_role_and_label(Role::Link, "Compare both").click_accesskit();
    window.run();
    assert_eq!(window.state().place, Place::Reference);
    window.get_by_role_and_label(Role::Heading, "Which edition may host which key group");
}

#[test]
fn in_a_narrow_window_the_setup_key_stands_in_the_sheet() {
    let mut window = harness(keys(Era::Year2009), SIZES[2], Theme::Light);
    assert!(window.query_by_role_and_label(Role::Button, "Copy setup key").is_none());
    row(&window, "Windows Vista Business").click();
    window.run();
    assert!(window.state().sheet, "selecting opens the sheet");
    window.get_by_label("YFKBB-PQJJV-G996G-VWGXY-2V3X8");
    window.get_by_role_and_label(Role::Button, "Copy setup key").click();
    window.run();
    assert_eq!(copied(&window), ["YFKBB-PQJJV-G996G-VWGXY-2V3X8"]);
}

#[test]
fn the_copied_table_is_what_is_shown() {
    let mut app = keys(Era::Year2009);
    app.apply(Command::FilterEditions("vista enterprise".to_owned()));
    let mut window = wide(app);
    window.get_by_role_and_label(Role::Button, "Copy the table").click();
    window.run();
    assert_eq!(
        copied(&window),
        ["Edition\tclient\tA\tB\tC\tNeeds\tSetup key\n\
          Windows Vista Enterprise\tnames\tcovers\tcovers\tcovers\t25\tVKK3X-68KWM-X2YGT-QR4M6-4BWMV\n\
          Windows Vista Enterprise N\tcovers\tcovers\tcovers\tcovers\t25\tVTC42-BM838-43QHV-84HX6-XJXKV"]
    );
}

#[test]
fn pressing_a_row_moves_nothing() {
    for size in [SIZES[0], SIZES[1]] {
        let mut window = harness(keys(Era::Year2009), size, Theme::Light);
        for edition in ["Windows Vista Enterprise", "Windows Vista Business N"] {
            let before = row(&window, edition).rect();
            row(&window, edition).click();
            window.run();
            assert_eq!(row(&window, edition).rect(), before, "{edition} at {size:?}");
        }
    }
}

#[test]
fn every_column_fits_at_every_size() {
    for size in SIZES {
        for era in Era::ALL {
            let window = harness(keys(era), size, Theme::Dark);
            assert_eq!(nameless(&window), Vec::<String>::new(), "{era:?} at {size:?}");
            let whole = table(&window).rect();
            assert!(whole.right() <= size.x, "{era:?} at {size:?}: the table ends at {}", whole.right());
            for node in window.get_all_by_role(Role::ColumnHeader) {
                let place = node.rect();
                assert!(
                    place.left() >= whole.left() - 0.5 && place.right() <= whole.right() + 0.5,
                    "{era:?} at {size:?}: {} at {place}",
                    label(&node)
                );
            }
        }
    }
}
