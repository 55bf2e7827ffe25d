//! What a language calls the things that reports describe: kinds of day, sports, methods, and the like.

use crate::activity::{Sex, Sport};
use crate::answer::portrait::threshold_kind::ThresholdKind;
use crate::answer::{EffortLevel, FileVerdict};
use crate::athlete::{Basis, ClockSource, DiaryNote, Discipline, Provenance};
use crate::digest::{Channel, Corrected};
use crate::import::NotActivity;
use crate::load::{Confidence, LoadMetric, Method, Unit};
use crate::recovery::{Careful, CautionLevel, DayKind, NightSign};

/// Names of things.
pub trait NameWords {
    /// A kind of day.
    fn kind(&self, kind: DayKind) -> &'static str;

    /// A kind of day where there is little room.
    fn short_kind(&self, kind: DayKind) -> &'static str;

    /// A kind of day, for beginners, to whom ready means ready to run.
    fn kind_for(&self, kind: DayKind, is_novice: bool) -> &'static str;

    /// How hard a session was.
    fn effort(&self, effort: EffortLevel) -> &'static str;

    /// A sport in lists: `trail run`.
    fn sport(&self, sport: Sport) -> &'static str;

    /// How a load was found.
    fn method(&self, method: Method) -> &'static str;

    /// How far a load can be trusted.
    fn confidence(&self, confidence: Confidence) -> &'static str;

    /// What a load metric is called.
    fn metric(&self, metric: &dyn LoadMetric) -> &'static str;

    /// What a load metric counts in.
    fn metric_unit(&self, unit: Unit) -> &'static str;

    /// What holds a day back.
    fn careful(&self, careful: Careful) -> &'static str;

    /// How much care a caution recommends.
    fn caution_level(&self, level: CautionLevel) -> &'static str;

    /// Where a threshold comes from.
    fn provenance(&self, provenance: Provenance) -> &'static str;

    /// What a threshold rests on.
    fn basis(&self, basis: Basis) -> &'static str;

    /// The clock that times are given by.
    fn clock_source(&self, source: ClockSource) -> &'static str;

    /// A note of the diary.
    fn diary_note(&self, note: DiaryNote) -> String;

    /// What one recording took from another.
    fn channel(&self, channel: Channel) -> &'static str;

    /// What the athlete corrected.
    fn corrected_field(&self, corrected: Corrected) -> &'static str;

    /// A sign that a night was not restful.
    fn night_sign(&self, sign: NightSign) -> &'static str;

    /// A discipline as a heading: `On foot`.
    fn discipline_title(&self, discipline: Discipline) -> &'static str;

    /// A discipline in a sentence: `on foot`.
    fn discipline(&self, discipline: Discipline) -> &'static str;

    /// One of the values that scale everything.
    fn threshold(&self, kind: ThresholdKind) -> &'static str;

    /// Sex of the athlete.
    fn sex(&self, sex: Sex) -> &'static str;

    /// What a file came to, in lists.
    fn verdict(&self, verdict: FileVerdict) -> &'static str;

    /// One and several files that are not sessions.
    fn not_activity(&self, kind: NotActivity) -> (&'static str, &'static str);

    /// `sick, bad night`; nothing of a day without a note.
    fn diary(&self, notes: &[DiaryNote]) -> Option<String> {
        let words: Vec<String> = notes.iter().map(|note| self.diary_note(*note)).collect();
        (!words.is_empty()).then(|| words.join(", "))
    }
}
