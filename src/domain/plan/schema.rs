//! The JSON Schema of plan files, made from the same lists of fields that the reader checks by. What a schema
//! cannot say (references, dates in order, limits over several rows) the reader alone holds.

use schemars::Schema;
use serde_json::{Map, Value, json};

use crate::domain::plan::fields;
use crate::domain::reading::{Field, FieldTable, Presence, Shape};

/// The schema of a plan file, draft 2020-12.
pub fn schema() -> Value {
    let mut schema = Schema::from(table(fields::plan::FIELDS));
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), json!("Volume activation plan (*.activation.toml)"));
    let marks = [fields::plan::COHORT, fields::plan::HOST, fields::plan::ANSWERS];
    let any_of: Vec<Value> = marks.iter().map(|field| json!({ "required": [field.key] })).collect();
    schema.insert("anyOf".to_owned(), json!(any_of));
    schema.to_value()
}

fn table(fields: FieldTable) -> Map<String, Value> {
    let required: Vec<&str> =
        fields.iter().filter(|field| field.presence == Presence::Required).map(|field| field.key).collect();
    let properties: Map<String, Value> =
        fields.iter().map(|field| (field.key.to_owned(), property(field))).collect();
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!("object"));
    schema.insert("properties".to_owned(), Value::Object(properties));
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    schema.insert("additionalProperties".to_owned(), json!(false));
    schema
}

fn property(field: &Field) -> Value {
    let mut schema = shape(&field.shape);
    let description = match field.presence {
        Presence::Required => field.what.to_owned(),
        Presence::Default(default) => format!("{} Default: {default}.", field.what),
    };
    schema.insert("description".to_owned(), json!(description));
    Value::Object(schema)
}

fn shape(shape: &Shape) -> Map<String, Value> {
    let schema = match shape {
        Shape::Format(number) => json!({ "type": "integer", "const": number }),
        Shape::Text(most) => json!({ "type": "string", "minLength": 1, "maxLength": most }),
        Shape::Prose(most) => json!({ "type": "string", "minLength": 1, "maxLength": most }),
        Shape::Texts(_, most) => {
            json!({ "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": most })
        }
        Shape::Plain(_) => json!({ "type": ["integer", "string"] }),
        Shape::Id => json!({ "type": "string", "pattern": r"^[\p{L}\p{N}_.-]{1,64}$" }),
        Shape::Reference(_) => json!({ "type": "string", "minLength": 1 }),
        Shape::Whole { least, most } => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Shape::YesNo => json!({ "type": "boolean" }),
        Shape::Day => json!({ "type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$" }),
        Shape::Choice(choices) => json!({ "type": "string", "enum": choices }),
        Shape::ChoiceOrReference { choices, prefix, .. } => json!({ "anyOf": [
            { "type": "string", "enum": choices },
            { "type": "string", "pattern": format!("^{prefix}.+$") },
        ]}),
        Shape::ChoiceOrTable { choices, tables } => {
            let mut kinds = vec![json!({ "type": "string", "enum": choices })];
            kinds.extend(tables.iter().map(|fields| Value::Object(table(fields))));
            json!({ "anyOf": kinds })
        }
        Shape::DayOrTable(fields) => json!({ "anyOf": [self::shape(&Shape::Day), table(fields)] }),
        Shape::Table(fields) => Value::Object(table(fields)),
        Shape::Rows(fields, most) => json!({ "type": "array", "items": table(fields), "maxItems": most }),
        Shape::OrUnknown(known) => json!({ "anyOf": [self::shape(known), { "const": "unknown" }] }),
    };
    match schema {
        Value::Object(schema) => schema,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Map::new(),
    }
}
