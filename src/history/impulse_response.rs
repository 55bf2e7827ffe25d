//! Performance as fitness minus fatigue, both from past training: Banister's model.
//!
//! `p = p0 + k1 * sum w_i exp(-(d-i)/t1) - k2 * sum w_i exp(-(d-i)/t2)`. Calvert, Banister, Savage &
//! Bach 1976, IEEE Trans Syst Man Cybern SMC-6:94, doi 10.1109/TSMC.1976.5409179; Morton,
//! Fitz-Clarke & Banister 1990, J Appl Physiol 69:1171, doi 10.1152/jappl.1990.69.3.1171.

use super::trace::{KnownShare, Trace};

/// The five constants of the model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ImpulseParameters {
    /// Performance without any training, in the unit of the performances.
    pub baseline: f64,
    /// Time constant of fitness, days, above 0.
    pub fitness_days: f64,
    /// Time constant of fatigue, days, above 0 and below that of fitness.
    pub fatigue_days: f64,
    /// What a point of fitness adds, performance per load point.
    pub fitness_gain: f64,
    /// What a point of fatigue takes away, performance per load point.
    pub fatigue_gain: f64,
}

impl ImpulseParameters {
    /// Starting values of most tools: 42 and 7 days, gains 1 and 2. The literature has 42 to 50 and 7 to
    /// 15 days; an individual's values are unknown without a fit.
    pub const USUAL: Self = Self {
        baseline: 0.0,
        fitness_days: 42.0,
        fatigue_days: 7.0,
        fitness_gain: 1.0,
        fatigue_gain: 2.0,
    };
}

/// The last day whose training counts. Tools differ, so reports name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LastImpulse {
    /// Training up to the day before, as in the papers: the state at the start of the day.
    #[default]
    Yesterday,
    /// Training of the day itself as well, in full, as in Runalyze.
    Today,
}

impl LastImpulse {
    /// Words for the report's foot.
    pub fn name(self) -> &'static str {
        match self {
            LastImpulse::Yesterday => "training up to the day before",
            LastImpulse::Today => "training of the day included",
        }
    }
}

/// The state of the model on one day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ImpulseResponse {
    /// What is left of all impulses by the slow time constant, load points.
    pub fitness: f64,
    /// What is left of all impulses by the fast time constant, load points.
    pub fatigue: f64,
    /// Performance that the model expects, in the unit of the baseline.
    pub performance: f64,
    /// Share of remembered fitness that rests on known days, 0 to 1. An unknown day adds no impulse; the
    /// days before the series are unknown as well, so the share is 0.63 after 42 known days with a time
    /// constant of 42.
    pub known_share: f64,
}

/// The model on one day of a series of daily loads, counted from 0. With impulses up to the day before,
/// the day after the last is available, too; none for a day beyond.
pub fn impulse_response(
    loads: &[Option<f64>],
    day: usize,
    parameters: &ImpulseParameters,
    last: LastImpulse,
) -> Option<ImpulseResponse> {
    let mut state = State::new(parameters);
    for load in loads.get(..day)? {
        state.begin_day();
        state.take(*load);
    }
    state.begin_day();
    if last == LastImpulse::Today {
        state.take(*loads.get(day)?);
    }
    Some(state.response())
}

/// The model on every day of a series of daily loads, as [`impulse_response`] returns it for one.
pub fn impulse_responses(
    loads: &[Option<f64>],
    parameters: &ImpulseParameters,
    last: LastImpulse,
) -> Vec<ImpulseResponse> {
    let mut state = State::new(parameters);
    let on_day = |load: &Option<f64>| {
        state.begin_day();
        let before = state.response();
        state.take(*load);
        match last {
            LastImpulse::Yesterday => before,
            LastImpulse::Today => state.response(),
        }
    };
    loads.iter().map(on_day).collect()
}

struct State<'a> {
    parameters: &'a ImpulseParameters,
    fitness: Trace,
    fatigue: Trace,
    known: KnownShare,
}

impl<'a> State<'a> {
    fn new(parameters: &'a ImpulseParameters) -> Self {
        Self {
            parameters,
            fitness: Trace::new(parameters.fitness_days),
            fatigue: Trace::new(parameters.fatigue_days),
            known: KnownShare::new(parameters.fitness_days),
        }
    }

    fn begin_day(&mut self) {
        self.fitness.fade();
        self.fatigue.fade();
    }

    fn take(&mut self, load: Option<f64>) {
        self.known.take(load);
        if let Some(impulse) = load {
            self.fitness.add(impulse);
            self.fatigue.add(impulse);
        }
    }

