//! A host key that does not fit: the host refuses the client's edition, the key's group does not cover it, or the
//! host's own Windows is not one that this key is for. A newer key that serves older clients is right.

use super::Check;
use super::by_code::ByCode;
use super::product::{self, Channel};
use super::site::{Findings, Seat, Site};
use super::types::{Because, Clue, Finding, FindingId, Severity};
use crate::domain::catalog::{Edition, Group};
use crate::domain::evidence::{Grade, Status};
use crate::domain::ids::GenerationId;
use crate::domain::rulebook::HostRule;

pub(super) struct WrongKeyGroup;

const REFUSED: ByCode = ByCode {
    id: FindingId::WrongKeyGroup,
    severity: Severity::Problem,
    codes: &["0xC004F042", "0xC004F015"],
    title: "The KMS host cannot activate the product that {} asks for",
    next: "Compare the host's key group with the client's edition: the host needs the key of the highest product, \
           and the update that lets it hold that key. A client that still points to a former host forgets it with \
           slmgr /ckms.",
    command: "dlv",
};

impl Check for WrongKeyGroup {
    fn finds(&self) -> &'static [FindingId] {
        &[FindingId::WrongKeyGroup, FindingId::HostOsTooOldForKey]
    }

    fn codes(&self) -> &'static [&'static str] {
        REFUSED.codes
    }

    fn look(&self, site: &Site<'_>, found: &mut Findings) {
        for finding in REFUSED.all(site, |_| true) {
            found.push(finding);
        }
        let hosts: Vec<(Seat<'_>, &Group)> =
            site.base_seats().filter_map(|seat| Some((seat, group(site, &seat)?))).collect();
        for (seat, group) in &hosts {
            if let Some(finding) = own_windows(site, seat, group) {
                found.push(finding);
            }
        }
        if let [(host, group)] = hosts.as_slice() {
            for seat in site.base_seats().filter(|seat| is_uncovered(site, seat, group)) {
                if !found.has(seat.at, &[FindingId::WrongKeyGroup]) {
                    found.push(uncovered(site, &seat, host, group));
                }
            }
        }
    }
}

/// The group of a host's key, where its channel names exactly one.
fn group<'a>(site: &Site<'a>, seat: &Seat<'a>) -> Option<&'a Group> {
    if seat.channel != Some(Channel::KmsHost) {
        return None;
    }
    let channel = &seat.product.channel.as_ref()?.value;
    let edition = product::edition(seat.product).and_then(|id| site.catalog().edition(id));
    let era = edition.and_then(|edition| site.catalog().era_of(edition));
    let mut named = site.catalog().groups.iter().filter(|group| {
        let named = group.channel.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(channel));
        named && era.is_none_or(|era| group.era == era)
    });
    named.next().filter(|_| named.next().is_none())
}

/// The finding that the host's own Windows is not one that its key is for.
fn own_windows(site: &Site<'_>, seat: &Seat<'_>, group: &Group) -> Option<Finding> {
    let catalog = site.catalog();
    let edition: &Edition = catalog.edition(product::edition(seat.product)?)?;
    let rule = &site.rulebook(seat.product).host_rule;
    if rule.value == HostRule::Any || group.host_generations.contains(&edition.generation) {
        return None;
    }
    let place = |id: &GenerationId| catalog.generations.iter().position(|row| row.id == *id);
    let own = place(&edition.generation)?;
    let allowed: Vec<usize> = group.host_generations.iter().filter_map(place).collect();
    let older = allowed.iter().all(|allowed| own < *allowed);
    let newer = allowed.iter().all(|allowed| own > *allowed);
    let generation = catalog.generation(&edition.generation)?;
    let same_kind = group
        .host_generations
        .iter()
        .filter_map(|id| catalog.generation(id))
        .any(|allowed| allowed.kind == generation.kind);
    let (id, what) = if older {
        (FindingId::HostOsTooOldForKey, "too old for")
    } else if newer {
        (FindingId::WrongKeyGroup, "newer than what may hold")
    } else if !same_kind {
        (FindingId::WrongKeyGroup, "not of the kind that may hold")
    } else {
        return None;
    };
    let channel = seat.product.channel.as_ref()?;
    let edition_fact = seat.product.edition.as_ref()?;
    Some(Finding {
        id,
        severity: Severity::Problem,
        title: format!("{} on {} is {what} the key \"{}\"", generation.name, site.label(seat.at), group.name),
        evidence: vec![
            seat.clue(format!("Channel {}", channel.value), channel),
            seat.clue(format!("Its edition is {}", edition.name), edition_fact),
        ],
        because: Because {
            rule: rule.rule.clone(),
            text: group.host_note.clone(),
            sources: group.sources.clone(),
        },
        next: site.command(
            Some(seat.at),
            "ipk",
            "Install and activate the KMS host key for this Windows; the old one stays with the old host.",
        ),
        machines: vec![seat.at],
    })
}

