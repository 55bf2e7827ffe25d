//! Whether everything finds its place: no word leaves the picture, none covers another, all can be read.

use super::draw;
use super::layout::{CellShape, SMALL};
use super::model::{CalendarModel, CalendarRow};
use crate::answer::example_results::{self, day};
use crate::answer::{DateRange, Results};
use crate::audit::{Block, RuleSettings};
use crate::digest::Digest;
use crate::report::drawing::canvas::{Canvas, DrawnShape};
use crate::report::drawing::placing::faults;
use crate::report::look::Look;
use crate::report::words::Language;
use crate::report::words::units::Units;

/// The calendar of the last weeks of some results.
fn model(results: &Results, block: Block, units: Units) -> CalendarModel {
    told(results, block, (units, Language::English))
}

fn told(results: &Results, block: Block, (units, language): (Units, Language)) -> CalendarModel {
    let audit = results.audited(block, &RuleSettings::default());
    let look = Look {
        units,
        language,
        ..Look::default()
    };
    CalendarModel::of(results, &audit, &look)
}

fn picture(model: &CalendarModel) -> Canvas {
    draw(model, Language::English.words())
}

/// The weeks that end with the day of the advice.
fn block(results: &Results, weeks: i64) -> Block {
    Block {
        from: results.today - chrono::TimeDelta::days(7 * weeks - 1),
        to: results.today,
    }
}

#[test]
fn words_stay_apart_and_inside_for_a_week_and_for_a_year() {
    for weeks in [1, 8, 17, 30, 53] {
        let results = match weeks <= 17 {
            true => example_results::export(7 * weeks),
            false => example_results::runs(7 * weeks),
        };
        for language in Language::ALL {
            let spoken = (Units::Imperial, language);
            let model = told(&results, block(&results, weeks), spoken);
            let faults = faults(&draw(&model, language.words()));
            assert!(
                faults.is_empty(),
                "{language:?}, {weeks} weeks: {faults:#?}"
            );
        }
    }
}

/// Two sessions on each day, long and hard, for a number of days.
fn crowded(days: i64) -> Results {
    let twice = |on: i64| {
        let mut morning = example_results::run(on, 42.2);
        morning.watch.perceived_exertion = Some(9.0);
        let mut evening: Digest = example_results::run(on, 21.1);
        evening.start += chrono::TimeDelta::hours(8);
        [morning, evening]
    };
    let range = DateRange {
        from: day(0),
        to: day(days - 1),
    };
    example_results::of((0..days).flat_map(twice).collect(), range)
}

#[test]
fn days_that_are_full_of_sessions_stay_apart_too() {
    for weeks in [8, 30] {
        let results = crowded(7 * weeks);
        let model = model(&results, block(&results, weeks), Units::Metric);
        let faults = faults(&picture(&model));
        assert!(faults.is_empty(), "{weeks} weeks: {faults:#?}");
    }
}

#[test]
fn every_letter_can_be_read_at_half_the_size() {
    for weeks in [8, 53] {
        let results = example_results::runs(7 * weeks);
        let model = model(&results, block(&results, weeks), Units::Metric);
        for shape in &picture(&model).shapes {
            if let DrawnShape::Text(text, _, lettering) = shape {
                assert!(lettering.size >= SMALL, "{text}: {}", lettering.size);
            }
        }
    }
}

#[test]
fn a_year_has_denser_cells_than_a_block() {
    let shape = |weeks: i64| {
        let results = example_results::runs(7 * weeks);
        CellShape::of(&model(&results, block(&results, weeks), Units::Metric))
    };
    assert_eq!(shape(17), CellShape::FULL);
    assert_eq!(shape(53), CellShape::DENSE);
}

/// Runs of the first week and of the sixth, which begin on Mondays.
fn with_a_gap() -> Results {
    let runs = [0, 2, 4, 35, 37].map(|on| example_results::run(on, 8.0));
    let range = DateRange {
        from: day(0),
        to: day(41),
    };
    example_results::of(runs.to_vec(), range)
}

#[test]
fn weeks_without_a_session_are_one_line() {
    let whole = Block {
        from: day(0),
        to: day(41),
    };
    let model = model(&with_a_gap(), whole, Units::Metric);
    let rows: Vec<Option<&str>> = model
        .rows
        .iter()
        .map(|row| match row {
            CalendarRow::Empty(weeks) => Some(weeks.words.as_str()),
            CalendarRow::Week(_) => None,
        })
        .collect();
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert!(
        rows[1].is_some_and(|words| words.starts_with("4 weeks")),
        "{rows:?}"
    );
    assert!(faults(&picture(&model)).is_empty());
}

#[test]
fn days_of_a_week_outside_the_block_are_neither_rest_nor_counted() {
    let from_wednesday = Block {
        from: day(37),
        to: day(39),
    };
    let model = model(&with_a_gap(), from_wednesday, Units::Metric);
    let week = model.weeks().next().expect("a week");
    let inside: Vec<bool> = week.cells.iter().map(Option::is_some).collect();
    assert_eq!(inside, [false, false, true, true, true, false, false]);
    assert!(
        week.sums.sessions.starts_with("1 session"),
        "{:?}",
        week.sums
    );
    assert_eq!(week.label, Language::English.words().day_month(day(35)));
}
