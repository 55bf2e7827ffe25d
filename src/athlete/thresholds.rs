//! The numbers that scale everything, each with where it comes from.

use chrono::NaiveDate;

use super::given::GivenThresholds;

/// Where a threshold comes from; earlier ones are more trustworthy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Provenance {
    /// The athlete stated it.
    Given,
    /// Measured by the watch between trainings.
    Wellness,
    /// Stored in the device.
    Device,
    /// Found in the training history.
    History,
    /// From age by a published formula.
    Age,
    /// Derived from other thresholds by a usual ratio.
    Derived,
    /// A usual value, for want of anything better.
    Assumed,
}

impl Provenance {
    /// In words.
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

/// A value with its origin and how far off it may be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    /// The number, in the unit of the field that holds it.
    pub value: f64,
    /// How far off it may well be, in the same unit: about one standard deviation.
    pub plus_minus: f64,
    /// Where it comes from.
    pub provenance: Provenance,
    /// What it rests on, in a few words.
    pub basis: &'static str,
    /// The day on which it became known; absent for what was stated without a date, and for what was
    /// never measured.
    pub since: Option<NaiveDate>,
}

impl Threshold {
    /// A value that may be off by `plus_minus`, from somewhere.
    pub fn new(value: f64, plus_minus: f64, provenance: Provenance, basis: &'static str) -> Self {
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

    /// The one that was known before, where this one says nothing else.
    fn or_same(self, before: Self) -> Self {
        let said_before = self.value == before.value
            && self.provenance == before.provenance
            && self.basis == before.basis
            && self.plus_minus == before.plus_minus;
        if said_before { before } else { self }
    }

    /// What the athlete states, from a day on.
    fn stated(value: f64, since: Option<NaiveDate>) -> Self {
        Self {
            since,
            ..Self::new(value, 0.0, Provenance::Given, "stated")
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
    /// The same, with what was known before already known since then.
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

    /// These thresholds with what was stated in their place.
    ///
    /// A threshold heart rate that was only derived follows the heart rates it was derived from,
    /// and any estimate is kept inside the order of what was stated.
    pub fn overridden_by(mut self, given: &GivenThresholds) -> Self {
        let stated = |value| Threshold::stated(value, given.since);
        if let Some(bpm) = given.max_hr_bpm {
            self.max_hr = stated(bpm);
        }
        if let Some(bpm) = given.resting_hr_bpm {
            self.resting_hr = stated(bpm);
        }
        if let Some(bpm) = given.threshold_hr_bpm {
            self.threshold_hr = stated(bpm);
            let least = bpm + 1.0;
            if self.max_hr.value < least && self.max_hr.provenance != Provenance::Given {
                self.max_hr = max_above(bpm);
            }
        } else if self.threshold_hr.provenance != Provenance::Given {
            let usual = usual_threshold_hr(self.resting_hr.value, self.max_hr.value);
            let impossible = self.threshold_hr.value >= self.max_hr.value;
            if self.threshold_hr.provenance == Provenance::Derived || impossible {
                self.threshold_hr = usual;
            }
        }
        if let Some(speed) = given.threshold_speed_m_per_s {
            self.threshold_speed = Some(stated(speed));
        }
        if let Some(watts) = given.threshold_power_w {
            self.threshold_power = Some(stated(watts));
        }
        self
    }
}

/// The usual ratio: 85 % of the way from resting to maximum heart rate (docs/athlete.md).
pub fn usual_threshold_hr(resting_bpm: f64, max_bpm: f64) -> Threshold {
    const MAY_BE_OFF_BPM: f64 = 8.0;
    let bpm = resting_bpm + 0.85 * (max_bpm - resting_bpm);
    let basis = "85 % of the way from resting to maximum";
    Threshold::new(bpm, MAY_BE_OFF_BPM, Provenance::Derived, basis)
}

/// A maximum for a stated threshold that lies above every estimate of it.
fn max_above(threshold_bpm: f64) -> Threshold {
    const USUAL_SHARE: f64 = 0.92;
    const MAY_BE_OFF_BPM: f64 = 8.0;
    let basis = "threshold heart rate over 0.92";
    let bpm = threshold_bpm / USUAL_SHARE;
    Threshold::new(bpm, MAY_BE_OFF_BPM, Provenance::Derived, basis)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_derived_threshold_follows_what_it_was_derived_from() {
        let assumed = |bpm| Threshold::new(bpm, 10.0, Provenance::Assumed, "assumed");
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
}
