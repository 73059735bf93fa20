//! Bare codes: an input that is nothing but an error code or some words around one.

use super::fact::{Fact, Grade};
use super::reading::{Kind, Reading};
use super::recognise::Input;
use super::values::{code, codes_in};

/// A code may stand in a page of text, but a whole log is not searched for codes that nothing explains.
const LINES: usize = 2_000;

/// Whether the input is short enough to be a question about codes.
pub(super) fn holds(input: &Input<'_>) -> bool {
    input.lines.len() <= LINES
}

/// Every code of the input once, in its order.
pub(super) fn read(input: &Input<'_>) -> Vec<Reading> {
    let mut reading = Reading::empty(Kind::Code, input.name);
    for line in input.lines {
        let grade = if line.ended { Grade::Seen } else { Grade::Inferred };
        let mut found = codes_in(&line.text);
        if found.is_empty() {
            found.extend(bare(&line.text));
        }
        for value in found {
            if reading.codes.iter().all(|known| known.value != value) {
                reading.codes.push(Fact { value, line: line.number, grade });
            }
        }
    }
    reading.ok = !reading.codes.is_empty();
    if reading.ok { vec![reading] } else { Vec::new() }
}

/// A code alone on its line without `0x`: eight hexadecimal digits, or the decimal number that WMI prints.
fn bare(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['.', ',']);
    let error = |code: &String| code.starts_with("0x8") || code.starts_with("0xC") || code.starts_with("0x4");
    if text.len() == 8 && text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return code(&format!("0x{text}")).filter(error);
    }
    code(text).filter(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_alone_needs_no_prefix() {
        for (text, read) in [
            ("C004F074", Some("0xC004F074")),
            ("c004f074.", Some("0xC004F074")),
            ("-1073418124", Some("0xC004F074")),
            ("3221549172", Some("0xC004F074")),
            ("20210705", None),
            ("deadbeef1", None),
            ("hello", None),
        ] {
            assert_eq!(bare(text).as_deref(), read, "{text}");
        }
    }
}
