//! The watch's own numbers, as stored in the file. They are shown beside ours.

use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};

/// A number that the watch itself computed.
pub enum WatchNumber {
    /// Exercise load: the peak of the watch's estimated oxygen debt.
    ExerciseLoad,
    /// Aerobic training effect, 0 to 5.
    AerobicEffect,
    /// Anaerobic training effect, 0 to 5.
    AnaerobicEffect,
}

impl WatchNumber {
    fn of(&self, subject: Subject) -> Option<f64> {
        let watch = &subject.digest.watch;
        match self {
            WatchNumber::ExerciseLoad => watch.exercise_load,
            WatchNumber::AerobicEffect => watch.aerobic_training_effect,
            WatchNumber::AnaerobicEffect => watch.anaerobic_training_effect,
        }
    }
}

impl LoadMetric for WatchNumber {
    fn name(&self) -> &'static str {
        match self {
            WatchNumber::ExerciseLoad => "exercise load of the watch",
            WatchNumber::AerobicEffect => "aerobic effect of the watch",
            WatchNumber::AnaerobicEffect => "anaerobic effect of the watch",
        }
    }

    fn column(&self) -> &'static str {
        match self {
            WatchNumber::ExerciseLoad => "watch_exercise_load",
            WatchNumber::AerobicEffect => "watch_aerobic_effect",
            WatchNumber::AnaerobicEffect => "watch_anaerobic_effect",
        }
    }

    fn known_as(&self) -> &'static str {
        match self {
            WatchNumber::ExerciseLoad => "exercise load, training_load_peak, EPOC",
            WatchNumber::AerobicEffect => "training effect",
            WatchNumber::AnaerobicEffect => "anaerobic training effect",
        }
    }

    fn unit(&self) -> Unit {
        match self {
            WatchNumber::ExerciseLoad => Unit::Arbitrary,
            WatchNumber::AerobicEffect | WatchNumber::AnaerobicEffect => Unit::OutOfFive,
        }
    }

    fn source(&self) -> &'static str {
        match self {
            WatchNumber::ExerciseLoad => "session field 168 of FIT files",
            WatchNumber::AerobicEffect => "session field 24, or message 140 field 4, of FIT files",
            WatchNumber::AnaerobicEffect => {
                "session field 137, or message 140 field 20, of FIT files"
            }
        }
    }

    fn formula(&self) -> &'static str {
        "as the watch has it"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let value = self.of(subject);
        let input = value.map(|value| Input::noted("number", value, ""));
        input.into_iter().collect()
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let value = self.of(subject);
        value.map(Rating::whole).ok_or(Unscored::WatchSilent)
    }
}
