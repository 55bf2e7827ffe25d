//! What follows if nothing else is done: kinds of the coming days, and from when on a run or a hard
//! session is due. It sees only what was done up to its moment.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::clocks::Clocks;
use super::kind::{DayKind, day_kind};

/// No outlook reaches further, days.
pub const OUTLOOK_DAYS: u64 = 21;

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOfDay {
    /// Before noon.
    Morning,
    /// Before five.
    Afternoon,
    /// Later.
    Evening,
}

impl PartOfDay {
    /// Name for people and documents.
    pub fn name(self) -> &'static str {
        match self {
            PartOfDay::Morning => "morning",
            PartOfDay::Afternoon => "afternoon",
            PartOfDay::Evening => "evening",
        }
    }
}

/// When something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Day.
    pub date: NaiveDate,
    /// Part of the day from which on it goes.
    pub part: PartOfDay,
}

impl Due {
    /// At once, however late it is.
    fn at(moment: NaiveDateTime) -> Self {
        let part = match moment.hour() {
            0..12 => PartOfDay::Morning,
            12..17 => PartOfDay::Afternoon,
            _ => PartOfDay::Evening,
        };
        Self {
            date: moment.date(),
            part,
        }
    }

    /// From a coming moment on; nobody waits for one late in the evening.
    fn from(moment: NaiveDateTime) -> Self {
        const LATE: u32 = 21;
        if moment.hour() < LATE {
            return Self::at(moment);
        }
        Self {
            date: moment.date() + Days::new(1),
            part: PartOfDay::Morning,
        }
    }
}

/// How much is known of an athlete's recovery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// Enough.
    Sure,
    /// Little, so every kind is one more careful.
    LittleKnown,
}

/// Where the clocks stand, and who is asking.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// The moment, on the athlete's clock.
    pub at: NaiveDateTime,
    /// Hours left then.
    pub left: Clocks,
    /// Whether the athlete is new to running.
    pub novice: bool,
    /// How much is known.
    pub certainty: Certainty,
    /// The last day with a run, if there was one.
    pub last_run: Option<NaiveDate>,
}

/// A coming day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ComingDay {
    /// Which.
    pub date: NaiveDate,
    /// Hours left at the planning hour.
    pub left: Clocks,
    /// Kind of day.
    pub kind: DayKind,
}

impl Standing {
    /// What a moment is good for, if nothing is done until then.
    pub fn kind_at(&self, moment: NaiveDateTime) -> DayKind {
        let left = self.left_at(moment);
        let mut kind = day_kind(left.cardio_h, left.mechanical_h, self.novice);
        if self.last_run == moment.date().checked_sub_days(Days::new(1)) {
            kind = kind.after_a_run(self.novice);
        }
        match self.certainty {
            Certainty::Sure => kind,
            Certainty::LittleKnown => kind.more_careful(),
        }
    }

    /// From when on a kind of training goes, found hour by hour; `None` when not within the outlook.
    pub fn due(&self, wanted: DayKind) -> Option<Due> {
        let hours = 0..=24 * OUTLOOK_DAYS as i64;
        let mut moments = hours.map(|hours| self.at + TimeDelta::hours(hours));
        let first = moments.find(|moment| self.kind_at(*moment) >= wanted)?;
        Some(if first == self.at {
            Due::at(first)
        } else {
            Due::from(first)
        })
    }

    /// The days behind the moment's own, up to the first on which both clocks have run out.
    pub fn coming_days(&self, planning_hour: u32) -> Vec<ComingDay> {
        let noon = NaiveTime::from_hms_opt(planning_hour.min(23), 0, 0).unwrap_or_default();
        let dates = self.at.date().iter_days().skip(1);
        let days = dates.take(OUTLOOK_DAYS as usize - 1).map(|date| ComingDay {
            date,
            left: self.left_at(date.and_time(noon)),
            kind: self.kind_at(date.and_time(noon)),
        });
        days.take_while(|day| day.left.longest_h() > 0.0 || day.kind.is_recovery())
            .collect()
    }

