//! What a report shows first: the answer for the day, and the one fact that changed most.

use chrono::{NaiveDate, TimeDelta};

use super::{AgainstUsual, AsOf, LATELY_DAYS, Lately, OutlookDay, Results, WeekAhead};
use crate::history::ScoredActivity;
use crate::recovery::{DayKind, Due, KeptRecovery};

/// News are of this many days up to that of the advice.
const NEWS_DAYS: i64 = 7;
/// A longest run is news when none was as long for this many days.
const LONGEST_FOR_DAYS: i64 = 60;
/// The first session after this many days without one is news.
const BREAK_DAYS: i64 = 14;
/// From here on sessions that were too soon are said before anything else: that many, and that share.
const OFTEN_TOO_SOON: (usize, f64) = (3, 0.25);
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
    /// When hard training, or a beginner's next run, is due, unless the day allows it.
    pub again: Option<Due>,
    /// Whether the athlete is a beginner.
    pub is_novice: bool,
    /// Whether that day is over for the reader.
    pub as_of: AsOf,
}

/// A fact about recent training, or about years of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fact {
    /// The first session after a break.
    BackAfterBreak {
        /// Its day.
        on: NaiveDate,
        /// Days without any session before it.
        days_off: i64,
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
        /// Sessions in them.
        sessions: usize,
        /// Of these, those that began recovered.
        recovered: usize,
        /// The day of the highest fitness.
        fittest: NaiveDate,
    },
}

impl Headline {
    /// Of the day of the advice and the range of results.
    pub fn of(results: &Results) -> Self {
        let answer = WeekAhead::of(results).map(|ahead| DayAnswer {
            when: ahead.when,
            day: ahead.day.date,
            kind: ahead.day.kind,
            again: ahead.again,
            is_novice: ahead.is_novice,
            as_of: AsOf::of(results),
        });
        Self {
            answer,
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
    let often = too_soon.filter(is_often);
    let told = |lately: Lately| {
        let last = last_too_soon(results)?;
        Some(Fact::TooSoon { lately, last })
    };
    let recovered = Some(lately).filter(|l| l.too_early == 0 && l.training >= FEWEST_SESSIONS);
    back_after_break(results)
        .or_else(|| often.and_then(told))
        .or_else(|| longest_run(results))
        .or_else(|| unusual_load(results))
        .or_else(|| all_taken(results).filter(|_| too_soon.is_none()))
        .or_else(|| too_soon.and_then(told))
        .or(recovered.map(Fact::AllRecovered))
}

fn is_often(lately: &Lately) -> bool {
    let (count, share) = OFTEN_TOO_SOON;
    lately.too_early >= count && lately.too_early as f64 >= share * lately.training as f64
}

/// The day of the last session that was too soon.
fn last_too_soon(results: &Results) -> Option<NaiveDate> {
    let until_now = results
        .sessions()
        .filter(|(a, _)| a.day <= last_day(results));
    let last = until_now.filter(|(_, s)| s.is_early_start()).last();
    last.map(|(activity, _)| activity.day)
}

/// Last day that news can be of.
fn last_day(results: &Results) -> NaiveDate {
    results.range.to.min(results.today)
}

/// Whether a day is among those that news are of.
fn is_news(results: &Results, day: NaiveDate) -> bool {
    let last = last_day(results);
    (last - TimeDelta::days(NEWS_DAYS - 1)..=last).contains(&day)
}

fn back_after_break(results: &Results) -> Option<Fact> {
    let activities = &results.history.activities;
    let pairs = activities.windows(2).rev();
    let mut recent =
        pairs.take_while(|pair| is_news(results, pair[1].day) || pair[1].day > last_day(results));
    let found = recent.find(|pair| {
        is_news(results, pair[1].day) && (pair[1].day - pair[0].day).num_days() > BREAK_DAYS
    })?;
    Some(Fact::BackAfterBreak {
        on: found[1].day,
        days_off: (found[1].day - found[0].day).num_days() - 1,
    })
}

fn longest_run(results: &Results) -> Option<Fact> {
    let runs = || {
        let all = results.history.activities.iter();
        all.filter(|a| a.digest.sport.is_running() && a.day <= last_day(results))
    };
    let metres = |run: &ScoredActivity| run.digest.distance_m.unwrap_or(0.0);
    let longest = runs()
        .filter(|run| is_news(results, run.day))
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
    let usual = AgainstUsual::up_to(results, last_day(results))?;
    usual.is_unusual().then_some(Fact::Load(usual))
}

fn all_taken(results: &Results) -> Option<Fact> {
    let to = last_day(results);
    let over_days = LATELY_DAYS.min((to - results.range.from).num_days() + 1);
    let from = to - TimeDelta::days(over_days - 1);
    let whole = results.whole();
    let kept = KeptRecovery::over(&whole.history, &whole.recovery, from, to);
    (kept.asked_days > 1 && kept.kept_days == kept.asked_days).then_some(Fact::AllTaken {
        days: kept.kept_days,
        over_days,
    })
}

/// Of a range that holds years of data.
fn years(results: &Results) -> Option<Fact> {
    let (first, to) = (results.history.days.first()?.date, last_day(results));
    let from = results.range.from.max(first);
    if (to - from).num_days() <= YEARS_DAYS {
        return None;
    }
    let days = results.history.days.iter();
    let fittest = days
        .filter(|day| (from..=to).contains(&day.date))
        .max_by(|a, b| a.fitness.total_cmp(&b.fitness))?;
    let within = || {
        let all = results.sessions();
        all.filter(|(a, s)| (from..=to).contains(&a.day) && s.is_training())
    };
    Some(Fact::Years {
        from,
        to,
        sessions: within().count(),
        recovered: within().filter(|(_, s)| !s.is_early_start()).count(),
        fittest: fittest.date,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::DateRange;
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
            days_off: 32,
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
        assert!(usual.change() > 0.3, "{usual:?}");
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
        let Some(Fact::Years { sessions, from, .. }) = headline(&every_third(900), 900).fact else {
            panic!("a long range");
        };
        assert_eq!((sessions, from), (300, day(0)));
    }
}
