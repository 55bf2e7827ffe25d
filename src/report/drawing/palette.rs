//! Colours and what they mean, on light and on dark ground.
//!
//! Kinds of day and efforts have the same colours on both grounds. More rest is a deeper purple, harder is
//! warmer. Neighbours differ in lightness, so that colour-blind readers and grey printers separate them
//! (see the tests below).

use crate::answer::EffortLevel;
use crate::recovery::DayKind;
use crate::report::look::Theme;

/// What a colour stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColourRole {
    /// The ground beneath everything.
    Ground,
    /// Text that is read first.
    Ink,
    /// Letters that explain, read second.
    Quiet,
    /// Lines that only guide.
    Rule,
    /// Lines that end a panel.
    Axis,
    /// Ground of days that are still to come.
    Ahead,
    /// Sessions that began too soon.
    TooEarly,
    /// What is to be avoided.
    Warning,
    /// The clock of heart and lungs.
    Cardio,
    /// The clock of the legs.
    Mechanical,
    /// Line of the chronic load.
    Fitness,
    /// Line of the acute load.
    Fatigue,
    /// Line of the balance of chronic and acute load.
    Form,
    /// How hard a session was.
    Effort(EffortLevel),
    /// What a day allows.
    Kind(DayKind),
    /// Letters on the colour of an effort.
    OnEffort(EffortLevel),
    /// Letters on the colour of a kind of day.
    OnKind(DayKind),
}

impl ColourRole {
    /// Every role that a colour can have.
    pub fn all() -> impl Iterator<Item = ColourRole> {
        let plain = [
            ColourRole::Ground,
            ColourRole::Ink,
            ColourRole::Quiet,
            ColourRole::Rule,
            ColourRole::Axis,
            ColourRole::Ahead,
            ColourRole::TooEarly,
            ColourRole::Warning,
            ColourRole::Cardio,
            ColourRole::Mechanical,
            ColourRole::Fitness,
            ColourRole::Fatigue,
            ColourRole::Form,
        ];
        let efforts = EffortLevel::ALL.into_iter();
        let efforts = efforts.flat_map(|e| [ColourRole::Effort(e), ColourRole::OnEffort(e)]);
        let kinds = DayKind::ALL.into_iter();
        let kinds = kinds.flat_map(|k| [ColourRole::Kind(k), ColourRole::OnKind(k)]);
        plain.into_iter().chain(efforts).chain(kinds)
    }
}

/// A colour by what it stands for; the theme says how that looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colour {
    /// What it stands for.
    pub role: ColourRole,
    /// 0 to 1.
    pub opacity: f64,
}

impl Colour {
    const fn of(role: ColourRole) -> Self {
        Self { role, opacity: 1.0 }
    }

    /// The same colour, seen through.
    pub const fn faded(self, opacity: f64) -> Self {
        Self { opacity, ..self }
    }
}

impl Theme {
    /// Red, green and blue of a role as one number, 0xRRGGBB.
    pub fn rgb(self, role: ColourRole) -> u32 {
        let (light, dark) = on_light_and_dark(role);
        match self {
            Theme::Light => light,
            Theme::Dark => dark,
        }
    }
}

/// The ground, on paper and on a dark screen.
const GROUNDS: (u32, u32) = (0xfffdf9, 0x14171c);
/// Letters that are read first, on paper and on a dark screen.
const INKS: (u32, u32) = (0x22252b, 0xf0ede6);

/// The same colour on paper and on a dark screen.
const fn both(rgb: u32) -> (u32, u32) {
    (rgb, rgb)
}

