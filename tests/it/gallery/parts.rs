//! The parts of the gallery: what the drawn targets show, and what they leave out.

use activation_wizard::domain::simulation::State;
use activation_wizard::ui::icons::Icon;
use activation_wizard::ui::layout::Layout;
use activation_wizard::ui::theme;
use activation_wizard::ui::typography::Type;
use activation_wizard::ui::widgets::{
    self as w, Button, Card, Choice, IconButton, Reason, ReasonMark, Step, Tone,
};
use egui::{Id, Ui, vec2};

use super::Shown;

const CHOICES: [Choice<'static>; 3] = [
    Choice { icon: Icon::Network, title: "Always on it", line: "On the LAN, or on a VPN whenever it runs" },
    Choice {
        icon: Icon::Road,
        title: "Comes back at least every 170 days",
        line: "In the office or by VPN; 180 days less the 7-day renewal",
    },
    Choice {
        icon: Icon::Question,
        title: "Not sure",
        line: "We assume it comes back and say what changes if not",
    },
];

pub(super) fn decide(ui: &mut Ui, shown: &mut Shown) {
    let steps = ["Windows", "Network", "Microsoft", "Job", "Around it", "Key now", "Check"];
    let steps: Vec<Step<'_>> =
        steps.iter().enumerate().map(|(index, title)| Step { title, done: index == 0 }).collect();
    let layout = Layout::of(ui.content_rect().size());
    if let Some(step) = w::stepper(ui, &steps, 1, layout.short_stepper()) {
        shown.pressed.push(format!("step {step}"));
    }
    ui.add_space(12.0);
    ui.horizontal(|ui| {
        IconButton::new(Icon::Back, "Back").show(ui);
        w::heading(ui, "How does it reach your organisation’s network?");
    });
    w::why(
        ui,
        "A KMS activation lasts 180 days and is renewed over this network. A machine that stays away longer needs another key.",
    );
    if shown.errors {
        let errors = ["Choose how it reaches the network", "Enter how many clients there are"];
        let line = w::error_summary(ui, Id::unique("errors"), &errors, std::mem::take(&mut shown.take_focus));
        shown.pressed.extend(line.map(|line| format!("error {line}")));
    }
    ui.add_space(8.0);
    if let Some(choice) = w::choice_cards(
        ui,
        "attachment",
        "How does it reach the network?",
        &CHOICES,
        shown.chosen,
        layout.low_cards(),
    ) {
        shown.chosen = Some(choice);
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        if Button::filled("Next").large().show(ui).clicked() {
            shown.pressed.push("Next".into());
        }
        Button::quiet("Show all questions on one page").muted().show(ui);
    });
}

