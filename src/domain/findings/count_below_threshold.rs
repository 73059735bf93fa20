//! A host whose count is below what a caller needs: clients from one number on, servers and Office from a smaller
//! one. Shown by the host itself, by a client's refusal, or by the code of it.

use super::Check;
use super::log;
use super::no_more_machines;
use super::product::{self, Channel};
use super::site::{Coded, Findings, Seat, Site};
use super::types::{Because, Clue, Finding, FindingId, Next, Severity};
use crate::domain::catalog::Kind;
use crate::domain::evidence::{Application, Event, Grade};

pub(super) struct CountBelowThreshold;

const NOT_ENOUGH_COUNT: &str = "0xC004F038";

/// The flag of the same name in event 12289.
const FLAG: &str = "SL_VL_BINDING_ERROR_NOT_ENOUGH_COUNT";

impl Check for CountBelowThreshold {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::CountBelowThreshold]
    }

    fn codes(&self) -> &'static [&'static str] {
        &[NOT_ENOUGH_COUNT]
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for seat in site.seats() {
            host(site, &seat, found);
        }
        for (at, machine) in site.machines.iter().enumerate() {
            if let Some(refusal) = refusal(site, &machine.events) {
                let coded = site.coded_on(at, &[NOT_ENOUGH_COUNT]);
                found.push(refused(site, at, &refusal, coded.as_ref()));
            }
        }
        for coded in site.coded(&[NOT_ENOUGH_COUNT]) {
            let told = coded.machine.is_some_and(|at| found.has(at, &[FindingId::CountBelowThreshold]));
            if !told {
                found.push(by_code(site, &coded));
            }
        }
    }
}

/// What a host's own text says of its count. A host that nobody has asked is another finding.
fn host(site: &Site<'_>, seat: &Seat<'_>, found: &mut Findings) {
    let Some(state) = product::host_state(seat.machine, seat.product) else { return };
    let Some(count) = state.current_count.as_ref().filter(|count| count.value > 0) else { return };
    let value = count.value.cast_unsigned();
    let rulebook = site.rulebook(seat.product);
    let office = product::application(seat.product) == Application::Office;
    let small =
        if office { site.number("threshold-office") } else { Some(rulebook.threshold(Kind::Server).value) };
    let large = (!office).then(|| rulebook.threshold(Kind::Client).value);
    let Some(small) = small else { return };
    let (severity, title, because): (_, _, Because) = if value < small {
        let whom = if office { "no Office" } else { "neither servers nor clients" };
        let because =
            if office { site.fact("threshold-office") } else { rulebook.threshold(Kind::Server).into() };
        (Severity::Problem, format!("A count of {value} activates {whom}: it must reach {small}"), because)
    } else if let Some(large) = large.filter(|large| value < *large) {
        let title = format!("A count of {value} activates servers, and no client before it reaches {large}");
        (Severity::Warning, title, rulebook.threshold(Kind::Client).into())
    } else {
        return;
    };
    let mut evidence = vec![seat.clue(format!("Current count: {value}"), count)];
    if let Some(total) = state.requests.total.as_ref().filter(|total| total.value > u64::from(value)) {
        let text = format!("{} requests came from so few different machines", total.value);
        evidence.push(seat.clue(text, total));
    }
    let wanted = large.unwrap_or(small);
    let no_more = if office { Vec::new() } else { no_more_machines::clues(site, wanted) };
    let missing = wanted.saturating_sub(value);
    let text = if no_more.is_empty() {
        needed(missing)
    } else {
        format!("No more machines are known, so the count cannot rise by itself. {}", needed(missing))
    };
    evidence.extend(no_more);
    found.push(Finding {
        id: FindingId::CountBelowThreshold,
        severity,
        title,
        evidence,
        because,
        next: nslookup(site, seat.at, &text),
        machines: vec![seat.at],
    });
}

/// The words for what is missing.
fn needed(missing: u32) -> String {
    format!(
        "{missing} more machines must ask the same host, clients and servers counted together. See whether another \
         host takes a part of them, and whether clones share an ID; where no more machines exist, use a MAK or \
         Active Directory."
    )
}

fn nslookup(site: &Site<'_>, at: usize, text: &str) -> Next {
    site.command(Some(at), "nslookup", text)
}

/// The last answer that refused a client for the count.
struct Refusal {
    line: usize,
    grade: Grade,
    count: u32,
    needed: Option<u32>,
}

/// The refusal that a machine's events end with: an activation after it settles it.
fn refusal(site: &Site<'_>, events: &[Event]) -> Option<Refusal> {
    let flag = site.catalog().event_flags.iter().find(|flag| flag.name == FLAG)?.value;
    let mut last: Option<(Option<chrono::NaiveDateTime>, bool, Refusal)> = None;
    let mut needed = None;
    for event in events {
        if let Some(request) = log::own_request(event) {
            needed = request.needed_count.or(needed);
        }
        let Some(response) = log::response(event) else { continue };
        let Some(count) = response.count else { continue };
        let too_low = response.flags.is_some_and(|flags| flags & flag != 0);
        let refused = response.activated == Some(false) || (response.activated.is_none() && too_low);
        let below = needed.is_some_and(|needed| count < needed);
        let refusal = Refusal { line: event.line, grade: event.grade, count, needed };
        if last.as_ref().is_none_or(|(time, ..)| event.time >= *time) {
            last = Some((event.time, refused && (too_low || below), refusal));
        }
    }
    last.filter(|(_, refused, _)| *refused).map(|(_, _, refusal)| refusal)
}

