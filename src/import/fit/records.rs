//! The records of a FIT file: the moments of the recording, as columns.
//!
//! Records of one layout are gathered and then read field by field, so the storage of a field is looked
//! up once for all of them.

use std::rc::Rc;

use super::alike::Alike;
use super::developer::{Added, Descriptions};
use super::layout::Layout;
use super::message::{FitTime, Message};
use crate::activity::{Column, Position, Sample};
use crate::import::Recorded;

/// Records gathered before their fields are read: this many stay in the processor's cache.
const GATHERED: usize = 256;

/// All records in the order of the file.
#[derive(Debug, Default)]
pub struct Records<'a> {
    /// Times, unless a record has none.
    pub times: Vec<Option<FitTime>>,
    /// Measured values, as columns.
    pub measured: Measured,
    /// How many values they have; times are handled elsewhere.
    pub recorded: Recorded,
    /// Records that are not read yet, and their layout.
    waiting: Vec<&'a [u8]>,
    layout: Option<Rc<Layout>>,
    packed_distance: PackedDistance,
}

/// Measured values of each record, as columns of one length.
#[derive(Debug, Default)]
pub struct Measured {
    /// Heart rate, beats per minute.
    pub heart_rate_bpm: Column,
    /// As counted by the device: revolutions, strides or steps per minute.
    pub cadence_per_min: Column,
    /// Watts, from the device or an application.
    pub power_w: Column,
    /// Speed, metres per second.
    pub speed_m_per_s: Column,
    /// Metres since the start.
    pub distance_m: Vec<Option<f64>>,
    /// Metres above sea level.
    pub altitude_m: Column,
    /// Position, in degrees.
    pub position: Vec<Option<Position>>,
}

impl<'a> Records<'a> {
    /// The number so far.
    pub fn len(&self) -> usize {
        self.times.len()
    }

    /// Whether there are none yet.
    pub fn is_empty(&self) -> bool {
        self.times.is_empty()
    }

    /// Adds a record with a known time; added fields are read with the descriptions so far.
    #[inline]
    pub fn take(
        &mut self,
        message: Message<'_, 'a>,
        time: Option<FitTime>,
        described: &Descriptions,
    ) {
        let is_of = |layout| Rc::ptr_eq(layout, message.layout);
        if self.waiting.len() >= GATHERED || !self.layout.as_ref().is_some_and(is_of) {
            self.settle(described);
            self.layout = Some(Rc::clone(message.layout));
        }
        self.times.push(time);
        self.waiting.push(message.bytes);
    }

    /// Reads the gathered records: before the columns are used, and before a description changes.
    pub fn settle(&mut self, described: &Descriptions) {
        let Some(layout) = self.layout.take() else {
            return;
        };
        let new = Alike::new(&layout, &self.waiting);
        self.recorded.all += self.waiting.len();
        self.measured.beats(new, &mut self.recorded, described);
        self.measured.steps(new, &mut self.recorded);
        self.measured.powers(new, &mut self.recorded, described);
        self.measured.ways(new, &mut self.packed_distance);
        self.measured.places(new);
        self.waiting.clear();
    }

    /// Reserves room for a number of records.
    pub fn reserve(&mut self, count: usize) {
        let measured = &mut self.measured;
        self.times.reserve(count);
        measured.heart_rate_bpm.reserve(count);
        measured.cadence_per_min.reserve(count);
        measured.power_w.reserve(count);
        measured.speed_m_per_s.reserve(count);
        measured.distance_m.reserve(count);
        measured.altitude_m.reserve(count);
        measured.position.reserve(count);
    }

    /// Adds a moment with only a heart rate.
    pub fn add_heart_rate(&mut self, time: FitTime, bpm: f32) {
        let measured = &mut self.measured;
        self.times.push(Some(time));
        measured.heart_rate_bpm.push(Some(bpm));
        measured.cadence_per_min.push(None);
        measured.power_w.push(None);
        measured.speed_m_per_s.push(None);
        measured.distance_m.push(None);
        measured.altitude_m.push(None);
        measured.position.push(None);
    }
}

impl Measured {
    fn beats(&mut self, new: Alike, recorded: &mut Recorded, described: &Descriptions) {
        let beats = new.places_in(&mut self.heart_rate_bpm);
        new.fill(3, beats, |bpm| bpm as f32);
        recorded.heart_rate.take_all(beats);
        if described.has(Added::HeartRate) {
            fill_from_added(new, beats, Added::HeartRate, described);
        }
    }

    fn steps(&mut self, new: Alike, recorded: &mut Recorded) {
        let steps = new.places_in(&mut self.cadence_per_min);
        new.fill(4, steps, |whole| whole as f32);
        // The whole part is a separate field, and the one other decoders show.
        recorded.cadence.take_all(steps);
        new.each(53, |at, fraction| {
            if let Some(whole) = &mut steps[at] {
                *whole += fraction as f32 / 128.0;
            }
        });
    }

    fn powers(&mut self, new: Alike, recorded: &mut Recorded, described: &Descriptions) {
        let powers = new.places_in(&mut self.power_w);
        new.fill(7, powers, |watts| watts as f32);
        recorded.power.take_all(powers);
        if described.has(Added::Power) {
            fill_from_added(new, powers, Added::Power, described);
        }
    }

