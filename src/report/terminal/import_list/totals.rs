//! What was read of an export, what was lost and why, and what to do about it: a screen at most.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::file_in_words::local;
use crate::answer::{Account, FileVerdict};
use crate::athlete::Home;
use crate::report::terminal::page::{Line, Page, Role};
use crate::report::words::reasons::{FilesOfOneReason, doubts_in_part, reasons};
use crate::report::words::wording::{counted, date_span, thousands};

/// Reasons told of one verdict; the rest is counted.
const MOST_REASONS: usize = 8;
/// Columns of the words for verdicts.
pub const VERDICT_COLUMNS: usize = 11;
/// Below a list of a shard.
const OF_A_SHARD: &str =
    "duplicates are looked for within the shard; a list without --shard has them all";

/// The totals of an account below whatever stands on a page.
pub fn totals(page: &mut Page, account: &Account, home: Home) {
    headline(page, account, home);
    page.gap();
    let reasons = reasons(account);
    for of_verdict in reasons.chunk_by(|a, b| a.verdict == b.verdict) {
        let verdict = of_verdict[0].verdict;
        let name = Line::of(super::role(verdict), verdict.word());
        rows(page, name, of_verdict.iter().map(in_words), || {
            left_out(&of_verdict[MOST_REASONS..])
        });
    }
    let doubts = doubts_in_part(account);
    let name = Line::of(Role::Warning, "in part");
    let sentences = doubts
        .iter()
        .map(|doubt| format!("doubted in {}", in_words(doubt)));
    rows(page, name, sentences, || left_out(&doubts[MOST_REASONS..]));
    for (name, sentence) in what_lacks(account) {
        page.row(Line::of(Role::Warning, name), VERDICT_COLUMNS, sentence);
    }
    page.gap();
    what_to_do(page, account, &reasons);
}

/// What is not there of the export, or not all there, by a name and in a sentence.
fn what_lacks(account: &Account) -> Vec<(&'static str, String)> {
    let files = |count| counted(count, "file", "files");
    let activities = |count| counted(count, "activity", "activities");
    let missing = account.missing.unwrap_or(0);
    let (by_list_alone, of_unknown_length) = (account.by_list_alone(), account.of_unknown_length());
    let all = [
        (
            missing,
            "missing",
            format!(
                "{}: named in a list, but not in the export; fetch the whole export again",
                files(missing)
            ),
        ),
        (
            by_list_alone,
            "list alone",
            format!(
                "{}: without a recording that can be read; counted by the length that the list tells, \
                 which is a guess",
                activities(by_list_alone)
            ),
        ),
        (
            of_unknown_length,
            "no length",
            format!(
                "{}: of unknown length; nothing is known of their days",
                activities(of_unknown_length)
            ),
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

fn left_out(reasons: &[FilesOfOneReason]) -> String {
    let files: usize = reasons.iter().map(|reason| reason.paths.len()).sum();
    let reasons = counted(reasons.len(), "other reason", "other reasons");
    format!("{} for {reasons}", counted(files, "file", "files"))
}

/// How many files are named: more where something is lost.
fn examples(verdict: FileVerdict) -> usize {
    match verdict {
        FileVerdict::Failed | FileVerdict::Salvaged | FileVerdict::Doubted => 2,
        _ => 1,
    }
}

/// `94 activities from 104 files, 5 May – 14 Sep 2025`, and how many of each sport.
fn headline(page: &mut Page, account: &Account, home: Home) {
    let shard = account.shard.map(|shard| format!("shard {shard}: "));
    let activities = counted(account.activities(), "activity", "activities");
    let files = counted(account.file_count(), "file", "files");
    let days = days(account, home).map(|(first, last)| format!(", {}", date_span(first, last)));
    let sentence = format!(
        "{}{activities} from {files}{}",
        shard.unwrap_or_default(),
        days.unwrap_or_default()
    );
    page.paragraph(Line::of(Role::Heading, sentence), 0);
    let sports = sports(account);
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

/// `71 run, 8 trail run`, the most frequent first.
fn sports(account: &Account) -> String {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for activity in account.counting() {
        *counts.entry(activity.sport.name()).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(sport, count)| (std::cmp::Reverse(*count), *sport));
    let words = counts
        .iter()
        .map(|(sport, count)| format!("{sport}\u{a0}{}", thousands(*count as i64)));
    words.collect::<Vec<_>>().join(", ")
}

/// `249 files: Python pickle named .fit (2289237041.laps.fit, …)`.
fn in_words(reason: &FilesOfOneReason) -> String {
    let files = counted(reason.paths.len(), "file", "files");
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

fn what_to_do(page: &mut Page, account: &Account, reasons: &[FilesOfOneReason]) {
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
        true => "--long lists every file".to_owned(),
        false => format!(
            "--only {} lists those files one by one, --long every file",
            there.join("|")
        ),
    };
    page.paragraph(Line::of(Role::Quiet, each), 0);
    if word(FileVerdict::Duplicate).is_some() {
        let keep = "--distinct FILE counts a duplicate that is a training of its own";
        page.paragraph(Line::of(Role::Quiet, keep), 0);
    }
    if account.reused() > 0 {
        let files = counted(account.file_count(), "file", "files");
        let known = thousands(account.reused() as i64);
        page.line(Line::of(
            Role::Quiet,
            format!("{known} of {files} known from before"),
        ));
    }
    if account.shard.is_some() {
        page.line(Line::of(Role::Quiet, OF_A_SHARD));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{FileEntry, Was};

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
        totals(&mut page, &account, Home::Unknown);
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
