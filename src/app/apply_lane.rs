//! The commands on incidents: each changes the plan as one undoable step and starts the next run.

use crate::app::draft::{Draft, date_of_day, day_of_date};
use crate::app::draft_kind::DraftKind;
use crate::app::lane_command::LaneCommand;
use crate::app::lanes::LaneOf;
use crate::app::run_view::cohort_of;
use crate::app::simulate::{PanelFace, Selection};
use crate::app::state::App;
use crate::app::words::{fill, word};
use crate::domain::plan::{Incident, Plan, PlanAttachment, Target};

/// Days that an incident lasts which is added without saying how long.
const DAYS: u32 = 14;

impl App {
    pub(crate) fn carry_out_lane(&mut self, command: LaneCommand) {
        match command {
            LaneCommand::Add { of, from, until } => self.add_on_lane(of, from, until),
            LaneCommand::AddHere => {
                let day = self.simulate.day();
                match self.lane_of_selection() {
                    Some(of) => self.add_on_lane(of, day, day.saturating_add(DAYS)),
                    None => self.status.problem(word("status.no-lane")),
                }
            }
            LaneCommand::Put { incident, from, until } => self.put(incident, (from, until), ""),
            LaneCommand::Shift(days) => self.shift(days, days),
            LaneCommand::Stretch(days) => self.shift(0, days),
            LaneCommand::Edit => {
                let draft = self.selected_incident().and_then(|place| Draft::of(&self.document.plan, place));
                match draft {
                    Some(draft) => {
                        self.simulate.draft = draft;
                        self.simulate.panel = PanelFace::Fleet;
                    }
                    None => self.status.problem(word("status.no-incident")),
                }
            }
            LaneCommand::Change => self.change_by_form(),
            LaneCommand::NewDraft => self.simulate.draft.edits = None,
            LaneCommand::Remove => match self.selected_incident() {
                Some(place) => self.remove_incident(place),
                None => self.status.problem(word("status.no-incident")),
            },
        }
    }

    /// The incident that is selected, or that the selected event is about.
    pub(crate) fn selected_incident(&self) -> Option<usize> {
        let place = match self.simulate.selection {
            Selection::Incident(place) => place,
            Selection::Event(event) => {
                let run = self.simulate.run.as_ref()?;
                match run.events().get(event)?.subject {
                    crate::domain::simulation::Subject::Incident(place) => usize::from(place),
                    crate::domain::simulation::Subject::Machine(_)
                    | crate::domain::simulation::Subject::Host(_)
                    | crate::domain::simulation::Subject::Pool(_) => return None,
                }
            }
            Selection::Nothing
            | Selection::Cohort(_)
            | Selection::Machine(_)
            | Selection::Host(_)
            | Selection::Pool(_)
            | Selection::Microsoft
            | Selection::Dns => return None,
        };
        (place < self.document.plan.incidents.len()).then_some(place)
    }

    fn lane_of_selection(&self) -> Option<LaneOf> {
        let run = self.simulate.run.as_ref()?;
        match self.simulate.selection {
            Selection::Host(host) => Some(LaneOf::Host(host)),
            Selection::Microsoft => Some(LaneOf::Microsoft),
            Selection::Dns => run.hosts().next().map(|(host, _)| LaneOf::Record(host)),
            Selection::Nothing
            | Selection::Event(_)
            | Selection::Cohort(_)
            | Selection::Machine(_)
            | Selection::Pool(_)
            | Selection::Incident(_) => cohort_of(run, self.simulate.selection).map(LaneOf::Cohort),
        }
    }

    fn add_on_lane(&mut self, of: LaneOf, from: u32, until: u32) {
        let Some(draft) = self.draft_on(of) else {
            self.status.problem(word("status.no-lane"));
            return;
        };
        let from = from.min(self.document.plan.days.saturating_sub(1));
        let lasts = until.saturating_sub(from).max(1);
        self.add_drafted(&Draft { day: from, lasts, ..draft });
    }