    /// Speeds and distances, which may be packed together in one field.
    fn ways(&mut self, new: Alike, packed_distance: &mut PackedDistance) {
        let speeds = new.places_in(&mut self.speed_m_per_s);
        for field in [73, 6] {
            new.fill(field, speeds, |speed| (speed / 1000.0) as f32);
        }
        let distances = new.places_in(&mut self.distance_m);
        new.fill(5, distances, |distance| distance / 100.0);
        new.each_bytes(8, |at, bytes| {
            if let Some((speed, distance)) = speed_and_distance(bytes) {
                speeds[at].get_or_insert(speed as f32);
                let distance_m = packed_distance.advance(distance);
                distances[at].get_or_insert(distance_m);
            }
        });
    }

    fn places(&mut self, new: Alike) {
        let altitudes = new.places_in(&mut self.altitude_m);
        for field in [78, 2] {
            new.fill(field, altitudes, |raised| (raised / 5.0 - 500.0) as f32);
        }
        let positions = new.places_in(&mut self.position);
        new.fill_from_two([0, 1], positions, position);
    }

    /// One row, at some moment.
    pub fn row(&self, at: usize, elapsed_s: f64) -> Sample {
        Sample {
            elapsed_s,
            heart_rate_bpm: self.heart_rate_bpm[at],
            cadence_per_min: self.cadence_per_min[at],
            power_w: self.power_w[at],
            speed_m_per_s: self.speed_m_per_s[at],
            distance_m: self.distance_m[at],
            altitude_m: self.altitude_m[at],
            position: self.position[at],
        }
    }
}

/// Fills the places that are still empty with fields that applications added.
fn fill_from_added(new: Alike, places: &mut [Option<f32>], added: Added, by: &Descriptions) {
    for (place, message) in places.iter_mut().zip(new.messages_with_added()) {
        let said = || by.number(message, added);
        *place = place.or_else(|| said().map(|value| value as f32));
    }
}

/// A position in semicircles, 2^31 of them for half of the earth.
fn position(north: f64, east: f64) -> Option<Position> {
    let degrees = |semicircles: f64| semicircles * 180.0 / f64::from(1u32 << 31);
    let (north, east) = (degrees(north), degrees(east));
    (north.abs() <= 90.0 && east.abs() <= 180.0).then_some(Position {
        latitude_deg: north,
        longitude_deg: east,
    })
}

/// Speed (12 bits, 1/100 m/s) and a distance that wraps (12 bits), packed in 3 bytes.
fn speed_and_distance(bytes: &[u8]) -> Option<(f64, u32)> {
    let &[a, b, c] = bytes else {
        return None;
    };
    if [a, b, c] == [0xff; 3] {
        return None;
    }
    let [a, b, c] = [a, b, c].map(u32::from);
    let speed = f64::from(a | (b & 0x0f) << 8) / 100.0;
    Some((speed, b >> 4 | c << 4))
}

/// A distance in sixteenths of a metre that wraps at 12 bits, and its running total.
#[derive(Debug, Default)]
struct PackedDistance {
    last: Option<u32>,
    total: u32,
}

impl PackedDistance {
    fn advance(&mut self, raw: u32) -> f64 {
        let step = raw.wrapping_sub(self.last.unwrap_or(0)) & 0x0fff;
        self.last = Some(raw);
        self.total = self.total.saturating_add(step);
        f64::from(self.total) / 16.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_distance_goes_on_when_it_wraps() {
        let mut packed = PackedDistance::default();
        assert_eq!(packed.advance(16), 1.0);
        assert_eq!(packed.advance(4080), 255.0);
        // From 4080 over 4096 to 16: 32 sixteenths.
        assert_eq!(packed.advance(16), 257.0);
    }

    /// Records of a layout with whole cadence and its fraction, and then of one with a heart rate.
    fn records<'a>(cadences: &'a [[u8; 2]], heart_rates: &'a [[u8; 1]]) -> Records<'a> {
        let first = Rc::new(Layout::new(20, false, &[4, 1, 2, 53, 1, 2], &[]));
        let second = Rc::new(Layout::new(20, false, &[3, 1, 2], &[]));
        let described = Descriptions::default();
        let mut records = Records::default();
        let mut take = |layout, bytes| {
            let message = Message { layout, bytes };
            records.take(message, Some(7), &described);
        };
        cadences.iter().for_each(|bytes| take(&first, bytes));
        heart_rates.iter().for_each(|bytes| take(&second, bytes));
        records.settle(&described);
        records
    }

    #[test]
    fn columns_stay_of_one_length_whatever_the_layouts() {
        let records = records(&[[80, 64], [0xff, 64]], &[[140]]);
        let measured = &records.measured;
        assert_eq!(measured.cadence_per_min, [Some(80.5), None, None]);
        assert_eq!(measured.heart_rate_bpm, [None, None, Some(140.0)]);
        assert_eq!(measured.position, [None; 3]);
        assert_eq!((records.len(), records.recorded.all), (3, 3));
        assert_eq!(records.recorded.cadence.sum, 80.0);
    }

    #[test]
    fn more_than_are_gathered_at_once_are_all_read() {
        let many: Vec<[u8; 2]> = (0..2 * GATHERED + 3)
            .map(|at| [at as u8 % 200, 0])
            .collect();
        let records = records(&many, &[]);
        let read: Vec<f32> = records
            .measured
            .cadence_per_min
            .iter()
            .flatten()
            .copied()
            .collect();
        let written: Vec<f32> = many.iter().map(|[whole, _]| f32::from(*whole)).collect();
        assert_eq!(read, written);
    }
}
