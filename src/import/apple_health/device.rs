//! The device that an archive names in one text.

use crate::activity::Device;
use crate::import::label::label;

/// Reads `<<HKDevice: 0x28>, name:Apple Watch, manufacturer:Apple Inc., …>`.
///
/// A workout without this text was written by an app; the name of its source is the only other one,
/// and that is often the name of a person's watch, so it is left out.
pub fn named(text: Option<&str>) -> Device {
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
    fn without_the_text_nothing_is_known() {
        assert_eq!(named(None), Device::default());
        assert_eq!(named(Some("name:")), Device::default());
    }
}
