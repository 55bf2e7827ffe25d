//! What the chart says, before it is drawn: plain numbers and words.
//!
//! Each column is a day, a week or a month, whichever is wide enough to be seen.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::results::{DateRange, Results};
use super::wording::{
    account_in_words, date_span, headline, methods, reason, short_date, thresholds,
};
use crate::athlete::Discipline;
use crate::history::{Day, DayState, ScoredActivity};
use crate::load::Method;
use crate::recovery::{Clocks, DayKind, SessionRecovery};

/// Longest range shown day by day, days.
const LONGEST_BY_DAY: i64 = 150;
/// Longest range shown week by week, days.
const LONGEST_BY_WEEK: i64 = 3 * 366;
/// The future is shown as far as the clocks run, but no further than this, days.
const AHEAD_AT_MOST: i64 = 10;

/// What a column stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bin {
    /// One day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
}

impl Bin {
    fn of(range: DateRange) -> Self {
        match range.days() {
            days if days <= LONGEST_BY_DAY => Bin::Day,
            days if days <= LONGEST_BY_WEEK => Bin::Week,
            _ => Bin::Month,
        }
    }

    /// Singular, for labels.
    pub fn name(self) -> &'static str {
        match self {
            Bin::Day => "day",
            Bin::Week => "week",
            Bin::Month => "month",
        }
    }

    /// First day of the column after the one that holds a date.
    fn next(self, date: NaiveDate) -> NaiveDate {
        match self {
            Bin::Day => date + TimeDelta::days(1),
            Bin::Week => {
                date + TimeDelta::days(7 - i64::from(date.weekday().num_days_from_monday()))
            }
            Bin::Month => {
                let (year, month) = match date.month() {
                    12 => (date.year() + 1, 1),
                    month => (date.year(), month + 1),
                };
                NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(date + TimeDelta::days(31))
            }
        }
    }
}

/// How hard a session was, by its mean intensity (1 can be held for an hour).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// Up to 0.65: easy enough to recover.
    VeryEasy,
    /// Up to 0.78: below the first ventilatory threshold.
    Easy,
    /// Up to 0.90.
    Moderate,
    /// Above.
    Hard,
}

impl Effort {
    /// All, from the bottom of a bar.
    pub const ALL: [Effort; 4] = [
        Effort::VeryEasy,
        Effort::Easy,
        Effort::Moderate,
        Effort::Hard,
    ];

    fn of(intensity: f64) -> Self {
        match intensity {
            i if i <= 0.65 => Effort::VeryEasy,
            i if i <= 0.78 => Effort::Easy,
            i if i <= 0.90 => Effort::Moderate,
            _ => Effort::Hard,
        }
    }

    /// Name for the legend.
    pub fn name(self) -> &'static str {
        match self {
            Effort::VeryEasy => "very easy",
            Effort::Easy => "easy",
            Effort::Moderate => "moderate",
            Effort::Hard => "hard",
        }
    }
}

/// What is known of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knowledge {
    /// At least one day of it is known.
    Known,
    /// Nobody knows.
    Unknown,
    /// It has not been yet.
    Ahead,
}

/// One day, week or month.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// What is known.
    pub knowledge: Knowledge,
    /// Measured load by [`Effort::ALL`], points.
    pub load: [f64; 4],
    /// Load assumed from duration, points.
    pub assumed: f64,
    /// Sessions without a load.
    pub unscored: usize,
    /// Recovery days called for: rest, walk, recovery run. By day, those after the day's last
    /// session that restarted the clocks; else, those that fell into the column.
    pub asked: [usize; 3],
    /// By day, whole days to the next such session, and whether it came too early; else, how many of
    /// those asked for were kept, and whether some were not. `None` when nothing was asked, or when
    /// it is still open.
    pub answered: Option<(usize, bool)>,
    /// Sessions that restarted the clocks.
    pub training: usize,
    /// Those of them that came too early.
    pub too_early: usize,
    /// What the day was good for, as seen before it; by day only.
    pub advised: Option<DayKind>,
    /// Hardest thing done on the day; by day only.
    pub done: Option<Effort>,
}

impl Column {
    /// Load of all scored sessions, points.
    pub fn total_load(&self) -> f64 {
        self.load.iter().sum::<f64>() + self.assumed
    }

    /// Recovery days called for.
    pub fn total_asked(&self) -> usize {
        self.asked.iter().sum()
    }
}

/// Kinds of day behind [`Column::asked`].
pub const ASKED_KINDS: [DayKind; 3] = [DayKind::Rest, DayKind::Walk, DayKind::RecoveryRun];

/// Averages of a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Balance {
    /// Day.
    pub date: NaiveDate,
    /// Chronic load.
    pub fitness: f64,
    /// Acute load.
    pub fatigue: f64,
    /// Balance with which the day began.
    pub form: f64,
}

/// The box that answers "what about today?".
#[derive(Debug, Clone, PartialEq)]
pub struct Today {
    /// Day, in words.
    pub date: String,
    /// Kind of day.
    pub kind: DayKind,
    /// Why.
    pub reason: String,
}

