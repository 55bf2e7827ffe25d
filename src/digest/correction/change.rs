//! Effects of a correction on a digest.

use std::fmt;

use super::Change;
use crate::activity::{Lap, Sport, WatchSays};
use crate::clean::Doubt;
use crate::digest::{Digest, GradedSpeed, HeartAtSpeed, HeartRateSeconds, ImpactSums};
use crate::human::{Locomotion, fastest};

/// Within these multiples of the recorded distance the track was merely measured too short or too long;
/// beyond, it is not used.
const BELIEVED: std::ops::RangeInclusive<f64> = 0.5..=2.0;

/// What the athlete stated about an activity, whatever the recording shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Corrected {
    /// All of it: it was typed in.
    TypedIn,
    /// Its sport.
    Sport,
    /// Perceived exertion.
    Exertion,
    /// Its distance.
    Distance,
    /// Its duration.
    Duration,
    /// That its heart rate is not to be trusted.
    HeartRate,
    /// Its title.
    Title,
}

impl fmt::Display for Corrected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Corrected::TypedIn => "typed in",
            Corrected::Sport => "sport",
            Corrected::Exertion => "exertion",
            Corrected::Distance => "distance",
            Corrected::Duration => "duration",
            Corrected::HeartRate => "heart rate",
            Corrected::Title => "title",
        })
    }
}

impl Digest {
    /// Whether the athlete typed it in, without a recording.
    pub fn is_typed_in(&self) -> bool {
        self.is_corrected(Corrected::TypedIn)
    }

    /// Whether the athlete stated something about it.
    pub fn is_corrected(&self, what: Corrected) -> bool {
        self.corrected.contains(&what)
    }

    /// Applies the athlete's statements; the impossible is still doubted.
    pub fn correct<'a>(&mut self, changes: impl Iterator<Item = &'a Change>) {
        // The sport determines which distances are plausible, so it comes first.
        let mut changes: Vec<&Change> = changes.collect();
        changes.sort_by_key(|change| !matches!(change, Change::Sport(_)));
        for change in &changes {
            let what = match change {
                Change::LeaveOut(_) => continue,
                Change::Sport(sport) => self.state_sport(*sport),
                Change::Exertion(cr10) => {
                    self.watch.perceived_exertion = Some(*cr10);
                    Corrected::Exertion
                }
                Change::Distance(metres) => self.state_distance(*metres),
                Change::Duration(seconds) => self.state_duration(*seconds),
                Change::DistrustHeartRate => self.distrust_heart_rate(),
                Change::Title(title) => {
                    self.title = Some(title.clone());
                    Corrected::Title
                }
            };
            self.corrected.push(what);
        }
        self.corrected.sort_unstable();
        let moves = [Corrected::Sport, Corrected::Distance, Corrected::Duration];
        if moves.into_iter().any(|what| self.is_corrected(what)) {
            self.doubt_its_speed();
        }
    }

    /// The athlete's own word, so it takes precedence over every other and over doubts.
    fn state_sport(&mut self, sport: Sport) -> Corrected {
        self.doubts.retain(|doubt| {
            !matches!(
                doubt,
                Doubt::OtherSport { .. } | Doubt::NotThisAthlete { .. }
            )
        });
        self.become_sport(sport);
        Corrected::Sport
    }

    fn state_distance(&mut self, metres: f64) -> Corrected {
        let factor = self.distance_m.map(|recorded_m| metres / recorded_m);
        match factor.filter(|factor| BELIEVED.contains(factor)) {
            Some(factor) => self.stretch_way(factor),
            None => self.forget_way(),
        }
        self.distance_m = Some(metres);
        self.cropped = None;
        Corrected::Distance
    }

    /// The same track, longer or shorter by a factor.
    fn stretch_way(&mut self, factor: f64) {
        self.graded_speed = self.graded_speed.faster(factor);
        self.heart_at_speed = HeartAtSpeed::default();
        *self.best = self.best.faster(factor);
        self.impact = self.impact.longer(factor);
        self.laps = self.laps.each(|lap| lap.longer(factor));
    }

    fn forget_way(&mut self) {
        self.graded_speed = GradedSpeed::default();
        self.heart_at_speed = HeartAtSpeed::default();
        *self.best = self.best.without_speeds();
        self.impact = ImpactSums::default();
        self.laps = self.laps.each(Lap::without_distance);
    }

    /// A recording that went on too long loses its calmest part: people who forget to press stop sit or
    /// stand. In one that was too short, the rest is assumed to be like the known part.
    fn state_duration(&mut self, seconds: f64) -> Corrected {
        let paused_s = (self.elapsed_s - self.timer_s).max(0.0);
        if seconds < self.timer_s {
            self.heart_rate.keep_highest(seconds);
            self.heart_apart.clear();
            self.graded_speed.keep_fastest(seconds);
            self.power.keep_strongest(seconds);
        }
        let moved = self.moving_s >= self.timer_s;
        self.moving_s = match moved {
            true => seconds,
            false => self.moving_s.min(seconds),
        };
        let longer = seconds > self.timer_s;
        self.timer_s = seconds;
        self.elapsed_s = seconds + paused_s;
        self.moved_until_s = match longer {
            true => self.elapsed_s,
            false => self.moved_until_s.min(self.elapsed_s),
        };
        self.cropped = None;
        Corrected::Duration
    }

    /// Measured heart rates, and what the watch derived from them, are dropped.
    fn distrust_heart_rate(&mut self) -> Corrected {
        self.heart_rate = HeartRateSeconds::from_stretches(&[]);
        self.heart_apart.clear();
        self.heart_at_speed = HeartAtSpeed::default();
        self.summary_mean_hr_bpm = None;
        *self.best = self.best.without_hearts();
        self.laps = self.laps.each(Lap::without_heart_rate);
        self.watch = WatchSays {
            perceived_exertion: self.watch.perceived_exertion,
            feel: self.watch.feel,
            ..WatchSays::default()
        };
        self.doubts
            .retain(|doubt| !matches!(doubt, Doubt::HeartLeapt { .. }));
        Corrected::HeartRate
    }

    /// Doubts a distance that nobody covers in that time, whoever states it.
    pub fn doubt_its_speed(&mut self) {
        let (Some(by), Some(metres)) = (Locomotion::of(self.sport), self.distance_m) else {
            return;
        };
        let seconds = match self.timer_s > 0.0 {
            true => self.timer_s,
            false => self.elapsed_s,
        };
        if metres > fastest(by).at(seconds) * seconds {
            self.forget_way();
            self.distance_m = None;
            self.doubts
                .retain(|doubt| !matches!(doubt, Doubt::TooFast { .. }));
            self.doubts.push(Doubt::TooFast { seconds });
        }
    }
}
