//! A library's reading of a file in which our own reader found damage, or no session.
//!
//! Our readers are faster than any library and more forgiving than most, so they go first, and no
//! library sees a file that they read without loss. The rest goes to a library as well. It never takes
//! anything away: its result is used if every moment that ours read is in it, unchanged, and there is
//! more.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::error::{Library, Met};
use super::{Damage, ImportError, NotActivity, Reading};
use crate::activity::{Position, Samples};

/// Largest file passed to a library, bytes. Libraries read some ten megabytes a second, and damaged
/// files must not take minutes.
const LARGEST_BYTES: usize = 16 << 20;

/// Most records or points read through a library: three days at one a second.
const MOST_RECORDS: usize = 250_000;

/// A device record uses at least this many bytes of its file. With this, both readings together stay
/// within the memory reserved for one of any content.
const LEAST_BYTES_A_RECORD: usize = 8;

/// Moments more than a day from all that ours read are not part of it, milliseconds.
const FAR_MS: i64 = 86_400_000;

/// A library that also reads a format.
#[derive(Clone, Copy)]
pub struct SecondOpinion {
    /// The library.
    pub library: Library,
    /// Its reading of a file with some path, unless nothing or more than the given number of records.
    pub read: fn(&[u8], &str, usize) -> Option<Reading>,
}

impl SecondOpinion {
    /// The result for a file after our own reading, and after the library's if that is needed.
    pub fn after(
        self,
        ours: Result<Reading, ImportError>,
        bytes: &[u8],
        path: &str,
    ) -> Result<Reading, ImportError> {
        let Some(met) = reason_to_ask(&ours).filter(|_| bytes.len() <= LARGEST_BYTES) else {
            return ours;
        };
        let most_records = MOST_RECORDS.min(bytes.len() / LEAST_BYTES_A_RECORD);
        // A panic in a library must not lose our own result.
        let asked = catch_unwind(AssertUnwindSafe(|| (self.read)(bytes, path, most_records)));
        match asked {
            Ok(Some(theirs)) if tells_more(&theirs, &ours) => Ok(Reading {
                damage: Some(Damage::SecondOpinion {
                    library: self.library,
                    met,
                }),
                ..theirs
            }),
            _ => ours,
        }
    }
}

/// What our reader found, if that is a reason to try another. Limits apply to both, a length that was
/// never written down is a problem for libraries, and a file identified as something else was
/// understood.
fn reason_to_ask(ours: &Result<Reading, ImportError>) -> Option<Met> {
    let reading = match ours {
        Err(ImportError::OwnEntities) => return None,
        Err(_) => return Some(Met::NoTraining),
        Ok(reading) => reading,
    };
    match (reading.damage, reading.not_activity) {
        (Some(Damage::CutOff), _) => Some(Met::CutOff),
        (Some(Damage::Checksum), _) => Some(Met::Checksum),
        (Some(Damage::Nonsense { at_byte }), _) => Some(Met::Nonsense { at_byte }),
        (Some(Damage::ImpossibleTimes { points }), _) => Some(Met::ImpossibleTimes { points }),
        (Some(Damage::EntriesNotUnderstood { entries }), _) => {
            Some(Met::EntriesNotUnderstood { entries })
        }
        (None, Some(NotActivity::EmptyTrack | NotActivity::OneRecord)) => Some(Met::NoTraining),
        _ => None,
    }
}

/// Whether everything that ours read is in theirs, with more of the same recording. After damage there
/// may be anything, such as the rest of another file.
fn tells_more(theirs: &Reading, ours: &Result<Reading, ImportError>) -> bool {
    let now = moments(theirs);
    let Some(ours) = ours.as_ref().ok().filter(|it| !it.activities.is_empty()) else {
        return !now.is_empty();
    };
    let known = moments(ours);
    let begins = ours.activities.iter().map(|it| it.start.timestamp_millis());
    let of_moments = known.iter().map(|it| it.at_ms);
    let times = || begins.clone().chain(of_moments.clone());
    let near = times()
        .min()
        .zip(times().max())
        .map(|(first, last)| first - FAR_MS..=last + FAR_MS);
    now.len() > known.len()
        && theirs.activities.len() >= ours.activities.len()
        && theirs.body.len() >= ours.body.len()
        && now
            .iter()
            .all(|it| near.as_ref().is_some_and(|near| near.contains(&it.at_ms)))
        && holds_all(&now, &known)
}

/// Values measured at a moment, except those that depend on the whole recording.
struct Moment {
    /// Milliseconds since 1970.
    at_ms: i64,
    measured: [Option<f32>; 4],
    position: Option<Position>,
}

