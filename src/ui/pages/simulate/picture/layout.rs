//! Where things stand in the picture. Numbers in, rectangles out; draws nothing.
//!
//! ```text
//! Microsoft  <- KMS host key -  hosts  - SRV record ->  DNS
//!     ^                           ^
//!    MAK                      setup key
//!     |                           |
//!  cohort                cohort       cohort
//! ```

use egui::{Pos2, Rect, pos2, vec2};

use super::cohorts::Asks;
use super::model::Model;
use crate::app::words::count;

/// The least height of the whole picture, in points.
pub(in crate::ui::pages::simulate) const HEIGHT: f32 = HOSTS + FLOW + 88.0 + LEGEND;
const HOSTS: f32 = 88.0;
/// Between hosts and cohorts, for the arrows and their words.
const FLOW: f32 = 40.0;
/// Below the cohorts, for what the symbols mean.
const LEGEND: f32 = 20.0;
const GAP: f32 = 10.0;
/// The least width of a cohort's card.
const CARD: f32 = 132.0;
/// The least width of a host's card.
const HOST: f32 = 100.0;
/// Hosts in one row; more are compact and stand in two.
const IN_A_ROW: usize = 3;
/// Of a host in two rows.
const COMPACT: f32 = (HOSTS - 6.0) / 2.0;
/// From this width on the world has all its words.
const WIDE_FROM: f32 = 760.0;
/// From this width on Microsoft and DNS have room beside the hosts.
const WORLD_FROM: f32 = 500.0;
/// Of Microsoft without pools, and of one pool in it.
const WORLD: f32 = 50.0;
const POOL: f32 = 29.0;

/// An arrow from what asks to what answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Arrow {
    pub(super) from: Pos2,
    pub(super) to: Pos2,
    /// The cohort it belongs to, by its place.
    pub(super) cohort: usize,
    /// Whether its words are drawn.
    pub(super) told: bool,
    /// Whether it ends in the rail and not at a card.
    pub(super) joins_rail: bool,
}

/// The places of everything.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scene {
    pub(super) microsoft: Option<Rect>,
    /// By their places in the model.
    pub(super) pools: Vec<(usize, Rect)>,
    pub(super) dns: Option<Rect>,
    /// By their places in the model.
    pub(super) hosts: Vec<(usize, Rect)>,
    /// Whether hosts are drawn small.
    pub(super) compact: bool,
    pub(super) cohorts: Vec<(usize, Rect)>,
    /// Cards that stand for those that have no room, with their words.
    pub(super) more: Vec<(Rect, String)>,
    pub(super) arrows: Vec<Arrow>,
    /// What leads to any of several hosts: from where to where, and the hosts it leads to.
    pub(super) rail: Option<(Pos2, Pos2)>,
    pub(super) legend: Rect,
}

/// The most hosts and the most cohorts that can have room in this width.
pub(super) fn most_cards(width: f32) -> (usize, usize) {
    let hosts = 2 * fitting(width, HOST).max(IN_A_ROW);
    (hosts, fitting(width, CARD))
}

impl Scene {
    pub(super) fn of(rect: Rect, model: &Model) -> Self {
        let mut scene = Self {
            microsoft: None,
            pools: Vec::new(),
            dns: None,
            hosts: Vec::new(),
            compact: false,
            cohorts: Vec::new(),
            more: Vec::new(),
            arrows: Vec::new(),
            rail: None,
            legend: rect.with_min_y(rect.bottom() - LEGEND),
        };
        let middle = scene.world(rect, model);
        scene.place_hosts(middle, model);
        let cohorts = (rect.height() - HOSTS - FLOW - LEGEND).max(CARD / 2.0);
        let below =
            Rect::from_min_size(pos2(rect.left(), rect.top() + HOSTS + FLOW), vec2(rect.width(), cohorts));
        let (cohorts, rest) = row(below, model.all_cohorts, CARD, 290.0);
        scene.cohorts = cohorts;
        scene.more.extend(rest.map(|(card, n)| (card, count("picture.more-cohorts", n))));
        scene.arrows = scene.flows(model);
        scene
    }

