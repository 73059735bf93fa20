//! Lines whose label is not known, in a language that no label set covers: their values tell what they are. Ids,
//! codes, minutes, ports and channel names look alike in every language. What only its place tells is inferred.

use memchr::memchr;

use super::apply::put;
use super::draft::Draft;
use super::entry::Spot;
use super::scan::product_start;
use crate::domain::evidence::fact::{Fact, Grade};
use crate::domain::evidence::labels::Labels;
use crate::domain::evidence::machine::{Application, KmsDiscovery, Product};
use crate::domain::evidence::text::holds;
use crate::domain::evidence::values::{
    address, channel, codes_in, extended_pid, first_number, guid, host_and_port, key_channel, minutes,
    numbers, partial_key,
};

/// With so many known labels in a product, its language is known, and a line without one is damage or remark.
const KNOWN_LANGUAGE: u32 = 3;

/// What a line without a known label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Free {
    /// It gave a fact, or is of no use.
    Done,
    /// It begins another product.
    Opens,
}

/// Whether this line names a product, so that the next one begins with it.
pub(super) fn opens(draft: &Draft, spot: &Spot<'_>) -> Free {
    let none = draft.product.name.is_none() && draft.product.channel.is_none();
    if draft.labels >= KNOWN_LANGUAGE || none {
        return Free::Done;
    }
    let (_, value) = parts(spot);
    let named = || value.ends_with(" edition") && product_start(value) == Some(0);
    let again = draft.product.name.is_some() && named()
        || draft.product.channel.is_some() && channel(value).is_some();
    if again { Free::Opens } else { Free::Done }
}

/// Reads one line into the draft by the shape of its value.
pub(super) fn free(draft: &mut Draft, spot: &Spot<'_>, labels: &Labels) {
    let (label, value) = parts(spot);
    let product = &mut draft.product;
    let inferred = |line| move |value| Fact::inferred(value, line);
    let found = inferred(spot.line);
    if let Some((channel, sure)) = channel(value) {
        let grade = if sure && spot.ended { Grade::Seen } else { Grade::Inferred };
        if product.channel.is_none() {
            product.channel = Some(Fact { value: channel, line: spot.line, grade });
            if product.description.is_none() && label.is_some_and(|label| label.contains(char::is_alphabetic))
            {
                product.description = Some(found(value.to_owned()));
            }
        }
        return;
    }
    let Some(label) = label else { return };
    // Every language keeps this word in its label.
    if label.contains('(') && holds(label, "(CMID)") || label.starts_with("CMID") {
        let grade = if spot.ended { Grade::Seen } else { Grade::Inferred };
        put(&mut product.cmid, guid(value).map(|value| Fact { value, line: spot.line, grade }));
        return;
    }
    if draft.labels >= KNOWN_LANGUAGE {
        return;
    }
    by_shape(draft, label, value, spot.line, labels);
}

fn by_shape(draft: &mut Draft, label: &str, value: &str, line: usize, labels: &Labels) {
    let product = &mut draft.product;
    if !value.bytes().any(|byte| byte.is_ascii_digit()) {
        return by_words(product, value, line, labels);
    }
    let kms = holds(label, "KMS");
    let leads = value.starts_with(|first: char| first.is_ascii_digit() || first == '-');
    if value.ends_with(" edition") && product_start(value) == Some(0) {
        put(&mut product.name, Some(Fact::inferred(value.to_owned(), line)));
    } else if let Some(id) = guid(value) {
        if labels.application(&id) == Application::Other {
            put(&mut product.activation_id, Some(Fact::inferred(id, line)));
        } else {
            put(&mut draft.application_id, Some(Fact::inferred(id, line)));
        }
    } else if let Some(id) = extended_pid(value) {
        let slot = if kms || draft.host_seen {
            &mut product.kms_host_extended_pid
        } else {
            &mut product.extended_pid
        };
        put(slot, Some(Fact::inferred(id, line)));
        draft.host_seen = draft.host_seen || kms;
    } else if let Some(channel) = key_channel(value) {
        put(&mut product.key_channel, Some(Fact::inferred(channel, line)));
    } else if let Some(known) = labels.status(value) {
        put(&mut product.status, Some(Fact::inferred(known.what, line)));
    } else if leads && let Some((minutes, true)) = minutes(value) {
        draft.expires = true;
        put(&mut product.minutes_left, Some(Fact::inferred(minutes, line)));
    } else if let Some(key) = ending(value) {
        put(&mut product.partial_key, Some(Fact::inferred(key, line)));
    } else if kms && let Some(address) = address(value) {
        put(&mut product.kms_ip, Some(Fact::inferred(address, line)));
    } else if kms && let Some((host, Some(port))) = host_and_port(value) {
        let way = if label.contains("DNS") { KmsDiscovery::Dns } else { KmsDiscovery::Registered };
        put(&mut product.kms_host, Some(Fact::inferred(host, line)));
        put(&mut product.kms_port, Some(Fact::inferred(port, line)));
        put(&mut product.kms_discovery, Some(Fact::inferred(way, line)));
        draft.host_seen = true;
    } else if let Some(code) = codes_in(value).into_iter().next() {
        put(&mut product.reason, Some(Fact::inferred(code, line)));
    } else if leads
        && numbers(value).count() == 1
        && let Some(number) = first_number::<u32>(value)
    {
        number_by_place(draft, label, value, Fact::inferred(number, line));
    }
}

/// A value without any digit is a name, a channel or a state.
fn by_words(product: &mut Product, value: &str, line: usize, labels: &Labels) {
    if value.ends_with(" edition") && product_start(value) == Some(0) {
        put(&mut product.name, Some(Fact::inferred(value.to_owned(), line)));
    } else if let Some(channel) = key_channel(value) {
        put(&mut product.key_channel, Some(Fact::inferred(channel, line)));
    } else if let Some(known) = labels.status(value) {
        put(&mut product.status, Some(Fact::inferred(known.what, line)));
    }
}

/// The counts keep one word of their label; the intervals follow the host, first for activation, then for renewal.
fn number_by_place(draft: &mut Draft, label: &str, value: &str, number: Fact<u32>) {
    let product = &mut draft.product;
    let has_unit = value.chars().any(char::is_alphabetic);
    if label.contains("SKU") && !has_unit {
        put(&mut product.sku_rearm, Some(number));
    } else if label.contains("Windows") && !has_unit {
        put(&mut product.windows_rearm, Some(number));
    } else if draft.host_seen && has_unit && product.intervals.activation.is_none() {
        product.intervals.activation = Some(number);
    } else if draft.host_seen && has_unit {
        put(&mut product.intervals.renewal, Some(number));
    }
}

/// Five letters and digits alone, of which one at least is a letter and one at least a digit.
fn ending(value: &str) -> Option<String> {
    if value.len() != 5 {
        return None;
    }
    let mixed = value.bytes().any(|byte| byte.is_ascii_digit())
        && value.bytes().any(|byte| byte.is_ascii_uppercase());
    partial_key(value).filter(|key| mixed && key == value)
}

/// Label and value of a line, at its first colon.
fn parts<'a>(spot: &'a Spot<'_>) -> (Option<&'a str>, &'a str) {
    let text: &str = &spot.text;
    match memchr(b':', text.as_bytes()).and_then(|colon| Some((text.get(..colon)?, text.get(colon + 1..)?))) {
        Some((label, value)) => (Some(label.trim_ascii()), value.trim_ascii()),
        None => (None, text.trim_ascii()),
    }
}
