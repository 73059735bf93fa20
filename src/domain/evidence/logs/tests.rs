//! Whole texts, tables and records, and what they say.

use super::{holds_json, holds_table, holds_text, holds_xml, read_json, read_table, read_text, read_xml};
use crate::domain::catalog::Catalog;
use crate::domain::evidence::recognise::Input;
use crate::domain::evidence::{EventDetail, Grade, KmsRequest, Reading, text};
use crate::domain::knowledge::Knowledge;

fn catalog() -> &'static Catalog {
    &Knowledge::embedded().catalog
}

fn pasted(text: &str) -> Reading {
    let lines = text::lines(text, 0);
    let input = Input { lines: &lines, ..Input::of("paste", catalog(), "") };
    assert!(holds_text(&input), "{text}");
    read_text(&input).0
}

fn ids(reading: &Reading) -> Vec<(u32, usize, Grade)> {
    let events = reading.machines.iter().flat_map(|machine| &machine.events);
    events.map(|event| (event.id, event.line, event.grade)).collect()
}

fn first_request(reading: &Reading) -> KmsRequest {
    let mut events = reading.machines.iter().flat_map(|machine| &machine.events);
    let request = events.find_map(|event| request_of(&event.detail).cloned());
    request.expect("a request")
}

fn request_of(detail: &EventDetail) -> Option<&KmsRequest> {
    if let EventDetail::Request(request) = detail { Some(request) } else { None }
}

const FIELDS: &str = "0xC004F06C, 0x00000000, kms01.corp.test:1688, 0a1b2c3d-4e5f-4061-8273-94a5b6c7d8e9, 2026/03/04 05:06, 1, 2, 40123, 11111111-2222-4333-8444-555555555555, 25";

#[test]
fn a_bare_line_and_a_whole_record_say_the_same() {
    let bare = pasted(&format!("{FIELDS}\n"));
    assert_eq!(ids(&bare), [(12288, 1, Grade::Inferred)]);
    let whole = format!(
        "Log Name:      Application\nSource:        Microsoft-Windows-Security-SPP\nDate:          2026-03-04T05:06:07.000\n\
         Event ID:      12288\nTask Category: None\nComputer:      pc07.corp.test\nDescription:\n\
         The client has sent an activation request to the key management service machine.\nInfo:\n{FIELDS}\n"
    );
    let whole = pasted(&whole);
    assert_eq!(ids(&whole), [(12288, 10, Grade::Seen)]);
    assert_eq!(first_request(&bare), first_request(&whole));
    let machine = &whole.machines[0];
    assert_eq!(machine.name.as_ref().map(|name| name.value.as_str()), Some("pc07.corp.test"));
    assert!(machine.events[0].time.is_some());
}

#[test]
fn labels_of_other_languages_are_told_by_their_values() {
    let text = format!(
        "Protokollname: Application\nQuelle:        Microsoft-Windows-Security-SPP\nEreignis-ID:   12288\nInfo:\n{FIELDS}\n\
         Protokollname: Application\nQuelle:        Microsoft-Windows-Security-SPP\nEreignis-ID:   12289\nInfo:\n\
         0x0, 0x0, 1, 0, 30, 120, 10080, 2026/03/04 05:06\n"
    );
    assert_eq!(ids(&pasted(&text)), [(12288, 5, Grade::Seen), (12289, 10, Grade::Seen)]);
}

#[test]
fn a_broken_line_is_put_together_or_left() {
    let whole = first_request(&pasted(&format!("{FIELDS}\n")));
    for padding in 0..80 {
        let padded = format!("{}{FIELDS}", "a".repeat(padding));
        let mut wrapped = String::new();
        for (place, character) in padded.chars().enumerate() {
            if place > 0 && place % 80 == 0 {
                wrapped.push('\n');
            }
            wrapped.push(character);
        }
        wrapped.push('\n');
        let lines = text::lines(&wrapped, 0);
        let read = read_text(&Input { lines: &lines, ..Input::of("paste", catalog(), "") }).0;
        let events = read.machines.iter().flat_map(|machine| &machine.events);
        for request in events.filter_map(|event| request_of(&event.detail)) {
            assert_eq!(*request, whole, "{wrapped}");
        }
    }
}

