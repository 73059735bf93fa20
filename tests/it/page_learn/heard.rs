//! Everything in a lesson and in the quiz is spoken: headings, prose to the last word, choices, figures, results, causes,
//! rules with their sources, goals, hints, texts to find something in.

use std::collections::BTreeSet;

use activation_wizard::app::learn::{Prepared, QuizCommand};
use activation_wizard::app::{App, Command, LearnCommand, Place};
use activation_wizard::domain::lesson::{Prose, Step, StepKind};
use activation_wizard::domain::teaching::quiz::Grade;
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use super::send;
use crate::support::{SIZES, app, harness, nameless};

/// What a screen reader can say of the window.
struct Heard {
    said: BTreeSet<String>,
    headings: BTreeSet<String>,
    choices: BTreeSet<String>,
}

impl Heard {
    fn of(window: &Harness<'_, App>) -> Self {
        let mut heard = Self { said: BTreeSet::new(), headings: BTreeSet::new(), choices: BTreeSet::new() };
        for node in window.root().children_recursive() {
            let node = node.accesskit_node();
            let (label, value) = (node.label(), node.value());
            match (node.role(), &label) {
                (Role::Heading, Some(label)) => drop(heard.headings.insert(label.clone())),
                (Role::RadioButton, Some(label)) => drop(heard.choices.insert(label.clone())),
                _ => {}
            }
            heard.said.extend([label, value, node.description()].into_iter().flatten());
        }
        heard
    }

    fn has(&self, words: &str) -> bool {
        self.said.iter().any(|said| said.contains(words))
    }

    /// Fails unless every piece of this text is spoken.
    fn prose(&self, prose: &Prose, whose: &str) {
        for piece in prose.shown.split(['*', '`', '|', '\n']) {
            let piece = piece.trim().trim_start_matches("- ").trim();
            let has_words = piece.chars().any(char::is_alphanumeric);
            assert!(!has_words || self.has(piece), "{whose}: {piece:?} is not spoken");
        }
    }
}

fn hear(window: &mut Harness<'static, App>, command: LearnCommand) -> Heard {
    send(window.state_mut(), command);
    window.run();
    Heard::of(window)
}

/// What belongs to the kind of the step.
fn what_it_asks(heard: &Heard, step: &Step, app: &App, whose: &str) {
    let state = app.learn.player.as_ref().unwrap().state().unwrap();
    if let Some(slip) = state.slip() {
        for (_, label) in &slip.choices {
            assert!(heard.choices.contains(label), "{whose}: {label}");
        }
    }
    match (&step.what, &state.prepared) {
        (StepKind::Question, Some(Prepared::Run(played))) => {
            assert!(heard.has("at its end: ") && !played.figures.is_empty(), "{whose}: its fleet is seen");
        }
        (StepKind::Question, _) => {}
        (StepKind::Bet(bet), _) => assert!(heard.has(&bet.ask) && heard.choices.len() >= 2, "{whose}"),
        (StepKind::Run(shown), Some(Prepared::Run(played))) => {
            assert_eq!(played.figures.len(), shown.watch.len());
            for figure in &played.figures {
                assert!(
                    heard.has(&format!("{}: {}", figure.label, figure.value)),
                    "{whose}: {}",
                    figure.label
                );
            }
            assert!(!played.has_machines() || heard.has("at its end: "), "{whose}: the picture has words");
        }
        (StepKind::Because(because), prepared) => {
            for ground in &because.grounds {
                for text in &ground.texts {
                    assert!(heard.has(text), "{whose}: {}", ground.id);
                }
                let source = app.knowledge.catalog.short_source(&ground.sources[0]);
                assert!(heard.has(source), "{whose}: the source of {}", ground.id);
            }
            if let Some(Prepared::Causes(causes)) = prepared {
                for cause in causes {
                    assert!(heard.has(&cause.text) && heard.has(&cause.rule), "{whose}: {}", cause.text);
                }
            }
        }
        (StepKind::Task(task), _) => {
            for goal in &task.goals {
                assert!(heard.has(&goal.wanted()), "{whose}: {}", goal.wanted());
            }
            assert!(heard.has(" of 100; changes: "), "{whose}: how it stands");
        }
        (StepKind::Find(find), _) => {
            assert!(heard.has(&find.ask), "{whose}");
            for (name, text) in &find.evidence {
                assert!(heard.has(name) && heard.has(text.trim_end()), "{whose}: {name}");
            }
        }
        (StepKind::Run(_), _) => panic!("{whose}: the run is not there"),
    }
}

#[test]
fn every_step_of_every_lesson_and_exercise_is_spoken_whole() {
    let mut app = app();
    app.apply(Command::Go(Place::Learn));
    let lessons = app.learn.lessons.clone();
    let mut window = harness(app, SIZES[1], Theme::Dark);
    for (place, file) in lessons.iter().enumerate() {
        send(window.state_mut(), LearnCommand::Open(place));
        for (number, step) in file.lesson.steps.iter().enumerate() {
            let whose = format!("{}: {}", file.lesson.id, step.heading);
            let mut heard = hear(&mut window, LearnCommand::Step(number));
            assert!(heard.headings.contains(&step.heading), "{whose}");
            assert!(heard.has(&file.lesson.title) && !heard.has("cannot run"), "{whose}");
            let hints = match &step.what {
                StepKind::Task(task) => task.hints.as_slice(),
                StepKind::Find(find) => &find.hints,
                StepKind::Question | StepKind::Bet(_) | StepKind::Run(_) | StepKind::Because(_) => &[],
            };
            for _ in hints {
                heard = hear(&mut window, LearnCommand::Hint);
            }
            heard.prose(&step.prose, &whose);
            for hint in hints {
                heard.prose(hint, &whose);
            }
            what_it_asks(&heard, step, window.state(), &whose);
            assert_eq!(nameless(&window), Vec::<String>::new(), "{whose}");
        }
    }
}

#[test]
fn every_question_of_the_quiz_is_spoken_with_its_answers_and_their_reasons() {
    let mut app = app();
    send(&mut app, LearnCommand::Quiz(QuizCommand::Open));
    let questions = app.learn.quiz.quiz.questions.clone();
    let mut window = harness(app, SIZES[1], Theme::Light);
    assert!(questions.len() > 20, "{}", questions.len());
    for question in &questions {
        let quiz = &mut window.state_mut().learn.quiz;
        (quiz.open, quiz.chosen, quiz.is_answered) = (Some(question.id.clone()), None, false);
        window.run();
        let heard = Heard::of(&window);
        assert!(heard.headings.contains(&question.ask) && heard.has(&question.about), "{}", question.id);
        for choice in &question.choices {
            assert!(heard.choices.contains(&choice.text), "{}: {}", question.id, choice.text);
        }
        let wrong = question.choices.iter().position(|choice| choice.grade != Grade::Right).unwrap();
        send(window.state_mut(), LearnCommand::Quiz(QuizCommand::Choose(wrong)));
        let heard = hear(&mut window, LearnCommand::Quiz(QuizCommand::Answer));
        let right = question.right().unwrap();
        assert!(heard.has(&format!("Right is: {}", right.text)), "{}", question.id);
        for because in [&right.because, &question.choices[wrong].because] {
            let source = window.state().knowledge.catalog.short_source(&because.sources[0]).to_owned();
            assert!(heard.has(&because.text) && heard.has(&source), "{}: {}", question.id, because.text);
        }
    }
}
