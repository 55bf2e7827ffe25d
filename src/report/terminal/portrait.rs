//! The portrait for a terminal.

use crate::answer::Portrait;
use crate::answer::portrait::moves::Move;
use crate::answer::portrait::{KnownThreshold, Practised, ThresholdEntry, kind_of};
use crate::athlete::{Dating, Discipline};
use crate::report::terminal::page::{Column, Page, Role, Table};
use crate::report::words::Words;
use crate::report::words::facts::facts;
use crate::report::words::numbers::whole;
use crate::report::words::portrait::heading;

/// No line is wider.
const WIDTH: usize = 88;
/// Names and values, before what is said of them.
const VALUES: [Column; 2] = [Column::of_words(22).with_gap(2), Column::of_words(20)];
/// Columns of what is said of a value.
const WORDS_WIDTH: usize = 44;
/// In the list of changes: days and values, before why.
const CHANGES: [Column; 2] = [Column::of_words(15).with_gap(4), Column::of_words(22)];
/// Columns of why something changed.
const WHY_WIDTH: usize = 47;

/// At most 88 columns.
pub fn portrait_text(portrait: &Portrait, words: &dyn Words) -> String {
    let mut page = Page::new(WIDTH);
    head(&mut page, portrait, words);
    let first = &portrait.disciplines[..1.min(portrait.disciplines.len())];
    for (index, practised) in portrait.disciplines.iter().enumerate() {
        let before = first.iter().find(|_| index > 0);
        discipline(&mut page, practised, before, words);
    }
    person(&mut page, portrait, words);
    let moved = portrait.disciplines.iter().filter(|p| has_moved(p));
    for practised in moved {
        moves(&mut page, practised, words);
    }
    page.gap();
    page.paragraph(words.worth(&portrait.worth), 0);
    page.plain()
}

fn head(page: &mut Page, portrait: &Portrait, words: &dyn Words) {
    page.paragraph(words.portrait_head(portrait), 0);
    if portrait.athlete.dating == Dating::Latest {
        page.paragraph(words.portrait().latest_thresholds, 0);
    }
}

/// A discipline; heart rates that are those of the first are not shown twice.
fn discipline(
    page: &mut Page,
    practised: &Practised,
    first: Option<&Practised>,
    words: &dyn Words,
) {
    page.gap();
    page.paragraph(heading(practised, words), 0);
    let known = practised.heart_rates();
    let same = first.filter(|first| first.heart_rates() == known);
    if let Some(first) = same {
        let cells = cells(
            words.portrait().heart_rates,
            &words.same_as(first.discipline),
        );
        page.line(Table::new(VALUES, WIDTH).line(cells));
    }
    let told = |value: &&ThresholdEntry| same.is_none() || !value.kind.is_heart_rate();
    for value in practised.values.iter().filter(told) {
        value_rows(page, value, practised.discipline, words);
    }
    held_back(page, practised, words);
}

/// Values that the files seem to show, but that are not believed.
fn held_back(page: &mut Page, practised: &Practised, words: &dyn Words) {
    let held_back = &practised.held_back;
    let names = words.portrait();
    let mut name = names.held_back;
    for held in &held_back.last {
        let kind = kind_of(held);
        let why = words.held_back(held, kind, practised.discipline);
        let day = whole(&words.long_date(held.day));
        let room = WORDS_WIDTH.saturating_sub(day.chars().count() + 2);
        let said = [
            format!("{}: {why}", words.threshold(kind)),
            format!("{day}, {}", shortened(&held.file, room)),
        ];
        let value = words.held_value(held, practised.discipline);
        row(page, name, &value, &said);
        name = "";
    }
    if held_back.earlier > 0 {
        let more = words.and_earlier(held_back.earlier);
        row(page, "", &more, &[names.held_back_too.to_owned()]);
    }
}

fn value_rows(page: &mut Page, value: &ThresholdEntry, discipline: Discipline, words: &dyn Words) {
    let name = words.threshold(value.kind);
    match &value.known {
        Err(why) => row(page, name, words.portrait().unknown, &[words.missing(*why)]),
        Ok(known) => {
            let told = words.threshold_value(value.kind, &known.threshold, discipline);
            row(page, name, &told, &said_of(known, words));
        }
    }
}

