//! How the window is divided, decided from its size in points alone. Never looks at what is shown.

use egui::Vec2;

/// From this width on everything is as drawn.
pub const WIDE_FROM: f32 = 1240.0;
/// From this width on the side panel stands beside the page; below it is a sheet.
pub const PANEL_FROM: f32 = 900.0;
/// Below this height cards are low and pages scroll.
pub const TALL_FROM: f32 = 620.0;

/// How wide the window is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// Below 900: the side panel is a sheet and the stepper is short.
    Narrow,
    /// 900 to 1239: the rail shows icons only, the side panel is 300 wide.
    Medium,
    /// From 1240.
    Wide,
}

/// How high the window is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Height {
    /// Below 620.
    Low,
    Tall,
}

/// The classes of a window's size, and the measures that follow from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    pub width: Width,
    pub height: Height,
}

impl Layout {
    /// Height of the line with the plan's name, in points.
    pub const TITLE_LINE: f32 = 44.0;
    /// Height of the status line, in points.
    pub const STATUS_LINE: f32 = 30.0;

    /// The layout of a window of this size, in points.
    pub fn of(size: Vec2) -> Self {
        let width = if size.x >= WIDE_FROM {
            Width::Wide
        } else if size.x >= PANEL_FROM {
            Width::Medium
        } else {
            Width::Narrow
        };
        let height = if size.y >= TALL_FROM { Height::Tall } else { Height::Low };
        Self { width, height }
    }

    /// Width of the rail, in points.
    pub const fn rail(self) -> f32 {
        match self.width {
            Width::Wide => 184.0,
            Width::Medium | Width::Narrow => 56.0,
        }
    }

    /// Does the rail show words beside its icons?
    pub const fn rail_has_words(self) -> bool {
        matches!(self.width, Width::Wide)
    }

    /// Width of the side panel; `wanted` (300 to 372) holds where there is room. As a sheet it is `wanted` too.
    pub const fn panel(self, wanted: f32) -> f32 {
        match self.width {
            Width::Wide | Width::Narrow => wanted,
            Width::Medium => 300.0,
        }
    }

    /// Is the side panel a sheet that slides over the page?
    pub const fn panel_is_sheet(self) -> bool {
        matches!(self.width, Width::Narrow)
    }

    /// Does the stepper read "Step 2 of 7 · Network"?
    pub const fn short_stepper(self) -> bool {
        matches!(self.width, Width::Narrow)
    }

    /// Are choice cards 48 high?
    pub const fn low_cards(self) -> bool {
        matches!(self.height, Height::Low)
    }

    /// Does a page scroll instead of being laid out to fit?
    pub const fn pages_scroll(self) -> bool {
        matches!(self.height, Height::Low) || matches!(self.width, Width::Narrow)
    }

    /// Space between the edge of a page and what stands on it, in points.
    pub const fn page_padding(self) -> f32 {
        match (self.width, self.height) {
            (Width::Wide, Height::Tall) => 32.0,
            (Width::Medium, Height::Tall) => 24.0,
            (Width::Narrow, Height::Low | Height::Tall) | (Width::Wide | Width::Medium, Height::Low) => 20.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;

    #[test]
    fn classes_change_at_their_edges() {
        for (width, height, expect) in [
            (1366.0, 768.0, (Width::Wide, Height::Tall)),
            (1240.0, 620.0, (Width::Wide, Height::Tall)),
            (1239.0, 619.0, (Width::Medium, Height::Low)),
            (960.0, 600.0, (Width::Medium, Height::Low)),
            (900.0, 700.0, (Width::Medium, Height::Tall)),
            (899.0, 700.0, (Width::Narrow, Height::Tall)),
            (683.0, 384.0, (Width::Narrow, Height::Low)),
            (0.0, 0.0, (Width::Narrow, Height::Low)),
        ] {
            let layout = Layout::of(vec2(width, height));
            assert_eq!((layout.width, layout.height), expect, "{width} x {height}");
        }
    }

    #[test]
    fn measures_follow_convention_15() {
        let wide = Layout::of(vec2(1366.0, 768.0));
        assert_eq!((wide.rail(), wide.panel(340.0), wide.panel_is_sheet()), (184.0, 340.0, false));
        let medium = Layout::of(vec2(1000.0, 700.0));
        assert_eq!((medium.rail(), medium.panel(340.0), medium.short_stepper()), (56.0, 300.0, false));
        let narrow = Layout::of(vec2(683.0, 384.0));
        assert!(
            narrow.panel_is_sheet() && narrow.short_stepper() && narrow.low_cards() && narrow.pages_scroll()
        );
        assert!(!narrow.rail_has_words() && wide.rail_has_words());
    }
}
