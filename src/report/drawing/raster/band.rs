//! A band of rows of a picture, drawn through plotters.
//!
//! Every place is rounded to a pixel of the whole picture and only then moved into the band, so that a
//! shape goes on where it left off in the band above.

use plotters::backend::BitMapBackend;
use plotters::prelude::{Color, DrawingBackend, RGBAColor};

use super::failed;
use crate::report::ReportError;
use crate::report::drawing::canvas::{Anchor, Area, DrawnShape, Lettering};
use crate::report::drawing::font::{self, BASELINE_PER_EM, BOX_PER_EM};
use crate::report::drawing::glyphs::Start;
use crate::report::drawing::palette::{Colour, ColourRole};
use crate::report::look::Theme;

/// Distance between the lines of a hatch, points.
const HATCH_STEP: f64 = 12.0;
/// Narrower lines are drawn in one go, pixels.
const THICK: f64 = 3.0;

/// How points of a picture become pixels.
#[derive(Debug, Clone, Copy)]
pub struct PixelScale {
    /// Pixels of a row.
    pub row: u32,
    /// Pixels drawn for a point.
    pub per_point: f64,
}

/// Some rows in the making.
pub struct Band<'a> {
    backend: BitMapBackend<'a>,
    theme: Theme,
    scale: PixelScale,
    /// Rows of the picture above it, pixels.
    above: i32,
    rows: i32,
}

impl<'a> Band<'a> {
    /// An empty band in place of some pixels, with a number of rows of the picture above it.
    pub fn new(pixels: &'a mut [u8], scale: PixelScale, theme: Theme, above: u32) -> Self {
        let [_, ground @ ..] = theme.rgb(ColourRole::Ground).to_be_bytes();
        let row = ground.repeat(scale.row as usize);
        let mut rows = 0;
        for band_row in pixels.chunks_exact_mut(row.len()) {
            band_row.copy_from_slice(&row);
            rows += 1;
        }
        Self {
            backend: BitMapBackend::with_buffer(pixels, (scale.row, rows)),
            theme,
            scale,
            above: above as i32,
            rows: rows as i32,
        }
    }

    /// Draws as much of some shapes as lies in the band, later ones over earlier ones.
    ///
    /// # Errors
    /// When the backend gives up.
    pub fn put_all(mut self, shapes: &[DrawnShape]) -> Result<(), ReportError> {
        for shape in shapes {
            if self.holds(shape.heights()) {
                self.put(shape)?;
            }
        }
        Ok(())
    }

    fn put(&mut self, shape: &DrawnShape) -> Result<(), ReportError> {
        match shape {
            DrawnShape::Fill(area, colour) => self.fill(*area, *colour),
            DrawnShape::Polygon(points, colour) => self.polygon(points, *colour),
            DrawnShape::Line(points, colour, width) => self.line(points, *colour, *width),
            DrawnShape::Dot(centre, radius, colour) => self.dot(*centre, *radius, *colour),
            DrawnShape::Hatch(area, colour) => self.hatch(*area, *colour),
            DrawnShape::Text(text, position, lettering) => self.text(text, *position, *lettering),
        }
    }

    fn fill(&mut self, area: Area, colour: Colour) -> Result<(), ReportError> {
        let (x0, y0) = self.pixel((area.left, area.top));
        let (x1, y1) = self.pixel((area.right, area.bottom));
        // Something thin is still something. The backend's rectangles include their last row and column.
        let corner = ((x1 - 1).max(x0), (y1 - 1).max(y0));
        let style = self.rgba(colour).filled();
        let drawn = self.backend.draw_rect((x0, y0), corner, &style, true);
        drawn.map_err(failed)
    }

    fn line(
        &mut self,
        points: &[(f64, f64)],
        colour: Colour,
        width: f64,
    ) -> Result<(), ReportError> {
        // The backend's own thick lines grow spikes at sharp corners, so each stretch is a
        // rectangle of its own and each corner a disc.
        let thick = width * self.scale.per_point >= THICK;
        let thickness = |pair: &&[(f64, f64)]| {
            let (top, bottom) = (pair[0].1.min(pair[1].1), pair[0].1.max(pair[1].1));
            (top - width / 2.0, bottom + width / 2.0)
        };
        for pair in points.windows(2) {
            if !self.holds(thickness(&pair)) {
                continue;
            }
            match thick {
                true => self.polygon(&stretch(pair[0], pair[1], width), colour)?,
                false => self.thin(pair[0], pair[1], colour, width)?,
            }
        }
        if thick && points.len() > 2 {
            for corner in &points[1..points.len() - 1] {
                self.dot(*corner, width / 2.0, colour)?;
            }
        }
        Ok(())
    }

    /// A stretch of a line that is whole pixels wide, from pixel to pixel.
    fn thin(
        &mut self,
        from: (f64, f64),
        to: (f64, f64),
        colour: Colour,
        width: f64,
    ) -> Result<(), ReportError> {
        let (from, to) = (self.pixel(from), self.pixel(to));
        let pixels = (width * self.scale.per_point).round();
        let straight = from.0 == to.0 || from.1 == to.1;
        if pixels <= 1.0 && straight {
            let style = self.rgba(colour).stroke_width(1);
            return self.backend.draw_line(from, to, &style).map_err(failed);
        }
        if from == to {
            return Ok(());
        }
        // The backend would round the corners of its own lines after they were moved.
        let whole = |(x, y): (i32, i32)| (f64::from(x), f64::from(y + self.above));
        let corners = stretch(whole(from), whole(to), pixels.max(1.0));
        let corner = |(x, y): (f64, f64)| (x.round() as i32, y.round() as i32 - self.above);
        self.filled(corners.map(corner).to_vec(), colour)
    }

