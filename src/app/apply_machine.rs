//! Reading this machine: the card, and the job that runs the system's own program.

use crate::app::diagnose::{MachineCommand, Source};
use crate::app::jobs::Job;
use crate::app::state::{App, Place};
use crate::app::words::word;
use crate::probe::this_machine::{LIMIT, Told};

impl App {
    pub(crate) fn carry_out_machine(&mut self, command: MachineCommand) {
        match command {
            MachineCommand::Card(open) => {
                self.place = Place::Diagnose;
                match (self.world.this_machine)() {
                    Ok(asking) => {
                        self.diagnose.machine.asking = Some(asking);
                        self.diagnose.machine.open = open;
                        self.diagnose.live.open &= !open;
                    }
                    Err(why) => self.status.problem(why),
                }
            }
            MachineCommand::Read => self.read_machine(),
        }
    }

    fn read_machine(&mut self) {
        let machine = &mut self.diagnose.machine;
        if let (Some(asking), None) = (machine.asking.clone(), &machine.job) {
            machine.job = Some(Job::start(&self.world.runner, move |progress| asking.run(LIMIT, progress)));
        }
    }

    /// Takes what the system's program printed.
    pub(crate) fn poll_machine(&mut self) {
        let Some(outcome) = self.diagnose.machine.job.as_ref().and_then(Job::take) else { return };
        self.diagnose.machine.job = None;
        match outcome {
            Ok(Told::Printed(bytes)) => {
                self.diagnose.machine.open = false;
                self.read_sources(vec![Source::Machine(bytes)]);
            }
            Ok(Told::Cancelled) => self.status.done(word("diagnose.cancelled")),
            Err(why) => self.status.problem(why),
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::app::{Command, DiagnoseCommand, World};
    use crate::domain::knowledge::Knowledge;
    use crate::probe::this_machine::Asking;

    const PRINTS: &str = "printf 'Name: Windows(R), Enterprise edition\\nDescription: Windows(R) Operating System, \
                          VOLUME_KMSCLIENT channel\\nLicense Status: Notification\\n\
                          Notification Reason: 0xC004F074.\\n'";

    #[expect(clippy::unnecessary_wraps, reason = "a system may have no such program")]
    fn shell() -> Result<Asking, String> {
        let words = ["-c", PRINTS].map(str::to_owned).to_vec();
        Ok(Asking { program: "/bin/sh".to_owned(), words })
    }

    fn app(this_machine: fn() -> Result<Asking, String>) -> App {
        let world = World { this_machine, ..World::nowhere(chrono::NaiveDateTime::default) };
        App::new(Arc::clone(Knowledge::embedded()), world)
    }

    fn send(app: &mut App, command: MachineCommand) {
        app.apply(Command::Diagnose(DiagnoseCommand::Machine(command)));
    }

    #[test]
    fn nothing_runs_before_the_button_and_then_it_is_read_and_judged() {
        let mut app = app(shell);
        send(&mut app, MachineCommand::Read);
        assert!(app.diagnose.inputs.is_empty(), "nothing was shown before");
        send(&mut app, MachineCommand::Card(true));
        assert!(app.diagnose.machine.asking.as_ref().is_some_and(|asking| asking.line().contains("/bin/sh")));
        assert!(app.diagnose.inputs.is_empty());
        send(&mut app, MachineCommand::Read);
        app.poll();
        assert_eq!(app.diagnose.inputs.len(), 1);
        assert!(!app.diagnose.findings.is_empty() && !app.diagnose.machine.open);
        send(&mut app, MachineCommand::Read);
        app.poll();
        assert_eq!(app.diagnose.inputs.len(), 1, "read again, it takes its own place");
    }

    #[test]
    fn a_system_that_has_nothing_to_tell_says_so() {
        let mut app = app(|| Err("not here".to_owned()));
        send(&mut app, MachineCommand::Card(true));
        assert!(!app.diagnose.machine.open);
        assert_eq!(app.status.last().map(|line| line.text.as_str()), Some("not here"));
    }
}
