//! Exponentially weighted load: fitness and fatigue (docs/metrics.md).

/// How a time constant becomes the weight of a new day. Tools differ, so reports name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Averaging {
    /// `1 - exp(-1/N)`, as GoldenCheetah, Elevate and Sauce do.
    #[default]
    Exponential,
    /// `1/N`.
    Reciprocal,
    /// `2/(N+1)`, as Runalyze does.
    Span,
}

impl Averaging {
    /// Weight of the newest day for a time constant in days.
    pub fn weight(self, days: f64) -> f64 {
        match self {
            Averaging::Exponential => 1.0 - (-1.0 / days).exp(),
            Averaging::Reciprocal => 1.0 / days,
            Averaging::Span => 2.0 / (days + 1.0),
        }
    }

    /// The formula, for the report's foot.
    pub fn formula(self) -> &'static str {
        match self {
            Averaging::Exponential => "1-exp(-1/N)",
            Averaging::Reciprocal => "1/N",
            Averaging::Span => "2/(N+1)",
        }
    }
}

/// One step of the average.
pub fn ewma(previous: f64, today: f64, weight: f64) -> f64 {
    previous + (today - previous) * weight
}

/// Balance of chronic and acute load at the end of a day; reports show it on the day after.
pub fn balance(chronic: f64, acute: f64) -> f64 {
    chronic - acute
}

/// Time constants and convention of fitness and fatigue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FitnessModel {
    /// Days of the chronic average.
    pub chronic_days: f64,
    /// Days of the acute average.
    pub acute_days: f64,
    /// Convention.
    pub averaging: Averaging,
}

impl Default for FitnessModel {
    /// 42 and 7 days, as most tools have it.
    fn default() -> Self {
        Self {
            chronic_days: 42.0,
            acute_days: 7.0,
            averaging: Averaging::Exponential,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forty_two_equal_days_reach_the_share_each_convention_promises() {
        let after = |averaging: Averaging| {
            let weight = averaging.weight(42.0);
            (0..42).fold(0.0, |x, _| ewma(x, 100.0, weight))
        };
        assert!((after(Averaging::Exponential) - 63.2).abs() < 0.05);
        assert!((after(Averaging::Reciprocal) - 63.7).abs() < 0.05);
        assert!((after(Averaging::Span) - 86.5).abs() < 0.05);
    }

    #[test]
    fn a_day_of_nothing_raises_nothing() {
        assert!(ewma(50.0, 0.0, Averaging::default().weight(7.0)) < 50.0);
        assert_eq!(ewma(0.0, 0.0, Averaging::default().weight(7.0)), 0.0);
    }
}
