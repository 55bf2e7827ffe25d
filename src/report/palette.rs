//! Colours and what they mean. Pairs that stand side by side differ in lightness, so they stay
//! apart for colour-blind readers and in grey.

use super::chart_model::Effort;
use crate::recovery::DayKind;

/// A colour, opaque unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colour {
    /// 0 to 255.
    pub red: u8,
    /// 0 to 255.
    pub green: u8,
    /// 0 to 255.
    pub blue: u8,
    /// 0 to 1.
    pub opacity: f64,
}

impl Colour {
    const fn rgb(hex: u32) -> Self {
        Self {
            red: (hex >> 16) as u8,
            green: (hex >> 8) as u8,
            blue: hex as u8,
            opacity: 1.0,
        }
    }

    /// The same colour, seen through.
    pub const fn faded(self, opacity: f64) -> Self {
        Self { opacity, ..self }
    }
}

/// Paper.
pub const GROUND: Colour = Colour::rgb(0xfffdf9);
/// Text that is read first.
pub const INK: Colour = Colour::rgb(0x22252b);
/// Text that explains.
pub const QUIET: Colour = Colour::rgb(0x5c626d);
/// Lines that only guide.
pub const RULE: Colour = Colour::rgb(0xe3e0d8);
/// Lines that end a panel.
pub const AXIS: Colour = Colour::rgb(0x8d929b);
/// The future.
pub const AHEAD: Colour = Colour::rgb(0xf1efe8);
/// What came too early.
pub const TOO_EARLY: Colour = Colour::rgb(0xb3123f);
/// The clock of heart and lungs.
pub const CARDIO: Colour = Colour::rgb(0x0b78a8);
/// The clock of the legs.
pub const MECHANICAL: Colour = Colour::rgb(0x6a3d9a);
/// Chronic load.
pub const FITNESS: Colour = Colour::rgb(0x1f5f8b);
/// Acute load.
pub const FATIGUE: Colour = Colour::rgb(0xd97706);
/// Their balance.
pub const FORM: Colour = Colour::rgb(0x9aa0aa);

/// How hard a session was: cool and light to warm and dark.
pub fn effort(effort: Effort) -> Colour {
    match effort {
        Effort::VeryEasy => Colour::rgb(0xb9d7ea),
        Effort::Easy => Colour::rgb(0x5fa3cf),
        Effort::Moderate => Colour::rgb(0xf4b04d),
        Effort::Hard => Colour::rgb(0xc9481b),
    }
}

/// What a day is good for: dark and closed to light and open.
pub fn day_kind(kind: DayKind) -> Colour {
    match kind {
        DayKind::Rest => Colour::rgb(0x46306b),
        DayKind::Walk => Colour::rgb(0x8468b0),
        DayKind::RecoveryRun => Colour::rgb(0xc3b3dd),
        DayKind::Easy => Colour::rgb(0xbfe3d3),
        DayKind::Ready => Colour::rgb(0x2f9e7f),
    }
}

/// Letters on the colour of a kind of day.
pub fn on_day_kind(kind: DayKind) -> Colour {
    match kind {
        DayKind::RecoveryRun | DayKind::Easy => INK,
        DayKind::Rest | DayKind::Walk | DayKind::Ready => GROUND,
    }
}
