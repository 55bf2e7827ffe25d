//! Kinds of day (docs/recovery.md).

/// What a day is good for; later ones allow more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayKind {
    /// A day off.
    Rest,
    /// Walking, also uphill, or anything easy without impact.
    Walk,
    /// A recovery run below the ceiling, on soft ground.
    RecoveryRun,
    /// Easy training.
    Easy,
    /// Ready for quality: intervals, tempo, a race, a long run.
    Ready,
}

impl DayKind {
    /// Every kind, from the most careful.
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
            DayKind::Ready => "ready for quality",
        }
    }

    /// One kind more careful, and never above easy: for when little is known.
    pub fn more_careful(self) -> Self {
        match self {
            DayKind::Rest | DayKind::Walk => DayKind::Rest,
            DayKind::RecoveryRun => DayKind::Walk,
            DayKind::Easy => DayKind::RecoveryRun,
            DayKind::Ready => DayKind::Easy,
        }
    }

    /// The same on the day after a run: a novice needs a full day without running between two
    /// (docs/recovery.md).
    pub fn after_a_run(self, novice: bool) -> Self {
        match novice {
            true => self.min(DayKind::Walk),
            false => self,
        }
    }

    /// Whether recovery still goes before training.
    pub fn is_recovery(self) -> bool {
        self < DayKind::Easy
    }
}

/// Kind of a day from the hours left at the planning hour. A novice never gets a recovery run:
/// for who is new to running, the day off is the safer half of the choice.
pub fn day_kind(cardio_h: f64, mechanical_h: f64, novice: bool) -> DayKind {
    let longest_h = cardio_h.max(mechanical_h);
    if novice {
        return match longest_h {
            h if h > 24.0 => DayKind::Rest,
            h if h > 0.0 => DayKind::Walk,
            _ => DayKind::Ready,
        };
    }
    if mechanical_h > 48.0 || cardio_h > 60.0 {
        DayKind::Rest
    } else if mechanical_h > 24.0 || cardio_h > 36.0 {
        DayKind::Walk
    } else if mechanical_h > 8.0 || cardio_h > 14.0 {
        DayKind::RecoveryRun
    } else if longest_h > 0.0 {
        DayKind::Easy
    } else {
        DayKind::Ready
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_hours_never_allow_more() {
        for novice in [false, true] {
            let kinds: Vec<DayKind> = (0..=80)
                .map(|h| day_kind(f64::from(h), f64::from(h), novice))
                .collect();
            assert!(kinds.windows(2).all(|pair| pair[1] <= pair[0]));
        }
    }

    #[test]
    fn a_novice_gets_no_recovery_run_and_no_easy_day_on_a_running_clock() {
        assert_eq!(day_kind(1.0, 0.0, true), DayKind::Walk);
        assert_eq!(day_kind(1.0, 0.0, false), DayKind::Easy);
        assert_eq!(day_kind(0.0, 0.0, true), DayKind::Ready);
    }

    #[test]
    fn doubt_makes_every_kind_more_careful() {
        for kind in DayKind::ALL {
            assert!(kind.more_careful() <= kind);
            assert!(kind.more_careful() <= DayKind::Easy);
        }
    }
}
