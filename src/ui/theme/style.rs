//! egui's own style made out of the tokens, so that its stock widgets (text fields, menus, tooltips, scroll bars)
//! look like ours.

use egui::style::{ScrollStyle, Selection, Spacing, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{Color32, CornerRadius, Margin, Stroke, Style, Visuals, vec2};

use super::Tokens;
use crate::ui::typography;

/// The whole style of one look.
pub(super) fn dress(tokens: &Tokens) -> Style {
    let mut style = Style {
        text_styles: typography::text_styles(),
        visuals: visuals(tokens),
        spacing: spacing(),
        // Motion only where something moves in the simulation.
        animation_time: 0.0,
        scroll_animation: egui::style::ScrollAnimation::none(),
        ..Style::default()
    };
    style.interaction.tooltip_delay = 0.4;
    style
}

fn spacing() -> Spacing {
    let standard = Spacing::default();
    Spacing {
        item_spacing: vec2(8.0, 8.0),
        window_margin: Margin::same(16),
        menu_margin: Margin::same(8),
        button_padding: vec2(12.0, 6.0),
        interact_size: vec2(super::MIN_TARGET, super::MIN_TARGET),
        extra_text_line_spacing: typography::EXTRA_LINE_SPACING,
        icon_width: 18.0,
        icon_width_inner: 10.0,
        icon_spacing: 8.0,
        tooltip_width: 360.0,
        scroll: scroll(),
        ..standard
    }
}

/// A thin bar that is always seen where something scrolls, and nothing that fades words out.
fn scroll() -> ScrollStyle {
    let mut scroll = ScrollStyle::floating();
    scroll.bar_width = 10.0;
    scroll.floating_width = 4.0;
    scroll.floating_allocated_width = 8.0;
    scroll.dormant_handle_opacity = 0.5;
    scroll.active_handle_opacity = 0.6;
    scroll.fade.strength = 0.0;
    scroll
}

fn visuals(tokens: &Tokens) -> Visuals {
    let base = if tokens.dark { Visuals::dark() } else { Visuals::light() };
    Visuals {
        dark_mode: tokens.dark,
        weak_text_color: Some(tokens.muted),
        widgets: widgets(tokens),
        selection: Selection {
            bg_fill: if tokens.high_contrast { tokens.text } else { tokens.accent_soft_hover },
            stroke: Stroke::new(1.0, tokens.accent),
        },
        hyperlink_color: tokens.on_soft,
        faint_bg_color: tokens.surface_hover,
        extreme_bg_color: tokens.surface,
        text_edit_bg_color: Some(tokens.surface),
        code_bg_color: tokens.well,
        warn_fg_color: tokens.grace.text,
        error_fg_color: tokens.notification.text,
        window_corner_radius: CornerRadius::same(10),
        window_shadow: tokens.popup_shadow,
        window_fill: tokens.surface,
        window_stroke: Stroke::new(1.0, tokens.line),
        menu_corner_radius: CornerRadius::same(8),
        panel_fill: tokens.background,
        popup_shadow: tokens.popup_shadow,
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(2.0, tokens.accent),
            // A blinking caret repaints for ever.
            blink: false,
            ..TextCursorStyle::default()
        },
        indent_has_left_vline: false,
        striped: false,
        ..base
    }
}

fn widgets(tokens: &Tokens) -> Widgets {
    let look = |fill: Color32, line: Color32, words: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, line),
        corner_radius: CornerRadius::same(6),
        fg_stroke: Stroke::new(1.0, words),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: look(tokens.surface, tokens.line, tokens.text),
        inactive: look(tokens.surface, tokens.control_line, tokens.text),
        hovered: look(tokens.surface_hover, tokens.control_line, tokens.text),
        active: look(tokens.surface_hover, tokens.accent, tokens.text),
        open: look(tokens.surface_hover, tokens.control_line, tokens.text),
    }
}
