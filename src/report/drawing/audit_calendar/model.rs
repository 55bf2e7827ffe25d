//! What the calendar of a block shows, as plain data: a row a week, a cell a day.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::activity::Sport;
use crate::answer::{EffortLevel, Results, measured_effort};
use crate::audit::{Audit, Finding, RuleResult, Severity, Verdict, WeekSummary};
use crate::history::{Day, DayState};
use crate::recovery::{DayKind, RecoveryDay};
use crate::report::look::Look;
use crate::report::words::Words;
use crate::report::words::audits::AuditLabel;
use crate::report::words::numbers::{as_sentence, capitalised};

/// Findings that are given in words.
const MOST_FINDINGS: usize = 8;

/// Everything on the calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarModel {
    /// The one message above the calendar.
    pub headline: String,
    /// Which days, how much was found, and the kinds of training.
    pub sublines: Vec<String>,
    /// Weeks from Monday to Sunday.
    pub rows: Vec<CalendarRow>,
    /// Letters of the sports that were done.
    pub letters: Vec<(char, &'static str)>,
    /// The findings that weigh most.
    pub findings: Vec<FindingLine>,
    /// Each rule and what became of it.
    pub rules: Vec<RuleLine>,
    /// What has to be known to read it.
    pub foot: String,
}

/// A row of the calendar.
#[derive(Debug, Clone, PartialEq)]
pub enum CalendarRow {
    /// A week with sessions or with a diary.
    Week(Box<CalendarWeek>),
    /// Weeks without either, folded into one line.
    Empty(EmptyWeeks),
}

/// Weeks in which nothing was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmptyWeeks {
    /// `3 weeks without activity: 14 Jul – 3 Aug`.
    pub words: String,
    /// Whether any of their days has no data.
    pub unknown: bool,
    /// The weight of what was found in them.
    pub finding: Option<Severity>,
}

/// One week from Monday to Sunday.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarWeek {
    /// Its Monday: `2 Sep`.
    pub label: String,
    /// Monday to Sunday; none outside the block.
    pub cells: [Option<CalendarDay>; 7],
    /// What it adds up to.
    pub sums: WeekSums,
}

/// What a week adds up to, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekSums {
    /// `load 282 points, impact 56 km`.
    pub work: String,
    /// `5 sessions, 1 too soon`.
    pub sessions: String,
    /// `1 of 2 recovery days taken`.
    pub recovery: String,
    /// The same, each for a column of its own: load, impact, sessions too soon, recovery days taken; with
    /// whether it needs attention.
    pub columns: [(String, bool); 4],
}

/// A cell of the calendar: one day.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarDay {
    /// `12`.
    pub number: String,
    /// `1 Oct` on the first of a month and of the block, else the number.
    pub label: String,
    /// The most that was advised for it, as seen before it.
    pub advised: Option<DayKind>,
    /// The kind in a word.
    pub kind: &'static str,
    /// What is known of it.
    pub state: DayState,
    /// Its sessions.
    pub done: Vec<SessionTile>,
    /// Its load, where known and not nothing.
    pub load: Option<String>,
    /// What was covered on foot and otherwise.
    pub distance: Option<String>,
    /// What the athlete noted of it.
    pub diary: Option<String>,
    /// What became of it as a recovery day; none where it was none.
    pub recovery: Option<RecoveryDay>,
    /// The weight of what was found, and how many things.
    pub findings: Option<(Severity, usize)>,
}

/// One session of a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SessionTile {
    /// Letter of its sport.
    pub letter: char,
    /// How hard it was, where that is known.
    pub effort: Option<EffortLevel>,
    /// Whether it came too soon.
    pub too_soon: bool,
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingLine {
    /// How much it weighs.
    pub severity: Severity,
    /// `Sun 6 Apr · Trained too soon: +10 h recovery`.
    pub title: String,
    /// What was found, and what would have been better.
    pub words: String,
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
    pub fn of(results: &Results, audit: &Audit, look: &Look) -> Self {
        let words = look.words();
        let block = words.audit_block(audit);
        let found = format!("{block} · {}", words.findings_counted(audit));
        let findings = audit.main_findings(MOST_FINDINGS).into_iter();
        let rule = |result: &RuleResult| RuleLine {
            name: words.rule(result.rule),
            words: words.rule_result(result),
            verdict: result.verdict,
        };
        Self {
            headline: words.audit_headline(audit),
            sublines: [
                Some(found),
                words.change_first(audit),
                words
                    .only(&audit.shown)
                    .map(|only| as_sentence(&capitalised(&only))),
            ]
            .into_iter()
            .flatten()
            .collect(),
            rows: rows(results, audit, look),
            letters: letters(results, audit, words),
            findings: findings.map(|found| finding(found, look)).collect(),
            rules: audit.rules.iter().map(rule).collect(),
            foot: words.how_it_was_judged(audit),
        }
    }

    /// Weeks that are shown day by day.
    pub fn weeks(&self) -> impl Iterator<Item = &CalendarWeek> {
        self.rows.iter().filter_map(|row| match row {
            CalendarRow::Week(week) => Some(&**week),
            CalendarRow::Empty(_) => None,
        })
    }
}

fn letters(results: &Results, audit: &Audit, words: &dyn Words) -> Vec<(char, &'static str)> {
    let mut letters = BTreeMap::new();
    let days = results.history.days.iter();
    for day in days.filter(|day| audit.block.contains(day.date)) {
        for (activity, _) in results.sessions_of(day) {
            let sport = activity.digest.sport;
            letters.insert(letter(sport), words.sport(sport));
        }
    }
    letters.into_iter().collect()
}