    fn polygon(&mut self, points: &[(f64, f64)], colour: Colour) -> Result<(), ReportError> {
        let corners = points.iter().map(|point| self.pixel(*point)).collect();
        self.filled(corners, colour)
    }

    fn filled(&mut self, corners: Vec<(i32, i32)>, colour: Colour) -> Result<(), ReportError> {
        let style = self.rgba(colour).filled();
        let drawn = self.backend.fill_polygon(corners, &style);
        drawn.map_err(failed)
    }

    fn dot(&mut self, centre: (f64, f64), radius: f64, colour: Colour) -> Result<(), ReportError> {
        let radius = (radius * self.scale.per_point).round().max(1.0) as u32;
        let centre = self.pixel(centre);
        let style = self.rgba(colour).filled();
        let drawn = self.backend.draw_circle(centre, radius, &style, true);
        drawn.map_err(failed)
    }

    fn hatch(&mut self, area: Area, colour: Colour) -> Result<(), ReportError> {
        let (width, height) = (area.width(), area.height());
        let mut offset = HATCH_STEP;
        while offset < width + height {
            let from = (
                area.left + (offset - height).max(0.0),
                area.top + offset.min(height),
            );
            let to = (
                area.left + offset.min(width),
                area.top + (offset - width).max(0.0),
            );
            self.line(&[from, to], colour, 1.0)?;
            offset += HATCH_STEP;
        }
        Ok(())
    }

    fn text(
        &mut self,
        text: &str,
        (x, y): (f64, f64),
        lettering: Lettering,
    ) -> Result<(), ReportError> {
        let text = font::drawable(text);
        let Some(face) = font::face(lettering.weight) else {
            return Err(ReportError::Drawing(
                "the embedded font is damaged".to_owned(),
            ));
        };
        let width = || font::width(&text, lettering.weight, lettering.size);
        let left = match lettering.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width() / 2.0,
            Anchor::End => x - width(),
        };
        let em = lettering.size / BOX_PER_EM;
        let start = Start {
            x: left * self.scale.per_point,
            // On a whole pixel, so that the feet of letters are sharp.
            baseline: f64::from(self.pixel((x, y + BASELINE_PER_EM * em)).1),
            em: em * self.scale.per_point,
        };
        let colour = self.rgba(lettering.colour);
        let mut drawn = Ok(());
        face.draw(&text, start, |x, y, share| {
            // The backend leaves out what lies outside of the band.
            if drawn.is_ok() {
                let covered = colour.mix(f64::from(share)).to_backend_color();
                drawn = self.backend.draw_pixel((x, y), covered);
            }
        });
        drawn.map_err(failed)
    }

    /// Whether anything between two heights lies in the band. What is rounded to pixels and smoothed
    /// may reach two pixels further.
    fn holds(&self, (top, bottom): (f64, f64)) -> bool {
        let row = |height: f64| height * self.scale.per_point - f64::from(self.above);
        row(bottom) >= -2.0 && row(top) <= f64::from(self.rows) + 2.0
    }

    fn pixel(&self, (x, y): (f64, f64)) -> (i32, i32) {
        let pixel = |points: f64| (points * self.scale.per_point).round() as i32;
        (pixel(x), pixel(y) - self.above)
    }

    fn rgba(&self, colour: Colour) -> RGBAColor {
        let [_, red, green, blue] = self.theme.rgb(colour.role).to_be_bytes();
        RGBAColor(red, green, blue, colour.opacity)
    }
}

/// Corners of a straight line of some width.
fn stretch((x0, y0): (f64, f64), (x1, y1): (f64, f64), width: f64) -> [(f64, f64); 4] {
    let length = (x1 - x0).hypot(y1 - y0).max(1e-6);
    let (dx, dy) = (
        (y1 - y0) / length * width / 2.0,
        (x1 - x0) / length * width / 2.0,
    );
    [
        (x0 - dx, y0 + dy),
        (x1 - dx, y1 + dy),
        (x1 + dx, y1 - dy),
        (x0 + dx, y0 - dy),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::drawing::palette::{INK, RULE};

    const SCALE: PixelScale = PixelScale {
        row: 120,
        per_point: 2.0,
    };

    /// One of each shape, all of them across the middle.
    fn shapes() -> [DrawnShape; 7] {
        let area = Area {
            left: 3.3,
            top: 4.2,
            right: 30.1,
            bottom: 40.0,
        };
        let slanting = vec![(2.0, 3.1), (40.7, 38.3), (55.0, 9.0)];
        let middle = (25.0, 20.0);
        [
            DrawnShape::Fill(area, INK.faded(0.3)),
            DrawnShape::Hatch(area, RULE),
            DrawnShape::Polygon(slanting.clone(), RULE),
            DrawnShape::Line(slanting.clone(), INK, 1.0),
            DrawnShape::Line(slanting, INK.faded(0.5), 2.5),
            DrawnShape::Dot(middle, 4.0, INK),
            DrawnShape::Text("Rest 3 d".to_owned(), middle, Lettering::new(14.0, INK)),
        ]
    }

    fn drawn(above: u32, rows: u32) -> Vec<u8> {
        let mut pixels = vec![0; (rows * SCALE.row * 3) as usize];
        let band = Band::new(&mut pixels, SCALE, Theme::Light, above);
        band.put_all(&shapes()).expect("can be drawn");
        pixels
    }

    #[test]
    fn bands_laid_under_each_other_are_the_picture_drawn_in_one() {
        let whole = drawn(0, 80);
        let bands = [drawn(0, 37), drawn(37, 4), drawn(41, 39)].concat();
        assert!(whole == bands);
        assert!(whole.chunks_exact(3).any(|pixel| pixel != &whole[..3]));
    }
}
