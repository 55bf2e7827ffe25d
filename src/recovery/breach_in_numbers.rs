//! A broken limit of what counts as recovery, as two numbers: what the session had, and the limit.

use super::caution::Compared;
use super::model::{Breach, Constants};

const LIMITS: Constants = Constants::PUBLISHED;

impl Breach {
    /// What the session had, and the most or least that leaves the clocks alone.
    pub fn compared(&self) -> (Compared, Compared) {
        let percent = |share: f64| (100.0 * share).round();
        let (what, value, limit, most, unit) = match *self {
            Breach::TooHard { intensity } => (
                "mean intensity",
                percent(intensity),
                "at most",
                percent(LIMITS.inside_intensity),
                "%",
            ),
            Breach::TooMuchAboveVt1 { share_below } => {
                let least = percent(LIMITS.inside_below_vt1);
                (
                    "time at easy effort",
                    percent(share_below),
                    "at least",
                    least,
                    "%",
                )
            }
            Breach::Unmeasured => {
                let least = percent(LIMITS.inside_below_vt1);
                ("time known to be easy", 0.0, "at least", least, "%")
            }
            Breach::TooLong { running_h } => {
                let most_min = (60.0 * LIMITS.inside_running_h).round();
                (
                    "running",
                    (60.0 * running_h).round(),
                    "at most",
                    most_min,
                    "min",
                )
            }
            Breach::TooMuchImpact { impact_km, most_km } => {
                ("impact", impact_km, "at most", most_km, "km")
            }
            Breach::TooMuch { asked_h } => (
                "recovery it takes",
                asked_h,
                "at most",
                LIMITS.inside_walk_h,
                "h",
            ),
            Breach::NewToRunning => (
                "regular weeks of running",
                0.0,
                "at least",
                LIMITS.novice_weeks as f64,
                "",
            ),
            Breach::TooHilly { descent } => (
                "descent",
                descent.m_per_km.round(),
                "at most",
                LIMITS.inside_descent_m_per_km,
                "m per km",
            ),
        };
        (
            Compared::new(what, value, unit),
            Compared::new(limit, most, unit),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_breach_tells_what_was_and_what_may_be() {
        let (had, limit) = Breach::TooHard { intensity: 0.752 }.compared();
        assert_eq!(had.to_string(), "mean intensity 75\u{a0}%");
        assert_eq!(limit.to_string(), "at most 72\u{a0}%");
    }
}
