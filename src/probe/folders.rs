//! Where the program keeps its own files for this user. Names folders; never makes or reads one.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The folder of the system's own programs.
#[cfg(windows)]
pub(super) fn system_folder() -> Option<PathBuf> {
    super::environment::system_root().map(|root| Path::new(&root).join("System32"))
}

/// The settings file of a version of GTK.
#[cfg(not(windows))]
pub(super) fn settings_of(gtk: &str) -> Option<PathBuf> {
    directories::BaseDirs::new().map(|folders| folders.config_dir().join(gtk).join("settings.ini"))
}

/// The folders of this user, as the system wants them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    settings: PathBuf,
    state: PathBuf,
    data: PathBuf,
}

impl Folders {
    /// The folders of the user who runs the program; `None` where the system names no home.
    pub fn of_this_user() -> Option<Self> {
        let folders = ProjectDirs::from("", "", "activation-wizard")?;
        Some(Self {
            settings: folders.config_dir().to_owned(),
            state: folders.state_dir().unwrap_or_else(|| folders.data_local_dir()).to_owned(),
            data: folders.data_dir().to_owned(),
        })
    }

    /// All folders inside one.
    pub fn inside(folder: &Path) -> Self {
        Self { settings: folder.join("settings"), state: folder.join("state"), data: folder.join("data") }
    }

    /// The settings.
    pub fn settings_file(&self) -> PathBuf {
        self.settings.join("settings.toml")
    }

    /// Which column is what in lists of computers.
    pub fn profiles_file(&self) -> PathBuf {
        self.settings.join("columns.toml")
    }

    /// Where the user was when the program ended.
    pub fn session_file(&self) -> PathBuf {
        self.state.join("session.toml")
    }

    /// The plan as it is edited.
    pub fn autosave_file(&self) -> PathBuf {
        self.state.join("last.activation.toml")
    }

    /// What the user has done in Learn.
    pub fn progress_file(&self) -> PathBuf {
        self.data.join("progress.toml")
    }

    /// Newer data that replaces the embedded catalogue, where the user has put some.
    pub fn catalog_folder(&self) -> PathBuf {
        self.data.join("catalog")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_a_place_of_its_own() {
        let folders = Folders::inside(Path::new("home"));
        let places = [
            folders.settings_file(),
            folders.profiles_file(),
            folders.session_file(),
            folders.autosave_file(),
            folders.progress_file(),
            folders.catalog_folder(),
        ];
        for (ix, place) in places.iter().enumerate() {
            assert!(place.starts_with("home"), "{}", place.display());
            assert!(places.iter().skip(ix + 1).all(|other| other != place), "{}", place.display());
        }
    }
}
