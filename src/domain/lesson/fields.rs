//! Every key of a lesson file: what it may hold, what holds without it, what it means. The reader and its messages are
//! made from these lists.

use super::measure::Quantity;
use super::types::Limits;
use crate::domain::plan::Limits as PlanLimits;
use crate::domain::reading::{Field, FieldTable, Shape};

/// The number of the file format that this version reads and writes.
pub(super) const FORMAT: u64 = 1;

const LINE: Shape = Shape::Text(Limits::LINE);
const MACHINES: u64 = PlanLimits::MACHINES as u64;
const NONE: &str = "none";

/// The top of the file.
pub(super) mod top {
    use super::{FORMAT, Field, FieldTable, LINE, Limits, NONE, Shape, solution, step};

    pub(in super::super) const FORMAT_FIELD: Field =
        Field::required("format", Shape::Format(FORMAT), "The number of the file format.");
    pub(in super::super) const ID: Field = Field::required("id", Shape::Id, "The name of the lesson.");
    pub(in super::super) const TITLE: Field = Field::required("title", LINE, "What it is called.");
    pub(in super::super) const KIND: Field = Field::required(
        "kind",
        Shape::Choice(&["lesson", "exercise"]),
        "A lesson explains; an exercise is a fault to find or to repair.",
    );
    pub(in super::super) const ORDER: Field = Field::optional(
        "order",
        Shape::Whole { least: 0, most: Limits::ORDER as u64 },
        "0",
        "Its place in the list.",
    );
    pub(in super::super) const ABOUT: Field =
        Field::required("about", LINE, "What one knows or can do afterwards, in one sentence.");
    pub(in super::super) const FLEET: Field = Field::optional(
        "fleet",
        Shape::Reference(
            "the name of a ready-made fleet (`activation-wizard catalog --examples` lists them)",
        ),
        NONE,
        "The ready-made fleet that it starts with.",
    );
    pub(in super::super) const PLAN: Field = Field::optional(
        "plan",
        Shape::Prose(Limits::TEXT),
        NONE,
        "The plan that it starts with: a whole plan file as text.",
    );
    pub(in super::super) const STEP: Field =
        Field::required("step", Shape::Rows(step::ALL, Limits::STEPS), "Its pages, in order.");
    pub(in super::super) const SOLUTION: Field = Field::optional(
        "solution",
        Shape::Table(solution::FIELDS),
        NONE,
        "What reaches full score, and what must not score.",
    );

    pub(in super::super) const FIELDS: FieldTable =
        &[FORMAT_FIELD, ID, TITLE, KIND, ORDER, ABOUT, FLEET, PLAN, STEP, SOLUTION];
}

/// A `[[step]]`.
pub(super) mod step {
    use super::{Field, FieldTable, LINE, Limits, NONE, Shape, change, evidence, explain, goal, measure};

