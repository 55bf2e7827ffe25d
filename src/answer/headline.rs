//! What a report shows first: the answer for the day, and the one fact that changed most.

use chrono::{NaiveDate, TimeDelta};

use super::{Again, AgainstUsual, AsOf, DateRange, Lately, OutlookDay, Results, WeekAhead};
use crate::history::{LEAST_FITNESS_KNOWN, ScoredActivity};
use crate::recovery::{DayKind, KeptRecovery};

/// News are of this many days up to that of the advice.
const NEWS_DAYS: i64 = 7;
/// A longest run is news when none was as long for this many days.
const LONGEST_FOR_DAYS: i64 = 60;
/// The first session after this many days without one is news.
const BREAK_DAYS: i64 = 14;
/// A longer range is spoken of in years, days.
const YEARS_DAYS: i64 = 2 * 366;
/// Fewer sessions are no habit to praise.
const FEWEST_SESSIONS: usize = 4;

/// What a report shows first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Headline {
    /// What the day allows; `None` where nothing is known of it.
    pub answer: Option<DayAnswer>,
    /// What changed most, if anything is worth it.
    pub fact: Option<Fact>,
}

/// What a day allows, and when what is waited for is due.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DayAnswer {
    /// Today, or tomorrow where today's session is done.
    pub when: OutlookDay,
    /// The day that is answered for.
    pub day: NaiveDate,
    /// Its kind.
    pub kind: DayKind,
    /// When hard training, or a beginner's next run, is due.
    pub again: Again,
    /// Whether the athlete is a beginner.
    pub is_novice: bool,
    /// Whether that day is over for the reader.
    pub as_of: AsOf,
}

/// A fact about recent training, or about years of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fact {
    /// The first session that was recorded for a long time.
    BackAfterBreak {
        /// Its day.
        on: NaiveDate,
        /// Days before it without any recording.
        days_without: i64,
    },
    /// A run longer than any for a long time.
    LongestRun {
        /// Its day.
        on: NaiveDate,
        /// Its length, metres.
        metres: f64,
        /// Days for which none was as long; `None` where none ever was.
        for_days: Option<i64>,
    },
    /// Much more or less load than usual.
    Load(AgainstUsual),
    /// Sessions that were too soon.
    TooSoon {
        /// How many of how many.
        lately: Lately,
        /// The day of the last of them.
        last: NaiveDate,
    },
    /// Every recommended recovery day of the last weeks was taken.
    AllTaken {
        /// How many.
        days: usize,
        /// The days that were looked at.
        over_days: i64,
    },
    /// No session of the last weeks was too soon.
    AllRecovered(Lately),
    /// What some years come to.
    Years {
        /// First and last day of the years.
        from: NaiveDate,
        /// The last of them.
        to: NaiveDate,
        /// Sessions in them, and those that were too soon.
        sessions: Lately,
        /// The day of the highest fitness, of those on which it is settled.
        fittest: Option<NaiveDate>,
    },
}

impl DayAnswer {
    /// Of the day in question.
    pub fn of(results: &Results, ahead: &WeekAhead) -> Self {
        Self {
            when: ahead.when,
            day: ahead.day.date,
            kind: ahead.day.kind,
            again: ahead.again,
            is_novice: ahead.is_novice,
            as_of: AsOf::of(results),
        }
    }
}

impl Headline {
    /// Of the day of the advice and the range of results.
    pub fn of(results: &Results) -> Self {
        Self {
            answer: WeekAhead::of(results).map(|ahead| DayAnswer::of(results, &ahead)),
            // Whatever is shown, what changed is a matter of all training.
            fact: fact(results.whole()),
        }
    }
}

/// The fact that is worth most.
fn fact(results: &Results) -> Option<Fact> {
    if let Some(years) = years(results) {
        return Some(years);
    }
    let lately = Lately::of(results);
    let too_soon = Some(lately).filter(|lately| lately.too_early > 0);
    let often = too_soon.filter(Lately::is_often);
    let told = |lately: Lately| {
        Some(Fact::TooSoon {
            last: last_too_soon(results)?,
            lately,
        })
    };
    let recovered = Some(lately).filter(|l| l.too_early == 0 && l.training >= FEWEST_SESSIONS);
    back_after_break(results)
        .or_else(|| often.and_then(told))
        .or_else(|| longest_run(results, news_days(results)))
        .or_else(|| unusual_load(results))
        .or_else(|| all_taken(results).filter(|_| too_soon.is_none()))
        .or_else(|| too_soon.and_then(told))
        .or(recovered.map(Fact::AllRecovered))
}

/// The day of the last session that was too soon.
fn last_too_soon(results: &Results) -> Option<NaiveDate> {
    let until_now = results
        .sessions()
        .filter(|(a, _)| a.day <= results.last_day());
    let last = until_now.filter(|(_, s)| s.is_early_start()).last();
    last.map(|(activity, _)| activity.day)
}

/// The days that news are of.
fn news_days(results: &Results) -> DateRange {
    let to = results.last_day();
    DateRange {
        from: to - TimeDelta::days(NEWS_DAYS - 1),
        to,
    }
}

/// Whether a day is among those that news are of.
fn is_news(results: &Results, day: NaiveDate) -> bool {
    news_days(results).contains(day)
}

