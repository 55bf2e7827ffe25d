//! What is known of an athlete on a day: everything recorded up to and including it.

use chrono::{Days, NaiveDate};

use super::numbers::{Entry, Number, Numbers};
use crate::athlete::body_log::BodyLog;
use crate::athlete::discipline::Discipline;
use crate::digest::Digest;

/// An activity and the athlete's day on which it began.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    /// The day.
    pub day: NaiveDate,
    /// What is kept of the recording.
    pub digest: &'a Digest,
}

impl Evidence<'_> {
    /// The sports whose thresholds it tells of.
    pub fn discipline(&self) -> Discipline {
        Discipline::of(self.digest.sport)
    }
}

/// What is known on a day, and in which discipline thresholds are asked for.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The day; nothing behind it is seen.
    pub day: NaiveDate,
    /// Activities up to the day, in order.
    pub activities: &'a [Evidence<'a>],
    /// Numbers of all activities; those behind the day are not seen.
    pub numbers: &'a Numbers,
    /// The body at rest.
    pub body: &'a BodyLog,
    /// Year of birth, as far as known on the day.
    pub birth_year: Option<i32>,
    /// Sports in question.
    pub discipline: Discipline,
}

/// A setting that no file of this long repeated is forgotten, days.
const SETTING_DAYS: i64 = 730;

/// A value and the day on which it was done.
pub type Dated = (f64, NaiveDate);

impl<'a> Known<'a> {
    /// Activities of the last days, the day included, newest first.
    pub fn recent(&self, days: i64) -> impl Iterator<Item = &'a Evidence<'a>> {
        let first = self.first_of(days);
        let activities = self.activities.iter().rev();
        activities.take_while(move |e| e.day >= first)
    }

    /// A number in the activities of the last days, the day included, the oldest first.
    pub fn recent_numbers(&self, number: Number, days: i64) -> &'a [Entry] {
        let first = self.first_of(days);
        self.numbers.between(number, first, self.day)
    }

    /// The first of so many days that end with the day.
    fn first_of(&self, days: i64) -> NaiveDate {
        let before = Days::new(days.saturating_sub(1).unsigned_abs());
        self.day.checked_sub_days(before).unwrap_or(NaiveDate::MIN)
    }

    /// The same in the discipline in question.
    pub fn recent_of_discipline(&self, days: i64) -> impl Iterator<Item = &'a Evidence<'a>> {
        let discipline = self.discipline;
        self.recent(days)
            .filter(move |e| e.discipline() == discipline)
    }

    /// The newest value of a device setting: of runs for everything on foot, of the discipline
    /// otherwise, else of any sport. Watches keep settings by sport.
    pub fn setting(&self, setting: Number) -> Option<Dated> {
        self.setting_where(setting, |_| true)
    }

    /// The same of those values that are believed.
    pub fn setting_where(&self, setting: Number, believed: impl Fn(f64) -> bool) -> Option<Dated> {
        let entries = self.recent_numbers(setting, SETTING_DAYS);
        let newest = |belongs: &dyn Fn(&Entry) -> bool| {
            let mut found = entries.iter().rev();
            let found = found.find(|entry| belongs(entry) && believed(entry.value));
            found.map(Entry::dated)
        };
        let on_foot = self.discipline == Discipline::OnFoot;
        let runs = newest(&|entry| on_foot && entry.running);
        runs.or_else(|| newest(&|entry| entry.discipline == self.discipline))
            .or_else(|| newest(&|_| true))
    }
}

/// The highest of some dated values; of equals the oldest.
pub fn highest(values: impl Iterator<Item = Dated>) -> Option<Dated> {
    values.reduce(|best, value| {
        let newer_is_no_better = value.0 < best.0 || (value.0 == best.0 && value.1 >= best.1);
        if newer_is_no_better { best } else { value }
    })
}
