//! Running power as it can be estimated from speed and grade; for display only.
//!
//! The form of GoldenCheetah (GOVSS, Skiba 2006) without its kinetic term. Other estimates are a fifth
//! lower for the same run, so such watts are never compared across tools, and are not used for scoring
//! here.

use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};
use crate::digest::minetti_cost_j_per_kg_m;

/// Density of air, kg/m³, times the drag coefficient of a runner, halved.
const HALF_DRAG_KG_PER_M3: f64 = 0.5 * 1.2 * 0.9;

/// Faster than anybody runs for long, m/s: beyond, the form's efficiency would become negative.
const FASTEST_M_PER_S: f64 = 8.33;

/// The metric; see the head of this file.
pub struct EstimatedRunningPower;

/// Power of running at a speed in m/s on a grade (rise over run), in watts; mass in kg, height in m.
pub fn estimated_running_power_w(
    mass_kg: f64,
    height_m: f64,
    speed_m_per_s: f64,
    grade: f64,
) -> f64 {
    let frontal_m2 = 0.2025 * height_m.powf(0.725) * mass_kg.powf(0.425) * 0.266;
    let air_j_per_kg_m = HALF_DRAG_KG_PER_M3 * frontal_m2 * speed_m_per_s.powi(2) / mass_kg;
    let running = speed_m_per_s.min(FASTEST_M_PER_S);
    let efficiency = (0.25 + 0.054 * running) * (1.0 - 0.5 * running / FASTEST_M_PER_S);
    let cost_j_per_kg_m = minetti_cost_j_per_kg_m(grade) * efficiency;
    (air_j_per_kg_m + cost_j_per_kg_m) * speed_m_per_s * mass_kg
}

impl LoadMetric for EstimatedRunningPower {
    fn name(&self) -> &'static str {
        "estimated running power"
    }

    fn column(&self) -> &'static str {
        "estimated_running_power_w"
    }

    fn known_as(&self) -> &'static str {
        "power of GOVSS"
    }

    fn unit(&self) -> Unit {
        Unit::Watts
    }

    fn source(&self) -> &'static str {
        "GoldenCheetah's form of Skiba 2006 (GOVSS); for display only"
    }

    fn formula(&self) -> &'static str {
        "(air + cost · efficiency) · v · mass, v the mean graded speed, cost that of the flat"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let settings = &subject.digest.settings;
        let speed = subject.digest.graded_speed.mean_m_per_s();
        let mass = settings.mass_kg.map(|kg| Input::noted("mass", kg, "kg"));
        let height = settings.height_m.map(|m| Input::noted("height", m, "m"));
        let speed = speed.map(|v| Input::measured("v", v, "m/s"));
        [mass, height, speed].into_iter().flatten().collect()
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        if !subject.digest.sport.is_running() {
            return Err(Unscored::NotRunning);
        }
        let settings = &subject.digest.settings;
        let body = settings.mass_kg.zip(settings.height_m);
        let (mass_kg, height_m) = body.ok_or(Unscored::NoBody)?;
        let speed = subject.digest.graded_speed.mean_m_per_s();
        let speed = speed.ok_or(Unscored::NoSpeed)?;
        let power_w = estimated_running_power_w(mass_kg, height_m, speed, 0.0);
        Ok(Rating::whole(power_w))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_speed_that_a_broken_file_makes_has_a_negative_power() {
        let power_at = |speed| estimated_running_power_w(70.0, 1.75, speed, 0.0);
        // Ten metres a second up a steep hill are 30 m/s on the flat.
        assert!(power_at(30.0) > power_at(8.33));
        assert_eq!(power_at(0.0), 0.0);
    }
}
