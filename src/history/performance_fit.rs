//! Banister's model fitted to an athlete's own performances, and whether that was worth it.
//!
//! Both time constants are searched on a grid, the other three constants follow by least squares at each
//! of its points. Points that break `k2 > k1 > 0` are not a model of training and are dropped.
//!
//! The problem is known to be ill-conditioned: other constants fit nearly as well, and good fits predict
//! badly (Hellard 2006, J Sports Sci 24:509, doi 10.1080/02640410500244697; Imbach 2022, Sci Rep
//! 12:1586, doi 10.1038/s41598-022-05392-8). So each fit has to predict performances that it was not
//! shown, and is compared with a straight line, which knows nothing of training.

mod grid;
mod moments;
mod straight_line;

use grid::Grid;
use thiserror::Error;

use super::History;
use super::impulse_response::ImpulseParameters;
use super::performances::{Performance, performances};
use super::window::KnownDays;

/// Fewer performances than this are not fitted.
const LEAST_PERFORMANCES: usize = 8;
/// Performances closer together than this are not fitted, days.
const LEAST_SPAN_DAYS: usize = 60;

/// A model fitted to performances.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PerformanceFit {
    /// The fitted constants, to be used with training up to the day before.
    pub parameters: ImpulseParameters,
    /// The number of performances it was fitted to.
    pub performances: usize,
    /// Root mean square error of the fit, in the unit of the performances.
    pub rmse: f64,
    /// The same for each performance predicted by a fit to all others; none if one of these fits finds
    /// nothing within its bounds.
    pub leave_one_out_rmse: Option<f64>,
    /// The same for each performance predicted by a straight line over time through all others.
    pub line_leave_one_out_rmse: f64,
    /// How much is known of the days from the first of the loads to the last performance.
    pub known: KnownDays,
}

impl PerformanceFit {
    /// Whether it predicts unseen performances better than a straight line does. If not, it adds nothing
    /// to the mere passage of time.
    pub fn is_better_than_line(&self) -> bool {
        self.leave_one_out_rmse
            .is_some_and(|error| error < self.line_leave_one_out_rmse)
    }

    /// Whether a time constant is at one of its bounds, so that the bound was found and not the athlete.
    pub fn is_at_bounds(&self) -> bool {
        let at = |days: f64, (least, most): (f64, f64)| days <= least || days >= most;
        at(self.parameters.fitness_days, grid::FITNESS_DAYS)
            || at(self.parameters.fatigue_days, grid::FATIGUE_DAYS)
    }
}

impl History {
    /// Whether training explains the athlete's performances (docs/history.md).
    ///
    /// # Errors
    /// When there are too few of them, or none that can be explained this way.
    pub fn performance_fit(&self) -> Result<PerformanceFit, FitRefusal> {
        fit_performances(&self.daily_loads(), &performances(self))
    }
}

/// Why there is no fit.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum FitRefusal {
    /// A performance that cannot be used.
    #[error("the performance of day {day} is not a number or outside the days of training")]
    Unusable {
        /// Its day, counted from 0.
        day: usize,
    },
    /// There are too few performances.
    #[error("{found} performances are fewer than {LEAST_PERFORMANCES}")]
    TooFew {
        /// How many there are.
        found: usize,
    },
    /// Performances too close together.
    #[error("the performances lie within {span_days} days, less than {LEAST_SPAN_DAYS}")]
    TooClose {
        /// Days from the first to the last.
        span_days: usize,
    },
    /// Too many unknown days.
    #[error("only {} of {} days of training are known", known.known_days, known.days)]
    TooLittleKnown {
        /// Days from the first of the loads to the last performance.
        known: KnownDays,
    },
    /// Least squares found no constants within the bounds of the model.
    #[error("no constants within their bounds fit the performances")]
    NothingWithinBounds,
}

/// Fits the model to performances in any order.
///
/// Training before the first day of the loads counts as zero, so early performances mislead the fit if
/// training was already under way.
///
/// # Errors
///
/// A reason if there are too few data, or no constants of the model fit.
pub fn fit_performances(
    loads: &[Option<f64>],
    performances: &[Performance],
) -> Result<PerformanceFit, FitRefusal> {
    let performances = in_order(performances);
    let known = examined(loads, &performances)?;
    let grid = Grid::new(loads, &performances);
    let best = grid.best().ok_or(FitRefusal::NothingWithinBounds)?;
    let errors: Option<Vec<f64>> = (0..performances.len())
        .map(|left_out| grid.error_unseen(left_out))
        .collect();
    Ok(PerformanceFit {
        parameters: best.parameters(),
        performances: performances.len(),
        rmse: root_mean_square(&grid.errors(&best)),
        leave_one_out_rmse: errors.map(|errors| root_mean_square(&errors)),
        line_leave_one_out_rmse: root_mean_square(&straight_line::errors_unseen(&performances)),
        known,
    })
}

