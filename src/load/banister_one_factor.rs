//! Training impulse with the men's factor for both sexes, as in several tools.
//!
//! GoldenCheetah, Elevate and Sauce use 0.64 throughout. Raw impulses of women are 26 % lower than with
//! the published factor; on the scale of [`super::heart_rate_stress::HeartRateStress`] the factor cancels.

use super::banister::{TrimpConstants, rate_trimp, trimp_inputs};
use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};

/// The metric; see the head of this file.
pub struct OneFactorTrimp;

impl LoadMetric for OneFactorTrimp {
    fn name(&self) -> &'static str {
        "training impulse, one factor"
    }

    fn column(&self) -> &'static str {
        "training_impulse_one_factor"
    }

    fn known_as(&self) -> &'static str {
        "TRIMP of GoldenCheetah, Elevate and Sauce"
    }

    fn unit(&self) -> Unit {
        Unit::Arbitrary
    }

    fn source(&self) -> &'static str {
        "variant of GoldenCheetah, Elevate and Sauce of Banister 1991"
    }

    fn formula(&self) -> &'static str {
        "Σ t/60·x·A·exp(B·x) / coverage, x = (HR − rest) / (max − rest), A 0.64 for everyone"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        trimp_inputs(subject, TrimpConstants::with_factor_of_men(subject.sex))
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        rate_trimp(subject, TrimpConstants::with_factor_of_men(subject.sex))
    }
}
