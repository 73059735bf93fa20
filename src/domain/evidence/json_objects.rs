//! The top-level objects of a JSON text, whatever stands around them: one object, a list, or one on each line. An
//! object that breaks off is left out.

use core::ops::Range;

use serde_json::Value;

/// One object and the line, from 1, that it begins on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Object {
    pub(super) line: usize,
    pub(super) value: Value,
}

/// Objects of more bytes than this are left out: no record of a machine is so long.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// The whole objects of a text, in their order. One that is no JSON is left out.
pub(super) fn objects(text: &str) -> Vec<Object> {
    let mut objects = Vec::new();
    each_span(text, |span, line| {
        let whole = text.get(span).filter(|whole| whole.len() <= MOST_BYTES);
        if let Some(value) = whole.and_then(|whole| serde_json::from_str(whole).ok()) {
            objects.push(Object { line, value });
        }
    });
    objects
}

/// Where the last whole object of a text ends.
pub(super) fn last_end(text: &str) -> Option<usize> {
    let mut end = None;
    each_span(text, |span, _| end = Some(span.end));
    end
}

/// Gives the bytes from bracket to bracket of each object and the line, from 1, that it begins on.
fn each_span(text: &str, mut found: impl FnMut(Range<usize>, usize)) {
    let (mut depth, mut start, mut line, mut started) = (0_usize, 0_usize, 1_usize, 1_usize);
    let (mut in_string, mut escaped) = (false, false);
    for (at, byte) in text.bytes().enumerate() {
        line += usize::from(byte == b'\n');
        if in_string {
            in_string = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        match byte {
            b'"' if depth > 0 => in_string = true,
            b'{' => {
                if depth == 0 {
                    (start, started) = (at, line);
                }
                depth += 1;
            }
            b'}' if depth == 1 => {
                depth = 0;
                found(start..at + 1, started);
            }
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
}

/// Whether a text looks like JSON objects.
pub(super) fn holds(text: &str) -> bool {
    text.trim_start().trim_start_matches('[').trim_start().starts_with('{')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_found_in_every_form() {
        let lines = |text: &str| objects(text).iter().map(|object| object.line).collect::<Vec<_>>();
        assert_eq!(lines("{\"a\":1}"), [1]);
        assert_eq!(lines("[{\"a\":{\"b\":\"}\\\"\"}},\n{\"a\":2}]"), [1, 2]);
        assert_eq!(lines("{\"a\":1}\n\n{\"a\":2}\n"), [1, 3]);
        assert_eq!(lines("[{\"a\":1},\n{\"a\":"), [1]);
        assert_eq!(lines("[{a:1},{\"a\":2}]"), [1]);
        assert_eq!(lines("plain } text {"), Vec::<usize>::new());
        assert!(holds(" [ {") && !holds("a {"));
    }
}
