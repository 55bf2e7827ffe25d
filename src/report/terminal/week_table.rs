//! Weeks below each other: what was done, the recovery it asked for, and how much of that was kept.
//! Where there is little room, what matters least is left out.

use chrono::NaiveDate;

use crate::audit::WeekSummary;
use crate::report::terminal::page::{Column, Line, Page, Role, Table};
use crate::report::words::wording::{counted, thousands};

/// Columns of the names of weeks.
const NAMES: usize = 17;

/// What is told of a week: its heading in two lines, its width, and how many others go before it.
struct Told {
    heading: [&'static str; 2],
    width: usize,
    rank: usize,
    cell: fn(&WeekSummary) -> String,
    /// What the words mean in a week in which they are no zero.
    role: Role,
}

/// All but the name, from left to right.
const TOLD: [Told; 6] = [
    Told {
        heading: ["load", ""],
        width: 8,
        rank: 1,
        cell: load,
        role: Role::Plain,
    },
    Told {
        heading: ["impact km", ""],
        width: 11,
        rank: 6,
        cell: |week| format!("{:.1}", week.impact.get()),
        role: Role::Plain,
    },
    Told {
        heading: ["sessions", ""],
        width: 10,
        rank: 5,
        cell: |week| week.sessions.to_string(),
        role: Role::Plain,
    },
    Told {
        heading: ["recovery", "days asked"],
        width: 13,
        rank: 3,
        cell: |week| counted(week.asked, "day", "days"),
        role: Role::Plain,
    },
    Told {
        heading: ["of these", "kept"],
        width: 10,
        rank: 4,
        cell: |week| week.kept.to_string(),
        role: Role::Bonus,
    },
    Told {
        heading: ["too soon", ""],
        width: 11,
        rank: 2,
        cell: |week| week.too_early.to_string(),
        role: Role::Alarm,
    },
];

/// Writes the headings and a line for each week with its name.
pub fn week_table<'a>(page: &mut Page, weeks: impl Iterator<Item = (String, &'a WeekSummary)>) {
    let table = table(page.width());
    for (at, first) in ["week", ""].into_iter().enumerate() {
        let headings = TOLD.iter().map(|told| told.heading[at]);
        let headings = [first].into_iter().chain(headings);
        page.line(table.line(headings.map(|words| (Role::Quiet, words.to_owned()))));
    }
    for (name, week) in weeks {
        page.line(line(&table, name, week));
    }
}

fn table(room: usize) -> Table {
    let told = TOLD
        .iter()
        .map(|told| Column::of_numbers(told.width).ranked(told.rank));
    Table::new([Column::of_words(NAMES)].into_iter().chain(told), room)
}

fn line(table: &Table, name: String, week: &WeekSummary) -> Line {
    let cell = |told: &Told| match (told.cell)(week) {
        zero if zero == "0" => (Role::Quiet, zero),
        words => (told.role, words),
    };
    let name = [(Role::Plain, name)];
    table.line(name.into_iter().chain(TOLD.iter().map(cell)))
}

/// In points; nothing is known of a week without a single known day.
fn load(week: &WeekSummary) -> String {
    match week.is_known() {
        true => thousands(week.load.get().round() as i64),
        false => "unknown".to_owned(),
    }
}

/// `8 Sep – 14 Sep`: its days that are looked at.
pub fn dates(week: &WeekSummary) -> String {
    let date = |date: NaiveDate| date.format("%-d %b");
    format!("{} – {}", date(week.from), date(week.to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{ImpactKm, LoadPoints};

    fn headings(room: usize) -> String {
        let headings = TOLD
            .iter()
            .map(|told| (Role::Quiet, told.heading[0].to_owned()));
        let first = [(Role::Quiet, String::new())];
        let line = table(room).line(first.into_iter().chain(headings)).plain();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_matters_least_is_left_out_first() {
        let all = "load impact km sessions recovery of these too soon";
        assert_eq!(headings(80), all);
        assert_eq!(headings(79), "load sessions recovery of these too soon");
        assert_eq!(headings(49), "load recovery too soon");
        assert_eq!(headings(42), "load too soon");
        assert_eq!(headings(0), "");
    }

    #[test]
    fn a_week_of_which_nothing_is_known_has_no_load() {
        let date = |day| NaiveDate::from_ymd_opt(2025, 9, day).expect("date");
        let week = WeekSummary {
            from: date(1),
            to: date(7),
            sessions: 0,
            trainings: 0,
            too_early: 0,
            load: LoadPoints::default(),
            unscored: 0,
            impact: ImpactKm::default(),
            asked: 1,
            kept: 0,
            unknown_days: 7,
        };
        let mut page = Page::new(40);
        week_table(&mut page, [(dates(&week), &week)].into_iter());
        let plain = page.plain();
        let last = plain.lines().last();
        assert_eq!(last, Some("1 Sep – 7 Sep     unknown          0"));
    }
}
