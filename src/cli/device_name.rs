//! Names that Windows takes for devices, whatever folder and ending they have: a file of such a name cannot be made
//! there, nor copied there from another system.

/// Devices without a number.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
/// Ports, which have one digit more; a raised one counts as well.
const PORTS: [&str; 2] = ["com", "lpt"];

/// Whether the name of a file, with its ending or without, is that of a device.
pub fn is_device(name: &str) -> bool {
    let stem = name.split(['.', ':']).next().unwrap_or_default();
    let stem = stem.trim_end_matches(' ').to_lowercase();
    let is_port = |port: &&str| {
        let mut number = stem.strip_prefix(*port).unwrap_or_default().chars();
        number.next().is_some_and(char::is_numeric) && number.next().is_none()
    };
    DEVICES.contains(&stem.as_str()) || PORTS.iter().any(is_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_known_by_the_beginning_of_a_name_alone() {
        for name in [
            "con",
            "Aux",
            "NUL.png",
            "prn .csv",
            "com1",
            "LPT9.tar.gz",
            "com²",
            "nul:",
        ] {
            assert!(is_device(name), "{name}");
        }
        for name in ["", "Connie", "com", "com10.png", "null", ".con", "run.nul"] {
            assert!(!is_device(name), "{name}");
        }
    }
}
