//! The squad as a picture: a row an athlete, below the heading of what a coach has to know of them first.

#[cfg(test)]
mod placing;
mod row;

use crate::answer::{DAYS_SHOWN, EffortLevel};
use crate::recovery::DayKind;
use crate::report::ReportError;
use crate::report::drawing::canvas::{Canvas, Lettering};
use crate::report::drawing::legend::{LEGEND_LINE, Legend, Swatch};
use crate::report::drawing::palette::{
    AXIS, INK, QUIET, RULE, TOO_EARLY, WARNING, day_kind, effort,
};
use crate::report::drawing::{font, picture};
use crate::report::look::{Look, PictureSize};
use crate::report::words::numbers::capitalised;
use crate::report::words::squad::SquadColumn;
use crate::report::words::squad_in_words::Squad;
use crate::report::words::{Label, Words};
use row::Row;

const WIDTH: f64 = 2400.0;
const LEFT: f64 = 60.0;
const RIGHT: f64 = 2340.0;
/// Left edge of the names.
const NAME: f64 = 112.0;
/// Narrowest and widest column of names.
const NAMES: (f64, f64) = (230.0, 430.0);
/// Space between two columns.
const GAP: f64 = 22.0;
/// Widths of the columns after the names, but for the last: it has the rest.
const WIDTHS: [f64; 7] = [196.0, 164.0, 262.0, 222.0, 222.0, 204.0, 132.0];
/// Widest day of the last four weeks.
const WIDEST_DAY: f64 = 14.0;
/// Height of the heading of a group.
const GROUP: f64 = 62.0;
/// Sizes of the message above, the largest that goes into three lines.
const HEADLINES: [f64; 3] = [50.0, 44.0, 38.0];
/// More athletes than this do not fit on a picture that can be looked at.
const MOST_ROWS: usize = 80;
/// Size of letters that explain.
const SMALL: f64 = 23.0;

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

/// Left edges of columns.
#[derive(Debug, Clone, Copy)]
struct SquadLayout {
    names_width: f64,
    advice: f64,
    again: f64,
    load: f64,
    on_foot: f64,
    longest_run: f64,
    trend: f64,
    uploaded: f64,
    days: f64,
    /// Width of a day.
    day: f64,
}

impl SquadLayout {
    /// With room for some names, each in two lines.
    fn of(names: &[String]) -> Self {
        let bold = row::name_lettering();
        let widest = |name: &String| {
            let whole = bold.width(name);
            let words = name.split(' ').map(|word| bold.width(word));
            // A name of two words or more can be broken in the middle.
            words.fold(0.6 * whole, f64::max)
        };
        let widest = names.iter().map(widest).fold(0.0, f64::max);
        let names_width = widest.clamp(NAMES.0, NAMES.1);
        let mut left = NAME + names_width + GAP;
        let lefts = WIDTHS.map(|width| {
            let this = left;
            left += width + GAP;
            this
        });
        let [advice, again, load, on_foot, longest_run, trend, uploaded] = lefts;
        Self {
            names_width,
            advice,
            again,
            load,
            on_foot,
            longest_run,
            trend,
            uploaded,
            days: left,
            day: ((RIGHT - left) / DAYS_SHOWN as f64).min(WIDEST_DAY),
        }
    }

    fn left(&self, column: SquadColumn) -> f64 {
        match column {
            SquadColumn::Athlete => NAME,
            SquadColumn::Advice | SquadColumn::Why => self.advice,
            SquadColumn::HardAgain => self.again,
            SquadColumn::Load => self.load,
            SquadColumn::OnFoot => self.on_foot,
            SquadColumn::LongestRun => self.longest_run,
            SquadColumn::Trend => self.trend,
            SquadColumn::Uploaded => self.uploaded,
            SquadColumn::LastFourWeeks => self.days,
        }
    }
}

/// Names as the font can draw them; a name without a single drawable letter is replaced.
fn names(squad: &Squad, words: &dyn Words) -> Vec<String> {
    let drawn = squad.members.iter().enumerate();
    let drawn = drawn.map(|(at, member)| match font::drawable(&member.name) {
        nothing if nothing.is_empty() => words.nameless(at + 1),
        name => name,
    });
    drawn.collect()
}

