//! One activity explained, in a language: what was read, repaired and lost, and where each number comes from. Names,
//! formulas and sources of metrics are those of the documentation in every language.

use super::files::FileWords;
use crate::activity::BodyMeasure;
use crate::athlete::Threshold;
use crate::digest::{Digest, Taken};
use crate::history::ScoredActivity;

/// Words of an explanation that are used alone; names of rows have at most 13 letters.
pub struct InspectLabels {
    /// Path of the file.
    pub file: &'static str,
    /// Title of the activity.
    pub title: &'static str,
    /// What the athlete corrected.
    pub by_hand: &'static str,
    /// What another recording gave.
    pub completed_by: &'static str,
    /// The device.
    pub device: &'static str,
    /// The clock that times are given by.
    pub clock: &'static str,
    /// How long it took.
    pub time: &'static str,
    /// Distance, climb and descent.
    pub ground: &'static str,
    /// What was repaired.
    pub repaired: &'static str,
    /// What is doubted.
    pub doubted: &'static str,
    /// What became of heart rates like steps.
    pub like_steps: &'static str,
    /// What the watch says.
    pub watch_says: &'static str,
    /// Settings of the device.
    pub settings: &'static str,
    /// Heading of the loads.
    pub load: &'static str,
    /// The load that counts.
    pub counts: &'static str,
    /// What is doubtful about it.
    pub caution: &'static str,
    /// Heading of the metrics that may count.
    pub ladder: &'static str,
    /// Heading of the others.
    pub for_comparison: &'static str,
    /// Before a source.
    pub source: &'static str,
    /// What a file holds.
    pub holds: &'static str,
    /// What a file is if it is not a session.
    pub is: &'static str,
    /// What was measured at rest.
    pub at_rest: &'static str,
    /// What is wrong with it.
    pub damage: &'static str,
    /// What was recorded moment by moment.
    pub channels: &'static str,
    /// Nothing was.
    pub no_channels: &'static str,
    /// Nothing is known of a list.
    pub nothing: &'static str,
    /// Threshold heart rates, speed and power.
    pub thresholds: [&'static str; 5],
    /// Names of what the watch says, in the order of [`crate::activity::WatchSays`] as it is reported.
    pub watch: [&'static str; 8],
    /// Units of these, where they are words: of ten, of a hundred.
    pub of_scale: [&'static str; 2],
    /// Names of the settings of the device.
    pub device_settings: [&'static str; 7],
}

/// Sentences of an explanation.
pub trait InspectWords: FileWords {
    /// Words used alone.
    fn inspect(&self) -> &'static InspectLabels;

    /// `run on Mon 5 May 2025 at 18:10:05`.
    fn what_and_when(&self, scored: &ScoredActivity) -> String;

    /// `title from other.fit`.
    fn taken_from(&self, taken: &Taken) -> String;

    /// `UTC+02:00, by the file’s own clock`.
    fn clock_by(&self, offset: &str, source: &str) -> String;

    /// How long it took, by each way of counting.
    fn times(&self, digest: &Digest) -> String;

    /// Breaks in a recording: `3 pauses (2:10 in total)`.
    fn pauses(&self, count: usize, seconds: f64) -> String;

    /// Distance, climb and descent.
    fn ground(&self, digest: &Digest) -> String;

    /// What counts of its loads.
    fn what_counts(&self, scored: &ScoredActivity) -> String;

    /// `168 ± 5 bpm: hardest hour of 24 months, known since 1 Mar 2025`.
    fn threshold_with_basis(&self, threshold: &Threshold, unit: &str, decimals: usize) -> String;

    /// `none: no heart rate was recorded`.
    fn no_load(&self, reason: &str) -> String;

    /// `none of: …`.
    fn none_of(&self, metrics: &str) -> String;

    /// `90 % measured`.
    fn measured_share(&self, share: f64) -> String;

    /// `known elsewhere as TSS`.
    fn known_as(&self, name: &str) -> String;

    /// `3 activities, 1,200 records`.
    fn holds(&self, activities: usize, records: usize) -> String;

    /// `12 bytes lost`.
    fn bytes_lost(&self, bytes: usize) -> String;

    /// A fact of the body and when it was measured.
    fn body_fact(&self, measure: &BodyMeasure, at: &str) -> String;

    /// A channel of samples, by its name in `Samples::channels`.
    fn sampled(&self, channel: &'static str) -> &'static str;

    /// `heart rate 98 %, power 12 % of the recorded time`.
    fn channel_shares(&self, shares: &str) -> String;
}
