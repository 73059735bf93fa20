//! The pages whose question has a handful of answers, each a card: network, Microsoft, job, key now. The last answer
//! is always "Not sure".

use egui::Ui;

use super::question::title;
use super::{Page, focus};
use crate::app::Command;
use crate::app::answer_words::key;
use crate::app::decide::{AnswerChange, question};
use crate::app::words::{fill, word};
use crate::domain::advice::{AnswerId, Attachment, InstalledKey, Microsoft, Role, UNKNOWN};
use crate::ui::frame::Outbox;
use crate::ui::icons::Icon;
use crate::ui::widgets::{Choice, choice_card_id, choice_cards};

/// Height of a card with the space after it, in points.
const CARD: f32 = 78.0;

/// One answer that can be chosen.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    pub(super) icon: Icon,
    /// As an answers file writes it.
    pub(super) value: &'static str,
    pub(super) change: AnswerChange,
}

/// The answers of a question that has a handful of them, "not sure" last.
pub(super) fn offers(answer: AnswerId) -> Vec<Offer> {
    match answer {
        AnswerId::Attachment => with_unknown(
            Attachment::ALL.iter().map(|one| (network_icon(*one), one.id(), Some(*one))),
            AnswerChange::Attachment,
        ),
        AnswerId::Microsoft => with_unknown(
            Microsoft::ALL.iter().map(|one| (microsoft_icon(*one), one.id(), Some(*one))),
            AnswerChange::Microsoft,
        ),
        AnswerId::Role => with_unknown(
            Role::ALL.iter().map(|one| (role_icon(*one), one.id(), Some(*one))),
            AnswerChange::Role,
        ),
        AnswerId::InstalledKey => with_unknown(
            InstalledKey::ALL.iter().map(|one| (key_icon(*one), one.id(), Some(*one))),
            AnswerChange::InstalledKey,
        ),
        AnswerId::Edition
        | AnswerId::Generation
        | AnswerId::Clients
        | AnswerId::Servers
        | AnswerId::VirtualClients
        | AnswerId::VirtualServers
        | AnswerId::KmsHosts
        | AnswerId::OwnedGroup
        | AnswerId::Directory
        | AnswerId::HyperV
        | AnswerId::Subscription
        | AnswerId::RogueWorry
        | AnswerId::Rulebook => Vec::new(),
    }
}

fn with_unknown<T>(
    offers: impl Iterator<Item = (Icon, &'static str, Option<T>)>,
    change: impl Fn(Option<T>) -> AnswerChange,
) -> Vec<Offer> {
    offers
        .chain([(Icon::Question, UNKNOWN, None)])
        .map(|(icon, value, answer)| Offer { icon, value, change: change(answer) })
        .collect()
}

fn network_icon(attachment: Attachment) -> Icon {
    match attachment {
        Attachment::Core => Icon::Network,
        Attachment::Roaming => Icon::Road,
        Attachment::Remote => Icon::Globe,
        Attachment::Isolated => Icon::Lock,
    }
}

fn microsoft_icon(microsoft: Microsoft) -> Icon {
    match microsoft {
        Microsoft::Internet => Icon::Globe,
        Microsoft::Proxy => Icon::Proxy,
        Microsoft::Telephone => Icon::Phone,
        Microsoft::None => Icon::Lock,
    }
}

fn role_icon(role: Role) -> Icon {
    match role {
        Role::Workstation => Icon::Desktop,
        Role::Laptop => Icon::Laptop,
        Role::Server => Icon::Server,
        Role::KmsHost => Icon::Network,
    }
}

fn key_icon(key: InstalledKey) -> Icon {
    match key {
        InstalledKey::SetupKey => Icon::Keys,
        InstalledKey::KmsHostKey => Icon::Server,
        InstalledKey::Mak => Icon::Lock,
        InstalledKey::Retail => Icon::Reference,
        InstalledKey::Oem => Icon::Desktop,
        InstalledKey::None => Icon::Minus,
    }
}

/// Which of the offers is chosen: none before the question was answered.
pub(super) fn chosen(page: &Page<'_>, answer: AnswerId, offers: &[Offer]) -> Option<usize> {
    let value = page.answers.written(answer);
    let told = value != UNKNOWN || page.app.decide.told.contains(&answer);
    offers.iter().position(|offer| told && offer.value == value)
}

/// The line below an answer's title.
fn line(page: &Page<'_>, answer: AnswerId, value: &str) -> String {
    let rulebook = page.app.knowledge.rulebooks.get(page.app.advice_rulebook());
    let days = |minutes: u32| (minutes / (24 * 60)).to_string();
    fill(
        &format!("answer.{}.{value}.line", key(answer)),
        &[("validity", &days(rulebook.validity.value)), ("renewal", &days(rulebook.renewal.value))],
    )
}

/// Draws the cards of page `step`.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, step: u8, outbox: &mut Outbox) {
    let Some(answer) = question(step) else { return };
    let offers = offers(answer);
    let lines: Vec<String> = offers.iter().map(|offer| line(page, answer, offer.value)).collect();
    let titles: Vec<String> =
        offers.iter().map(|offer| format!("answer.{}.{}", key(answer), offer.value)).collect();
    let choices: Vec<Choice<'_>> = offers
        .iter()
        .zip(titles.iter().zip(&lines))
        .map(|(offer, (title, line))| Choice { icon: offer.icon, title: word(title), line })
        .collect();
    let selected = chosen(page, answer, &offers);
    let id = key(answer);
    focus::take(ui, page.arrival, answer, choice_card_id(ui, id, selected.unwrap_or(0)));
    // Low cards too where many answers would not fit otherwise.
    let low = page.layout.low_cards() || CARD * choices.len() as f32 > ui.available_height() + 10.0;
    let made = choice_cards(ui, id, word(title(step)), &choices, selected, low);
    if let Some(offer) = made.and_then(|place| offers.get(place)) {
        outbox.send(Command::Answer(offer.change.clone()));
    }
}
