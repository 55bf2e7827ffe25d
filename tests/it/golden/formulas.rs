//! Cases of formulas that take numbers and give numbers: heart rate, pace, grade, thresholds.

use restday::athlete;
use restday::digest::{self, HeartRateSeconds, NormalizedMean, PowerSmoothing, XPower};
use restday::load::{self, TrimpConstants, ZoneSeconds, graded_pace_stress, heart_rate_stress};
use serde_json::Value;

use super::Outcome;
use super::case::Case;

/// Heart rate of one constant stretch.
fn constant(case: &Case) -> HeartRateSeconds {
    let seconds = 60.0 * case.number("duration_min");
    HeartRateSeconds::from_stretches(&[(case.number("hr_bpm"), seconds)])
}

fn trimp(case: &Case, constants: TrimpConstants) -> Outcome {
    let (resting, max) = (case.number("hr_rest_bpm"), case.number("hr_max_bpm"));
    let trimp = load::banister_trimp(&constant(case), resting, max, constants);
    vec![("trimp", trimp.into())]
}

pub fn banister_trimp(case: &Case) -> Outcome {
    trimp(case, TrimpConstants::of(case.sex()))
}

pub fn banister_trimp_variant(case: &Case) -> Outcome {
    trimp(case, TrimpConstants::with_factor_of_men(case.sex()))
}

fn stress(case: &Case, heart_rate: &HeartRateSeconds) -> f64 {
    heart_rate_stress(
        heart_rate,
        case.number("hr_rest_bpm"),
        case.number("hr_max_bpm"),
        case.number("lthr_bpm"),
        case.sex(),
    )
}

pub fn hrss(case: &Case) -> Outcome {
    vec![("hrss", stress(case, &constant(case)).into())]
}

pub fn hrss_from_trimp(case: &Case) -> Outcome {
    let hour_at_threshold = load::trimp_per_hour_at(
        case.number("lthr_bpm"),
        case.number("hr_rest_bpm"),
        case.number("hr_max_bpm"),
        TrimpConstants::of(case.sex()),
    );
    let hrss = 100.0 * case.number("trimp") / hour_at_threshold;
    vec![("hrss", hrss.into())]
}

/// Heart rate of several constant stretches.
fn segments(case: &Case) -> HeartRateSeconds {
    let segments = case.input("segments").as_array();
    let stretches: Vec<(f64, f64)> = segments
        .expect("a list of segments")
        .iter()
        .map(|s| (of(s, "hr_bpm"), of(s, "duration_s")))
        .collect();
    HeartRateSeconds::from_stretches(&stretches)
}

pub fn hrss_stream(case: &Case) -> Outcome {
    let stream = segments(case);
    let mean_bpm = stream.mean_bpm().expect("has heart rate");
    let mean = HeartRateSeconds::from_stretches(&[(mean_bpm, stream.total_s())]);
    vec![
        ("hrss", stress(case, &stream).into()),
        ("hrss_if_average_hr_were_used", stress(case, &mean).into()),
    ]
}

pub fn minetti_cost(case: &Case) -> Outcome {
    let cost = digest::minetti_cost_j_per_kg_m(case.number("grade_fraction"));
    vec![("cost_j_per_kg_m", cost.into())]
}

pub fn minetti_cost_ratio(case: &Case) -> Outcome {
    let ratio = digest::minetti_cost_ratio(case.number("grade_fraction"));
    vec![("cost_ratio_to_flat", ratio.into())]
}

pub fn strava_like_speed_factor(case: &Case) -> Outcome {
    let factor = digest::strava_like_speed_factor(case.number("grade_pct"));
    vec![("speed_factor", factor.into())]
}

pub fn normalized_power(case: &Case) -> Outcome {
    let blocks = blocks(case);
    let mut normalized = NormalizedMean::default();
    for (watts, seconds) in &blocks {
        normalized.hold([*watts], *seconds);
    }
    // The plain mean is a fact about the input, given to show how far the two lie apart.
    let total_s: f64 = blocks.iter().map(|(_, seconds)| seconds).sum();
    let mean = blocks.iter().map(|(watts, s)| watts * s).sum::<f64>() / total_s;
    let [normalized] = normalized.values();
    let normalized = normalized.expect("long enough");
    vec![("np_w", normalized.into()), ("mean_w", mean.into())]
}

/// Watts and the seconds they were held, repeated as often as the case says.
fn blocks(case: &Case) -> Vec<(f64, f64)> {
    let pairs = |list: &Value| -> Vec<(f64, f64)> {
        let list = list.as_array().expect("a list of blocks");
        list.iter()
            .map(|pair| (pair[0].as_f64().expect("W"), pair[1].as_f64().expect("s")))
            .collect()
    };
    if case.has("power_w_blocks") {
        return pairs(case.input("power_w_blocks"));
    }
    let repeat = case.input("power_w_blocks_repeat");
    pairs(&repeat["blocks"]).repeat(of(repeat, "times") as usize)
}

