//! The fields of events 12288, 12289 and 12290: told apart by number and shape, so that no language and no blank
//! matters. A field that is masked is absent; a line whose fields are of other shapes is none of these events.

use chrono::NaiveDateTime;
use memchr::memchr_iter;

use super::raw::Told;
use crate::domain::evidence::dates;
use crate::domain::evidence::text::{Letters, Line};
use crate::domain::evidence::values::{guid, hexadecimal, host_and_port, is_guid, is_mask};
use crate::domain::evidence::{EventDetail, KmsRequest, KmsResponse, Status};

/// The shape of one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Code,
    Number,
    /// 0 or 1.
    Flag,
    Host,
    Name,
    Guid,
    Moment,
    /// A number or nothing.
    Last,
}

/// How well a field fits its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    Yes,
    Masked,
    No,
}

use Shape::{Code, Flag, Guid, Host, Last, Moment, Name, Number};

const ASKED: [Shape; 10] = [Code, Code, Host, Guid, Moment, Flag, Number, Number, Guid, Last];
const ANSWERED: [Shape; 8] = [Code, Code, Flag, Number, Number, Number, Number, Moment];
const WAS_ASKED: [Shape; 9] = [Code, Number, Name, Guid, Moment, Flag, Number, Number, Guid];

/// The three events and the shapes of their fields.
const EVENTS: [(u32, &[Shape]); 3] = [(12288, &ASKED), (12289, &ANSWERED), (12290, &WAS_ASKED)];

/// What the fields of a line say, and of which event they are. `id` is the event's id where the input states it.
pub(super) fn read(text: &str, id: Option<u32>) -> Option<Told> {
    let (_, text) = code_at(text)?;
    let (fields, known) = fields(text);
    let fitting = |&(event, shapes): &(u32, &[Shape])| {
        let count = shapes.len();
        if known < count || id.is_some_and(|id| id != event) {
            return None;
        }
        let mut fields = fields;
        // Words may follow where all line breaks were lost.
        let (last, shape) = (fields.get_mut(count - 1)?, *shapes.last()?);
        *last = without_words(last, shape);
        let fitting = fits(fields.get(..count)?, shapes)?;
        Some((event, detail(event, fields.get(..count)?, fitting)))
    };
    EVENTS.iter().find_map(fitting)
}

/// What the beginning of such a line says, where the rest of it was cut off: the field that the cut stands in is
/// left out.
pub(super) fn read_cut(text: &str, id: u32) -> Option<Told> {
    let (_, text) = code_at(text)?;
    let (event, shapes) = EVENTS.iter().find(|(event, _)| *event == id)?;
    let (fields, known) = fields(text);
    let known = known.checked_sub(1).filter(|known| (2..shapes.len()).contains(known))?;
    let whole = fields.get(..known)?;
    let fitting = fits(whole, shapes.get(..known)?)?;
    Some((*event, detail(*event, whole, fitting)))
}

/// The fields of a line and how many there are; of those beyond the longest event there is no more than the count.
fn fields(text: &str) -> ([&str; MOST_FIELDS], usize) {
    let mut fields = [""; MOST_FIELDS];
    let mut known = 0;
    let mut from = 0;
    for comma in memchr_iter(b',', text.as_bytes()).chain([text.len()]) {
        if let Some(place) = fields.get_mut(known) {
            *place = text.get(from..comma).unwrap_or_default().trim_ascii();
        }
        from = comma + 1;
        known += 1;
    }
    (fields, known)
}

/// Whether such a line begins in this one: a quick look first.
pub(super) fn begins_in(line: &Line<'_>) -> bool {
    line.letters.hold(const { Letters::of("0x,") }) && code_at(&line.text).is_some()
}

/// Whether such a line begins in a text, and with what the line goes on.
pub(super) fn code_at(text: &str) -> Option<(usize, &str)> {
    let mut from = 0;
    while let Some(at) = hexadecimal(text.get(from..)?).map(|at| at + from) {
        let rest = text.get(at..)?;
        if !rest.starts_with("0x") {
            from = at + 2;
            continue;
        }
        let digits = rest.bytes().skip(2).take_while(u8::is_ascii_hexdigit).count();
        let after = rest.get(2 + digits..)?.trim_start();
        if (1..=8).contains(&digits) && after.starts_with(',') {
            return Some((at, rest));
        }
        from = at + 2;
    }
    None
}

/// How many fields the longest of the three events has.
pub(super) const MOST_FIELDS: usize = ASKED.len();