fn draw(squad: &Squad) -> Canvas {
    let words = squad.language.words();
    let names = names(squad, words);
    let layout = SquadLayout::of(&names);
    let shown = squad.members.len().min(MOST_ROWS);
    let mut canvas = Canvas::new(WIDTH, 0.0, &squad.headline);
    let mut y = header(&mut canvas, squad, &names, words);
    for column in SquadColumn::SHOWN {
        let heading = words.squad_column(column, squad.day);
        let place = (layout.left(column), y);
        canvas.text(heading, place, Lettering::new(SMALL, QUIET));
    }
    y += 26.0;
    for (group, places) in squad.groups() {
        let count = places.len();
        let places = places.start..places.end.min(shown);
        if places.is_empty() {
            continue;
        }
        canvas.line(&[(LEFT, y), (RIGHT, y)], AXIS, 2.0);
        let heading = format!("{} ({count})", words.squad_group(group));
        let bold = Lettering::new(27.0, INK).bold();
        canvas.text(&heading, (LEFT, y + 34.0), bold);
        y += GROUP;
        for at in places {
            canvas.line(&[(LEFT, y), (RIGHT, y)], RULE, 1.5);
            let row = Row {
                member: &squad.members[at],
                name: &names[at],
                rank: at + 1,
                layout: &layout,
            };
            y = row.draw(&mut canvas, y);
        }
    }
    canvas.height = foot(&mut canvas, squad.members.len() - shown, y + 34.0, words);
    canvas
}

/// Draws the message, the counts and the legend; the height of the headings of columns below.
fn header(canvas: &mut Canvas, squad: &Squad, names: &[String], words: &dyn Words) -> f64 {
    let headline = squad.headline_for(names);
    let room = RIGHT - LEFT;
    let bold = |size: f64| Lettering::new(size, INK).bold();
    let lines = |size: f64| bold(size).fitted(&headline, room, 4);
    let fits = |size: &f64| lines(*size).len() <= 3;
    let smallest = HEADLINES[HEADLINES.len() - 1];
    let size = HEADLINES.into_iter().find(fits).unwrap_or(smallest);
    let y = canvas.lines(&lines(size), (LEFT, 78.0), (1.2 * size, bold(size)));
    let quiet = Lettering::new(30.0, QUIET);
    let counts = quiet.fitted(&squad.counts, room, 2);
    let y = canvas.lines(&counts, (LEFT, y), (38.0, quiet)) + 26.0;
    let legend = legend(words);
    legend.draw(canvas, (LEFT, y), room);
    y + LEGEND_LINE * legend.lines(room).len() as f64 + 30.0
}

fn legend(words: &dyn Words) -> Legend {
    let mut legend = Legend::new(&capitalised(words.label(Label::Advised)));
    for kind in DayKind::ALL {
        legend = legend.with(Swatch::Square(day_kind(kind)), words.kind(kind));
    }
    let [light, hard] = words.effort_ends();
    legend = legend.with(Swatch::Words, light);
    legend = legend.with(Swatch::Ramp(EffortLevel::ALL.map(effort)), hard);
    legend
        .with(Swatch::Outline(AXIS), words.label(Label::EffortUnknown))
        .with(Swatch::Dot(TOO_EARLY), words.label(Label::CameTooEarly))
        .with(Swatch::Square(WARNING), words.unusual_mark())
        .with(Swatch::Hatch(QUIET), words.label(Label::NobodyKnows))
}

/// Draws what has to be known below the rows; where the picture ends.
fn foot(canvas: &mut Canvas, left_out: usize, top: f64, words: &dyn Words) -> f64 {
    canvas.line(&[(LEFT, top - 34.0), (RIGHT, top - 34.0)], AXIS, 2.0);
    let quiet = Lettering::new(SMALL, QUIET);
    let mut y = top;
    for sentence in words.squad_foot(left_out) {
        let lines = quiet.fitted(&sentence, RIGHT - LEFT, 3);
        y = canvas.lines(&lines, (LEFT, y), (31.0, quiet));
    }
    y + 16.0
}
