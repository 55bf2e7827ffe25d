//! Builds activities from workouts and the measurements during them.

use chrono::{DateTime, Utc};

use super::archive::{Archive, Wearer};
use super::lane::{Lane, Mark, SourceId, speaker};
use super::workout::Workout;
use super::{kinds, pauses};
use crate::activity::{
    Activity, AltitudeSource, DeviceSettings, Origin, Sample, Samples, SamplesBuilder, Totals,
    WatchSays,
};
use crate::import::{Companion, Told, possible_offset_s, possible_start};

/// Most samples of all workouts together: an hour a day for fifteen years, with heart rate, speed and
/// power every four seconds at the same moments. Older workouts then have none.
const MOST_SAMPLES: usize = 5_000_000;

/// Most measurements visited for all workouts together: each is in a workout or two, unless the workouts
/// are made up and all overlap.
const MOST_LOOKED_AT: usize = 10 * MOST_SAMPLES;

/// The allowance left for older workouts.
struct Room {
    samples: usize,
    looked_at: usize,
}

/// The result for workouts.
#[derive(Debug, Default)]
pub struct Assembled {
    /// In order of time.
    pub activities: Vec<Activity>,
    /// Workouts' references to files with their routes.
    pub companions: Vec<Companion>,
    /// Workouts with impossible dates.
    pub not_understood: usize,
    /// Whether some had to go without samples.
    pub overflowed: bool,
}

/// Builds an activity from every workout of the archive.
pub fn assemble(archive: &mut Archive, path: &str) -> Assembled {
    let mut workouts = std::mem::take(&mut archive.workouts);
    let all = workouts.len();
    workouts.retain(|workout| possible_start(workout.start));
    workouts.sort_by_key(|workout| (workout.start, workout.end));
    for lane in lanes(archive) {
        lane.sort();
    }
    let mut assembled = Assembled {
        not_understood: all - workouts.len(),
        ..Assembled::default()
    };
    let mut room = Room {
        samples: MOST_SAMPLES,
        looked_at: MOST_LOOKED_AT,
    };
    // The newest first: they matter most, should there be too many.
    for (index, workout) in workouts.iter().enumerate().rev() {
        let index = index as u32;
        let samples = match samples(archive, workout, &mut room) {
            Some(samples) => samples,
            None => {
                assembled.overflowed = true;
                Samples::default()
            }
        };
        let origin = Origin {
            path: path.to_owned(),
            index,
        };
        let routes = workout.routes.iter().map(|file| Companion {
            file: file.clone(),
            told: Told::RouteOf { index },
        });
        assembled.companions.extend(routes);
        let activity = activity(workout, origin, samples, archive.wearer);
        assembled.activities.push(activity);
    }
    assembled.activities.reverse();
    assembled.companions.reverse();
    assembled
}

fn lanes(archive: &mut Archive) -> [&mut Lane; 4] {
    [
        &mut archive.heart_rate,
        &mut archive.speed,
        &mut archive.power,
        &mut archive.steps,
    ]
}

fn activity(workout: &Workout, origin: Origin, samples: Samples, wearer: Wearer) -> Activity {
    let elapsed_s = workout.elapsed_s();
    let running_s = elapsed_s - pauses::length_s(&pauses::of(workout));
    // The timer cannot run longer than the clock except by rounding.
    let timer_s = workout
        .duration_s
        .filter(|duration_s| *duration_s <= elapsed_s + 1.0);
    Activity {
        origin,
        device: workout.device.clone(),
        title: None,
        sport: kinds::sport(&workout.kind, workout.indoor),
        start: workout.start,
        utc_offset_s: utc_offset_s(workout),
        written_offset_s: workout.written_offset_s,
        on_local_clock: false,
        totals: Totals {
            elapsed_s: Some(elapsed_s),
            timer_s: timer_s.or(Some(running_s)),
            distance_m: workout.distance_m(),
            ascent_m: workout.ascent_m,
            descent_m: workout.descent_m,
            mean_heart_rate_bpm: workout.mean_heart_rate_bpm,
            max_heart_rate_bpm: workout.max_heart_rate_bpm,
            ..Totals::default()
        },
        laps: Vec::new(),
        samples,
        // No sample has an altitude; the worse source is assumed.
        altitude: AltitudeSource::Satellite,
        watch: WatchSays::default(),
        settings: DeviceSettings {
            sex: wearer.sex,
            age_years: age_years(wearer, workout.start),
            ..DeviceSettings::default()
        },
    }
}

