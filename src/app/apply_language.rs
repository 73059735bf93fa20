//! The language of the window: which one it is, and what is said anew when it becomes another.

use std::sync::Arc;

use crate::app::answer_words::flip_lines;
use crate::app::lanes::lanes;
use crate::app::run_view::marks;
use crate::app::settings::LanguageChoice;
use crate::app::state::App;
use crate::app::words::{Language, fill, speak};

impl App {
    /// The language of the window.
    pub fn language(&self) -> Language {
        let world = &self.world;
        world.asked_language.or(self.settings.language.language()).unwrap_or(world.system_language)
    }

    pub(crate) fn choose_language(&mut self, choice: LanguageChoice) {
        self.world.asked_language = None;
        self.settings.language = choice;
        self.follow_language();
        self.status.done(fill("status.language", &[("name", self.language().own_name())]));
    }

    /// From now on this thread speaks the language of the window. What is kept in words of another is made anew.
    pub(crate) fn follow_language(&mut self) {
        let language = self.language();
        speak(language);
        if self.said_in != language {
            self.said_in = language;
            self.flips = flip_lines(&self.advice, &self.answers_in_force(), &self.knowledge);
            self.reference.say_anew(&self.knowledge);
        }
        let simulate = &mut self.simulate;
        if simulate.said_in == language {
            return;
        }
        simulate.said_in = language;
        if let (Some(run), Some(plan)) = (&simulate.run, &simulate.ran) {
            simulate.marks = Arc::new(marks(run, plan));
            simulate.lanes = Arc::new(lanes(run, plan));
            simulate.watch.forget_near();
        }
    }
}
