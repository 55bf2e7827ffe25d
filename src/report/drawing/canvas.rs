//! A picture as a list of shapes and words. What draws on it knows no file format; `raster`
//! and `svg` turn the list into bytes.
//!
//! Coordinates are points: a usual picture is some 2400 of them wide, whatever its size in pixels.

use super::font;
use super::palette::Colour;

/// Thickness of the letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Letters of ordinary weight, for reading.
    Regular,
    /// For headings and numbers that matter.
    SemiBold,
}

/// Which point of a text its position names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The point is the left end of the words.
    Start,
    /// The point is the middle of the words.
    Middle,
    /// The point is the right end of the words.
    End,
}

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lettering {
    /// Height of the letters' box, points.
    pub size: f64,
    /// How thick the letters are.
    pub weight: Weight,
    /// Colour of the letters.
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

    /// Width of a text, points.
    pub fn width(self, text: &str) -> f64 {
        font::width(text, self.weight, self.size)
    }

    /// A text in lines that fit a width, points; no more than `most`, and what is left out of the last
    /// one shows as `…`.
    pub fn fitted(self, text: &str, room: f64, most: usize) -> Vec<String> {
        font::fitted(text, room, most, |words| self.width(words))
    }

    /// As much of a text as fits a width, points, in one line.
    pub fn one_line(self, text: &str, room: f64) -> String {
        self.fitted(text, room, 1)
            .into_iter()
            .next()
            .unwrap_or_default()
    }

    /// The same in the largest letters that fit, down to a size.
    pub fn shrunk(self, least: f64, fits: impl Fn(Self) -> bool) -> Self {
        let mut lettering = self;
        while !fits(lettering) && lettering.size > least {
            lettering.size -= 1.0;
        }
        lettering
    }
}

/// A rectangle, points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge, points from the left of the canvas.
    pub left: f64,
    /// Upper edge, points from the top of the canvas.
    pub top: f64,
    /// Right edge, points from the left of the canvas.
    pub right: f64,
    /// Lower edge, points from the top of the canvas.
    pub bottom: f64,
}

impl Area {
    /// Distance from the left to the right edge, points.
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// Distance from the upper to the lower edge, points.
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// Height of its middle.
    pub fn middle(self) -> f64 {
        (self.top + self.bottom) / 2.0
    }
}

/// Something drawn; later ones lie over earlier ones.
#[derive(Debug, Clone, PartialEq)]
pub enum DrawnShape {
    /// A filled rectangle.
    Fill(Area, Colour),
    /// A filled polygon.
    Polygon(Vec<(f64, f64)>, Colour),
    /// A line through points, and its width.
    Line(Vec<(f64, f64)>, Colour, f64),
    /// A filled circle: centre and radius.
    Dot((f64, f64), f64, Colour),
    /// A rectangle with thin slanting lines: no data.
    Hatch(Area, Colour),
    /// A text whose vertical middle is at the position.
    Text(String, (f64, f64), Lettering),
}

impl DrawnShape {
    /// The heights between which it lies, points; nothing of it reaches beyond them.
    pub fn heights(&self) -> (f64, f64) {
        match self {
            DrawnShape::Fill(area, _) | DrawnShape::Hatch(area, _) => (area.top, area.bottom),
            DrawnShape::Polygon(points, _) => heights_of(points, 0.0),
            // The end of a slanting line reaches out by half its width.
            DrawnShape::Line(points, _, width) => heights_of(points, width / 2.0),
            DrawnShape::Dot((_, y), radius, _) => (y - radius, y + radius),
            DrawnShape::Text(_, (_, y), lettering) => (y - lettering.size, y + lettering.size),
        }
    }
}

fn heights_of(points: &[(f64, f64)], beyond: f64) -> (f64, f64) {
    let none = (f64::INFINITY, f64::NEG_INFINITY);
    points.iter().fold(none, |(top, bottom), (_, y)| {
        (top.min(y - beyond), bottom.max(y + beyond))
    })
}

/// A picture in the making.
#[derive(Debug, Clone, PartialEq)]
pub struct Canvas {
    /// Width, points.
    pub width: f64,
    /// Height, points.
    pub height: f64,
    /// What is shown, in a sentence, for those who cannot see it.
    pub description: String,
    /// Everything that is drawn, in the order in which it covers what came before.
    pub shapes: Vec<DrawnShape>,
}