/// Whether this is a client, not licensed, whose edition the host's group does not cover.
fn is_uncovered(site: &Site<'_>, seat: &Seat<'_>, group: &Group) -> bool {
    let known = product::edition(seat.product).and_then(|id| site.catalog().edition(id));
    seat.channel == Some(Channel::KmsClient)
        && product::status(seat.product).is_some_and(|status| status != Status::Licensed)
        && known.is_some_and(|edition| !group.covers.contains(&edition.id))
}

fn uncovered(site: &Site<'_>, seat: &Seat<'_>, host: &Seat<'_>, group: &Group) -> Finding {
    let edition = product::edition(seat.product).and_then(|id| site.catalog().edition(id));
    let name = edition.map_or_else(|| seat.name(), |edition| edition.name.clone());
    let mut evidence: Vec<Clue> = seat.status_clue().into_iter().collect();
    evidence.extend(
        host.product
            .channel
            .as_ref()
            .map(|channel| host.clue(format!("The host's channel is {}", channel.value), channel)),
    );
    for clue in &mut evidence {
        clue.grade = clue.grade.max(Grade::Inferred);
    }
    Finding {
        id: FindingId::WrongKeyGroup,
        severity: Severity::Problem,
        title: format!("The key \"{}\" of {} does not cover {name}", group.name, site.label(host.at)),
        evidence,
        because: site.fact("hosting-hierarchy"),
        next: site.command(
            Some(host.at),
            "ipk",
            "Install on the host the KMS host key of the highest product that it shall activate.",
        ),
        machines: vec![seat.at],
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::findings::testing::{check, findings, machine, one, site};

    #[test]
    fn a_refusal_by_its_code() {
        check(&site(vec![machine("pc.txt", "code=0xC004F042")]), &["problem wrong-key-group"]);
        check(&site(vec![machine("host.evtx", "code=0xC004F015")]), &["problem wrong-key-group"]);
    }

    #[test]
    fn a_host_upgraded_in_place_needs_the_key_of_its_new_windows() {
        let host = "edition=server-2022-standard channel=VOLUME_KMS_2012-R2_WIN10 status=licensed count=30";
        let finding = one(&site(vec![machine("host.txt", host)]), "wrong-key-group");
        assert!(
            finding.title.starts_with("Windows Server 2022 on the machine in host.txt is newer"),
            "{finding:?}"
        );
    }

    #[test]
    fn a_windows_before_the_key_is_too_old_for_it() {
        let host = "edition=server-2012-r2-standard channel=VOLUME_KMS_WS22 status=licensed count=30";
        let finding = one(&site(vec![machine("host.txt", host)]), "host-os-too-old-for-key");
        assert_eq!(finding.severity.id(), "problem");
        assert!(finding.title.contains("too old"), "{finding:?}");
    }

    #[test]
    fn a_newer_key_serves_older_clients() {
        let evidence = site(vec![
            machine(
                "host.txt",
                "edition=server-2022-standard channel=VOLUME_KMS_WS22 status=licensed count=30",
            ),
            machine(
                "pc.txt",
                "edition=windows-7-professional channel=VOLUME_KMSCLIENT status=licensed minutes=250000",
            ),
        ]);
        assert!(findings(&evidence).iter().all(|finding| finding.id.id() == "healthy"));
    }

    #[test]
    fn an_edition_outside_the_group_is_never_activated() {
        let evidence = site(vec![
            machine(
                "host.txt",
                "edition=server-2012-r2-standard channel=VOLUME_KMS_2012-R2_WIN10 status=licensed count=30",
            ),
            machine("pc.txt", "edition=server-2022-standard channel=VOLUME_KMSCLIENT status=notification"),
        ]);
        let finding = one(&evidence, "wrong-key-group");
        assert!(finding.title.ends_with("does not cover Windows Server 2022 Standard"), "{finding:?}");
        assert_eq!(finding.machines, [1]);
    }

    #[test]
    fn the_articles_let_any_windows_hold_any_key() {
        let host = "edition=vista-enterprise channel=VOLUME_KMS_B status=licensed count=30";
        let found = findings(&site(vec![machine("host.txt", host)]));
        assert!(found.iter().all(|finding| finding.id.id() != "wrong-key-group"), "{found:?}");
    }
}
