//! `diagnose LIST --plan OUT`: a list of computers becomes a plan, the same as the window makes of it. Rows that cannot
//! be read are told on stderr; the others are in the plan.

use std::path::Path;

use serde_json::{Value, json};

use crate::app::fleet_words;
use crate::app::words::{fill, word};
use crate::cli::arguments::{Diagnose, Everywhere, FleetOptions};
use crate::cli::diagnose::Whole;
use crate::cli::dispatch::{Exit, Stop, Terminal, either, pretty, print, say, write_file};
use crate::domain::evidence::{
    Column, ColumnMap, Grouping, LeftOut, Made, Preview, PreviewCohort, Roster, WhyLeftOut, make, plan_name,
    preview,
};
use crate::domain::ids::EditionId;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan;
use crate::domain::problem::Problem;
use crate::domain::reading::{nearest, quoted};
use crate::probe::clock;
use crate::probe::files::{self, ReadFailure};
use crate::probe::roster::{self, Listed};

/// Problems of rows that are printed; more are counted.
const PRINTED: usize = 100;

/// Reads the list, writes the plan, says what it holds.
pub(super) fn run(
    arguments: &Diagnose,
    out: &Path,
    everywhere: &Everywhere,
    knowledge: &Knowledge,
    terminal: &mut Terminal<'_>,
) -> Result<Exit, Stop> {
    let options = &arguments.fleet;
    let [list] = arguments.files.as_slice() else {
        let found = format!("{} files", arguments.files.len());
        return Err(Stop::Problems(vec![Problem::of_file("--plan", found, "one list of computers")]));
    };
    if files::is_same_file(list, out) {
        let found = format!("{}, which is the list itself", out.display());
        return Err(Stop::Problems(vec![Problem::of_file("--plan", found, "a file of its own")]));
    }
    let grouping = grouping(options, knowledge)?;
    files::may_write(out, everywhere.force).map_err(crate::cli::dispatch::unwritten)?;
    let roster = read(list, options, knowledge)?;
    let preview = preview(&roster.computers, &grouping, &knowledge.catalog);
    say(terminal, faults(&roster));
    if preview.cohorts.is_empty() {
        let why = why_nothing(&preview, &grouping, knowledge);
        return Err(Stop::Problems(vec![Problem::of_file(&name_of(list), why, word("inventory.allowed"))]));
    }
    let made = make(&preview, &plan_name(&name_of(list)), &grouping, knowledge);
    write_file(out, &plan::write(&made.plan, None, &knowledge.catalog), everywhere.force)?;
    let told = Told { preview: &preview, made: &made, grouping: &grouping, knowledge };
    print(terminal, &either(everywhere.format, || told.text(out), || pretty(&told.json(&roster))))?;
    Ok(if roster.faults.is_empty() { Exit::Done } else { Exit::BadInput })
}

fn name_of(list: &Path) -> String {
    if list == Path::new("-") { "standard input".to_owned() } else { list.display().to_string() }
}

fn read(list: &Path, options: &FleetOptions, knowledge: &Knowledge) -> Result<Roster, Stop> {
    let catalog = &knowledge.catalog;
    let name = name_of(list);
    let listed = if list == Path::new("-") {
        roster::read_standard_input()
    } else {
        roster::read(list, catalog, &Whole)
    };
    let bytes = match listed.map_err(failed)? {
        Listed::Text(bytes) => bytes,
        Listed::Log(readings) => {
            let none = || {
                vec![Problem::of_file(
                    &name,
                    "a log without a request to a KMS host",
                    "the event log of a KMS host",
                )]
            };
            return Roster::of_readings(&readings).ok_or_else(|| Stop::Problems(none()));
        }
    };
    let map = columns(&bytes, options, knowledge)?;
    Roster::read(&name, &bytes, map.as_ref(), catalog, &mut |_| true).map_err(|why| Stop::Problems(vec![why]))
}

fn failed(failure: ReadFailure) -> Stop {
    if failure.is_bad_content() {
        Stop::Problems(vec![failure.problem()])
    } else {
        Stop::Unreadable(failure.to_string())
    }
}

