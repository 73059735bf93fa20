//! Writing a plan: into the author's own text where there is one, with comments and layout kept, else as a fresh
//! text. What is written always reads back as the same plan.

use chrono::NaiveDate;
use toml_edit::{DocumentMut, InlineTable, Item, Table, Value};

use crate::domain::advice::Answers;
use crate::domain::catalog::Catalog;
use crate::domain::ids::EditionId;
use crate::domain::plan::edit::{Entry, edited, set_rows};
use crate::domain::plan::fields::{self, absent, on_off, spread};
use crate::domain::plan::read::{DEFAULT_DAYS, DEFAULT_SEED, UNTITLED, read_document};
use crate::domain::plan::words::Word as _;
use crate::domain::plan::write_answers::set_answers;
use crate::domain::plan::write_fork::set_forks;
use crate::domain::plan::{
    Cohort, CohortKey, FindsHost, Host, HostNetwork, Image, Incident, IncidentKind, Limits, MakPool, Plan,
    PlanAttachment, Spread, check, default_of, read,
};

/// The text of a valid plan.
///
/// What stays the same in the previous text keeps its layout and comments; a previous text that holds the same
/// plan comes back as it is. A previous text that is no plan is not used. (A plan that [`check()`] refuses is written
/// too, but cannot be read again.)
pub fn write(plan: &Plan, previous: Option<&str>, catalog: &Catalog) -> String {
    let plan = &marked_as_plan(&plan.branch(None));
    if let Some(previous) = previous
        && let Some((changed, before)) = edited(
            previous,
            |document, text| read_document(document, text, "", catalog).ok(),
            |root, before| set_plan(root, Some(before), plan, catalog),
        )
    {
        if before == *plan {
            return previous.to_owned();
        }
        if read(&changed, "", catalog).as_ref() == Ok(plan) || !check(plan, catalog).is_empty() {
            return changed;
        }
    }
    let mut document = DocumentMut::new();
    document.insert(fields::plan::FORMAT_FIELD.key, toml_edit::value(1));
    set_plan(document.as_table_mut(), None, plan, catalog);
    document.to_string()
}

/// The plan with answers, if only they can make its file a plan.
fn marked_as_plan(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    if plan.cohorts.is_empty() && plan.hosts.is_empty() {
        plan.answers.get_or_insert_default();
    }
    plan
}

fn set_plan(root: &mut Table, before: Option<&Plan>, after: &Plan, catalog: &Catalog) {
    use fields::plan as at;
    // A text of our own names what the run rests on; in the author's text a default stays unwritten.
    let fresh = before.is_none();
    let same = |unchanged: fn(&Plan, &Plan) -> bool| before.is_some_and(|before| unchanged(before, after));
    let default = default_of(after, catalog);
    let entries = [
        Entry::plain(at::NAME.key, after.name.as_str(), same(|a, b| a.name == b.name))
            .implied_if(!fresh && after.name == UNTITLED),
        Entry::plain(at::RULEBOOK_FIELD.key, after.rulebook.word(), same(|a, b| a.rulebook == b.rulebook))
            .implied_if(!fresh && after.rulebook == default),
        Entry::plain(at::START.key, day(after.start), same(|a, b| a.start == b.start))
            .implied_if(!fresh && after.start == Limits::DEFAULT_START),
        Entry::plain(at::DAYS_FIELD.key, i64::from(after.days), same(|a, b| a.days == b.days))
            .implied_if(!fresh && after.days == DEFAULT_DAYS),
        Entry::plain(
            at::SEED.key,
            i64::try_from(after.seed).unwrap_or(i64::MAX),
            same(|a, b| a.seed == b.seed),
        )
        .implied_if(!fresh && after.seed == DEFAULT_SEED),
    ];
    for entry in entries {
        entry.apply(root);
    }
    set_answers_table(root, before.and_then(|plan| plan.answers.as_ref()), after.answers.as_ref());

    let old = |rows: fn(&Plan) -> Vec<String>| before.map(rows).unwrap_or_default();
    set_rows(
        root,
        at::COHORT.key,
        &old(cohort_names),
        &cohort_names(after),
        same(|a, b| a.cohorts == b.cohorts && a.start == b.start),
        |table, was, ix| {
            let before = was.and_then(|ix| before?.cohorts.get(ix));
            if let Some(row) = after.cohorts.get(ix) {
                set_cohort(table, before, row, after.start);
            }
        },
    );
    set_rows(
        root,
        at::HOST.key,
        &old(host_names),
        &host_names(after),
        same(|a, b| a.hosts == b.hosts),
        |table, was, ix| {
            let before = was.and_then(|ix| before?.hosts.get(ix));
            if let Some(row) = after.hosts.get(ix) {
                set_host(table, before, row);
            }
        },
    );
    set_rows(
        root,
        at::MAK.key,
        &old(mak_names),
        &mak_names(after),
        same(|a, b| a.maks == b.maks),
        |table, was, ix| {
            let before = was.and_then(|ix| before?.maks.get(ix));
            if let Some(row) = after.maks.get(ix) {
                set_mak(table, before, row);
            }
        },
    );
    set_rows(
        root,
        at::INCIDENT.key,
        &old(incident_names),
        &incident_names(after),
        same(|a, b| a.incidents == b.incidents),
        |table, was, ix| {
            let before = was.and_then(|ix| before?.incidents.get(ix));
            if let Some(row) = after.incidents.get(ix) {
                set_incident(table, before, row);
            }
        },
    );
    set_forks(root, before, after);
}

