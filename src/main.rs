//! Picks window or terminal, and hands each what it starts with. Decides nothing else.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::ffi::OsString;
use std::io::{stderr, stdout};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use activation_wizard::app::jobs::Wake;
use activation_wizard::app::words::{self, Language, word};
use activation_wizard::app::{App, Command, World};
use activation_wizard::cli::{self, Arguments, Exit, Invocation, RendererChoice, Terminal};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::ui::start::{Choice, Renderer, StartFailure};
use activation_wizard::{probe, ui};

/// How long drivers may take to name their adapters.
const LONGEST_LOOK: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    probe::desktop::attach_console();
    let arguments = match cli::parse(probe::environment::arguments()) {
        Ok(arguments) => arguments,
        Err(message) => return cli::usage(&message),
    };
    let (mut out, mut err) = (stdout(), stderr());
    let mut terminal = Terminal { out: &mut out, err: &mut err };
    if arguments.look_for_adapters {
        return if ui::start::finds_an_adapter() { Exit::Done } else { Exit::Unreadable }.into();
    }
    let exit = match &arguments.invocation {
        None | Some(Invocation::Open { .. }) => window(&arguments, &mut terminal),
        Some(invocation) => cli::run(invocation, &arguments.everywhere, &mut terminal),
    };
    exit.into()
}

fn window(arguments: &Arguments, terminal: &mut Terminal<'_>) -> Exit {
    let open = match &arguments.invocation {
        Some(Invocation::Open { file }) => Some(file.clone()),
        _ => None,
    };
    let folders = probe::folders::Folders::of_this_user();
    let catalog = arguments.everywhere.catalog.as_deref();
    let mut complaint = None;
    let knowledge = match cli::knowledge(catalog, folders.as_ref(), terminal) {
        Ok(knowledge) => knowledge,
        Err(why) if catalog.is_some() => return why.say(terminal),
        // The user's own folder must not keep the window from opening.
        Err(why) => {
            why.say(terminal);
            complaint = Some(word("status.own-catalogue-wrong"));
            Arc::clone(Knowledge::embedded())
        }
    };
    if let Some(missing) = probe::environment::missing_display() {
        return if open.is_none() {
            cli::no_display(missing, &knowledge, terminal)
        } else {
            cli::no_window(missing, terminal)
        };
    }
    let asked_language = arguments.everywhere.lang.map(language);
    let make = |wake: Wake| {
        let mut app = App::new(Arc::clone(&knowledge), World { asked_language, ..World::here(wake) });
        app.restore();
        if let Some(complaint) = complaint {
            app.status.problem(complaint);
        }
        if let Some(path) = &open {
            app.apply(Command::OpenPath(path.clone()));
        }
        app
    };
    let mut without: Vec<Renderer> = arguments.without.iter().copied().map(renderer).collect();
    let tries_wgpu = arguments.renderer.is_none() && !without.contains(&Renderer::Wgpu);
    // Direct3D may end the process that asks it, and with it the window.
    if cfg!(windows) && tries_wgpu && !probe::environment::ends_well(&["--look-for-adapters"], LONGEST_LOOK) {
        without.push(Renderer::Wgpu);
    }
    let choice =
        Choice { forced: arguments.renderer.map(renderer), without, lose_device: arguments.lose_device };
    let ended = ui::run(make, &choice);
    // The terminal is told in English, whatever the window spoke.
    words::speak(Language::English);
    match ended {
        Ok(()) => Exit::Done,
        // A remote desktop can take the device away: once more with another renderer, the plan was kept.
        Err(failure @ StartFailure::RendererLost { .. }) if choice.forced.is_none() && !arguments.again => {
            start_again(&failure, &["--again".into()], arguments, terminal)
        }
        Err(failure @ (StartFailure::OtherProcess { .. } | StartFailure::NoCard)) => {
            let again = arguments.again.then(|| "--again".into());
            let file = open.into_iter().flat_map(|file| ["open".into(), file.into_os_string()]);
            start_again(&failure, &again.into_iter().chain(file).collect::<Vec<_>>(), arguments, terminal)
        }
        Err(failure) => cli::window_failed(&failure.to_string(), terminal),
    }
}

/// Starts the program again without the renderers that failed.
fn start_again(
    failure: &StartFailure,
    words: &[OsString],
    arguments: &Arguments,
    terminal: &mut Terminal<'_>,
) -> Exit {
    if *failure != StartFailure::NoCard {
        cli::window_again(&failure.to_string(), terminal);
    }
    let before = arguments.without.iter().copied().map(renderer);
    let mut all: Vec<OsString> = Vec::new();
    for renderer in before.chain(failure.tried()) {
        all.extend(["--without".into(), renderer.to_string().into()]);
    }
    if let Some(folder) = &arguments.everywhere.catalog {
        all.extend(["--catalog".into(), folder.clone().into_os_string()]);
    }
    if let Some(lang) = &arguments.everywhere.lang {
        all.extend(["--lang".into(), language(*lang).tag().into()]);
    }
    all.extend_from_slice(words);
    match probe::environment::run_again(&all) {
        Ok(()) => Exit::Done,
        Err(why) => cli::window_failed(&why, terminal),
    }
}

fn language(choice: cli::Language) -> Language {
    match choice {
        cli::Language::En => Language::English,
        cli::Language::De => Language::German,
        cli::Language::Pseudo => Language::Pseudo,
    }
}

fn renderer(choice: RendererChoice) -> Renderer {
    match choice {
        RendererChoice::Wgpu => Renderer::Wgpu,
        RendererChoice::Glow => Renderer::Glow,
        RendererChoice::Software => Renderer::Software,
    }
}
