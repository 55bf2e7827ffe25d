//! What the advice is worth as one JSON document; its fields are listed in docs/tables.md.

use chrono::NaiveDate;
use serde::Serialize;

use crate::answer::Validation;
use crate::answer::validation::Fraction;
use crate::answer::validation::statistics::Interval;
use crate::report::ReportError;
use crate::report::documents::{json_document, thousandths};

#[derive(Serialize)]
struct ValidationDocument {
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    sessions: usize,
    too_soon: usize,
    years: Vec<YearRow>,
    longest_not_ready_days: Option<i64>,
    longest_not_ready_from: Option<NaiveDate>,
    too_soon_before_ten_days_off: FractionRow,
    too_soon_before_any_run: FractionRow,
    next_run: Option<NextRunRow>,
    watch: Option<WatchAgreementRow>,
}

#[derive(Serialize)]
struct YearRow {
    year: i32,
    #[serde(flatten)]
    share: FractionRow,
}

#[derive(Serialize)]
struct FractionRow {
    some: usize,
    all: usize,
}

#[derive(Serialize)]
struct NextRunRow {
    after_too_soon: usize,
    after_others: usize,
    heart_rate_at_speed_difference_pct: [f64; 3],
    hours_left_rank_correlation: Option<f64>,
    yesterdays_load_rank_correlation: Option<f64>,
    difference_in_size: Option<[f64; 3]>,
    better_than_yesterdays_load: Option<bool>,
}

#[derive(Serialize)]
struct WatchAgreementRow {
    sessions: usize,
    median_difference_h: f64,
    rank_correlation: Option<f64>,
    own_factor: f64,
    isolated_runs: usize,
}

/// Writes what the advice is worth as one document.
///
/// # Errors
/// When it cannot be written, which is a mistake of ours.
pub fn validation_json(found: &Validation) -> Result<String, ReportError> {
    let flagged = found.flagged();
    let document = ValidationDocument {
        from: found.span.map(|span| span.from),
        to: found.span.map(|span| span.to),
        sessions: flagged.all,
        too_soon: flagged.some,
        years: found
            .years
            .iter()
            .map(|(year, of)| YearRow {
                year: *year,
                share: fraction(*of),
            })
            .collect(),
        longest_not_ready_days: found.longest_not_ready.map(|stretch| stretch.days()),
        longest_not_ready_from: found.longest_not_ready.map(|stretch| stretch.from),
        too_soon_before_ten_days_off: fraction(found.before_gaps),
        too_soon_before_any_run: fraction(found.before_any),
        next_run: next_run(found),
        watch: found.watched.map(|watched| WatchAgreementRow {
            sessions: watched.beside.sessions,
            median_difference_h: thousandths(watched.beside.median_difference_h),
            rank_correlation: watched.rank_correlation.map(thousandths),
            own_factor: thousandths(watched.own_factor.factor),
            isolated_runs: watched.own_factor.runs,
        }),
    };
    json_document(&document)
}

fn next_run(found: &Validation) -> Option<NextRunRow> {
    let follow = found.next_runs?;
    let against = follow.against_yesterday;
    Some(NextRunRow {
        after_too_soon: follow.after_flagged,
        after_others: follow.after_others,
        heart_rate_at_speed_difference_pct: interval(follow.difference_pct),
        hours_left_rank_correlation: against.map(|a| thousandths(a.hours_left)),
        yesterdays_load_rank_correlation: against.map(|a| thousandths(a.load)),
        difference_in_size: against.map(|a| interval(a.margin)),
        better_than_yesterdays_load: against.map(|a| a.is_better()),
    })
}

fn fraction(fraction: Fraction) -> FractionRow {
    FractionRow {
        some: fraction.some,
        all: fraction.all,
    }
}

/// Value, low and high.
fn interval(interval: Interval) -> [f64; 3] {
    [interval.value, interval.low, interval.high].map(thousandths)
}
