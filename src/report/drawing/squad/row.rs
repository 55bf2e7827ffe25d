//! The row of an athlete: the advice, recent training against the usual, and why.

use super::{GAP, NAME, RIGHT, SMALL, SquadLayout, WIDTHS};
use crate::answer::{Amount, ChartColumn, ColumnState, FULL_BAR, UsualLevel};
use crate::report::drawing::canvas::{Anchor, Area, Canvas, Lettering};
use crate::report::drawing::palette::{
    AXIS, Colour, FORM, INK, QUIET, RULE, TOO_EARLY, WARNING, day_kind, effort, on_day_kind,
};
use crate::report::words::squad::AmountInWords;
use crate::report::words::squad_in_words::SquadMember;

/// Heights of the two lines of a row and of what lies below them, from its top.
const FIRST: f64 = 30.0;
const SECOND: f64 = 60.0;
const MIDDLE: f64 = 45.0;
const BAR: f64 = 82.0;
/// Height of the first line of the reasons, and from one to the next.
const WHY: f64 = 112.0;
const WHY_LINE: f64 = 30.0;
/// Most lines of reasons.
const MOST_WHY: usize = 3;
/// Height below the last line.
const BELOW: f64 = 26.0;
/// Height that the lines of a name have.
const NAME_HEIGHT: f64 = 72.0;
/// Smallest letters of a name.
const SMALLEST_NAME: f64 = 15.0;

/// How a name is written that has room.
pub fn name_lettering() -> Lettering {
    Lettering::new(30.0, INK).bold()
}

/// An athlete and where the row lies.
pub struct Row<'a> {
    pub member: &'a SquadMember,
    pub name: &'a str,
    pub rank: usize,
    pub layout: &'a SquadLayout,
}

