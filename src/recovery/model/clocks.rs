//! The four clocks, and how sessions stack on them (docs/recovery.md).

use super::constants::{Constants, above};

/// Hours of both causes.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Clocks {
    /// Heart, lungs, glycogen.
    pub cardio_h: f64,
    /// Muscles, tendons, bones, joints.
    pub mechanical_h: f64,
}

impl Clocks {
    /// After some hours of rest.
    pub fn after_rest(self, hours: f64) -> Self {
        self.map(|h| (h - hours).max(0.0))
    }

    /// The longer of the two, hours.
    pub fn longest_h(self) -> f64 {
        self.cardio_h.max(self.mechanical_h)
    }

    /// Both clocks, each changed in the same way.
    pub fn map(self, of: impl Fn(f64) -> f64) -> Self {
        Self {
            cardio_h: of(self.cardio_h),
            mechanical_h: of(self.mechanical_h),
        }
    }

    /// A combination of each with the other's.
    pub fn with(self, other: Self, of: impl Fn(f64, f64) -> f64) -> Self {
        Self {
            cardio_h: of(self.cardio_h, other.cardio_h),
            mechanical_h: of(self.mechanical_h, other.mechanical_h),
        }
    }
}

/// Hours left until hard training and until easy running is fine.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Left {
    /// Until hard training is.
    pub hard: Clocks,
    /// Until easy running is.
    pub easy: Clocks,
}

/// The debt of a session other than recovery that was done too soon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Debt {
    /// Nothing: it was not hard, or is not judged.
    None,
    /// All of it, up to four days, if hard training was not yet fine.
    Owed,
}

impl Left {
    /// After some hours of rest.
    pub fn after_rest(self, hours: f64) -> Self {
        self.map(|clocks| clocks.after_rest(hours))
    }

    /// All of it longer or shorter by a factor.
    pub fn times(self, factor: f64) -> Self {
        self.map(|clocks| clocks.map(|h| h * factor))
    }

    /// Hours until hard training is fine by both causes.
    pub fn longest_h(self) -> f64 {
        self.hard.longest_h()
    }

    /// After a recovery run: it adds nothing to the remaining hours, and needs no less than it would by
    /// itself.
    pub fn undisturbed_by(self, asked: Clocks, constants: &Constants) -> Self {
        Self {
            hard: self.hard.with(asked, f64::max),
            easy: self
                .easy
                .with(asked, |left, asked| left.max(constants.easy_hours(asked))),
        }
    }

    /// After any other session.
    pub fn stacked_with(self, asked: Clocks, debt: Debt, constants: &Constants) -> Self {
        let owes = |left_h: f64| debt == Debt::Owed && above(left_h, constants.ready_h);
        let hard = self.hard.with(asked, |left, asked| {
            constants.stack_h(left, asked, if owes(left) { debt } else { Debt::None })
        });
        let stacked = self.easy.with(asked, |left, asked| {
            constants.stack_h(left, constants.easy_hours(asked), Debt::None)
        });
        let of_debt = self.hard.with(hard, |left, hard| match owes(left) {
            true => constants.easy_hours(hard),
            false => 0.0,
        });
        Self {
            hard,
            easy: stacked.with(of_debt, f64::max),
        }
    }

    fn map(self, of: impl Fn(Clocks) -> Clocks) -> Self {
        Self {
            hard: of(self.hard),
            easy: of(self.easy),
        }
    }
}

impl Constants {
    /// Remaining and new hours, by squares; in debt they add up, to four days.
    pub fn stack_h(&self, left_h: f64, asked_h: f64, debt: Debt) -> f64 {
        let by_squares = left_h.hypot(asked_h);
        let owed = match debt {
            Debt::None => 0.0,
            Debt::Owed => (left_h + asked_h).min(self.debt_h),
        };
        by_squares.max(owed).min(self.most_h)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLISHED: Constants = Constants::PUBLISHED;

    fn both(hours: f64) -> Clocks {
        Clocks {
            cardio_h: hours,
            mechanical_h: hours,
        }
    }

    fn left(hard_h: f64, easy_h: f64) -> Left {
        Left {
            hard: both(hard_h),
            easy: both(easy_h),
        }
    }

    #[test]
    fn clocks_run_down_and_stop_at_zero() {
        assert_eq!(left(30.0, 10.0).after_rest(12.0), left(18.0, 0.0));
    }

    #[test]
    fn a_small_training_on_top_of_a_large_one_costs_almost_nothing() {
        // sqrt(400^2 + 24^2) = 400.7.
        let stacked = PUBLISHED.stack_h(400.0, 24.0, Debt::None);
        assert!((stacked - 400.7).abs() < 0.05);
        assert_eq!(PUBLISHED.stack_h(0.0, 24.0, Debt::None), 24.0);
        assert_eq!(PUBLISHED.stack_h(500.0, 100.0, Debt::None), 504.0);
    }

    #[test]
    fn a_recovery_run_adds_nothing_to_what_is_left() {
        let before = left(40.0, 20.0);
        assert_eq!(before.undisturbed_by(both(15.0), &PUBLISHED), before);
    }

    #[test]
    fn hard_training_too_soon_adds_in_full_up_to_four_days() {
        // 19 + 42 = 61 h, 29.4 of them until easy running.
        let after = left(19.0, 0.0).stacked_with(both(42.0), Debt::Owed, &PUBLISHED);
        assert_eq!(after.hard, both(61.0));
        assert!((after.easy.cardio_h - 29.4).abs() < 0.05);
        let fourth = left(57.0, 0.0).stacked_with(both(42.0), Debt::Owed, &PUBLISHED);
        assert_eq!(fourth.hard, both(96.0));
        // With four hours left hard training is fine.
        let fine = left(4.0, 0.0).stacked_with(both(42.0), Debt::Owed, &PUBLISHED);
        assert!((fine.hard.cardio_h - 42.2).abs() < 0.05);
    }
}
