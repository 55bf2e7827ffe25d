//! The load of the last week relative to that of the last four: the acute-to-chronic workload ratio.
//!
//! Shown because other tools show it, always together with [`RATIO_CRITIQUE`]. Exponential form:
//! Williams 2017, Br J Sports Med 51:209, doi 10.1136/bjsports-2016-096589.

use super::ewma::{Averaging, ewma};
use super::window::{KnownDays, Window};

/// Days of the acute load.
pub const ACUTE_DAYS: usize = 7;
/// Days of the chronic load; there is no ratio before a history has as many.
pub const CHRONIC_DAYS: usize = 28;
/// Below this chronic load the ratio is meaningless, load points a day (constant of this project).
pub const LEAST_CHRONIC_LOAD: f64 = 5.0;

/// The caveats to show beside the number.
pub const RATIO_CRITIQUE: &str = "\
The ratio does not measure injury risk. The last week is part of both sides of the coupled form, \
which is thereby correlated with itself (Lolli 2019, doi 10.1136/bjsports-2017-098110). Dividing the \
last week by fixed or random numbers predicts injuries as well as dividing it by the last four \
weeks, and little better than chance: c-statistic 0.54–0.57 (Impellizzeri 2021, \
doi 10.1007/s40279-020-01378-6; pitfalls: Impellizzeri 2020, doi 10.1123/ijspp.2019-0864). Among 5,205 \
runners, a higher ratio went with fewer injuries, and the ratio of a week to the one before with \
neither more nor fewer (Frandsen 2025, doi 10.1136/bjsports-2024-109380). No range of it is good or \
bad, and no advice comes from it.";

/// How the two loads are averaged. Tools differ, so reports name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RatioForm {
    /// Mean of the last 7 days over the mean of the last 28, which include the 7.
    #[default]
    Coupled,
    /// Mean of the last 7 days over the mean of the previous 21 days.
    Uncoupled,
    /// Exponentially weighted over 7 and 28 days with weight `2/(N+1)`, from the first known day on.
    Exponential,
}

impl RatioForm {
    /// Words for the report's foot.
    pub fn name(self) -> &'static str {
        match self {
            RatioForm::Coupled => "7 days over 28, coupled",
            RatioForm::Uncoupled => "7 days over the 21 before, uncoupled",
            RatioForm::Exponential => "exponentially weighted, 7 over 28 days",
        }
    }
}

/// The two loads and their ratio.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WorkloadRatio {
    /// Load of the last week, load points a day.
    pub acute: f64,
    /// Load of the last four weeks, load points a day, at least [`LEAST_CHRONIC_LOAD`].
    pub chronic: f64,
    /// Acute over chronic load.
    pub ratio: f64,
    /// How many of the last 28 days are known.
    pub known: KnownDays,
}

/// The ratio at the end of a series of daily loads; none before there are 28 days, if too few of the
/// days on either side are known, or with a chronic load below [`LEAST_CHRONIC_LOAD`].
pub fn workload_ratio(loads: &[Option<f64>], form: RatioForm) -> Option<WorkloadRatio> {
    let mut averages = Averages::new();
    loads.iter().for_each(|load| averages.take(*load));
    ratio_with(loads, form, &averages)
}

/// The ratio at the end of each day of a series, as [`workload_ratio`] returns it for the last.
pub fn workload_ratios(loads: &[Option<f64>], form: RatioForm) -> Vec<Option<WorkloadRatio>> {
    let mut averages = Averages::new();
    (0..loads.len())
        .map(|day| {
            averages.take(loads[day]);
            ratio_with(&loads[..=day], form, &averages)
        })
        .collect()
}

fn ratio_with(
    loads: &[Option<f64>],
    form: RatioForm,
    averages: &Averages,
) -> Option<WorkloadRatio> {
    let acute = Window::last(loads, ACUTE_DAYS)?;
    let all = Window::last(loads, CHRONIC_DAYS)?;
    let (acute, chronic) = match form {
        RatioForm::Coupled => (acute.mean(), all.mean()),
        RatioForm::Uncoupled => {
            let before = &loads[..loads.len() - ACUTE_DAYS];
            let chronic = Window::last(before, CHRONIC_DAYS - ACUTE_DAYS)?;
            (acute.mean(), chronic.mean())
        }
        RatioForm::Exponential => (averages.acute.value()?, averages.chronic.value()?),
    };
    (chronic >= LEAST_CHRONIC_LOAD).then(|| WorkloadRatio {
        acute,
        chronic,
        ratio: acute / chronic,
        known: all.known(),
    })
}

struct Averages {
    acute: KnownAverage,
    chronic: KnownAverage,
}

impl Averages {
    fn new() -> Self {
        Self {
            acute: KnownAverage::new(ACUTE_DAYS),
            chronic: KnownAverage::new(CHRONIC_DAYS),
        }
    }

    fn take(&mut self, load: Option<f64>) {
        self.acute.take(load);
        self.chronic.take(load);
    }
}

