//! What is known of an athlete, in a language: thresholds and their sources, facts, what would help most.

use chrono::NaiveDate;

use super::dates::DateWords;
use super::names::NameWords;
use super::numbers::NumberWords;
use crate::answer::Portrait;
use crate::answer::portrait::missing::Missing;
use crate::answer::portrait::moves::{Move, MovedBecause};
use crate::answer::portrait::threshold_kind::ThresholdKind;
use crate::answer::portrait::worth::Worth;
use crate::answer::portrait::{ThresholdEntry, kind_of};
use crate::athlete::{Dating, Discipline, EarlierTraining, HeldBack, Home, Threshold, Thresholds};

/// Words of a portrait that are no part of a sentence.
pub struct PortraitLabels {
    /// The values of heart rates together.
    pub heart_rates: &'static str,
    /// Nothing is known of a value.
    pub unknown: &'static str,
    /// Values that are not believed yet.
    pub held_back: &'static str,
    /// Said of those that are not named.
    pub held_back_too: &'static str,
    /// Heading of the facts.
    pub you: &'static str,
    /// Thresholds are those known last.
    pub latest_thresholds: &'static str,
}

/// What does not change of an athlete, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactName {
    /// Sex.
    Sex,
    /// Year of birth.
    BirthYear,
    /// Time zone of the home.
    Home,
    /// Whether there was training before the first file.
    TrainedBefore,
}

/// Where a fact comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactSource {
    /// The athlete stated it.
    Stated,
    /// A setting of the device gives the sex.
    DeviceSetting,
    /// The device stores an age.
    DeviceAge,
    /// No file gives the sex.
    SexUnknown,
    /// No file gives an age.
    AgeUnknown,
    /// The zone in which most activities were.
    UsualZone,
    /// The offset of most files.
    UsualOffset,
    /// No file names an offset or a place.
    NoOffset,
    /// The first files decide whether there was training before.
    FirstFiles,
}

/// Sentences about an athlete.
pub trait AthleteWords: NumberWords + DateWords + NameWords {
    /// Words that are no part of a sentence.
    fn portrait(&self) -> &'static PortraitLabels;

    /// Whose thresholds, on which day, and what they rest on.
    fn portrait_head(&self, portrait: &Portrait) -> String;

    /// `changes: on foot`.
    fn changes_of(&self, discipline: Discipline) -> String;

    /// `as on foot`.
    fn same_as(&self, discipline: Discipline) -> String;

    /// `1 earlier change`, `3 earlier changes`.
    fn earlier_changes(&self, count: usize) -> String;

    /// `and 3 earlier`.
    fn and_earlier(&self, count: usize) -> String;

    /// What a threshold rests on, with a warning where it was not measured.
    fn source(&self, threshold: &Threshold) -> String;

    /// `since 4 Sep 2019`, which stays whole at line ends.
    fn since(&self, day: NaiveDate) -> String;

    /// `until 4 Sep 2019`, likewise.
    fn until(&self, day: NaiveDate) -> String;

    /// Why a value changed.
    fn moved_because(&self, because: MovedBecause) -> &'static str;

    /// Why a value is not believed.
    fn held_back(&self, held: &HeldBack, kind: ThresholdKind, discipline: Discipline) -> String;

    /// What is missing for a value to be known, or to be more than a guess.
    fn missing(&self, missing: Missing) -> String;

    /// The most useful facts to state, in one sentence.
    fn worth(&self, worth: &Worth) -> String;

    /// A fact's name.
    fn fact_name(&self, fact: FactName) -> &'static str;

    /// Where a fact comes from.
    fn fact_source(&self, source: FactSource) -> &'static str;

    /// `yes`, `no`.
    fn yes_or_no(&self, yes: bool) -> &'static str;

    /// Heart rates and pace that loads rest on, without a full stop.
    fn thresholds(&self, thresholds: &Thresholds, dating: Dating) -> String;

    /// Whose clock the days follow, without a full stop.
    fn days_follow(&self, home: Home) -> String;

