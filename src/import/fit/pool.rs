//! Pool swims: their course from the lengths that the watch counted.
//!
//! A watch under water writes records irregularly, perhaps one for eight lengths. The course is in the
//! lengths: when each began, how long it took, and whether it was swum or rested. Only heart rates are
//! kept from the records.

use super::message::FitTime;
use super::records::Records;
use super::session::Session;
use super::shares::Shares;
use crate::activity::{Sample, SamplesBuilder};

/// Sport and sub-sport of a pool swim.
const SWIMMING: u8 = 5;
const IN_A_POOL: u8 = 17;

/// A length is split into steps of at most this many seconds, so that none of it counts as a gap in the
/// recording.
const LONGEST_STEP_S: f64 = 30.0;

/// Parts that begin this shortly after the previous one followed it without a rest, seconds: starts are
/// whole seconds and durations are not.
const SAME_MOMENT_S: f64 = 1.5;

/// A stretch swum in one go.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Swum {
    start_s: f64,
    end_s: f64,
    /// Distance swum before it, metres.
    before_m: f64,
    metres: f64,
    /// Metres per second; end and next start may be off by a fraction of a second.
    speed: f64,
    cadence_per_min: Option<f32>,
}

/// The course of a pool swim.
#[derive(Debug, Default)]
pub struct Course {
    swum: Vec<Swum>,
    /// Strokes per minute at rest, if strokes are counted at all.
    no_strokes: Option<f32>,
}

impl Course {
    /// From the lengths of a session, else from its laps; `None` if it was not a pool swim, or nothing
    /// was counted. Times are seconds since `start`.
    pub fn of(
        shares: &Shares,
        session: &Session,
        within: (FitTime, FitTime),
        start: FitTime,
    ) -> Option<Self> {
        let in_a_pool = session.sub_sport == Some(IN_A_POOL) || session.pool_length_m.is_some();
        if session.sport != Some(SWIMMING) {
            return None;
        }
        let inside = |time: FitTime| (within.0..=within.1).contains(&time);
        let mut course = Self::default();
        let since_start = |time: FitTime| f64::from(time) - f64::from(start);
        let lengths = || {
            let lengths = shares.lengths(within).iter();
            lengths.filter(|l| l.swum && inside(l.start))
        };
        let pool_m = session.pool_length_m.or_else(|| {
            let count = lengths().count();
            (count > 0).then(|| session.known_distance_m().map(|m| m / count as f64))?
        });
        for length in lengths() {
            let by_speed = || length.speed_m_per_s.map(|speed| speed * length.lasted_s);
            if let Some(metres) = pool_m.or_else(by_speed) {
                let at_s = since_start(length.start);
                course.take(at_s, length.lasted_s, metres, length.cadence_per_min);
            }
        }
        if course.swum.is_empty() && in_a_pool {
            let laps = shares.laps(within).iter();
            for lap in laps.filter(|lap| inside(lap.start)) {
                let Some(metres) = lap.distance_m else {
                    continue;
                };
                course.take(since_start(lap.start), lap.lasted_s, metres, None);
            }
        }
        course.in_order();
        (!course.swum.is_empty()).then_some(course)
    }

    fn take(&mut self, start_s: f64, lasted_s: f64, metres: f64, cadence_per_min: Option<f32>) {
        self.no_strokes = self.no_strokes.or(cadence_per_min.map(|_| 0.0));
        self.swum.push(Swum {
            // One that began a moment before its session began with it.
            start_s: start_s.max(0.0),
            end_s: start_s.max(0.0) + lasted_s,
            before_m: 0.0,
            metres,
            speed: metres / lasted_s,
            cadence_per_min,
        });
    }

    /// Sorts the parts by time, each from where the previous one ended.
    fn in_order(&mut self) {
        self.swum.sort_by(|a, b| a.start_s.total_cmp(&b.start_s));
        self.swum
            .dedup_by(|next, part| next.start_s == part.start_s);
        let mut metres = 0.0;
        for at in 0..self.swum.len() {
            let next_s = self.swum.get(at + 1).map(|next| next.start_s);
            let part = &mut self.swum[at];
            part.before_m = metres;
            metres += part.metres;
            if let Some(next_s) = next_s.filter(|next| next - part.end_s < SAME_MOMENT_S) {
                part.end_s = next_s;
            }
        }
    }

    /// Samples of the course, with the heart rates of the records in these rows.
    pub fn samples(&self, records: &Records, rows: &[usize], start: FitTime) -> SamplesBuilder {
        let mut builder = SamplesBuilder::new();
        for part in &self.swum {
            let lasted_s = part.end_s - part.start_s;
            let steps = (lasted_s / LONGEST_STEP_S).ceil().max(1.0);
            for step in 0..steps as usize {
                let at_s = part.start_s + lasted_s * step as f64 / steps;
                builder.push(self.at(at_s));
            }
            builder.push(self.at(part.end_s));
        }
        for row in rows {
            let beats = records.measured.heart_rate_bpm[*row];
            if let (Some(time), Some(_)) = (records.times[*row], beats) {
                builder.push(Sample {
                    heart_rate_bpm: beats,
                    ..self.at(f64::from(time) - f64::from(start))
                });
            }
        }
        builder
    }

    /// The course at a moment: swimming, or standing at the wall.
    fn at(&self, elapsed_s: f64) -> Sample {
        let standing = Sample {
            elapsed_s,
            speed_m_per_s: Some(0.0),
            cadence_per_min: self.no_strokes,
            distance_m: Some(0.0),
            ..Sample::default()
        };
        let begun = self.swum.partition_point(|part| part.start_s <= elapsed_s);
        let Some(part) = begun.checked_sub(1).map(|at| self.swum[at]) else {
            return standing;
        };
        let share = (elapsed_s - part.start_s) / (part.end_s - part.start_s);
        let distance_m = Some(part.before_m + part.metres * share.clamp(0.0, 1.0));
        if elapsed_s >= part.end_s {
            return Sample {
                distance_m,
                ..standing
            };
        }
        Sample {
            distance_m,
            speed_m_per_s: Some(part.speed as f32),
            cadence_per_min: part.cadence_per_min,
            ..standing
        }
    }
}
