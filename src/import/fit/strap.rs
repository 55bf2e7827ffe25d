//! Heart rates that a chest strap stored under water and sent to the watch after the swim.
//!
//! They are in `hr` messages, often in a separate file chained after the activity. A first message ties
//! the strap's own clock to the watch's; the others have eight beats each, with the low twelve bits of
//! the strap's time.

use super::message::Message;
use super::records::Records;

/// Ticks of the strap's clock in a second.
const TICKS_PER_S: f64 = 1024.0;
/// Parts of a second in the moment that ties both clocks together.
const FRACTIONS_PER_S: f64 = 32768.0;

/// Beats in the order of the file.
#[derive(Debug, Default)]
pub struct Strap {
    /// Moment of the watch, FIT seconds, at a tick count of the strap's clock.
    tied: Option<(f64, u64)>,
    ticks: u64,
    /// FIT seconds and beats per minute.
    beats: Vec<(f64, f32)>,
}

impl Strap {
    /// Adds one `hr` message.
    pub fn take(&mut self, message: Message) {
        let whole = message.numbers(9).next().flatten();
        if let (Some(seconds), Some(ticks)) = (message.time(253), whole) {
            let fraction = message.number(0).unwrap_or(0.0) / FRACTIONS_PER_S;
            self.tied = Some((f64::from(seconds) + fraction, ticks as u64));
            self.ticks = ticks as u64;
        }
        let packed = message.bytes_of(10).unwrap_or_default();
        let times: Vec<u64> = if packed.is_empty() {
            message
                .numbers(9)
                .flatten()
                .map(|ticks| ticks as u64)
                .collect()
        } else {
            twelve_bits(packed).map(|low| self.advance(low)).collect()
        };
        let Some((seconds, zero)) = self.tied else {
            return;
        };
        for (ticks, bpm) in times.into_iter().zip(message.numbers(6)) {
            let since = (ticks as f64 - zero as f64) / TICKS_PER_S;
            let beat = bpm.map(|bpm| (seconds + since, bpm as f32));
            self.beats.extend(beat.filter(|(_, bpm)| *bpm > 0.0));
        }
    }

    /// The full time from its low twelve bits; it never goes back.
    fn advance(&mut self, low: u64) -> u64 {
        let step = low.wrapping_sub(self.ticks) & 0x0fff;
        self.ticks += step;
        self.ticks
    }

    /// Gives each record the mean of the beats of its second, if there are any, and adds a record for
    /// every other second with a beat.
    pub fn merge(mut self, records: &mut Records) {
        if self.beats.is_empty() {
            return;
        }
        self.beats
            .retain(|(time, _)| (1.0..f64::from(u32::MAX)).contains(time));
        self.beats.sort_by(|a, b| a.0.total_cmp(&b.0));
        let heart_rates = &mut records.measured.heart_rate_bpm;
        for (time, measured) in records.times.iter().zip(heart_rates) {
            let mean = time.and_then(|time| self.mean(f64::from(time)));
            // A wrist sensor sees little under water; a strap on the chest sees every beat.
            *measured = mean.or(*measured);
        }
        self.add_seconds(records);
    }

    /// Mean of the beats of the second that ends with a moment.
    fn mean(&self, until: f64) -> Option<f32> {
        let from = self.beats.partition_point(|(time, _)| *time <= until - 1.0);
        let end = self.beats.partition_point(|(time, _)| *time <= until);
        let beats = self
            .beats
            .get(from..end)
            .filter(|beats| !beats.is_empty())?;
        Some(mean(beats))
    }

    /// Adds one record for each whole second with beats and no record.
    fn add_seconds(&self, records: &mut Records) {
        let mut taken: Vec<u32> = records.times.iter().copied().flatten().collect();
        taken.sort_unstable();
        let second = |beat: &(f64, f32)| beat.0.ceil() as u32;
        for beats in self.beats.chunk_by(|a, b| second(a) == second(b)) {
            let Some(time) = beats.first().map(second) else {
                continue;
            };
            if taken.binary_search(&time).is_err() {
                records.add_heart_rate(time, mean(beats));
            }
        }
    }
}

fn mean(beats: &[(f64, f32)]) -> f32 {
    beats.iter().map(|(_, bpm)| bpm).sum::<f32>() / beats.len() as f32
}

/// Pairs of twelve bits, packed into three bytes each.
fn twelve_bits(packed: &[u8]) -> impl Iterator<Item = u64> + '_ {
    packed.chunks_exact(3).flat_map(|three| {
        let [a, b, c] = [three[0], three[1], three[2]].map(u64::from);
        [a | (b & 0x0f) << 8, b >> 4 | c << 4]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strap(beats: &[(f64, f32)]) -> Strap {
        Strap {
            beats: beats.to_vec(),
            ..Strap::default()
        }
    }

    /// Records at some moments, without other values.
    fn records(times: &[u32]) -> Records<'static> {
        let mut records = Records::default();
        times
            .iter()
            .for_each(|time| records.add_heart_rate(*time, 99.0));
        records
    }

    #[test]
    fn twelve_bits_are_unpacked_low_half_first() {
        assert_eq!(
            twelve_bits(&[0x34, 0x12, 0xab]).collect::<Vec<_>>(),
            [0x234, 0xab1]
        );
    }

    #[test]
    fn the_low_bits_go_on_when_they_wrap() {
        let mut strap = Strap {
            ticks: 0x1ff0,
            ..Strap::default()
        };
        assert_eq!(strap.advance(0xff8), 0x1ff8);
        assert_eq!(strap.advance(0x004), 0x2004);
    }

    #[test]
    fn a_record_takes_the_mean_of_the_beats_of_its_second() {
        let beats = [
            (100.2, 120.0),
            (101.0, 124.0),
            (103.5, 130.0),
            (104.0, 140.0),
        ];
        let mut records = records(&[101, 104]);
        strap(&beats).merge(&mut records);
        let heart_rates = records.measured.heart_rate_bpm;
        assert_eq!(heart_rates, [Some(122.0), Some(135.0)]);
    }

    #[test]
    fn beats_between_sparse_records_are_kept_second_by_second() {
        let beats = [(109.4, 120.0), (109.9, 126.0), (115.0, 130.0)];
        let mut records = records(&[100, 130]);
        strap(&beats).merge(&mut records);
        let moments = records.times.iter().flatten().copied();
        let heart_rates = records.measured.heart_rate_bpm.iter().flatten().copied();
        let seconds: Vec<(u32, f32)> = moments.zip(heart_rates).collect();
        assert_eq!(
            seconds,
            [(100, 99.0), (130, 99.0), (110, 123.0), (115, 130.0)]
        );
    }
}
