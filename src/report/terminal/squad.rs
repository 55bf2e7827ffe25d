//! The squad as a list for the terminal.

use crate::report::terminal::page::{Line, Page, Role, columns};
use crate::report::words::squad_in_words::{Squad, SquadStory, Story};
use crate::report::words::{Label, Words};

/// Columns of rank and name.
const NAMES: usize = 24;
/// Columns of the badge with the blank after it.
const KINDS: usize = 20;
/// Columns of a number.
const NUMBER: usize = 8;
/// From so many columns on, each athlete has all numbers.
const WIDE: usize = 78;

/// A line an athlete; fewer numbers where the terminal is narrow.
pub fn squad_text(squad: &Squad, width: usize) -> Page {
    let words = squad.language.words();
    let mut page = Page::new(width);
    page.paragraph(Line::of(Role::Heading, &squad.headline), 0);
    page.paragraph(Line::of(Role::Quiet, &squad.subline), 0);
    page.gap();
    page.signs(Line::default(), NAMES, heading(width, words));
    for (i, member) in squad.members.iter().enumerate() {
        let name = Line::from(format!("{:>3} {}", i + 1, shortened(&member.name)));
        match &member.story {
            Story::Told(told) => page.signs(name, NAMES, told_of(told, width, words)),
            Story::Unknown(why) => page.row(name, NAMES, Line::of(Role::Quiet, why)),
        }
    }
    page
}

fn heading(width: usize, words: &dyn Words) -> Line {
    let mut line = format!("{:KINDS$}", words.label(Label::Today));
    if width >= WIDE {
        for label in [Label::Legs, Label::HeartAndLungs] {
            line += &format!("{:>NUMBER$}", words.label(label));
        }
        line += &format!("  {}", words.label(Label::CameTooEarly));
    }
    Line::of(Role::Quiet, line)
}

fn told_of(told: &SquadStory, width: usize, words: &dyn Words) -> Line {
    let kind = told.judged.kind;
    let badge = format!(" {} ", told.name);
    let blank = " ".repeat(KINDS.saturating_sub(columns(&badge)));
    let line = Line::of(Role::Badge(kind), badge).and(Role::Plain, blank);
    if width < WIDE {
        return line;
    }
    let hours = |hours: f64| format!("{:>NUMBER$}", words.hours(hours.ceil()));
    let (legs, heart) = (
        hours(told.judged.left.mechanical_h),
        hours(told.judged.left.cardio_h),
    );
    let early = told.judged.lately.too_early;
    let role = match early {
        0 => Role::Quiet,
        _ => Role::Alarm,
    };
    let early = format!("  {early} / {}", told.judged.lately.training);
    line.and(Role::Plain, legs + &heart).and(role, early)
}

/// The beginning of a name that is too long for its column.
fn shortened(name: &str) -> String {
    const ROOM: usize = NAMES - 6;
    if columns(name) <= ROOM {
        return name.to_owned();
    }
    let mut beginning = name.to_owned();
    while columns(&beginning) >= ROOM {
        beginning.pop();
    }
    beginning + "…"
}