fn cohort_names(plan: &Plan) -> Vec<String> {
    plan.cohorts.iter().map(|row| row.id.to_string()).collect()
}

fn host_names(plan: &Plan) -> Vec<String> {
    plan.hosts.iter().map(|row| row.id.to_string()).collect()
}

fn mak_names(plan: &Plan) -> Vec<String> {
    plan.maks.iter().map(|row| row.id.to_string()).collect()
}

/// An incident has no id: all of it is its name.
fn incident_names(plan: &Plan) -> Vec<String> {
    plan.incidents.iter().map(|row| format!("{row:?}")).collect()
}

fn set_answers_table(root: &mut Table, before: Option<&Answers>, after: Option<&Answers>) {
    let key = fields::plan::ANSWERS.key;
    let Some(after) = after else {
        root.remove(key);
        return;
    };
    if !root.contains_key(key) {
        let mut table = Table::new();
        // Before the first row, where a reader looks for it.
        table.set_position(Some(0));
        root.insert(key, Item::Table(table));
    }
    if let Some(table) = root.get_mut(key).and_then(Item::as_table_like_mut) {
        set_answers(table, before, after);
    }
}

pub(super) fn set_cohort(table: &mut Table, before: Option<&Cohort>, after: &Cohort, start: NaiveDate) {
    use fields::cohort as at;
    let same =
        |unchanged: fn(&Cohort, &Cohort) -> bool| before.is_some_and(|before| unchanged(before, after));
    let entries = [
        Entry::plain(at::ID.key, after.id.as_str(), same(|a, b| a.id == b.id)),
        Entry::plain(at::EDITION.key, after.edition.as_str(), same(|a, b| a.edition == b.edition)),
        Entry::plain(at::COUNT.key, i64::from(after.count), same(|a, b| a.count == b.count)),
        Entry::plain(at::VIRTUAL.key, after.is_virtual, same(|a, b| a.is_virtual == b.is_virtual))
            .implied_if(!after.is_virtual),
        Entry::plain(at::KEY.key, key_word(&after.key), same(|a, b| a.key == b.key))
            .implied_if(after.key == CohortKey::SetupKey),
        Entry::plain(
            at::ATTACHMENT.key,
            attachment_value(after.attachment),
            same(|a, b| a.attachment == b.attachment),
        )
        .implied_if(after.attachment == PlanAttachment::Core),
        Entry::plain(at::JOINS.key, spread_value(after.joins), same(|a, b| a.joins == b.joins))
            .implied_if(after.joins == Spread::on(start)),
        Entry::maybe(at::LEAVES.key, after.leaves.map(spread_value), same(|a, b| a.leaves == b.leaves)),
        Entry::plain(
            at::FINDS_HOST.key,
            finds_host_word(&after.finds_host),
            same(|a, b| a.finds_host == b.finds_host),
        )
        .implied_if(after.finds_host == FindsHost::Dns),
        Entry::plain(at::IMAGE.key, after.image.word(), same(|a, b| a.image == b.image))
            .implied_if(after.image == Image::Sysprep),
    ];
    for entry in entries {
        entry.apply(table);
    }
}

pub(super) fn set_host(table: &mut Table, before: Option<&Host>, after: &Host) {
    use fields::host as at;
    let same = |unchanged: fn(&Host, &Host) -> bool| before.is_some_and(|before| unchanged(before, after));
    let entries = [
        Entry::plain(at::ID.key, after.id.as_str(), same(|a, b| a.id == b.id)),
        Entry::plain(at::EDITION.key, after.edition.as_str(), same(|a, b| a.edition == b.edition)),
        Entry::plain(at::GROUP.key, after.group.as_str(), same(|a, b| a.group == b.group)),
        Entry::plain(
            at::PUBLISHES_DNS.key,
            after.publishes_dns,
            same(|a, b| a.publishes_dns == b.publishes_dns),
        )
        .implied_if(after.publishes_dns),
        Entry::plain(at::PRIORITY.key, i64::from(after.priority), same(|a, b| a.priority == b.priority))
            .implied_if(after.priority == 0),
        Entry::plain(at::WEIGHT.key, i64::from(after.weight), same(|a, b| a.weight == b.weight))
            .implied_if(after.weight == 0),
        Entry::plain(at::NETWORK.key, after.network.word(), same(|a, b| a.network == b.network))
            .implied_if(after.network == HostNetwork::Core),
        Entry::maybe(at::FROM.key, after.from.map(day), same(|a, b| a.from == b.from)),
        Entry::maybe(at::UNTIL.key, after.until.map(day), same(|a, b| a.until == b.until)),
    ];
    for entry in entries {
        entry.apply(table);
    }
}

