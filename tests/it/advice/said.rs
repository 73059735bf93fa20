//! Every sentence of the advice, of what it assumes and of what is to plan for has its message in the files of words.

use std::collections::BTreeSet;

use activation_wizard::app::words::{Language, said, speak};
use activation_wizard::domain::advice::{Answers, Recommendation, fleet_of_answers};
use activation_wizard::domain::catalog::Era;
use activation_wizard::domain::plan::Plan;
use activation_wizard::domain::planner::ahead;
use activation_wizard::domain::ready::fleets;
use activation_wizard::domain::simulation::{Detail, simulate};

use super::classes::some_classes;
use super::{ADVISOR, answers, knowledge};
use crate::said::assert_german;

/// What the window shows of it in sentences; a disputed point stands there as the catalogue has it.
fn sentences(advice: &Recommendation) -> impl Iterator<Item = &String> {
    let because = advice.because.iter().map(|line| &line.text);
    let warnings = advice.warnings.iter().filter(|warning| warning.conflict.is_none());
    let others = advice.instead_of.iter().map(|not| &not.why_not);
    let steps = advice.steps.iter().flat_map(|step| {
        let always = [&step.title, &step.place, &step.check, &step.undo];
        always.into_iter().chain(&step.no_oslicense)
    });
    [&advice.headline]
        .into_iter()
        .chain(because)
        .chain(warnings.map(|warning| &warning.text))
        .chain(others)
        .chain(steps)
}

/// Answers that change sentences without changing the method.
fn turns() -> Vec<Answers> {
    [
        "installed_key=setup-key site.kms_hosts=1",
        "installed_key=kms-host-key site.kms_hosts=0 site.rogue_worry=true",
        "installed_key=mak site.rogue_worry=true",
        "installed_key=retail site.kms_hosts=3",
        "installed_key=oem site.rogue_worry=false site.kms_hosts=30",
        "installed_key=none site.rogue_worry=true site.kms_hosts=0",
        "",
    ]
    .map(answers)
    .into()
}

fn turned(answers: &Answers, turn: &Answers) -> Answers {
    let mut answers = answers.clone();
    answers.installed_key = turn.installed_key;
    answers.site.kms_hosts = turn.site.kms_hosts;
    answers.site.rogue_worry = turn.site.rogue_worry;
    answers
}

#[test]
fn every_sentence_of_the_advice_is_said_in_german() {
    let turns = turns();
    let mut all = BTreeSet::new();
    for (answers, turn) in some_classes(10_000).zip(turns.iter().cycle()) {
        all.extend(sentences(&ADVISOR.recommend(&turned(answers, turn))).cloned());
    }
    assert_german(&all);
}

#[test]
fn every_edition_under_every_rulebook_has_its_sentences_in_german() {
    let editions = knowledge().catalog.editions.iter().map(|edition| format!("edition={}", edition.id));
    let groups = Era::ALL.into_iter().flat_map(|era| knowledge().catalog.groups_of(era));
    let mut groups: Vec<String> = groups.map(|group| format!("site.owned_group={}", group.id)).collect();
    groups.extend(["site.owned_group=none".to_owned(), String::new()]);
    let books = ["articles-2009", "va-2.0", "windows-7", "current"];
    let sites = [
        "site.clients=1 site.servers=0 site.virtual_servers=1",
        "site.clients=0 site.servers=0",
        "site.clients=60 site.virtual_clients=70 site.kms_hosts=2",
        "site.clients=7",
        "",
    ];
    let jobs = ["workstation", "server", "kms-host"];
    let mut all = BTreeSet::new();
    let mut turn = 0;
    for edition in editions {
        for book in books {
            for job in jobs {
                let (group, site) = (&groups[turn % groups.len()], sites[turn % sites.len()]);
                let words = format!("{edition} rulebook={book} role={job} {group} {site}");
                all.extend(sentences(&ADVISOR.recommend(&answers(&words))).cloned());
                turn += 1;
            }
        }
    }
    assert_german(&all);
}

#[test]
fn every_value_that_the_advice_assumes_is_said_in_german() {
    let mut all = BTreeSet::new();
    for answers in some_classes(5_000) {
        for answers in [answers.clone(), Answers { edition: None, ..answers.clone() }] {
            let assumed = ADVISOR.recommend(&answers).assumed;
            // The others are words of an answers file.
            all.extend(assumed.into_iter().map(|assumed| assumed.value).filter(|value| value.contains(' ')));
        }
    }
    assert!(all.len() > 10, "{all:?}");
    assert_german(&all);
}