    /// What most often goes wrong on a lane: the form without its days.
    fn draft_on(&self, of: LaneOf) -> Option<Draft> {
        let plan = &self.document.plan;
        let (kind, target) = match of {
            LaneOf::Host(host) => (DraftKind::HostDown, usize::try_from(host.0).ok()?),
            LaneOf::Record(host) => (DraftKind::DnsMissing, usize::try_from(host.0).ok()?),
            LaneOf::Microsoft => (DraftKind::InternetDown, 0),
            LaneOf::Outside => (DraftKind::RogueInstall, 0),
            LaneOf::Cohort(cohort) => {
                let place = usize::from(cohort.0);
                match plan.cohorts.get(place)?.attachment {
                    PlanAttachment::OnOff { .. } | PlanAttachment::Absent { .. } => {
                        (DraftKind::VpnDown, place)
                    }
                    PlanAttachment::Core | PlanAttachment::Isolated => {
                        (DraftKind::PortBlocked, plan.hosts.len() + place)
                    }
                }
            }
        };
        let count = (kind == DraftKind::RogueInstall).then_some(1);
        let draft = Draft { kind, target, count, ..Draft::default() };
        // A host that nobody planned cannot be named by an incident.
        (!kind.aimed() || target < draft.targets(plan).len()).then_some(draft)
    }

    /// Adds what a form describes, and selects it.
    pub(crate) fn add_drafted(&mut self, draft: &Draft) {
        let Some(incident) = draft.incident(&self.document.plan) else {
            self.status.problem(word("status.no-target"));
            return;
        };
        let said = told("status.incident-added", &incident);
        if self.change("change.add-incident", "", |plan| plan.incidents.push(incident)) {
            self.simulate.selection =
                Selection::Incident(self.document.plan.incidents.len().saturating_sub(1));
            self.status.done(said);
        }
    }

    fn change_by_form(&mut self) {
        let draft = self.simulate.draft.clone();
        let plan = &self.document.plan;
        let known = draft.edits.filter(|place| *place < plan.incidents.len());
        let (Some(place), Some(incident)) = (known, draft.incident(plan)) else {
            self.status.problem(word("status.no-target"));
            return;
        };
        let said = told("status.incident-changed", &incident);
        let changed = self.change("change.edit-incident", "", |plan| {
            if let Some(known) = plan.incidents.get_mut(place) {
                *known = incident;
            }
        });
        if changed {
            self.simulate.selection = Selection::Incident(place);
            self.status.done(said);
        }
    }

    pub(crate) fn remove_incident(&mut self, place: usize) {
        let Some(incident) = self.document.plan.incidents.get(place) else { return };
        let said = told("status.incident-removed", incident);
        let removed = self.change("change.remove-incident", "", |plan| {
            plan.incidents.remove(place);
        });
        if removed {
            self.status.done(said);
        }
    }

    /// Keeps selection and form with the incident that they are about, wherever it stands in the plan now.
    pub(crate) fn follow_incidents(&mut self, before: &Plan) {
        let follow = |place| incident_after(place, before, &self.document.plan);
        self.simulate.draft.edits = self.simulate.draft.edits.and_then(follow);
        if let Selection::Incident(place) = self.simulate.selection {
            self.simulate.selection = follow(place).map_or(Selection::Nothing, Selection::Incident);
        }
    }

    /// Moves the selected incident's beginning and end.
    fn shift(&mut self, from_by: i32, until_by: i32) {
        let Some(place) = self.selected_incident() else {
            self.status.problem(word("status.no-incident"));
            return;
        };
        let plan = &self.document.plan;
        let Some(incident) = plan.incidents.get(place) else { return };
        let (from, until) = days_of(plan, incident);
        let length = until.saturating_sub(from);
        let moved = from.saturating_add_signed(from_by).min(plan.days.saturating_sub(1));
        let until = if from_by == 0 { until.saturating_add_signed(until_by) } else { moved + length };
        self.simulate.selection = Selection::Incident(place);
        self.put(place, (moved, until), &format!("incident {place}"));
    }

