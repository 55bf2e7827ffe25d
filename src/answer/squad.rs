//! Several athletes on one day: who needs rest, who does much more or less than usual, and who has not uploaded.

use std::cmp::Ordering;

use chrono::{NaiveDate, TimeDelta};

use super::uploaded_days::UploadedDays;
use super::week_ahead::{Again, goal};
use super::{
    Amount, Bin, ChartColumn, DateRange, Lately, Measure, OutlookDay, Results, WeekAhead, columns,
};
use crate::activity::Sport;
use crate::recovery::{Clocks, DayKind};

/// Days that are shown of each athlete, the day of the advice among them.
pub const DAYS_SHOWN: i64 = 28;
/// Weeks of the trend.
pub const WEEKS_SHOWN: i64 = 12;
/// Nothing is said of an athlete without a file of this many days in a row, the last of them the day that all are
/// judged on: their sessions are unknown.
pub const SILENT_DAYS: i64 = 2;

/// The one day that all athletes are judged on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SquadDay {
    /// Its date.
    pub date: NaiveDate,
    /// Whether it is over for the reader: then it is not called today.
    pub is_over: bool,
}

/// What is known of an athlete on the day that all are judged on.
#[derive(Debug, Clone, PartialEq)]
pub struct InSquad {
    /// How the athlete is on the day; `None` where there is no data of the last days.
    pub judged: Option<Judged>,
    /// The last day up to then with a file, of training or of the body at rest.
    pub uploaded: Option<NaiveDate>,
    /// Load of seven days each, the latest last, points; `None` where any of them is unknown.
    pub weekly_points: Vec<Option<f64>>,
    /// The last days, the day itself last.
    pub days: Vec<ChartColumn>,
    /// How often training was too soon in these days.
    pub lately: Lately,
    /// The session that last set recovery going, else the last one.
    pub last_session: Option<LastSession>,
}

/// A session that advice goes back to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LastSession {
    /// Its place among the activities of the history.
    pub index: usize,
    /// Its day.
    pub day: NaiveDate,
    /// Its sport.
    pub sport: Sport,
    /// Its distance, metres.
    pub distance_m: Option<f64>,
}

/// How an athlete is on the day.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// Whether the advice is for the day, or for the next one as something was done on the day already.
    pub when: OutlookDay,
    /// The most that is advised for that day.
    pub kind: DayKind,
    /// The most that is advised for the rest of the day itself.
    pub now: DayKind,
    /// Whether the athlete is a beginner.
    pub is_novice: bool,
    /// Hours left on each clock until hard training.
    pub left: Clocks,
    /// When hard training is due again, or the next run of a beginner.
    pub again: Again,
    /// Load of the last seven days, points.
    pub load: Amount,
    /// On foot in the last seven days, metres.
    pub on_foot: Amount,
    /// Longest run of the last seven days, metres.
    pub longest_run: Amount,
    /// Rules with a caution for the day, what weighs most first.
    pub cautions: Vec<&'static str>,
}

/// What a coach has to know of an athlete first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SquadGroup {
    /// Recovery comes before training.
    NeedsRecovery,
    /// Training is fine, and it is much more or less than usual.
    Unusual,
    /// Training is fine.
    Other,
    /// There is no data of the last days.
    NoData,
}

impl SquadGroup {
    /// All, in the order of the report.
    pub const ALL: [SquadGroup; 4] = [
        SquadGroup::NeedsRecovery,
        SquadGroup::Unusual,
        SquadGroup::Other,
        SquadGroup::NoData,
    ];
}

impl InSquad {
    /// By the results of an athlete; `date` is the day that all are judged on.
    pub fn of(results: &Results, date: NaiveDate) -> Self {
        let known = UploadedDays::of(results, date);
        let uploaded = known.uploaded;
        let is_known = uploaded.is_some_and(|day| (date - day).num_days() < SILENT_DAYS);
        let judged = Judged::of(results, &known).filter(|_| is_known);
        let range = DateRange {
            from: date - TimeDelta::days(DAYS_SHOWN - 1),
            to: date,
        };
        let mut days = columns(results, range, Bin::Day);
        if judged.is_none() {
            // Without data no advice is possible: the sessions before it are unknown.
            let unknown = days.iter_mut().filter(|day| Some(day.from) > uploaded);
            unknown.for_each(|day| day.advised = None);
        }
        Self {
            judged,
            uploaded,
            weekly_points: known.weekly_points(WEEKS_SHOWN),
            days,
            lately: Lately::up_to(results, date),
            last_session: last_session(results, date),
        }
    }

