//! All widgets on one page, as pictures in light and dark and at two sizes, and operated by keyboard.

use activation_wizard::domain::simulation::State;
use activation_wizard::ui::icons::Icon;
use activation_wizard::ui::layout::Layout;
use activation_wizard::ui::theme::{self, Theme};
use activation_wizard::ui::widgets::{
    self as w, Button, Card, Choice, IconButton, Reason, ReasonMark, Step, Tone,
};
use egui::{Frame, Id, Margin, Ui, vec2};
use egui_kittest::SnapshotResults;

use crate::rasteriser::window;

/// What the gallery's widgets hold.
#[derive(Default)]
struct Shown {
    chosen: Option<usize>,
    segment: usize,
    tab: usize,
    radio: Option<usize>,
    checked: bool,
    name: String,
    number: Option<u32>,
    pressed: Vec<String>,
    errors: bool,
}

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

fn decide(ui: &mut Ui, shown: &mut Shown) {
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
        w::error_summary(
            ui,
            Id::unique("errors"),
            &["Choose how it reaches the network", "Enter how many clients there are"],
            false,
        );
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

fn answer(ui: &mut Ui, shown: &mut Shown) {
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
    w::command_line(ui, "slmgr /ipk VKK3X-68KWM-X2YGT-QR4M6-4BWMV");
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

fn inputs(ui: &mut Ui, shown: &mut Shown) {
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
        if w::badge_button(ui, Tone::Caution, "3 warnings").clicked() {
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

fn gallery(ui: &mut Ui, shown: &mut Shown, part: fn(&mut Ui, &mut Shown)) {
    let tokens = theme::of(ui);
    ui.painter().rect_filled(ui.content_rect(), 0.0, tokens.background);
    Frame::new().inner_margin(Margin::same(24)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        egui::ScrollArea::vertical().show(ui, |ui| part(ui, shown));
    });
}

#[test]
fn pictures() {
    let mut results = SnapshotResults::new();
    for (theme, look) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        for (size, class) in [(vec2(960.0, 700.0), "wide"), (vec2(420.0, 700.0), "narrow")] {
            for (part, name) in
                [(decide as fn(&mut Ui, &mut Shown), "decide"), (answer, "answer"), (inputs, "inputs")]
            {
                let shown = Shown { chosen: Some(0), ..Shown::default() };
                let mut harness =
                    window(size, theme).build_ui_state(move |ui, shown| gallery(ui, shown, part), shown);
                harness.run();
                harness.snapshot(format!("gallery-{name}-{class}-{look}"));
                results.extend_harness(&mut harness);
            }
        }
    }
}
