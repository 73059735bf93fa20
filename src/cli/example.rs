//! What plain `activation-wizard` does where there is no display: the built-in example as text.

use crate::app::words::{fill, word};
use crate::cli::arguments::subcommands;
use crate::cli::dispatch::{Exit, Terminal, say};
use crate::cli::{keys, recommend, simulate};
use crate::domain::advice;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan;
use crate::domain::simulation;

/// Says that there is no display, runs the example through recommend, keys and simulate, names the subcommands.
pub fn no_display(missing: &str, knowledge: &Knowledge, terminal: &mut Terminal<'_>) -> Exit {
    let (plan, _) = crate::app::example(knowledge);
    say(
        terminal,
        [
            fill("cli.no-display", &[("missing", missing)]),
            word("cli.example-follows").to_owned(),
            String::new(),
        ],
    );
    let answers = plan::answers_in_force(&plan, &knowledge.catalog).unwrap_or_default();
    let advice = advice::recommend(&answers, knowledge);
    let mut parts = vec![part("cli.example-recommend", &recommend::text(&advice, knowledge))];
    if let Ok(choice) = keys::choose(knowledge, None, Some("2009")) {
        parts.push(part("cli.example-keys", &keys::text(knowledge, &choice)));
    }
    if let Ok(run) = simulation::simulate(&plan, knowledge, simulation::Detail::Everything) {
        parts.push(part("cli.example-simulate", &simulate::text(&plan, &run, knowledge)));
    }
    let text = parts.join("\n");
    if terminal.out.write_all(text.as_bytes()).and_then(|()| terminal.out.flush()).is_err() {
        return Exit::Done;
    }
    let names = subcommands().join(", ");
    say(terminal, [String::new(), fill("cli.subcommands", &[("names", &names)])]);
    Exit::Done
}

/// A heading and what stands under it.
fn part(heading: &str, text: &str) -> String {
    format!("# {}\n\n{}\n", word(heading), text.trim_end())
}
