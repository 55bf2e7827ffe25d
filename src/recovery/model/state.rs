//! What a walk through a history says of a morning, a training and a day, as plain data.

use super::asking::Asking;
use super::clocks::{Clocks, Left};
use super::efforts::Hardness;
use super::judgement::{Causes, Judgement, Known};
use super::part::Whole;
use crate::recovery::Span;

/// What an athlete's hours are measured by, as of the morning of a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Morning {
    /// Chronic load, points a day.
    pub fitness: f64,
    /// Impact a week that the legs are used to, km.
    pub weekly_impact_km: f64,
    /// The size of a customary training on foot, impact km; 0 without any.
    pub customary_km: f64,
    /// What hours are divided by, for each cause.
    pub divisors: Clocks,
    /// Where hard training and races begin.
    pub hardness: Hardness,
    /// New to running.
    pub novice: bool,
    /// Whether nothing was run before the day.
    pub first: bool,
}

impl Morning {
    /// Of who trained never and for whom nothing is known, to change what is known of.
    pub fn of_nothing() -> Self {
        Self {
            fitness: 0.0,
            weekly_impact_km: 0.0,
            customary_km: 0.0,
            divisors: Clocks::default().map(|_| 1.0),
            hardness: Hardness {
                ceiling: 1.0,
                usual: 1.0,
            },
            novice: false,
            first: false,
        }
    }
}

/// What became of one training.
#[derive(Debug, Clone, PartialEq)]
pub struct Trained {
    /// What it was, added up.
    pub whole: Whole,
    /// The day that it began on.
    pub day: i64,
    /// When it began, hours since the midnight that begins day 0.
    pub start_h: f64,
    /// When it ended, hours.
    pub end_h: f64,
    /// Hours left when it began.
    pub before: Left,
    /// Hours left when it ended.
    pub after: Left,
    /// What it asks for, and what it was.
    pub asking: Asking,
    /// What the moment it began at was good for.
    pub judged: Judgement,
    /// Whether it came too soon for what it was.
    pub too_early: bool,
    /// Whether it owed what it asked for in full.
    pub owed: bool,
    /// What it was measured by.
    pub morning: Morning,
    /// Scatter of what it asks for.
    pub spread: f64,
}

/// A day as seen before it, or an hour of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outlook {
    /// The moment that is judged, hours since the midnight that begins day 0.
    pub moment_h: f64,
    /// Hours left then.
    pub left: Left,
    /// The typical range of that.
    pub left_span: Span<Left>,
    /// What it is good for.
    pub judged: Judgement,
    /// The same by the careful and by the hopeful end of the range.
    pub judged_span: Span<Judgement>,
    /// The same for running, where the day is judged by the heart alone.
    pub running: Judgement,
    /// Whose clocks counted.
    pub causes: Causes,
    /// What was known.
    pub known: Known,
}
