//! Every key of a plan file and of an answers file: what it may hold, what holds without it, what it means.
//!
//! The reader, the JSON Schema and the messages are all made from these lists. Nothing is read or written here.

pub mod fork;
pub mod incident;

use crate::domain::plan::Limits;
use crate::domain::reading::{Field, FieldTable, Shape};

/// The number of the file format that this version reads and writes.
pub const FORMAT: u64 = 1;

const EDITION: Shape = Shape::Reference("an edition of the catalogue (`activation-wizard keys` lists them)");
const RULEBOOK: Shape = Shape::Choice(&["articles-2009", "va-2.0", "windows-7", "current"]);
const MACHINES: Shape = Shape::Whole { least: 0, most: Limits::MACHINES as u64 };
const DAYS: u64 = Limits::DAYS as u64;

/// The top of a plan file.
pub mod plan {
    use super::{
        DAYS, FORMAT, Field, FieldTable, Limits, RULEBOOK, Shape, answers, cohort, fork, host, incident, mak,
    };

    pub const FORMAT_FIELD: Field =
        Field::optional("format", Shape::Format(FORMAT), "1", "The number of the file format.");
    pub const NAME: Field =
        Field::optional("name", Shape::Text(Limits::NAME), "Untitled plan", "What the plan is called.");
    pub const RULEBOOK_FIELD: Field = Field::optional(
        "rulebook",
        RULEBOOK,
        "the default of the first cohort's Windows, else current",
        "The era's numbers and behaviours that the run follows.",
    );
    pub const START: Field =
        Field::optional("start", Shape::Day, "2009-03-02", "The first day of the run, from 00:00.");
    pub const DAYS_FIELD: Field = Field::optional(
        "days",
        Shape::Whole { least: 1, most: DAYS },
        "730",
        "The length of the run in days, at most 20 years.",
    );
    pub const SEED: Field = Field::optional(
        "seed",
        Shape::Whole { least: 0, most: Limits::SEED },
        "7",
        "The number that chance is drawn from; the same seed gives the same run.",
    );
    pub const ANSWERS: Field = Field::optional(
        "answers",
        Shape::Table(answers::FIELDS),
        "none",
        "The answers of Decide, the same keys as an answers file.",
    );
    pub const COHORT: Field = Field::optional(
        "cohort",
        Shape::Rows(cohort::FIELDS, Limits::COHORTS),
        "none",
        "Machines that behave alike.",
    );
    pub const HOST: Field =
        Field::optional("host", Shape::Rows(host::FIELDS, Limits::HOSTS), "none", "A KMS host.");
    pub const MAK: Field = Field::optional(
        "mak",
        Shape::Rows(mak::FIELDS, Limits::POOLS),
        "none",
        "The activations of one multiple activation key.",
    );
    pub const INCIDENT: Field = Field::optional(
        "incident",
        Shape::Rows(incident::FIELDS, Limits::INCIDENTS),
        "none",
        "Something that changes the world for a time or for good.",
    );

    pub const FORK: Field = Field::optional(
        "fork",
        Shape::Rows(fork::FIELDS, Limits::FORKS),
        "none",
        "Another future of the same plan: a name, and what differs.",
    );

    pub const FIELDS: FieldTable = &[
        FORMAT_FIELD,
        NAME,
        RULEBOOK_FIELD,
        START,
        DAYS_FIELD,
        SEED,
        ANSWERS,
        COHORT,
        HOST,
        MAK,
        INCIDENT,
        FORK,
    ];
}

/// Two days, `from` and `to`.
pub mod spread {
    use super::{Field, FieldTable, Shape};

    pub const FROM: Field = Field::required("from", Shape::Day, "The day of the first machine.");
    pub const TO: Field = Field::required("to", Shape::Day, "The day that the last machine comes close to.");

    pub const FIELDS: FieldTable = &[FROM, TO];
}

/// Days on the organisation's network and days off it in turn.
pub mod on_off {
    use super::{DAYS, Field, FieldTable, Shape};

    pub const ON: Field =
        Field::required("on", Shape::Whole { least: 0, most: DAYS }, "Days on the network in a row.");
    pub const OFF: Field =
        Field::required("off", Shape::Whole { least: 0, most: DAYS }, "Days off the network in a row.");

    pub const FIELDS: FieldTable = &[ON, OFF];
}

/// One absence from the organisation's network.
pub mod absent {
    use super::{Field, FieldTable, Shape};

    pub const FROM: Field = Field::required("absent_from", Shape::Day, "The first day off the network.");
    pub const TO: Field = Field::required("absent_to", Shape::Day, "The first day back on it.");

    pub const FIELDS: FieldTable = &[FROM, TO];
}

/// A `[[cohort]]`.
pub mod cohort {
    use super::{Field, FieldTable, Shape, absent, on_off, spread};

