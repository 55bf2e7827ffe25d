//! A canvas as the file that an ending requests.

use super::canvas::Canvas;
use super::{raster, svg};
use crate::report::ReportError;
use crate::report::look::{PictureSize, Theme};

/// Bytes of a picture: SVG where the ending says so, else PNG.
///
/// # Errors
/// When a library that draws or encodes gives up.
pub fn bytes(
    canvas: &Canvas,
    size: PictureSize,
    theme: Theme,
    extension: &str,
) -> Result<Vec<u8>, ReportError> {
    match extension {
        "svg" => Ok(svg::svg(canvas, size, theme)),
        _ => raster::png(canvas, size, theme),
    }
}
