//! What a window shows: its texts with what clips them, its named parts, and which of them scroll. It judges nothing.

use std::sync::Arc;

use activation_wizard::ui::theme;
use egui::accesskit::{Action, NodeId, Role};
use egui::epaint::{ClippedShape, RectShape, TextShape};
use egui::{Galley, Rect, Shape};
use egui_kittest::kittest::NodeT as _;
use egui_kittest::{Harness, Node};

/// Rounding to whole pixels, in points.
pub(super) const ROUNDING: f32 = 0.6;

/// A text as it is painted.
#[derive(Clone)]
pub(super) struct Text {
    pub(super) galley: Arc<Galley>,
    /// The ground that its letters cover.
    pub(super) ink: Rect,
    /// The same by rows: a text that flows on after another leaves room before its first row.
    rows: Vec<Rect>,
    /// Nothing of it is seen beyond this.
    pub(super) clip: Rect,
}

impl Text {
    pub(super) fn words(&self) -> &str {
        self.galley.text()
    }

    pub(super) fn seen(&self) -> Rect {
        self.ink.intersect(self.clip)
    }

    /// The rows as they are seen.
    pub(super) fn seen_rows(&self) -> impl Iterator<Item = Rect> {
        self.rows.iter().map(|row| row.intersect(self.clip))
    }
}

/// A bar that scrolls something.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bar {
    pub(super) rect: Rect,
    /// What stands above the bar in the tree: all in it may be what scrolls.
    parent: Option<NodeId>,
}

impl Bar {
    pub(super) fn is_vertical(&self) -> bool {
        self.rect.height() > self.rect.width()
    }
}

/// One part that has a name or can be pressed.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) id: NodeId,
    pub(super) role: Role,
    pub(super) name: String,
    pub(super) description: String,
    pub(super) rect: Rect,
    /// What of it is seen: less what scrolls away.
    pub(super) seen: Rect,
    pub(super) pressable: bool,
    /// From the parent up to the root.
    pub(super) above: Vec<NodeId>,
    /// Does something around it scroll down, and sideways?
    pub(super) scrolls: (bool, bool),
}

/// Everything that is looked at.
pub(super) struct Seen {
    pub(super) window: Rect,
    pub(super) texts: Vec<Text>,
    pub(super) bars: Vec<Bar>,
    pub(super) parts: Vec<Part>,
}

/// Looks at a window. Under a dialog or a menu only what lies on top is looked at.
pub(super) fn look<State>(harness: &Harness<'_, State>) -> Seen {
    let window = harness.ctx.content_rect();
    let nodes: Vec<Node<'_>> = harness.root().children_recursive().collect();
    let bars: Vec<Bar> = nodes
        .iter()
        .filter(|node| node.accesskit_node().role() == Role::ScrollBar)
        .map(|node| Bar { rect: node.rect(), parent: node.accesskit_node().parent().map(|node| id(&node)) })
        .collect();
    let top = nodes.iter().rev().find(|node| {
        let role = node.accesskit_node().role();
        matches!(role, Role::Dialog | Role::Menu)
    });
    let top = top.map(|node| (id(&node.accesskit_node()), node.accesskit_node().role()));
    let parts: Vec<Part> = nodes.iter().filter_map(|node| part(node, &bars, window)).collect();
    let parts = match top {
        Some((top, _)) => parts.into_iter().filter(|part| part.above.contains(&top)).collect(),
        None => parts,
    };
    // No veil lies under a menu: what was painted before its ground is the page's.
    let menu = top.filter(|(_, role)| *role == Role::Menu).map(|_| {
        let rows = parts.iter().filter(|part| part.role == Role::MenuItem).map(|part| part.seen);
        rows.fold(Rect::NOTHING, |all, row| all | row)
    });
    let texts = texts(&harness.output().shapes, window, menu);
    Seen { window, texts, bars, parts }
}

fn id(node: &egui_kittest::kittest::AccessKitNode<'_>) -> NodeId {
    node.locate().0
}

/// Does a bar stand at the edge of something larger that scrolls down? What it scrolls goes on below it.
fn floats(bar: &Bar, bars: &[Bar]) -> bool {
    let ends = |larger: &Bar| (larger.rect.bottom() - bar.rect.bottom()).abs() <= ROUNDING;
    bars.iter().any(|larger| larger.is_vertical() && ends(larger))
}

