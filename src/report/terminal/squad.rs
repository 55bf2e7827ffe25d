//! The squad as a list for the terminal.

use crate::report::terminal::page::{Column, Line, Page, Role, Table, columns};
use crate::report::words::squad_in_words::{Squad, SquadStory, Story};
use crate::report::words::{Label, Words};

/// Columns of rank and name.
const NAMES: usize = 24;
/// All columns: name, badge, hours of legs and heart, and how much came too soon. The numbers are left out
/// together where the terminal is narrow.
const COLUMNS: [Column; 5] = [
    Column::of_words(NAMES),
    Column::of_words(20),
    Column::of_numbers(8).ranked(1),
    Column::of_numbers(8).ranked(1),
    Column::of_words(16).with_gap(2).ranked(1),
];

/// A line an athlete; fewer numbers where the terminal is narrow.
pub fn squad_text(squad: &Squad, width: usize) -> Page {
    let words = squad.language.words();
    let table = Table::new(COLUMNS, width);
    let mut page = Page::new(width);
    page.paragraph(Line::of(Role::Heading, &squad.headline), 0);
    page.paragraph(Line::of(Role::Quiet, &squad.subline), 0);
    page.gap();
    page.line(table.line(headings(words)));
    for (i, member) in squad.members.iter().enumerate() {
        let name = format!("{:>3} {}", i + 1, shortened(&member.name));
        match &member.story {
            Story::Told(told) => page.line(table.line(told_of(name, told, words))),
            Story::Unknown(why) => page.row(name, NAMES, Line::of(Role::Quiet, why)),
        }
    }
    page
}

fn headings(words: &dyn Words) -> [(Role, String); 5] {
    let heading = |label| (Role::Quiet, words.label(label).to_owned());
    [
        (Role::Plain, String::new()),
        heading(Label::Today),
        heading(Label::Legs),
        heading(Label::HeartAndLungs),
        heading(Label::CameTooEarly),
    ]
}

fn told_of(name: String, told: &SquadStory, words: &dyn Words) -> [(Role, String); 5] {
    let left = told.judged.left;
    let lately = &told.judged.lately;
    let early = match lately.too_early {
        0 => Role::Quiet,
        _ => Role::Alarm,
    };
    let hours = |hours: f64| (Role::Plain, words.hours(hours.ceil()));
    [
        (Role::Plain, name),
        (Role::Badge(told.judged.kind), format!(" {} ", told.name)),
        hours(left.mechanical_h),
        hours(left.cardio_h),
        (early, format!("{} / {}", lately.too_early, lately.training)),
    ]
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