/// An exponentially weighted mean over the known days: unknown days have no weight in numerator or
/// denominator, so they do not move the mean.
struct KnownAverage {
    weight_of_today: f64,
    weighted: f64,
    weights: f64,
}

impl KnownAverage {
    fn new(days: usize) -> Self {
        Self {
            weight_of_today: Averaging::Span.weight(days as f64),
            weighted: 0.0,
            weights: 0.0,
        }
    }

    /// The first known day is the seed with full weight, as in the paper.
    fn take(&mut self, load: Option<f64>) {
        if self.weights == 0.0 {
            self.weighted = load.unwrap_or(0.0);
            self.weights = load.map_or(0.0, |_| 1.0);
            return;
        }
        let (load, counts) = load.map_or((0.0, 0.0), |load| (load, 1.0));
        self.weighted = ewma(self.weighted, load, self.weight_of_today);
        self.weights = ewma(self.weights, counts, self.weight_of_today);
    }

    fn value(&self) -> Option<f64> {
        (self.weights > 0.0).then(|| self.weighted / self.weights)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMS: [RatioForm; 3] = [
        RatioForm::Coupled,
        RatioForm::Uncoupled,
        RatioForm::Exponential,
    ];

    /// Three weeks at one load, then a week at another.
    fn weeks(three: f64, last: f64) -> Vec<Option<f64>> {
        [vec![Some(three); 21], vec![Some(last); 7]].concat()
    }

    #[test]
    fn the_same_load_every_day_is_a_ratio_of_one() {
        for form in FORMS {
            let found = workload_ratio(&weeks(30.0, 30.0), form).expect("28 days");
            assert!((found.ratio - 1.0).abs() < 1e-12, "{form:?}");
        }
    }

    #[test]
    fn twice_the_load_doubles_the_uncoupled_ratio_and_hides_in_the_coupled() {
        let of = |form| workload_ratio(&weeks(40.0, 80.0), form).expect("28 days");
        assert!((of(RatioForm::Uncoupled).ratio - 2.0).abs() < 1e-12);
        // (21 · 40 + 7 · 80) / 28 = 50.
        assert!((of(RatioForm::Coupled).chronic - 50.0).abs() < 1e-12);
    }

    #[test]
    fn nothing_is_said_of_less_than_four_weeks_or_of_little_load() {
        for form in FORMS {
            assert_eq!(workload_ratio(&[], form), None);
            assert_eq!(workload_ratio(&[Some(50.0)], form), None);
            assert_eq!(workload_ratio(&weeks(30.0, 30.0)[1..], form), None);
            assert_eq!(workload_ratio(&weeks(4.9, 4.9), form), None);
            assert!(workload_ratio(&weeks(5.1, 5.1), form).is_some());
        }
    }

    #[test]
    fn an_unknown_day_is_not_rest() {
        let mut loads = weeks(30.0, 30.0);
        for day in [3, 11, 25] {
            loads[day] = None;
        }
        for form in FORMS {
            let found = workload_ratio(&loads, form).expect("25 of 28");
            assert!((found.ratio - 1.0).abs() < 1e-12, "{form:?}");
            assert_eq!(found.known.known_days, 25);
        }
        let rested: Vec<_> = loads.iter().map(|load| load.or(Some(0.0))).collect();
        // 6 · 30 / 7 over 25 · 30 / 28.
        let found = workload_ratio(&rested, RatioForm::Coupled).expect("28 days");
        assert!((found.ratio - 6.0 / 7.0 * 28.0 / 25.0).abs() < 1e-12);
    }

    #[test]
    fn two_unknown_days_in_the_last_week_are_too_many() {
        let mut loads = weeks(30.0, 30.0);
        loads[22] = None;
        loads[24] = None;
        for form in FORMS {
            assert_eq!(workload_ratio(&loads, form), None);
        }
    }

    #[test]
    fn unknown_days_before_the_first_known_one_seed_nothing() {
        let known = weeks(40.0, 80.0);
        let led = [vec![None; 5], known.clone()].concat();
        let of = |loads: &[Option<f64>]| workload_ratio(loads, RatioForm::Exponential);
        assert_eq!(of(&known), of(&led));
    }

    #[test]
    fn a_late_load_weighs_more_than_an_early_one() {
        let mut late = weeks(10.0, 10.0);
        let mut early = late.clone();
        (late[27], early[21]) = (Some(90.0), Some(90.0));
        let ratio = |loads: &[Option<f64>], form| workload_ratio(loads, form).map(|r| r.ratio);
        // Both are in the last week, so only the exponential form distinguishes them.
        assert!(ratio(&late, FORMS[2]) > ratio(&early, FORMS[2]));
        assert_eq!(ratio(&late, FORMS[0]), ratio(&early, FORMS[0]));
    }

    #[test]
    fn every_day_of_a_series_gets_what_it_would_get_as_the_last() {
        let loads = weeks(40.0, 80.0);
        for form in FORMS {
            let all = workload_ratios(&loads, form);
            assert_eq!(all.len(), loads.len());
            assert!(all[..27].iter().all(Option::is_none));
            assert_eq!(all[27], workload_ratio(&loads, form));
        }
    }
}
