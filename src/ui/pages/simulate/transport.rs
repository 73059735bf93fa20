//! The line on top: play, step, speed, the slider over the whole run, and where on it one is. Playing itself is the
//! window's: it tells the app how much time has passed.

use egui::{Align, Frame, Layout as Flow, Margin, Panel, Popup, Stroke, Ui, vec2};

use super::menu::{choice_menu, menu_width};
use crate::app::run_words::{date, date_of, date_time, read_date};
use crate::app::simulate::{DAY, Speed};
use crate::app::time_command::TimeCommand;
use crate::app::watch::Stretch;
use crate::app::words::{fill, word};
use crate::app::{App, Command, RunCommand};
use crate::domain::plan::Limits;
use crate::domain::simulation::Run;
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::layout::{Layout, Width};
use crate::ui::theme;
use crate::ui::typography::Type;
use crate::ui::widgets::{
    Button, IconButton, NumberField, TextField, Timeline, TimelineMark, focus_back, muted_line, parts,
};

/// The least width of the slider beside the buttons, in points; with less it has a row of its own.
const SLIDER: f32 = 230.0;
/// Width of the date and what stands below it, in points.
const DATE: f32 = 132.0;

/// Days that Page up and Page down move.
const PAGE: u32 = 30;

pub(super) fn show(ui: &mut Ui, app: &App, layout: Layout, outbox: &mut Outbox) {
    let tokens = theme::of(ui);
    let one_row = ui.available_width() >= needed(ui) + SLIDER;
    let height = if one_row { 58.0 } else { 88.0 };
    let side = if layout.width == Width::Narrow { 12 } else { 20 };
    let frame = Frame::new().fill(tokens.surface).inner_margin(Margin::symmetric(side, 0));
    let shown = Panel::top("transport").exact_size(height).frame(frame).show(ui, |ui| {
        if one_row {
            ui.horizontal_centered(|ui| {
                buttons(ui, app, outbox);
                ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
                    first_lapse(ui, outbox);
                    place_in_time(ui, app, outbox);
                    ui.with_layout(Flow::left_to_right(Align::Center), |ui| slider(ui, app, outbox));
                });
            });
        } else {
            ui.add_space(6.0);
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.horizontal(|ui| {
                if layout.width == Width::Narrow {
                    ui.spacing_mut().item_spacing.x = 3.0;
                }
                buttons(ui, app, outbox);
                first_lapse(ui, outbox);
            });
            ui.horizontal(|ui| {
                ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
                    place_in_time(ui, app, outbox);
                    ui.with_layout(Flow::left_to_right(Align::Center), |ui| slider(ui, app, outbox));
                });
            });
        }
    });
    let rect = shown.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.line));
}

/// The width of everything but the slider in one row, in points.
fn needed(ui: &Ui) -> f32 {
    /// Seven buttons with icons, the gaps around them, and the margins.
    const REST: f32 = 7.0 * 40.0 + 3.0 * 8.0 + 2.0 * 20.0;
    let speeds = Speed::ALL.map(|speed| word(speed.word()));
    let colour = ui.visuals().text_color();
    let lapse = Type::Medium.line_of(ui, word("simulate.first-lapse"), colour).size().x + 36.0;
    REST + play_width(ui) + menu_width(ui, &speeds) + lapse + DATE
}

fn buttons(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    /// Room that is left for what stands behind the choice of the speed.
    const BEHIND: f32 = 112.0;
    let icon = |ui: &mut Ui, icon: Icon, command: RunCommand, outbox: &mut Outbox| {
        let command = Command::Run(command);
        let clicked = IconButton::new(icon, command.text()).framed().show(ui).clicked();
        if clicked {
            outbox.send(command);
        }
    };
    icon(ui, Icon::ToStart, RunCommand::ToStart, outbox);
    icon(ui, Icon::StepBack, RunCommand::PreviousEvent, outbox);
    play(ui, app, outbox);
    icon(ui, Icon::StepForward, RunCommand::NextEvent, outbox);
    icon(ui, Icon::ToEnd, RunCommand::ToEnd, outbox);
    ui.add_space(4.0);
    icon(ui, Icon::Back, RunCommand::DayBack, outbox);
    icon(ui, Icon::Forward, RunCommand::DayForward, outbox);
    ui.add_space(4.0);
    let speeds = Speed::ALL.map(|speed| word(speed.word()));
    let selected = Speed::ALL.iter().position(|speed| *speed == app.simulate.speed).unwrap_or(0);
    let width = menu_width(ui, &speeds).min((ui.available_width() - BEHIND).max(64.0));
    let row = Flow::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, theme::CONTROL_HEIGHT), row, |ui| {
        ui.set_max_width(width);
        let chosen = choice_menu(ui, word("simulate.speed"), &speeds, selected);
        if let Some(speed) = chosen.and_then(|place| Speed::ALL.get(place)) {
            outbox.send(Command::Run(RunCommand::Speed(*speed)));
        }
    });
}

