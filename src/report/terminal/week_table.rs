//! Weeks below each other: their sessions, the recovery those needed, and how much of it was kept.
//! Where there is little room, what matters least is left out.

use crate::audit::WeekSummary;
use crate::report::terminal::page::{Column, Line, Page, Role, Table};
use crate::report::words::Words;

/// Columns of the names of weeks.
const NAMES: usize = 19;

/// What is shown of a week: its width, and how many others matter more. Its heading is the language's.
struct Told {
    width: usize,
    rank: usize,
    cell: fn(&WeekSummary, &dyn Words) -> String,
    /// What the words mean in a week in which they are no zero.
    role: Role,
}

/// All but the name, from left to right.
const TOLD: [Told; 6] = [
    Told {
        width: 9,
        rank: 1,
        cell: load,
        role: Role::Plain,
    },
    Told {
        width: 11,
        rank: 6,
        cell: |week, words| words.impact(week.impact.get(), 1),
        role: Role::Plain,
    },
    Told {
        width: 10,
        rank: 5,
        cell: |week, _| week.sessions.to_string(),
        role: Role::Plain,
    },
    Told {
        width: 12,
        rank: 3,
        cell: |week, words| words.day_count(week.asked),
        role: Role::Plain,
    },
    Told {
        width: 10,
        rank: 4,
        cell: |week, _| week.kept.to_string(),
        role: Role::Bonus,
    },
    Told {
        width: 9,
        rank: 2,
        cell: |week, _| week.too_early.to_string(),
        role: Role::Alarm,
    },
];

/// Writes the headings and a line for each week with its name.
pub fn week_table<'a>(
    page: &mut Page,
    words: &dyn Words,
    weeks: impl Iterator<Item = (String, &'a WeekSummary)>,
) {
    let table = table(page.width());
    for line in headings(&table, words) {
        page.line(line);
    }
    for (name, week) in weeks {
        page.line(line(&table, name, week, words));
    }
}

fn headings(table: &Table, words: &dyn Words) -> [Line; 2] {
    let names = words.weeks();
    [(0, names.week), (1, "")].map(|(at, first)| {
        let headings = names.headings.iter().map(|heading| heading[at]);
        let headings = [first].into_iter().chain(headings);
        table.line(headings.map(|words| (Role::Quiet, words.to_owned())))
    })
}

fn table(room: usize) -> Table {
    let told = TOLD
        .iter()
        .map(|told| Column::of_numbers(told.width).ranked(told.rank));
    Table::new([Column::of_words(NAMES)].into_iter().chain(told), room)
}

fn line(table: &Table, name: String, week: &WeekSummary, words: &dyn Words) -> Line {
    let cell = |told: &Told| match (told.cell)(week, words) {
        zero if zero == "0" => (Role::Quiet, zero),
        told_of_it => (told.role, told_of_it),
    };
    let name = [(Role::Plain, name)];
    table.line(name.into_iter().chain(TOLD.iter().map(cell)))
}

/// In points; nothing is known of a week without a single known day.
fn load(week: &WeekSummary, words: &dyn Words) -> String {
    match week.is_known() {
        true => words.thousands(week.load.get().round() as i64),
        false => words.weeks().unknown.to_owned(),
    }
}

/// `8–14 Sep`: its days that are looked at.
pub fn dates(week: &WeekSummary, words: &dyn Words) -> String {
    words.days_of_week(week.from, week.to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{ImpactKm, LoadPoints};
    use crate::report::words::{Language, units::Units};
    use chrono::NaiveDate;

    fn english() -> &'static dyn Words {
        Language::English.words_in(Units::Metric)
    }

    fn headings(room: usize) -> String {
        let [line, _] = super::headings(&table(room), english());
        let line = line.plain();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_matters_least_is_left_out_first() {
        let all = "week load impact sessions recovery recovery too soon";
        assert_eq!(headings(80), all);
        assert_eq!(
            headings(79),
            "week load sessions recovery recovery too soon"
        );
        assert_eq!(headings(49), "week load recovery too soon");
        assert_eq!(headings(42), "week load too soon");
        assert_eq!(headings(0), "week");
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
        let name = dates(&week, english());
        week_table(&mut page, english(), [(name, &week)].into_iter());
        let plain = page.plain();
        let last = plain.lines().last();
        assert_eq!(last, Some("1–7 Sep              no data        0"));
    }
}