    fn response(&self) -> ImpulseResponse {
        let (fitness, fatigue) = (self.fitness.value(), self.fatigue.value());
        let of = self.parameters;
        ImpulseResponse {
            fitness,
            fatigue,
            performance: of.baseline + of.fitness_gain * fitness - of.fatigue_gain * fatigue,
            known_share: self.known.get(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: ImpulseParameters = ImpulseParameters::USUAL;

    fn close(found: f64, expected: f64) {
        let off = (found - expected).abs();
        assert!(
            off < 1e-9 * expected.abs().max(1.0),
            "{found} and not {expected}"
        );
    }

    #[test]
    fn one_impulse_is_the_formula_itself() {
        let loads = [Some(100.0), Some(0.0), Some(0.0)];
        let found = impulse_response(&loads, 3, &USUAL, LastImpulse::Yesterday).expect("day 3");
        let (fitness, fatigue) = (
            100.0 * (-3.0_f64 / 42.0).exp(),
            100.0 * (-3.0_f64 / 7.0).exp(),
        );
        close(found.fitness, fitness);
        close(found.fatigue, fatigue);
        close(found.performance, fitness - 2.0 * fatigue);
    }

    #[test]
    fn a_constant_load_adds_up_as_a_geometric_series() {
        let found = impulse_responses(&[Some(50.0); 2000], &USUAL, LastImpulse::Today);
        let last = found.last().expect("days");
        close(last.fitness, 50.0 / (1.0 - (-1.0_f64 / 42.0).exp()));
        close(last.fatigue, 50.0 / (1.0 - (-1.0_f64 / 7.0).exp()));
        close(last.known_share, 1.0);
    }

    #[test]
    fn todays_training_counts_in_one_convention_only() {
        let loads = [Some(70.0)];
        let on = |last| impulse_response(&loads, 0, &USUAL, last).expect("day 0");
        assert_eq!(on(LastImpulse::Yesterday).fitness, 0.0);
        assert_eq!(on(LastImpulse::Today).fitness, 70.0);
        // A day later, the state with today equals the state without it, faded by a day.
        let next = impulse_response(&loads, 1, &USUAL, LastImpulse::Yesterday).expect("day 1");
        close(next.fitness, 70.0 * (-1.0_f64 / 42.0).exp());
    }

    #[test]
    fn an_unknown_day_leaves_no_impulse_and_is_not_known() {
        let rested = [Some(60.0), Some(0.0), Some(60.0)];
        let unknown = [Some(60.0), None, Some(60.0)];
        let of = |loads| impulse_response(loads, 2, &USUAL, LastImpulse::Today).expect("day 2");
        let (rested, unknown) = (of(&rested), of(&unknown));
        assert_eq!(rested.performance, unknown.performance);
        let kept = (-1.0_f64 / 42.0).exp();
        close(rested.known_share, 1.0 - kept.powi(3));
        close(
            rested.known_share - unknown.known_share,
            (1.0 - kept) * kept,
        );
    }

    #[test]
    fn late_training_weighs_more_than_early() {
        let fatigue = |loads: &[Option<f64>]| {
            let found = impulse_response(loads, loads.len(), &USUAL, LastImpulse::Yesterday);
            found.expect("the day after").fatigue
        };
        assert!(fatigue(&[Some(0.0), Some(90.0)]) > fatigue(&[Some(90.0), Some(0.0)]));
    }

    #[test]
    fn the_days_of_a_series_are_what_each_is_alone() {
        let loads = [Some(150.0), Some(50.0), None, Some(0.0), Some(60.0)];
        for last in [LastImpulse::Yesterday, LastImpulse::Today] {
            let all = impulse_responses(&loads, &USUAL, last);
            let alone: Vec<_> = (0..loads.len())
                .filter_map(|day| impulse_response(&loads, day, &USUAL, last))
                .collect();
            assert_eq!(all, alone);
        }
    }

    #[test]
    fn without_days_there_is_the_baseline_and_nothing_known() {
        let first = impulse_response(&[], 0, &USUAL, LastImpulse::Yesterday).expect("day 0");
        assert_eq!((first.performance, first.known_share), (0.0, 0.0));
        assert_eq!(impulse_response(&[], 0, &USUAL, LastImpulse::Today), None);
        assert_eq!(
            impulse_response(&[], 1, &USUAL, LastImpulse::Yesterday),
            None
        );
        assert!(impulse_responses(&[], &USUAL, LastImpulse::Today).is_empty());
    }
}
