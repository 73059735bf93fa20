//! Picks window or terminal, and hands each what it starts with. Decides nothing else.

use std::ffi::OsStr;
use std::io::{stderr, stdout};
use std::process::ExitCode;
use std::sync::Arc;

use activation_wizard::app::jobs::Wake;
use activation_wizard::app::words::word;
use activation_wizard::app::{App, Command, World};
use activation_wizard::cli::{self, Arguments, Exit, Invocation, RendererChoice, Terminal};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::ui::start::{Renderer, StartFailure};
use activation_wizard::{probe, ui};

fn main() -> ExitCode {
    let arguments = match cli::parse(probe::environment::arguments()) {
        Ok(arguments) => arguments,
        Err(message) => return cli::usage(&message),
    };
    let (mut out, mut err) = (stdout(), stderr());
    let mut terminal = Terminal { out: &mut out, err: &mut err };
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
    let make = |wake: Wake| {
        let mut app = App::new(Arc::clone(&knowledge), World::here(wake));
        app.restore();
        if let Some(complaint) = complaint {
            app.status.problem(complaint);
        }
        if let Some(path) = &open {
            app.apply(Command::OpenPath(path.clone()));
        }
        app
    };
    let forced = arguments.renderer.map(renderer);
    match ui::run(make, forced) {
        Ok(()) => Exit::Done,
        // A remote desktop can take the device away: once more with the other renderer, the plan was kept.
        Err(StartFailure::RendererLost { renderer, .. }) if forced.is_none() => {
            let other = renderer.other().to_string();
            let mut words: Vec<&OsStr> = vec!["--renderer".as_ref(), other.as_ref()];
            if let Some(folder) = catalog {
                words.extend(["--catalog".as_ref(), folder.as_os_str()]);
            }
            match probe::environment::run_again(&words) {
                Ok(()) => Exit::Done,
                Err(why) => cli::window_failed(&why, terminal),
            }
        }
        Err(failure) => cli::window_failed(&failure.to_string(), terminal),
    }
}

fn renderer(choice: RendererChoice) -> Renderer {
    match choice {
        RendererChoice::Wgpu => Renderer::Wgpu,
        RendererChoice::Glow => Renderer::Glow,
    }
}
