//! A week with much more descent on foot than the weeks before it: descents are what muscles take
//! longest to get used to (docs/metrics.md). The numbers are constants of this project.

use super::impact_ramp::{BASE_WEEKS, first_of_week, week_and_base};
use super::limit::{Limit, Limits};
use super::rule::{Beyond, CautionRule, Excess, Hindsight, HindsightRule, Occasion};
use crate::history::{Day, LEAST_KNOWN_SHARE};
use crate::recovery::caution::{Caution, CautionFact, CautionLevel};
use crate::recovery::compared::{Compared, Measure};
use crate::recovery::past::Past;
use crate::recovery::rule::Rule;
use crate::recovery::source::Source;

/// Times the mean of the three weeks before, above which a week is noted.
const NOTE_ABOVE: Limit = Limit::times("note_above", 1.5);
/// Metres of descent up to which a week is nothing to speak of.
const NOTE_ABOVE_M: Limit = Limit {
    name: "note_above_m",
    usual: 300.0,
    least: 0.0,
    most: 20_000.0,
};

/// The rule; see the head of this file.
pub struct WeeklyDescent;

/// Descent of seven days, against the mean of the three weeks before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DescentRamp {
    /// Metres down on foot in the seven days.
    pub week_m: f64,
    /// Mean of the three weeks before, metres a week.
    pub base_m: f64,
}

impl DescentRamp {
    /// Of the seven days that end a past; none when too little is known of the weeks before.
    pub fn of_last_week(past: &Past) -> Option<Self> {
        let (week, base) = week_and_base(past)?;
        Some(Self {
            week_m: known_descent_m(past, week).0,
            base_m: enough_descent_m(past, base)? / BASE_WEEKS as f64,
        })
    }

    /// Whether it is above both limits: times the mean, and metres.
    fn exceeds(&self, limits: &Limits) -> bool {
        self.week_m > limits.get(&NOTE_ABOVE) * self.base_m
            && self.week_m > limits.get(&NOTE_ABOVE_M)
    }

    fn excess(&self, evening: &Past, limits: &Limits) -> Option<Excess> {
        let most_m = (limits.get(&NOTE_ABOVE) * self.base_m).max(limits.get(&NOTE_ABOVE_M));
        self.exceeds(limits).then(|| Excess {
            date: evening.yesterday(),
            level: CautionLevel::Note,
            beyond: Beyond::WeeklyDescent {
                week_of: first_of_week(evening),
                ramp: *self,
                most_m,
            },
        })
    }

    /// Descent of the week and of the weeks before it.
    pub(in crate::recovery) fn compared(&self) -> (Compared, Compared) {
        (
            Compared::new(Measure::WeekDescent, self.week_m.round()),
            Compared::new(Measure::BaseDescent, self.base_m.round()),
        )
    }
}

/// Metres down on foot, and the share of activities on foot that give them.
fn known_descent_m(past: &Past, days: &[Day]) -> (f64, f64) {
    let on_foot = past.activities(days).iter();
    let on_foot: Vec<_> = on_foot.filter(|a| a.digest.sport.is_on_foot()).collect();
    let told = || on_foot.iter().filter_map(|a| a.digest.climbed);
    let share = told().count() as f64 / on_foot.len().max(1) as f64;
    let share = if on_foot.is_empty() { 1.0 } else { share };
    (told().map(|climbed| climbed.descent_m).sum(), share)
}

/// The same where enough activities have a known descent.
fn enough_descent_m(past: &Past, days: &[Day]) -> Option<f64> {
    let (metres, share) = known_descent_m(past, days);
    (share >= LEAST_KNOWN_SHARE).then_some(metres)
}

impl CautionRule for WeeklyDescent {
    fn rule(&self) -> Rule {
        Rule::WeeklyDescent
    }

    fn source(&self) -> Source {
        Source::Project("docs/recovery.md")
    }

    fn look(&self, past: &Past) -> Vec<Caution> {
        let ramp = DescentRamp::of_last_week(past);
        let ramp = ramp.filter(|ramp| ramp.exceeds(&Limits::USUAL));
        let caution = |ramp: DescentRamp| Caution {
            date: past.next(),
            level: CautionLevel::Note,
            fact: CautionFact::WeeklyDescent(ramp),
        };
        ramp.map(caution).into_iter().collect()
    }
}

impl HindsightRule for WeeklyDescent {
    fn limits(&self) -> &'static [Limit] {
        &[NOTE_ABOVE, NOTE_ABOVE_M]
    }

    fn occasion(&self) -> Occasion {
        Occasion::Week
    }

    fn look_back(&self, morning: &Past, limits: &Limits) -> Hindsight {
        let evening = morning.evening();
        match DescentRamp::of_last_week(&evening) {
            Some(ramp) => Hindsight::of(ramp.excess(&evening, limits)),
            None => Hindsight::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::Climbed;
    use crate::digest::Digest;
    use crate::recovery::example_history::{ExampleHistory, run};

    fn downhill(on: i64, descent_m: Option<f64>) -> Digest {
        Digest {
            climbed: descent_m.map(|descent_m| Climbed {
                ascent_m: descent_m,
                descent_m,
            }),
            ..run(on, 10.0)
        }
    }

    fn noted(base: Option<f64>, week: f64) -> bool {
        let mut runs: Vec<_> = (0..3).map(|w| downhill(7 * w, base)).collect();
        runs.push(downhill(21, Some(week)));
        !WeeklyDescent
            .look(&ExampleHistory::of(runs).past(28))
            .is_empty()
    }

    #[test]
    fn it_takes_half_as_much_again_and_three_hundred_metres() {
        assert!(noted(Some(400.0), 601.0));
        assert!(!noted(Some(400.0), 600.0));
        assert!(!noted(Some(10.0), 300.0));
        assert!(noted(Some(0.0), 301.0));
    }

    #[test]
    fn weeks_of_unknown_ground_are_no_base() {
        assert!(!noted(None, 900.0));
    }
}
