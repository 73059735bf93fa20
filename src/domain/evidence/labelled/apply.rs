//! One label's value into the product it belongs to. The first value stays; a value that cannot be read leaves its
//! field absent.

use super::draft::Draft;
use super::entry::{Spot, Value};
use crate::domain::evidence::fact::{Fact, Grade};
use crate::domain::evidence::labels::{Known, Label, Labels, Script, Statement};
use crate::domain::evidence::machine::{KmsDiscovery, Status};
use crate::domain::evidence::values::{
    address, channel, code, ends_with_word, extended_pid, first_number, guid, host_and_port, is_mask,
    key_channel, minutes, partial_key,
};

/// What became of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// It was read, or is of no use here.
    Read,
    /// It is masked, cut or garbled.
    Unreadable,
}

/// Puts a fact where none stands yet.
pub(super) fn put<T, S: From<Fact<T>>>(slot: &mut Option<S>, fact: Option<Fact<T>>) {
    if slot.is_none() {
        *slot = fact.map(S::from);
    }
}

struct Reader<'a> {
    value: &'a Value<'a>,
    sure: bool,
}

impl Reader<'_> {
    fn fact<T>(&self, value: T) -> Fact<T> {
        let grade = if self.sure && self.value.ended { Grade::Seen } else { Grade::Inferred };
        Fact { value, line: self.value.line, grade }
    }

    fn parse<T>(&self, parse: impl Fn(&str) -> Option<T>) -> Option<Fact<T>> {
        self.value.parse(parse).map(|value| self.fact(value))
    }

    fn together<T>(&self, parse: impl Fn(&str) -> Option<T>) -> Option<Fact<T>> {
        self.value.parse_together(parse).map(|value| self.fact(value))
    }

    fn number<T: core::str::FromStr>(&self) -> Option<Fact<T>> {
        self.together(first_number).filter(|_| !self.value.followed)
    }

    /// Running text that is neither masked nor said to be absent.
    fn prose(&self, labels: &Labels) -> Option<Fact<String>> {
        let text = self.value.prose();
        let text = text.trim();
        (!is_mask(text) && !labels.says_absent(text)).then(|| self.fact(text.to_owned()))
    }
}

/// Reads one value into the draft.
pub(super) fn value(draft: &mut Draft, known: Known<Label>, value: &Value<'_>, labels: &Labels) -> Taken {
    let reader = Reader { value, sure: known.sure };
    if known.script == Script::Ospp {
        draft.script = Script::Ospp;
    }
    draft.mark(known.what);
    let read = product(draft, known.what, &reader, labels)
        .or_else(|| client(draft, known.what, &reader, labels))
        .or_else(|| host(draft, known.what, &reader))
        .unwrap_or(true);
    let unreadable = || !value.is_empty() && !labels.says_absent(&value.prose());
    if read || !unreadable() { Taken::Read } else { Taken::Unreadable }
}

/// Whether the label is one of a product, and then whether its value was read.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other label belongs to another function")]
fn product(draft: &mut Draft, label: Label, reader: &Reader<'_>, labels: &Labels) -> Option<bool> {
    let product = &mut draft.product;
    match label {
        Label::Name => put(&mut product.name, name(reader, labels)),
        Label::Description => {
            put(&mut product.description, description(reader, labels));
            let text = reader.value.prose();
            let read = channel(&text).map(|(channel, sure)| {
                let fact = reader.fact(channel);
                Fact { grade: if sure { fact.grade } else { Grade::Inferred }, ..fact }
            });
            put(&mut product.channel, read);
        }
        Label::ActivationId => put(&mut product.activation_id, reader.parse(guid)),
        Label::ApplicationId => put(&mut draft.application_id, reader.parse(guid)),
        Label::ExtendedPid => put(&mut product.extended_pid, reader.parse(extended_pid)),
        Label::KeyChannel => put(&mut product.key_channel, reader.parse(key_channel)),
        Label::InstallationId => {
            let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.to_owned());
            draft.installation_id = reader.value.parse(digits).filter(|digits| digits.len() >= 40);
            return Some(true);
        }
        Label::PartialKey => put(&mut product.partial_key, reader.parse(partial_key)),
        Label::Status => put(&mut product.status, status(reader, labels)),
        Label::Reason | Label::ErrorCode => put(&mut product.reason, reader.parse(code)),
        Label::MinutesLeft => {
            draft.expires = true;
            put(&mut product.minutes_left, minutes_left(reader, draft.script));
        }
        Label::EvaluationEnd => put(&mut product.evaluation_end, date(reader, labels)),
        Label::TrustedTime => put(&mut product.trusted_time, date(reader, labels)),
        Label::WindowsRearm => put(&mut product.windows_rearm, reader.number()),
        Label::SkuRearm => put(&mut product.sku_rearm, reader.number()),
        Label::ActivationObject => put(&mut product.activation_object, reader.prose(labels)),
        Label::AvmaHost => put(&mut product.avma_host, reader.prose(labels)),
        _ => return None,
    }
    Some(match label {
        Label::Name => product.name.is_some(),
        Label::Description => product.description.is_some(),
        Label::ActivationId => product.activation_id.is_some(),
        Label::ApplicationId => draft.application_id.is_some(),
        Label::ExtendedPid => product.extended_pid.is_some(),
        Label::PartialKey => product.partial_key.is_some(),
        Label::Status => product.status.is_some(),
        _ => true,
    })
}

