//! Fields that applications add to messages, found through their descriptions in the file.
//!
//! A namesake of a profile field never replaces it; added fields only fill gaps.

use super::message::Message;

/// The content of an added field, if relevant to training.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// Power of a foot pod or another sensor, watts.
    Power,
    /// Heart rate of another sensor, beats per minute.
    HeartRate,
    /// Recovery time, seconds.
    RecoveryTime,
    /// Highest excess post-exercise oxygen consumption of the session.
    PeakEpoc,
    /// How the athlete felt, 1 to 5.
    Feeling,
}

/// One description, `field_description` of the profile.
#[derive(Debug, Clone, Copy)]
struct Description {
    key: (u8, u8),
    base_type: u8,
    scale: f64,
    offset: f64,
    added: Added,
}

/// The descriptions so far in a file.
#[derive(Debug, Default)]
pub struct Descriptions(Vec<Description>);

impl Descriptions {
    /// Adds one description; a later one of the same field replaces it.
    pub fn take(&mut self, message: Message) {
        let (Some(index), Some(number)) = (message.number(0), message.number(1)) else {
            return;
        };
        let key = (index as u8, number as u8);
        self.0.retain(|description| description.key != key);
        let by_name = || {
            let (name, unit) = (message.text(3)?, message.text(8).unwrap_or_default());
            added(&name.to_lowercase(), &unit.to_lowercase())
        };
        let added = stands_for(message).or_else(by_name);
        if let (Some(added), Some(base_type)) = (added, message.number(2)) {
            self.0.push(Description {
                key,
                base_type: base_type as u8,
                scale: message
                    .number(6)
                    .filter(|scale| *scale > 0.0)
                    .unwrap_or(1.0),
                offset: message.number(7).unwrap_or(0.0),
                added,
            });
        }
    }

    /// Whether any field of the kind was described.
    pub fn has(&self, added: Added) -> bool {
        self.0.iter().any(|description| description.added == added)
    }

    /// The value of an added field in a message.
    pub fn number(&self, message: Message, added: Added) -> Option<f64> {
        let described = self.0.iter().filter(|d| d.added == added);
        let value = |d: &Description| {
            let raw = message.developer_number(d.key, d.base_type)?;
            Some(raw / d.scale - d.offset)
        };
        let number = described.clone().find_map(value)?;
        // One firmware writes EPOC in whole tenths of ml/kg, another in ml/kg as a fraction.
        let tenths = added == Added::PeakEpoc
            && described
                .filter(|d| value(d).is_some())
                .any(|d| !matches!(d.base_type, FLOAT32 | FLOAT64));
        Some(if tenths { number / 10.0 } else { number })
    }
}

const FLOAT32: u8 = 0x88;
const FLOAT64: u8 = 0x89;

/// By the record field it claims to represent.
fn stands_for(message: Message) -> Option<Added> {
    const RECORD: f64 = 20.0;
    if message.number(14).is_some_and(|number| number != RECORD) {
        return None;
    }
    match message.small(15)? {
        3 => Some(Added::HeartRate),
        7 => Some(Added::Power),
        _ => None,
    }
}

/// By the name and the unit from the application; names for laps, limits or parts of power are other
/// quantities.
fn added(name: &str, unit: &str) -> Option<Added> {
    match name {
        "power" | "foot pod power" | "running power" if matches!(unit, "watts" | "w" | "watt") => {
            Some(Added::Power)
        }
        "rp_power" if unit != "%" => Some(Added::Power),
        "recovery_time" if unit == "s" => Some(Added::RecoveryTime),
        "peak_epoc" => Some(Added::PeakEpoc),
        "feeling" => Some(Added::Feeling),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn power_is_known_by_name_and_unit() {
        assert_eq!(added("power", "watts"), Some(Added::Power));
        assert_eq!(added("rp_power", ""), Some(Added::Power));
        assert_eq!(added("lap power", "watts"), None);
        assert_eq!(added("form power", "watts"), None);
        assert_eq!(added("power", "%"), None);
    }
}