    /// The same after a session that restarts the clocks at once.
    pub fn after_run(self, alone: Clocks) -> Self {
        Self {
            left: self.left.restarted_by(alone, self.novice),
            last_run: Some(self.at.date()),
            ..self
        }
    }

    /// Hours of the longer clock.
    pub fn longest_h(&self) -> f64 {
        self.left.longest_h()
    }

    fn left_at(&self, moment: NaiveDateTime) -> Clocks {
        let hours = (moment - self.at).num_minutes() as f64 / 60.0;
        self.left.after_rest(hours.max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Monday, 15 September 2025 at noon.
    fn noon() -> NaiveDateTime {
        let monday = NaiveDate::from_ymd_opt(2025, 9, 15).expect("a date");
        monday.and_hms_opt(12, 0, 0).expect("a time")
    }

    fn standing(cardio_h: f64, mechanical_h: f64) -> Standing {
        Standing {
            at: noon(),
            left: Clocks {
                cardio_h,
                mechanical_h,
            },
            novice: false,
            certainty: Certainty::Sure,
            last_run: None,
        }
    }

    fn on(day: u32, part: PartOfDay) -> Option<Due> {
        let date = NaiveDate::from_ymd_opt(2025, 9, day).expect("a date");
        Some(Due { date, part })
    }

    #[test]
    fn each_kind_is_due_when_its_limit_is_reached() {
        // Legs 30 h at noon on Monday: 24 h at six in the evening, 8 h on Tuesday at ten, none on
        // Tuesday at six in the evening.
        let standing = standing(0.0, 30.0);
        assert_eq!(
            standing.due(DayKind::RecoveryRun),
            on(15, PartOfDay::Evening)
        );
        assert_eq!(standing.due(DayKind::Easy), on(16, PartOfDay::Morning));
        assert_eq!(standing.due(DayKind::Ready), on(16, PartOfDay::Evening));
    }

    #[test]
    fn what_goes_now_is_due_now_and_a_late_evening_is_the_next_morning() {
        assert_eq!(
            standing(0.0, 0.0).due(DayKind::Ready),
            on(15, PartOfDay::Afternoon)
        );
        assert_eq!(
            standing(10.0, 0.0).due(DayKind::Ready),
            on(16, PartOfDay::Morning)
        );
    }

    #[test]
    fn a_novice_rests_a_day_between_runs_and_little_known_is_never_ready() {
        let novice = Standing {
            novice: true,
            last_run: Some(noon().date()),
            ..standing(0.0, 0.0)
        };
        let tuesday = novice.coming_days(12);
        assert_eq!(tuesday.len(), 1);
        assert_eq!(tuesday[0].kind, DayKind::Walk);
        let unsure = Standing {
            certainty: Certainty::LittleKnown,
            ..standing(0.0, 0.0)
        };
        assert_eq!(unsure.due(DayKind::Ready), None);
        assert_eq!(unsure.due(DayKind::Easy), on(15, PartOfDay::Afternoon));
    }

    #[test]
    fn coming_days_end_with_the_clocks_and_a_run_makes_them_more() {
        // 50 h at noon on Monday are 26 h on Tuesday, 2 h on Wednesday, none on Thursday.
        let standing = standing(0.0, 50.0);
        let kinds: Vec<DayKind> = standing.coming_days(12).iter().map(|d| d.kind).collect();
        assert_eq!(kinds, [DayKind::Walk, DayKind::Easy]);
        let run = Clocks {
            cardio_h: 20.0,
            mechanical_h: 15.0,
        };
        assert_eq!(standing.after_run(run).coming_days(12).len(), 2);
        assert_eq!(
            standing.after_run(run).due(DayKind::Ready),
            on(18, PartOfDay::Morning)
        );
    }
}
