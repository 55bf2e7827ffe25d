//! Colours on paper.

use super::Role;
use crate::answer::Effort;
use crate::recovery::DayKind;

const GROUND: u32 = 0xfffdf9;
const INK: u32 = 0x22252b;

/// 0xRRGGBB of a role.
pub fn rgb(role: Role) -> u32 {
    match role {
        Role::Ground => GROUND,
        Role::Ink => INK,
        Role::Quiet => 0x5c626d,
        Role::Rule => 0xe3e0d8,
        Role::Axis => 0x8d929b,
        Role::Ahead => 0xf3f1ea,
        Role::TooEarly => 0xb3123f,
        Role::Warning => 0xd97706,
        Role::Cardio => 0x0b78a8,
        Role::Mechanical => 0x6a3d9a,
        Role::Fitness => 0x1f5f8b,
        Role::Fatigue => 0xd97706,
        Role::Form => 0x9aa0aa,
        Role::Effort(Effort::VeryEasy) => 0xb9d7ea,
        Role::Effort(Effort::Easy) => 0x5fa3cf,
        Role::Effort(Effort::Moderate) => 0xf4b04d,
        Role::Effort(Effort::Hard) => 0xc2410f,
        Role::Kind(DayKind::Rest) => 0x46306b,
        Role::Kind(DayKind::Walk) => 0x7a5ea8,
        Role::Kind(DayKind::RecoveryRun) => 0xc3b3dd,
        Role::Kind(DayKind::Easy) => 0xc4e8d8,
        Role::Kind(DayKind::Ready) => 0x1f8266,
        Role::OnEffort(Effort::Hard) => GROUND,
        Role::OnEffort(_) => INK,
        Role::OnKind(DayKind::RecoveryRun | DayKind::Easy) => INK,
        Role::OnKind(_) => GROUND,
    }
}
