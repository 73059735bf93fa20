//! From records to events: whose record it is, and what its strings say. The catalogue lists the events of activation
//! and who writes them; what it does not list is not interpreted.

use std::collections::BTreeSet;

use super::kms_fields;
use super::raw::Record;
use crate::domain::catalog::Catalog;
use crate::domain::evidence::text::{Letters, holds};
use crate::domain::evidence::values::{codes_in, guid, guid_in};
use crate::domain::evidence::{
    Application, Event, EventDetail, FailedAttempt, Grade, LicensingStatus, Publishing,
};

/// Whose record it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writer {
    /// The service that licenses Windows or Office.
    Licensing,
    /// Somebody else, in the log of the Key Management Service.
    Stranger,
    /// Somebody else: nothing to do with activation.
    Other,
    /// The input does not say.
    NotStated,
}

/// The log that KMS hosts write requests to.
const KMS_LOG: &str = "Key Management Service";

/// Who writes events of activation, as the catalogue has it.
#[derive(Clone, Debug)]
pub(super) struct Writers<'a> {
    /// Each provider once, with its letters.
    providers: Vec<(&'a str, Letters)>,
}

impl<'a> Writers<'a> {
    /// Those of this catalogue.
    pub(super) fn of(catalog: &'a Catalog) -> Self {
        let rows = catalog.events.iter().filter(|row| row.channel != "System");
        let names: BTreeSet<&str> = rows.map(|row| row.provider.as_str()).collect();
        Self { providers: names.into_iter().map(|name| (name, Letters::of(name))).collect() }
    }

    /// Whether a provider writes events of activation. Exports drop the `Microsoft-Windows-` in front or give the
    /// older name of the source.
    pub(super) fn is_licensing(&self, provider: &str) -> bool {
        if provider.ends_with("Software Protection Platform Service") {
            return true;
        }
        // Times and numbers are the most of what is asked about.
        if provider.len() < SHORTEST || provider.starts_with(|first: char| first.is_ascii_digit()) {
            return self.providers.iter().any(|(known, _)| *known == provider);
        }
        let letters = Letters::of_line(provider);
        self.providers.iter().any(|(known, of_known)| {
            *known == provider
                || of_known.hold(letters) && provider.len() >= SHORTEST && holds(known, provider)
        })
    }
}

/// A part of a provider's name that is so long names it.
const SHORTEST: usize = 12;

/// Whose record it is, by its provider and its log.
pub(super) fn writer(provider: Option<&str>, channel: Option<&str>, writers: &Writers<'_>) -> Writer {
    let Some(provider) = provider.map(str::trim).filter(|provider| !provider.is_empty()) else {
        return Writer::NotStated;
    };
    if writers.is_licensing(provider) {
        return Writer::Licensing;
    }
    if channel == Some(KMS_LOG) { Writer::Stranger } else { Writer::Other }
}

/// The event of a record that this one wrote, or `None` where it has nothing to do with activation.
pub(super) fn event(mut record: Record, writer: Writer, catalog: &Catalog) -> Option<Event> {
    let (id, detail, grade) = match writer {
        Writer::Other => return None,
        Writer::Stranger => (record.id?, EventDetail::NotInterpreted, record.grade),
        Writer::Licensing | Writer::NotStated => known(&mut record, catalog)?,
    };
    let Record { line, time, channel, provider, computer, .. } = record;
    Some(Event { id, line, time, channel, provider, computer, detail, grade, repeats: 0 })
}

fn known(record: &mut Record, catalog: &Catalog) -> Option<(u32, EventDetail, Grade)> {
    let inferred = record.grade.max(Grade::Inferred);
    let told = record.told.take().filter(|(event, _)| record.id.is_none_or(|id| id == *event));
    let told = told.or_else(|| kms_fields::read(&record.fields(), record.id));
    if let Some((id, detail)) = told {
        let grade = if record.id == Some(id) { record.grade } else { inferred };
        return Some((id, detail, grade));
    }
    if let Some((id, detail)) =
        record.id.filter(|_| record.cut).and_then(|id| kms_fields::read_cut(&record.fields(), id))
    {
        return Some((id, detail, inferred));
    }
    let text = record.text();
    let (id, grade) = match record.id {
        Some(id) => (id, record.grade),
        None => (told_by_text(&text)?, inferred),
    };
    let listed = catalog.events.iter().any(|row| row.id == id && row.channel != "System");
    if !listed && record.provider.is_none() {
        return None;
    }
    // Fields that are not as documented say nothing, whether they are damaged or of another kind.
    if is_kms(id) {
        return None;
    }
    let detail = detail(id, &text, &record.strings);
    Some((id, detail, grade))
}

/// Whether the event's strings are the fields of a request or of an answer.
pub(super) fn is_kms(id: u32) -> bool {
    (12288..=12290).contains(&id)
}