fn finding(finding: &Finding, look: &Look) -> FindingLine {
    let words = look.words();
    let date = words.short_date(finding.date);
    let missed = words.missed_rule(finding.rule());
    let cost = finding
        .cost_h
        .map(|hours| format!(": {}", words.cost(hours)));
    let evidence = words.evidence(&finding.evidence);
    let instead = words.audit_label(AuditLabel::Instead);
    let better = words.better(&finding.better);
    FindingLine {
        severity: finding.severity,
        title: format!("{date} · {missed}{}", cost.unwrap_or_default()),
        words: format!("{evidence}. {instead}: {better}."),
    }
}

/// Weeks day by day, and those without a session or a diary folded.
fn rows(results: &Results, audit: &Audit, look: &Look) -> Vec<CalendarRow> {
    let is_empty = |week: &WeekSummary| {
        let noted = |date: &NaiveDate| (week.from..=week.to).contains(date);
        week.sessions == 0 && !audit.noted.iter().any(|(date, _)| noted(date))
    };
    let runs = audit.weeks.chunk_by(|a, b| is_empty(a) && is_empty(b));
    let row = |weeks: &[WeekSummary]| match weeks {
        [week] if !is_empty(week) => {
            CalendarRow::Week(Box::new(week_row(results, audit, (week, look))))
        }
        _ => CalendarRow::Empty(empty(audit, weeks, look.words())),
    };
    runs.map(row).collect()
}

fn empty(audit: &Audit, weeks: &[WeekSummary], words: &dyn Words) -> EmptyWeeks {
    let within = |finding: &&Finding| {
        let mut weeks = weeks.iter();
        weeks.any(|week| (week.from..=week.to).contains(&finding.date))
    };
    EmptyWeeks {
        words: words.empty_weeks(weeks),
        unknown: weeks.iter().any(|week| week.unknown_days > 0),
        finding: audit
            .findings
            .iter()
            .filter(within)
            .map(|f| f.severity)
            .max(),
    }
}

fn week_row(results: &Results, audit: &Audit, (week, look): (&WeekSummary, &Look)) -> CalendarWeek {
    let words = look.words();
    let monday = week.monday();
    let cells = std::array::from_fn(|i| {
        let date = monday + TimeDelta::days(i as i64);
        let within = (week.from..=week.to).contains(&date);
        within.then(|| cell(results, audit, (date, look)))
    });
    let label = |label| words.audit_label(label);
    let (load, impact) = match week.is_known() {
        true => (
            words.load(week.load.get()),
            words.impact(week.impact.get(), 0),
        ),
        false => (label(AuditLabel::NoData).to_owned(), String::new()),
    };
    let work = match week.is_known() {
        true => format!(
            "{} {load}, {} {impact}",
            label(AuditLabel::Load),
            label(AuditLabel::Impact)
        ),
        false => load.clone(),
    };
    CalendarWeek {
        label: words.day_month(monday),
        cells,
        sums: WeekSums {
            work,
            sessions: words.week_sessions(week),
            recovery: words.week_recovery(week),
            columns: [
                (load, false),
                (impact, false),
                (
                    words.some_of(week.too_early, week.trainings),
                    week.too_early > 0,
                ),
                (words.some_of(week.kept, week.asked), week.kept < week.asked),
            ],
        },
    }
}

fn cell(results: &Results, audit: &Audit, (date, look): (NaiveDate, &Look)) -> CalendarDay {
    let words = look.words();
    let first = date == audit.block.from || date.day() == 1;
    let of_day = audit.findings.iter().filter(|f| f.date == date);
    let worst = of_day.clone().map(|f| f.severity).max();
    let day = results.history.day(date);
    let advice = results.recovery.advice(date);
    let number = date.day().to_string();
    CalendarDay {
        label: match first {
            true => words.day_month(date),
            false => number.clone(),
        },
        number,
        advised: advice.map(|advice| advice.kind),
        kind: advice.map_or("", |advice| words.short_kind(advice.kind)),
        state: day.map_or(DayState::Unknown, |day| day.state),
        done: day.map_or(Vec::new(), |day| done(results, day)),
        load: day.and_then(|day| load(day, words)),
        distance: day.and_then(|day| distance(results, day, words)),
        diary: advice.and_then(|advice| words.diary(&advice.noted)),
        recovery: day.and_then(|day| results.recovery_day(day)),
        findings: worst.map(|severity| (severity, of_day.count())),
    }
}

fn done(results: &Results, day: &Day) -> Vec<SessionTile> {
    let sessions = results.sessions_of(day);
    let one = sessions.map(|(activity, session)| SessionTile {
        letter: letter(activity.digest.sport),
        effort: measured_effort(activity),
        too_soon: session.is_early_start(),
    });
    one.collect()
}

fn load(day: &Day, words: &dyn Words) -> Option<String> {
    let load = day.known_load().filter(|_| !day.activities.is_empty())?;
    Some(words.short_load(load))
}

fn distance(results: &Results, day: &Day, words: &dyn Words) -> Option<String> {
    let activities = results.history.activities[day.activities.clone()].iter();
    let metres: f64 = activities.filter_map(|a| a.digest.distance_m).sum();
    (metres > 0.0).then(|| words.distance(metres))
}

/// A letter for each sport; the legend explains them.
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