/// From the time zone noted with the workout only: the archive writes all its dates in the zone where
/// the phone exports them, whatever the place of the workout.
fn utc_offset_s(workout: &Workout) -> Option<i32> {
    let offset_s = workout.zone?.offset_s(workout.start.naive_utc());
    possible_offset_s(i64::from(offset_s))
}

fn age_years(wearer: Wearer, start: DateTime<Utc>) -> Option<f64> {
    let years = start.date_naive().years_since(wearer.born?)?;
    (5..=110).contains(&years).then(|| f64::from(years))
}

/// Measurements during a workout; `None` if there is no more room for them.
fn samples(archive: &Archive, workout: &Workout, room: &mut Room) -> Option<Samples> {
    let during = During::of(workout)?;
    room.looked_at = room.looked_at.checked_sub(during.most(archive))?;
    let heart_rate = during.marks(&archive.heart_rate);
    let speed = during.marks(&archive.speed);
    let power = during.marks(&archive.power);
    let sport = kinds::sport(&workout.kind, workout.indoor);
    // With a route, its positions give a better distance.
    let on_foot = sport.is_on_foot() && workout.routes.is_empty() && speed.is_empty();
    let steps = if on_foot {
        during.marks(&archive.steps)
    } else {
        Vec::new()
    };
    let count = heart_rate.len() + speed.len() + power.len() + steps.len();
    room.samples = room.samples.checked_sub(count)?;
    let at = |mark: &Mark| Sample {
        elapsed_s: during.elapsed_s(mark),
        ..Sample::default()
    };
    let mut builder = SamplesBuilder::new();
    for mark in &heart_rate {
        builder.push(Sample {
            heart_rate_bpm: Some(archive.heart_rate.value(mark) as f32),
            ..at(mark)
        });
    }
    for mark in &speed {
        builder.push(Sample {
            speed_m_per_s: Some(archive.speed.value(mark) as f32),
            ..at(mark)
        });
    }
    for mark in &power {
        builder.push(Sample {
            power_w: Some(archive.power.value(mark) as f32),
            ..at(mark)
        });
    }
    for mark in &steps {
        builder.push(at(mark));
    }
    for (from_s, to_s) in pauses::of(workout) {
        builder.pause(from_s, to_s);
    }
    let mut samples = builder.finish();
    distances(&mut samples, &during, &steps, &archive.steps);
    Some(samples)
}

/// The time range of a workout in the lanes.
struct During {
    from_s: u32,
    to_s: u32,
    source: SourceId,
}

impl During {
    fn of(workout: &Workout) -> Option<Self> {
        Some(Self {
            from_s: u32::try_from(workout.start.timestamp()).ok()?,
            to_s: u32::try_from(workout.end.timestamp()).ok()?,
            source: workout.source,
        })
    }

    /// How many measurements of all sources are within it.
    fn most(&self, archive: &Archive) -> usize {
        let lanes = [
            &archive.heart_rate,
            &archive.speed,
            &archive.power,
            &archive.steps,
        ];
        let within = lanes.map(|lane| lane.within(self.from_s, self.to_s).len());
        within.iter().sum()
    }

    /// Measurements of one source within it.
    fn marks(&self, lane: &Lane) -> Vec<Mark> {
        let all = lane.within(self.from_s, self.to_s);
        let believed = speaker(all, self.source);
        let marks = all.iter().filter(|mark| Some(mark.source) == believed);
        marks.copied().collect()
    }

    fn elapsed_s(&self, mark: &Mark) -> f64 {
        f64::from(mark.at_s.saturating_sub(self.from_s))
    }
}

/// Fills in the distance at every sample. Between the moments of a distance count, progress is assumed
/// to be even, since each count covers all of it.
fn distances(samples: &mut Samples, during: &During, steps: &[Mark], lane: &Lane) {
    if steps.is_empty() {
        return;
    }
    let (mut before, mut metres) = ((0.0, 0.0), 0.0);
    let mut counted = steps.iter().map(|mark| {
        metres += lane.value(mark);
        (during.elapsed_s(mark), metres)
    });
    let mut after = counted.next();
    for (slot, now_s) in samples.distance_m.iter_mut().zip(&samples.elapsed_s) {
        while let Some(count) = after
            && count.0 < *now_s
        {
            before = count;
            after = counted.next();
        }
        *slot = after.map(|count| {
            let part = match count.0 - before.0 {
                step_s if step_s > 0.0 => ((now_s - before.0) / step_s).clamp(0.0, 1.0),
                _ => 1.0,
            };
            before.1 + part * (count.1 - before.1)
        });
    }
}