#[test]
fn failed_attempts_are_read_in_both_forms() {
    let scheduled = "License Activation (slui.exe) failed with the following error code:\nhr=0x80072EE7\n\
        Command-line arguments:\nRuleId=11111111-2222-4333-8444-555555555555;Action=AutoActivate;\
        AppId=55c92734-d682-4d71-983e-d6ec3f16059f;SkuId=11111111-2222-4333-8444-555555555555;Trigger=UserLogon;SessionId=1\n";
    let reading = pasted(scheduled);
    let EventDetail::Attempt(attempt) = &reading.machines[0].events[0].detail else { panic!("{reading:?}") };
    assert_eq!(attempt.code.as_deref(), Some("0x80072EE7"));
    assert_eq!(attempt.trigger.as_deref(), Some("UserLogon"));
    assert_eq!(attempt.activation_id.as_deref(), Some("11111111-2222-4333-8444-555555555555"));
    assert_eq!(ids(&reading), [(8198, 1, Grade::Inferred)]);
}

fn event_xml(id: u32, provider: &str, channel: &str, data: &str) -> String {
    format!(
        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='{provider}'/>\
         <EventID Qualifiers='16384'>{id}</EventID><TimeCreated SystemTime='2026-03-04T05:06:07.123Z'/>\
         <EventRecordID>7</EventRecordID><Channel>{channel}</Channel><Computer>kms01.corp.test</Computer></System>\
         <EventData><Data>{data}</Data></EventData></Event>\n"
    )
}

#[test]
fn xml_gives_records_and_warns_of_strangers() {
    let spp = "Microsoft-Windows-Security-SPP";
    let text = [
        event_xml(12288, spp, "Application", FIELDS),
        event_xml(1234, "Some.Service", "Application", "0x1, 2"),
        event_xml(1337, "Unknown", "Key Management Service", "payload &amp; more"),
    ]
    .concat();
    assert!(holds_xml(&text));
    let reading = read_xml(&Input::of("log.xml", catalog(), &text));
    assert_eq!(ids(&reading), [(12288, 1, Grade::Seen), (1337, 3, Grade::Seen)]);
    assert_eq!(reading.machines[0].events[1].detail, EventDetail::NotInterpreted);
    assert_eq!(reading.notes.len(), 1);
    // Cut off anywhere, what is left is the same.
    for (end, _) in text.char_indices() {
        let cut = read_xml(&Input::of("log.xml", catalog(), text.get(..end).unwrap()));
        for event in cut.machines.iter().flat_map(|machine| &machine.events) {
            assert!(reading.machines[0].events.contains(event), "{end}");
        }
    }
}

#[test]
fn tables_and_json_give_the_same_records() {
    let message = format!("The client has sent an activation request.\nInfo:\n{FIELDS}");
    let table = format!(
        "#TYPE Selected\n\"TimeCreated\",\"Id\",\"ProviderName\",\"MachineName\",\"Message\"\n\
         \"2026-03-04 05:06:07\",\"12288\",\"Microsoft-Windows-Security-SPP\",\"pc07.corp.test\",\"{message}\"\n"
    );
    assert!(holds_table(&table, catalog()));
    let from_table = read_table(&Input::of("events.csv", catalog(), &table));
    let viewer = format!(
        "Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie\n\
         Informationen,04.03.2026 05:06:07,Security-SPP,12288,Keine,\"{message}\"\n"
    );
    assert!(holds_table(&viewer, catalog()));
    let from_viewer = read_table(&Input::of("viewer.csv", catalog(), &viewer));
    let json = serde_json::json!([{
        "TimeCreated": "/Date(1772600767000)/", "Id": 12288, "ProviderName": "Microsoft-Windows-Security-SPP",
        "MachineName": "pc07.corp.test", "Message": message,
    }])
    .to_string();
    assert!(holds_json(&json));
    let from_json = read_json(&Input::of("events.json", catalog(), &json));
    for reading in [&from_table, &from_viewer, &from_json] {
        assert_eq!(ids(reading).len(), 1, "{reading:?}");
        assert_eq!(first_request(reading), first_request(&from_table));
        assert_eq!(reading.machines[0].events[0].time, from_table.machines[0].events[0].time);
    }
    assert!(!holds_json("{\"Name\": \"a\", \"Id\": 12}"));
}
