//! English sentences of an explanation.

use super::English;
use crate::activity::BodyMeasure;
use crate::athlete::Threshold;
use crate::digest::{Digest, Taken};
use crate::history::ScoredActivity;
use crate::report::words::athlete::AthleteWords;
use crate::report::words::dates::DateWords;
use crate::report::words::doubts::DoubtWords;
use crate::report::words::inspect::{InspectLabels, InspectWords};
use crate::report::words::names::NameWords;
use crate::report::words::numbers::NumberWords;

const LABELS: InspectLabels = InspectLabels {
    file: "file",
    title: "title",
    by_hand: "by hand",
    completed_by: "added",
    device: "device",
    clock: "clock",
    time: "time",
    ground: "ground",
    repaired: "repaired",
    doubted: "doubted",
    like_steps: "like cadence",
    watch_says: "watch says",
    settings: "settings",
    load: "load",
    counts: "counts",
    caution: "caution",
    ladder: "metrics in order of preference",
    for_comparison: "for comparison",
    source: "source",
    holds: "contains",
    is: "is",
    at_rest: "at rest",
    damage: "damage",
    channels: "channels",
    no_channels: "nothing recorded over time",
    nothing: "nothing",
    thresholds: [
        "maximum",
        "resting",
        "threshold",
        "threshold v",
        "threshold P",
    ],
    watch: [
        "aerobic effect",
        "anaerobic effect",
        "exercise load",
        "peak EPOC",
        "VO2max",
        "recovery time",
        "exertion",
        "feel",
    ],
    of_scale: ["of 10", "of 100"],
    device_settings: [
        "maximum",
        "resting",
        "threshold",
        "threshold power",
        "age",
        "mass",
        "height",
    ],
};

impl InspectWords for English {
    fn inspect(&self) -> &'static InspectLabels {
        &LABELS
    }

    fn what_and_when(&self, scored: &ScoredActivity) -> String {
        let start = self.moment(scored.local_start, true);
        format!("{} on {start}", self.sport(scored.digest.sport))
    }

    fn taken_from(&self, taken: &Taken) -> String {
        format!("{} from {}", self.channel(taken.channel), taken.from.path)
    }

    fn clock_by(&self, offset: &str, source: &str) -> String {
        format!("UTC{offset}, by {source}")
    }

    fn times(&self, digest: &Digest) -> String {
        if !digest.has_length() {
            return "unknown".to_owned();
        }
        format!(
            "{} elapsed, timer {}, moving {}",
            self.duration(digest.elapsed_s),
            self.duration(digest.timer_s),
            self.duration(digest.moving_s)
        )
    }

    fn pauses(&self, count: usize, seconds: f64) -> String {
        let pauses = self.counted(count, ("pause", "pauses"));
        format!(", {pauses} ({} in total)", self.duration(seconds))
    }

    fn ground(&self, digest: &Digest) -> String {
        let distance = match digest.distance_m {
            Some(metres) => self.distance(metres),
            None => "distance unknown".to_owned(),
        };
        match digest.climbed {
            Some(climbed) => format!(
                "{distance}, {} up, {} down",
                self.height(climbed.ascent_m),
                self.height(climbed.descent_m)
            ),
            None => format!("{distance}, climb unknown"),
        }
    }

    fn what_counts(&self, scored: &ScoredActivity) -> String {
        let score = match scored.score {
            Ok(score) => score,
            Err(reason) => return format!("no load: {}", self.unscored(reason)),
        };
        let corrected = match score.correction != 1.0 {
            true => format!(
                "; multiplied by {:.3} to match your usual method (based on sessions of the half year before \
                 with both)",
                score.correction
            ),
            false => String::new(),
        };
        let estimated = if score.estimated {
            "; estimated in part"
        } else {
            ""
        };
        format!(
            "{:.1} points by {}, intensity {:.2}, confidence {}{corrected}{estimated}",
            score.points.get(),
            self.method(score.method),
            score.intensity,
            self.confidence(score.confidence)
        )
    }

    fn threshold_with_basis(&self, threshold: &Threshold, unit: &str, decimals: usize) -> String {
        let mut words = self.decimal(threshold.value, decimals);
        if threshold.plus_minus > 0.0 {
            words += &format!(" ± {}", self.decimal(threshold.plus_minus, decimals));
        }
        words += &format!(" {unit}: {}", self.source(threshold));
        if let Some(day) = threshold.since {
            words += &format!(", known {}", self.since(day));
        }
        words
    }

    fn no_load(&self, reason: &str) -> String {
        format!("none: {reason}")
    }

    fn none_of(&self, metrics: &str) -> String {
        format!("none of: {metrics}")
    }

    fn measured_share(&self, share: f64) -> String {
        format!("{} measured", self.percent(share))
    }

    fn known_as(&self, name: &str) -> String {
        format!("elsewhere {name}")
    }

    fn holds(&self, activities: usize, records: usize) -> String {
        format!(
            "{}, {}",
            self.counted(activities, ("activity", "activities")),
            self.counted(records, ("record", "records"))
        )
    }

    fn bytes_lost(&self, bytes: usize) -> String {
        self.counted(bytes, ("byte lost", "bytes lost"))
    }

    fn body_fact(&self, measure: &BodyMeasure, at: &str) -> String {
        let measured = match measure {
            BodyMeasure::RestingHeartRate { bpm } => format!("resting heart rate {bpm:.0} bpm"),
            BodyMeasure::NightHrv { rmssd_ms, .. } => {
                format!("heart rate variability at night {rmssd_ms:.0} ms (RMSSD)")
            }
            BodyMeasure::SpotHrv { sdnn_ms } => {
                format!("heart rate variability {sdnn_ms:.0} ms (SDNN)")
            }
            BodyMeasure::Sleep { asleep_s } => format!("asleep for {}", self.duration(*asleep_s)),
        };
        format!("{measured}, {at}")
    }

    fn sampled(&self, channel: &'static str) -> &'static str {
        channel
    }

    fn channel_shares(&self, shares: &str) -> String {
        format!("{shares} of the recorded time")
    }
}
