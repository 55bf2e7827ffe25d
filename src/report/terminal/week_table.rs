//! Weeks below each other: what was done, the recovery it asked for, and how much of that was kept.
//! Where there is little room, what matters least is left out.

use super::page::{Line, Page, Role};
use crate::report::words::wording::{counted, thousands};

/// A week in numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekRow {
    /// Name of the week, in front of its row.
    pub name: String,
    /// Load points; `None` where nothing of it is known.
    pub load: Option<f64>,
    /// Mechanical load, impact km.
    pub impact_km: f64,
    /// Number of sessions in the week.
    pub sessions: usize,
    /// Days on which recovery went before training.
    pub asked: usize,
    /// Those of them on which nothing restarted the clocks.
    pub kept: usize,
    /// Sessions that came too early.
    pub too_early: usize,
}

/// A column: its heading in two lines, its width, and how many others go before it.
struct Column {
    heading: [&'static str; 2],
    width: usize,
    rank: usize,
    cell: fn(&WeekRow) -> String,
    /// What the words mean in a week in which they are no zero.
    role: Role,
}

/// All but the first, from left to right.
const COLUMNS: [Column; 6] = [
    Column {
        heading: ["load", ""],
        width: 8,
        rank: 0,
        cell: |week| {
            let rounded = |load: f64| thousands(load.round() as i64);
            week.load.map_or("unknown".to_owned(), rounded)
        },
        role: Role::Plain,
    },
    Column {
        heading: ["impact km", ""],
        width: 11,
        rank: 5,
        cell: |week| format!("{:.1}", week.impact_km),
        role: Role::Plain,
    },
    Column {
        heading: ["sessions", ""],
        width: 10,
        rank: 4,
        cell: |week| week.sessions.to_string(),
        role: Role::Plain,
    },
    Column {
        heading: ["recovery", "days asked"],
        width: 13,
        rank: 2,
        cell: |week| counted(week.asked, "day", "days"),
        role: Role::Plain,
    },
    Column {
        heading: ["of these", "kept"],
        width: 10,
        rank: 3,
        cell: |week| week.kept.to_string(),
        role: Role::Bonus,
    },
    Column {
        heading: ["too soon", ""],
        width: 11,
        rank: 1,
        cell: |week| week.too_early.to_string(),
        role: Role::Alarm,
    },
];

/// Writes the headings and a line for each week; names take so many columns.
pub fn week_table(page: &mut Page, names: usize, weeks: &[WeekRow]) {
    let shown = shown(page.width().saturating_sub(names));
    for at in 0..2 {
        let first = ["week", ""][at];
        let cells = shown.iter().map(|c| (Role::Quiet, c.heading[at], c.width));
        page.line(line(
            Line::of(Role::Quiet, format!("{first:<names$}")),
            cells,
        ));
    }
    for week in weeks {
        let cells: Vec<(Role, String, usize)> = shown.iter().map(|c| cell(c, week)).collect();
        let cells = cells
            .iter()
            .map(|(role, cell, w)| (*role, cell.as_str(), *w));
        page.line(line(Line::from(format!("{:<names$}", week.name)), cells));
    }
}

/// The columns that there is room for: each only where all that go before it have found room.
fn shown(room: usize) -> Vec<&'static Column> {
    let mut ranked: Vec<&Column> = COLUMNS.iter().collect();
    ranked.sort_by_key(|column| column.rank);
    let mut taken = 0;
    let fits = ranked.iter().take_while(|column| {
        taken += column.width;
        taken <= room
    });
    let fitting = fits.count();
    COLUMNS.iter().filter(|c| c.rank < fitting).collect()
}

fn cell(column: &Column, week: &WeekRow) -> (Role, String, usize) {
    let cell = (column.cell)(week);
    let role = match cell.as_str() {
        "0" => Role::Quiet,
        _ => column.role,
    };
    (role, cell, column.width)
}

/// Words at the right of their columns.
fn line<'a>(first: Line, cells: impl Iterator<Item = (Role, &'a str, usize)>) -> Line {
    cells.fold(first, |line, (role, cell, width)| {
        line.and(role, format!("{cell:>width$}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(room: usize) -> Vec<&'static str> {
        shown(room).iter().map(|column| column.heading[0]).collect()
    }

    #[test]
    fn what_matters_least_is_left_out_first() {
        let all = [
            "load",
            "impact km",
            "sessions",
            "recovery",
            "of these",
            "too soon",
        ];
        assert_eq!(headings(63), all);
        assert_eq!(
            headings(62),
            ["load", "sessions", "recovery", "of these", "too soon"]
        );
        assert_eq!(headings(32), ["load", "recovery", "too soon"]);
        assert_eq!(headings(25), ["load", "too soon"]);
        assert_eq!(headings(0), Vec::<&str>::new());
    }

    #[test]
    fn a_week_of_which_nothing_is_known_has_no_load() {
        let week = WeekRow {
            name: "to Sun 7 Sep".to_owned(),
            load: None,
            impact_km: 0.0,
            sessions: 0,
            asked: 1,
            kept: 0,
            too_early: 0,
        };
        let mut page = Page::new(40);
        week_table(&mut page, 15, &[week]);
        let plain = page.plain();
        let last = plain.lines().last();
        assert_eq!(last, Some("to Sun 7 Sep    unknown          0"));
    }
}
