//! Kinds of day (docs/recovery.md). One place decides what a moment allows: [`super::Constants::judge`].

/// What a day allows; later ones allow more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayKind {
    /// A day off.
    Rest,
    /// Walking, also uphill, or anything easy with low impact.
    Walk,
    /// A recovery run within its limits, on soft ground.
    RecoveryRun,
    /// Easy training.
    Easy,
    /// Ready for hard training: intervals, tempo, a race.
    Ready,
}

impl DayKind {
    /// Every kind, from the most cautious.
    pub const ALL: [DayKind; 5] = [
        DayKind::Rest,
        DayKind::Walk,
        DayKind::RecoveryRun,
        DayKind::Easy,
        DayKind::Ready,
    ];

    /// Name for people and tables.
    pub fn name(self) -> &'static str {
        match self {
            DayKind::Rest => "rest",
            DayKind::Walk => "walk",
            DayKind::RecoveryRun => "recovery run",
            DayKind::Easy => "easy",
            DayKind::Ready => "ready for hard training",
        }
    }

    /// The kind before it; `None` if it is the most cautious.
    pub fn one_more_careful(self) -> Option<Self> {
        Self::ALL.into_iter().take_while(|kind| *kind < self).last()
    }

    /// Whether recovery is still advised.
    pub fn is_recovery(self) -> bool {
        self < DayKind::Easy
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_stand_from_the_most_careful_on() {
        assert!(DayKind::ALL.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(DayKind::RecoveryRun.is_recovery() && !DayKind::Easy.is_recovery());
    }
}
