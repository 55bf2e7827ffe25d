//! Tables that services export: one session per row, with columns named in a header.
//!
//! Each format has a file; the shared parts are here: the sheet, its header, dates, durations, and how
//! rows become a reading.

mod dates;
mod duration;
pub mod garmin_list;
mod header;
pub mod intervals_list;
pub mod peloton_list;
pub mod polar_session;
pub mod runkeeper_list;
pub mod samsung_health;
pub mod whoop_list;

use super::head;
use super::summary::{Summary, activities};
use super::table::{self, Cells};
use super::text::text;
use super::{Companion, Damage, ImportError, Listed, NotActivity, Reading, Told};
use header::Header;

use dates::utc_offset_s;
pub use duration::seconds;

/// A table: the row that names the columns, and those below it.
pub struct Sheet {
    header: Header,
    rows: Vec<Cells>,
}

/// Column positions in one kind of table from a service.
pub trait Layout: Sized {
    /// From a table; `None` if it is of another kind.
    fn of(sheet: &Sheet) -> Option<Self>;

    /// The meaning of each row.
    fn entries(&self, rows: &[Cells]) -> Vec<Entry>;
}

/// Whether bytes are a table of this kind.
pub fn recognises<L: Layout>(bytes: &[u8]) -> bool {
    known(head::of(bytes), L::of).is_some()
}

/// Reads each row of a table of this kind.
///
/// # Errors
/// If it cannot be read as a table.
pub fn read<L: Layout>(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let (layout, Sheet { rows, .. }) = known(bytes, L::of).ok_or(ImportError::NothingRecorded)?;
    Ok(reading(bytes, path, layout.entries(&rows)))
}

/// No more of a text is decoded, bytes: the limit for tables, in the widest encoding.
const LARGEST_BYTES: usize = 64 << 20;

/// The table with the first separator for which `what` recognises it, and the result.
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

/// Whether bytes may be a table at all: XML, JSON and non-text are not.
fn can_be_table(bytes: &[u8]) -> bool {
    let beginning = text(head::of(bytes));
    let begins = beginning.trim_start().chars().next();
    !beginning.contains('\0') && begins.is_some_and(|first| !matches!(first, '<' | '{' | '['))
}

fn is_empty(row: &Cells) -> bool {
    (0..row.width()).all(|column| row.cell(column).is_none())
}

/// The meaning of a row.
pub enum Entry {
    /// A session.
    Training(Box<Summary>),
    /// It is about another file.
    About(Companion),
    /// A session with an unreadable date.
    NotUnderstood,
}

impl Entry {
    /// A row about a file, or a session without one.
    pub fn listed(file: Option<&str>, listed: Listed) -> Self {
        match file {
            Some(file) => Entry::About(Companion {
                file: file.replace('\\', "/"),
                told: Told::Listed(listed),
            }),
            None => Entry::of(listed.summary()),
        }
    }

    /// A row with a session.
    fn of(summary: Option<Summary>) -> Self {
        match summary {
            Some(summary) => Entry::Training(Box::new(summary)),
            None => Entry::NotUnderstood,
        }
    }
}

/// The result for rows.
pub fn reading(bytes: &[u8], path: &str, rows: impl IntoIterator<Item = Entry>) -> Reading {
    let mut reading = Reading::default();
    let mut trainings = Vec::new();
    let mut entries = 0;
    for row in rows {
        match row {
            Entry::About(companion) => reading.companions.push(companion),
            Entry::Training(summary) => trainings.push(*summary),
            Entry::NotUnderstood => entries += 1,
        }
    }
    let impossible;
    (reading.activities, impossible) = activities(trainings, path);
    entries += impossible;
    let too_long = table::is_longer(bytes).then_some(Damage::MoreThanKept);
    let not_understood = Damage::EntriesNotUnderstood { entries };
    reading.damage = too_long.or((entries > 0).then_some(not_understood));
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
