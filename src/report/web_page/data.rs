//! What the script draws from: days, sessions, columns and lines as one JSON document in the page.

mod columns;
mod days;
mod sessions;

use chrono::NaiveDate;
use serde::Serialize;

use crate::answer::{
    Bin, DateRange, EffortLevel, LONGEST_BY_DAY, LONGEST_BY_WEEK, Results, balance, building_until,
    clocks, watch,
};
use crate::load::METRICS;
use crate::recovery::DayKind;
use crate::report::ReportError;
use crate::report::words::page::{PageWords, ScriptWords};
use crate::report::words::plain_letters::plain;
use crate::report::words::units::Units;
use crate::report::words::units::rounded;
use columns::ColumnRow;
use days::ChartDay;
use sessions::ChartSession;

/// A whole history opens on its last weeks, days.
const OPENS_ON: i64 = 16 * 7;

/// The document. Days are told as numbers of days since the first.
#[derive(Serialize)]
struct ChartData<'a> {
    words: &'a ScriptWords,
    first: NaiveDate,
    opens: [i64; 2],
    today: Option<i64>,
    /// Days after those that were asked for, on which the clocks still run.
    ahead: i64,
    longest_by_day: i64,
    longest_by_week: i64,
    building_until: i64,
    kinds: [&'static str; 5],
    efforts: [&'static str; 4],
    metrics: Vec<MetricRow>,
    days: Vec<ChartDay>,
    day_columns: Vec<ColumnRow>,
    week_columns: Vec<ColumnRow>,
    month_columns: Vec<ColumnRow>,
    clocks: Vec<[f64; 3]>,
    watch: Vec<[f64; 2]>,
    balance: Vec<[f64; 4]>,
    sessions: Vec<ChartSession<'a>>,
}

#[derive(Serialize)]
struct MetricRow {
    name: &'static str,
    unit: &'static str,
}

/// The data of some days, safe to stand in a page.
///
/// # Errors
/// When the encoder gives up.
pub fn embedded(
    results: &Results,
    range: DateRange,
    units: Units,
    words: &PageWords,
) -> Result<String, ReportError> {
    let json = serde_json::to_string(&data(results, range, units, &words.script))?;
    Ok(harmless(&plain(&json)))
}

fn data<'a>(
    results: &'a Results,
    range: DateRange,
    units: Units,
    words: &'a ScriptWords,
) -> ChartData<'a> {
    let since = |date: NaiveDate| (date - range.from).num_days();
    let metrics = METRICS.iter().map(|metric| MetricRow {
        name: metric.name(),
        unit: metric.unit().name(),
    });
    let lines = clocks(results, range);
    let balance = balance(results, range);
    ChartData {
        words,
        first: range.from,
        opens: opens(results, range),
        today: Some(results.today)
            .filter(|day| range.contains(*day))
            .map(since),
        ahead: range.days() - results.range.days(),
        longest_by_day: LONGEST_BY_DAY,
        longest_by_week: LONGEST_BY_WEEK,
        building_until: since(building_until(results)),
        kinds: DayKind::ALL.map(DayKind::name),
        efforts: EffortLevel::ALL.map(EffortLevel::name),
        metrics: metrics.collect(),
        days: days::days(results, range, units),
        day_columns: columns::columns(results, range, Bin::Day, &lines),
        week_columns: columns::columns(results, range, Bin::Week, &lines),
        month_columns: columns::columns(results, range, Bin::Month, &lines),
        clocks: (lines.iter())
            .map(|(at, left)| {
                [
                    rounded(*at, 4),
                    rounded(left.mechanical_h, 2),
                    rounded(left.cardio_h, 2),
                ]
            })
            .collect(),
        watch: (watch(results, range).iter())
            .map(|(at, hours)| [rounded(*at, 4), rounded(*hours, 1)])
            .collect(),
        balance: (balance.iter())
            .map(|day| {
                let [fitness, fatigue, form] =
                    [day.fitness, day.fatigue, day.form].map(|v| rounded(v, 1));
                [since(day.date) as f64, fitness, fatigue, form]
            })
            .collect(),
        sessions: sessions::sessions(results, range, units),
    }
}

/// First and last day that are shown at first. A part of a history was asked for, and opens whole.
fn opens(results: &Results, range: DateRange) -> [i64; 2] {
    let first = results.history.days.first();
    let whole = first.is_none_or(|first| results.range.from <= first.date);
    let recent = match whole {
        true => (results.range.days() - OPENS_ON).max(0),
        false => 0,
    };
    [recent, range.days() - 1]
}

/// The same JSON with every letter that could end a script, begin a tag or an entity, or break a line
/// written as its number. Such letters stand in strings only.
fn harmless(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_string_can_leave_the_script_that_holds_it() {
        for title in [
            "</script>",
            "<!-- &lt;",
            "two\u{2028}lines\u{2029}",
            "\u{202e}🏃🏽‍♀️",
        ] {
            let json = serde_json::to_string(title).expect("a string");
            let harmless = harmless(&json);
            for letter in ['<', '>', '&', '\u{2028}', '\u{2029}'] {
                assert!(!harmless.contains(letter), "{harmless}");
            }
            let back: String = serde_json::from_str(&harmless).expect("the same JSON");
            assert_eq!(back, title);
        }
    }
}