/// Wide enough for Play and for Pause.
fn play_width(ui: &Ui) -> f32 {
    /// An icon with its gap, and the sides of the button.
    const BESIDE: f32 = 24.0 + 28.0;
    let colour = ui.visuals().text_color();
    let width = |id| Type::Medium.line_of(ui, word(id), colour).size().x + BESIDE;
    width("simulate.play").max(width("simulate.pause")).clamp(92.0, 150.0)
}

/// Play and Pause in one place of one width, so that pressing moves nothing.
fn play(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let (icon, words) = if app.simulate.playing {
        (Icon::Pause, word("simulate.pause"))
    } else {
        (Icon::Play, word("simulate.play"))
    };
    let size = vec2(play_width(ui), theme::CONTROL_HEIGHT);
    let centred = Flow::centered_and_justified(egui::Direction::LeftToRight);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let mut place = ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(centred));
    if Button::filled(words).icon(icon).one_line().show(&mut place).clicked() {
        outbox.send(Command::Run(RunCommand::PlayPause));
    }
}

fn first_lapse(ui: &mut Ui, outbox: &mut Outbox) {
    let command = Command::Run(RunCommand::ToFirstLapse);
    let words = word("simulate.first-lapse");
    let button = Button::plain(words).one_line().name(command.text()).show(ui);
    if button.clicked() {
        outbox.send(command);
    }
}

fn slider(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let simulate = &app.simulate;
    let Some(run) = &simulate.run else { return };
    magnifier(ui, app, outbox);
    if let Some(stretch) = simulate.watch.stretch {
        near_slider(ui, app, run, stretch, outbox);
        return;
    }
    let marks: Vec<TimelineMark<'_>> = simulate
        .marks
        .iter()
        .map(|mark| TimelineMark { at: mark.day, state: mark.state, name: &mark.name })
        .collect();
    let days = run.end() / DAY;
    let mut day = simulate.day().min(days);
    let value = fill(
        "simulate.slider-value",
        &[("date", &date_time(run, simulate.minute)), ("day", &day.to_string()), ("days", &days.to_string())],
    );
    let slider = Timeline::new(word("simulate.slider"), &value, days).steps(1, PAGE).marks(&marks);
    if slider.show(ui, &mut day).changed() {
        outbox.send(Command::Run(RunCommand::ToDay(day)));
    }
}

/// Shows a few weeks along the slider, or the whole run again.
fn magnifier(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let command = Command::Run(RunCommand::Time(TimeCommand::Magnify));
    let on = app.simulate.watch.stretch.is_some();
    let button = IconButton::new(Icon::Search, command.text()).framed().selected(on).show(ui);
    if button.on_hover_text(command.help()).clicked() {
        outbox.send(command);
    }
}

/// The slider over a part of the run, hour by hour, with a mark for every row of the event list.
fn near_slider(ui: &mut Ui, app: &App, run: &Run, stretch: Stretch, outbox: &mut Outbox) {
    const HOUR: u32 = 60;
    const HOURS: u32 = DAY / HOUR;
    let simulate = &app.simulate;
    let marks: Vec<TimelineMark<'_>> = simulate
        .watch
        .near
        .iter()
        .map(|near| TimelineMark { at: near.minute / HOUR, state: near.state, name: &near.name })
        .collect();
    let parts = [
        ("date", date_time(run, simulate.minute)),
        ("from", date_of(run, stretch.from.saturating_mul(DAY))),
        ("until", date_of(run, stretch.until.saturating_mul(DAY))),
    ];
    let parts = parts.each_ref().map(|(name, words)| (*name, words.as_str()));
    let value = fill("simulate.near-value", &parts);
    let mut hour = simulate.minute / HOUR;
    let slider = Timeline::new(word("simulate.slider"), &value, run.end() / HOUR)
        .window(stretch.from.saturating_mul(HOURS), stretch.until.saturating_mul(HOURS))
        .steps(1, HOURS)
        .marks(&marks);
    if slider.show(ui, &mut hour).changed() {
        outbox.send(Command::Run(RunCommand::Seek(hour.saturating_mul(HOUR))));
    }
}

