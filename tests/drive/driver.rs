//! Presses, drags and types at random in a window, over all fleets, and holds after it what must always hold: the plan can
//! be read again, the run that is shown is that of the plan, and undo leads back to where the session began.

use std::sync::Arc;

use activation_wizard::app::forks::Branch;
use activation_wizard::app::overlay::Overlay;
use activation_wizard::app::simulate::{Draft, DraftKind};
use activation_wizard::app::{
    App, Command, EditorCommand, ForkCommand, Place, ReadyCommand, RescueCommand, RunCommand, World,
};
use activation_wizard::domain::knowledge::Knowledge;
use activation_wizard::domain::plan::{self, Place as Row, Plan};
use activation_wizard::domain::ready::fleets;
use activation_wizard::domain::simulation::{Detail, simulate};
use activation_wizard::ui::theme::Theme;
use activation_wizard::ui::{self, frame};
use chrono::NaiveDateTime;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2, UiBuilder, pos2, vec2};
use egui_kittest::kittest::NodeT as _;
use egui_kittest::{Harness, HarnessBuilder};

/// Steps of a session: fewer than undo remembers.
pub(crate) const SESSION: u32 = 150;
/// Steps between two looks at the run.
const LOOK: u32 = 25;
/// A fleet that typing made larger is made smaller again, so that runs stay short.
const MACHINES: u64 = 1_500;
const DAYS: u32 = 1_000;
const SIZES: [(f32, f32); 3] = [(1366.0, 768.0), (960.0, 600.0), (683.0, 384.0)];

const KEYS: [Key; 34] = [
    Key::Space,
    Key::Enter,
    Key::Escape,
    Key::Tab,
    Key::Home,
    Key::End,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::Backspace,
    Key::Delete,
    Key::Period,
    Key::Comma,
    Key::Plus,
    Key::Minus,
    Key::A,
    Key::B,
    Key::D,
    Key::E,
    Key::F,
    Key::I,
    Key::J,
    Key::K,
    Key::L,
    Key::M,
    Key::N,
    Key::P,
    Key::R,
    Key::S,
    Key::W,
    Key::F1,
    Key::F6,
    Key::C,
];

const TYPED: [&str; 18] = [
    "1",
    "2",
    "5",
    "0",
    "a",
    "x",
    "-",
    "=",
    "\"",
    "[",
    "]",
    "#",
    "\n",
    ",",
    "2009-05-01",
    "core",
    "kms01",
    "é",
];

/// Numbers that look random and are the same on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(most.max(1)).unwrap()).unwrap()
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// What was done in a session, told where it ends in a panic.
struct Diary {
    lines: Vec<String>,
}

impl Drop for Diary {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let from = self.lines.len().saturating_sub(30);
            eprintln!("{}", self.lines[from..].join("\n"));
        }
    }
}

/// A window that is driven.
pub(crate) struct Driver {
    window: Harness<'static, App>,
    dice: Dice,
    diary: Diary,
    start: Plan,
    changes: u64,
    /// The history does not reach back to the start any more: another plan was opened and changed at once.
    torn: bool,
    pub(crate) undone: u64,
    pub(crate) looks: u64,
}

fn app() -> App {
    App::new(Arc::clone(Knowledge::embedded()), World::nowhere(NaiveDateTime::default))
}

fn draw(ui: &mut egui::Ui, app: &mut App) {
    let whole = ui.content_rect();
    let mut root = ui.new_child(UiBuilder::new().max_rect(whole));
    root.set_clip_rect(whole);
    frame::draw(&mut root, app);
}

impl Driver {
    pub(crate) fn new(seed: u64) -> Self {
        let window: HarnessBuilder<App> = HarnessBuilder::default()
            .with_size(vec2(SIZES[0].0, SIZES[0].1))
            .with_context_setup(|ctx| ui::install(ctx, Theme::Light));
        let window = window.build_ui_state(draw, app());
        let start = window.state().document.plan.clone();
        let diary = Diary { lines: Vec::new() };
        Self { window, dice: Dice(seed), diary, start, changes: 0, torn: false, undone: 0, looks: 0 }
    }

