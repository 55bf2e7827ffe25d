//! The device that an archive describes in one text.

use crate::activity::Device;
use crate::import::label::label;

/// Apps that write workouts, as named in the archive.
const APPS: [&str; 19] = [
    "adidas Running",
    "Connect",
    "COROS",
    "Fitbit",
    "Garmin Connect",
    "Komoot",
    "MapMyRun",
    "Nike Run Club",
    "Peloton",
    "Polar Flow",
    "Runkeeper",
    "Strava",
    "Suunto",
    "TrainerRoad",
    "Wahoo",
    "WHOOP",
    "WorkOutDoors",
    "Zepp",
    "Zwift",
];

/// From the text and the name of the source.
///
/// Most workouts with the text are from a watch. Without it there is only the name, often that of a
/// person's watch, so only apps are accepted.
pub fn of(text: Option<&str>, source: Option<&str>) -> Device {
    let device = named(text);
    let app = source.and_then(|source| APPS.iter().find(|app| **app == source.trim()));
    match app {
        Some(app) if device == Device::default() => Device {
            product: Some((*app).to_owned()),
            ..device
        },
        _ => device,
    }
}

/// Reads `<<HKDevice: 0x28>, name:Apple Watch, manufacturer:Apple Inc., …>`.
fn named(text: Option<&str>) -> Device {
    let parts = text.unwrap_or("").trim_end_matches('>').split(", ");
    let mut device = Device::default();
    for (key, value) in parts.filter_map(|part| part.split_once(':')) {
        let slot = match key {
            "manufacturer" => &mut device.maker,
            "name" => &mut device.product,
            "software" => &mut device.software,
            _ => continue,
        };
        *slot = label(value);
    }
    device
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maker_product_and_software_are_found() {
        let text = "<<HKDevice: 0x280bb4f00>, name:Apple Watch, manufacturer:Apple Inc., \
                    model:Watch, hardware:Watch6,2, software:7.2>";
        let device = named(Some(text));
        assert_eq!(device.maker.as_deref(), Some("Apple Inc."));
        assert_eq!(device.product.as_deref(), Some("Apple Watch"));
        assert_eq!(device.software.as_deref(), Some("7.2"));
    }

    #[test]
    fn apps_are_told_apart_and_persons_are_not_named() {
        assert_eq!(of(None, Some("Strava")).to_string(), "Strava");
        assert_eq!(of(None, Some("Ana's Watch")), Device::default());
        let watch = of(Some("<<HKDevice: 0x1>, name:Apple Watch>"), Some("Strava"));
        assert_eq!(watch.product.as_deref(), Some("Apple Watch"));
    }

    #[test]
    fn without_the_text_nothing_is_known() {
        assert_eq!(named(None), Device::default());
        assert_eq!(named(Some("name:")), Device::default());
    }
}
