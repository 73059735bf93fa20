//! The words of the command line and what they mean.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, CommandFactory as _, Parser, Subcommand, ValueEnum};

use crate::domain::evidence::{DateOrder, Grouping};
use crate::domain::handover::Part;
use crate::domain::plan::Limits;
use crate::domain::reading::grouped;

/// Which volume activation key belongs on a Windows machine, why, and what happens to the fleet over time.
///
/// Without a subcommand it opens the window. It plans, teaches and diagnoses; it never activates anything, and
/// sends nothing anywhere unasked.
#[derive(Debug, Parser)]
#[command(name = "activation-wizard", bin_name = "activation-wizard", version, max_term_width = 100)]
pub struct Arguments {
    #[command(subcommand)]
    pub invocation: Option<Invocation>,
    #[command(flatten)]
    pub everywhere: Everywhere,
    /// Draw the window with this renderer only
    #[arg(long, value_enum)]
    pub renderer: Option<RendererChoice>,
    /// Never draw with this renderer: it failed in the process that started this one
    #[arg(long, value_enum, hide = true)]
    pub without: Vec<RendererChoice>,
    /// This process came back after the renderer of another was lost; it does so once
    #[arg(long, hide = true)]
    pub again: bool,
    /// Look for graphics adapters, open nothing, and tell by the exit code: asked in a process of its own
    #[arg(long, hide = true)]
    pub look_for_adapters: bool,
    /// Destroy the graphics device soon after the window is open: for tests of what happens then
    #[arg(long, hide = true)]
    pub lose_device: bool,
}

/// Options that hold for every subcommand.
#[derive(Clone, Debug, Args)]
pub struct Everywhere {
    /// How the answer is printed
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// A folder with newer data; the same checks hold
    #[arg(long, global = true, value_name = "FOLDER")]
    pub catalog: Option<PathBuf>,
    /// Write over files that exist
    #[arg(long, global = true)]
    pub force: bool,
    /// The language of the window, this time; what is printed or written is in English
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Language>,
}

/// Text for people or JSON for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

/// The languages of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    En,
    De,
    /// English with every letter twice, to see what has no room.
    #[value(hide = true)]
    Pseudo,
}

/// The renderers of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RendererChoice {
    Wgpu,
    Glow,
    Software,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Invocation {
    /// Open the window with a plan
    Open {
        /// A plan or an answers file
        file: PathBuf,
    },
    /// Say which key, why, why not the others, and what would change it
    Recommend {
        /// An answers file or a plan; - reads standard input
        file: PathBuf,
    },
    /// Print the key-group and edition table with the setup keys
    Keys {
        /// Only this edition
        #[arg(long, value_name = "ID")]
        edition: Option<String>,
        /// A generation, or the table of an era: 2009, windows-7, current
        #[arg(long, value_name = "ID")]
        generation: Option<String>,
    },
    /// Run a plan and print what happens to the fleet
    Simulate(Simulate),
    /// Say what is wrong, and what to do next, from whatever machines print
    ///
    /// Output of slmgr.vbs and ospp.vbs, licence exports, activation events as text or .evtx, answers of name servers,
    /// inventories, bare error codes. Each input is told by its content; several about one site are read together.
    Diagnose(Diagnose),
    /// Ask name servers for a domain's KMS hosts, and whether their ports open
    ///
    /// Sends DNS queries, and opens TCP connections that it closes at once; it says to whom before it does. It never
    /// speaks the protocol of a KMS.
    Check {
        /// For example corp.example.com
        domain: String,
        /// Ask this name server too, beside the system's resolver; a difference is a finding
        #[arg(long, value_name = "IP:PORT")]
        server: Option<String>,
        /// How long one answer or one connection may take
        #[arg(long, value_name = "SECONDS", default_value_t = 5.0)]
        timeout: f64,
    },
    /// Explain an error code, an event id, a word, or the last five characters of a setup key
    Explain {
        /// For example 0xC004F038, 12288, retention or 4BWMV
        what: String,
    },
    /// Write what the next person needs: decision record, runbook, scripts, DNS and policy text, data
    ///
    /// It writes files and runs nothing. All of them are written, or none.
    Handover(HandOver),
    /// List the lessons and exercises, print one, or judge a changed plan by its goals
    Learn(Learn),
    /// Make one table of the result files of learners
    ///
    /// Learn exports a result as NAME.result.toml. Files that are none are named on stderr; nothing in the folder is changed.
    Results {
        /// The folder with the result files
        folder: PathBuf,
        /// Write the table as CSV too
        #[arg(long, value_name = "TABLE.csv")]
        output: Option<PathBuf>,
    },
    /// Say what the data holds, its date and whether it is consistent
    Catalog {
        /// Check every row and say what is wrong
        #[arg(long)]
        verify: bool,
        /// Print the JSON Schema of plan files
        #[arg(long, conflicts_with = "verify")]
        schema: bool,
        /// List the ready-made fleets
        #[arg(long, conflicts_with_all = ["verify", "schema"])]
        examples: bool,
        /// Print the plan of a ready-made fleet
        #[arg(long, value_name = "NAME", conflicts_with_all = ["verify", "schema", "examples"])]
        example: Option<String>,
    },
}