    /// Puts an incident to other days; equal `key`s in a row are one step.
    fn put(&mut self, place: usize, (from, until): (u32, u32), key: &str) {
        let plan = &self.document.plan;
        let Some(known) = plan.incidents.get(place) else { return };
        let from = from.min(plan.days.saturating_sub(1));
        let until = until.max(from + 1);
        // What lasts to the end of the run without an end of its own keeps none while its end stays there.
        let endless = known.until.is_none() && until >= plan.days;
        let (Some(at), Some(ends)) = (date_of_day(plan, from), date_of_day(plan, until)) else { return };
        let until = (known.what.lasts() && !endless).then_some(ends);
        let incident = Incident { at, until, what: known.what.clone() };
        let said = told("status.incident-put", &incident);
        let changed = self.change("change.put-incident", key, |plan| {
            if let Some(known) = plan.incidents.get_mut(place) {
                *known = incident;
            }
        });
        if changed {
            self.simulate.selection = Selection::Incident(place);
            self.status.done(said);
        }
    }
}

/// Where an incident that stood at `place` stands after a change of the plan; `None` where it is gone.
fn incident_after(place: usize, before: &Plan, after: &Plan) -> Option<usize> {
    let known = before.incidents.get(place)?;
    let stays = after.incidents.get(place) == Some(known) || after.incidents.len() == before.incidents.len();
    if stays { Some(place) } else { after.incidents.iter().position(|incident| incident == known) }
}

/// The first day of an incident and the first after it; the end of the run where it has none.
pub(super) fn days_of(plan: &Plan, incident: &Incident) -> (u32, u32) {
    let from = day_of_date(plan, incident.at);
    let until = match incident.until {
        Some(until) => day_of_date(plan, until),
        None if incident.what.lasts() => plan.days,
        None => from + 1,
    };
    (from, until.max(from + 1))
}

fn told(id: &'static str, incident: &Incident) -> String {
    let what = crate::app::run_words::incident(&incident.what);
    let when = crate::app::run_words::date(incident.at);
    fill(id, &[("what", what), ("target", incident.what.target().unwrap_or_default()), ("when", &when)])
}

impl App {
    /// Adds the incident of the form.
    pub(crate) fn add_incident(&mut self) {
        let draft = Draft { edits: None, ..self.simulate.draft.clone() };
        self.add_drafted(&draft);
    }

    /// Takes what was filled into the form; another kind begins with its own first target and its own count.
    pub(crate) fn edit_draft(&mut self, mut draft: Draft) {
        if draft.kind != self.simulate.draft.kind {
            draft.target = 0;
            draft.count = (draft.kind == DraftKind::RogueInstall).then_some(5);
        }
        let targets = draft.targets(&self.document.plan).len();
        draft.target = draft.target.min(targets.saturating_sub(1));
        self.simulate.draft = draft;
    }
}

/// The lane of an incident, by the names of the plan.
pub(super) fn target_of(what: &crate::domain::plan::IncidentKind) -> Option<Target> {
    use crate::domain::plan::IncidentKind as Kind;
    match what {
        Kind::HostDown(host) | Kind::HostLost(host) | Kind::DnsMissing(host) => {
            Some(Target::Host(host.clone()))
        }
        Kind::PortBlocked(target) => Some(target.clone()),
        Kind::VpnDown(cohort) | Kind::ClockSkew { cohort, hours: _ } => Some(Target::Cohort(cohort.clone())),
        Kind::Reimage(part) | Kind::Rearm(part) | Kind::HardwareChange(part) => {
            Some(Target::Cohort(part.cohort.clone()))
        }
        Kind::InternetDown | Kind::RogueInstall { .. } => None,
    }
}
