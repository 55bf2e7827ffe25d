//! `restday licenses`: the licences of everything in the program.

use super::Ending;
use super::error::CliError;
use super::output::print_bytes;

/// What `packaging/third-party` writes.
const THIRD_PARTY: &str = include_str!("../../THIRD-PARTY.txt");

/// Runs `restday licenses`.
///
/// # Errors
/// [`CliError`] when standard output refuses.
pub fn run() -> Result<Ending, CliError> {
    print_bytes(THIRD_PARTY.as_bytes())?;
    Ok(Ending::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_the_font_and_every_library_that_we_name_are_in_it() {
        for work in [
            "OpenStreetMap contributors, under the Open Database License",
            "SIL OPEN FONT LICENSE",
            "  fitparser ",
            "  gpx ",
            "  polars ",
            "  plotters ",
            "  rayon ",
            "  clap ",
            "  tzf-rs ",
        ] {
            assert!(THIRD_PARTY.contains(work), "{work}");
        }
        assert!(!THIRD_PARTY.contains("@font-licence@"));
    }
}
