//! A week with much more impact than the weeks before it.
//!
//! Nielsen 2014, J Orthop Sports Phys Ther, doi 10.2519/jospt.2014.5164: novices who went up by more
//! than 30 % had more of the injuries that come of distance; the evidence is weak. The lower limit
//! and everything about impact are constants of this project.

use chrono::{NaiveDate, TimeDelta};

use super::limit::{Limit, Limits};
use super::rule::{Beyond, CautionRule, Excess, Hindsight, HindsightRule, Occasion};
use crate::history::{Day, KnownDays};
use crate::recovery::caution::{Caution, CautionFact, CautionLevel};
use crate::recovery::compared::{Compared, Measure};
use crate::recovery::past::Past;
use crate::recovery::rule::Rule;
use crate::recovery::source::Source;

/// Days of a week.
pub(super) const WEEK_DAYS: usize = 7;
/// Weeks before it whose mean it is compared with.
pub(super) const BASE_WEEKS: usize = 3;
/// Times the mean above which a week is noted (constant of this project).
const NOTE_ABOVE: Limit = Limit::times("note_above", 1.2);
/// Times the mean above which a week is warned of (Nielsen 2014).
const WARNING_ABOVE: Limit = Limit::times("warning_above", 1.3);
/// Below this mean, impact km a week, a ratio says nothing: any week is a leap (constant of this
/// project).
const LEAST_BASE_IMPACT_KM: f64 = 5.0;

/// The rule; see the head of this file.
pub struct WeeklyImpact;

/// Impact of seven days, against the mean of the three weeks before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ImpactRamp {
    /// Impact km of the seven days.
    pub week_km: f64,
    /// Mean of the three weeks before, impact km a week.
    pub base_km: f64,
}

impl ImpactRamp {
    /// Of the seven days that end a past; none when too little is known of the weeks before, or
    /// when they hold next to nothing.
    pub fn of_last_week(past: &Past) -> Option<Self> {
        let (week, base) = week_and_base(past)?;
        let sum = |days: &[Day]| days.iter().map(|day| day.impact.get()).sum::<f64>();
        let base_km = sum(base) / BASE_WEEKS as f64;
        (base_km >= LEAST_BASE_IMPACT_KM).then_some(Self {
            week_km: sum(week),
            base_km,
        })
    }

    /// How many times as much.
    pub fn ratio(&self) -> f64 {
        self.week_km / self.base_km
    }

    /// How much care it recommends, if any.
    fn level(&self, limits: &Limits) -> Option<CautionLevel> {
        match self.ratio() {
            r if r > limits.get(&WARNING_ABOVE) => Some(CautionLevel::Warn),
            r if r > limits.get(&NOTE_ABOVE) => Some(CautionLevel::Note),
            _ => None,
        }
    }

    fn excess(&self, evening: &Past, limits: &Limits) -> Option<Excess> {
        Some(Excess {
            date: evening.yesterday(),
            level: self.level(limits)?,
            beyond: Beyond::WeeklyImpact {
                week_of: first_of_week(evening),
                ramp: *self,
                most_km: limits.get(&NOTE_ABOVE) * self.base_km,
            },
        })
    }

    /// Impact of the week and of the weeks before it.
    pub(in crate::recovery) fn compared(&self) -> (Compared, Compared) {
        (
            Compared::new(Measure::WeekImpact, self.week_km),
            Compared::new(Measure::BaseImpact, self.base_km),
        )
    }
}

/// How much impact the seven days after a past may have without a caution on the rise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ImpactRoom {
    /// Mean of the three weeks before them, impact km a week.
    pub base_km: f64,
    /// The most that is no caution, impact km.
    pub most_km: f64,
}

impl ImpactRoom {
    /// Of the seven days from the next on; none when too little is known of the weeks before them, or when those
    /// hold next to nothing.
    pub fn ahead(past: &Past) -> Option<Self> {
        let base = past.window(BASE_WEEKS * WEEK_DAYS, 0)?;
        let impact: f64 = base.iter().map(|day| day.impact.get()).sum();
        let base_km = impact / BASE_WEEKS as f64;
        let is_known = is_enough_known(past, base) && base_km >= LEAST_BASE_IMPACT_KM;
        is_known.then_some(Self {
            base_km,
            most_km: Limits::USUAL.get(&NOTE_ABOVE) * base_km,
        })
    }

    /// How many times the mean the most is.
    pub fn ratio(&self) -> f64 {
        self.most_km / self.base_km
    }
}

