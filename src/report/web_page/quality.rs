//! What was read, what was not and why, what is doubtful.

use maud::{Markup, html};

use super::sentences::{repaired_in, twice};
use crate::answer::Results;
use crate::history::ScoredActivity;
use crate::report::look::Look;
use crate::report::words::doubts_in_words::doubts_in_words;
use crate::report::words::page::{PageWords, SentenceWords};
use crate::report::words::repairs_in_words::repairs;
use crate::report::words::units::Units;
use crate::report::words::wording::{account_in_words, days_follow, methods};

/// A longer list is folded.
const SHORT_LIST: usize = 12;

/// The section of what was read, and how far to trust it.
pub fn quality(results: &Results, (look, words): (&Look, &PageWords)) -> Markup {
    let account = &results.account;
    let failed: Vec<(String, String)> = (account.failed())
        .map(|(path, why)| (path.to_owned(), why.to_owned()))
        .collect();
    let damaged: Vec<(String, String)> = (account.damaged())
        .map(|(path, damage)| (path.to_owned(), damage.to_string()))
        .collect();
    let duplicates = account.duplicates.iter();
    let duplicates: Vec<(String, String)> = duplicates
        .map(|d| {
            let path = &d.digest.origin.path;
            (path.clone(), twice(d, &words.sentences))
        })
        .collect();
    let tables = &words.tables;
    html! {
        section #quality {
            h2 { (words.quality) }
            (summary(results, look.units, words))
            @if failed.is_empty() { p { (tables.nothing_unread) } }
            (list(tables.unread, &failed))
            (list(tables.damaged, &damaged))
            (list(tables.duplicates, &duplicates))
        }
    }
}

fn summary(results: &Results, units: Units, words: &PageWords) -> Markup {
    let (sentences, words) = (&words.sentences, &words.tables);
    let doubts = doubts_in_words(results, units);
    html! {
        dl.account {
            dt { (words.files) } dd { (account_in_words(&results.account)) "." }
            dt { (words.loads) } dd { (methods(results)) "." }
            @if !doubts.is_empty() {
                dt { (words.doubts) } dd { @for doubt in &doubts { p { (doubt) "." } } }
            }
            dt { (words.repairs) } dd { (repaired(results, sentences)) "." }
            dt { (words.days) } dd { (days_follow(results.athlete.home)) "." }
        }
    }
}

/// How many sessions had something repaired.
fn repaired(results: &Results, words: &SentenceWords) -> String {
    let activities = results.history.activities.iter();
    let within: Vec<&ScoredActivity> = activities
        .filter(|a| results.range.contains(a.day))
        .collect();
    let sound = repairs(&Default::default());
    let repaired = within
        .iter()
        .filter(|a| repairs(&a.digest.repairs) != sound);
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
