//! Codes: the values of columns that know a closed set of them.
//!
//! They are the tables' own, so that no other wording ever changes them; docs/tables.md lists them.

use crate::activity::{LapTrigger, Sex, Sport};
use crate::answer::{SquadGroup, UsualLevel};
use crate::athlete::{DiaryNote, Provenance};
use crate::clean::Doubt;
use crate::digest::{Channel, Corrected};
use crate::history::{DayState, LoadWarning, RampLevel};
use crate::load::{Confidence, Method, Unscored};
use crate::recovery::{
    Breach, Careful, Class, DayKind, MeantAsRecovery, NightSign, PartOfDay, StatedRace,
};

/// A closed set of codes.
pub struct CodeSet {
    /// Its name in the list of columns.
    pub name: &'static str,
    /// All of its codes.
    pub codes: &'static [&'static str],
}

/// The set of a name.
pub fn set(name: &str) -> Option<&'static CodeSet> {
    CODE_SETS.iter().find(|set| set.name == name)
}

/// A function that gives the code of a value, and the set of all of them.
macro_rules! codes {
    ($($set:ident $name:literal $code:ident($of:ty) { $($value:pat => $word:literal,)* })*) => {
        $(
            const $set: &[&str] = &[$($word),*];

            #[doc = concat!("Code of a ", $name, ".")]
            pub fn $code(value: &$of) -> &'static str {
                match value { $($value => $word,)* }
            }
        )*

        /// Every set.
        pub const CODE_SETS: &[CodeSet] = &[$(CodeSet { name: $name, codes: $set }),*];
    };
}