pub(super) fn set_mak(table: &mut Table, before: Option<&MakPool>, after: &MakPool) {
    use fields::mak as at;
    let same =
        |unchanged: fn(&MakPool, &MakPool) -> bool| before.is_some_and(|before| unchanged(before, after));
    let entries = [
        Entry::plain(at::ID.key, after.id.as_str(), same(|a, b| a.id == b.id)),
        Entry::plain(
            at::ACTIVATIONS.key,
            i64::from(after.activations),
            same(|a, b| a.activations == b.activations),
        ),
        Entry::plain(at::USED.key, i64::from(after.used), same(|a, b| a.used == b.used))
            .implied_if(after.used == 0),
    ];
    for entry in entries {
        entry.apply(table);
    }
}

pub(super) fn set_incident(table: &mut Table, before: Option<&Incident>, after: &Incident) {
    use fields::incident as at;
    let same =
        |unchanged: fn(&Incident, &Incident) -> bool| before.is_some_and(|before| unchanged(before, after));
    let entries = [
        Entry::plain(at::AT.key, day(after.at), same(|a, b| a.at == b.at)),
        Entry::maybe(at::UNTIL.key, after.until.map(day), same(|a, b| a.until == b.until)),
        Entry::plain(at::WHAT.key, after.what.word(), same(|a, b| a.what.word() == b.what.word())),
        Entry::maybe(at::TARGET.key, after.what.target(), same(|a, b| a.what.target() == b.what.target())),
        Entry::maybe(
            at::COUNT.key,
            count_of(&after.what),
            same(|a, b| count_of(&a.what) == count_of(&b.what)),
        ),
        Entry::maybe(
            at::HOURS.key,
            hours_of(&after.what),
            same(|a, b| hours_of(&a.what) == hours_of(&b.what)),
        ),
        Entry::maybe(
            at::EDITION.key,
            rogue_of(&after.what).map(|(edition, _)| edition.as_str()),
            same(|a, b| rogue_of(&a.what).map(|rogue| rogue.0) == rogue_of(&b.what).map(|rogue| rogue.0)),
        ),
        Entry::maybe(
            at::FINDS_HOST.key,
            rogue_of(&after.what).map(|(_, finds_host)| finds_host_word(finds_host)),
            same(|a, b| rogue_of(&a.what).map(|rogue| rogue.1) == rogue_of(&b.what).map(|rogue| rogue.1)),
        )
        .implied_if(rogue_of(&after.what).is_some_and(|(_, finds_host)| *finds_host == FindsHost::Dns)),
    ];
    for entry in entries {
        entry.apply(table);
    }
}

fn count_of(what: &IncidentKind) -> Option<i64> {
    what.part().and_then(|part| part.count).or_else(|| what.rogues()).map(i64::from)
}

fn hours_of(what: &IncidentKind) -> Option<i64> {
    if let IncidentKind::ClockSkew { hours, .. } = what { Some(i64::from(*hours)) } else { None }
}

fn rogue_of(what: &IncidentKind) -> Option<(&EditionId, &FindsHost)> {
    if let IncidentKind::RogueInstall { edition, finds_host, .. } = what {
        Some((edition, finds_host))
    } else {
        None
    }
}

pub(super) fn day(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

fn key_word(key: &CohortKey) -> String {
    match key {
        CohortKey::SetupKey => "setup-key".to_owned(),
        CohortKey::KmsHostKey => "kms-host-key".to_owned(),
        CohortKey::Mak(pool) => format!("mak:{pool}"),
        CohortKey::Retail => "retail".to_owned(),
        CohortKey::None => "none".to_owned(),
    }
}

fn finds_host_word(finds_host: &FindsHost) -> String {
    match finds_host {
        FindsHost::Dns => "dns".to_owned(),
        FindsHost::Pinned(host) => format!("pinned:{host}"),
    }
}

fn attachment_value(attachment: PlanAttachment) -> Value {
    match attachment {
        PlanAttachment::Core => "core".into(),
        PlanAttachment::Isolated => "isolated".into(),
        PlanAttachment::OnOff { on, off } => {
            pair((on_off::ON.key, i64::from(on).into()), (on_off::OFF.key, i64::from(off).into()))
        }
        PlanAttachment::Absent { from, to } => {
            pair((absent::FROM.key, day(from).into()), (absent::TO.key, day(to).into()))
        }
    }
}

fn spread_value(days: Spread) -> Value {
    if days.from == days.to {
        return day(days.from).into();
    }
    pair((spread::FROM.key, day(days.from).into()), (spread::TO.key, day(days.to).into()))
}

fn pair(first: (&str, Value), second: (&str, Value)) -> Value {
    let mut table = InlineTable::new();
    table.insert(first.0, first.1);
    table.insert(second.0, second.1);
    Value::InlineTable(table)
}
