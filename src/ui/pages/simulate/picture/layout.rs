//! Where things stand in the picture. Numbers in, rectangles out; draws nothing.

use egui::{Pos2, Rect, pos2, vec2};

use super::model::{Asks, Model};
use crate::app::words::count;

/// Height of the whole picture, in points.
pub(super) const HEIGHT: f32 = HOSTS + FLOW + COHORTS;
const HOSTS: f32 = 84.0;
/// Between hosts and cohorts, for the arrows.
const FLOW: f32 = 32.0;
const COHORTS: f32 = 92.0;
const GAP: f32 = 12.0;
/// The least width of a card.
const CARD: f32 = 132.0;
/// From this width on Microsoft and DNS have room beside the hosts.
const WORLD_FROM: f32 = 700.0;
const MICROSOFT: f32 = 156.0;
const DNS: f32 = 168.0;
/// Between them and the hosts, for an arrow and its words.
const BESIDE: f32 = 84.0;

/// An arrow from what asks to what answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Arrow {
    pub(super) from: Pos2,
    pub(super) to: Pos2,
    /// The cohort it belongs to, by its place.
    pub(super) cohort: usize,
    /// Whether its words are drawn.
    pub(super) told: bool,
}

/// The places of everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Scene {
    pub(super) microsoft: Option<Rect>,
    pub(super) dns: Option<Rect>,
    /// By their places in the model.
    pub(super) hosts: Vec<(usize, Rect)>,
    pub(super) cohorts: Vec<(usize, Rect)>,
    /// Cards that stand for those that have no room, with their words.
    pub(super) more: Vec<(Rect, String)>,
    pub(super) arrows: Vec<Arrow>,
}

impl Scene {
    pub(super) fn of(rect: Rect, model: &Model) -> Self {
        let mut scene = Self::default();
        let mut middle = Rect::from_min_size(rect.min, vec2(rect.width(), HOSTS));
        let between = rect.width() - MICROSOFT - DNS - 2.0 * BESIDE;
        // Hosts come first: where the world beside them would hide one, it is left out.
        if rect.width() >= WORLD_FROM && model.all_hosts <= most_cards(between) {
            let small =
                |left: f32, width: f32| Rect::from_min_size(pos2(left, rect.top() + 12.0), vec2(width, 58.0));
            scene.microsoft = Some(small(rect.left(), MICROSOFT));
            scene.dns = Some(small(rect.right() - DNS, DNS));
            middle =
                Rect::from_min_size(pos2(rect.left() + MICROSOFT + BESIDE, rect.top()), vec2(between, HOSTS));
        }
        let (hosts, rest) = row(middle, model.all_hosts, CARD, 300.0);
        scene.hosts = hosts;
        scene.more.extend(rest.map(|(card, n)| (card, count("picture.more-hosts", n))));
        let below =
            Rect::from_min_size(pos2(rect.left(), rect.top() + HOSTS + FLOW), vec2(rect.width(), COHORTS));
        let (cohorts, rest) = row(below, model.all_cohorts, CARD, 290.0);
        scene.cohorts = cohorts;
        scene.more.extend(rest.map(|(card, n)| (card, count("picture.more-cohorts", n))));
        scene.arrows = scene.flows(model);
        scene
    }

    fn flows(&self, model: &Model) -> Vec<Arrow> {
        let hosts: Vec<Rect> = self.hosts.iter().map(|(_, card)| *card).collect();
        let microsoft: Vec<Rect> = self.microsoft.into_iter().collect();
        let mut told: Vec<&str> = Vec::new();
        let mut arrows = Vec::new();
        for (place, card) in &self.cohorts {
            let Some(cohort) = model.cohorts.get(*place) else { continue };
            let to = match cohort.asks {
                Asks::Hosts => landing(card.center().x, &hosts),
                Asks::Microsoft => landing(card.center().x, &microsoft),
                Asks::Nobody => None,
            };
            let Some(to) = to else { continue };
            let is_new = !told.contains(&cohort.flow.as_str());
            told.push(&cohort.flow);
            arrows.push(Arrow { from: card.center_top(), to, cohort: *place, told: is_new });
        }
        arrows
    }
}

/// Where an arrow from `x` lands: on the lower edge of the nearest card.
fn landing(x: f32, cards: &[Rect]) -> Option<Pos2> {
    let distance = |card: &&Rect| (card.center().x - x).abs();
    let card = cards.iter().min_by(|one, other| distance(one).total_cmp(&distance(other)))?;
    let inset = 24.0_f32.min(card.width() / 2.0);
    Some(pos2(x.min(card.right() - inset).max(card.left() + inset), card.bottom()))
}

/// The most cards that a row of this width can hold.
pub(super) fn most_cards(width: f32) -> usize {
    fitting(width, CARD)
}

/// The cards that are drawn, by their places, and the one that stands for the rest, with how many they are.
type Row = (Vec<(usize, Rect)>, Option<(Rect, u32)>);

/// Cards in a row: as many as fit at `least` width, at most `most` wide, in the middle of `room`. Where they do not all
/// fit, the last place stands for the rest.
fn row(room: Rect, cards: usize, least: f32, most: f32) -> Row {
    if cards == 0 {
        return (Vec::new(), None);
    }
    let places = fitting(room.width(), least).min(cards);
    let width = ((room.width() + GAP) / places as f32 - GAP).clamp(0.0, most);
    let total = (width + GAP) * places as f32 - GAP;
    let left = room.center().x - total / 2.0;
    let place = |index: usize| {
        Rect::from_min_size(pos2(left + (width + GAP) * index as f32, room.top()), vec2(width, room.height()))
    };
    if places == cards {
        return ((0..cards).map(|index| (index, place(index))).collect(), None);
    }
    let drawn = places - 1;
    let rest = u32::try_from(cards - drawn).unwrap_or(u32::MAX);
    ((0..drawn).map(|index| (index, place(index))).collect(), Some((place(drawn), rest)))
}

/// How many cards of this width fit; one at least.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "not negative, and no window is that wide"
)]
fn fitting(room: f32, least: f32) -> usize {
    (((room + GAP) / (least + GAP)).floor().max(1.0)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_stay_inside_and_never_overlap() {
        for (width, cards) in [(842.0, 1), (842.0, 3), (842.0, 30), (564.0, 5), (100.0, 2), (300.0, 1_000)] {
            let room = Rect::from_min_size(pos2(10.0, 5.0), vec2(width, 90.0));
            let (drawn, rest) = row(room, cards, 132.0, 290.0);
            let all: Vec<Rect> =
                drawn.iter().map(|(_, card)| *card).chain(rest.map(|(card, _)| card)).collect();
            for pair in all.windows(2) {
                assert!(pair[0].right() + GAP <= pair[1].left() + 0.01, "{width} {cards}");
            }
            assert!(all.iter().all(|card| room.expand(0.01).contains_rect(*card)), "{width} {cards} {all:?}");
            let hidden = rest.map_or(0, |(_, n)| usize::try_from(n).unwrap());
            assert_eq!(drawn.len() + hidden, cards, "every card is drawn or counted");
        }
    }
}
