//! What every language of [`Language::ALL`] keeps: each report can be made in it, fits, and has no word of another.

#![cfg(feature = "cli")]

use super::REPORTS;
use crate::activity::Origin;
use crate::answer::example_results::{export, exported, runs, unscored};
use crate::answer::{Account, ListedFiles, Portrait, Results, Today, Validation, WeekReview};
use crate::report::look::Look;
use crate::report::words::Language;
use crate::report::words::units::Units;
use crate::report::{
    WeekLetter, audit_text, calendar, explanation, import_text, portrait_text, summary, today_text,
    validation_text, week_markdown,
};

/// English words that no German sentence has. Words that both languages have, such as `in` or `Form`, are not
/// among them.
const ENGLISH: [&str; 92] = [
    "the",
    "of",
    "and",
    "is",
    "are",
    "not",
    "with",
    "without",
    "for",
    "your",
    "you",
    "from",
    "to",
    "by",
    "at",
    "on",
    "or",
    "as",
    "it",
    "be",
    "has",
    "have",
    "had",
    "no",
    "yes",
    "day",
    "days",
    "hour",
    "hours",
    "week",
    "weeks",
    "month",
    "year",
    "years",
    "ago",
    "since",
    "until",
    "session",
    "sessions",
    "recovery",
    "recovered",
    "easy",
    "hard",
    "rest",
    "walk",
    "ride",
    "hike",
    "swim",
    "legs",
    "heart",
    "cardio",
    "load",
    "loads",
    "today",
    "tomorrow",
    "yesterday",
    "soon",
    "data",
    "unknown",
    "before",
    "after",
    "most",
    "least",
    "more",
    "less",
    "longer",
    "than",
    "usual",
    "usually",
    "advised",
    "taken",
    "needs",
    "ready",
    "training",
    "watch",
    "strength",
    "heart-rate",
    "power",
    "pace",
    "stated",
    "setting",
    "settings",
    "device",
    "threshold",
    "resting",
    "files",
    "activities",
    "Mon",
    "Tue",
    "Wed",
    "Thu",
    "Sun",
];

/// Words that stand for themselves in every language: names of fields, options and files.
fn is_code(word: &str) -> bool {
    word.contains(['_', '/', '=', '-', '`']) || word.contains(".toml") || word.contains(".fit")
}

/// English words in a text.
fn english_in(text: &str) -> Vec<String> {
    let words = text.split(|c: char| c.is_whitespace() || c == '\u{a0}');
    let words = words.filter(|word| !is_code(word));
    let bare = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    bare.filter(|word| ENGLISH.contains(word))
        .map(str::to_owned)
        .collect()
}

/// Results without titles, names and reasons of files, which speak as they speak.
fn wordless(mut results: Results) -> Results {
    results.account = Account::default();
    for activity in &mut results.history.activities {
        activity.digest.title = None;
        activity.digest.origin = Origin {
            path: "1.fit".to_owned(),
            ..activity.digest.origin.clone()
        };
    }
    results
}

fn cases() -> Vec<Results> {
    let cases = [
        export(112),
        export(14),
        export(1),
        runs(60),
        runs(1),
        unscored(),
    ];
    cases.map(wordless).into_iter().collect()
}

/// Everything that a terminal and a calendar say of results.
fn told(results: &Results, language: Language, units: Units) -> Vec<String> {
    let words = language.words_in(units);
    let mut told = vec![
        summary(results, words, 80).plain(),
        validation_text(&Validation::of(results), words, 80).plain(),
        import_text(
            &results.account,
            results.athlete.home,
            &ListedFiles::All,
            words,
            80,
        )
        .plain(),
    ];
    for days in [0, 1, 3, 10] {
        let on = results
            .clone()
            .for_day(results.today - chrono::TimeDelta::days(days));
        if let Some(today) = Today::of(&on) {
            told.push(today_text(&today, words, 80).plain());
            told.push(calendar(&today, words));
        }
        told.push(week_markdown(&WeekLetter::of(&WeekReview::of(&on), words)));
    }
    let portrait = Portrait::of(
        &results.athlete,
        &results.history,
        &results.account,
        results.today,
    );
    told.extend(portrait.map(|portrait| portrait_text(&portrait, words)));
    let look = Look {
        units,
        language,
        ..Look::default()
    };
    let audit = results.audited_range();
    told.extend(audit.map(|audit| audit_text(&audit, &look, 80).plain()));
    told
}

