//! Pictures as PNG, by way of plotters.
//!
//! Everything is drawn larger and scaled down, as the bitmap backend does not smooth the edges of
//! what it fills.

use plotters::coord::Shift;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::*;
use plotters::style::register_font;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::ReportError;
use super::canvas::{Anchor, Area, Canvas, Lettering, Shape, Weight};
use super::font;
use super::look::PictureSize;
use super::palette::{Colour, Role, Theme};

type Surface<'a> = DrawingArea<BitMapBackend<'a>, Shift>;
type Drawn =
    Result<(), DrawingAreaErrorKind<<BitMapBackend<'static> as DrawingBackend>::ErrorType>>;

/// How much larger is drawn than shown.
const OVERSAMPLING: u32 = 2;
const FONT: &str = "restday";
/// Distance between the lines of a hatch, points.
const HATCH_STEP: f64 = 12.0;

/// A canvas as a PNG of some size.
///
/// # Errors
/// When a library that draws or encodes gives up.
pub fn png(canvas: &Canvas, size: PictureSize, theme: Theme) -> Result<Vec<u8>, ReportError> {
    register_fonts()?;
    let mut raster = Raster::new(canvas, size, theme);
    for shape in &canvas.shapes {
        raster.put(shape)?;
    }
    raster.encoded()
}

/// Pixels in the making.
struct Raster {
    size: PictureSize,
    theme: Theme,
    /// Pixels drawn for a point.
    scale: f64,
    pixels: Vec<u8>,
}

impl Raster {
    fn new(canvas: &Canvas, size: PictureSize, theme: Theme) -> Self {
        let count = (size.width * OVERSAMPLING * size.height * OVERSAMPLING) as usize;
        let ground = theme.rgb(Role::Ground).to_be_bytes();
        Self {
            size,
            theme,
            scale: f64::from(size.width * OVERSAMPLING) / canvas.width,
            pixels: ground[1..].repeat(count),
        }
    }

    fn put(&mut self, shape: &Shape) -> Result<(), ReportError> {
        match shape {
            Shape::Fill(area, colour) => self.fill(*area, *colour),
            Shape::Polygon(points, colour) => self.polygon(points, *colour),
            Shape::Line(points, colour, width) => self.line(points, *colour, *width),
            Shape::Dot(centre, radius, colour) => self.dot(*centre, *radius, *colour),
            Shape::Hatch(area, colour) => self.hatch(*area, *colour),
            Shape::Text(text, position, lettering) => self.text(text, *position, *lettering),
        }
    }

    fn fill(&mut self, area: Area, colour: Colour) -> Result<(), ReportError> {
        let (x0, y0) = self.pixel((area.left, area.top));
        let (x1, y1) = self.pixel((area.right, area.bottom));
        // Something thin is still something. The backend's rectangles include their last row and column.
        let (x1, y1) = ((x1 - 1).max(x0), (y1 - 1).max(y0));
        let style = self.rgba(colour).filled();
        self.draw(|surface| surface.draw(&Rectangle::new([(x0, y0), (x1, y1)], style)))
    }

    fn line(
        &mut self,
        points: &[(f64, f64)],
        colour: Colour,
        width: f64,
    ) -> Result<(), ReportError> {
        // The backend's own thick lines grow spikes at sharp corners, so each stretch is a
        // rectangle of its own and each corner a disc.
        let stroke = width * self.scale;
        let thick = stroke >= 3.0;
        for pair in points.windows(2) {
            if thick {
                self.polygon(&stretch(pair[0], pair[1], width), colour)?;
            } else {
                let ends = vec![self.pixel(pair[0]), self.pixel(pair[1])];
                let style = self
                    .rgba(colour)
                    .stroke_width(stroke.round().max(1.0) as u32);
                self.draw(|surface| surface.draw(&PathElement::new(ends, style)))?;
            }
        }
        if thick && points.len() > 2 {
            for corner in &points[1..points.len() - 1] {
                self.dot(*corner, width / 2.0, colour)?;
            }
        }
        Ok(())
    }

    fn polygon(&mut self, points: &[(f64, f64)], colour: Colour) -> Result<(), ReportError> {
        let points: Vec<(i32, i32)> = points.iter().map(|p| self.pixel(*p)).collect();
        let style = self.rgba(colour).filled();
        self.draw(|surface| surface.draw(&Polygon::new(points, style)))
    }

    fn dot(&mut self, centre: (f64, f64), radius: f64, colour: Colour) -> Result<(), ReportError> {
        let radius = (radius * self.scale).round().max(1.0) as i32;
        let (centre, style) = (self.pixel(centre), self.rgba(colour).filled());
        self.draw(|surface| surface.draw(&Circle::new(centre, radius, style)))
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
        if text.is_empty() {
            return Ok(());
        }
        let horizontal = match lettering.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let face = match lettering.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::SemiBold => FontStyle::Bold,
        };
        let colour = self.rgba(lettering.colour);
        let style = FontDesc::new(FontFamily::Name(FONT), lettering.size * self.scale, face)
            .color(&colour)
            .pos(Pos::new(horizontal, VPos::Center));
        // The backend centres the box of the font, whose letters sit a little high in it.
        let place = self.pixel((x, y + 0.10 * lettering.size));
        self.draw(|surface| surface.draw(&Text::new(text, place, style)))
    }

    fn draw(&mut self, put: impl FnOnce(&Surface) -> Drawn) -> Result<(), ReportError> {
        let size = (
            self.size.width * OVERSAMPLING,
            self.size.height * OVERSAMPLING,
        );
        let backend = BitMapBackend::with_buffer(&mut self.pixels, size);
        put(&backend.into_drawing_area()).map_err(drawing)
    }

    fn pixel(&self, (x, y): (f64, f64)) -> (i32, i32) {
        let pixel = |points: f64| (points * self.scale).round() as i32;
        (pixel(x), pixel(y))
    }

    fn rgba(&self, colour: Colour) -> RGBAColor {
        let [_, red, green, blue] = self.theme.rgb(colour.role).to_be_bytes();
        RGBAColor(red, green, blue, colour.opacity)
    }

    fn encoded(&self) -> Result<Vec<u8>, ReportError> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.size.width, self.size.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::Adaptive);
        let mut writer = encoder.write_header().map_err(drawing)?;
        writer
            .write_image_data(&self.scaled_down())
            .map_err(drawing)?;
        writer.finish().map_err(drawing)?;
        Ok(bytes)
    }

    /// Each pixel is the mean of the pixels drawn for it.
    fn scaled_down(&self) -> Vec<u8> {
        let (width, height) = (self.size.width as usize, self.size.height as usize);
        let n = OVERSAMPLING as usize;
        let row = width * n * 3;
        let mut small = Vec::with_capacity(width * height * 3);
        for y in 0..height {
            for x in 0..width {
                for channel in 0..3 {
                    let mut sum = 0u32;
                    for dy in 0..n {
                        for dx in 0..n {
                            let at = (y * n + dy) * row + (x * n + dx) * 3 + channel;
                            sum += u32::from(self.pixels[at]);
                        }
                    }
                    let count = (n * n) as u32;
                    small.push(((sum + count / 2) / count) as u8);
                }
            }
        }
        small
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

fn register_fonts() -> Result<(), ReportError> {
    register_font(FONT, FontStyle::Normal, font::REGULAR)
        .and_then(|()| register_font(FONT, FontStyle::Bold, font::SEMI_BOLD))
        .map_err(|_| ReportError::Drawing("the embedded font is damaged".to_owned()))
}

fn drawing(error: impl std::fmt::Display) -> ReportError {
    ReportError::Drawing(error.to_string())
}