pub(super) fn answer(ui: &mut Ui, shown: &mut Shown) {
    let tokens = theme::of(ui);
    Card::new().edge(tokens.licensed.fill).padding(24).show(ui, |ui| {
        w::source(ui, "This machine should be a");
        w::recommendation(ui, "KMS client");
        w::paragraph(ui, "Keep the setup key of Windows Vista Enterprise on it. It finds your KMS host by itself, activates at the first contact that counts 25, and renews every seven days.");
        ui.horizontal_wrapped(|ui| {
            Button::filled("See it over time").show(ui);
            Button::plain("Copy for the ticket").show(ui);
            Button::plain("Change an answer").icon(Icon::Back).show(ui);
        });
        w::divider(ui);
        w::key_line(ui, "Setup key", "VKK3X-68KWM-X2YGT-QR4M6-4BWMV", "public; activates nothing by itself");
    });
    ui.add_space(8.0);
    w::section(ui, "Because");
    w::because_list(
        ui,
        "Because",
        &[
            Reason {
                mark: ReasonMark::Told,
                strong: "",
                text: "It is always on your network, so it can renew every 7 days",
                source: "answer 2 · rule renewal · articles 2009, part 2",
            },
            Reason {
                mark: ReasonMark::Assumed,
                strong: "",
                text: "Assumed: at least 25 machines call the same host",
                source: "still open · question 5",
            },
            Reason {
                mark: ReasonMark::Against,
                strong: "MAK",
                text: ": each use spends one of a fixed number",
                source: "rule mak-off-network",
            },
            Reason {
                mark: ReasonMark::State(State::Grace),
                strong: "",
                text: "An activation lasts 180 days: until 10 Jan 2010",
                source: "rule validity · articles 2009, part 2",
            },
            Reason {
                mark: ReasonMark::Event,
                strong: "",
                text: "It left the network on 15 Jul 2009",
                source: "incident: away until 1 Mar 2010",
            },
        ],
    );
    w::section(ui, "What would change this");
    ui.horizontal_wrapped(|ui| {
        w::flip_chip(ui, "Seldom on the network", "MAK");
        w::flip_chip(ui, "Fewer than 25 machines", "MAK");
        w::flip_chip(ui, "It shall activate others", "KMS host key");
    });
    if w::command_line(ui, "slmgr /ipk VKK3X-68KWM-X2YGT-QR4M6-4BWMV") {
        shown.pressed.push("copy".into());
    }
    w::disagreement(
        ui,
        "A host forgets a silent client after 180 days (articles) or 30 days (Microsoft). It matters when machines leave.",
        Some("compare both"),
    );
    w::callout(ui, Tone::Accent, "What would have saved it", |ui| {
        w::paragraph(ui, "One VPN day before 10 Jan, or a MAK for these 20.");
        ui.horizontal(|ui| {
            Button::plain("Try the VPN day").show(ui);
            Button::plain("Try MAK").show(ui);
        });
    });
    shown.checked |= false;
}

pub(super) fn inputs(ui: &mut Ui, shown: &mut Shown) {
    ui.horizontal_wrapped(|ui| {
        if let Some(segment) = w::segmented(
            ui,
            "era",
            "Generation",
            &["2009: Vista, Server 2008", "Windows 7, 2008 R2", "Current"],
            shown.segment,
        ) {
            shown.segment = segment;
        }
        w::badge(ui, Tone::Neutral, "2 points disputed");
        w::badge(ui, Tone::Good, "healthy");
        w::badge(ui, Tone::Problem, "problem");
        if w::badge_button(ui, Tone::Caution, "3 warnings", "3 warnings: show them").clicked() {
            shown.pressed.push("warnings".into());
        }
    });
    w::TextField::new("Plan name").note("Shown in the title line").show(ui, &mut shown.name);
    w::TextField::new("Filter editions")
        .label_hidden()
        .hint("Filter editions")
        .icon(Icon::Search)
        .width(220.0)
        .show(ui, &mut String::new());
    let error = shown.errors.then_some("Enter how many clients there are");
    w::NumberField::new("Physical clients", 0, 10_000_000)
        .unit("machines")
        .error(error)
        .not_sure("Not sure", "assumed: 25")
        .show(ui, &mut shown.number);
    w::check_box_with(
        ui,
        &mut shown.checked,
        "Someone installs Windows that should not be activated",
        "Such machines ask and are counted by hosts",
    );
    if let Some(radio) = w::radio_rows(
        ui,
        "directory",
        "Directory",
        &["None", "A domain", "A domain with the schema of Server 2012"],
        shown.radio,
    ) {
        shown.radio = Some(radio);
    }
    if let Some(tab) = w::tabs(ui, "panel", "Details", &["Why", "Fleet"], shown.tab) {
        shown.tab = tab;
    }
    ui.horizontal_wrapped(|ui| {
        for state in State::ALL {
            w::state_label(ui, state, &format!("{state:?}"));
        }
    });
    ui.horizontal_wrapped(|ui| {
        for state in State::ALL {
            w::state_badge(ui, state, &format!("{state:?}"));
        }
    });
    ui.horizontal(|ui| {
        for (icon, name) in [(Icon::ToStart, "To the start"), (Icon::StepBack, "Step back")] {
            IconButton::new(icon, name).framed().show(ui);
        }
        Button::filled("Play").icon(Icon::Play).show(ui);
        IconButton::new(Icon::StepForward, "Step on").framed().show(ui);
        ui.add_enabled(false, Button::plain("Undo"));
    });
    w::progress(ui, "Running 200 seeds", Some(0.42), true);
    w::status_line(ui, "Rulebook: articles 2009");
    ui.horizontal_wrapped(|ui| {
        let tokens = theme::of(ui);
        for icon in Icon::ALL {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), egui::Sense::hover());
            icon.paint(ui.painter(), rect, tokens.text);
        }
    });
}

