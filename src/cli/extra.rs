//! What `simulate` answers besides the run, where it is asked: what would have saved a machine.

use serde_json::Value;

use crate::cli::arguments::Simulate;
use crate::cli::rescue;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;
use crate::domain::simulation::Run;

/// More to print, as text and under keys of the JSON answer.
#[derive(Default)]
pub(super) struct Extra {
    pub(super) text: String,
    json: Vec<(&'static str, Value)>,
}

impl Extra {
    /// The answer with what is more.
    pub(super) fn put_into(&self, mut answer: Value) -> Value {
        if let Value::Object(object) = &mut answer {
            object.extend(self.json.iter().map(|(key, value)| ((*key).to_owned(), value.clone())));
        }
        answer
    }
}

/// Everything that the arguments ask for.
pub(super) fn of(
    arguments: &Simulate,
    plan: &Plan,
    run: &Run,
    knowledge: &Knowledge,
) -> Result<Extra, Vec<Problem>> {
    let mut extra = Extra::default();
    if let Some(whom) = &arguments.rescue {
        let found = rescue::search(plan, run, whom, knowledge)?;
        extra.text.push_str(&rescue::text(run, found.as_ref()));
        extra.json.push(("rescue", rescue::json(plan, run, found.as_ref())));
    }
    Ok(extra)
}
