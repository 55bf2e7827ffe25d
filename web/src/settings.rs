//! What the visitor states: about the athlete, and how a report is to look.

use restday::activity::Sex;
use restday::athlete::{BIRTH_YEARS, Given, GivenThresholds, ThresholdError};
use restday::report::{Language, Look, Units};
use serde::Deserialize;

/// Settings as the page keeps them; everything is optional.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    name: Option<String>,
    sex: Option<SexWord>,
    birth_year: Option<i32>,
    max_hr_bpm: Option<f64>,
    resting_hr_bpm: Option<f64>,
    threshold_hr_bpm: Option<f64>,
    /// Seconds a kilometre.
    threshold_pace_s: Option<f64>,
    threshold_power_w: Option<f64>,
    imperial: bool,
    language: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum SexWord {
    Female,
    Male,
}

/// A setting that nobody can have: the name of the field, and what is wrong in words.
pub struct Impossible {
    /// Name of the field.
    pub field: &'static str,
    /// What is wrong with it.
    pub why: String,
}

impl From<ThresholdError> for Impossible {
    fn from(error: ThresholdError) -> Self {
        Self {
            field: error.field(),
            why: error.to_string(),
        }
    }
}

impl Settings {
    /// What the athlete states.
    ///
    /// # Errors
    /// When nobody can have that.
    pub fn given(&self) -> Result<Given, Impossible> {
        if let Some(year) = self.birth_year.filter(|year| !BIRTH_YEARS.contains(year)) {
            let (low, high) = (BIRTH_YEARS.start, BIRTH_YEARS.end);
            return Err(Impossible {
                field: "birth_year",
                why: format!("birth_year is {year}; it must be at least {low} and below {high}"),
            });
        }
        let stated = GivenThresholds {
            max_hr_bpm: self.max_hr_bpm,
            resting_hr_bpm: self.resting_hr_bpm,
            threshold_hr_bpm: self.threshold_hr_bpm,
            threshold_speed_m_per_s: self.threshold_pace_s.map(|pace| 1000.0 / pace),
            threshold_power_w: self.threshold_power_w,
            ..GivenThresholds::default()
        };
        let thresholds = match stated == GivenThresholds::default() {
            true => Vec::new(),
            false => vec![stated.checked()?],
        };
        Ok(Given {
            name: self.name.clone().filter(|name| !name.trim().is_empty()),
            sex: self.sex.as_ref().map(|sex| match sex {
                SexWord::Female => Sex::Female,
                SexWord::Male => Sex::Male,
            }),
            birth_year: self.birth_year,
            thresholds,
            ..Given::default()
        })
    }

    /// How a report is to look.
    pub fn look(&self) -> Look {
        let code = self.language.as_deref();
        let language = Language::ALL
            .into_iter()
            .find(|one| Some(one.code()) == code);
        Look {
            units: match self.imperial {
                true => Units::Imperial,
                false => Units::Metric,
            },
            language: language.unwrap_or_default(),
            ..Look::default()
        }
    }
}
