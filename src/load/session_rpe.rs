//! Session rating of perceived exertion: minutes times exertion.
//!
//! Foster et al. 2001, J Strength Cond Res 15:109.

use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};

/// The metric; see the head of this file.
pub struct SessionRpe;

/// Load of minutes at an exertion from 0 to 10 (CR10), in units of its own.
pub fn session_rpe(minutes: f64, exertion_cr10: f64) -> f64 {
    minutes * exertion_cr10
}

/// The athlete's entry, 0 to 10.
///
/// # Errors
/// If nothing was entered, or the duration is unknown.
pub fn entered_exertion(subject: Subject) -> Result<f64, Unscored> {
    let entered = subject.digest.watch.perceived_exertion;
    let exertion = entered.ok_or(Unscored::NoExertion)?;
    if subject.digest.timer_s <= 0.0 {
        return Err(Unscored::NothingRecorded);
    }
    Ok(exertion)
}

impl LoadMetric for SessionRpe {
    fn name(&self) -> &'static str {
        "session exertion"
    }

    fn column(&self) -> &'static str {
        "session_exertion"
    }

    fn known_as(&self) -> &'static str {
        "session-RPE, sRPE"
    }

    fn unit(&self) -> Unit {
        Unit::Arbitrary
    }

    fn source(&self) -> &'static str {
        "Foster 2001, J Strength Cond Res 15:109"
    }

    fn formula(&self) -> &'static str {
        "minutes · exertion, from 0 to 10"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let minutes = Input::measured("minutes", 60.0 * subject.timer_h(), "min");
        let exertion = subject.digest.watch.perceived_exertion;
        std::iter::once(minutes)
            .chain(exertion.map(|cr10| Input::noted("exertion", cr10, "of 10")))
            .collect()
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let exertion = entered_exertion(subject)?;
        let minutes = 60.0 * subject.timer_h();
        Ok(Rating::whole(session_rpe(minutes, exertion)))
    }
}
