//! Hours that one session needs by itself: until hard training is fine, and until easy running is
//! (docs/recovery.md).

use super::constants::Constants;

/// What the heart's hours depend on.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct HeartInput {
    /// Load, points.
    pub load: f64,
    /// Mean intensity, where 1 can be held for an hour; unknown without a load.
    pub intensity: Option<f64>,
    /// Chronic load before it, points a day.
    pub fitness: f64,
    /// How close to a race it was, 0 to 1.
    pub race: f64,
    /// Age in years, if known.
    pub age_years: Option<f64>,
}

/// What the legs' hours depend on.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct LegsInput {
    /// Impact, km.
    pub impact_km: f64,
    /// Impact that needs [`Constants::legs_h`], km.
    pub capacity_km: f64,
    /// Hours of running.
    pub running_h: f64,
    /// How close to a race it was, 0 to 1.
    pub race: f64,
    /// Age in years, if known.
    pub age_years: Option<f64>,
    /// Share of the impact that descents added, 0 to 1.
    pub downhill: f64,
}

impl Constants {
    /// Hours until hard training is fine for the heart; 0 if no load is known.
    pub fn heart_base_h(&self, input: HeartInput) -> f64 {
        let known = input.intensity.filter(|i| *i > 0.0 && input.load > 0.0);
        let Some(intensity) = known else {
            return 0.0;
        };
        let gate = ((intensity - 0.48) / 0.16).clamp(0.0, 1.0);
        let fitness = (input.fitness.max(0.0) + 15.0) / 55.0;
        let hours = gate
            * self.heart_h
            * (input.load / 50.0).powf(self.load_exponent)
            * (intensity / 0.80).powf(self.intensity_exponent)
            * fitness.powf(-self.fitness_exponent)
            * self.age_factor(input.age_years)
            * (1.0 + self.race_heart * input.race);
        hours.min(self.heart_most_h)
    }

    /// Hours until hard training is fine for the legs.
    pub fn legs_base_h(&self, input: LegsInput) -> f64 {
        let long = 1.0 + self.long_share * (input.running_h - self.long_from_h).max(0.0);
        let hours = self.legs_h
            * (input.impact_km / input.capacity_km).powf(self.impact_exponent)
            * long
            * self.age_factor(input.age_years)
            * (1.0 + self.race_legs * input.race)
            * (1.0 + self.descent_share * input.downhill);
        hours.min(self.most_h)
    }

    /// Impact of one session that needs [`Self::legs_h`], km. One larger outing is not a habit, and
    /// being used to the flat does not protect downhill.
    pub fn capacity_impact_km(&self, weekly_km: f64, customary_km: f64, downhill: f64) -> f64 {
        let weeks = weekly_km.max(self.least_week_km) / self.week_km;
        let by_week = self.capacity_km * weeks.sqrt();
        let custom = (customary_km / by_week).max(1.0);
        by_week * custom.powf(self.custom_exponent * (1.0 - downhill))
    }

    /// Hours until easy running is fine, from the hours until hard training is: half of a day, a third
    /// of weeks.
    pub fn easy_hours(&self, hard_h: f64) -> f64 {
        if hard_h <= 0.0 {
            return 0.0;
        }
        hard_h * self.easy_share * (hard_h / 100.0).powf(-self.easy_exponent)
    }

    /// An intensity that counts more the longer it was held: an hour at 1.00 is three at 0.926.
    pub fn sustained(&self, intensity: f64, running_h: f64) -> f64 {
        intensity * running_h.max(1.0).powf(self.endurance_exponent)
    }

    /// How close to a race an effort was, 0 to 1, relative to the athlete's usual hardest.
    pub fn race_share(&self, hardest: f64, usual: f64) -> f64 {
        let from = self.race_least.max(usual + self.race_above_usual);
        ((hardest - from) / self.race_width).clamp(0.0, 1.0)
    }

    /// Slower recovery with age; 1 if unknown.
    pub fn age_factor(&self, age_years: Option<f64>) -> f64 {
        let beyond = age_years.map_or(0.0, |age| (age - self.age_from).max(0.0));
        (1.0 + self.age_rate * beyond).min(self.age_most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLISHED: Constants = Constants::PUBLISHED;

    fn near(value: f64, expected: f64) -> bool {
        (value - expected).abs() < 0.05
    }

    #[test]
    fn a_usual_long_run_asks_for_a_day_of_easy_running_and_two_for_the_legs() {
        // K = sqrt(15 * 18) = 16.43; 30 * (20.4 / 16.43)^1.8 = 44.3 h.
        let capacity_km = PUBLISHED.capacity_impact_km(50.0, 18.0, 0.0);
        assert!(near(capacity_km, 16.43));
        let legs_h = PUBLISHED.legs_base_h(LegsInput {
            impact_km: 20.4,
            capacity_km,
            running_h: 2.0,
            ..LegsInput::default()
        });
        assert!(near(legs_h, 44.3) && near(PUBLISHED.easy_hours(legs_h), 22.3));
        // 26 * (107 / 50)^0.45 * (0.73 / 0.80)^1.5 * (65 / 55)^-0.3 = 30.4 h.
        let heart_h = PUBLISHED.heart_base_h(HeartInput {
            load: 107.0,
            intensity: Some(0.73),
            fitness: 50.0,
            ..HeartInput::default()
        });
        assert!(near(heart_h, 30.4));
    }

    #[test]
    fn what_is_unknown_asks_nothing_of_the_heart() {
        let unknown = HeartInput {
            load: 80.0,
            ..HeartInput::default()
        };
        assert_eq!(PUBLISHED.heart_base_h(unknown), 0.0);
        assert_eq!(PUBLISHED.easy_hours(0.0), 0.0);
    }

    #[test]
    fn flat_custom_does_not_protect_downhill() {
        let capacity = |downhill| PUBLISHED.capacity_impact_km(50.0, 18.0, downhill);
        assert!(capacity(0.0) > capacity(0.6));
        assert!(near(capacity(1.0), 15.0));
    }

    #[test]
    fn age_counts_from_forty_and_never_more_than_a_fifth() {
        assert_eq!(PUBLISHED.age_factor(None), 1.0);
        assert_eq!(PUBLISHED.age_factor(Some(30.0)), 1.0);
        assert_eq!(PUBLISHED.age_factor(Some(60.0)), 1.1);
        assert_eq!(PUBLISHED.age_factor(Some(99.0)), 1.2);
    }
}