/// The whole chart as content.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartModel {
    /// The message.
    pub headline: String,
    /// Whose and when.
    pub subline: String,
    /// Advice.
    pub today: Option<Today>,
    /// Days drawn.
    pub range: DateRange,
    /// Day of the advice, if it is drawn.
    pub now: Option<NaiveDate>,
    /// What a column stands for.
    pub bin: Bin,
    /// Columns without a hole.
    pub columns: Vec<Column>,
    /// Corners of the clocks' lines: days since the first day drawn, and hours left.
    pub clocks: Vec<(f64, Clocks)>,
    /// Averages day by day up to the last day that is known.
    pub balance: Vec<Balance>,
    /// Last day on which the averages still grow from their seed.
    pub building_until: NaiveDate,
    /// What was read, and which conventions were used.
    pub foot: Vec<String>,
}

impl ChartModel {
    /// Makes the content of results.
    pub fn of(results: &Results) -> Self {
        let range = drawn_range(results);
        let bin = Bin::of(results.range);
        let whose = results
            .athlete
            .name
            .as_deref()
            .map_or(String::new(), |n| format!("{n} · "));
        let now = Some(results.today).filter(|day| range.contains(*day));
        let first = results.history.days.first().map_or(range.from, |d| d.date);
        Self {
            headline: headline(results),
            subline: format!("{whose}{}", date_span(results.range.from, results.range.to)),
            today: results.recovery.advice(results.today).map(|advice| Today {
                date: short_date(advice.date),
                kind: advice.kind,
                reason: reason(results, advice),
            }),
            range,
            now,
            bin,
            columns: columns(results, range, bin),
            clocks: clocks(results, range),
            balance: balance(results, range),
            building_until: first + TimeDelta::days(results.history.model.chronic_days as i64),
            foot: foot(results),
        }
    }
}

/// The range asked for, and behind it the days on which the clocks still run.
fn drawn_range(results: &Results) -> DateRange {
    let range = results.range;
    if Bin::of(range) != Bin::Day || results.today < range.to {
        return range;
    }
    let running = |date: NaiveDate| {
        results
            .recovery
            .advice(date)
            .is_some_and(|a| a.left.longest_h() > 0.0)
    };
    let ahead = (1..=AHEAD_AT_MOST)
        .take_while(|days| running(range.to + TimeDelta::days(*days)))
        .last()
        .unwrap_or(0);
    DateRange {
        from: range.from,
        to: range.to + TimeDelta::days((ahead + 1).max(2)),
    }
}

fn columns(results: &Results, range: DateRange, bin: Bin) -> Vec<Column> {
    let mut columns = Vec::new();
    let mut from = range.from;
    while from <= range.to {
        let next = bin.next(from);
        let to = (next - TimeDelta::days(1)).min(range.to);
        columns.push(column(results, from, to, bin));
        from = next;
    }
    columns
}

fn column(results: &Results, from: NaiveDate, to: NaiveDate, bin: Bin) -> Column {
    let days: Vec<&Day> = from
        .iter_days()
        .take_while(|date| *date <= to)
        .filter_map(|date| results.history.day(date))
        .collect();
    let mut column = Column {
        from,
        to,
        knowledge: knowledge(results, from, &days),
        load: [0.0; 4],
        assumed: 0.0,
        unscored: 0,
        asked: [0; 3],
        answered: None,
        training: 0,
        too_early: 0,
        advised: None,
        done: None,
    };
    for day in &days {
        add_load(&mut column, results, day);
    }
    match (bin, days.first()) {
        (Bin::Day, Some(day)) => by_day(&mut column, results, day),
        (Bin::Day, None) => {}
        _ => by_period(&mut column, results, &days),
    }
    column
}

fn knowledge(results: &Results, from: NaiveDate, days: &[&Day]) -> Knowledge {
    let unknown = days.iter().all(|d| d.state == DayState::Unknown);
    if unknown && from >= results.today {
        Knowledge::Ahead
    } else if unknown {
        Knowledge::Unknown
    } else {
        Knowledge::Known
    }
}

fn of_day<'a>(
    results: &'a Results,
    day: &Day,
) -> impl Iterator<Item = (&'a ScoredActivity, &'a SessionRecovery)> {
    let range = day.activities.clone();
    results.history.activities[range.clone()]
        .iter()
        .zip(&results.recovery.sessions[range])
}

fn add_load(column: &mut Column, results: &Results, day: &Day) {
    for (activity, session) in of_day(results, day) {
        column.training += usize::from(session.interrupts);
        column.too_early += usize::from(session.too_early.is_some());
        match activity.score {
            Err(_) => column.unscored += 1,
            Ok(score) if score.method == Method::Duration => column.assumed += score.points.get(),
            Ok(score) => {
                column.load[Effort::of(score.intensity) as usize] += score.points.get();
            }
        }
    }
}

