//! Picks window or terminal; nothing else.

use std::io::{stderr, stdout};
use std::process::ExitCode;

use activation_wizard::app::{self, App, World};
use activation_wizard::cli::{self, Exit, Invocation, Terminal};
use activation_wizard::{probe, ui};

fn main() -> ExitCode {
    let arguments = match cli::parse(probe::environment::arguments()) {
        Ok(arguments) => arguments,
        Err(message) => return cli::usage(&message),
    };
    let (mut out, mut err) = (stdout(), stderr());
    let mut terminal = Terminal { out: &mut out, err: &mut err };
    let open = match &arguments.invocation {
        None => None,
        Some(Invocation::Open { file }) => Some(file.clone()),
        Some(invocation) => return cli::run(invocation, &arguments.everywhere, &mut terminal).into(),
    };
    if let Some(missing) = probe::environment::missing_display() {
        return match open {
            None => cli::no_display(missing, &mut terminal).into(),
            Some(_) => cli::no_window(missing, &mut terminal).into(),
        };
    }
    let knowledge = match cli::knowledge(arguments.everywhere.catalog.as_deref()) {
        Ok(knowledge) => knowledge,
        Err(problems) => return cli::bad_catalog(&problems, &mut terminal).into(),
    };
    let make = move |wake: app::jobs::Wake| {
        let mut app = App::new(knowledge, World::here(wake));
        app.restore();
        if let Some(path) = open {
            app.apply(app::Command::OpenPath(path));
        }
        app
    };
    match ui::run(make, arguments.renderer.map(ui::Renderer::from)) {
        Ok(()) => Exit::Done.into(),
        Err(failure) => cli::window_failed(&failure.tried(), &mut terminal).into(),
    }
}
