//! The rows of the table: one thing changed at a time, in one way or in two.

use restday::load::LoadPoints;
use restday::recovery::{Clocks, Constants, Factor, Gait, Hardness, Morning, Part, Whole};

use super::sessions::{ImpactModel, Session};

/// All inputs of the hours.
#[derive(Debug, Clone, Copy)]
pub struct Setup {
    /// Constants of the model.
    pub constants: Constants,
    /// Constants of impact.
    pub impact: ImpactModel,
    /// The session and its runner.
    pub session: Session,
}

/// One way to change something.
pub type Way = fn(&mut Setup);

/// A row.
pub struct Change {
    /// What is changed, from which value, to which.
    pub name: &'static str,
    /// One number in a cell for each.
    pub ways: &'static [Way],
}

impl Setup {
    /// A session with the published constants.
    pub fn of(session: Session) -> Self {
        Self {
            constants: Constants::PUBLISHED,
            impact: ImpactModel::PUBLISHED,
            session,
        }
    }

    /// The same with one thing changed.
    pub fn changed(mut self, change: Way) -> Self {
        change(&mut self);
        self
    }

    /// Whole hours until easy running and until hard training is fine, if no clock ran before.
    pub fn hours(&self) -> (u32, u32) {
        let whole = Whole::of(&[self.part()], &self.constants);
        let asking = self.constants.asking(
            &whole,
            &self.morning(),
            self.session.age_years,
            Factor::default(),
        );
        let hard_h = asking.asked.longest_h();
        // Both are at most some hundred hours and never negative.
        let whole_hours = |hours: f64| hours.round() as u32;
        (
            whole_hours(self.constants.easy_hours(hard_h)),
            whole_hours(hard_h),
        )
    }

    fn part(&self) -> Part {
        let Session {
            hours, intensity, ..
        } = self.session;
        Part {
            length_h: hours,
            moving_h: hours,
            load: Some(LoadPoints::new(100.0 * hours * intensity.powi(2)).get()),
            intensity: Some(intensity),
            impact_km: self.session.impact_km(self.impact),
            gait: Gait::Running,
            downhill: self.session.downhill(self.impact),
            ..Part::default()
        }
    }

    fn morning(&self) -> Morning {
        let session = &self.session;
        Morning {
            fitness: session.fitness,
            weekly_impact_km: session.weekly_impact_km,
            customary_km: session.customary_km,
            divisors: Clocks {
                cardio_h: session.divisor,
                mechanical_h: session.divisor,
            },
            hardness: Hardness {
                ceiling: session.ceiling,
                usual: session.usual,
            },
            ..Morning::of_nothing()
        }
    }
}

const fn row(name: &'static str, ways: &'static [Way]) -> Change {
    Change { name, ways }
}

/// All rows below the first.
pub const CHANGES: &[Change] = &[
    row(
        "heart 26 h: 20 / 32",
        &[
            |s| s.constants.heart_h = 20.0,
            |s| s.constants.heart_h = 32.0,
        ],
    ),
    row(
        "exponent of load 0.45: 0.35 / 0.55",
        &[
            |s| s.constants.load_exponent = 0.35,
            |s| s.constants.load_exponent = 0.55,
        ],
    ),
    row(
        "exponent of intensity 1.5: 1 / 2",
        &[
            |s| s.constants.intensity_exponent = 1.0,
            |s| s.constants.intensity_exponent = 2.0,
        ],
    ),
    row(
        "exponent of fitness 0.30: 0.15 / 0.45",
        &[
            |s| s.constants.fitness_exponent = 0.15,
            |s| s.constants.fitness_exponent = 0.45,
        ],
    ),
    row(
        "minimum for hard training 42 h: 30 / 54",
        &[
            |s| s.constants.hard_floor_h = 30.0,
            |s| s.constants.hard_floor_h = 54.0,
        ],
    ),
    row(
        "legs 30 h: 24 / 36",
        &[|s| s.constants.legs_h = 24.0, |s| s.constants.legs_h = 36.0],
    ),
    row(
        "exponent of impact 1.8: 1.5 / 2.1",
        &[
            |s| s.constants.impact_exponent = 1.5,
            |s| s.constants.impact_exponent = 2.1,
        ],
    ),
    row(
        "capacity 15 km: 12 / 18",
        &[
            |s| s.constants.capacity_km = 12.0,
            |s| s.constants.capacity_km = 18.0,
        ],
    ),
    row(
        "exponent of customary session 0.5: 0 / 1",
        &[
            |s| s.constants.custom_exponent = 0.0,
            |s| s.constants.custom_exponent = 1.0,
        ],
    ),
    row(
        "race, heart +1.0: 0 / 1.5",
        &[
            |s| s.constants.race_heart = 0.0,
            |s| s.constants.race_heart = 1.5,
        ],
    ),
    row(
        "race, legs +1.9: 0 / 2.5",
        &[
            |s| s.constants.race_legs = 0.0,
            |s| s.constants.race_legs = 2.5,
        ],
    ),
    row(
        "running beyond two hours 0.15: 0 / 0.30",
        &[
            |s| s.constants.long_share = 0.0,
            |s| s.constants.long_share = 0.30,
        ],
    ),
    row(
        "descents 0.25: 0 / 0.5",
        &[
            |s| s.constants.descent_share = 0.0,
            |s| s.constants.descent_share = 0.5,
        ],
    ),
    row(
        "easy share 0.45: 0.35 / 0.55",
        &[
            |s| s.constants.easy_share = 0.35,
            |s| s.constants.easy_share = 0.55,
        ],
    ),
    row(
        "exponent of easy share 0.14: 0 / 0.28",
        &[
            |s| s.constants.easy_exponent = 0.0,
            |s| s.constants.easy_exponent = 0.28,
        ],
    ),
    row(
        "exponent of force 5: 3 / 7",
        &[|s| s.impact.exponent = 3.0, |s| s.impact.exponent = 7.0],
    ),
    row(
        "braking work 10: 5 / 15",
        &[|s| s.impact.downhill = 0.5, |s| s.impact.downhill = 1.5],
    ),
    row("fitness halved", &[|s| s.session.fitness /= 2.0]),
    row(
        "weekly impact halved",
        &[|s| s.session.weekly_impact_km /= 2.0],
    ),
    row("no customary session", &[|s| s.session.customary_km = 0.0]),
    row("habit divides by 1.5", &[|s| s.session.divisor = 1.5]),
    row("age 60", &[|s| s.session.age_years = Some(60.0)]),
    // Loads grow with the square of intensity, and fitness stays the same.
    row("threshold 4 % too low", &[|s| s.session.intensity *= 1.04]),
    row("threshold 4 % too high", &[|s| s.session.intensity /= 1.04]),
];