/// What is to plan for; of a run of some days, for no sentence depends on a long one.
fn lines(plan: &Plan) -> Vec<String> {
    let run = simulate(plan, knowledge(), Detail::Days).expect("the plan runs");
    ahead(plan, knowledge(), &run).into_iter().map(|line| line.text).collect()
}

#[test]
fn every_line_of_the_planner_is_said_in_german() {
    let mut all = BTreeSet::new();
    for fleet in fleets() {
        all.extend(lines(&fleet.plan(knowledge()).expect(&fleet.id)));
    }
    for answers in some_classes(120) {
        all.extend(lines(&Plan { days: 400, ..fleet_of_answers(answers, knowledge()) }));
    }
    for words in [
        "edition=windows-11-enterprise site.clients=2000",
        "edition=windows-11-enterprise attachment=isolated site.clients=2000",
        "edition=vista-enterprise site.clients=1 site.servers=5",
        "edition=vista-enterprise site.clients=20 site.virtual_clients=100 site.servers=10",
    ] {
        all.extend(lines(&fleet_of_answers(&answers(words), knowledge())));
    }
    assert_german(&all);
}

#[test]
fn values_stand_in_german_sentences_as_german_has_them() {
    speak(Language::German);
    let check = |english: &str, german: &str| assert_eq!(said(english), german);
    check(
        "25 machines ask the same host; Windows 7 Enterprise needs a count of 25.",
        "25 Computer fragen denselben Host; Windows 7 Enterprise braucht eine Anzahl von 25.",
    );
    check(
        "Only 1 machine would ask the same host; a client Windows activates from a count of 25 on.",
        "Nur 1 Computer würde denselben Host fragen; ein Client-Windows wird ab einer Anzahl von 25 aktiviert.",
    );
    check(
        "Only 7 machines would ask the same host, and a Windows Server needs a count of 25: a KMS would never \
         activate it.",
        "Nur 7 Computer würden denselben Host fragen, und Windows Server braucht eine Anzahl von 25: Ein KMS würde \
         den Computer nie aktivieren.",
    );
    check(
        "1 virtual machine of yours is left out of the count: under this rulebook only physical machines count.",
        "1 virtueller Computer zählt nicht mit: Nach diesem Regelwerk zählen nur physische Computer.",
    );
    check(
        "A client Windows can activate against a KMS.",
        "Ein Client-Windows kann über einen KMS aktiviert werden.",
    );
    check(
        "The key of group B that you own covers Windows 7.",
        "Ihr Schlüssel von Gruppe B deckt Windows 7 ab.",
    );
    check(
        "The key of \"Volume License for Windows Server 2022\" that you own does not cover Windows 11: a host with it \
         refuses this machine. The lowest that covers it is \"Volume License for Windows Server 2025\"; whoever is \
         licensed for this edition can ask for that key.",
        "Ihr Schlüssel von „Volume License for Windows Server 2022“ deckt Windows 11 nicht ab: Ein Host mit ihm weist \
         diesen Computer ab. Der niedrigste Schlüssel, der reicht, ist der von „Volume License for Windows Server \
         2025“; wer für diese Edition lizenziert ist, kann ihn anfordern.",
    );
    check("It belongs on group A, group B and group C.", "Er gehört auf Gruppe A, Gruppe B und Gruppe C.");
    check("It is activated.", "Er ist aktiviert.");
    speak(Language::English);
}

#[test]
fn what_is_to_plan_for_counts_as_german_counts() {
    speak(Language::German);
    let check = |english: &str, german: &str| assert_eq!(said(english), german);
    check(
        "One KMS host on the isolated network: 1 machine asks it, it needs a count of 5, and one is enough up to 50; \
         who needs a count of 25 is never activated",
        "Ein KMS-Host im isolierten Netzwerk: 1 Computer fragt ihn, er braucht eine Anzahl von 5, und bis 50 genügt \
         einer; wer eine Anzahl von 25 braucht, wird nie aktiviert",
    );
    check(
        "2 KMS hosts: 12,000 machines ask, Microsoft advises 2 above 50, and each still counts about 6,000",
        "2 KMS-Hosts: 12.000 Computer fragen, Microsoft rät über 50 zu 2, und jeder zählt noch etwa 6.000",
    );
    check(
        "Set up within 1 day, the machines bring a host to its count of 25 on day 3",
        "Dauert das Einrichten 1 Tag, bringen die Computer einen Host an Tag 3 auf seine Anzahl von 25",
    );
    check(
        "The MAK spends 1 activation in the first year and none a year after it; each reinstallation spends one more",
        "Der MAK verbraucht im ersten Jahr 1 Aktivierung und danach keine mehr; jede Neuinstallation verbraucht eine \
         weitere",
    );
    speak(Language::English);
}
