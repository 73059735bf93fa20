//! Names, addresses, client IDs and key endings taken out of a report, the same way in every format: the rows are
//! changed, and every format renders the rows.

use core::net::IpAddr;

use super::secrets::{Secret, Secrets};
use super::{EventRow, MachineRow, ProductRow, Report};
use crate::domain::catalog::Catalog;
use crate::domain::evidence::Evidence;

/// What a redacted report says of itself.
pub(super) const SAYS: &str = "Names of hosts, users, domains and inputs, addresses, client machine IDs, product IDs \
                               and key endings are replaced; the same pseudonym stands for the same thing throughout.";

impl Report {
    /// The same report with pseudonyms instead of whatever tells who and where.
    ///
    /// Public setup keys stay whole: they name an edition and nobody.
    #[must_use]
    pub fn redacted(self, evidence: &Evidence, catalog: &Catalog) -> Self {
        Redactor::of(evidence, catalog).report(self)
    }

    fn cleaned(mut self, cleaner: &mut Cleaner) -> Self {
        for read in &mut self.read {
            cleaner.clean(&mut read.from);
            read.note.iter_mut().for_each(|note| cleaner.clean(note));
        }
        for machine in &mut self.machines {
            cleaner.machine(machine);
        }
        for finding in &mut self.findings {
            cleaner.clean(&mut finding.title);
            for clue in &mut finding.evidence {
                cleaner.clean(&mut clue.text);
                clue.from.iter_mut().for_each(|from| cleaner.clean(from));
            }
            let next = &mut finding.next;
            cleaner.clean(&mut next.text);
            next.slmgr.iter_mut().for_each(|line| cleaner.clean(line));
            next.oslicense.iter_mut().for_each(|line| cleaner.clean(line));
        }
        self.redacted = true;
        self
    }
}

/// One set of pseudonyms for everything that is handed on together: a report, and the plan beside it.
pub struct Redactor {
    pub(super) cleaner: Cleaner,
}

impl Redactor {
    /// With the pseudonyms of this evidence.
    pub fn of(evidence: &Evidence, catalog: &Catalog) -> Self {
        Self { cleaner: Cleaner::of(Secrets::of(evidence, catalog)) }
    }

    /// The report with pseudonyms.
    pub fn report(&mut self, report: Report) -> Report {
        self.cleaner.longest = self.cleaner.secrets.longest();
        report.cleaned(&mut self.cleaner)
    }
}

pub(super) struct Cleaner {
    pub(super) secrets: Secrets,
    /// The length of the longest name that stands in a fact.
    longest: usize,
}

impl Cleaner {
    fn of(secrets: Secrets) -> Self {
        Self { longest: secrets.longest(), secrets }
    }

    fn machine(&mut self, machine: &mut MachineRow) {
        machine.name.iter_mut().for_each(|name| self.clean(name));
        self.clean(&mut machine.from);
        machine.products.iter_mut().for_each(|product| self.product(product));
        machine.events.iter_mut().for_each(|event| self.event(event));
    }

    fn product(&mut self, product: &mut ProductRow) {
        let texts = [
            &mut product.product,
            &mut product.partial_key,
            &mut product.extended_pid,
            &mut product.cmid,
            &mut product.kms_host,
            &mut product.kms_ip,
        ];
        texts.into_iter().flatten().for_each(|text| self.clean(text));
    }

    fn event(&mut self, event: &mut EventRow) {
        let texts =
            [&mut event.computer, &mut event.host, &mut event.client, &mut event.cmid, &mut event.domain];
        texts.into_iter().flatten().for_each(|text| self.clean(text));
    }

    /// Replaces in place: what is known by name, then accounts and addresses by their shape.
    fn clean(&mut self, text: &mut String) {
        let named = by_name(text, &self.secrets, self.longest);
        *text = self.by_shape(&named);
    }