/// The map that heads suggest, with what `--columns` and `--dates` say; `None` where neither says anything.
fn columns(bytes: &[u8], options: &FleetOptions, knowledge: &Knowledge) -> Result<Option<ColumnMap>, Stop> {
    if options.columns.is_empty() && options.dates.is_none() {
        return Ok(None);
    }
    let suggested = Roster::columns(bytes, &knowledge.catalog);
    let mut map = suggested.map(|columns| columns.map).unwrap_or_default();
    let mut problems = Vec::new();
    for said in &options.columns {
        match column(said) {
            Ok((column, Some(head))) => {
                map.heads.insert(column, head);
            }
            Ok((column, None)) => {
                map.heads.remove(&column);
            }
            Err(problem) => problems.push(problem),
        }
    }
    map.dates = options.dates.map(Into::into).or(map.dates);
    if problems.is_empty() { Ok(Some(map)) } else { Err(Stop::Problems(problems)) }
}

/// `os=OperatingSystem`; nothing behind the sign says that there is no such column.
fn column(said: &str) -> Result<(Column, Option<String>), Problem> {
    let ids: Vec<&str> = Column::ALL.into_iter().map(Column::id).collect();
    let wrong = || Problem {
        file: "--columns".to_owned(),
        line: None,
        field: String::new(),
        found: quoted(said),
        allowed: format!("WHAT=HEAD, WHAT being one of {}", ids.join(", ")),
    };
    let (what, head) = said.split_once('=').ok_or_else(wrong)?;
    let column = match what.trim() {
        "os" => Some(Column::System),
        "os-version" => Some(Column::Version),
        "ip" | "subnet" => Some(Column::Address),
        "kind" | "virtual" => Some(Column::VirtualMachine),
        "model" => Some(Column::Chassis),
        id => Column::from_id(id),
    };
    let head = Some(head.trim().to_owned()).filter(|head| !head.is_empty());
    column.map(|column| (column, head)).ok_or_else(wrong)
}

fn grouping(options: &FleetOptions, knowledge: &Knowledge) -> Result<Grouping, Stop> {
    let today = options.as_of.unwrap_or_else(|| clock::now().date());
    let mut grouping = Grouping::on(today);
    grouping.seldom_after = options.seldom_after.unwrap_or(grouping.seldom_after);
    grouping.gone_after = options.gone_after.unwrap_or(grouping.gone_after);
    grouping.hosts = options.hosts.unwrap_or(grouping.hosts);
    grouping.by_subnet = !options.one_network;
    grouping.skip_disabled = !options.keep_disabled;
    let mut problems = Vec::new();
    for said in &options.editions {
        match edition(said, knowledge) {
            Ok((name, edition)) => {
                grouping.editions.insert(name, edition);
            }
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(grouping) } else { Err(Stop::Problems(problems)) }
}

/// `Our own build=windows-11-enterprise`; a name may hold the sign itself.
fn edition(said: &str, knowledge: &Knowledge) -> Result<(String, EditionId), Problem> {
    let offered = || knowledge.catalog.offered().map(|edition| edition.id.as_str());
    let wrong = |allowed: String| Problem::of_file("--edition", quoted(said), allowed);
    let Some((name, id)) = said.rsplit_once('=') else {
        return Err(wrong("NAME=EDITION, for example \"Our own build=windows-11-enterprise\"".to_owned()));
    };
    if offered().any(|known| known == id) {
        return Ok((name.to_owned(), EditionId::new(id)));
    }
    let near = nearest(id, offered()).map(|near| format!(", for example {near}")).unwrap_or_default();
    Err(wrong(format!("NAME=EDITION with an edition of the catalogue{near}")))
}

fn faults(roster: &Roster) -> Vec<String> {
    let mut lines: Vec<String> = roster.faults.iter().take(PRINTED).map(ToString::to_string).collect();
    if roster.faults.len() > PRINTED {
        let more = (roster.faults.len() - PRINTED).to_string();
        lines.push(fill("inventory.more-faults", &[("n", &more)]));
    }
    lines
}

fn why_nothing(preview: &Preview, grouping: &Grouping, knowledge: &Knowledge) -> String {
    let whys = preview.left_out.iter().take(3);
    let whys: Vec<String> =
        whys.map(|left| fleet_words::why(&left.why, grouping, &knowledge.catalog)).collect();
    if whys.is_empty() {
        return word("inventory.nobody").to_owned();
    }
    fill("inventory.nobody-because", &[("why", &whys.join("; "))])
}

struct Told<'a> {
    preview: &'a Preview,
    made: &'a Made,
    grouping: &'a Grouping,
    knowledge: &'a Knowledge,
}

