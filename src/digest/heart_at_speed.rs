//! Which heart rate went with which grade-adjusted speed: the basis of a runner's usual one.

use serde::{Deserialize, Serialize};

use crate::activity::Sport;
use crate::clean::CleanSamples;

/// Width of a bin, m/s (a constant of this project, like all below).
const BIN_M_PER_S: f64 = 0.25;
/// A heart lags behind the legs at the start, seconds.
const FIRST_S: f64 = 180.0;
/// Means of pieces of this length are compared, seconds: a heart responds within half a minute, so heart
/// rate and speed of one moment do not belong together.
const PIECE_S: f64 = 60.0;
/// Fewest seconds in a bin for a heart rate.
const LEAST_S: f64 = 120.0;

/// Believed heart rates by grade-adjusted speed, of a run without its beginning.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct HeartAtSpeed {
    /// Ascending by speed; non-empty bins only.
    bins: Vec<Bin>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
struct Bin {
    /// Speed in steps of [`BIN_M_PER_S`].
    at: u8,
    seconds: f32,
    /// Beats per minute times seconds.
    beats: f32,
}

/// A piece of a run that is being filled.
#[derive(Default)]
struct Piece {
    seconds: f64,
    metres: f64,
    beats: f64,
}

impl HeartAtSpeed {
    /// From the graded speed of each sample, m/s, for a running sport; empty for all others.
    pub fn of(samples: &CleanSamples, graded: &[Option<f64>], sport: Sport) -> Self {
        let mut relation = Self::default();
        let (true, Some(start_s)) = (sport.is_running(), samples.elapsed_s.first()) else {
            return relation;
        };
        let mut piece = Piece::default();
        for (i, graded) in graded.iter().enumerate() {
            if samples.elapsed_s[i] < start_s + FIRST_S {
                continue;
            }
            let bpm = samples.heart_rate_bpm[i].filter(|_| samples.moving[i]);
            let (Some(bpm), Some(speed)) = (bpm, *graded) else {
                piece = Piece::default();
                continue;
            };
            piece.hold(f64::from(bpm), speed, f64::from(samples.held_s[i]));
            if piece.seconds >= PIECE_S {
                relation.add(&std::mem::take(&mut piece));
            }
        }
        relation.bins.shrink_to_fit();
        relation
    }

    /// From heart rates held at graded speeds, `(m/s, beats per minute, seconds)`.
    pub fn from_stretches(stretches: &[(f64, f64, f64)]) -> Self {
        let mut relation = Self::default();
        for &(speed_m_per_s, bpm, seconds) in stretches {
            let mut piece = Piece::default();
            piece.hold(bpm, speed_m_per_s, seconds);
            relation.add(&piece);
        }
        relation
    }

    /// `(lower edge of a bin in m/s, mean heart rate in beats per minute, seconds)`, ascending.
    pub fn iter(&self) -> impl Iterator<Item = (f64, f64, f64)> + '_ {
        let held = self.bins.iter().filter(|bin| bin.seconds > 0.0);
        held.map(|bin| {
            let seconds = f64::from(bin.seconds);
            let mean_bpm = f64::from(bin.beats) / seconds;
            (f64::from(bin.at) * BIN_M_PER_S, mean_bpm, seconds)
        })
    }

    /// Mean heart rate at a graded speed (m/s), beats per minute; `None` under two minutes there.
    pub fn mean_bpm(&self, speed_m_per_s: f64) -> Option<f64> {
        self.mean_within(speed_m_per_s, 0)
    }

    /// The same including the adjacent bins.
    pub fn mean_bpm_nearby(&self, speed_m_per_s: f64) -> Option<f64> {
        self.mean_within(speed_m_per_s, 1)
    }

    fn mean_within(&self, speed_m_per_s: f64, bins: u8) -> Option<f64> {
        let at = bin(speed_m_per_s);
        let (mut seconds, mut beats) = (0.0, 0.0);
        for bin in self.bins.iter().filter(|bin| bin.at.abs_diff(at) <= bins) {
            seconds += f64::from(bin.seconds);
            beats += f64::from(bin.beats);
        }
        (seconds >= LEAST_S).then(|| beats / seconds)
    }

    fn add(&mut self, piece: &Piece) {
        if piece.seconds <= 0.0 {
            return;
        }
        let at = bin(piece.metres / piece.seconds);
        let slot = match self.bins.binary_search_by_key(&at, |bin| bin.at) {
            Ok(slot) => slot,
            Err(slot) => {
                let (seconds, beats) = (0.0, 0.0);
                self.bins.insert(slot, Bin { at, seconds, beats });
                slot
            }
        };
        self.bins[slot].seconds += piece.seconds as f32;
        self.bins[slot].beats += piece.beats as f32;
    }
}