/// Whether the label is one of a KMS client, and then whether its value was read.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other label belongs to another function")]
fn client(draft: &mut Draft, label: Label, reader: &Reader<'_>, labels: &Labels) -> Option<bool> {
    let product = &mut draft.product;
    match label {
        Label::Cmid => put(&mut product.cmid, reader.parse(guid)),
        Label::RegisteredHost | Label::DnsHost => {
            let way = if label == Label::DnsHost { KmsDiscovery::Dns } else { KmsDiscovery::Registered };
            let said = !reader.value.is_empty() && !labels.says_absent(&reader.value.prose());
            put(&mut product.kms_discovery, said.then(|| reader.fact(way)));
            put(&mut product.kms_port, reader.together(|text| host_and_port(text)?.1));
            let host = reader.together(host_and_port);
            // The scripts always print a port: a name without one may be cut.
            let host = host.filter(|host| host.value.1.is_some() || !reader.value.followed);
            let cut = host.as_ref().is_some_and(|host| host.value.1.is_none());
            let host = host.map(|host| host.map(|(name, _)| name));
            let host = host.map(|host| if cut { Fact { grade: Grade::Inferred, ..host } } else { host });
            put(&mut product.kms_host, host);
            draft.host_seen = true;
            return Some(product.kms_host.is_some());
        }
        Label::DnsDiscovery => put(&mut draft.dns_named_none, Some(reader.fact(()))),
        Label::HostIp => put(&mut product.kms_ip, reader.parse(address)),
        Label::HostExtendedPid => {
            put(&mut product.kms_host_extended_pid, reader.parse(extended_pid));
            draft.host_seen = true;
        }
        Label::ActivationInterval => put(&mut product.intervals.activation, reader.number()),
        Label::RenewalInterval => put(&mut product.intervals.renewal, reader.number()),
        Label::Caching => {
            let caching = |text: &str| match text.trim_end_matches('-').to_ascii_lowercase().as_str() {
                "enabled" => Some(true),
                "disabled" => Some(false),
                _ => None,
            };
            put(&mut product.host_caching, reader.parse(caching));
        }
        _ => return None,
    }
    Some(match label {
        Label::Cmid => product.cmid.is_some(),
        Label::HostIp => product.kms_ip.is_some(),
        Label::HostExtendedPid => product.kms_host_extended_pid.is_some(),
        _ => true,
    })
}

/// Whether the label is one of a KMS host, and then whether its value was read.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other label belongs to another function")]
fn host(draft: &mut Draft, label: Label, reader: &Reader<'_>) -> Option<bool> {
    let status = match label {
        Label::CurrentCount => {
            put(&mut draft.host().current_count, reader.number());
            return Some(true);
        }
        Label::ListeningPort => {
            put(&mut draft.host().listening_port, reader.number());
            return Some(true);
        }
        Label::Priority => {
            let word =
                |text: &str| text.bytes().all(|byte| byte.is_ascii_alphabetic()).then(|| text.to_owned());
            put(&mut draft.host().priority, reader.parse(word).filter(|word| !word.value.is_empty()));
            return Some(true);
        }
        Label::TotalRequests => {
            put(&mut draft.host().requests.total, reader.number());
            return Some(true);
        }
        Label::FailedRequests => {
            put(&mut draft.host().requests.failed, reader.number());
            return Some(true);
        }
        Label::UnlicensedRequests => Status::Unlicensed,
        Label::LicensedRequests => Status::Licensed,
        Label::InitialGraceRequests => Status::InitialGrace,
        Label::GraceRequests => Status::Grace,
        Label::NonGenuineGraceRequests => Status::NonGenuineGrace,
        Label::NotificationRequests => Status::Notification,
        _ => return None,
    };
    if let Some(count) = reader.number() {
        draft.host().requests.by_status.push((status, count));
    }
    Some(true)
}