codes! {
    SPORTS "sport" sport(Sport) {
        Sport::Run => "run",
        Sport::TrailRun => "trail_run",
        Sport::TreadmillRun => "treadmill_run",
        Sport::Walk => "walk",
        Sport::Hike => "hike",
        Sport::Ride => "ride",
        Sport::EBikeRide => "e_bike_ride",
        Sport::Swim => "swim",
        Sport::SkiTour => "ski_tour",
        Sport::AlpineSki => "alpine_ski",
        Sport::Row => "row",
        Sport::Strength => "strength",
        Sport::TeamSport => "team_sport",
        Sport::Yoga => "yoga",
        Sport::Elliptical => "elliptical",
        Sport::Climb => "climb",
        Sport::Transition => "transition",
        Sport::Other => "other",
    }
    METHODS "method" method(Method) {
        Method::Power => "power",
        Method::HeartRate => "heart_rate",
        Method::Pace => "pace",
        Method::Exertion => "perceived_exertion",
        Method::WatchLoad => "watch_load",
        Method::MeanHeartRate => "mean_heart_rate",
        Method::Duration => "duration",
    }
    CONFIDENCES "confidence" confidence(Confidence) {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    }
    UNSCORED "unscored" unscored(Unscored) {
        Unscored::NoHeartRate => "no_heart_rate",
        Unscored::LittleHeartRate(_) => "little_heart_rate",
        Unscored::NoMeanHeartRate => "no_mean_heart_rate",
        Unscored::NoPower => "no_power",
        Unscored::LittlePower(_) => "little_power",
        Unscored::ShortPower => "short_power",
        Unscored::NoThresholdPower => "no_threshold_power",
        Unscored::NotRunning => "not_running",
        Unscored::NotSwimming => "not_swimming",
        Unscored::NoSpeed => "no_speed",
        Unscored::NoThresholdSpeed => "no_threshold_speed",
        Unscored::NoExertion => "no_exertion",
        Unscored::WatchSilent => "no_watch_number",
        Unscored::FewHeartRates(_) => "few_heart_rates",
        Unscored::ComesToNothing => "all_zero",
        Unscored::NothingRecorded => "no_duration",
        Unscored::NoClimb => "no_climb",
        Unscored::NoBody => "no_mass_or_height",
    }
    WARNINGS "warning" warning(LoadWarning) {
        LoadWarning::TooManyPoints { .. } => "threshold_too_low",
        LoadWarning::RungsApart { .. } => "methods_disagree",
        LoadWarning::MethodChanged { .. } => "method_changed",
    }
    SOURCES "source" source(Provenance) {
        Provenance::Given => "stated",
        Provenance::Wellness => "wellness",
        Provenance::Device => "device",
        Provenance::History => "history",
        Provenance::Age => "age",
        Provenance::Derived => "derived",
        Provenance::Assumed => "assumed",
    }
    CORRECTED "corrected" corrected(Corrected) {
        Corrected::TypedIn => "typed_in",
        Corrected::Sport => "sport",
        Corrected::Exertion => "exertion",
        Corrected::Distance => "distance",
        Corrected::Duration => "duration",
        Corrected::HeartRate => "heart_rate",
        Corrected::Title => "title",
    }
    CHANNELS "channel" channel(Channel) {
        Channel::HeartRate => "heart_rate",
        Channel::Power => "power",
        Channel::Speed => "speed",
        Channel::Distance => "distance",
        Channel::Climb => "climb",
        Channel::WatchSays => "watch_numbers",
        Channel::Settings => "settings",
        Channel::Sport => "sport",
        Channel::Clock => "clock",
        Channel::Title => "title",
        Channel::Laps => "laps",
    }
    DOUBTS "doubt" doubt(Doubt) {
        Doubt::TooFast { .. } => "too_fast",
        Doubt::Carried { .. } => "carried",
        Doubt::OtherSport { .. } => "other_sport",
        Doubt::NotThisAthlete { .. } => "not_this_athlete",
        Doubt::ClimbedTooFast { .. } => "climbed_too_fast",
        Doubt::TooMuchPower { .. } => "too_much_power",
        Doubt::HeartLeapt { .. } => "heart_rate_leapt",
    }
    CLASSES "class" class(Class) {
        Class::Walk => "within_limits",
        Class::RecoveryRun => "recovery_run",
        Class::Easy => "easy",
        Class::Hard => "hard",
    }
    RACES "race" race(StatedRace) {
        StatedRace::Race => "race",
        StatedRace::NoRace => "no_race",
    }
    LIMITS "limit" limit(Breach) {
        Breach::TooHard { .. } => "too_hard",
        Breach::TooMuchAboveVt1 { .. } => "too_much_above_vt1",
        Breach::Unmeasured => "not_measured",
        Breach::TooHilly { .. } => "too_much_descent",
        Breach::TooLong { .. } => "too_long",
        Breach::TooMuchImpact { .. } => "too_much_impact",
        Breach::TooMuch { .. } => "too_much_recovery_needed",
        Breach::NewToRunning => "new_to_running",
    }
    MEANT "meant" meant(MeantAsRecovery) {
        MeantAsRecovery::Titled => "title",
        MeantAsRecovery::Advised => "easy_on_recovery_day",
        MeantAsRecovery::EasyAndShort => "easy_and_short",
    }
    ADVICE "advice" advice(DayKind) {
        DayKind::Rest => "rest",
        DayKind::Walk => "walk",
        DayKind::RecoveryRun => "recovery_run",
        DayKind::Easy => "easy",
        DayKind::Ready => "ready",
    }
    REASONS "reason" reason(Careful) {
        Careful::LittleKnown => "little_known",
        Careful::ComingBack => "coming_back",
        Careful::EveryOtherDay => "every_other_day",
        Careful::NewToRunning => "new_to_running",
        Careful::Sick => "sick",
        Careful::Injured => "injured",
        Careful::AfterSickness => "after_sickness",
        Careful::AfterInjury => "after_injury",
        Careful::Sore => "sore",
        Careful::BadNight => "bad_night",
        Careful::Travel => "travel",
    }
    STATES "state" state(DayState) {
        DayState::Trained => "trained",
        DayState::Rested => "rested",
        DayState::Unknown => "unknown",
    }
    NOTES "note" note(DiaryNote) {
        DiaryNote::Sick => "sick",
        DiaryNote::Injured => "injured",
        DiaryNote::Sore(_) => "sore",
        DiaryNote::BadNight => "bad_night",
        DiaryNote::Travel => "travel",
    }
    SIGNS "sign" sign(NightSign) {
        NightSign::ShortSleep => "short_sleep",
        NightSign::LowHrv => "low_hrv",
        NightSign::HighRestingHr => "high_resting_hr",
    }
    RAMPS "ramp" ramp(RampLevel) {
        RampLevel::Usual => "usual",
        RampLevel::Caution => "caution",
        RampLevel::High => "high",
    }
    SEXES "sex" sex(Sex) {
        Sex::Female => "female",
        Sex::Male => "male",
    }
    TRIGGERS "trigger" trigger(LapTrigger) {
        LapTrigger::Manual => "manual",
        LapTrigger::Time => "time",
        LapTrigger::Distance => "distance",
        LapTrigger::Position => "position",
        LapTrigger::HeartRate => "heart_rate",
        LapTrigger::SessionEnd => "session_end",
        LapTrigger::Machine => "machine",
    }
    EFFORTS "effort" effort(Effort) {
        Effort::Power => "power",
        Effort::HeartRate => "heart_rate",
        Effort::Speed => "speed",
        Effort::GradedSpeed => "graded_speed",
        Effort::GradedDistance => "graded_distance",
        Effort::SwumDistance => "swum_distance",
    }
    GROUPS "group" group(SquadGroup) {
        SquadGroup::NeedsRecovery => "needs_recovery",
        SquadGroup::Unusual => "unusual",
        SquadGroup::Other => "other",
        SquadGroup::NoData => "no_data",
    }
    LEVELS "level" level(UsualLevel) {
        UsualLevel::Unknown => "unknown",
        UsualLevel::Usual => "usual",
        UsualLevel::More => "more",
        UsualLevel::Less => "less",
    }
    PARTS_OF_DAY "part_of_day" part_of_day(PartOfDay) {
        PartOfDay::Morning => "morning",
        PartOfDay::Afternoon => "afternoon",
        PartOfDay::Evening => "evening",
    }
    REPAIRS "repair" repair(Repair) {
        Repair::HeartRateDropped => "heart_rate_dropped",
        Repair::HeartRateBridged => "heart_rate_bridged",
        Repair::HeartRateApart => "heart_rate_like_steps",
        Repair::SpeedDropped => "speed_dropped",
        Repair::SpeedCorrected => "speed_corrected",
        Repair::PowerDropped => "power_dropped",
        Repair::LeftOut => "left_out",
    }
}

