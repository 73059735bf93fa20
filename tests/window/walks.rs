//! A technician's way through the real window: by mouse and keyboard, and by keyboard alone.

use std::fs;

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};

use crate::screen::Screen;
use crate::support::SIZES;

/// The kept plan and the kept page, by their file names.
const PLAN: &str = "last.activation.toml";
const PAGE: &str = "session.toml";

#[test]
fn by_mouse_and_keyboard_from_the_first_question_to_a_saved_plan() {
    let mut screen = Screen::new(SIZES[0], &[]);
    assert!(screen.title().ends_with("Volume Activation"), "{}", screen.title());
    let pages: [&[&str]; 4] = [
        &["Windows Vista", "Windows Vista Enterprise"],
        &["Always on it"],
        &["Over the Internet"],
        &["Workstation"],
    ];
    for answers in pages {
        for answer in answers {
            screen.click(Role::RadioButton, answer);
        }
        screen.click(Role::Button, "Next");
    }
    screen.wait_for(PLAN, "edition = \"vista-enterprise\"");
    screen.wait_for(PLAN, "attachment = \"core\"");
    screen.wait_for(PAGE, "step = 5");
    screen.click(Role::RadioButton, "B");
    screen.click(Role::Button, "Next");
    screen.click(Role::RadioButton, "A setup key");
    screen.click(Role::Button, "Next");
    screen.wait_for(PAGE, "step = 7");
    screen.click(Role::Button, "Show the recommendation");
    screen.wait_for(PAGE, "step = 8");

    screen.click(Role::Link, "Keys");
    screen.wait_for(PAGE, "place = \"keys\"");
    screen.click(Role::Link, "Decide");
    screen.click(Role::Button, "See it over time");
    screen.wait_for(PAGE, "place = \"simulate\"");
    screen.wait_for(PLAN, "id = \"clients\"");

    // There is no session bus here, so the program asks for the path in a field of its own.
    screen.keys(&["ctrl+s"]);
    screen.settle();
    screen.keys(&["ctrl+a"]);
    screen.type_text("way.activation.toml");
    screen.keys(&["Return"]);
    screen.wait_for("way.activation.toml", "vista-enterprise");
    screen.wait_for(PAGE, "dirty = false");
    screen.wait_for_title("Head office");
    screen.keys(&["ctrl+z"]);
    screen.wait_for(PAGE, "dirty = true");
    screen.keys(&["ctrl+y", "ctrl+q"]);
    assert!(screen.wait_for_end(), "closing a saved plan asks nothing");
}

#[test]
fn by_keyboard_alone_to_the_recommendation_and_into_the_fleet() {
    let mut screen = Screen::new(SIZES[0], &[]);
    screen.tab_to("Windows Vista");
    screen.key(Key::Space);
    screen.tab_to("Windows Vista, edition not known");
    for _ in 0..3 {
        screen.key(Key::ArrowDown);
    }
    assert_eq!(screen.focused(), "Windows Vista Enterprise");
    screen.key(Key::Space);
    screen.key_with(Modifiers::ALT, Key::ArrowRight);
    screen.wait_for(PLAN, "edition = \"vista-enterprise\"");
    for _ in [2, 3, 4] {
        screen.key(Key::Tab);
        screen.key(Key::Enter);
        screen.key_with(Modifiers::ALT, Key::ArrowRight);
    }
    screen.wait_for(PAGE, "step = 5");
    screen.key_with(Modifiers::ALT, Key::ArrowRight);
    screen.key(Key::Tab);
    screen.key(Key::Space);
    screen.key_with(Modifiers::ALT, Key::ArrowRight);
    screen.wait_for(PAGE, "step = 7");
    screen.key_with(Modifiers::ALT, Key::ArrowRight);
    screen.wait_for(PAGE, "step = 8");
    screen.tab_to("See it over time");
    screen.key(Key::Enter);
    screen.wait_for(PAGE, "place = \"simulate\"");
    screen.wait_for(PLAN, "id = \"clients\"");
}

