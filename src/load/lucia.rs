//! Lucia's training impulse: minutes below, between and above the ventilatory thresholds, weighted
//! 1, 2 and 3.
//!
//! Lucia et al. 2003, Med Sci Sports Exerc 35:872, doi 10.1249/01.MSS.0000064999.82036.B4.

use super::heart_rate_coverage::heart_rate_coverage;
use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};
use super::zone_seconds::{VT1_OF_THRESHOLD_HR, ZoneSeconds};

/// The metric; see the head of this file.
pub struct LuciaTrimp;

/// Impulse of seconds in three zones.
pub fn lucia_trimp(zones: ZoneSeconds) -> f64 {
    (zones.low_s + 2.0 * zones.middle_s + 3.0 * zones.high_s) / 60.0
}

fn zones(subject: Subject) -> ZoneSeconds {
    ZoneSeconds::by_heart_rate(subject, 0.0).unwrap_or_default()
}

impl LoadMetric for LuciaTrimp {
    fn name(&self) -> &'static str {
        "three-zone impulse"
    }

    fn column(&self) -> &'static str {
        "three_zone_impulse"
    }

    fn known_as(&self) -> &'static str {
        "Lucia TRIMP"
    }

    fn unit(&self) -> Unit {
        Unit::Arbitrary
    }

    fn source(&self) -> &'static str {
        "Lucia 2003, doi 10.1249/01.MSS.0000064999.82036.B4"
    }

    fn formula(&self) -> &'static str {
        "(z1 + 2·z2 + 3·z3) / coverage, minutes up to VT1 = v·threshold, up to VT2 = threshold, above"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let zones = zones(subject);
        vec![
            Input::threshold("threshold", subject.thresholds.threshold_hr, "bpm"),
            Input::constant("v", VT1_OF_THRESHOLD_HR),
            Input::measured("z1", zones.low_s / 60.0, "min"),
            Input::measured("z2", zones.middle_s / 60.0, "min"),
            Input::measured("z3", zones.high_s / 60.0, "min"),
        ]
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let coverage = heart_rate_coverage(subject.digest)?;
        Ok(Rating {
            value: lucia_trimp(zones(subject)) / coverage,
            coverage,
        })
    }
}
