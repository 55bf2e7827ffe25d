//! A canvas as the file that an ending asks for.

use super::ReportError;
use super::canvas::Canvas;
use super::look::PictureSize;
use super::palette::Theme;
use super::{raster, svg};

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