impl Row<'_> {
    /// Draws it below a height; where it ends.
    pub fn draw(&self, canvas: &mut Canvas, top: f64) -> f64 {
        let layout = self.layout;
        let number = Lettering::new(24.0, QUIET).anchored(Anchor::End);
        canvas.text(&self.rank.to_string(), (NAME - 18.0, top + MIDDLE), number);
        self.name(canvas, top);
        self.advice(canvas, top);
        self.trend(canvas, top);
        two_lines(
            canvas,
            &self.member.uploaded,
            (layout.uploaded, top),
            WIDTHS[6],
        );
        for (at, day) in self.member.known.days.iter().enumerate() {
            let left = layout.days + layout.day * at as f64;
            cell(canvas, day, (left, layout.day), top);
        }
        if let Some(judged) = &self.member.known.judged {
            two_lines(canvas, &self.member.again, (layout.again, top), WIDTHS[1]);
            let amounts = [
                (layout.load, WIDTHS[2], &self.member.load, judged.load),
                (
                    layout.on_foot,
                    WIDTHS[3],
                    &self.member.on_foot,
                    judged.on_foot,
                ),
                (
                    layout.longest_run,
                    WIDTHS[4],
                    &self.member.longest_run,
                    judged.longest_run,
                ),
            ];
            for (left, width, words, amount) in amounts {
                amount_cell(canvas, (words, amount), (left, top), width - GAP);
            }
            return self.why(canvas, (layout.advice, top + WHY), RIGHT);
        }
        // Without data, the place of the amounts is free.
        let lines = fitted_why(&self.member.why, layout.trend - GAP - layout.again);
        let quiet = Lettering::new(SMALL, QUIET);
        let y = centred(
            canvas,
            &lines,
            (layout.again, top + MIDDLE),
            (WHY_LINE, quiet),
        );
        (top + BAR + 22.0).max(y + BELOW - WHY_LINE)
    }

    /// In as many lines as the letters leave room for; the longest names in the smallest letters.
    fn name(&self, canvas: &mut Canvas, top: f64) {
        let room = self.layout.names_width;
        let most = |lettering: Lettering| (NAME_HEIGHT / lettering.size) as usize;
        let lettering = name_lettering().shrunk(SMALLEST_NAME, |lettering| {
            lettering.fitted(self.name, room, 9).len() <= most(lettering)
        });
        let lines = lettering.fitted(self.name, room, most(lettering));
        centred(
            canvas,
            &lines,
            (NAME, top + MIDDLE),
            (lettering.size, lettering),
        );
    }

    fn advice(&self, canvas: &mut Canvas, top: f64) {
        let badge = Area {
            left: self.layout.advice,
            top: top + 14.0,
            right: self.layout.advice + WIDTHS[0],
            bottom: top + 76.0,
        };
        let (ground, ink, size) = match &self.member.known.judged {
            Some(judged) => (day_kind(judged.kind), on_day_kind(judged.kind), 27.0),
            None => (RULE, INK, SMALL),
        };
        canvas.fill(badge, ground);
        let mut lettering = Lettering::new(size, ink).anchored(Anchor::Middle);
        if self.member.known.judged.is_some() {
            lettering = lettering.bold();
        }
        let room = badge.width() - 16.0;
        let centre = (badge.left + badge.right) / 2.0;
        let lines = lettering.fitted(&self.member.advice, room, 2);
        centred(canvas, &lines, (centre, badge.middle()), (28.0, lettering));
    }

    /// Loads of twelve weeks, on a scale of their own.
    fn trend(&self, canvas: &mut Canvas, top: f64) {
        let panel = Area {
            left: self.layout.trend,
            top: top + 18.0,
            right: self.layout.trend + WIDTHS[5],
            bottom: top + 76.0,
        };
        let weeks = self.member.known.weekly_shares();
        if weeks.iter().all(Option::is_none) {
            canvas.hatch(panel, RULE);
            return;
        }
        canvas.line(
            &[(panel.left, panel.bottom), (panel.right, panel.bottom)],
            RULE,
            2.0,
        );
        let step = panel.width() / (weeks.len().max(2) - 1) as f64;
        let place = |at: usize, share: f64| {
            (
                panel.left + step * at as f64,
                panel.bottom - panel.height() * share,
            )
        };
        let places: Vec<Option<(f64, f64)>> = (weeks.iter().enumerate())
            .map(|(at, share)| share.map(|share| place(at, share)))
            .collect();
        for stretch in places.split(Option::is_none) {
            let stretch: Vec<(f64, f64)> = stretch.iter().flatten().copied().collect();
            canvas.line(&stretch, INK, 3.0);
            if let [alone] = stretch[..] {
                canvas.dot(alone, 4.0, INK);
            }
        }
        if let Some(last) = places.last().copied().flatten() {
            canvas.dot(last, 6.0, INK);
        }
    }

    fn why(&self, canvas: &mut Canvas, (left, top): (f64, f64), right: f64) -> f64 {
        let lines = fitted_why(&self.member.why, right - left);
        let quiet = Lettering::new(SMALL, QUIET);
        canvas.lines(&lines, (left, top), (WHY_LINE, quiet)) - WHY_LINE + BELOW
    }
}

fn fitted_why(why: &str, room: f64) -> Vec<String> {
    Lettering::new(SMALL, QUIET).fitted(why, room, MOST_WHY)
}

/// Words in the middle of a row, or in two lines.
fn two_lines(canvas: &mut Canvas, words: &str, (left, top): (f64, f64), width: f64) {
    let lettering = Lettering::new(25.0, INK).shrunk(SMALLEST_NAME, |lettering| {
        lettering.fitted(words, width, 3).len() <= 2
    });
    let lines = lettering.fitted(words, width, 2);
    centred(canvas, &lines, (left, top + MIDDLE), (30.0, lettering));
}

/// Lines around a height; that of the line that would come next.
fn centred(
    canvas: &mut Canvas,
    lines: &[String],
    (x, middle): (f64, f64),
    (step, lettering): (f64, Lettering),
) -> f64 {
    let first = middle - step / 2.0 * (lines.len() as f64 - 1.0);
    canvas.lines(lines, (x, first), (step, lettering))
}

