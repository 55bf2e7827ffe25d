//! Colours on paper.

use super::ColourRole;
use crate::answer::EffortLevel;
use crate::recovery::DayKind;

const GROUND: u32 = 0xfffdf9;
const INK: u32 = 0x22252b;

/// 0xRRGGBB of a role.
pub fn rgb(role: ColourRole) -> u32 {
    match role {
        ColourRole::Ground => GROUND,
        ColourRole::Ink => INK,
        ColourRole::Quiet => 0x5c626d,
        ColourRole::Rule => 0xe3e0d8,
        ColourRole::Axis => 0x8d929b,
        ColourRole::Ahead => 0xf3f1ea,
        ColourRole::TooEarly => 0xb3123f,
        ColourRole::Warning => 0xd97706,
        ColourRole::Cardio => 0x0b78a8,
        ColourRole::Mechanical => 0x6a3d9a,
        ColourRole::Fitness => 0x1f5f8b,
        ColourRole::Fatigue => 0xd97706,
        ColourRole::Form => 0x9aa0aa,
        ColourRole::Effort(EffortLevel::VeryEasy) => 0xb9d7ea,
        ColourRole::Effort(EffortLevel::Easy) => 0x5fa3cf,
        ColourRole::Effort(EffortLevel::Moderate) => 0xf4b04d,
        ColourRole::Effort(EffortLevel::Hard) => 0xc2410f,
        ColourRole::Kind(DayKind::Rest) => 0x46306b,
        ColourRole::Kind(DayKind::Walk) => 0x7a5ea8,
        ColourRole::Kind(DayKind::RecoveryRun) => 0xc3b3dd,
        ColourRole::Kind(DayKind::Easy) => 0xc4e8d8,
        ColourRole::Kind(DayKind::Ready) => 0x1f8266,
        ColourRole::OnEffort(EffortLevel::Hard) => GROUND,
        ColourRole::OnEffort(_) => INK,
        ColourRole::OnKind(DayKind::RecoveryRun | DayKind::Easy) => INK,
        ColourRole::OnKind(_) => GROUND,
    }
}
