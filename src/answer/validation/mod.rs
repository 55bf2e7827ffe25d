//! How good the advice is for this athlete: how often it flags sessions, and whether anything follows
//! from that.

pub mod next_run;
pub mod statistics;

use chrono::{Datelike, NaiveDate};

use self::next_run::{Follow, NextRuns};
use self::statistics::{Interval, spearman};
use super::results::{DateRange, Results};
use crate::history::ScoredActivity;
use crate::recovery::{Careful, DayKind, Factor, SessionRecovery, WatchBeside};

/// Days without a run that count as a gap.
const GAP_DAYS: i64 = 10;
/// Fewer sessions of the watch allow no rank correlation.
const LEAST_WATCHED: usize = 10;

/// How many of all something is true of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fraction {
    /// How many it is true of.
    pub some: usize,
    /// How many there are.
    pub all: usize,
}

impl Fraction {
    fn of<T>(items: impl Iterator<Item = T>, is: impl Fn(&T) -> bool) -> Self {
        let mut fraction = Self::default();
        for item in items {
            fraction.all += 1;
            fraction.some += usize::from(is(&item));
        }
        fraction
    }

    /// In percent; `None` of nothing.
    pub fn percent(self) -> Option<f64> {
        (self.all > 0).then(|| 100.0 * self.some as f64 / self.all as f64)
    }
}

/// The watch's own recovery times beside ours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Watched {
    /// How they compare with ours.
    pub beside: WatchBeside,
    /// Rank correlation of both, -1 to 1; unknown with few sessions.
    pub rank_correlation: Option<f64>,
    /// Factor applied to the heart's hours.
    pub own_factor: Factor,
}

/// How good the advice is.
#[derive(Debug, Clone, PartialEq)]
pub struct Validation {
    /// First and last day with a session.
    pub span: Option<DateRange>,
    /// Sessions flagged too soon, of all, by year.
    pub years: Vec<(i32, Fraction)>,
    /// The longest time without a day ready for hard training, not counting breaks and comebacks.
    pub longest_not_ready: Option<DateRange>,
    /// Runs flagged too soon among those before ten days without a run.
    pub before_gaps: Fraction,
    /// The same among all runs followed by another.
    pub before_any: Fraction,
    /// How the next run went.
    pub next_runs: Option<Follow>,
    /// The watch's recovery times beside ours.
    pub watched: Option<Watched>,
}

impl Validation {
    /// From results, up to the day of the advice.
    pub fn of(results: &Results) -> Self {
        Self::over(results, &|_| true)
    }

    /// The same of the days of their range alone: of their sessions, and of what followed from these.
    pub fn of_range(results: &Results) -> Self {
        Self::over(results, &|day| results.range.contains(day))
    }

    fn over(results: &Results, is_within: &dyn Fn(NaiveDate) -> bool) -> Self {
        let all: Vec<(&ScoredActivity, &SessionRecovery)> = results
            .sessions()
            .filter(|(activity, s)| s.part == 0 && activity.day <= results.today)
            .collect();
        let within = |(activity, _): &&(&ScoredActivity, _)| is_within(activity.day);
        let trainings: Vec<_> = all.iter().filter(within).copied().collect();
        let days = || trainings.iter().map(|(activity, _)| activity.day);
        let span = days().min().zip(days().max());
        let span = span.map(|(from, to)| DateRange { from, to });
        let (before_gaps, before_any) = gaps(&all, is_within);
        Self {
            years: years(&trainings),
            longest_not_ready: span.and_then(|span| longest_not_ready(results, span)),
            before_gaps,
            before_any,
            next_runs: NextRuns::of(&all).within(is_within).follow(),
            watched: watched(results, span),
            span,
        }
    }

    /// Sessions flagged too soon, of all.
    pub fn flagged(&self) -> Fraction {
        self.years
            .iter()
            .fold(Fraction::default(), |all, (_, year)| Fraction {
                some: all.some + year.some,
                all: all.all + year.all,
            })
    }
}

fn years(trainings: &[(&ScoredActivity, &SessionRecovery)]) -> Vec<(i32, Fraction)> {
    let year_of = |(activity, _): &(&ScoredActivity, &SessionRecovery)| activity.day.year();
    let groups = trainings.chunk_by(|a, b| year_of(a) == year_of(b));
    groups
        .filter_map(|group| {
            let fraction = Fraction::of(group.iter(), |(_, s)| s.too_early.is_some());
            Some((year_of(group.first()?), fraction))
        })
        .collect()
}

