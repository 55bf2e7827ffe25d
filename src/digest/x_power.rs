//! xPower: the fourth-power mean of exponentially smoothed power.
//!
//! Skiba, BikeScore (2006 on), with a time constant of 25 s. Here at 1 Hz and from rest; restarts after
//! a gap (docs/metrics.md).

/// Time constant of the smoothing, seconds.
const SMOOTHED_OVER_S: f64 = 25.0;

/// How the time constant determines the weight of a new second. Tools differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PowerSmoothing {
    /// `1 - exp(-1/25)`, the exact weight of a second.
    #[default]
    Exponential,
    /// `1/26`, as in GoldenCheetah.
    Span,
}

impl PowerSmoothing {
    fn weight(self) -> f64 {
        match self {
            PowerSmoothing::Exponential => 1.0 - (-1.0 / SMOOTHED_OVER_S).exp(),
            PowerSmoothing::Span => 1.0 / (SMOOTHED_OVER_S + 1.0),
        }
    }
}

/// Collects power second by second.
#[derive(Debug, Clone)]
pub struct XPower {
    weight: f64,
    smoothed_w: f64,
    sum_of_fourths: f64,
    seconds: f64,
}

impl XPower {
    /// A mean that begins at rest.
    pub fn new(smoothing: PowerSmoothing) -> Self {
        Self {
            weight: smoothing.weight(),
            smoothed_w: 0.0,
            sum_of_fourths: 0.0,
            seconds: 0.0,
        }
    }

    /// Adds a second at a power in watts.
    pub fn second(&mut self, power_w: f64) {
        self.smoothed_w += (power_w - self.smoothed_w) * self.weight;
        self.sum_of_fourths += self.smoothed_w.powi(4);
        self.seconds += 1.0;
    }

    /// Restarts from rest: nothing is known about the time in between.
    pub fn gap(&mut self) {
        self.smoothed_w = 0.0;
    }

    /// Watts; `None` before the first second.
    pub fn value(&self) -> Option<f64> {
        (self.seconds > 0.0).then(|| (self.sum_of_fourths / self.seconds).powf(0.25))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_constant_power_comes_near_itself_from_below() {
        let mut x_power = XPower::new(PowerSmoothing::default());
        (0..36_000).for_each(|_| x_power.second(200.0));
        let value = x_power.value().expect("has seconds");
        assert!((199.0..200.0).contains(&value), "{value}");
    }

    #[test]
    fn the_first_second_is_the_weight_of_one() {
        let mut x_power = XPower::new(PowerSmoothing::Span);
        x_power.second(260.0);
        // 260 / 26.
        assert!((x_power.value().expect("has a second") - 10.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_is_no_power() {
        assert_eq!(XPower::new(PowerSmoothing::default()).value(), None);
    }
}