/// 0xRRGGBB of a role on paper, and on a dark screen. Kinds of day and efforts look the same on both, so that
/// nobody learns them twice.
fn on_light_and_dark(role: ColourRole) -> (u32, u32) {
    match role {
        ColourRole::Ground => GROUNDS,
        ColourRole::Ink => INKS,
        ColourRole::Quiet => (0x5c626d, 0xa4a9b3),
        ColourRole::Rule => (0xe3e0d8, 0x2c3038),
        ColourRole::Axis => (0x8d929b, 0x6b717c),
        ColourRole::Ahead => (0xf3f1ea, 0x1f242b),
        ColourRole::TooEarly => (0xb3123f, 0xff5c7a),
        ColourRole::Warning => (0xd97706, 0xf59e42),
        ColourRole::Cardio => (0x0b78a8, 0x4db6e2),
        ColourRole::Mechanical => (0x6a3d9a, 0xb18ae0),
        ColourRole::Fitness => (0x1f5f8b, 0x6db3e8),
        ColourRole::Fatigue => (0xd97706, 0xf59e42),
        ColourRole::Form => (0x9aa0aa, 0x7d838e),
        ColourRole::Effort(EffortLevel::VeryEasy) => both(0x9cc3de),
        ColourRole::Effort(EffortLevel::Easy) => both(0x5598c9),
        ColourRole::Effort(EffortLevel::Moderate) => both(0xf2aa42),
        ColourRole::Effort(EffortLevel::Hard) => both(0xc4441a),
        ColourRole::Kind(DayKind::Rest) => both(0x7a4fc4),
        ColourRole::Kind(DayKind::Walk) => both(0xa284d8),
        ColourRole::Kind(DayKind::RecoveryRun) => both(0xbca8e6),
        ColourRole::Kind(DayKind::Easy) => both(0x9ed3b9),
        ColourRole::Kind(DayKind::Ready) => both(0x1c7f62),
        ColourRole::OnEffort(EffortLevel::Hard) => both(GROUNDS.0),
        ColourRole::OnEffort(_) => both(GROUNDS.1),
        ColourRole::OnKind(DayKind::Rest | DayKind::Ready) => both(GROUNDS.0),
        ColourRole::OnKind(DayKind::Walk | DayKind::RecoveryRun | DayKind::Easy) => both(GROUNDS.1),
    }
}

/// [`ColourRole::Ground`].
pub const GROUND: Colour = Colour::of(ColourRole::Ground);
/// [`ColourRole::Ink`].
pub const INK: Colour = Colour::of(ColourRole::Ink);
/// [`ColourRole::Quiet`].
pub const QUIET: Colour = Colour::of(ColourRole::Quiet);
/// [`ColourRole::Rule`].
pub const RULE: Colour = Colour::of(ColourRole::Rule);
/// [`ColourRole::Axis`].
pub const AXIS: Colour = Colour::of(ColourRole::Axis);
/// [`ColourRole::Ahead`].
pub const AHEAD: Colour = Colour::of(ColourRole::Ahead);
/// [`ColourRole::TooEarly`].
pub const TOO_EARLY: Colour = Colour::of(ColourRole::TooEarly);
/// [`ColourRole::Warning`].
pub const WARNING: Colour = Colour::of(ColourRole::Warning);
/// [`ColourRole::Cardio`].
pub const CARDIO: Colour = Colour::of(ColourRole::Cardio);
/// [`ColourRole::Mechanical`].
pub const MECHANICAL: Colour = Colour::of(ColourRole::Mechanical);
/// [`ColourRole::Fitness`].
pub const FITNESS: Colour = Colour::of(ColourRole::Fitness);
/// [`ColourRole::Fatigue`].
pub const FATIGUE: Colour = Colour::of(ColourRole::Fatigue);
/// [`ColourRole::Form`].
pub const FORM: Colour = Colour::of(ColourRole::Form);

/// How hard a session was: cool to warm.
pub fn effort(effort: EffortLevel) -> Colour {
    Colour::of(ColourRole::Effort(effort))
}

/// What a day allows: closed to open.
pub fn day_kind(kind: DayKind) -> Colour {
    Colour::of(ColourRole::Kind(kind))
}

/// Letters on the colour of an effort.
pub fn on_effort(effort: EffortLevel) -> Colour {
    Colour::of(ColourRole::OnEffort(effort))
}

