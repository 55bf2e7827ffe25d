//! The form in which a table is written: the one that was chosen, else that of the file's ending.

use std::io::IsTerminal;
use std::path::Path;

use super::args::{TableFormat, TableOutput};
use super::ending::{agree, report_for};
use super::error::CliError;

use crate::report::{Cells, Report};

/// The ending of the form; without any, a terminal gets text and a pipe CSV.
///
/// # Errors
/// For an ending that is no table's, and for one that contradicts the form that was chosen.
pub fn ending(written: &TableOutput, table: &'static dyn Report) -> Result<String, CliError> {
    if let Some(format) = written.format {
        agree(&written.output, (format.name(), format.extension()))?;
        return Ok(format.extension().to_owned());
    }
    let to_terminal = written.output == Path::new("-") && std::io::stdout().is_terminal();
    let without_ending = match to_terminal {
        true => TableFormat::Text,
        false => TableFormat::Csv,
    };
    Ok(report_for(&written.output, table, without_ending.extension())?.1)
}

/// How cells of CSV are written.
pub fn cells(written: &TableOutput) -> Cells {
    match written.raw_cells {
        true => Cells::Raw,
        false => Cells::Harmless,
    }
}
