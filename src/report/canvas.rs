//! The only file that draws: shapes and words on pixels, by way of plotters.
//!
//! Everything is drawn at twice the size and scaled down, as the bitmap backend does not smooth
//! the edges of what it fills. Coordinates are those of the finished picture.

use plotters::coord::Shift;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::*;
use plotters::style::register_font;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::ReportError;
use super::palette::Colour;

type Surface<'a> = DrawingArea<BitMapBackend<'a>, Shift>;
type Drawn =
    Result<(), DrawingAreaErrorKind<<BitMapBackend<'static> as DrawingBackend>::ErrorType>>;

/// How much larger is drawn than shown.
const OVERSAMPLING: u32 = 2;
const FONT: &str = "restday";

/// Thickness of the letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// For reading.
    Regular,
    /// For headings and numbers that matter.
    SemiBold,
}

/// Which point of a text its position names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Left end.
    Start,
    /// Middle.
    Middle,
    /// Right end.
    End,
}

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub struct Lettering {
    /// Height of the letters' box, pixels.
    pub size: f64,
    /// Thickness.
    pub weight: Weight,
    /// Colour.
    pub colour: Colour,
    /// Which end the position names.
    pub anchor: Anchor,
}

impl Lettering {
    /// Plain text that starts at its position.
    pub fn new(size: f64, colour: Colour) -> Self {
        Self {
            size,
            weight: Weight::Regular,
            colour,
            anchor: Anchor::Start,
        }
    }

    /// The same, semi-bold.
    pub fn bold(self) -> Self {
        Self {
            weight: Weight::SemiBold,
            ..self
        }
    }

    /// The same, with its position naming another point.
    pub fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

/// A rectangle in pixels of the finished picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Area {
    /// Width in pixels.
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// Height in pixels.
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }
}

/// A picture in the making.
pub struct Canvas {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl Canvas {
    /// An empty picture of one colour, size in pixels.
    ///
    /// # Errors
    /// When the embedded font is unusable.
    pub fn new(width: u32, height: u32, ground: Colour) -> Result<Self, ReportError> {
        register_fonts()?;
        let count = (width * OVERSAMPLING * height * OVERSAMPLING) as usize;
        let pixels = [ground.red, ground.green, ground.blue].repeat(count);
        Ok(Self {
            width,
            height,
            pixels,
        })
    }

    /// Fills a rectangle.
    pub fn fill(&mut self, area: Area, colour: Colour) -> Result<(), ReportError> {
        let (x0, y0) = scaled((area.left, area.top));
        let (x1, y1) = scaled((area.right, area.bottom));
        if x1 <= x0 || y1 <= y0 {
            return Ok(());
        }
        // The backend's rectangles include their last row and column.
        self.draw(|surface| {
            surface.draw(&Rectangle::new(
                [(x0, y0), (x1 - 1, y1 - 1)],
                rgba(colour).filled(),
            ))
        })
    }

    /// Draws the outline of a rectangle.
    pub fn outline(&mut self, area: Area, colour: Colour, width: f64) -> Result<(), ReportError> {
        let corners = [
            (area.left, area.top),
            (area.right, area.top),
            (area.right, area.bottom),
            (area.left, area.bottom),
            (area.left, area.top),
        ];
        self.line(&corners, colour, width)
    }

