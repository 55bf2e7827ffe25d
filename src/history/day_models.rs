//! Results of each training model for each day (docs/history.md). Shown for comparison; no advice is
//! based on them.

use super::History;
use super::impulse_response::{ImpulseParameters, ImpulseResponse, LastImpulse, impulse_responses};
use super::intensity::{IntensityDistribution, intensity_distribution};
use super::monotony::{Monotony, Spread, monotony};
use super::ramp::{Ramp, ramp};
use super::variable_dose_response::{
    VariableDoseParameters, VariableDoseResponse, variable_dose_responses,
};
use super::workload_ratio::{RatioForm, WorkloadRatio, workload_ratios};

/// Days of the intensity distribution.
pub const INTENSITY_DAYS: usize = 28;

/// Share of fitness that must rest on known days for a ramp (constant of this project).
pub const LEAST_FITNESS_KNOWN: f64 = 0.75;

/// Constants of the variable dose-response that is drawn without a fit: time constants as for the
/// impulse response, and fatigue that grows with the training of a few days. A worked case, not a law
/// (docs/history.md).
const VARIABLE_DOSE: VariableDoseParameters = VariableDoseParameters {
    baseline: 0.0,
    fitness_days: 42.0,
    fatigue_days: 7.0,
    cost_days: 4.0,
    fitness_gain: 1.0,
    cost_gain: 0.002,
};

/// Results of the models at the end of a day; `None` if too little is known.
#[derive(Debug, Clone, Copy)]
pub struct DayModels {
    /// Gain of fitness in a week.
    pub ramp: Option<Ramp>,
    /// Monotony and strain of seven days (Foster 1998).
    pub monotony: Option<Monotony>,
    /// Acute over chronic load, 7 days over 28.
    pub ratio_coupled: Option<WorkloadRatio>,
    /// The same over the 21 days before.
    pub ratio_uncoupled: Option<WorkloadRatio>,
    /// The same with exponential averages (Williams 2017).
    pub ratio_exponential: Option<WorkloadRatio>,
    /// Intensity distribution of [`INTENSITY_DAYS`].
    pub intensity: Option<IntensityDistribution>,
    /// Impulse response with the usual constants (Banister).
    pub impulse: ImpulseResponse,
    /// Variable dose-response (Busso 2003) with constants of a worked case.
    pub variable_dose: VariableDoseResponse,
}

impl History {
    /// Results of the training models for each day.
    pub fn day_models(&self) -> Vec<DayModels> {
        let loads = self.daily_loads();
        let zones = self.daily_zones();
        let fitness: Vec<Option<f64>> = self
            .days
            .iter()
            .map(|day| (day.fitness_known >= LEAST_FITNESS_KNOWN).then_some(day.fitness))
            .collect();
        let coupled = workload_ratios(&loads, RatioForm::Coupled);
        let uncoupled = workload_ratios(&loads, RatioForm::Uncoupled);
        let exponential = workload_ratios(&loads, RatioForm::Exponential);
        let impulse = impulse_responses(&loads, &ImpulseParameters::USUAL, LastImpulse::Today);
        let variable_dose = variable_dose_responses(&loads, &VARIABLE_DOSE);
        (0..loads.len())
            .map(|day| DayModels {
                ramp: ramp(&fitness[..=day]),
                monotony: monotony(&loads[..=day], Spread::Population),
                ratio_coupled: coupled[day],
                ratio_uncoupled: uncoupled[day],
                ratio_exponential: exponential[day],
                intensity: intensity_distribution(&zones[..=day], INTENSITY_DAYS),
                impulse: impulse[day],
                variable_dose: variable_dose[day],
            })
            .collect()
    }
}