/// What `diagnose` takes.
#[derive(Debug, Args)]
pub struct Diagnose {
    /// Files of any kind; - reads standard input
    #[arg(required_unless_present = "this_machine")]
    pub files: Vec<PathBuf>,
    /// Read this Windows too: runs its own slmgr.vbs /dlv, which changes nothing and needs no administrator
    #[arg(long, conflicts_with = "plan")]
    pub this_machine: bool,
    /// Replace names, addresses, client IDs and key endings by pseudonyms
    #[arg(long)]
    pub redact: bool,
    /// Write the report too, as .html, .md, .json or .txt
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    #[command(flatten)]
    pub fleet: FleetOptions,
}

/// How a list of computers becomes a plan.
#[derive(Debug, Args)]
#[command(next_help_heading = "A plan from a list of computers")]
pub struct FleetOptions {
    /// Make a plan of one list of computers (inventory, VAMT list, log of a KMS host) and write it here
    #[arg(long, value_name = "OUT.activation.toml", conflicts_with_all = ["redact", "report"])]
    pub plan: Option<PathBuf>,
    /// Which column is what, where the heads do not tell: name=Host,os=System; os= says that there is none
    ///
    /// WHAT is name, os, version, last-logon, address, enabled, virtual, model, partial-key or cmid.
    #[arg(long, value_name = "WHAT=HEAD", value_delimiter = ',', requires = "plan")]
    pub columns: Vec<String>,
    /// The edition of a system whose name is not known: "Our own build=windows-11-enterprise"
    #[arg(long = "edition", value_name = "NAME=ID", requires = "plan")]
    pub editions: Vec<String>,
    /// What stands first in dates that do not show it
    #[arg(long, value_enum, requires = "plan")]
    pub dates: Option<Dates>,
    /// The day of the list; absences are counted back from it and the plan starts on it [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", requires = "plan")]
    pub as_of: Option<NaiveDate>,
    /// Days without a logon after which a computer is seldom on the network [default: 30]
    #[arg(long, value_name = "DAYS", allow_hyphen_values = true, value_parser = absence, requires = "plan")]
    pub seldom_after: Option<u32>,
    /// Days without a logon after which a computer is left out [default: 365]
    #[arg(long, value_name = "DAYS", allow_hyphen_values = true, value_parser = absence, requires = "plan")]
    pub gone_after: Option<u32>,
    /// How many KMS hosts the plan gets; a list names none [default: 1]
    #[arg(long, value_name = "N", allow_hyphen_values = true, value_parser = hosts, requires = "plan")]
    pub hosts: Option<u32>,
    /// Put the computers of all subnets together
    #[arg(long, requires = "plan")]
    pub one_network: bool,
    /// Count disabled accounts too
    #[arg(long, requires = "plan")]
    pub keep_disabled: bool,
}

/// What stands first in a date such as 9/8/2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Dates {
    DayFirst,
    MonthFirst,
}

impl From<Dates> for DateOrder {
    fn from(dates: Dates) -> Self {
        match dates {
            Dates::DayFirst => Self::DayFirst,
            Dates::MonthFirst => Self::MonthFirst,
        }
    }
}

/// What `handover` takes.
#[derive(Debug, Args)]
pub struct HandOver {
    /// A plan; - reads standard input
    pub plan: PathBuf,
    /// The folder to write into; it is made where it is not there
    #[arg(long, value_name = "FOLDER")]
    pub output: PathBuf,
    /// What machines print, to put the findings beside the plan; may be given several times
    #[arg(long, value_name = "FILE")]
    pub evidence: Vec<PathBuf>,
    /// Only these: record, runbook, scripts, network, data, findings
    #[arg(long, value_name = "PART", value_delimiter = ',', value_parser = part)]
    pub only: Vec<Part>,
    /// Replace the names of plan, hosts, cohorts and users, addresses and key endings by pseudonyms
    #[arg(long)]
    pub redact: bool,
    /// Also write all of it as one zip file, always with pseudonyms, for support
    #[arg(long)]
    pub bundle: bool,
}

