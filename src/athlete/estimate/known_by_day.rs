//! Data about an athlete on a day: everything recorded up to and including it.

use chrono::{Days, NaiveDate};

use super::numbers::{Dated, Entry, Number, Numbers};
use crate::athlete::body_log::BodyLog;
use crate::athlete::discipline::Discipline;

/// Data known on a day, and the discipline whose thresholds are wanted.
#[derive(Debug, Clone, Copy)]
pub struct KnownByDay<'a> {
    /// The day; nothing after it is seen.
    pub day: NaiveDate,
    /// Numbers of all activities; those after the day are not seen.
    pub numbers: &'a Numbers,
    /// The body at rest.
    pub body: &'a BodyLog,
    /// Year of birth, if known on the day.
    pub birth_year: Option<i32>,
    /// The discipline whose thresholds are wanted.
    pub discipline: Discipline,
    /// The file whose heart rates are not believed.
    pub heartless: Option<usize>,
}

/// A setting that no file of this long repeated is forgotten, days.
const SETTING_DAYS: i64 = 730;

impl<'a> KnownByDay<'a> {
    /// A number in the activities of the last days, the day included, the oldest first.
    pub fn recent_numbers(
        &self,
        number: Number,
        days: i64,
    ) -> impl DoubleEndedIterator<Item = &'a Entry> + Clone + use<'a> {
        let first = self.first_of(days);
        let heartless = self.heartless.filter(|_| number.is_of_heart());
        let entries = self.numbers.between(number, first, self.day).iter();
        entries.filter(move |entry| heartless != Some(entry.file))
    }

    /// The first of a number of days that end with the day.
    pub fn first_of(&self, days: i64) -> NaiveDate {
        let before = Days::new(days.saturating_sub(1).unsigned_abs());
        self.day.checked_sub_days(before).unwrap_or(NaiveDate::MIN)
    }

    /// Believed values of a device setting, the newest first: of runs for everything on foot, of the
    /// discipline otherwise, else of any sport. Watches keep settings by sport.
    pub fn settings(&self, setting: Number, believed: impl Fn(f64) -> bool) -> Vec<Entry> {
        let entries = self.recent_numbers(setting, SETTING_DAYS).rev();
        let those = |belongs: &dyn Fn(&Entry) -> bool| -> Vec<Entry> {
            let found = entries.clone();
            let found = found.filter(|entry| belongs(entry) && believed(entry.value));
            found.copied().collect()
        };
        let on_foot = self.discipline == Discipline::OnFoot;
        let runs = those(&|entry| on_foot && entry.running);
        if !runs.is_empty() {
            return runs;
        }
        let own = those(&|entry| entry.discipline == self.discipline);
        if own.is_empty() {
            those(&|_| true)
        } else {
            own
        }
    }

    /// The newest of them, whatever its value.
    pub fn newest_setting(&self, setting: Number) -> Option<Dated> {
        self.settings(setting, |_| true).first().map(Entry::dated)
    }
}

/// The highest of some values with their days and files; of equals the oldest.
pub fn highest_of(
    values: impl Iterator<Item = (f64, NaiveDate, usize)>,
) -> Option<(f64, NaiveDate, usize)> {
    values.reduce(|best, value| {
        let newer_is_no_better = value.0 < best.0 || (value.0 == best.0 && value.1 >= best.1);
        if newer_is_no_better { best } else { value }
    })
}