/// Fields that are of the shapes that they must have, and what was read from them meanwhile.
#[derive(Default)]
struct Fitting {
    /// The moment that one of them holds.
    time: Option<NaiveDateTime>,
    /// The host or the client that one of them names, and its port.
    host: Option<(String, Option<u16>)>,
}

/// The fields, where they are of these shapes.
fn fits(fields: &[&str], shapes: &[Shape]) -> Option<Fitting> {
    let mut sure = 0;
    let mut fitting = Fitting::default();
    for (place, (field, shape)) in fields.iter().zip(shapes).enumerate() {
        match fit(field, *shape, &mut fitting) {
            Fit::Yes => sure += 1,
            Fit::Masked if place > 0 => {}
            Fit::Masked | Fit::No => return None,
        }
    }
    (sure * 2 >= fields.len()).then_some(fitting)
}

/// How well a field fits; a moment and a host are kept.
fn fit(field: &str, shape: Shape, fitting: &mut Fitting) -> Fit {
    match shape {
        Host | Name => fitting.host = host_and_port(field),
        Moment => fitting.time = moment(field),
        Code | Number | Flag | Guid | Last => {}
    }
    let yes = match shape {
        Code => bits(field).is_some(),
        Number => number(field).is_some(),
        Flag => matches!(field, "0" | "1"),
        Host => field.contains(':') || fitting.host.is_some(),
        Name => fitting.host.is_some(),
        Guid => is_guid(field),
        Moment => fitting.time.is_some(),
        Last => field.is_empty() || number(field).is_some(),
    };
    if yes {
        return Fit::Yes;
    }
    let covered = is_mask(field)
        || field.contains(['<', '*', '\u{2026}'])
        || field.contains("..")
        || field.contains("xx");
    let masked = match shape {
        // A number that is not one leaves the shape open only where a mask is plain to see.
        Code | Number | Flag | Last => covered,
        Host | Name => true,
        Guid => covered || !field.contains(' ') && field.contains('-'),
        Moment => covered || field.contains('/') && field.contains(':'),
    };
    if masked { Fit::Masked } else { Fit::No }
}

fn without_words(field: &str, shape: Shape) -> &str {
    let words = if shape == Moment { 2 } else { 1 };
    let mut end = 0;
    let mut rest = field;
    for _ in 0..words {
        let word = rest.trim_start();
        let start = field.len() - word.len();
        end = word.find(char::is_whitespace).map_or(field.len(), |at| start + at);
        rest = field.get(end..).unwrap_or_default();
    }
    field.get(..end).unwrap_or(field)
}

fn detail(event: u32, fields: &[&str], fitting: Fitting) -> EventDetail {
    let Fitting { time, host } = fitting;
    let field = |place: usize| fields.get(place).copied().unwrap_or_default();
    // What client and host log alike.
    let asked = || KmsRequest {
        hresult: code(field(0)),
        cmid: guid(field(3)),
        client_time: time,
        virtual_machine: flag(field(5)),
        status: number(field(6)).and_then(Status::from_number),
        minutes_left: number(field(7)),
        activation_id: guid(field(8)),
        ..KmsRequest::default()
    };
    match event {
        12289 => EventDetail::Response(KmsResponse {
            hresult: code(field(0)),
            flags: bits(field(1)),
            activated: flag(field(2)),
            count: number(field(4)),
            activation_interval: number(field(5)),
            renewal_interval: number(field(6)),
            client_time: time,
        }),
        12288 => {
            let (host, port) = match host {
                Some((host, port)) => (Some(host), port),
                // The port stands even behind a masked name.
                None => (None, field(2).rsplit_once(':').and_then(|(_, port)| port.parse().ok())),
            };
            EventDetail::Request(KmsRequest {
                flags: bits(field(1)),
                host,
                port,
                needed_count: number(field(9)),
                ..asked()
            })
        }
        _ => EventDetail::Request(KmsRequest {
            client: host.map(|(name, _)| name),
            needed_count: number(field(1)),
            ..asked()
        }),
    }
}

fn bits(field: &str) -> Option<u32> {
    let digits = field.strip_prefix("0x")?;
    let plain = digits.len() <= 8 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    plain.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
}

/// A code of any length as `0x` and eight digits.
pub(super) fn code(field: &str) -> Option<String> {
    let digits = field.strip_prefix("0x")?;
    bits(field)?;
    let mut code = String::with_capacity(10);
    code.push_str("0x");
    code.extend(core::iter::repeat_n('0', 8 - digits.len()));
    code.push_str(digits);
    code.make_ascii_uppercase();
    code.replace_range(1..2, "x");
    Some(code)
}

