//! A MAK has three ways to Microsoft; the answer leaves exactly one of them. Never more, so that there is one
//! recommendation.

use crate::domain::advice::facts::Facts;
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::advice::{AnswerId, Method, Microsoft};

pub(super) struct WayToMicrosoft;

impl Rule for WayToMicrosoft {
    fn id(&self) -> &'static str {
        "way-to-microsoft"
    }

    fn says(&self) -> &'static str {
        "A MAK is activated over the Internet, through another machine that runs VAMT, or by telephone."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["activate-clients-running-windows", "plan-for-volume-activation"]
    }

    fn excludes(&self, facts: &Facts<'_>, method: Method) -> bool {
        match method {
            Method::MakOnline => facts.microsoft().value != Microsoft::Internet,
            Method::MakProxy => facts.microsoft().value != Microsoft::Proxy,
            Method::MakTelephone => {
                matches!(facts.microsoft().value, Microsoft::Internet | Microsoft::Proxy)
            }
            Method::KmsHost
            | Method::KmsClient
            | Method::Adba
            | Method::Avma
            | Method::Subscription
            | Method::NotVolume => false,
        }
    }

    fn why_excluded(&self, facts: &Facts<'_>, method: Method) -> String {
        let online = facts.microsoft().value == Microsoft::Internet;
        match method {
            Method::MakOnline => "It cannot reach Microsoft over the Internet itself.",
            Method::MakProxy if online => {
                "It reaches Microsoft itself, so no other machine has to ask for it."
            }
            Method::MakProxy => "No other machine is known that could ask Microsoft for it.",
            Method::MakTelephone if online => {
                "It reaches Microsoft itself, so nobody has to read digits aloud."
            }
            Method::MakTelephone
            | Method::KmsHost
            | Method::KmsClient
            | Method::Adba
            | Method::Avma
            | Method::Subscription
            | Method::NotVolume => {
                "Another machine can ask Microsoft for it, so nobody has to read digits aloud."
            }
        }
        .to_owned()
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        let microsoft = case.facts.microsoft();
        let text = match case.method {
            Method::MakOnline => "It reaches Microsoft over the Internet, where a MAK is activated directly.",
            Method::MakProxy => {
                "Another machine reaches Microsoft: with VAMT it asks there for this one and brings the answer \
                 back, over the network or on a removable disk."
            }
            Method::MakTelephone if microsoft.value == Microsoft::None => {
                "It cannot reach Microsoft at all, so its digits are carried to a telephone and the answer back."
            }
            Method::MakTelephone => "Microsoft is reached by telephone, and a MAK can be activated that way.",
            Method::KmsHost
            | Method::KmsClient
            | Method::Adba
            | Method::Avma
            | Method::Subscription
            | Method::NotVolume => return,
        };
        words.because(self, text, &[AnswerId::Microsoft], microsoft.confidence);
        if case.method == Method::MakTelephone && microsoft.value == Microsoft::None {
            words.warn(
                self,
                "no-way-to-microsoft",
                "With many such machines a second VAMT inside, fed from a removable disk, is less work than one \
                 telephone call each.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{check, warning, why_not};

    #[test]
    fn the_answer_picks_one_way() {
        let remote = "edition=vista-enterprise attachment=remote";
        check(&format!("{remote} microsoft=internet"), "mak-online");
        check(&format!("{remote} microsoft=proxy"), "mak-proxy");
        check(&format!("{remote} microsoft=telephone"), "mak-telephone");
        check(&format!("{remote} microsoft=none"), "mak-telephone");
        check(remote, "mak-online");
    }

    #[test]
    fn the_other_ways_hear_why() {
        let remote = "edition=vista-enterprise attachment=remote";
        why_not(&format!("{remote} microsoft=proxy"), "mak-online", "Internet");
        why_not(&format!("{remote} microsoft=proxy"), "mak-telephone", "Another machine");
        why_not(&format!("{remote} microsoft=internet"), "mak-proxy", "itself");
        why_not(&format!("{remote} microsoft=none"), "mak-proxy", "No other machine");
        warning(&format!("{remote} microsoft=none"), "no-way-to-microsoft", "removable disk");
    }
}
