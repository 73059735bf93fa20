//! Reading a plan: text in, a valid [`Plan`] or every problem out. Parses, then holds the result to the same
//! rules as a plan made by hand, and adds the lines.

use toml_edit::{Document, TableLike};

use crate::domain::catalog::{Catalog, Era};
use crate::domain::ids::GroupId;
use crate::domain::plan::answers::{self, AnswersSections};
use crate::domain::plan::detect::kind_of;
use crate::domain::plan::fields::{self, FORMAT};
use crate::domain::plan::fork::Parts;
use crate::domain::plan::read_parts::{PartSections, read_forks, read_parts};
use crate::domain::plan::{FileKind, Place, Plan, PlanFault, check};
use crate::domain::problem::Problem;
use crate::domain::reading::{self, Notebook, Section};

/// What a plan without a name is called.
pub(super) const UNTITLED: &str = "Untitled plan";
/// The length of a run whose plan names none, in days.
pub(super) const DEFAULT_DAYS: u32 = 730;
/// The seed of a plan that names none.
pub(super) const DEFAULT_SEED: u64 = 7;

/// The plan that this text holds, or all that is wrong with it. `file` is the name that messages give the text.
pub fn read(text: &str, file: &str, catalog: &Catalog) -> Result<Plan, Vec<Problem>> {
    read_document(&parse(text, file)?, text, file, catalog)
}

/// The same of a text that is parsed already.
pub(super) fn read_document(
    document: &Document<&str>,
    text: &str,
    file: &str,
    catalog: &Catalog,
) -> Result<Plan, Vec<Problem>> {
    let mut notes = Notebook::new(file, text);
    if !format_is_known(&mut notes, document.as_table(), "") {
        return Err(notes.problems());
    }
    match kind_of(|key| document.contains_key(key)) {
        FileKind::Plan => {}
        FileKind::Answers => {
            let allowed = "a plan, which has [[cohort]], [[host]] or [answers]";
            return Err(vec![Problem::of_file(file, "answers, not a plan", allowed)]);
        }
        FileKind::Neither => {
            notes.note(
                None,
                "",
                "no [[cohort]], no [[host]] and no [answers]",
                "a plan has at least one of them",
            );
        }
    }
    let root = Section::open(&mut notes, document.as_table(), "", None, fields::plan::FIELDS);
    let (plan, sections) = draft(&mut notes, root, catalog);
    for fault in check(&plan, catalog) {
        if let Some(section) = sections.at(&fault) {
            let (at, path) = (section.offset_of(fault.key), section.path_of(fault.key));
            notes.note_once(at, &path, fault.found, fault.allowed);
        }
    }
    notes.finish(plan)
}

/// The tables of the text, or its one error of syntax.
pub(super) fn parse<'t>(text: &'t str, file: &str) -> Result<Document<&'t str>, Vec<Problem>> {
    reading::parse(text, file, "a plan or answers", "[[cohort]]")
}

/// Notes a format that this version cannot read; a file without one has the first format. `prefix` stands before
/// the key in messages.
pub(super) fn format_is_known(notes: &mut Notebook<'_>, table: &dyn TableLike, prefix: &str) -> bool {
    reading::format_is_known(notes, table, prefix, FORMAT)
}

/// The tables that a plan was read from, in the plan's order.
struct Sections<'t> {
    answers: Option<AnswersSections<'t>>,
    parts: PartSections<'t>,
    forks: Vec<PartSections<'t>>,
}

impl<'t> Sections<'t> {
    fn at(&self, fault: &PlanFault) -> Option<&Section<'t>> {
        match (fault.fork, fault.place) {
            (Some(ix), place) => self.forks.get(ix).map(|fork| fork.at(place)),
            (None, Place::Answers) => self.answers.as_ref().map(|answers| &answers.top),
            (None, Place::Site) => self.answers.as_ref().and_then(|answers| answers.site.as_ref()),
            (None, place) => Some(self.parts.at(place)),
        }
    }
}

/// The plan as written, with defaults where a value is absent or wrong, and the tables it came from.
fn draft<'t>(notes: &mut Notebook<'_>, root: Section<'t>, catalog: &Catalog) -> (Plan, Sections<'t>) {
    let name = root.text(notes, &fields::plan::NAME).unwrap_or(UNTITLED).to_owned();
    let (answers, answers_sections) = answers::of_plan(notes, &root, catalog).unzip();
    let (parts, sections) = read_parts(notes, root, "", None, answers.as_ref(), catalog);
    let (forks, fork_sections) = read_forks(notes, &sections.top, &parts, catalog).into_iter().unzip();
    let Parts { rulebook, start, days, seed, cohorts, hosts, maks, incidents } = parts;
    let shown = None;
    let plan =
        Plan { name, rulebook, start, days, seed, answers, cohorts, hosts, maks, incidents, forks, shown };
    (plan, Sections { answers: answers_sections, parts: sections, forks: fork_sections })
}

/// The group as the catalogue spells it, first of this era, else of any; unchanged where no era has it.
pub(super) fn catalogue_spelling(group: &GroupId, era: Era, catalog: &Catalog) -> GroupId {
    core::iter::once(era)
        .chain(Era::ALL)
        .find_map(|era| catalog.group(era, group.as_str()))
        .map_or_else(|| group.clone(), |known| known.id.clone())
}
