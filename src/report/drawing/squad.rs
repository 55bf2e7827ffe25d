//! The squad as a picture: a row an athlete.

use crate::answer::{ChartColumn, ColumnState};
use crate::recovery::DayKind;
use crate::report::ReportError;
use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::palette::{
    CARDIO, Colour, INK, MECHANICAL, QUIET, RULE, TOO_EARLY, day_kind, effort, on_day_kind,
};
use crate::report::drawing::recovery_chart::legend::{Legend, Swatch};
use crate::report::drawing::{font, picture};
use crate::report::look::{Look, PictureSize};
use crate::report::words::squad_in_words::{Squad, SquadMember, SquadStory, Story};
use crate::report::words::{Label, Words};

const WIDTH: f64 = 2400.0;
const LEFT: f64 = 60.0;
const RIGHT: f64 = 2340.0;
const TOP: f64 = 316.0;
const ROW: f64 = 84.0;
const NAME: f64 = 120.0;
const KIND: f64 = 440.0;
const HOURS: f64 = 700.0;
const DAYS: f64 = 1010.0;
const WHY: f64 = 1440.0;
const CELL: f64 = 14.0;
/// Hours that fill the bars.
const MOST_HOURS: f64 = 96.0;
const HOURS_WIDTH: f64 = 170.0;
/// More athletes than this do not fit on a picture that can be looked at.
const MOST_ROWS: usize = 80;
/// Foot below the rows.
const FOOT: f64 = 90.0;

/// The squad as a picture: SVG where the ending says so, else PNG. Its height follows from the athletes.
///
/// # Errors
/// When the library that draws gives up.
pub fn squad_picture(squad: &Squad, look: &Look, extension: &str) -> Result<Vec<u8>, ReportError> {
    let canvas = draw(squad);
    let size = PictureSize {
        width: canvas.width as u32,
        height: canvas.height as u32,
    };
    picture::bytes(&canvas, size, look.theme, extension)
}

fn draw(squad: &Squad) -> Canvas {
    let words = squad.language.words();
    let rows = squad.members.len().min(MOST_ROWS);
    let bottom = TOP + ROW * rows.max(1) as f64;
    let mut canvas = Canvas::new(WIDTH, bottom + FOOT, &squad.headline);
    header(&mut canvas, squad, words);
    for (i, member) in squad.members.iter().take(rows).enumerate() {
        let top = TOP + ROW * i as f64;
        let area = Area {
            left: LEFT,
            top,
            right: RIGHT,
            bottom: top + ROW,
        };
        row(&mut canvas, member, i + 1, area, words);
    }
    let left_out = squad.members.len() - rows;
    let foot = words.squad_foot(left_out);
    let place = (LEFT, bottom + 46.0);
    canvas.text(&foot, place, Lettering::new(23.0, QUIET));
    canvas
}

fn header(canvas: &mut Canvas, squad: &Squad, words: &dyn Words) {
    let bold = Lettering::new(50.0, INK).bold();
    for (i, line) in bold
        .fitted(&squad.headline, RIGHT - LEFT, 1)
        .iter()
        .enumerate()
    {
        canvas.text(line, (LEFT, 78.0 + 60.0 * i as f64), bold);
    }
    canvas.text(&squad.subline, (LEFT, 138.0), Lettering::new(30.0, QUIET));
    let mut legend = Legend::new(words.label(Label::GoodFor));
    for kind in DayKind::ALL {
        legend = legend.with(Swatch::Square(day_kind(kind)), words.kind(kind));
    }
    legend
        .with(Swatch::Dot(TOO_EARLY), words.label(Label::CameTooEarly))
        .with(Swatch::Hatch(QUIET), words.label(Label::NobodyKnows))
        .draw(canvas, (LEFT, 206.0), RIGHT - LEFT);
    let small = Lettering::new(24.0, QUIET);
    let y = TOP - 34.0;
    for (label, x) in [
        (Label::Athlete, NAME),
        (Label::Today, KIND),
        (Label::HoursUntilRecovered, HOURS),
        (Label::LastFourWeeks, DAYS),
        (Label::Why, WHY),
    ] {
        canvas.text(words.label(label), (x, y), small);
    }
}

