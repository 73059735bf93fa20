//! A preview of a fleet in words, the same in the window and in the terminal: what stays out and why, what was put
//! together, what is assumed. Decides nothing.

use crate::app::words::{count, fill, grouped, word};
use crate::domain::catalog::Catalog;
use crate::domain::evidence::{Grouping, LeftOut, Made, Merged, Preview, PreviewCohort, WhyLeftOut};
use crate::domain::plan::PlanAttachment;
use crate::domain::reading::quoted;

/// Lines that a reason names.
const LINES: usize = 5;

/// What the list becomes, in one sentence.
pub fn summary(preview: &Preview) -> String {
    let cohorts = u32::try_from(preview.cohorts.len()).unwrap_or(u32::MAX);
    let words = [
        ("machines", count("inventory.computers", preview.machines())),
        ("cohorts", count("inventory.cohorts-of", cohorts)),
        ("left-out", count("inventory.left-out-of", preview.left_out_count())),
    ];
    let words = words.each_ref().map(|(name, text)| (*name, text.as_str()));
    fill(if preview.left_out_count() == 0 { "inventory.all" } else { "inventory.some" }, &words)
}

/// Why computers stay out.
pub fn why(why: &WhyLeftOut, grouping: &Grouping, catalog: &Catalog) -> String {
    match why {
        WhyLeftOut::NoEdition(None) => word("inventory.out.no-system").to_owned(),
        WhyLeftOut::NoEdition(Some(name)) => fill("inventory.out.no-edition", &[("name", &quoted(name))]),
        WhyLeftOut::NotOffered(id) => {
            let name = catalog.edition(id).map_or(id.as_str(), |edition| &edition.name);
            fill("inventory.out.not-offered", &[("name", name)])
        }
        WhyLeftOut::Disabled => word("inventory.out.disabled").to_owned(),
        WhyLeftOut::Gone => fill("inventory.out.gone", &[("days", &grouped(u64::from(grouping.gone_after)))]),
        WhyLeftOut::Repeated => word("inventory.out.repeated").to_owned(),
        WhyLeftOut::TooMany => word("inventory.out.too-many").to_owned(),
    }
}

/// How many they are, and on which lines they stand.
pub fn how_many(left: &LeftOut) -> String {
    let lines: Vec<String> = left.lines.iter().take(LINES).map(|line| line.to_string()).collect();
    let more = if left.count as usize > lines.len() { word("inventory.and-more") } else { "" };
    let lines = [lines.join(word("diagnose.between")).as_str(), more].concat();
    fill("inventory.lines", &[("computers", &count("inventory.computers", left.count)), ("lines", &lines)])
}

/// What was put together to keep to the limits of a plan.
pub fn merged(merged: Merged) -> &'static str {
    word(match merged {
        Merged::SubnetsWider => "inventory.merged.wider",
        Merged::Subnets => "inventory.merged.subnets",
        Merged::Copies => "inventory.merged.copies",
        Merged::Absences => "inventory.merged.absences",
    })
}

/// When the machines of a cohort are on the network.
pub fn attachment(cohort: &PreviewCohort) -> String {
    match cohort.cohort.attachment {
        PlanAttachment::OnOff { on, off } => fill(
            "inventory.on-off",
            &[("on", &count("inventory.days", on)), ("off", &count("inventory.days", off))],
        ),
        PlanAttachment::Core | PlanAttachment::Absent { .. } | PlanAttachment::Isolated => {
            word("inventory.core").to_owned()
        }
    }
}

/// What the list does not say and the plan takes for granted, each in a sentence.
pub fn assumed(preview: &Preview, made: &Made, grouping: &Grouping, catalog: &Catalog) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(preview.merged.iter().map(|step| merged(*step).to_owned()));
    match made.plan.hosts.first() {
        Some(host) => {
            let name = catalog.edition(&host.edition).map_or(host.edition.as_str(), |row| &row.name);
            let group = catalog.group(made.plan.rulebook.era(), host.group.as_str());
            let group = group.map_or_else(|| host.group.to_string(), crate::app::answer_words::group_title);
            let hosts = count("inventory.hosts-of", u32::try_from(made.plan.hosts.len()).unwrap_or(u32::MAX));
            let words = [("hosts", hosts.as_str()), ("edition", name), ("group", group.as_str())];
            lines.push(fill("inventory.assumed.host", &words));
        }
        None => lines.push(word("inventory.assumed.no-host").to_owned()),
    }
    if made.not_covered > 0 {
        let computers = count("inventory.computers", made.not_covered);
        lines.push(fill("inventory.assumed.not-covered", &[("computers", &computers)]));
    }
    let days = grouped(u64::from(grouping.seldom_after));
    lines.push(fill("inventory.assumed.away", &[("days", &days)]));
    if preview.without_logon() > 0 {
        let computers = count("inventory.computers", preview.without_logon());
        lines.push(fill("inventory.assumed.without-logon", &[("computers", &computers)]));
    }
    let others: u32 = preview.cohorts.iter().map(|cohort| cohort.other_keys).sum();
    if others > 0 {
        lines.push(fill(
            "inventory.assumed.other-keys",
            &[("computers", &count("inventory.computers", others))],
        ));
    } else {
        lines.push(word("inventory.assumed.setup-key").to_owned());
    }
    lines
}
