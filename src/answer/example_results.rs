//! Results for the tests of reports: from the made-up export, and from made-up runs.

use std::path::Path;
use std::sync::LazyLock;

use chrono::{NaiveDate, TimeDelta};

use crate::answer::{Account, DateRange, Gathered, Question, Results};
use crate::athlete::{Athlete, Given};
use crate::digest::{Digest, DuplicateRules};
use crate::pipeline::{Progress, read_all};
pub use crate::recovery::example_history::{day, run};

static EXPORT: LazyLock<Gathered> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/export");
    let batch = read_all(&[path], 2, &Progress::default()).expect("threads can be had");
    Gathered::of(batch, &DuplicateRules::default(), date(2025, 9, 15))
});

/// A date, for tests.
pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

/// The made-up export as read.
pub fn exported() -> &'static Gathered {
    &EXPORT
}

/// The last days of the made-up export, with the advice for the day after it.
pub fn export(days: i64) -> Results {
    let today = date(2025, 9, 15);
    let from = today - TimeDelta::days(days - 1);
    let athlete = Athlete::new(Given::default(), &EXPORT.digests, &EXPORT.body);
    let range = DateRange { from, to: today };
    let account = EXPORT.account.clone();
    Results::of(
        athlete,
        EXPORT.digests.clone(),
        account,
        Question::about(range),
    )
}

/// Sessions of an athlete who states nothing; the advice is for the last day of the range.
pub fn of(digests: Vec<Digest>, range: DateRange) -> Results {
    let athlete = Athlete::new(Given::default(), &digests, &[]);
    Results::of(athlete, digests, Account::default(), Question::about(range))
}

/// A run every third day for a number of days.
pub fn runs(days: i64) -> Results {
    let distance = |on: i64| 6.0 + (on % 7) as f64;
    let digests = (0..days).step_by(3).map(|on| run(on, distance(on)));
    let range = DateRange {
        from: day(0),
        to: day(days.max(1)),
    };
    of(digests.collect(), range)
}

/// Sessions without duration, distance or heart rate.
pub fn unscored() -> Results {
    let nothing = |on| Digest {
        timer_s: 0.0,
        elapsed_s: 0.0,
        distance_m: None,
        ..run(on, 0.0)
    };
    let range = DateRange {
        from: day(0),
        to: day(14),
    };
    of((0..14).step_by(2).map(nothing).collect(), range)
}
