//! Records under an id that several machines share: to a host clones are one client, whose record stands as long as
//! the record of any of them would.

use std::collections::BTreeMap;

use super::guess::Moment;
use crate::domain::simulation::types::{CohortIx, HostIx};

/// By host and by cohort of clones: when the record of their common id stands.
#[derive(Debug, Default)]
pub(super) struct SharedRecords(BTreeMap<(HostIx, CohortIx), Union>);

/// Stretches of moments, from one to before another.
#[derive(Debug, Default)]
struct Union {
    stretches: Vec<(Moment, Moment)>,
    /// How many there were when they were last put together.
    settled: usize,
}

/// New stretches before all are put together.
const LOOSE: usize = 256;

impl SharedRecords {
    pub(super) fn add(&mut self, host: HostIx, cohort: CohortIx, from: Moment, until: Moment) {
        let union = self.0.entry((host, cohort)).or_default();
        union.stretches.push((from, until));
        if union.stretches.len() > 2 * union.settled + LOOSE {
            union.settle();
        }
    }

    pub(super) fn append(&mut self, other: Self) {
        for (of, union) in other.0 {
            self.0.entry(of).or_default().stretches.extend(union.stretches);
        }
    }

    /// The stretches of every id, with its host.
    pub(super) fn finish(self) -> impl Iterator<Item = (HostIx, (Moment, Moment))> {
        self.0.into_iter().flat_map(|((host, _), mut union)| {
            union.settle();
            union.stretches.into_iter().map(move |stretch| (host, stretch))
        })
    }
}

impl Union {
    /// Puts stretches that overlap or touch together.
    fn settle(&mut self) {
        self.stretches.sort_unstable();
        self.stretches.dedup_by(|(from, until), (_, last)| {
            let joins = *from <= *last;
            if joins {
                *last = (*until).max(*last);
            }
            joins
        });
        self.settled = self.stretches.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOST: HostIx = HostIx(3);

    fn of(stretches: &[(Moment, Moment)]) -> Vec<(HostIx, (Moment, Moment))> {
        let mut shared = SharedRecords::default();
        for (from, until) in stretches {
            shared.add(HOST, CohortIx(0), *from, *until);
        }
        shared.finish().collect()
    }

    #[test]
    fn a_common_record_stands_while_any_clone_keeps_it() {
        assert_eq!(of(&[(5, 9), (1, 6), (20, 30), (21, 25)]), [(HOST, (1, 9)), (HOST, (20, 30))]);
        assert_eq!(of(&[(1, 6), (6, 8)]), [(HOST, (1, 8))]);
    }

    #[test]
    fn many_stretches_are_put_together_on_the_way() {
        let many: Vec<_> = (0..10_000).map(|from| (from, from + 2)).collect();
        assert_eq!(of(&many), [(HOST, (0, 10_001))]);
    }

    #[test]
    fn cohorts_of_clones_have_an_id_each() {
        let mut shared = SharedRecords::default();
        shared.add(HOST, CohortIx(0), 1, 9);
        let mut other = SharedRecords::default();
        other.add(HOST, CohortIx(1), 2, 9);
        shared.append(other);
        assert_eq!(shared.finish().count(), 2);
    }
}
