//! Pictures as PNG, band by band.
//!
//! Everything is drawn larger and scaled down, as the backend does not smooth the edges of what it
//! fills. The larger picture is never whole in memory: getting its fifty megabytes took a third of
//! the time.

mod band;
mod smaller;

use std::fmt::Display;
use std::io::Write;

use super::canvas::Canvas;
use crate::report::ReportError;
use crate::report::look::{PictureSize, Theme};
use band::{Band, PixelScale};
use smaller::scaled_down;

/// How much larger is drawn than shown.
const OVERSAMPLING: u32 = 2;
/// Rows of the picture that are drawn at a time: their pixels stay near the processor.
const BAND_ROWS: u32 = 64;
/// Bytes of a pixel.
const CHANNELS: usize = 3;

/// A canvas as a PNG of some size.
///
/// # Errors
/// When a library that draws or encodes gives up.
pub fn png(canvas: &Canvas, size: PictureSize, theme: Theme) -> Result<Vec<u8>, ReportError> {
    let mut bytes = Vec::new();
    let mut writer = encoder(&mut bytes, size).write_header().map_err(failed)?;
    let mut shown = writer.stream_writer().map_err(failed)?;
    let scale = PixelScale {
        row: size.width * OVERSAMPLING,
        per_point: f64::from(size.width * OVERSAMPLING) / canvas.width,
    };
    let row_bytes = scale.row as usize * CHANNELS;
    let mut pixels = vec![0; (BAND_ROWS * OVERSAMPLING) as usize * row_bytes];
    for first in (0..size.height).step_by(BAND_ROWS as usize) {
        let rows = BAND_ROWS.min(size.height - first) * OVERSAMPLING;
        let pixels = &mut pixels[..rows as usize * row_bytes];
        Band::new(pixels, scale, theme, first * OVERSAMPLING).put_all(&canvas.shapes)?;
        let smaller = scaled_down(pixels, size.width);
        shown.write_all(&smaller).map_err(failed)?;
    }
    shown.finish().map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(bytes)
}

fn encoder<W: Write>(bytes: W, size: PictureSize) -> png::Encoder<'static, W> {
    let mut encoder = png::Encoder::new(bytes, size.width, size.height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    // The highest compression takes ten times as long, for files 6 to 12 % smaller.
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::Adaptive);
    encoder
}

fn failed(error: impl Display) -> ReportError {
    ReportError::Drawing(error.to_string())
}
