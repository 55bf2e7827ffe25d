//! A broken limit of the interruption rule as two numbers: what the session had, and the limit.

use super::caution::Compared;
use super::interruption::{
    Breach, LEAST_BELOW_VT1, MOST_CARDIO_H, MOST_DESCENT_M_PER_KM, MOST_DOWNHILL_SHARE,
    MOST_INTENSITY, MOST_MECHANICAL_H,
};

impl Breach {
    /// What the session had, and the most or least that leaves the clocks alone.
    pub fn compared(&self) -> (Compared, Compared) {
        let percent = |share: f64| (100.0 * share).round();
        let (what, value, limit, most, unit) = match *self {
            Breach::TooHard { intensity } => (
                "mean intensity",
                percent(intensity),
                "at most",
                percent(MOST_INTENSITY),
                "%",
            ),
            Breach::TooMuchAboveVt1 { share_below } => {
                let least = percent(LEAST_BELOW_VT1);
                (
                    "time at easy effort",
                    percent(share_below),
                    "at least",
                    least,
                    "%",
                )
            }
            Breach::Unmeasured => {
                let least = percent(LEAST_BELOW_VT1);
                ("time known to be easy", 0.0, "at least", least, "%")
            }
            Breach::TooLong { cardio_h } => (
                "recovery of heart and lungs",
                cardio_h,
                "at most",
                MOST_CARDIO_H,
                "h",
            ),
            Breach::TooMuchImpact { mechanical_h } => (
                "recovery of the legs",
                mechanical_h,
                "at most",
                MOST_MECHANICAL_H,
                "h",
            ),
            Breach::TooMuchDescent { downhill_share } => {
                let most = percent(MOST_DOWNHILL_SHARE);
                (
                    "impact from descents",
                    percent(downhill_share),
                    "at most",
                    most,
                    "%",
                )
            }
            Breach::TooHilly { descent } => (
                "way down",
                descent.m_per_km.round(),
                "at most",
                MOST_DESCENT_M_PER_KM,
                "m a km",
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
        let (had, limit) = Breach::TooHard { intensity: 0.712 }.compared();
        assert_eq!(had.to_string(), "mean intensity 71\u{a0}%");
        assert_eq!(limit.to_string(), "at most 65\u{a0}%");
    }
}
