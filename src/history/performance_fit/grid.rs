//! Pairs of time constants and how well each explains the performances.

use super::moments::{Moments, Plane, Row};
use crate::history::impulse_response::ImpulseParameters;
use crate::history::performances::Performance;
use crate::history::trace::Trace;

/// Resolution of the time constants, days (constant of this project).
const STEP_DAYS: f64 = 0.25;
/// Steps between the points at which every search begins: whole days.
const COARSE_STRIDE: usize = 4;
/// Steps by which it continues from the best of them.
const FINER_STRIDES: [usize; 2] = [2, 1];
/// Bounds of the time constant of fitness, days (constant of this project).
pub(super) const FITNESS_DAYS: (f64, f64) = (20.0, 80.0);
/// Bounds of the time constant of fatigue, days (constant of this project).
pub(super) const FATIGUE_DAYS: (f64, f64) = (3.0, 25.0);

/// What every pair of time constants leaves at every performance, computed once.
pub(super) struct Grid {
    fitness: Axis,
    fatigue: Axis,
    values: Vec<f64>,
    /// The points at which every search begins, with the moments of all performances.
    coarse: Vec<(Point, Moments)>,
}

/// A pair of time constants, as places on the two axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Point {
    fitness: usize,
    fatigue: usize,
}

/// A pair of time constants with the best of the other constants.
pub(super) struct Candidate {
    point: Point,
    fitness_days: f64,
    fatigue_days: f64,
    plane: Plane,
}

impl Candidate {
    /// The constants of the model.
    pub(super) fn parameters(&self) -> ImpulseParameters {
        ImpulseParameters {
            baseline: self.plane.baseline,
            fitness_days: self.fitness_days,
            fatigue_days: self.fatigue_days,
            fitness_gain: self.plane.fitness_gain,
            fatigue_gain: self.plane.fatigue_gain,
        }
    }
}

impl Grid {
    /// For daily loads and performances in order of their days.
    pub(super) fn new(loads: &[Option<f64>], performances: &[Performance]) -> Self {
        let days: Vec<usize> = performances.iter().map(|p| p.day).collect();
        let mut grid = Self {
            fitness: Axis::new(FITNESS_DAYS, loads, &days),
            fatigue: Axis::new(FATIGUE_DAYS, loads, &days),
            values: performances.iter().map(|p| p.value).collect(),
            coarse: Vec::new(),
        };
        grid.coarse = grid
            .coarse_points()
            .map(|point| (point, grid.moments(point)))
            .collect();
        grid
    }

    /// The best candidate for all performances; none if no point is within the bounds.
    pub(super) fn best(&self) -> Option<Candidate> {
        self.search(|_, moments| moments)
    }

    /// The error of the best candidate for all other performances on this one.
    pub(super) fn error_unseen(&self, left_out: usize) -> Option<f64> {
        let best = self.search(|point, moments| moments.without(self.row(point, left_out)))?;
        Some(self.error(&best, left_out))
    }

    /// The errors of a candidate on each performance.
    pub(super) fn errors(&self, candidate: &Candidate) -> Vec<f64> {
        (0..self.values.len())
            .map(|performance| self.error(candidate, performance))
            .collect()
    }

    fn error(&self, candidate: &Candidate, performance: usize) -> f64 {
        let row = self.row(candidate.point, performance);
        self.values[performance] - candidate.plane.performance(row)
    }

    /// Every coarse point, then from the best of them downhill by ever smaller strides.
    fn search(&self, seen: impl Fn(Point, Moments) -> Moments) -> Option<Candidate> {
        let coarse = self.coarse.iter().copied();
        let candidates =
            coarse.filter_map(|(point, moments)| self.candidate(point, &seen(point, moments)));
        let mut best = least_error(candidates)?;
        for stride in FINER_STRIDES {
            let around =
                |point| {
                    let beside = self.beside(point, stride);
                    least_error(beside.filter_map(|point| {
                        self.candidate(point, &seen(point, self.moments(point)))
                    }))
                };
            while let Some(better) = around(best.point)
                && better.plane.squared_error < best.plane.squared_error
            {
                best = better;
            }
        }
        Some(best)
    }

