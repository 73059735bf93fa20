//! What each way of activating needs, and the single facts of the field.

use super::super::raw;
use super::super::types::{AvmaHost, Case, FactRow, HostUpdate, MakGroup, Precondition};
use super::confidence;
use crate::domain::knowledge::check::{Check, Kind as Ref};
use crate::domain::knowledge::rows::Row;

pub(super) fn host_update(row: &Row<'_, raw::HostUpdate>, check: &mut Check) -> HostUpdate {
    let raw = &row.raw;
    HostUpdate {
        host: check.text(row, "host", &raw.host),
        host_generation: raw
            .host_generation
            .is_some()
            .then(|| check.one(row, "host_generation", &raw.host_generation, Ref::Generation)),
        clients: check.texts(row, "clients", &raw.clients),
        client_generations: check.generations(row, "client_generations", &raw.client_generations),
        update: check.text(row, "update", &raw.update),
        kb: check.text(row, "kb", &raw.kb),
        date: check.text(row, "date", &raw.date),
        note: Check::words(&raw.note),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

pub(super) fn avma_host(row: &Row<'_, raw::AvmaHost>, check: &mut Check) -> AvmaHost {
    let raw = &row.raw;
    AvmaHost {
        host: check.one(row, "host", &raw.host, Ref::Generation),
        guests: check.generations(row, "guests", &raw.guests),
        confidence: confidence(row, &raw.confidence, check),
        note: Check::words(&raw.note),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

pub(super) fn precondition(row: &Row<'_, raw::Precondition>, check: &mut Check) -> Precondition {
    let raw = &row.raw;
    Precondition {
        method: check.text(row, "method", &raw.method),
        text: check.text(row, "text", &raw.text),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

pub(super) fn case(row: &Row<'_, raw::Case>, check: &mut Check) -> Case {
    let raw = &row.raw;
    Case {
        id: check.id(row, "id", &raw.id),
        situation: check.text(row, "situation", &raw.situation),
        conditions: check.texts(row, "conditions", &raw.conditions),
        method: check.text(row, "method", &raw.method),
        second_choice: Check::words(&raw.second_choice),
        threshold: check.text(row, "threshold", &raw.threshold),
        note: Check::words(&raw.note),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

pub(super) fn mak_group(row: &Row<'_, raw::MakGroup>, check: &mut Check) -> MakGroup {
    let raw = &row.raw;
    MakGroup {
        id: check.id(row, "id", &raw.id),
        name: check.text(row, "name", &raw.name),
        editions: check.editions(row, "editions", &raw.editions),
        text: check.text(row, "text", &raw.text),
        note: Check::words(&raw.note),
        sources: check.sources(row, "sources", &raw.sources),
    }
}

pub(super) fn fact(row: &Row<'_, raw::Fact>, check: &mut Check) -> FactRow {
    let raw = &row.raw;
    FactRow {
        id: check.id(row, "id", &raw.id),
        topic: check.text(row, "topic", &raw.topic),
        era: Check::words(&raw.era),
        value: Check::words(&raw.value),
        unit: Check::words(&raw.unit),
        text: check.text(row, "text", &raw.text),
        other: Check::words(&raw.other),
        other_sources: check.many(row, "other_sources", &raw.other_sources, Ref::Source),
        note: Check::words(&raw.note),
        confidence: confidence(row, &raw.confidence, check),
        sources: check.sources(row, "sources", &raw.sources),
    }
}
