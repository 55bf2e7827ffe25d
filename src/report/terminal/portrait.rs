//! The portrait for a terminal.

use std::fmt::Write;

use crate::answer::Portrait;
use crate::answer::portrait::moves::Move;
use crate::answer::portrait::{KnownThreshold, Practised, ThresholdEntry};
use crate::athlete::{Dating, Discipline};
use crate::report::terminal::page::{Column, Page, Role, Table};
use crate::report::words::facts_in_words::facts;
use crate::report::words::portrait_in_words::{change_in_words, since, source, title, why};
use crate::report::words::threshold_in_words::{ThresholdInWords, discipline_name, held_in_words};
use crate::report::words::wording::{counted, long_date};
use crate::report::words::worth_in_words::{missing_in_words, worth_in_words};

/// No line is wider.
const WIDTH: usize = 88;
/// Names and values, before what is said of them.
const VALUES: [Column; 2] = [Column::of_words(22).with_gap(2), Column::of_words(20)];
/// Columns of what is said of a value.
const WORDS_WIDTH: usize = 44;
/// In the list of changes: days and values, before why.
const CHANGES: [Column; 2] = [Column::of_words(14).with_gap(4), Column::of_words(22)];
/// Columns of why something changed.
const WHY_WIDTH: usize = 48;

/// At most 88 columns.
pub fn portrait_text(portrait: &Portrait) -> String {
    let mut page = Page::new(WIDTH);
    head(&mut page, portrait);
    let first = &portrait.disciplines[..1.min(portrait.disciplines.len())];
    for (index, practised) in portrait.disciplines.iter().enumerate() {
        let before = first.iter().find(|_| index > 0);
        discipline(&mut page, practised, before);
    }
    person(&mut page, portrait);
    let moved = portrait.disciplines.iter().filter(|p| has_moved(p));
    for practised in moved {
        moves(&mut page, practised);
    }
    page.gap();
    page.paragraph(worth_in_words(&portrait.worth), 0);
    page.plain()
}

fn head(page: &mut Page, portrait: &Portrait) {
    let whose = match &portrait.athlete.name {
        Some(name) => format!("{name}, as known on {}", long_date(portrait.on)),
        None => format!("What is known on {}", long_date(portrait.on)),
    };
    let (first, last) = portrait.span;
    let activities = counted(portrait.activities, "activity", "activities");
    let span = if first == last {
        format!("on {}", long_date(first))
    } else {
        format!("from {} to {}", long_date(first), long_date(last))
    };
    page.paragraph(format!("{whose}, by {activities} {span}"), 0);
    if portrait.athlete.dating == Dating::Latest {
        let latest = "Thresholds are those known last, and hold for the whole history.";
        page.paragraph(latest, 0);
    }
}

/// A discipline; heart rates that are those of the first are not told twice.
fn discipline(page: &mut Page, practised: &Practised, first: Option<&Practised>) {
    let sports: Vec<String> = practised
        .sports
        .iter()
        .map(|(sport, count)| format!("{sport} {count}"))
        .collect();
    let name = title(practised.discipline);
    page.gap();
    page.paragraph(format!("{name}: {}", sports.join(", ")), 0);
    let known = practised.heart_rates();
    let same = first.filter(|first| first.heart_rates() == known);
    if let Some(first) = same {
        let as_first = format!("as {}", discipline_name(first.discipline));
        page.line(Table::new(VALUES, WIDTH).line(cells("heart rates", &as_first)));
    }
    let told = |value: &&ThresholdEntry| same.is_none() || !value.kind.is_heart_rate();
    for value in practised.values.iter().filter(told) {
        value_rows(page, value, practised.discipline);
    }
    held_back(page, practised);
}

/// What the files seem to tell and is not believed.
fn held_back(page: &mut Page, practised: &Practised) {
    let held_back = &practised.held_back;
    let mut name = "held back";
    for held in &held_back.last {
        let value = held_in_words(held, practised);
        let of = crate::answer::portrait::kind_of(held).name();
        let day = long_date(held.day).replace(' ', "\u{a0}");
        let said = [
            format!("{of}: {}", held.reason()),
            format!("{day}, {}", shortened(&held.file, WORDS_WIDTH - 13)),
        ];
        row(page, name, &value, &said);
        name = "";
    }
    if held_back.earlier > 0 {
        let more = format!("and {} earlier", held_back.earlier);
        row(page, "", &more, &["held back as well".to_owned()]);
    }
}

fn value_rows(page: &mut Page, value: &ThresholdEntry, discipline: Discipline) {
    let name = value.kind.name();
    match &value.known {
        Err(why) => row(page, name, "unknown", &[missing_in_words(*why)]),
        Ok(known) => {
            let words = value.kind.in_words(&known.threshold, discipline);
            row(page, name, &words, &said_of(known));
        }
    }
}

/// Where a value comes from, since when and by which file it is known, what is missing.
fn said_of(known: &KnownThreshold) -> Vec<String> {
    let mut said = vec![source(&known.threshold)];
    let since = known.threshold.since.map(since);
    said.extend(match (since, &known.file) {
        (Some(since), Some(file)) => {
            let room = WORDS_WIDTH - since.chars().count() - 2;
            Some(format!("{since}, {}", shortened(file, room)))
        }
        (since, file) => since.or_else(|| Some(shortened(file.as_ref()?, WORDS_WIDTH))),
    });
    said.extend(known.lacks.map(missing_in_words));
    said
}

/// A path of at most some characters; a longer one loses its beginning, and its spaces lest it break.
fn shortened(path: &str, room: usize) -> String {
    let path = path.replace(' ', "\u{a0}");
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

fn person(page: &mut Page, portrait: &Portrait) {
    page.gap();
    page.line("You");
    for fact in facts(portrait) {
        let value = fact.value.as_deref().unwrap_or("unknown");
        let mut from = fact.from.to_owned();
        if let Some(day) = fact.since {
            let _ = write!(from, ", {}", since(day));
        }
        row(page, fact.name, value, &[from]);
    }
}

fn has_moved(practised: &Practised) -> bool {
    practised.values.iter().any(|v| !v.moves.last.is_empty())
}

fn moves(page: &mut Page, practised: &Practised) {
    let name = discipline_name(practised.discipline);
    page.gap();
    page.line(format!("How it moved: {name}"));
    let moved = practised.values.iter().filter(|v| !v.moves.last.is_empty());
    for value in moved {
        page.line(format!("  {}", value.kind.name()));
        if value.moves.earlier > 0 {
            let earlier = counted(value.moves.earlier, "earlier change", "earlier changes");
            page.line(format!("    {earlier}"));
        }
        let mut said = String::new();
        for change in &value.moves.last {
            let why = why(change);
            // What goes for the line above as well is not said again.
            let news = if why == said { "" } else { why.as_str() };
            change_row(page, change, value, practised.discipline, news);
            said = why;
        }
    }
}

fn change_row(
    page: &mut Page,
    change: &Move,
    value: &ThresholdEntry,
    discipline: Discipline,
    why: &str,
) {
    let words = change_in_words(change, value, discipline);
    let start = Table::new(CHANGES, WIDTH).line(cells(&day(change), &words));
    page.row(start, WIDTH - WHY_WIDTH, why);
}

fn day(change: &Move) -> String {
    change.day.format("%_d %b %Y").to_string()
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
