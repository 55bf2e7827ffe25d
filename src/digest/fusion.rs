//! Two recordings of one session become one: gaps of the leading one are filled from the other.

use std::fmt;

use super::Digest;
use crate::activity::{Lap, Origin, Sport, WatchSays};
use crate::clean::Climbed;

/// What one recording can take from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    /// Heart rate over the whole session.
    HeartRate,
    /// Power over the whole session.
    Power,
    /// Speed and values derived from it: pace, impact, best efforts.
    Speed,
    /// Distance, without its course.
    Distance,
    /// Metres up and down.
    Climb,
    /// The watch's numbers, or the athlete's entries.
    WatchSays,
    /// Settings of the device.
    Settings,
    /// Sport.
    Sport,
    /// The clock's offset from UTC.
    Clock,
    /// Title of the activity.
    Title,
    /// Laps.
    Laps,
}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Channel::HeartRate => "heart rate",
            Channel::Power => "power",
            Channel::Speed => "speed",
            Channel::Distance => "distance",
            Channel::Climb => "climb",
            Channel::WatchSays => "the watch's own numbers",
            Channel::Settings => "settings",
            Channel::Sport => "sport",
            Channel::Clock => "clock",
            Channel::Title => "title",
            Channel::Laps => "laps",
        })
    }
}

/// A channel taken from another recording of the same session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The channel.
    pub channel: Channel,
    /// The recording it came from.
    pub from: Origin,
}

/// A channel counts as missing if it covers less than this part of the time.
const COVERED: f64 = 0.5;

impl Digest {
    /// Fills gaps from another recording of the same session; existing values stay.
    pub fn complete_from(&mut self, other: &Digest) -> Vec<Channel> {
        let before = self.taken.len();
        self.take_heart_rate(other);
        self.take_power(other);
        self.take_motion(other);
        let watch = completed(self.watch, other.watch);
        self.note(Channel::WatchSays, watch != self.watch, other);
        self.watch = watch;
        let settings = self.settings.or(other.settings);
        self.note(Channel::Settings, settings != self.settings, other);
        self.settings = settings;
        if self.sport == Sport::Other && other.sport != Sport::Other {
            self.sport = other.sport;
            self.note(Channel::Sport, true, other);
        }
        let offset = fill(&mut self.utc_offset_s, other.utc_offset_s);
        let zone = fill(&mut self.zone, other.zone);
        self.note(Channel::Clock, offset || zone, other);
        let filled = fill(&mut self.title, other.title.clone());
        self.note(Channel::Title, filled, other);
        self.take_sums(other);
        self.taken[before..]
            .iter()
            .map(|taken| taken.channel)
            .collect()
    }

    fn take_heart_rate(&mut self, other: &Digest) {
        let (ours, theirs) = (self.heart_known_s(), other.heart_known_s());
        if ours < COVERED * self.timer_s && theirs > ours {
            self.heart_rate = other.heart_rate.clone();
            self.heart_apart = other.heart_apart.clone();
            self.heart_at_speed = other.heart_at_speed.clone();
            self.best.take_hearts(&other.best);
            self.note(Channel::HeartRate, true, other);
        }
        let filled = fill(&mut self.summary_mean_hr_bpm, other.summary_mean_hr_bpm);
        self.note(
            Channel::HeartRate,
            filled && ours == 0.0 && theirs == 0.0,
            other,
        );
    }

    fn take_power(&mut self, other: &Digest) {
        let (ours, theirs) = (self.power.total_s(), other.power.total_s());
        if ours < COVERED * self.timer_s && theirs > ours {
            self.power = other.power.clone();
            self.best.take_powers(&other.best);
            self.note(Channel::Power, true, other);
        }
    }

    fn take_motion(&mut self, other: &Digest) {
        let (ours, theirs) = (self.graded_speed.total_s(), other.graded_speed.total_s());
        // Impact and motion are sums: those of a small part would be those of a shorter session.
        let covers = other.timer_s >= COVERED * self.timer_s;
        if ours < COVERED * self.timer_s && theirs > ours && covers {
            self.graded_speed = other.graded_speed.clone();
            self.impact = other.impact;
            self.moving_s = other.moving_s.min(self.elapsed_s);
            self.best.take_speeds(&other.best);
            self.note(Channel::Speed, true, other);
        }
        let filled = fill(&mut self.distance_m, other.distance_m);
        self.note(Channel::Distance, filled, other);
        // A device that counts climbs only knows no descent.
        let descends = |climbed: &Climbed| climbed.descent_m > 0.0;
        if other.climbed.as_ref().is_some_and(descends) {
            self.climbed = self.climbed.filter(descends);
        }
        let filled = fill(&mut self.climbed, other.climbed);
        self.note(Channel::Climb, filled, other);
    }

    /// Laps and what the device counted, where this recording has none.
    fn take_sums(&mut self, other: &Digest) {
        fill(&mut self.energy_kcal, other.energy_kcal);
        fill(&mut self.mean_temperature_c, other.mean_temperature_c);
        fill(&mut self.mean_cadence_per_min, other.mean_cadence_per_min);
        if self.laps.is_empty() && !other.laps.is_empty() {
            let later_s = (other.start - self.start).as_seconds_f32();
            self.laps = other.laps.each(|lap| Lap {
                start_s: lap.start_s + later_s,
                ..lap
            });
            self.note(Channel::Laps, true, other);
        }
    }

    fn note(&mut self, channel: Channel, changed: bool, other: &Digest) {
        if changed {
            self.taken.push(Taken {
                channel,
                from: other.origin.clone(),
            });
        }
    }
}

fn fill<T>(slot: &mut Option<T>, value: Option<T>) -> bool {
    let fills = slot.is_none() && value.is_some();
    if fills {
        *slot = value;
    }
    fills
}

fn completed(ours: WatchSays, theirs: WatchSays) -> WatchSays {
    WatchSays {
        aerobic_training_effect: ours
            .aerobic_training_effect
            .or(theirs.aerobic_training_effect),
        anaerobic_training_effect: ours
            .anaerobic_training_effect
            .or(theirs.anaerobic_training_effect),
        exercise_load: ours.exercise_load.or(theirs.exercise_load),
        peak_epoc_ml_per_kg: ours.peak_epoc_ml_per_kg.or(theirs.peak_epoc_ml_per_kg),
        met_max: ours.met_max.or(theirs.met_max),
        recovery_h: ours.recovery_h.or(theirs.recovery_h),
        perceived_exertion: ours.perceived_exertion.or(theirs.perceived_exertion),
        feel: ours.feel.or(theirs.feel),
    }
}
