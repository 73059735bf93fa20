//! What a host counted over the whole run, from the records that entered and left its table.

use super::guess::{Flips, Moment, NEVER_AT, dawn};
use super::slice::{Asked, TablePart};
use crate::domain::rulebook::CapRule;
use crate::domain::simulation::types::MinuteOf;

/// Every change of the count that a host reports.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts(Vec<(Moment, u32)>);

impl Counts {
    /// From records in order of time; `destroyed` is when the host's table is, with all records in it.
    pub(super) fn of(part: &TablePart, cap: CapRule, destroyed: &[Moment]) -> Self {
        let mut counts = Self::default();
        let (mut begins, mut ends) = (Ahead::of(&part.begins), Ahead::of(&part.ends));
        let (mut asked, mut destroyed) = (Ahead::of(&part.asked), Ahead::of(destroyed));
        let (mut records, mut highest, mut told) = (0_u32, 0_u32, 0_u32);
        loop {
            let now = begins.next.min(ends.next).min(asked.next).min(destroyed.next);
            if now == NEVER_AT {
                return counts;
            }
            while ends.next == now {
                records = records.saturating_sub(1);
                ends.step();
            }
            while begins.next == now {
                records += 1;
                begins.step();
            }
            if destroyed.next == now {
                (records, highest) = (0, 0);
                destroyed.step();
            }
            while asked.next == now {
                highest = highest.max(asked.step().map_or(0, |asked| asked.threshold));
            }
            let count = records.min(match cap {
                CapRule::Fixed(most) => most,
                CapRule::TwiceHighestAsked => highest.saturating_mul(2),
            });
            if count != told {
                counts.0.push((now, count));
                told = count;
            }
        }
    }

    /// The count from a moment on.
    pub(super) fn at(&self, moment: Moment) -> u32 {
        let after = self.0.partition_point(|(at, _)| *at <= moment);
        after.checked_sub(1).and_then(|place| self.0.get(place)).map_or(0, |(_, count)| *count)
    }

    /// To ask for one moment after the other.
    pub(super) fn in_turn(&self) -> InTurn<'_> {
        InTurn { changes: &self.0, count: 0 }
    }

    /// Every change as (moment, count before, count after).
    pub(super) fn changes(&self) -> impl Iterator<Item = (Moment, u32, u32)> + '_ {
        let mut before = 0;
        self.0.iter().map(move |(at, count)| (*at, core::mem::replace(&mut before, *count), *count))
    }

    /// When the count stands at a threshold.
    pub(super) fn flips(&self, threshold: u32) -> Flips {
        let crossing =
            self.changes().filter(|(_, before, after)| (*before >= threshold) != (*after >= threshold));
        Flips(crossing.map(|(at, _, _)| at).collect())
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        self.0.capacity() * size_of::<(Moment, u32)>()
    }
}

/// What is to come of a list in order of time.
struct Ahead<'a, T> {
    rest: &'a [T],
    /// When the first of it is; never after the last.
    next: Moment,
}

impl<'a, T: At> Ahead<'a, T> {
    fn of(rest: &'a [T]) -> Self {
        Self { rest, next: rest.first().map_or(NEVER_AT, At::at) }
    }

    #[inline]
    fn step(&mut self) -> Option<&'a T> {
        let (first, rest) = self.rest.split_first()?;
        *self = Self::of(rest);
        Some(first)
    }
}

/// What happens at a moment.
trait At {
    fn at(&self) -> Moment;
}

impl At for Moment {
    fn at(&self) -> Moment {
        *self
    }
}

/// A record that is forgotten, at the beginning of the minute.
impl At for MinuteOf {
    fn at(&self) -> Moment {
        dawn(*self)
    }
}

impl At for Asked {
    fn at(&self) -> Moment {
        self.at
    }
}

/// The count of a host at moments that are asked for in order of time.
#[derive(Debug)]
pub(super) struct InTurn<'a> {
    /// Those to come.
    changes: &'a [(Moment, u32)],
    count: u32,
}

impl InTurn<'_> {
    pub(super) fn at(&mut self, moment: Moment) -> u32 {
        while let Some(((at, count), rest)) = self.changes.split_first()
            && *at <= moment
        {
            (self.count, self.changes) = (*count, rest);
        }
        self.count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(begins: &[Moment], ends: &[MinuteOf], asked: &[(u32, Moment)]) -> TablePart {
        let asked =
            asked.iter().map(|(threshold, at)| Asked { threshold: *threshold, destroyed: 0, at: *at });
        TablePart { begins: begins.to_vec(), ends: ends.to_vec(), asked: asked.collect() }
    }

    #[test]
    fn records_that_leave_do_so_before_others_come_in_the_same_minute() {
        let at = |minute: MinuteOf| dawn(minute) + 1;
        let counts = Counts::of(&part(&[at(1), at(2), at(9)], &[9], &[]), CapRule::Fixed(50), &[]);
        let found: Vec<_> = counts.changes().collect();
        assert_eq!(found, [(at(1), 0, 1), (at(2), 1, 2), (dawn(9), 2, 1), (at(9), 1, 2)]);
        assert_eq!(counts.flips(2).0, [at(2), dawn(9), at(9)]);
        let moments = [at(1) - 1, at(1), at(5)];
        assert_eq!(moments.map(|moment| counts.at(moment)), [0, 1, 2]);
        let mut in_turn = counts.in_turn();
        assert_eq!(moments.map(|moment| in_turn.at(moment)), [0, 1, 2]);
    }

    #[test]
    fn the_cap_follows_who_asks() {
        let begins: Vec<Moment> = (0..30).map(|minute| dawn(minute) + 1).collect();
        let asked = [(5, begins[0]), (25, begins[20])];
        let counts = Counts::of(&part(&begins, &[], &asked), CapRule::TwiceHighestAsked, &[]);
        assert_eq!([begins[9], begins[19], begins[20], begins[29]].map(|at| counts.at(at)), [10, 10, 21, 30]);
    }

    #[test]
    fn a_table_that_is_destroyed_begins_anew() {
        let begins = [dawn(1) + 1, dawn(2) + 1, dawn(8) + 1];
        let counts = Counts::of(&part(&begins, &[90], &[]), CapRule::Fixed(50), &[dawn(5)]);
        let found: Vec<_> = counts.changes().skip(2).collect();
        assert_eq!(found, [(dawn(5), 2, 0), (dawn(8) + 1, 0, 1), (dawn(90), 1, 0)]);
    }
}
