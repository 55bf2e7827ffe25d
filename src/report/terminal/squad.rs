//! The squad as a list for the terminal.

use crate::answer::{SquadGroup, UsualLevel};
use crate::report::terminal::page::{Column, Line, Page, Role, Table, columns};
use crate::report::words::Words;
use crate::report::words::numbers::as_sentence;
use crate::report::words::squad::SquadColumn;
use crate::report::words::squad_in_words::{Squad, SquadMember};

/// Columns of rank and name.
const NAMES: usize = 24;
/// Columns of the reasons below an athlete.
const REASONS: usize = 4;
/// All columns: name, badge, hard again, load of seven days and last upload. Where the terminal is narrow, the last is
/// left out first.
const COLUMNS: [Column; 5] = [
    Column::of_words(NAMES),
    Column::of_words(19),
    Column::of_words(14).ranked(1),
    Column::of_numbers(12).ranked(2),
    Column::of_words(9).with_gap(1).ranked(3),
];

/// A line per athlete, with the reasons of those who need a coach's attention; fewer columns if the terminal is
/// narrow.
pub fn squad_text(squad: &Squad, width: usize) -> Page {
    let words = squad.language.words();
    let table = Table::new(COLUMNS, width);
    let mut page = Page::new(width);
    page.paragraph(Line::of(Role::Heading, &squad.headline), 0);
    page.paragraph(Line::of(Role::Quiet, &squad.counts), 0);
    page.gap();
    page.line(table.line(headings(squad, words)));
    for (group, places) in squad.groups() {
        page.gap();
        let count = places.len();
        let heading = format!("{} ({count})", words.squad_group(group));
        page.line(Line::of(Role::Strong, heading));
        for at in places {
            let member = &squad.members[at];
            let name = format!("{:>3} {}", at + 1, shortened(&member.name));
            match group {
                SquadGroup::NoData => without_data(&mut page, name, member),
                _ => page.line(table.line(cells(name, member))),
            }
            if matches!(group, SquadGroup::NeedsRecovery | SquadGroup::Unusual) {
                reasons(&mut page, member);
            }
        }
    }
    page
}

fn headings(squad: &Squad, words: &dyn Words) -> [(Role, String); 5] {
    let heading = |column| {
        (
            Role::Quiet,
            words.squad_column(column, squad.day).to_owned(),
        )
    };
    [
        (Role::Plain, String::new()),
        heading(SquadColumn::Advice),
        heading(SquadColumn::HardAgain),
        heading(SquadColumn::Load),
        heading(SquadColumn::Uploaded),
    ]
}

fn cells(name: String, member: &SquadMember) -> [(Role, String); 5] {
    let judged = member.known.judged.as_ref();
    let badge = judged.map_or(Role::Quiet, |judged| Role::Badge(judged.kind));
    let role = |level: Option<UsualLevel>| match level {
        Some(UsualLevel::More | UsualLevel::Less) => Role::Warning,
        _ => Role::Plain,
    };
    let load = format!("{} {}", member.load.number, member.load.change);
    [
        (Role::Plain, name),
        (badge, format!(" {} ", member.advice)),
        (Role::Plain, member.again.clone()),
        (
            role(judged.map(|j| j.load.level)),
            load.trim_end().to_owned(),
        ),
        (Role::Plain, member.uploaded.clone()),
    ]
}

/// An athlete without data: since when, and what else is known.
fn without_data(page: &mut Page, name: String, member: &SquadMember) {
    let words = match member.why.is_empty() {
        true => member.advice.clone(),
        false => format!("{} {}", as_sentence(&member.advice), member.why),
    };
    page.row(name, NAMES, Line::of(Role::Quiet, words));
}

fn reasons(page: &mut Page, member: &SquadMember) {
    if let Some(unusual) = &member.unusual {
        page.paragraph(Line::of(Role::Warning, unusual), REASONS);
    }
    if member.known.group() == SquadGroup::NeedsRecovery {
        page.paragraph(Line::of(Role::Quiet, &member.why), REASONS);
    }
}

/// The beginning of a name that is too long for its column.
fn shortened(name: &str) -> String {
    const ROOM: usize = NAMES - 5;
    if columns(name) <= ROOM {
        return name.to_owned();
    }
    let mut beginning = name.to_owned();
    while columns(&beginning) >= ROOM {
        beginning.pop();
    }
    beginning + "…"
}
