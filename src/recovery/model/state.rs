//! What a walk through a history returns for a session and a day, as plain data.

use super::asking::Asking;
use super::clocks::Left;
use super::judgement::{Causes, Circumstances, Judgement};
use super::morning::Morning;
use super::part::Whole;
use super::range::Span;

/// The result for one session.
#[derive(Debug, Clone, PartialEq)]
pub struct Trained {
    /// What it was, added up.
    pub whole: Whole,
    /// The day it began on.
    pub day: i64,
    /// When it began, hours since the midnight that begins day 0.
    pub start_h: f64,
    /// When it ended, hours.
    pub end_h: f64,
    /// Hours left when it began.
    pub before: Left,
    /// Hours left when it ended.
    pub after: Left,
    /// The hours it needs, and what it was.
    pub asking: Asking,
    /// What the moment it began at allowed.
    pub judged: Judgement,
    /// Whether it came too soon for its class.
    pub too_early: bool,
    /// Whether its hours were added in full as debt.
    pub owed: bool,
    /// What it was measured against.
    pub morning: Morning,
    /// Scatter of the hours it needs.
    pub spread: f64,
}

/// A day as seen before it, or an hour of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outlook {
    /// The judged moment, hours since the midnight that begins day 0.
    pub moment_h: f64,
    /// Hours left on each clock at that moment.
    pub left: Left,
    /// The typical range of that.
    pub left_span: Span<Left>,
    /// What it allows.
    pub judged: Judgement,
    /// The same at the cautious and at the hopeful end of the range.
    pub judged_span: Span<Judgement>,
    /// The same for running, if the day is judged by the heart alone.
    pub running: Judgement,
    /// Which clocks counted: those of heart and legs, or of the heart alone.
    pub causes: Causes,
    /// What the judgement took into account besides the clocks.
    pub circumstances: Circumstances,
}