fn refused(site: &Site<'_>, at: usize, refusal: &Refusal, coded: Option<&Coded<'_>>) -> Finding {
    let from = site.machines.get(at).map(|machine| machine.from.clone()).unwrap_or_default();
    let text = format!("The host answered with a count of {} and did not activate", refusal.count);
    let mut evidence = vec![Clue { text, grade: refusal.grade, from, line: Some(refusal.line) }];
    evidence.extend(coded.into_iter().flat_map(Coded::clues));
    let seat = site.base_seats_of(Some(at)).find(|seat| seat.channel == Some(Channel::KmsClient));
    let rulebook = seat.map_or(&site.knowledge.rulebooks.current, |seat| site.rulebook(seat.product));
    let by_kind = seat.and_then(|seat| product::kind(site.catalog(), seat.product));
    let (client, server) = (rulebook.threshold(Kind::Client), rulebook.threshold(Kind::Server));
    let needed_count = refusal.needed.or(by_kind.map(|kind| rulebook.threshold(kind).value));
    let because = if needed_count == Some(server.value) { server.into() } else { client.into() };
    let wanted = needed_count.unwrap_or(client.value);
    Finding {
        id: FindingId::CountBelowThreshold,
        severity: Severity::Problem,
        title: format!(
            "{} was refused: its host counts {} of {wanted} machines",
            site.label(at),
            refusal.count
        ),
        evidence,
        because,
        next: nslookup(site, at, &needed(wanted.saturating_sub(refusal.count))),
        machines: vec![at],
    }
}

fn by_code(site: &Site<'_>, coded: &Coded<'_>) -> Finding {
    let who = coded.machine.map_or_else(|| "A machine".to_owned(), |at| site.label(at));
    Finding {
        id: FindingId::CountBelowThreshold,
        severity: Severity::Problem,
        title: format!("{who} was refused because the count of its KMS host is too low"),
        evidence: coded.clues(),
        because: site.code(NOT_ENOUGH_COUNT),
        next: site.command(
            coded.machine,
            "dli",
            "Read the current count on the KMS host. Clients and servers count together; see whether another host \
             takes a part of them, and whether clones share an ID.",
        ),
        machines: coded.machine.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::Severity;
    use crate::domain::findings::testing::{answered, asked, check, machine, one, site, with_events};

    const HOST: &str = "edition=server-2019-standard channel=VOLUME_KMS_WS19 status=licensed";

    #[test]
    fn a_host_with_two_machines_activates_nobody() {
        let evidence = site(vec![machine("host.txt", &format!("{HOST} count=2 requests=826"))]);
        let finding = one(&evidence, "count-below-threshold");
        assert_eq!(finding.severity, Severity::Problem);
        assert!(finding.evidence.iter().any(|clue| clue.text.starts_with("826 requests")), "{finding:?}");
    }

    #[test]
    fn a_host_with_thirteen_serves_servers_only() {
        let evidence = site(vec![machine("host.txt", &format!("{HOST} count=13"))]);
        let finding = one(&evidence, "count-below-threshold");
        assert_eq!(finding.severity, Severity::Warning);
        assert!(finding.next.text.starts_with("12 more machines"), "{finding:?}");
        assert!(finding.next.text.contains("clients and servers counted together"));
    }

    #[test]
    fn an_answer_with_no_error_can_be_a_refusal() {
        let log = vec![asked(1, "kms01.example.test", "0x00000000"), answered(1, false, 13)];
        let client = machine("pc.txt", "name=PC-01 channel=VOLUME_KMSCLIENT edition=windows-7-professional");
        let evidence = site(vec![with_events(client.clone(), log.clone())]);
        let finding = one(&evidence, "count-below-threshold");
        assert_eq!(finding.title, "PC-01 was refused: its host counts 13 of 25 machines");
        let settled = log.into_iter().chain([answered(9, true, 25)]).collect();
        check(&site(vec![with_events(client, settled)]), &[]);
    }

    #[test]
    fn the_code_alone_is_enough() {
        let evidence = site(vec![machine("pc.txt", "code=0xC004F038")]);
        assert_eq!(one(&evidence, "count-below-threshold").because.rule.as_str(), "0xC004F038");
    }

    #[test]
    fn an_office_host_needs_five() {
        let office = "app=office channel=VOLUME_KMS status=licensed";
        let low = site(vec![machine("host.txt", &format!("{office} count=4"))]);
        assert_eq!(one(&low, "count-below-threshold").because.rule.as_str(), "threshold-office");
        let enough = site(vec![machine("host.txt", &format!("{office} count=5"))]);
        assert!(
            super::super::testing::findings(&enough).iter().all(|it| it.id.id() != "count-below-threshold")
        );
    }
}
