//! The words of the page, a language each. What results say in words is worded once for all reports elsewhere.
//!
//! `{…}` is a placeholder for a value.

use serde::Serialize;

/// All words of the page in one language.
pub struct PageWords {
    /// What follows the name of the athlete and the days.
    pub about: &'static str,
    /// Title of the section of the chart; those of the other sections follow.
    pub chart: &'static str,
    pub findings: &'static str,
    pub sessions: &'static str,
    pub thresholds: &'static str,
    pub quality: &'static str,
    /// For readers who need no chart.
    pub skip: &'static str,
    /// Name of the links to the sections.
    pub contents: &'static str,
    pub no_script: &'static str,
    /// Of lists, where there is no script.
    pub latest_only: &'static str,
    pub first_screen: FirstScreenWords,
    pub tools: ToolWords,
    pub tables: TableWords,
    pub sentences: SentenceWords,
    pub script: ScriptWords,
}

/// Words of the first screen.
pub struct FirstScreenWords {
    pub hard_tomorrow: &'static str,
    pub run_tomorrow: &'static str,
    /// The same of a `{day}`, where the data ended some time ago.
    pub hard_on: &'static str,
    pub run_on: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub next_hard: &'static str,
    pub next_run: &'static str,
    pub not_soon: &'static str,
    pub today: &'static str,
    pub if_nothing: &'static str,
    pub kept: &'static str,
    pub recovered: &'static str,
    pub streak: &'static str,
    pub ready: &'static str,
    pub averages: &'static str,
}

/// Words of the tools of the chart.
pub struct ToolWords {
    pub range: &'static str,
    pub two_weeks: &'static str,
    pub sixteen_weeks: &'static str,
    pub year: &'static str,
    pub all: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub closer: &'static str,
    pub wider: &'static str,
    pub back: &'static str,
    pub theme: &'static str,
    pub help: &'static str,
    /// Name of the details beside the chart.
    pub details: &'static str,
}

/// Words of tables and lists.
pub struct TableWords {
    pub search: &'static str,
    pub search_hint: &'static str,
    pub shown_days_only: &'static str,
    pub columns: [&'static str; 13],
    pub too_early: &'static str,
    pub rule: &'static str,
    pub verdict: &'static str,
    pub source: &'static str,
    pub no_block: &'static str,
    pub value: &'static str,
    pub known: &'static str,
    pub comes_from: &'static str,
    pub moved: &'static str,
    pub unknown: &'static str,
    pub you: &'static str,
    pub unread: &'static str,
    pub damaged: &'static str,
    pub duplicates: &'static str,
    pub nothing_unread: &'static str,
    pub files: &'static str,
    pub loads: &'static str,
    pub doubts: &'static str,
    pub repairs: &'static str,
    pub days: &'static str,
}

/// Sentences that only the page needs.
pub struct SentenceWords {
    /// Why a session was too soon: `{what}` was still `{hours}` away.
    pub away: &'static str,
    pub hard_training: &'static str,
    pub easy_running: &'static str,
    /// What was advised at most, `{kind}`.
    pub at_most: &'static str,
    /// By how many `{hours}` a session lengthened recovery.
    pub lengthened: &'static str,
    /// What a `{session}` of the day itself `{needs}`, and what the day was `{before}` it.
    pub after_todays: &'static str,
    /// Why a session has no load: `{why}`.
    pub unscored: &'static str,
    pub repaired: &'static str,
    pub repaired_in: &'static str,
    pub repaired_in_one: &'static str,
    pub twice: &'static str,
    pub night: &'static str,
    pub diary: &'static str,
    pub of: &'static str,
    pub since: &'static str,
}

/// Words that the script needs.
#[derive(Serialize)]
pub struct ScriptWords {
    pub months: [&'static str; 12],
    pub weekdays: [&'static str; 7],
    /// Words that take turns in sentences: names of days and months, as the sentences have them.
    pub turns: &'static [&'static str],
    /// Sign before a fraction, and between thousands.
    pub decimal: &'static str,
    pub group: &'static str,
    /// `{day} {month}`, the `{day}` alone, and the same with its `{year}`.
    pub day_month: &'static str,
    pub day_number: &'static str,
    pub day_month_year: &'static str,
    pub load: [&'static str; 3],
    pub light: &'static str,
    pub hard: &'static str,
    pub recovery: &'static str,
    pub none_recommended: &'static str,
    pub hours: [&'static str; 3],
    pub averages: &'static str,
    pub assumed: &'static str,
    pub unscored: &'static str,
    pub too_soon: &'static str,
    pub no_data: &'static str,
    pub ahead: &'static str,
    pub taken: &'static str,
    pub not_taken: &'static str,
    pub open: &'static str,
    pub advised: &'static str,
    pub too_soon_row: &'static str,
    pub legs: &'static str,
    pub legs_long: &'static str,
    pub heart: &'static str,
    pub heart_long: &'static str,
    pub watch: &'static str,
    pub fitness: &'static str,
    pub fatigue: &'static str,
    pub form: &'static str,
    pub building: &'static str,
    pub unknown_day: &'static str,
    pub rested: &'static str,
    pub ahead_day: &'static str,
    pub points: &'static str,
    pub impact: &'static str,
    pub kept: &'static str,
    pub not_kept: &'static str,
    pub was_advised: &'static str,
    pub extent: &'static str,
    pub unknown_length: &'static str,
    pub found_by: &'static str,
    pub needed: &'static str,
    pub interrupted: &'static str,
    pub restarted: &'static str,
    pub left_alone: &'static str,
    pub watch_says: &'static str,
    pub to_recover: &'static str,
    pub load_name: &'static str,
    pub impact_name: &'static str,
    pub every_load: &'static str,
    pub counts: &'static str,
    pub asked: &'static str,
    pub of_these_taken: &'static str,
    pub sessions: [&'static str; 2],
    pub days_without: [&'static str; 2],
    pub of_these_early: &'static str,
    pub shown: &'static str,
    pub by: [&'static str; 3],
    pub chart_label: &'static str,
    pub of: &'static str,
    /// What a search found: `{found}`, of them `{shown}` on the selected dates.
    pub found: &'static str,
    pub and: &'static str,
    pub found_nothing: &'static str,
    pub where_found: &'static str,
    pub no_session: &'static str,
    pub close: &'static str,
    pub jump: &'static str,
    pub show_more: &'static str,
    pub cost: &'static str,
    pub better: &'static str,
    pub day_letter: &'static str,
    pub hour_letter: &'static str,
}

/// A sentence with what it names in braces put in.
pub fn filled(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = sentence;
    while let Some((before, name, after)) = next_gap(rest) {
        out.push_str(before);
        let value = values.iter().find(|(named, _)| *named == name);
        out.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    out + rest
}

/// The text before the next gap, its name, and the text after it.
fn next_gap(sentence: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = sentence.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_not_looked_into() {
        let values = [("a", "{b}"), ("b", "2")];
        assert_eq!(filled("{a} and {b}{c}.", &values), "{b} and 2.");
        assert_eq!(filled("no gap {", &values), "no gap {");
    }
}
