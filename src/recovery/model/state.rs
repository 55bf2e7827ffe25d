//! What a walk through a history says of a training and a day, as plain data.

use super::asking::Asking;
use super::clocks::Left;
use super::judgement::{Causes, Circumstances, Judgement};
use super::morning::Morning;
use super::part::Whole;
use super::range::Span;

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
    /// Hours left on each clock at that moment.
    pub left: Left,
    /// The typical range of that.
    pub left_span: Span<Left>,
    /// What it is good for.
    pub judged: Judgement,
    /// The same by the careful and by the hopeful end of the range.
    pub judged_span: Span<Judgement>,
    /// The same for running, where the day is judged by the heart alone.
    pub running: Judgement,
    /// Which clocks counted: those of heart and legs, or of the heart alone.
    pub causes: Causes,
    /// What the judgement took into account beside the clocks.
    pub circumstances: Circumstances,
}
