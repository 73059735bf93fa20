//! The shapes of values, the same in every language: ids, codes, numbers, hosts, channels. Every function takes a
//! whole value and gives `None` for one that is masked, cut or garbled: a wrong value is worse than none.

mod channel;
mod host;
mod numbers;
mod shapes;

pub(super) use channel::{channel, key_channel};
pub(super) use host::{address, host_and_port};
pub(super) use numbers::{code, codes_in, first_number, hexadecimal, minutes, numbers};
pub(super) use shapes::{
    ends_with_word, extended_pid, guid, guid_in, is_guid, is_mask, masks_a_label, partial_key,
    service_version,
};
