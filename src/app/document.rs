//! The open plan: what it says, where it lies, and whether it is saved.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDateTime;

use crate::domain::catalog::Catalog;
use crate::domain::plan::{self, Plan};

/// The ending of plan files.
pub const ENDING: &str = ".activation.toml";

/// The one document that is open.
#[derive(Clone, Debug)]
pub struct Document {
    pub plan: Plan,
    /// The text it was read from or last written as: its comments are kept when it is written again.
    pub text: Arc<str>,
    pub path: Option<PathBuf>,
    /// The plan as it was last read or written; `None` while it never was.
    pub saved: Option<Plan>,
    pub saved_at: Option<NaiveDateTime>,
}

impl Document {
    /// A plan that is nowhere saved and holds nothing worth saving yet.
    pub fn fresh(plan: Plan, text: String) -> Self {
        Self { saved: Some(plan.clone()), plan, text: text.into(), path: None, saved_at: None }
    }

    /// Whether closing it would lose work.
    pub fn is_dirty(&self) -> bool {
        !self.saved.as_ref().is_some_and(|saved| saved.is_written_as(&self.plan))
    }

    /// Its text as it would be saved now.
    pub fn write(&self, catalog: &Catalog) -> String {
        let previous = (!self.text.is_empty()).then_some(&*self.text);
        plan::write(&self.plan, previous, catalog)
    }

    /// The file's name without folders, or `None`.
    pub fn file_name(&self) -> Option<String> {
        let name = self.path.as_deref().and_then(Path::file_name)?;
        Some(name.to_string_lossy().into_owned())
    }

    /// A file name made from the plan's name.
    pub fn suggested_name(&self) -> String {
        let mut name: String = self
            .plan
            .name
            .chars()
            .map(|letter| if letter.is_alphanumeric() { letter.to_ascii_lowercase() } else { '-' })
            .collect();
        while name.contains("--") {
            name = name.replace("--", "-");
        }
        let name = name.trim_matches('-');
        format!("{}{ENDING}", if name.is_empty() { "plan" } else { name })
    }
}

/// The path with the ending of plan files, when it has none at all.
pub fn with_ending(path: PathBuf) -> PathBuf {
    if path.extension().is_some() {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(ENDING);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_without_an_ending_gets_one() {
        let check =
            |path: &str, ends: &str| assert_eq!(with_ending(PathBuf::from(path)), PathBuf::from(ends));
        check("plan", "plan.activation.toml");
        check("plan.toml", "plan.toml");
        check("a.b/plan", "a.b/plan.activation.toml");
    }
}
