//! What a terminal paints words with. Every colour is one of the 256 that terminals share, dark
//! enough for a light ground and light enough for a dark one; badges bring their own ground.

use std::fmt::Write;

use anstyle::{Ansi256Color, Style};

use super::{Line, Role};
use crate::answer::EffortLevel;
use crate::recovery::DayKind;

/// A line with the signs around its words that paint them.
pub fn painted(line: &Line) -> String {
    let mut text = String::new();
    for (at, span) in line.0.iter().enumerate() {
        let style = style(span.role);
        let last = at + 1 == line.0.len();
        // Blanks at the end of a line are seen only where they have a ground.
        let words = match style.get_bg_color() {
            None if last => span.words.trim_end_matches(' '),
            _ => span.words.as_str(),
        };
        let _ = write!(text, "{style}{words}{style:#}");
    }
    text
}

fn style(role: Role) -> Style {
    match role {
        Role::Plain => Style::new(),
        Role::Heading | Role::Strong => Style::new().bold(),
        Role::Quiet => letters(244),
        Role::Badge(kind) => badge(kind).bold(),
        Role::Kind(kind) => sign(kind),
        Role::Effort(effort) => letters(match effort {
            EffortLevel::VeryEasy => 74,
            EffortLevel::Easy => 32,
            EffortLevel::Moderate => 172,
            EffortLevel::Hard => 160,
        }),
        Role::Alarm => letters(161).bold(),
        Role::Warning => letters(172).bold(),
        Role::Note => letters(32),
        Role::Bonus => letters(35),
    }
}

/// Letters in a colour.
fn letters(colour: u8) -> Style {
    Ansi256Color(colour).on_default()
}

/// From dark and closed to light and open, as in the picture.
fn badge(kind: DayKind) -> Style {
    let (letters, ground) = match kind {
        DayKind::Rest => (231, 54),
        DayKind::Walk => (231, 97),
        DayKind::RecoveryRun => (16, 183),
        DayKind::Easy => (16, 151),
        DayKind::Ready => (231, 29),
    };
    Ansi256Color(letters).on(Ansi256Color(ground))
}

/// A sign of the strip; it fills its cell, and its shade is seen all the same.
fn sign(kind: DayKind) -> Style {
    let (letters, ground) = match kind {
        DayKind::Rest => (54, 54),
        DayKind::Walk => (97, 140),
        DayKind::RecoveryRun => (140, 183),
        DayKind::Easy => (72, 151),
        DayKind::Ready => (231, 29),
    };
    Ansi256Color(letters).on(Ansi256Color(ground))
}
