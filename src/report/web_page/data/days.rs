//! Each day: what was advised and why, the recovery days after it, its cautions.

use chrono::NaiveDate;
use serde::Serialize;

use super::packed::{digits, runs};
use super::phrases::{Phrases, Sentences};
use crate::answer::{self, Bin, ColumnState, DateRange, Results};
use crate::history::DayState;
use crate::recovery::{DayAdvice, NightSign, RecoveryDay};
use crate::report::web_page::sentences::{Speech, night, noted};

/// Places of the kinds of recovery day in a column.
pub const KINDS: [usize; 3] = [0, 1, 2];

/// Every day of a range; its loads are those of its sessions.
#[derive(Serialize)]
pub struct DayColumns {
    /// 0 known, 1 unknown, 2 ahead; each with how many days it goes on.
    state: Vec<i64>,
    /// Kind of day that was advised.
    kind: String,
    /// Recovery days after the last session of the day: rest, walk, recovery run.
    asked: [Vec<usize>; 3],
    /// Of these, taken.
    taken: [Vec<usize>; 3],
    /// Of these, not over yet.
    open: [Vec<usize>; 3],
    /// Whether the recommended recovery was taken.
    kept: String,
    why: Sentences,
    care: Sentences,
}

/// Every day of a range.
pub fn days(
    results: &Results,
    range: DateRange,
    speech: Speech,
    phrases: &mut Phrases,
) -> DayColumns {
    let columns = answer::columns(results, range, Bin::Day);
    let mut told = DayColumns {
        state: runs(columns.iter().map(|column| state(column.knowledge))),
        kind: digits(
            columns
                .iter()
                .map(|column| column.advised.map(|kind| kind as u8)),
        ),
        asked: KINDS.map(|kind| columns.iter().map(|column| column.asked[kind]).collect()),
        taken: KINDS.map(|kind| columns.iter().map(|column| column.taken[kind]).collect()),
        open: KINDS.map(|kind| columns.iter().map(|column| column.open[kind]).collect()),
        kept: digits(columns.iter().map(|column| kept(results, column.from))),
        why: Sentences::default(),
        care: Sentences::default(),
    };
    for (row, column) in columns.iter().enumerate() {
        let Some(advice) = known_advice(results, column.from) else {
            continue;
        };
        phrases.add(&mut told.why, row, &speech.0.reason(results, advice));
        for caution in cautions(advice, speech) {
            phrases.add(&mut told.care, row, &caution);
        }
    }
    told
}

/// How a state is written.
pub fn state(knowledge: ColumnState) -> i64 {
    match knowledge {
        ColumnState::Known => 0,
        ColumnState::Unknown => 1,
        ColumnState::Ahead => 2,
    }
}

/// The advice of a day; none of an unknown one, whose data are incomplete.
fn known_advice(results: &Results, date: NaiveDate) -> Option<&DayAdvice> {
    let day = results.history.day(date)?;
    let unknown = day.state == DayState::Unknown && date < results.today;
    results.recovery.advice(date).filter(|_| !unknown)
}

fn kept(results: &Results, date: NaiveDate) -> Option<u8> {
    known_advice(results, date)?;
    let day = results.history.day(date)?;
    let kept = results.recovery_day(day)?;
    Some(u8::from(kept == RecoveryDay::Kept))
}

fn cautions(advice: &DayAdvice, (language, words): Speech) -> Vec<String> {
    let signs = advice.night.iter().flat_map(|night| &night.signs);
    let cautions = advice.cautions.iter();
    let diary = language
        .diary(&advice.noted)
        .map(|notes| noted(&notes, words));
    let cautions = cautions
        .map(|caution| {
            let level = language.caution_level(caution.level);
            format!("{level}: {}", language.caution(caution))
        })
        .chain(signs.map(|sign: &NightSign| night(language.night_sign(*sign), words)));
    diary.into_iter().chain(cautions).collect()
}
