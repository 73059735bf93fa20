//! How tools say that there is no answer, and where one answer ends and the next begins. The phrases are those that
//! the tools print untranslated, or codes.

use memchr::{memrchr, memrchr3};

use super::names::{host, is_service, name};
use crate::domain::evidence::Answered;
use crate::domain::evidence::text::{Letters, Word, any_in};

/// What the header line of dig or kdig says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Header {
    /// `status: NOERROR` and the like.
    Status(String),
    /// `ANSWER: 2`.
    Answers(u32),
    /// `SERVER: 192.0.2.1#53(…)`, `From 192.0.2.1@53(UDP)`.
    Server(String),
}

/// The answer that a failure line stands for, whose letters these are.
pub(super) fn ending(text: &str, letters: Letters) -> Option<Answered> {
    const NO_SUCH_NAME: [Word; 6] = [
        Word::of(": NXDOMAIN"),
        Word::of("(NXDOMAIN)"),
        Word::of("Non-existent domain"),
        Word::of("DNS name does not exist"),
        Word::of("DNS_ERROR_RCODE_NAME_ERROR"),
        Word::of("Name does not exist"),
    ];
    const NO_DATA: [Word; 7] = [
        Word::of(": No answer"),
        Word::of("has no SRV record"),
        Word::of("No records found for given DNS query"),
        Word::of("DNS_INFO_NO_RECORDS"),
        Word::of("No service location (SRV) records available"),
        Word::of("has no A record"),
        Word::of("No SRV record"),
    ];
    const SILENT: [Word; 7] = [
        Word::of("no servers could be reached"),
        Word::of("connection timed out"),
        Word::of("DNS request timed out"),
        Word::of("timed-out"),
        Word::of("No response from server"),
        Word::of("the timeout period expired"),
        Word::of("ERROR_TIMEOUT"),
    ];
    const REFUSALS: [(Word, &str); 10] = [
        (Word::of(": REFUSED"), "REFUSED"),
        (Word::of("(REFUSED)"), "REFUSED"),
        (Word::of("Query refused"), "REFUSED"),
        (Word::of("DNS_ERROR_RCODE_REFUSED"), "REFUSED"),
        (Word::of("DNS operation refused"), "REFUSED"),
        (Word::of(": SERVFAIL"), "SERVFAIL"),
        (Word::of("(SERVFAIL)"), "SERVFAIL"),
        (Word::of("Server failed"), "SERVFAIL"),
        (Word::of("DNS_ERROR_RCODE_SERVER_FAILURE"), "SERVFAIL"),
        (Word::of("DNS server failure"), "SERVFAIL"),
    ];
    let says = |phrases: &[Word]| any_in(phrases, text, letters);
    if let Some(comment) = text.strip_prefix(';') {
        // Of dig's comments only the last word on a look-up is one.
        let silent =
            comment.contains("no servers could be reached") || comment.contains("connection timed out");
        return silent.then_some(Answered::Silent);
    }
    if says(&NO_SUCH_NAME) {
        return Some(Answered::NoSuchName);
    }
    if says(&NO_DATA) {
        return Some(Answered::NoData);
    }
    if says(&SILENT) {
        return Some(Answered::Silent);
    }
    REFUSALS
        .iter()
        .find(|(phrase, _)| phrase.is_in(text, letters))
        .map(|(_, told)| Answered::Failed((*told).to_owned()))
}

/// The name that a failure line tells of: `** server can't find NAME: NXDOMAIN`, `NAME has no SRV record`; the server,
/// where it is known, is not it. `None` where several names could be meant.
pub(super) fn failed_name(text: &str, server: Option<&str>) -> Option<String> {
    let tokens = || text.split_whitespace().map(|token| token.trim_end_matches(':'));
    if let Some(service) = tokens().find(|token| is_service(token)) {
        return name(service);
    }
    let behind = |word: &str| tokens().skip_while(|token| !token.eq_ignore_ascii_case(word)).nth(1);
    if let Some(told) = behind("find").filter(|_| text.contains("can't find") || text.contains("Can't find"))
    {
        return name(told);
    }
    let is_server = |host: &String| server.is_some_and(|server| server.eq_ignore_ascii_case(host));
    let mut hosts = tokens().filter_map(host).filter(|host| !is_server(host));
    hosts.next().filter(|_| hosts.next().is_none())
}

