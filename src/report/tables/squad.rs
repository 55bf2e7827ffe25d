//! One row per athlete of a squad, on the day that all are judged on. For its columns see the catalogue.

use chrono::NaiveDate;

use super::catalogue::ATHLETES;
use super::columns::Columns;
use super::filled::{Filled, Mismatch};
use super::{codes, csv, json};
use crate::answer::{Again, Amount, InSquad, Judged, LastSession, OutlookDay, SquadDay};
use crate::report::ReportError;
use crate::report::look::Look;
use crate::report::words::squad_in_words::{Squad, SquadMember};

/// Separates the codes of a cell.
const BETWEEN: &str = ";";

/// A squad as a table, in the order of the report: JSON if the ending is that, else CSV.
///
/// # Errors
/// When a library that writes refuses, which is a mistake of ours.
pub fn squad_table(squad: &Squad, look: &Look, extension: &str) -> Result<Vec<u8>, ReportError> {
    let table = table(squad)?;
    Ok(match extension {
        "json" => json::json(&table, ATHLETES.name, &[])?,
        _ => csv::csv(&table, look.cells)?,
    })
}

/// An athlete on the day.
struct SquadRow<'a> {
    day: SquadDay,
    member: &'a SquadMember,
}

impl<'a> SquadRow<'a> {
    fn known(&self) -> &'a InSquad {
        &self.member.known
    }

    fn judged(&self) -> Option<&'a Judged> {
        self.known().judged.as_ref()
    }

    fn last_session(&self) -> Option<LastSession> {
        self.known().last_session
    }

    /// Date and part of the day from which on what is waited for is due.
    fn again(&self) -> Option<(NaiveDate, Option<&'static str>)> {
        match self.judged()?.again {
            Again::Now => Some((self.day.date, None)),
            Again::From(due) => Some((due.date, Some(codes::part_of_day(&due.part)))),
            Again::NotInSight => None,
        }
    }
}

fn table(squad: &Squad) -> Result<Filled, Mismatch> {
    let day = squad.day;
    let rows = squad.members.iter();
    let rows: Vec<SquadRow> = rows.map(|member| SquadRow { day, member }).collect();
    let mut columns = Columns::over(&rows);
    columns.words("athlete", |r| Some(r.member.name.as_str()));
    columns.dates("judged_on", |r| r.day.date);
    columns.words("group", |r| Some(codes::group(&r.known().group())));
    advice(&mut columns);
    let amounts: [(&str, [&str; 2], f64, AmountOf); 3] = [
        (
            "load",
            ["load_7_days_points", "load_usual_points"],
            1.0,
            |j| j.load,
        ),
        (
            "on_foot",
            ["on_foot_7_days_km", "on_foot_usual_km"],
            1e-3,
            |j| j.on_foot,
        ),
        (
            "longest_run",
            ["longest_run_7_days_km", "longest_run_30_days_before_km"],
            1e-3,
            |j| j.longest_run,
        ),
    ];
    for (name, [now, usual], unit, of) in amounts {
        let scaled = |value: Option<f64>| value.map(|value| value * unit);
        columns.numbers(now, |r| scaled(of(r.judged()?).now));
        columns.numbers(usual, |r| scaled(of(r.judged()?).usual));
        columns.numbers(&format!("{name}_change_pct"), |r| {
            of(r.judged()?).change().map(|change| 100.0 * change)
        });
        columns.words(&format!("{name}_level"), |r| {
            Some(codes::level(&of(r.judged()?).level))
        });
    }
    uploads(&mut columns);
    weeks(&mut columns);
    columns.words("report", |r| r.member.report.as_deref());
    columns.filled(&ATHLETES)
}

/// One of the amounts of an athlete.
type AmountOf = fn(&Judged) -> Amount;

