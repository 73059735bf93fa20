//! Events as JSON: flat objects of Get-WinEvent and Get-EventLog, and the nested ones of programs that dump log files.

use serde_json::Value;

use super::raw::Record;
use crate::domain::evidence::{dates, json_objects};

/// Whether a text is JSON of events: its first object has an event's id.
pub(super) fn holds(text: &str) -> bool {
    if !json_objects::holds(text) {
        return false;
    }
    let head = text.get(..65_536).unwrap_or(text);
    let first = json_objects::objects(head).into_iter().next();
    first.is_some_and(|first| record(&first.value, first.line).is_some_and(|record| record.id.is_some()))
}

/// The records of a text.
pub(super) fn records(text: &str) -> Vec<Record> {
    json_objects::objects(text).iter().filter_map(|object| record(&object.value, object.line)).collect()
}

fn record(value: &Value, line: usize) -> Option<Record> {
    let nested = value.get("Event").or_else(|| value.get("record").and_then(|record| record.get("Event")));
    match nested {
        Some(event) => dumped(event, line),
        None => flat(value, line),
    }
}

/// `{"Event": {"System": {…}, "EventData": {…}}}`.
fn dumped(event: &Value, line: usize) -> Option<Record> {
    let system = event.get("System")?;
    let attribute = |element: &str, name: &str| {
        let element = system.get(element)?;
        let attributes = element.get("#attributes").unwrap_or(element);
        attributes.get(name).and_then(text)
    };
    let mut strings = Vec::new();
    if let Some(data) = event.get("EventData") {
        collect(data.get("Data").unwrap_or(data), &mut strings);
    }
    Some(Record {
        id: system.get("EventID").and_then(number),
        line,
        time: attribute("TimeCreated", "SystemTime").and_then(|stamp| dates::moment(&stamp, None)?.certain()),
        channel: system.get("Channel").and_then(text),
        provider: attribute("Provider", "Name"),
        computer: system.get("Computer").and_then(text),
        strings,
        ..Record::default()
    })
}

/// Every text below a value, in its order.
fn collect(value: &Value, strings: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, strings)),
        Value::Object(fields) => {
            fields
                .iter()
                .filter(|(name, _)| *name != "#attributes")
                .for_each(|(_, value)| collect(value, strings));
        }
        Value::String(text) => strings.push(text.clone()),
        Value::Number(number) => strings.push(number.to_string()),
        Value::Bool(_) | Value::Null => {}
    }
}

/// An object of Get-WinEvent or Get-EventLog.
fn flat(value: &Value, line: usize) -> Option<Record> {
    let fields = value.as_object()?;
    let find = |names: &[&str]| {
        fields
            .iter()
            .find(|(name, _)| names.iter().any(|known| name.eq_ignore_ascii_case(known)))
            .map(|(_, value)| value)
    };
    let id = find(&["Id", "EventID", "event_id"]).and_then(number);
    let mut strings = Vec::new();
    if let Some(properties) = find(&["ReplacementStrings", "Properties"]) {
        collect(properties, &mut strings);
    }
    if strings.is_empty() {
        let message = find(&["Message", "info"]).and_then(text).unwrap_or_default();
        strings = message.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    }
    // A machine's own exports have an Id as well; an event has one of these beside it.
    find(&["ProviderName", "Source", "LogName", "provider", "Message", "info"])?;
    Some(Record {
        id: Some(id?),
        line,
        time: find(&["TimeCreated", "TimeGenerated"]).and_then(moment),
        channel: find(&["LogName", "Log", "Channel"]).and_then(text),
        provider: find(&["ProviderName", "Source", "provider"]).and_then(text),
        computer: find(&["MachineName", "Computer", "ComputerName"]).and_then(text),
        strings,
        ..Record::default()
    })
}

fn moment(value: &Value) -> Option<chrono::NaiveDateTime> {
    // Windows PowerShell writes an object around the moment.
    let inner = value.get("value").or_else(|| value.get("DateTime")).unwrap_or(value);
    let stamp = inner.as_str()?;
    dates::from_json_date(stamp).or_else(|| dates::moment(stamp, None)?.certain())
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A number, or an element with attributes whose text is one.
fn number(value: &Value) -> Option<u32> {
    let inner = value.get("#text").unwrap_or(value);
    inner
        .as_u64()
        .or_else(|| inner.as_str()?.trim().parse().ok())
        .and_then(|number| u32::try_from(number).ok())
}
