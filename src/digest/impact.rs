//! Mechanical load in parts that depend on the file alone: docs/metrics.md.
//!
//! Impact is separable on purpose. With `A` the distance weighted by the forces of each step and `B` the
//! same weighted again by the braking work of descents, the impact for any athlete on any day is `(A +
//! n*B) / f(v0)`, where the easy speed `v0` and the habituation `n` come later.

use std::f64::consts::FRAC_PI_2;

use serde::{Deserialize, Serialize};

use crate::activity::Sport;
use crate::clean::CleanSamples;

/// How much more a harder step counts: between cumulated load (1) and the fatigue of tendon and bone (7
/// to 12). A constant of this project (docs/metrics.md).
pub const IMPACT_EXPONENT: f64 = 5.0;
/// Weight of the braking work downhill (docs/metrics.md).
const DOWNHILL_WEIGHT: f64 = 10.0;
/// Weight of a walked kilometre relative to an easily run one (docs/metrics.md).
const WALKING_WEIGHT: f64 = 0.25;
/// Slower cadence or speed is walking.
const RUNNING_CADENCE_SPM: f64 = 140.0;
const RUNNING_SPEED_M_PER_S: f64 = 1.9;

/// Peak vertical force on level ground, body weights, from cadence and ground contact.
///
/// Morin et al. 2005, J Appl Biomech 21:167, doi 10.1123/jab.21.2.167. Not valid on slopes.
pub fn peak_force_from_contact_bw(cadence_spm: f64, contact_ms: f64) -> f64 {
    FRAC_PI_2 * (60.0 / cadence_spm) / (contact_ms / 1000.0)
}

/// Peak vertical force, body weights, of a usual runner at a speed in m/s (docs/metrics.md).
pub fn peak_force_bw(speed_m_per_s: f64) -> f64 {
    1.45 + 0.235 * speed_m_per_s.clamp(1.5, 6.5)
}

/// Steps per minute of a usual runner at a speed in m/s (docs/metrics.md).
pub fn default_cadence_spm(speed_m_per_s: f64) -> f64 {
    150.0 + 6.0 * speed_m_per_s
}

/// Steps per metre times force to the fifth power: the impact of a metre of running on the legs.
pub fn running_impact(speed_m_per_s: f64, cadence_spm: Option<f64>) -> f64 {
    let cadence = cadence_spm.unwrap_or_else(|| default_cadence_spm(speed_m_per_s));
    cadence / 60.0 / speed_m_per_s * peak_force_bw(speed_m_per_s).powi(IMPACT_EXPONENT as i32)
}

/// Weight of the braking work at a grade (rise over run); 0 on the flat and uphill.
pub fn downhill_work(grade: f64) -> f64 {
    DOWNHILL_WEIGHT * (-grade - 0.01).clamp(0.0, 0.25)
}

/// The two sums for running and the same for walking; see the head of this file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct ImpactSums {
    /// Kilometres run, each times [`running_impact`].
    pub running: f64,
    /// The same, each times [`downhill_work`] as well.
    pub running_downhill: f64,
    /// Kilometres walked, each times the walking weight.
    pub walking_km: f64,
    /// The same, each times [`downhill_work`] as well.
    pub walking_downhill_km: f64,
    /// Kilometres run or walked with a known speed.
    pub known_km: f64,
}

impl ImpactSums {
    /// For a sport that may be on foot; nothing for all others.
    pub fn of(samples: &CleanSamples, sport: Sport) -> Self {
        let mut sums = Self::default();
        if !sport.may_be_on_foot() {
            return sums;
        }
        for i in 0..samples.held_s.len() {
            let Some(speed) = samples.speed_m_per_s[i].map(f64::from) else {
                continue;
            };
            let km = f64::from(samples.step_m[i]) / 1000.0;
            if km <= 0.0 || speed <= 0.0 {
                continue;
            }
            let cadence = samples.cadence_per_min[i].map(f64::from);
            sums.add(km, speed, cadence, samples.grade[i].map_or(0.0, f64::from));
        }
        sums
    }

    /// The same over a distance longer by a factor.
    pub fn longer(self, factor: f64) -> Self {
        Self {
            running: factor * self.running,
            running_downhill: factor * self.running_downhill,
            walking_km: factor * self.walking_km,
            walking_downhill_km: factor * self.walking_downhill_km,
            known_km: factor * self.known_km,
        }
    }

    /// Share of the distance that was walked, 0 to 1; `None` if no speed is known.
    pub fn walked_share(&self) -> Option<f64> {
        let walked_km = self.walking_km / WALKING_WEIGHT;
        (self.known_km > 0.0).then(|| walked_km / self.known_km)
    }

    /// Adds a stretch at one speed (m/s), cadence (steps per minute) and grade.
    pub fn add(&mut self, km: f64, speed_m_per_s: f64, cadence_spm: Option<f64>, grade: f64) {
        let downhill = downhill_work(grade);
        self.known_km += km;
        if is_walking(speed_m_per_s, cadence_spm) {
            self.walking_km += km * WALKING_WEIGHT;
            self.walking_downhill_km += km * WALKING_WEIGHT * downhill;
        } else {
            let weighted = km * running_impact(speed_m_per_s, cadence_spm);
            self.running += weighted;
            self.running_downhill += weighted * downhill;
        }
    }
}

fn is_walking(speed_m_per_s: f64, cadence_spm: Option<f64>) -> bool {
    // A cadence of zero means a sleeping sensor, not a gait.
    let slow_steps = cadence_spm.is_some_and(|spm| spm > 0.0 && spm < RUNNING_CADENCE_SPM);
    slow_steps || speed_m_per_s < RUNNING_SPEED_M_PER_S
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_add_up_to_the_whole() {
        let mut whole = ImpactSums::default();
        whole.add(10.0, 3.0, None, -0.05);
        let mut chunks = ImpactSums::default();
        for _ in 0..4 {
            chunks.add(2.5, 3.0, None, -0.05);
        }
        assert!((whole.running - chunks.running).abs() < 1e-9);
        assert!((whole.running_downhill - chunks.running_downhill).abs() < 1e-9);
    }

    #[test]
    fn uphill_has_no_braking_work_and_downhill_has() {
        assert_eq!(downhill_work(0.10), 0.0);
        assert_eq!(downhill_work(-0.01), 0.0);
        assert!((downhill_work(-0.11) - 1.0).abs() < 1e-12);
        assert!((downhill_work(-0.40) - 2.5).abs() < 1e-12);
    }

    #[test]
    fn faster_running_does_more_per_metre() {
        assert!(running_impact(4.2, None) > running_impact(2.85, None));
    }

    #[test]
    fn a_mountain_day_logged_as_a_run_is_known_by_its_gait() {
        let mut sums = ImpactSums::default();
        assert_eq!(sums.walked_share(), None);
        sums.add(3.0, 1.2, Some(110.0), 0.0);
        sums.add(1.0, 2.8, Some(165.0), 0.0);
        assert_eq!(sums.walked_share(), Some(0.75));
    }

    #[test]
    fn a_slow_cadence_is_walking_and_a_missing_one_is_not() {
        assert!(is_walking(2.2, Some(120.0)));
        assert!(!is_walking(2.2, Some(165.0)));
        assert!(!is_walking(2.2, None));
        assert!(is_walking(1.5, None));
    }
}
