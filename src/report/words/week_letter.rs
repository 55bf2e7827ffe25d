//! Sentences of the letter about a week.

use chrono::{Datelike, NaiveDate};

use super::audits::{AuditLabel, AuditWords};
use super::cautions::CautionWords;
use super::headline::HeadlineWords;
use super::numbers::as_sentence;
use super::plain_letters::plain;
use crate::answer::week_review::{
    KeepTo, ReviewedWeek, SoonInWeek, WeekAmount, WeekChange, WeekMeasure,
};
use crate::answer::{DateRange, DayBecame, KeySession, RecoveryTaken};
use crate::audit::{Evidence, Finding};
use crate::recovery::{Beyond, ImpactRoom};

/// Words of the letter that are used alone.
pub struct LetterLabels {
    /// Heading of the amounts.
    pub week: &'static str,
    /// Heading of what is worth noting.
    pub worth_noting: &'static str,
    /// Heading of the days to come.
    pub next_days: &'static str,
    /// Before these days, a sentence with a colon.
    pub if_resting: &'static str,
    /// Name of the hardest session.
    pub hardest: &'static str,
    /// Name of the recovery days.
    pub recovery: &'static str,
    /// Name of what was noted.
    pub diary: &'static str,
    /// Name of what is not known.
    pub not_known: &'static str,
    /// Said of a week in which nothing was too soon and nothing was found.
    pub calm: &'static str,
    /// What the numbers are worth: sentences.
    pub small_print: &'static str,
}

/// Sentences of the letter.
pub trait LetterWords: AuditWords + HeadlineWords + CautionWords {
    /// Words used alone.
    fn letter(&self) -> &'static LetterLabels;

    /// `Week of 8–14 Sep 2025`.
    fn week_of(&self, days: &str, year: i32) -> String;

    /// Which days are compared, and with how many weeks; a sentence or two. No weeks are no comparison.
    fn days_compared(&self, week: &ReviewedWeek, weeks: usize) -> String;

    /// No day of the week is known; the day of the last session, if there is any. A sentence.
    fn nothing_known(&self, last: Option<NaiveDate>) -> String;

    /// What an amount is of: `On foot`.
    fn amount_name(&self, measure: WeekMeasure) -> &'static str;

    /// An amount that is known to be no less.
    fn at_least(&self, now: &str) -> String;

    /// `22.1 km on Sunday`.
    fn on_weekday(&self, now: &str, day: NaiveDate) -> String;

    /// `35.7 km, mean of 2 weeks`.
    fn mean_of_weeks(&self, usual: &str, weeks: usize) -> String;

    /// How an amount lies to the usual one: `42.1 km, 18 % more than usual (35.7 km)`.
    fn compared(&self, measure: WeekMeasure, change: WeekChange, now: &str, usual: &str) -> String;

    /// `310 points`.
    fn load_points(&self, points: f64) -> String;

    /// `5 on 4 days`.
    fn sessions_on(&self, sessions: f64, days: f64) -> String;

    /// Instead of a number of sessions.
    fn no_sessions(&self) -> &'static str;

    /// `5 on 4 days, as usual`.
    fn as_usual(&self, now: &str) -> String;

    /// `5 on 4 days (usually 5.5)`.
    fn usually(&self, now: &str, usual: &str) -> String;

    /// `Monday to Thursday`.
    fn weekday_span(&self, first: &str, last: &str) -> String;

    /// `22.1 km run on Sunday (load 144)`.
    fn hardest_session(&self, key: &KeySession, is_longest: bool) -> String;

    /// `Too soon (Wednesday)`, `3 of 5 sessions too soon, most of all on Wednesday`.
    fn too_soon_name(&self, soon: &SoonInWeek) -> String;

    /// What became of recommended days: `taken`.
    fn day_became(&self, became: DayBecame) -> &'static str;

    /// That it became of all of several days: `all taken`.
    fn all_became(&self, days: usize, became: &str) -> String;

    /// `3 recommended, 2 taken, 1 to come`.
    fn recommended(&self, days: usize, became: &str) -> String;

    /// The most days with a run, a sentence.
    fn run_days_at_most(&self, days: f64) -> String;

    /// The most leg impact of seven days, as a part of [`Self::limited_to`].
    fn impact_at_most(&self, room: ImpactRoom) -> String;

    /// The longest run, likewise.
    fn each_run_at_most(&self, metres: f64) -> String;

    /// That training is limited to some amounts, a sentence.
    fn limited_to(&self, limits: &[String]) -> String;

    /// `no recording on Sunday (a rest day, or not uploaded)`.
    fn no_recording(&self, days: &[NaiveDate]) -> String;

    /// `the load of 1 session`.
    fn loads_unknown(&self, sessions: usize) -> String;

    /// `what is in 2 files that could not be read`.
    fn files_unread(&self, files: usize) -> String;

    /// An amount against the usual one; with its day if it is of one, and with its own weeks if these are others than
    /// `usual_weeks`.
    fn week_amount(&self, one: &WeekAmount, on: Option<NaiveDate>, usual_weeks: usize) -> String {
        let mut now = self.amount_of(one.measure, one.amount.at_least);
        if one.amount.now.is_none() {
            now = self.at_least(&now);
        }
        if let Some(day) = on {
            now = self.on_weekday(&now, day);
        }
        let Some(usual) = one.amount.usual else {
            return now;
        };
        let mut usual = self.amount_of(one.measure, usual);
        if one.weeks != usual_weeks {
            usual = self.mean_of_weeks(&usual, one.weeks);
        }
        self.compared(one.measure, one.change(), &now, &usual)
    }

