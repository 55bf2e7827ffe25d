//! Headings of panels with their colours explained in the same line, and values at guiding lines.

use crate::report::ReportError;
use crate::report::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::palette::{Colour, GROUND, INK, QUIET};

/// Size of headings and labels, pixels.
pub const LABEL_SIZE: f64 = 26.0;

/// How a meaning is shown.
#[derive(Debug, Clone, Copy)]
pub enum Swatch {
    /// A filled square.
    Square(Colour),
    /// An outlined square.
    Outline(Colour),
    /// A line.
    Line(Colour),
    /// A dot.
    Dot(Colour),
    /// A small ring.
    Ring(Colour),
    /// A hatched square.
    Hatch(Colour),
    /// A triangle that points down.
    Triangle(Colour),
    /// Nothing but words.
    Words,
}

/// Writes a heading and behind it what each colour means.
pub fn heading(
    canvas: &mut Canvas,
    (left, middle): (f64, f64),
    title: &str,
    meanings: &[(Swatch, &str)],
) -> Result<(), ReportError> {
    let bold = Lettering::new(LABEL_SIZE, INK).bold();
    let plain = Lettering::new(LABEL_SIZE - 2.0, QUIET);
    canvas.text(title, (left, middle), bold)?;
    let mut x = left + canvas.text_width(title, bold) + 34.0;
    for (swatch, words) in meanings {
        x += mark(canvas, *swatch, (x, middle))?;
        canvas.text(words, (x, middle), plain)?;
        x += canvas.text_width(words, plain) + 30.0;
    }
    Ok(())
}

/// A thin line across a panel, with its value at the left.
pub fn guide(
    canvas: &mut Canvas,
    panel: Area,
    y: f64,
    words: &str,
    colour: Colour,
) -> Result<(), ReportError> {
    let lettering = Lettering::new(LABEL_SIZE - 2.0, QUIET).anchored(Anchor::End);
    canvas.line(&[(panel.left, y), (panel.right, y)], colour, 1.0)?;
    canvas.text(words, (panel.left - 14.0, y), lettering)
}

/// Draws a swatch and gives its width with the gap behind it.
fn mark(canvas: &mut Canvas, swatch: Swatch, (x, y): (f64, f64)) -> Result<f64, ReportError> {
    let square = Area {
        left: x,
        top: y - 10.0,
        right: x + 20.0,
        bottom: y + 10.0,
    };
    match swatch {
        Swatch::Square(colour) => canvas.fill(square, colour)?,
        Swatch::Outline(colour) => canvas.outline(square, colour, 2.0)?,
        Swatch::Line(colour) => canvas.line(&[(x, y), (x + 34.0, y)], colour, 5.0)?,
        Swatch::Dot(colour) => canvas.dot((x + 8.0, y), 7.0, colour)?,
        Swatch::Ring(colour) => ring(canvas, (x + 8.0, y), colour)?,
        Swatch::Hatch(colour) => canvas.hatch(square, colour)?,
        Swatch::Triangle(colour) => triangle(canvas, (x + 10.0, y + 8.0), 10.0, colour)?,
        Swatch::Words => {}
    }
    Ok(match swatch {
        Swatch::Line(_) => 44.0,
        Swatch::Dot(_) | Swatch::Ring(_) => 24.0,
        Swatch::Words => 0.0,
        _ => 30.0,
    })
}

/// A small ring around a place, open to the paper.
pub fn ring(canvas: &mut Canvas, centre: (f64, f64), colour: Colour) -> Result<(), ReportError> {
    canvas.dot(centre, 5.5, colour)?;
    canvas.dot(centre, 3.3, GROUND)
}

/// A triangle that points down to a place.
pub fn triangle(
    canvas: &mut Canvas,
    (x, tip): (f64, f64),
    half: f64,
    colour: Colour,
) -> Result<(), ReportError> {
    let top = tip - 1.6 * half;
    canvas.polygon(&[(x - half, top), (x + half, top), (x, tip)], colour)
}
