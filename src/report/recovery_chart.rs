//! The picture of load against recovery: what was done above the line, what it asked for below.
//!
//! Content comes from [`super::chart_model`]; here it only gets its place.

mod balance_panel;
mod clocks_panel;
mod dates;
mod foot;
mod header;
pub mod legend;
mod load_panel;
mod rest_panel;
mod scale;
mod strip_panel;
mod time_axis;

use super::canvas::{Area, Canvas};
use super::chart_model::{ChartModel, Knowledge};
use super::palette::{AHEAD, GROUND, RULE};
use super::{Report, ReportError, Results};
use time_axis::TimeAxis;

const WIDTH: u32 = 2400;
const HEIGHT: u32 = 1744;
const LEFT: f64 = 150.0;
const RIGHT: f64 = 2240.0;

const LOAD: (f64, f64) = (300.0, 640.0);
const REST: (f64, f64) = (640.0, 850.0);
const STRIP: (f64, f64) = (910.0, 978.0);
const CLOCKS: (f64, f64) = (1092.0, 1272.0);
const BALANCE: (f64, f64) = (1352.0, 1522.0);

/// The report; see the head of this file.
pub struct RecoveryChart;

impl Report for RecoveryChart {
    fn name(&self) -> &'static str {
        "chart of load against recovery"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["png"]
    }

    fn render(&self, results: &Results, _extension: &str) -> Result<Vec<u8>, ReportError> {
        draw(&ChartModel::of(results))?.png()
    }
}

fn draw(model: &ChartModel) -> Result<Canvas, ReportError> {
    let mut canvas = Canvas::new(WIDTH, HEIGHT, GROUND)?;
    let axis = TimeAxis::new(model.range, LEFT, RIGHT);
    header::draw(&mut canvas, model)?;
    background(&mut canvas, model, &axis)?;
    load_panel::draw(&mut canvas, model, &axis, panel(LOAD))?;
    rest_panel::draw(&mut canvas, model, &axis, panel(REST))?;
    strip_panel::draw(&mut canvas, model, &axis, panel(STRIP))?;
    clocks_panel::draw(&mut canvas, model, &axis, panel(CLOCKS))?;
    balance_panel::draw(&mut canvas, model, &axis, panel(BALANCE))?;
    dates::labels(&mut canvas, model, &axis, STRIP.1 + 26.0)?;
    dates::labels(&mut canvas, model, &axis, BALANCE.1 + 26.0)?;
    dates::now(
        &mut canvas,
        model,
        &axis,
        &[LOAD, REST, STRIP, CLOCKS, BALANCE],
    )?;
    foot::draw(&mut canvas, model, f64::from(HEIGHT))?;
    Ok(canvas)
}

fn panel((top, bottom): (f64, f64)) -> Area {
    Area {
        left: LEFT,
        top,
        right: RIGHT,
        bottom,
    }
}

/// The future tinted, unknown days hatched, weeks and months guided through all panels.
fn background(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis) -> Result<(), ReportError> {
    let panels = [LOAD, REST, STRIP, CLOCKS, BALANCE];
    for column in &model.columns {
        let (left, right) = axis.span(column);
        let area = |(top, bottom)| Area {
            left,
            top,
            right,
            bottom,
        };
        for panel in panels {
            match column.knowledge {
                Knowledge::Ahead => canvas.fill(area(panel), AHEAD)?,
                Knowledge::Unknown => canvas.hatch(area(panel), RULE)?,
                Knowledge::Known => {}
            }
        }
    }
    dates::guides(canvas, model, axis, &panels)
}
