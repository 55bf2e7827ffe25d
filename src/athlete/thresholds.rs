//! The numbers that scale everything, each with its source.

use chrono::NaiveDate;

use super::basis::Basis;
use super::given::GivenThresholds;

/// The source of a threshold; earlier ones are more trustworthy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Provenance {
    /// The athlete stated it.
    Given,
    /// Measured by the watch between sessions.
    Wellness,
    /// Stored in the device.
    Device,
    /// Found in the training history.
    History,
    /// From age by a published formula.
    Age,
    /// Derived from other thresholds by a usual ratio.
    Derived,
    /// A usual value, for lack of anything better.
    Assumed,
}

impl Provenance {
    /// Name for people and tables.
    pub fn name(self) -> &'static str {
        match self {
            Provenance::Given => "stated",
            Provenance::Wellness => "from wellness files",
            Provenance::Device => "from the device",
            Provenance::History => "from the history",
            Provenance::Age => "from age",
            Provenance::Derived => "derived",
            Provenance::Assumed => "assumed",
        }
    }
}

/// A value with its source and uncertainty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    /// The number, in the unit of its field.
    pub value: f64,
    /// Its uncertainty, in the same unit: about one standard deviation.
    pub plus_minus: f64,
    /// Its source.
    pub provenance: Provenance,
    /// Its basis.
    pub basis: Basis,
    /// The day on which it became known; absent for statements without a date, and for values never
    /// measured.
    pub since: Option<NaiveDate>,
}

impl Threshold {
    /// A value that may be off by `plus_minus`, from somewhere.
    pub fn new(value: f64, plus_minus: f64, provenance: Provenance, basis: Basis) -> Self {
        Self {
            value,
            plus_minus,
            provenance,
            basis,
            since: None,
        }
    }

    /// The same, known since a day.
    pub fn known_since(self, day: NaiveDate) -> Self {
        Self {
            since: Some(day),
            ..self
        }
    }

    /// The previous one, if this one is the same.
    fn or_same(self, before: Self) -> Self {
        let said_before = self.value == before.value
            && self.provenance == before.provenance
            && self.basis == before.basis
            && self.plus_minus == before.plus_minus;
        if said_before { before } else { self }
    }

    /// A stated value, from a day on.
    fn stated(value: f64, since: Option<NaiveDate>) -> Self {
        Self {
            since,
            ..Self::new(value, 0.0, Provenance::Given, Basis::Stated)
        }
    }
}

/// All thresholds valid at one time.
///
/// Heart rates are in order: resting below threshold below maximum. Speeds are positive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thresholds {
    /// Maximum heart rate, beats per minute.
    pub max_hr: Threshold,
    /// Resting heart rate, beats per minute.
    pub resting_hr: Threshold,
    /// Heart rate that can be held for an hour, beats per minute.
    pub threshold_hr: Threshold,
    /// Speed that can be held for an hour, m/s: on the flat on foot, in the water for swimmers;
    /// unknown until there are runs or swims.
    pub threshold_speed: Option<Threshold>,
    /// Power that can be held for an hour, watts; unknown until power was measured.
    pub threshold_power: Option<Threshold>,
}

impl Thresholds {
    /// The same, with unchanged values known since their earlier day.
    pub fn known_no_later_than(self, before: &Self) -> Self {
        let earlier = |new: Option<Threshold>, before: Option<Threshold>| {
            Some(new?.or_same(before.unwrap_or(new?)))
        };
        Self {
            max_hr: self.max_hr.or_same(before.max_hr),
            resting_hr: self.resting_hr.or_same(before.resting_hr),
            threshold_hr: self.threshold_hr.or_same(before.threshold_hr),
            threshold_speed: earlier(self.threshold_speed, before.threshold_speed),
            threshold_power: earlier(self.threshold_power, before.threshold_power),
        }
    }

    /// Whether the heart rates are in order.
    pub fn in_order(&self) -> bool {
        let threshold_bpm = self.threshold_hr.value;
        self.resting_hr.value < threshold_bpm && threshold_bpm < self.max_hr.value
    }

    /// These thresholds with stated values in their place.
    ///
    /// A threshold heart rate that was only derived follows the heart rates it was derived from. Values
    /// not stated here, estimated or stated earlier, give way if they no longer fit.
    pub fn overridden_by(mut self, given: &GivenThresholds) -> Self {
        let stated = |value| Threshold::stated(value, given.since);
        let replace = |slot: &mut Threshold, value: Option<f64>| {
            *slot = value.map_or(*slot, stated);
        };
        replace(&mut self.max_hr, given.max_hr_bpm);
        replace(&mut self.resting_hr, given.resting_hr_bpm);
        replace(&mut self.threshold_hr, given.threshold_hr_bpm);
        self.threshold_speed = given
            .threshold_speed_m_per_s
            .map(stated)
            .or(self.threshold_speed);
        self.threshold_power = given.threshold_power_w.map(stated).or(self.threshold_power);
        self.ordered_around(given)
    }