    pub(in super::super) const KIND: Field = Field::required(
        "kind",
        Shape::Choice(&["question", "bet", "run", "because", "task", "find"]),
        "What the page asks of the learner.",
    );
    pub(in super::super) const HEADING: Field = Field::required("heading", LINE, "Its heading.");
    pub(in super::super) const PROSE: Field = Field::required(
        "prose",
        Shape::Prose(Limits::PROSE),
        "Markdown; names in braces are filled from catalogue and rulebooks.",
    );
    pub(in super::super) const ASK: Field =
        Field::required("ask", LINE, "The question that the choices answer.");
    pub(in super::super) const MEASURE: Field = Field::required(
        "measure",
        Shape::Table(measure::FIELDS),
        "What is asked of the run; its answer is the right choice.",
    );
    pub(in super::super) const CHOICES: Field = Field::required(
        "choices",
        Shape::Plain(
            "a list of 2 to 8 choices: numbers, days, \"never\", ids, or { value = …, label = \"…\" }",
        ),
        "What can be chosen; the right answer is added where it is not there.",
    );
    pub(in super::super) const CHANGE: Field = Field::optional(
        "change",
        Shape::Rows(change::FIELDS, Limits::CHANGES),
        NONE,
        "What is changed of the lesson's plan before the run.",
    );
    pub(in super::super) const DAY: Field = Field::required("day", Shape::Day, "The day to stand on.");
    pub(in super::super) const SELECT: Field = Field::optional(
        "select",
        Shape::Reference("a cohort or host of the plan"),
        NONE,
        "The cohort or host to look at.",
    );
    pub(in super::super) const WATCH: Field =
        Field::optional("watch", Shape::Rows(measure::FIELDS, 12), NONE, "The figures to show.");
    pub(in super::super) const RULES: Field = Field::required(
        "rules",
        Shape::Texts("ids of rules and facts, or conflict:ID", 20),
        "What the step rests on; sentences and sources are theirs.",
    );
    pub(in super::super) const EXPLAIN: Field = Field::optional(
        "explain",
        Shape::Table(explain::FIELDS),
        NONE,
        "A cohort on a day, whose causes are shown beside the prose.",
    );
    pub(in super::super) const GOAL: Field =
        Field::required("goal", Shape::Rows(goal::FIELDS, Limits::GOALS), "What the changed plan shall do.");
    pub(in super::super) const HINTS: Field = Field::required(
        "hints",
        Shape::Texts("hints, from a nudge to nearly the answer", Limits::HINTS),
        "Shown one after the other when asked for.",
    );
    pub(in super::super) const PAR: Field = Field::required(
        "par",
        Shape::Whole { least: 1, most: 50 },
        "How many things a good solution changes.",
    );
    pub(in super::super) const ALLOWED: Field = Field::optional(
        "allowed",
        Shape::Texts(
            "kinds of changes: cohort, host, mak, incident, plan, alone or with .KEY, .add, .remove",
            40,
        ),
        "anything",
        "What may be changed.",
    );
    pub(in super::super) const EVIDENCE: Field = Field::required(
        "evidence",
        Shape::Rows(evidence::FIELDS, 12),
        "The texts, as if pasted into Diagnose.",
    );

    /// The keys of a step of this kind.
    pub(in super::super) fn fields_of(kind: Option<&str>) -> FieldTable {
        match kind {
            Some("question") => &[KIND, HEADING, PROSE],
            Some("bet") => &[KIND, HEADING, PROSE, ASK, MEASURE, CHOICES],
            Some("run") => &[KIND, HEADING, PROSE, CHANGE, DAY, SELECT, WATCH],
            Some("because") => &[KIND, HEADING, PROSE, RULES, EXPLAIN],
            Some("task") => &[KIND, HEADING, PROSE, GOAL, HINTS, PAR, ALLOWED],
            Some("find") => &[KIND, HEADING, PROSE, ASK, EVIDENCE, CHOICES, HINTS],
            Some(_) | None => ALL,
        }
    }

    pub(in super::super) const ALL: FieldTable = &[
        KIND, HEADING, PROSE, ASK, MEASURE, CHOICES, CHANGE, DAY, SELECT, WATCH, RULES, EXPLAIN, GOAL, HINTS,
        PAR, ALLOWED, EVIDENCE,
    ];
}

/// A measure.
pub(super) mod measure {
    use super::{Field, FieldTable, NONE, Quantity, Shape};

    pub(in super::super) const WHAT: Field =
        Field::required("what", Shape::Choice(Quantity::WORDS), "What is measured.");
    pub(in super::super) const OF: Field = Field::optional(
        "of",
        Shape::Reference("the id of a cohort, host, pool, edition or group, or the name of a rule"),
        NONE,
        "Whom it is asked of.",
    );
    pub(in super::super) const DAY: Field =
        Field::optional("day", Shape::Day, "the last day of the run", "At the end of which day.");

    pub(in super::super) const FIELDS: FieldTable = &[WHAT, OF, DAY];
}

/// A `[[step.goal]]`: a measure and what it shall be.
pub(super) mod goal {
    use super::{Field, FieldTable, Limits, MACHINES, NONE, Shape, measure};

