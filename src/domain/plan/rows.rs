//! Reading the rows of a plan: cohorts, hosts, pools. A value that is absent or wrong reads as its
//! default, so that a row always keeps its place; what rows mean together is not looked at here.

use chrono::NaiveDate;

use crate::domain::ids::{CohortId, EditionId, GroupId, HostId, PoolId};
use crate::domain::plan::fields;
use crate::domain::plan::words::Word as _;
use crate::domain::plan::{
    Cohort, CohortKey, FindsHost, Host, HostNetwork, Image, MakPool, PlanAttachment, Spread,
};
use crate::domain::reading::{ChoiceOrReference, Field, Notebook, Section, TextOrTable, quoted};

/// What messages call a row: by its id, or by its number from 1 where it has none.
pub(crate) fn path_of(key: &str, ix: usize, id: Option<&str>) -> String {
    match id {
        Some(id) if !id.is_empty() => format!("{key} {}", quoted(id)),
        Some(_) | None => format!("{key}[{}]", ix + 1),
    }
}

pub(super) fn cohort(notes: &mut Notebook<'_>, section: &Section<'_>, start: NaiveDate) -> Cohort {
    use fields::cohort as at;
    Cohort {
        id: CohortId::new(section.id(notes, &at::ID).unwrap_or_default()),
        edition: EditionId::new(section.text(notes, &at::EDITION).unwrap_or_default()),
        count: section.whole_u32(notes, &at::COUNT).unwrap_or_default(),
        is_virtual: section.yes_no(notes, &at::VIRTUAL).unwrap_or_default(),
        key: cohort_key(notes, section),
        attachment: attachment(notes, section),
        joins: spread(notes, section, &at::JOINS).unwrap_or(Spread::on(start)),
        leaves: spread(notes, section, &at::LEAVES),
        finds_host: finds_host(notes, section),
        image: section.choice(notes, &at::IMAGE).and_then(Image::from_word).unwrap_or(Image::Sysprep),
    }
}

fn cohort_key(notes: &mut Notebook<'_>, section: &Section<'_>) -> CohortKey {
    match section.choice_or_reference(notes, &fields::cohort::KEY) {
        Some(ChoiceOrReference::Reference(pool)) => CohortKey::Mak(PoolId::new(pool)),
        Some(ChoiceOrReference::Choice("kms-host-key")) => CohortKey::KmsHostKey,
        Some(ChoiceOrReference::Choice("retail")) => CohortKey::Retail,
        Some(ChoiceOrReference::Choice("none")) => CohortKey::None,
        Some(ChoiceOrReference::Choice(_)) | None => CohortKey::SetupKey,
    }
}

pub(super) fn finds_host(notes: &mut Notebook<'_>, section: &Section<'_>) -> FindsHost {
    match section.choice_or_reference(notes, &fields::cohort::FINDS_HOST) {
        Some(ChoiceOrReference::Reference(host)) => FindsHost::Pinned(HostId::new(host)),
        Some(ChoiceOrReference::Choice(_)) | None => FindsHost::Dns,
    }
}

fn attachment(notes: &mut Notebook<'_>, section: &Section<'_>) -> PlanAttachment {
    let field = fields::cohort::ATTACHMENT;
    let table = match section.text_or_table(notes, &field) {
        None | Some(TextOrTable::Text("core")) => return PlanAttachment::Core,
        Some(TextOrTable::Text("isolated")) => return PlanAttachment::Isolated,
        Some(TextOrTable::Text(other)) => {
            section.note(notes, field.key, quoted(other), field.shape.allowed());
            return PlanAttachment::Core;
        }
        Some(TextOrTable::Table(table)) => table,
    };
    let (path, start) = (section.path_of(field.key), section.offset_of(field.key));
    let has_any = |fields: &[Field]| fields.iter().any(|field| table.contains_key(field.key));
    let is_absence = has_any(fields::absent::FIELDS);
    if is_absence && has_any(fields::on_off::FIELDS) {
        section.note(notes, field.key, "two kinds of attachment in one", field.shape.allowed());
        return PlanAttachment::Core;
    }
    if is_absence {
        let section = Section::open(notes, table, path, start, fields::absent::FIELDS);
        let from = section.day(notes, &fields::absent::FROM);
        let to = section.day(notes, &fields::absent::TO);
        return from.zip(to).map_or(PlanAttachment::Core, |(from, to)| PlanAttachment::Absent { from, to });
    }
    let section = Section::open(notes, table, path, start, fields::on_off::FIELDS);
    let on = section.whole_u32(notes, &fields::on_off::ON);
    let off = section.whole_u32(notes, &fields::on_off::OFF);
    on.zip(off).map_or(PlanAttachment::Core, |(on, off)| PlanAttachment::OnOff { on, off })
}

fn spread(notes: &mut Notebook<'_>, section: &Section<'_>, field: &Field) -> Option<Spread> {
    if let Some(day) = section.peek_day(field.key) {
        return Some(Spread::on(day));
    }
    match section.text_or_table(notes, field)? {
        TextOrTable::Text(text) => {
            section.note(notes, field.key, quoted(text), field.shape.allowed());
            None
        }
        TextOrTable::Table(table) => {
            let (path, start) = (section.path_of(field.key), section.offset_of(field.key));
            let section = Section::open(notes, table, path, start, fields::spread::FIELDS);
            let from = section.day(notes, &fields::spread::FROM);
            let to = section.day(notes, &fields::spread::TO);
            from.zip(to).map(|(from, to)| Spread { from, to })
        }
    }
}

pub(super) fn host(notes: &mut Notebook<'_>, section: &Section<'_>) -> Host {
    use fields::host as at;
    let record_number = |number: Option<u64>| number.and_then(|number| u16::try_from(number).ok());
    Host {
        id: HostId::new(section.id(notes, &at::ID).unwrap_or_default()),
        edition: EditionId::new(section.text(notes, &at::EDITION).unwrap_or_default()),
        group: GroupId::new(section.text(notes, &at::GROUP).unwrap_or_default()),
        publishes_dns: section.yes_no(notes, &at::PUBLISHES_DNS).unwrap_or(true),
        priority: record_number(section.whole(notes, &at::PRIORITY)).unwrap_or_default(),
        weight: record_number(section.whole(notes, &at::WEIGHT)).unwrap_or_default(),
        network: section
            .choice(notes, &at::NETWORK)
            .and_then(HostNetwork::from_word)
            .unwrap_or(HostNetwork::Core),
        from: section.day(notes, &at::FROM),
        until: section.day(notes, &at::UNTIL),
    }
}

pub(super) fn mak(notes: &mut Notebook<'_>, section: &Section<'_>) -> MakPool {
    use fields::mak as at;
    MakPool {
        id: PoolId::new(section.id(notes, &at::ID).unwrap_or_default()),
        activations: section.whole_u32(notes, &at::ACTIVATIONS).unwrap_or(u32::MAX),
        used: section.whole_u32(notes, &at::USED).unwrap_or_default(),
    }
}
