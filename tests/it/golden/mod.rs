//! The golden table: worked cases from papers, other tools' tests and an independent script, each
//! run by name through the product's own functions.

mod case;
mod days;
mod formulas;
mod impact;
mod models;
mod recovery;
mod watch;

use std::collections::BTreeMap;

use crate::reference;
use case::{Case, Computed};

/// Functions of the table that have no code yet, each the name of one or more cases.
const NOT_BUILT: &[&str] = &[
    "edwards_trimp",
    "edwards_trimp_stream",
    "ftp",
    "lucia_trimp",
    "power_tss",
    "running_power",
    "session_rpe",
    "swim_stress_score",
    "xpower",
];

/// Single cases without code of functions that are built for others.
const NOT_BUILT_CASES: &[&str] = &["fit_metmax_to_vo2max"];

type Outcome = Vec<(&'static str, Computed)>;

/// What the product says to a case; `None` when it has no such function.
fn run(case: &Case) -> Option<Outcome> {
    Some(match case.function() {
        "banister_trimp" => formulas::banister_trimp(case),
        "banister_trimp_variant_064" => formulas::banister_trimp_variant(case),
        "hrss" => formulas::hrss(case),
        "hrss_from_trimp" => formulas::hrss_from_trimp(case),
        "hrss_stream" => formulas::hrss_stream(case),
        "minetti_cost" => formulas::minetti_cost(case),
        "minetti_cost_ratio" => formulas::minetti_cost_ratio(case),
        "strava_like_speed_factor" => formulas::strava_like_speed_factor(case),
        "normalized_power" => formulas::normalized_power(case),
        "rtss" => formulas::rtss(case),
        "hrmax_age" => formulas::hrmax_age(case),
        "critical_speed" => formulas::critical_speed(case),
        "ewma_load" => days::ewma_load(case),
        "pmc" => days::pmc(case),
        "foster_monotony" => models::monotony(case),
        "acwr" => models::rolling_ratios(case),
        "acwr_ewma" => models::exponential_ratio(case),
        "polarization_index" => models::polarisation_index(case),
        "banister_ir" => models::impulse_response(case),
        "busso_vdr" => models::variable_dose_response(case),
        "peak_force_bw" => impact::peak_force(case),
        "peak_force_bw_default" => impact::peak_force_default(case),
        "mech_speed_factor" => impact::speed_factor(case),
        "eccentric_factor" => impact::eccentric_factor(case),
        "mech_load_km" => impact::impact_km(case),
        "recovery_cardio_hours" => recovery::cardio_hours(case),
        "recovery_mech_hours" => recovery::mechanical_hours(case),
        "stack_hours" => recovery::stack_hours(case),
        "day_kind" => recovery::day_kind(case),
        "fit_decode" => return watch::decoded(case),
        _ => return None,
    })
}

fn listed_as_not_built(case: &Case) -> bool {
    NOT_BUILT.contains(&case.function()) || NOT_BUILT_CASES.contains(&case.id())
}

#[test]
fn every_case_of_the_golden_table_holds() {
    let Some(table) = reference::json("golden/load_cases.json") else {
        return;
    };
    let cases = table["cases"].as_array().expect("a list of cases");
    let mut differences = Vec::new();
    let mut passed: BTreeMap<&str, usize> = BTreeMap::new();
    let mut waiting: BTreeMap<&str, usize> = BTreeMap::new();
    for case in cases.iter().map(Case) {
        let outcome = run(&case);
        assert_eq!(
            outcome.is_none(),
            listed_as_not_built(&case),
            "{}: the list of what is not built is wrong about {}",
            case.id(),
            case.function()
        );
        match outcome {
            None => *waiting.entry(case.function()).or_default() += 1,
            Some(outcome) => match case.differences(&outcome) {
                none if none.is_empty() => *passed.entry(case.function()).or_default() += 1,
                some => differences.extend(some),
            },
        }
    }
    println!(
        "holds: {} cases: {passed:?}",
        passed.values().sum::<usize>()
    );
    println!(
        "not built: {} cases: {waiting:?}",
        waiting.values().sum::<usize>()
    );
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
    assert!(!passed.is_empty(), "no case was run");
}

#[test]
fn what_is_listed_as_not_built_has_cases() {
    let Some(table) = reference::json("golden/load_cases.json") else {
        return;
    };
    let cases = || table["cases"].as_array().into_iter().flatten().map(Case);
    for function in NOT_BUILT {
        assert!(cases().any(|c| c.function() == *function), "{function}");
    }
    for id in NOT_BUILT_CASES {
        assert!(cases().any(|c| c.id() == *id), "{id}");
    }
}