/// The date, which opens a field to go to a day, and which day of how many it is.
fn place_in_time(ui: &mut Ui, app: &App, outbox: &mut Outbox) {
    let simulate = &app.simulate;
    let Some(run) = &simulate.run else { return };
    let (rect, _) = ui.allocate_exact_size(vec2(DATE, 40.0), egui::Sense::hover());
    let mut place = ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(Flow::top_down(Align::Min)));
    let ui = &mut place;
    ui.spacing_mut().item_spacing.y = 0.0;
    let days = run.end() / DAY;
    let day = simulate.day().min(days);
    let shown = date_of(run, simulate.minute);
    let name = fill("simulate.go-to", &[("date", &shown)]);
    let button = date_button(ui, &shown, &name);
    let by_key = date_id().with("by-key");
    if button.clicked() || simulate.watch.asks_date {
        ui.data_mut(|data| {
            data.remove::<String>(date_id().with("text"));
            data.insert_temp(date_id().with("asked"), true);
            data.insert_temp(by_key, simulate.watch.asks_date);
        });
    }
    if simulate.watch.asks_date {
        Popup::open_id(ui, Popup::default_response_id(&button));
        outbox.send(Command::Run(RunCommand::Time(TimeCommand::AskDate(false))));
    }
    // Who asked for it by a key was not at the button.
    if !ui.data(|data| data.get_temp(by_key)).unwrap_or(false) {
        focus_back(&button);
    }
    Popup::menu(&button).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        date_field(ui, run, outbox);
        let mut to = Some(day);
        let field = NumberField::new(Command::Run(RunCommand::ToDay(0)).text(), 0, days.min(Limits::DAYS));
        let unit = fill("simulate.of-days", &[("days", &days.to_string())]);
        if field.unit(&unit).show(ui, &mut to).changed
            && let Some(to) = to
        {
            outbox.send(Command::Run(RunCommand::ToDay(to)));
        }
    });
    let time = run.time_of(simulate.minute).format("%H:%M").to_string();
    let words =
        fill("simulate.day", &[("time", &time), ("day", &day.to_string()), ("days", &days.to_string())]);
    muted_line(ui, Type::Small, &words);
}

fn date_id() -> egui::Id {
    egui::Id::unique("go-to-date")
}

/// Goes to the date that is written; a date outside the run, or none, is told once it is written. Enter on one that is
/// good closes.
fn date_field(ui: &mut Ui, run: &Run, outbox: &mut Outbox) {
    let kept = date_id().with("text");
    let mut written = ui.data_mut(|data| data.get_temp::<String>(kept)).unwrap_or_default();
    let days = chrono::Days::new(u64::from(run.end() / DAY));
    let last = run.start().checked_add_days(days).unwrap_or(run.start());
    let date_in = |written: &str| read_date(written).filter(|date| (run.start()..=last).contains(date));
    let allowed = fill("simulate.date-allowed", &[("from", &date(run.start())), ("until", &date(last))]);
    let entered = date_id().with("entered");
    let is_entered = ui.data(|data| data.get_temp::<bool>(entered)).unwrap_or(false);
    let is_whole = is_entered || written.trim().len() >= 10;
    let is_wrong = !written.trim().is_empty() && is_whole && date_in(&written).is_none();
    let field = TextField::new(word("simulate.date")).hint(word("simulate.date-hint"));
    let field = field.error(is_wrong.then_some(allowed.as_str())).id(date_id()).show(ui, &mut written);
    let asked = date_id().with("asked");
    if ui.data(|data| data.get_temp::<bool>(asked)).is_some() {
        // A press beside a field, as that which opened it, takes the focus from it.
        if !ui.input(|input| input.pointer.any_click()) {
            ui.data_mut(|data| data.remove::<bool>(asked));
            field.request_focus();
        }
        ui.request_repaint();
    }
    let found = date_in(&written);
    if field.changed() {
        ui.data_mut(|data| data.remove::<bool>(entered));
        if let Some(date) = found {
            outbox.send(Command::Run(RunCommand::Time(TimeCommand::ToDate(date))));
        }
    }
    if field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
        if found.is_some() {
            ui.close();
        } else {
            ui.data_mut(|data| data.insert_temp(entered, true));
            field.request_focus();
        }
    }
    ui.data_mut(|data| data.insert_temp(kept, written));
}

/// The date in strong words, to be pressed.
fn date_button(ui: &mut Ui, date: &str, name: &str) -> egui::Response {
    const SIGN: f32 = 12.0;
    const GAP: f32 = 4.0;
    let tokens = theme::of(ui);
    let words = Type::Strong.line_of(ui, date, tokens.text);
    let size = vec2(words.size().x + GAP + SIGN, theme::MIN_TARGET);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    parts::describe(ui, &response, egui::accesskit::Role::Button, name, |node| {
        node.set_has_popup(egui::accesskit::HasPopup::Menu);
    });
    let sign =
        egui::Rect::from_center_size(rect.right_center() - vec2(SIGN / 2.0, 0.0), egui::Vec2::splat(SIGN));
    Icon::ChevronDown.paint(ui.painter(), sign, tokens.muted);
    let corner = rect.left_center() - vec2(0.0, words.size().y / 2.0);
    if response.hovered() {
        ui.painter().hline(rect.x_range(), rect.bottom() - 2.0, Stroke::new(1.0, tokens.line_strong));
    }
    ui.painter().galley(corner, words, tokens.text);
    parts::focus_ring(ui, &response, theme::CONTROL_RADIUS);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// Small buttons in a row, each a command about time.
pub(super) fn time_buttons(ui: &mut Ui, buttons: [(Icon, TimeCommand); 2], outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.x = 4.0;
    for (icon, command) in buttons {
        let command = Command::Run(RunCommand::Time(command));
        let button = IconButton::new(icon, command.text()).framed().small().show(ui);
        if button.on_hover_text(command.text()).clicked() {
            outbox.send(command);
        }
    }
}