impl Told<'_> {
    fn text(&self, out: &Path) -> String {
        let catalog = &self.knowledge.catalog;
        let mut lines = vec![fleet_words::summary(self.preview), String::new()];
        lines.extend(self.preview.cohorts.iter().map(|cohort| self.line(cohort)));
        let section = |lines: &mut Vec<String>, title: &str| lines.extend([String::new(), title.to_owned()]);
        if !self.preview.left_out.is_empty() {
            section(&mut lines, word("inventory.left-out"));
            for left in &self.preview.left_out {
                let why = fleet_words::why(&left.why, self.grouping, catalog);
                lines.push(format!("  {why}: {}", fleet_words::how_many(left)));
            }
        }
        section(&mut lines, word("inventory.assumed.title"));
        let assumed = fleet_words::assumed(self.preview, self.made, self.grouping, catalog);
        lines.extend(assumed.iter().map(|line| format!("  {line}")));
        lines.extend([String::new(), fill("inventory.written", &[("path", &out.display().to_string())])]);
        lines.join("\n")
    }

    fn line(&self, cohort: &PreviewCohort) -> String {
        let id = &cohort.cohort.edition;
        let name = self.knowledge.catalog.edition(id).map_or(id.as_str(), |edition| &edition.name);
        let kind = word(if cohort.cohort.is_virtual { "inventory.virtual" } else { "inventory.physical" });
        let subnet = cohort.subnet.as_deref().map(|subnet| format!(", {subnet}")).unwrap_or_default();
        let at = fleet_words::attachment(cohort);
        let network = word("inventory.cohort.network").to_lowercase();
        format!("{:>9}  {name}, {kind}, {network}: {at}{subnet}", cohort.cohort.count)
    }

    fn json(&self, roster: &Roster) -> Value {
        let catalog = &self.knowledge.catalog;
        let cohorts: Vec<Value> = self.preview.cohorts.iter().map(cohort_json).collect();
        let left_out: Vec<Value> = self
            .preview
            .left_out
            .iter()
            .map(|left| left_out_json(left, self.grouping, self.knowledge))
            .collect();
        let columns = roster.columns.as_ref().map(|columns| &columns.map);
        json!({
            "format": 1,
            "plan": self.made.plan.name,
            "kind": roster.kind.id(),
            "columns": columns,
            "computers": roster.computers.len(),
            "machines": self.preview.machines(),
            "cohorts": cohorts,
            "left_out": left_out,
            "assumed": fleet_words::assumed(self.preview, self.made, self.grouping, catalog),
            "problems": roster.faults.iter().map(ToString::to_string).collect::<Vec<_>>(),
        })
    }
}

fn cohort_json(cohort: &PreviewCohort) -> Value {
    json!({
        "id": cohort.cohort.id.as_str(),
        "edition": cohort.cohort.edition.as_str(),
        "count": cohort.cohort.count,
        "virtual": cohort.cohort.is_virtual,
        "on_network": fleet_words::attachment(cohort),
        "subnet": cohort.subnet,
        "without_logon": cohort.without_logon,
    })
}

fn left_out_json(left: &LeftOut, grouping: &Grouping, knowledge: &Knowledge) -> Value {
    let id = match &left.why {
        WhyLeftOut::NoEdition(_) => "no-edition",
        WhyLeftOut::NotOffered(_) => "not-offered",
        WhyLeftOut::Disabled => "disabled",
        WhyLeftOut::Gone => "gone",
        WhyLeftOut::Repeated => "repeated",
        WhyLeftOut::TooMany => "too-many",
    };
    let system = match &left.why {
        WhyLeftOut::NoEdition(system) => system.as_deref(),
        WhyLeftOut::NotOffered(_)
        | WhyLeftOut::Disabled
        | WhyLeftOut::Gone
        | WhyLeftOut::Repeated
        | WhyLeftOut::TooMany => None,
    };
    json!({
        "why": id,
        "system": system,
        "text": fleet_words::why(&left.why, grouping, &knowledge.catalog),
        "count": left.count,
        "lines": left.lines,
    })
}
