//! Metres up and down.

use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};

/// Metres in one direction.
pub enum Climb {
    /// Metres up.
    Ascent,
    /// Metres down.
    Descent,
}

impl LoadMetric for Climb {
    fn name(&self) -> &'static str {
        match self {
            Climb::Ascent => "ascent",
            Climb::Descent => "descent",
        }
    }

    fn column(&self) -> &'static str {
        match self {
            Climb::Ascent => "ascent_m",
            Climb::Descent => "descent_m",
        }
    }

    fn unit(&self) -> Unit {
        Unit::Metres
    }

    fn source(&self) -> &'static str {
        "the file's own sum, else altitude by hysteresis (docs/cleaning.md)"
    }

    fn formula(&self) -> &'static str {
        "sum of what exceeds the noise of the altimeter"
    }

    fn inputs(&self, _subject: Subject) -> Vec<Input> {
        Vec::new()
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let climbed = subject.digest.climbed.ok_or(Unscored::NoClimb)?;
        Ok(Rating::whole(match self {
            Climb::Ascent => climbed.ascent_m,
            Climb::Descent => climbed.descent_m,
        }))
    }
}
