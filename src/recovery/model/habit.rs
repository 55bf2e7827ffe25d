//! Habit: training sustained for months is itself evidence that the athlete recovers from it, so hours
//! are divided to fit an ordinary week into a week (docs/recovery.md).

use super::clocks::Clocks;
use super::constants::Constants;

/// Days of a week.
const WEEK: usize = 7;
/// Weeks considered.
const WEEKS: usize = 8;
/// During the first three weeks, their mean represents all.
const FEW_DAYS: usize = 3 * WEEK;

/// Base hours of every day so far.
#[derive(Debug, Clone, Default)]
pub struct Habit {
    days: Vec<Clocks>,
}

impl Habit {
    /// Adds the hours that the sessions of the next day needed by themselves.
    pub fn take(&mut self, base: Clocks) {
        self.days.push(base);
    }

    /// Divisor of the hours on the next day, for each cause; 1 to 4.
    pub fn divisors(&self, constants: &Constants) -> Clocks {
        let of = |cause: fn(&Clocks) -> f64| constants.divisor(&self.weeks(cause));
        Clocks {
            cardio_h: of(|c| c.cardio_h),
            mechanical_h: of(|c| c.mechanical_h),
        }
    }

    /// Base hours of the last weeks, the newest first.
    fn weeks(&self, cause: fn(&Clocks) -> f64) -> Vec<f64> {
        let day = self.days.len();
        let sum = |days: &[Clocks]| days.iter().map(cause).sum::<f64>();
        if day < FEW_DAYS {
            let known_days = day.max(WEEK) as f64;
            return vec![WEEK as f64 * sum(&self.days) / known_days];
        }
        let week = |back: usize| {
            let from = day.saturating_sub(WEEK * (back + 1));
            sum(&self.days[from..day - WEEK * back])
        };
        (0..WEEKS.min(day / WEEK)).map(week).collect()
    }
}

impl Constants {
    /// The divisor with which the ordinary one of some weeks of base hours needs 134 h.
    pub fn divisor(&self, weeks_h: &[f64]) -> f64 {
        const WEEK_H: f64 = 168.0;
        (self.spare * median(weeks_h) / WEEK_H).clamp(1.0, self.most_habit)
    }
}

/// The median, or the mean of the middle two; 0 of none.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(upper) = sorted.get(sorted.len() / 2) else {
        return 0.0;
    };
    match sorted.len() % 2 {
        1 => *upper,
        _ => 0.5 * (sorted[sorted.len() / 2 - 1] + upper),
    }
}

/// The value with a given share of all below it, linear between ranks; 0 of none.
pub fn quantile(values: &[f64], fraction: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(last) = sorted.len().checked_sub(1) else {
        return 0.0;
    };
    let at = fraction * last as f64;
    let low = at as usize;
    let high = (low + 1).min(last);
    sorted[low] + (at - low as f64) * (sorted[high] - sorted[low])
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLISHED: Constants = Constants::PUBLISHED;

    #[test]
    fn an_ordinary_week_asks_for_134_of_its_168_hours() {
        // 1.25 * 200 / 168 = 1.488, and 200 / 1.488 = 134.4.
        let divisor = PUBLISHED.divisor(&[200.0; 8]);
        assert!((200.0 / divisor - 134.4).abs() < 0.05);
        assert_eq!(PUBLISHED.divisor(&[100.0, 120.0, 140.0]), 1.0);
        assert_eq!(PUBLISHED.divisor(&[900.0; 8]), 4.0);
        assert_eq!(PUBLISHED.divisor(&[]), 1.0);
    }

    #[test]
    fn one_race_week_changes_no_habit() {
        let mut habit = Habit::default();
        let day = |hours| Clocks {
            cardio_h: hours,
            mechanical_h: hours,
        };
        (0..56).for_each(|_| habit.take(day(28.0)));
        let usual = habit.divisors(&PUBLISHED);
        (0..7).for_each(|_| habit.take(day(90.0)));
        assert_eq!(habit.divisors(&PUBLISHED), usual);
    }

    #[test]
    fn quantiles_lie_between_ranks() {
        // At rank 0.9 * 4 = 3.6.
        assert!((quantile(&[1.0, 2.0, 3.0, 4.0, 5.0], 0.9) - 4.6).abs() < 1e-12);
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), 2.5);
    }
}
