//! What the calendar of a block shows, as plain data: a row a week, a cell a day.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::activity::Sport;
use crate::answer::{EffortLevel, RecoveryDay, Results};
use crate::audit::{Audit, Severity, Verdict, WeekSummary};
use crate::history::{Day, DayState, week_of};
use crate::recovery::DayKind;
use crate::report::words::audit_in_words::{
    audit_headline, findings_counted, how_it_was_judged, verdict_in_words,
};
use crate::report::words::units::Units;
use crate::report::words::wording::{counted, date_span, diary_in_words, only_in_words, thousands};

/// Everything on the calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarModel {
    /// The one message above the calendar.
    pub headline: String,
    /// Which days, and how much was found.
    pub subline: String,
    /// Weeks from Monday to Sunday.
    pub rows: Vec<CalendarWeek>,
    /// Letters of the sports that were done.
    pub letters: Vec<(char, &'static str)>,
    /// Each rule and what became of it.
    pub rules: Vec<RuleLine>,
    /// What has to be known to read it.
    pub foot: String,
}

/// A row of the calendar: one week from Monday to Sunday.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarWeek {
    /// `2 – 8 Sep`.
    pub label: String,
    /// Monday to Sunday; none outside the block.
    pub cells: [Option<CalendarDay>; 7],
    /// Load and impact of the week.
    pub work: String,
    /// Sessions, and those that came too early.
    pub sessions: String,
    /// Recovery days called for.
    pub asked: usize,
    /// Those of them that were kept.
    pub kept: usize,
}

/// A cell of the calendar: one day.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarDay {
    /// `12`, or `1 Oct` on the first of a month and of the block.
    pub label: String,
    /// What it was good for, as seen before it.
    pub advised: Option<DayKind>,
    /// What is known of it.
    pub state: DayState,
    /// Each session: letter of its sport, and how hard it was where that is known.
    pub done: Vec<(char, Option<EffortLevel>)>,
    /// Its load, where known and not nothing.
    pub load: Option<String>,
    /// What was covered on foot and otherwise.
    pub distance: Option<String>,
    /// What the athlete noted of it.
    pub diary: Option<String>,
    /// Whether the recovery that it asked for was kept; none when it asked for none.
    pub kept: Option<RecoveryDay>,
    /// The weight of what was found, and how many things.
    pub findings: Option<(Severity, usize)>,
}

/// A rule of the audit and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleLine {
    /// Name of the rule.
    pub name: &'static str,
    /// What became of it, in words.
    pub words: String,
    /// What became of it.
    pub verdict: Verdict,
}

impl CalendarModel {
    /// Of an audit of some results.
    pub fn of(results: &Results, audit: &Audit, units: Units) -> Self {
        let span = date_span(audit.block.from, audit.block.to);
        let mut letters = BTreeMap::new();
        let days = results.history.days.iter();
        for day in days.filter(|day| audit.block.contains(day.date)) {
            for (activity, _) in results.sessions_of(day) {
                let sport = activity.digest.sport;
                letters.insert(letter(sport), sport.name());
            }
        }
        Self {
            headline: audit_headline(audit),
            subline: {
                let found = format!("Training block {span} · {}", findings_counted(audit));
                let only = only_in_words(&audit.shown);
                only.map_or(found.clone(), |only| format!("{found} · {only}"))
            },
            rows: audit
                .weeks
                .iter()
                .map(|week| row(results, audit, week, units))
                .collect(),
            letters: letters.into_iter().collect(),
            rules: audit
                .rules
                .iter()
                .map(|rule| RuleLine {
                    name: rule.rule,
                    words: verdict_in_words(rule.verdict),
                    verdict: rule.verdict,
                })
                .collect(),
            foot: how_it_was_judged(audit),
        }
    }
}

fn row(results: &Results, audit: &Audit, week: &WeekSummary, units: Units) -> CalendarWeek {
    let monday = week_of(week.from).first_day();
    let cells = std::array::from_fn(|i| {
        let date = monday + TimeDelta::days(i as i64);
        (week.from..=week.to)
            .contains(&date)
            .then(|| cell(results, audit, date, units))
    });
    let early = match week.too_early {
        0 => String::new(),
        count => format!(", {count} too soon"),
    };
    let whole = week.unknown_days as i64 == (week.to - week.from).num_days() + 1;
    CalendarWeek {
        label: week.from.format("%-d %b").to_string(),
        cells,
        work: if whole {
            "unknown".to_owned()
        } else {
            let load = thousands(week.load.get().round() as i64);
            format!("load {load} · impact {}", units.impact(week.impact.get()))
        },
        sessions: format!("{}{early}", counted(week.sessions, "session", "sessions")),
        asked: week.asked,
        kept: week.kept,
    }
}

fn cell(results: &Results, audit: &Audit, date: NaiveDate, units: Units) -> CalendarDay {
    let first = date == audit.block.from || date.day() == 1;
    let of_day = audit.findings.iter().filter(|f| f.date == date);
    let worst = of_day.clone().map(|f| f.severity).max();
    let day = results.history.day(date);
    let advice = results.recovery.advice(date);
    CalendarDay {
        label: date
            .format(if first { "%-d %b" } else { "%-d" })
            .to_string(),
        advised: advice.map(|advice| advice.kind),
        state: day.map_or(DayState::Unknown, |day| day.state),
        done: day.map_or(Vec::new(), |day| done(results, day)),
        load: day.and_then(load),
        distance: day.and_then(|day| distance(results, day, units)),
        diary: advice.and_then(|advice| diary_in_words(&advice.noted)),
        kept: day.and_then(|day| results.recovery_day(day)),
        findings: worst.map(|severity| (severity, of_day.count())),
    }
}

fn done(results: &Results, day: &Day) -> Vec<(char, Option<EffortLevel>)> {
    let sessions = results.sessions_of(day);
    let one = sessions.map(|(activity, _)| {
        let effort = activity.score.map(|score| EffortLevel::of(score.intensity));
        (letter(activity.digest.sport), effort.ok())
    });
    one.collect()
}

fn load(day: &Day) -> Option<String> {
    let load = day.known_load().filter(|_| !day.activities.is_empty())?;
    Some(thousands(load.round() as i64))
}

fn distance(results: &Results, day: &Day, units: Units) -> Option<String> {
    let activities = results.history.activities[day.activities.clone()].iter();
    let metres: f64 = activities.filter_map(|a| a.digest.distance_m).sum();
    (metres > 0.0).then(|| units.distance(metres))
}

/// A letter for each sport; the legend tells which.
fn letter(sport: Sport) -> char {
    match sport {
        Sport::Run => 'R',
        Sport::TrailRun => 'T',
        Sport::TreadmillRun => 'M',
        Sport::Walk => 'W',
        Sport::Hike => 'H',
        Sport::Ride => 'B',
        Sport::EBikeRide => 'E',
        Sport::Swim => 'S',
        Sport::SkiTour => 'K',
        Sport::AlpineSki => 'A',
        Sport::Row => 'P',
        Sport::Strength => 'G',
        Sport::TeamSport => 'V',
        Sport::Yoga => 'Y',
        Sport::Elliptical => 'L',
        Sport::Climb => 'C',
        Sport::Transition => 'X',
        Sport::Other => 'O',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_sports_share_a_letter() {
        let mut letters: Vec<char> = Sport::ALL.into_iter().map(letter).collect();
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), Sport::ALL.len());
    }
}