/// Letters on the colour of a kind of day.
pub fn on_day_kind(kind: DayKind) -> Colour {
    Colour::of(ColourRole::OnKind(kind))
}

/// How far colours lie apart, for tests (Web Content Accessibility Guidelines 2.2, 1.4.3).
#[cfg(test)]
pub mod contrast {
    /// The least contrast of letters that can be read.
    pub const LEAST_OF_TEXT: f64 = 4.5;

    /// Contrast of two colours, 0xRRGGBB: 1 to 21.
    pub fn contrast(one: u32, other: u32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Relative luminance, 0 to 1.
    pub fn luminance(rgb: u32) -> f64 {
        let linear = |shift: u32| {
            let fraction = f64::from(rgb >> shift & 0xff) / 255.0;
            match fraction {
                s if s <= 0.04045 => s / 12.92,
                s => ((s + 0.055) / 1.055).powf(2.4),
            }
        };
        0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    }
}

#[cfg(test)]
mod tests {
    use super::contrast::{LEAST_OF_TEXT, luminance};
    use super::*;

    fn contrast(theme: Theme, one: ColourRole, other: ColourRole) -> f64 {
        contrast::contrast(theme.rgb(one), theme.rgb(other))
    }

    /// Lightness, 0 to 100 (CIE 1976).
    fn lightness(theme: Theme, role: ColourRole) -> f64 {
        match luminance(theme.rgb(role)) {
            y if y <= 216.0 / 24389.0 => y * 24389.0 / 27.0,
            y => 116.0 * y.cbrt() - 16.0,
        }
    }

    #[test]
    fn letters_can_be_read_on_what_is_behind_them() {
        let pairs = DayKind::ALL
            .into_iter()
            .map(|k| (ColourRole::OnKind(k), ColourRole::Kind(k)))
            .chain(
                EffortLevel::ALL
                    .into_iter()
                    .map(|e| (ColourRole::OnEffort(e), ColourRole::Effort(e))),
            )
            .chain([ColourRole::Ink, ColourRole::Quiet].map(|text| (text, ColourRole::Ground)))
            .chain([ColourRole::Ink, ColourRole::Quiet].map(|text| (text, ColourRole::Ahead)))
            .chain(
                [
                    ColourRole::TooEarly,
                    ColourRole::Mechanical,
                    ColourRole::Cardio,
                ]
                .map(|r| (r, ColourRole::Ground)),
            );
        for (text, ground) in pairs {
            for theme in Theme::ALL {
                let contrast = contrast(theme, text, ground);
                assert!(
                    contrast >= LEAST_OF_TEXT,
                    "{theme:?}: {text:?} on {ground:?}: {contrast:.1}"
                );
            }
        }
    }

    #[test]
    fn kinds_and_efforts_differ_in_lightness_from_their_neighbours() {
        const LEAST: f64 = 7.0;
        for theme in Theme::ALL {
            let kinds = DayKind::ALL.map(ColourRole::Kind);
            let efforts = EffortLevel::ALL.map(ColourRole::Effort);
            for pair in kinds.windows(2).chain(efforts.windows(2)) {
                let apart = (lightness(theme, pair[0]) - lightness(theme, pair[1])).abs();
                assert!(
                    apart >= LEAST,
                    "{theme:?}: {:?} and {:?}: {apart:.1}",
                    pair[0],
                    pair[1]
                );
            }
        }
    }

    #[test]
    fn a_kind_has_one_colour_on_both_grounds_and_more_rest_is_a_deeper_one() {
        let kinds = DayKind::ALL.map(ColourRole::Kind);
        for role in kinds {
            assert_eq!(Theme::Light.rgb(role), Theme::Dark.rgb(role), "{role:?}");
        }
        let [rest, walk, recovery_run, ..] = kinds.map(|kind| lightness(Theme::Light, kind));
        assert!(rest < walk && walk < recovery_run);
    }
}
