//! The cost of a slope: factors that turn speed on a grade into speed on the flat.

/// Beyond this grade, in percent, the fit to running speeds has no data (docs/metrics.md).
pub const STRAVA_LIKE_LIMIT_PCT: f64 = 34.0;
/// Range of the treadmill experiments, rise over run.
const MINETTI_LIMIT: f64 = 0.45;

/// Metabolic cost of running at a grade, J/kg/m; the grade (rise over run) is clamped to ±0.45.
///
/// Minetti et al. 2002, J Appl Physiol 93:1039, doi 10.1152/japplphysiol.01177.2001.
pub fn minetti_cost_j_per_kg_m(grade: f64) -> f64 {
    let g = grade.clamp(-MINETTI_LIMIT, MINETTI_LIMIT);
    ((((155.4 * g - 30.4) * g - 43.3) * g + 46.3) * g + 19.5) * g + 3.6
}

/// Cost at a grade relative to the flat.
pub fn minetti_cost_ratio(grade: f64) -> f64 {
    minetti_cost_j_per_kg_m(grade) / minetti_cost_j_per_kg_m(0.0)
}

/// Speed on the flat that feels like 1 m/s at a grade in percent, within ±34 %.
///
/// A quintic that the Elevate project fitted to sampled values of Strava's grade-adjusted pace.
pub fn strava_like_speed_factor(grade_pct: f64) -> f64 {
    const COEFFICIENTS: [f64; 6] = [
        -2.662_810_732_593_074_7e-9,
        -3.686_186_584_867_523e-7,
        4.066_242_567_157_192_4e-7,
        0.001_808_395_321_279_063_4,
        0.029_290_920_646_623_777,
        1.0,
    ];
    COEFFICIENTS.iter().fold(0.0, |sum, c| sum * grade_pct + c)
}

/// The default: the fit to runners' speeds within its data, Minetti's cost beyond.
///
/// Minetti alone underestimates moderate descents far too much for real runners (docs/metrics.md).
pub fn graded_speed_factor(grade: f64) -> f64 {
    let grade_pct = grade * 100.0;
    if grade_pct.abs() <= STRAVA_LIKE_LIMIT_PCT {
        strava_like_speed_factor(grade_pct)
    } else {
        minetti_cost_ratio(grade)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flat_costs_what_the_flat_costs() {
        assert_eq!(graded_speed_factor(0.0), 1.0);
        assert_eq!(minetti_cost_j_per_kg_m(0.0), 3.6);
    }

    #[test]
    fn uphill_costs_more_the_steeper_it_gets() {
        let up: Vec<f64> = (0..=30)
            .map(|pct| graded_speed_factor(f64::from(pct) / 100.0))
            .collect();
        assert!(up.windows(2).all(|pair| pair[1] > pair[0]));
    }

    #[test]
    fn descents_of_runners_are_not_as_cheap_as_on_the_treadmill() {
        assert!(strava_like_speed_factor(-10.0) > minetti_cost_ratio(-0.10));
    }
}