/// The moments of all sessions, in order.
fn moments(reading: &Reading) -> Vec<Moment> {
    let mut moments = Vec::new();
    for activity in &reading.activities {
        let start_ms = activity.start.timestamp_millis();
        let of = |samples: &Samples, at: usize| Moment {
            at_ms: start_ms.saturating_add((samples.elapsed_s[at] * 1000.0).round() as i64),
            measured: [
                samples.heart_rate_bpm[at],
                samples.power_w[at],
                samples.speed_m_per_s[at],
                samples.altitude_m[at],
            ],
            position: samples.position[at],
        };
        let samples = &activity.samples;
        moments.extend((0..samples.len()).map(|at| of(samples, at)));
    }
    moments.sort_by_key(|moment| moment.at_ms);
    moments
}

/// Whether each moment is among others, with all its values.
fn holds_all(all: &[Moment], wanted: &[Moment]) -> bool {
    let kept = |one: &Moment, other: &Moment| {
        let mut pairs = one.measured.iter().zip(&other.measured);
        pairs.all(|(one, other)| one.is_none() || one == other)
            && (one.position.is_none() || one.position == other.position)
    };
    let mut from = 0;
    wanted.iter().all(|one| {
        let before = all[from..].partition_point(|other| other.at_ms < one.at_ms);
        from += before;
        let same_time = all[from..].iter().take_while(|it| it.at_ms == one.at_ms);
        same_time.into_iter().any(|other| kept(one, other))
    })
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::activity::{
        Activity, AltitudeSource, Device, DeviceSettings, Origin, Sample, SamplesBuilder, Sport,
        Totals, WatchSays,
    };

    /// A reading of one run with these heart rates, second by second.
    fn run(heart_rates: &[f32]) -> Reading {
        let mut builder = SamplesBuilder::new();
        for (second, bpm) in heart_rates.iter().enumerate() {
            builder.push(Sample {
                elapsed_s: second as f64,
                heart_rate_bpm: Some(*bpm),
                ..Sample::default()
            });
        }
        let activity = Activity {
            origin: Origin::default(),
            device: Device::default(),
            title: None,
            sport: Sport::Run,
            start: DateTime::from_timestamp(1_700_000_000, 0).expect("a time"),
            utc_offset_s: None,
            written_offset_s: None,
            on_local_clock: false,
            totals: Totals::default(),
            laps: Vec::new(),
            samples: builder.finish(),
            altitude: AltitudeSource::Barometric,
            watch: WatchSays::default(),
            settings: DeviceSettings::default(),
        };
        Reading {
            activities: vec![activity],
            ..Reading::default()
        }
    }

    fn cut(reading: Reading) -> Reading {
        Reading {
            damage: Some(Damage::CutOff),
            ..reading
        }
    }

    const fn library(read: fn(&[u8], &str, usize) -> Option<Reading>) -> SecondOpinion {
        SecondOpinion {
            library: Library::Fitparser,
            read,
        }
    }

    /// The final result after a library read three seconds of 150, 151 and 152 beats.
    fn after(ours: Result<Reading, ImportError>) -> Result<Reading, ImportError> {
        library(|_, _, _| Some(run(&[150.0, 151.0, 152.0]))).after(ours, &[0; 100], "a.fit")
    }

    fn is_theirs(reading: Result<Reading, ImportError>) -> bool {
        let damage = reading.ok().and_then(|reading| reading.damage);
        matches!(damage, Some(Damage::SecondOpinion { .. }))
    }

    #[test]
    fn a_library_is_taken_where_it_has_all_that_ours_has_and_more() {
        assert!(is_theirs(after(Ok(cut(run(&[150.0, 151.0]))))));
        assert!(is_theirs(after(Err(ImportError::NothingRecorded))));
        // The same, less, and something else.
        assert!(!is_theirs(after(Ok(cut(run(&[150.0, 151.0, 152.0]))))));
        assert!(!is_theirs(after(Ok(cut(run(&[150.0; 4]))))));
        assert!(!is_theirs(after(Ok(cut(run(&[150.0, 99.0]))))));
    }

    #[test]
    fn no_library_sees_what_ours_read_without_a_loss_or_knows_for_something_else() {
        let never = library(|_, _, _| panic!("was asked"));
        let plan = || Reading::not_activity(NotActivity::Course);
        let full = || Reading {
            damage: Some(Damage::TooManyRecords),
            ..run(&[150.0])
        };
        for ours in [run(&[150.0]), plan(), full()] {
            assert!(reason_to_ask(&Ok(ours)).is_none());
        }
        assert!(never.after(Ok(run(&[150.0])), &[0; 100], "a.fit").is_ok());
        // Nor a file that would take too long.
        let large = vec![0; LARGEST_BYTES + 1];
        let kept = never.after(Ok(cut(run(&[150.0]))), &large, "a.fit");
        assert_eq!(kept.expect("was read").damage, Some(Damage::CutOff));
    }

    #[test]
    fn a_library_that_breaks_down_costs_nothing_that_ours_read() {
        let breaks = library(|bytes, _, _| {
            assert!(bytes.is_empty(), "on purpose");
            None
        });
        let kept = breaks.after(Ok(cut(run(&[150.0]))), &[0; 100], "a.fit");
        assert_eq!(kept.expect("was read").damage, Some(Damage::CutOff));
    }
}
