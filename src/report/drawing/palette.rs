//! Colours and what they mean, on light and on dark ground.
//!
//! What stands for more stands out more: the more careful a kind of day and the harder an effort, the
//! further it lies from the ground. Neighbours differ in lightness, so they stay apart for
//! colour-blind readers and in grey (see the tests below).

#[cfg(test)]
pub mod contrast;
mod dark;
mod light;

use crate::answer::Effort;
use crate::recovery::DayKind;
use crate::report::look::Theme;

impl Theme {
    /// Red, green and blue of a role as one number, 0xRRGGBB.
    pub fn rgb(self, role: Role) -> u32 {
        match self {
            Theme::Light => light::rgb(role),
            Theme::Dark => dark::rgb(role),
        }
    }
}

/// What a colour stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// What is behind everything.
    Ground,
    /// Text that is read first.
    Ink,
    /// Text that explains.
    Quiet,
    /// Lines that only guide.
    Rule,
    /// Lines that end a panel.
    Axis,
    /// The future.
    Ahead,
    /// What came too early.
    TooEarly,
    /// What is to be avoided.
    Warning,
    /// The clock of heart and lungs.
    Cardio,
    /// The clock of the legs.
    Mechanical,
    /// Chronic load.
    Fitness,
    /// Acute load.
    Fatigue,
    /// Their balance.
    Form,
    /// How hard a session was.
    Effort(Effort),
    /// What a day is good for.
    Kind(DayKind),
    /// Letters on the colour of an effort.
    OnEffort(Effort),
    /// Letters on the colour of a kind of day.
    OnKind(DayKind),
}

impl Role {
    /// Every role.
    pub fn all() -> impl Iterator<Item = Role> {
        let plain = [
            Role::Ground,
            Role::Ink,
            Role::Quiet,
            Role::Rule,
            Role::Axis,
            Role::Ahead,
            Role::TooEarly,
            Role::Warning,
            Role::Cardio,
            Role::Mechanical,
            Role::Fitness,
            Role::Fatigue,
            Role::Form,
        ];
        let efforts = Effort::ALL.into_iter();
        let efforts = efforts.flat_map(|e| [Role::Effort(e), Role::OnEffort(e)]);
        let kinds = DayKind::ALL.into_iter();
        let kinds = kinds.flat_map(|k| [Role::Kind(k), Role::OnKind(k)]);
        plain.into_iter().chain(efforts).chain(kinds)
    }
}

/// A colour by what it stands for; the theme says how that looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colour {
    /// What it stands for.
    pub role: Role,
    /// 0 to 1.
    pub opacity: f64,
}

impl Colour {
    const fn of(role: Role) -> Self {
        Self { role, opacity: 1.0 }
    }

    /// The same colour, seen through.
    pub const fn faded(self, opacity: f64) -> Self {
        Self { opacity, ..self }
    }
}

/// [`Role::Ground`].
pub const GROUND: Colour = Colour::of(Role::Ground);
/// [`Role::Ink`].
pub const INK: Colour = Colour::of(Role::Ink);
/// [`Role::Quiet`].
pub const QUIET: Colour = Colour::of(Role::Quiet);
/// [`Role::Rule`].
pub const RULE: Colour = Colour::of(Role::Rule);
/// [`Role::Axis`].
pub const AXIS: Colour = Colour::of(Role::Axis);
/// [`Role::Ahead`].
pub const AHEAD: Colour = Colour::of(Role::Ahead);
/// [`Role::TooEarly`].
pub const TOO_EARLY: Colour = Colour::of(Role::TooEarly);
/// [`Role::Warning`].
pub const WARNING: Colour = Colour::of(Role::Warning);
/// [`Role::Cardio`].
pub const CARDIO: Colour = Colour::of(Role::Cardio);
/// [`Role::Mechanical`].
pub const MECHANICAL: Colour = Colour::of(Role::Mechanical);
/// [`Role::Fitness`].
pub const FITNESS: Colour = Colour::of(Role::Fitness);
/// [`Role::Fatigue`].
pub const FATIGUE: Colour = Colour::of(Role::Fatigue);
/// [`Role::Form`].
pub const FORM: Colour = Colour::of(Role::Form);

/// How hard a session was: cool to warm.
pub fn effort(effort: Effort) -> Colour {
    Colour::of(Role::Effort(effort))
}

/// What a day is good for: closed to open.
pub fn day_kind(kind: DayKind) -> Colour {
    Colour::of(Role::Kind(kind))
}

/// Letters on the colour of an effort.
pub fn on_effort(effort: Effort) -> Colour {
    Colour::of(Role::OnEffort(effort))
}

/// Letters on the colour of a kind of day.
pub fn on_day_kind(kind: DayKind) -> Colour {
    Colour::of(Role::OnKind(kind))
}

#[cfg(test)]
mod tests {
    use super::contrast::{LEAST_OF_TEXT, luminance};
    use super::*;

    fn contrast(theme: Theme, one: Role, other: Role) -> f64 {
        contrast::contrast(theme.rgb(one), theme.rgb(other))
    }

    /// Lightness, 0 to 100 (CIE 1976).
    fn lightness(theme: Theme, role: Role) -> f64 {
        match luminance(theme.rgb(role)) {
            y if y <= 216.0 / 24389.0 => y * 24389.0 / 27.0,
            y => 116.0 * y.cbrt() - 16.0,
        }
    }

    #[test]
    fn letters_can_be_read_on_what_is_behind_them() {
        let pairs = DayKind::ALL
            .into_iter()
            .map(|k| (Role::OnKind(k), Role::Kind(k)))
            .chain(
                Effort::ALL
                    .into_iter()
                    .map(|e| (Role::OnEffort(e), Role::Effort(e))),
            )
            .chain([Role::Ink, Role::Quiet].map(|text| (text, Role::Ground)))
            .chain([Role::Ink, Role::Quiet].map(|text| (text, Role::Ahead)))
            .chain([Role::TooEarly, Role::Mechanical, Role::Cardio].map(|r| (r, Role::Ground)));
        for (text, behind) in pairs {
            for theme in Theme::ALL {
                let contrast = contrast(theme, text, behind);
                assert!(
                    contrast >= LEAST_OF_TEXT,
                    "{theme:?}: {text:?} on {behind:?}: {contrast:.1}"
                );
            }
        }
    }

    #[test]
    fn kinds_and_efforts_differ_in_lightness_from_their_neighbours() {
        const LEAST: f64 = 7.0;
        for theme in Theme::ALL {
            let kinds = DayKind::ALL.map(Role::Kind);
            let efforts = Effort::ALL.map(Role::Effort);
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
    fn rest_stands_out_from_the_ground_more_than_a_walk_and_a_walk_more_than_a_recovery_run() {
        for theme in Theme::ALL {
            let from_ground = |kind| contrast(theme, Role::Kind(kind), Role::Ground);
            assert!(from_ground(DayKind::Rest) > from_ground(DayKind::Walk));
            assert!(from_ground(DayKind::Walk) > from_ground(DayKind::RecoveryRun));
        }
    }
}
