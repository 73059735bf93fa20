//! The faults that a lesson file can have: what is changed in the small lesson of `reading`, and the messages.

/// `was` stands in the small lesson, `is` in its place; the messages follow.
pub(super) const BROKEN: &[(&str, &str, &[&str])] = &[
    (
        "format = 1\n",
        "format = 2\n",
        &[
            "x.toml:1: format: found 2, written by a version of the program later than this one (0.1.0); allowed: 1, the format of version 0.1.0; open a later format with the version that wrote it",
        ],
    ),
    ("format = 1\n", "", &["x.toml: format: found nothing; allowed: 1; it is required"]),
    (
        r#"id = "small""#,
        r#"id = "small lesson""#,
        &[
            r#"x.toml:2: id: found "small lesson"; allowed: a name in quotes, 1 to 64 characters: letters, digits, hyphen, underscore, dot"#,
        ],
    ),
    (
        r#"id = "small"
"#,
        "",
        &[
            "x.toml: id: found nothing; allowed: a name in quotes, 1 to 64 characters: letters, digits, hyphen, underscore, dot; it is required",
        ],
    ),
    (
        r#"title = "Small""#,
        r#"titel = "Small""#, // misspelt on purpose
        &[
            "x.toml: title: found nothing; allowed: one line of text in quotes, 1 to 200 characters; it is required",
            "x.toml:3: titel: found an unknown key; allowed: `title` is the nearest; known here are format, id, title, kind, order, about, fleet, plan, step, solution", // misspelt on purpose
        ],
    ),
    (
        r#"kind = "lesson""#,
        r#"kind = "lektion""#,
        &[r#"x.toml:4: kind: found "lektion"; allowed: "lesson", "exercise""#],
    ),
    ("order = 10", "order = -1", &["x.toml:5: order: found -1; allowed: a whole number from 0 to 9,999"]),
    (
        r#"about = "You can read a small lesson.""#,
        r#"about = """#,
        &[r#"x.toml:6: about: found ""; allowed: one line of text in quotes, 1 to 200 characters"#],
    ),
    (
        r#"fleet = "24-desktops""#,
        r#"fleet = "24-desktop""#,
        &[
            r#"x.toml:7: fleet: found "24-desktop"; allowed: one of 24-desktops, 25-desktops, 4-servers, 5-servers, 3-hosts-30-clients, cloned-image, host-lost-and-replaced, host-lost-for-good, laptops-200-days, host-key-everywhere, mak-reimaged, record-gone, rogue-publishing-on, rogue-publishing-off, retention-180-days, retention-30-days, merger"#,
        ],
    ),
    (
        r#"fleet = "24-desktops""#,
        r#"fleet = "24-desktops"
plan = "format = 1""#,
        &["x.toml:8: plan: found a plan beside a fleet; allowed: either `fleet` or `plan`"],
    ),
    (
        r#"fleet = "24-desktops""#,
        r#"plan = '''
format = 1
[[cohort]]
id = "desktops"
edition = "vista-enterprise"
count = -3
'''"#,
        &[
            r#"x.toml:12: plan: cohort "desktops".count: found -3; allowed: a whole number from 0 to 10,000,000"#,
        ],
    ),
    (
        r#"fleet = "24-desktops""#,
        "fleet = 24",
        &[
            "x.toml:7: fleet: found 24; allowed: the name of a ready-made fleet (`activation-wizard catalog --examples` lists them), in quotes",
        ],
    ),
    (
        r#"kind = "question""#,
        r#"kind = "riddle""#,
        &[
            r#"x.toml:10: step[1].kind: found "riddle"; allowed: "question", "bet", "run", "because", "task", "find""#,
        ],
    ),
    (
        r#"kind = "question"
"#,
        "",
        &[
            r#"x.toml:9: step[1].kind: found nothing; allowed: "question", "bet", "run", "because", "task", "find"; it is required"#,
        ],
    ),
    (
        r#"heading = "Ask"
"#,
        "",
        &[
            "x.toml:9: step[1].heading: found nothing; allowed: one line of text in quotes, 1 to 200 characters; it is required",
        ],
    ),
    (
        r#"prose = "Who?""#,
        "prose = 7",
        &["x.toml:12: step[1].prose: found 7; allowed: text in quotes, 1 to 1,400 characters"],
    ),
    (
        r#"prose = "Who?""#,
        r#"prose = "Who?"
answer = 0"#,
        &["x.toml:13: step[1].answer: found an unknown key; allowed: kind, heading, prose"],
    ),
    (
        r#"prose = "Who?""#,
        r#"prose = "Who has {validty}?""#, // misspelt on purpose
        &[
            r#"x.toml:12: step[1].prose: found "{validty}"; allowed: `validity` is the nearest; a value of a rulebook (threshold_client, threshold_server, cap, retry, renewal, renewal_jitter, validity, retention, low_count, after_validity, after_initial_grace, virtual_counts, host_activations.hosts, host_activations.per_host, clock_skew, initial_grace.GENERATION, rearms.EDITION), or one of fact:, articles:, microsoft:, error:, event:, command:, edition:, setup-key:, source:, word: with an id of the catalogue"#, // misspelt on purpose
        ],
    ),
    (
        r#"prose = "Who?""#,
        r#"prose = "Who {?""#,
        &[r#"x.toml:12: step[1].prose: found "{"; allowed: a name and `}` after every `{`"#],
    ),
    (
        r#"prose = "Who?""#,
        r#"prose = "Who {error:0xC0000000}?""#,
        &[
            r#"x.toml:12: step[1].prose: found "{error:0xC0000000}"; allowed: a value of a rulebook (threshold_client, threshold_server, cap, retry, renewal, renewal_jitter, validity, retention, low_count, after_validity, after_initial_grace, virtual_counts, host_activations.hosts, host_activations.per_host, clock_skew, initial_grace.GENERATION, rearms.EDITION), or one of fact:, articles:, microsoft:, error:, event:, command:, edition:, setup-key:, source:, word: with an id of the catalogue"#,
        ],
    ),
    (
        r#"what = "licensed", of = "desktops", day = "2009-04-01""#,
        r#"what = "licenced", of = "desktops""#,
        &[
            r#"x.toml:19: step[2].measure.what: found "licenced"; allowed: "licensed" is the nearest; known are "licensed", "grace", "notification", "unlicensed", "state", "count", "highest-count", "first-lapse", "all-licensed", "lapses", "mak-used", "hosts-up", "unplanned-hosts", "hosts", "publishing-hosts", "machines", "key", "method", "lowest-group", "covers", "rule""#,
        ],
    ),
    (
        r#"what = "licensed", of = "desktops", day = "2009-04-01""#,
        r#"what = "licensed", of = "desktop""#,
        &[
            r#"x.toml:19: step[2].measure.of: found "desktop"; allowed: "desktops" is the nearest; known are desktops"#,
        ],
    ),
    (
        r#"what = "licensed", of = "desktops", day = "2009-04-01""#,
        r#"what = "licensed", of = "desktops", day = "2010-04-01""#,
        &[
            "x.toml:19: step[2].measure.day: found 2010-04-01; allowed: a day of the run, 2009-03-02 to before 2009-05-31",
        ],
    ),
    (
        r#"what = "licensed", of = "desktops", day = "2009-04-01""#,
        r#"what = "lapses", day = "2009-04-01""#,
        &[
            "x.toml:19: step[2].measure.day: found 2009-04-01; allowed: no day, since lapses is asked of the whole run or the plan",
        ],
    ),
    (
        r#"what = "licensed", of = "desktops", day = "2009-04-01""#,
        r#"what = "count""#,
        &["x.toml:19: step[2].measure.of: found nothing; allowed: kms01, since count needs one"],
    ),
    (
        r#"what = "licensed", of = "desktops", day = "2009-04-01""#,
        r#"what = "hosts", of = "kms01""#,
        &[r#"x.toml:19: step[2].measure.of: found "kms01"; allowed: nothing, with hosts"#],
    ),
    (
        "choices = [0, 24]",
        "choices = [0]",
        &[
            r#"x.toml:20: step[2].choices: found 1 choice; allowed: a list of 2 to 8 choices: numbers, days, "never", ids, or { value = …, label = "…" }"#,
        ],
    ),
    (
        "choices = [0, 24]",
        r#"choices = "none""#,
        &[
            r#"x.toml:20: step[2].choices: found "none"; allowed: a list of 2 to 8 choices: numbers, days, "never", ids, or { value = …, label = "…" }"#,
        ],
    ),
    (
        "choices = [0, 24]",
        "choices = [0, { value = 24 }]",
        &[
            r#"x.toml:20: step[2].choices: found a list of something else; allowed: a list of 2 to 8 choices: numbers, days, "never", ids, or { value = …, label = "…" }"#,
        ],
    ),
    (
        r#"day = "2009-04-01"
select"#,
        r#"day = "2009-02-30"
select"#,
        &[r#"x.toml:26: step[3].day: found "2009-02-30"; allowed: a day such as "2009-03-02""#],
    ),
    (
        r#"select = "kms01""#,
        r#"select = "kms1""#,
        &[
            r#"x.toml:27: step[3].select: found "kms1"; allowed: "kms01" is the nearest; known are desktops, kms01"#,
        ],
    ),
    (
        r#"select = "kms01""#,
        r#"select = "kms01"
change = [{ set = "cohort desk", to = { count = 3 } }]"#,
        &[
            r#"x.toml:28: step[3].change: found "cohort desk"; allowed: a row of the plan: plan, cohort desktops, host kms01"#,
        ],
    ),
    (
        r#"select = "kms01""#,
        r#"select = "kms01"
change = [{ set = "cohort desktops", to = { cuont = 3 } }]"#,
        &[
            r#"x.toml:28: step[3].change: cohort "desktops".cuont: found an unknown key; allowed: `count` is the nearest; known here are id, edition, count, virtual, key, attachment, joins, leaves, finds_host, image"#,
        ],
    ),
    (
        r#"select = "kms01""#,
        r#"select = "kms01"
change = [{ remove = "plan" }]"#,
        &[r#"x.toml:28: step[3].change[1].remove: found "plan"; allowed: a row of the plan"#],
    ),
    (
        r#"select = "kms01""#,
        r#"select = "kms01"
change = [{ remove = "host kms01", add = "host" }]"#,
        &[
            "x.toml:28: step[3].change[1]: found several things to do; allowed: one of `set`, `add` and `remove`",
        ],
    ),
    (
        r#"select = "kms01""#,
        r#"select = "kms01"
change = [{ set = "laptops" , to = { count = 3 } }]"#,
        &[
            r#"x.toml:28: step[3].change[1].set: found "laptops"; allowed: "plan", "cohort ID", "host ID", "mak ID" or "incident NUMBER", in quotes"#,
        ],
    ),
    (
        r#"select = "kms01""#,
        r#"select = "kms01"
change = [{ set = "cohort desktops" }]"#,
        &["x.toml:28: step[3].change[1].to: found nothing; allowed: a table of keys and values"],
    ),
    (
        r#"rules = ["threshold"]"#,
        r#"rules = ["treshold-client"]"#, // misspelt on purpose
        &[
            r#"x.toml:34: step[4].rules: found "treshold-client"; allowed: "threshold-client" is the nearest; a rule of the rulebook, a fact of the catalogue, or conflict:ID"#, // misspelt on purpose
        ],
    ),
    (
        r#"rules = ["threshold"]"#,
        "rules = []",
        &[
            "x.toml:34: step[4].rules: found an empty list; allowed: a list of ids of rules and facts, or conflict:ID, 1 to 20 of them",
        ],
    ),
    (
        r#"rules = ["threshold"]"#,
        r#"rules = ["conflict:nothing"]"#,
        &[
            r#"x.toml:34: step[4].rules: found "conflict:nothing"; allowed: a rule of the rulebook, a fact of the catalogue, or conflict:ID"#,
        ],
    ),
    (
        r#"cohort = "desktops", day"#,
        r#"cohort = "laptops", day"#,
        &[r#"x.toml:35: step[4].explain.cohort: found "laptops"; allowed: desktops"#],
    ),
    ("par = 1", "par = 0", &["x.toml:41: step[5].par: found 0; allowed: a whole number from 1 to 50"]),
    (
        r#"allowed = ["cohort.count"]"#,
        r#"allowed = ["machine.count"]"#,
        &[
            r#"x.toml:42: step[5].allowed: found "machine.count"; allowed: a list of kinds of changes: cohort, host, mak, incident, plan, alone or with .KEY, .add, .remove, 1 to 40 of them"#,
        ],
    ),
    (
        r#"hints = ["Count."]
"#,
        "",
        &[
            "x.toml:37: step[5].hints: found nothing; allowed: a list of hints, from a nudge to nearly the answer, 1 to 8 of them; it is required",
        ],
    ),
    (
        r#"is = "all" }"#,
        r#"is = "all", most = 3 }"#,
        &["x.toml:44: step[5].goal[1]: found several bounds; allowed: one of `is`, `least` and `most`"],
    ),
    (
        r#", is = "all" }"#,
        " }",
        &["x.toml:44: step[5].goal[1]: found no bound; allowed: one of `is`, `least` and `most`"],
    ),
    (
        r#"what = "licensed", of = "desktops", is = "all""#,
        r#"what = "lapses", of = "desktops", is = "all""#,
        &[
            r#"x.toml:44: step[5].goal[1].is: found "all"; allowed: a number or an id; "all" is for machines in a state"#,
        ],
    ),
    (
        r#"is = "all" }"#,
        r#"is = "all", keeps = true }"#,
        &[
            "x.toml:44: step[5].goal: found goals that are all to be kept; allowed: at least one goal without `keeps`, which can be earned",
        ],
    ),
    (
        r#"[solution]
change = [{ set = "cohort desktops", to = { count = 25 } }]
"#,
        "",
        &["x.toml: solution: found nothing; allowed: a [solution] with `change`, since there is a task"],
    ),
    (
        r#"kind = "task"
heading = "Task"
prose = "Do it."
par = 1
allowed = ["cohort.count"]
hints = ["Count."]
goal = [{ what = "licensed", of = "desktops", is = "all" }]"#,
        r#"kind = "question"
heading = "Task"
prose = "Do it.""#,
        &[
            "x.toml:9: step: found no step of the kind task or find; allowed: a task or a find in every lesson",
            "x.toml:42: solution: found a solution without a task; allowed: a step of the kind task",
        ],
    ),
    (
        r#"kind = "lesson""#,
        r#"kind = "exercise""#,
        &["x.toml:9: step: found a last step that is no because; allowed: a because, shown afterwards"],
    ),
    (
        r#"kind = "bet""#,
        r#"kind = "because""#,
        &[
            "x.toml:9: step: found no step of the kind bet; allowed: a bet in every lesson",
            "x.toml:14: step[2].rules: found nothing; allowed: a list of ids of rules and facts, or conflict:ID, 1 to 20 of them; it is required",
            "x.toml:18: step[2].ask: found an unknown key; allowed: kind, heading, prose, rules, explain",
            "x.toml:19: step[2].measure: found an unknown key; allowed: kind, heading, prose, rules, explain",
            "x.toml:20: step[2].choices: found an unknown key; allowed: kind, heading, prose, rules, explain",
        ],
    ),
    (
        r#"[[step]]
kind = "question""#,
        r#"[[step]
kind = "question""#,
        &[
            r#"x.toml:9: found "[[step]", broken TOML: a heading without all its brackets; allowed: lines such as `key = "text"`, `key = 12` and `[[step]]`"#,
        ],
    ),
];
