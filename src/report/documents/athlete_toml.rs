//! The portrait as an `athlete.toml` that reads back what was measured and freezes nothing else.

use std::fmt::Write;

use crate::answer::Portrait;
use crate::answer::portrait::threshold_kind::ThresholdKind;
use crate::answer::portrait::{KnownThreshold, Practised};
use crate::athlete::{Discipline, GivenThresholds, Provenance};
use crate::report::words::facts::{FactInWords, facts, threshold_field};
use crate::report::words::units::Units;
use crate::report::words::{Language, Words};

/// Column in which comments begin.
const COMMENT_COLUMN: usize = 32;

/// The file; `stated` is the text of the one that was given, which is kept as it is.
///
/// Measured values hold from the portrait's day on, so that what past sessions cost stays what it was.
pub fn athlete_toml(portrait: &Portrait, stated: Option<&str>, words: &dyn Words) -> String {
    let stated = stated.map(|stated| stated.trim_start_matches('\u{feff}').trim_end());
    // What such a file explains already, and offers, is not repeated in it.
    let offers = match stated.is_some_and(was_written_by_us) {
        true => Offers::Made,
        false => Offers::New,
    };
    let mut text = match offers {
        Offers::New => words.athlete_file_head(portrait.on),
        Offers::Made => String::new(),
    };
    for fact in facts(portrait, words).iter().filter(|fact| !fact.stated) {
        fact_line(&mut text, fact, offers, words);
    }
    match (stated, offers) {
        (Some(stated), Offers::New) => {
            let _ = write!(text, "\n# {}\n{stated}\n", words.as_you_stated());
        }
        (Some(stated), Offers::Made) => {
            let _ = writeln!(text, "{stated}");
        }
        (None, _) => {}
    }
    for practised in &portrait.disciplines {
        entry(&mut text, portrait, practised, offers, words);
    }
    text
}

/// Whether what nobody measured was offered for statement before.
#[derive(Clone, Copy, PartialEq)]
enum Offers {
    New,
    Made,
}

/// Whether a file begins as one that was written by this, in whichever language.
fn was_written_by_us(stated: &str) -> bool {
    let mut all = Language::ALL.into_iter();
    all.any(|language| {
        let words = language.words_in(Units::Metric);
        stated.contains(words.athlete_file_beginning())
    })
}

fn fact_line(text: &mut String, fact: &FactInWords, offers: Offers, words: &dyn Words) {
    // Where one trained most follows the journeys, and what the first weeks suggest weighs less than
    // a statement.
    let measured = matches!(fact.field, "sex" | "birth_year");
    let value = match (fact.field, fact.value.as_deref()) {
        ("sex", value) => format!("\"{}\"", value.unwrap_or("female")),
        ("birth_year", value) => value.unwrap_or("1990").to_owned(),
        ("time_zone", Some(zone)) if zone.contains('/') => format!("\"{zone}\""),
        ("time_zone", _) => "\"Europe/Berlin\"".to_owned(),
        _ => "true".to_owned(),
    };
    let line = format!("{} = {value}", fact.field);
    let comment = match fact.value.is_some() {
        true => fact.from.to_owned(),
        false => format!("{}: {}", words.portrait().unknown, fact.from),
    };
    match (measured && fact.value.is_some(), offers) {
        (true, _) => active(text, &line, &comment),
        (false, Offers::New) => inactive(text, &line, &comment),
        (false, Offers::Made) => {}
    }
}

fn active(text: &mut String, line: &str, comment: &str) {
    let _ = writeln!(text, "{line:COMMENT_COLUMN$}# {comment}");
}

fn inactive(text: &mut String, line: &str, comment: &str) {
    active(text, &format!("# {line}"), comment);
}

/// The values of a discipline that were not stated; none, no entry.
fn entry(
    text: &mut String,
    portrait: &Portrait,
    practised: &Practised,
    offers: Offers,
    words: &dyn Words,
) {
    let sport = sport(practised.discipline);
    let known = practised.values.iter().filter_map(|value| {
        let known = value.known.as_ref().ok()?;
        let stated = known.threshold.provenance == Provenance::Given;
        let can_be_stated = value.kind != ThresholdKind::EasySpeed;
        (can_be_stated && !stated).then_some((value.kind, known))
    });
    let known: Vec<(ThresholdKind, &KnownThreshold)> = known.collect();
    let is_measured = |(kind, known): &(ThresholdKind, &KnownThreshold)| {
        is_measured(*kind, known, practised.discipline)
    };
    let any_measured = known.iter().any(is_measured);
    if known.is_empty() || (offers == Offers::Made && !any_measured) {
        return;
    }
    let mark = if any_measured { "" } else { "# " };
    let _ = writeln!(text, "\n{mark}[[thresholds]]");
    let _ = writeln!(text, "{mark}since = {}", portrait.on);
    let _ = writeln!(text, "{mark}sport = \"{sport}\"");
    for value in &known {
        let (kind, known) = value;
        let line = line(*kind, known, practised.discipline);
        let comment = comment(*kind, known, practised.discipline, words);
        match (is_measured(value), offers) {
            (true, _) => active(text, &line, &comment),
            (false, Offers::New) => inactive(text, &line, &comment),
            (false, Offers::Made) => {}
        }
    }
}

fn sport(discipline: Discipline) -> &'static str {
    match discipline {
        Discipline::OnFoot => "run",
        Discipline::Ride => "ride",
        Discipline::Swim => "swim",
        Discipline::Other => "other",
    }
}

/// Whether somebody or something measured it, and it is a value that may be stated.
fn is_measured(kind: ThresholdKind, known: &KnownThreshold, discipline: Discipline) -> bool {
    let given = GivenThresholds {
        discipline: Some(discipline),
        ..kind.stated(known.threshold.value)
    };
    known.threshold.provenance <= Provenance::History && given.checked().is_ok()
}

/// The file has paces in kilometres, whatever the reader thinks in.
fn line(kind: ThresholdKind, known: &KnownThreshold, discipline: Discipline) -> String {
    let words = Language::English.words_in(Units::Metric);
    let number = words.threshold_number(kind, known.threshold.value, discipline);
    match kind {
        ThresholdKind::ThresholdSpeed => format!("{} = \"{number}\"", threshold_field(kind)),
        _ => format!("{} = {number}", threshold_field(kind)),
    }
}

fn comment(
    kind: ThresholdKind,
    known: &KnownThreshold,
    discipline: Discipline,
    words: &dyn Words,
) -> String {
    let threshold = &known.threshold;
    let mut comment = words.source(threshold);
    if let Some(off) = words.threshold_off(kind, threshold, discipline) {
        let _ = write!(
            comment,
            ", ± {off} {}",
            words.threshold_unit(kind, discipline)
        );
    }
    if let Some(day) = threshold.since {
        let _ = write!(comment, ", {}", words.known_since(day));
    }
    comment
}
