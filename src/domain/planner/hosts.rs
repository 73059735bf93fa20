//! How many KMS hosts a fleet should have.
//!
//! Hosts do not share their counts and clients pick one at random, so each further host takes from the others. A fleet
//! gets as many as Microsoft advises for its size, but never so many that chance may leave one below the threshold.

use chrono::NaiveDate;

use crate::domain::catalog::Kind;
use crate::domain::knowledge::Knowledge;
use crate::domain::plan::{Cohort, CohortKey, HostNetwork, Image, Plan, PlanAttachment, Spread};
use crate::domain::planner::words::counted;
use crate::domain::planner::{Ground, Line};
use crate::domain::reading::grouped;
use crate::domain::rulebook::{Rulebook, Value};

/// Standard deviations of a random choice that a host's share keeps above the threshold.
const MARGIN: f64 = 3.0;
/// Facts of the catalogue: the size up to which one host is enough, and the hosts advised above it.
const ENOUGH: &str = "sizing-one-host-limit";
const ABOVE: &str = "sizing-above-50";

/// How many hosts the machines of one network should have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostsNeeded {
    pub network: HostNetwork,
    /// Machines with a setup key that are there at the same time, at most.
    pub asking: u64,
    /// How many of them one host could count.
    pub counted: u64,
    /// The highest threshold of theirs that this count meets; of none, the lowest that they have.
    pub threshold: u32,
    /// How many hosts they should have; 0 where no host would ever activate one of them.
    pub hosts: u32,
    /// How many the plan has.
    pub planned: u32,
    pub line: Line,
}

/// Whether machines of this cohort ask hosts.
pub(super) fn asks(cohort: &Cohort) -> bool {
    cohort.key == CohortKey::SetupKey && cohort.count > 0
}

/// The hosts that a plan's fleet should have, for each network on which a machine asks for one.
pub fn hosts_needed(plan: &Plan, knowledge: &Knowledge) -> Vec<HostsNeeded> {
    let networks = [HostNetwork::Core, HostNetwork::Isolated];
    networks.into_iter().filter_map(|network| on_network(plan, knowledge, network)).collect()
}

fn on_network(plan: &Plan, knowledge: &Knowledge, network: HostNetwork) -> Option<HostsNeeded> {
    let rulebook = knowledge.rulebooks.get(plan.rulebook);
    let cohorts: Vec<&Cohort> =
        plan.cohorts.iter().filter(|cohort| asks(cohort) && network_of(cohort) == network).collect();
    let (asking, counted) = most_at_once(plan, &cohorts, rulebook);
    let mut thresholds: Vec<&Value<u32>> =
        cohorts.iter().filter_map(|cohort| threshold(cohort, knowledge, rulebook)).collect();
    thresholds.sort_by_key(|threshold| threshold.value);
    let met = thresholds.iter().rev().find(|threshold| u64::from(threshold.value) <= counted).copied();
    let threshold = met.or_else(|| thresholds.first().copied())?;
    let limit = knowledge.catalog.number(ENOUGH);
    let is_large = limit.is_some_and(|limit| asking > u64::from(limit));
    let advised = if is_large { knowledge.catalog.number(ABOVE).unwrap_or(1) } else { 1 };
    let most = (1..=advised).rev().find(|hosts| least_share(counted, *hosts) >= f64::from(threshold.value));
    let hosts = if met.is_none() { 0 } else { most.unwrap_or(1) };
    let planned = plan.hosts.iter().filter(|host| host.network == network).count();
    let planned = u32::try_from(planned).unwrap_or(u32::MAX);
    let mut needed = HostsNeeded {
        network,
        asking,
        counted,
        threshold: threshold.value,
        hosts,
        planned,
        line: Line { text: String::new(), because: Vec::new() },
    };
    let unmet = thresholds.last().filter(|highest| u64::from(highest.value) > counted);
    needed.line = Line {
        text: needed.text(limit, advised, unmet.map(|highest| highest.value)),
        because: grounds(knowledge, threshold, advised, hosts, is_large),
    };
    Some(needed)
}

fn network_of(cohort: &Cohort) -> HostNetwork {
    if cohort.attachment == PlanAttachment::Isolated { HostNetwork::Isolated } else { HostNetwork::Core }
}

fn threshold<'a>(cohort: &Cohort, knowledge: &Knowledge, rulebook: &'a Rulebook) -> Option<&'a Value<u32>> {
    let kind: Kind = knowledge.catalog.edition(&cohort.edition)?.kind;
    Some(rulebook.threshold(kind))
}

