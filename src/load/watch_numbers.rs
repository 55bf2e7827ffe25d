//! The watch's own numbers, as they stand in the file. They are shown beside ours.

use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};

/// The watch's exercise load: the peak of its estimated oxygen debt.
pub struct ExerciseLoad;

/// The watch's aerobic training effect.
pub struct AerobicEffect;

/// The watch's anaerobic training effect.
pub struct AnaerobicEffect;

fn rate(value: Option<f64>) -> Result<Rating, Unscored> {
    value.map(Rating::whole).ok_or(Unscored::WatchSilent)
}

fn inputs(name: &'static str, value: Option<f64>) -> Vec<Input> {
    value
        .map(|v| Input::noted(name, v, ""))
        .into_iter()
        .collect()
}

impl LoadMetric for ExerciseLoad {
    fn name(&self) -> &'static str {
        "exercise load of the watch"
    }

    fn column(&self) -> &'static str {
        "watch_exercise_load"
    }

    fn known_as(&self) -> &'static str {
        "exercise load, training_load_peak, EPOC"
    }

    fn unit(&self) -> Unit {
        Unit::Arbitrary
    }

    fn source(&self) -> &'static str {
        "session field 168 of FIT files"
    }

    fn formula(&self) -> &'static str {
        "as the watch has it"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        inputs("exercise load", subject.digest.watch.exercise_load)
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        rate(subject.digest.watch.exercise_load)
    }
}

impl LoadMetric for AerobicEffect {
    fn name(&self) -> &'static str {
        "aerobic effect of the watch"
    }

    fn column(&self) -> &'static str {
        "watch_aerobic_effect"
    }

    fn known_as(&self) -> &'static str {
        "training effect"
    }

    fn unit(&self) -> Unit {
        Unit::OutOfFive
    }

    fn source(&self) -> &'static str {
        "session field 24, or message 140 field 4, of FIT files"
    }

    fn formula(&self) -> &'static str {
        "as the watch has it"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        inputs(
            "aerobic effect",
            subject.digest.watch.aerobic_training_effect,
        )
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        rate(subject.digest.watch.aerobic_training_effect)
    }
}

impl LoadMetric for AnaerobicEffect {
    fn name(&self) -> &'static str {
        "anaerobic effect of the watch"
    }

    fn column(&self) -> &'static str {
        "watch_anaerobic_effect"
    }

    fn known_as(&self) -> &'static str {
        "anaerobic training effect"
    }

    fn unit(&self) -> Unit {
        Unit::OutOfFive
    }

    fn source(&self) -> &'static str {
        "session field 137, or message 140 field 20, of FIT files"
    }

    fn formula(&self) -> &'static str {
        "as the watch has it"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let effect = subject.digest.watch.anaerobic_training_effect;
        inputs("anaerobic effect", effect)
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        rate(subject.digest.watch.anaerobic_training_effect)
    }
}