    /// Moves the heart rates that were not stated until all are in order; those stated here are.
    fn ordered_around(mut self, given: &GivenThresholds) -> Self {
        if given.max_hr_bpm.is_none() {
            match given.threshold_hr_bpm {
                Some(bpm) if self.max_hr.value < bpm + 1.0 => self.max_hr = max_above(bpm),
                _ if self.max_hr.value <= self.resting_hr.value => self.max_hr = usual_max_hr(),
                _ => {}
            }
        }
        let above_resting = given.threshold_hr_bpm.unwrap_or(self.max_hr.value);
        if given.resting_hr_bpm.is_none() && self.resting_hr.value >= above_resting {
            self.resting_hr = usual_resting_hr();
        }
        let derived = self.threshold_hr.provenance == Provenance::Derived;
        if given.threshold_hr_bpm.is_none() && (derived || !self.in_order()) {
            self.threshold_hr = usual_threshold_hr(self.resting_hr.value, self.max_hr.value);
        }
        self
    }
}

/// A usual maximum, for lack of anything better.
pub fn usual_max_hr() -> Threshold {
    const USUAL_BPM: f64 = 190.0;
    const MAY_BE_OFF_BPM: f64 = 12.0;
    let basis = Basis::UsualValue;
    Threshold::new(USUAL_BPM, MAY_BE_OFF_BPM, Provenance::Assumed, basis)
}

/// A usual heart rate at rest, for lack of anything better; below every possible threshold.
pub fn usual_resting_hr() -> Threshold {
    const USUAL_BPM: f64 = 60.0;
    const MAY_BE_OFF_BPM: f64 = 8.0;
    let basis = Basis::UsualValue;
    Threshold::new(USUAL_BPM, MAY_BE_OFF_BPM, Provenance::Assumed, basis)
}

/// The usual ratio: 85 % of the way from resting to maximum heart rate (docs/athlete.md).
pub fn usual_threshold_hr(resting_bpm: f64, max_bpm: f64) -> Threshold {
    const MAY_BE_OFF_BPM: f64 = 8.0;
    let bpm = resting_bpm + 0.85 * (max_bpm - resting_bpm);
    let basis = Basis::TowardsMaximum;
    Threshold::new(bpm, MAY_BE_OFF_BPM, Provenance::Derived, basis)
}

/// A maximum for a stated threshold above every estimate of it.
fn max_above(threshold_bpm: f64) -> Threshold {
    const USUAL_SHARE: f64 = 0.92;
    const MAY_BE_OFF_BPM: f64 = 8.0;
    let basis = Basis::OverThreshold;
    let bpm = threshold_bpm / USUAL_SHARE;
    Threshold::new(bpm, MAY_BE_OFF_BPM, Provenance::Derived, basis)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_derived_threshold_follows_what_it_was_derived_from() {
        let assumed = |bpm| Threshold::new(bpm, 10.0, Provenance::Assumed, Basis::UsualValue);
        let estimated = Thresholds {
            max_hr: assumed(190.0),
            resting_hr: assumed(60.0),
            threshold_hr: usual_threshold_hr(60.0, 190.0),
            threshold_speed: None,
            threshold_power: None,
        };
        let given = GivenThresholds {
            max_hr_bpm: Some(180.0),
            resting_hr_bpm: Some(50.0),
            ..GivenThresholds::default()
        };
        // 50 + 0.85 * (180 - 50) = 160.5.
        assert_eq!(estimated.overridden_by(&given).threshold_hr.value, 160.5);
    }

    #[test]
    fn what_was_said_before_gives_way_to_a_statement_that_it_does_not_fit() {
        let said = |bpm| Threshold::stated(bpm, None);
        let before = Thresholds {
            max_hr: said(160.0),
            resting_hr: said(90.0),
            threshold_hr: said(150.0),
            threshold_speed: None,
            threshold_power: None,
        };
        let nothing = GivenThresholds::default();
        assert_eq!(before.overridden_by(&nothing), before);
        // A maximum below the threshold: 90 + 0.85 * 40.
        let lower_max = before.overridden_by(&GivenThresholds {
            max_hr_bpm: Some(130.0),
            ..nothing
        });
        assert_eq!(lower_max.threshold_hr.value, 124.0);
        // A threshold above the maximum: 161 / 0.92.
        let higher = before.overridden_by(&GivenThresholds {
            threshold_hr_bpm: Some(161.0),
            ..nothing
        });
        assert_eq!(higher.max_hr.value, 175.0);
        // A threshold below the resting heart rate.
        let lower = before.overridden_by(&GivenThresholds {
            threshold_hr_bpm: Some(85.0),
            ..nothing
        });
        assert_eq!(lower.resting_hr.value, 60.0);
        assert!(lower_max.in_order() && higher.in_order() && lower.in_order());
    }
}
