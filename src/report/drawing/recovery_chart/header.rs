//! The message, and the answer to "may I train hard?": today's kind of day, why, and the days to come.

use super::layout::MARGIN;

use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::chart_model::ChartModel;
use crate::report::drawing::palette::{INK, QUIET, day_kind, on_day_kind};
use crate::report::words::week_ahead_in_words::{ComingInWords, WeekAheadInWords};
use crate::report::words::wording::capitalised;

const TOP: f64 = 40.0;
const BOX_HEIGHT: f64 = 190.0;
/// Width of the answer where the message stands beside it.
const BOX_BESIDE: f64 = 1190.0;
/// Narrower pictures have the answer below the message.
const LEAST_BESIDE: f64 = 2100.0;
/// A line of the reason, and of what asks for care below it.
const REASON_LINE: f64 = 32.0;
const TILE: f64 = 98.0;
const GAP: f64 = 6.0;
/// Least width of today's part of the answer.
const LEAST_TODAY: f64 = 600.0;
const HEADLINE: f64 = 50.0;
const HEADLINE_LINE: f64 = 60.0;
const MOST_LINES: usize = 3;

/// Where message and answer go, points.
#[derive(Debug, Clone, PartialEq)]
pub struct HeaderPlace {
    lines: Vec<String>,
    sublines: Vec<String>,
    answer: Area,
    /// Lower end of both.
    pub bottom: f64,
}

impl HeaderPlace {
    /// For a width of the picture.
    pub fn of(model: &ChartModel, width: f64) -> Self {
        let beside = width >= LEAST_BESIDE;
        let right = width - MARGIN;
        let room = match beside {
            true => right - BOX_BESIDE - MARGIN - 50.0,
            false => right - MARGIN,
        };
        let lines = headline().fitted(&model.headline, room, MOST_LINES);
        let sublines = subline().fitted(&model.subline, room, 2);
        let text = TOP + HEADLINE_LINE * lines.len() as f64 + 40.0 * sublines.len() as f64;
        let (left, top) = match beside {
            true => (right - BOX_BESIDE, TOP),
            false => (MARGIN, text + 20.0),
        };
        let height = match &model.outlook {
            Some(outlook) if outlook.care.is_some() => BOX_HEIGHT + REASON_LINE,
            Some(_) => BOX_HEIGHT,
            None => 0.0,
        };
        let answer = Area {
            left,
            top,
            right,
            bottom: top + height,
        };
        Self {
            lines,
            sublines,
            answer,
            bottom: answer.bottom.max(text),
        }
    }
}

fn headline() -> Lettering {
    Lettering::new(HEADLINE, INK).bold()
}

fn subline() -> Lettering {
    Lettering::new(30.0, QUIET)
}

/// Draws the message and the outlook.
pub fn draw(canvas: &mut Canvas, model: &ChartModel, place: &HeaderPlace) {
    let mut y = TOP + 36.0;
    for line in &place.lines {
        canvas.text(line, (MARGIN, y), headline());
        y += HEADLINE_LINE;
    }
    for line in &place.sublines {
        canvas.text(line, (MARGIN, y), subline());
        y += 40.0;
    }
    if let Some(outlook) = &model.outlook {
        answer(canvas, outlook, place.answer);
    }
}

fn answer(canvas: &mut Canvas, outlook: &WeekAheadInWords, area: Area) {
    let room = area.width() - LEAST_TODAY;
    let tiles = ((room / (TILE + GAP)).floor().max(0.0) as usize).min(outlook.coming.len());
    let today = Area {
        right: area.right - tiles as f64 * (TILE + GAP),
        ..area
    };
    day(canvas, outlook, today);
    for (i, coming) in outlook.coming.iter().take(tiles).enumerate() {
        let left = today.right + GAP + i as f64 * (TILE + GAP);
        let right = left + TILE;
        tile(
            canvas,
            coming,
            Area {
                left,
                right,
                ..area
            },
        );
    }
}

fn day(canvas: &mut Canvas, outlook: &WeekAheadInWords, area: Area) {
    canvas.fill(area, day_kind(outlook.kind));
    let ink = on_day_kind(outlook.kind);
    let (left, room) = (area.left + 28.0, area.width() - 56.0);
    let small = Lettering::new(26.0, ink);
    let date = capitalised(&outlook.day);
    canvas.text(&date, (left, area.top + 32.0), small);
    let kind = capitalised(outlook.name);
    let big = Lettering::new(50.0, ink).bold();
    canvas.text(&kind, (left, area.top + 78.0), big);
    let beside = left + big.width(&kind) + 30.0;
    let again = outlook.again.as_deref().unwrap_or_default();
    // Where it finds no room beside the kind, it takes the place beside the date.
    let (at, lettering) = match beside + small.width(again) <= area.right - 20.0 {
        true => ((beside, area.top + 84.0), small.bold()),
        false => (
            (area.right - 28.0, area.top + 32.0),
            small.anchored(Anchor::End),
        ),
    };
    if lettering.width(&date) + lettering.width(again) + 80.0 <= area.width() {
        canvas.text(again, at, lettering);
    }
    let plain = Lettering::new(24.0, ink);
    let mut y = area.top + 128.0;
    let care = outlook.care.as_deref().map(capitalised);
    let reason = plain.fitted(&outlook.reason, room, 2);
    let care = care.map(|care| plain.bold().fitted(&care, room, 1));
    let lines = reason.into_iter().map(|line| (line, plain));
    let care = care.into_iter().flatten().map(|line| (line, plain.bold()));
    for (line, lettering) in lines.chain(care) {
        canvas.text(&line, (left, y), lettering);
        y += REASON_LINE;
    }
}

fn tile(canvas: &mut Canvas, coming: &ComingInWords, area: Area) {
    canvas.fill(area, day_kind(coming.kind));
    let ink = on_day_kind(coming.kind);
    let middle = (area.left + area.right) / 2.0;
    let centred = |size| Lettering::new(size, ink).anchored(Anchor::Middle);
    let bold = centred(30.0).bold();
    canvas.text(&coming.weekday, (middle, area.top + 34.0), bold);
    canvas.text(&coming.date, (middle, area.top + 68.0), centred(22.0));
    let plain = centred(21.0);
    let lines = plain.fitted(coming.name, area.width() - 8.0, 3);
    let top = area.bottom - 22.0 - 26.0 * (lines.len() as f64 - 1.0);
    for (i, line) in lines.iter().enumerate() {
        canvas.text(line, (middle, top + 26.0 * i as f64), plain);
    }
}
