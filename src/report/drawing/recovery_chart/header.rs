//! The answer in words, and the days to come as tiles.

use super::layout::MARGIN;

use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::chart_model::ChartModel;
use crate::report::drawing::palette::{Colour, INK, QUIET, day_kind, on_day_kind};
use crate::report::words::week_ahead::WeekAheadInWords;

const TOP: f64 = 40.0;
/// Narrower pictures have the tiles below the words.
const LEAST_BESIDE: f64 = 2100.0;
const TILE: f64 = 136.0;
/// Smallest letters of the name of a kind of day.
const SMALLEST_NAME: f64 = 18.0;
/// Room for a line of the name of the kind of day.
const NAME_ROOM: f64 = TILE - 8.0;
const TILE_HEIGHT: f64 = 196.0;
const GAP: f64 = 6.0;
/// Between the words and the tiles.
const BESIDE: f64 = 56.0;
/// The caption above the tiles, with its space.
const CAPTION: f64 = 42.0;

/// The words take no more of the height of the picture.
const MOST_OF_HEIGHT: f64 = 0.24;
/// Blocks of words that can be left out.
const MOST_LEFT_OUT: usize = 5;

/// A line of words with what it takes in height.
#[derive(Debug, Clone, PartialEq)]
struct HeaderLine {
    words: String,
    lettering: Lettering,
    height: f64,
}

/// Where words and tiles go, points.
#[derive(Debug, Clone, PartialEq)]
pub struct HeaderPlace {
    lines: Vec<HeaderLine>,
    tiles: Area,
    /// Lower end of both.
    pub bottom: f64,
}

impl HeaderPlace {
    /// For a width and height of the picture; in small ones the words that weigh least are left out.
    pub fn of(model: &ChartModel, (width, height): (f64, f64)) -> Self {
        let right = width - MARGIN;
        let count = model
            .outlook
            .as_ref()
            .map_or(0, |week| 1 + week.coming.len());
        let wide = count as f64 * (TILE + GAP) - GAP;
        let beside = width >= LEAST_BESIDE && count > 0;
        let room = match beside {
            true => right - MARGIN - wide - BESIDE,
            false => right - MARGIN,
        };
        let high = |lines: &[HeaderLine]| lines.iter().map(|line| line.height).sum::<f64>();
        let lines = (0..=MOST_LEFT_OUT)
            .map(|left_out| lines(model, room, left_out))
            .find(|lines| high(lines) <= MOST_OF_HEIGHT * height)
            .unwrap_or_else(|| lines(model, room, MOST_LEFT_OUT));
        let text = TOP + high(&lines);
        let (left, top) = match beside {
            true => (right - wide, TOP + CAPTION),
            false => (MARGIN, text + CAPTION),
        };
        let tiles = Area {
            left,
            top,
            right,
            bottom: top + if count > 0 { TILE_HEIGHT } else { 0.0 },
        };
        let bottom = if count > 0 {
            tiles.bottom.max(text)
        } else {
            text
        };
        Self {
            lines,
            tiles,
            bottom,
        }
    }
}

/// The words of the header in lines that fit, without a number of those that weigh least.
fn lines(model: &ChartModel, room: f64, left_out: usize) -> Vec<HeaderLine> {
    let headline = Lettering::new(50.0, INK).bold();
    let fact = Lettering::new(32.0, INK).bold();
    let plain = Lettering::new(27.0, INK);
    let quiet = Lettering::new(27.0, QUIET);
    let outlook = model.outlook.as_ref();
    let reason = outlook.map(|outlook| outlook.reason.as_str());
    let care = outlook.and_then(|outlook| outlook.care.as_deref());
    let blocks = [
        (Some(model.headline.as_str()), headline, 58.0, 3),
        (
            model.fact.as_deref().filter(|_| left_out < 5),
            fact,
            42.0,
            2,
        ),
        (reason.filter(|_| left_out < 4), plain, 35.0, 2),
        (care.filter(|_| left_out < 3), plain.bold(), 35.0, 1),
        (
            model.usual.as_deref().filter(|_| left_out < 2),
            plain,
            35.0,
            2,
        ),
        (
            model.key_session.as_deref().filter(|_| left_out < 1),
            plain,
            35.0,
            2,
        ),
        (Some(model.subline.as_str()), quiet, 36.0, 2),
    ];
    let fitted = blocks
        .into_iter()
        .flat_map(|(words, lettering, height, most)| {
            let words = words.map_or(Vec::new(), |words| lettering.fitted(words, room, most));
            words.into_iter().map(move |words| HeaderLine {
                words,
                lettering,
                height,
            })
        });
    fitted.collect()
}

/// Draws the words and the tiles.
pub fn draw(canvas: &mut Canvas, model: &ChartModel, place: &HeaderPlace) {
    let mut top = TOP;
    for line in &place.lines {
        let middle = top + line.height / 2.0;
        canvas.text(&line.words, (MARGIN, middle), line.lettering);
        top += line.height;
    }
    if let Some(outlook) = &model.outlook {
        tiles(canvas, outlook, place.tiles);
    }
}

/// The letters of the name of a kind of day: as large as its longest word allows.
fn name_lettering(name: &str, ink: Colour) -> Lettering {
    let words = || name.split(' ');
    let fits = |lettering: Lettering| words().all(|word| lettering.width(word) <= NAME_ROOM);
    Lettering::new(24.0, ink).bold().shrunk(SMALLEST_NAME, fits)
}

/// A tile for the day of the advice and for each day after it, as many as find room.
fn tiles(canvas: &mut Canvas, outlook: &WeekAheadInWords, area: Area) {
    let caption = Lettering::new(24.0, QUIET);
    let words = caption.one_line(outlook.caption, area.width());
    canvas.text(&words, (area.left, area.top - 22.0), caption);
    let room = ((area.width() + GAP) / (TILE + GAP)).floor().max(1.0) as usize;
    let days = std::iter::once(&outlook.first).chain(&outlook.coming);
    for (i, day) in days.take(room).enumerate() {
        let left = area.left + i as f64 * (TILE + GAP);
        let tile = Area {
            left,
            right: left + TILE,
            ..area
        };
        canvas.fill(tile, day_kind(day.kind));
        let ink = on_day_kind(day.kind);
        let middle = (tile.left + tile.right) / 2.0;
        let centred = |size| Lettering::new(size, ink).anchored(Anchor::Middle);
        canvas.text(
            &day.weekday,
            (middle, tile.top + 34.0),
            centred(30.0).bold(),
        );
        canvas.text(&day.date, (middle, tile.top + 68.0), centred(24.0));
        let plain = name_lettering(day.name, ink).anchored(Anchor::Middle);
        let lines = plain.fitted(day.name, NAME_ROOM, 3);
        let top = tile.bottom - 24.0 - 29.0 * (lines.len() as f64 - 1.0);
        canvas.lines(&lines, (middle, top), (29.0, plain));
    }
    // The first is framed: it is the one that the answer is about.
    let first = Area {
        left: area.left,
        right: area.left + TILE,
        ..area
    };
    canvas.outline(first, INK, 4.0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::DayKind;
    use crate::report::words::Language;

    #[test]
    fn no_word_of_a_kind_of_day_is_broken_in_its_tile() {
        for language in Language::ALL {
            for kind in DayKind::ALL {
                for is_novice in [false, true] {
                    let name = language.words().kind_for(kind, is_novice);
                    let lines = name_lettering(name, INK).fitted(name, NAME_ROOM, 4);
                    assert_eq!(lines.join(" "), name, "{lines:?}");
                    assert!(lines.len() <= 3, "{lines:?}");
                }
            }
        }
    }
}
