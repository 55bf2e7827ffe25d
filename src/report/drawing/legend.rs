//! A heading with its colours explained after it.

use super::canvas::{Area, Canvas, Lettering};
use super::palette::{Colour, GROUND, INK, QUIET};

/// Size of headings and labels, points.
pub const LABEL_SIZE: f64 = 26.0;
/// From one line to the next.
pub const LEGEND_LINE: f64 = 36.0;
const AFTER_TITLE: f64 = 34.0;
const AFTER_MEANING: f64 = 30.0;

/// How a meaning is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Swatch {
    /// A filled square.
    Square(Colour),
    /// A square with only an outline in the colour.
    Outline(Colour),
    /// Four squares side by side, from the least to the most.
    Ramp([Colour; 4]),
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
    /// Only words, without a sign.
    Words,
}

impl Swatch {
    /// Width with the gap after it.
    fn width(self) -> f64 {
        match self {
            Swatch::Ramp(_) => 98.0,
            Swatch::Line(_) => 44.0,
            Swatch::Dot(_) | Swatch::Ring(_) => 24.0,
            Swatch::Words => 0.0,
            _ => 30.0,
        }
    }
}

/// A heading, and what each colour means.
#[derive(Debug, Clone, PartialEq)]
pub struct Legend {
    title: String,
    meanings: Vec<(Swatch, String)>,
}

impl Legend {
    /// A heading without meanings.
    pub fn new(title: &str) -> Self {
        Self {
            title: title.to_owned(),
            meanings: Vec::new(),
        }
    }

    /// Adds a sign and what it means.
    pub fn with(mut self, swatch: Swatch, words: &str) -> Self {
        self.meanings.push((swatch, words.to_owned()));
        self
    }

    /// Adds a meaning if it occurs.
    pub fn with_if(self, occurs: bool, swatch: Swatch, words: &str) -> Self {
        match occurs {
            true => self.with(swatch, words),
            false => self,
        }
    }

    /// The meanings that go into each line of a width; the heading begins the first.
    pub fn lines(&self, room: f64) -> Vec<&[(Swatch, String)]> {
        let mut lines = Vec::new();
        let mut first = 0;
        let mut x = title().width(&self.title) + AFTER_TITLE;
        for (i, (swatch, words)) in self.meanings.iter().enumerate() {
            let wide = swatch.width() + plain().width(words);
            if x + wide > room && i > first {
                lines.push(&self.meanings[first..i]);
                (first, x) = (i, 0.0);
            }
            x += wide + AFTER_MEANING;
        }
        lines.push(&self.meanings[first..]);
        lines
    }

    /// Draws it: `middle` is that of the first line.
    pub fn draw(&self, canvas: &mut Canvas, (left, middle): (f64, f64), room: f64) {
        canvas.text(&self.title, (left, middle), title());
        let mut x = left + title().width(&self.title) + AFTER_TITLE;
        let mut y = middle;
        for line in self.lines(room) {
            for (swatch, words) in line {
                mark(canvas, *swatch, (x, y));
                x += swatch.width();
                canvas.text(words, (x, y), plain());
                x += plain().width(words) + AFTER_MEANING;
            }
            (x, y) = (left, y + LEGEND_LINE);
        }
    }

    /// Draws it above a panel, its last line just over it.
    pub fn draw_above(&self, canvas: &mut Canvas, panel: Area, gap: f64) {
        let lines = self.lines(panel.width()).len() as f64;
        let first = panel.top - gap - LEGEND_LINE * (lines - 1.0);
        self.draw(canvas, (panel.left, first), panel.width());
    }
}

fn title() -> Lettering {
    Lettering::new(LABEL_SIZE, INK).bold()
}

/// Letters that explain.
pub fn plain() -> Lettering {
    Lettering::new(LABEL_SIZE - 2.0, QUIET)
}

fn mark(canvas: &mut Canvas, swatch: Swatch, (x, y): (f64, f64)) {
    let square = Area {
        left: x,
        top: y - 10.0,
        right: x + 20.0,
        bottom: y + 10.0,
    };
    match swatch {
        Swatch::Square(colour) => canvas.fill(square, colour),
        Swatch::Ramp(colours) => {
            for (i, colour) in colours.into_iter().enumerate() {
                let left = x + 22.0 * i as f64;
                let right = left + 20.0;
                canvas.fill(
                    Area {
                        left,
                        right,
                        ..square
                    },
                    colour,
                );
            }
        }
        Swatch::Outline(colour) => canvas.outline(square, colour, 2.0),
        Swatch::Line(colour) => canvas.line(&[(x, y), (x + 34.0, y)], colour, 5.0),
        Swatch::Dot(colour) => canvas.dot((x + 8.0, y), 7.0, colour),
        Swatch::Ring(colour) => ring(canvas, (x + 8.0, y), colour),
        Swatch::Hatch(colour) => canvas.hatch(square, colour),
        Swatch::Triangle(colour) => triangle(canvas, (x + 10.0, y + 8.0), 10.0, colour),
        Swatch::Words => {}
    }
}

/// A small ring around a place, open to the ground.
pub fn ring(canvas: &mut Canvas, centre: (f64, f64), colour: Colour) {
    canvas.dot(centre, 5.5, colour);
    canvas.dot(centre, 3.3, GROUND);
}

/// A triangle that points down to a place.
pub fn triangle(canvas: &mut Canvas, (x, tip): (f64, f64), half: f64, colour: Colour) {
    let top = tip - 1.6 * half;
    canvas.polygon(&[(x - half, top), (x + half, top), (x, tip)], colour);
}