fn advice(columns: &mut Columns<SquadRow>) {
    columns.words("advice", |r| Some(codes::advice(&r.judged()?.now)));
    let tomorrow = |judged: &&Judged| judged.when == OutlookDay::Tomorrow;
    columns.words("advice_next_day", |r| {
        let judged = r.judged().filter(tomorrow)?;
        Some(codes::advice(&judged.kind))
    });
    columns.truths("new_to_running", |r| Some(r.judged()?.is_novice));
    let hard = |r: &SquadRow| r.judged().filter(|judged| !judged.is_novice).is_some();
    columns.known_dates("next_hard_date", |r| {
        r.again().filter(|_| hard(r)).map(|(date, _)| date)
    });
    columns.words("next_hard_part_of_day", |r| {
        r.again().filter(|_| hard(r)).and_then(|(_, part)| part)
    });
    columns.known_dates("next_run_date", |r| {
        r.again().filter(|_| !hard(r)).map(|(date, _)| date)
    });
    columns.numbers("legs_left_h", |r| Some(r.judged()?.left.mechanical_h));
    columns.numbers("cardio_left_h", |r| Some(r.judged()?.left.cardio_h));
    columns.known_dates("last_session_date", |r| Some(r.last_session()?.day));
    columns.words("last_session_sport", |r| {
        Some(codes::sport(&r.last_session()?.sport))
    });
    columns.numbers("last_session_km", |r| {
        Some(r.last_session()?.distance_m? / 1000.0)
    });
    columns.words("cautions", |r| {
        let cautions = &r.judged()?.cautions;
        (!cautions.is_empty()).then(|| cautions.join(BETWEEN))
    });
}

fn uploads(columns: &mut Columns<SquadRow>) {
    columns.known_dates("last_upload_date", |r| r.known().uploaded);
    columns.counts("days_since_upload", |r| {
        Some((r.day.date - r.known().uploaded?).num_days())
    });
    columns.counts("sessions_28_days", |r| Some(r.known().lately.training));
    columns.counts("too_soon_28_days", |r| Some(r.known().lately.too_early));
}

/// Names of the columns of weekly loads, the latest first.
const WEEKS: [&str; 12] = [
    "load_week_1_points",
    "load_week_2_points",
    "load_week_3_points",
    "load_week_4_points",
    "load_week_5_points",
    "load_week_6_points",
    "load_week_7_points",
    "load_week_8_points",
    "load_week_9_points",
    "load_week_10_points",
    "load_week_11_points",
    "load_week_12_points",
];

fn weeks(columns: &mut Columns<SquadRow>) {
    for (back, name) in WEEKS.into_iter().enumerate() {
        columns.numbers(name, |r| {
            let weeks = &r.known().weekly_points;
            weeks.iter().rev().nth(back).copied().flatten()
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::markdown;
    use super::*;
    use crate::answer::WEEKS_SHOWN;
    use crate::answer::example_results::export;
    use crate::report::words::{Language, units::Units};

    fn example_day() -> SquadDay {
        SquadDay {
            date: export(1).today,
            is_over: true,
        }
    }

    fn csv(members: Vec<SquadMember>, day: SquadDay) -> Vec<String> {
        let squad = Squad::of(day, members, Language::English);
        let table = squad_table(&squad, &Look::default(), "csv").expect("a table");
        let text = String::from_utf8(table).expect("is text");
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn an_athlete_is_a_row_and_what_is_unknown_is_empty() {
        let results = export(112);
        let day = example_day();
        let spoken = (Units::Imperial, Language::English);
        let known = SquadMember::of(
            "Anna",
            Some("Anna.html".to_owned()),
            (&results, day),
            spoken,
        );
        let unknown = SquadMember::unread("Cem", "no activity".to_owned(), day, Language::English);
        let lines = csv(vec![unknown, known], day);
        assert_eq!(lines.len(), 3);
        assert!(lines[1].starts_with("Anna,2025-09-15,"), "{}", lines[1]);
        assert!(
            lines[2].starts_with("Cem,2025-09-15,no_data,,"),
            "{}",
            lines[2]
        );
        let fields = |line: &str| line.split(',').count();
        assert!(lines.iter().all(|line| fields(line) == fields(&lines[0])));
        assert_eq!(WEEKS.len() as i64, WEEKS_SHOWN);
    }

    #[test]
    fn the_columns_stand_in_the_documentation() {
        let documented = include_str!("../../../docs/tables.md");
        let listed = markdown(&ATHLETES);
        assert!(
            documented.contains(&listed),
            "athletes are to be in docs/tables.md as\n{listed}"
        );
        let squad = Squad::of(example_day(), Vec::new(), Language::English);
        let table = squad_table(&squad, &Look::default(), "csv").expect("a table");
        let header = String::from_utf8(table).expect("is text");
        let columns: Vec<&str> = ATHLETES.columns().map(|column| column.name).collect();
        assert_eq!(header.trim_end(), columns.join(","));
    }
}