/// What a header line of dig or kdig says.
pub(super) fn header(text: &str) -> Option<Header> {
    let comment = text.strip_prefix(";;")?.trim_start();
    if comment.starts_with("->>HEADER<<-") {
        let status = after(comment, "status: ")?;
        return Some(Header::Status(status.to_owned()));
    }
    if comment.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("flags:")) {
        return after(comment, "ANSWER: ")?.parse().ok().map(Header::Answers);
    }
    if let Some(server) = comment.strip_prefix("SERVER: ") {
        return server.split(['#', '(', ' ']).next().map(|server| Header::Server(server.to_owned()));
    }
    let server = comment.strip_prefix("From ")?;
    server.split(['@', '(', ' ']).next().map(|server| Header::Server(server.to_owned()))
}

/// The word behind a mark, up to the next comma, semicolon or blank.
fn after<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(mark)?;
    rest.split([',', ';', ' ']).next().filter(|word| !word.is_empty())
}

/// Whether a new answer begins on this line.
pub(super) fn begins(text: &str) -> bool {
    text.starts_with("; <<>>")
        || text.starts_with(";; ->>HEADER<<-")
        || text.starts_with("Using domain server")
}

/// A typed command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Command {
    /// The name it asks for: a service, else the first host.
    pub(super) asks: Option<String>,
}

