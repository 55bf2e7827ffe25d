//! What was read of an export, what was lost and why, and what to do about it: a screen at most.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::file_in_words::local;
use crate::activity::Sport;
use crate::answer::{Account, FileVerdict};
use crate::athlete::Home;
use crate::report::terminal::page::{Line, Page, Role};
use crate::report::words::Words;
use crate::report::words::numbers::whole;
use crate::report::words::reasons::{FilesOfOneReason, doubts_in_part, reasons};

/// Reasons shown for one verdict; the rest is counted.
const MOST_REASONS: usize = 8;
/// Columns of the words for verdicts.
pub const VERDICT_COLUMNS: usize = 11;

/// Adds the totals of an account at the end of a page.
pub fn totals(page: &mut Page, account: &Account, home: Home, words: &dyn Words) {
    headline(page, account, home, words);
    page.gap();
    let reasons = reasons(account, words);
    for of_verdict in reasons.chunk_by(|a, b| a.verdict == b.verdict) {
        let verdict = of_verdict[0].verdict;
        let name = Line::of(super::role(verdict), words.verdict(verdict));
        let sentences = of_verdict.iter().map(|reason| in_words(reason, words));
        rows(page, name, sentences, || {
            left_out(&of_verdict[MOST_REASONS..], words)
        });
    }
    let doubts = doubts_in_part(account, words);
    let name = Line::of(Role::Warning, words.files().in_part);
    let sentences = doubts
        .iter()
        .map(|doubt| words.doubted_in(&in_words(doubt, words)));
    rows(page, name, sentences, || {
        left_out(&doubts[MOST_REASONS..], words)
    });
    for (name, sentence) in what_lacks(account, words) {
        page.row(Line::of(Role::Warning, name), VERDICT_COLUMNS, sentence);
    }
    page.gap();
    what_to_do(page, account, &reasons, words);
}

/// What is not there of the export, or not all there, by a name and in a sentence.
fn what_lacks(account: &Account, words: &dyn Words) -> Vec<(&'static str, String)> {
    let names = words.files();
    let missing = account.missing.unwrap_or(0);
    let (by_list_alone, of_unknown_length) = (account.by_list_alone(), account.of_unknown_length());
    let all = [
        (missing, names.missing, words.missing_files(missing)),
        (
            by_list_alone,
            names.list_alone,
            words.by_list_alone(by_list_alone),
        ),
        (
            of_unknown_length,
            names.no_length,
            words.of_unknown_length(of_unknown_length),
        ),
    ];
    let there = all.into_iter().filter(|(count, ..)| *count > 0);
    there.map(|(_, name, sentence)| (name, sentence)).collect()
}

/// A sentence for each reason beside one name, and what is said of those that are too many.
fn rows(
    page: &mut Page,
    name: Line,
    sentences: impl ExactSizeIterator<Item = String>,
    left_out: impl Fn() -> String,
) {
    let mut name = name;
    let too_many = sentences.len() > MOST_REASONS;
    for sentence in sentences.take(MOST_REASONS) {
        page.row(std::mem::take(&mut name), VERDICT_COLUMNS, sentence);
    }
    if too_many {
        page.row(Line::default(), VERDICT_COLUMNS, left_out());
    }
}

fn left_out(reasons: &[FilesOfOneReason], words: &dyn Words) -> String {
    let files: usize = reasons.iter().map(|reason| reason.paths.len()).sum();
    words.other_reasons(files, reasons.len())
}

/// How many files are named: more where something is lost.
fn examples(verdict: FileVerdict) -> usize {
    match verdict {
        FileVerdict::Failed | FileVerdict::Salvaged | FileVerdict::Doubted => 2,
        _ => 1,
    }
}

/// `94 activities from 104 files, 5 May – 14 Sep 2025`, and how many of each sport.
fn headline(page: &mut Page, account: &Account, home: Home, words: &dyn Words) {
    let shard = account.shard.map(|shard| words.shard(shard));
    let all = words.activities_from_files(account.activities(), account.file_count());
    let days = days(account, home);
    let days = days.map(|(first, last)| format!(", {}", words.date_span(first, last)));
    let sentence = format!(
        "{}{all}{}",
        shard.unwrap_or_default(),
        days.unwrap_or_default()
    );
    page.paragraph(Line::of(Role::Heading, sentence), 0);
    let sports = sports(account, words);
    if !sports.is_empty() {
        page.paragraph(sports, 0);
    }
}

