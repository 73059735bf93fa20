//! What is wrong with what a window shows, in words: cut texts, parts out of reach, overlaps, small targets, and words
//! that end in "…" and are nowhere told whole.

use egui::accesskit::Role;
use egui::{Rangef, Rect};

use super::look::{Part, ROUNDING, Seen, Text};

/// The least side of what can be pressed, in points.
const TARGET: f32 = 24.0;
/// How far parts may reach into each other: borders are shared.
const TOUCH: f32 = 1.1;

/// Everything that is wrong.
pub(super) fn problems(seen: &Seen) -> Vec<String> {
    let mut problems = Vec::new();
    for text in &seen.texts {
        problems.extend(cut(seen, text));
        problems.extend(untold(seen, text));
    }
    problems.extend(words_on_words(seen));
    for part in &seen.parts {
        problems.extend(beyond(seen, part));
        problems.extend(small(part));
    }
    problems.extend(overlaps(seen));
    problems.sort();
    problems.dedup();
    problems
}

fn inside(inner: Rangef, outer: Rangef) -> bool {
    inner.min >= outer.min - ROUNDING && inner.max <= outer.max + ROUNDING
}

/// A text of which less than all can ever be seen.
fn cut(seen: &Seen, text: &Text) -> Option<String> {
    let (ink, clip) = (text.ink, text.clip);
    let cuts = [
        (ink.top() < clip.top() - ROUNDING, clip.top(), true),
        (ink.bottom() > clip.bottom() + ROUNDING, clip.bottom(), true),
        (ink.left() < clip.left() - ROUNDING, clip.left(), false),
        (ink.right() > clip.right() + ROUNDING, clip.right(), false),
    ];
    let lost = |(cut, edge, vertical): (bool, f32, bool)| {
        cut && !scrolled(seen, edge, vertical) && !edited(seen, text)
    };
    cuts.into_iter().any(lost).then(|| format!("cut: {:?} at {ink:?} by {clip:?}", text.words()))
}

/// Is it the end of a bar that cuts here? Then the rest can be scrolled to.
fn scrolled(seen: &Seen, edge: f32, vertical: bool) -> bool {
    const NEAR: f32 = 3.0;
    // The one bar may end where the other, 8 points wide, begins.
    const OTHER: f32 = 8.0;
    let ends = |bar: Rect| {
        if vertical {
            [bar.top(), bar.bottom(), bar.bottom() - OTHER]
        } else {
            [bar.left(), bar.right(), bar.right() - OTHER]
        }
    };
    let bars = seen.bars.iter().filter(|bar| bar.is_vertical() == vertical);
    bars.flat_map(|bar| ends(bar.rect)).any(|end| (end - edge).abs() <= NEAR)
}

/// A line that is edited moves with its caret.
fn edited(seen: &Seen, text: &Text) -> bool {
    seen.parts.iter().any(|part| {
        matches!(part.role, Role::TextInput | Role::SearchInput | Role::SpinButton)
            && part.rect.intersects(text.clip)
    })
}

/// Words that end in "…": the whole must be told by the part that they stand on.
fn untold(seen: &Seen, text: &Text) -> Option<String> {
    if !text.galley.elided {
        return None;
    }
    let told = seen.parts.iter().any(|part| {
        part.rect.expand(TOUCH).contains(text.ink.center())
            && (part.name.contains(text.words()) || part.description.contains(text.words()))
    });
    (!told).then(|| format!("shortened and not told whole: {:?} at {:?}", text.words(), text.ink))
}

/// Texts that are painted over each other.
fn words_on_words(seen: &Seen) -> Vec<String> {
    let mut problems = Vec::new();
    for (place, one) in seen.texts.iter().enumerate() {
        for other in seen.texts.iter().skip(place + 1) {
            let crossed = |one: Rect| other.seen_rows().map(move |other| one.intersect(other));
            let on = |both: &Rect| both.width() > TOUCH && both.height() > TOUCH + 1.0;
            if let Some(both) = one.seen_rows().flat_map(crossed).find(on) {
                problems.push(format!(
                    "words on words: {:?} and {:?} at {both:?}",
                    one.words(),
                    other.words()
                ));
            }
        }
    }
    problems
}

/// A part of which some stands outside the window where nothing scrolls to it.
fn beyond(seen: &Seen, part: &Part) -> Option<String> {
    let told =
        part.pressable || matches!(part.role, Role::Label | Role::Heading | Role::Image | Role::Figure);
    let below = !part.scrolls.0 && !inside(part.rect.y_range(), seen.window.y_range());
    let beside = !part.scrolls.1 && !inside(part.rect.x_range(), seen.window.x_range());
    (told && part.rect.is_positive() && (below || beside)).then(|| {
        format!("outside the window: {:?} {:?} at {:?} of {:?}", part.role, part.name, part.rect, seen.window)
    })
}

fn small(part: &Part) -> Option<String> {
    let size = part.rect.size();
    let small = size.x < TARGET - 0.05 || size.y < TARGET - 0.05;
    (part.pressable && small).then(|| format!("a small target: {:?} {:?}, {size:?}", part.role, part.name))
}

/// Things to press that reach into each other. One that stands wholly on another is a part of it.
fn overlaps(seen: &Seen) -> Vec<String> {
    let pressable: Vec<&Part> = seen.parts.iter().filter(|part| part.pressable).collect();
    let mut problems = Vec::new();
    for (place, one) in pressable.iter().enumerate() {
        for other in pressable.iter().skip(place + 1) {
            let both = one.seen.intersect(other.seen);
            let family = one.above.contains(&other.id) || other.above.contains(&one.id);
            let nested = one.rect.expand(0.5).contains_rect(other.rect)
                || other.rect.expand(0.5).contains_rect(one.rect);
            if both.width() > TOUCH && both.height() > TOUCH && !family && !nested {
                problems.push(format!(
                    "overlap: {:?} {:?} at {:?} and {:?} {:?} at {:?}",
                    one.role, one.name, one.rect, other.role, other.name, other.rect
                ));
            }
        }
    }
    problems
}