    /// Draws a line through points.
    pub fn line(
        &mut self,
        points: &[(f64, f64)],
        colour: Colour,
        width: f64,
    ) -> Result<(), ReportError> {
        // The backend's own thick lines grow spikes at sharp corners, so each stretch is a
        // rectangle of its own and each corner a disc.
        let thick = width * f64::from(OVERSAMPLING) >= 3.0;
        for pair in points.windows(2) {
            if thick {
                self.polygon(&stretch(pair[0], pair[1], width), colour)?;
            } else {
                let ends = vec![scaled(pair[0]), scaled(pair[1])];
                let stroke = (width * f64::from(OVERSAMPLING)).round().max(1.0) as u32;
                let style = rgba(colour).stroke_width(stroke);
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

    /// Fills a polygon.
    pub fn polygon(&mut self, points: &[(f64, f64)], colour: Colour) -> Result<(), ReportError> {
        let points: Vec<(i32, i32)> = points.iter().map(|p| scaled(*p)).collect();
        self.draw(|surface| surface.draw(&Polygon::new(points, rgba(colour).filled())))
    }

    /// Fills a circle.
    pub fn dot(
        &mut self,
        centre: (f64, f64),
        radius: f64,
        colour: Colour,
    ) -> Result<(), ReportError> {
        let radius = (radius * f64::from(OVERSAMPLING)).round() as i32;
        self.draw(|surface| {
            surface.draw(&Circle::new(scaled(centre), radius, rgba(colour).filled()))
        })
    }

    /// Fills a rectangle with thin slanting lines: nobody knows what was there.
    pub fn hatch(&mut self, area: Area, colour: Colour) -> Result<(), ReportError> {
        const STEP: f64 = 12.0;
        let (width, height) = (area.width(), area.height());
        let mut offset = STEP;
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
            offset += STEP;
        }
        Ok(())
    }

    /// Writes a text whose vertical middle is at the position.
    pub fn text(
        &mut self,
        text: &str,
        position: (f64, f64),
        lettering: Lettering,
    ) -> Result<(), ReportError> {
        let horizontal = match lettering.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let colour = rgba(lettering.colour);
        let style = font(lettering)
            .color(&colour)
            .pos(Pos::new(horizontal, VPos::Center));
        // The backend centres the box of the font, whose letters sit a little high in it.
        let (x, y) = position;
        let place = scaled((x, y + 0.10 * lettering.size));
        self.draw(|surface| surface.draw(&Text::new(text.to_owned(), place, style)))
    }

    /// Width of a text in pixels.
    pub fn text_width(&self, text: &str, lettering: Lettering) -> f64 {
        let size = font(lettering).box_size(text);
        size.map_or(0.0, |(width, _)| f64::from(width) / f64::from(OVERSAMPLING))
    }

    /// The finished picture.
    ///
    /// # Errors
    /// When the encoder gives up.
    pub fn png(&self) -> Result<Vec<u8>, ReportError> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
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

    fn draw(&mut self, put: impl FnOnce(&Surface) -> Drawn) -> Result<(), ReportError> {
        let size = (self.width * OVERSAMPLING, self.height * OVERSAMPLING);
        let backend = BitMapBackend::with_buffer(&mut self.pixels, size);
        put(&backend.into_drawing_area()).map_err(drawing)
    }

    /// Each pixel is the mean of the pixels drawn for it.
    fn scaled_down(&self) -> Vec<u8> {
        let (width, height) = (self.width as usize, self.height as usize);
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
    let regular: &'static [u8] = include_bytes!("font/Inter-Regular.otf");
    let semi_bold: &'static [u8] = include_bytes!("font/Inter-SemiBold.otf");
    register_font(FONT, FontStyle::Normal, regular)
        .and_then(|()| register_font(FONT, FontStyle::Bold, semi_bold))
        .map_err(|_| ReportError::Drawing("the embedded font is damaged".to_owned()))
}

fn font(lettering: Lettering) -> FontDesc<'static> {
    let style = match lettering.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::SemiBold => FontStyle::Bold,
    };
    FontDesc::new(
        FontFamily::Name(FONT),
        lettering.size * f64::from(OVERSAMPLING),
        style,
    )
}

fn scaled((x, y): (f64, f64)) -> (i32, i32) {
    let n = f64::from(OVERSAMPLING);
    ((x * n).round() as i32, (y * n).round() as i32)
}

fn rgba(colour: Colour) -> RGBAColor {
    RGBAColor(colour.red, colour.green, colour.blue, colour.opacity)
}

fn drawing(error: impl std::fmt::Display) -> ReportError {
    ReportError::Drawing(error.to_string())
}
