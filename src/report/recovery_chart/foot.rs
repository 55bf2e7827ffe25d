//! What was read and which conventions were used, in small letters.

use crate::report::ReportError;
use crate::report::canvas::{Canvas, Lettering};
use crate::report::chart_model::ChartModel;
use crate::report::palette::{QUIET, RULE};

const SIZE: f64 = 23.0;
const LINE: f64 = 31.0;

/// Draws the foot up to the lower edge of the picture.
pub fn draw(canvas: &mut Canvas, model: &ChartModel, bottom: f64) -> Result<(), ReportError> {
    let top = bottom - 24.0 - LINE * model.foot.len() as f64;
    canvas.line(&[(60.0, top - 20.0), (2340.0, top - 20.0)], RULE, 1.0)?;
    for (i, line) in model.foot.iter().enumerate() {
        let y = top + LINE * (i as f64 + 0.5);
        canvas.text(line, (60.0, y), Lettering::new(SIZE, QUIET))?;
    }
    Ok(())
}
