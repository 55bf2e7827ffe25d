//! Metres up and down.

use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};

/// Metres climbed.
pub struct Ascent;

/// Metres descended.
pub struct Descent;

const SOURCE: &str = "the file's own sum, else altitude by hysteresis (docs/cleaning.md)";
const FORMULA: &str = "sum of what exceeds the noise of the altimeter";

impl LoadMetric for Ascent {
    fn name(&self) -> &'static str {
        "ascent"
    }

    fn column(&self) -> &'static str {
        "ascent_m"
    }

    fn unit(&self) -> Unit {
        Unit::Metres
    }

    fn source(&self) -> &'static str {
        SOURCE
    }

    fn formula(&self) -> &'static str {
        FORMULA
    }

    fn inputs(&self, _subject: Subject) -> Vec<Input> {
        Vec::new()
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let climbed = subject.digest.climbed.ok_or(Unscored::NoClimb)?;
        Ok(Rating::whole(climbed.ascent_m))
    }
}

impl LoadMetric for Descent {
    fn name(&self) -> &'static str {
        "descent"
    }

    fn column(&self) -> &'static str {
        "descent_m"
    }

    fn unit(&self) -> Unit {
        Unit::Metres
    }

    fn source(&self) -> &'static str {
        SOURCE
    }

    fn formula(&self) -> &'static str {
        FORMULA
    }

    fn inputs(&self, _subject: Subject) -> Vec<Input> {
        Vec::new()
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let climbed = subject.digest.climbed.ok_or(Unscored::NoClimb)?;
        Ok(Rating::whole(climbed.descent_m))
    }
}
