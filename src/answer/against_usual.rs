//! Is more being done than usual? The last seven days against the four weeks before them.

use super::uploaded_days::UploadedDays;
use super::{Amount, Results};

/// What the last seven days held, and what seven days usually hold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AgainstUsual {
    /// Load points.
    pub load: Amount,
    /// Metres on foot.
    pub on_foot: Amount,
}

impl AgainstUsual {
    /// Up to the last day of the range, or the day before it while nothing was done on that; `None` where the load of
    /// these days or of the weeks before is unknown.
    pub fn of(results: &Results) -> Option<Self> {
        let known = UploadedDays::of(results, results.last_day());
        let against = Self {
            load: known.load(),
            on_foot: known.on_foot(),
        };
        against.load.change().is_some().then_some(against)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::{day, of, run};
    use crate::answer::{DateRange, UsualLevel};

    fn against(last_week: &[(i64, f64)], last: i64) -> Option<AgainstUsual> {
        let before = (0..28).step_by(2).map(|on| (on, 10.0));
        let runs = before.chain(last_week.iter().copied());
        let range = DateRange {
            from: day(0),
            to: day(last),
        };
        AgainstUsual::of(&of(runs.map(|(on, km)| run(on, km)).collect(), range))
    }

    #[test]
    fn half_as_much_again_is_unusual_and_as_much_is_not() {
        // Fourteen runs of 10 km in four weeks are 35 km a week.
        let as_usual = against(&[(28, 10.0), (31, 15.0), (34, 10.0)], 34).expect("is known");
        assert_eq!(as_usual.on_foot.now.map(f64::round), Some(35_000.0));
        assert_eq!(as_usual.on_foot.usual.map(f64::round), Some(35_000.0));
        assert_eq!(as_usual.load.level, UsualLevel::Usual);
        let more = against(&[(28, 20.0), (31, 15.0), (34, 17.5)], 34).expect("is known");
        assert_eq!(more.load.level, UsualLevel::More);
        assert!(more.load.change() > Some(0.4), "{more:?}");
    }

    #[test]
    fn weeks_without_recordings_are_no_usual_ones() {
        assert_eq!(against(&[], 10), None);
        // Four days without a file: nobody can say that they were rest.
        assert_eq!(against(&[(28, 10.0)], 32), None);
    }
}
