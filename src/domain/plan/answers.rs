//! Reading answers: a file of their own, or `[answers]` in a plan. `unknown` and leaving a key out mean the same;
//! what the advice then assumes is not decided here.

use toml_edit::Document;

use crate::domain::advice::{
    Answers, Attachment, Directory, EditionAnswer, InstalledKey, Microsoft, OwnedGroup, Role, Site,
};
use crate::domain::catalog::{Catalog, Era};
use crate::domain::ids::{EditionId, GenerationId, GroupId};
use crate::domain::plan::check::answers_faults;
use crate::domain::plan::detect::kind_of;
use crate::domain::plan::fields;
use crate::domain::plan::read::{catalogue_spelling, format_is_known, parse};
use crate::domain::plan::words::Word;
use crate::domain::plan::{FileKind, Place, PlanFault};
use crate::domain::problem::Problem;
use crate::domain::reading::{Field, Notebook, Section};
use crate::domain::rulebook::RulebookId;

/// The answers that this file holds, or all that is wrong with it. `file` is the name that messages give the text.
pub fn read_answers(text: &str, file: &str, catalog: &Catalog) -> Result<Answers, Vec<Problem>> {
    read_answers_document(&parse(text, file)?, text, file, catalog)
}

/// The same of a text that is parsed already.
pub(super) fn read_answers_document(
    document: &Document<&str>,
    text: &str,
    file: &str,
    catalog: &Catalog,
) -> Result<Answers, Vec<Problem>> {
    let mut notes = Notebook::new(file, text);
    if !format_is_known(&mut notes, document.as_table(), "") {
        return Err(notes.problems());
    }
    if kind_of(|key| document.contains_key(key)) == FileKind::Plan {
        let allowed = "answers, which have no [[cohort]], [[host]] or [answers]";
        return Err(vec![Problem::of_file(file, "a plan, not answers", allowed)]);
    }
    let top = Section::open(&mut notes, document.as_table(), "", None, fields::answers::FIELDS);
    let (answers, sections) = read_section(&mut notes, top, catalog);
    for PlanFault { fork: _, place, key, found, allowed } in answers_faults(&answers, catalog) {
        let section = match place {
            Place::Site => sections.site.as_ref().unwrap_or(&sections.top),
            Place::Plan
            | Place::Answers
            | Place::Cohort(_)
            | Place::Host(_)
            | Place::Mak(_)
            | Place::Incident(_) => &sections.top,
        };
        notes.note_once(section.offset_of(key), &section.path_of(key), found, allowed);
    }
    notes.finish(answers)
}

/// The tables that answers were read from.
pub(super) struct AnswersSections<'t> {
    pub(super) top: Section<'t>,
    pub(super) site: Option<Section<'t>>,
}

/// The answers of a plan, where it has them.
pub(super) fn of_plan<'t>(
    notes: &mut Notebook<'_>,
    root: &Section<'t>,
    catalog: &Catalog,
) -> Option<(Answers, AnswersSections<'t>)> {
    let field = fields::plan::ANSWERS;
    let top = root.section(notes, &field, fields::answers::FIELDS)?;
    format_is_known(notes, top.table(), &format!("{}.", field.key)).then(|| read_section(notes, top, catalog))
}

fn read_section<'t>(
    notes: &mut Notebook<'_>,
    top: Section<'t>,
    catalog: &Catalog,
) -> (Answers, AnswersSections<'t>) {
    use fields::answers as at;
    let edition = top.text(notes, &at::EDITION).map(|edition| match edition {
        "other" => EditionAnswer::Other,
        id => EditionAnswer::Edition(EditionId::new(id)),
    });
    let mut answers = Answers {
        edition,
        generation: top.text(notes, &at::GENERATION).map(GenerationId::new),
        attachment: word::<Attachment>(notes, &top, &at::ATTACHMENT),
        microsoft: word::<Microsoft>(notes, &top, &at::MICROSOFT),
        role: word::<Role>(notes, &top, &at::ROLE),
        installed_key: word::<InstalledKey>(notes, &top, &at::INSTALLED_KEY),
        site: Site::default(),
        rulebook: word::<RulebookId>(notes, &top, &at::RULEBOOK_FIELD),
    };
    let site = top.section(notes, &at::SITE, fields::site::FIELDS);
    if let Some(section) = &site {
        answers.site = read_site(notes, section);
    }
    if let Some(OwnedGroup::Group(group)) = &mut answers.site.owned_group {
        *group = catalogue_spelling(group, answers.rulebook.map_or(Era::Year2009, RulebookId::era), catalog);
    }
    (answers, AnswersSections { top, site })
}

fn read_site(notes: &mut Notebook<'_>, section: &Section<'_>) -> Site {
    use fields::site as at;
    Site {
        clients: section.whole_u32(notes, &at::CLIENTS),
        servers: section.whole_u32(notes, &at::SERVERS),
        virtual_clients: section.whole_u32(notes, &at::VIRTUAL_CLIENTS),
        virtual_servers: section.whole_u32(notes, &at::VIRTUAL_SERVERS),
        kms_hosts: section.whole_u32(notes, &at::KMS_HOSTS),
        owned_group: section.text(notes, &at::OWNED_GROUP).map(|group| match group {
            "none" => OwnedGroup::None,
            id => OwnedGroup::Group(GroupId::new(id)),
        }),
        directory: word::<Directory>(notes, section, &at::DIRECTORY),
        hyper_v_datacenter: section.yes_no(notes, &at::HYPER_V),
        subscription: section.yes_no(notes, &at::SUBSCRIPTION),
        rogue_worry: section.yes_no(notes, &at::ROGUE_WORRY),
    }
}

fn word<T: Word>(notes: &mut Notebook<'_>, section: &Section<'_>, field: &Field) -> Option<T> {
    section.choice(notes, field).and_then(T::from_word)
}
