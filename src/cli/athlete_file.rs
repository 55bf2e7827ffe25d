//! `athlete.toml`: what the athlete states. Its fields are in docs/athlete.md.

use std::ops::Range;
use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;

use super::error::CliError;
use super::text_fault::{self, TextFault};
use super::toml_fault;
use crate::activity::{Sex, Zone};
use crate::athlete::{BIRTH_YEARS, Diary, Discipline, Given, GivenThresholds, Home, StatedRaces};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: Option<String>,
    sex: Option<SexWord>,
    birth_year: Option<Spanned<i32>>,
    time_zone: Option<Spanned<String>>,
    trained_before: Option<bool>,
    planning_hour: Option<Spanned<u32>>,
    #[serde(default)]
    races: StatedDates,
    #[serde(default)]
    not_races: StatedDates,
    #[serde(default)]
    thresholds: Vec<Spanned<AthleteEntry>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum SexWord {
    Female,
    Male,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum SportWord {
    Run,
    Ride,
    Swim,
    Other,
}

/// Names of an entry's fields.
const OF_THRESHOLDS: [&str; 7] = [
    "since",
    "sport",
    "max_hr_bpm",
    "resting_hr_bpm",
    "threshold_hr_bpm",
    "threshold_pace",
    "threshold_power_w",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AthleteEntry {
    since: Option<Spanned<toml::value::Datetime>>,
    sport: Option<SportWord>,
    max_hr_bpm: Option<f64>,
    resting_hr_bpm: Option<f64>,
    threshold_hr_bpm: Option<f64>,
    threshold_pace: Option<Spanned<String>>,
    threshold_power_w: Option<f64>,
}

/// What a file states, and the hour of day at which kinds of day are judged.
#[derive(Debug, Clone, Default)]
pub struct StatedAthlete {
    /// What the athlete states.
    pub given: Given,
    /// Hour of the athlete's day, 0 to 23.
    pub planning_hour: Option<u32>,
    /// The file as it was written; absent where none was given.
    pub text: Option<String>,
}

/// What a file states, or nothing where none is given.
///
/// # Errors
/// Names the line and the field that is wrong.
pub fn stated(path: Option<&Path>) -> Result<StatedAthlete, CliError> {
    path.map_or(Ok(StatedAthlete::default()), read)
}

/// Reads and checks the file.
///
/// # Errors
/// Names the line and the field that is wrong.
fn read(path: &Path) -> Result<StatedAthlete, CliError> {
    let text = text_fault::read(path)?;
    let stated = parse(&text).map_err(|fault| fault.in_file(path, &text))?;
    Ok(StatedAthlete {
        text: Some(text),
        ..stated
    })
}

/// Checks a text that is to become such a file.
///
/// # Errors
/// Names the line and the field that is wrong.
pub fn check(path: &Path, text: &str) -> Result<(), CliError> {
    parse(text)
        .map(|_| ())
        .map_err(|fault| fault.in_file(path, text))
}

fn parse(text: &str) -> Result<StatedAthlete, TextFault> {
    let file: File = toml::from_str(text).map_err(|error| {
        let fault = toml_fault::fault(text, &error);
        misplaced(text, &fault).unwrap_or(fault)
    })?;
    let home = file.time_zone.map(zone).transpose()?;
    let birth_year = file
        .birth_year
        .map(|year| within("birth_year", year, BIRTH_YEARS))
        .transpose()?;
    let planning_hour = file
        .planning_hour
        .map(|hour| within("planning_hour", hour, 0..24))
        .transpose()?;
    let thresholds = file
        .thresholds
        .into_iter()
        .map(|e| entry(text, e))
        .collect::<Result<_, _>>()?;
    Ok(StatedAthlete {
        given: Given {
            name: file.name,
            sex: file.sex.map(|sex| match sex {
                SexWord::Female => Sex::Female,
                SexWord::Male => Sex::Male,
            }),
            birth_year,
            home,
            trained_before: file.trained_before,
            diary: Diary::default(),
            races: StatedRaces {
                races: dates("races", file.races)?,
                not_races: dates("not_races", file.not_races)?,
            },
            thresholds,
        },
        planning_hour,
        text: None,
    })
}

/// What is said of a field of thresholds that is written above them.
fn misplaced(text: &str, fault: &TextFault) -> Option<TextFault> {
    let name = text.get(fault.at.clone())?;
    let above = !text.get(..fault.at.start)?.contains("[[thresholds]]");
    let what = format!("{name} belongs below a line [[thresholds]]");
    (above && OF_THRESHOLDS.contains(&name)).then(|| TextFault::new(fault.at.clone(), what))
}

fn zone(name: Spanned<String>) -> Result<Home, TextFault> {
    let zone = Zone::named(name.get_ref());
    zone.map(Home::Named).ok_or_else(|| {
        let what = format!(
            "time_zone: \"{}\" is not a known time zone; write one like \"Europe/Berlin\"",
            name.get_ref()
        );
        TextFault::new(name.span(), what)
    })
}

fn within<T: PartialOrd + Copy + std::fmt::Display>(
    field: &str,
    value: Spanned<T>,
    range: Range<T>,
) -> Result<T, TextFault> {
    if range.contains(value.get_ref()) {
        return Ok(*value.get_ref());
    }
    let what = format!(
        "{field} is {}; it must be at least {} and below {}",
        value.get_ref(),
        range.start,
        range.end
    );
    Err(TextFault::new(value.span(), what))
}

fn entry(text: &str, entry: Spanned<AthleteEntry>) -> Result<GivenThresholds, TextFault> {
    let at = entry.span();
    let entry = entry.into_inner();
    let discipline = entry.sport.map(|sport| match sport {
        SportWord::Run => Discipline::OnFoot,
        SportWord::Ride => Discipline::Ride,
        SportWord::Swim => Discipline::Swim,
        SportWord::Other => Discipline::Other,
    });
    let given = GivenThresholds {
        since: entry.since.map(|since| date("since", since)).transpose()?,
        discipline,
        max_hr_bpm: entry.max_hr_bpm,
        resting_hr_bpm: entry.resting_hr_bpm,
        threshold_hr_bpm: entry.threshold_hr_bpm,
        threshold_speed_m_per_s: entry
            .threshold_pace
            .map(|pace| speed(pace, pace_over_m(discipline)))
            .transpose()?,
        threshold_power_w: entry.threshold_power_w,
    };
    given.checked().map_err(|error| {
        // The span is that of the whole entry; the field stands somewhere in it.
        let offset = text
            .get(at.start..)
            .and_then(|rest| rest.find(error.field()))
            .unwrap_or(0);
        TextFault::new(at.start + offset..at.end, error.to_string())
    })
}

type StatedDates = Vec<Spanned<toml::value::Datetime>>;

fn dates(field: &str, values: StatedDates) -> Result<Vec<NaiveDate>, TextFault> {
    values.into_iter().map(|value| date(field, value)).collect()
}

fn date(field: &str, value: Spanned<toml::value::Datetime>) -> Result<NaiveDate, TextFault> {
    let found = value.get_ref().date.and_then(|d| {
        NaiveDate::from_ymd_opt(i32::from(d.year), u32::from(d.month), u32::from(d.day))
    });
    found.ok_or_else(|| {
        let what = format!("{field}: write a date like 2025-01-31");
        TextFault::new(value.span(), what)
    })
}

/// Metres that a pace is given over: a hundred for swimmers, else a thousand.
fn pace_over_m(discipline: Option<Discipline>) -> f64 {
    match discipline {
        Some(Discipline::Swim) => 100.0,
        _ => 1000.0,
    }
}

/// `4:20` over some metres as metres per second.
fn speed(pace: Spanned<String>, over_m: f64) -> Result<f64, TextFault> {
    let parsed = pace
        .get_ref()
        .split_once(':')
        .and_then(|(minutes, seconds)| {
            let minutes: u32 = minutes.trim().parse().ok()?;
            let seconds: u32 = seconds.trim().parse().ok().filter(|s| *s < 60)?;
            let total = 60 * minutes + seconds;
            (total > 0).then(|| over_m / f64::from(total))
        });
    parsed.ok_or_else(|| {
        let what = format!(
            "threshold_pace: \"{}\" is not a pace; write minutes and seconds, such as \"4:20\"",
            pace.get_ref()
        );
        TextFault::new(pace.span(), what)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> (usize, String) {
        let Err(fault) = parse(text) else {
            panic!("accepted: {text}")
        };
        (fault.line(text), fault.what)
    }

    #[test]
    fn everything_can_be_stated() {
        let stated = parse(
            "name = 'Jo'\nsex = 'female'\nbirth_year = 1988\ntime_zone = 'Europe/Berlin'\n\
             trained_before = true\nplanning_hour = 7\n[[thresholds]]\nsince = 2025-01-01\n\
             sport = 'run'\nmax_hr_bpm = 188\nresting_hr_bpm = 48\nthreshold_hr_bpm = 168\n\
             threshold_pace = '4:10'\n",
        );
        let Ok(stated) = stated else {
            panic!("refused")
        };
        assert_eq!(stated.planning_hour, Some(7));
        assert_eq!(stated.given.sex, Some(Sex::Female));
        assert_eq!(
            stated.given.thresholds[0].threshold_speed_m_per_s,
            Some(4.0)
        );
        assert_eq!(
            stated.given.thresholds[0].discipline,
            Some(Discipline::OnFoot)
        );
    }

    #[test]
    fn nothing_has_to_be_stated() {
        assert!(parse("").is_ok());
    }

    #[test]
    fn faults_name_line_and_field() {
        let (line, what) = fault("name = 'Jo'\nmax_hr = 188\n");
        assert_eq!(line, 2);
        assert!(what.contains("max_hr"), "{what}");

        let (line, what) = fault("\n[[thresholds]]\nmax_hr_bpm = 'high'\n");
        assert_eq!(line, 3);
        assert!(what.contains("max_hr_bpm"), "{what}");

        let (line, what) = fault("time_zone = 'Berlin'\n");
        assert_eq!(line, 1);
        assert!(what.contains("Europe/Berlin"), "{what}");

        let (_, what) = fault("[[thresholds]]\nthreshold_pace = '4.20'\n");
        assert!(what.contains("threshold_pace"), "{what}");

        let (line, what) = fault("[[thresholds]]\nresting_hr_bpm = 50\nmax_hr_bpm = 1880\n");
        assert_eq!(line, 3);
        assert!(what.contains("max_hr_bpm is 1880"), "{what}");

        let (line, what) = fault("name = 'Jo'\nmax_hr_bpm = 188\n");
        assert_eq!(line, 2);
        assert!(
            what.starts_with("max_hr_bpm belongs below a line [[thresholds]]"),
            "{what}"
        );
        for (text, answer) in [
            (
                "sex = 'femal'",
                "sex: \"femal\" is not known; did you mean female?",
            ),
            ("nam = 'Jo'", "nam is not known; did you mean name?"),
            (
                "birth_year = 'x'",
                "birth_year: 'x' is not possible; write a whole number, without quotation marks",
            ),
            (
                "races = ['x']",
                "races: write a date like 2025-01-31, without quotation marks",
            ),
            (
                "races = 2025-01-31",
                "races: write a list in square brackets",
            ),
            (
                "[thresholds]\nmax_hr_bpm = 180",
                "write [[thresholds]], in double brackets",
            ),
            (
                "trained_before = 1",
                "trained_before: write true or false, without quotation marks",
            ),
        ] {
            assert_eq!(fault(text).1, answer, "{text}");
        }
    }
}
