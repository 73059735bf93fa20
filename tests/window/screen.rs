//! A screen of its own, the program on it, and its twin in memory.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use activation_wizard::app::App;
use activation_wizard::ui::theme::Theme;
use egui::{Pos2, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use crate::sight::Sight;
use crate::support;

/// How often a condition is looked at before the test gives up; each look waits 50 ms.
pub(crate) const LOOKS: u32 = 400;

/// The program on a screen.
pub(crate) struct Screen {
    server: Child,
    program: Child,
    pub(crate) display: String,
    pub(crate) size: Vec2,
    pub(crate) sight: Sight,
    pub(crate) folder: tempfile::TempDir,
    /// The same app in memory: it says where things are.
    pub(crate) twin: Harness<'static, App>,
    /// Where the pointer was moved to in both.
    pub(crate) pointer: Option<Pos2>,
}

impl Screen {
    /// Starts a screen of this size and the program on it.
    pub(crate) fn new(size: Vec2, arguments: &[&str]) -> Self {
        Self::without_drivers(size, arguments, &[])
    }

    /// The same on a machine where drivers are missing: these variables name files that are not there.
    pub(crate) fn without_drivers(size: Vec2, arguments: &[&str], hidden: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the program's files");
        let (server, display) = x_server(size, folder.path());
        let program = program(&display, folder.path(), arguments, hidden);
        let twin = support::harness(support::app(), size, Theme::Light);
        let sight = Sight::of(folder.path());
        let screen = Self { server, program, display, size, sight, folder, twin, pointer: None };
        screen.place_window(size);
        screen
    }

    /// Kills the program as a crash would, and starts it again with the same files.
    pub(crate) fn restart(&mut self, arguments: &[&str]) {
        drop(self.program.kill());
        drop(self.program.wait());
        self.program = program(&self.display, self.folder.path(), arguments, &[]);
        self.place_window(self.size);
    }

    /// Puts the window at the upper left in its size, and gives it the focus.
    fn place_window(&self, size: Vec2) {
        let (width, height) = (size.x.to_string(), size.y.to_string());
        let window = self.xdotool(&["search", "--sync", "--onlyvisible", "--name", "Volume Activation"]);
        let window = window.lines().next().expect("a window").to_owned();
        self.xdotool(&["windowmove", &window, "0", "0"]);
        self.xdotool(&["windowsize", &window, &width, &height]);
        self.xdotool(&["windowfocus", "--sync", &window, "sleep", "1"]);
    }

    pub(crate) fn xdotool(&self, arguments: &[&str]) -> String {
        let output = Command::new("xdotool").env("DISPLAY", &self.display).args(arguments).output();
        let output = output.expect("xdotool is installed");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// The seconds of a processor that the program uses in `seconds` seconds.
    pub(crate) fn processor_time(&self, seconds: u32) -> f64 {
        let used = || {
            let stat = fs::read_to_string(format!("/proc/{}/stat", self.program.id())).unwrap_or_default();
            // After the name in brackets: user and system time are the 12th and 13th field, in hundredths.
            let fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
            let ticks = |place: usize| {
                fields.split_whitespace().nth(place).and_then(|ticks| ticks.parse::<f64>().ok())
            };
            ticks(11).unwrap_or(0.0) + ticks(12).unwrap_or(0.0)
        };
        let before = used();
        self.xdotool(&["sleep", &seconds.to_string()]);
        (used() - before) / 100.0
    }

    /// Waits until a file of this name is there, and reads it.
    pub(crate) fn wait_for_file(&self, file: &str) -> Vec<u8> {
        for _ in 0..LOOKS {
            if let Some(bytes) =
                self.kept(file).and_then(|path| fs::read(path).ok()).filter(|b| !b.is_empty())
            {
                return bytes;
            }
            self.xdotool(&["sleep", "0.05"]);
        }
        panic!("{file} was never written");
    }

    /// The name of what has the focus.
    pub(crate) fn focused(&self) -> String {
        let node = self.twin.root().children_recursive().find(|node| node.is_focused());
        let name = node.and_then(|node| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        });
        name.unwrap_or_default()
    }

    /// The words that the program runs with now: it may have put another start of itself in its place.
    pub(crate) fn words(&self) -> String {
        let words = fs::read(format!("/proc/{}/cmdline", self.program.id())).unwrap_or_default();
        String::from_utf8_lossy(&words).replace('\0', " ")
    }

    /// Waits until the program runs with these words, and has a window again.
    pub(crate) fn wait_for_words(&self, words: &str) {
        for _ in 0..LOOKS {
            if self.words().contains(words) {
                self.xdotool(&["sleep", "1"]);
                self.place_window(self.size);
                return;
            }
            self.xdotool(&["sleep", "0.05"]);
        }
        panic!("the program never ran with {words:?}; it runs with {:?}", self.words());
    }

    /// Keeps a picture of the screen in the folder that `WINDOW_PICTURES` names, where it names one.
    pub(crate) fn photo(&self, name: &str) {
        let Ok(folder) = std::env::var("WINDOW_PICTURES") else { return };
        self.settle();
        let saved = self.sight.picture().save(Path::new(&folder).join(format!("{name}.png")));
        assert!(saved.is_ok(), "{folder} takes the picture: {saved:?}");
    }

    /// Gives a dialog the time to open and take the focus.
    pub(crate) fn settle(&self) {
        self.xdotool(&["sleep", "1"]);
    }

    /// Where the program keeps a file, by its name.
    fn kept(&self, name: &str) -> Option<PathBuf> {
        fn find(folder: &Path, name: &str) -> Option<PathBuf> {
            let mut entries: Vec<PathBuf> =
                fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
            entries.sort();
            entries.into_iter().find_map(|path| {
                if path.is_dir() {
                    return find(&path, name);
                }
                path.file_name().is_some_and(|found| found == name).then_some(path)
            })
        }
        find(self.folder.path(), name)
    }

    /// Waits until the kept file with this name holds `text`.
    pub(crate) fn wait_for(&self, file: &str, text: &str) {
        let mut last = String::new();
        for _ in 0..LOOKS {
            last = self.kept(file).and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
            if last.contains(text) {
                return;
            }
            self.xdotool(&["sleep", "0.05"]);
        }
        panic!("{file} never held {text:?}; it holds:\n{last}");
    }

    /// The title of the window.
    pub(crate) fn title(&self) -> String {
        let window = self.xdotool(&["search", "--onlyvisible", "--name", "Volume Activation"]);
        let window = window.lines().next().unwrap_or_default().to_owned();
        self.xdotool(&["getwindowname", &window]).trim().to_owned()
    }

    /// Waits until the window's title begins with these words.
    pub(crate) fn wait_for_title(&self, words: &str) {
        for _ in 0..LOOKS {
            if self.title().starts_with(words) {
                return;
            }
            self.xdotool(&["sleep", "0.05"]);
        }
        panic!("the title never began with {words:?}; it is {:?}", self.title());
    }

    /// Waits until the program has ended by itself.
    pub(crate) fn wait_for_end(&mut self) -> bool {
        for _ in 0..LOOKS {
            if let Ok(Some(status)) = self.program.try_wait() {
                return status.success();
            }
            self.xdotool(&["sleep", "0.05"]);
        }
        false
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        for child in [&mut self.program, &mut self.server] {
            drop(child.kill());
            drop(child.wait());
        }
    }
}

fn x_server(size: Vec2, memory: &Path) -> (Child, String) {
    let screen = format!("{}x{}x24", size.x, size.y);
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", &screen, "-noreset", "-nolisten", "tcp", "-nocursor"])
        .arg("-fbdir")
        .arg(memory)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb is installed");
    let mut number = String::new();
    let answer = server.stdout.take().expect("its answer");
    BufReader::new(answer).read_line(&mut number).expect("the number of the display");
    (server, format!(":{}", number.trim()))
}

fn program(display: &str, folder: &Path, arguments: &[&str], hidden: &[&str]) -> Child {
    // The one that is packed, where it is named.
    let packed = std::env::var_os("ACTIVATION_WIZARD_PROGRAM");
    Command::new(packed.unwrap_or_else(|| env!("CARGO_BIN_EXE_activation-wizard").into()))
        .args(arguments)
        .envs(hidden.iter().map(|name| (name, "/no/such/file")))
        .current_dir(folder)
        .env("DISPLAY", display)
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env("XDG_RUNTIME_DIR", folder)
        .env("HOME", folder)
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_STATE_HOME", folder.join("state"))
        .spawn()
        .expect("the program starts")
}
