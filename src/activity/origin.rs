//! Where an activity comes from, what recorded it, and the device's settings for its wearer.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The file of an activity, and its place there.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Origin {
    /// Path as the user would find it; members of archives follow their archive after a `!`. Not stored:
    /// a file may have another name next time.
    #[serde(skip)]
    pub path: String,
    /// Position of the activity within its file, from 0.
    pub index: u32,
}

/// Names of the recording device or program, as far as the file has them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Device {
    /// Maker of the device.
    pub maker: Option<String>,
    /// Product name of the device or program.
    pub product: Option<String>,
    /// Version of its software.
    pub software: Option<String>,
}

impl fmt::Display for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = [&self.maker, &self.product, &self.software];
        let words: Vec<&str> = known.into_iter().flatten().map(String::as_str).collect();
        if words.is_empty() {
            return f.write_str("unknown");
        }
        f.write_str(&words.join(" "))
    }
}

/// How the altitudes of an activity were measured, which determines their accuracy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AltitudeSource {
    /// By air pressure: smooth, good to a few metres.
    Barometric,
    /// By GPS: several metres of noise.
    Satellite,
}

/// Sex as the training-impulse formulas distinguish it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sex {
    /// Uses the constants found in women.
    Female,
    /// Uses the constants found in men.
    Male,
}

/// Settings of the athlete stored in the device when the activity was recorded.
///
/// Every value is the file's, within human limits; absent otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct DeviceSettings {
    /// Maximum heart rate, beats per minute.
    pub max_hr_bpm: Option<f64>,
    /// Resting heart rate, beats per minute.
    pub resting_hr_bpm: Option<f64>,
    /// Heart rate at lactate threshold, beats per minute.
    pub threshold_hr_bpm: Option<f64>,
    /// Functional threshold power on the bike, watts.
    pub threshold_power_w: Option<f64>,
    /// Sex of the wearer.
    pub sex: Option<Sex>,
    /// Age of the wearer in years on the day of the recording.
    pub age_years: Option<f64>,
    /// Mass of the wearer, kilograms; 20 to 250.
    pub mass_kg: Option<f64>,
    /// Height of the wearer, metres; 1 to 2.5.
    pub height_m: Option<f64>,
}

impl DeviceSettings {
    /// How many of the settings are known.
    pub fn count(&self) -> usize {
        let numbers = [
            self.max_hr_bpm,
            self.resting_hr_bpm,
            self.threshold_hr_bpm,
            self.threshold_power_w,
            self.age_years,
            self.mass_kg,
            self.height_m,
        ];
        numbers.iter().flatten().count() + usize::from(self.sex.is_some())
    }

    /// These settings, with gaps filled from another device.
    pub fn or(self, other: Self) -> Self {
        Self {
            max_hr_bpm: self.max_hr_bpm.or(other.max_hr_bpm),
            resting_hr_bpm: self.resting_hr_bpm.or(other.resting_hr_bpm),
            threshold_hr_bpm: self.threshold_hr_bpm.or(other.threshold_hr_bpm),
            threshold_power_w: self.threshold_power_w.or(other.threshold_power_w),
            sex: self.sex.or(other.sex),
            age_years: self.age_years.or(other.age_years),
            mass_kg: self.mass_kg.or(other.mass_kg),
            height_m: self.height_m.or(other.height_m),
        }
    }
}
