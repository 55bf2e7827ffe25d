//! Letters of a font as shapes: how far they reach, and how much of each pixel they cover.

use ab_glyph_rasterizer::{Rasterizer, point};
use skrifa::font::Font;
use skrifa::{DrawMemory, GlyphId, PathSink, ScalerFont};

/// Places of a letter in each pixel that it may be drawn at: words are as even to the eye as if they were endless, and
/// equal letters repeat, so that pictures compress.
const PLACES_IN_PIXEL: f64 = 2.0;

/// Letters of one weight, in em.
pub struct Face {
    scaler: ScalerFont,
    units_per_em: f64,
}

/// Where the first letter of a text is drawn, and how large.
#[derive(Debug, Clone, Copy)]
pub struct Start {
    /// Its left end, pixels from the left.
    pub x: f64,
    /// The base line of letters, pixels from above.
    pub baseline: f64,
    /// Pixels of an em.
    pub em: f64,
}

impl Face {
    /// Reads a font; `None` if it is damaged.
    pub fn new(bytes: &[u8]) -> Option<Self> {
        let font = Font::new(bytes.to_vec(), 0)?;
        let units_per_em = f64::from(font.units_per_em());
        let scaler = ScalerFont::unhinted(font, None);
        (units_per_em > 0.0).then_some(Self {
            scaler,
            units_per_em,
        })
    }

    /// Whether it has a letter.
    pub fn has(&self, letter: char) -> bool {
        self.glyph(letter) != GlyphId::default()
    }

    /// How far the next letter is from a letter, em.
    pub fn advance(&self, letter: char) -> f64 {
        self.advance_of(self.glyph(letter))
    }

    /// The shape of a letter; the first of the font, a box, for one that it lacks.
    fn glyph(&self, letter: char) -> GlyphId {
        let found = self.scaler.font().charmap().map_unicode(letter);
        found.unwrap_or_default()
    }

    fn advance_of(&self, glyph: GlyphId) -> f64 {
        let metrics = self.scaler.font().glyph_metrics();
        f64::from(metrics.h_advance(glyph)) / self.units_per_em
    }

    /// Calls `cover` with the place of each pixel that letters touch, and with the share of it that they cover, 0 to 1.
    /// Letters lie where they belong to half a pixel, so that words are evenly spaced at any size.
    pub fn draw(&self, text: &str, start: Start, mut cover: impl FnMut(i32, i32, f32)) {
        let mut x = start.x;
        for letter in text.chars() {
            let glyph = self.glyph(letter);
            let placed = (x * PLACES_IN_PIXEL).round() / PLACES_IN_PIXEL;
            self.draw_glyph(glyph, Start { x: placed, ..start }, &mut cover);
            x += self.advance_of(glyph) * start.em;
        }
    }

    fn draw_glyph(&self, glyph: GlyphId, start: Start, cover: &mut impl FnMut(i32, i32, f32)) {
        let Some(outline) = self.scaler.outline(glyph) else {
            return;
        };
        let mut path = Path::default();
        if outline.draw(DrawMemory::Scratch, &mut path).is_err() {
            return;
        }
        path.fill(start, start.em / self.units_per_em, cover);
    }

    /// Height of the letters' box over the em.
    #[cfg(test)]
    pub fn box_per_em(&self) -> f64 {
        let line = self.scaler.font().metrics().hhea_line.expect("has lines");
        f64::from((line.ascender - line.descender).to_f32()) / self.units_per_em
    }
}

/// Pieces of an outline, in units of the font.
#[derive(Debug, Default)]
struct Path {
    pieces: Vec<[(f32, f32); 4]>,
    begun: (f32, f32),
    at: (f32, f32),
}

impl Path {
    fn curve(&mut self, first: (f32, f32), second: (f32, f32), to: (f32, f32)) {
        self.pieces.push([self.at, first, second, to]);
        self.at = to;
    }

    fn straight(&mut self, to: (f32, f32)) {
        self.curve(self.at, to, to);
    }

    fn fill(self, start: Start, pixels_per_unit: f64, cover: &mut impl FnMut(i32, i32, f32)) {
        let place = |(x, y): (f32, f32)| {
            let x = start.x + f64::from(x) * pixels_per_unit;
            let y = start.baseline - f64::from(y) * pixels_per_unit;
            (x, y)
        };
        // A curve lies between its four points.
        let corners = self.pieces.iter().flatten().map(|corner| place(*corner));
        let bounds = corners.fold(None, |bounds: Option<[f64; 4]>, (x, y)| {
            let [left, top, right, bottom] = bounds.unwrap_or([x, y, x, y]);
            Some([left.min(x), top.min(y), right.max(x), bottom.max(y)])
        });
        let Some([left, top, right, bottom]) = bounds.map(|bounds| bounds.map(f64::floor)) else {
            return;
        };
        let pixels = |from: f64, to: f64| (to - from) as usize + 1;
        let mut raster = Rasterizer::new(pixels(left, right), pixels(top, bottom));
        for piece in &self.pieces {
            let [from, first, second, to] = piece.map(|corner| {
                let (x, y) = place(corner);
                point((x - left) as f32, (y - top) as f32)
            });
            raster.draw_cubic(from, first, second, to);
        }
        raster.for_each_pixel_2d(|x, y, share| {
            if share > 0.0 {
                cover(
                    left as i32 + x as i32,
                    top as i32 + y as i32,
                    share.min(1.0),
                );
            }
        });
    }
}

impl PathSink for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.begun = (x, y);
        self.at = (x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.straight((x, y));
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        // The same curve with two control points.
        let toward = |(from_x, from_y): (f32, f32)| {
            (
                from_x + (cx0 - from_x) * 2.0 / 3.0,
                from_y + (cy0 - from_y) * 2.0 / 3.0,
            )
        };
        self.curve(toward(self.at), toward((x, y)), (x, y));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.curve((cx0, cy0), (cx1, cy1), (x, y));
    }

    fn close(&mut self) {
        if self.at != self.begun {
            self.straight(self.begun);
        }
    }
}