/// Where a value comes from, since when and by which file it is known, what is missing.
fn said_of(known: &KnownThreshold, words: &dyn Words) -> Vec<String> {
    let mut said = vec![words.source(&known.threshold)];
    let since = known.threshold.since.map(|day| words.since(day));
    said.extend(match (since, &known.file) {
        (Some(since), Some(file)) => {
            let room = WORDS_WIDTH - since.chars().count() - 2;
            Some(format!("{since}, {}", shortened(file, room)))
        }
        (since, file) => since.or_else(|| Some(shortened(file.as_ref()?, WORDS_WIDTH))),
    });
    said.extend(known.lacks.map(|lacks| words.missing(lacks)));
    said
}

/// A path of at most some characters; a longer one loses its beginning, and its spaces lest it break.
fn shortened(path: &str, room: usize) -> String {
    let path = whole(path);
    let length = path.chars().count();
    if length <= room {
        return path;
    }
    let end: String = path.chars().skip(length + 1 - room).collect();
    match end.split_once('/') {
        Some((_, whole)) => format!("…/{whole}"),
        None => format!("…{end}"),
    }
}

/// A name, a value, and sentences beside them, each on lines of its own.
fn row(page: &mut Page, name: &str, value: &str, said: &[String]) {
    let mut start = Table::new(VALUES, WIDTH).line(cells(name, value));
    for said in said {
        page.row(std::mem::take(&mut start), WIDTH - WORDS_WIDTH, said);
    }
}

fn cells(name: &str, value: &str) -> [(Role, String); 2] {
    [name, value].map(|words| (Role::Plain, words.to_owned()))
}

fn person(page: &mut Page, portrait: &Portrait, words: &dyn Words) {
    page.gap();
    page.line(words.portrait().you);
    for fact in facts(portrait, words) {
        let value = fact.told.as_deref().unwrap_or(words.portrait().unknown);
        let since = fact.since.map(|day| format!(", {}", words.since(day)));
        let from = format!("{}{}", fact.from, since.unwrap_or_default());
        row(page, fact.name, value, &[from]);
    }
}

fn has_moved(practised: &Practised) -> bool {
    practised.values.iter().any(|v| !v.moves.last.is_empty())
}

fn moves(page: &mut Page, practised: &Practised, words: &dyn Words) {
    page.gap();
    page.line(words.changes_of(practised.discipline));
    let moved = practised.values.iter().filter(|v| !v.moves.last.is_empty());
    for value in moved {
        page.line(format!("  {}", words.threshold(value.kind)));
        if value.moves.earlier > 0 {
            let earlier = words.earlier_changes(value.moves.earlier);
            page.line(format!("    {earlier}"));
        }
        let mut said = String::new();
        for change in &value.moves.last {
            let why = words.why_moved(change);
            // What goes for the line above as well is not said again.
            let news = if why == said { "" } else { why.as_str() };
            let told = words.change(change, value, practised.discipline);
            change_row(page, &day(change, words), &told, news);
            said = why;
        }
    }
}

fn change_row(page: &mut Page, day: &str, change: &str, why: &str) {
    let start = Table::new(CHANGES, WIDTH).line(cells(day, change));
    page.row(start, WIDTH - WHY_WIDTH, why);
}

/// The day of a change, with days of one figure below the last of two.
fn day(change: &Move, words: &dyn Words) -> String {
    let day = words.long_date(change.day);
    let figures = day.chars().take_while(char::is_ascii_digit).count();
    format!("{}{day}", " ".repeat(2usize.saturating_sub(figures)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_path_loses_its_beginning_at_a_folder() {
        let path = "a/very/long/way/down/into/an/export/2025/09/2025-09-14-17-30-42.fit";
        let short = "…/an/export/2025/09/2025-09-14-17-30-42.fit";
        assert_eq!(shortened(path, 44), short);
        assert_eq!(shortened("run.fit", 7), "run.fit");
        assert_eq!(shortened("a-long-name.fit", 5), "….fit");
    }
}