    /// `5 on 4 days (usually 5.5 on 4.8 days)`, `3 on 3 days (usually 2.5)`.
    fn session_counts(&self, sessions: &WeekAmount, days: &WeekAmount) -> String {
        let (many, on) = (sessions.amount.at_least, days.amount.at_least);
        let now = match many > 0.0 {
            true => self.sessions_on(many, on),
            false => self.no_sessions().to_owned(),
        };
        match sessions.amount.usual.zip(days.amount.usual) {
            None => now,
            Some(usual) if usual == (many, on) => self.as_usual(&now),
            Some((none, _)) if none <= 0.0 => self.usually(&now, self.no_sessions()),
            // One a day needs no second number.
            Some((many, on)) if many == on => self.usually(&now, &self.in_tenths(many)),
            Some((many, on)) => self.usually(&now, &self.sessions_on(many, on)),
        }
    }

    /// `Monday to Thursday`, `Monday, Tuesday and Friday`: the known days of a week.
    fn known_weekdays(&self, week: &ReviewedWeek) -> String {
        let names = week.known.iter().map(|day| self.long_weekday(*day));
        let names: Vec<&str> = names.collect();
        match (&names[..], week.is_in_a_row()) {
            ([first, _, .., last], true) => self.weekday_span(first, last),
            (names, _) => self.listed(names),
        }
    }

    /// An amount with its unit.
    fn amount_of(&self, measure: WeekMeasure, value: f64) -> String {
        match measure {
            WeekMeasure::Sessions | WeekMeasure::Days => self.in_tenths(value),
            WeekMeasure::Time => self.rough_time(value),
            WeekMeasure::OnFoot | WeekMeasure::LongestRun => self.long_distance(value),
            WeekMeasure::Climb => self.height(value),
            WeekMeasure::Load => self.load_points(value),
        }
    }

    /// How far the training of the next days may go, sentences; `None` where there are no limits.
    fn keep_to(&self, keep_to: &KeepTo) -> Option<String> {
        let impact = keep_to.impact.map(|room| self.impact_at_most(room));
        let run = keep_to
            .longest_run_m
            .map(|metres| self.each_run_at_most(metres));
        let limits: Vec<String> = impact.into_iter().chain(run).collect();
        let limits = (!limits.is_empty()).then(|| self.limited_to(&limits));
        let days = keep_to.run_days.map(|days| self.run_days_at_most(days));
        let all: Vec<String> = days.into_iter().chain(limits).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    /// What became of the recommended days of a week.
    fn recovery_became(&self, recovery: RecoveryTaken) -> String {
        let days = recovery.recommended;
        let parts = recovery.by_outcome().map(|(became, count)| {
            let became = self.day_became(became);
            match count == days {
                true if days == 1 => became.to_owned(),
                true => self.all_became(days, became),
                false => format!("{count} {became}"),
            }
        });
        self.recommended(days, &parts.collect::<Vec<_>>().join(", "))
    }

    /// `Week of 8–14 Sep 2025 · Anna`.
    fn letter_title(&self, range: DateRange, name: Option<&str>) -> String {
        let days = self.days_of_week(range.from, range.to);
        let week = self.week_of(&days, range.to.year());
        let name = name.map(str::trim).filter(|name| !name.is_empty());
        name.map_or(week.clone(), |name| format!("{week} · {}", plain(name)))
    }

    /// `Mon 15 Sep`, `Mon 15 Sep – Wed 17 Sep`.
    fn days_alike(&self, from: NaiveDate, to: NaiveDate) -> String {
        match from == to {
            true => self.short_date(from),
            false => format!("{} – {}", self.short_date(from), self.short_date(to)),
        }
    }

    /// `Jump in run length (Sunday)`; what is of the week has no day.
    fn found_name(&self, finding: &Finding) -> String {
        let missed = self.missed_rule(finding.rule());
        match is_of_a_day(&finding.evidence) {
            true => format!("{missed} ({})", self.long_weekday(finding.date)),
            false => missed.to_owned(),
        }
    }

    /// What was found and what would have been better: sentences.
    fn found(&self, finding: &Finding) -> String {
        let evidence = as_sentence(&self.evidence(&finding.evidence));
        let better = as_sentence(&self.better(&finding.better));
        format!(
            "{evidence} {}: {better}",
            self.audit_label(AuditLabel::Instead)
        )
    }
}

/// Whether evidence is of one day, and names none.
fn is_of_a_day(evidence: &Evidence) -> bool {
    match evidence {
        Evidence::TooSoon(_)
        | Evidence::NotRecovery { .. }
        | Evidence::HardDaysInARow { .. }
        | Evidence::Beyond(Beyond::LongestRun { .. } | Beyond::ReturnAfterBreak { .. }) => true,
        Evidence::TooFewRestDays { .. }
        | Evidence::DaysAlike { .. }
        | Evidence::DaysWithoutData { .. }
        | Evidence::Beyond(_) => false,
    }
}
