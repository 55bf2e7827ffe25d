//! What we keep of an activity: sums that no athlete setting can change.
//!
//! Reading is slow, parallel and independent of the athlete; scoring is fast, ordered and pure. The
//! digest is the line between. Samples end here, so a history takes kilobytes and new thresholds never
//! reread a file.

mod activity_id;
mod apart;
mod assumed_length;
mod best;
mod bins;
mod corrected;
mod correction;
mod duplicates;
mod each_second;
mod fusion;
mod grade;
mod graded_speed;
mod heart_at_speed;
mod heart_rate;
mod impact;
mod laps;
mod last_movement;
mod likeness;
mod normalized;
mod outline;
mod power;
mod seconds_at;
mod untimely;
mod x_power;

pub use activity_id::ids_of;
pub use apart::HeartApart;
pub use best::{
    BestEfforts, EFFORT_DISTANCES_M, MEAN_EFFORTS_S, POWER_EFFORTS_S, SWUM_DISTANCES_M,
};
pub use corrected::{Cropped, Unseen};
pub use correction::{
    Applied, Change, Conflict, Corrected, Correction, LeftOut, Unmet, apply as apply_corrections,
};
pub use duplicates::{Duplicate, DuplicatePolicy, DuplicateRules, Reason, set_aside_duplicates};
pub use fusion::{Channel, Taken};
pub use grade::{
    STRAVA_LIKE_LIMIT_PCT, graded_speed_factor, minetti_cost_j_per_kg_m, minetti_cost_ratio,
    strava_like_speed_factor,
};
pub use graded_speed::GradedSpeed;
pub use heart_at_speed::HeartAtSpeed;
pub use heart_rate::{HIGHEST_BPM, HeartRateSeconds, LOWEST_BPM};
pub use impact::{
    IMPACT_EXPONENT, ImpactSums, default_cadence_spm, downhill_work, peak_force_bw,
    peak_force_from_contact_bw, running_impact,
};
pub use likeness::{Likeness, same_training};
pub use normalized::{FOURTH_POWER_WINDOW_S, NormalizedMean};
pub use outline::{Outline, OutlineStretch};
pub use power::Power;
pub use untimely::{Untimely, WrongDate, set_aside_untimely};
pub use x_power::{PowerSmoothing, XPower};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use assumed_length::assumed_length_s;

use crate::activity::{Activity, Device, DeviceSettings, Lap, Origin, Sport, WatchSays, Zone};
use crate::clean::{CleanSamples, Climbed, Doubt, Repairs};
use crate::human::fastest_climb_m_per_s;

/// A session walked for this share of the distance is not a run.
const MOSTLY_WALKED: f64 = 0.5;

/// Samples that cover less of the timer's time than this do not show how much of it was in motion.
const MOSTLY_COVERED: f64 = 0.9;
/// A shorter climb does not count, seconds.
const LEAST_CLIMB_S: f64 = 60.0;

