//! The lesson editor: a lesson with everything that a file can say is written through its fields, recorded, tested and
//! saved; every lesson of the program passes through it unchanged.

use activation_wizard::app::learn::{DeskOf, LearnView, Part, Recording, WriteCommand};
use activation_wizard::app::overlay::{Export, Overlay};
use activation_wizard::app::{App, Command, LearnCommand, Place, ReadyCommand, RunCommand};
use activation_wizard::domain::ids::LessonId;
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::lesson::{self, Bound, LessonKind, Quantity, StepKind, embedded_text, read};
use activation_wizard::domain::plan::{CohortKey, Plan};
use activation_wizard::domain::ready::fleets;
use activation_wizard::ui::theme::Theme;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{go_to, place, press, score, send, spoken};
use crate::support::{SIZES, app, harness, nameless, wide};

type Window = Harness<'static, App>;

fn write(app: &mut App, command: WriteCommand) {
    send(app, LearnCommand::Write(command));
}

/// Replaces what stands in the field of this name.
fn fill(window: &mut Window, role: Role, name: &str, text: &str) {
    let field = window.get_by_role_and_label(role, name);
    field.focus();
    window.run();
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    window.get_by_role_and_label(role, name).type_text(text);
    window.run();
}

fn say(window: &mut Window, name: &str, text: &str) {
    fill(window, Role::TextInput, name, text);
}

fn tell(window: &mut Window, name: &str, text: &str) {
    fill(window, Role::MultilineTextInput, name, text);
}

/// Opens the field that is called so, whatever is chosen in it, and chooses.
fn choose(window: &mut Window, name: &str, choice: &str) {
    let is_field = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.role() == Role::ComboBox && node.label().is_some_and(|label| label.starts_with(name))
    };
    window.root().children_recursive().find(is_field).unwrap_or_else(|| panic!("{name}")).click_accesskit();
    window.run();
    if let Some(filter) = window.query_by_role_and_label(Role::TextInput, &format!("Find in {name}")) {
        filter.type_text(choice);
        window.run();
    }
    window.get_by_role_and_label(Role::MenuItem, choice).click();
    window.run();
}

fn part(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::RadioButton, name).click_accesskit();
    window.run();
}

/// Records by doing it: opens the plan by the button, changes it, and goes back.
fn record(window: &mut Window, button: &str, change: impl FnOnce(&mut Plan)) {
    window.get_by_role_and_label(Role::Button, button).click_accesskit();
    window.run();
    let app = window.state_mut();
    assert_eq!((app.place, app.desk()), (Place::Simulate, Some(DeskOf::Recording)), "{button}");
    change(&mut app.document.plan);
    send(app, LearnCommand::BackToLesson);
    assert_eq!((app.learn.view, app.desk()), (LearnView::Write, None));
    window.run();
}

#[test]
fn every_lesson_passes_through_the_editor_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = app();
    first.apply(Command::Go(Place::Learn));
    let lessons = first.learn.lessons.clone();
    let mut window = harness(first, SIZES[0], Theme::Light);
    for (place, file) in lessons.iter().enumerate() {
        write(window.state_mut(), WriteCommand::Edit(place));
        let steps = (0..file.lesson.steps.len()).map(Part::Step);
        for part in [Part::Top].into_iter().chain(steps).chain([Part::Solution]) {
            write(window.state_mut(), WriteCommand::Part(part));
            window.run();
            assert_eq!(nameless(&window), Vec::<String>::new(), "{}: {part:?}", file.lesson.id);
        }
        let path = folder.path().join(format!("{}.lesson.toml", file.lesson.id));
        let save = LearnCommand::SaveTo { path: path.clone(), export: Export::Lesson, overwrite: false };
        send(window.state_mut(), save);
        let text = std::fs::read_to_string(path).unwrap();
        assert_eq!(Some(text.as_str()), embedded_text(&file.lesson.id), "{}", file.lesson.id);
        let fresh = lesson::write(file, None, Knowledge::embedded());
        assert_eq!(read(&fresh, "fresh", Knowledge::embedded()).as_ref(), Ok(file.as_ref()));
    }
}

