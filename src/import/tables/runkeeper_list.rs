//! Runkeeper's `cardioActivities.csv`: data missing in its GPX files, and sessions without one.
//!
//! Dates are in local time, without a zone. Units are in the column names. Durations are without pauses.

use super::dates::Dates;
use super::header::Length;
use super::{Entry, Layout, Sheet, seconds};
use crate::activity::Sport;
use crate::import::label::label;
use crate::import::number::Fraction;
use crate::import::table::Cells;
use crate::import::{Began, Listed, sport_words};

/// Column positions of the list.
pub struct Columns {
    date: usize,
    kind: usize,
    distance: Length,
    duration: usize,
    file: usize,
    route: Option<usize>,
    notes: Option<usize>,
    climb: Option<Length>,
    heart_rate: Option<usize>,
}

impl Layout for Columns {
    fn of(sheet: &Sheet) -> Option<Self> {
        let header = &sheet.header;
        Some(Self {
            date: header.find(&["date"])?,
            kind: header.find(&["type"])?,
            distance: header.length("distance")?,
            duration: header.find(&["duration"])?,
            file: header.find(&["gpxfile"])?,
            route: header.find(&["routename"]),
            notes: header.find(&["notes"]),
            climb: header.length("climb"),
            heart_rate: header.find(&["averageheartratebpm"]),
        })
    }

    fn entries(&self, rows: &[Cells]) -> Vec<Entry> {
        let dates = Dates::of(rows.iter().filter_map(|row| row.cell(self.date)));
        let distances = rows.iter().filter_map(|row| row.cell(self.distance.column));
        let fraction = Fraction::of(distances);
        let entry =
            |row: &Cells| Entry::listed(row.cell(self.file), self.listed(row, dates, fraction));
        rows.iter().map(entry).collect()
    }
}

impl Columns {
    fn listed(&self, row: &Cells, dates: Dates, fraction: Fraction) -> Listed {
        let text = |column: Option<usize>| row.cell(column?);
        let number = |column| {
            fraction
                .number(row.cell(column)?)
                .filter(|value| *value > 0.0)
        };
        let metres = |length: Length| Some(number(length.column)? * length.unit_m);
        let notes = text(self.notes);
        Listed {
            began: row
                .cell(self.date)
                .and_then(|text| dates.read(text))
                .map(Began::OnLocalClock),
            title: text(self.route).or(notes).and_then(label),
            sport: row.cell(self.kind).and_then(|kind| sport(kind, notes)),
            distance_m: metres(self.distance),
            ascent_m: self.climb.and_then(metres),
            moving_s: row.cell(self.duration).and_then(seconds),
            mean_heart_rate_bpm: self.heart_rate.and_then(number),
            ..Listed::default()
        }
    }
}

/// From the word for its kind, or from a note that is only a finer word for the same, such as
/// `treadmill`.
fn sport(kind: &str, notes: Option<&str>) -> Option<Sport> {
    let kind = sport_words::sport(kind);
    let finer = notes.and_then(sport_words::sport);
    let finer = finer.filter(|finer| Some(finer.plain()) == kind && Some(*finer) != kind);
    finer.or(kind)
}

#[cfg(test)]
mod tests {
    use super::super::{read, recognises};
    use super::*;
    use crate::import::{Damage, NotActivity, Reading, Told};

    const METRIC: &str = "Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,\
        Average Speed (km/h),Calories Burned,Climb (m),Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File\n";

    fn reading(text: &str) -> Reading {
        assert!(recognises::<Columns>(text.as_bytes()), "{text}");
        read::<Columns>(text.as_bytes(), "x/cardioActivities.csv").expect("reads")
    }

    #[test]
    fn a_row_with_a_file_tells_of_it_and_one_without_is_a_training() {
        let reading = reading(&format!(
            "{METRIC}a,2024-05-14 18:00:00,Running,,5.40,30:00,5:33,10.8,400,10,140,,\"\",2024-05-14-180000.gpx\n\
             b,2024-05-16 18:00:00,Running,,6.00,1:01:00,5:33,10.8,400,10,140,,\"treadmill\",\n"
        ));
        assert_eq!(reading.companions.len(), 1);
        assert_eq!(reading.companions[0].file, "2024-05-14-180000.gpx");
        let Told::Listed(listed) = &reading.companions[0].told else {
            panic!("a row of a list");
        };
        assert_eq!(
            (listed.distance_m, listed.moving_s),
            (Some(5400.0), Some(1800.0))
        );
        let [indoors] = reading.activities.as_slice() else {
            panic!("{} trainings", reading.activities.len());
        };
        assert_eq!(indoors.sport, Sport::TreadmillRun);
        assert!(indoors.on_local_clock);
        assert_eq!(indoors.start.naive_utc().to_string(), "2024-05-16 18:00:00");
        assert_eq!(indoors.totals.timer_s, Some(3660.0));
        assert_eq!(indoors.totals.distance_m, Some(6000.0));
        assert_eq!(indoors.totals.mean_heart_rate_bpm, Some(140.0));
        assert_eq!(indoors.totals.ascent_m, Some(10.0));
    }

    #[test]
    fn miles_and_feet_and_the_layout_without_numbers_of_activities() {
        let reading = reading(
            "Date,Type,Route Name,Distance (mi),Duration,Average Pace,Average Speed (mph),Calories Burned,\
             Climb (ft),Average Heart Rate (bpm),Notes,GPX File\n\
             2013-12-27 12:54:43,Cycling,Ring,10.00,0:32:42,9:14,6.50,899.0,100,,\"Fine, but\nlong.\",\n\
             2013-12-28 12:54:43,Strength Training,,0.00,45:00,,,250,,,,\n",
        );
        let [ride, strength] = reading.activities.as_slice() else {
            panic!("{} trainings", reading.activities.len());
        };
        assert_eq!(ride.sport, Sport::Ride);
        assert_eq!(ride.title.as_deref(), Some("Ring"));
        assert_eq!(ride.totals.timer_s, Some(1962.0));
        assert!((ride.totals.distance_m.unwrap_or_default() - 16_093.44).abs() < 0.01);
        assert_eq!(ride.totals.ascent_m, Some(30.48));
        assert_eq!(strength.sport, Sport::Strength);
        assert_eq!(strength.totals.distance_m, None);
    }

    #[test]
    fn a_row_without_a_date_costs_itself_alone_and_an_empty_list_is_a_list() {
        let row = "c,some day,Running,,6.00,1:01:00,,,,,,,,\n";
        let good = "b,2024-05-16 18:00:00,Running,,6.00,1:01:00,,,,,,,,\n";
        let told = reading(&format!("{METRIC}{row}{good}"));
        assert_eq!(told.activities.len(), 1);
        let lost = Damage::EntriesNotUnderstood { entries: 1 };
        assert_eq!(told.damage, Some(lost));
        assert_eq!(reading(METRIC).not_activity, Some(NotActivity::List));
        assert!(!recognises::<Columns>(b"Date,Weight (kg)\n2024-05-14,70\n"));
    }
}
