//! A small catalogue for the tests of this folder: three eras, a handful of editions. Not a source of facts.

use std::collections::BTreeSet;

use crate::domain::catalog::{Catalog, Confidence, Edition, Era, Generation, Group, Kind, Servicing};
use crate::domain::plan::Limits;
use crate::domain::rulebook::RulebookId;

/// The catalogue.
pub(super) fn catalog() -> Catalog {
    Catalog {
        date: Limits::DEFAULT_START,
        generations: vec![
            generation("vista", Kind::Client, RulebookId::Articles2009),
            generation("server-2008", Kind::Server, RulebookId::Articles2009),
            generation("windows-7", Kind::Client, RulebookId::Windows7),
            generation("windows-10", Kind::Client, RulebookId::Current),
        ],
        editions: vec![
            edition("vista-business", "Windows Vista Business", "vista", Kind::Client),
            edition("vista-enterprise", "Windows Vista Enterprise", "vista", Kind::Client),
            edition("server-2008-standard", "Windows Server 2008 Standard", "server-2008", Kind::Server),
            edition("windows-7-enterprise", "Windows 7 Enterprise", "windows-7", Kind::Client),
            edition("windows-10-pro", "Windows 10 Pro", "windows-10", Kind::Client),
            Edition {
                recognised_only: true,
                ..edition("windows-7-professional-e", "Windows 7 Professional E", "windows-7", Kind::Client)
            },
        ],
        groups: vec![
            group("client", Era::Year2009),
            group("A", Era::Year2009),
            group("B", Era::Year2009),
            group("C", Era::Year2009),
            group("A", Era::Windows7),
            group("win10", Era::Current),
            group("ws2022", Era::Current),
        ],
        ..Catalog::default()
    }
}

fn generation(id: &str, kind: Kind, rulebook: RulebookId) -> Generation {
    Generation {
        id: id.into(),
        name: id.to_owned(),
        kind,
        rulebook,
        oslicense: false,
        note: String::new(),
        sources: Vec::new(),
    }
}

fn edition(id: &str, name: &str, generation: &str, kind: Kind) -> Edition {
    Edition {
        id: id.into(),
        name: name.to_owned(),
        generation: generation.into(),
        kind,
        threshold: 25,
        servicing: Servicing::LongTerm,
        setup_key: None,
        recognised_only: false,
        methods: BTreeSet::new(),
        unverified_methods: BTreeSet::new(),
        avma_key: None,
        avma_key_confidence: Confidence::Doc,
        mainstream_end: None,
        extended_end: None,
        esu_end: None,
        no_group: None,
        cannot_host: None,
        note: String::new(),
        other_values: Vec::new(),
        confidence: Confidence::Doc,
        sources: Vec::new(),
    }
}

fn group(id: &str, era: Era) -> Group {
    Group {
        id: id.into(),
        era,
        name: id.to_owned(),
        channel: None,
        articles_channel: None,
        names: Vec::new(),
        also: Vec::new(),
        includes: Vec::new(),
        covers: BTreeSet::new(),
        host_generations: Vec::new(),
        host_note: String::new(),
        host_conflict: None,
        notes: Vec::new(),
        confidence: Confidence::Doc,
        sources: Vec::new(),
    }
}
