//! The activities table exported by intervals.icu, with the names of its API, which programs that save
//! Strava's data also use.
//!
//! Starts are in local time; with a start in UTC beside it, both give the offset.

use super::dates::Dates;
use super::{Entry, Layout, Sheet};
use crate::activity::Totals;
use crate::import::label::label;
use crate::import::number::Fraction;
use crate::import::summary::Summary;
use crate::import::table::Cells;
use crate::import::{Began, sport_words};

/// Column positions of the list.
pub struct Columns {
    local: usize,
    utc: Option<usize>,
    kind: usize,
    moving: usize,
    elapsed: Option<usize>,
    distance: Option<usize>,
    title: Option<usize>,
    ascent: Option<usize>,
    mean_heart_rate: Option<usize>,
    max_heart_rate: Option<usize>,
    exertion: Option<usize>,
}

impl Layout for Columns {
    fn of(sheet: &Sheet) -> Option<Self> {
        let header = &sheet.header;
        Some(Self {
            local: header.find(&["startdatelocal"])?,
            utc: header.find(&["startdate"]),
            kind: header.find(&["type", "sporttype"])?,
            moving: header.find(&["movingtime"])?,
            elapsed: header.find(&["elapsedtime"]),
            distance: header.find(&["distance"]),
            title: header.find(&["name"]),
            ascent: header.find(&["totalelevationgain"]),
            mean_heart_rate: header.find(&["averageheartrate"]),
            max_heart_rate: header.find(&["maxheartrate"]),
            exertion: header.find(&["icurpe", "perceivedexertion"]),
        })
    }

    fn entries(&self, rows: &[Cells]) -> Vec<Entry> {
        let trainings = rows.iter().map(|row| self.summary(row));
        trainings.map(Entry::of).collect()
    }
}

impl Columns {
    fn summary(&self, row: &Cells) -> Option<Summary> {
        let text = |column: Option<usize>| row.cell(column?);
        let number = |column| {
            Fraction::Point
                .number(text(column)?)
                .filter(|value| *value > 0.0)
        };
        let time = |column| Dates::default().read(text(column)?);
        let local = time(Some(self.local))?;
        let offset_s = time(self.utc).map(|utc| (local - utc).num_seconds());
        let mut summary = Summary::new(Began::local(local, offset_s));
        summary.sport = row.cell(self.kind).and_then(sport_words::sport);
        summary.title = text(self.title).and_then(label);
        summary.totals = Totals {
            elapsed_s: number(self.elapsed),
            timer_s: number(Some(self.moving)),
            distance_m: number(self.distance),
            ascent_m: number(self.ascent),
            mean_heart_rate_bpm: number(self.mean_heart_rate),
            max_heart_rate_bpm: number(self.max_heart_rate),
            ..Totals::default()
        };
        let rated = number(self.exertion).filter(|rating| *rating <= 10.0);
        summary.watch.perceived_exertion = rated;
        Some(summary)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{read, recognises};
    use super::*;
    use crate::activity::Sport;

    #[test]
    fn both_clocks_tell_how_far_they_are_apart() {
        let text = "id,start_date_local,start_date,name,type,moving_time,elapsed_time,distance,\
            total_elevation_gain,average_heartrate,icu_rpe\n\
            i1,2024-05-14T18:00:00,2024-05-14T16:00:00Z,Lake,Run,1800,1860,5400.0,10,140,4\n\
            i2,2024-05-15T18:00:00,,Out,VirtualRide,1800,,,,,\n";
        assert!(recognises::<Columns>(text.as_bytes()));
        let reading = read::<Columns>(text.as_bytes(), "x.csv").expect("reads");
        let [run, ride] = reading.activities.as_slice() else {
            panic!("{} trainings", reading.activities.len());
        };
        assert_eq!(run.start.to_rfc3339(), "2024-05-14T16:00:00+00:00");
        assert_eq!((run.utc_offset_s, run.sport), (Some(7200), Sport::Run));
        assert_eq!(
            (run.totals.timer_s, run.totals.elapsed_s),
            (Some(1800.0), Some(1860.0))
        );
        assert_eq!(
            (run.totals.distance_m, run.watch.perceived_exertion),
            (Some(5400.0), Some(4.0))
        );
        assert_eq!((ride.sport, ride.on_local_clock), (Sport::Ride, true));
    }
}
