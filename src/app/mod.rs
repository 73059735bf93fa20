//! What the user is doing: the open plan, the place, the answers, the run, and what is running.
//!
//! A page looks at [`App`] and sends [`Command`]s; [`App::apply`] is the one place that changes state. Nothing here
//! draws, and nothing here waits: what can block is a job.

pub mod answer_words;
pub mod chart_picture;
pub mod command;
pub mod decide;
pub mod diagnose;
pub mod diagnose_command;
pub mod document;
pub mod draft;
pub mod draft_kind;
pub mod editor;
pub mod fleet_command;
pub mod fleet_words;
pub mod forks;
pub mod handover;
pub mod handover_command;
pub mod history;
pub mod jobs;
pub mod keys;
pub mod lane_command;
pub mod lanes;
pub mod learn;
pub mod lifecycle;
pub mod many_job;
pub mod many_runs;
pub mod named;
pub mod overlay;
mod palette;
pub mod plan_ahead;
pub mod problem_words;
pub mod questions;
pub mod ready;
pub mod reference;
pub mod rescue;
pub mod rules;
pub mod run_command;
pub mod run_job;
pub mod run_view;
pub mod run_words;
pub mod settings;
pub mod simulate;
pub mod status;
pub mod time_command;
pub mod watch;
pub mod words;

mod apply;
mod apply_decide;
mod apply_diagnose;
mod apply_file;
mod apply_fleet;
mod apply_handover;
mod apply_lane;
mod apply_language;
mod apply_machine;
mod apply_report;
mod apply_run;
mod apply_time;
mod session;
mod state;

pub use command::Command;
pub use diagnose_command::DiagnoseCommand;
pub use editor::EditorCommand;
pub use fleet_command::FleetCommand;
pub use forks::ForkCommand;
pub use handover_command::HandOverCommand;
pub use learn::LearnCommand;
pub use ready::ReadyCommand;
pub use rescue::RescueCommand;
pub use run_command::RunCommand;
pub use state::{App, Effect, Place, World, example};