impl Canvas {
    /// An empty picture, size in points.
    pub fn new(width: f64, height: f64, description: &str) -> Self {
        Self {
            width,
            height,
            description: description.to_owned(),
            shapes: Vec::new(),
        }
    }

    /// Fills a rectangle; one without extent is nothing.
    pub fn fill(&mut self, area: Area, colour: Colour) {
        if area.width() > 0.0 && area.height() > 0.0 {
            self.shapes.push(DrawnShape::Fill(area, colour));
        }
    }

    /// Draws the outline of a rectangle.
    pub fn outline(&mut self, area: Area, colour: Colour, width: f64) {
        let corners = [
            (area.left, area.top),
            (area.right, area.top),
            (area.right, area.bottom),
            (area.left, area.bottom),
            (area.left, area.top),
        ];
        self.line(&corners, colour, width);
    }

    /// Draws a line through points.
    pub fn line(&mut self, points: &[(f64, f64)], colour: Colour, width: f64) {
        if points.len() > 1 {
            self.shapes
                .push(DrawnShape::Line(points.to_vec(), colour, width));
        }
    }

    /// Draws a line of dashes through points.
    pub fn dashes(&mut self, points: &[(f64, f64)], colour: Colour, width: f64) {
        for dash in dashed(points, 4.0 * width, 3.0 * width) {
            self.line(&dash, colour, width);
        }
    }

    /// Fills the area inside a closed line.
    pub fn polygon(&mut self, points: &[(f64, f64)], colour: Colour) {
        self.shapes
            .push(DrawnShape::Polygon(points.to_vec(), colour));
    }

    /// Fills a circle around a point.
    pub fn dot(&mut self, centre: (f64, f64), radius: f64, colour: Colour) {
        self.shapes.push(DrawnShape::Dot(centre, radius, colour));
    }

    /// Hatches a rectangle: no data.
    pub fn hatch(&mut self, area: Area, colour: Colour) {
        if area.width() > 0.0 && area.height() > 0.0 {
            self.shapes.push(DrawnShape::Hatch(area, colour));
        }
    }

    /// Writes a text whose vertical middle is at the position.
    pub fn text(&mut self, text: &str, position: (f64, f64), lettering: Lettering) {
        if !text.is_empty() {
            let text = DrawnShape::Text(text.to_owned(), position, lettering);
            self.shapes.push(text);
        }
    }

    /// Writes lines, each so far below the one before it; the height of the line that would come next.
    pub fn lines(
        &mut self,
        lines: &[String],
        (x, first): (f64, f64),
        (step, lettering): (f64, Lettering),
    ) -> f64 {
        let mut y = first;
        for line in lines {
            self.text(line, (x, y), lettering);
            y += step;
        }
        y
    }
}

/// The stretches of a line that its dashes cover.
fn dashed(points: &[(f64, f64)], dash: f64, gap: f64) -> Vec<Vec<(f64, f64)>> {
    let mut dashes: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut gone = 0.0;
    for pair in points.windows(2) {
        let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
        let length = (x1 - x0).hypot(y1 - y0);
        let at = |along: f64| {
            let fraction = along / length;
            (x0 + (x1 - x0) * fraction, y0 + (y1 - y0) * fraction)
        };
        let mut along = 0.0;
        while along < length {
            let into = (gone + along) % (dash + gap);
            let (end, drawn) = match into < dash {
                true => (along + dash - into, true),
                false => (along + dash + gap - into, false),
            };
            // A step too small to differ from the last would never end.
            let end = end.max(along + 1e-3).min(length);
            if drawn {
                let begins = into == 0.0 || dashes.is_empty();
                match dashes.last_mut().filter(|_| !begins) {
                    Some(dash) => dash.push(at(end)),
                    None => dashes.push(vec![at(along), at(end)]),
                }
            }
            along = end;
        }
        gone += length;
    }
    dashes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_and_gaps_take_turns_along_a_line() {
        let dashes = dashed(&[(0.0, 0.0), (20.0, 0.0)], 6.0, 4.0);
        assert_eq!(
            dashes,
            [vec![(0.0, 0.0), (6.0, 0.0)], vec![(10.0, 0.0), (16.0, 0.0)]]
        );
    }
}