/// The name of a product; one that does not end as names do may be broken and is not sure.
fn name(reader: &Reader<'_>, labels: &Labels) -> Option<Fact<String>> {
    let mut name = reader.prose(labels)?;
    if !ends_with_word(&mut name.value, "edition") && !name.value.contains("add-on") {
        if reader.value.followed {
            return None;
        }
        name.grade = Grade::Inferred;
    }
    Some(name)
}

/// A description, which ends with the word channel.
fn description(reader: &Reader<'_>, labels: &Labels) -> Option<Fact<String>> {
    let mut description = reader.prose(labels)?;
    let whole = ends_with_word(&mut description.value, "channel");
    (whole || !reader.value.followed).then_some(description)
}

fn status(reader: &Reader<'_>, labels: &Labels) -> Option<Fact<Status>> {
    let known = reader.value.parse(|text| {
        labels.status(text).or_else(|| {
            // Behind the closing dashes of ospp.vbs may stand somebody's remark.
            let inside = text.strip_prefix("---")?;
            let end = inside.find("---")?;
            labels.status(text.get(..end + 6)?)
        })
    })?;
    let fact = reader.fact(known.what);
    Some(if known.sure { fact } else { Fact { grade: Grade::Inferred, ..fact } })
}

fn minutes_left(reader: &Reader<'_>, script: Script) -> Option<Fact<u32>> {
    let fact = reader.together(minutes)?;
    let agrees = fact.value.1;
    // ospp.vbs prints days first and the minutes in brackets: a number alone is days.
    if !agrees && (script == Script::Ospp || reader.value.followed) {
        return None;
    }
    let fact = fact.map(|(minutes, _)| minutes);
    Some(if agrees { fact } else { Fact { grade: Grade::Inferred, ..fact } })
}

/// A date as printed: its order of day and month depends on the machine and is not guessed.
fn date(reader: &Reader<'_>, labels: &Labels) -> Option<Fact<String>> {
    let date = reader.prose(labels).filter(|_| !reader.value.followed);
    date.filter(|date| date.value.bytes().any(|byte| byte.is_ascii_digit()))
}

/// Reads one statement into the draft.
pub(super) fn statement(draft: &mut Draft, known: Known<Statement>, spot: &Spot<'_>) {
    let grade = if known.sure && spot.ended { Grade::Seen } else { Grade::Inferred };
    let yes = Some(Fact { value: true, line: spot.line, grade });
    let no = Some(Fact { value: false, line: spot.line, grade });
    let mut is =
        |status| put(&mut draft.product.status, Some(Fact { value: status, line: spot.line, grade }));
    match known.what {
        Statement::HostEnabled => drop(draft.host()),
        Statement::CachingEnabled => put(&mut draft.product.host_caching, yes),
        Statement::CachingDisabled => put(&mut draft.product.host_caching, no),
        Statement::PublishingEnabled => put(&mut draft.host().dns_publishing, yes),
        Statement::PublishingDisabled => put(&mut draft.host().dns_publishing, no),
        Statement::Permanent => {
            is(Status::Licensed);
            put(&mut draft.product.permanent, yes);
        }
        Statement::VolumeUntil | Statement::VmUntil => is(Status::Licensed),
        Statement::TimebasedUntil => {
            is(Status::Licensed);
            let from = spot.text.find(|character: char| character.is_ascii_digit());
            let date = from.and_then(|from| spot.text.get(from..)).map(|date| date.trim().to_owned());
            let fact = date.map(|value| Fact { value, line: spot.line, grade });
            put(&mut draft.product.evaluation_end, fact);
        }
        Statement::InitialGraceUntil => is(Status::InitialGrace),
        Statement::GraceUntil => is(Status::Grace),
        Statement::NonGenuineGraceUntil => is(Status::NonGenuineGrace),
        Statement::ExtendedGraceUntil => is(Status::ExtendedGrace),
        Statement::Notification => is(Status::Notification),
        Statement::Unlicensed => is(Status::Unlicensed),
        Statement::Activated => draft.activated = draft.activated.or(Some(spot.line)),
        Statement::Heading
        | Statement::NotInUse
        | Statement::NeverActivated
        | Statement::NoKey
        | Statement::Activating
        | Statement::Rule => {}
    }
    draft.mark_statement(known.what);
}