    pub(in super::super) const IS: Field = Field::optional(
        "is",
        Shape::Plain("a whole number, a day, \"never\", \"all\" or an id, in quotes"),
        NONE,
        "What it shall be.",
    );
    pub(in super::super) const LEAST: Field = Field::optional(
        "least",
        Shape::Whole { least: 0, most: MACHINES },
        NONE,
        "What it shall be at least.",
    );
    pub(in super::super) const MOST: Field =
        Field::optional("most", Shape::Whole { least: 0, most: MACHINES }, NONE, "What it shall be at most.");
    pub(in super::super) const POINTS: Field = Field::optional(
        "points",
        Shape::Whole { least: 1, most: Limits::POINTS as u64 },
        "1",
        "What it earns, or costs where it shall be kept.",
    );
    pub(in super::super) const KEEPS: Field =
        Field::optional("keeps", Shape::YesNo, "false", "Whether it holds from the start and shall be kept.");

    pub(in super::super) const FIELDS: FieldTable =
        &[measure::WHAT, measure::OF, measure::DAY, IS, LEAST, MOST, POINTS, KEEPS];
}

/// A change of a plan.
pub(super) mod change {
    use super::{Field, FieldTable, NONE, Shape};

    const ROW: &str = "\"plan\", \"cohort ID\", \"host ID\", \"mak ID\" or \"incident NUMBER\"";

    pub(in super::super) const SET: Field =
        Field::optional("set", Shape::Reference(ROW), NONE, "The row to change; `to` says how.");
    pub(in super::super) const ADD: Field = Field::optional(
        "add",
        Shape::Choice(&super::super::edit::KINDS),
        NONE,
        "The kind of row to add; `to` holds its keys.",
    );
    pub(in super::super) const REMOVE: Field =
        Field::optional("remove", Shape::Reference(ROW), NONE, "The row to remove.");
    pub(in super::super) const TO: Field = Field::optional(
        "to",
        Shape::Plain("a table of keys and values"),
        NONE,
        "The keys with their new values.",
    );

    pub(in super::super) const FIELDS: FieldTable = &[SET, ADD, REMOVE, TO];
}

/// `explain` of a because.
pub(super) mod explain {
    use super::{Field, FieldTable, Shape};

    pub(in super::super) const COHORT: Field =
        Field::required("cohort", Shape::Reference("a cohort of the plan"), "Whose causes.");
    pub(in super::super) const DAY: Field = Field::required("day", Shape::Day, "At the end of which day.");

    pub(in super::super) const FIELDS: FieldTable = &[COHORT, DAY];
}

/// A `[[step.evidence]]`.
pub(super) mod evidence {
    use super::{Field, FieldTable, LINE, Limits, Shape};

    pub(in super::super) const NAME: Field = Field::required("name", LINE, "What the text is called.");
    pub(in super::super) const TEXT: Field =
        Field::required("text", Shape::Prose(Limits::TEXT), "What a machine printed.");

    pub(in super::super) const FIELDS: FieldTable = &[NAME, TEXT];
}

/// `[solution]`.
pub(super) mod solution {
    use super::{Field, FieldTable, Limits, NONE, Shape, change, wrong};

    pub(in super::super) const CHANGE: Field =
        Field::required("change", Shape::Rows(change::FIELDS, Limits::CHANGES), "What reaches full score.");
    pub(in super::super) const WRONG: Field =
        Field::optional("wrong", Shape::Rows(wrong::FIELDS, 12), NONE, "Repairs that miss the point.");

    pub(in super::super) const FIELDS: FieldTable = &[CHANGE, WRONG];
}

/// A `[[solution.wrong]]`.
pub(super) mod wrong {
    use super::{Field, FieldTable, LINE, Limits, Shape, change};

    pub(in super::super) const WHY: Field = Field::required("why", LINE, "Why it misses the point.");
    pub(in super::super) const CHANGE: Field =
        Field::required("change", Shape::Rows(change::FIELDS, Limits::CHANGES), "What it changes.");
    pub(in super::super) const POINTS: Field = Field::optional(
        "points",
        Shape::Whole { least: 0, most: 1_000 },
        "0",
        "What it may get all the same, less than the full score.",
    );

    pub(in super::super) const FIELDS: FieldTable = &[WHY, CHANGE, POINTS];
}