fn by_day(column: &mut Column, results: &Results, day: &Day) {
    column.advised = results.recovery.advice(day.date).map(|advice| advice.kind);
    let intensities = of_day(results, day).filter_map(|(a, _)| Some(a.score.ok()?.intensity));
    column.done = intensities.max_by(f64::total_cmp).map(Effort::of);
    let Some((_, session)) = of_day(results, day).filter(|(_, s)| s.interrupts).last() else {
        return;
    };
    for kind in &session.following {
        count(&mut column.asked, *kind);
    }
    column.answered = session
        .answer
        .filter(|_| column.total_asked() > 0)
        .map(|answer| (answer.days_taken, answer.too_early));
}

fn by_period(column: &mut Column, results: &Results, days: &[&Day]) {
    let mut kept = 0;
    for day in days.iter().filter(|d| d.state != DayState::Unknown) {
        let Some(advice) = results.recovery.advice(day.date) else {
            continue;
        };
        count(&mut column.asked, advice.kind);
        let undisturbed = of_day(results, day).all(|(_, s)| !s.interrupts);
        kept += usize::from(advice.kind.is_recovery() && undisturbed);
    }
    let asked = column.total_asked();
    column.answered = (asked > 0).then_some((kept, kept < asked));
}

fn count(asked: &mut [usize; 3], kind: DayKind) {
    if let Some(i) = ASKED_KINDS.iter().position(|k| *k == kind) {
        asked[i] += 1;
    }
}

/// The saw-teeth: a jump at the end of each session, and a slope of one hour an hour.
fn clocks(results: &Results, range: DateRange) -> Vec<(f64, Clocks)> {
    let start = range.from.and_hms_opt(0, 0, 0).unwrap_or_default();
    let end = range.days() as f64;
    let mut corners: Vec<(f64, Clocks)> = vec![(f64::NEG_INFINITY, Clocks::default())];
    for (activity, session) in results
        .history
        .activities
        .iter()
        .zip(&results.recovery.sessions)
    {
        let length = TimeDelta::milliseconds((activity.digest.elapsed_s * 1000.0) as i64);
        let at = (activity.local_start + length - start).num_minutes() as f64 / 1440.0;
        if at > end {
            break;
        }
        let last = corners.last().copied().unwrap_or((at, Clocks::default()));
        zeros(&mut corners, last, at);
        corners.push((at, last.1.after_rest((at - last.0).max(0.0) * 24.0)));
        corners.push((at, session.after));
    }
    if let Some(last) = corners.last().copied() {
        zeros(&mut corners, last, end);
        corners.push((end, last.1.after_rest((end - last.0) * 24.0)));
    }
    cropped(&corners)
}

/// Corners where a clock reaches zero before the next event.
fn zeros(corners: &mut Vec<(f64, Clocks)>, (from, clocks): (f64, Clocks), to: f64) {
    let mut hits = [clocks.cardio_h, clocks.mechanical_h];
    hits.sort_by(f64::total_cmp);
    for hours in hits.into_iter().filter(|h| *h > 0.0) {
        let at = from + hours / 24.0;
        if at < to {
            corners.push((at, clocks.after_rest(hours)));
        }
    }
}

/// The part of the corners from day 0 on, beginning at day 0.
fn cropped(corners: &[(f64, Clocks)]) -> Vec<(f64, Clocks)> {
    let first_inside = corners.partition_point(|(at, _)| *at < 0.0);
    let mut inside = Vec::new();
    if let Some((at, clocks)) = first_inside.checked_sub(1).map(|i| corners[i]) {
        let hours = if at.is_finite() { -at * 24.0 } else { 0.0 };
        inside.push((0.0, clocks.after_rest(hours)));
    }
    inside.extend_from_slice(&corners[first_inside..]);
    inside
}

fn balance(results: &Results, range: DateRange) -> Vec<Balance> {
    let days = results.history.days.iter();
    days.filter(|day| range.contains(day.date) && day.date <= results.today)
        .map(|day| Balance {
            date: day.date,
            fitness: day.fitness,
            fatigue: day.fatigue,
            form: day.form,
        })
        .collect()
}

fn foot(results: &Results) -> Vec<String> {
    let model = results.history.model;
    vec![
        format!(
            "Read: {}. Load by {}. Days by {}.",
            account_in_words(&results.account),
            methods(results),
            results.athlete.home.describe()
        ),
        format!(
            "{}.",
            thresholds(results.athlete.thresholds(results.range.to, Discipline::OnFoot))
        ),
        format!(
            "100 load points are one hour at threshold. Fitness and fatigue are averages over {:.0} and {:.0} \
             days ({}) from {}; form is the balance with which a day begins.",
            model.chronic_days,
            model.acute_days,
            model.averaging.formula(),
            results.athlete.earlier.seed()
        ),
        "Recovery days are those after a session on which rest, a walk or a recovery run still goes before \
         training. Advice on recovery, no medical claim. Made by restday, offline."
            .to_owned(),
    ]
}
