//! Evidence in the real window: pasted and opened, its finding shown at its line and reported, a code explained, a list
//! of computers made into a plan; by mouse and by keyboard alone.

use std::io::Write as _;
use std::process::{Command, Stdio};

use activation_wizard::app;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

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

/// Frames in which a page comes to rest that scrolls to what it shows.
const FRAMES: usize = 40;

fn in_diagnose() -> Screen {
    let mut screen = Screen::new(SIZES[0], &[]);
    screen.key_with(Modifiers::COMMAND, Key::Num4);
    screen.wait_for(PAGE, "place = \"diagnose\"");
    screen.same();
    screen
}

impl Screen {
    /// Copies a text as another program does, and pastes it into the window and into its twin.
    fn paste(&mut self, text: &str) {
        let mut copying = Command::new("xclip")
            .env("DISPLAY", &self.display)
            .args(["-selection", "clipboard", "-i"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .expect("xclip is installed");
        let mut given = copying.stdin.take().expect("it takes a text");
        given.write_all(text.as_bytes()).expect("it takes all of it");
        drop(given);
        // It goes on by itself, to give the text to whoever asks.
        copying.wait().expect("it holds the text");
        self.keys(&["ctrl+v"]);
        self.twin.event(Event::Paste(text.to_owned()));
        self.twin.run_steps(FRAMES);
        self.same();
    }

    /// Presses the mouse on what has this role and name, which may scroll the page.
    fn push(&mut self, role: Role, name: &str) {
        let at = self.twin.get_by_role_and_label(role, name).rect().center();
        self.pointer_to(at);
        self.alike();
        self.twin.drag_at(at.round());
        self.twin.drop_at(at.round());
        self.twin.run_steps(FRAMES);
        self.xdotool(&["mousedown", "1", "mouseup", "1"]);
        self.same();
    }

    /// Presses Tab until what has this name has the focus, then Enter.
    fn enter(&mut self, name: &str) {
        for _ in 0..90 {
            self.keys(&["Tab"]);
            self.twin.key_press(Key::Tab);
            self.twin.run_steps(FRAMES);
            self.alike();
            if self.focused() == name {
                self.keys(&["Return"]);
                self.twin.key_press(Key::Enter);
                self.twin.run_steps(FRAMES);
                return;
            }
        }
        panic!("Tab never comes to {name}");
    }

    fn diagnosis(&self) -> &app::diagnose::DiagnoseState {
        &self.twin.state().diagnose
    }

    /// The first finding, as its button is called, and the link to the line of its first clue.
    fn first_finding(&self) -> (String, String) {
        let finding = self.diagnosis().findings.first().expect("a finding");
        let clue = finding.evidence.first().expect("a clue");
        let line = clue.line.expect("a line");
        (format!("Problem, {}", finding.title), format!("Show line {line} of {}", clue.from))
    }
}

#[test]
fn by_mouse_from_a_paste_to_its_line_and_to_a_report_without_names() {
    let mut screen = Screen::new(SIZES[0], &[]);
    screen.push(Role::Link, "Diagnose");
    screen.wait_for(PAGE, "place = \"diagnose\"");
    screen.paste(LAPTOP);
    let (finding, line) = screen.first_finding();
    for open in [false, true] {
        screen.push(Role::Button, &finding);
        assert_eq!(screen.diagnosis().selected.is_some(), open);
    }
    screen.push(Role::Link, &line);
    let marked = screen.diagnosis().line.map(|line| format!("Show line {line} of Pasted text"));
    assert_eq!(marked, Some(line));
    screen.photo("diagnose-mouse-1-line");
    screen.push(Role::Link, "Hand on a report…");
    screen.push(Role::CheckBox, "Replace names, addresses, IDs and key endings");
    screen.press_in_window(Role::Button, "Save it…");
    screen.settle();
    // There is no session bus here, so the program asks for the path in a field of its own.
    screen.keys(&["ctrl+a"]);
    screen.type_text("found.html");
    screen.keys(&["Return"]);
    let report = String::from_utf8(screen.wait_for_file("found.html")).expect("a page");
    assert!(report.contains("INPUT-1"), "{report}");
    for hidden in ["2YT43", "4b2f6c1e", "Pasted text"] {
        assert!(!report.contains(hidden), "{hidden} is in the report");
    }
}

#[test]
fn by_keyboard_from_a_code_to_its_meaning_and_from_a_list_to_its_future() {
    let mut screen = in_diagnose();
    // A code needs no field: what is pasted anywhere on the page is read.
    screen.paste("0xC004F038");
    assert!(!screen.diagnosis().explained.is_empty());
    screen.photo("diagnose-keys-1-code");
    // A list that comes alone shows at once what it becomes.
    screen.paste(LIST);
    assert!(screen.diagnosis().fleet.is_some());
    screen.enter("Back to what was read");
    screen.same();
    screen.enter("Make a plan of Pasted text");
    screen.same();
    screen.photo("diagnose-keys-2-preview");
    screen.enter("Make the plan");
    in_simulate(&screen);
}

#[test]
fn by_mouse_from_a_list_to_its_future() {
    let mut screen = in_diagnose();
    screen.paste(LIST);
    screen.push(Role::Link, "Back to what was read");
    screen.push(Role::Link, "Make a plan of Pasted text");
    screen.press_in_window(Role::Button, "Make the plan");
    in_simulate(&screen);
}

/// The plan of the list is the open one, and Simulate shows it.
fn in_simulate(screen: &Screen) {
    screen.wait_for(PAGE, "place = \"simulate\"");
    screen.wait_for(PLAN, "edition = \"windows-11-enterprise\"");
    screen.wait_for(PLAN, "edition = \"server-2022-standard\"");
    screen.wait_for_title("*Fleet of Pasted text");
}

#[test]
fn by_keyboard_from_a_paste_to_its_line() {
    let mut screen = in_diagnose();
    screen.paste(LAPTOP);
    let (finding, line) = screen.first_finding();
    for open in [false, true] {
        screen.enter(&finding);
        screen.same();
        assert_eq!(screen.diagnosis().selected.is_some(), open);
    }
    screen.enter(&line);
    screen.same();
    assert!(screen.diagnosis().line.is_some());
}

#[test]
fn a_file_that_is_opened_shows_what_is_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("laptop.txt");
    std::fs::write(&path, LAPTOP).expect("it is written");
    let file = path.display().to_string();
    let open = |screen: &mut Screen| {
        screen.twin.state_mut().apply(app::Command::OpenPath(path.clone()));
        screen.twin.run_steps(FRAMES);
        screen.same();
        assert!(!screen.diagnosis().findings.is_empty());
    };
    let mut screen = Screen::new(SIZES[0], &["open", &file]);
    open(&mut screen);
    drop(screen);
    // The same by its button.
    let mut screen = in_diagnose();
    screen.press_in_window(Role::Button, "Open files…");
    screen.settle();
    screen.keys(&["ctrl+a"]);
    screen.type_text(&file);
    screen.keys(&["Return"]);
    open(&mut screen);
}
