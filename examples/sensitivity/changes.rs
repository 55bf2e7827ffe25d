//! The rows of the table: one thing changed at a time, in one way or in two.

use restday::load::LoadPoints;
use restday::recovery::{
    CardioInput, HoursModel, MechanicalInput, cardio_hours_by, mechanical_hours_by,
};

use super::sessions::{ImpactModel, Session};

/// Everything that hours follow from.
#[derive(Debug, Clone, Copy)]
pub struct Setup {
    /// Constants of the clocks.
    pub hours: HoursModel,
    /// Constants of impact.
    pub impact: ImpactModel,
    /// The session and its runner.
    pub session: Session,
}

/// One way to change something.
pub type Way = fn(&mut Setup);

/// A row.
pub struct Change {
    /// What is changed, from what, to what.
    pub name: &'static str,
    /// One number in a cell for each.
    pub ways: &'static [Way],
}

impl Setup {
    /// A session by the published constants.
    pub fn of(session: Session) -> Self {
        Self {
            hours: HoursModel::PUBLISHED,
            impact: ImpactModel::PUBLISHED,
            session,
        }
    }

    /// The same with one thing changed.
    pub fn changed(mut self, change: Way) -> Self {
        change(&mut self);
        self
    }

    /// Whole hours until both clocks have run down, if none ran before.
    pub fn ready_h(&self) -> u32 {
        // Both are at most some hundred hours and never negative.
        self.cardio_h().max(self.mechanical_h()).round() as u32
    }

    fn cardio_h(&self) -> f64 {
        let Session {
            hours, intensity, ..
        } = self.session;
        let load = LoadPoints::new(100.0 * hours * intensity.powi(2)).get();
        let input = CardioInput {
            load,
            intensity,
            fitness: self.session.fitness,
            age_years: self.session.age_years,
            running_h: hours,
        };
        cardio_hours_by(&self.hours, input)
    }

    fn mechanical_h(&self) -> f64 {
        let input = MechanicalInput {
            impact_km: self.session.impact_km(self.impact),
            weekly_impact_km: self.session.weekly_impact_km,
            experience: self.session.experience,
            age_years: self.session.age_years,
            running_h: self.session.hours,
            intensity: self.session.intensity,
        };
        mechanical_hours_by(&self.hours, input)
    }
}

const fn row(name: &'static str, ways: &'static [Way]) -> Change {
    Change { name, ways }
}

/// All rows below the first.
pub const CHANGES: &[Change] = &[
    row(
        "cardio 26 h: 20 / 32",
        &[|s| s.hours.cardio_h = 20.0, |s| s.hours.cardio_h = 32.0],
    ),
    row(
        "exponent of load 0.45: 0.35 / 0.55",
        &[
            |s| s.hours.load_exponent = 0.35,
            |s| s.hours.load_exponent = 0.55,
        ],
    ),
    row(
        "exponent of intensity 1.5: 1 / 2",
        &[
            |s| s.hours.intensity_exponent = 1.0,
            |s| s.hours.intensity_exponent = 2.0,
        ],
    ),
    row(
        "exponent of fitness 0.30: 0.15 / 0.45",
        &[
            |s| s.hours.fitness_exponent = 0.15,
            |s| s.hours.fitness_exponent = 0.45,
        ],
    ),
    row(
        "legs 30 h: 24 / 36",
        &[
            |s| s.hours.mechanical_h = 24.0,
            |s| s.hours.mechanical_h = 36.0,
        ],
    ),
    row(
        "exponent of impact 1.8: 1.5 / 2.1",
        &[
            |s| s.hours.impact_exponent = 1.5,
            |s| s.hours.impact_exponent = 2.1,
        ],
    ),
    row(
        "capacity 15 km: 12 / 18",
        &[
            |s| s.hours.capacity_impact_km = 12.0,
            |s| s.hours.capacity_impact_km = 18.0,
        ],
    ),
    row(
        "exponent of capacity 0.5: 0.35 / 0.65",
        &[
            |s| s.hours.capacity_exponent = 0.35,
            |s| s.hours.capacity_exponent = 0.65,
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
    row(
        "hours beyond two 0.15: 0 / 0.30",
        &[
            |s| s.hours.long_run_share = 0.0,
            |s| s.hours.long_run_share = 0.30,
        ],
    ),
    row("fitness halved", &[|s| s.session.fitness /= 2.0]),
    row(
        "weekly impact halved",
        &[|s| s.session.weekly_impact_km /= 2.0],
    ),
    row("age 60", &[|s| s.session.age_years = Some(60.0)]),
    row("new to running", &[|s| s.session.experience = 1.5]),
    // Loads grow with the square of intensity, and fitness stays what it is.
    row("threshold 4 % too low", &[|s| s.session.intensity *= 1.04]),
];
