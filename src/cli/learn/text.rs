//! Lessons as text for people.

use super::{Found, is_afterwards};
use crate::cli::layout::hanging;
use crate::domain::knowledge::Knowledge;
use crate::domain::lesson::{
    Because, Bet, Lesson, LessonFile, LessonKind, Score, Shown, Slip, StepKind, Task,
};
use crate::domain::simulation::{Detail, Run, simulate};

/// All lessons, each with its id and what it is about.
pub(super) fn list(lessons: &[LessonFile]) -> String {
    let mut text = String::new();
    for kind in LessonKind::ALL {
        let title = match kind {
            LessonKind::Lesson => "Lessons",
            LessonKind::Exercise => "\nExercises",
        };
        text.push_str(title);
        text.push('\n');
        for file in lessons.iter().filter(|file| file.lesson.kind == kind) {
            let lesson = &file.lesson;
            say(&mut text, format!("\n{}\n", lesson.id));
            text.push_str(&hanging("  ", &lesson.title, 0));
            text.push_str(&hanging("  ", &lesson.about, 0));
        }
    }
    text
}

/// A lesson to read, with the answers of its bets after them.
pub(super) fn lesson(lesson: &Lesson, knowledge: &Knowledge) -> String {
    let mut text = format!("{}\n", lesson.title);
    text.push_str(&hanging("", &lesson.about, 0));
    for (place, step) in lesson.steps.iter().enumerate() {
        say(&mut text, format!("\n{}. {}", place + 1, step.heading));
        if is_afterwards(lesson, place) {
            text.push_str(" (read it when the task is done)");
        }
        text.push('\n');
        text.push_str(&prose(&step.prose.shown));
        match &step.what {
            StepKind::Question => {}
            StepKind::Bet(bet) => text.push_str(&bet_text(bet, knowledge)),
            StepKind::Run(shown) => text.push_str(&shown_text(shown, knowledge)),
            StepKind::Because(because) => text.push_str(&because_text(because, knowledge)),
            StepKind::Task(task) => text.push_str(&task_text(lesson, task)),
            StepKind::Find(find) => {
                for (name, evidence) in &find.evidence {
                    say(&mut text, format!("\n--- {name}\n{}\n---\n", evidence.trim_end()));
                }
                if let Some(slip) = find.settle(knowledge) {
                    text.push_str(&slip_text(&find.ask, &slip));
                    say(
                        &mut text,
                        format!("Check yours: activation-wizard learn {} --answer ID\n", lesson.id),
                    );
                }
            }
        }
    }
    text
}

/// Adds words to a text.
fn say(text: &mut String, words: String) {
    text.push_str(&words);
}

/// Markdown without its stars, each paragraph wrapped; lists and tables keep their lines.
fn prose(markdown: &str) -> String {
    let mut text = String::new();
    let plain = markdown.replace("**", "");
    for block in plain.trim().split("\n\n") {
        text.push('\n');
        if block.starts_with('|') {
            text.push_str(block);
            text.push('\n');
        } else {
            for item in block.replace("\n- ", "\n\u{0}- ").split("\n\u{0}") {
                match item.strip_prefix("- ") {
                    Some(item) => text.push_str(&hanging("- ", item, 0)),
                    None => text.push_str(&hanging("", item, 0)),
                }
            }
        }
    }
    text
}

fn run_of(plan: &crate::domain::plan::Plan, knowledge: &Knowledge) -> Option<Run> {
    simulate(plan, knowledge, Detail::Everything).ok()
}

fn bet_text(bet: &Bet, knowledge: &Knowledge) -> String {
    let slip = run_of(&bet.plan, knowledge).and_then(|run| bet.settle(&run, knowledge));
    let Some(slip) = slip else { return String::new() };
    let right = slip.choices.get(slip.right).map(|(_, words)| words.as_str()).unwrap_or_default();
    format!("{}Answer: {right}\n", slip_text(&bet.ask, &slip))
}

fn slip_text(ask: &str, slip: &Slip) -> String {
    let mut text = format!("\n{}", hanging("", ask, 0));
    for (_, words) in &slip.choices {
        text.push_str(&hanging("( ) ", words, 0));
    }
    text
}

fn shown_text(shown: &Shown, knowledge: &Knowledge) -> String {
    let Some(run) = run_of(&shown.plan, knowledge) else { return String::new() };
    let mut text = String::from("\n");
    for measure in &shown.watch {
        let answer = measure.take(&shown.plan, &run, knowledge);
        let words = answer.map_or_else(|| "nothing".to_owned(), |answer| answer.words(knowledge));
        text.push_str(&hanging("- ", &format!("{}: {words}", measure.label()), 0));
    }
    text
}

fn because_text(because: &Because, knowledge: &Knowledge) -> String {
    let mut text = String::from("\nRules\n");
    for ground in &because.grounds {
        for sentence in &ground.texts {
            text.push_str(&hanging("- ", sentence, 0));
        }
        let sources: Vec<&str> =
            ground.sources.iter().map(|source| knowledge.catalog.short_source(source)).collect();
        text.push_str(&hanging("  ", &format!("{} | {}", ground.id, sources.join("; ")), 0));
    }
    if let Some(explained) = &because.explains
        && let Some(run) = run_of(&explained.plan, knowledge)
    {
        say(&mut text, format!("\nWhy {} on {}\n", explained.cohort, explained.day));
        for line in &explained.causes(&run) {
            text.push_str(&hanging("- ", &format!("{} [{}]", line.text, line.rule), 0));
        }
    }
    text
}

fn task_text(lesson: &Lesson, task: &Task) -> String {
    let mut text = String::from("\nGoals\n");
    for goal in &task.goals {
        let keeps = if goal.keeps { " (holds, and shall be kept)" } else { "" };
        let points = if goal.points == 1 { "1 point".to_owned() } else { format!("{} points", goal.points) };
        text.push_str(&hanging("- ", &format!("{}{keeps}, {points}", goal.wanted()), 0));
    }
    if !task.allowed.is_empty() {
        text.push_str(&hanging("May be changed: ", &task.allowed.join(", "), 0));
    }
    say(&mut text, format!("Par: {} changed\n", task.par));
    say(
        &mut text,
        format!(
            "The plan: activation-wizard learn {id} --plan > my.toml\n\
         Check yours: activation-wizard learn {id} --check my.toml\n",
            id = lesson.id
        ),
    );
    text
}

/// A judgement.
pub(super) fn score(score: &Score) -> String {
    let verdict = if score.is_within_par() {
        "Solved, within par"
    } else if score.is_solved() {
        "Solved"
    } else {
        "Not solved"
    };
    let mut text = format!("{verdict}: {} of {} points\n\nGoals\n", score.points, score.of);
    for goal in &score.goals {
        let mark = if goal.holds { "yes  " } else { "no   " };
        text.push_str(&hanging(mark, &format!("{}; it is {}", goal.wanted, goal.found), 0));
    }
    say(&mut text, format!("\nChanged: {}, par {}\n", score.things, score.par));
    for change in &score.changes {
        let forbidden = if score.forbidden.contains(change) { " (not allowed: no points)" } else { "" };
        text.push_str(&hanging("- ", &format!("{change}{forbidden}"), 0));
    }
    text
}

/// What came of naming a finding.
pub(super) fn found(found: &Found) -> String {
    if found.is_right { format!("Right: {}", found.right) } else { "No, look again".to_owned() }
}
