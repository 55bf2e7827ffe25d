//! The course of a session whose quantities are in separate lists.

use crate::activity::{Sample, Samples, SamplesBuilder, Sport, Totals};
use crate::import::{LONGEST_RECORDING_S, MOST_RECORDS, track};

/// Collects moments of a session, in any order.
#[derive(Default)]
pub struct Course {
    moments: Vec<Sample>,
    pauses: Vec<(f64, f64)>,
    /// Whether there are more moments than anybody records.
    pub more: bool,
}

impl Course {
    /// Adds one moment with one or more quantities; zeros count as missing. A moment before the start or
    /// weeks after it is left out.
    pub fn put(&mut self, moment: Sample) {
        let possible = (0.0..=f64::from(LONGEST_RECORDING_S)).contains(&moment.elapsed_s);
        if !possible {
            return;
        }
        if self.moments.len() >= MOST_RECORDS {
            self.more = true;
            return;
        }
        let beats = moment.heart_rate_bpm.filter(|bpm| *bpm > 0.0);
        self.moments.push(Sample {
            heart_rate_bpm: beats,
            ..moment
        });
    }

    /// Marks a timer pause between two moments, in seconds since the start.
    pub fn pause(&mut self, from_s: f64, to_s: f64) {
        self.pauses.push((from_s, to_s));
    }

    /// The moments as samples. They fill in totals that the service does not give: a few moments are not
    /// a course, but they have a mean heart rate.
    pub fn finish(mut self, sport: Sport, totals: &mut Totals) -> Samples {
        self.moments
            .sort_by(|a, b| a.elapsed_s.total_cmp(&b.elapsed_s));
        let measures = self.moments.iter().any(|m| m.distance_m > Some(0.0));
        let mut builder = SamplesBuilder::with_capacity(self.moments.len());
        for moment in &self.moments {
            let steps = |count| track::steps_per_min(count, sport);
            builder.push(Sample {
                distance_m: moment.distance_m.filter(|_| measures),
                cadence_per_min: moment.cadence_per_min.map(steps),
                ..*moment
            });
        }
        for (from_s, to_s) in &self.pauses {
            builder.pause(*from_s, *to_s);
        }
        let samples = builder.finish();
        let beats = samples.heart_rate_bpm.iter().flatten();
        let mean = mean(beats.map(|bpm| f64::from(*bpm)));
        if samples.len() > 1 && samples.running_s() > 0.0 {
            if !covers(&samples, totals) {
                totals.mean_heart_rate_bpm = totals.mean_heart_rate_bpm.or(mean);
            }
            return samples;
        }
        totals.mean_heart_rate_bpm = totals.mean_heart_rate_bpm.or(mean);
        place_of(&samples)
    }
}

/// Whether the heart rates cover at least half of the session.
fn covers(samples: &Samples, totals: &Totals) -> bool {
    let held = samples.held_s.iter().zip(&samples.heart_rate_bpm);
    let known_s: f64 = held
        .filter(|(_, bpm)| bpm.is_some())
        .map(|(held_s, _)| f64::from(*held_s))
        .sum();
    let lasted_s = totals.timer_s.or(totals.elapsed_s);
    known_s >= 0.5 * lasted_s.unwrap_or(samples.running_s())
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_u32), |(sum, count), v| (sum + v, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

/// Of too few moments for a course, only the position is kept.
fn place_of(samples: &Samples) -> Samples {
    let mut place = SamplesBuilder::new();
    if let Some(position) = samples.position.iter().flatten().next() {
        place.push(Sample {
            position: Some(*position),
            ..Sample::default()
        });
    }
    place.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beat(elapsed_s: f64, bpm: f32) -> Sample {
        Sample {
            elapsed_s,
            heart_rate_bpm: Some(bpm),
            ..Sample::default()
        }
    }

    #[test]
    fn quantities_of_one_moment_are_one_sample() {
        let mut course = Course::default();
        (0..60).for_each(|second| course.put(beat(f64::from(second), 140.0)));
        (0..60).for_each(|second| {
            course.put(Sample {
                elapsed_s: f64::from(second),
                speed_m_per_s: Some(3.0),
                ..Sample::default()
            });
        });
        course.put(beat(-1.0, 99.0));
        let mut totals = Totals::default();
        let samples = course.finish(Sport::Run, &mut totals);
        assert_eq!(samples.len(), 60);
        assert!(
            samples
                .speed_m_per_s
                .iter()
                .all(|speed| *speed == Some(3.0))
        );
        assert_eq!(totals.mean_heart_rate_bpm, None);
    }

    #[test]
    fn one_moment_is_no_course_but_its_heart_rate_counts() {
        let mut course = Course::default();
        course.put(beat(0.0, 140.0));
        let mut totals = Totals::default();
        assert!(course.finish(Sport::Run, &mut totals).is_empty());
        assert_eq!(totals.mean_heart_rate_bpm, Some(140.0));
    }
}
