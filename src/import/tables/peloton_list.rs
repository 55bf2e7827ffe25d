//! Peloton's table of workouts: classes on and off its machines.
//!
//! Starts are in local time, to the minute, followed by an ambiguous zone abbreviation; only UTC is
//! trusted.

use super::dates::Dates;
use super::header::Length;
use super::{Entry, Layout, Sheet};
use crate::activity::{Device, Totals};
use crate::import::label::label;
use crate::import::number::Fraction;
use crate::import::summary::Summary;
use crate::import::table::Cells;
use crate::import::{Began, sport_words};

/// Column positions of the list.
pub struct Columns {
    began: usize,
    minutes: usize,
    discipline: usize,
    title: Option<usize>,
    distance: Option<Length>,
    heart_rate: Option<usize>,
}

impl Layout for Columns {
    fn of(sheet: &Sheet) -> Option<Self> {
        let header = &sheet.header;
        Some(Self {
            began: header.find(&["workouttimestamp"])?,
            minutes: header.find(&["lengthminutes"])?,
            discipline: header.find(&["fitnessdiscipline"])?,
            title: header.find(&["title"]),
            distance: header.length("distance"),
            heart_rate: header.find(&["avgheartrate"]),
        })
    }

    fn entries(&self, rows: &[Cells]) -> Vec<Entry> {
        let trainings = rows.iter().map(|row| self.summary(row));
        trainings.map(Entry::of).collect()
    }
}

impl Columns {
    fn summary(&self, row: &Cells) -> Option<Summary> {
        let number = |column| Fraction::Point.number(row.cell(column)?);
        let (clock, zone) = row
            .cell(self.began)?
            .split_once('(')
            .unwrap_or((row.cell(self.began)?, ""));
        let began = Dates::default().read(clock)?;
        let began = match zone.trim_end_matches(')') {
            "UTC" => Began::At(began.and_utc(), None),
            _ => Began::OnLocalClock(began),
        };
        let mut summary = Summary::new(began);
        summary.device = Device {
            maker: Some("Peloton".to_owned()),
            ..Device::default()
        };
        summary.sport = row.cell(self.discipline).and_then(sport_words::sport);
        summary.title = self.title.and_then(|title| row.cell(title)).and_then(label);
        summary.totals = Totals {
            timer_s: number(self.minutes).map(|minutes| 60.0 * minutes),
            distance_m: self
                .distance
                .and_then(|d| Some(number(d.column)? * d.unit_m)),
            mean_heart_rate_bpm: self.heart_rate.and_then(number),
            ..Totals::default()
        };
        Some(summary)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{read, recognises};
    use super::*;
    use crate::activity::Sport;
    use crate::import::Damage;

    #[test]
    fn a_class_is_a_training_on_the_clock_of_the_room() {
        let text = "Workout Timestamp,Live/On-Demand,Instructor Name,Length (minutes),Fitness Discipline,Type,\
            Title,Class Timestamp,Total Output,Avg. Watts,Avg. Resistance,Avg. Cadence (RPM),Avg. Speed (mph),\
            Distance (mi),Calories Burned,Avg. Heartrate,Avg. Incline,Avg. Pace (min/mi)\n\
            2024-05-14 18:00 (PDT),On Demand,A B,30,Cycling,Theme,30 min Ride,2024-04-15 13:19 (PDT),,,,,,10.00,279,\
            151.78,,\n2024-05-15 01:00 (UTC),Live,A B,10,Stretching,Theme,Stretch,,,,,,,,,,,\nsoon,,,,,,,,,,,,,,,,,\n";
        assert!(recognises::<Columns>(text.as_bytes()));
        let reading = read::<Columns>(text.as_bytes(), "x.csv").expect("reads");
        let [ride, stretch] = reading.activities.as_slice() else {
            panic!("{} trainings", reading.activities.len());
        };
        assert_eq!((ride.sport, ride.on_local_clock), (Sport::Ride, true));
        assert_eq!(ride.start.naive_utc().to_string(), "2024-05-14 18:00:00");
        assert_eq!(
            (ride.totals.timer_s, ride.totals.distance_m),
            (Some(1800.0), Some(16_093.44))
        );
        assert_eq!(ride.totals.mean_heart_rate_bpm, Some(151.78));
        assert_eq!(
            (stretch.sport, stretch.on_local_clock),
            (Sport::Yoga, false)
        );
        assert_eq!(
            reading.damage,
            Some(Damage::EntriesNotUnderstood { entries: 1 })
        );
    }
}
