//! Training as input: parts, one per file, and the session that parts close together form.

use std::ops::Range;

use super::constants::Constants;

/// What the legs did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Gait {
    /// Running.
    Running,
    /// Walking.
    Walking,
    /// They did not carry the body.
    #[default]
    Neither,
}

/// What a title or the athlete says about an effort, whatever the sensors show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatedRace {
    /// It was a race.
    Race,
    /// It was not a race.
    NoRace,
}

impl StatedRace {
    /// Name for people and tables.
    pub fn name(self) -> &'static str {
        match self {
            StatedRace::Race => "race",
            StatedRace::NoRace => "no race",
        }
    }
}

/// How well a load is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LoadBasis {
    /// Measured, with thresholds found in files or stated.
    #[default]
    Measured,
    /// From a mean or perceived exertion, or with guessed thresholds.
    Rough,
    /// Nothing was measured: the usual intensity of the sport is assumed.
    Assumed,
}

/// The scale of an intensity. A new estimate of a threshold changes every intensity measured with it, so
/// those of the previous weeks have to be rescaled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// Which quantity: scales of different ones cannot be compared.
    pub quantity: Quantity,
    /// What an intensity is inversely proportional to, in units of the quantity.
    pub threshold: f64,
    /// How far an intensity may be too high because the threshold is only estimated, as a share; 0 if
    /// stated.
    pub doubt: f64,
}

/// A quantity that intensity is measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// Heart rate.
    HeartRate,
    /// Power.
    Power,
    /// Grade-adjusted speed.
    Speed,
}

impl Scale {
    /// Factor that converts an intensity from another scale to this one; 1 if they cannot be compared.
    pub fn of_other(self, other: Self) -> f64 {
        let comparable = self.quantity == other.quantity && self.threshold > 0.0;
        match comparable && other.threshold > 0.0 {
            true => other.threshold / self.threshold,
            false => 1.0,
        }
    }
}

/// One activity. Times are hours since the midnight that begins day 0, on the clock of the first one.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Part {
    /// When it began, hours that have passed.
    pub start_h: f64,
    /// How far local time was then ahead of that of day 0, hours.
    pub clock_ahead_h: f64,
    /// From the start to the last movement, hours.
    pub length_h: f64,
    /// Load, points, if known.
    pub load: Option<f64>,
    /// Mean intensity, where 1 can be held for an hour, if known.
    pub intensity: Option<f64>,
    /// Impact, km.
    pub impact_km: f64,
    /// In motion, hours.
    pub moving_h: f64,
    /// Distance, km; 0 if unknown.
    pub km: f64,
    /// What the legs did.
    pub gait: Gait,
    /// Share of the time below the first ventilatory threshold, if known.
    pub below_vt1: Option<f64>,
    /// Share of the impact that descents added, 0 to 1.
    pub downhill: f64,
    /// Height lost, metres.
    pub descent_m: f64,
    /// Whether it was a race, if stated.
    pub stated_race: Option<StatedRace>,
    /// Age of the athlete in years, if known.
    pub age_years: Option<f64>,
    /// VO2max from the watch, ml/kg/min, if known.
    pub vo2max: Option<f64>,
    /// Recovery time from a trusted watch, after a run scored by heart rate, hours.
    pub watch_h: Option<f64>,
    /// How well its load is known.
    pub basis: LoadBasis,
    /// The scale of its intensity, if known.
    pub scale: Option<Scale>,
}

impl Part {
    /// Hours on the athlete's clock since the midnight that begins day 0.
    pub fn local_h(&self) -> f64 {
        self.start_h + self.clock_ahead_h
    }

    /// The athlete's day.
    pub fn day(&self) -> i64 {
        (self.local_h() / 24.0).floor() as i64
    }

    /// Whether only its existence is known.
    pub fn is_of_unknown_length(&self) -> bool {
        self.length_h <= 0.0 && self.load.is_none() && self.impact_km <= 0.0
    }

