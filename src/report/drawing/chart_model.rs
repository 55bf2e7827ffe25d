//! What the chart says, before it is drawn: plain numbers and words.
//!
//! Each column is a day, a week or a month, whichever is wide enough to be seen.

#[cfg(test)]
mod snapshots;

use chrono::NaiveDate;

use crate::answer::{
    AgainstUsual, AsOf, Balance, Bin, ChartColumn, DateRange, KeySession, Results, balance,
    building_until, clocks, column_peaks, columns, drawn_range, watch,
};
use crate::recovery::Clocks;
use crate::report::look::Look;
use crate::report::words::headline::HeadlineInWords;
use crate::report::words::week_ahead::WeekAheadInWords;
use crate::report::words::{Label, Language, Words};

/// The whole chart as content.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartModel {
    /// The answer, or the title that the user chose in its place.
    pub headline: String,
    /// What changed most, or the answer where a title is above it.
    pub fact: Option<String>,
    /// The last seven days against the usual ones.
    pub usual: Option<String>,
    /// The biggest session of the last weeks, and what became of its recovery.
    pub key_session: Option<String>,
    /// The day of that session.
    pub key_day: Option<NaiveDate>,
    /// Whose and when, and what it is about.
    pub subline: String,
    /// Whether to train hard, today and on the days to come.
    pub outlook: Option<WeekAheadInWords>,
    /// The days that are drawn.
    pub range: DateRange,
    /// Day of the advice, if it is drawn.
    pub now: Option<NaiveDate>,
    /// What the line of that day is called.
    pub now_name: String,
    /// Hours until hard training is fine, when that day is judged.
    pub left: Option<Clocks>,
    /// What a column stands for.
    pub bin: Bin,
    /// Columns without a hole.
    pub columns: Vec<ChartColumn>,
    /// Sessions of each column in a few words; by day only.
    pub sessions: Vec<Vec<String>>,
    /// Most hours left on each clock at any moment of each column.
    pub peaks: Vec<Clocks>,
    /// Corners of the clocks' lines: days since the first day drawn, and hours left; by day only, as
    /// more would be a thicket.
    pub clocks: Vec<(f64, Clocks)>,
    /// The watch's own recovery times: days since the first day drawn, and hours; by day only, as more
    /// would be a cloud.
    pub watch: Vec<(f64, f64)>,
    /// Averages day by day up to the day of the advice.
    pub balance: Vec<Balance>,
    /// Last day on which the averages still grow from their seed.
    pub building_until: NaiveDate,
    /// What was read, and which conventions were used.
    pub foot: Vec<String>,
    /// Language of every word in it.
    pub language: Language,
}

impl ChartModel {
    /// Makes the content of results.
    pub fn of(results: &Results, look: &Look) -> Self {
        let words = look.words();
        let (range, bin) = drawn_range(results);
        let now = Some(results.today).filter(|day| range.contains(*day));
        let first = HeadlineInWords::of(results, words);
        let usual = AgainstUsual::of(results).map(|usual| words.against_usual(&usual));
        let key = KeySession::of(results);
        let (headline, fact) = match &look.title {
            Some(title) => (title.clone(), Some(first.answer)),
            None => (first.answer, first.fact),
        };
        let columns = columns(results, range, bin);
        let corners = clocks(results, range);
        Self {
            headline,
            usual,
            key_session: key.map(|key| words.key_session(&key)),
            key_day: key.map(|key| key.activity.day),
            fact,
            subline: subline(results, range.from, look),
            outlook: WeekAheadInWords::of(results, words),
            range,
            now,
            now_name: match AsOf::of(results) {
                AsOf::Today => words.label(Label::Today).to_owned(),
                AsOf::Past { .. } => words.long_date(results.today),
            },
            left: now.and_then(|_| Some(results.whole().standing.as_ref()?.now.left.hard)),
            bin,
            sessions: match bin {
                Bin::Day => sessions(results, &columns, look),
                Bin::Week | Bin::Month => Vec::new(),
            },
            peaks: column_peaks(&corners, &columns, range),
            columns,
            clocks: match bin {
                Bin::Day => corners,
                Bin::Week | Bin::Month => Vec::new(),
            },
            watch: match bin {
                Bin::Day => watch(results, range),
                Bin::Week | Bin::Month => Vec::new(),
            },
            balance: balance(results, range),
            building_until: building_until(results),
            foot: words.foot(results),
            language: look.language,
        }
    }

    /// Words of its language.
    pub fn words(&self) -> &'static dyn Words {
        self.language.words()
    }
}

/// Sessions of each day in a few words.
fn sessions(results: &Results, days: &[ChartColumn], look: &Look) -> Vec<Vec<String>> {
    let words = look.words();
    let day = |column: &ChartColumn| {
        let day = results.history.day(column.from);
        let sessions = day.into_iter().flat_map(|day| results.sessions_of(day));
        sessions
            .map(|(activity, _)| words.brief_session(activity))
            .collect()
    };
    days.iter().map(day).collect()
}

/// Whose, when and what about, from the first day that is drawn; how old the data are, where the day of the advice is over.
fn subline(results: &Results, from: NaiveDate, look: &Look) -> String {
    let words = look.words();
    let span = words.date_span(from, results.range.to);
    let as_of = match AsOf::of(results) {
        AsOf::Today => None,
        AsOf::Past { last_file_days_ago } => {
            let last_file = last_file_days_ago.map(|days| words.last_file(days));
            let parts = [Some(words.as_of(results.today)), last_file];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            Some(parts.join(", "))
        }
    };
    let name = results.athlete.name.clone();
    let about = as_of.unwrap_or_else(|| words.label(Label::Subject).to_owned());
    let parts = name.into_iter().chain([span, about]);
    let parts = parts.chain(words.only(&results.shown));
    parts.collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::{self, day, run};

    #[test]
    fn the_dates_below_the_message_begin_where_the_picture_does() {
        let range = |from| DateRange { from, to: day(9) };
        let of =
            |from| example_results::of((0..10).map(|day| run(day, 8.0)).collect(), range(from));
        let subline = |from| ChartModel::of(&of(from), &Look::default()).subline;
        assert_eq!(subline(day(-4000)), subline(day(0)));
        let words = Language::English.words();
        assert!(subline(day(3)).contains(&words.date_span(day(3), day(9))));
    }
}