fn row(canvas: &mut Canvas, member: &SquadMember, rank: usize, area: Area, words: &dyn Words) {
    canvas.line(&[(LEFT, area.top), (RIGHT, area.top)], RULE, 1.5);
    let middle = area.middle();
    let number = Lettering::new(26.0, QUIET).anchored(Anchor::End);
    canvas.text(&rank.to_string(), (NAME - 24.0, middle), number);
    let bold = Lettering::new(30.0, INK).bold();
    // A name of which the font can draw nothing still needs something to call it by.
    let name = match font::drawable(&member.name).is_empty() {
        true => words.nameless(rank),
        false => member.name.clone(),
    };
    for line in bold.fitted(&name, KIND - NAME - 24.0, 1) {
        canvas.text(&line, (NAME, middle), bold);
    }
    match &member.story {
        Story::Told(told) => tell(canvas, told, area, words),
        Story::Unknown(why) => {
            let badge = badge(area);
            canvas.hatch(badge, QUIET);
            lines(canvas, why, HOURS, middle, QUIET);
        }
    }
}

fn badge(row: Area) -> Area {
    Area {
        left: KIND,
        top: row.top + 14.0,
        right: HOURS - 30.0,
        bottom: row.bottom - 14.0,
    }
}

fn tell(canvas: &mut Canvas, told: &SquadStory, row: Area, words: &dyn Words) {
    let (kind, badge) = (told.judged.kind, badge(row));
    canvas.fill(badge, day_kind(kind));
    let lettering = Lettering::new(27.0, on_day_kind(kind))
        .bold()
        .anchored(Anchor::Middle);
    let centre = ((badge.left + badge.right) / 2.0, badge.middle());
    canvas.text(told.name, centre, lettering);
    let middle = row.middle();
    hours(
        canvas,
        told.judged.left.mechanical_h,
        (middle - 17.0, MECHANICAL),
        words,
    );
    hours(
        canvas,
        told.judged.left.cardio_h,
        (middle + 17.0, CARDIO),
        words,
    );
    for (i, day) in told.judged.days.iter().enumerate() {
        cell(canvas, day, DAYS + CELL * i as f64, row);
    }
    let mut why = told.reason.clone();
    if told.judged.lately.too_early > 0 {
        why += &format!("; {}", words.lately(&told.judged.lately));
    }
    if let Some(caution) = told.cautions.first() {
        why += &format!("; {caution}");
    }
    lines(canvas, &why, WHY, middle, INK);
}

/// A bar of hours with its number.
fn hours(canvas: &mut Canvas, hours: f64, (y, colour): (f64, Colour), words: &dyn Words) {
    let wide = HOURS_WIDTH * (hours / MOST_HOURS).clamp(0.0, 1.0);
    let bar = Area {
        left: HOURS,
        top: y - 8.0,
        right: HOURS + wide,
        bottom: y + 8.0,
    };
    canvas.fill(bar, colour);
    let lettering = Lettering::new(22.0, QUIET);
    let place = (HOURS + wide + 10.0, y);
    canvas.text(&words.hours(hours.ceil()), place, lettering);
}

/// What a day was good for above, what was done below.
fn cell(canvas: &mut Canvas, day: &ChartColumn, left: f64, row: Area) {
    let middle = row.middle();
    let part = |top: f64, bottom: f64| Area {
        left: left + 0.5,
        top,
        right: left + CELL - 0.5,
        bottom,
    };
    let (above, below) = (
        part(middle - 26.0, middle - 2.0),
        part(middle + 2.0, middle + 26.0),
    );
    if let Some(kind) = day.advised {
        canvas.fill(above, day_kind(kind));
    }
    match (day.knowledge, day.done) {
        (_, Some(done)) => canvas.fill(below, effort(done)),
        (ColumnState::Known, None) => canvas.fill(below, RULE),
        (ColumnState::Unknown | ColumnState::Ahead, None) => canvas.hatch(below, QUIET),
    }
    if day.too_early > 0 {
        canvas.dot((left + CELL / 2.0, middle + 34.0), 4.0, TOO_EARLY);
    }
}

/// A sentence in two lines at most.
fn lines(canvas: &mut Canvas, text: &str, left: f64, middle: f64, colour: Colour) {
    let plain = Lettering::new(24.0, colour);
    let lines = plain.fitted(text, RIGHT - left, 2);
    let first = middle - 15.0 * (lines.len() as f64 - 1.0);
    for (i, line) in lines.iter().enumerate() {
        canvas.text(line, (left, first + 30.0 * i as f64), plain);
    }
}