    /// When movement began and ended, hours.
    pub fn span_h(&self) -> Range<f64> {
        self.start_h..self.end_h()
    }

    /// When movement ended, hours.
    pub fn end_h(&self) -> f64 {
        self.start_h + self.length_h
    }

    /// Whether it was run.
    pub fn is_run(&self) -> bool {
        self.gait == Gait::Running
    }

    /// Whether the legs carried the body.
    pub fn is_on_foot(&self) -> bool {
        self.gait != Gait::Neither
    }

    /// Hours at threshold intensity squared that its load corresponds to.
    fn weight_h(&self) -> f64 {
        match (self.load, self.intensity) {
            (Some(load), Some(intensity)) if load != 0.0 && intensity != 0.0 => {
                load / intensity.powi(2) / 100.0
            }
            _ => 0.0,
        }
    }

    /// Speed over intensity, m/s: roughly the speed at threshold; `None` if meaningless.
    pub fn speed_at_one(&self) -> Option<f64> {
        let intensity = self.intensity.filter(|i| *i > 0.4)?;
        let measured = self.basis != LoadBasis::Assumed;
        let tells = measured && self.is_run() && self.moving_h > 0.1 && self.km > 0.0;
        tells.then(|| self.km / self.moving_h / 3.6 / intensity)
    }
}

/// Parts that belong together, added up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Whole {
    /// Load, points; unknown counts as nothing.
    pub load: f64,
    /// Mean intensity; unknown if any part's is.
    pub intensity: Option<f64>,
    /// Impact, km.
    pub impact_km: f64,
    /// Impact of the running parts, km.
    pub run_impact_km: f64,
    /// Impact of the parts on foot, km.
    pub foot_impact_km: f64,
    /// Hours of running.
    pub running_h: f64,
    /// Hours on foot, in motion.
    pub foot_h: f64,
    /// Hours in motion.
    pub moving_h: f64,
    /// The largest sustained intensity of its runs; 0 if none is known.
    pub hardest: f64,
    /// Share of the time below the first ventilatory threshold; unknown if any part's is.
    pub below_vt1: Option<f64>,
    /// Share of the impact that descents added.
    pub downhill: f64,
    /// Metres of descent on foot.
    pub descent_m: f64,
    /// Kilometres on foot.
    pub foot_km: f64,
    /// Whether any part was run.
    pub run: bool,
    /// Whether any part was on foot.
    pub on_foot: bool,
    /// The statement about its effort; of several, that it was a race.
    pub stated_race: Option<StatedRace>,
    /// How well its load is known, at worst.
    pub basis: LoadBasis,
}

impl Whole {
    /// Parts of one session, added up.
    pub fn of(parts: &[Part], constants: &Constants) -> Self {
        let weights: Vec<f64> = parts.iter().map(Part::weight_h).collect();
        let load: f64 = parts.iter().map(|p| p.load.unwrap_or(0.0)).sum();
        let impact_km: f64 = parts.iter().map(|p| p.impact_km).sum();
        let sum = |of: &dyn Fn(&Part) -> f64, which: &dyn Fn(&Part) -> bool| -> f64 {
            parts.iter().filter(|p| which(p)).map(of).sum()
        };
        let (foot, run) = (&Part::is_on_foot, &Part::is_run);
        let downhill_km: f64 = parts.iter().map(|p| p.downhill * p.impact_km).sum();
        Self {
            load,
            intensity: intensity(parts, load, weights.iter().sum()),
            impact_km,
            run_impact_km: sum(&|p| p.impact_km, run),
            foot_impact_km: sum(&|p| p.impact_km, foot),
            running_h: sum(&|p| p.moving_h, run),
            foot_h: sum(&|p| p.moving_h, foot),
            moving_h: parts.iter().map(|p| p.moving_h).sum(),
            hardest: hardest(parts, constants),
            below_vt1: below_vt1(parts, &weights),
            downhill: if impact_km > 0.0 {
                downhill_km / impact_km
            } else {
                0.0
            },
            descent_m: sum(&|p| p.descent_m, foot),
            foot_km: sum(&|p| p.km, foot),
            run: parts.iter().any(Part::is_run),
            on_foot: parts.iter().any(Part::is_on_foot),
            stated_race: stated_race(parts, constants),
            basis: basis(parts),
        }
    }
}