    /// Where averages begin, without a full stop.
    fn averages_start(&self, earlier: EarlierTraining) -> &'static str;

    /// How a written `athlete.toml` begins, before its date.
    fn athlete_file_beginning(&self) -> &'static str;

    /// What an `athlete.toml` is and how it is used, in comments.
    fn athlete_file_head(&self, on: NaiveDate) -> String;

    /// Before what the athlete stated.
    fn as_you_stated(&self) -> &'static str;

    /// `known since 4 Sep 2019`.
    fn known_since(&self, day: NaiveDate) -> String;

    /// Unit of a value for people: a pace where it is a speed.
    fn threshold_unit(&self, kind: ThresholdKind, discipline: Discipline) -> String {
        match kind {
            _ if kind.is_heart_rate() => "bpm".to_owned(),
            ThresholdKind::ThresholdPower => "W".to_owned(),
            _ if discipline == Discipline::Swim => "/100\u{a0}m".to_owned(),
            _ => format!("/{}", self.long_unit()),
        }
    }

    /// A value without its unit, `195` or `4:20`.
    fn threshold_number(&self, kind: ThresholdKind, value: f64, discipline: Discipline) -> String {
        match kind.is_speed() {
            true => minutes(self.pace_s(value, discipline)),
            false => format!("{value:.0}"),
        }
    }

    /// How far off a value may be, in the same unit; `None` where that rounds to nothing.
    fn threshold_off(
        &self,
        kind: ThresholdKind,
        threshold: &Threshold,
        discipline: Discipline,
    ) -> Option<String> {
        let off = threshold.plus_minus;
        if kind.is_speed() {
            let off_s = off / threshold.value * self.pace_s(threshold.value, discipline);
            return (off_s >= 0.5).then(|| minutes(off_s));
        }
        (off >= 0.5).then(|| format!("{off:.0}"))
    }

    /// `195 ± 4 bpm`, `4:20 ± 0:10 /km`.
    fn threshold_value(
        &self,
        kind: ThresholdKind,
        threshold: &Threshold,
        discipline: Discipline,
    ) -> String {
        let number = self.threshold_number(kind, threshold.value, discipline);
        let unit = self.threshold_unit(kind, discipline);
        match self.threshold_off(kind, threshold, discipline) {
            Some(off) => format!("{number} ± {off} {unit}"),
            None => format!("{number} {unit}"),
        }
    }

    /// Seconds for the distance that a pace is given for: a hundred metres for swimmers.
    fn pace_s(&self, speed_m_per_s: f64, discipline: Discipline) -> f64 {
        match discipline {
            Discipline::Swim => 100.0 / speed_m_per_s,
            _ => self.units().pace_seconds(speed_m_per_s).0,
        }
    }

    /// A value that is held back, with its unit.
    fn held_value(&self, held: &HeldBack, discipline: Discipline) -> String {
        let kind = kind_of(held);
        let number = self.threshold_number(kind, held.value, discipline);
        format!("{number} {}", self.threshold_unit(kind, discipline))
    }

    /// `184 → 195 bpm`.
    fn change(&self, change: &Move, value: &ThresholdEntry, discipline: Discipline) -> String {
        let number = |of: Option<f64>| {
            of.map_or(self.portrait().unknown.to_owned(), |v| {
                self.threshold_number(value.kind, v, discipline)
            })
        };
        let unit = self.threshold_unit(value.kind, discipline);
        format!("{} → {} {unit}", number(change.from), number(change.to))
    }

    /// Why a value moved, and how long it faded.
    fn why_moved(&self, change: &Move) -> String {
        let why = self.moved_because(change.why);
        match change.fading_until.filter(|until| *until > change.day) {
            Some(until) => format!("{why}, {}", self.until(until)),
            None => why.to_owned(),
        }
    }
}

/// `4:20`.
fn minutes(seconds: f64) -> String {
    let seconds = seconds.round() as i64;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
