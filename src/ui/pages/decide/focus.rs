//! Where the focus goes when a page opens, a gap is found or a link leads to an answer: there once, and never back by
//! itself. Only the window knows; the app counts pages and complaints.

use egui::{Id, Ui};

use crate::app::App;
use crate::domain::advice::AnswerId;

/// What has just happened to the page.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Arrival {
    /// It is another page: its heading takes the focus.
    pub(super) heading: bool,
    /// This answer takes the focus.
    pub(super) answer: Option<AnswerId>,
    /// Next found a gap: the summary of problems takes the focus.
    pub(super) complaint: bool,
}

#[derive(Clone, Copy, Default)]
struct Seen {
    visit: u32,
    complaints: u32,
    /// A line of the summary of problems was pressed.
    wanted: Option<AnswerId>,
}

fn memory() -> Id {
    Id::unique("decide-seen")
}

/// What has happened since the last frame.
pub(super) fn arrival(ui: &Ui, app: &App) -> Arrival {
    let now = Seen { visit: app.decide.visit, complaints: app.decide.complaints, wanted: None };
    let seen = ui.data_mut(|data| data.get_temp::<Seen>(memory()));
    ui.data_mut(|data| data.insert_temp(memory(), now));
    let Some(seen) = seen else {
        return Arrival { answer: app.decide.target.filter(|_| now.visit > 0), ..Arrival::default() };
    };
    let moved = now.visit != seen.visit;
    let complaint = now.complaints > seen.complaints;
    let target = if moved { app.decide.target } else { None };
    let answer = target.or(seen.wanted);
    Arrival { heading: moved && answer.is_none() && !complaint, answer, complaint }
}

/// Asks for the focus on an answer in the next frame.
pub(super) fn ask_for(ui: &Ui, answer: AnswerId) {
    ui.data_mut(|data| {
        let seen = data.get_temp_mut_or_default::<Seen>(memory());
        seen.wanted = Some(answer);
    });
    ui.request_repaint();
}

/// Gives the focus to this widget, where the page was opened for its answer.
pub(super) fn take(ui: &Ui, arrival: Arrival, answer: AnswerId, id: Id) {
    if arrival.answer == Some(answer) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}
