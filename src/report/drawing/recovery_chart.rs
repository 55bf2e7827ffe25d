//! The picture of load against recovery: load above the line, recommended recovery days below it.
//!
//! Content comes from [`super::chart_model`]; here it only gets its place.

mod balance_panel;
mod beside_panel;
mod clocks_panel;
mod dates;
mod foot;
mod header;
mod layout;
mod load_panel;
mod placed_labels;
#[cfg(test)]
mod placing;
mod rest_panel;
mod scale;
mod strip_panel;
mod time_axis;

use super::canvas::{Area, Canvas};
use super::chart_model::ChartModel;
use super::palette::{AHEAD, RULE};
use super::{font, picture};
use crate::answer::{ColumnState, Results};
use crate::report::look::{Look, PictureSize};
use crate::report::{Report, ReportError};
use layout::ChartLayout;
use time_axis::TimeAxis;

/// Size of a picture for which none is asked, pixels.
pub const USUAL_SIZE: PictureSize = PictureSize {
    width: 2400,
    height: 1744,
};

/// The report; see the head of this file.
pub struct RecoveryChart;

impl Report for RecoveryChart {
    fn name(&self) -> &'static str {
        "chart of load against recovery"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["png", "svg"]
    }

    fn render(
        &self,
        results: &Results,
        look: &Look,
        extension: &str,
    ) -> Result<Vec<u8>, ReportError> {
        let size = look.size.unwrap_or(USUAL_SIZE);
        let mut look = look.clone();
        // A title would leave a hole if the font could draw none of it.
        if extension == "png" {
            look.title = look.title.filter(|title| !font::drawable(title).is_empty());
        }
        let canvas = draw(&ChartModel::of(results, &look), size);
        picture::bytes(&canvas, size, look.theme, extension)
    }
}

fn draw(model: &ChartModel, size: PictureSize) -> Canvas {
    let layout = ChartLayout::of(model, size);
    let mut canvas = Canvas::new(layout.width, layout.height, &model.headline);
    let axis = TimeAxis::new(model.range, layout.left, layout.right);
    header::draw(&mut canvas, model, &layout.header);
    background(&mut canvas, model, &axis, &layout);
    load_panel::draw(&mut canvas, model, &axis, layout.load);
    rest_panel::draw(&mut canvas, model, &axis, layout.rest);
    rest_panel::legend(model).draw(&mut canvas, layout.rest_legend, layout.rest.width());
    strip_panel::draw(&mut canvas, model, &axis, layout.strip);
    if let Some(panel) = layout.clocks {
        clocks_panel::draw(&mut canvas, model, &axis, panel);
    }
    if let Some(panel) = layout.balance {
        balance_panel::draw(&mut canvas, model, &axis, panel);
    }
    dates::draw(&mut canvas, model, &axis, &layout);
    foot::draw(&mut canvas, &layout);
    canvas
}

/// The future tinted, unknown days hatched, weeks and months guided through all panels.
fn background(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, layout: &ChartLayout) {
    for column in &model.columns {
        let (left, right) = axis.span(column);
        for panel in layout.panels() {
            let area = Area {
                left,
                right,
                ..panel
            };
            match column.knowledge {
                ColumnState::Ahead => canvas.fill(area, AHEAD),
                ColumnState::Unknown => canvas.hatch(area, RULE),
                ColumnState::Known => {}
            }
        }
    }
    dates::guides(canvas, model, axis, layout);
}
