//! The commands of the quiz.

use super::{LearnView, QuizCommand};
use crate::app::state::App;
use crate::app::words::{fill, said, word};
use crate::domain::teaching::quiz::{Due, Grade, next_due};

impl App {
    pub(super) fn carry_out_quiz(&mut self, command: QuizCommand) {
        match command {
            QuizCommand::Open => {
                self.show_learn(LearnView::Quiz);
                if self.learn.quiz.question().is_none() {
                    self.next_question_of_quiz();
                }
            }
            QuizCommand::Pair(pair) => {
                self.learn.quiz.pair = pair;
                self.learn.quiz.here = (0, 0);
                self.next_question_of_quiz();
            }
            QuizCommand::Choose(choice) => {
                let quiz = &mut self.learn.quiz;
                if !quiz.is_answered {
                    (quiz.chosen, quiz.gap) = (Some(choice), false);
                }
            }
            QuizCommand::Answer => self.answer_quiz(),
            QuizCommand::Next => self.next_question_of_quiz(),
        }
    }

    fn next_question_of_quiz(&mut self) {
        let today = (self.world.now)().date();
        let quiz = &self.learn.quiz;
        let answers = &self.learn.progress.answers;
        let next = next_due(&quiz.quiz, answers, quiz.pair_id(), quiz.open.as_deref(), today);
        let (open, early) = match next {
            Some(Due::Now(question)) => (Some(question.id.clone()), None),
            Some(Due::Later(question, day)) => (Some(question.id.clone()), Some(day)),
            None => (None, None),
        };
        let quiz = &mut self.learn.quiz;
        (quiz.open, quiz.early) = (open, early);
        (quiz.chosen, quiz.is_answered, quiz.gap) = (None, false, false);
    }

    fn answer_quiz(&mut self) {
        let today = (self.world.now)().date();
        let quiz = &mut self.learn.quiz;
        if quiz.is_answered || quiz.open.is_none() {
            return;
        }
        if quiz.chosen.is_none() {
            quiz.gap = true;
            self.status.problem(word("learn.gap-quiz"));
            return;
        }
        quiz.is_answered = true;
        let Some((id, right, grade)) = quiz.question().zip(quiz.answer()).map(|(question, choice)| {
            let right = question.right().map_or_else(String::new, |right| said(&right.text).into_owned());
            (question.id.clone(), right, choice.grade)
        }) else {
            return;
        };
        quiz.here.0 += u32::from(grade == Grade::Right);
        quiz.here.1 += 1;
        self.learn.progress.answer(&id, grade == Grade::Right, today);
        self.learn.note_change();
        let words = match grade {
            Grade::Right => "learn.quiz.said-right",
            Grade::Confused => "learn.quiz.said-confused",
            Grade::Wrong => "learn.quiz.said-wrong",
        };
        self.status.done(fill(words, &[("right", &right)]));
    }
}