/// The most machines that are there on the same day of the run, and how many of those a single host counts: virtual
/// ones where the rulebook has it so, clones of one image as one.
fn most_at_once(plan: &Plan, cohorts: &[&Cohort], rulebook: &Rulebook) -> (u64, u64) {
    let counts = |cohort: &Cohort| !cohort.is_virtual || rulebook.virtual_counts.value;
    let on = |day: NaiveDate| {
        cohorts.iter().fold((0, 0), |(asking, counted), cohort| {
            let here = present(cohort, day);
            let ids = match cohort.image {
                Image::Sysprep => here,
                Image::Cloned => here.min(1),
            };
            (asking + here, counted + if counts(cohort) { ids } else { 0 })
        })
    };
    // The number only changes its direction where a cohort begins or ends to join or to leave.
    let last = plan.end().pred_opt().unwrap_or(plan.start);
    let turns = cohorts.iter().flat_map(|cohort| {
        let joins = [cohort.joins.from, cohort.joins.to];
        let leaves = cohort.leaves.map(|leaves| [leaves.from, leaves.to]);
        joins.into_iter().chain(leaves.into_iter().flatten())
    });
    let days = turns.flat_map(|day| [Some(day), day.pred_opt()]).flatten().chain([last]);
    days.filter(|day| (plan.start..=last).contains(day))
        .map(on)
        .max_by_key(|(_, counted)| *counted)
        .unwrap_or((0, 0))
}

/// Machines of the cohort that have joined and not left by the end of a day.
fn present(cohort: &Cohort, day: NaiveDate) -> u64 {
    let joined = reached(cohort.joins, u64::from(cohort.count), day);
    let left = cohort.leaves.map_or(0, |leaves| reached(leaves, u64::from(cohort.count), day));
    joined.saturating_sub(left)
}

/// How many of `count` machines have their day of the spread by the end of `day`.
fn reached(spread: Spread, count: u64, day: NaiveDate) -> u64 {
    let passed = day.signed_duration_since(spread.from).num_days();
    let width = spread.to.signed_duration_since(spread.from).num_days();
    match (u64::try_from(passed), u64::try_from(width)) {
        (Err(_), _) => 0,
        (Ok(passed), Ok(width)) if passed < width => ((passed + 1) * count).div_ceil(width).min(count),
        (Ok(_), _) => count,
    }
}

/// How few machines chance hardly ever goes below at one of so many hosts: a binomial's mean less some deviations.
fn least_share(machines: u64, hosts: u32) -> f64 {
    let (machines, share) = (machines as f64, 1.0 / f64::from(hosts.max(1)));
    machines * share - MARGIN * (machines * share * (1.0 - share)).sqrt()
}

fn grounds(
    knowledge: &Knowledge,
    threshold: &Value<u32>,
    advised: u32,
    hosts: u32,
    is_large: bool,
) -> Vec<Ground> {
    let catalog = &knowledge.catalog;
    let sizing = Ground::fact(catalog, if is_large { ABOVE } else { ENOUGH });
    let split = Ground::fact(catalog, "count-not-shared");
    let margin = Ground::own(
        "host-choice-margin",
        "A host's share of machines that choose at random is taken to stay within three standard deviations.",
    );
    let threshold = Ground::from(threshold);
    if hosts == 0 {
        return vec![threshold];
    }
    if hosts < advised {
        return [Some(threshold), split, Some(margin), sizing].into_iter().flatten().collect();
    }
    sizing.into_iter().chain([threshold]).chain(split.filter(|_| hosts > 1)).collect()
}

impl HostsNeeded {
    fn text(&self, limit: Option<u32>, advised: u32, unmet: Option<u32>) -> String {
        let asking = counted(self.asking, "machine");
        let ask = if self.asking == 1 { "asks" } else { "ask" };
        let network = match self.network {
            HostNetwork::Core => "",
            HostNetwork::Isolated => " on the isolated network",
        };
        let limit = limit.map_or_else(String::new, |limit| grouped(u64::from(limit)));
        let text = match self.hosts {
            0 => format!(
                "No KMS host{network}: {asking} would ask it, it would count {}, and it activates nobody below {}",
                grouped(self.counted),
                self.threshold
            ),
            1 if advised > 1 => format!(
                "One KMS host{network} rather than the {advised} that Microsoft advises above {limit}: where {} \
                 choose at random, one host may stay below {}",
                counted(self.counted, "machine"),
                self.threshold
            ),
            1 => format!(
                "One KMS host{network}: {asking} {ask} it, it needs a count of {}, and one is enough up to {limit}",
                self.threshold
            ),
            hosts => format!(
                "{} KMS hosts{network}: {asking} {ask}, Microsoft advises {hosts} above {limit}, and each still counts \
                 about {}",
                grouped(u64::from(hosts)),
                grouped(self.counted / u64::from(hosts))
            ),
        };
        match unmet.filter(|_| self.hosts > 0) {
            Some(unmet) => format!("{text}; who needs a count of {unmet} is never activated"),
            None => text,
        }
    }