/// Counts of 68 machines over two years: 20 of them lapse for a while.
fn fleet(days: u32) -> [Vec<u32>; 5] {
    let at = |day: u32| {
        let joined = (day * 8).min(68);
        let away = day.saturating_sub(305).min(20).min(370u32.saturating_sub(day));
        let notification = if day < 366 { day.saturating_sub(340).min(away) } else { away };
        [joined - away, 0, away - notification, notification, 68 - joined]
    };
    std::array::from_fn(|state| (0..days).map(|day| at(day)[state]).collect())
}

pub(super) fn data(ui: &mut Ui, shown: &mut Shown) {
    let marks = [
        w::TimelineMark { at: 5, state: Some(State::Licensed), name: "25 machines have asked" },
        w::TimelineMark { at: 134, state: None, name: "Laptops leave the network" },
        w::TimelineMark { at: 305, state: Some(State::Grace), name: "First of 20 lapses into grace" },
        w::TimelineMark { at: 340, state: Some(State::Notification), name: "First shows notification" },
    ];
    let text = format!("day {} of 730", shown.day);
    w::Timeline::new("Time", &text, 730).marks(&marks).show(ui, &mut shown.day);
    let days = 730;
    let states = fleet(730);
    let series: Vec<w::AreaSeries<'_>> = State::ALL
        .into_iter()
        .zip(&states)
        .map(|(state, values)| w::AreaSeries {
            state,
            label: match state {
                State::Licensed => "licensed",
                State::InitialGrace => "initial grace",
                State::Grace => "grace",
                State::Notification => "notification",
                State::Unlicensed => "unlicensed",
            },
            values,
        })
        .collect();
    let ticks = [(0, "Mar 2009"), (184, "Sep"), (365, "Mar 2010"), (549, "Sep"), (730, "Mar 2011")];
    let day = shown.day as usize;
    let read = |day: usize| format!("Day {day}: {} licensed, {} in grace", states[0][day], states[2][day]);
    Card::new().padding(12).show(ui, |ui| {
        let chart = w::Chart::new("States of the fleet", "20 of 68 machines lapse in February 2010", days)
            .ticks(&ticks)
            .height(110.0)
            .cursor(Some(day as f64 + 0.5));
        w::stacked_area(ui, &chart, &series, read);
    });
    let second: Vec<u32> = states[0].iter().map(|count| count / 3).collect();
    Card::new().padding(12).show(ui, |ui| {
        let lines = [
            w::LineSeries { label: "kms01", values: &states[0] },
            w::LineSeries { label: "kms02", values: &second },
        ];
        let thresholds = [5, 25, 50].map(|value| (value, value.to_string()));
        let thresholds: Vec<w::Threshold<'_>> =
            thresholds.iter().map(|(value, label)| w::Threshold { value: *value, label }).collect();
        let chart = w::Chart::new("Counts of the hosts", "kms01 stays above 25", days)
            .height(90.0)
            .cursor(Some(day as f64 + 0.5));
        w::line_chart(ui, &chart, &lines, &thresholds, |day| format!("Day {day}"));
    });
    let tokens = theme::of(ui);
    let columns = [
        w::Column::rest("Edition", 200.0),
        w::Column::fixed("Client", 66.0).note("desktops", false).centred(),
        w::Column::fixed("B", 66.0).note("you own", true).centred(),
        w::Column::fixed("Needs", 56.0).right(),
        w::Column::fixed("Setup key", 236.0),
    ];
    Card::new().padding(1).show(ui, |ui| {
        let table =
            w::Table::new("Editions and keys", &columns, shown.rows).selected(shown.row).max_height(196.0);
        let done =
            table.show(ui, "editions", |row, column| match column {
                0 => w::Cell::text(format!("Windows Vista Business {row}"))
                    .style(if shown.row == Some(row) { Type::Strong } else { Type::Text }),
                1 => w::Cell::text("names").style(Type::SmallStrong).fill(tokens.tint(tokens.surface, 0.3)),
                2 if row % 3 == 0 => w::Cell::empty(),
                2 => w::Cell::text("covers")
                    .style(Type::Small)
                    .muted()
                    .fill(tokens.tint(tokens.surface, 0.12))
                    .outlined(row == 4),
                3 => w::Cell::mono("25"),
                _ => w::Cell::mono("YFKBB-PQJJV-G996G-VWGXY-2V3X8"),
            });
        if let Some(row) = done.selected {
            shown.row = Some(row);
        }
        for (what, row) in [("opened", done.opened), ("copied", done.copied)] {
            shown.pressed.extend(row.map(|row| format!("{what} {row}")));
        }
    });
}

