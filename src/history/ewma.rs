//! Exponentially weighted load: fitness and fatigue (docs/metrics.md).

/// How a time constant determines the weight of a new day. Tools differ, so reports name it.
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

/// An exponentially weighted mean over the known days.
///
/// An unknown day adds nothing to the sum and nothing to the weight, so the mean stays until more is
/// known, and the weight shows how much of it is. With every day known it is [`ewma`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KnownMean {
    sum: f64,
    weight: f64,
}

impl KnownMean {
    /// Begins at a value, as if it had always been so.
    pub fn seeded(value: f64) -> Self {
        Self {
            sum: value,
            weight: 1.0,
        }
    }

    /// Begins without any known day.
    pub fn unknown() -> Self {
        Self {
            sum: 0.0,
            weight: 0.0,
        }
    }

    /// Adds a day; `weight` is that of the newest day.
    pub fn take(&mut self, today: Option<f64>, weight: f64) {
        self.sum *= 1.0 - weight;
        self.weight *= 1.0 - weight;
        if let Some(today) = today {
            self.sum += weight * today;
            self.weight += weight;
        }
    }

    /// Mean of the known days.
    pub fn mean(self) -> f64 {
        if self.weight <= 0.0 {
            return 0.0;
        }
        self.sum / self.weight
    }

    /// Share of the weights on known days, 0 to 1.
    pub fn known_share(self) -> f64 {
        self.weight.min(1.0)
    }
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
    /// The averaging formula.
    pub averaging: Averaging,
}

impl Default for FitnessModel {
    /// 42 and 7 days, as in most tools.
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
    fn with_every_day_known_the_mean_is_the_average() {
        let (mut mean, mut average) = (KnownMean::seeded(20.0), 20.0);
        for load in [50.0, 0.0, 80.0, 30.0] {
            mean.take(Some(load), 0.25);
            average = ewma(average, load, 0.25);
        }
        assert!((mean.mean() - average).abs() < 1e-12);
        assert!((mean.known_share() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn an_unknown_day_is_no_rest_and_lowers_only_what_is_known() {
        let mut mean = KnownMean::seeded(40.0);
        mean.take(None, 0.25);
        mean.take(None, 0.25);
        assert_eq!(mean.mean(), 40.0);
        // 0.75² of it is left.
        assert_eq!(mean.known_share(), 0.5625);
        mean.take(Some(0.0), 0.25);
        // 0.421875 · 40 over 0.421875 + 0.25.
        assert!((mean.mean() - 25.116_279).abs() < 1e-6);
    }

    #[test]
    fn before_anything_is_known_a_mean_is_that_of_the_days_that_are() {
        let mut mean = KnownMean::unknown();
        assert_eq!((mean.mean(), mean.known_share()), (0.0, 0.0));
        mean.take(Some(60.0), 0.25);
        assert_eq!((mean.mean(), mean.known_share()), (60.0, 0.25));
        // (0.75 · 0.25 · 60 + 0.25 · 0) over (0.1875 + 0.25).
        mean.take(Some(0.0), 0.25);
        assert!((mean.mean() - 25.714_286).abs() < 1e-6);
    }

    #[test]
    fn a_day_of_nothing_raises_nothing() {
        assert!(ewma(50.0, 0.0, Averaging::default().weight(7.0)) < 50.0);
        assert_eq!(ewma(0.0, 0.0, Averaging::default().weight(7.0)), 0.0);
    }
}
