//! Names of the device that wrote a FIT file, from its numbers in the profile.

use fitparser::profile::field_types::{GarminProduct, Manufacturer};

use super::message::Message;
use crate::activity::Device;

/// Garmin's number among makers; only its products have names in the profile.
const GARMIN: u16 = 1;
/// The number for makers without one.
const DEVELOPMENT: u16 = 255;

/// From the `file_id` message.
pub fn of_file_id(message: Message) -> Device {
    let small = |field| message.within(field, 0.0, 65_534.0).map(|v| v as u16);
    let maker = small(1);
    let product = match (maker, small(2)) {
        (Some(GARMIN), Some(product)) => named(GarminProduct::from(product).to_string())
            .or_else(|| Some(format!("product {product}"))),
        (_, product) => product.map(|product| format!("product {product}")),
    };
    Device {
        maker: maker.filter(|number| *number != DEVELOPMENT).map(|number| {
            named(Manufacturer::from(number).to_string())
                .unwrap_or_else(|| format!("maker {number}"))
        }),
        product: message.text(8).or(product),
        software: None,
    }
}

/// Software version, from the `file_creator` message.
pub fn software(message: Message) -> Option<String> {
    let hundredths = message.within(0, 1.0, 65_534.0)?;
    Some(format!("{:.2}", hundredths / 100.0))
}

/// The profile's name with spaces, unless it has none.
fn named(name: String) -> Option<String> {
    (!name.starts_with("unknown_variant")).then(|| name.replace('_', " "))
}
