//! What the advice says: the articles' own rules are all there, and what was not told is named.

use super::{ADVISOR, answers, knowledge};

/// The eleven points of advice in the articles, and answers under which each is said.
const ARTICLE_RULES: [(&str, &str); 11] = [
    ("mak-only-off-network", "edition=vista-enterprise attachment=remote"),
    ("never-kms-key-elsewhere", "edition=vista-enterprise installed_key=kms-host-key"),
    ("highest-group", "edition=server-2008-standard role=kms-host site.owned_group=C"),
    ("new-kms-after-failure", "edition=vista-enterprise"),
    ("disable-publishing", "edition=vista-enterprise site.rogue_worry=true"),
    ("host-on-dc", "edition=server-2008-standard role=kms-host"),
    ("few-kms", "edition=vista-enterprise site.clients=40 site.kms_hosts=3"),
    ("gvlk-replaces", "edition=vista-enterprise installed_key=mak"),
    ("no-redmond-phone-home", "edition=vista-enterprise"),
    ("no-key-to-distribute", "edition=vista-enterprise"),
    ("configmgr-sms-properties", "edition=vista-enterprise site.directory=none"),
];

#[test]
fn every_rule_of_the_articles_is_said() {
    let advice_of_the_articles: Vec<_> = knowledge()
        .catalog
        .facts
        .iter()
        .filter(|fact| fact.topic == "advice")
        .map(|fact| fact.id.as_str())
        .collect();
    for (rule, words) in ARTICLE_RULES {
        let advice = ADVISOR.recommend(&answers(words));
        let because = advice.because.iter().map(|line| line.rule.as_str());
        let warned = advice.warnings.iter().map(|warning| warning.rule.as_str());
        assert!(because.chain(warned).any(|said| said == rule), "{rule} is silent for {words}: {advice:#?}");
        assert!(advice_of_the_articles.contains(&rule), "{rule} among {advice_of_the_articles:?}");
    }
    assert_eq!(advice_of_the_articles.len(), ARTICLE_RULES.len());
}

#[test]
fn all_that_was_not_told_is_named_with_what_stands_for_it() {
    let assumed = |words: &str| -> Vec<String> {
        let advice = ADVISOR.recommend(&answers(words));
        advice.assumed.iter().map(|assumed| format!("{}={}", assumed.answer.id(), assumed.value)).collect()
    };
    let enough = "enough, with the others, for the threshold of 25";
    assert_eq!(
        assumed("edition=vista-enterprise"),
        [
            "attachment=roaming".to_owned(),
            "microsoft=internet".to_owned(),
            "role=workstation".to_owned(),
            format!("site.clients={enough}"),
            format!("site.servers={enough}"),
            "site.owned_group=one that covers the edition".to_owned(),
            "site.directory=none".to_owned(),
            "site.hyper_v_datacenter=false".to_owned(),
            "site.subscription=false".to_owned(),
            "site.rogue_worry=false".to_owned(),
        ]
    );
    assert_eq!(
        assumed(
            "edition=windows-11-pro attachment=core microsoft=internet role=laptop site.clients=30 \
             site.owned_group=ws2022 site.directory=none site.hyper_v_datacenter=false site.subscription=false \
             site.rogue_worry=false"
        ),
        ["site.servers=0", "site.virtual_clients=0", "site.virtual_servers=0"]
    );
    assert_eq!(assumed("")[0], "edition=any client edition under \"Microsoft, current Windows\"");
}

/// The commands that steps look up are rows of the catalogue.
#[test]
fn windows_11_speaks_both_dialects() {
    for words in [
        "edition=windows-11-pro installed_key=mak site.rogue_worry=true",
        "edition=windows-11-pro attachment=remote microsoft=telephone",
        "edition=windows-11-pro site.directory=domain-2012",
        "edition=windows-11-pro role=kms-host site.rogue_worry=true",
    ] {
        for step in ADVISOR.recommend(&answers(words)).steps {
            if step.slmgr.contains("slmgr") {
                assert!(step.oslicense.is_some(), "{words}: {step:?}");
            }
        }
    }
}
