//! The name that a check asks for, made from the domain that a person typed. It is checked before anything is sent.

use core::fmt;

use hickory_resolver::proto::rr::Name;

use crate::domain::evidence::KMS_SERVICE as SERVICE;

/// `_vlmcs._tcp` below a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    domain: String,
}

/// What is wrong with a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionFault {
    /// As typed.
    pub found: String,
    pub allowed: &'static str,
}

impl fmt::Display for QuestionFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "found {:?}; allowed: {}", self.found, self.allowed)
    }
}

impl Question {
    /// The question for this domain. The service labels and a final dot may stand there; letters of any script become
    /// their ASCII form.
    pub fn of(typed: &str) -> Result<Self, QuestionFault> {
        let fault = |allowed| QuestionFault { found: typed.to_owned(), allowed };
        let text = typed.trim().trim_end_matches('.');
        let lower = text.to_lowercase();
        let domain = lower.strip_prefix(SERVICE).and_then(|rest| rest.strip_prefix('.')).unwrap_or(&lower);
        if domain.is_empty() || domain == SERVICE {
            return Err(fault("a DNS domain, for example corp.example.com"));
        }
        if domain.chars().any(|c| c.is_whitespace() || c.is_control() || "/\\:@\"'*?<>|()[]{},;".contains(c))
        {
            return Err(fault("a DNS domain alone, for example corp.example.com: no address, port or path"));
        }
        let long = "labels of 1 to 63 characters, at most 241 in all";
        let name = Name::from_utf8(format!("{SERVICE}.{domain}.")).map_err(|_too_long| fault(long))?;
        let ascii = name.to_ascii();
        let domain = ascii.strip_prefix(SERVICE).unwrap_or(&ascii).trim_matches('.').to_owned();
        if domain.split('.').any(str::is_empty) {
            return Err(fault(long));
        }
        Ok(Self { domain })
    }

    /// The domain, in ASCII, without the final dot.
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// The name that is asked for, without the final dot.
    pub fn owner(&self) -> String {
        format!("{SERVICE}.{}", self.domain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner(typed: &str) -> Option<String> {
        Question::of(typed).ok().map(|question| question.owner())
    }

    #[test]
    fn a_domain_is_asked_below_its_service() {
        for typed in [
            "corp.example.com",
            "Corp.Example.COM.",
            " _vlmcs._tcp.corp.example.com ",
            "_VLMCS._TCP.corp.example.com",
        ] {
            assert_eq!(owner(typed).as_deref(), Some("_vlmcs._tcp.corp.example.com"), "{typed}");
        }
        assert_eq!(owner("corp").as_deref(), Some("_vlmcs._tcp.corp"));
        assert_eq!(owner("bücher.example").as_deref(), Some("_vlmcs._tcp.xn--bcher-kva.example"));
    }

    #[test]
    fn what_is_no_domain_is_refused() {
        let long = format!("{}.example", "a".repeat(64));
        let deep = "abcdefg.".repeat(40);
        for typed in [
            "",
            " ",
            ".",
            "..",
            "a..b",
            "http://corp.example",
            "a b",
            "corp.example:53",
            "_vlmcs._tcp",
            "\0",
            &long,
            &deep,
        ] {
            assert_eq!(owner(typed), None, "{typed:?}");
        }
        let fault = Question::of("a b").unwrap_err().to_string();
        assert!(fault.starts_with("found \"a b\"; allowed: a DNS domain"), "{fault}");
    }
}