    pub const ID: Field = Field::required("id", Shape::Id, "The name of the cohort.");
    pub const EDITION: Field = Field::required("edition", super::EDITION, "The Windows on its machines.");
    pub const COUNT: Field = Field::required("count", super::MACHINES, "How many machines it has.");
    pub const VIRTUAL: Field =
        Field::optional("virtual", Shape::YesNo, "false", "Whether its machines are virtual.");
    pub const KEY: Field = Field::optional(
        "key",
        Shape::ChoiceOrReference {
            choices: &["setup-key", "kms-host-key", "retail", "none"],
            prefix: "mak:",
            reference: "the id of a [[mak]]",
        },
        "setup-key",
        "Which key is on its machines.",
    );
    pub const ATTACHMENT: Field = Field::optional(
        "attachment",
        Shape::ChoiceOrTable { choices: &["core", "isolated"], tables: &[on_off::FIELDS, absent::FIELDS] },
        "core",
        "When its machines are on the organisation's network.",
    );
    pub const JOINS: Field = Field::optional(
        "joins",
        Shape::DayOrTable(spread::FIELDS),
        "the start of the run",
        "The day on which its machines come, or two days over which they come evenly.",
    );
    pub const LEAVES: Field = Field::optional(
        "leaves",
        Shape::DayOrTable(spread::FIELDS),
        "never",
        "The first day on which its machines are gone, or two days over which they go evenly.",
    );
    pub const FINDS_HOST: Field = Field::optional(
        "finds_host",
        Shape::ChoiceOrReference { choices: &["dns"], prefix: "pinned:", reference: "the id of a [[host]]" },
        "dns",
        "How its machines find their KMS host.",
    );
    pub const IMAGE: Field = Field::optional(
        "image",
        Shape::Choice(&["sysprep", "cloned"]),
        "sysprep",
        "How they were imaged; cloned machines share one client machine id.",
    );

    pub const FIELDS: FieldTable =
        &[ID, EDITION, COUNT, VIRTUAL, KEY, ATTACHMENT, JOINS, LEAVES, FINDS_HOST, IMAGE];
}

/// A `[[host]]`.
pub mod host {
    use super::{Field, FieldTable, Shape};

    const RECORD_NUMBER: Shape = Shape::Whole { least: 0, most: u16::MAX as u64 };

    pub const ID: Field = Field::required("id", Shape::Id, "The name of the host.");
    pub const EDITION: Field = Field::required("edition", super::EDITION, "The Windows it runs on.");
    pub const GROUP: Field = Field::required(
        "group",
        Shape::Reference("a key group (client, A, B, C) or a host key of today"),
        "The group of its KMS host key.",
    );
    pub const PUBLISHES_DNS: Field =
        Field::optional("publishes_dns", Shape::YesNo, "true", "Whether DNS has its SRV record.");
    pub const PRIORITY: Field =
        Field::optional("priority", RECORD_NUMBER, "0", "The priority in its SRV record.");
    pub const WEIGHT: Field = Field::optional("weight", RECORD_NUMBER, "0", "The weight in its SRV record.");
    pub const NETWORK: Field = Field::optional(
        "network",
        Shape::Choice(&["core", "isolated"]),
        "core",
        "Which machines it answers: those of the core network or the isolated ones.",
    );
    pub const FROM: Field =
        Field::optional("from", Shape::Day, "the start of the run", "The day it comes up.");
    pub const UNTIL: Field =
        Field::optional("until", Shape::Day, "the end of the run", "The first day on which it is gone.");

    pub const FIELDS: FieldTable =
        &[ID, EDITION, GROUP, PUBLISHES_DNS, PRIORITY, WEIGHT, NETWORK, FROM, UNTIL];
}

/// A `[[mak]]`.
pub mod mak {
    use super::{Field, FieldTable, Limits, Shape};

    const ACTIVATIONS_SHAPE: Shape = Shape::Whole { least: 0, most: Limits::ACTIVATIONS as u64 };

    pub const ID: Field = Field::required("id", Shape::Id, "The name of the pool.");
    pub const ACTIVATIONS: Field =
        Field::required("activations", ACTIVATIONS_SHAPE, "How often the key activates in all.");
    pub const USED: Field =
        Field::optional("used", ACTIVATIONS_SHAPE, "0", "How many of them are spent at the start.");

    pub const FIELDS: FieldTable = &[ID, ACTIVATIONS, USED];
}

/// An answers file, and `[answers]` in a plan.
pub mod answers {
    use super::{FORMAT, Field, FieldTable, RULEBOOK, Shape, site};

    const NOT_SURE: &str = "unknown";

