//! Colours on a dark screen.

use super::ColourRole;
use crate::answer::EffortLevel;
use crate::recovery::DayKind;

const GROUND: u32 = 0x14171c;
const INK: u32 = 0xf0ede6;

/// 0xRRGGBB of a role.
pub fn rgb(role: ColourRole) -> u32 {
    match role {
        ColourRole::Ground => GROUND,
        ColourRole::Ink => INK,
        ColourRole::Quiet => 0xa4a9b3,
        ColourRole::Rule => 0x2c3038,
        ColourRole::Axis => 0x6b717c,
        ColourRole::Ahead => 0x1f242b,
        ColourRole::TooEarly => 0xff5c7a,
        ColourRole::Warning => 0xf59e42,
        ColourRole::Cardio => 0x4db6e2,
        ColourRole::Mechanical => 0xb18ae0,
        ColourRole::Fitness => 0x6db3e8,
        ColourRole::Fatigue => 0xf59e42,
        ColourRole::Form => 0x7d838e,
        ColourRole::Effort(EffortLevel::VeryEasy) => 0x34536b,
        ColourRole::Effort(EffortLevel::Easy) => 0x4f9bd0,
        ColourRole::Effort(EffortLevel::Moderate) => 0xf3b85c,
        ColourRole::Effort(EffortLevel::Hard) => 0xe8582a,
        ColourRole::Kind(DayKind::Rest) => 0xb79cf0,
        ColourRole::Kind(DayKind::Walk) => 0x7559b5,
        ColourRole::Kind(DayKind::RecoveryRun) => 0x51467a,
        ColourRole::Kind(DayKind::Easy) => 0x2e6b55,
        ColourRole::Kind(DayKind::Ready) => 0x35b18d,
        ColourRole::OnEffort(EffortLevel::VeryEasy) => INK,
        ColourRole::OnEffort(_) => GROUND,
        ColourRole::OnKind(DayKind::Rest | DayKind::Ready) => GROUND,
        ColourRole::OnKind(_) => INK,
    }
}
