//! Colours on a dark screen.

use super::Role;
use crate::answer::Effort;
use crate::recovery::DayKind;

const GROUND: u32 = 0x14171c;
const INK: u32 = 0xf0ede6;

/// 0xRRGGBB of a role.
pub fn rgb(role: Role) -> u32 {
    match role {
        Role::Ground => GROUND,
        Role::Ink => INK,
        Role::Quiet => 0xa4a9b3,
        Role::Rule => 0x2c3038,
        Role::Axis => 0x6b717c,
        Role::Ahead => 0x1f242b,
        Role::TooEarly => 0xff5c7a,
        Role::Warning => 0xf59e42,
        Role::Cardio => 0x4db6e2,
        Role::Mechanical => 0xb18ae0,
        Role::Fitness => 0x6db3e8,
        Role::Fatigue => 0xf59e42,
        Role::Form => 0x7d838e,
        Role::Effort(Effort::VeryEasy) => 0x34536b,
        Role::Effort(Effort::Easy) => 0x4f9bd0,
        Role::Effort(Effort::Moderate) => 0xf3b85c,
        Role::Effort(Effort::Hard) => 0xe8582a,
        Role::Kind(DayKind::Rest) => 0xb79cf0,
        Role::Kind(DayKind::Walk) => 0x7559b5,
        Role::Kind(DayKind::RecoveryRun) => 0x51467a,
        Role::Kind(DayKind::Easy) => 0x2e6b55,
        Role::Kind(DayKind::Ready) => 0x35b18d,
        Role::OnEffort(Effort::VeryEasy) => INK,
        Role::OnEffort(_) => GROUND,
        Role::OnKind(DayKind::Rest | DayKind::Ready) => GROUND,
        Role::OnKind(_) => INK,
    }
}