/// What a best effort is the best of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// Highest mean power.
    Power,
    /// Highest mean heart rate.
    HeartRate,
    /// Highest mean speed over ground.
    Speed,
    /// Highest mean grade-adjusted speed.
    GradedSpeed,
    /// Shortest time over a distance, grade-adjusted.
    GradedDistance,
    /// Shortest time over a distance in the water.
    SwumDistance,
}

/// What was repaired of a sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repair {
    /// A heart rate that is not believed.
    HeartRateDropped,
    /// A heart rate between its neighbours in place of one that was doubted or missing.
    HeartRateBridged,
    /// A heart rate that ran with the steps, on which only a history can decide.
    HeartRateApart,
    /// A speed that is not believed.
    SpeedDropped,
    /// Another speed than the device's, by places or a calibration.
    SpeedCorrected,
    /// Power that is not believed.
    PowerDropped,
    /// The athlete was carried: no part of the session.
    LeftOut,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_snake_case_and_each_once_in_its_set() {
        for set in CODE_SETS {
            for (at, code) in set.codes.iter().enumerate() {
                let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
                assert!(code.chars().all(plain), "{code}");
                assert!(!set.codes[..at].contains(code), "{}: {code}", set.name);
            }
        }
        assert!(set("sport").is_some_and(|set| set.codes.len() == Sport::ALL.len()));
        assert!(set("spot").is_none());
    }
}
