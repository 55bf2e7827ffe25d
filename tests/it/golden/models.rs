//! Cases of the history models: weeks, ratios, zones, and what past training leaves behind.

use restday::history::{
    self, ACUTE_DAYS, CHRONIC_DAYS, ImpulseParameters, LastImpulse, MONOTONY_CAP, RatioForm,
    Spread, VariableDoseParameters, WorkloadRatio,
};
use restday::load::ZoneSeconds;

use super::Outcome;
use super::case::Case;

/// The daily loads of a case, all of them known.
fn loads(case: &Case) -> Vec<Option<f64>> {
    case.numbers("daily_load").into_iter().map(Some).collect()
}

pub fn monotony(case: &Case) -> Outcome {
    if case.has("cap") {
        assert_eq!(case.number("cap"), MONOTONY_CAP);
    }
    let spread = match case.word("sd") {
        "population" => Spread::Population,
        "sample" => Spread::Sample,
        other => panic!("{}: deviation {other}", case.id()),
    };
    let week = history::monotony(&loads(case), spread).expect("a week");
    vec![
        ("monotony", week.monotony.into()),
        ("strain", week.strain.into()),
        ("weekly_load", week.weekly_load.into()),
    ]
}

fn ratio(case: &Case, form: RatioForm) -> WorkloadRatio {
    let days = (case.number("acute_days"), case.number("chronic_days"));
    assert_eq!(days, (ACUTE_DAYS as f64, CHRONIC_DAYS as f64));
    history::workload_ratio(&loads(case), form).expect("four weeks")
}

pub fn rolling_ratios(case: &Case) -> Outcome {
    vec![
        ("coupled", ratio(case, RatioForm::Coupled).ratio.into()),
        ("uncoupled", ratio(case, RatioForm::Uncoupled).ratio.into()),
    ]
}

pub fn exponential_ratio(case: &Case) -> Outcome {
    let convention = (case.word("lambda_"), case.word("seed"));
    assert_eq!(convention, ("2/(N+1)", "first day"));
    let found = ratio(case, RatioForm::Exponential);
    vec![
        ("acute", found.acute.into()),
        ("chronic", found.chronic.into()),
        ("acwr", found.ratio.into()),
    ]
}

pub fn polarisation_index(case: &Case) -> Outcome {
    const TRAINING_S: f64 = 36_000.0;
    let seconds = ZoneSeconds {
        low_s: TRAINING_S * case.number("frac_z1"),
        middle_s: TRAINING_S * case.number("frac_z2"),
        high_s: TRAINING_S * case.number("frac_z3"),
    };
    let found = history::intensity_distribution(&[Some(seconds)], 1).expect("ten hours");
    vec![
        ("pi", found.shares.polarisation_index().into()),
        ("polarized", found.shares.is_polarised().into()),
    ]
}

/// The last day whose training counts, and the day itself.
fn moment(case: &Case) -> (usize, LastImpulse) {
    let last = match case.holds("include_today") {
        true => LastImpulse::Today,
        false => LastImpulse::Yesterday,
    };
    (case.number("day_index") as usize, last)
}

pub fn impulse_response(case: &Case) -> Outcome {
    let parameters = ImpulseParameters {
        baseline: case.number("p0"),
        fitness_days: case.number("tau1_days"),
        fatigue_days: case.number("tau2_days"),
        fitness_gain: case.number("k1"),
        fatigue_gain: case.number("k2"),
    };
    let (day, last) = moment(case);
    let found = history::impulse_response(&loads(case), day, &parameters, last).expect("a day");
    vec![
        ("fitness", found.fitness.into()),
        ("fatigue", found.fatigue.into()),
        ("performance", found.performance.into()),
    ]
}

pub fn variable_dose_response(case: &Case) -> Outcome {
    let parameters = VariableDoseParameters {
        baseline: case.number("p0"),
        fitness_days: case.number("tau1_days"),
        fatigue_days: case.number("tau2_days"),
        cost_days: case.number("tau3_days"),
        fitness_gain: case.number("k1"),
        cost_gain: case.number("k3"),
    };
    let (day, last) = moment(case);
    assert_eq!(last, LastImpulse::Yesterday, "the paper has no other");
    let found = history::variable_dose_response(&loads(case), day, &parameters).expect("a day");
    vec![("performance", found.performance.into())]
}
