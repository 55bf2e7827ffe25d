//! The table of one session exported by Polar Flow's page: a row for the whole, then its samples.
//!
//! The start is in local time, without a zone. Units are in the column names. The first column is the
//! athlete's name and is not read.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::header::{Header, Length};
use super::{Sheet, is_empty, known, seconds};
use crate::activity::{Sample, Samples, SamplesBuilder, Totals};
use crate::import::label::label;
use crate::import::number::Fraction;
use crate::import::summary::Summary;
use crate::import::table::Cells;
use crate::import::track::steps_per_min;
use crate::import::units::{KM_PER_H, MILE_M};
use crate::import::{
    Began, Damage, ImportError, MOST_RECORDS, Reading, Recorded, head, sport_words,
};

/// Whether the bytes are such a table.
pub fn recognises(bytes: &[u8]) -> bool {
    known(head::of(bytes), |sheet| Columns::of(&sheet.header)).is_some()
}

/// Reads the session and its samples.
///
/// # Errors
/// If there is no row for the whole, or its date cannot be read.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let table = known(bytes, |sheet| Columns::of(&sheet.header));
    let (columns, Sheet { rows, .. }) = table.ok_or(ImportError::NothingRecorded)?;
    let whole = rows.first().ok_or(ImportError::NothingRecorded)?;
    let began = columns.began(whole).ok_or(ImportError::NoDate)?;
    let cells = rows
        .iter()
        .flat_map(|row| (0..row.width()).filter_map(|column| row.cell(column)));
    let fraction = Fraction::of(cells);
    let mut summary = Summary::new(Began::OnLocalClock(began));
    summary.sport = whole.cell(columns.sport).and_then(sport_words::sport);
    summary.title = columns
        .notes
        .and_then(|notes| whole.cell(notes))
        .and_then(label);
    summary.totals = columns.totals(whole, fraction);
    let course = rows
        .get(1)
        .map(Header::of)
        .and_then(|header| Moments::of(&header));
    let (samples, recorded) = match course {
        Some(moments) => moments.samples(&rows[2..], began, fraction),
        None => Default::default(),
    };
    summary.samples = samples;
    let sport = summary.sport.unwrap_or_default();
    for count in summary.samples.cadence_per_min.iter_mut().flatten() {
        *count = steps_per_min(*count, sport);
    }
    let activity = summary.activity(path, 0);
    Ok(Reading {
        activities: vec![activity.ok_or(ImportError::ImpossibleDate(began.and_utc()))?],
        damage: (recorded.all >= MOST_RECORDS).then_some(Damage::TooManyRecords),
        recorded,
        ..Reading::default()
    })
}

/// Column positions in the row for the whole.
struct Columns {
    sport: usize,
    date: usize,
    start: usize,
    duration: usize,
    distance: Option<Length>,
    mean_heart_rate: Option<usize>,
    max_heart_rate: Option<usize>,
    ascent: Option<Length>,
    descent: Option<Length>,
    notes: Option<usize>,
}

impl Columns {
    fn of(header: &Header) -> Option<Self> {
        Some(Self {
            sport: header.find(&["sport"])?,
            date: header.find(&["date"])?,
            start: header.find(&["starttime"])?,
            duration: header.find(&["duration"])?,
            distance: header.length("totaldistance"),
            mean_heart_rate: header.find(&["averageheartratebpm"]),
            max_heart_rate: header.find(&["maxheartratebpm"]),
            ascent: header.length("ascent"),
            descent: header.length("descent"),
            notes: header.find(&["notes"]),
        })
    }

    /// Day before month, or year first.
    fn began(&self, row: &Cells) -> Option<NaiveDateTime> {
        let date = row.cell(self.date)?;
        let mut formats = ["%d-%m-%Y", "%Y-%m-%d"].iter();
        let day = formats.find_map(|format| NaiveDate::parse_from_str(date, format).ok())?;
        let into_day_s = seconds(row.cell(self.start)?)?;
        let time = NaiveTime::from_num_seconds_from_midnight_opt(into_day_s as u32, 0)?;
        Some(day.and_time(time))
    }

    fn totals(&self, row: &Cells, fraction: Fraction) -> Totals {
        let number = |column| fraction.number(row.cell(column)?);
        let metres = |length: Length| Some(number(length.column)? * length.unit_m);
        Totals {
            timer_s: row.cell(self.duration).and_then(seconds),
            distance_m: self.distance.and_then(metres),
            ascent_m: self.ascent.and_then(metres),
            descent_m: self.descent.and_then(metres),
            mean_heart_rate_bpm: self.mean_heart_rate.and_then(number),
            max_heart_rate_bpm: self.max_heart_rate.and_then(number),
            ..Totals::default()
        }
    }
}

/// Column positions in the rows of samples.
struct Moments {
    time: usize,
    heart_rate: Option<usize>,
    /// With its unit in metres per second.
    speed: Option<(usize, f64)>,
    cadence: Option<usize>,
    altitude: Option<Length>,
    distance: Option<Length>,
    power: Option<usize>,
}

