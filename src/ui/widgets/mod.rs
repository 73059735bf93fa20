//! The widgets that pages are made of. They take data and return responses; they never know the application.

pub mod because;
pub mod button;
pub mod card;
pub mod chart;
pub mod check;
pub mod chips;
pub mod choice;
pub mod copy;
pub mod field;
pub mod flip;
pub mod follow;
pub mod glossary;
pub mod menu_row;
pub mod overlay;
pub(crate) mod parts;
pub mod press_card;
pub mod select;
pub mod status;
pub mod stepper;
pub mod table;
pub mod tabs;
pub mod text;
pub mod timeline;
mod words;

pub use self::because::{Reason, ReasonMark, Sources, because_list, because_list_with};
pub use self::button::{Button, IconButton, rail_item};
pub use self::card::{
    Card, Tone, badge, badge_button, callout, disagreement, divider, state_badge, state_label,
};
pub use self::chart::{
    AreaSeries, Axis, Band, Chart, ChartResponse, LineSeries, Threshold, band_chart, line_chart, line_key,
    stacked_area,
};
pub use self::check::{check_box, check_box_with};
pub use self::chips::{Chip, ChipRow, chip_id, chip_rows, radio_columns};
pub use self::choice::{
    Choice, choice_card_id, choice_cards, radio_rows, segment_id, segmented, segmented_width,
};
pub use self::copy::{command_line, copy_icon, copy_link, copy_link_width, key_line};
pub use self::field::{NumberField, NumberResponse, TextField};
pub use self::flip::{flip_chip, flip_line};
pub use self::follow::follow_focus;
pub use self::menu_row::{focus_back, menu, menu_row, row_width};
pub use self::overlay::{dialog, dialog_buttons, dialog_text, sheet};
pub use self::parts::landmark;
pub use self::press_card::{press_card, press_card_height};
pub use self::select::{Offer, pick, select};
pub use self::status::{ToastResponse, error_summary, problem_line, progress, status_line, toast};
pub use self::stepper::{Step, stepper};
pub use self::table::{Cell, Column, Table, TableResponse};
pub use self::tabs::tabs;
pub use self::text::{
    heading, heading_in_focus, in_english, in_english_unless_known, muted, muted_line, paragraph,
    recommendation, remark, section, source, text, text_line, why,
};
pub use self::timeline::{Timeline, TimelineMark};
