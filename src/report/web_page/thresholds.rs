//! The values that scale everything, each with its source, doubt and history.

use maud::{Markup, html};

use super::sentences::since;
use super::sheet::scrolling;
use crate::answer::{Portrait, Results};
use crate::report::look::Look;
use crate::report::words::Words;
use crate::report::words::facts;
use crate::report::words::page::{PageWords, TableWords};
use crate::report::words::portrait::{DisciplineRows, ThresholdRow, threshold_rows};

/// The section of thresholds, each with its source and its changes.
pub fn thresholds(results: &Results, (look, words): (&Look, &PageWords)) -> Markup {
    let language = look.words();
    let on = results.last_day();
    let portrait = Portrait::of(&results.athlete, &results.history, &results.account, on);
    html! {
        section #thresholds {
            h2 { (words.thresholds) }
            @if let Some(portrait) = &portrait {
                p.lead { (language.worth(&portrait.worth)) }
                @for discipline in threshold_rows(portrait, language) { (table(&discipline, &words.tables)) }
                (you(portrait, language, words))
            }
        }
    }
}

fn table(discipline: &DisciplineRows, words: &TableWords) -> Markup {
    html! {
        h3 { (discipline.heading) }
        (scrolling(&discipline.heading, html! { table.values {
            thead { tr {
                th scope="col" { (words.value) }
                th scope="col" { (words.known) }
                th scope="col" { (words.comes_from) }
                th scope="col" { (words.moved) }
            } }
            tbody { @for row in &discipline.rows { (value(row, words)) } }
        } }))
    }
}

fn value(row: &ThresholdRow, words: &TableWords) -> Markup {
    html! {
        tr {
            th scope="row" { (row.name) }
            td.known { (row.value.as_deref().unwrap_or(words.unknown)) }
            td {
                (row.source)
                @if let Some(since) = &row.since { ", " (since) }
                @if let Some(lacks) = &row.lacks { "; " (lacks) }
                @if let Some(file) = &row.file { br; span.file { bdi { (file) } } }
            }
            td { @if let Some(last) = row.moved.first() {
                (last)
                @if row.moved.len() > 1 {
                    details {
                        summary { "+" (row.moved.len() - 1) }
                        ul { @for earlier in &row.moved[1..] { li { (earlier) } } }
                    }
                }
            } }
        }
    }
}

fn you(portrait: &Portrait, language: &dyn Words, words: &PageWords) -> Markup {
    let (sentences, words) = (&words.sentences, &words.tables);
    html! {
        h3 { (words.you) }
        (scrolling(words.you, html! { table.values {
            tbody { @for fact in facts::facts(portrait, language) {
                tr {
                    th scope="row" { (fact.name) }
                    td.known { (fact.told.as_deref().unwrap_or(words.unknown)) }
                    td { (fact.from) @if let Some(day) = fact.since { (since(day, (language, sentences))) } }
                }
            } }
        } }))
    }
}
