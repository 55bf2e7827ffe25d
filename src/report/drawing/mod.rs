//! Results as pictures: first their content, then a list of shapes, then PNG or SVG.

pub mod audit_calendar;
pub mod canvas;
pub mod chart_model;
pub mod font;
pub mod glyphs;
mod legend;
pub mod palette;
mod picture;
#[cfg(test)]
mod placing;
mod raster;
pub mod recovery_chart;
pub mod severity_mark;
pub mod squad;
mod svg;