fn intensity(parts: &[Part], load: f64, weight_h: f64) -> Option<f64> {
    let known = parts.iter().all(|p| p.intensity.is_some());
    known.then(|| match weight_h > 0.0 {
        true => (load / weight_h / 100.0).sqrt(),
        false => 0.0,
    })
}

/// Whether a part was run for long enough to have been a race.
fn may_be_race(part: &Part, constants: &Constants) -> bool {
    part.is_run() && part.moving_h >= constants.race_from_h
}

fn hardest(parts: &[Part], constants: &Constants) -> f64 {
    let runs = parts.iter().filter(|p| may_be_race(p, constants));
    let efforts = runs.filter_map(|p| Some(constants.sustained(p.intensity?, p.moving_h)));
    efforts.fold(0.0, f64::max)
}

fn below_vt1(parts: &[Part], weights_h: &[f64]) -> Option<f64> {
    let (mut below, mut all) = (0.0, 0.0);
    for (part, weight_h) in parts.iter().zip(weights_h) {
        let weight_h = weight_h.max(1e-6);
        below += part.below_vt1? * weight_h;
        all += weight_h;
    }
    Some(below / all)
}

fn stated_race(parts: &[Part], constants: &Constants) -> Option<StatedRace> {
    let runs = || parts.iter().filter(|p| may_be_race(p, constants));
    let says = |what| runs().any(|p| p.stated_race == Some(what));
    [StatedRace::Race, StatedRace::NoRace]
        .into_iter()
        .find(|what| says(*what))
}

fn basis(parts: &[Part]) -> LoadBasis {
    parts.iter().map(|p| p.basis).max().unwrap_or_default()
}

/// The sessions among parts in order of time, each as the number of its parts: a part that begins soon
/// enough after another belongs to it. `spans` are those of the parts, hours.
pub fn joined(spans: impl IntoIterator<Item = Range<f64>>, constants: &Constants) -> Vec<usize> {
    let mut counts = Vec::new();
    let mut end_h = f64::NEG_INFINITY;
    for span in spans {
        match counts.last_mut() {
            Some(count) if span.start - end_h <= constants.join_h => *count += 1,
            _ => {
                counts.push(1);
                end_h = f64::NEG_INFINITY;
            }
        }
        end_h = end_h.max(span.end);
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLISHED: Constants = Constants::PUBLISHED;

    fn hour(start_h: f64) -> Part {
        Part {
            start_h,
            length_h: 1.0,
            load: Some(49.0),
            intensity: Some(0.7),
            below_vt1: Some(1.0),
            ..Part::default()
        }
    }

    #[test]
    fn parts_within_two_hours_are_one_training_and_midnight_parts_none() {
        let parts = [hour(10.0), hour(13.0), hour(16.1), hour(23.5), hour(26.0)];
        assert_eq!(
            joined(parts.iter().map(Part::span_h), &PUBLISHED),
            [2, 1, 2]
        );
    }

    #[test]
    fn two_hours_of_one_intensity_are_a_training_of_that_intensity() {
        let whole = Whole::of(&[hour(10.0), hour(12.0)], &PUBLISHED);
        assert_eq!(whole.load, 98.0);
        assert!((whole.intensity.expect("known") - 0.7).abs() < 1e-12);
        assert_eq!(whole.below_vt1, Some(1.0));
    }

    #[test]
    fn one_unknown_part_makes_the_intensity_unknown() {
        let unknown = Part {
            load: None,
            intensity: None,
            ..hour(12.0)
        };
        let whole = Whole::of(&[hour(10.0), unknown], &PUBLISHED);
        assert_eq!((whole.load, whole.intensity), (49.0, None));
    }
}