    /// One session of so many steps: a fleet is opened, driven, looked at, and left by undo.
    pub(crate) fn session(&mut self, number: u64, steps: u32) {
        *self.window.state_mut() = app();
        self.diary.lines.clear();
        let fleet = usize::try_from(number).unwrap() % (fleets().len() + 1);
        self.diary.lines.push(format!("session {number}: fleet {fleet}"));
        self.send(Command::Go(Place::Simulate));
        if fleet < fleets().len() {
            self.send(Command::Ready(ReadyCommand::Open(fleet)));
        }
        let (width, height) = self.dice.one(&SIZES);
        self.window.set_size(vec2(width, height));
        self.window.step();
        self.start = self.window.state().document.plan.clone();
        (self.changes, self.torn) = (0, false);
        for step in 0..steps {
            self.step();
            self.guard();
            if step % LOOK == LOOK - 1 {
                self.look();
            }
        }
        self.look();
        self.leave();
    }

    fn send(&mut self, command: Command) {
        self.diary.lines.push(format!("{command:?}"));
        self.window.state_mut().apply(command);
    }

    fn step(&mut self) {
        match self.dice.below(20) {
            0..=2 => {
                let at = self.point();
                self.press(at);
            }
            3..=6 => self.press_something(),
            7..=9 => {
                let (key, modifiers) = (self.dice.one(&KEYS), self.modifiers());
                self.diary.lines.push(format!("key {key:?} {modifiers:?}"));
                self.window.key_press_modifiers(modifiers, key);
            }
            10..=12 => {
                let typed = self.dice.one(&TYPED);
                self.diary.lines.push(format!("type {typed:?}"));
                self.window.event(Event::Text(typed.to_owned()));
            }
            13 => self.drag(),
            14 => {
                let at = self.point();
                self.diary.lines.push(format!("hover {at:?}"));
                self.window.hover_at(at);
            }
            15 => self.send(Command::Undo),
            16 => self.send(Command::Redo),
            _ => {
                let command = self.command();
                self.send(command);
            }
        }
        self.window.step();
    }

    fn point(&mut self) -> Pos2 {
        let size = self.window.ctx.content_rect().size();
        let along = |dice: &mut Dice, most: f32| dice.below(1_000) as f32 / 1_000.0 * most;
        pos2(along(&mut self.dice, size.x), along(&mut self.dice, size.y))
    }

    fn press(&mut self, at: Pos2) {
        self.diary.lines.push(format!("press {at:?}"));
        self.window.hover_at(at);
        self.button(at, true);
        self.button(at, false);
    }

    fn button(&self, pos: Pos2, pressed: bool) {
        let (button, modifiers) = (egui::PointerButton::Primary, Modifiers::NONE);
        self.window.event(Event::PointerButton { pos, button, pressed, modifiers });
    }

    fn drag(&mut self) {
        let (from, to) = (self.point(), self.point());
        self.diary.lines.push(format!("drag {from:?} to {to:?}"));
        self.window.hover_at(from);
        self.button(from, true);
        self.window.step();
        self.window.hover_at(from + (to - from) / 2.0);
        self.window.step();
        self.window.hover_at(to);
        self.button(to, false);
    }

    /// Presses something that says it can be pressed.
    fn press_something(&mut self) {
        let roles = [
            Role::Button,
            Role::Link,
            Role::RadioButton,
            Role::Tab,
            Role::CheckBox,
            Role::ComboBox,
            Role::MenuItem,
            Role::TextInput,
            Role::MultilineTextInput,
            Role::SpinButton,
        ];
        let nodes: Vec<_> = self.window.root().children_recursive().collect();
        let can: Vec<_> = nodes.iter().filter(|node| roles.contains(&node.accesskit_node().role())).collect();
        if can.is_empty() {
            return;
        }
        let node = can[self.dice.below(can.len())];
        self.diary.lines.push(format!("press {:?}", node.accesskit_node().label()));
        node.click();
    }

    fn modifiers(&mut self) -> Modifiers {
        match self.dice.below(8) {
            0 => Modifiers::SHIFT,
            1 => Modifiers::COMMAND,
            _ => Modifiers::NONE,
        }
    }

