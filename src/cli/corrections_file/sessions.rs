//! `[[session]]`: what no device recorded.

use super::CorrectionEntry;
use super::fields::Field;
use crate::activity::Sport;
use crate::athlete::TypedIn;
use crate::cli::text_fault::TextFault;
use crate::digest::{HIGHEST_BPM, LOWEST_BPM};

const FIELDS: [&str; 9] = [
    "date",
    "time",
    "sport",
    "duration",
    "distance_km",
    "distance_m",
    "rpe",
    "mean_hr_bpm",
    "title",
];

/// The session that a table of the file types in.
///
/// # Errors
/// When its date, its sport or its duration is missing, or anything of it is wrong.
pub fn of(entry: &CorrectionEntry) -> Result<TypedIn, TextFault> {
    let (mut date, mut sport, mut duration_s) = (None, None, None);
    let mut session = TypedIn {
        date: chrono::NaiveDate::default(),
        time: None,
        sport: Sport::Other,
        duration_s: 0.0,
        distance_m: None,
        exertion_cr10: None,
        mean_hr_bpm: None,
        title: None,
    };
    let mut fields: Vec<Field> = entry.fields.iter().map(Field::of).collect();
    fields.sort_by_key(|field| field.name_at.start);
    for field in fields {
        match field.name {
            "date" => date = Some(field.date()?),
            "time" => session.time = Some(field.time()?),
            "sport" => sport = Some(field.sport()?),
            "duration" => duration_s = Some(field.duration_s()?),
            "distance_km" | "distance_m" if session.distance_m.is_some() => {
                let what = format!("{}: the distance is already given above", field.name);
                return Err(TextFault::new(field.name_at.clone(), what));
            }
            "distance_km" => session.distance_m = Some(field.metres(1000.0)?),
            "distance_m" => session.distance_m = Some(field.metres(1.0)?),
            "rpe" => session.exertion_cr10 = Some(field.within(0.0, 10.0)?),
            "mean_hr_bpm" => {
                let bpm = field.within(LOWEST_BPM as f64, HIGHEST_BPM as f64)?;
                session.mean_hr_bpm = Some(bpm);
            }
            "title" => session.title = Some(field.words()?),
            _ => return Err(field.unknown(&FIELDS)),
        }
    }
    let missing = |field: &str, like: &str| {
        let what = format!("{field}: is missing; write {field} = {like}");
        TextFault::new(entry.at.clone(), what)
    };
    Ok(TypedIn {
        date: date.ok_or_else(|| missing("date", "2026-03-02"))?,
        sport: sport.ok_or_else(|| missing("sport", "\"swim\""))?,
        duration_s: duration_s.ok_or_else(|| missing("duration", "45"))?,
        ..session
    })
}
