//! Page 5: what is around the machine. Numbers, hosts and the owned key group always; directory, Datacenter host and
//! subscription where the Windows can use them; the rest under "More about the site".

use egui::{Align, Id, Layout as Flow, Ui, vec2};

use super::{Page, focus};
use crate::app::answer_words::{group_words, key};
use crate::app::decide::AnswerChange;
use crate::app::questions::{NUMBERS, site_questions};
use crate::app::words::{fill, word};
use crate::app::{Command, Place};
use crate::domain::advice::{AnswerId, Directory, OwnedGroup, UNKNOWN};
use crate::domain::ids::GroupId;
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::typography::Type;
use crate::ui::widgets::{Button, NumberField, segment_id, segmented, text};

/// The most machines that a plan may have.
const MOST: u32 = 10_000_000;
/// The least width of a column of numbers, in points.
const COLUMN: f32 = 200.0;
const GAP: f32 = 10.0;
/// From this width on two questions stand side by side, in points.
const BESIDE: f32 = 680.0;

/// Draws the question.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let (shown, more) = site_questions(&page.answers, &page.app.knowledge.catalog);
    numbers(ui, page, outbox);
    flow(ui, page, &shown, outbox);
    let open = page.app.decide.more;
    let words = word(if open { "question.5.less" } else { "question.5.more" });
    let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    if Button::link(words).icon(icon).expanded(open).show(ui).clicked() {
        outbox.send(Command::MoreAboutTheSite(!open));
    }
    if open {
        flow(ui, page, &more, outbox);
    }
}

/// The same without the fold, for the page with all questions.
pub(super) fn everything(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let (shown, more) = site_questions(&page.answers, &page.app.knowledge.catalog);
    numbers(ui, page, outbox);
    flow(ui, page, &shown, outbox);
    flow(ui, page, &more, outbox);
}

fn label(answer: AnswerId) -> String {
    format!("site.{}", key(answer))
}

/// What is wrong with the field of a number.
pub(super) fn wrong(answer: AnswerId) -> String {
    fill("decide.gap-number", &[("what", word(&label(answer)))])
}

/// The id of a number's field, the same on every page.
fn field(answer: AnswerId) -> Id {
    Id::unique(("number-of", key(answer)))
}

/// The five numbers in columns.
fn numbers(ui: &mut Ui, page: &Page<'_>, outbox: &mut Outbox) {
    let columns = if ui.available_width() >= 3.0 * COLUMN + 2.0 * GAP { 3 } else { 2 };
    let order: [AnswerId; 5] = if columns == 3 {
        NUMBERS
    } else {
        [
            AnswerId::Clients,
            AnswerId::Servers,
            AnswerId::VirtualClients,
            AnswerId::VirtualServers,
            AnswerId::KmsHosts,
        ]
    };
    let width = (ui.available_width() - GAP * (columns as f32 - 1.0)) / columns as f32;
    for row in order.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for answer in row {
                ui.allocate_ui_with_layout(vec2(width, 56.0), Flow::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    number(ui, page, *answer, outbox);
                });
            }
        });
        ui.add_space(8.0);
    }
}

fn number(ui: &mut Ui, page: &Page<'_>, answer: AnswerId, outbox: &mut Outbox) {
    let words = label(answer);
    let before: Option<u32> = page.answers.written(answer).parse().ok();
    let is_wrong = page.app.decide.wrong.contains(&answer);
    let error = wrong(answer);
    let shows = page.app.decide.gap == Some(5) && is_wrong;
    let mut value = before;
    focus::take(ui, page.arrival, answer, field(answer));
    let done = NumberField::new(word(&words), 0, MOST)
        .not_sure(word("answer.unknown"), "")
        .error(shows.then_some(error.as_str()))
        .id(field(answer))
        .show(ui, &mut value);
    if done.changed
        && value != before
        && let Some(change) = number_change(answer, value)
    {
        outbox.send(Command::Answer(change));
    }
    if done.invalid != is_wrong {
        outbox.send(Command::WrongNumber(answer, done.invalid));
    }
}

fn number_change(answer: AnswerId, value: Option<u32>) -> Option<AnswerChange> {
    match answer {
        AnswerId::Clients => Some(AnswerChange::Clients(value)),
        AnswerId::Servers => Some(AnswerChange::Servers(value)),
        AnswerId::VirtualClients => Some(AnswerChange::VirtualClients(value)),
        AnswerId::VirtualServers => Some(AnswerChange::VirtualServers(value)),
        AnswerId::KmsHosts => Some(AnswerChange::KmsHosts(value)),
        AnswerId::Edition
        | AnswerId::Generation
        | AnswerId::Attachment
        | AnswerId::Microsoft
        | AnswerId::Role
        | AnswerId::InstalledKey
        | AnswerId::OwnedGroup
        | AnswerId::Directory
        | AnswerId::HyperV
        | AnswerId::Subscription
        | AnswerId::RogueWorry
        | AnswerId::Rulebook => None,
    }
}

