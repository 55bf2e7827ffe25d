//! A broken limit of what counts as recovery, as two numbers: what the session had, and the limit.

use super::compared::{Compared, LimitOfRecovery, Measure};
use super::model::{Breach, Constants};

const LIMITS: Constants = Constants::PUBLISHED;

impl Breach {
    /// What the session had, and the most or least that leaves the clocks alone.
    pub fn compared(&self) -> (Compared, Compared) {
        let percent = |share: f64| (100.0 * share).round();
        let least_easy = percent(LIMITS.inside_below_vt1);
        let (of, had, limit) = match *self {
            Breach::TooHard { intensity } => (
                LimitOfRecovery::Intensity,
                percent(intensity),
                percent(LIMITS.inside_intensity),
            ),
            Breach::TooMuchAboveVt1 { share_below } => {
                (LimitOfRecovery::EasyTime, percent(share_below), least_easy)
            }
            Breach::Unmeasured => (LimitOfRecovery::KnownEasyTime, 0.0, least_easy),
            Breach::TooLong { running_h } => (
                LimitOfRecovery::Running,
                (60.0 * running_h).round(),
                (60.0 * LIMITS.inside_running_h).round(),
            ),
            Breach::TooMuchImpact { impact_km, most_km } => {
                (LimitOfRecovery::Impact, impact_km, most_km)
            }
            Breach::TooMuch { asked_h } => {
                (LimitOfRecovery::Recovery, asked_h, LIMITS.inside_walk_h)
            }
            Breach::NewToRunning => (
                LimitOfRecovery::RegularWeeks,
                0.0,
                LIMITS.novice_weeks as f64,
            ),
            Breach::TooHilly { descent } => (
                LimitOfRecovery::Descent,
                descent.m_per_km.round(),
                LIMITS.inside_descent_m_per_km,
            ),
        };
        (
            Compared::new(Measure::Had(of), had),
            Compared::new(Measure::Limit(of), limit),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_breach_tells_what_was_and_what_may_be() {
        let (had, limit) = Breach::TooHard { intensity: 0.752 }.compared();
        assert_eq!((had.value, had.what.unit()), (75.0, "%"));
        assert_eq!((limit.value, limit.what.unit()), (72.0, "%"));
    }
}
