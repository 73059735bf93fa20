//! What machines take for granted while they walk alone: when each host's count stands at each threshold, and which
//! asker of a pool is the last that is served. A guess that the walks bear out is the truth: the first moment at
//! which it could be wrong would have been reached by walks that were right until then.

use super::terrain::Terrain;
use crate::domain::simulation::fleet::Fleet;
use crate::domain::simulation::indexed::Place as _;
use crate::domain::simulation::types::{HostIx, MachineIx, MinuteOf, PoolIx};

/// A moment: a minute, and within it first what happens to the world and its hosts, then machines by number.
pub(super) type Moment = u64;

/// After every moment of a run.
pub(super) const NEVER_AT: Moment = Moment::MAX;

/// The moment of a machine in a minute.
#[inline]
pub(super) fn moment(minute: MinuteOf, machine: MachineIx) -> Moment {
    (u64::from(minute) << 32) | (u64::from(machine.0) + 1)
}

/// The moment of a minute at which the world turns and hosts forget.
pub(super) fn dawn(minute: MinuteOf) -> Moment {
    u64::from(minute) << 32
}

/// The minute of a moment.
pub(super) fn minute_of(moment: Moment) -> MinuteOf {
    MinuteOf::try_from(moment >> 32).unwrap_or(MinuteOf::MAX)
}

/// When a yes or no changes, ascending; it begins with no.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Flips(pub(super) Vec<Moment>);

impl Flips {
    /// What holds at a moment, and until before which moment.
    #[inline]
    pub(super) fn at(&self, moment: Moment) -> (bool, Moment) {
        let passed = match self.0.as_slice() {
            [] => 0,
            [only] => usize::from(*only <= moment),
            more => more.partition_point(|flip| *flip <= moment),
        };
        (passed % 2 == 1, self.0.get(passed).copied().unwrap_or(NEVER_AT))
    }

    /// The flips after a moment.
    pub(super) fn after(&self, moment: Moment) -> &[Moment] {
        self.0.get(self.0.partition_point(|flip| *flip <= moment)..).unwrap_or_default()
    }

    /// Whether this and another begin with the same yes, and say the same at all moments at which a third says yes.
    fn equals_within(&self, other: &Self, third: &Self) -> bool {
        let mut now = 0;
        while now != NEVER_AT {
            let ((one, one_ends), (other, other_ends)) = (self.at(now), other.at(now));
            let (matters, third_ends) = third.at(now);
            if one != other && matters {
                return false;
            }
            now = one_ends.min(other_ends).min(third_ends);
        }
        self.0.first() == other.0.first()
    }

    /// Whether it has been yes by a moment, since an earlier one at which it was or became no.
    pub(super) fn has_been(&self, since: Moment, moment: Moment) -> bool {
        self.0.iter().any(|flip| since < *flip && *flip <= moment)
    }
}

/// All that is taken for granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    /// By host, then by threshold.
    flips: Vec<Flips>,
    thresholds: usize,
    /// By pool: the last moment at which an asker is served.
    cuts: Vec<Moment>,
}

impl Guess {
    /// Nothing is reached, and pools never end.
    pub(super) fn new(fleet: &Fleet, hosts: usize) -> Self {
        let thresholds = fleet.thresholds.len();
        Self {
            flips: vec![Flips::default(); hosts * thresholds],
            thresholds,
            cuts: vec![NEVER_AT; fleet.pools.len()],
        }
    }

    pub(super) fn of(flips: Vec<Flips>, thresholds: usize, cuts: Vec<Moment>) -> Self {
        Self { flips, thresholds, cuts }
    }

    /// When the host's count stands at the threshold with this place among those of the fleet.
    pub(super) fn flips(&self, host: HostIx, threshold: usize) -> Option<&Flips> {
        self.flips.get(host.place() * self.thresholds + threshold)
    }

    /// Whether every host reaches every threshold of the fleet.
    pub(super) fn fills_all(&self) -> bool {
        self.flips.iter().all(|flips| !flips.0.is_empty())
    }

    /// Whether walks made with the other would have been the same with this: the two differ at most while a planned host
    /// answers nobody.
    pub(super) fn is_as_good_as(&self, other: &Self, terrain: &Terrain) -> bool {
        let mut pairs = self.flips.iter().zip(&other.flips).enumerate();
        self.cuts == other.cuts
            && pairs.all(|(place, (one, other))| {
                let host = HostIx::at(place / self.thresholds.max(1));
                one == other || terrain.is_planned(host) && one.equals_within(other, terrain.answers(host))
            })
    }

    /// The last moment at which the pool serves.
    pub(super) fn cut(&self, pool: PoolIx) -> Moment {
        self.cuts.get(pool.place()).copied().unwrap_or(NEVER_AT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_yes_holds_from_its_flip_until_the_next() {
        let flips = Flips(vec![10, 20, 30]);
        for (moment, held) in [(9, (false, 10)), (10, (true, 20)), (19, (true, 20)), (20, (false, 30))] {
            assert_eq!(flips.at(moment), held);
        }
        assert_eq!(flips.at(31), (true, NEVER_AT));
        assert!(!flips.has_been(0, 9) && flips.has_been(0, 25));
        assert!(!flips.has_been(20, 29) && flips.has_been(20, 30));
        assert_eq!(Flips::default().at(5), (false, NEVER_AT));
    }

    #[test]
    fn what_differs_where_nobody_looks_is_the_same() {
        let flips = Flips(vec![10, 20, 30]);
        let always = Flips(vec![0]);
        assert!(flips.equals_within(&flips, &always));
        assert!(!flips.equals_within(&Flips(vec![10]), &always));
        assert!(flips.equals_within(&Flips(vec![10]), &Flips(vec![0, 20, 30])));
        assert!(!flips.equals_within(&Flips(vec![10]), &Flips(vec![0, 20, 29])));
        assert!(flips.equals_within(&Flips(vec![10, 20]), &Flips(vec![0, 30])));
        assert!(!flips.equals_within(&Flips(vec![10, 20]), &Flips(vec![0, 31])));
        assert!(!flips.equals_within(&Flips(vec![12, 20, 30]), &Flips(vec![20])));
    }

    #[test]
    fn within_a_minute_hosts_come_before_machines_and_machines_by_number() {
        assert!(dawn(7) < moment(7, MachineIx(0)));
        assert!(moment(7, MachineIx(0)) < moment(7, MachineIx(1)));
        assert!(moment(7, MachineIx(u32::MAX)) <= dawn(8));
        assert_eq!(minute_of(moment(7, MachineIx(3))), 7);
    }
}
