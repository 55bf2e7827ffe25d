//! Tables that services export: a training a row, by columns that a header names.
//!
//! Each format has a file; what they share is here: the sheet, its header, dates, durations, and how rows
//! become a reading.

mod dates;
mod duration;
pub mod garmin_list;
mod header;
pub mod intervals_list;
pub mod peloton_list;
pub mod polar_session;
pub mod runkeeper_list;
pub mod samsung_health;
mod utc_offset;
pub mod whoop_list;

use super::folder::HEAD_BYTES;
use super::summary::Summary;
use super::table::{self, Row};
use super::text::text;
use super::{Companion, Damage, NotActivity, Reading};
use header::Header;

pub use duration::seconds;
use utc_offset::utc_offset_s;

/// Kilometres an hour in a metre a second.
pub const KM_PER_H: f64 = 3.6;

/// A mile, metres.
pub const MILE_M: f64 = 1609.344;

/// A foot, metres.
pub const FOOT_M: f64 = 0.3048;

/// A table: the row that names the columns, and those below it.
struct Sheet {
    header: Header,
    rows: Vec<Row>,
}

/// More of a text is not decoded, bytes: what is read of a table, in the widest letters.
const LARGEST_BYTES: usize = 64 << 20;

/// The table by the first separator by which something is known of it, and what that is.
fn known<T>(bytes: &[u8], what: impl Fn(&Sheet) -> Option<T>) -> Option<(T, Sheet)> {
    if !can_be_table(bytes) {
        return None;
    }
    let decoded = text(&bytes[..bytes.len().min(LARGEST_BYTES)]);
    table::readings(decoded.as_bytes()).find_map(|rows| {
        let mut rows = rows.into_iter();
        let header = Header::of(&rows.next()?);
        let rows = rows.filter(|row| !is_empty(row)).collect();
        let sheet = Sheet { header, rows };
        Some((what(&sheet)?, sheet))
    })
}

/// The beginning of a file, which has to suffice to know it by.
pub fn head(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(HEAD_BYTES)]
}

/// Whether bytes may be a table at all: XML, JSON and what is no text are none.
fn can_be_table(bytes: &[u8]) -> bool {
    let beginning = text(head(bytes));
    let begins = beginning.trim_start().chars().next();
    !beginning.contains('\0') && begins.is_some_and(|first| !matches!(first, '<' | '{' | '['))
}

fn is_empty(row: &Row) -> bool {
    (0..row.width()).all(|column| row.cell(column).is_none())
}

/// What a row is.
enum Entry {
    /// A training.
    Training(Box<Summary>),
    /// It speaks of another file.
    About(Companion),
    /// A training whose date nobody can read.
    NotUnderstood,
}

impl Entry {
    fn of(summary: Option<Summary>) -> Self {
        match summary {
            Some(summary) => Entry::Training(Box::new(summary)),
            None => Entry::NotUnderstood,
        }
    }
}

/// What rows come to.
fn reading(bytes: &[u8], path: &str, entries: impl Iterator<Item = Entry>) -> Reading {
    let mut reading = Reading::default();
    let mut lost = 0;
    for entry in entries {
        match entry {
            Entry::About(companion) => reading.companions.push(companion),
            Entry::Training(summary) => match summary.activity(path, 0) {
                Some(activity) => reading.activities.push(activity),
                None => lost += 1,
            },
            Entry::NotUnderstood => lost += 1,
        }
    }
    reading.activities.sort_by_key(|activity| activity.start);
    for (activity, index) in reading.activities.iter_mut().zip(0..) {
        activity.origin.index = index;
    }
    let too_long = table::is_longer(bytes).then_some(Damage::MoreThanKept);
    let not_understood = Damage::EntriesNotUnderstood { entries: lost };
    reading.damage = too_long.or((lost > 0).then_some(not_understood));
    let only_a_list = reading.activities.is_empty() && reading.damage.is_none();
    reading.not_activity = only_a_list.then_some(NotActivity::List);
    reading
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_no_table() {
        for bytes in [
            b"PK\x03\x04,\0,\n1,2".as_slice(),
            b"  <a>1,2</a>\n1,2",
            b"{\"a\":1,\"b\":2}",
            b"\xef\xbb\xbf[1,2]\n",
            b"",
        ] {
            assert!(known(bytes, |_| Some(())).is_none(), "{bytes:?}");
        }
        let table = known(b"\xef\xbb\xbfA b,C\n\n1,2\n,\n", |_| Some(()));
        let (_, sheet) = table.expect("is a table");
        assert_eq!(sheet.header.find(&["ab"]), Some(0));
        assert_eq!(sheet.rows.len(), 1);
    }
}
