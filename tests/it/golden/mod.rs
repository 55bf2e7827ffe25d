//! The golden table: worked cases from papers, other tools' tests and an independent script, each
//! run by name through the product's own functions.

mod case;
mod days;
mod formulas;
mod impact;
mod models;
mod recovery;
mod watch;

pub use recovery::walk_of_nothing;

use std::collections::BTreeMap;

use crate::reference;
use case::{Case, Computed};

type Outcome = Vec<(&'static str, Computed)>;

/// What the product says to a case.
fn run(case: &Case) -> Outcome {
    match case.function() {
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
        "edwards_trimp" => formulas::edwards_trimp(case),
        "edwards_trimp_stream" => formulas::edwards_trimp_stream(case),
        "ftp" => formulas::ftp(case),
        "lucia_trimp" => formulas::lucia_trimp(case),
        "power_tss" => formulas::power_tss(case),
        "running_power" => formulas::running_power(case),
        "session_rpe" => formulas::session_rpe(case),
        "swim_stress_score" => formulas::swim_stress_score(case),
        "xpower" => formulas::xpower(case),
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
        "fit_decode" => watch::decoded(case),
        other => panic!("{}: there is no code for {other}", case.id()),
    }
}

#[test]
fn every_case_of_the_golden_table_holds() {
    let Some(table) = reference::json("golden/load_cases.json") else {
        return;
    };
    let cases = table["cases"].as_array().expect("a list of cases");
    let mut differences = Vec::new();
    let mut held: BTreeMap<&str, usize> = BTreeMap::new();
    for case in cases.iter().map(Case) {
        match case.differences(&run(&case)) {
            none if none.is_empty() => *held.entry(case.function()).or_default() += 1,
            some => differences.extend(some),
        }
    }
    println!(
        "holds: {} of {}: {held:?}",
        held.values().sum::<usize>(),
        cases.len()
    );
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
    assert!(!cases.is_empty(), "the table has no cases");
}
