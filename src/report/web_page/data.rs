//! What the script draws from, as one JSON document in the page: a column a field, small whole numbers, no
//! name and no sentence twice.

mod columns;
mod days;
mod findings;
mod lines;
mod packed;
mod phrases;
mod places;
mod sessions;

use chrono::NaiveDate;
use serde::Serialize;

use crate::answer::{
    AsOf, Bin, DateRange, EffortLevel, LONGEST_BY_DAY, LONGEST_BY_WEEK, Results, building_until,
    clocks,
};
use crate::audit::{Finding, Severity};
use crate::load::{Confidence, Method};
use crate::recovery::DayKind;
use crate::report::ReportError;
use crate::report::look::Look;
use crate::report::words::page::{PageWords, ScriptWords};
use crate::report::words::plain_letters::plain;
use crate::report::words::units::ShortAndLong;
use crate::report::words::{Label, Words};
use columns::PeriodColumns;
use days::DayColumns;
use findings::FindingColumns;
use lines::{BalanceLines, ClockLines, WatchDots};
use packed::days_between;
use phrases::Phrases;
use sessions::SessionColumns;

/// A whole history opens on its last weeks, days.
const OPENS_ON: i64 = 16 * 7;

/// The document. Days are numbers of days since the first.
#[derive(Serialize)]
struct ChartData<'a> {
    words: &'a ScriptWords,
    first: NaiveDate,
    opens: [i64; 2],
    today: Option<i64>,
    /// What the line of that day is called.
    now_name: String,
    /// Days after the requested ones, on which recovery still goes on.
    ahead: i64,
    longest_by_day: i64,
    longest_by_week: i64,
    building_until: i64,
    kinds: [&'static str; 5],
    efforts: [&'static str; 4],
    methods: [&'static str; 7],
    confidences: [&'static str; 3],
    severities: [&'static str; 3],
    distances: ShortAndLong,
    days: DayColumns,
    weeks: PeriodColumns,
    months: PeriodColumns,
    clocks: ClockLines,
    watch: WatchDots,
    balance: BalanceLines,
    sessions: SessionColumns,
    findings: FindingColumns,
    patterns: Vec<Vec<String>>,
}

/// The data of some days, safe inside a page; `found` are the findings in their order.
///
/// # Errors
/// When the encoder gives up.
pub fn embedded(
    results: &Results,
    range: DateRange,
    found: &[&Finding],
    (look, words): (&Look, &PageWords),
) -> Result<String, ReportError> {
    let data = data(results, range, found, (look, words));
    let json = serde_json::to_string(&data)?;
    Ok(harmless(&plain(&json)))
}

fn data<'a>(
    results: &'a Results,
    range: DateRange,
    found: &[&Finding],
    (look, words): (&Look, &'a PageWords),
) -> ChartData<'a> {
    let language = look.words();
    let speech = (language, &words.sentences);
    let since = |date: NaiveDate| days_between(range.from, date);
    let lines = clocks(results, range);
    let mut phrases = Phrases::new(words.script.turns);
    ChartData {
        words: &words.script,
        first: range.from,
        opens: opens(results, range),
        today: Some(results.today)
            .filter(|day| range.contains(*day))
            .map(since),
        now_name: now_name(results, language),
        ahead: days_between(results.range.to, range.to),
        longest_by_day: LONGEST_BY_DAY,
        longest_by_week: LONGEST_BY_WEEK,
        building_until: since(building_until(results)),
        kinds: DayKind::ALL.map(|kind| language.kind(kind)),
        efforts: EffortLevel::ALL.map(|effort| language.effort(effort)),
        methods: Method::LADDER.map(|method| language.method(method)),
        confidences: [Confidence::Low, Confidence::Medium, Confidence::High]
            .map(|confidence| language.confidence(confidence)),
        severities: Severity::ALL.map(|severity| language.severity(severity)),
        distances: look.units.short_and_long(),
        days: days::days(results, range, speech, &mut phrases),
        weeks: columns::periods(results, range, Bin::Week, &lines),
        months: columns::periods(results, range, Bin::Month, &lines),
        clocks: lines::clock_lines(&lines),
        watch: lines::watch_dots(results, range),
        balance: lines::balance_lines(results, range),
        sessions: sessions::sessions(results, range, speech, &mut phrases),
        findings: findings::findings(found, range, (language, &mut phrases)),
        patterns: phrases.into_patterns(),
    }
}

/// `30 May, today`; where the data ended some time ago, `as of 30 May 2020`.
fn now_name(results: &Results, words: &dyn Words) -> String {
    match AsOf::of(results) {
        AsOf::Past { .. } => words.as_of(results.today),
        AsOf::Today => {
            let day = words.day_month(results.today);
            format!("{day}, {}", words.label(Label::Today))
        }
    }
}

/// First and last day that are shown at first. A part of a history opens whole.
fn opens(results: &Results, range: DateRange) -> [i64; 2] {
    let first = results.history.days.first();
    let whole = first.is_none_or(|first| results.range.from <= first.date);
    let recent = match whole {
        true => (days_between(range.from, results.range.to) + 1 - OPENS_ON).max(0),
        false => 0,
    };
    [recent, range.days() - 1]
}

/// The same JSON with every letter that could end a script, begin a tag or an entity, or break a line
/// written as its number. Such letters occur in strings only.
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
