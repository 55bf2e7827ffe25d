//! Graded-pace stress from the cost of running alone, for comparison.
//!
//! Minetti et al. 2002, doi 10.1152/japplphysiol.01177.2001. Measured on treadmills at a steady state,
//! it underestimates moderate descents far too much for real runners; so it does not count.

use super::graded_pace_stress::{pace_inputs, rate_pace};
use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};

/// The metric; see the head of this file.
pub struct MinettiPaceStress;

impl LoadMetric for MinettiPaceStress {
    fn name(&self) -> &'static str {
        "graded-pace stress by metabolic cost"
    }

    fn column(&self) -> &'static str {
        "metabolic_pace_stress"
    }

    fn known_as(&self) -> &'static str {
        "rTSS with the grades of Minetti"
    }

    fn unit(&self) -> Unit {
        Unit::LoadPoints
    }

    fn source(&self) -> &'static str {
        "Minetti 2002, doi 10.1152/japplphysiol.01177.2001, in the form of graded-pace stress"
    }

    fn formula(&self) -> &'static str {
        "100 · hours · (v / threshold)², v the fourth-power mean of 30 s means of speed · cost / cost on the flat"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        pace_inputs(subject, subject.digest.graded_speed.minetti_m_per_s)
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        rate_pace(subject, subject.digest.graded_speed.minetti_m_per_s)
    }
}
