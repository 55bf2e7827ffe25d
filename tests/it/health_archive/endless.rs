//! An archive of hundreds of megabytes that is made while it is read, and what is kept of it.

use std::io::{BufReader, Read};

use restday::import::{FORMATS, Reader, Reading};

use crate::heap::most_bytes_held;

/// Bytes that have to pass.
const BYTES: usize = 300 << 20;
/// Of so many records, one is a heart rate; the others are steps and energy.
const ONE_HEART_RATE_IN: usize = 4;
/// A workout of an hour each day.
const WORKOUTS: usize = 10;
/// Far less than the archive, and far more than its heart rates take.
const MOST_BYTES_HELD: usize = 24 << 20;

/// Writes an archive piece by piece.
struct Writer {
    piece: Vec<u8>,
    given: usize,
    bytes: usize,
    records: usize,
    workouts: usize,
    ended: bool,
}

impl Writer {
    fn new() -> Self {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n]>\n\
                    <HealthData locale=\"en_US\">\n";
        Self {
            piece: head.into(),
            given: 0,
            bytes: 0,
            records: 0,
            workouts: 0,
            ended: false,
        }
    }

    /// The next piece: records until enough bytes have passed, then workouts, then the end.
    fn next(&mut self) {
        self.given = 0;
        self.piece.clear();
        if self.bytes < BYTES {
            let text = self.record();
            self.piece.extend(text.bytes());
            self.records += 1;
        } else if self.workouts < WORKOUTS {
            let text = workout(self.workouts);
            self.piece.extend(text.bytes());
            self.workouts += 1;
        } else if !self.ended {
            self.piece.extend(b"</HealthData>\n");
            self.ended = true;
        }
    }

    /// Heart rates are five seconds apart, from the first midnight on.
    fn record(&self) -> String {
        let count = self.records / ONE_HEART_RATE_IN;
        let time = moment(5 * count);
        let (kind, unit, value) = match self.records % ONE_HEART_RATE_IN {
            0 => ("HeartRate", "count/min", 100 + count % 80),
            1 => ("StepCount", "count", 12),
            _ => ("ActiveEnergyBurned", "kcal", 1),
        };
        format!(
            " <Record type=\"HKQuantityTypeIdentifier{kind}\" sourceName=\"Watch\" \
             sourceVersion=\"10.5\" device=\"&lt;&lt;HKDevice: 0x280bb4f00&gt;, name:Apple Watch, \
             manufacturer:Apple Inc., model:Watch, hardware:Watch6,2, software:10.5&gt;\" \
             unit=\"{unit}\" creationDate=\"{time}\" startDate=\"{time}\" endDate=\"{time}\" \
             value=\"{value}\"/>\n"
        )
    }
}

impl Read for Writer {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.given == self.piece.len() {
            self.next();
        }
        let count = (&self.piece[self.given..]).read(buffer)?;
        self.given += count;
        self.bytes += count;
        Ok(count)
    }
}

/// A date so many seconds after the first midnight.
fn moment(second: usize) -> String {
    let (day, hour) = (second / 86_400 + 1, second / 3600 % 24);
    let (minute, second) = (second / 60 % 60, second % 60);
    format!("2024-05-{day:02} {hour:02}:{minute:02}:{second:02} +0000")
}

/// From noon to one on the day of its number.
fn workout(day: usize) -> String {
    let noon = day * 86_400 + 12 * 3600;
    format!(
        " <Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" sourceName=\"Watch\" \
         startDate=\"{}\" endDate=\"{}\"/>\n",
        moment(noon),
        moment(noon + 3600)
    )
}

#[test]
fn of_hundreds_of_megabytes_only_a_few_are_ever_held() {
    let read = FORMATS.iter().find_map(|format| match format.reader {
        Reader::Streamed(read) => Some(read),
        Reader::Whole(_) => None,
    });
    let read = read.expect("the archive is streamed");
    let mut writer = Writer::new();
    let (result, most) = most_bytes_held(|| read(&mut BufReader::new(&mut writer), "export.xml"));
    let reading: Reading = result.expect("reads");
    assert!(writer.bytes >= BYTES && writer.ended);
    assert!(most < MOST_BYTES_HELD, "{most} bytes held at once");
    let heart_rates = writer.records.div_ceil(ONE_HEART_RATE_IN);
    assert_eq!(reading.recorded.heart_rate.count, heart_rates);
    assert_eq!(reading.damage, None);
    assert_eq!(reading.activities.len(), WORKOUTS);
    for activity in &reading.activities {
        // One each five seconds, those at noon and at one included.
        assert_eq!(activity.samples.len(), 721);
    }
    println!(
        "{} MB passed, {} kB held at most, {heart_rates} heart rates",
        writer.bytes >> 20,
        most >> 10
    );
}
