//! Evidence in the real window: pasted, read, its finding shown at its line and reported; a list made into a plan.

use egui::accesskit::Role;
use egui::{Key, Modifiers};

use crate::screen::Screen;
use crate::support::SIZES;

const PAGE: &str = "session.toml";
const PLAN: &str = "last.activation.toml";

/// What a laptop prints that finds no host.
const LAPTOP: &str = "\
Name: Windows(R), Enterprise edition
Description: Windows(R) Operating System, VOLUME_KMSCLIENT channel
Partial Product Key: 2YT43
License Status: Notification
Notification Reason: 0xC004F056.
    Client Machine ID (CMID): 4b2f6c1e-8d3a-4e57-9b61-0c5d7e2f8a90
    DNS auto-discovery: KMS name not available
";

/// A list of computers.
const LIST: &str = "\
Name,OperatingSystem,OperatingSystemVersion,LastLogonDate,IPv4Address,Enabled
pc01,Windows 11 Enterprise,10.0 (26100),2026-11-20 08:15:00,10.1.0.1,True
pc02,Windows 11 Enterprise,10.0 (26100),2026-11-21 08:15:00,10.1.0.2,True
srv01,Windows Server 2022 Standard,10.0 (20348),2026-11-22 08:15:00,10.1.1.1,True
";

const FOUND: &str = "The machine of Pasted text finds no KMS host in DNS";

#[test]
fn by_mouse_from_a_paste_to_its_line_and_to_a_report_without_names() {
    let mut screen = Screen::new(SIZES[0], &[]);
    screen.click(Role::Link, "Diagnose");
    screen.wait_for(PAGE, "place = \"diagnose\"");
    screen.paste(LAPTOP);
    screen.same();
    // The finding closes and opens, and its line is marked.
    for _ in 0..2 {
        screen.click(Role::Button, &format!("Problem, {FOUND}"));
        screen.same();
    }
    screen.click(Role::Link, "Show line 7 of Pasted text");
    screen.same();
    screen.click(Role::Link, "Hand on a report…");
    screen.same();
    screen.click(Role::CheckBox, "Replace names, addresses, IDs and key endings");
    screen.click(Role::Button, "Save it…");
    screen.settle();
    // There is no session bus here, so the program asks for the path in a field of its own.
    screen.keys(&["ctrl+a"]);
    screen.type_text("found.html");
    screen.keys(&["Return"]);
    let report = String::from_utf8(screen.wait_for_file("found.html")).expect("a page");
    assert!(report.contains("finds no KMS host in DNS") && report.contains("INPUT-1"), "{report}");
    for hidden in ["2YT43", "4b2f6c1e", "Pasted text"] {
        assert!(!report.contains(hidden), "{hidden} is in the report");
    }
}

#[test]
fn by_keyboard_from_a_code_to_its_meaning_and_from_a_list_to_its_future() {
    let mut screen = Screen::new(SIZES[0], &[]);
    screen.key_with(Modifiers::CTRL, Key::Num4);
    screen.wait_for(PAGE, "place = \"diagnose\"");
    // A code needs no field: what is pasted anywhere on the page is read.
    screen.paste("0xC004F038");
    screen.same();
    screen.paste(LIST);
    screen.same();
    screen.tab_to("Make a plan of Pasted text");
    screen.key(Key::Enter);
    screen.same();
    screen.tab_to("Make the plan");
    screen.key(Key::Enter);
    screen.wait_for(PAGE, "place = \"simulate\"");
    screen.wait_for(PLAN, "edition = \"windows-11-enterprise\"");
    screen.wait_for(PLAN, "edition = \"server-2022-standard\"");
    screen.wait_for_title("Fleet of Pasted text");
}