pub fn rtss(case: &Case) -> Outcome {
    let hours = case.number("duration_s") / 3600.0;
    let speed = |pace: &str, speed: &str| {
        if case.has(pace) {
            1000.0 / case.number(pace)
        } else {
            case.number(speed)
        }
    };
    let normalized = speed("ngp_s_per_km", "ngp_m_per_s");
    let threshold = speed("threshold_s_per_km", "threshold_m_per_s");
    vec![(
        "rtss",
        graded_pace_stress(hours, normalized, threshold).into(),
    )]
}

pub fn hrmax_age(case: &Case) -> Outcome {
    let age = case.number("age_years");
    let bpm = match case.word("formula") {
        "tanaka" => athlete::max_hr_tanaka(age),
        "nes" => athlete::max_hr_nes(age),
        other => panic!("{}: formula {other}", case.id()),
    };
    vec![("hr_max_bpm", bpm.into())]
}

pub fn critical_speed(case: &Case) -> Outcome {
    let points: Vec<(f64, f64)> = case
        .input("points")
        .as_array()
        .expect("a list of efforts")
        .iter()
        .map(|p| (of(p, "distance_m"), of(p, "time_s")))
        .collect();
    let (speed, reserve_m) = athlete::critical_line(&points).expect("enough efforts");
    vec![
        ("cs_m_per_s", speed.into()),
        ("d_prime_m", reserve_m.into()),
    ]
}

/// Minutes in zones as the case gives them.
fn minutes(case: &Case, names: [&str; 5]) -> [f64; 5] {
    names.map(|name| case.number(name))
}

pub fn edwards_trimp(case: &Case) -> Outcome {
    let names = [
        "min_50_60_pct",
        "min_60_70_pct",
        "min_70_80_pct",
        "min_80_90_pct",
        "min_90_100_pct",
    ];
    vec![("trimp", load::edwards_trimp(minutes(case, names)).into())]
}

pub fn edwards_trimp_stream(case: &Case) -> Outcome {
    let zones = load::edwards_zone_minutes(&segments(case), case.number("hr_max_bpm"));
    vec![("trimp", load::edwards_trimp(zones).into())]
}

pub fn lucia_trimp(case: &Case) -> Outcome {
    let seconds = |name| 60.0 * case.number(name);
    let zones = ZoneSeconds {
        low_s: seconds("min_below_vt1"),
        middle_s: seconds("min_vt1_to_vt2"),
        high_s: seconds("min_above_vt2"),
    };
    vec![("trimp", load::lucia_trimp(zones).into())]
}

pub fn xpower(case: &Case) -> Outcome {
    assert_eq!(case.number("start_w"), 0.0);
    let of = |smoothing| {
        let mut x_power = XPower::new(smoothing);
        for (watts, seconds) in blocks(case) {
            (0..seconds as usize).for_each(|_| x_power.second(watts));
        }
        x_power.value().expect("has seconds")
    };
    vec![
        ("xpower_w_exp", of(PowerSmoothing::Exponential).into()),
        ("xpower_w_goldencheetah", of(PowerSmoothing::Span).into()),
    ]
}

pub fn power_tss(case: &Case) -> Outcome {
    let hours = case.number("duration_s") / 3600.0;
    let (normalized, threshold) = (case.number("np_w"), case.number("ftp_w"));
    let stress = load::power_stress(hours, normalized, threshold);
    vec![
        ("if_", load::power_intensity(normalized, threshold).into()),
        ("tss", stress.into()),
    ]
}

pub fn swim_stress_score(case: &Case) -> Outcome {
    let speed = case.number("distance_m") / case.number("moving_time_s");
    let critical = case.number("threshold_m_per_min") / 60.0;
    let hours = case.number("elapsed_time_s") / 3600.0;
    vec![("sss", load::swim_stress(hours, speed, critical).into())]
}

pub fn session_rpe(case: &Case) -> Outcome {
    let load = load::session_rpe(case.number("duration_min"), case.number("rpe_cr10"));
    vec![("load_au", load.into())]
}

pub fn ftp(case: &Case) -> Outcome {
    let watts = athlete::threshold_power_of_20min(case.number("best_20min_w"));
    vec![("ftp_w", watts.into())]
}

pub fn running_power(case: &Case) -> Outcome {
    let watts = load::estimated_running_power_w(
        case.number("mass_kg"),
        case.number("height_m"),
        case.number("speed_m_per_s"),
        case.number("grade_fraction"),
    );
    vec![("power_w", watts.into())]
}

fn of(object: &Value, name: &str) -> f64 {
    object[name].as_f64().unwrap_or_else(|| panic!("no {name}"))
}
