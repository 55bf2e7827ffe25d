//! The hours a session needs, all steps (docs/recovery.md).

use super::clocks::Clocks;
use super::constants::{Constants, above, below};
use super::hours::{HeartInput, LegsInput};
use super::inside::{Breach, Measures};
use super::judgement::Class;
use super::morning::Morning;
use super::own_factor::Factor;
use super::part::{StatedRace, Whole};

/// The hours a session needs, and what kind it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Asking {
    /// Hours it needs by itself until hard training is fine, before habit; none for a walk or ride
    /// within the limits.
    pub base: Clocks,
    /// The same divided by habit: what counts.
    pub asked: Clocks,
    /// The heart's hours by the formula alone, without the athlete's own factor.
    pub formula_h: f64,
    /// Its class, which decides whether it came too soon.
    pub class: Class,
    /// Why it is neither a recovery run nor a walk or ride within the limits; empty if it is one.
    pub breaches: Vec<Breach>,
    /// How close to a race it was, 0 to 1.
    pub race: f64,
    /// Impact that costs the legs thirty hours, with its descents, km.
    pub capacity_km: f64,
}

impl Constants {
    /// The hours a session needs for an athlete as measured on the morning of its day.
    pub fn asking(
        &self,
        whole: &Whole,
        morning: &Morning,
        age_years: Option<f64>,
        own: Factor,
    ) -> Asking {
        let race = match whole.stated_race {
            Some(StatedRace::Race) => 1.0,
            Some(StatedRace::NoRace) => 0.0,
            None => self.race_share(whole.hardest, morning.hardness.usual),
        };
        let formula_h = self.heart_base_h(HeartInput {
            load: whole.load,
            intensity: whole.intensity,
            fitness: morning.fitness,
            race,
            age_years,
        });
        let capacity_km = self.capacity_impact_km(
            morning.weekly_impact_km,
            morning.customary_km,
            whole.downhill,
        );
        let base = Clocks {
            cardio_h: (formula_h * own.factor).min(self.heart_most_h),
            mechanical_h: self.legs_base_h(LegsInput {
                impact_km: whole.impact_km,
                capacity_km,
                running_h: whole.running_h,
                race,
                age_years,
                downhill: whole.downhill,
            }),
        };
        let (base, asked) = self.after_habit(whole, morning, base);
        let measures = Measures {
            asked,
            capacity_km,
            novice: morning.novice,
        };
        let breaches = self.breaches(whole, measures);
        let class = match (breaches.is_empty(), whole.run) {
            (true, false) => Class::Walk,
            (true, true) => Class::RecoveryRun,
            _ if self.is_hard(whole, morning) => Class::Hard,
            _ => Class::Easy,
        };
        let costs = |clocks: Clocks| match class {
            Class::Walk => Clocks::default(),
            _ => clocks,
        };
        Asking {
            base: costs(base),
            asked: costs(asked),
            formula_h,
            class,
            breaches,
            race,
            capacity_km,
        }
    }

    /// Whether a session is hard for this athlete, in any sport.
    pub fn is_hard(&self, whole: &Whole, morning: &Morning) -> bool {
        let ceiling = morning.hardness.ceiling;
        let hard = whole.intensity.is_some_and(|i| above(i, ceiling));
        hard && !below(whole.load, self.hard_load)
    }

    /// Base hours and final hours, with the minimum for hard training.
    fn after_habit(&self, whole: &Whole, morning: &Morning, base: Clocks) -> (Clocks, Clocks) {
        let divided = |base: Clocks| base.with(morning.divisors, |base, divisor| base / divisor);
        if !self.is_hard(whole, morning) {
            return (base, divided(base));
        }
        let base = Clocks {
            cardio_h: base.cardio_h.max(self.hard_floor_h),
            ..base
        };
        let asked = divided(base);
        let asked = Clocks {
            cardio_h: asked.cardio_h.max(self.hard_least_h),
            ..asked
        };
        (base, asked)
    }
}