    fn command(&mut self) -> Command {
        let plan = &self.window.state().document.plan;
        let (cohorts, incidents, forks) = (plan.cohorts.len(), plan.incidents.len(), plan.forks.len());
        let rows = [Row::Plan, Row::Cohort(0), Row::Host(0), Row::Mak(0), Row::Incident(0), Row::Cohort(1)];
        let dice = &mut self.dice;
        let draft = Draft { kind: dice.one(&DraftKind::ALL), ..Draft::default() };
        let run = match dice.below(22) {
            0 => RunCommand::CohortCount { cohort: dice.below(cohorts + 1), count: dice.below(60) as u32 },
            1 => RunCommand::Tick(dice.below(100) as f32 / 100.0),
            2 => RunCommand::ToDay(dice.below(800) as u32),
            3 => RunCommand::Incident(draft),
            4 | 5 => RunCommand::AddIncident,
            6 => RunCommand::RemoveIncident(dice.below(incidents + 1)),
            7 | 8 => return Command::Fork(ForkCommand::Here),
            9 | 10 => return Command::Fork(ForkCommand::Next),
            11 => return Command::Fork(ForkCommand::Remove(dice.below(forks + 1))),
            12 => {
                let with =
                    if dice.below(2) == 0 { Branch::Plan } else { Branch::Fork(dice.below(forks + 1)) };
                return Command::Fork(ForkCommand::Compare(Some(with)));
            }
            13 => return Command::Editor(EditorCommand::Toggle),
            14 | 15 => return Command::Editor(EditorCommand::Row(dice.one(&rows))),
            16 => return Command::Editor(EditorCommand::Add(dice.one(&rows))),
            17 => return Command::Editor(EditorCommand::Remove(dice.one(&rows))),
            18 => {
                let place = dice.one(&rows);
                let fields = plan::form::fields_of(place);
                let key = fields[dice.below(fields.len())].key;
                let typed =
                    dice.one(&["", "7", "core", "true", "2009-04-04", "5 on, 2 off", "nonsense", "mak:x"]);
                return Command::Editor(EditorCommand::Value { place, key, typed: typed.to_owned() });
            }
            19 => return Command::Rescue(RescueCommand::Take(dice.below(3))),
            20 if dice.below(4) == 0 => return Command::Rescue(RescueCommand::Search),
            _ => RunCommand::NextEvent,
        };
        Command::Run(run)
    }

    /// Keeps the session in this program and its fleet small.
    fn guard(&mut self) {
        let app = self.window.state();
        if matches!(app.overlay, Some(Overlay::Path(_))) {
            self.send(Command::CloseOverlay);
        }
        if matches!(self.window.state().place, Place::Diagnose) {
            self.send(Command::Go(Place::Simulate));
        }
        let large = |plan: &Plan| plan.machines() > MACHINES || plan.rogues() > MACHINES || plan.days > DAYS;
        for _ in 0..SESSION {
            if !large(&self.window.state().document.plan) {
                break;
            }
            self.send(Command::Undo);
        }
        let app = self.window.state();
        let changes = app.history.changes();
        let other = changes < self.changes || changes == 0 && !app.document.plan.is_written_as(&self.start);
        if other {
            self.start = app.document.plan.clone();
            self.torn = changes > 0;
        }
        self.changes = changes;
    }

    /// The plan reads again as what it is, and the run that is shown is its run.
    fn look(&mut self) {
        self.looks += 1;
        let app = self.window.state();
        let (plan, knowledge) = (&app.document.plan, Knowledge::embedded());
        assert_eq!(plan::check(plan, &knowledge.catalog), []);
        let text = app.document.write(&knowledge.catalog);
        let again = plan::read(&text, "driven", &knowledge.catalog);
        let again = again.unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"));
        // A plan without cohorts and hosts is written with answers, which alone make it one.
        let empty =
            [plan, &plan.branch(None)].iter().any(|plan| plan.cohorts.is_empty() && plan.hosts.is_empty());
        assert!(empty || again.is_written_as(plan), "{text}");
        if app.simulate.job.is_some() || app.future_is_old() || !app.simulate.problems.is_empty() {
            return;
        }
        let fresh = simulate(plan, knowledge, Detail::for_fleet(plan.machines())).unwrap();
        let shown = app.simulate.run.as_ref().unwrap();
        assert_eq!(shown.days(), fresh.days(), "the run that is shown is that of the plan");
        assert_eq!(shown.events(), fresh.events());
    }

    /// Undo leads back to the start, and redo to where it was left from.
    fn leave(&mut self) {
        self.send(Command::CloseOverlay);
        if self.window.state().editor.is_wrong() {
            self.send(Command::Undo);
        }
        let end = self.window.state().document.plan.clone();
        let mut steps: u32 = 0;
        while self.window.state().next_undo().is_some() {
            self.send(Command::Undo);
            steps += 1;
            assert!(steps < 1_000, "undo does not end");
        }
        self.undone += u64::from(steps);
        let plan = &self.window.state().document.plan;
        assert!(self.torn || steps >= 200 || plan.is_written_as(&self.start), "undo leads to the start");
        for _ in 0..steps {
            self.send(Command::Redo);
        }
        assert!(self.window.state().document.plan.is_written_as(&end), "redo leads back");
        self.window.step();
        self.look();
    }
}
