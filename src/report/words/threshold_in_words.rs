//! The values that scale everything, by name and unit.

use crate::answer::portrait::threshold_kind::ThresholdKind;
use crate::answer::portrait::{Practised, kind_of};
use crate::athlete::{Discipline, HeldBack, Threshold};

/// A quantity as people write it.
pub trait ThresholdInWords {
    /// Its name for people.
    fn name(self) -> &'static str;

    /// Name of the field in `athlete.toml`; there is none for the easy speed.
    fn field(self) -> &'static str;

    /// Unit for people: a pace where it is a speed.
    fn unit(self, discipline: Discipline) -> &'static str;

    /// A value without its unit, `195` or `4:20`.
    fn number(self, value: f64, discipline: Discipline) -> String;

    /// How far off a value may be, in the unit of [`Self::number`]; `None` where that rounds to nothing.
    fn off(self, threshold: &Threshold, discipline: Discipline) -> Option<String>;

    /// `195 ± 4 bpm`, `4:20 ± 0:10 /km`.
    fn in_words(self, threshold: &Threshold, discipline: Discipline) -> String;
}

impl ThresholdInWords for ThresholdKind {
    fn name(self) -> &'static str {
        match self {
            ThresholdKind::MaxHr => "maximum heart rate",
            ThresholdKind::RestingHr => "resting heart rate",
            ThresholdKind::ThresholdHr => "threshold heart rate",
            ThresholdKind::ThresholdSpeed => "threshold pace",
            ThresholdKind::ThresholdPower => "threshold power",
            ThresholdKind::EasySpeed => "easy pace",
        }
    }

    fn field(self) -> &'static str {
        match self {
            ThresholdKind::MaxHr => "max_hr_bpm",
            ThresholdKind::RestingHr => "resting_hr_bpm",
            ThresholdKind::ThresholdHr => "threshold_hr_bpm",
            ThresholdKind::ThresholdSpeed => "threshold_pace",
            ThresholdKind::ThresholdPower => "threshold_power_w",
            ThresholdKind::EasySpeed => "",
        }
    }

    fn unit(self, discipline: Discipline) -> &'static str {
        match self {
            _ if self.is_heart_rate() => "bpm",
            ThresholdKind::ThresholdPower => "W",
            _ if discipline == Discipline::Swim => "/100 m",
            _ => "/km",
        }
    }

    fn number(self, value: f64, discipline: Discipline) -> String {
        if self.is_speed() {
            minutes(pace_s(value, discipline))
        } else {
            format!("{value:.0}")
        }
    }

    fn off(self, threshold: &Threshold, discipline: Discipline) -> Option<String> {
        let off = if self.is_speed() {
            let fraction = threshold.plus_minus / threshold.value;
            let off_s = fraction * pace_s(threshold.value, discipline);
            (off_s >= 0.5).then(|| minutes(off_s))?
        } else {
            (threshold.plus_minus >= 0.5).then(|| format!("{:.0}", threshold.plus_minus))?
        };
        Some(off)
    }

    fn in_words(self, threshold: &Threshold, discipline: Discipline) -> String {
        let number = self.number(threshold.value, discipline);
        let unit = self.unit(discipline);
        match self.off(threshold, discipline) {
            Some(off) => format!("{number} ± {off} {unit}"),
            None => format!("{number} {unit}"),
        }
    }
}

/// Metres that a pace is told over: a hundred for swimmers, else a thousand.
fn pace_over_m(discipline: Discipline) -> f64 {
    match discipline {
        Discipline::Swim => 100.0,
        _ => 1000.0,
    }
}

fn pace_s(speed_m_per_s: f64, discipline: Discipline) -> f64 {
    pace_over_m(discipline) / speed_m_per_s
}

/// `4:20`.
fn minutes(seconds: f64) -> String {
    let seconds = seconds.round() as i64;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Name of a discipline for people.
pub fn discipline_name(discipline: Discipline) -> &'static str {
    match discipline {
        Discipline::OnFoot => "on foot",
        Discipline::Ride => "ride",
        Discipline::Swim => "swim",
        Discipline::Other => "other",
    }
}

/// `2:05 /km`.
pub fn held_in_words(held: &HeldBack, practised: &Practised) -> String {
    let (kind, discipline) = (kind_of(held), practised.discipline);
    let number = kind.number(held.value, discipline);
    format!("{number} {}", kind.unit(discipline))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::athlete::Provenance;

    #[test]
    fn a_speed_is_told_as_a_pace_with_its_doubt() {
        // 4 m/s are 4:10 a kilometre; four hundredths of that are ten seconds.
        let speed = Threshold::new(4.0, 0.16, Provenance::History, "an effort");
        let words = |discipline| ThresholdKind::ThresholdSpeed.in_words(&speed, discipline);
        assert_eq!(words(Discipline::OnFoot), "4:10 ± 0:10 /km");
        assert_eq!(words(Discipline::Swim), "0:25 ± 0:01 /100 m");
    }

    #[test]
    fn what_was_stated_has_no_doubt() {
        let stated = Threshold::new(188.0, 0.0, Provenance::Given, "stated");
        let words = ThresholdKind::MaxHr.in_words(&stated, Discipline::Ride);
        assert_eq!(words, "188 bpm");
    }
}
