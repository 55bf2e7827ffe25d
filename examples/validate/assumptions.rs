//! What the table does not contain and has to be assumed, and every alternative that was tried.

use restday::activity::Sport;
use restday::history::Averaging;
use restday::load::{LoadPoints, assumed_intensity, intensity_of_exertion};

/// A day's training as the recovery model sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Training {
    /// Load points.
    pub load: f64,
    /// Mean intensity, where 1 can be held for an hour.
    pub intensity: f64,
    /// Its duration.
    pub hours: f64,
}

/// How exertion times minutes is split.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Split {
    /// The same intensity every day: restday's assumption for team sports. Load is then proportional to
    /// the reported value, and no single day is invented.
    TeamSport,
    /// The same exertion every day.
    Exertion(f64),
    /// The same minutes every day, longer only if that would need an exertion above 10.
    Minutes(f64),
}

/// Where averages begin on the first day of a stretch, which begins in mid-season.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Start {
    /// At the mean of its first four weeks, as in a history that begins with training under way.
    FirstFourWeeks,
    Zero,
}

/// The meaning of a day without load.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Zero {
    /// Rest, as in the table.
    Rest,
    /// Rest if the player gave any rating that morning, else unknown.
    RestIfAnswered,
}

/// What is known about the day before the first of a stretch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Before {
    /// Nothing: no figure comes from the first morning.
    Unknown,
    /// It was rest.
    Rest,
}

/// How correlations of players are averaged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Weights {
    Mornings,
    Players,
}

/// One set of assumptions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assumptions {
    /// Its distinctive feature.
    pub name: &'static str,
    /// How exertion and minutes are told apart.
    pub split: Split,
    /// Hour of the day at which training ends.
    pub ends_at_h: f64,
    /// Where averages begin.
    pub start: Start,
    /// The meaning of no load.
    pub zero: Zero,
    /// What came before a stretch.
    pub before: Before,
    /// How players are averaged.
    pub weights: Weights,
    /// Convention of the three-day average.
    pub three_days: Averaging,
}

/// The main assumptions.
pub const MAIN: Assumptions = Assumptions {
    name: "as above",
    split: Split::TeamSport,
    ends_at_h: 18.0,
    start: Start::FirstFourWeeks,
    zero: Zero::Rest,
    before: Before::Unknown,
    weights: Weights::Mornings,
    three_days: Averaging::Span,
};

/// All alternatives that were tried, one change at a time.
pub const OTHERS: [Assumptions; 10] = [
    Assumptions {
        name: "exertion 3 every day",
        split: Split::Exertion(3.0),
        ..MAIN
    },
    Assumptions {
        name: "exertion 5 every day",
        split: Split::Exertion(5.0),
        ..MAIN
    },
    Assumptions {
        name: "exertion 7 every day",
        split: Split::Exertion(7.0),
        ..MAIN
    },
    Assumptions {
        name: "90 minutes every day",
        split: Split::Minutes(90.0),
        ..MAIN
    },
    Assumptions {
        name: "training ends at noon",
        ends_at_h: 12.0,
        ..MAIN
    },
    Assumptions {
        name: "averages begin at zero",
        start: Start::Zero,
        ..MAIN
    },
    Assumptions {
        name: "no load and no answer is unknown",
        zero: Zero::RestIfAnswered,
        ..MAIN
    },
    Assumptions {
        name: "rest before each stretch",
        before: Before::Rest,
        ..MAIN
    },
    Assumptions {
        name: "every player weighs the same",
        weights: Weights::Players,
        ..MAIN
    },
    Assumptions {
        name: "three days by 1-exp(-1/N)",
        three_days: Averaging::Exponential,
        ..MAIN
    },
];

impl Split {
    /// The training behind a day's load.
    pub fn training(self, load_au: f64) -> Training {
        let exertion = match self {
            Split::TeamSport => exertion_of(assumed_intensity(Sport::TeamSport)),
            Split::Exertion(exertion) => exertion,
            Split::Minutes(minutes) => (load_au / minutes).min(10.0),
        };
        let intensity = intensity_of_exertion(exertion);
        let hours = if load_au > 0.0 {
            load_au / exertion / 60.0
        } else {
            0.0
        };
        Training {
            load: LoadPoints::new(100.0 * hours * intensity.powi(2)).get(),
            intensity,
            hours,
        }
    }
}

/// The exertion for an intensity: [`intensity_of_exertion`] rises, so bisection finds it.
fn exertion_of(intensity: f64) -> f64 {
    let (mut low, mut high) = (0.0, 10.0);
    for _ in 0..50 {
        let middle = f64::midpoint(low, high);
        if intensity_of_exertion(middle) < intensity {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}
