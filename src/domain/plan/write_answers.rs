//! Writing answers: into a file of their own, or into a plan's `[answers]`. An answer that is not sure is left out,
//! or reads `unknown` where its key already stands.

use toml_edit::{Item, Table, TableLike, Value};

use crate::domain::advice::{Answers, EditionAnswer, OwnedGroup, Site};
use crate::domain::catalog::Catalog;
use crate::domain::plan::answers::read_answers_document;
use crate::domain::plan::edit::{Entry, edited};
use crate::domain::plan::fields;
use crate::domain::plan::read_answers;
use crate::domain::plan::words::Word as _;

/// The text of a file with these answers. What stays the same in the previous text keeps its layout and comments;
/// a previous text that holds the same answers comes back as it is.
pub fn write_answers(answers: &Answers, previous: Option<&str>, catalog: &Catalog) -> String {
    if let Some(previous) = previous
        && let Some((changed, before)) = edited(
            previous,
            |document, text| read_answers_document(document, text, "", catalog).ok(),
            |root, before| set_answers(root, Some(before), answers),
        )
    {
        if before == *answers {
            return previous.to_owned();
        }
        if read_answers(&changed, "", catalog).as_ref() == Ok(answers) {
            return changed;
        }
    }
    let mut document = toml_edit::DocumentMut::new();
    document.insert("format", toml_edit::value(1));
    set_answers(document.as_table_mut(), None, answers);
    document.to_string()
}

/// Makes the table hold these answers.
pub(super) fn set_answers(table: &mut dyn TableLike, before: Option<&Answers>, after: &Answers) {
    use fields::answers as at;
    let entries = [
        answer(at::EDITION.key, edition_word, before, after),
        answer(at::GENERATION.key, |a| a.generation.as_ref().map(|id| id.as_str().into()), before, after),
        answer(at::ATTACHMENT.key, |a| a.attachment.map(|value| value.word().into()), before, after),
        answer(at::MICROSOFT.key, |a| a.microsoft.map(|value| value.word().into()), before, after),
        answer(at::ROLE.key, |a| a.role.map(|value| value.word().into()), before, after),
        answer(at::INSTALLED_KEY.key, |a| a.installed_key.map(|value| value.word().into()), before, after),
        answer(at::RULEBOOK_FIELD.key, |a| a.rulebook.map(|value| value.word().into()), before, after),
    ];
    for entry in entries {
        unknown_where_it_stands(entry, table).apply(table);
    }
    set_site(table, before.map(|answers| &answers.site), &after.site);
}

fn set_site(parent: &mut dyn TableLike, before: Option<&Site>, after: &Site) {
    use fields::site as at;
    let key = fields::answers::SITE.key;
    if !parent.contains_key(key) {
        if *after == Site::default() {
            return;
        }
        // `site.clients = …`, one line for each; inside an inline table this becomes an inline table.
        let mut site = Table::new();
        site.set_dotted(true);
        parent.insert(key, Item::Table(site));
    }
    let Some(table) = parent.get_mut(key).and_then(Item::as_table_like_mut) else { return };
    let number = |number: Option<u32>| number.map(|number| Value::from(i64::from(number)));
    let entries = [
        answer(at::CLIENTS.key, |s: &Site| number(s.clients), before, after),
        answer(at::SERVERS.key, |s| number(s.servers), before, after),
        answer(at::VIRTUAL_CLIENTS.key, |s| number(s.virtual_clients), before, after),
        answer(at::VIRTUAL_SERVERS.key, |s| number(s.virtual_servers), before, after),
        answer(at::KMS_HOSTS.key, |s| number(s.kms_hosts), before, after),
        answer(at::OWNED_GROUP.key, group_word, before, after),
        answer(at::DIRECTORY.key, |s| s.directory.map(|value| value.word().into()), before, after),
        answer(at::HYPER_V.key, |s| s.hyper_v_datacenter.map(Value::from), before, after),
        answer(at::SUBSCRIPTION.key, |s| s.subscription.map(Value::from), before, after),
        answer(at::ROGUE_WORRY.key, |s| s.rogue_worry.map(Value::from), before, after),
    ];
    for entry in entries {
        unknown_where_it_stands(entry, table).apply(table);
    }
}

fn answer<T>(key: &'static str, value: impl Fn(&T) -> Option<Value>, before: Option<&T>, after: &T) -> Entry {
    let new = value(after);
    let written = |value: &Option<Value>| value.as_ref().map(ToString::to_string);
    let unchanged = before.is_some_and(|before| written(&value(before)) == written(&new));
    Entry::maybe(key, new, unchanged)
}

fn unknown_where_it_stands(entry: Entry, table: &dyn TableLike) -> Entry {
    let value = match entry.value {
        None if table.contains_key(entry.key) => Some(Value::from("unknown")),
        value => value,
    };
    Entry { value, ..entry }
}

fn edition_word(answers: &Answers) -> Option<Value> {
    answers.edition.as_ref().map(|edition| match edition {
        EditionAnswer::Edition(id) => id.as_str().into(),
        EditionAnswer::Other => "other".into(),
    })
}

fn group_word(site: &Site) -> Option<Value> {
    site.owned_group.as_ref().map(|group| match group {
        OwnedGroup::None => "none".into(),
        OwnedGroup::Group(id) => id.as_str().into(),
    })
}
