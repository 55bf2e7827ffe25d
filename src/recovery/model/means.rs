//! What the athlete is used to: means of load and impact, and the size of a customary session
//! (docs/recovery.md).

use std::collections::VecDeque;

use super::constants::Constants;

/// Days of the mean of the load.
const LOAD_DAYS: f64 = 42.0;
/// Days of the two means of the impact.
const IMPACT_DAYS: [f64; 2] = [28.0, 84.0];

/// An exponentially weighted mean, and the weight of the time before it.
#[derive(Debug, Clone, Copy)]
struct Mean {
    days: f64,
    of_files: f64,
}

impl Mean {
    fn over(days: f64) -> Self {
        Self {
            days,
            of_files: 0.0,
        }
    }

    fn take(&mut self, today: f64) {
        let weight = 1.0 - (-1.0 / self.days).exp();
        self.of_files += (today - self.of_files) * weight;
    }

    /// A day's mean, given the days since the time before the files.
    fn value(&self, days: i64, before: f64) -> f64 {
        self.of_files + (-(days as f64) / self.days).exp() * before
    }
}

/// Means over the days so far.
#[derive(Debug, Clone, Copy)]
pub struct Means {
    load: Mean,
    impact: [Mean; 2],
}

impl Default for Means {
    fn default() -> Self {
        Self {
            load: Mean::over(LOAD_DAYS),
            impact: IMPACT_DAYS.map(Mean::over),
        }
    }
}

impl Means {
    /// Adds a day's load, points, and impact, km.
    pub fn take(&mut self, load: f64, impact_km: f64) {
        self.load.take(load);
        self.impact.iter_mut().for_each(|mean| mean.take(impact_km));
    }

    /// Chronic load after some days of files, points a day, from the points a week before them.
    pub fn fitness(&self, days: i64, weekly_before: f64) -> f64 {
        self.load.value(days, weekly_before / 7.0)
    }

    /// Weekly impact that the legs are used to, km: capacity cannot outrun the longer base, because
    /// tendon and bone adapt over months.
    pub fn weekly_impact_km(&self, days: i64, before_km: f64, constants: &Constants) -> f64 {
        let [short, long] = self
            .impact
            .map(|mean| 7.0 * mean.value(days, before_km / 7.0));
        short.min(constants.outrun_base * long)
    }
}

/// Sessions on foot, by impact.
#[derive(Debug, Clone, Default)]
pub struct Custom {
    trainings: VecDeque<(i64, f64)>,
}

impl Custom {
    /// Adds the impact on foot of a session of a day, km.
    pub fn take(&mut self, day: i64, impact_km: f64) {
        self.trainings.push_back((day, impact_km));
    }

    /// Drops whatever is too old for a day.
    pub fn forget(&mut self, day: i64, constants: &Constants) {
        while let Some((on, _)) = self.trainings.front()
            && *on < day - constants.custom_days
        {
            self.trainings.pop_front();
        }
    }

    /// Sessions on foot within the window.
    pub fn count(&self) -> usize {
        self.trainings.len()
    }

    /// The second largest, km: one outing is not a habit. 0 with fewer than two.
    pub fn customary_km(&self) -> f64 {
        let (mut largest, mut second) = (0.0_f64, 0.0_f64);
        for (_, km) in &self.trainings {
            second = second.max(km.min(largest));
            largest = largest.max(*km);
        }
        match self.trainings.len() {
            0 | 1 => 0.0,
            _ => second,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLISHED: Constants = Constants::PUBLISHED;

    #[test]
    fn the_time_before_the_files_counts_less_from_day_to_day() {
        // 7 * 8 * (1 - e^(-1/28)) + e^(-1/28) * 35 = 35.7 km.
        let mut means = Means::default();
        means.take(37.3, 8.0);
        let weekly_km = means.weekly_impact_km(1, 35.0, &PUBLISHED);
        assert!((weekly_km - 35.7).abs() < 0.05);
    }

    #[test]
    fn one_long_outing_makes_no_custom() {
        let mut custom = Custom::default();
        custom.take(0, 30.0);
        assert_eq!(custom.customary_km(), 0.0);
        custom.take(3, 12.0);
        custom.take(5, 18.0);
        assert_eq!(custom.customary_km(), 18.0);
        custom.forget(60, &PUBLISHED);
        assert_eq!(custom.count(), 1);
    }
}