/// An amount, how it differs from the usual, that, and both as a bar.
fn amount_cell(
    canvas: &mut Canvas,
    (words, amount): (&AmountInWords, Amount),
    (left, top): (f64, f64),
    width: f64,
) {
    let quiet = Lettering::new(21.0, QUIET);
    let widest = |bold: Lettering| bold.width(&words.now) + bold.width(&words.change) + 34.0;
    let bold = Lettering::new(25.0, INK).bold();
    let bold = bold.shrunk(SMALLEST_NAME, |bold| widest(bold) <= width + 10.0);
    canvas.text(&words.now, (left, top + FIRST), bold);
    let right = left + bold.width(&words.now) + 12.0;
    let change = match amount.is_unusual() {
        true => bold,
        false => Lettering::new(bold.size - 2.0, QUIET),
    };
    let sign = match amount.level {
        UsualLevel::More => -1.0,
        UsualLevel::Less => 1.0,
        UsualLevel::Usual | UsualLevel::Unknown => 0.0,
    };
    let mut x = right;
    if sign != 0.0 {
        let y = top + FIRST;
        let tip = (x + 8.0, y + 8.0 * sign);
        canvas.polygon(
            &[(x, y - 7.0 * sign), (x + 16.0, y - 7.0 * sign), tip],
            WARNING,
        );
        x += 22.0;
    }
    canvas.text(&words.change, (x, top + FIRST), change);
    canvas.text(&words.usual, (left, top + SECOND), quiet);
    bar(canvas, amount, (left, top + BAR), width);
}

/// The amount as a bar with a line at the usual; one that is cut at its end goes on as an arrow.
fn bar(canvas: &mut Canvas, amount: Amount, (left, y): (f64, f64), width: f64) {
    let whole = Area {
        left,
        top: y - 5.0,
        right: left + width,
        bottom: y + 5.0,
    };
    let Some(share) = amount.share_of_bar() else {
        canvas.hatch(whole, RULE);
        return;
    };
    let colour: Colour = if amount.is_unusual() { WARNING } else { FORM };
    canvas.fill(whole, RULE);
    let right = left + width * share.clamp(0.0, 1.0);
    canvas.fill(Area { right, ..whole }, colour);
    if share > 1.0 {
        let tip = (whole.right + 14.0, y);
        canvas.polygon(
            &[(whole.right, y - 10.0), (whole.right, y + 10.0), tip],
            colour,
        );
    }
    let at_usual = left + width / FULL_BAR;
    if amount.usual > Some(0.0) {
        canvas.line(&[(at_usual, y - 10.0), (at_usual, y + 10.0)], AXIS, 3.0);
    }
}

/// The advice for a day above, the effort of its sessions below.
fn cell(canvas: &mut Canvas, day: &ChartColumn, (left, width): (f64, f64), top: f64) {
    let part = |from: f64, to: f64| Area {
        left: left + 0.5,
        top: top + from,
        right: left + width - 0.5,
        bottom: top + to,
    };
    let (above, below) = (part(18.0, 44.0), part(48.0, 74.0));
    let hollow = Area {
        left: below.left + 1.0,
        top: below.top + 1.0,
        right: below.right - 1.0,
        bottom: below.bottom - 1.0,
    };
    if let Some(kind) = day.advised {
        canvas.fill(above, day_kind(kind));
    }
    match (day.knowledge, day.done) {
        _ if day.has_unknown_effort() => canvas.outline(hollow, AXIS, 2.0),
        (_, Some(done)) => canvas.fill(below, effort(done)),
        (ColumnState::Known, None) => canvas.fill(below, RULE),
        (ColumnState::Unknown | ColumnState::Ahead, None) => canvas.hatch(below, QUIET),
    }
    if day.too_early > 0 {
        canvas.dot((left + width / 2.0, top + 84.0), 4.5, TOO_EARLY);
    }
}
