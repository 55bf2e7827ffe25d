//! Which days a command is about: what was typed, and the days that the files cover.

use chrono::{NaiveDate, TimeDelta};

use super::args::DaysArguments;
use super::day_word::{DayWord, Landmarks};
use super::error::CliError;
use super::run::wall;
use crate::answer::{DateRange, DefaultRange, RECENT_DAYS, Results, natural_day};
use crate::audit::Block;

/// Longest range, days: twenty years and a little.
const LONGEST_DAYS: i64 = 20 * 366 + 31;
/// Fails for days that are wrong whatever the files cover.
///
/// # Errors
/// When the first comes after the last.
pub fn check(days: &DaysArguments) -> Result<(), CliError> {
    let known = |word: &&DayWord| word.is_known_without_files();
    let (Some(from), Some(to)) = (
        days.from.as_ref().filter(known),
        days.to.as_ref().filter(known),
    ) else {
        return Ok(());
    };
    let wall = wall();
    let marks = Landmarks {
        last: wall,
        end: wall,
        wall,
    };
    in_order((Some(from), from.first(marks)), (Some(to), to.last(marks)))
}

/// The days of the report and the day of the advice, of files that cover some days.
///
/// # Errors
/// When the range is reversed, too long, or holds no data.
pub fn range(
    typed: &DaysArguments,
    default: DefaultRange,
    (first, last): (NaiveDate, NaiveDate),
) -> Result<(DateRange, NaiveDate), CliError> {
    let marks = landmarks(last);
    let natural = marks.end;
    let on = typed.on.as_ref().map(|on| on.day(marks));
    let alone = typed.from.is_none() && typed.to.is_none() && typed.last.is_none();
    if let Some(on) = on.filter(|on| alone && is_far_after(*on, last)) {
        return Err(CliError::NoAdvice(on));
    }
    let usual_end = on.unwrap_or(natural).max(natural);
    let ends = (usual_end, marks.wall);
    let range = days_of(typed, default, (first, last), ends)?;
    Ok((range, on.unwrap_or(natural.min(range.to))))
}

/// The days of the report for the advice of a day, with which it ends unless another end was typed.
///
/// # Errors
/// As [`range`].
pub fn range_up_to(
    on: NaiveDate,
    typed: &DaysArguments,
    default: DefaultRange,
    days: (NaiveDate, NaiveDate),
) -> Result<DateRange, CliError> {
    days_of(typed, default, days, (on, wall()))
}

fn days_of(
    typed: &DaysArguments,
    default: DefaultRange,
    (first, last): (NaiveDate, NaiveDate),
    (usual_end, wall): (NaiveDate, NaiveDate),
) -> Result<DateRange, CliError> {
    let marks = |end| Landmarks { last, end, wall };
    let natural = natural_day(last, wall);
    let to = typed.to.as_ref().map(|to| to.last(marks(natural)));
    let to = to.unwrap_or(usual_end);
    let usual_from = default.up_to(to, first).from;
    let from = typed.from.as_ref().map(|from| from.first(marks(to)));
    let of_length = typed.last.map(|length| length.up_to(to));
    let from = from.or(of_length).unwrap_or(usual_from);
    // A first day that only follows from the end is reported by that end.
    let told_from = match typed.from.is_none() && typed.last.is_none() {
        true => from.max(first),
        false => from,
    };
    in_order((typed.from.as_ref(), told_from), (typed.to.as_ref(), to))?;
    if from > last + TimeDelta::days(Results::AHEAD_DAYS) || to < first {
        return Err(CliError::RangeWithoutData {
            from,
            to,
            first,
            last,
        });
    }
    let range = DateRange { from, to };
    if range.days() > LONGEST_DAYS && default == DefaultRange::RecentWeeks {
        return Err(CliError::RangeTooLong {
            days: range.days(),
            most: LONGEST_DAYS,
        });
    }
    Ok(range)
}

/// Fails for the advice of a day before the first activity.
///
/// # Errors
/// With both days.
pub fn not_before(first: NaiveDate, on: NaiveDate) -> Result<(), CliError> {
    match on < first {
        true => Err(CliError::BeforeTheFirstDay { on, first }),
        false => Ok(()),
    }
}

/// Whether a day lies so long after the last activity that the weeks before it are empty.
pub fn is_far_after(day: NaiveDate, last: NaiveDate) -> bool {
    day > last + TimeDelta::days(Results::AHEAD_DAYS + RECENT_DAYS - 1)
}

/// The days of an audit: those of the range up to the last activity, as later ones cannot be checked.
///
/// # Errors
/// When none is left.
pub fn block(
    DateRange { from, to }: DateRange,
    (first, last): (NaiveDate, NaiveDate),
) -> Result<Block, CliError> {
    if to < first || from > last {
        return Err(CliError::RangeWithoutData {
            from,
            to,
            first,
            last,
        });
    }
    let to = to.min(last);
    Ok(Block { from, to })
}