fn is_enough_known(past: &Past, base: &[Day]) -> bool {
    let known = KnownDays {
        known_days: base.len() - past.unknown_days(base),
        days: base.len(),
    };
    known.suffice()
}

/// The last seven days of a past and the three weeks before them, if enough of those is known.
pub(super) fn week_and_base<'a>(past: &Past<'a>) -> Option<(&'a [Day], &'a [Day])> {
    let week = past.window(WEEK_DAYS, 0)?;
    let base = past.window(BASE_WEEKS * WEEK_DAYS, WEEK_DAYS)?;
    is_enough_known(past, base).then_some((week, base))
}

/// The first of the seven days that end a past.
pub(super) fn first_of_week(evening: &Past) -> NaiveDate {
    evening.next() - TimeDelta::days(WEEK_DAYS as i64)
}

impl CautionRule for WeeklyImpact {
    fn rule(&self) -> Rule {
        Rule::WeeklyImpact
    }

    fn source(&self) -> Source {
        Source::Both {
            paper: "Nielsen 2014, doi 10.2519/jospt.2014.5164",
            document: "docs/recovery.md",
        }
    }

    fn look(&self, past: &Past) -> Vec<Caution> {
        let Some(ramp) = ImpactRamp::of_last_week(past) else {
            return Vec::new();
        };
        let caution = |level| Caution {
            date: past.next(),
            level,
            fact: CautionFact::WeeklyImpact(ramp),
        };
        let level = ramp.level(&Limits::USUAL);
        level.map(caution).into_iter().collect()
    }
}

impl HindsightRule for WeeklyImpact {
    fn limits(&self) -> &'static [Limit] {
        &[NOTE_ABOVE, WARNING_ABOVE]
    }

    fn occasion(&self) -> Occasion {
        Occasion::Week
    }

    fn look_back(&self, morning: &Past, limits: &Limits) -> Hindsight {
        let evening = morning.evening();
        match ImpactRamp::of_last_week(&evening) {
            Some(ramp) => Hindsight::of(ramp.excess(&evening, limits)),
            None => Hindsight::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::example_history::ExampleHistory;

    /// Three weeks of two runs of 10 km, and a week of two other ones.
    fn level(km: f64) -> Option<CautionLevel> {
        let base = (0..3).flat_map(|week| [(7 * week, 10.0), (7 * week + 3, 10.0)]);
        let runs: Vec<_> = base.chain([(21, km), (24, km)]).collect();
        let made = ExampleHistory::runs(&runs);
        WeeklyImpact.look(&made.past(28)).first().map(|c| c.level)
    }

    #[test]
    fn weeks_are_held_against_the_mean_of_three() {
        // Without speeds, a kilometre is an impact kilometre.
        assert_eq!(level(11.9), None);
        assert_eq!(level(12.1), Some(CautionLevel::Note));
        assert_eq!(level(13.1), Some(CautionLevel::Warn));
    }

    #[test]
    fn what_has_room_ahead_is_no_caution_afterwards() {
        let base = (0..3).flat_map(|week| [(7 * week, 10.0), (7 * week + 3, 10.0)]);
        let ahead = |km: f64| {
            let runs: Vec<_> = base
                .clone()
                .chain([(20, 0.1), (21, km), (24, km)])
                .collect();
            let made = ExampleHistory::runs(&runs);
            let room = ImpactRoom::ahead(&made.past(21)).expect("three weeks are known");
            (room, WeeklyImpact.look(&made.past(28)))
        };
        let (room, none) = ahead(11.9);
        // Sixty kilometres and a hundred metres in three weeks.
        assert!((room.base_km - 20.033).abs() < 0.001, "{room:?}");
        assert!(2.0 * 11.9 < room.most_km && room.most_km < 2.0 * 12.1);
        assert_eq!(none, []);
        assert_eq!(ahead(12.1).1.len(), 1);
    }

    #[test]
    fn weeks_that_are_not_there_are_no_base() {
        let made = ExampleHistory::runs(&[(0, 10.0), (7, 30.0)]);
        assert_eq!(ImpactRamp::of_last_week(&made.past(14)), None);
    }

    #[test]
    fn a_base_of_next_to_nothing_says_nothing() {
        let made = ExampleHistory::runs(&[(0, 2.0), (7, 2.0), (14, 2.0), (21, 30.0)]);
        assert_eq!(ImpactRamp::of_last_week(&made.past(28)), None);
    }
}