fn longest_not_ready(results: &Results, span: DateRange) -> Option<DateRange> {
    let days = results.recovery.days.iter();
    let within = days.filter(|day| span.contains(day.date));
    let (mut longest, mut now): (Option<DateRange>, Option<DateRange>) = (None, None);
    for day in within {
        let apart = day.careful.is_some_and(|careful| {
            careful.is_noted() || matches!(careful, Careful::ComingBack | Careful::EveryOtherDay)
        });
        now = match day.kind == DayKind::Ready || apart {
            true => None,
            false => Some(DateRange {
                from: now.map_or(day.date, |range| range.from),
                to: day.date,
            }),
        };
        if now.map_or(0, DateRange::days) > longest.map_or(0, DateRange::days) {
            longest = now;
        }
    }
    longest
}

/// Flags before ten days without a run, and before any next run, of runs on some days.
fn gaps(
    trainings: &[(&ScoredActivity, &SessionRecovery)],
    is_within: &dyn Fn(NaiveDate) -> bool,
) -> (Fraction, Fraction) {
    let runs = trainings.iter();
    let runs: Vec<_> = runs
        .filter(|(activity, _)| activity.digest.sport.is_running())
        .collect();
    let pairs = || runs.windows(2).map(|pair| (pair[0], pair[1]));
    let pairs = || pairs().filter(|(one, _)| is_within(one.0.day));
    let long = |(one, next): &(&(&ScoredActivity, _), &(&ScoredActivity, _))| {
        (next.0.day - one.0.day).num_days() > GAP_DAYS
    };
    let flagged = |(one, _): &(&(_, &SessionRecovery), _)| one.1.too_early.is_some();
    (
        Fraction::of(pairs().filter(|pair| long(pair)), |pair| flagged(pair)),
        Fraction::of(pairs(), |pair| flagged(pair)),
    )
}

fn watched(results: &Results, span: Option<DateRange>) -> Option<Watched> {
    let span = span?;
    let (history, recovery) = (&results.history, &results.recovery);
    let beside = WatchBeside::over(history, recovery, span.from, span.to)?;
    let sessions = results.sessions();
    let pairs: Vec<(f64, f64)> = sessions
        .filter(|(a, _)| span.contains(a.day))
        .filter_map(|(a, s)| Some((a.digest.watch.recovery_h?, s.after.hard.cardio_h)))
        .collect();
    Some(Watched {
        beside,
        rank_correlation: (pairs.len() >= LEAST_WATCHED)
            .then(|| spearman(&pairs))
            .flatten(),
        own_factor: recovery.own_factor,
    })
}

/// Whether an index predicts more than yesterday's load does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AgainstYesterday {
    /// Rank correlation of the hours left at the start with the heart rate at speed.
    pub hours_left: f64,
    /// The same of the load of the 30 hours before.
    pub load: f64,
    /// By how much the first is the larger.
    pub margin: Interval,
}

impl AgainstYesterday {
    /// Whether the interval shows it.
    pub fn is_better(self) -> bool {
        self.margin.low > 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::export;

    #[test]
    fn years_add_up_to_all_trainings_and_flags_to_those_of_the_tables() {
        let results = export(112);
        let found = Validation::of(&results);
        let trainings = || results.sessions().filter(|(_, s)| s.part == 0);
        assert_eq!(found.flagged().all, trainings().count());
        let early = trainings().filter(|(_, s)| s.too_early.is_some());
        assert_eq!(found.flagged().some, early.count());
        assert!(found.before_gaps.all <= found.before_any.all);
    }

    #[test]
    fn a_range_covers_its_own_sessions_and_ranges_side_by_side_all() {
        let results = export(112);
        let whole = Validation::of(&results);
        let span = whole.span.expect("sessions");
        let over = |from, to| {
            let range = DateRange { from, to };
            let mut results = results.clone();
            results.range = range;
            Validation::of_range(&results)
        };
        assert_eq!(over(span.from, span.to), whole);
        let middle = span.from + chrono::TimeDelta::days(span.days() / 2);
        let (early, late) = (
            over(span.from, middle),
            over(middle.succ_opt().expect("a day"), span.to),
        );
        assert!(early.flagged().all > 0 && late.flagged().all > 0);
        assert_eq!(
            early.flagged().all + late.flagged().all,
            whole.flagged().all
        );
        assert_eq!(
            early.flagged().some + late.flagged().some,
            whole.flagged().some
        );
        assert_eq!(
            early.before_any.all + late.before_any.all,
            whole.before_any.all
        );
        assert!(early.span.is_some_and(|early| early.to <= middle));
    }

    #[test]
    fn better_than_yesterday_is_said_of_an_interval_above_zero_alone() {
        let against = |low| AgainstYesterday {
            hours_left: 0.3,
            load: 0.2,
            margin: Interval {
                value: 0.1,
                low,
                high: 0.2,
            },
        };
        assert!(against(0.01).is_better());
        assert!(!against(-0.01).is_better());
    }
}