/// The command that was typed on a line, whose letters these are: `C:\\> nslookup -type=srv _vlmcs._tcp`.
pub(super) fn command(text: &str, letters: Letters) -> Option<Command> {
    const TOOLS: [&str; 6] = ["nslookup", "dig", "kdig", "host", "Resolve-DnsName", "drill"];
    if text.starts_with(';') {
        return None;
    }
    let bytes = text.as_bytes();
    let prompt = memrchr3(b'>', b'$', b'#', bytes).max(memrchr(b']', bytes));
    let (prompt, typed) = text.split_at_checked(prompt.map_or(0, |at| at + 1))?;
    let typed = typed.trim_start();
    if !typed.starts_with(['n', 'N', 'd', 'D', 'k', 'K', 'h', 'H', 'r', 'R']) {
        return None;
    }
    let mut words = typed.split_whitespace();
    let tool = words.next()?;
    let tool = tool.strip_suffix(".exe").unwrap_or(tool);
    if !TOOLS.iter().any(|known| tool.eq_ignore_ascii_case(known)) {
        return None;
    }
    // `Host NAME not found` is an answer.
    if ending(text, letters).is_some() {
        return None;
    }
    let asked = words.clone().find(|word| is_service(word));
    if prompt.is_empty() && asked.is_none() {
        return None;
    }
    Some(Command { asks: asked.and_then(name).or_else(|| words.find_map(host)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_ways_of_no_answer_are_told_apart() {
        let failed = |told: &str| Some(Answered::Failed(told.to_owned()));
        for (line, read) in [
            ("** server can't find _vlmcs._tcp.corp.test: NXDOMAIN", Some(Answered::NoSuchName)),
            ("*** dc01.corp.test can't find _vlmcs._tcp: Non-existent domain", Some(Answered::NoSuchName)),
            (
                "*** _vlmcs._tcp wurde von dc01 nicht gefunden: Non-existent domain.",
                Some(Answered::NoSuchName),
            ),
            ("Host _vlmcs._tcp.corp.test not found: 3(NXDOMAIN)", Some(Answered::NoSuchName)),
            (
                "    + FullyQualifiedErrorId : DNS_ERROR_RCODE_NAME_ERROR,Microsoft",
                Some(Answered::NoSuchName),
            ),
            ("** server can't find _vlmcs._tcp.corp.test: REFUSED", failed("REFUSED")),
            ("Host _vlmcs._tcp.corp.test not found: 5(REFUSED)", failed("REFUSED")),
            ("*** dc01 can't find _vlmcs._tcp.corp.test: Query refused", failed("REFUSED")),
            ("*** dc01 can't find _vlmcs._tcp.corp.test: Server failed", failed("SERVFAIL")),
            ("*** Can't find _vlmcs._tcp.corp.test: No answer", Some(Answered::NoData)),
            ("_vlmcs._tcp.corp.test has no SRV record", Some(Answered::NoData)),
            (";; no servers could be reached", Some(Answered::Silent)),
            (";; connection timed out; no servers could be reached", Some(Answered::Silent)),
            ("*** Request to dc01 timed-out", Some(Answered::Silent)),
            (";; communications error to 127.0.0.1#5399: connection refused", None),
            ("Server:  dc01.corp.test", None),
        ] {
            assert_eq!(ending(line, Letters::of(line)), read, "{line}");
        }
    }

    #[test]
    fn failure_lines_name_the_host_that_is_not_there() {
        for (line, told) in [
            ("*** dc01.corp.test can't find kms01.corp.test: Non-existent domain", Some("kms01.corp.test")),
            ("*** UnKnown can't find kms01: Non-existent domain", Some("kms01")),
            ("** server can't find kms01.corp.test: NXDOMAIN", Some("kms01.corp.test")),
            ("Host kms01.corp.test not found: 3(NXDOMAIN)", Some("kms01.corp.test")),
            (
                "*** kms01.corp.test wurde von DC01.corp.test nicht gefunden: Non-existent domain.",
                Some("kms01.corp.test"),
            ),
            ("Resolve-DnsName : kms01.corp.test : DNS name does not exist", Some("kms01.corp.test")),
            ("*** kms01.corp.test via dc02.corp.test: Non-existent domain", None),
            ("    + FullyQualifiedErrorId : DNS_ERROR_RCODE_NAME_ERROR,Microsoft.DnsClient", None),
        ] {
            assert_eq!(failed_name(line, Some("dc01.corp.test")).as_deref(), told, "{line}");
        }
    }

    #[test]
    fn headers_tell_status_count_and_server() {
        for (line, read) in [
            (";; ->>HEADER<<- opcode: QUERY, status: REFUSED, id: 1", Header::Status("REFUSED".to_owned())),
            (";; ->>HEADER<<- opcode: QUERY; status: NOERROR; id: 1", Header::Status("NOERROR".to_owned())),
            (";; flags: qr aa; QUERY: 1, ANSWER: 2, AUTHORITY: 0", Header::Answers(2)),
            (";; Flags: qr aa; QUERY: 1; ANSWER: 0; AUTHORITY: 0", Header::Answers(0)),
            (";; SERVER: 192.0.2.53#53(dns.corp.test) (UDP)", Header::Server("192.0.2.53".to_owned())),
            (";; From 192.0.2.53@53(UDP) in 0.1 ms", Header::Server("192.0.2.53".to_owned())),
        ] {
            assert_eq!(header(line), Some(read), "{line}");
        }
        assert_eq!(header(";; QUESTION SECTION:"), None);
    }

    #[test]
    fn commands_are_told_with_the_name_they_ask_for() {
        let command = |line: &str| super::command(line, Letters::of(line));
        let asked = Some(Command { asks: Some("_vlmcs._tcp.corp.test".to_owned()) });
        assert_eq!(command("C:\\Users\\a> nslookup -type=srv _vlmcs._tcp.corp.test"), asked);
        assert_eq!(command("$ dig +short _vlmcs._tcp.corp.test SRV"), asked);
        assert_eq!(command("nslookup -q=srv _vlmcs._tcp.corp.test"), asked);
        assert_eq!(command("PS C:\\> Resolve-DnsName -Type SRV -Name _vlmcs._tcp.corp.test"), asked);
        assert_eq!(command("C:\\> nslookup"), Some(Command { asks: None }));
        let host = Some(Command { asks: Some("kms01.corp.test".to_owned()) });
        assert_eq!(command("C:\\> nslookup kms01.corp.test dc01.corp.test"), host);
        assert_eq!(command("$ dig @192.0.2.1 kms01.corp.test A"), host);
        assert_eq!(command("host kms01.corp.test"), None);
        assert_eq!(command("host is down"), None);
        assert_eq!(command("Host _vlmcs._tcp.corp.test not found: 3(NXDOMAIN)"), None);
    }
}