#[test]
fn what_its_author_noted_in_a_lesson_stays_when_it_is_edited() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.lesson.toml");
    let text =
        embedded_text(&LessonId::new("cloned-ids")).unwrap().replace("\"cloned-ids\"", "\"own-clones\"");
    std::fs::write(&path, text.replace("order = 10", "order = 10 # after the holidays")).unwrap();
    let mut app = app();
    app.apply(Command::OpenPath(path.clone()));
    app.poll();
    write(&mut app, WriteCommand::EditOpen);
    let mut window = wide(app);
    say(&mut window, "Title", "Clones of ours");
    let save = LearnCommand::SaveTo { path: path.clone(), export: Export::Lesson, overwrite: true };
    send(window.state_mut(), save);
    let saved = std::fs::read_to_string(path).unwrap();
    for kept in
        ["# Thirty clones of one image.", "order = 10 # after the holidays", "title = \"Clones of ours\""]
    {
        assert!(saved.contains(kept), "{kept} in:\n{saved}");
    }
}

#[test]
fn where_nothing_can_be_written_another_path_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("nowhere").join("own.lesson.toml");
    let mut app = app();
    app.apply(Command::Go(Place::Learn));
    write(&mut app, WriteCommand::Edit(0));
    send(&mut app, LearnCommand::SaveTo { path: nowhere.clone(), export: Export::Lesson, overwrite: false });
    let Some(Overlay::Path(field)) = &app.overlay else { panic!("the path is asked for again") };
    assert_eq!(field.text, nowhere.display().to_string());
    assert!(field.error.as_deref().is_some_and(|error| error.contains("there is no folder")), "{field:?}");
    assert!(app.status.last().unwrap().text.contains("there is no folder"));
}

