//! What is asked of a run in a lesson in the making: figures to watch, the answer of a bet, goals.

use chrono::NaiveDate;
use egui::Ui;

use super::{chosen, line};
use crate::app::App;
use crate::app::named;
use crate::app::run_words::read_date;
use crate::app::words::{fill, word};
use crate::domain::lesson::{Answer, Bound, Goal, Limits, Measure, Quantity};
use crate::domain::plan::Plan;
use crate::ui::widgets::{Button, Card, NumberField, TextField, check_box_with, section, segmented};

/// The largest number that a goal can want.
const LARGEST: u32 = 10_000_000;

/// A day as it is typed; what is no day is marked and leaves the day as it was.
pub(super) fn day(ui: &mut Ui, label: &str, value: &mut Option<NaiveDate>) {
    let id = ui.make_persistent_id(("day", label));
    let kept = ui.data(|data| data.get_temp::<(String, Option<NaiveDate>)>(id));
    let written = || value.map(|day| day.to_string()).unwrap_or_default();
    let mut typed = kept.filter(|(_, known)| known == value).map_or_else(written, |(typed, _)| typed);
    let read = read_date(&typed);
    let is_wrong = !typed.trim().is_empty() && read.is_none();
    let field = TextField::new(label)
        .hint(word("learn.write.day-hint"))
        .error(is_wrong.then(|| word("learn.write.no-day")));
    if field.show(ui, &mut typed).changed() {
        match read_date(&typed) {
            Some(day) => *value = Some(day),
            None if typed.trim().is_empty() => *value = None,
            None => {}
        }
    }
    ui.data_mut(|data| data.insert_temp(id, (typed, *value)));
    ui.add_space(6.0);
}

/// What is measured, of whom, and when.
pub(super) fn measure(ui: &mut Ui, app: &App, plan: &Plan, measure: &mut Measure) {
    let titles: Vec<String> =
        Quantity::ALL.iter().map(|quantity| named::quantity(*quantity).to_owned()).collect();
    let here = Quantity::ALL.iter().position(|quantity| *quantity == measure.what).unwrap_or_default();
    let what = chosen(ui, word("learn.write.what"), &titles, here);
    let mut names = measure.what.whose().names(plan, &app.knowledge);
    if let Some(what) = what.and_then(|place| Quantity::ALL.get(place)) {
        measure.what = *what;
        names = what.whose().names(plan, &app.knowledge);
        measure.of = measure.of.take().filter(|of| names.contains(of));
        if measure.of.is_none() && !what.whose().may_be_all() {
            measure.of = names.first().cloned();
        }
        measure.day = measure.day.filter(|_| what.has_day());
    }
    if let Some(of) = measure.of.as_ref().filter(|of| !names.contains(of)) {
        names.push(of.clone());
    }
    if !names.is_empty() {
        let all = usize::from(measure.what.whose().may_be_all());
        let everybody = word("learn.write.everybody").to_owned();
        let options: Vec<String> =
            core::iter::repeat_n(everybody, all).chain(names.iter().cloned()).collect();
        let here = measure.of.as_ref().and_then(|of| names.iter().position(|name| name == of));
        let here = here.map_or(0, |place| place + all);
        if let Some(place) = chosen(ui, word("learn.write.of"), &options, here) {
            measure.of = place.checked_sub(all).and_then(|place| names.get(place).cloned());
        }
    }
    if measure.what.has_day() {
        day(ui, word("learn.write.day"), &mut measure.day);
    }
}

/// The figures of a run.
pub(super) fn watched(ui: &mut Ui, app: &App, plan: &Plan, watch: &mut Vec<Measure>) {
    let fresh = Measure { what: Quantity::Licensed, of: None, day: None };
    rows(ui, "figure", watch, fresh, |ui, one| measure(ui, app, plan, one));
}

/// The goals of a task.
pub(super) fn goals(ui: &mut Ui, app: &App, plan: &Plan, goals: &mut Vec<Goal>) {
    let licensed = Measure { what: Quantity::Licensed, of: None, day: None };
    let fresh = Goal { measure: licensed, bound: Bound::All, points: 1, keeps: false };
    rows(ui, "goal", goals, fresh, |ui, goal| self::goal(ui, app, plan, goal));
}

/// Rows of one kind, each in a card with its number and a way to remove it. `kind` is the word for one of them in the ids of their words.
fn rows<T: Clone>(
    ui: &mut Ui,
    kind: &str,
    rows: &mut Vec<T>,
    fresh: T,
    mut show: impl FnMut(&mut Ui, &mut T),
) {
    let mut removed = None;
    for (place, row) in rows.iter_mut().enumerate() {
        let number = (place + 1).to_string();
        ui.push_id((kind, place), |ui| {
            Card::new().padding(12).show(ui, |ui| {
                section(ui, &fill(&format!("learn.write.{kind}"), &[("n", &number)]));
                show(ui, row);
                let remove = fill(&format!("learn.write.{kind}-remove"), &[("n", &number)]);
                if Button::link(&remove).small().show(ui).clicked() {
                    removed = Some(place);
                }
            });
        });
        ui.add_space(6.0);
    }
    if let Some(place) = removed {
        rows.remove(place);
    }
    if Button::link(word(&format!("learn.write.{kind}-add"))).show(ui).clicked() {
        rows.push(fresh);
    }
    ui.add_space(6.0);
}

fn goal(ui: &mut Ui, app: &App, plan: &Plan, goal: &mut Goal) {
    measure(ui, app, plan, &mut goal.measure);
    bound(ui, goal);
    let mut points = Some(goal.points);
    NumberField::new(word("learn.write.points"), 1, Limits::POINTS).show(ui, &mut points);
    goal.points = points.unwrap_or(goal.points);
    ui.add_space(4.0);
    check_box_with(ui, &mut goal.keeps, word("learn.write.keeps"), word("learn.write.keeps-line"));
}

/// What the measure shall be.
fn bound(ui: &mut Ui, goal: &mut Goal) {
    let number = match &goal.bound {
        Bound::Least(number) | Bound::Most(number) | Bound::Is(Answer::Number(number)) => *number,
        Bound::All | Bound::Is(_) => 1,
    };
    if goal.bound == Bound::All && !goal.measure.what.counts_machines() {
        goal.bound = Bound::Is(Answer::Number(number));
    }
    let all = usize::from(goal.measure.what.counts_machines());
    let names = [
        "learn.write.wanted-all",
        "learn.write.wanted-is",
        "learn.write.wanted-least",
        "learn.write.wanted-most",
    ];
    let names: Vec<&str> = names.iter().skip(1 - all).map(|name| word(name)).collect();
    let here = match &goal.bound {
        Bound::All => 0,
        Bound::Is(_) => all,
        Bound::Least(_) => all + 1,
        Bound::Most(_) => all + 2,
    };
    if let Some(place) = segmented(ui, "wanted", word("learn.write.wanted"), &names, here) {
        goal.bound = match place + 1 - all {
            0 => Bound::All,
            1 => Bound::Is(Answer::Number(number)),
            2 => Bound::Least(number),
            _ => Bound::Most(number),
        };
    }
    match &mut goal.bound {
        Bound::All => {}
        Bound::Is(answer) => {
            let mut typed = answer.written();
            if line(ui, word("learn.write.value"), 1, &mut typed) {
                *answer = Answer::parse(&typed);
            }
        }
        Bound::Least(bound) | Bound::Most(bound) => {
            let mut typed = Some(*bound);
            NumberField::new(word("learn.write.number"), 0, LARGEST).show(ui, &mut typed);
            *bound = typed.unwrap_or(*bound);
        }
    }
}
