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
mod known;
mod laps;
mod last_movement;
mod likeness;
mod normalized;
mod outline;
mod power;
mod seconds_at;
mod shared;
mod summed_up;
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
pub use known::Known;
pub use laps::Laps;
pub use likeness::{Likeness, same_training};
pub use normalized::{FOURTH_POWER_WINDOW_S, NormalizedMean};
pub use outline::{Outline, OutlineStretch};
pub use power::Power;
pub use untimely::{Untimely, WrongDate, set_aside_untimely};
pub use x_power::{PowerSmoothing, XPower};

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::activity::{Device, DeviceSettings, Origin, Sport, WatchSays, Zone};
use crate::clean::{Climbed, Doubt, Repairs};

/// A session walked for this share of the distance is not a run.
const MOSTLY_WALKED: f64 = 0.5;

/// The lasting part of one activity.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Digest {
    /// Where it was read.
    pub origin: Origin,
    /// Device or program that recorded it; few record a history, so they are shared.
    #[serde(with = "shared")]
    pub device: Arc<Device>,
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
    pub laps: Laps,
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
    /// Its course, to recognise the same session by; empty once it is scored.
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

/// Sorts digests by their starts, and those with one moment by their origin.
pub fn in_order(digests: &mut [Box<Digest>]) {
    digests.sort_by(|a, b| (a.start, &a.origin).cmp(&(b.start, &b.origin)));
}
