//! The one judgement: what a moment allows, and what limits it. Everything about kinds of day uses it
//! (docs/recovery.md).

use super::clocks::Left;
use super::constants::{Constants, above, below};
use crate::recovery::DayKind;

/// Which clocks count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Causes {
    /// Those of heart and legs: for running.
    #[default]
    Both,
    /// Those of the heart alone: for training without a run.
    HeartOnly,
}

/// What is known at a moment besides the clocks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Circumstances {
    /// Whether the athlete is a beginner.
    pub novice: bool,
    /// Hours since the last run ended; infinite without one.
    pub run_gap_h: f64,
    /// In a break of two weeks, or coming back from one.
    pub back: bool,
    /// The same after six weeks: every other day.
    pub alternate: bool,
    /// Hardly any files yet, and nothing stated.
    pub little: bool,
    /// The diary entries for it.
    pub noted: Noted,
}

/// The diary entries for a moment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Noted {
    /// Sick or injured, or just over it: beyond doubt.
    pub stated: Option<Careful>,
    /// Signs that the clocks may be wrong: one kind more cautious and no more.
    pub in_doubt: Option<Careful>,
}

impl Default for Circumstances {
    fn default() -> Self {
        Self {
            novice: false,
            run_gap_h: f64::INFINITY,
            back: false,
            alternate: false,
            little: false,
            noted: Noted::default(),
        }
    }
}

/// Why a kind is more cautious than the clocks alone suggest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Careful {
    /// There are hardly any files yet.
    LittleKnown,
    /// A break, or the weeks after one.
    ComingBack,
    /// The day after a run, coming back from a long break.
    EveryOtherDay,
    /// The day after a beginner's run.
    NewToRunning,
    /// Sick on that day.
    Sick,
    /// Injured on that day.
    Injured,
    /// The first days after being sick.
    AfterSickness,
    /// The first days after an injury.
    AfterInjury,
    /// Sore on that day.
    Sore,
    /// A bad night before it.
    BadNight,
    /// Travel on that day.
    Travel,
}

impl Careful {
    /// Whether it comes from the diary.
    pub fn is_noted(self) -> bool {
        match self {
            Careful::LittleKnown
            | Careful::ComingBack
            | Careful::EveryOtherDay
            | Careful::NewToRunning => false,
            Careful::Sick
            | Careful::Injured
            | Careful::AfterSickness
            | Careful::AfterInjury
            | Careful::Sore
            | Careful::BadNight
            | Careful::Travel => true,
        }
    }

    /// Whether it only puts one day in doubt, with no effect afterwards.
    pub fn is_doubt(self) -> bool {
        matches!(self, Careful::Sore | Careful::BadNight | Careful::Travel)
    }
}

/// A kind with what limits it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// What the moment allows.
    pub kind: DayKind,
    /// Why it differs from the clocks alone, if it does.
    pub careful: Option<Careful>,
}

/// What a session was, which decides whether it came too soon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A walk or ride within the limits.
    Walk,
    /// A recovery run.
    RecoveryRun,
    /// Other training that was not hard.
    Easy,
    /// Hard training.
    Hard,
}

impl Class {
    /// Name for people and tables.
    pub fn name(self) -> &'static str {
        match self {
            Class::Walk => "walk or ride within the limits",
            Class::RecoveryRun => "recovery run",
            Class::Easy => "easy",
            Class::Hard => "hard",
        }
    }

    /// The lowest kind of moment at which it may be done.
    pub fn least_kind(self) -> DayKind {
        match self {
            Class::Walk => DayKind::Rest,
            Class::RecoveryRun => DayKind::RecoveryRun,
            Class::Easy => DayKind::Easy,
            Class::Hard => DayKind::Ready,
        }
    }

    /// Whether it came too soon at a moment of a kind.
    pub fn is_too_early_at(self, kind: DayKind) -> bool {
        kind < self.least_kind()
    }
}

impl Constants {
    /// What a moment allows.
    pub fn judge(&self, left: &Left, circumstances: &Circumstances, causes: Causes) -> Judgement {
        let longest_h = |clocks: super::Clocks| match causes {
            Causes::Both => clocks.longest_h(),
            Causes::HeartOnly => clocks.cardio_h,
        };
        let (hard_h, easy_h) = (longest_h(left.hard), longest_h(left.easy));
        let by_clocks = match easy_h {
            h if above(h, self.walk_h) => DayKind::Rest,
            h if above(h, self.recovery_run_h) => DayKind::Walk,
            h if above(h, self.easy_h) => DayKind::RecoveryRun,
            _ if above(hard_h, self.ready_h) => DayKind::Easy,
            _ => DayKind::Ready,
        };
        let judgement = match causes {
            Causes::HeartOnly => Judgement {
                kind: by_clocks,
                careful: None,
            },
            Causes::Both => self.held_back(by_clocks, circumstances),
        };
        judgement.as_noted(circumstances.noted, causes)
    }

    fn held_back(&self, by_clocks: DayKind, circumstances: &Circumstances) -> Judgement {
        let day_after_run = below(circumstances.run_gap_h, self.novice_gap_h);
        let limits = [
            (circumstances.little, DayKind::Easy, Careful::LittleKnown),
            (circumstances.back, DayKind::Easy, Careful::ComingBack),
            (
                circumstances.alternate && day_after_run,
                DayKind::Walk,
                Careful::EveryOtherDay,
            ),
            (
                circumstances.novice && day_after_run,
                DayKind::Walk,
                Careful::NewToRunning,
            ),
        ];
        let mut judgement = Judgement {
            kind: by_clocks,
            careful: None,
        };
        for (_, most, why) in limits.into_iter().filter(|(holds, ..)| *holds) {
            judgement = judgement.at_most(most, Some(why));
        }
        judgement
    }
}

