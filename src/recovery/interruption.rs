//! The interruption rule: a recovery run may replace rest only if it is so easy that it does not
//! interrupt the recovery (docs/recovery.md).

/// What the rule looks at in a session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ease {
    /// Mean intensity, where 1 can be held for an hour.
    pub intensity: f64,
    /// Share of the time below the first ventilatory threshold; unknown without heart rate and
    /// speed. A mean is never asked.
    pub share_below_vt1: Option<f64>,
    /// Cardio hours the session asks for by itself.
    pub cardio_h: f64,
    /// Mechanical hours the session asks for by itself.
    pub mechanical_h: f64,
    /// Share of the impact that descents added.
    pub downhill_share: f64,
}

/// The most that each part of the rule allows.
pub(super) const MOST_INTENSITY: f64 = 0.65;
pub(super) const LEAST_BELOW_VT1: f64 = 0.9;
pub(super) const MOST_CARDIO_H: f64 = 10.0;
pub(super) const MOST_MECHANICAL_H: f64 = 6.0;
pub(super) const MOST_DOWNHILL_SHARE: f64 = 0.10;

/// Why a session restarts the clocks: each limit of the rule that it broke, with what it had.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Breach {
    /// Mean intensity above 0.65.
    TooHard {
        /// What it was.
        intensity: f64,
    },
    /// Less than 90 % of the time below the first ventilatory threshold.
    TooMuchAboveVt1 {
        /// Share below, 0 to 1.
        share_below: f64,
    },
    /// Nobody knows how much of it lay below the first ventilatory threshold.
    Unmeasured,
    /// More than ten hours for heart and lungs.
    TooLong {
        /// Hours that it asks for.
        cardio_h: f64,
    },
    /// More than six hours for the legs.
    TooMuchImpact {
        /// Hours that it asks for.
        mechanical_h: f64,
    },
    /// More than 10 % of its impact from descents.
    TooMuchDescent {
        /// Share, 0 to 1.
        downhill_share: f64,
    },
}

/// Every limit that a session broke; none when it leaves the clocks alone. What is unknown is not
/// easy.
///
/// In 1,248 stacked sessions of three runners, watches extended their own clock after 10 to 26 %
/// of sessions worth up to ten hours, and after 87 % of those worth ten to twelve.
pub fn breaches(ease: Ease) -> Vec<Breach> {
    let Ease {
        intensity,
        share_below_vt1,
        cardio_h,
        mechanical_h,
        downhill_share,
    } = ease;
    let above = match share_below_vt1 {
        Some(share_below) => {
            (share_below < LEAST_BELOW_VT1).then_some(Breach::TooMuchAboveVt1 { share_below })
        }
        // A walk without any sensor is below the threshold by its nature.
        None => (cardio_h > 0.0).then_some(Breach::Unmeasured),
    };
    let limits = [
        (intensity > MOST_INTENSITY).then_some(Breach::TooHard { intensity }),
        above,
        (cardio_h > MOST_CARDIO_H).then_some(Breach::TooLong { cardio_h }),
        (mechanical_h > MOST_MECHANICAL_H).then_some(Breach::TooMuchImpact { mechanical_h }),
        (downhill_share > MOST_DOWNHILL_SHARE).then_some(Breach::TooMuchDescent { downhill_share }),
    ];
    limits.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECOVERY_RUN: Ease = Ease {
        intensity: 0.62,
        share_below_vt1: Some(0.98),
        cardio_h: 9.6,
        mechanical_h: 3.3,
        downhill_share: 0.0,
    };

    #[test]
    fn an_easy_enough_run_does_not_interrupt() {
        assert_eq!(breaches(RECOVERY_RUN), []);
    }

    #[test]
    fn each_limit_alone_makes_it_an_interruption() {
        let too_hard = Ease {
            intensity: 0.66,
            ..RECOVERY_RUN
        };
        let surges = Ease {
            share_below_vt1: Some(0.85),
            ..RECOVERY_RUN
        };
        let too_long = Ease {
            cardio_h: 10.5,
            ..RECOVERY_RUN
        };
        let too_far = Ease {
            mechanical_h: 6.5,
            ..RECOVERY_RUN
        };
        let too_steep = Ease {
            downhill_share: 0.2,
            ..RECOVERY_RUN
        };
        let unknown = Ease {
            share_below_vt1: None,
            ..RECOVERY_RUN
        };
        for ease in [too_hard, surges, too_long, too_far, too_steep, unknown] {
            assert_eq!(breaches(ease).len(), 1, "{ease:?}");
        }
    }
}
