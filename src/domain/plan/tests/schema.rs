//! The schema says the same as the reader: what reads well satisfies it, and it knows the same keys.

use serde_json::{Value, json};

use super::FULL;
use crate::domain::plan::{fields, schema};
use crate::domain::reading::FieldTable;

/// Enough of a validator for the words that our schema uses.
fn satisfies(value: &Value, schema: &Value) -> Result<(), String> {
    if let Some(kinds) = schema["anyOf"].as_array() {
        let faults: Vec<_> = kinds.iter().filter_map(|kind| satisfies(value, kind).err()).collect();
        if faults.len() == kinds.len() {
            return Err(format!("{value} is none of {faults:?}"));
        }
    }
    for key in schema["required"].as_array().unwrap_or(&Vec::new()) {
        if value.get(key.as_str().unwrap()).is_none() {
            return Err(format!("{key} is missing"));
        }
    }
    let is_type = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_u64(),
        Some("boolean") => value.is_boolean(),
        Some(other) => panic!("the schema has a new type {other}"),
        None => true,
    };
    let in_range = schema["minimum"].as_u64().is_none_or(|least| value.as_u64() >= Some(least))
        && schema["maximum"].as_u64().is_none_or(|most| value.as_u64() <= Some(most));
    let is_listed = schema["enum"].as_array().is_none_or(|list| list.contains(value))
        && schema.get("const").is_none_or(|only| only == value);
    if !(is_type && in_range && is_listed) {
        return Err(format!("{value} is not {schema}"));
    }
    for (key, inner) in value.as_object().into_iter().flatten() {
        match schema["properties"].get(key) {
            Some(schema) => satisfies(inner, schema).map_err(|fault| format!("{key}: {fault}"))?,
            None if schema["additionalProperties"] == json!(false) => {
                return Err(format!("{key} is unknown"));
            }
            None => {}
        }
    }
    for inner in value.as_array().into_iter().flatten() {
        satisfies(inner, &schema["items"])?;
    }
    Ok(())
}

fn as_json(text: &str) -> Value {
    toml::from_str(text).unwrap()
}

#[test]
fn good_plans_satisfy_it() {
    for text in [
        FULL,
        include_str!("../../../../assets/plans/example.activation.toml"),
        include_str!("../../../../assets/plans/mixed.activation.toml"),
    ] {
        assert_eq!(satisfies(&as_json(text), &schema()), Ok(()));
    }
}

#[test]
fn bad_plans_do_not() {
    for (old, new) in [
        ("count = 40", "count = -1"),
        ("count = 40", "count = 10000001"),
        ("count = 40", "cuont = 40"),
        ("virtual = true", "virtual = \"yes\""),
        ("rulebook = \"va-2.0\"", "rulebook = \"va-3.0\""),
        ("format = 1", "format = 2"),
        ("{ on = 5, off = 2 }", "{ on = 5 }"),
        ("{ on = 5, off = 2 }", "{ on = 5, off = 2, absent_to = \"2010-01-01\" }"),
        ("directory = \"domain-2012\"", "directory = \"workgroup\""),
        ("what = \"port-blocked\"", "what = \"re-image\""),
    ] {
        assert!(FULL.contains(old), "{old}");
        let text = FULL.replacen(old, new, 1);
        assert!(satisfies(&as_json(&text), &schema()).is_err(), "{new}");
    }
    assert!(satisfies(&json!({ "days": 3 }), &schema()).is_err(), "nothing makes it a plan");
}

fn same_keys(fields: FieldTable, schema: &Value) {
    let known: Vec<&str> = fields.iter().map(|field| field.key).collect();
    let listed: Vec<&str> = schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
    let sorted = |mut keys: Vec<&str>| -> Vec<String> {
        keys.sort_unstable();
        keys.into_iter().map(str::to_owned).collect()
    };
    assert_eq!(sorted(known), sorted(listed));
}

#[test]
fn it_knows_the_keys_of_the_reader_and_no_others() {
    let schema = schema();
    same_keys(fields::plan::FIELDS, &schema);
    let of = |key: &str| schema["properties"][key].clone();
    same_keys(fields::answers::FIELDS, &of("answers"));
    same_keys(fields::site::FIELDS, &of("answers")["properties"]["site"]);
    same_keys(fields::cohort::FIELDS, &of("cohort")["items"]);
    same_keys(fields::host::FIELDS, &of("host")["items"]);
    same_keys(fields::mak::FIELDS, &of("mak")["items"]);
    same_keys(fields::incident::FIELDS, &of("incident")["items"]);
    let attachment = &of("cohort")["items"]["properties"]["attachment"]["anyOf"];
    same_keys(fields::on_off::FIELDS, &attachment[1]);
    same_keys(fields::absent::FIELDS, &attachment[2]);
}