/// The lasting part of one activity.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Digest {
    /// Where it was read.
    pub origin: Origin,
    /// Device or program that recorded it.
    pub device: Device,
    /// Title the athlete or the service gave it.
    pub title: Option<String>,
    /// Its sport.
    pub sport: Sport,
    /// Implausible values in the recording.
    pub doubts: Vec<Doubt>,
    /// The moment it began.
    pub start: DateTime<Utc>,
    /// Seconds east of UTC on the device's clock, if known.
    pub utc_offset_s: Option<i32>,
    /// Seconds east of UTC with which the file happens to write its start.
    pub written_offset_s: Option<i32>,
    /// Whether `start` is in local time with an unknown offset from UTC.
    pub on_local_clock: bool,
    /// Time zone of the place where it began, if the file has positions.
    pub zone: Option<Zone>,
    /// Seconds from start to end.
    pub elapsed_s: f64,
    /// Seconds with the timer running; the basis of load.
    pub timer_s: f64,
    /// Whether these seconds are only assumed, from the distance.
    pub length_assumed: bool,
    /// Seconds in motion.
    pub moving_s: f64,
    /// Seconds from start to the last movement, where a session ends for recovery.
    pub moved_until_s: f64,
    /// Metres covered, if known.
    pub distance_m: Option<f64>,
    /// Metres up and down, if known.
    pub climbed: Option<Climbed>,
    /// Seconds at each heart rate that is believed.
    pub heart_rate: HeartRateSeconds,
    /// Heart rates that resemble steps, until the history has decided on them.
    pub heart_apart: Vec<HeartApart>,
    /// Believed heart rates by grade-adjusted speed, for running sports.
    pub heart_at_speed: HeartAtSpeed,
    /// Seconds at each grade-adjusted speed, for sports on foot.
    pub graded_speed: GradedSpeed,
    /// Mean heart rate of the session from the file's totals, beats per minute; for files without its
    /// course.
    pub summary_mean_hr_bpm: Option<f64>,
    /// Mean steps or revolutions per minute while there were any, else as the file sums it up.
    pub mean_cadence_per_min: Option<f64>,
    /// Energy as the device or the service counts it, kilocalories.
    pub energy_kcal: Option<f64>,
    /// Mean temperature as the device sums it up, degrees Celsius.
    pub mean_temperature_c: Option<f64>,
    /// Laps in order of time, as the device summed them up.
    pub laps: Vec<Lap>,
    /// Seconds at each power, and the means of power.
    pub power: Power,
    /// Parts of the mechanical load.
    pub impact: ImpactSums,
    /// Its best efforts.
    pub best: Box<BestEfforts>,
    /// The watch's own numbers.
    pub watch: WatchSays,
    /// The device's settings at the time.
    pub settings: DeviceSettings,
    /// Account of what cleaning doubted and repaired.
    pub repairs: Repairs,
    /// Its course, to recognise the same session by.
    pub outline: Outline,
    /// The list's values, if much smaller. Not stored: the list may differ next time.
    #[serde(skip)]
    pub cropped: Option<Cropped>,
    /// Why it has no recording, if only a list knows about it. Not stored: the recording may be there
    /// next time.
    #[serde(skip)]
    pub unseen: Option<Unseen>,
    /// Values from other recordings of the same session. Not stored: which those are depends on the
    /// export.
    #[serde(skip)]
    pub taken: Vec<Taken>,
    /// What the athlete stated about it in a corrections file, each once. Not stored: the file may
    /// differ next time.
    #[serde(skip)]
    pub corrected: Vec<Corrected>,
    /// Its number among those that began at the same moment, 0 the first, once all of an export are
    /// known.
    #[serde(skip)]
    pub of_its_moment: Option<usize>,
}

impl Digest {
    /// Sums up a cleaned activity.
    pub fn of(activity: &Activity, samples: &CleanSamples, repairs: Repairs) -> Self {
        let totals = &activity.totals;
        let sport = samples.sport;
        let (carried_s, carried_m) = carried(samples);
        let assumed_s = match samples.elapsed_s.is_empty() {
            true => assumed_length_s(sport, totals),
            false => None,
        };
        let timer_s = totals.timer_s.or(assumed_s);
        let timer_s = timer_s.unwrap_or(activity.samples.running_s());
        let elapsed_s = totals.elapsed_s.unwrap_or(timer_s).max(timer_s);
        let timer_s = (timer_s - carried_s).max(0.0);
        let recorded_m: f64 = samples.step_m.iter().map(|m| f64::from(*m)).sum();
        let moving_s = moving_s(samples, timer_s);
        let mut digest = Self {
            origin: activity.origin.clone(),
            device: activity.device.clone(),
            title: activity.title.clone(),
            sport,
            doubts: samples.doubts.clone(),
            start: activity.start,
            utc_offset_s: device_offset_s(activity, samples.zone),
            written_offset_s: activity.written_offset_s,
            on_local_clock: activity.on_local_clock,
            zone: samples.zone,
            elapsed_s,
            timer_s,
            length_assumed: assumed_s.is_some(),
            moving_s,
            moved_until_s: last_movement::moved_until_s(samples, moving_s, elapsed_s),
            distance_m: totals
                .distance_m
                .or(last_distance_m(activity))
                .map(|metres| (metres - carried_m).max(0.0))
                .or((recorded_m > 0.0).then_some(recorded_m)),
            climbed: climbed(activity, samples, moving_s),
            heart_rate: HeartRateSeconds::of(samples),
            heart_apart: HeartApart::all_of(samples),
            heart_at_speed: HeartAtSpeed::of(samples, sport),
            graded_speed: GradedSpeed::of(samples, sport),
            summary_mean_hr_bpm: totals.mean_heart_rate_bpm.filter(|bpm| believable(*bpm)),
            mean_cadence_per_min: mean_cadence_per_min(samples).or(totals.mean_cadence_per_min),
            energy_kcal: totals.energy_kcal,
            mean_temperature_c: totals.mean_temperature_c,
            laps: laps::believed(&activity.laps, sport),
            power: Power::of(samples),
            impact: ImpactSums::of(samples, sport),
            best: Box::new(BestEfforts::of(samples, sport)),
            watch: activity.watch,
            settings: activity.settings,
            repairs,
            outline: Outline::of(samples),
            cropped: None,
            unseen: None,
            taken: Vec::new(),
            corrected: Vec::new(),
            of_its_moment: None,
        };
        if samples.elapsed_s.is_empty() && digest.has_length() {
            // Totals alone can be implausible as well.
            digest.doubt_its_speed();
        }
        digest
    }

