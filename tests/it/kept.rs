//! What survives the program: kept files come back, and none that cannot be used is ever lost.

use std::path::PathBuf;
use std::sync::Arc;

use activation_wizard::app::learn::{CourseCommand, DraftCommand, STEP_KINDS, WriteCommand};
use activation_wizard::app::status::Tone;
use activation_wizard::app::{App, Command, LearnCommand, Place, RunCommand, World};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::probe::files::write_whole;
use tempfile::TempDir;

use crate::support::noon;

/// A user's folder and the program over it.
struct User {
    folder: TempDir,
}

impl User {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        write_whole(&self.at(name), bytes, true).unwrap();
    }

    fn read(&self, name: &str) -> Option<Vec<u8>> {
        std::fs::read(self.at(name)).ok()
    }

    fn start(&self) -> App {
        let world = World {
            settings_file: Some(self.at("settings.toml")),
            session_file: Some(self.at("session.toml")),
            autosave_file: Some(self.at("last.activation.toml")),
            progress_file: Some(self.at("progress.toml")),
            ..World::nowhere(noon)
        };
        let mut app = App::new(Arc::clone(Knowledge::embedded()), world);
        app.restore();
        app
    }
}

fn problems(app: &App) -> Vec<&str> {
    let messages = app.status.messages().iter().filter(|message| message.tone == Tone::Problem);
    messages.map(|message| message.text.as_str()).collect()
}

#[test]
fn a_session_comes_back_with_its_unsaved_change() {
    let user = User::new();
    let mut app = user.start();
    app.apply(Command::Rename("The lab".to_owned()));
    app.keep_now();
    let again = user.start();
    assert_eq!(again.document.plan, app.document.plan);
    assert!(again.document.is_dirty());
    assert_eq!(problems(&again), Vec::<&str>::new());
}

#[test]
fn what_cannot_be_used_is_set_aside_and_said() {
    let session = "format = 1\nplace = \"decide\"\nstep = 1\ndirty = true\n";
    let check = |name: &str, content: &[u8]| {
        let user = User::new();
        user.write("session.toml", session.as_bytes());
        user.write(name, content);
        let mut app = user.start();
        assert_eq!(problems(&app).len(), 1, "{name}: {:?}", problems(&app));
        app.apply(Command::ZoomIn);
        app.keep_now();
        assert_eq!(user.read(&format!("{name}.aside")).as_deref(), Some(content), "{name}");
    };
    check("settings.toml", b"theme = \"\xff\"");
    check("settings.toml", b"theme = 12");
    check("session.toml", b"\x00\x01\x02");
    check("last.activation.toml", b"format = 2\n[[cohort]]\n");
    check("last.activation.toml", b"\xff\xfe\xff");
}

#[test]
fn opened_answers_are_a_new_plan_and_stay_as_they_are() {
    let user = User::new();
    let answers = "# the lab\nedition = \"vista-enterprise\" # my answers\nsite.clients = 40\n";
    user.write("mine.toml", answers.as_bytes());
    let mut app = user.start();
    app.apply(Command::OpenPath(user.at("mine.toml")));
    assert_eq!(app.document.path, None);
    assert!(app.document.is_dirty());
    assert!(!app.document.plan.cohorts.is_empty());
    app.apply(Command::Save);
    assert_eq!(user.read("mine.toml").as_deref(), Some(answers.as_bytes()));
}

#[test]
fn progress_comes_back_and_one_that_cannot_be_used_is_set_aside() {
    use activation_wizard::app::LearnCommand;
    use activation_wizard::domain::ids::LessonId;

    let user = User::new();
    let mut app = user.start();
    app.keep_now();
    assert_eq!(user.read("progress.toml"), None, "nothing was done");
    app.apply(Command::Go(activation_wizard::app::Place::Learn));
    let place = app.learn.lessons.iter().position(|file| file.lesson.id.as_str() == "split-count").unwrap();
    app.apply(Command::Learn(LearnCommand::Open(place)));
    app.apply(Command::Learn(LearnCommand::Step(1)));
    app.apply(Command::Learn(LearnCommand::HandIn));
    app.keep_now();
    let mut again = user.start();
    assert!(again.learn.progress.records.contains_key(&LessonId::new("split-count")));
    again.apply(Command::Learn(LearnCommand::GoOn));
    assert_eq!(again.learn.player.as_ref().map(|player| player.step), Some(1));

    for ruined in
        ["format = 9\nkind = \"progress\"\n", "format = 1\nkind = \"progress\"\n[[record]]\n", "\u{0}"]
    {
        let user = User::new();
        user.write("progress.toml", ruined.as_bytes());
        let mut app = user.start();
        assert_eq!(problems(&app).len(), 1, "{ruined}: {:?}", problems(&app));
        app.apply(Command::Learn(LearnCommand::Learner("Ada".to_owned())));
        app.keep_now();
        assert_eq!(user.read("progress.toml.aside").as_deref(), Some(ruined.as_bytes()));
    }
}

