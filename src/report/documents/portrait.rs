//! The portrait as one JSON document; its fields are listed in docs/tables.md.

use chrono::NaiveDate;
use serde::Serialize;

use crate::answer::Portrait;
use crate::answer::portrait::moves::Moves;
use crate::answer::portrait::threshold_kind::ThresholdKind;
use crate::answer::portrait::worth::Worth;
use crate::answer::portrait::{Practised, ThresholdEntry, kind_of};
use crate::athlete::{Dating, Discipline, Held, HeldBack};
use crate::report::ReportError;
use crate::report::documents::{json_document, thousandths};
use crate::report::words::Words;
use crate::report::words::facts::{FactInWords, facts, stating_field};

#[derive(Serialize)]
struct PortraitDocument<'a> {
    on: NaiveDate,
    first_day: NaiveDate,
    last_day: NaiveDate,
    activities: usize,
    thresholds: &'static str,
    name: Option<&'a str>,
    disciplines: Vec<DisciplineRow>,
    sex: FactRow,
    birth_year: FactRow,
    time_zone: FactRow,
    trained_before: FactRow,
    worth_stating: WorthRow,
}

#[derive(Serialize)]
struct DisciplineRow {
    discipline: &'static str,
    sports: Vec<SportRow>,
    max_hr_bpm: Option<ValueRow>,
    resting_hr_bpm: Option<ValueRow>,
    threshold_hr_bpm: Option<ValueRow>,
    threshold_speed_m_per_s: Option<ValueRow>,
    threshold_power_w: Option<ValueRow>,
    easy_speed_m_per_s: Option<ValueRow>,
    held_back: Vec<HeldRow>,
    earlier_held_back: usize,
}

#[derive(Serialize)]
struct HeldRow {
    field: &'static str,
    value: f64,
    in_words: String,
    day: NaiveDate,
    file: String,
    why: String,
}

#[derive(Serialize)]
struct SportRow {
    sport: &'static str,
    activities: usize,
}

#[derive(Serialize)]
struct ValueRow {
    value: Option<f64>,
    plus_minus: Option<f64>,
    in_words: Option<String>,
    source: Option<&'static str>,
    basis: Option<&'static str>,
    since: Option<NaiveDate>,
    file: Option<String>,
    missing: Option<String>,
    earlier_changes: usize,
    changes: Vec<ChangeRow>,
}

#[derive(Serialize)]
struct ChangeRow {
    day: NaiveDate,
    from: Option<f64>,
    to: Option<f64>,
    why: &'static str,
    fading_until: Option<NaiveDate>,
}

#[derive(Serialize)]
struct FactRow {
    value: Option<String>,
    source: &'static str,
    since: Option<NaiveDate>,
}

#[derive(Serialize)]
struct WorthRow {
    field: Option<&'static str>,
    share_of_load: Option<f64>,
    in_words: String,
}

/// Writes what is known of an athlete as one document.
///
/// # Errors
/// When the library gives up.
pub fn portrait_json(portrait: &Portrait, words: &dyn Words) -> Result<String, ReportError> {
    let [sex, birth_year, time_zone, trained_before] = facts(portrait, words).map(fact_row);
    let document = PortraitDocument {
        on: portrait.on,
        first_day: portrait.span.0,
        last_day: portrait.span.1,
        activities: portrait.activities,
        thresholds: match portrait.athlete.dating {
            Dating::Dated => "dated",
            Dating::Latest => "latest",
        },
        name: portrait.athlete.name.as_deref(),
        disciplines: (portrait.disciplines.iter())
            .map(|practised| discipline_row(practised, words))
            .collect(),
        sex,
        birth_year,
        time_zone,
        trained_before,
        worth_stating: worth_row(&portrait.worth, words),
    };
    json_document(&document)
}