    /// Accounts and addresses that stand in no fact.
    fn by_shape(&mut self, text: &str) -> String {
        let mut shown = String::with_capacity(text.len());
        for part in
            text.split_inclusive(|letter: char| letter.is_whitespace() || "\"'(),;<>|".contains(letter))
        {
            let word =
                part.trim_end_matches(|letter: char| letter.is_whitespace() || "\"'(),;<>|".contains(letter));
            let word = word.trim_end_matches(['.', ':']);
            let rest = part.strip_prefix(word).unwrap_or_default();
            shown.push_str(
                &self.account(word).or_else(|| self.address(word)).unwrap_or_else(|| word.to_owned()),
            );
            shown.push_str(rest);
        }
        shown
    }

    /// `DOMAIN\user`, `user@domain`, and the folder of a user in a path.
    fn account(&mut self, word: &str) -> Option<String> {
        for home in ["/home/", "/Users/", "\\Users\\"] {
            let Some((before, after)) = word.split_once(home) else { continue };
            let user = after.split(['/', '\\']).next().filter(|user| !user.is_empty())?;
            let after = after.strip_prefix(user).unwrap_or_default();
            return Some(format!("{before}{home}{}{after}", self.secrets.pseudonym(Secret::User, user)));
        }
        let plain = |text: &str| {
            !text.is_empty() && text.chars().all(|it| it.is_alphanumeric() || "._-$".contains(it))
        };
        if let Some((domain, user)) =
            word.split_once('\\').filter(|(domain, user)| plain(domain) && plain(user))
        {
            let domain = self.secrets.pseudonym(Secret::Domain, domain);
            return Some(format!("{domain}\\{}", self.secrets.pseudonym(Secret::User, user)));
        }
        let (user, domain) = word.split_once('@').filter(|(user, domain)| plain(user) && plain(domain))?;
        let domain = self.secrets.pseudonym(Secret::Domain, domain);
        Some(format!("{}@{domain}", self.secrets.pseudonym(Secret::User, user)))
    }

    fn address(&mut self, word: &str) -> Option<String> {
        let bare = word.trim_start_matches('[').trim_end_matches(']');
        if bare.parse::<IpAddr>().is_ok() && bare.len() > 3 {
            return Some(self.secrets.pseudonym(Secret::Address, bare));
        }
        let (address, port) = word.rsplit_once(':')?;
        let bare = address.trim_start_matches('[').trim_end_matches(']');
        let is_address = bare.parse::<IpAddr>().is_ok() && port.parse::<u16>().is_ok();
        is_address.then(|| format!("{}:{port}", self.secrets.pseudonym(Secret::Address, bare)))
    }
}

/// The text with every known name replaced where it stands as a word of its own, the longest name first; letter case
/// does not matter.
fn by_name(text: &str, secrets: &Secrets, longest: usize) -> String {
    let lower = text.to_ascii_lowercase();
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let most = longest.min(text.len() - at);
        let hit = (begins(text, at) && !letter.is_whitespace())
            .then(|| {
                let ends = (1..=most).rev().filter(|length| ends(text, at + length));
                let mut named =
                    ends.filter_map(|length| Some((length, secrets.get(lower.get(at..at + length)?)?)));
                named.next()
            })
            .flatten();
        if let Some((length, pseudonym)) = hit {
            shown.push_str(pseudonym);
            at += length;
        } else {
            shown.push(letter);
            at += letter.len_utf8();
        }
    }
    shown
}

/// Whether a word can begin here: a key ending in a longer key, or a name in a longer name, is no word.
fn begins(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '-')
}

/// Whether a word can end here.
fn ends(text: &str, at: usize) -> bool {
    let Some(after) = text.get(at..) else { return false };
    after.chars().next().is_none_or(|letter| !letter.is_alphanumeric() && letter != '-' && letter != '_')
}

#[cfg(test)]
mod tests {
    use super::super::tests::{planted, report};
    use super::super::{html, markdown, text};
    use super::*;
    use crate::domain::knowledge::Knowledge;

    fn clean() -> Report {
        report().redacted(&planted(), &Knowledge::embedded().catalog)
    }