    /// The sentence, with how many hosts the plan has where that is another number.
    pub(super) fn beside_the_plan(self) -> Line {
        if self.planned == self.hosts {
            return self.line;
        }
        let text = format!("{} (the plan has {})", self.line.text, grouped(u64::from(self.planned)));
        Line { text, ..self.line }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::planner::testing::{cohort, host, plan, run};

    fn needed(rows: &str) -> HostsNeeded {
        let found = hosts_needed(&plan(400, rows), Knowledge::embedded());
        assert_eq!(found.len(), 1, "{found:?}");
        found.into_iter().next().unwrap()
    }

    fn desktops(count: u32) -> String {
        cohort("desktops", "vista-enterprise", count, "")
    }

    #[test]
    fn a_fleet_gets_as_many_as_its_size_wants_and_its_count_bears() {
        for (count, hosts) in [(1, 0), (24, 0), (25, 1), (50, 1), (51, 1), (70, 1), (80, 2), (10_000, 2)] {
            let found = needed(&desktops(count));
            assert_eq!(
                (found.hosts, found.counted),
                (hosts, u64::from(count)),
                "{count}: {}",
                found.line.text
            );
            assert!(!found.line.because.is_empty());
        }
    }

    #[test]
    fn with_the_hosts_advised_every_machine_is_licensed_and_below_the_threshold_none() {
        let hosts =
            |number: u32| (1..=number).map(|number| host(&format!("kms{number:02}"), "")).collect::<String>();
        for count in [25, 50, 70, 80, 200] {
            let found = needed(&desktops(count));
            let ran = run(&plan(60, &format!("{}{}", desktops(count), hosts(found.hosts))));
            assert_eq!(ran.days().last().unwrap().states.licensed, count, "{}", found.line.text);
        }
        // One host more than the count bears, and some draws leave machines at a host that never fills up.
        let mut worst = u32::MAX;
        for seed in 0..20 {
            let mut split = plan(60, &format!("{}{}", desktops(52), hosts(2)));
            split.seed = seed;
            worst = worst.min(run(&split).days().last().unwrap().states.licensed);
        }
        assert!(needed(&desktops(52)).hosts == 1 && worst < 52, "{worst}");
        let ran = run(&plan(60, &format!("{}{}", desktops(24), hosts(1))));
        assert_eq!(ran.days().last().unwrap().states.licensed, 0);
    }

    #[test]
    fn servers_alone_need_fewer_and_clients_among_them_are_named() {
        let servers = cohort("servers", "server-2008-standard", 6, "");
        let found = needed(&servers);
        assert_eq!((found.hosts, found.threshold), (1, 5));
        let both = needed(&format!("{servers}{}", desktops(10)));
        assert_eq!((both.hosts, both.threshold, both.counted), (1, 5, 16));
        assert!(both.line.text.contains("who needs a count of 25 is never activated"), "{}", both.line.text);
    }

    #[test]
    fn only_what_a_host_counts_is_counted() {
        let virtual_ones = cohort("guests", "vista-enterprise", 100, "virtual = true");
        assert_eq!(needed(&format!("{virtual_ones}{}", desktops(20))).hosts, 0);
        let clones = cohort("clones", "vista-enterprise", 100, "image = \"cloned\"");
        assert_eq!(needed(&format!("{clones}{}", desktops(20))).counted, 21);
        let gone = cohort("gone", "vista-enterprise", 20, "leaves = \"2009-06-01\"");
        let come = cohort("come", "vista-enterprise", 20, "joins = \"2009-06-01\"");
        assert_eq!(needed(&format!("{gone}{come}")).counted, 20, "never there together");
        let half =
            cohort("come", "vista-enterprise", 20, "joins = { from = \"2009-05-22\", to = \"2009-06-11\" }");
        assert_eq!(
            needed(&format!("{gone}{half}")).counted,
            30,
            "half have come on the day before the others go"
        );
    }

    #[test]
    fn each_network_has_hosts_of_its_own() {
        let lab = cohort("lab", "vista-enterprise", 30, "attachment = \"isolated\"");
        let rows = format!("{lab}{}{}", desktops(200), host("kms01", ""));
        let found = hosts_needed(&plan(400, &rows), Knowledge::embedded());
        let figures: Vec<_> = found.iter().map(|one| (one.network, one.hosts, one.planned)).collect();
        assert_eq!(figures, [(HostNetwork::Core, 2, 1), (HostNetwork::Isolated, 1, 0)]);
        assert_eq!(
            hosts_needed(
                &plan(400, &cohort("home", "vista-business", 9, "key = \"retail\"")),
                Knowledge::embedded()
            ),
            []
        );
    }
}