fn discipline_row(practised: &Practised, words: &dyn Words) -> DisciplineRow {
    let row = |kind: ThresholdKind| {
        let mut values = practised.values.iter();
        let value = values.find(|value| value.kind == kind)?;
        Some(value_row(value, practised.discipline, words))
    };
    let sports = practised.sports.iter().map(|(sport, count)| SportRow {
        sport: sport.name(),
        activities: *count,
    });
    DisciplineRow {
        discipline: discipline_code(practised.discipline),
        sports: sports.collect(),
        max_hr_bpm: row(ThresholdKind::MaxHr),
        resting_hr_bpm: row(ThresholdKind::RestingHr),
        threshold_hr_bpm: row(ThresholdKind::ThresholdHr),
        threshold_speed_m_per_s: row(ThresholdKind::ThresholdSpeed),
        threshold_power_w: row(ThresholdKind::ThresholdPower),
        easy_speed_m_per_s: row(ThresholdKind::EasySpeed),
        held_back: practised
            .held_back
            .last
            .iter()
            .map(|held| held_row(held, practised, words))
            .collect(),
        earlier_held_back: practised.held_back.earlier,
    }
}

fn held_row(held: &HeldBack, practised: &Practised, words: &dyn Words) -> HeldRow {
    HeldRow {
        field: held_field(held),
        value: thousandths(held.value),
        in_words: words.held_value(held, practised.discipline),
        day: held.day,
        file: held.file.clone(),
        why: words.held_back(held, kind_of(held), practised.discipline),
    }
}

/// Name of a discipline in documents.
fn discipline_code(discipline: Discipline) -> &'static str {
    match discipline {
        Discipline::OnFoot => "on foot",
        Discipline::Ride => "ride",
        Discipline::Swim => "swim",
        Discipline::Other => "other",
    }
}

/// The field of the discipline that it would be.
fn held_field(held: &HeldBack) -> &'static str {
    match held.of {
        Held::MaxHr => "max_hr_bpm",
        Held::ThresholdHr => "threshold_hr_bpm",
        Held::Speed => "threshold_speed_m_per_s",
        Held::Power => "threshold_power_w",
    }
}

fn value_row(value: &ThresholdEntry, discipline: Discipline, words: &dyn Words) -> ValueRow {
    let known = value.known.as_ref().ok();
    let threshold = known.map(|known| known.threshold);
    ValueRow {
        value: threshold.map(|t| thousandths(t.value)),
        plus_minus: threshold.map(|t| thousandths(t.plus_minus)),
        in_words: threshold.map(|t| words.threshold_value(value.kind, &t, discipline)),
        source: threshold.map(|t| t.provenance.name()),
        basis: threshold.map(|t| words.basis(t.basis)),
        since: threshold.and_then(|t| t.since),
        file: known.and_then(|known| known.file.clone()),
        missing: match &value.known {
            Ok(known) => known.lacks.map(|lacks| words.missing(lacks)),
            Err(why) => Some(words.missing(*why)),
        },
        earlier_changes: value.moves.earlier,
        changes: change_rows(&value.moves, words),
    }
}

fn change_rows(moves: &Moves, words: &dyn Words) -> Vec<ChangeRow> {
    let row = |change: &crate::answer::portrait::moves::Move| ChangeRow {
        day: change.day,
        from: change.from.map(thousandths),
        to: change.to.map(thousandths),
        why: words.moved_because(change.why),
        fading_until: change.fading_until,
    };
    moves.last.iter().map(row).collect()
}

fn fact_row(fact: FactInWords) -> FactRow {
    FactRow {
        value: fact.value,
        source: fact.from,
        since: fact.since,
    }
}

fn worth_row(worth: &Worth, words: &dyn Words) -> WorthRow {
    let (field, fraction) = match worth {
        Worth::Stating { what, moves_load } => {
            (Some(stating_field(*what)), Some(thousandths(*moves_load)))
        }
        Worth::Nothing | Worth::NothingScored => (None, None),
    };
    WorthRow {
        field,
        share_of_load: fraction,
        in_words: words.worth(worth),
    }
}
