//! Banister's model with fatigue that rises with recent training: Busso's model.
//!
//! `p_n = p0 + k1 * sum w_i exp(-(n-i)/t1) - sum k2_i w_i exp(-(n-i)/t2)` over days `i < n`, where
//! `k2_i = k3 * sum w_j exp(-(i-j)/t3)` over days `j <= i`. Each impulse keeps the gain of its own
//! day; Runalyze weighs all of them with the gain of today, which is another model.
//!
//! Busso 2003, Med Sci Sports Exerc 35:1188, doi 10.1249/01.MSS.0000074465.13621.37, fitted to six
//! previously untrained people. There are no usual values for its constants.

use super::trace::{KnownShare, Trace};

/// The six constants of the model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VariableDoseParameters {
    /// Performance without any training, in the unit of the performances (`p0`).
    pub baseline: f64,
    /// Time constant of fitness, days, above 0 (`t1`).
    pub fitness_days: f64,
    /// Time constant of fatigue, days, above 0 (`t2`).
    pub fatigue_days: f64,
    /// Time constant by which past training raises the cost of new training, days, above 0 (`t3`).
    pub cost_days: f64,
    /// What a point of fitness adds, performance per load point (`k1`).
    pub fitness_gain: f64,
    /// What raises the cost of training, performance per load point squared (`k3`).
    pub cost_gain: f64,
}

/// The state of the model on the morning of one day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VariableDoseResponse {
    /// What is left of all impulses by the slow time constant, load points.
    pub fitness: f64,
    /// What is left of all impulses by the fast time constant, each at the cost of its day, in the
    /// unit of the baseline.
    pub fatigue: f64,
    /// Performance that the model expects, in the unit of the baseline.
    pub performance: f64,
    /// Share of remembered fitness that rests on known days, 0 to 1. An unknown day adds no impulse; the
    /// days before the series are unknown as well.
    pub known_share: f64,
}

/// The model on one day of a series of daily loads, counted from 0, with the training up to the day
/// before; available up to the day after the last.
pub fn variable_dose_response(
    loads: &[Option<f64>],
    day: usize,
    parameters: &VariableDoseParameters,
) -> Option<VariableDoseResponse> {
    let mut state = State::new(parameters);
    for load in loads.get(..day)? {
        state.begin_day();
        state.take(*load);
    }
    state.begin_day();
    Some(state.response())
}

/// The model on every day of a series, as [`variable_dose_response`] returns it for one.
pub fn variable_dose_responses(
    loads: &[Option<f64>],
    parameters: &VariableDoseParameters,
) -> Vec<VariableDoseResponse> {
    let mut state = State::new(parameters);
    let on_day = |load: &Option<f64>| {
        state.begin_day();
        let before = state.response();
        state.take(*load);
        before
    };
    loads.iter().map(on_day).collect()
}

struct State<'a> {
    parameters: &'a VariableDoseParameters,
    fitness: Trace,
    fatigue: Trace,
    lately: Trace,
    known: KnownShare,
}

impl<'a> State<'a> {
    fn new(parameters: &'a VariableDoseParameters) -> Self {
        Self {
            parameters,
            fitness: Trace::new(parameters.fitness_days),
            fatigue: Trace::new(parameters.fatigue_days),
            lately: Trace::new(parameters.cost_days),
            known: KnownShare::new(parameters.fitness_days),
        }
    }

    fn begin_day(&mut self) {
        self.fitness.fade();
        self.fatigue.fade();
        self.lately.fade();
    }

    /// The training of a day raises its own cost, so it is added to the recent training first.
    fn take(&mut self, load: Option<f64>) {
        self.known.take(load);
        if let Some(impulse) = load {
            self.lately.add(impulse);
            let gain = self.parameters.cost_gain * self.lately.value();
            self.fitness.add(impulse);
            self.fatigue.add(gain * impulse);
        }
    }

    fn response(&self) -> VariableDoseResponse {
        let (fitness, fatigue) = (self.fitness.value(), self.fatigue.value());
        let of = self.parameters;
        VariableDoseResponse {
            fitness,
            fatigue,
            performance: of.baseline + of.fitness_gain * fitness - fatigue,
            known_share: self.known.get(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARAMETERS: VariableDoseParameters = VariableDoseParameters {
        baseline: 500.0,
        fitness_days: 42.0,
        fatigue_days: 7.0,
        cost_days: 4.0,
        fitness_gain: 1.0,
        cost_gain: 0.002,
    };

    fn on(loads: &[Option<f64>], day: usize) -> VariableDoseResponse {
        variable_dose_response(loads, day, &PARAMETERS).expect("a day of the series")
    }

    #[test]
    fn one_impulse_costs_its_square() {
        // k2 = 0.002 · 100, so the fatigue of the day itself is 20.
        let found = on(&[Some(100.0)], 1);
        assert!((found.fatigue - 20.0 * (-1.0_f64 / 7.0).exp()).abs() < 1e-9);
        let performance = 500.0 + 100.0 * (-1.0_f64 / 42.0).exp() - found.fatigue;
        assert!((found.performance - performance).abs() < 1e-9);
    }

    #[test]
    fn the_recursion_is_the_double_sum() {
        let loads = [150.0, 50.0, 40.0, 0.0, 0.0, 60.0, 30.0, 100.0];
        let fades = |days: usize, constant: f64| (-(days as f64) / constant).exp();
        let gain = |i: usize| {
            let lately: f64 = (0..=i).map(|j| loads[j] * fades(i - j, 4.0)).sum();
            0.002 * lately
        };
        let fatigue: f64 = (0..8).map(|i| gain(i) * loads[i] * fades(8 - i, 7.0)).sum();
        let found = on(&loads.map(Some), 8);
        assert!((found.fatigue - fatigue).abs() < 1e-9);
    }

    #[test]
    fn training_close_together_costs_more_than_training_apart() {
        let together = on(&[Some(0.0), Some(0.0), Some(80.0), Some(80.0)], 4);
        let apart = on(&[Some(80.0), Some(0.0), Some(0.0), Some(80.0)], 4);
        assert!(together.fatigue > apart.fatigue);
    }

    #[test]
    fn an_unknown_day_leaves_no_impulse_and_is_not_known() {
        let rested = on(&[Some(60.0), Some(0.0)], 2);
        let unknown = on(&[Some(60.0), None], 2);
        assert_eq!(rested.performance, unknown.performance);
        let kept = (-1.0_f64 / 42.0).exp();
        assert!((rested.known_share - unknown.known_share - (1.0 - kept)).abs() < 1e-12);
    }

    #[test]
    fn the_days_of_a_series_are_what_each_is_alone() {
        let loads = [Some(90.0), None, Some(0.0), Some(40.0)];
        let alone: Vec<_> = (0..4).map(|day| on(&loads, day)).collect();
        assert_eq!(variable_dose_responses(&loads, &PARAMETERS), alone);
        assert!(variable_dose_responses(&[], &PARAMETERS).is_empty());
    }

    #[test]
    fn without_training_there_is_the_baseline_and_nothing_beyond_the_series() {
        assert_eq!(on(&[], 0).performance, 500.0);
        assert_eq!(variable_dose_response(&[], 1, &PARAMETERS), None);
    }
}
