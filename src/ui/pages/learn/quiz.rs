//! The quiz: one question, its answers, and after the answer why, with rule and sources.

use egui::Ui;

use super::{WIDEST, all_lessons, arrival};
use crate::app::learn::QuizCommand;
use crate::app::named;
use crate::app::words::{count, fill, said, word};
use crate::app::{App, Command, LearnCommand};
use crate::domain::teaching::quiz::{Choice, Grade, Question};
use crate::ui::frame::Outbox;
use crate::ui::layout::Layout;
use crate::ui::page::body;
use crate::ui::pages::cited::sources;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, Card, Reason, ReasonMark, Tone, because_list, callout, heading_in_focus, in_english_unless_known,
    muted, paragraph, problem_line, radio_rows, tabs, text, why,
};

fn send(outbox: &mut Outbox, command: QuizCommand) {
    outbox.send(Command::Learn(LearnCommand::Quiz(command)));
}

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    body(ui, layout, "quiz", |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let is_new = arrival::is_new(ui, app);
        all_lessons(ui, outbox);
        let quiz = &app.learn.quiz;
        let Some(question) = quiz.question() else {
            heading_in_focus(ui, Type::Heading, word("learn.quiz.title"), is_new);
            paragraph(ui, word("learn.quiz.nothing"));
            return;
        };
        pairs(ui, app, outbox);
        ui.add_space(8.0);
        heading_in_focus(ui, Type::Heading, &said(&question.ask), is_new);
        let pair = &*said(quiz.quiz.title(question));
        why(ui, &fill("learn.quiz.pair", &[("pair", pair)]));
        ui.add_space(8.0);
        ui.set_max_width(ui.available_width().min(WIDEST));
        ask(ui, app, question, outbox);
        ui.add_space(8.0);
        match quiz.answer() {
            None => {
                if Button::filled(word("learn.answer")).large().show(ui).clicked() {
                    send(outbox, QuizCommand::Answer);
                }
                if quiz.gap {
                    problem_line(ui, word("learn.gap-quiz"));
                }
            }
            Some(answer) => {
                explanation(ui, app, question, answer);
                ui.add_space(8.0);
                if Button::filled(word("learn.quiz.next")).large().show(ui).clicked() {
                    send(outbox, QuizCommand::Next);
                }
            }
        }
        score(ui, app);
    });
}

fn pairs(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let quiz = &app.learn.quiz;
    let pairs: Vec<_> = quiz.quiz.pairs.iter().map(|pair| said(&pair.title)).collect();
    let mut titles = vec![word("learn.quiz.all-pairs")];
    titles.extend(pairs.iter().map(|title| &**title));
    let selected = quiz.pair.map_or(0, |pair| pair + 1);
    if let Some(chosen) = tabs(ui, "quiz-pairs", word("learn.quiz.pairs"), &titles, selected) {
        send(outbox, QuizCommand::Pair(chosen.checked_sub(1)));
    }
}

fn ask(ui: &mut Ui, app: &App, question: &Question, outbox: &mut Outbox) {
    let quiz = &app.learn.quiz;
    let texts = question.choices.iter().map(|choice| &*choice.text).chain([&*question.about, &*question.ask]);
    in_english_unless_known(ui, texts.filter(|text| !text.is_empty()));
    if !question.about.is_empty() {
        Card::new().show(ui, |ui| text(ui, Type::Text, &said(&question.about)));
        ui.add_space(4.0);
    }
    if let Some(book) = question.under {
        let name = named::rulebook(book);
        muted(ui, Type::Small, &fill("learn.quiz.under", &[("rulebook", name)]));
    }
    if let Some(day) = quiz.early {
        muted(ui, Type::Small, &fill("learn.quiz.early", &[("day", &crate::app::run_words::date(day))]));
    }
    let labels: Vec<_> = question.choices.iter().map(|choice| said(&choice.text)).collect();
    let labels: Vec<&str> = labels.iter().map(|label| &**label).collect();
    let id = ("quiz", &question.id);
    if let Some(choice) = radio_rows(ui, id, &said(&question.ask), &labels, quiz.chosen) {
        send(outbox, QuizCommand::Choose(choice));
    }
}

fn explanation(ui: &mut Ui, app: &App, question: &Question, answer: &Choice) {
    let right = &*said(question.right().map_or("", |right| right.text.as_str()));
    let (tone, title) = match answer.grade {
        Grade::Right => (Tone::Good, "learn.quiz.right"),
        Grade::Confused => (Tone::Caution, "learn.quiz.confused"),
        Grade::Wrong => (Tone::Caution, "learn.quiz.wrong"),
    };
    callout(ui, tone, &fill(title, &[("right", right)]), |ui| {
        let rights = question.choices.iter().filter(|choice| choice.grade == Grade::Right);
        let mut told: Vec<(&Choice, ReasonMark)> = rights.map(|right| (right, ReasonMark::Told)).collect();
        if answer.grade != Grade::Right
            && question.right().is_some_and(|right| right.because.text != answer.because.text)
        {
            told.push((answer, ReasonMark::Against));
        }
        in_english_unless_known(ui, told.iter().map(|(choice, _)| choice.because.text.as_str()));
        let lines: Vec<_> = told.into_iter().map(|(choice, mark)| line(app, choice, mark)).collect();
        let reasons: Vec<Reason<'_>> = lines
            .iter()
            .map(|(text, source, mark)| Reason { mark: *mark, strong: "", text, source })
            .collect();
        because_list(ui, word("learn.quiz.why"), &reasons);
    });
}

/// The because of an answer with its rule and sources.
fn line(app: &App, choice: &Choice, mark: ReasonMark) -> (String, String, ReasonMark) {
    let because = &choice.because;
    let sources = sources(&app.knowledge.catalog, &because.sources, 3);
    let source = match because.rules.first() {
        Some(rule) => fill("result.rule-sources", &[("rule", rule.as_str()), ("sources", &sources)]),
        None => sources,
    };
    (said(&because.text).into_owned(), source, mark)
}

/// Right answers in this sitting, and when the question comes again.
fn score(ui: &mut Ui, app: &App) {
    let quiz = &app.learn.quiz;
    let (right, all) = quiz.here;
    ui.add_space(8.0);
    if all > 0 {
        let parts = [("right", right.to_string()), ("all", count("learn.quiz.answers", all))];
        let parts = parts.each_ref().map(|(name, value)| (*name, value.as_str()));
        muted(ui, Type::Text, &fill("learn.quiz.score", &parts));
    }
    muted(ui, Type::Small, word("learn.quiz.repeats"));
}