fn number(field: &str) -> Option<u32> {
    (!field.is_empty() && field.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| field.parse().ok())
        .flatten()
}

fn flag(field: &str) -> Option<bool> {
    match field {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    }
}

fn moment(field: &str) -> Option<NaiveDateTime> {
    dates::moment(field, None)?.certain()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0a1b2c3d-4e5f-4061-8273-94a5b6c7d8e9";

    #[test]
    fn blanks_and_short_codes_do_not_matter() {
        let short = read(&format!("0x0,0x8,kms01.corp.test:1688,{ID},2026/3/4 5:06,1,2,40123,{ID},25"), None);
        let long = read(
            &format!(
                "Info: 0x00000000, 0x00000008, kms01.corp.test:1688, {ID}, 2026/03/04 05:06, 1, 2, 40123, {ID}, 25"
            ),
            None,
        );
        let (Some((12288, short)), Some((12288, long))) = (short, long) else { panic!("no request") };
        assert_eq!(short, long);
        let EventDetail::Request(request) = short else { panic!("{short:?}") };
        assert_eq!((request.host.as_deref(), request.port), (Some("kms01.corp.test"), Some(1688)));
        assert_eq!((request.flags, request.needed_count), (Some(8), Some(25)));
        assert_eq!(request.status, Some(Status::InitialGrace));
    }

    #[test]
    fn masked_fields_are_absent_and_leave_the_rest() {
        let line = format!("0xC004F06C, 0x00000000, <KMS host>:1688, <CMID>, <DateTime>, 1, 5, 0, {ID}, ");
        let Some((12288, EventDetail::Request(request))) = read(&line, None) else { panic!("no request") };
        assert_eq!(request.hresult.as_deref(), Some("0xC004F06C"));
        assert_eq!(
            (request.host, request.port, request.cmid, request.client_time),
            (None, Some(1688), None, None)
        );
        assert_eq!((request.minutes_left, request.needed_count), (Some(0), None));
    }

    #[test]
    fn a_host_line_is_told_from_a_client_line() {
        let line = format!("0x0,5,srv07.corp.test,{ID},2026/3/4 5:06,0,1,250000,{ID}");
        let Some((12290, EventDetail::Request(request))) = read(&line, None) else { panic!("no request") };
        assert_eq!((request.client.as_deref(), request.needed_count), (Some("srv07.corp.test"), Some(5)));
        let answer = "0x0, 0x4000008, 0, 0, 4, 120, 10080, 1/14/2026 2:30";
        let Some((12289, EventDetail::Response(answer))) = read(answer, None) else { panic!("no answer") };
        assert_eq!((answer.flags, answer.activated, answer.count), (Some(0x0400_0008), Some(false), Some(4)));
    }

    #[test]
    fn words_may_follow_and_other_lines_are_none() {
        let answer = "0x0, 0x0, 1, 0, 12, 120, 10080, 2026/03/04 05:06 The client has sent";
        let Some((12289, EventDetail::Response(answer))) = read(answer, None) else { panic!("no answer") };
        assert_eq!(answer.client_time.map(|time| time.to_string()).as_deref(), Some("2026-03-04 05:06:00"));
        for text in
            ["0x0, 1, 2", "hr=0xC004F074", "1, 2, 3, 4, 5, 6, 7, 8", "", "0x0, a, b, c, d, e, f, g, h, i"]
        {
            assert_eq!(read(text, None), None, "{text}");
        }
    }

    #[test]
    fn of_a_cut_line_the_whole_fields_are_read() {
        let Some((_, EventDetail::Request(request))) =
            read_cut("0x0, 0x0, kms01.corp.test:1688, 0a1b", 12288)
        else {
            panic!("no request")
        };
        assert_eq!((request.host.as_deref(), request.cmid), (Some("kms01.corp.test"), None));
        let Some((_, EventDetail::Request(request))) = read_cut("0x0, 0x0, kms01.corp", 12288) else {
            panic!("no request")
        };
        assert_eq!((request.flags, request.host), (Some(0), None));
        assert_eq!(code("0xc004f074").as_deref(), Some("0xC004F074"));
        assert_eq!(code("0x0").as_deref(), Some("0x00000000"));
        assert_eq!(code("0x+1"), None);
    }
}
