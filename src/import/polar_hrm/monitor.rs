//! Names of Polar's devices by their numbers.

use crate::activity::Device;

const NAMES: [(&str, &str); 23] = [
    ("1", "Sport Tester"),
    ("2", "Vantage NV"),
    ("3", "Accurex Plus"),
    ("4", "XTrainer Plus"),
    ("6", "S520"),
    ("7", "Coach"),
    ("8", "S210"),
    ("9", "S410"),
    ("10", "S510"),
    ("11", "S610"),
    ("12", "S710"),
    ("13", "S810"),
    ("15", "E600"),
    ("20", "AXN500"),
    ("21", "AXN700"),
    ("22", "S625X"),
    ("23", "S725"),
    ("33", "CS400"),
    ("34", "CS600X"),
    ("35", "CS600"),
    ("36", "RS400"),
    ("37", "RS800"),
    ("38", "RS800X"),
];

/// The recording device, if its number is known. Other makers' programs write numbers that are not.
pub fn device(number: Option<&str>) -> Device {
    let known = NAMES.iter().find(|(known, _)| Some(*known) == number);
    let Some((_, name)) = known else {
        return Device::default();
    };
    Device {
        maker: Some("Polar".to_owned()),
        product: Some((*name).to_owned()),
        software: None,
    }
}

/// Whether the number belongs to a computer mounted on a bike.
pub fn is_on_a_bicycle(number: Option<&str>) -> bool {
    let known = NAMES.iter().find(|(known, _)| Some(*known) == number);
    known.is_some_and(|(_, name)| name.starts_with("CS"))
}
