//! The watch's own numbers for a session. They are shown beside ours and never used as ours.

use serde::{Deserialize, Serialize};

/// Values computed by the device; each absent if the file lacks it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct WatchSays {
    /// Aerobic training effect, 0 to 5.
    pub aerobic_training_effect: Option<f64>,
    /// Anaerobic training effect, 0 to 5.
    pub anaerobic_training_effect: Option<f64>,
    /// Exercise load from the watch (peak of its estimated oxygen debt).
    pub exercise_load: Option<f64>,
    /// Peak oxygen debt (EPOC) from the watch, millilitres per kilogram.
    pub peak_epoc_ml_per_kg: Option<f64>,
    /// VO2max from the watch, in METs.
    pub met_max: Option<f64>,
    /// Recovery time in hours, counted from the end of the session.
    pub recovery_h: Option<f64>,
    /// Perceived exertion the athlete entered, 0 to 10.
    pub perceived_exertion: Option<f64>,
    /// How the athlete felt, 0 to 100.
    pub feel: Option<f64>,
}

/// Resting oxygen uptake (one MET) by convention, ml/kg/min.
const MET_ML_PER_KG_MIN: f64 = 3.5;

impl WatchSays {
    /// VO2max from the watch, ml/kg/min.
    pub fn vo2max_ml_per_kg_min(&self) -> Option<f64> {
        self.met_max.map(|met| MET_ML_PER_KG_MIN * met)
    }

    /// How many of the numbers are known.
    pub fn count(&self) -> usize {
        let numbers = [
            self.aerobic_training_effect,
            self.anaerobic_training_effect,
            self.exercise_load,
            self.peak_epoc_ml_per_kg,
            self.met_max,
            self.recovery_h,
            self.perceived_exertion,
            self.feel,
        ];
        numbers.iter().flatten().count()
    }
}