    pub const FORMAT_FIELD: Field =
        Field::optional("format", Shape::Format(FORMAT), "1", "The number of the file format.");
    pub const EDITION: Field = Field::optional(
        "edition",
        Shape::OrUnknown(&Shape::Reference(
            "\"other\" or an edition of the catalogue (`activation-wizard keys` lists them)",
        )),
        NOT_SURE,
        "The Windows on the machine; `other` for one that is not a volume edition.",
    );
    pub const GENERATION: Field = Field::optional(
        "generation",
        Shape::OrUnknown(&Shape::Reference("a generation of the catalogue")),
        NOT_SURE,
        "The Windows generation, where the edition is not known.",
    );
    pub const ATTACHMENT: Field = Field::optional(
        "attachment",
        Shape::OrUnknown(&Shape::Choice(&["core", "roaming", "remote", "isolated"])),
        NOT_SURE,
        "How the machine reaches the organisation's network.",
    );
    pub const MICROSOFT: Field = Field::optional(
        "microsoft",
        Shape::OrUnknown(&Shape::Choice(&["internet", "proxy", "telephone", "none"])),
        NOT_SURE,
        "How the machine can reach Microsoft.",
    );
    pub const ROLE: Field = Field::optional(
        "role",
        Shape::OrUnknown(&Shape::Choice(&["workstation", "laptop", "server", "kms-host"])),
        NOT_SURE,
        "What the machine is for.",
    );
    pub const INSTALLED_KEY: Field = Field::optional(
        "installed_key",
        Shape::OrUnknown(&Shape::Choice(&["setup-key", "kms-host-key", "mak", "retail", "oem", "none"])),
        NOT_SURE,
        "Which key is on the machine now.",
    );
    pub const SITE: Field =
        Field::optional("site", Shape::Table(site::FIELDS), NOT_SURE, "What is around the machine.");
    pub const RULEBOOK_FIELD: Field = Field::optional(
        "rulebook",
        Shape::OrUnknown(&RULEBOOK),
        "the default of the generation",
        "The era's numbers and behaviours that the advice follows.",
    );

    pub const FIELDS: FieldTable = &[
        FORMAT_FIELD,
        EDITION,
        GENERATION,
        ATTACHMENT,
        MICROSOFT,
        ROLE,
        INSTALLED_KEY,
        SITE,
        RULEBOOK_FIELD,
    ];
}

/// `site` of the answers.
pub mod site {
    use super::{Field, FieldTable, Limits, MACHINES, Shape};

    const NOT_SURE: &str = "unknown";
    const NUMBER: Shape = Shape::OrUnknown(&MACHINES);
    const YES_NO: Shape = Shape::OrUnknown(&Shape::YesNo);

    pub const CLIENTS: Field = Field::optional(
        "clients",
        NUMBER,
        NOT_SURE,
        "Physical client machines that would call the same host, this one included.",
    );
    pub const SERVERS: Field =
        Field::optional("servers", NUMBER, NOT_SURE, "Physical servers that would call the same host.");
    pub const VIRTUAL_CLIENTS: Field = Field::optional(
        "virtual_clients",
        NUMBER,
        NOT_SURE,
        "Virtual client machines that would call the same host.",
    );
    pub const VIRTUAL_SERVERS: Field = Field::optional(
        "virtual_servers",
        NUMBER,
        NOT_SURE,
        "Virtual servers that would call the same host.",
    );
    pub const KMS_HOSTS: Field = Field::optional(
        "kms_hosts",
        Shape::OrUnknown(&Shape::Whole { least: 0, most: Limits::HOSTS as u64 }),
        NOT_SURE,
        "KMS hosts that exist today.",
    );
    pub const OWNED_GROUP: Field = Field::optional(
        "owned_group",
        Shape::OrUnknown(&Shape::Reference("\"none\", a key group (client, A, B, C) or a host key of today")),
        NOT_SURE,
        "The highest key group that the organisation is licensed for.",
    );
    pub const DIRECTORY: Field = Field::optional(
        "directory",
        Shape::OrUnknown(&Shape::Choice(&["none", "domain", "domain-2012"])),
        NOT_SURE,
        "What the directory can do; domain-2012 has the schema of Server 2012 or later.",
    );
    pub const HYPER_V: Field = Field::optional(
        "hyper_v_datacenter",
        YES_NO,
        NOT_SURE,
        "Whether the machine is a guest of an activated Datacenter host.",
    );
    pub const SUBSCRIPTION: Field = Field::optional(
        "subscription",
        YES_NO,
        NOT_SURE,
        "Whether the user holds Windows Enterprise or Education per user.",
    );
    pub const ROGUE_WORRY: Field = Field::optional(
        "rogue_worry",
        YES_NO,
        NOT_SURE,
        "Whether someone installs Windows that should not be activated.",
    );

    pub const FIELDS: FieldTable = &[
        CLIENTS,
        SERVERS,
        VIRTUAL_CLIENTS,
        VIRTUAL_SERVERS,
        KMS_HOSTS,
        OWNED_GROUP,
        DIRECTORY,
        HYPER_V,
        SUBSCRIPTION,
        ROGUE_WORRY,
    ];
}