    /// For an athlete without any readable file.
    pub fn unknown() -> Self {
        Self {
            judged: None,
            uploaded: None,
            weekly_points: Vec::new(),
            days: Vec::new(),
            lately: Lately {
                days: DAYS_SHOWN,
                training: 0,
                too_early: 0,
            },
            last_session: None,
        }
    }

    /// [`Self::weekly_points`] as shares of the highest of them.
    pub fn weekly_shares(&self) -> Vec<Option<f64>> {
        let most = self.weekly_points.iter().flatten();
        let most = most.copied().fold(0.0, f64::max);
        let share = |points: f64| if most > 0.0 { points / most } else { 0.0 };
        let weeks = self.weekly_points.iter();
        weeks.map(|points| points.map(share)).collect()
    }

    /// What a coach has to know first.
    pub fn group(&self) -> SquadGroup {
        match &self.judged {
            None => SquadGroup::NoData,
            Some(judged) if judged.kind.is_recovery() => SquadGroup::NeedsRecovery,
            Some(judged) if judged.unusual().next().is_some() => SquadGroup::Unusual,
            Some(_) => SquadGroup::Other,
        }
    }

    /// The order of athletes: by group; in need of recovery by the most careful kind of day, then the
    /// longer clock; who is unusual by how much; the others by kind and clock; without data by the last file, the
    /// latest first.
    pub fn order(&self, other: &Self) -> Ordering {
        let by_group = self.group().cmp(&other.group());
        let within = || match (&self.judged, &other.judged) {
            (Some(one), Some(two)) if self.group() == SquadGroup::Unusual => {
                let (one, two) = (one.most_unusual(), two.most_unusual());
                two.total_cmp(&one)
            }
            (Some(one), Some(two)) => {
                let by_hours = || two.left.longest_h().total_cmp(&one.left.longest_h());
                one.kind.cmp(&two.kind).then_with(by_hours)
            }
            _ => other.uploaded.cmp(&self.uploaded),
        };
        by_group.then_with(within)
    }
}

impl Judged {
    /// `None` where the history does not reach the day, or the results are for another.
    fn of(results: &Results, known: &UploadedDays) -> Option<Self> {
        let whole = results.whole();
        let standing = whole
            .standing
            .as_ref()
            .filter(|_| whole.today == known.date)?;
        let ahead = WeekAhead::of(whole)?;
        let cautions = ahead.advice.cautions_by_weight();
        Some(Self {
            when: ahead.when,
            kind: ahead.day.kind,
            now: standing.kind(),
            is_novice: ahead.is_novice,
            left: standing.now.left.hard,
            again: Again::of(standing, goal(ahead.is_novice)),
            load: known.load(),
            on_foot: known.on_foot(),
            longest_run: known.longest_run(),
            cautions: cautions
                .iter()
                .map(|caution| caution.fact.rule().name())
                .collect(),
        })
    }

    /// What is compared with the usual.
    pub fn amounts(&self) -> [(Measure, Amount); 3] {
        [
            (Measure::Load, self.load),
            (Measure::OnFoot, self.on_foot),
            (Measure::LongestRun, self.longest_run),
        ]
    }

    /// What is much more or much less than usual.
    pub fn unusual(&self) -> impl Iterator<Item = (Measure, Amount)> {
        let amounts = self.amounts().into_iter();
        amounts.filter(|(_, amount)| amount.is_unusual())
    }

    fn most_unusual(&self) -> f64 {
        let far = self.unusual().map(|(_, amount)| amount.distance());
        far.fold(0.0, f64::max)
    }
}