    /// The moment it ended.
    pub fn end(&self) -> DateTime<Utc> {
        self.start + chrono::TimeDelta::milliseconds((self.elapsed_s * 1000.0) as i64)
    }

    /// Whether its duration is known; else only its existence is.
    pub fn has_length(&self) -> bool {
        self.elapsed_s > 0.0 || self.timer_s > 0.0
    }

    /// The sport by its gait, whatever the watch was set to: a walked run is a walk, and one off the
    /// road a hike.
    pub fn sport_as_done(&self) -> Sport {
        match self.sport {
            sport if !sport.is_running() || self.was_run() => sport,
            Sport::TrailRun => Sport::Hike,
            _ => Sport::Walk,
        }
    }

    /// Whether it was run, whatever the watch was set to: a running sport with less than half the
    /// distance walked. Without a known speed the watch's setting counts.
    pub fn was_run(&self) -> bool {
        let walked = self.impact.walked_share().unwrap_or(0.0);
        self.sport.is_running() && walked < MOSTLY_WALKED
    }

    /// Seconds with a heart rate, believed or kept apart.
    pub fn heart_known_s(&self) -> f64 {
        let apart_s: f64 = self.heart_apart.iter().map(HeartApart::total_s).sum();
        self.heart_rate.total_s() + apart_s
    }

    /// Hours spent running: in motion, in a running sport.
    pub fn running_h(&self) -> f64 {
        if self.sport.is_running() {
            self.moving_s / 3600.0
        } else {
            0.0
        }
    }
}

/// The device's clock. One that shows UTC where nobody uses it was never set to the place.
fn device_offset_s(activity: &Activity, zone: Option<Zone>) -> Option<i32> {
    let start = activity.start.naive_utc();
    let elsewhere = zone.is_some_and(|zone| zone.offset_s(start) != 0);
    activity
        .utc_offset_s
        .filter(|offset_s| *offset_s != 0 || !elsewhere)
}

/// Mean of the counts above zero, weighted by the seconds they hold: standing and coasting do not count.
fn mean_cadence_per_min(samples: &CleanSamples) -> Option<f64> {
    let counts = samples.cadence_per_min.iter().zip(&samples.held_s);
    let counts = counts.filter_map(|(count, held)| Some((f64::from((*count)?), f64::from(*held))));
    let counts = counts.filter(|(count, _)| *count > 0.0);
    let (sum, seconds) = counts.fold((0.0, 0.0), |(sum, seconds), (count, held)| {
        (sum + count * held, seconds + held)
    });
    (seconds > 0.0).then(|| sum / seconds)
}

/// Whether a heart can beat like that; some files have totals of zero.
fn believable(bpm: f64) -> bool {
    (LOWEST_BPM as f64..=HIGHEST_BPM as f64).contains(&bpm)
}

