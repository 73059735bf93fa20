//! `catalog --examples` and `simulate --example`: the ready-made fleets by name.

use serde_json::{Value, json};

use crate::cli::layout::hanging;
use crate::domain::problem::Problem;
use crate::domain::ready::{ReadyFleet, fleet, fleets};

/// The fleet with this name.
///
/// # Errors
/// The names there are, where it is none of them.
pub fn find(name: &str) -> Result<&'static ReadyFleet, Vec<Problem>> {
    fleet(name).ok_or_else(|| {
        let names: Vec<&str> = fleets().iter().map(|fleet| fleet.id.as_str()).collect();
        vec![Problem::of_file("--example", format!("\"{name}\""), names.join(", "))]
    })
}

/// All of them, each with its point and what to look at, as text.
pub fn text() -> String {
    let mut text = "Ready-made fleets\n".to_owned();
    for fleet in fleets() {
        text.push('\n');
        text.push_str(&fleet.id);
        text.push('\n');
        text.push_str(&hanging("  ", &fleet.point, 0));
        let watch = format!("Look at {}, {}: {}", fleet.day, fleet.select, fleet.watch);
        text.push_str(&hanging("  ", &watch, 0));
        text.push_str(&hanging("  ", &format!("Rule: {}", fleet.rule), 0));
    }
    text
}

/// The same as JSON.
pub fn json() -> Value {
    let row = |fleet: &ReadyFleet| {
        json!({
            "id": fleet.id,
            "title": fleet.title,
            "point": fleet.point,
            "watch": fleet.watch,
            "rule": fleet.rule,
            "date": fleet.day.to_string(),
            "select": fleet.select,
        })
    };
    json!({ "format": 1, "examples": fleets().iter().map(row).collect::<Vec<_>>() })
}