/// What is read of an SVG or an HTML page: its text without tags, scripts and styles.
fn visible(markup: &str) -> String {
    let mut text = markup.to_owned();
    for (open, close) in [("<script", "</script>"), ("<style", "</style>")] {
        while let Some((before, rest)) = text.split_once(open) {
            let after = rest.split_once(close).map_or("", |(_, after)| after);
            text = format!("{before}{after}");
        }
    }
    let mut out = String::new();
    for piece in text.split('<') {
        out.push(' ');
        out.push_str(piece.split_once('>').map_or(piece, |(_, words)| words));
    }
    out
}

#[test]
fn german_has_no_english_word_on_a_terminal_and_in_a_calendar() {
    for results in cases() {
        for units in [Units::Metric, Units::Imperial] {
            for text in told(&results, Language::German, units) {
                let english = english_in(&text.replace("\r\n ", ""));
                assert!(english.is_empty(), "{english:?} in {text}");
            }
        }
    }
}

#[test]
fn german_has_no_english_word_in_pictures_and_pages() {
    let look = Look {
        language: Language::German,
        ..Look::default()
    };
    for results in cases() {
        for (report, ending) in REPORTS
            .iter()
            .flat_map(|report| {
                report
                    .extensions()
                    .iter()
                    .map(move |ending| (report, *ending))
            })
            .filter(|(_, ending)| ["svg", "html"].contains(ending))
        {
            let bytes = report.render(&results, &look, ending).expect("is made");
            let text = visible(&String::from_utf8(bytes).expect("is text"));
            let english = english_in(&text);
            assert!(english.is_empty(), "{ending}: {english:?} in {text}");
        }
    }
}

#[test]
fn miles_reach_every_sentence() {
    for language in Language::ALL {
        for results in cases() {
            for text in told(&results, language, Units::Imperial) {
                let words: Vec<&str> = text.split_whitespace().collect();
                let metric = words.windows(2).find(|pair| {
                    let number = pair[0].ends_with(|c: char| c.is_ascii_digit());
                    let unit = pair[1].trim_matches(|c: char| !c.is_alphanumeric());
                    number && unit == "km"
                });
                // Two distances of rules are kilometres by definition.
                let by_definition = ["3", "5"];
                let metric = metric.filter(|pair| !by_definition.contains(&pair[0]));
                assert!(metric.is_none(), "{metric:?} in {text}");
            }
        }
    }
}

#[test]
fn an_explanation_and_a_list_of_files_can_be_made_in_every_language() {
    let results = export(112);
    let activities = &results.history.activities;
    for language in Language::ALL {
        let words = language.words_in(Units::Metric);
        for activity in activities.iter().rev().take(5) {
            let told = explanation(activity, activities, &results.athlete, words);
            assert!(
                told.lines().all(|line| line.chars().count() <= 88),
                "{told}"
            );
        }
        let account = &exported().account;
        let told = import_text(account, results.athlete.home, &ListedFiles::All, words, 80);
        let first = words.activities_from_files(account.activities(), account.file_count());
        assert!(told.plain().contains(&first), "{}", told.plain());
    }
}

#[test]
fn every_language_counts_none_one_and_two() {
    for language in Language::ALL {
        let words = language.words_in(Units::Metric);
        let files = [0, 1, 2].map(|count| words.file_count(count));
        assert!(
            files[0].starts_with("0 ") && files[1].starts_with("1 ") && files[2].starts_with("2 ")
        );
        assert_ne!(files[1][2..], files[2][2..], "{language:?}");
        assert_eq!(files[0][2..], files[2][2..], "{language:?}");
        let days = [0, 1, 2].map(|count| words.day_count(count));
        assert_ne!(days[1][2..], days[2][2..], "{language:?}");
    }
}

#[test]
fn umlauts_can_be_drawn() {
    assert!(super::is_drawable("äöüÄÖÜß – „Übung“ ’ ± × ½ →"));
}
