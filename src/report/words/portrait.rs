//! What is known of an athlete, in rows of words.

use super::Words;
use crate::answer::Portrait;
use crate::answer::portrait::{KnownThreshold, Practised, ThresholdEntry};
use crate::athlete::Discipline;

/// What is known for a discipline.
pub struct DisciplineRows {
    /// Its name and how often each of its sports was done.
    pub heading: String,
    /// A row for each of its values.
    pub rows: Vec<ThresholdRow>,
}

/// A value, its source, and its changes.
pub struct ThresholdRow {
    /// Name of the value.
    pub name: &'static str,
    /// The value with its doubt and unit; absent where nothing is known.
    pub value: Option<String>,
    /// What it rests on, or why nothing is known.
    pub source: String,
    /// Since when it is known.
    pub since: Option<String>,
    /// The file it was found in.
    pub file: Option<String>,
    /// What is missing for a better one.
    pub lacks: Option<String>,
    /// Its changes, the last first.
    pub moved: Vec<String>,
}

/// Every value of every discipline that was practised; heart rates that are those of the first are not
/// given twice.
pub fn threshold_rows(portrait: &Portrait, words: &dyn Words) -> Vec<DisciplineRows> {
    let disciplines = portrait.disciplines.iter().enumerate();
    let first = portrait.disciplines.first();
    disciplines
        .map(|(at, practised)| discipline(practised, first.filter(|_| at > 0), words))
        .collect()
}

/// The heading of a discipline: its name and how often each of its sports was done.
pub fn heading(practised: &Practised, words: &dyn Words) -> String {
    let sports = practised.sports.iter();
    let sports: Vec<String> = sports
        .map(|(sport, count)| {
            let count = words.thousands(*count as i64);
            format!("{}\u{a0}{count}", words.sport(*sport))
        })
        .collect();
    let title = words.discipline_title(practised.discipline);
    format!("{title}: {}", sports.join(", "))
}

fn discipline(
    practised: &Practised,
    first: Option<&Practised>,
    words: &dyn Words,
) -> DisciplineRows {
    let same = first.filter(|first| first.heart_rates() == practised.heart_rates());
    let told = |value: &&ThresholdEntry| same.is_none() || !value.kind.is_heart_rate();
    let rows = practised.values.iter().filter(told);
    DisciplineRows {
        heading: heading(practised, words),
        rows: (same.map(|first| as_in(first, words)).into_iter())
            .chain(rows.map(|value| row(value, practised.discipline, words)))
            .collect(),
    }
}

/// Heart rates that another discipline gives.
fn as_in(first: &Practised, words: &dyn Words) -> ThresholdRow {
    ThresholdRow {
        name: words.portrait().heart_rates,
        value: Some(words.same_as(first.discipline)),
        source: String::new(),
        since: None,
        file: None,
        lacks: None,
        moved: Vec::new(),
    }
}

fn row(value: &ThresholdEntry, discipline: Discipline, words: &dyn Words) -> ThresholdRow {
    let known: Option<&KnownThreshold> = value.known.as_ref().ok();
    ThresholdRow {
        name: words.threshold(value.kind),
        value: known.map(|known| words.threshold_value(value.kind, &known.threshold, discipline)),
        source: match &value.known {
            Ok(known) => words.source(&known.threshold),
            Err(why) => words.missing(*why),
        },
        since: known.and_then(|known| known.threshold.since.map(|day| words.since(day))),
        file: known.and_then(|known| known.file.clone()),
        lacks: known.and_then(|known| known.lacks.map(|lacks| words.missing(lacks))),
        moved: moved(value, discipline, words),
    }
}

fn moved(value: &ThresholdEntry, discipline: Discipline, words: &dyn Words) -> Vec<String> {
    let earlier = (value.moves.earlier > 0).then(|| words.earlier_changes(value.moves.earlier));
    let last = value.moves.last.iter().rev().map(|change| {
        let what = words.change(change, value, discipline);
        let day = words.long_date(change.day);
        format!("{day}: {what}, {}", words.why_moved(change))
    });
    last.chain(earlier).collect()
}