fn back_after_break(results: &Results) -> Option<Fact> {
    let activities = &results.history.activities;
    let pairs = activities.windows(2).rev();
    let mut recent =
        pairs.take_while(|pair| is_news(results, pair[1].day) || pair[1].day > results.last_day());
    let found = recent.find(|pair| {
        is_news(results, pair[1].day) && (pair[1].day - pair[0].day).num_days() > BREAK_DAYS
    })?;
    Some(Fact::BackAfterBreak {
        on: found[1].day,
        days_without: (found[1].day - found[0].day).num_days() - 1,
    })
}

/// The longest run of some days, where none was as long for a long time before them.
pub(super) fn longest_run(results: &Results, days: DateRange) -> Option<Fact> {
    let runs = || {
        let all = results.history.activities.iter();
        all.filter(|a| a.digest.sport.is_running() && a.day <= days.to)
    };
    let metres = |run: &ScoredActivity| run.digest.distance_m.unwrap_or(0.0);
    let longest = runs()
        .filter(|run| days.contains(run.day))
        .max_by(|a, b| metres(a).total_cmp(&metres(b)))?;
    let as_long = runs().rfind(|run| run.day < longest.day && metres(run) >= metres(longest));
    let first = runs().next()?.day;
    let for_days = |since: NaiveDate| (longest.day - since).num_days();
    let known_days = for_days(as_long.map_or(first, |run| run.day));
    (metres(longest) > 0.0 && known_days >= LONGEST_FOR_DAYS).then_some(Fact::LongestRun {
        on: longest.day,
        metres: metres(longest),
        for_days: as_long.map(|run| for_days(run.day)),
    })
}

fn unusual_load(results: &Results) -> Option<Fact> {
    let usual = AgainstUsual::of(results)?;
    usual.load.is_unusual().then_some(Fact::Load(usual))
}

fn all_taken(results: &Results) -> Option<Fact> {
    let lately = results.lately();
    // The day of the advice is not over.
    let to = lately.to.min(results.today - TimeDelta::days(1));
    let kept = KeptRecovery::over(&results.history, &results.recovery, lately.from, to);
    (kept.asked_days > 1 && kept.kept_days == kept.asked_days).then_some(Fact::AllTaken {
        days: kept.kept_days,
        over_days: lately.days(),
    })
}

/// Of a range that holds years of data.
fn years(results: &Results) -> Option<Fact> {
    let first = results.history.days.first()?.date;
    let range = DateRange {
        from: results.range.from.max(first),
        to: results.last_day(),
    };
    if range.days() <= YEARS_DAYS {
        return None;
    }
    let days = results.history.days_between(range.from, range.to).iter();
    // An average of its first days is whatever these were.
    let settled = days.filter(|day| day.fitness_known >= LEAST_FITNESS_KNOWN);
    let fittest = settled.max_by(|a, b| a.fitness.total_cmp(&b.fitness));
    Some(Fact::Years {
        from: range.from,
        to: range.to,
        sessions: Lately::of_range(results, range),
        fittest: fittest.map(|day| day.date),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::{day, of, run};

    fn headline(runs: &[(i64, f64)], days: i64) -> Headline {
        let range = DateRange {
            from: day(0),
            to: day(days),
        };
        let runs = runs.iter().map(|(on, km)| run(*on, *km));
        Headline::of(&of(runs.collect(), range))
    }

    fn every_third(days: i64) -> Vec<(i64, f64)> {
        (0..days).step_by(3).map(|on| (on, 10.0)).collect()
    }

    #[test]
    fn the_longest_run_in_months_is_news_for_a_week() {
        let mut runs = every_third(120);
        runs.push((120, 25.0));
        let told = |days| headline(&runs, days).fact;
        let longest = Fact::LongestRun {
            on: day(120),
            metres: 25_000.0,
            for_days: None,
        };
        assert_eq!(told(121), Some(longest));
        assert_ne!(told(128), Some(longest));
    }

    #[test]
    fn the_first_session_after_a_break_comes_before_all_else() {
        let mut runs = every_third(60);
        runs.push((90, 25.0));
        // The last session before it was on day 57.
        let back = Fact::BackAfterBreak {
            on: day(90),
            days_without: 32,
        };
        assert_eq!(headline(&runs, 91).fact, Some(back));
    }

    #[test]
    fn a_week_of_twice_the_load_is_told() {
        let mut runs = every_third(84);
        runs.extend([84, 85, 86, 87, 88, 89].map(|on| (on, 9.0)));
        let Some(Fact::Load(usual)) = headline(&runs, 90).fact else {
            panic!("{:?}", headline(&runs, 90).fact);
        };
        assert!(usual.load.change() > Some(0.3), "{usual:?}");
    }

    #[test]
    fn steady_weeks_are_praised() {
        assert!(matches!(
            headline(&every_third(84), 84).fact,
            Some(Fact::AllRecovered(_))
        ));
    }

    #[test]
    fn of_years_the_fact_is_of_years() {
        // The first run is the longest, and fitness then is its load alone.
        let mut runs = every_third(900);
        runs[0].1 = 40.0;
        let Some(Fact::Years {
            sessions,
            from,
            fittest,
            ..
        }) = headline(&runs, 900).fact
        else {
            panic!("a long range");
        };
        assert_eq!((sessions.training, from), (300, day(0)));
        assert!(fittest > Some(day(20)), "{fittest:?}");
    }
}
