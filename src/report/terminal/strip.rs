//! A strip as rows of signs on a terminal.

use chrono::{Datelike, Weekday};

use crate::answer::{DoneOnDay, Strip, StripDay};
use crate::recovery::DayKind;
use crate::report::terminal::page::{Line, Page, Role};
use crate::report::words::Words;
use crate::report::words::numbers::whole;

/// Bars of eight heights.
const BARS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/// Columns between the beginnings of two weeks; a date and a blank fit.
const WEEK: usize = 7;
/// Marks the end of today.
const NOW: &str = "│";

/// Columns of a page that are left for days.
pub fn room(page_width: usize, margin: usize) -> usize {
    page_width.saturating_sub(margin + NOW.chars().count())
}

/// Writes the rows, each after a margin with its name in it.
pub fn draw(page: &mut Page, strip: &Strip, words: &dyn Words, margin: usize) {
    let [load, advised, too_soon] = words.weeks().strip;
    let name = |name: &str| Line::of(Role::Quiet, format!("  {name}"));
    page.signs(name(load), margin, signs(strip, load_sign));
    page.signs(name(advised), margin, signs(strip, kind_sign));
    if strip.has_early() {
        page.signs(name(too_soon), margin, signs(strip, early_sign));
    }
    page.signs("", margin, dates(strip, words));
    page.row("", margin, key(strip, words));
}

/// One sign a day, with a line after today.
fn signs(strip: &Strip, sign: fn(&StripDay) -> (Role, &'static str)) -> Line {
    let add = |line: Line, day: &StripDay| {
        let (role, sign) = sign(day);
        line.and(role, sign)
    };
    let past = strip.past.iter().fold(Line::default(), add);
    strip.ahead.iter().fold(past.and(Role::Quiet, NOW), add)
}

fn load_sign(day: &StripDay) -> (Role, &'static str) {
    match day.done {
        DoneOnDay::Outside | DoneOnDay::Rested => (Role::Plain, " "),
        DoneOnDay::Unknown => (Role::Quiet, "?"),
        DoneOnDay::Trained { step, effort } => {
            let bar = BARS[usize::from(step).clamp(1, BARS.len()) - 1];
            (effort.map_or(Role::Quiet, Role::Effort), bar)
        }
    }
}

fn kind_sign(day: &StripDay) -> (Role, &'static str) {
    day.kind
        .map_or((Role::Plain, " "), |kind| (Role::Kind(kind), shade(kind)))
}

/// The fuller, the less goes.
fn shade(kind: DayKind) -> &'static str {
    match kind {
        DayKind::Rest => "█",
        DayKind::Walk => "▓",
        DayKind::RecoveryRun => "▒",
        DayKind::Easy => "░",
        DayKind::Ready => "·",
    }
}

fn early_sign(day: &StripDay) -> (Role, &'static str) {
    match day.too_early {
        true => (Role::Alarm, "!"),
        false => (Role::Plain, " "),
    }
}

/// The dates of Mondays below their columns, and where today ends.
fn dates(strip: &Strip, words: &dyn Words) -> Line {
    let mut line = String::new();
    let mondays = strip.past.iter().enumerate();
    for (at, day) in mondays.filter(|(_, day)| day.date.weekday() == Weekday::Mon) {
        let room = (strip.past.len() - at).min(WEEK);
        let whole = words.tight_date(day.date);
        let number = words.day_number(day.date);
        // A date that would run into the mark of today loses its month, or stays away.
        let fits = |date: &&String| date.chars().count() < room || room == WEEK;
        if let Some(date) = [&whole, &number].into_iter().find(fits) {
            let blanks = at.saturating_sub(line.chars().count());
            line += &" ".repeat(blanks);
            line += date;
        }
    }
    let blanks = strip.past.len().saturating_sub(line.chars().count());
    line += &" ".repeat(blanks);
    Line::of(Role::Quiet, line).and(Role::Strong, words.weeks().today_mark)
}

/// What the signs of a day's kind mean; a sign and its name stay on one line.
fn key(strip: &Strip, words: &dyn Words) -> Line {
    let kinds = DayKind::ALL.into_iter().map(|kind| {
        let name = match kind {
            DayKind::Ready => words.short_kind(kind),
            kind => words.kind(kind),
        };
        (Role::Kind(kind), shade(kind), whole(name))
    });
    let unknown = strip.past.iter().any(|day| day.done == DoneOnDay::Unknown);
    let unknown = unknown.then(|| (Role::Quiet, "?", whole(words.weeks().no_data)));
    let mut key = Line::default();
    for (role, sign, name) in kinds.chain(unknown) {
        let between = if key.columns() == 0 { "" } else { "  " };
        key = key.and(Role::Plain, between).and(role, sign);
        key = key.and(Role::Quiet, format!("\u{a0}{name}"));
    }
    key
}