#[test]
fn a_lesson_of_all_steps_is_written_recorded_tested_saved_and_opened_by_a_colleague() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hosts.lesson.toml");
    let mut app = app();
    write(&mut app, WriteCommand::Open);
    let mine = app.own_document().plan.clone();
    let mut window = wide(app);
    say(&mut window, "Title", "Too many hosts");
    say(&mut window, "What one can do afterwards, in one sentence", "You can mend a split count.");
    window.get_by_role_and_label(Role::RadioButton, "Lesson").click();
    window.run();
    let split = fleets().iter().find(|fleet| fleet.id == "3-hosts-30-clients").unwrap();
    choose(&mut window, "Ready-made fleet", &split.title);

    part(&mut window, "1. Question: What is wrong here?");
    tell(&mut window, "What it says", "Three hosts stand there, and nobody is activated.");

    choose(&mut window, "Step to add after this one", "Bet");
    tell(&mut window, "What it says", "Think of one host alone.");
    say(&mut window, "Question that the choices answer", "How many are licensed at the end?");
    say(&mut window, "Choice 2", "30");
    say(&mut window, "Words on choice 2", "All of them");
    choose(&mut window, "What is measured", "Licensed machines");
    choose(&mut window, "Of whom", "desktops");

    choose(&mut window, "Step to add after this one", "Run");
    tell(&mut window, "What it says", "Here one host is left.");
    record(&mut window, "Record what this run changes", |plan| plan.hosts.truncate(1));
    assert!(spoken(&window, "host kms02 is removed"));
    say(&mut window, "Day to stand on", "2009-03-20");
    choose(&mut window, "Whom to look at", "desktops");
    press_link(&mut window, "Add a figure to watch");

    choose(&mut window, "Step to add after this one", "Because");
    tell(&mut window, "What it says", "Each host counts alone; it needs {threshold_client}.");
    press_link(&mut window, "Add a rule by its id");
    say(&mut window, "Rule 1", "count-not-shared");
    choose(&mut window, "Whose causes are shown", "desktops");
    say(&mut window, "At the end of which day", "2009-03-20");

    part(&mut window, "5. Task: Repair the fleet");
    tell(&mut window, "What it says", "Make all desktops licensed.");
    say(&mut window, "Hint 1", "How many does each host count?");
    press_link(&mut window, "Add a goal");
    let goals = |window: &Window| window.get_all_by_role(Role::ComboBox).count();
    assert!(goals(&window) >= 5, "two goals have fields of their own");
    let keep = keep_the_machines(window.state());
    window.state_mut().apply(keep);
    window.run();
    assert!(spoken(&window, "It holds already and shall be kept"));

    part(&mut window, "6. Because: Why it was so");
    tell(&mut window, "What it says", "One host sees all of them.");
    press_link(&mut window, "Add a rule by its id");
    say(&mut window, "Rule 1", "threshold");

    press(&mut window, "Test the lesson");
    assert!(
        spoken(&window, "This lesson is not ready") && spoken(&window, "the solution: a goal does not hold")
    );

    part(&mut window, "Solution and wrong repairs");
    record(&mut window, "Record the solution", |plan| plan.hosts.truncate(1));
    press_link(&mut window, "Add a wrong repair");
    say(&mut window, "Why it misses the point", "Two hosts still split the count");
    press(&mut window, "Test the lesson");
    assert!(spoken(&window, "changes nothing"), "a wrong repair does something");
    record(&mut window, "Record wrong repair 1", |plan| plan.hosts.truncate(1));
    press(&mut window, "Test the lesson");
    assert!(spoken(&window, "solves it"), "a wrong repair that is right is told");
    record(&mut window, "Record wrong repair 1", |plan| {
        plan.cohorts[0].count = 31;
    });
    press(&mut window, "Test the lesson");
    assert!(
        spoken(&window, "The lesson can be solved, and its fault is there"),
        "{:?}",
        window.state().learn.write.faults
    );
    assert_eq!(window.state().own_document().plan, mine, "the user's own plan is as it was");
    let save = LearnCommand::SaveTo { path: path.clone(), export: Export::Lesson, overwrite: false };
    send(window.state_mut(), save);

    let mut colleague = crate::support::app();
    colleague.apply(Command::OpenPath(path));
    let lesson = colleague.learn.player.as_ref().expect("the lesson opens").lesson().clone();
    assert_eq!((lesson.title.as_str(), lesson.kind), ("Too many hosts", LessonKind::Lesson));
    let kinds: Vec<&str> = lesson.steps.iter().map(|step| step.what.id()).collect();
    assert_eq!(kinds, ["question", "bet", "run", "because", "task", "because"]);
    let StepKind::Bet(bet) = &lesson.steps[1].what else { panic!() };
    assert_eq!((bet.choices[1].label.as_str(), bet.plan.hosts.len()), ("All of them", 1));
    let task = lesson.task().unwrap();
    assert_eq!((task.allowed.as_slice(), task.par), (["host.remove".to_owned()].as_slice(), 2));
    assert!(task.goals[1].keeps && task.goals[1].measure.what == Quantity::Machines);
    go_to(&mut colleague, "task");
    assert_eq!(score(&colleague).points, 0);
    send(&mut colleague, LearnCommand::OpenPlan);
    colleague.document.plan.hosts.truncate(1);
    colleague.apply(Command::Run(RunCommand::RunAgain));
    assert!(score(&colleague).is_solved(), "{:?}", score(&colleague));
}

/// The second goal of the task: no machine is taken away, which holds from the start.
fn keep_the_machines(app: &App) -> Command {
    let step = app.learn.write.draft.as_ref().unwrap().lesson.steps[4].clone();
    let StepKind::Task(mut task) = step.what.clone() else { panic!() };
    task.goals[1].measure.what = Quantity::Machines;
    (task.goals[1].bound, task.goals[1].keeps) = (Bound::Least(30), true);
    let step = activation_wizard::domain::lesson::Step { what: StepKind::Task(task), ..step };
    let draft = activation_wizard::app::learn::DraftCommand::Step(4, Box::new(step));
    Command::Learn(LearnCommand::Write(WriteCommand::Draft(draft)))
}