impl Judgement {
    /// The same, but limited to some kind for a reason.
    fn at_most(self, most: DayKind, careful: Option<Careful>) -> Self {
        match most < self.kind {
            true => Self {
                kind: most,
                careful,
            },
            false => self,
        }
    }

    /// The same with the diary. Sick means a day off, whatever the sport; injured means no running. A
    /// mere doubt makes it one kind more cautious, however many there are.
    fn as_noted(self, noted: Noted, causes: Causes) -> Self {
        let most = match (noted.stated, causes) {
            (Some(Careful::Sick), _) => DayKind::Rest,
            (Some(Careful::Injured), Causes::Both) => DayKind::Walk,
            (Some(_), _) => DayKind::Easy,
            (None, _) => DayKind::Ready,
        };
        let held = self.at_most(most, noted.stated);
        match (noted.in_doubt, held.kind.one_more_careful()) {
            (Some(why), Some(kind)) => Self {
                kind,
                careful: Some(why),
            },
            (_, _) => held,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Clocks;
    use super::*;

    const PUBLISHED: Constants = Constants::PUBLISHED;

    fn legs(hard_h: f64, easy_h: f64) -> Left {
        let legs = |mechanical_h| Clocks {
            cardio_h: 0.0,
            mechanical_h,
        };
        Left {
            hard: legs(hard_h),
            easy: legs(easy_h),
        }
    }

    fn kind(left: Left, circumstances: Circumstances) -> DayKind {
        PUBLISHED.judge(&left, &circumstances, Causes::Both).kind
    }

    #[test]
    fn easy_running_comes_back_long_before_hard_training() {
        let circumstances = Circumstances::default();
        assert_eq!(kind(legs(420.0, 155.0), circumstances), DayKind::Rest);
        assert_eq!(kind(legs(300.0, 35.0), circumstances), DayKind::Walk);
        assert_eq!(kind(legs(270.0, 5.0), circumstances), DayKind::RecoveryRun);
        assert_eq!(kind(legs(260.0, 0.0), circumstances), DayKind::Easy);
        assert_eq!(kind(legs(4.0, 0.0), circumstances), DayKind::Ready);
    }

    #[test]
    fn the_legs_never_stop_a_ride() {
        let judged = PUBLISHED.judge(
            &legs(420.0, 155.0),
            &Circumstances::default(),
            Causes::HeartOnly,
        );
        assert_eq!(judged.kind, DayKind::Ready);
    }

    #[test]
    fn rested_a_day_is_ready_unless_something_holds_it_back_and_never_rest() {
        let rested = Left::default();
        let judge = |circumstances| PUBLISHED.judge(&rested, &circumstances, Causes::Both);
        let unheld = Circumstances::default();
        assert_eq!(judge(unheld).careful, None);
        let little = judge(Circumstances {
            little: true,
            ..unheld
        });
        assert_eq!(little.kind, DayKind::Easy);
        assert_eq!(little.careful, Some(Careful::LittleKnown));
        let novice = judge(Circumstances {
            novice: true,
            run_gap_h: 24.0,
            ..unheld
        });
        assert_eq!(novice.kind, DayKind::Walk);
        assert_eq!(novice.careful, Some(Careful::NewToRunning));
    }

    #[test]
    fn a_sick_day_is_a_day_off_in_every_sport_and_an_injured_one_without_a_step_of_running() {
        let judge = |stated, causes| {
            let noted = Noted {
                stated: Some(stated),
                in_doubt: None,
            };
            let circumstances = Circumstances {
                noted,
                ..Circumstances::default()
            };
            PUBLISHED
                .judge(&Left::default(), &circumstances, causes)
                .kind
        };
        for (stated, running, otherwise) in [
            (Careful::Sick, DayKind::Rest, DayKind::Rest),
            (Careful::Injured, DayKind::Walk, DayKind::Easy),
            (Careful::AfterSickness, DayKind::Easy, DayKind::Easy),
        ] {
            assert_eq!(judge(stated, Causes::Both), running, "{stated:?}");
            assert_eq!(judge(stated, Causes::HeartOnly), otherwise, "{stated:?}");
        }
    }

    #[test]
    fn a_bad_night_makes_any_day_one_kind_more_careful_and_a_day_of_rest_stays_one() {
        let circumstances = Circumstances {
            noted: Noted {
                stated: None,
                in_doubt: Some(Careful::BadNight),
            },
            ..Circumstances::default()
        };
        let doubted = |left| PUBLISHED.judge(&left, &circumstances, Causes::Both);
        assert_eq!(doubted(Left::default()).kind, DayKind::Easy);
        assert_eq!(doubted(legs(270.0, 5.0)).kind, DayKind::Walk);
        let rest = doubted(legs(420.0, 155.0));
        assert_eq!((rest.kind, rest.careful), (DayKind::Rest, None));
    }

    #[test]
    fn a_walk_never_comes_too_soon_and_hard_training_on_any_but_a_ready_day() {
        assert!(!Class::Walk.is_too_early_at(DayKind::Rest));
        assert!(Class::RecoveryRun.is_too_early_at(DayKind::Walk));
        assert!(!Class::Easy.is_too_early_at(DayKind::Easy));
        assert!(Class::Hard.is_too_early_at(DayKind::Easy));
    }
}
