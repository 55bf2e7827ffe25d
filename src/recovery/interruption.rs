//! The interruption rule: a recovery run may replace rest only if it is so easy that it does not
//! interrupt the recovery (docs/recovery.md).

use crate::digest::Digest;

/// What the rule looks at in a session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ease {
    /// Mean intensity, where 1 can be held for an hour; unknown without a load.
    pub intensity: Option<f64>,
    /// Share of the time below the first ventilatory threshold; unknown without heart rate and
    /// speed. A mean is never asked.
    pub share_below_vt1: Option<f64>,
    /// Cardio hours the session asks for by itself.
    pub cardio_h: f64,
    /// Mechanical hours the session asks for by itself.
    pub mechanical_h: f64,
    /// Share of the impact that descents added.
    pub downhill_share: f64,
    /// How far down it led on foot, where known.
    pub descent: Option<Descent>,
}

/// How far down a session on foot led.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Descent {
    /// Metres down.
    pub descent_m: f64,
    /// Metres down a kilometre.
    pub m_per_km: f64,
}

impl Descent {
    /// Of a session on foot of known length and descent.
    pub fn of(digest: &Digest) -> Option<Self> {
        let km = digest.distance_m.filter(|m| *m > 0.0)? / 1000.0;
        let descent_m = digest.climbed?.descent_m;
        digest.sport.is_on_foot().then_some(Self {
            descent_m,
            m_per_km: descent_m / km,
        })
    }
}

/// Most mean intensity, where 1 can be held for an hour.
pub const MOST_INTENSITY: f64 = 0.65;
/// Least share of the time below the first ventilatory threshold.
pub const LEAST_BELOW_VT1: f64 = 0.9;
/// Most hours for heart and lungs.
pub const MOST_CARDIO_H: f64 = 10.0;
/// Most hours for the legs.
pub const MOST_MECHANICAL_H: f64 = 6.0;
/// Most of the impact from descents, as a share.
pub const MOST_DOWNHILL_SHARE: f64 = 0.10;
/// Most metres down a kilometre, in a session that leads down further than [`MOST_DESCENT_M`] in all.
pub const MOST_DESCENT_M_PER_KM: f64 = 10.0;
/// Metres down that are few however steep they are: walks weigh little for the legs as long as they do
/// not lead down for long.
pub const MOST_DESCENT_M: f64 = 300.0;

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
    /// Nobody knows how hard it was, or how much of it lay below the first ventilatory threshold.
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
    /// More than 10 m down a kilometre, and more than 300 m in all.
    TooHilly {
        /// How far down.
        descent: Descent,
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
        descent,
    } = ease;
    let too_hard = intensity.filter(|intensity| *intensity > MOST_INTENSITY);
    let below = share_below_vt1.filter(|share| *share < LEAST_BELOW_VT1);
    // A walk without any sensor is below the threshold by its nature.
    let unmeasured = intensity.is_none() || (share_below_vt1.is_none() && cardio_h > 0.0);
    let hilly =
        descent.filter(|d| d.m_per_km > MOST_DESCENT_M_PER_KM && d.descent_m > MOST_DESCENT_M);
    let limits = [
        too_hard.map(|intensity| Breach::TooHard { intensity }),
        below.map(|share_below| Breach::TooMuchAboveVt1 { share_below }),
        unmeasured.then_some(Breach::Unmeasured),
        (cardio_h > MOST_CARDIO_H).then_some(Breach::TooLong { cardio_h }),
        (mechanical_h > MOST_MECHANICAL_H).then_some(Breach::TooMuchImpact { mechanical_h }),
        (downhill_share > MOST_DOWNHILL_SHARE).then_some(Breach::TooMuchDescent { downhill_share }),
        hilly.map(|descent| Breach::TooHilly { descent }),
    ];
    limits.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECOVERY_RUN: Ease = Ease {
        intensity: Some(0.62),
        share_below_vt1: Some(0.98),
        cardio_h: 9.6,
        mechanical_h: 3.3,
        downhill_share: 0.0,
        descent: None,
    };

    #[test]
    fn an_easy_enough_run_does_not_interrupt() {
        assert_eq!(breaches(RECOVERY_RUN), []);
    }

    #[test]
    fn a_long_way_down_is_no_recovery_and_neither_a_short_nor_a_flat_one_is_long() {
        let walk = |descent_m, m_per_km| {
            breaches(Ease {
                descent: Some(Descent {
                    descent_m,
                    m_per_km,
                }),
                ..RECOVERY_RUN
            })
        };
        assert_eq!(walk(600.0, 60.0).len(), 1);
        assert_eq!(walk(250.0, 60.0), []);
        assert_eq!(walk(600.0, 9.0), []);
    }

    #[test]
    fn each_limit_alone_makes_it_an_interruption() {
        let too_hard = Ease {
            intensity: Some(0.66),
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
        let unscored = Ease {
            intensity: None,
            share_below_vt1: None,
            cardio_h: 0.0,
            ..RECOVERY_RUN
        };
        assert_eq!(breaches(unscored), [Breach::Unmeasured]);
        for ease in [too_hard, surges, too_long, too_far, too_steep, unknown] {
            assert_eq!(breaches(ease).len(), 1, "{ease:?}");
        }
    }
}