#[test]
fn a_repair_under_way_comes_back_with_the_hints_that_were_read() {
    let user = User::new();
    let mut app = user.start();
    app.apply(Command::Go(Place::Learn));
    let split = app.learn.lessons.iter().position(|file| file.lesson.id.as_str() == "split-count").unwrap();
    for command in
        [LearnCommand::Open(split), LearnCommand::Step(1), LearnCommand::Hint, LearnCommand::OpenPlan]
    {
        app.apply(Command::Learn(command));
    }
    app.apply(Command::Run(RunCommand::CohortCount { cohort: 0, count: 31 }));
    let repaired = app.document.plan.clone();
    app.keep_now();
    let mut again = user.start();
    again.apply(Command::Learn(LearnCommand::GoOn));
    let player = again.learn.player.as_ref().unwrap();
    assert_eq!((player.step, player.hints), (1, 1));
    assert_eq!(player.plan.cohorts, repaired.cohorts);
    assert_eq!(again.status.last().unwrap().text, "Your repair is here as you left it");
    again.apply(Command::Learn(LearnCommand::Reset));
    again.keep_now();
    let mut fresh = user.start();
    fresh.apply(Command::Learn(LearnCommand::GoOn));
    assert!(!fresh.learn.player.as_ref().unwrap().is_changed(), "what was taken back is gone");
}

#[test]
fn a_course_is_followed_until_it_is_left() {
    let user = User::new();
    let mut app = user.start();
    let course = |command| Command::Learn(LearnCommand::Course(command));
    app.apply(Command::Go(Place::Learn));
    for command in [
        CourseCommand::Title("Monday".to_owned()),
        CourseCommand::Take(3, true),
        CourseCommand::LockPlan(true),
        CourseCommand::Start,
    ] {
        app.apply(course(command));
    }
    app.keep_now();
    let mut again = user.start();
    assert_eq!(again.learn.course, app.learn.course);
    assert!(again.learn.course.as_ref().is_some_and(|course| course.lock_plan));
    again.apply(course(CourseCommand::Leave));
    again.keep_now();
    assert_eq!(user.start().learn.course, None);
}

#[test]
fn a_lesson_in_the_making_comes_back_until_it_is_saved() {
    let user = User::new();
    let mut app = user.start();
    app.apply(Command::Go(Place::Learn));
    // Nothing is said yet of a new lesson and its steps.
    let steps = (0..STEP_KINDS.len()).map(|kind| WriteCommand::Draft(DraftCommand::AddStep(kind)));
    for command in [WriteCommand::New].into_iter().chain(steps) {
        app.apply(Command::Learn(LearnCommand::Write(command)));
    }
    app.keep_now();
    let mut again = user.start();
    assert_eq!(problems(&again), Vec::<&str>::new());
    assert_eq!(again.status.last().unwrap().text, "The lesson that you were writing was brought back");
    again.apply(Command::Learn(LearnCommand::Write(WriteCommand::Open)));
    let lesson = |app: &App| app.learn.write.draft.clone().unwrap().lesson;
    let kinds = |app: &App| lesson(app).steps.iter().map(|step| step.what.id()).collect::<Vec<_>>();
    assert_eq!(kinds(&again), kinds(&app));
    assert!(kinds(&again).len() >= STEP_KINDS.len());
    assert_eq!(lesson(&again).title, "");
    assert!(again.learn.write.is_dirty());
    let mut saved = user.start();
    saved.apply(Command::Learn(LearnCommand::Write(WriteCommand::QuitWithout)));
    saved.keep_now();
    assert!(user.start().learn.write.draft.is_none(), "what was given up is gone");
}