/// The same performances give the same bits, in any order.
fn in_order(performances: &[Performance]) -> Vec<Performance> {
    let mut ordered = performances.to_vec();
    ordered.sort_by(|a, b| a.day.cmp(&b.day).then(a.value.total_cmp(&b.value)));
    ordered
}

fn examined(loads: &[Option<f64>], ordered: &[Performance]) -> Result<KnownDays, FitRefusal> {
    let usable = |p: &&Performance| p.value.is_finite() && p.day <= loads.len();
    if let Some(Performance { day, .. }) = ordered.iter().find(|p| !usable(p)) {
        return Err(FitRefusal::Unusable { day: *day });
    }
    let found = ordered.len();
    let (Some(first), Some(last), LEAST_PERFORMANCES..) = (ordered.first(), ordered.last(), found)
    else {
        return Err(FitRefusal::TooFew { found });
    };
    let span_days = last.day - first.day;
    if span_days < LEAST_SPAN_DAYS {
        return Err(FitRefusal::TooClose { span_days });
    }
    let known = KnownDays::of(&loads[..last.day]);
    if !known.suffice() {
        return Err(FitRefusal::TooLittleKnown { known });
    }
    Ok(known)
}

fn root_mean_square(errors: &[f64]) -> f64 {
    let squares: f64 = errors.iter().map(|error| error * error).sum();
    (squares / errors.len() as f64).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::{LastImpulse, impulse_response};

    const TRUTH: ImpulseParameters = ImpulseParameters {
        baseline: 300.0,
        fitness_days: 45.0,
        fatigue_days: 11.0,
        fitness_gain: 0.05,
        fatigue_gain: 0.12,
    };

    /// Months of more and of less, days of hard, easy and no training.
    fn training(days: usize) -> Vec<Option<f64>> {
        let load = |day: usize| {
            let month = [60.0, 90.0, 120.0, 30.0][day / 28 % 4];
            let weekday = [0.0, 1.0, 0.5, 1.5, 0.0, 0.8, 2.0][day % 7];
            Some(month * weekday)
        };
        (0..days).map(load).collect()
    }

    /// A model's response to the training, at a fixed interval of days.
    fn modelled(loads: &[Option<f64>], every: usize, of: &ImpulseParameters) -> Vec<Performance> {
        let value = |day| impulse_response(loads, day, of, LastImpulse::Yesterday);
        (0..=loads.len())
            .step_by(every)
            .filter_map(|day| Some((day, value(day)?.performance)))
            .map(|(day, value)| Performance { day, value })
            .collect()
    }

    /// A straight line with noise that knows nothing of training.
    fn on_a_line(days: usize, every: usize) -> Vec<Performance> {
        let mut state = 12_345_u64;
        let mut noise = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 40) as f64 / (1_u64 << 24) as f64 - 0.5
        };
        (every..days)
            .step_by(every)
            .map(|day| Performance {
                day,
                value: 300.0 + 0.1 * day as f64 + 8.0 * noise(),
            })
            .collect()
    }

    /// A model with the same noise as [`on_a_line`].
    fn with_noise(modelled: &[Performance]) -> Vec<Performance> {
        let (days, every) = (modelled.len() * 10, 10);
        let noise = on_a_line(days, every);
        modelled[1..]
            .iter()
            .zip(noise)
            .map(|(clean, noisy)| Performance {
                day: clean.day,
                value: clean.value + noisy.value - 300.0 - 0.1 * noisy.day as f64,
            })
            .collect()
    }

    #[test]
    fn performances_of_a_model_give_its_constants_back() {
        let loads = training(400);
        let fit = fit_performances(&loads, &modelled(&loads, 10, &TRUTH)).expect("a fit");
        let found = fit.parameters;
        assert_eq!((found.fitness_days, found.fatigue_days), (45.0, 11.0));
        assert!((found.baseline - 300.0).abs() < 1e-6);
        assert!((found.fitness_gain - 0.05).abs() < 1e-9);
        assert!((found.fatigue_gain - 0.12).abs() < 1e-9);
        assert!(fit.rmse < 1e-6 && fit.is_better_than_line() && !fit.is_at_bounds());
        assert_eq!((fit.performances, fit.known.known_days), (41, 400));
    }

    #[test]
    fn constants_between_the_steps_are_found_to_a_step() {
        let truth = ImpulseParameters {
            fitness_days: 41.9,
            fatigue_days: 6.4,
            ..TRUTH
        };
        let loads = training(400);
        let fit = fit_performances(&loads, &modelled(&loads, 10, &truth)).expect("a fit");
        assert!((fit.parameters.fitness_days - 41.9).abs() <= 0.25);
        assert!((fit.parameters.fatigue_days - 6.4).abs() <= 0.25);
        assert!((fit.parameters.fitness_gain / 0.05 - 1.0).abs() < 0.05);
        assert!(fit.is_better_than_line());
    }

    #[test]
    fn of_noise_a_fit_misses_just_the_noise() {
        let loads = training(1000);
        let noisy = with_noise(&modelled(&loads, 10, &TRUTH));
        let fit = fit_performances(&loads, &noisy).expect("a fit");
        // The deviation of evenly spread noise is its width over the square root of twelve.
        let deviation = 8.0 / 12.0_f64.sqrt();
        assert!((fit.rmse / deviation - 1.0).abs() < 0.15, "{fit:?}");
        assert!(
            fit.leave_one_out_rmse
                .is_some_and(|unseen| unseen > fit.rmse)
        );
        assert!(fit.is_better_than_line());
    }

    #[test]
    fn a_trend_that_knows_nothing_of_training_is_told_as_well_by_a_line() {
        for (days, every) in [(200, 10), (400, 10), (400, 7)] {
            let fit = fit_performances(&training(days), &on_a_line(days, every));
            assert!(!fit.expect("a fit").is_better_than_line());
        }
    }

    #[test]
    fn the_order_of_the_performances_is_nothing_to_the_fit() {
        let loads = training(300);
        let mut performances = with_noise(&modelled(&loads, 10, &TRUTH));
        let forwards = fit_performances(&loads, &performances);
        performances.reverse();
        assert_eq!(forwards, fit_performances(&loads, &performances));
    }

    #[test]
    fn too_little_to_fit_to_is_refused_with_a_reason() {
        let loads = training(100);
        let of = |every| fit_performances(&loads, &modelled(&loads, every, &TRUTH));
        assert_eq!(of(15), Err(FitRefusal::TooFew { found: 7 }));
        let close = &modelled(&loads, 1, &TRUTH)[..60];
        let refused = fit_performances(&loads, close);
        assert_eq!(refused, Err(FitRefusal::TooClose { span_days: 59 }));
        let none = fit_performances(&[], &[]);
        assert_eq!(none, Err(FitRefusal::TooFew { found: 0 }));
    }

    #[test]
    fn a_performance_after_the_training_or_without_a_number_is_refused() {
        let loads = training(100);
        for (day, value) in [(101, 300.0), (50, f64::NAN)] {
            let mut performances = modelled(&loads, 10, &TRUTH);
            performances.push(Performance { day, value });
            let refused = fit_performances(&loads, &performances);
            assert_eq!(refused, Err(FitRefusal::Unusable { day }));
        }
    }

    #[test]
    fn unknown_days_are_not_days_without_training() {
        let loads = training(200);
        let performances = modelled(&loads, 10, &TRUTH);
        let every_third = |instead: Option<f64>| -> Vec<Option<f64>> {
            let days = loads.iter().enumerate();
            days.map(|(day, load)| if day % 3 == 0 { instead } else { *load })
                .collect()
        };
        let known = KnownDays {
            known_days: 133,
            days: 200,
        };
        let unknown = fit_performances(&every_third(None), &performances);
        assert_eq!(unknown, Err(FitRefusal::TooLittleKnown { known }));
        let rested = fit_performances(&every_third(Some(0.0)), &performances);
        assert!(rested.is_ok_and(|fit| fit.known.known_days == 200));
    }

    #[test]
    fn without_training_or_without_change_no_constants_fit() {
        let loads = training(200);
        let modelled = modelled(&loads, 10, &TRUTH);
        let idle = fit_performances(&[Some(0.0); 200], &modelled);
        assert_eq!(idle, Err(FitRefusal::NothingWithinBounds));
        let level: Vec<_> = modelled
            .iter()
            .map(|p| Performance { value: 300.0, ..*p })
            .collect();
        let found = fit_performances(&loads, &level);
        assert_eq!(found, Err(FitRefusal::NothingWithinBounds));
    }

    #[test]
    fn a_refusal_says_what_is_lacking() {
        let words = FitRefusal::TooFew { found: 3 }.to_string();
        assert_eq!(words, "3 performances are fewer than 8");
    }
}
