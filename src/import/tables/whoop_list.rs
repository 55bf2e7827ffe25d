//! WHOOP's `workouts.csv`: sessions from the strap, in local time with a zone in each row.

use chrono::NaiveDateTime;

use super::dates::Dates;
use super::header::Length;
use super::{Entry, Layout, Sheet};
use crate::activity::{Device, Totals};
use crate::import::number::Fraction;
use crate::import::summary::Summary;
use crate::import::table::Cells;
use crate::import::{Began, sport_words};

/// Column positions of the list.
pub struct Columns {
    start: usize,
    end: usize,
    zone: usize,
    activity: usize,
    minutes: Option<usize>,
    mean_heart_rate: Option<usize>,
    max_heart_rate: Option<usize>,
    distance: Option<Length>,
    climb: Option<Length>,
}

impl Layout for Columns {
    fn of(sheet: &Sheet) -> Option<Self> {
        let header = &sheet.header;
        Some(Self {
            start: header.find(&["workoutstarttime"])?,
            end: header.find(&["workoutendtime"])?,
            zone: header.find(&["cycletimezone"])?,
            activity: header.find(&["activityname"])?,
            minutes: header.find(&["durationmin"]),
            mean_heart_rate: header.find(&["averagehrbpm"]),
            max_heart_rate: header.find(&["maxhrbpm"]),
            distance: header.length("distance"),
            climb: header.length("altitudegain"),
        })
    }

    fn entries(&self, rows: &[Cells]) -> Vec<Entry> {
        let trainings = rows.iter().map(|row| self.summary(row));
        trainings.map(Entry::of).collect()
    }
}

impl Columns {
    fn summary(&self, row: &Cells) -> Option<Summary> {
        let number = |column| {
            Fraction::Point
                .number(row.cell(column)?)
                .filter(|value| *value > 0.0)
        };
        let metres = |length: Length| Some(number(length.column)? * length.unit_m);
        let time = |column| -> Option<NaiveDateTime> { Dates::default().read(row.cell(column)?) };
        let start = time(self.start)?;
        let lasted_s = time(self.end).map(|end| (end - start).num_seconds() as f64);
        let minutes_s = self.minutes.and_then(number).map(|minutes| 60.0 * minutes);
        let offset_s = row.cell(self.zone).and_then(super::utc_offset_s);
        let mut summary = Summary::new(Began::local(start, offset_s));
        summary.device = Device {
            maker: Some("WHOOP".to_owned()),
            ..Device::default()
        };
        summary.sport = row.cell(self.activity).and_then(sport_words::sport);
        summary.totals = Totals {
            timer_s: lasted_s.filter(|s| *s > 0.0).or(minutes_s),
            distance_m: self.distance.and_then(metres),
            ascent_m: self.climb.and_then(metres),
            mean_heart_rate_bpm: self.mean_heart_rate.and_then(number),
            max_heart_rate_bpm: self.max_heart_rate.and_then(number),
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

    #[test]
    fn a_row_is_on_the_clock_of_its_zone() {
        let text = "Cycle start time,Cycle end time,Cycle timezone,Workout start time,Workout end time,\
            Duration (min),Activity name,Activity Strain,Energy burned (cal),Max HR (bpm),Average HR (bpm),\
            GPS enabled,Distance (meters),Altitude gain (meters)\n\
            2024-05-14 00:10:39,,UTC+02:00,2024-05-14 18:00:00,2024-05-14 18:30:10,30,Running,9.5,520,175,140,\
            true,5400,12\n\
            2024-05-15 00:10:39,,UTCZ,2024-05-15 18:00:00,,30,Weightlifting,9.5,520,175,140,false,,\n";
        assert!(recognises::<Columns>(text.as_bytes()));
        let reading = read::<Columns>(text.as_bytes(), "x.csv").expect("reads");
        let [run, lift] = reading.activities.as_slice() else {
            panic!("{} trainings", reading.activities.len());
        };
        assert_eq!(run.start.to_rfc3339(), "2024-05-14T16:00:00+00:00");
        assert_eq!((run.utc_offset_s, run.sport), (Some(7200), Sport::Run));
        assert_eq!(run.totals.timer_s, Some(1810.0));
        assert_eq!(run.totals.distance_m, Some(5400.0));
        assert_eq!(run.totals.mean_heart_rate_bpm, Some(140.0));
        assert_eq!((lift.utc_offset_s, lift.on_local_clock), (Some(0), false));
        assert_eq!(
            (lift.sport, lift.totals.timer_s),
            (Sport::Strength, Some(1800.0))
        );
    }
}