#[test]
fn a_finding_can_be_the_goal() {
    let mut app = app();
    write(&mut app, WriteCommand::Open);
    let mut window = wide(app);
    say(&mut window, "Title", "The clock");
    say(&mut window, "What one can do afterwards, in one sentence", "You can read the code.");
    part(&mut window, "2. Task: Repair the fleet");
    press_link(&mut window, "Remove step 2");
    tell(&mut window, "What it says", "One machine of a room is not licensed.");
    choose(&mut window, "Step to add after this one", "Find");
    tell(&mut window, "What it says", "Read what the command says.");
    tell(&mut window, "Text 1", "Error: 0xC004F06C The request timestamp is invalid.");
    choose(&mut window, "Choice 1", "clock-skew");
    say(&mut window, "Words on choice 1", "Its clock");
    choose(&mut window, "Choice 2", "host-not-answering");
    say(&mut window, "Hint 1", "Look the code up.");
    part(&mut window, "3. Because: Why it was so");
    tell(&mut window, "What it says", "Both look at the clock.");
    press_link(&mut window, "Add a rule by its id");
    say(&mut window, "Rule 1", "clock-skew");
    press(&mut window, "Test the lesson");
    let app = window.state_mut();
    assert_eq!(app.learn.write.faults, Some(Vec::new()));
    write(app, WriteCommand::Try);
    let lesson = app.learn.player.as_ref().expect("it is opened").lesson().clone();
    assert_eq!((lesson.id.as_str(), lesson.find().unwrap().choices.len()), ("own-the-clock", 2));
}

fn press_link(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::Link, name).click_accesskit();
    window.run();
}

#[test]
fn a_lesson_that_a_colleague_could_not_open_is_not_saved_and_says_why_on_top() {
    let mut app = app();
    write(&mut app, WriteCommand::Open);
    send(&mut app, LearnCommand::Save(Export::Lesson));
    assert!(app.overlay.is_none(), "no path is asked for");
    assert!(app.status.last().unwrap().text.contains("not ready"), "{:?}", app.status.last());
    let window = wide(app);
    for missing in [
        "The plan that it starts with: nothing yet",
        "1. Question: What is wrong here?, What it says: nothing yet",
        "2. Task: Repair the fleet, Hints, from a nudge to nearly the answer: nothing yet",
        "3. Because: Why it was so, Rules that it rests on: nothing yet",
    ] {
        assert!(spoken(&window, missing), "{missing}: {:?}", window.state().learn.write.faults);
    }
    let title = window.get_by_label_contains("Title: nothing yet");
    let bottom = title.accesskit_node().bounding_box().unwrap().y1;
    assert!(bottom < f64::from(SIZES[0].y), "what is wrong stands above the fold: {bottom}");
}

#[test]
fn a_plan_is_taken_changed_by_recording_and_what_was_recorded_is_done_to_the_new_one() {
    let mut app = app();
    let split = fleets().iter().position(|fleet| fleet.id == "3-hosts-30-clients").unwrap();
    app.apply(Command::Ready(ReadyCommand::Open(split)));
    write(&mut app, WriteCommand::TakePlan);
    write(&mut app, WriteCommand::Record(Recording::Solution));
    app.document.plan.hosts.truncate(1);
    send(&mut app, LearnCommand::BackToLesson);
    write(&mut app, WriteCommand::Record(Recording::Plan));
    app.document.plan.cohorts[0].count = 40;
    send(&mut app, LearnCommand::BackToLesson);
    let file = app.learn.write.draft.clone().unwrap();
    let solution = file.solution.unwrap();
    assert_eq!(file.lesson.plan.cohorts[0].count, 40);
    assert_eq!((solution.plan.hosts.len(), solution.plan.cohorts[0].count), (1, 40));
    write(&mut app, WriteCommand::Record(Recording::Solution));
    assert_eq!(app.document.plan.hosts.len(), 1, "what was recorded is where one goes on");
    app.document.plan.cohorts[0].key = CohortKey::Retail;
    send(&mut app, LearnCommand::BackToLesson);
    let task = app.learn.write.draft.as_ref().unwrap().lesson.task().unwrap().clone();
    assert_eq!((task.allowed, task.par), (vec!["cohort.key".to_owned(), "host.remove".to_owned()], 3));
    let place = place(&app, "wrong-clock");
    write(&mut app, WriteCommand::Edit(place));
    assert!(app.learn.write.draft.unwrap().solution.is_none(), "another lesson, another solution");
}
