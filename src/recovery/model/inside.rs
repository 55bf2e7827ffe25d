//! Which sessions are as good as rest, and which runs are recovery: a recovery run may replace rest only
//! if it is easy enough not to restart the clocks (docs/recovery.md).

use super::clocks::Clocks;
use super::constants::{Constants, above, below};
use super::part::Whole;

/// Why a session is neither a walk or ride within the limits nor a recovery run: the limit it broke, and
/// its value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Breach {
    /// Mean intensity above 0.72.
    TooHard {
        /// Mean intensity, where 1 can be held for an hour.
        intensity: f64,
    },
    /// Less than 90 % of the time below the first ventilatory threshold.
    TooMuchAboveVt1 {
        /// Share below, 0 to 1.
        share_below: f64,
    },
    /// Unknown how hard it was, or how long below the first ventilatory threshold.
    Unmeasured,
    /// More than 10 m of descent per kilometre, and more than 300 m in all.
    TooHilly {
        /// Descent of the session.
        descent: Descent,
    },
    /// A run of more than 57 minutes.
    TooLong {
        /// Hours of running.
        running_h: f64,
    },
    /// A run of more than three quarters of the capacity for impact.
    TooMuchImpact {
        /// Impact, km.
        impact_km: f64,
        /// Most, km.
        most_km: f64,
    },
    /// A walk or ride that needs more than ten hours.
    TooMuch {
        /// Hours of the cause that needs more.
        asked_h: f64,
    },
    /// A beginner's run: there is no recovery run yet.
    NewToRunning,
}

/// Descent of a session on foot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Descent {
    /// Height lost, metres.
    pub descent_m: f64,
    /// Metres of descent per kilometre.
    pub m_per_km: f64,
}

/// What the limits depend on besides the session itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measures {
    /// Hours that it needs.
    pub asked: Clocks,
    /// Impact that needs thirty hours, km.
    pub capacity_km: f64,
    /// Whether the athlete is a beginner.
    pub novice: bool,
}

impl Constants {
    /// Every limit that a session broke; none for a walk, ride or recovery run within them. Unknown is
    /// not easy.
    pub fn breaches(&self, whole: &Whole, measures: Measures) -> Vec<Breach> {
        let too_hard = whole.intensity;
        let too_hard = too_hard.filter(|i| above(*i, self.inside_intensity));
        let share = whole.below_vt1.filter(|_| whole.load > 0.0);
        let share = share.filter(|share| below(*share, self.inside_below_vt1));
        let unmeasured =
            whole.intensity.is_none() || (whole.load > 0.0 && whole.below_vt1.is_none());
        let common = [
            too_hard.map(|intensity| Breach::TooHard { intensity }),
            share.map(|share_below| Breach::TooMuchAboveVt1 { share_below }),
            unmeasured.then_some(Breach::Unmeasured),
            self.too_hilly(whole),
        ];
        let own = match whole.run {
            true => self.of_a_run(whole, measures),
            false => self.of_a_walk(measures),
        };
        common.into_iter().chain(own).flatten().collect()
    }

    fn too_hilly(&self, whole: &Whole) -> Option<Breach> {
        let descent = Descent {
            descent_m: whole.descent_m,
            m_per_km: whole.descent_m / whole.foot_km,
        };
        let hilly = whole.foot_km > 0.0
            && above(descent.descent_m, self.inside_descent_m)
            && above(descent.m_per_km, self.inside_descent_m_per_km);
        hilly.then_some(Breach::TooHilly { descent })
    }

    fn of_a_run(&self, whole: &Whole, measures: Measures) -> [Option<Breach>; 3] {
        let (running_h, impact_km) = (whole.running_h, whole.impact_km);
        let most_km = self.inside_capacity_share * measures.capacity_km;
        [
            measures.novice.then_some(Breach::NewToRunning),
            above(running_h, self.inside_running_h).then_some(Breach::TooLong { running_h }),
            above(impact_km, most_km).then_some(Breach::TooMuchImpact { impact_km, most_km }),
        ]
    }

    fn of_a_walk(&self, measures: Measures) -> [Option<Breach>; 3] {
        let asked_h = measures.asked.longest_h();
        let much = above(asked_h, self.inside_walk_h).then_some(Breach::TooMuch { asked_h });
        [much, None, None]
    }
}
