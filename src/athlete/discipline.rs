//! Sports that share thresholds.

use crate::activity::Sport;

/// Sports that share thresholds. A heart does not reach the same rate in all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discipline {
    /// Running, walking, hiking.
    OnFoot,
    /// Cycling.
    Ride,
    /// Swimming.
    Swim,
    /// Everything else.
    Other,
}

impl Discipline {
    /// All, for tables with one entry for each.
    pub const ALL: [Discipline; 4] = [
        Discipline::OnFoot,
        Discipline::Ride,
        Discipline::Swim,
        Discipline::Other,
    ];

    /// The discipline that a sport belongs to.
    pub fn of(sport: Sport) -> Self {
        match sport {
            sport if sport.is_on_foot() => Discipline::OnFoot,
            Sport::Ride | Sport::EBikeRide => Discipline::Ride,
            Sport::Swim => Discipline::Swim,
            _ => Discipline::Other,
        }
    }
}
