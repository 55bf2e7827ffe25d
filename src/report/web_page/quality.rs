//! What was read, what was not and why, what is doubtful.

use maud::{Markup, html};

use super::sentences::{repaired_in, twice};
use crate::answer::Results;
use crate::history::ScoredActivity;
use crate::report::look::Look;
use crate::report::words::Words;
use crate::report::words::numbers::as_sentence;
use crate::report::words::page::{PageWords, SentenceWords};

/// A longer list is folded.
const SHORT_LIST: usize = 12;

/// The section of what was read, and how far to trust it.
pub fn quality(results: &Results, (look, words): (&Look, &PageWords)) -> Markup {
    let account = &results.account;
    let language = look.words();
    let failed: Vec<(String, String)> = (account.failed())
        .map(|(path, why)| (path.to_owned(), why.to_owned()))
        .collect();
    let damaged: Vec<(String, String)> = (account.damaged())
        .map(|(path, damage)| (path.to_owned(), language.damage(damage)))
        .collect();
    let duplicates = account.duplicates.iter();
    let duplicates: Vec<(String, String)> = duplicates
        .map(|d| {
            let path = &d.digest.origin.path;
            (path.clone(), twice(d, (language, &words.sentences)))
        })
        .collect();
    let tables = &words.tables;
    html! {
        section #quality {
            h2 { (words.quality) }
            (summary(results, language, words))
            @if failed.is_empty() { p { (tables.nothing_unread) } }
            (list(tables.unread, &failed))
            (list(tables.damaged, &damaged))
            (list(tables.duplicates, &duplicates))
        }
    }
}

fn summary(results: &Results, language: &dyn Words, words: &PageWords) -> Markup {
    let (sentences, words) = (&words.sentences, &words.tables);
    let doubts = language.doubts(results);
    html! {
        dl.account {
            dt { (words.files) } dd { (as_sentence(&language.account(&results.account))) }
            dt { (words.loads) } dd { (as_sentence(&language.loads(results))) }
            @if !doubts.is_empty() {
                dt { (words.doubts) } dd { @for doubt in &doubts { p { (as_sentence(doubt)) } } }
            }
            dt { (words.repairs) } dd { (repaired(results, language, sentences)) "." }
            dt { (words.days) } dd { (as_sentence(&language.days_follow(results.athlete.home))) }
        }
    }
}

/// How many sessions had something repaired.
fn repaired(results: &Results, language: &dyn Words, words: &SentenceWords) -> String {
    let activities = results.history.activities.iter();
    let within: Vec<&ScoredActivity> = activities
        .filter(|a| results.range.contains(a.day))
        .collect();
    let sound = language.nothing_repaired();
    let repaired = within
        .iter()
        .filter(|a| language.repairs(&a.digest.repairs) != sound);
    repaired_in(repaired.count(), within.len(), words)
}

fn list(title: &str, entries: &[(String, String)]) -> Markup {
    let rows = html! {
        ul.files { @for (path, why) in entries {
            li { bdi.file { (path) } ": " bdi { (why) } }
        } }
    };
    html! {
        @if !entries.is_empty() {
            @if entries.len() > SHORT_LIST {
                details { summary { (title) " (" (entries.len()) ")" } (rows) }
            } @else {
                h3 { (title) }
                (rows)
            }
        }
    }
}