/// Seconds in motion, given those with the timer running. Time not covered by samples is assumed to be
/// like the rest.
fn moving_s(samples: &CleanSamples, timer_s: f64) -> f64 {
    let held = samples.held_s.iter().zip(&samples.moving);
    let (moving_s, covered_s) = held.fold((0.0, 0.0), |(moving_s, covered_s), (held, moving)| {
        let held = f64::from(*held);
        (
            moving_s + if *moving { held } else { 0.0 },
            covered_s + held,
        )
    });
    if covered_s >= MOSTLY_COVERED * timer_s {
        // The last sample counts as a usual step, which may reach beyond the end.
        return moving_s.min(timer_s);
    }
    let known_fraction = if covered_s > 0.0 {
        moving_s / covered_s
    } else {
        1.0
    };
    known_fraction * timer_s
}

/// The device's counter at the end of the recording.
fn last_distance_m(activity: &Activity) -> Option<f64> {
    let last = activity.samples.distance_m.iter().rev().flatten().next();
    last.copied().filter(|metres| *metres > 0.0)
}

/// Seconds and metres in which the athlete was carried.
fn carried(samples: &CleanSamples) -> (f64, f64) {
    let parts = samples.doubts.iter().filter_map(|doubt| match doubt {
        Doubt::Carried { seconds, metres } => Some((*seconds, *metres)),
        _ => None,
    });
    parts.fold((0.0, 0.0), |all, part| (all.0 + part.0, all.1 + part.1))
}

/// The file's own totals if it has them, since the device saw more than it stored; but none that legs
/// cannot have climbed, or that include a lift. One direction counts without the other, which then comes
/// from the samples; an unknown descent adds nothing to the known ones.
fn climbed(activity: &Activity, samples: &CleanSamples, moving_s: f64) -> Option<Climbed> {
    let totals = &activity.totals;
    let measured = samples.climbed;
    let lifted = samples
        .doubts
        .iter()
        .any(|doubt| matches!(doubt, Doubt::Carried { .. } | Doubt::ClimbedTooFast { .. }));
    let beyond = by_own_strength(samples.sport)
        && totals.ascent_m.is_some_and(|ascent_m| {
            ascent_m > fastest_climb_m_per_s().at(moving_s) * moving_s.max(LEAST_CLIMB_S)
        });
    if totals.ascent_m.or(totals.descent_m).is_none() || lifted || beyond {
        return measured;
    }
    let ascent_m = totals.ascent_m.or(measured.map(|m| m.ascent_m));
    let descent_m = totals.descent_m.or(measured.map(|m| m.descent_m));
    Some(Climbed {
        ascent_m: ascent_m.unwrap_or_default(),
        descent_m: descent_m.unwrap_or_default(),
    })
}

/// Whether climbs in a sport are made by the athlete's own strength.
fn by_own_strength(sport: Sport) -> bool {
    sport.is_on_foot() || sport == Sport::Ride
}

/// Sorts digests by their starts, and those with one moment by their origin. A digest is large, so each
/// is moved once.
fn in_order(digests: &mut [Digest]) {
    let goes_before = |a: &Digest, b: &Digest| (a.start, &a.origin) <= (b.start, &b.origin);
    if !digests.is_sorted_by(goes_before) {
        digests.sort_by_cached_key(|digest| (digest.start, digest.origin.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::Totals;
    use crate::activity::example_activity::empty_run;

    fn typed_in() -> Digest {
        let activity = Activity {
            start: DateTime::parse_from_rfc3339("2025-03-29T23:30:00Z")
                .expect("date")
                .to_utc(),
            totals: Totals {
                timer_s: Some(1800.0),
                ..Totals::default()
            },
            ..empty_run()
        };
        let (samples, repairs) = crate::clean::clean(&activity);
        Digest::of(&activity, &samples, repairs)
    }

    #[test]
    fn a_session_typed_in_keeps_its_duration_and_invents_nothing() {
        let digest = typed_in();
        assert_eq!(digest.timer_s, 1800.0);
        assert_eq!(digest.elapsed_s, 1800.0);
        assert_eq!(digest.distance_m, None);
        assert_eq!(digest.heart_rate.total_s(), 0.0);
    }
}