    #[test]
    fn no_byte_of_any_format_tells_who_or_where() {
        let report = clean();
        let formats = [report.json(), text(&report), markdown(&report), html(&report)];
        for (number, shown) in formats.iter().enumerate() {
            // Markdown marks some letters; what it hides is looked for without them.
            let bare = shown.replace("\\\\", "/").replace('\\', "").to_lowercase();
            for planted in [
                "plant",
                "203.0.113",
                "198.51.100",
                "5d1c3f0e",
                "pltnd",
                "plntd",
                "plntx",
                "000123-03",
                "solo",
                "corp.",
            ] {
                let around = |at: usize| bare.get(at.saturating_sub(60)..(at + 40).min(bare.len()));
                let place = bare.find(planted).map(around);
                assert_eq!(place, None, "{planted} in format {number}");
            }
        }
    }

    #[test]
    fn the_same_thing_has_the_same_pseudonym_everywhere() {
        let report = clean();
        let name = report.machines[0].name.clone().expect("a name");
        assert_eq!(name, "HOST-1");
        assert_eq!(report.machines[1].products[0].kms_host.as_deref(), Some("HOST-1.DOMAIN-1"));
        assert_eq!(report.machines[0].events[1].client, report.machines[1].name);
        let cmids: Vec<_> = report.machines[0].events.iter().map(|event| event.cmid.clone()).collect();
        assert_eq!(cmids, vec![Some("CMID-1".to_owned()); 2]);
        assert_eq!(report.read[0].from, "INPUT-1");
    }

    #[test]
    fn redacting_changes_nothing_else() {
        let (plain, clean) = (report(), clean());
        let ids = |report: &Report| report.findings.iter().map(|finding| finding.id).collect::<Vec<_>>();
        assert_eq!(ids(&plain), ids(&clean));
        assert_eq!(plain.alarms(), clean.alarms());
        let pinned =
            clean.findings.iter().find(|finding| finding.id == "pinned-host-unreachable").expect("it");
        assert_eq!(pinned.next.slmgr.as_deref(), Some("slmgr.vbs /ckms"));
        assert!(text(&clean).ends_with("throughout.\n"));
    }

    #[test]
    fn a_server_in_words_is_no_name() {
        let mut evidence = planted();
        if let Some(answer) = evidence.readings.iter_mut().find_map(|reading| reading.dns.first_mut()) {
            answer.server =
                Some(crate::domain::evidence::Fact::seen("the resolver (192.0.2.99)".to_owned(), 1));
        }
        let secrets = Secrets::of(&evidence, &Knowledge::embedded().catalog);
        assert_eq!((secrets.get("the"), secrets.get("resolver")), (None, None));
        assert!(secrets.get("192.0.2.99").is_some_and(|address| address.starts_with("ADDRESS-")));
    }

    #[test]
    fn a_public_key_stays_whole() {
        let mut names = Secrets::default();
        names.add(Secret::Key, "4BWMV");
        let by_name = |text| by_name(text, &names, names.longest());
        let key = "slmgr.vbs /ipk VKK3X-68KWM-X2YGT-QR4M6-4BWMV";
        assert_eq!(by_name(key), key);
        assert_eq!(by_name("The key ends in 4BWMV."), "The key ends in KEY-1.");
    }

    #[test]
    fn accounts_and_addresses_are_known_by_their_shape() {
        let mut cleaner = Cleaner::of(Secrets::default());
        for (dirty, clean) in [
            ("by CORP\\jdoe (10.0.0.5).", "by DOMAIN-1\\USER-1 (ADDRESS-1)."),
            ("jdoe@corp", "USER-1@DOMAIN-1"),
            ("C:\\Users\\jdoe\\dlv.txt", "C:\\Users\\USER-1\\dlv.txt"),
            ("/home/jdoe/dlv.txt", "/home/USER-1/dlv.txt"),
            ("10.0.0.5:1688 and [fd00::1]:1688", "ADDRESS-1:1688 and ADDRESS-2:1688"),
            ("at 12:30:05, version 10.0.20348.1", "at 12:30:05, version 10.0.20348.1"),
        ] {
            let mut text = dirty.to_owned();
            cleaner.clean(&mut text);
            assert_eq!(text, clean);
        }
    }
}