    /// The model at a point, if it is within the bounds: fatigue fades faster than fitness, training
    /// helps in the end, and it hurts at first.
    fn candidate(&self, point: Point, moments: &Moments) -> Option<Candidate> {
        let fitness_days = self.fitness.time_constants[point.fitness];
        let fatigue_days = self.fatigue.time_constants[point.fatigue];
        let plane = moments.plane()?;
        let kept = fatigue_days < fitness_days
            && plane.fitness_gain > 0.0
            && plane.fatigue_gain > plane.fitness_gain;
        kept.then_some(Candidate {
            point,
            fitness_days,
            fatigue_days,
            plane,
        })
    }

    fn row(&self, point: Point, performance: usize) -> Row {
        [
            self.fitness.traces[point.fitness][performance],
            self.fatigue.traces[point.fatigue][performance],
            self.values[performance],
        ]
    }

    fn moments(&self, point: Point) -> Moments {
        Moments::of((0..self.values.len()).map(|performance| self.row(point, performance)))
    }

    fn coarse_points(&self) -> impl Iterator<Item = Point> {
        let along = |axis: &Axis| (0..axis.time_constants.len()).step_by(COARSE_STRIDE);
        let fatigues = along(&self.fatigue);
        along(&self.fitness).flat_map(move |fitness| {
            let point = move |fatigue| Point { fitness, fatigue };
            fatigues.clone().map(point)
        })
    }

    /// The eight points around a point, as far as they are on the grid.
    fn beside(&self, centre: Point, stride: usize) -> impl Iterator<Item = Point> {
        let fatigues = self.fatigue.near(centre.fatigue, stride);
        let fitnesses = self.fitness.near(centre.fitness, stride);
        fitnesses
            .flat_map(move |fitness| {
                let point = move |fatigue| Point { fitness, fatigue };
                fatigues.clone().map(point)
            })
            .filter(move |point| *point != centre)
    }
}

/// The first of those with the least error.
fn least_error(candidates: impl Iterator<Item = Candidate>) -> Option<Candidate> {
    let error = |candidate: &Candidate| candidate.plane.squared_error;
    candidates.min_by(|a, b| error(a).total_cmp(&error(b)))
}

/// Time constants from one bound to the other, and what each leaves of training.
struct Axis {
    time_constants: Vec<f64>,
    /// For each time constant, what it leaves on the day of each performance, load points.
    traces: Vec<Vec<f64>>,
}

impl Axis {
    fn new((from, to): (f64, f64), loads: &[Option<f64>], days: &[usize]) -> Self {
        let steps = ((to - from) / STEP_DAYS).round() as usize;
        let time_constants: Vec<f64> = (0..=steps)
            .map(|step| from + STEP_DAYS * step as f64)
            .collect();
        let traces = time_constants
            .iter()
            .map(|time_constant| left_on(days, loads, *time_constant))
            .collect();
        Self {
            time_constants,
            traces,
        }
    }

    fn near(&self, centre: usize, stride: usize) -> impl Iterator<Item = usize> + Clone + use<> {
        let last = self.time_constants.len() - 1;
        let below = centre.checked_sub(stride);
        let above = Some(centre + stride).filter(|place| *place <= last);
        [below, Some(centre), above].into_iter().flatten()
    }
}

/// What is left of training up to the day before, on some days in order.
fn left_on(days: &[usize], loads: &[Option<f64>], time_constant_days: f64) -> Vec<f64> {
    let mut trace = Trace::new(time_constant_days);
    let mut left = Vec::with_capacity(days.len());
    for today in 0..=loads.len() {
        trace.fade();
        while days.get(left.len()) == Some(&today) {
            left.push(trace.value());
        }
        if let Some(Some(load)) = loads.get(today) {
            trace.add(*load);
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_on_a_day_is_what_the_model_says() {
        use crate::history::{LastImpulse, impulse_response};
        let loads = [Some(50.0), None, Some(80.0), Some(0.0)];
        let left = left_on(&[0, 3, 3, 4], &loads, 42.0);
        let model = [0, 3, 3, 4].map(|day| {
            let usual = ImpulseParameters::USUAL;
            let on = impulse_response(&loads, day, &usual, LastImpulse::Yesterday);
            on.expect("a day").fitness
        });
        assert_eq!(left, model);
    }

    #[test]
    fn the_axes_reach_from_bound_to_bound() {
        let axis = Axis::new(FATIGUE_DAYS, &[], &[]);
        assert_eq!(axis.time_constants.first(), Some(&3.0));
        assert_eq!(axis.time_constants.last(), Some(&25.0));
        assert_eq!(axis.near(0, 4).collect::<Vec<_>>(), [0, 4]);
        assert_eq!(axis.near(88, 1).collect::<Vec<_>>(), [87, 88]);
    }
}
