//! Which data is in force: that of `--catalog`, else that of the user's own folder, else what the program carries.

use std::path::Path;
use std::sync::Arc;

use crate::app::words::fill;
use crate::cli::dispatch::{Exit, Terminal, say};
use crate::domain::knowledge::{Knowledge, TextFile};
use crate::domain::plan::Limits;
use crate::domain::problem::Problem;
use crate::probe::files::{self, ReadFailure};
use crate::probe::folders::Folders;

/// Why there is no data to work with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoKnowledge {
    /// The folder or a file in it is out of reach.
    Unreadable(ReadFailure),
    /// What the files hold is wrong.
    Wrong(Vec<Problem>),
}

impl NoKnowledge {
    /// Says it, one line a problem.
    pub fn say(&self, terminal: &mut Terminal<'_>) -> Exit {
        match self {
            Self::Unreadable(failure) => {
                say(terminal, [failure.to_string()]);
                Exit::Unreadable
            }
            Self::Wrong(problems) => {
                say(terminal, problems.iter().map(Problem::to_string));
                Exit::BadInput
            }
        }
    }
}

/// The data in force. A folder named on the command line must hold some; the user's own folder may be absent or
/// empty, and where it is used a line on stderr says so.
pub fn knowledge(
    named: Option<&Path>,
    folders: Option<&Folders>,
    terminal: &mut Terminal<'_>,
) -> Result<Arc<Knowledge>, NoKnowledge> {
    if let Some(folder) = named {
        let texts = texts_of(folder)?;
        if texts.is_empty() {
            let name = folder.display().to_string();
            let allowed = "a folder with at least one file of the catalogue or a rulebook";
            return Err(NoKnowledge::Wrong(vec![Problem::of_file(&name, "no .toml file", allowed)]));
        }
        return newer(&texts);
    }
    let own = folders.map(Folders::catalog_folder);
    let Some(folder) = own.filter(|folder| folder.is_dir()) else {
        return Ok(Arc::clone(Knowledge::embedded()));
    };
    let texts = texts_of(&folder)?;
    if texts.is_empty() {
        return Ok(Arc::clone(Knowledge::embedded()));
    }
    let knowledge = newer(&texts)?;
    say(terminal, [fill("cli.own-catalogue", &[("folder", &folder.display().to_string())])]);
    Ok(knowledge)
}

fn texts_of(folder: &Path) -> Result<Vec<TextFile>, NoKnowledge> {
    files::read_folder(folder, "toml", Limits::FILE_BYTES).map_err(|failure| {
        if failure.is_bad_content() {
            NoKnowledge::Wrong(vec![failure.problem()])
        } else {
            NoKnowledge::Unreadable(failure)
        }
    })
}

fn newer(texts: &[TextFile]) -> Result<Arc<Knowledge>, NoKnowledge> {
    Knowledge::with_replacements(texts).map(Arc::new).map_err(NoKnowledge::Wrong)
}