fn days(account: &Account, home: Home) -> Option<(NaiveDate, NaiveDate)> {
    let days = || {
        account
            .counting()
            .map(|activity| local(activity, home).date())
    };
    days().min().zip(days().max())
}

/// `run 71, trail run 8`, the most frequent first.
fn sports(account: &Account, words: &dyn Words) -> String {
    let mut counts: HashMap<Sport, usize> = HashMap::new();
    for activity in account.counting() {
        *counts.entry(activity.sport).or_default() += 1;
    }
    let mut counts: Vec<(Sport, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(sport, count)| (std::cmp::Reverse(*count), sport.name()));
    let told = counts.iter().map(|(sport, count)| {
        let sport = whole(words.sport(*sport));
        format!("{sport}\u{a0}{}", words.thousands(*count as i64))
    });
    told.collect::<Vec<_>>().join(", ")
}

/// `249 files: Python pickle named .fit (2289237041.laps.fit, …)`.
fn in_words(reason: &FilesOfOneReason, words: &dyn Words) -> String {
    let files = words.file_count(reason.paths.len());
    if reason.verdict == FileVerdict::Read && reason.why.is_empty() {
        return files;
    }
    let most = examples(reason.verdict);
    let mut named: Vec<&str> = reason.paths.iter().take(most).copied().collect();
    if reason.paths.len() > most {
        named.push("…");
    }
    format!("{files}: {} ({})", reason.why, named.join(", "))
}

fn what_to_do(page: &mut Page, account: &Account, reasons: &[FilesOfOneReason], words: &dyn Words) {
    let names = words.files();
    let word = |verdict: FileVerdict| {
        let any = reasons.iter().any(|reason| reason.verdict == verdict);
        any.then(|| verdict.plural())
    };
    let asked = [
        FileVerdict::Failed,
        FileVerdict::Salvaged,
        FileVerdict::Doubted,
        FileVerdict::Duplicate,
    ];
    let there: Vec<&str> = asked.into_iter().filter_map(word).collect();
    let each = match there.is_empty() {
        true => names.long_lists_all.to_owned(),
        false => words.only_lists(&there.join("|")),
    };
    page.paragraph(Line::of(Role::Quiet, each), 0);
    if word(FileVerdict::Duplicate).is_some() {
        page.paragraph(Line::of(Role::Quiet, names.keep_a_duplicate), 0);
    }
    if account.reused() > 0 {
        let known = words.read_from_cache(account.reused(), account.file_count());
        page.line(Line::of(Role::Quiet, known));
    }
    if account.shard.is_some() {
        page.line(Line::of(Role::Quiet, names.of_a_shard));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{FileEntry, Was};
    use crate::report::words::{Language, units::Units};

    fn failed(paths: std::ops::Range<usize>, why: impl Fn(usize) -> String) -> Vec<FileEntry> {
        let file = |at| FileEntry {
            path: format!("{at}.fit"),
            was: Was::Failed(why(at)),
            body: Vec::new(),
            reused: false,
        };
        paths.map(file).collect()
    }

    fn told(files: Vec<FileEntry>) -> String {
        let mut account = Account::default();
        account.files = files;
        let mut page = Page::new(80);
        let words = Language::English.words_in(Units::Metric);
        totals(&mut page, &account, Home::Unknown, words);
        page.plain()
    }

    #[test]
    fn a_reason_of_many_files_is_one_line_with_a_count_and_examples() {
        let told = told(failed(0..249, |_| "Python pickle named .fit".to_owned()));
        let line = "failed     249 files: Python pickle named .fit (0.fit, 1.fit, …)\n";
        assert!(told.contains(line), "{told}");
        assert!(told.contains("--only failed lists"), "{told}");
    }

    #[test]
    fn endless_reasons_are_counted() {
        // Letters and no numbers, so that no two are of one kind.
        let told = told(failed(0..30, |at| "x".repeat(at + 1)));
        assert_eq!(told.matches("1 file: x").count(), MOST_REASONS, "{told}");
        assert!(told.contains("22 files for 22 other reasons"), "{told}");
    }
}