/// What `learn` takes.
#[derive(Debug, Args)]
pub struct Learn {
    /// The id of a lesson, or a file with one; - reads standard input [default: the list of all]
    pub lesson: Option<String>,
    /// Print the plan that it starts with, to change it
    #[arg(long, requires = "lesson", conflicts_with_all = ["check", "answer", "prove"])]
    pub plan: bool,
    /// Judge this changed plan; ends with 1 where the task is not solved
    #[arg(long, value_name = "PLAN", requires = "lesson", conflicts_with_all = ["answer", "prove"])]
    pub check: Option<PathBuf>,
    /// Name what is wrong in the texts of the lesson; ends with 1 where it is something else
    #[arg(long, value_name = "FINDING", requires = "lesson", conflicts_with = "prove")]
    pub answer: Option<String>,
    /// For whoever writes lessons: run its solution and what must not score
    #[arg(long, requires = "lesson")]
    pub prove: bool,
}

/// What `simulate` takes.
#[derive(Debug, Args)]
pub struct Simulate {
    /// A plan; - reads standard input
    #[arg(required_unless_present = "example")]
    pub plan: Option<PathBuf>,
    /// Run a ready-made fleet instead; catalog --examples lists them
    #[arg(long, value_name = "NAME", conflicts_with = "plan")]
    pub example: Option<String>,
    /// Run so many days instead of the plan's
    #[arg(long, value_name = "N", allow_hyphen_values = true, value_parser = days)]
    pub days: Option<u32>,
    /// Use this seed instead of the plan's
    #[arg(long, value_name = "N", allow_hyphen_values = true, value_parser = seed)]
    pub seed: Option<u64>,
    /// Run with so many seeds and print percentiles
    #[arg(long, value_name = "N", allow_hyphen_values = true, value_parser = runs)]
    pub runs: Option<u32>,
    /// Run this fork of the plan
    #[arg(long, value_name = "NAME")]
    pub fork: Option<String>,
    /// Compare the run with that of a fork, or of the plan itself: "plan"
    #[arg(long, value_name = "NAME", conflicts_with = "runs")]
    pub compare: Option<String>,
    /// Search what would have saved a machine: COHORT#N, or the first that lost its licence
    #[arg(long, value_name = "MACHINE", num_args = 0..=1, default_missing_value = "", conflicts_with = "runs")]
    pub rescue: Option<String>,
    /// Write the days as CSV
    #[arg(long, value_name = "DAYS.csv")]
    pub output: Option<PathBuf>,
    /// Write the events as CSV
    #[arg(long, value_name = "EVENTS.csv", conflicts_with = "runs")]
    pub events: Option<PathBuf>,
}

/// The most runs with seeds of their own that one call makes.
const RUNS: u32 = 100_000;

fn absence(text: &str) -> Result<u32, String> {
    whole(text, 1, Grouping::DAYS)
}

fn hosts(text: &str) -> Result<u32, String> {
    whole(text, 0, Grouping::HOSTS)
}

fn days(text: &str) -> Result<u32, String> {
    whole(text, 1, Limits::DAYS)
}

fn seed(text: &str) -> Result<u64, String> {
    whole(text, 0, Limits::SEED)
}

fn part(text: &str) -> Result<Part, String> {
    let known = Part::ALL.into_iter().filter(|part| *part != Part::Bundle);
    let names: Vec<&str> = known.clone().map(Part::id).collect();
    let found = known.into_iter().find(|part| part.id() == text);
    found.ok_or_else(|| format!("allowed are {}", names.join(", ")))
}

fn runs(text: &str) -> Result<u32, String> {
    whole(text, 1, RUNS)
}

/// The number, or what is allowed; clap says before it what was found.
fn whole<N: core::str::FromStr + PartialOrd + Into<u64>>(text: &str, least: N, most: N) -> Result<N, String> {
    match text.parse::<N>() {
        Ok(number) if number >= least && number <= most => Ok(number),
        Ok(_) | Err(_) => Err(format!(
            "allowed is a whole number from {} to {}",
            grouped(least.into()),
            grouped(most.into())
        )),
    }
}

/// The command line as clap knows it, for its manual.
pub fn command() -> clap::Command {
    Arguments::command()
}

/// The names of all subcommands, in the order of the help.
pub(super) fn subcommands() -> Vec<String> {
    command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

/// Reads the arguments; `Err` is clap's message, help and version included.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Arguments, clap::Error> {
    Arguments::try_parse_from(arguments)
}