#[test]
fn what_was_open_comes_back_after_the_program_was_killed() {
    let mut screen = Screen::new(vec2(960.0, 600.0), &[]);
    screen.click(Role::RadioButton, "Windows Vista");
    screen.click(Role::RadioButton, "Windows Vista Business");
    screen.wait_for(PLAN, "vista-business");
    screen.keys(&["ctrl+3"]);
    screen.wait_for(PAGE, "place = \"simulate\"");
    screen.restart(&[]);
    screen.keys(&["ctrl+2"]);
    screen.wait_for(PAGE, "place = \"keys\"");
    screen.wait_for(PAGE, "dirty = true");
    screen.wait_for(PLAN, "vista-business");
}

/// Variables that name the drivers of Vulkan, and those of OpenGL.
const VULKAN: [&str; 2] = ["VK_DRIVER_FILES", "VK_ICD_FILENAMES"];
const OPENGL: [&str; 2] = ["LIBGL_DRIVERS_PATH", "__EGL_VENDOR_LIBRARY_FILENAMES"];

#[test]
fn every_renderer_can_be_forced() {
    for renderer in ["wgpu", "glow", "software"] {
        let screen = Screen::new(vec2(960.0, 600.0), &["--renderer", renderer]);
        screen.keys(&["ctrl+2"]);
        screen.wait_for(PAGE, "place = \"keys\"");
    }
}

#[test]
fn a_window_opens_whichever_drivers_are_missing() {
    let both: Vec<&str> = VULKAN.into_iter().chain(OPENGL).collect();
    for hidden in [&VULKAN[..], &OPENGL, &both] {
        let screen = Screen::without_drivers(vec2(960.0, 600.0), &[], hidden);
        screen.keys(&["ctrl+2"]);
        screen.wait_for(PAGE, "place = \"keys\"");
        if hidden == both {
            assert!(screen.words().contains("--without wgpu --without glow"), "{}", screen.words());
        }
    }
}

#[test]
fn without_drivers_the_whole_way_goes_by_mouse_too() {
    let mut screen = Screen::new(SIZES[0], &["--renderer", "software"]);
    screen.click(Role::RadioButton, "Windows Vista");
    screen.click(Role::RadioButton, "Windows Vista Enterprise");
    screen.wait_for(PLAN, "vista-enterprise");
    screen.click(Role::Link, "Keys");
    screen.wait_for(PAGE, "place = \"keys\"");
    screen.keys(&["ctrl+q"]);
    screen.settle();
    screen.keys(&["Escape", "ctrl+1"]);
    screen.wait_for(PAGE, "place = \"decide\"");
}

#[test]
fn a_lost_device_loses_no_work_and_the_window_comes_back_once_on_the_same_page() {
    let mut screen = Screen::new(vec2(960.0, 600.0), &["--renderer", "wgpu"]);
    screen.click(Role::RadioButton, "Windows Vista");
    screen.click(Role::RadioButton, "Windows Vista Business");
    screen.wait_for(PLAN, "vista-business");
    screen.keys(&["ctrl+3"]);
    screen.wait_for(PAGE, "place = \"simulate\"");
    // With the drivers of Mesa there is no card to lose, unless the processor may not draw.
    screen.restart(&["--lose-device", "--without", "software"]);
    screen.wait_for_words("--without wgpu --again");
    screen.wait_for(PAGE, "place = \"simulate\"");
    screen.wait_for(PAGE, "dirty = true");
    screen.wait_for(PLAN, "vista-business");
    screen.keys(&["ctrl+2"]);
    screen.wait_for(PAGE, "place = \"keys\"");
}

#[test]
fn a_broken_plan_is_told_and_the_open_one_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("broken.activation.toml");
    fs::write(&path, "format = 1\n[[cohort]]\nid = 3\n").expect("written");
    let screen = Screen::new(vec2(960.0, 600.0), &["open", &path.display().to_string()]);
    screen.keys(&["Escape", "ctrl+2"]);
    screen.wait_for(PAGE, "place = \"keys\"");
    assert!(screen.title().contains("Head office"), "{}", screen.title());
}