/// Fails for a range whose first day comes after its last, in the words that were typed.
fn in_order(
    (typed_from, from): (Option<&DayWord>, NaiveDate),
    (typed_to, to): (Option<&DayWord>, NaiveDate),
) -> Result<(), CliError> {
    if from <= to {
        return Ok(());
    }
    let from = typed_from.map_or(format!("the first day with data, {from},"), |word| {
        format!("--from {}", word.meaning(from))
    });
    Err(match typed_to {
        Some(word) if typed_from.is_some() => CliError::RangeReversed {
            from,
            to: format!("--to {}", word.meaning(to)),
        },
        Some(word) => CliError::RangeBeforeItsEnd {
            from,
            to: format!("--to {}", word.meaning(to)),
            option: "--to",
        },
        None => CliError::RangeBeforeItsEnd {
            from,
            to: format!("the last day, {to}"),
            option: "--from",
        },
    })
}

/// What words count from if only the day of the advice is typed.
pub fn landmarks(last: NaiveDate) -> Landmarks {
    let wall = wall();
    Landmarks {
        last,
        end: natural_day(last, wall),
        wall,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, month, day).expect("is a date")
    }

    fn typed(from: Option<&str>, to: Option<&str>) -> DaysArguments {
        let word = |word: &str| word.parse().expect("is a day");
        DaysArguments {
            from: from.map(word),
            to: to.map(word),
            ..DaysArguments::default()
        }
    }

    /// Files of 5 May to 14 September, looked at a year later.
    fn of(typed: &DaysArguments) -> Result<(NaiveDate, NaiveDate), String> {
        let wall = NaiveDate::from_ymd_opt(2026, 9, 1).expect("is a date");
        let days = (day(5, 5), day(9, 14));
        let found = days_of(typed, DefaultRange::RecentWeeks, days, (day(9, 15), wall));
        let found = found.map(|range| (range.from, range.to));
        found.map_err(|error| error.to_string())
    }

    #[test]
    fn sixteen_weeks_are_the_same_by_default_as_a_beginning_and_as_the_last_ones() {
        let usual = of(&typed(None, None));
        assert_eq!(usual, Ok((day(5, 27), day(9, 15))));
        assert_eq!(of(&typed(Some("16w"), None)), usual);
        let last = DaysArguments {
            last: Some("16w".parse().expect("is a length")),
            ..DaysArguments::default()
        };
        assert_eq!(of(&last), usual);
    }

    #[test]
    fn a_month_reaches_from_its_first_day_to_its_last() {
        let june = of(&typed(Some("2025-06"), Some("2025-06")));
        assert_eq!(june, Ok((day(6, 1), day(6, 30))));
        let before = of(&typed(Some("4w"), Some("2025-06")));
        assert_eq!(before, Ok((day(6, 3), day(6, 30))));
    }

    #[test]
    fn a_reversed_range_is_told_as_it_was_typed() {
        assert_eq!(
            of(&typed(Some("2025-07"), Some("2025-06"))),
            Err(
                "--from 2025-07 (2025-07-01) is after --to 2025-06 (2025-06-30); swap them"
                    .to_owned()
            )
        );
        assert_eq!(
            of(&typed(Some("last"), Some("2025-06-01"))),
            Err("--from last (2025-09-14) is after --to 2025-06-01; swap them".to_owned())
        );
        assert_eq!(
            of(&typed(Some("2025-12-01"), None)),
            Err(
                "--from 2025-12-01 is after the last day, 2025-09-15; choose an earlier --from"
                    .to_owned()
            )
        );
        let checked = check(&typed(Some("2025-09-10"), Some("2025-09-01")));
        assert_eq!(
            checked.map_err(|error| error.to_string()),
            Err("--from 2025-09-10 is after --to 2025-09-01; swap them".to_owned())
        );
        assert_eq!(
            of(&typed(None, Some("2019"))),
            Err("the first day with data, 2025-05-05, is after --to 2019 (2019-12-31); choose a later --to"
                .to_owned())
        );
        // What the files decide is not judged before they are read.
        assert!(check(&typed(Some("last"), Some("2025-09-01"))).is_ok());
    }

    #[test]
    fn an_audit_covers_the_days_of_the_range_up_to_the_last_activity() {
        let of = |typed: &DaysArguments| {
            let wall = NaiveDate::from_ymd_opt(2026, 9, 1).expect("is a date");
            let days = (day(5, 5), day(9, 14));
            let ends = (natural_day(days.1, wall), wall);
            days_of(typed, DefaultRange::WholeHistory, days, ends)
                .and_then(|range| block(range, days))
                .map(|block| (block.from, block.to))
                .map_err(|error| error.to_string())
        };
        assert_eq!(of(&typed(None, None)), Ok((day(5, 5), day(9, 14))));
        // The same days as in a table, whose last is the day after.
        assert_eq!(of(&typed(Some("2w"), None)), Ok((day(9, 2), day(9, 14))));
        assert_eq!(
            of(&typed(Some("2025-06"), Some("2025-06"))),
            Ok((day(6, 1), day(6, 30)))
        );
        assert!(of(&typed(None, Some("2025-04"))).is_err_and(|what| what.contains("2025-05-05")));
        let after = of(&typed(Some("2025-09-15"), None));
        assert!(
            after.is_err_and(|what| what.contains("your files cover 2025-05-05 to 2025-09-14"))
        );
    }
}