fn part(node: &Node<'_>, bars: &[Bar], window: Rect) -> Option<Part> {
    let known = node.accesskit_node();
    known.bounding_box()?;
    let rect = node.rect();
    let mut above = Vec::new();
    let mut seen = rect.intersect(window);
    let mut scrolls = (false, false);
    let mut next = known.parent();
    while let Some(parent) = next {
        let parent_id = id(&parent);
        for bar in bars.iter().filter(|bar| bar.parent == Some(parent_id)) {
            // A bar stands at the right of what it scrolls, or below it.
            if bar.is_vertical() && rect.left() < bar.rect.right() {
                scrolls.0 = true;
                seen = seen.intersect(Rect::everything_between(bar.rect.top(), bar.rect.bottom()));
            } else if !bar.is_vertical() && (rect.top() < bar.rect.bottom() || floats(bar, bars)) {
                scrolls.1 = true;
                seen = seen.intersect(Rect::everything_beside(bar.rect.left(), bar.rect.right()));
            }
        }
        above.push(parent_id);
        next = parent.parent();
    }
    Some(Part {
        id: id(&known),
        role: known.role(),
        name: known.label().or_else(|| known.value()).unwrap_or_default(),
        description: [known.data().description(), known.data().placeholder(), known.data().value()]
            .map(|words| words.unwrap_or_default())
            .join(" "),
        rect,
        seen,
        pressable: known.data().supports_action(Action::Click) && !inert(known.role()),
        above,
        scrolls,
    })
}

/// What takes a press only so that its words can be selected, or not at all.
fn inert(role: Role) -> bool {
    matches!(
        role,
        Role::GenericContainer
            | Role::Label
            | Role::Heading
            | Role::ScrollView
            | Role::ScrollBar
            | Role::Status
            | Role::Dialog
            | Role::Menu
    )
}

/// Bands of the window.
trait Bands {
    fn everything_between(top: f32, bottom: f32) -> Rect;
    fn everything_beside(left: f32, right: f32) -> Rect;
}

impl Bands for Rect {
    fn everything_between(top: f32, bottom: f32) -> Rect {
        Self::from_x_y_ranges(f32::NEG_INFINITY..=f32::INFINITY, top..=bottom)
    }

    fn everything_beside(left: f32, right: f32) -> Rect {
        Self::from_x_y_ranges(left..=right, f32::NEG_INFINITY..=f32::INFINITY)
    }
}

/// Shapes in the order in which they are painted, groups taken apart.
fn flat(shapes: &[ClippedShape]) -> Vec<(Rect, &Shape)> {
    fn into<'a>(clip: Rect, shape: &'a Shape, out: &mut Vec<(Rect, &'a Shape)>) {
        if let Shape::Vec(inner) = shape {
            for shape in inner {
                into(clip, shape, out);
            }
        } else {
            out.push((clip, shape));
        }
    }
    let mut out = Vec::new();
    for clipped in shapes {
        into(clipped.clip_rect, &clipped.shape, &mut out);
    }
    out
}

fn texts(shapes: &[ClippedShape], window: Rect, menu: Option<Rect>) -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    for (clip, shape) in flat(shapes) {
        if let Shape::Text(text) = shape {
            texts.extend(text_of(clip, text, window));
        }
        let Shape::Rect(rect) = shape else { continue };
        let ground = rect.rect.intersect(clip);
        let opaque = rect.fill.a() == 255;
        // A veil over the whole window: what was painted before lies below a dialog.
        let veil = rect.fill.a() > 0 && !opaque && ground.contains_rect(window.shrink(1.0));
        if veil || opaque && menu.is_some_and(|menu| ground.contains_rect(menu)) {
            texts.clear();
        } else if opaque {
            // Wholly painted over.
            texts.retain(|text| !ground.contains_rect(text.seen()));
        }
    }
    texts
}

fn text_of(clip: Rect, text: &TextShape, window: Rect) -> Option<Text> {
    let bounds = text.galley.mesh_bounds;
    let empty = text.galley.text().trim().is_empty() || !bounds.is_positive();
    let unseen = text.opacity_factor <= 0.0 || text.angle != 0.0;
    let rows = || {
        let row = |row: &egui::epaint::text::PlacedRow| {
            row.visuals.mesh_bounds.translate(row.pos.to_vec2() + text.pos.to_vec2())
        };
        text.galley.rows.iter().map(row).filter(|row| row.is_positive()).collect()
    };
    (!empty && !unseen).then(|| Text {
        galley: Arc::clone(&text.galley),
        rows: rows(),
        ink: bounds.translate(text.pos.to_vec2()),
        clip: clip.intersect(window),
    })
}

/// The focus rings that are painted: each with what clips it.
pub(super) fn rings<State>(harness: &Harness<'_, State>) -> Vec<(Rect, Rect)> {
    let accent = theme::of(&harness.ctx).accent;
    let is_ring = |shape: &RectShape| {
        shape.stroke.width >= theme::FOCUS_RING
            && shape.stroke.color == accent
            && shape.fill == egui::Color32::TRANSPARENT
    };
    let window = harness.ctx.content_rect();
    flat(&harness.output().shapes)
        .into_iter()
        .filter_map(|(clip, shape)| if let Shape::Rect(rect) = shape { Some((clip, rect)) } else { None })
        .filter(|(_, rect)| is_ring(rect))
        .map(|(clip, rect)| {
            let out = match rect.stroke_kind {
                egui::StrokeKind::Inside => 0.0,
                egui::StrokeKind::Middle => rect.stroke.width / 2.0,
                egui::StrokeKind::Outside => rect.stroke.width,
            };
            (rect.rect.expand(out), clip.intersect(window))
        })
        .collect()
}