impl Moments {
    fn of(header: &Header) -> Option<Self> {
        header.find(&["samplerate"])?;
        let in_kilometres = header
            .find(&["speedkmh"])
            .map(|column| (column, 1.0 / KM_PER_H));
        let in_miles = || header.find(&["speedmph", "speedmih"]);
        let mile = MILE_M / 3600.0;
        Some(Self {
            time: header.find(&["time"])?,
            heart_rate: header.find(&["hrbpm"]),
            speed: in_kilometres.or_else(|| in_miles().map(|column| (column, mile))),
            cadence: header.find(&["cadence"]),
            altitude: header.length("altitude"),
            distance: header.length("distances"),
            power: header.find(&["powerw"]),
        })
    }

    fn samples(
        &self,
        rows: &[Cells],
        began: NaiveDateTime,
        fraction: Fraction,
    ) -> (Samples, Recorded) {
        let mut builder = SamplesBuilder::new();
        let mut recorded = Recorded::default();
        for row in rows.iter().filter(|row| !is_empty(row)).take(MOST_RECORDS) {
            let Some(elapsed_s) = row.cell(self.time).and_then(seconds) else {
                continue;
            };
            let number = |column| fraction.number(row.cell(column)?);
            let metres = |length: Length| Some(number(length.column)? * length.unit_m);
            let filled = |column| {
                number(column)
                    .filter(|value| *value > 0.0)
                    .map(|value| value as f32)
            };
            let speed = self
                .speed
                .and_then(|(column, unit)| Some(number(column)? * unit));
            let sample = Sample {
                elapsed_s,
                heart_rate_bpm: self.heart_rate.and_then(filled),
                cadence_per_min: self.cadence.and_then(filled),
                power_w: self.power.and_then(number).map(|value| value as f32),
                speed_m_per_s: speed.map(|value| value as f32),
                distance_m: self.distance.and_then(metres),
                altitude_m: self.altitude.and_then(metres).map(|value| value as f32),
                position: None,
            };
            let since = TimeDelta::milliseconds((1000.0 * elapsed_s) as i64);
            recorded.take(began.and_utc().checked_add_signed(since), &sample);
            builder.push(sample);
        }
        (builder.finish(), recorded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::Sport;

    const WHOLE: &str = "Name,Sport,Date,Start time,Duration,Total distance (km),Average heart rate (bpm),\
        Average speed (km/h),Ascent (m),Notes,\n";
    const EACH: &str = "Sample rate,Time,HR (bpm),Speed (km/h),Pace (min/km),Cadence,Altitude (m),\
        Stride length (m),Distances (m),Temperatures (C),Power (W),\n";

    fn only(text: &str) -> crate::activity::Activity {
        assert!(recognises(text.as_bytes()), "{text}");
        let reading = read(text.as_bytes(), "x.csv").expect("reads");
        let [activity] = reading.activities.as_slice() else {
            panic!("{} trainings", reading.activities.len());
        };
        activity.clone()
    }

    #[test]
    fn a_row_about_all_of_it_and_one_for_each_second() {
        let run = only(&format!(
            "{WHOLE}Somebody,RUNNING,14-05-2024,18:00:00,00:30:00,5.40,140,10.8,12,\"Lake, warm\",\n{EACH}\
             1,00:00:00,135,10.8,5:33,82,250,,0.00,21.0,,\n,00:00:01,0,10.8,5:33,82,251,,3.00,21.0,,\n"
        ));
        assert_eq!(
            (run.sport, run.title.as_deref()),
            (Sport::Run, Some("Lake, warm"))
        );
        assert_eq!(run.start.naive_utc().to_string(), "2024-05-14 18:00:00");
        assert!(run.on_local_clock);
        assert_eq!(
            (run.totals.timer_s, run.totals.distance_m),
            (Some(1800.0), Some(5400.0))
        );
        assert_eq!(run.totals.mean_heart_rate_bpm, Some(140.0));
        assert_eq!(run.samples.heart_rate_bpm[0], Some(135.0));
        assert_eq!(run.samples.distance_m, [Some(0.0), Some(3.0)]);
        assert_eq!(run.samples.altitude_m, [Some(250.0), Some(251.0)]);
        assert_eq!(run.samples.speed_m_per_s[0], Some(3.0));
        assert_eq!(run.samples.cadence_per_min[0], Some(164.0));
    }

    #[test]
    fn miles_and_a_training_without_samples() {
        let miles = WHOLE.replace("km", "mi");
        let ride = only(&format!(
            "{miles}Somebody,CYCLING,2024-05-14,6:05:00,01:00:00,10,,,,,\n"
        ));
        assert_eq!(ride.totals.distance_m, Some(16_093.44));
        assert_eq!((ride.sport, ride.samples.len()), (Sport::Ride, 0));
    }

    #[test]
    fn without_a_date_it_belongs_to_no_day() {
        let undated =
            format!("{WHOLE}Somebody,RUNNING,some day,18:00:00,00:30:00,5.40,140,10.8,,,\n");
        assert!(matches!(
            read(undated.as_bytes(), "x"),
            Err(ImportError::NoDate)
        ));
        assert!(matches!(
            read(WHOLE.as_bytes(), "x"),
            Err(ImportError::NothingRecorded)
        ));
    }
}