    /// Microsoft and DNS at the sides, if there is room; returns what is left between them.
    fn world(&mut self, rect: Rect, model: &Model) -> Rect {
        let top = Rect::from_min_size(rect.min, vec2(rect.width(), HOSTS));
        if rect.width() < WORLD_FROM {
            return top;
        }
        // Several hosts need the room more than the words beside them.
        let (microsoft, dns, beside) = match (rect.width() >= WIDE_FROM, model.all_hosts) {
            (true, _) => (172.0, 156.0, 96.0),
            (false, ..=1) => (116.0, 104.0, 84.0),
            (false, _) => (116.0, 104.0, 62.0),
        };
        let hidden = model.all_pools.saturating_sub(model.pools.len());
        let places = model.pools.len() + usize::from(hidden > 0);
        let height = WORLD + places as f32 * POOL + if places == 0 { 0.0 } else { 4.0 };
        let left = if height > HOSTS { rect.top() } else { rect.top() + (HOSTS - height) / 2.0 };
        let card = Rect::from_min_size(pos2(rect.left(), left), vec2(microsoft, height));
        self.microsoft = Some(card);
        let pool = |place: usize| {
            let top = card.top() + WORLD - 3.0 + POOL * place as f32;
            Rect::from_min_size(pos2(card.left() + 6.0, top), vec2(microsoft - 12.0, POOL - 2.0))
        };
        self.pools = (0..model.pools.len()).map(|place| (place, pool(place))).collect();
        if hidden > 0 {
            let hidden = u32::try_from(hidden).unwrap_or(u32::MAX);
            self.more.push((pool(model.pools.len()), count("picture.more-pools", hidden)));
        }
        let corner = pos2(rect.right() - dns, rect.top() + (HOSTS - WORLD) / 2.0);
        self.dns = Some(Rect::from_min_size(corner, vec2(dns, WORLD)));
        let between = rect.width() - microsoft - dns - 2.0 * beside;
        Rect::from_min_size(pos2(rect.left() + microsoft + beside, rect.top()), vec2(between, HOSTS))
    }

    fn place_hosts(&mut self, middle: Rect, model: &Model) {
        let across = fitting(middle.width(), HOST);
        self.compact = model.all_hosts > across.min(IN_A_ROW);
        if !self.compact {
            let (hosts, _) = row(middle, model.all_hosts, HOST, 300.0);
            self.hosts = hosts;
            self.rail_below(middle);
            return;
        }
        // Two rows as even as they can be.
        let across = across.min(model.all_hosts.div_ceil(2));
        let all = (2 * across).min(model.all_hosts);
        let drawn = if model.all_hosts > all { all - 1 } else { all };
        let width = (middle.width() + GAP) / across as f32 - GAP;
        let place = |index: usize| {
            let (line, column) = (index / across, index % across);
            let x = middle.left() + (width + GAP) * column as f32;
            let y = middle.top() + (COMPACT + 6.0) * line as f32;
            Rect::from_min_size(pos2(x, y), vec2(width, COMPACT))
        };
        self.hosts = (0..drawn).map(|index| (index, place(index))).collect();
        if model.all_hosts > drawn {
            let rest = u32::try_from(model.all_hosts - drawn).unwrap_or(u32::MAX);
            self.more.push((place(drawn), count("picture.more-hosts", rest)));
        }
        self.rail_below(middle);
    }

    fn rail_below(&mut self, middle: Rect) {
        let cards = self.hosts.iter().map(|(_, card)| *card);
        if let Some(all) = cards.reduce(Rect::union).filter(|_| self.hosts.len() > 1) {
            let y = middle.bottom() + 11.0;
            self.rail = Some((pos2(all.left() + 20.0, y), pos2(all.right() - 20.0, y)));
        }
    }

    fn flows(&self, model: &Model) -> Vec<Arrow> {
        let mut told: Vec<&str> = Vec::new();
        let mut arrows = Vec::new();
        for (place, card) in &self.cohorts {
            let Some(cohort) = model.cohorts.get(*place) else { continue };
            // As near to what it asks as the card reaches, so that arrows are short and upright.
            let foot = |to: Pos2| {
                let inset = 30.0_f32.min(card.width() / 2.0);
                pos2(to.x.clamp(card.left() + inset, card.right() - inset), card.top())
            };
            let x = card.center().x;
            let host = |wanted: usize| self.hosts.iter().find(|(host, _)| *host == wanted);
            let (to, joins_rail) = match (cohort.asks, self.rail) {
                (Asks::Host(wanted), _) if !self.compact && host(wanted).is_some() => {
                    (host(wanted).map(|(_, card)| landing(x, *card)), false)
                }
                (Asks::AnyHost | Asks::Host(_), Some((from, to))) => {
                    (Some(pos2(x.clamp(from.x, to.x.max(from.x)), from.y)), true)
                }
                (Asks::AnyHost | Asks::Host(_), None) => {
                    (self.hosts.first().map(|(_, card)| landing(x, *card)), false)
                }
                (Asks::Microsoft, _) => (self.microsoft.map(|card| landing(x, card)), false),
                (Asks::Nobody, _) => (None, false),
            };
            let Some(to) = to else { continue };
            let is_new = !told.contains(&cohort.flow.as_str());
            told.push(&cohort.flow);
            arrows.push(Arrow { from: foot(to), to, cohort: *place, told: is_new, joins_rail });
        }
        arrows
    }
}

/// Where an arrow from `x` lands on the lower edge of a card.
fn landing(x: f32, card: Rect) -> Pos2 {
    let inset = 24.0_f32.min(card.width() / 2.0);
    pos2(x.min(card.right() - inset).max(card.left() + inset), card.bottom())
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
