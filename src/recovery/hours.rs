//! Hours a session asks for by itself (docs/recovery.md).
//!
//! The form follows fits to the recovery times of watches on isolated sessions; the constants are
//! this project's, chosen to meet the anchors in docs/recovery.md. Agreement with watches is
//! calibration, not validation.

use super::clocks::CAP_H;

/// A watch never asks for more cardio hours after one session.
const CARDIO_CAP_H: f64 = 96.0;

/// What the cardio hours depend on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CardioInput {
    /// Load of the session, points.
    pub load: f64,
    /// Mean intensity, where 1 can be held for an hour.
    pub intensity: f64,
    /// Chronic load before the session, points a day.
    pub fitness: f64,
    /// Age in years, if known.
    pub age_years: Option<f64>,
    /// Hours of running in the session.
    pub running_h: f64,
}

/// What the mechanical hours depend on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MechanicalInput {
    /// Impact of the session, km.
    pub impact_km: f64,
    /// Chronic impact before the session, km a week.
    pub weekly_impact_km: f64,
    /// Factor for little experience, 1 to 1.5; see [`super::Regularity`].
    pub experience: f64,
    /// Age in years, if known.
    pub age_years: Option<f64>,
    /// Hours of running in the session.
    pub running_h: f64,
    /// Mean intensity, where 1 can be held for an hour.
    pub intensity: f64,
}

/// Constants of both clocks that were chosen and not found (docs/recovery.md says what each matters).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HoursModel {
    /// Cardio hours of 50 load points at intensity 0.80 and a fitness of 40.
    pub cardio_h: f64,
    /// Exponent of the load.
    pub load_exponent: f64,
    /// Exponent of the intensity.
    pub intensity_exponent: f64,
    /// Exponent of the fitness, which divides.
    pub fitness_exponent: f64,
    /// Mechanical hours of an impact as large as the capacity.
    pub mechanical_h: f64,
    /// Exponent of the impact over the capacity.
    pub impact_exponent: f64,
    /// Capacity of who is used to 50 impact km a week, impact km.
    pub capacity_impact_km: f64,
    /// Exponent by which capacity follows the weekly impact.
    pub capacity_exponent: f64,
    /// What each hour beyond two adds to mechanical hours, as a share.
    pub long_run_share: f64,
}

impl HoursModel {
    /// The constants of docs/recovery.md. Advice comes from these and no others.
    pub const PUBLISHED: Self = Self {
        cardio_h: 26.0,
        load_exponent: 0.45,
        intensity_exponent: 1.5,
        fitness_exponent: 0.30,
        mechanical_h: 30.0,
        impact_exponent: 1.8,
        capacity_impact_km: 15.0,
        capacity_exponent: 0.5,
        long_run_share: 0.15,
    };

    /// Impact that one session may have before it asks for [`Self::mechanical_h`], km.
    fn capacity_impact_km(&self, weekly_impact_km: f64) -> f64 {
        const LEAST_WEEKLY_KM: f64 = 5.0;
        let weeks = weekly_impact_km.max(LEAST_WEEKLY_KM) / 50.0;
        self.capacity_impact_km * weeks.powf(self.capacity_exponent)
    }
}

/// Hours the cardio clock asks for; walks cost nothing.
pub fn cardio_hours(input: CardioInput) -> f64 {
    cardio_hours_by(&HoursModel::PUBLISHED, input)
}

/// The same with other constants, to see what they matter.
pub fn cardio_hours_by(model: &HoursModel, input: CardioInput) -> f64 {
    let gate = ((input.intensity - 0.48) / 0.16).clamp(0.0, 1.0);
    let fitness = (input.fitness.max(0.0) + 15.0) / 55.0;
    let hours = gate
        * model.cardio_h
        * (input.load / 50.0).powf(model.load_exponent)
        * (input.intensity / 0.80).powf(model.intensity_exponent)
        * fitness.powf(-model.fitness_exponent)
        * age_factor(input.age_years)
        * max_effort_factor(input.intensity, input.running_h);
    hours.clamp(0.0, CARDIO_CAP_H)
}

/// Hours the mechanical clock asks for.
pub fn mechanical_hours(input: MechanicalInput) -> f64 {
    mechanical_hours_by(&HoursModel::PUBLISHED, input)
}

/// The same with other constants, to see what they matter.
pub fn mechanical_hours_by(model: &HoursModel, input: MechanicalInput) -> f64 {
    let capacity = model.capacity_impact_km(input.weekly_impact_km);
    let long_run = 1.0 + model.long_run_share * (input.running_h - 2.0).max(0.0);
    let hours = model.mechanical_h
        * (input.impact_km / capacity).powf(model.impact_exponent)
        * long_run
        * input.experience
        * age_factor(input.age_years)
        * max_effort_factor(input.intensity, input.running_h);
    hours.clamp(0.0, CAP_H)
}

/// Impact that one session may have before it asks for 30 hours, km, from the weekly impact the
/// athlete is used to (docs/recovery.md).
pub fn capacity_impact_km(weekly_impact_km: f64) -> f64 {
    HoursModel::PUBLISHED.capacity_impact_km(weekly_impact_km)
}

/// Slower recovery above 40, by at most a fifth; 1 when age is unknown.
pub fn age_factor(age_years: Option<f64>) -> f64 {
    age_years.map_or(1.0, |age| (1.0 + 0.005 * (age - 40.0).max(0.0)).min(1.2))
}

/// Races and other maximal runs cost a quarter more.
fn max_effort_factor(intensity: f64, running_h: f64) -> f64 {
    if running_h < 0.25 {
        return 1.0;
    }
    1.0 + 0.25 * ((intensity - 0.90) / 0.08).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn easy(fitness: f64) -> f64 {
        cardio_hours(CardioInput {
            load: 33.0,
            intensity: 0.70,
            fitness,
            age_years: None,
            running_h: 0.667,
        })
    }

    #[test]
    fn the_fit_recover_faster() {
        assert!(easy(10.0) > easy(40.0));
        assert!(easy(40.0) > easy(90.0));
    }

    #[test]
    fn capacity_grows_with_what_the_legs_are_used_to() {
        // 15 * sqrt(W / 50), to one decimal.
        for (weekly, capacity) in [
            (5.0, 4.7),
            (10.0, 6.7),
            (25.0, 10.6),
            (50.0, 15.0),
            (160.0, 26.8),
        ] {
            assert!((capacity_impact_km(weekly) - capacity).abs() < 0.05);
        }
        assert_eq!(capacity_impact_km(0.0), capacity_impact_km(5.0));
    }

    #[test]
    fn age_counts_from_forty_and_never_more_than_a_fifth() {
        assert_eq!(age_factor(None), 1.0);
        assert_eq!(age_factor(Some(30.0)), 1.0);
        assert_eq!(age_factor(Some(60.0)), 1.1);
        assert_eq!(age_factor(Some(99.0)), 1.2);
    }
}
