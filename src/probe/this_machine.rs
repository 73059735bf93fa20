//! Reading this machine: the system's own program says how it is activated, and what it prints is handed on unchanged.
//!
//! Nothing is installed, changed or sent; no administrator is needed. [`ThisMachine::asking`] says which program with
//! which words, so that it can be shown before [`Asking::run`] starts it.

use core::time::Duration;
use std::io::{Read as _, Seek as _};
use std::process::{Child, Command, Stdio};

use super::child;
use super::live::Watch;

/// How long the system's program may take: on a busy machine it needs half a minute.
pub const LIMIT: Duration = Duration::from_mins(2);

/// The most that is kept of what it prints, in bytes; it prints some thousand.
const MOST: u64 = 1 << 20;

/// How soon its end, and a wish to stop it, are seen.
const GLANCE: Duration = Duration::from_millis(50);

/// A system that can say how it is activated.
pub trait ThisMachine {
    /// What would be run.
    ///
    /// # Errors
    /// Where this system has no such program, in plain words.
    fn asking(&self) -> Result<Asking, String>;
}

/// The machine that this program runs on.
pub fn asking() -> Result<Asking, String> {
    Here.asking()
}

/// A program of the system and its words; nothing has been started yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    pub program: String,
    pub words: Vec<String>,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// What it printed, byte for byte.
    Printed(Vec<u8>),
    /// Nobody wanted it any more.
    Cancelled,
}

impl Asking {
    /// As one would type it.
    pub fn line(&self) -> String {
        let quoted = |word: &String| if word.contains(' ') { format!("\"{word}\"") } else { word.clone() };
        let words: Vec<String> = core::iter::once(&self.program).chain(&self.words).map(quoted).collect();
        words.join(" ")
    }

    /// Runs it and waits for its end.
    ///
    /// # Errors
    /// Where it cannot be started, takes too long, or ends without a word; in plain words.
    pub fn run(&self, limit: Duration, watch: &dyn Watch) -> Result<Told, String> {
        // Into a file: a pipe that is full would stop it.
        let mut printed = tempfile::tempfile().map_err(|error| error.to_string())?;
        let out = printed.try_clone().map_err(|error| error.to_string())?;
        let err = printed.try_clone().map_err(|error| error.to_string())?;
        let mut child = self.start(out, err).map_err(|error| format!("{}: {error}", self.program))?;
        let mut cancelled = false;
        let goes_on = |passed: Duration| {
            watch.at((passed.as_secs_f32() / limit.as_secs_f32()).min(0.95));
            cancelled = watch.cancelled();
            !cancelled
        };
        if child::wait(&mut child, limit, GLANCE, goes_on).is_none() {
            let late = || format!("{} did not end within {} s", self.program, limit.as_secs());
            return if cancelled { Ok(Told::Cancelled) } else { Err(late()) };
        }
        let mut bytes = Vec::new();
        printed.rewind().map_err(|error| error.to_string())?;
        printed.take(MOST).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(format!("{} printed nothing", self.program));
        }
        Ok(Told::Printed(bytes))
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that starts a program of the system")]
    fn start(&self, out: std::fs::File, err: std::fs::File) -> std::io::Result<Child> {
        let mut command = Command::new(&self.program);
        command.args(&self.words).stdin(Stdio::null()).stdout(out).stderr(err);
        #[cfg(windows)]
        {
            /// No console window beside ours.
            const CREATE_NO_WINDOW: u32 = 0x0800_0000;
            std::os::windows::process::CommandExt::creation_flags(&mut command, CREATE_NO_WINDOW);
        }
        command.spawn()
    }
}

/// Systems that are not Windows have no volume activation to tell of.
#[cfg(not(windows))]
struct Here;

#[cfg(not(windows))]
impl ThisMachine for Here {
    fn asking(&self) -> Result<Asking, String> {
        Err("this is not a Windows machine: it has no volume activation to tell of".to_owned())
    }
}

/// Windows: `slmgr.vbs` where it is there, which any user may run to look; else the module that follows it.
#[cfg(windows)]
struct Here;

#[cfg(windows)]
impl ThisMachine for Here {
    fn asking(&self) -> Result<Asking, String> {
        let system = super::folders::system_folder().ok_or("Windows does not say where its folder is")?;
        let script = system.join("slmgr.vbs");
        let text = |path: std::path::PathBuf| path.display().to_string();
        if script.is_file() {
            let words = vec!["//nologo".to_owned(), text(script), "/dlv".to_owned()];
            return Ok(Asking { program: text(system.join("cscript.exe")), words });
        }
        let program = system.join("WindowsPowerShell").join("v1.0").join("powershell.exe");
        let words = ["-NoProfile", "-NonInteractive", "-Command", "Get-OSLicenseInfo"].map(str::to_owned);
        Ok(Asking { program: text(program), words: words.to_vec() })
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    /// Cancelled from the start, or never.
    struct Wish(bool);

    impl Watch for Wish {
        fn at(&self, _share: f32) {}

        fn cancelled(&self) -> bool {
            self.0
        }
    }

    fn shell(script: &str) -> Asking {
        Asking { program: "/bin/sh".to_owned(), words: vec!["-c".to_owned(), script.to_owned()] }
    }

    #[test]
    fn what_is_printed_comes_back_byte_for_byte_whatever_the_exit_code() {
        let told = shell("printf 'Name: Windows\\r\\n'; echo told >&2; exit 1").run(LIMIT, &Wish(false));
        assert_eq!(told, Ok(Told::Printed(b"Name: Windows\r\ntold\n".to_vec())));
    }

    #[test]
    fn more_than_a_pipe_holds_does_not_stop_it_and_no_more_than_the_most_is_kept() {
        let told = shell("head -c 3000000 /dev/zero | tr '\\0' x").run(LIMIT, &Wish(false));
        let Ok(Told::Printed(bytes)) = told else { panic!("{told:?}") };
        assert_eq!(u64::try_from(bytes.len()), Ok(MOST));
    }

    #[test]
    fn what_takes_too_long_prints_nothing_or_is_not_there_is_told() {
        let run = |asking: &Asking, limit| asking.run(limit, &Wish(false)).unwrap_err();
        assert_eq!(run(&shell("sleep 60"), Duration::ZERO), "/bin/sh did not end within 0 s");
        assert_eq!(run(&shell("exit 3"), LIMIT), "/bin/sh printed nothing");
        let none = Asking { program: "/no/such/program".to_owned(), words: Vec::new() };
        assert!(run(&none, LIMIT).starts_with("/no/such/program: "));
    }

    #[test]
    fn nobody_waits_for_what_is_cancelled() {
        assert_eq!(shell("sleep 60").run(LIMIT, &Wish(true)), Ok(Told::Cancelled));
    }

    #[test]
    fn the_line_is_what_one_would_type() {
        let words = ["//nologo", r"C:\Program Files\slmgr.vbs", "/dlv"].map(str::to_owned).to_vec();
        let asking = Asking { program: r"C:\Windows\System32\cscript.exe".to_owned(), words };
        let line = r#"C:\Windows\System32\cscript.exe //nologo "C:\Program Files\slmgr.vbs" /dlv"#;
        assert_eq!(asking.line(), line);
    }
}
