//! Power, as far as it is believed: docs/cleaning.md.
//!
//! Zeros while coasting stay; impossible power, a stuck meter, and minutes that the heart rate
//! contradicts are missing.

use std::ops::Range;

use super::beyond::beyond;
use super::repairs::Repairs;
use super::samples::CleanSamples;
use crate::human::most_power;

/// A value that lasts no longer than this and exceeds its neighbours by this factor and this many watts
/// is a spike.
const SPIKE_AT_MOST_S: f64 = 3.0;
const SPIKE_TIMES: f32 = 3.0;
const SPIKE_ABOVE_W: f32 = 700.0;
/// The same power for longer than this is a stuck meter, if nobody pedals or if it is far above the
/// usual, seconds held.
const STUCK_S: f64 = 60.0;
/// Minutes are compared in windows of this length, seconds: enough for a heart to respond.
const WINDOW_S: f64 = 180.0;
/// Power this many times the usual is an effort to which every heart responds, by this many beats a
/// minute.
const EFFORT_TIMES: f64 = 1.6;
const EFFORT_LEAST_W: f64 = 250.0;
const ANSWER_BPM: f64 = 5.0;

/// Cleans the recorded power of samples whose heart rate is clean.
pub fn clean(samples: &mut CleanSamples, repairs: &mut Repairs) {
    if samples.power_w.iter().all(Option::is_none) {
        return;
    }
    let mut doubted = beyond(
        &samples.elapsed_s,
        &samples.held_s,
        &samples.power_w,
        most_power(),
    );
    for (doubted, watts) in doubted.iter_mut().zip(&samples.power_w) {
        *doubted |= watts.is_some_and(|w| w < 0.0 || !w.is_finite());
    }
    spikes(samples, &mut doubted);
    if let Some(usual) = Usual::of(samples, &doubted) {
        stuck(samples, &usual, &mut doubted);
        contradicted(samples, &usual, &mut doubted);
    }
    for (i, doubted) in doubted.into_iter().enumerate() {
        if doubted && samples.power_w[i].take().is_some() {
            repairs.power_dropped_s += f64::from(samples.held_s[i]);
        }
    }
}

/// Marks moments far from the values on either side.
fn spikes(samples: &CleanSamples, doubted: &mut [bool]) {
    let power = &samples.power_w;
    for i in 1..power.len().saturating_sub(1) {
        let (Some(watts), false) = (power[i], doubted[i]) else {
            continue;
        };
        let stands_out = |other: f32| watts > SPIKE_TIMES * other && watts > other + SPIKE_ABOVE_W;
        if !power[i - 1].is_some_and(stands_out) {
            continue;
        }
        let near = |j: &usize| samples.elapsed_s[*j] - samples.elapsed_s[i] <= SPIKE_AT_MOST_S;
        let back = (i + 1..power.len())
            .take_while(near)
            .find(|j| power[*j].is_some_and(stands_out));
        if let Some(back) = back {
            doubted[i..back].fill(true);
        }
    }
}

/// Usual power and heart rate of this recording.
struct Usual {
    /// Median power while pedalling, watts.
    power_w: f64,
    /// Mean heart rate of the minutes up to that power, if known, beats a minute.
    heart_rate_bpm: Option<f64>,
}

impl Usual {
    fn of(samples: &CleanSamples, doubted: &[bool]) -> Option<Self> {
        let believed = |i: &usize| !doubted[*i];
        let all = || (0..doubted.len()).filter(believed);
        let mut pedalled: Vec<f32> = all()
            .filter_map(|i| samples.power_w[i].filter(|w| *w > 0.0))
            .collect();
        if pedalled.is_empty() {
            return None;
        }
        let middle = pedalled.len() / 2;
        let median = *pedalled.select_nth_unstable_by(middle, f32::total_cmp).1;
        let (mut beats, mut seconds) = (0.0, 0.0);
        for i in all() {
            let at_most_usual = samples.power_w[i].is_some_and(|w| w > 0.0 && w <= median);
            if let (true, Some(bpm)) = (at_most_usual, samples.heart_rate_bpm[i]) {
                beats += f64::from(bpm) * f64::from(samples.held_s[i]);
                seconds += f64::from(samples.held_s[i]);
            }
        }
        Some(Self {
            power_w: f64::from(median),
            heart_rate_bpm: (seconds >= WINDOW_S).then(|| beats / seconds),
        })
    }

    /// Whether a heart rate shows an effort; an unknown one does not.
    fn answers(&self, sum: &Sums) -> bool {
        let known = sum.heart_s > 0.0;
        let usual = self.heart_rate_bpm;
        usual.is_some_and(|usual| known && sum.bpm() >= usual + ANSWER_BPM)
    }

    fn is_effort(&self, watts: f64) -> bool {
        watts > EFFORT_TIMES * self.power_w && watts > EFFORT_LEAST_W
    }
}

/// Marks constant values while nobody pedals, or far above the usual without a heart-rate response:
/// trainers that hold a power may well repeat it.
fn stuck(samples: &CleanSamples, usual: &Usual, doubted: &mut [bool]) {
    let mut from = 0;
    while from < samples.power_w.len() {
        let same = samples.power_w[from..].iter();
        let stretch = from..from + same.take_while(|w| **w == samples.power_w[from]).count();
        from = stretch.end;
        let Some(watts) = samples.power_w[stretch.start].filter(|w| *w > 0.0) else {
            continue;
        };
        let lasts = samples.lasts(&stretch, STUCK_S.next_up());
        let unanswered = || {
            let mut sum = Sums::default();
            stretch.clone().for_each(|i| sum.add(samples, i, 1.0));
            usual.is_effort(f64::from(watts)) && !usual.answers(&sum)
        };
        if lasts && (nobody_pedals(samples, stretch.clone()) || unanswered()) {
            doubted[stretch].fill(true);
        }
    }
}

