//! Strava's list of activities: the titles, sports and exertions missing in its files, and sessions
//! typed in without a file.

mod columns;

use super::table::{self, Cells};
use super::tables::{Entry, reading};
use super::{Began, ImportError, Listed, Reading, date_words, sport_words};
use columns::{Columns, is_entry};

/// Whether the bytes are a list of activities, from the content of its rows.
pub fn recognises(bytes: &[u8]) -> bool {
    let binary = bytes.contains(&0);
    let marked_up = bytes.trim_ascii_start().starts_with(b"<");
    !binary && !marked_up && table_of(bytes).is_some()
}

fn table_of(bytes: &[u8]) -> Option<(Vec<Cells>, Columns)> {
    table::readings(bytes).find_map(|rows| {
        let columns = Columns::of(&rows)?;
        Some((rows, columns))
    })
}

/// Reads the list's data about files, and the sessions without one.
///
/// # Errors
/// If it cannot be read as a table.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let (rows, columns) = table_of(bytes).ok_or(ImportError::NothingRecorded)?;
    let rows = rows.iter().filter(|row| is_entry(row));
    let entries = rows.map(|row| Entry::listed(columns.file(row), listed(row, columns)));
    Ok(reading(bytes, path, entries))
}

fn listed(row: &Cells, columns: Columns) -> Listed {
    // Dates of the list are in UTC, so it does not give local time.
    let began = columns::date_text(row).and_then(date_words::date);
    Listed {
        began: began.map(|start| Began::At(start, None)),
        title: columns::title(row),
        sport: columns::kind(row).and_then(sport_words::sport),
        perceived_exertion: columns.exertion(row),
        distance_m: columns.distance_m(row),
        elapsed_s: columns.elapsed_s(row),
        moving_s: columns.moving_s(row),
        ..Listed::default()
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::activity::Sport;
    use crate::import::{Companion, Damage, NotActivity, Told};

    /// A row of the wide layout: 94 columns, as of 2022.
    fn wide(date: &str, kind: &str, file: &str, exertion: &str) -> String {
        let mut cells = vec![String::new(); 94];
        let known = [
            (0, "12070555079"),
            (1, date),
            (2, "Round, the \"lake\" and back"),
            (3, kind),
            (4, "Sun,\nthen \"shade\""),
            (5, "1428"),
            (6, "3.32"),
            (9, "false"),
            (12, file),
            (15, "1428.0"),
            (16, "1411.0"),
            (17, "3322.9"),
            (43, exertion),
            (50, "0.0"),
        ];
        for (column, text) in known {
            cells[column] = format!("\"{}\"", text.replace('"', "\"\""));
        }
        cells.join(",") + "\n"
    }

    const ENGLISH: &str = "May 29, 2022, 3:53:35 PM";

    fn table(rows: &[String]) -> String {
        let header = vec!["Wort"; 94].join(",");
        format!("\u{feff}{header}\n{}", rows.concat())
    }

    fn reading(text: &str) -> Reading {
        assert!(recognises(text.as_bytes()));
        read(text.as_bytes(), "x/activities.csv").expect("reads")
    }

    #[test]
    fn a_row_with_a_file_tells_of_it() {
        let rows = [wide(ENGLISH, "Trail Run", "activities/1.fit.gz", "7.0")];
        let reading = reading(&table(&rows));
        assert_eq!(reading.not_activity, Some(NotActivity::List));
        let start = DateTime::parse_from_rfc3339("2022-05-29T15:53:35Z").expect("a time");
        let told = Told::Listed(Listed {
            began: Some(Began::At(start.to_utc(), None)),
            title: Some("Round, the \"lake\" and back".to_owned()),
            sport: Some(Sport::TrailRun),
            perceived_exertion: Some(7.0),
            distance_m: Some(3322.9),
            elapsed_s: Some(1428.0),
            moving_s: Some(1411.0),
            ..Listed::default()
        });
        let file = "activities/1.fit.gz".to_owned();
        assert_eq!(reading.companions, [Companion { file, told }]);
    }

    #[test]
    fn rows_without_a_file_are_trainings_typed_in() {
        let rows = [
            wide(ENGLISH, "Lauf", "", ""),
            wide("28.05.2022, 06:00:00", "Yoga", "#error#", "3"),
            wide(ENGLISH, "Run", "activities/1.gpx", ""),
            wide("some day", "Run", "", ""),
        ];
        let reading = reading(&table(&rows));
        let [yoga, run] = reading.activities.as_slice() else {
            panic!("{} activities", reading.activities.len());
        };
        assert_eq!((yoga.sport, yoga.origin.index), (Sport::Yoga, 0));
        assert_eq!(yoga.watch.perceived_exertion, Some(3.0));
        assert_eq!((run.sport, run.origin.index), (Sport::Run, 1));
        assert_eq!(run.start.to_rfc3339(), "2022-05-29T15:53:35+00:00");
        assert_eq!(run.totals.elapsed_s, Some(1428.0));
        assert_eq!(run.totals.timer_s, Some(1411.0));
        assert_eq!(run.totals.distance_m, Some(3322.9));
        assert_eq!(reading.companions.len(), 1);
        assert_eq!(
            reading.damage,
            Some(Damage::EntriesNotUnderstood { entries: 1 })
        );
    }

    #[test]
    fn a_list_in_which_nothing_has_a_file_is_still_one() {
        let rows = [wide(ENGLISH, "Run", "", ""), wide(ENGLISH, "Ride", "", "")];
        let reading = reading(&table(&rows));
        assert_eq!(reading.activities.len(), 2);
        assert_eq!(reading.activities[0].totals.distance_m, Some(3322.9));
    }

    #[test]
    fn the_oldest_layout_has_ten_columns_and_metres() {
        let text = "id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n\
            11,2018-05-01 17:23:45,Home,Run,,1805,5012.3,false,,\n\
            12,2018-05-02 17:23:45,Out,Ride,,1805,5012.3,false,,activities/12.gpx\n";
        let reading = reading(text);
        assert_eq!(reading.activities[0].totals.distance_m, Some(5012.3));
        assert_eq!(reading.companions[0].file, "activities/12.gpx");
        // Kilometres or miles; which is unknown.
        let short = reading_of_distance(text, "5.01");
        assert_eq!(short.activities[0].totals.distance_m, None);
    }

    fn reading_of_distance(text: &str, distance: &str) -> Reading {
        reading(&text.replace("5012.3", distance))
    }

    #[test]
    fn semicolons_and_decimal_commas_are_understood() {
        let text = "Id;Datum;Name;Art;Text;Zeit;Distanz;Pendeln;Schuhe;Datei;a;b;Zeit;Bewegt;Weg\n\
            11;29.05.2022, 15:53:35;Heim;Lauf;;1428;3,32;false;;;;;1428,0;1411,0;3322,9\n\
            12;30.05.2022, 15:53:35;Weg;Radfahrt;;900;3,32;false;;activities/12.tcx.gz;;;900,0;;\n";
        let reading = reading(text);
        assert_eq!(reading.activities[0].totals.distance_m, Some(3322.9));
        assert_eq!(reading.activities[0].totals.timer_s, Some(1411.0));
        let Told::Listed(Listed { title, sport, .. }) = &reading.companions[0].told else {
            panic!("a row of a list");
        };
        assert_eq!(title.as_deref(), Some("Weg"));
        assert_eq!(*sport, Some(Sport::Ride));
    }

    #[test]
    fn a_column_that_holds_other_numbers_is_no_exertion() {
        let rows = [
            wide(ENGLISH, "Run", "activities/1.fit", "7"),
            wide(ENGLISH, "Run", "activities/2.fit", "140"),
        ];
        for companion in reading(&table(&rows)).companions {
            let Told::Listed(listed) = companion.told else {
                panic!("a row of a list");
            };
            assert_eq!(listed.perceived_exertion, None);
        }
    }

    #[test]
    fn other_tables_and_texts_are_no_list() {
        for text in [
            "Media Filename,Media Caption\nmedia/1.jpg,\n",
            "Route Name,Route Filename\nRing,routes/1.gpx\n",
            "time,heart rate\n1,140\n2,141\n",
            "Name,Surname\nRecorded Date,2021-05-01\n0.1,-0.2\n",
            "1,2021-05-01 10:00:00,coffee,food,,3,4,5,6,7\n",
            "see activities/1.fit, or not",
            "<gpx>1,2,3,4,activities/1.fit</gpx>",
            "",
        ] {
            assert!(!recognises(text.as_bytes()), "{text}");
        }
    }
}
