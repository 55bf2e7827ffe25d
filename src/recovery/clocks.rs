//! The two clocks and how sessions stack on them (docs/recovery.md).

/// No clock asks for more, hours.
pub const CAP_H: f64 = 504.0;
/// Exponent by which an experienced athlete's cardio hours stack; a novice's add up.
const CARDIO_STACKING: f64 = 1.5;

/// Hours until recovered.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Clocks {
    /// Heart, lungs, glycogen.
    pub cardio_h: f64,
    /// Muscles, tendons, bones, joints.
    pub mechanical_h: f64,
}

impl Clocks {
    /// The clocks after some hours of rest.
    pub fn after_rest(self, hours: f64) -> Self {
        Self {
            cardio_h: (self.cardio_h - hours).max(0.0),
            mechanical_h: (self.mechanical_h - hours).max(0.0),
        }
    }

    /// The longer of the two, hours.
    pub fn longest_h(self) -> f64 {
        self.cardio_h.max(self.mechanical_h)
    }

    /// A session that left the clocks alone: as if it had come after full recovery, if that is
    /// longer.
    pub fn undisturbed_by(self, session: Clocks) -> Self {
        Self {
            cardio_h: self.cardio_h.max(session.cardio_h),
            mechanical_h: self.mechanical_h.max(session.mechanical_h),
        }
    }

    /// A session that restarted the clocks.
    pub fn restarted_by(self, session: Clocks, novice: bool) -> Self {
        Self {
            cardio_h: stack_cardio_h(self.cardio_h, session.cardio_h, novice),
            mechanical_h: stack_mechanical_h(self.mechanical_h, session.mechanical_h),
        }
    }
}

/// Cardio hours after a session on top of what was left.
pub fn stack_cardio_h(remaining_h: f64, session_h: f64, novice: bool) -> f64 {
    let p = if novice { 1.0 } else { CARDIO_STACKING };
    (remaining_h.powf(p) + session_h.powf(p))
        .powf(1.0 / p)
        // Powers and roots of the same number come back a rounding error smaller.
        .max(remaining_h)
        .max(session_h)
        .min(CAP_H)
}

/// Mechanical hours add up: damage accumulates linearly (Miner).
pub fn stack_mechanical_h(remaining_h: f64, session_h: f64) -> f64 {
    (remaining_h + session_h).min(CAP_H)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_run_down_and_stop_at_zero() {
        let clocks = Clocks {
            cardio_h: 10.0,
            mechanical_h: 30.0,
        };
        let rested = clocks.after_rest(12.0);
        assert_eq!((rested.cardio_h, rested.mechanical_h), (0.0, 18.0));
    }

    #[test]
    fn stacking_lies_between_the_longer_and_the_sum() {
        for (left, session) in [(5.0, 20.0), (24.0, 24.0), (60.0, 3.0)] {
            let stacked = stack_cardio_h(left, session, false);
            assert!(stacked > left.max(session) && stacked < left + session);
            assert!((stack_cardio_h(left, session, true) - (left + session)).abs() < 1e-9);
        }
    }

    #[test]
    fn on_fresh_legs_a_session_costs_its_own_hours() {
        assert!((stack_cardio_h(0.0, 24.0, false) - 24.0).abs() < 1e-9);
        assert_eq!(stack_mechanical_h(0.0, 24.0), 24.0);
        assert_eq!(stack_mechanical_h(400.0, 400.0), CAP_H);
    }
}
