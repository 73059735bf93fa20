//! What `simulate` answers besides the run, where it is asked: what would have saved a machine, and how another
//! future differs.

use serde_json::Value;

use crate::app::jobs::Progress;
use crate::app::run_job::compute;
use crate::cli::arguments::Simulate;
use crate::cli::{compare, rescue};
use crate::domain::compare::Future;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;
use crate::domain::simulation::{Detail, Run, simulate};

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
    if let Some(name) = &arguments.compare {
        let mut other = compare::branch(plan, "--compare", name)?;
        shorten(arguments, &mut other);
        let detail = Detail::for_fleet(other.machines());
        let other_run = compute(&other, knowledge, detail, &Progress::unwatched());
        let other_run = other_run.unwrap_or_else(|| simulate(&other, knowledge, detail))?;
        let one = Future { plan, run };
        let compared = crate::domain::compare::compare(
            one,
            Future { plan: &other, run: &other_run },
            &knowledge.catalog,
        );
        let names = (arguments.fork.as_deref().unwrap_or("plan"), name.as_str());
        extra.text.push_str(&compare::text((run, names.0), names.1, &compared));
        extra.json.push(("compare", compare::json((run, names.0), names.1, &compared)));
    }
    Ok(extra)
}

/// Another length and another seed than the plan's, where the arguments say so.
pub(super) fn shorten(arguments: &Simulate, plan: &mut Plan) {
    plan.days = arguments.days.unwrap_or(plan.days);
    plan.seed = arguments.seed.unwrap_or(plan.seed);
}