impl Piece {
    fn hold(&mut self, bpm: f64, speed_m_per_s: f64, seconds: f64) {
        self.seconds += seconds;
        self.metres += speed_m_per_s * seconds;
        self.beats += bpm * seconds;
    }
}

/// No more bins than a byte can count, 64 m/s, whatever the file contains.
fn bin(speed_m_per_s: f64) -> u8 {
    (speed_m_per_s / BIN_M_PER_S) as u8
}

#[cfg(test)]
mod tests {
    use super::super::graded_speed::graded_speeds;
    use super::*;

    fn relation(samples: &CleanSamples, sport: Sport) -> HeartAtSpeed {
        HeartAtSpeed::of(samples, &graded_speeds(samples), sport)
    }

    /// A run at 3.1 m/s with 130 beats and then at 3.6 m/s with 150, the heart rate half a minute late.
    fn run(seconds_each: usize) -> CleanSamples {
        let count = 2 * seconds_each;
        let heart = |i: usize| if i < seconds_each + 30 { 130.0 } else { 150.0 };
        let speed = |i: usize| if i < seconds_each { 3.1 } else { 3.6 };
        CleanSamples {
            elapsed_s: (0..count).map(|i| i as f64).collect(),
            held_s: vec![1.0; count],
            heart_rate_bpm: (0..count).map(|i| Some(heart(i))).collect(),
            speed_m_per_s: (0..count).map(|i| Some(speed(i))).collect(),
            grade: vec![None; count],
            moving: vec![true; count],
            ..CleanSamples::default()
        }
    }

    #[test]
    fn each_speed_has_its_mean_heart_rate() {
        let relation = relation(&run(780), Sport::Run);
        assert_eq!(relation.mean_bpm(3.1), Some(130.0));
        // 3.1 m/s are between 3.0 and 3.25; of 13 minutes the first three do not count.
        assert_eq!(relation.iter().next(), Some((3.0, 130.0, 600.0)));
        // Of 13 minutes one half with 130: 12.5 times 150 and 0.5 times 130.
        let late = relation.mean_bpm(3.6).expect("long enough");
        assert!((late - (12.5 * 150.0 + 0.5 * 130.0) / 13.0).abs() < 1e-3);
        assert_eq!(relation.mean_bpm(2.5), None);
    }

    #[test]
    fn bins_beside_are_asked_only_where_they_may() {
        let relation = HeartAtSpeed::from_stretches(&[(3.1, 130.0, 600.0)]);
        assert_eq!(relation.mean_bpm(3.3), None);
        assert_eq!(relation.mean_bpm_nearby(3.3), Some(130.0));
        assert_eq!(relation.mean_bpm_nearby(3.6), None);
    }

    #[test]
    fn the_first_minutes_tell_nothing() {
        // 180 s of beginning leave 119 s: one piece, which is too little.
        let mut short = run(780);
        short.heart_rate_bpm[299..].fill(None);
        assert_eq!(relation(&short, Sport::Run).mean_bpm(3.1), None);
        let mut longer = run(780);
        longer.heart_rate_bpm[300..].fill(None);
        let relation = relation(&longer, Sport::Run);
        assert_eq!(relation.mean_bpm(3.1), Some(130.0));
    }

    #[test]
    fn other_sports_and_nothing_have_no_relation() {
        let none = HeartAtSpeed::default();
        assert_eq!(relation(&run(600), Sport::Walk), none);
        assert_eq!(relation(&CleanSamples::default(), Sport::Run), none);
    }
}
