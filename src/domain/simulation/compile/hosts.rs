//! Hosts, their keys and incidents: which cohorts a key covers, and when a host is up, published or blocked.

use super::Compiler;
use crate::domain::advice::OwnedGroup;
use crate::domain::catalog::{Catalog, Edition, Era, Group, Kind};
use crate::domain::ids::{GroupId, HostId};
use crate::domain::plan::{Host, HostNetwork, IncidentKind, Target};
use crate::domain::rulebook::HostRule;
use crate::domain::simulation::fleet::{HostFacts, KeyFacts, KeyIx, NEVER};
use crate::domain::simulation::indexed::Indexed;
use crate::domain::simulation::types::CohortIx;

impl<'a> Compiler<'a> {
    pub(super) fn host(&mut self, host: &Host) -> HostFacts {
        let edition = self.edition(&format!("host \"{}\".edition", host.id), &host.edition);
        let group = self.group(host);
        let from = host.from.map_or(0, |date| self.minute(date));
        let until = host.until.map_or(self.end, |date| self.minute(date));
        let lost_at = self.spans(|what| matches!(what, IncidentKind::HostLost(id) if *id == host.id)).first();
        let lost = lost_at.filter(|lost| *lost < self.end).unwrap_or(NEVER);
        let down = self.spans(|what| matches!(what, IncidentKind::HostDown(id) if *id == host.id));
        let up = down.rest_of(from, until.min(lost));
        let unnamed = self.spans(|what| matches!(what, IncidentKind::DnsMissing(id) if *id == host.id));
        let registers = up.first().filter(|_| host.publishes_dns);
        HostFacts {
            id: host.id.clone(),
            key: self.key_of(&host.group, group),
            isolated: host.network == HostNetwork::Isolated,
            priority: host.priority,
            weight: host.weight,
            covers: self.covers(group, edition.map_or(Kind::Server, |edition| edition.kind)),
            published: registers.map(|first| unnamed.rest_of(first, until)).unwrap_or_default(),
            blocked: self.spans(|what| blocks_host(what, &host.id)),
            up,
            lost,
        }
    }

    /// The group of a planned host in the table of the rulebook's era. A group of another era is no problem (reading
    /// the plan warns of it) and covers nothing.
    fn group(&mut self, host: &Host) -> Option<&'a Group> {
        let catalog: &'a Catalog = &self.knowledge.catalog;
        if Era::ALL.into_iter().all(|era| catalog.group(era, host.group.as_str()).is_none()) {
            let field = format!("host \"{}\".group", host.id);
            self.problem(&field, host.group.to_string(), "a key group of any generation");
        }
        catalog.group(self.rulebook.era, host.group.as_str())
    }

    /// The cohorts whose edition a host of this kind with a key of this group activates.
    pub(super) fn covers(&self, group: Option<&Group>, host_kind: Kind) -> Indexed<CohortIx, bool> {
        let clients_only =
            self.rulebook.host_rule.value == HostRule::ServerForServers && host_kind == Kind::Client;
        let covered = |edition: Option<&Edition>| {
            let (Some(edition), Some(group)) = (edition, group) else { return false };
            (!clients_only || edition.kind == Kind::Client) && group.covers.contains(&edition.id)
        };
        Indexed::new(self.editions.iter().copied().map(covered).collect())
    }

    pub(super) fn key_of(&mut self, id: &GroupId, group: Option<&Group>) -> KeyIx {
        let known = self.keys.entries().find(|(_, key)| same_group(&key.group, id)).map(|(place, _)| place);
        known.unwrap_or_else(|| {
            let group_id = group.map_or_else(|| id.clone(), |group| group.id.clone());
            let sources = group.map(|group| group.sources.clone()).unwrap_or_default();
            self.keys.push(KeyFacts { group: group_id, sources })
        })
    }

    /// The group of a machine that becomes a host unplanned: the organisation's own key, that is the highest group
    /// of the planned hosts, else the owned group of the answers, else the lowest that covers the edition.
    pub(super) fn unplanned_group(&self, edition: Option<&Edition>) -> Option<&'a Group> {
        let catalog: &'a Catalog = &self.knowledge.catalog;
        let era = self.rulebook.era;
        let planned = |group: &&Group| self.plan.hosts.iter().any(|host| same_group(&host.group, &group.id));
        let owned = self.plan.answers.as_ref().and_then(|answers| answers.site.owned_group.as_ref());
        catalog
            .groups_of(era)
            .filter(planned)
            .last()
            .or_else(|| match owned? {
                OwnedGroup::Group(id) => catalog.group(era, id.as_str()),
                OwnedGroup::None => None,
            })
            .or_else(|| catalog.lowest_group(era, &edition?.id))
    }
}

fn same_group(one: &GroupId, other: &GroupId) -> bool {
    one.as_str().eq_ignore_ascii_case(other.as_str())
}

fn blocks_host(what: &IncidentKind, id: &HostId) -> bool {
    matches!(what, IncidentKind::PortBlocked(Target::Host(host)) if host == id)
}