fn nobody_pedals(samples: &CleanSamples, mut stretch: Range<usize>) -> bool {
    stretch.all(|i| samples.cadence_per_min[i] == Some(0.0))
}

/// Marks windows with an effort but no heart-rate response.
fn contradicted(samples: &CleanSamples, usual: &Usual, doubted: &mut [bool]) {
    if usual.heart_rate_bpm.is_none() {
        return;
    }
    let mut from = 0;
    let mut sum = Sums::default();
    for end in 0..samples.power_w.len() {
        sum.add(samples, end, 1.0);
        while from < end && sum.seconds - f64::from(samples.held_s[from]) >= WINDOW_S {
            sum.add(samples, from, -1.0);
            from += 1;
        }
        let full = sum.seconds >= WINDOW_S && sum.power_s >= WINDOW_S / 2.0;
        let rises = || {
            let ends = samples.heart_rate_bpm[from].zip(samples.heart_rate_bpm[end]);
            ends.is_some_and(|(first, last)| f64::from(last - first) >= ANSWER_BPM)
        };
        let calm = || sum.heart_s >= WINDOW_S / 2.0 && !usual.answers(&sum) && !rises();
        if full && usual.is_effort(sum.watts()) && calm() {
            for (i, doubted) in doubted[from..=end].iter_mut().enumerate() {
                let watts = samples.power_w[from + i].map(f64::from);
                *doubted |= watts.is_some_and(|watts| usual.is_effort(watts));
            }
        }
    }
}

/// Power and heart rate of a window of time.
#[derive(Default)]
struct Sums {
    seconds: f64,
    power_s: f64,
    work_j: f64,
    heart_s: f64,
    beats: f64,
}

impl Sums {
    fn add(&mut self, samples: &CleanSamples, i: usize, sign: f64) {
        let held_s = sign * f64::from(samples.held_s[i]);
        self.seconds += held_s;
        if let Some(watts) = samples.power_w[i] {
            self.power_s += held_s;
            self.work_j += f64::from(watts) * held_s;
        }
        if let Some(bpm) = samples.heart_rate_bpm[i] {
            self.heart_s += held_s;
            self.beats += f64::from(bpm) * held_s;
        }
    }

    fn watts(&self) -> f64 {
        self.work_j / self.power_s
    }

    fn bpm(&self) -> f64 {
        self.beats / self.heart_s
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An hour at 200 W, give or take a little, with a heart rate of 141.
    fn ride(change: impl Fn(usize, &mut f32, &mut f32)) -> (CleanSamples, f64) {
        let (mut power, mut heart) = (Vec::new(), Vec::new());
        for second in 0..3600_usize {
            let mut watts = 195.0 + (second * 7 % 11) as f32;
            let mut bpm = 141.0;
            change(second, &mut watts, &mut bpm);
            power.push(Some(watts));
            heart.push(Some(bpm));
        }
        let mut samples = CleanSamples {
            elapsed_s: (0..3600).map(f64::from).collect(),
            held_s: vec![1.0; 3600],
            power_w: power,
            heart_rate_bpm: heart,
            cadence_per_min: vec![Some(88.0); 3600],
            ..CleanSamples::default()
        };
        let mut repairs = Repairs::default();
        clean(&mut samples, &mut repairs);
        (samples, repairs.power_dropped_s)
    }

    #[test]
    fn power_that_is_ridden_is_left_alone_and_so_is_coasting() {
        let (_, dropped_s) = ride(|second, watts, bpm| match second {
            // Coasting, a sprint, and five minutes with a heart-rate response.
            500..700 => *watts = 0.0,
            1000..1010 => *watts = 900.0,
            2000..2300 => (*watts, *bpm) = (350.0, 165.0),
            _ => {}
        });
        assert_eq!(dropped_s, 0.0);
    }

    #[test]
    fn what_nobody_holds_is_missing() {
        assert_eq!(
            ride(|s, w, _| if s == 1800 {
                *w = 65_000.0
            })
            .1,
            1.0
        );
        assert_eq!(
            ride(|s, w, _| if (900..920).contains(&s) {
                *w = 2000.0
            })
            .1,
            20.0
        );
        let (samples, dropped_s) = ride(|s, w, _| {
            if (900..1380).contains(&s) {
                *w = 1500.0
            }
        });
        assert_eq!(dropped_s, 480.0);
        assert_eq!(samples.power_w[1000], None);
        assert!(samples.power_w[1380].is_some());
        assert_eq!(ride(|_, w, _| *w = 600.0).1, 3600.0);
    }

    #[test]
    fn what_the_heart_contradicts_is_missing() {
        // 400 W for ten minutes, never twice the same, and an unchanged heart rate.
        let (_, dropped_s) = ride(|s, w, _| {
            if (900..1500).contains(&s) {
                *w = 390.0 + (s * 7 % 11) as f32;
            }
        });
        assert_eq!(dropped_s, 600.0);
    }

    #[test]
    fn a_meter_that_is_stuck_is_missing() {
        let (_, dropped_s) = ride(|s, w, bpm| {
            if (900..1000).contains(&s) {
                (*w, *bpm) = (450.0, 143.0);
            }
        });
        assert_eq!(dropped_s, 100.0);
    }
}