/// The session that last set recovery going up to a day, else the last one.
fn last_session(results: &Results, date: NaiveDate) -> Option<LastSession> {
    let whole = results.whole();
    let past = || {
        let all = whole.sessions().enumerate();
        all.filter(|(_, (activity, _))| activity.day <= date)
    };
    let restart = past().filter(|(_, (_, session))| session.is_start()).last();
    let (index, (activity, _)) = restart.or_else(|| past().last())?;
    Some(LastSession {
        index,
        day: activity.day,
        sport: activity.digest.sport,
        distance_m: activity.digest.distance_m,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::{BodyFact, BodyMeasure};
    use crate::answer::UsualLevel;
    use crate::answer::example_results::{day, of, run};
    use crate::answer::{Account, Question};
    use crate::athlete::{Athlete, Given};

    /// 10 km every second day up to a day, judged on another.
    fn until(last: i64, judged_on: i64) -> InSquad {
        let range = DateRange {
            from: day(0),
            to: day(judged_on),
        };
        let runs = (0..=last).rev().step_by(2).map(|on| run(on, 10.0));
        InSquad::of(&of(runs.collect(), range), day(judged_on))
    }

    #[test]
    fn two_days_without_a_file_are_no_data_and_nothing_is_advised_for_them() {
        for silent_days in [0, 1] {
            let known = until(50, 50 + silent_days);
            assert!(known.judged.is_some(), "{silent_days}");
            assert_eq!(known.uploaded, Some(day(50)));
        }
        for silent_days in [2, 5, 100] {
            let silent = until(50, 50 + silent_days);
            assert_eq!(silent.group(), SquadGroup::NoData, "{silent_days}");
            let after = silent.days.iter().filter(|column| column.from > day(50));
            assert!(after.clone().count() > 1);
            assert!(after.into_iter().all(|column| column.advised.is_none()));
            assert_eq!(silent.weekly_points.last(), Some(&None));
        }
    }

    #[test]
    fn a_night_that_was_uploaded_tells_that_the_days_before_were_rest() {
        let range = DateRange {
            from: day(0),
            to: day(54),
        };
        let runs: Vec<_> = (0..=50).step_by(2).map(|on| run(on, 10.0)).collect();
        let night = BodyFact {
            at: day(54).and_hms_opt(6, 0, 0).expect("a time").and_utc(),
            measure: BodyMeasure::RestingHeartRate { bpm: 50.0 },
        };
        let athlete = Athlete::new(Given::default(), &runs, &[night]);
        let results = Results::of(athlete, runs, Account::default(), Question::about(range));
        let known = InSquad::of(&results, day(54));
        assert_eq!(known.uploaded, Some(day(54)));
        let judged = known.judged.expect("there is data");
        // Of the seven days up to yesterday, runs on the 48th and the 50th.
        assert_eq!(judged.on_foot.now.map(f64::round), Some(20_000.0));
        assert_eq!(judged.on_foot.usual.map(f64::round), Some(35_000.0));
        assert_eq!(judged.on_foot.level, UsualLevel::Less);
    }

    #[test]
    fn a_week_ends_with_the_day_once_something_was_done_on_it() {
        // Four runs in the seven days up to the 50th, whether it is judged on it or on the day after.
        for judged_on in [50, 51] {
            let judged = until(50, judged_on).judged.expect("there is data");
            assert_eq!(judged.on_foot.now.map(f64::round), Some(40_000.0));
        }
    }

    #[test]
    fn the_first_weeks_of_a_history_have_nothing_to_be_compared_with() {
        let judged = until(20, 20).judged.expect("there is data");
        assert!(judged.load.now.is_some());
        assert_eq!(judged.load.usual, None);
        assert_eq!(judged.load.level, UsualLevel::Unknown);
        assert_eq!(until(4, 4).judged.map(|judged| judged.load.now), Some(None));
    }

    #[test]
    fn of_who_never_uploaded_nothing_is_known() {
        assert_eq!(InSquad::unknown().group(), SquadGroup::NoData);
        assert_eq!(until(-1, 3).group(), SquadGroup::NoData);
    }
}
