//! `[[activity]]`: what is to be otherwise with one activity.

use super::CorrectionEntry;
use super::fields::Field;
use crate::cli::text_fault::TextFault;
use crate::digest::{Change, Correction};

const FIELDS: [&str; 10] = [
    "id",
    "ignore",
    "reason",
    "sport",
    "rpe",
    "distance_km",
    "distance_m",
    "duration",
    "heart_rate",
    "title",
];

/// What one entry says, in the order of its lines.
///
/// # Errors
/// When it names no activity, corrects nothing, or contradicts itself.
pub fn of(text: &str, entry: &CorrectionEntry) -> Result<Vec<Correction>, TextFault> {
    let line = |field: &Field| TextFault::new(field.name_at.clone(), "").line(text);
    let mut id = None;
    let mut reason = None;
    let mut changes: Vec<(Field, Change)> = Vec::new();
    let mut fields: Vec<Field> = entry.fields.iter().map(Field::of).collect();
    fields.sort_by_key(|field| field.name_at.start);
    for field in fields {
        let change = match field.name {
            "id" => {
                id = Some((field.words()?, line(&field)));
                continue;
            }
            "reason" => {
                reason = Some((field.words()?, field));
                continue;
            }
            "ignore" => {
                field.is_true()?;
                Change::LeaveOut(None)
            }
            "sport" => Change::Sport(field.sport()?),
            "rpe" => Change::Exertion(field.within(0.0, 10.0)?),
            "distance_km" => Change::Distance(field.metres(1000.0)?),
            "distance_m" => Change::Distance(field.metres(1.0)?),
            "duration" => Change::Duration(field.duration_s()?),
            "heart_rate" => {
                field.one_of(&["ignore"])?;
                Change::DistrustHeartRate
            }
            "title" => Change::Title(field.words()?),
            _ => return Err(field.unknown(&FIELDS)),
        };
        changes.push((field, change));
    }
    let Some((activity, named_in_line)) = id else {
        let what = "id: is missing; `restday activities` lists the ids";
        return Err(TextFault::new(entry.at.clone(), what));
    };
    if changes.is_empty() && reason.is_none() {
        let what = "id: corrects nothing; add ignore = true or a corrected value below it";
        return Err(TextFault::new(entry.at.clone(), what));
    }
    contradiction(&changes, line)?;
    let left_out = matches!(changes[..], [(_, Change::LeaveOut(_))]);
    match reason {
        Some((_, field)) if !left_out => return Err(field.wrong("only goes with ignore = true")),
        Some((words, _)) => changes[0].1 = Change::LeaveOut(Some(words)),
        None => {}
    }
    let corrections = changes.into_iter().map(|(field, change)| Correction {
        activity: activity.clone(),
        named_in_line,
        line: line(&field),
        change,
    });
    Ok(corrections.collect())
}

/// Fails where one entry says two things that cannot both hold.
fn contradiction(
    changes: &[(Field, Change)],
    line: impl Fn(&Field) -> usize,
) -> Result<(), TextFault> {
    for (at, (second, change)) in changes.iter().enumerate() {
        let mut before = changes[..at].iter();
        if let Some((first, _)) = before.find(|(_, other)| change.is_of_the_same(other)) {
            let what = format!(
                "{}: cannot be combined with {} in line {}; keep one of them",
                second.name,
                first.name,
                line(first)
            );
            return Err(TextFault::new(second.name_at.clone(), what));
        }
    }
    Ok(())
}
