//! What the run says lies ahead, for the decision record: what it comes to with its dates, and the charts.

use serde::Serialize;

use super::chart::{Level, Series, areas, lines};
use super::runbook::Remark;
use super::{Material, tables};
use crate::domain::advice::short_sources;
use crate::domain::ids::SourceId;
use crate::domain::reading::grouped;
use crate::domain::simulation::State;

/// Hosts that are drawn; a picture of more says nothing.
const HOSTS: usize = 5;
/// Dates of the table.
const DATES: usize = 5;

/// What lies ahead.
#[derive(Serialize)]
pub(super) struct Outlook {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) machines: String,
    pub(super) summary: Vec<Date>,
    pub(super) states: Vec<StateRow>,
    pub(super) states_chart: String,
    pub(super) hosts: Vec<HostKey>,
    /// Hosts that are not drawn.
    pub(super) more_hosts: usize,
    pub(super) hosts_chart: String,
    pub(super) dates: Vec<String>,
}

/// A sentence with its day.
#[derive(Serialize)]
pub(super) struct Date {
    pub(super) when: String,
    pub(super) remark: Remark,
    pub(super) assumed: bool,
}

/// A state on the dates of the table.
#[derive(Serialize)]
pub(super) struct StateRow {
    pub(super) class: String,
    pub(super) name: String,
    pub(super) counts: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct HostKey {
    pub(super) class: String,
    pub(super) name: String,
}

impl Outlook {
    /// Of this run, with the sources it rests on.
    pub(super) fn of(material: &Material<'_>, sources: &mut Vec<SourceId>) -> Self {
        let Material { plan, run, knowledge, .. } = *material;
        let summary = run.summary().into_iter().map(|line| {
            sources.extend(line.sources.iter().cloned());
            Date {
                when: tables::time(run, line.minute).split(' ').next().unwrap_or_default().to_owned(),
                remark: Remark { text: line.text, sources: short_sources(&line.sources, knowledge) },
                assumed: line.assumed.is_some(),
            }
        });
        let mut summary: Vec<Date> = summary.collect();
        // The run tells the most important first; a list of dates is read in their order.
        summary.sort_by(|one, other| one.when.cmp(&other.when));
        let days = run.days();
        let series = |state: State| Series {
            class: state.id().replace('_', "-"),
            values: days.iter().map(|day| day.states.of(state)).collect(),
        };
        let states: Vec<Series> = State::ALL.into_iter().map(series).collect();
        let last = days.len().saturating_sub(1);
        let shown: Vec<usize> = (0..DATES).map(|place| last * place / (DATES - 1)).collect();
        let date =
            |day: &usize| run.start().iter_days().nth(*day).map(|day| day.to_string()).unwrap_or_default();
        let rows =
            State::ALL.into_iter().zip(&states).filter(|(_, one)| one.values.iter().any(|value| *value > 0));
        let rows = rows.map(|(state, one)| StateRow {
            class: one.class.clone(),
            name: state.id().replace('_', " "),
            counts: shown
                .iter()
                .map(|day| grouped(u64::from(one.values.get(*day).copied().unwrap_or_default())))
                .collect(),
        });
        let hosts: Vec<String> = run.hosts().map(|(_, name)| name).collect();
        let drawn: Vec<Series> = (0..hosts.len().min(HOSTS))
            .map(|place| Series {
                class: format!("host-{}", place + 1),
                values: days
                    .iter()
                    .map(|day| day.hosts.get(place).filter(|host| host.up).map_or(0, |host| host.count))
                    .collect(),
            })
            .collect();
        let rulebook = knowledge.rulebooks.get(plan.rulebook);
        let (client, server) = (rulebook.threshold_client.value, rulebook.threshold_server.value);
        let levels = [
            Level { at: client, label: format!("{client} for clients") },
            Level { at: server, label: format!("{server} for servers") },
        ];
        Self {
            from: run.start().to_string(),
            to: date(&last),
            machines: grouped(plan.machines()),
            summary,
            states: rows.collect(),
            states_chart: areas("Machines by state over the run", run.start(), &states),
            hosts_chart: if drawn.is_empty() {
                String::new()
            } else {
                lines("Counts of the KMS hosts over the run", run.start(), &drawn, &levels)
            },
            more_hosts: hosts.len().saturating_sub(HOSTS),
            hosts: hosts
                .into_iter()
                .take(HOSTS)
                .zip(1..)
                .map(|(name, number)| HostKey { class: format!("host-{number}"), name })
                .collect(),
            dates: shown.iter().map(date).collect(),
        }
    }
}