/// The questions with a few fixed answers, side by side where two fit.
fn flow(ui: &mut Ui, page: &Page<'_>, questions: &[AnswerId], outbox: &mut Outbox) {
    let asked: Vec<AnswerId> = questions.iter().copied().filter(|answer| !NUMBERS.contains(answer)).collect();
    let beside = ui.available_width() >= BESIDE;
    let mut rest = asked.as_slice();
    while let [first, others @ ..] = rest {
        let pair = others.first().filter(|second| beside && goes_beside(*first, **second));
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 24.0;
            segments(ui, page, *first, outbox);
            if let Some(second) = pair {
                segments(ui, page, *second, outbox);
            }
        });
        ui.add_space(8.0);
        rest = if pair.is_some() { others.split_first().map_or(&[], |(_, rest)| rest) } else { others };
    }
}

fn goes_beside(first: AnswerId, second: AnswerId) -> bool {
    first == AnswerId::Directory && matches!(second, AnswerId::HyperV)
}

/// One answer of a row of segments.
struct Segment {
    words: String,
    value: String,
    change: AnswerChange,
}

fn segments(ui: &mut Ui, page: &Page<'_>, answer: AnswerId, outbox: &mut Outbox) {
    let offers = offers(page, answer);
    let words: Vec<&str> = offers.iter().map(|offer| offer.words.as_str()).collect();
    let now = page.answers.written(answer);
    let selected = offers
        .iter()
        .position(|offer| offer.value.eq_ignore_ascii_case(&now))
        .unwrap_or_else(|| offers.len().saturating_sub(1));
    let label = label(answer);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        if answer == AnswerId::OwnedGroup {
            ui.horizontal_wrapped(|ui| {
                text(ui, Type::Medium, word(&label));
                if Button::link(word("site.which-group")).small().show(ui).clicked() {
                    outbox.send(Command::Go(Place::Keys));
                }
            });
        } else {
            text(ui, Type::Medium, word(&label));
        }
        let id = key(answer);
        focus::take(ui, page.arrival, answer, segment_id(ui, id, selected));
        let made = segmented(ui, id, word(&label), &words, selected);
        if let Some(offer) = made.and_then(|place| offers.get(place)) {
            outbox.send(Command::Answer(offer.change.clone()));
        }
    });
}

fn offers(page: &Page<'_>, answer: AnswerId) -> Vec<Segment> {
    let named = |value: &str, change: AnswerChange| Segment {
        words: word(&format!("answer.{}.{value}", key(answer))).to_owned(),
        value: value.to_owned(),
        change,
    };
    let truths = |change: fn(Option<bool>) -> AnswerChange| {
        vec![named("true", change(Some(true))), named("false", change(Some(false))), unknown(change(None))]
    };
    match answer {
        AnswerId::OwnedGroup => groups(page),
        AnswerId::Directory => Directory::ALL
            .iter()
            .map(|one| named(one.id(), AnswerChange::Directory(Some(*one))))
            .chain([unknown(AnswerChange::Directory(None))])
            .collect(),
        AnswerId::HyperV => truths(AnswerChange::HyperV),
        AnswerId::Subscription => truths(AnswerChange::Subscription),
        AnswerId::RogueWorry => truths(AnswerChange::RogueWorry),
        AnswerId::Edition
        | AnswerId::Generation
        | AnswerId::Attachment
        | AnswerId::Microsoft
        | AnswerId::Role
        | AnswerId::InstalledKey
        | AnswerId::Clients
        | AnswerId::Servers
        | AnswerId::VirtualClients
        | AnswerId::VirtualServers
        | AnswerId::KmsHosts
        | AnswerId::Rulebook => Vec::new(),
    }
}

fn unknown(change: AnswerChange) -> Segment {
    Segment { words: word("answer.unknown").to_owned(), value: UNKNOWN.to_owned(), change }
}

/// The groups of the table in force, from the lowest to the highest. A group of another era that was answered before
/// stays among them, so that it is seen.
fn groups(page: &Page<'_>) -> Vec<Segment> {
    let catalog = &page.app.knowledge.catalog;
    let era = page.app.knowledge.rulebooks.get(page.app.advice_rulebook()).era;
    let of = |id: &GroupId, words: String| Segment {
        words,
        value: id.to_string(),
        change: AnswerChange::OwnedGroup(Some(id.clone())),
    };
    let mut offers: Vec<Segment> =
        catalog.groups_of(era).map(|group| of(&group.id, group_words(group))).collect();
    if let Some(OwnedGroup::Group(id)) = &page.answers.site.owned_group
        && catalog.group(era, id.as_str()).is_none()
    {
        let other = catalog.groups.iter().find(|group| group.id == *id);
        offers.push(of(id, other.map_or_else(|| id.to_string(), group_words)));
    }
    offers.push(Segment {
        words: word("site.no-group").to_owned(),
        value: "none".to_owned(),
        change: AnswerChange::OwnsNoGroup,
    });
    offers.push(unknown(AnswerChange::OwnedGroup(None)));
    offers
}