/// The id of a message that stands without one, by words that no translation changes.
fn told_by_text(text: &str) -> Option<u32> {
    let has = |words: &[&str]| words.iter().all(|word| text.contains(word));
    let marks: [(&[&str], u32); 8] = [
        (&["slui.exe", "hr="], 8198),
        (&["SkuId", "Trigger=", "0x"], 8233),
        (&["sppuinotify.dll", "0x"], 8196),
        (&["AO DN"], 12308),
        (&["Application Id=", "Licensing Status="], 1003),
        (&["(KMS)", "DNS", "'", "0x"], 12293),
        (&["(KMS)", "DNS", "'", "successful"], 12294),
        (&["hrOffline", "hrOnline"], 13),
    ];
    marks.iter().find(|(words, _)| has(words)).map(|(_, id)| *id)
}

fn detail(id: u32, text: &str, strings: &[String]) -> EventDetail {
    let code = codes_in(text).into_iter().find(|code| code != "0x00000000");
    // Log files hold bare strings in the order of the message's places, texts hold them behind labels.
    let string = |place: usize| strings.get(place).map(String::as_str);
    match id {
        8196 | 8198 | 8200 | 8208 | 8233 => {
            let ids = [1, 2].iter().all(|place| string(*place).and_then(guid).is_some());
            let bare = (id == 8233 && ids).then_some(());
            let app = after(text, "AppId").or_else(|| bare.and_then(|()| string(1)));
            let sku = after(text, "SkuId").or_else(|| bare.and_then(|()| string(2)));
            let trigger = after(text, "Trigger").or_else(|| bare.and_then(|()| string(3)));
            EventDetail::Attempt(FailedAttempt {
                code,
                application: app.and_then(guid_in).map(|id| application(&id)),
                activation_id: sku.and_then(guid_in),
                trigger: trigger.map(word).filter(|word| !word.is_empty()).map(str::to_owned),
            })
        }
        12293 | 12294 => {
            let bare = || strings.iter().map(|string| string.trim()).find(|string| is_domain(string));
            EventDetail::Publishing(Publishing {
                code: code.filter(|_| id == 12293),
                domain: quoted(text).or_else(bare).map(str::to_owned),
            })
        }
        12308 => {
            let labelled = after(text, "AO name").map(trimmed);
            let is_bare = string(0).and_then(guid).is_some();
            let bare = string(1).map(str::trim).filter(|_| is_bare);
            EventDetail::DirectoryActivation {
                activation_id: guid_in(text),
                object: labelled.or(bare).filter(|name| !name.is_empty()).map(str::to_owned),
            }
        }
        1003 => EventDetail::LicensingStatus(licensing_status(text)),
        _ => EventDetail::Codes(codes_in(text)),
    }
}

/// A DNS domain alone.
fn is_domain(text: &str) -> bool {
    text.contains('.')
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_'))
}

/// What follows a label and its `=` or `:` on the same line.
fn after<'a>(text: &'a str, label: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(label)?;
    let rest = rest.lines().next()?;
    let rest = rest.split(';').next()?;
    Some(rest)
}

fn trimmed(text: &str) -> &str {
    text.trim_start_matches([' ', '=', ':']).trim_end()
}

fn word(text: &str) -> &str {
    let text = trimmed(text);
    let end = text.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

fn quoted(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once('\'')?;
    let (inside, _) = rest.split_once('\'')?;
    (!inside.is_empty() && !inside.contains(' ')).then_some(inside)
}

/// The application of an application id, by the ids that Windows and Office print.
pub(in crate::domain::evidence) fn application(id: &str) -> Application {
    match id {
        "55c92734-d682-4d71-983e-d6ec3f16059f" => Application::Windows,
        "0ff1ce15-a989-479d-af46-f275c6370663" => Application::Office,
        // Office 2010 has a licensing service of its own.
        "59a52881-a989-479d-af46-f275c6370663" => Application::Office,
        _ => Application::Other,
    }
}

/// The numbered lines of 1003: activation id, a number, 1 for a licence in force, and results in brackets.
fn licensing_status(text: &str) -> LicensingStatus {
    let mut status = LicensingStatus {
        application: guid_in(text).map(|id| application(&id)),
        ..LicensingStatus::default()
    };
    for line in text.lines() {
        let Some((number, rest)) = line.trim().split_once(": ") else { continue };
        let mut fields = rest.splitn(3, ", ");
        let (Some(id), Some(_), Some(flag)) = (fields.next(), fields.next(), fields.next()) else { continue };
        if number.bytes().all(|byte| byte.is_ascii_digit())
            && flag.starts_with("1 ")
            && let Some(id) = guid(id)
        {
            status.licensed.push(id);
            status.minutes_left = status.minutes_left.or_else(|| minutes_of(flag));
        }
    }
    status
}

/// The last number of the entry of the volume algorithm.
fn minutes_of(results: &str) -> Option<u32> {
    let (_, rest) = results.split_once("msft:rm/algorithm/volume/1.0 0x00000000 ")?;
    let (minutes, _) = rest.split_once(')')?;
    minutes.trim().parse().ok()
}