pub(super) fn overlays(ui: &mut Ui, shown: &mut Shown) {
    decide(ui, shown);
    let ctx = ui.ctx().clone();
    w::toast(&ctx, Id::unique("toast"), Tone::Good, "Saved Head office and two branches", Some("Show"));
    let (mut dialog, mut sheet) = (shown.dialog, shown.sheet);
    w::dialog(&ctx, "leave", "Leave without saving?", &mut dialog, |ui| {
        w::dialog_text(ui, "The plan was changed after it was saved two minutes ago.");
        w::dialog_buttons(ui, |ui| {
            if ui.add(Button::filled("Save and close")).clicked() {
                shown.pressed.push("saved".into());
            }
            ui.add(Button::plain("Close without saving"));
        });
    });
    w::sheet(&ctx, "panel", "Recommendation so far", 340.0, &mut sheet, |ui| {
        w::section(ui, "KMS client");
        w::flip_line(ui, "Fewer than 25 machines", "MAK");
        w::flip_line(ui, "Seldom on the network", "MAK");
    });
    (shown.dialog, shown.sheet) = (dialog, sheet);
}

/// Words twice as long as the English ones, as another language may have them.
pub(super) fn twice(ui: &mut Ui, shown: &mut Shown) {
    let long = |words: &str| format!("{words} {words}");
    let choices = CHOICES.map(|choice| (choice.icon, long(choice.title), long(choice.line)));
    let choices: Vec<Choice<'_>> =
        choices.iter().map(|(icon, title, line)| Choice { icon: *icon, title, line }).collect();
    w::heading(ui, &long("How does it reach the network?"));
    w::choice_cards(ui, "long", &long("Network"), &choices, shown.chosen, false);
    ui.horizontal_wrapped(|ui| {
        ui.add(Button::filled(&long("See it over time")));
        ui.add(Button::plain(&long("Copy for the ticket")));
    });
    w::segmented(ui, "long", "Chart", &[&long("States"), &long("Count"), &long("Pools")], 0);
    w::check_box(ui, &mut shown.checked, &long("Someone installs Windows that should not be activated"));
    w::flip_chip(ui, &long("It shall activate others"), &long("KMS host key"));
    w::command_line(ui, &long("cscript //nologo slmgr.vbs /ipk VKK3X-68KWM-X2YGT-QR4M6-4BWMV"));
    w::badge(ui, Tone::Caution, &long("the sources disagree about this point"));
    w::TextField::new(&long("Plan name"))
        .error(Some(&long("Give the plan a name")))
        .show(ui, &mut shown.name);
}
