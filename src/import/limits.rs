//! How much of a file or an archive is read, so that none can fill the memory or take all day.
//!
//! Every limit depends on the file alone: what one member may unpack to is settled when its
//! archive is listed, and never by what other tasks have done before. All numbers are this
//! project's own, far above what exports hold; `docs/formats.md` lists them.

use std::io::{self, Read};

use super::ImportError;

/// Largest file taken into memory, as it lies there or unpacked. A day of recording every second
/// is under 10 MB of FIT and 25 MB of GPX; a million points of GPX, each with all that watches
/// write, are under 300 MB.
pub const WHOLE_FILE_BYTES: u64 = 512 << 20;

/// Most records or track points read of one file: a recording of twenty-three days at one a second.
pub const MOST_RECORDS: usize = 2_000_000;

/// Most trainings taken of one file: three a day for ninety years.
pub const MOST_TRAININGS: usize = 100_000;

/// How much of a file that is of no format by its beginning is read, although its name promises one: nothing
/// that is put before a watch file's own words is longer.
pub const PROMISED_BYTES: u64 = 1 << 20;

/// Elements of XML within each other. Watch files have a dozen; what searches them stays quick.
pub const DEEPEST_ELEMENTS: usize = 100;

/// Largest archive that lies packed within another, as it has to be unpacked into memory.
pub const NESTED_ARCHIVE_BYTES: u64 = 1 << 30;

/// Text of a watch packs twenty to thirty times, and nothing honest packs this tightly.
pub const PACKING_RATIO: u64 = 200;

/// Below this, packing may be as tight as it likes: small and dull files pack well, and cost
/// nothing.
pub const UNPACKED_FREELY_BYTES: u64 = 16 << 20;

/// What any archive may unpack to in all, however small it is.
pub const LEAST_BUDGET_BYTES: u64 = 1 << 30;

/// Most files in one archive: a training a day for five hundred years.
pub const MOST_MEMBERS: u64 = 200_000;

/// What a member costs of its archive's budget besides its own bytes: its name and the report on it.
pub const MEMBER_COST_BYTES: u64 = 4096;

/// Longest list of files in an archive, bytes. Paths in exports are about a hundred long.
pub const LISTING_BYTES: u64 = MOST_MEMBERS * 256;

/// Archives nested deeper than any export does it are an attack or a mistake.
pub const DEEPEST_NESTING: usize = 5;

/// What a file or archive that takes up so many bytes on disk may unpack to in all.
pub fn budget_bytes(packed_bytes: u64) -> u64 {
    packed_bytes
        .saturating_mul(PACKING_RATIO)
        .max(LEAST_BUDGET_BYTES)
}

/// What so many packed bytes may unpack to.
pub fn unpacked_bytes(packed_bytes: u64) -> u64 {
    packed_bytes
        .saturating_mul(PACKING_RATIO)
        .max(UNPACKED_FREELY_BYTES)
}

/// A part of a budget in proportion to a part of the packed bytes.
///
/// Where members lie apart, each is given at least [`PACKING_RATIO`] times what it takes up. Where
/// they lie over each other, the parts still add up to no more than the whole.
pub fn share_bytes(budget_bytes: u64, packed_bytes: u64, all_packed_bytes: u64) -> u64 {
    let all = u128::from(all_packed_bytes.max(1));
    let share = u128::from(budget_bytes) * u128::from(packed_bytes.min(all_packed_bytes)) / all;
    u64::try_from(share).unwrap_or(u64::MAX)
}

/// What is known of a file's size before it is unpacked, and what it may come to.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// Bytes it takes up where it lies.
    packed_bytes: u64,
    /// Bytes it says that it unpacks to; behind gzip nobody knows.
    declared_bytes: Option<u64>,
    /// What everything within it may unpack to.
    budget_bytes: u64,
}

impl Extent {
    /// Of a file of its own.
    pub fn of_file(bytes: u64) -> Self {
        Self {
            packed_bytes: bytes,
            declared_bytes: Some(bytes),
            budget_bytes: budget_bytes(bytes),
        }
    }

    /// Of a member of an archive with its share of the archive's budget.
    pub fn of_member(packed_bytes: u64, declared_bytes: u64, share_bytes: u64) -> Self {
        Self {
            packed_bytes,
            declared_bytes: Some(declared_bytes),
            budget_bytes: share_bytes,
        }
    }

    /// Of what stands behind gzip in it.
    pub fn behind_gzip(self) -> Self {
        Self {
            declared_bytes: None,
            ..self
        }
    }

    /// What everything within it may unpack to.
    pub fn budget_bytes(self) -> u64 {
        self.budget_bytes
    }

    /// Bounds the unpacking to what this extent allows and, where there is one, a limit of its own.
    ///
    /// # Errors
    /// When it says itself that it is larger.
    pub fn guard<R: Read>(
        self,
        reader: R,
        own: Option<(u64, Breach)>,
    ) -> Result<Guard<R>, ImportError> {
        let packing = (unpacked_bytes(self.packed_bytes), Breach::Packing);
        // What says its size was weighed against the archive's budget when that was listed.
        let budget = match self.declared_bytes {
            Some(_) => None,
            None => Some((self.budget_bytes, Breach::Budget)),
        };
        let limits = own.into_iter().chain(budget).chain([packing]);
        let (most_bytes, breach) = limits.min_by_key(|limit| limit.0).unwrap_or(packing);
        if self.declared_bytes.is_some_and(|bytes| bytes > most_bytes) {
            return Err(breach.into());
        }
        Ok(Guard {
            reader,
            packed_bytes: self.packed_bytes,
            declared_bytes: self.declared_bytes,
            left_bytes: most_bytes,
            breach,
            broken: false,
        })
    }
}

/// Which limit was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breach {
    /// [`WHOLE_FILE_BYTES`].
    WholeFile,
    /// [`NESTED_ARCHIVE_BYTES`].
    NestedArchive,
    /// [`PACKING_RATIO`].
    Packing,
    /// The share of the archive's budget.
    Budget,
}

impl From<Breach> for ImportError {
    fn from(breach: Breach) -> Self {
        match breach {
            Breach::WholeFile => ImportError::TooLarge(WHOLE_FILE_BYTES >> 20),
            Breach::NestedArchive => ImportError::ArchiveTooLarge(NESTED_ARCHIVE_BYTES >> 20),
            Breach::Packing => ImportError::PackedTooTightly(PACKING_RATIO),
            Breach::Budget => ImportError::BudgetSpent,
        }
    }
}

/// A reader that gives so many bytes and fails at the next.
pub struct Guard<R> {
    reader: R,
    packed_bytes: u64,
    /// Within the limit.
    declared_bytes: Option<u64>,
    left_bytes: u64,
    breach: Breach,
    broken: bool,
}

impl<R: Read> Guard<R> {
    /// Bytes it takes up where it lies.
    pub fn packed_bytes(&self) -> u64 {
        self.packed_bytes
    }

    /// Bytes it says that it unpacks to, if it does.
    pub fn declared_bytes(&self) -> Option<u64> {
        self.declared_bytes
    }

    /// Bytes that may still be read of it.
    pub fn most_bytes(&self) -> u64 {
        self.left_bytes
    }

    /// Everything there is to read.
    pub fn read_all(&mut self) -> Result<Vec<u8>, ImportError> {
        let mut bytes = Vec::new();
        let expected_bytes = self.declared_bytes.unwrap_or(0);
        // One byte more shows the end without a larger place.
        let expected = usize::try_from(expected_bytes.saturating_add(1));
        let room = expected.map(|expected| bytes.try_reserve_exact(expected));
        if !matches!(room, Ok(Ok(()))) {
            return Err(ImportError::TooLarge(expected_bytes >> 20));
        }
        self.read_on(&mut bytes)?;
        Ok(bytes)
    }

    /// So many bytes, or fewer where it ends before.
    pub fn read_some(&mut self, most_bytes: u64) -> Result<Vec<u8>, ImportError> {
        let mut bytes = Vec::new();
        let ended = self.by_ref().take(most_bytes).read_to_end(&mut bytes);
        self.outcome(ended.map_err(ImportError::of_reading))?;
        Ok(bytes)
    }

    /// All that is left behind what was read.
    pub fn read_on(&mut self, bytes: &mut Vec<u8>) -> Result<(), ImportError> {
        let ended = self.read_to_end(bytes);
        self.outcome(ended.map_err(ImportError::of_reading))?;
        Ok(())
    }

    /// What came of reading, unless a limit was met; a reader may have taken that for damage.
    pub fn outcome<T>(&self, outcome: Result<T, ImportError>) -> Result<T, ImportError> {
        if self.broken {
            return Err(self.breach.into());
        }
        outcome
    }
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        match self.left_bytes.checked_sub(count as u64) {
            Some(left_bytes) => {
                self.left_bytes = left_bytes;
                Ok(count)
            }
            None => {
                self.broken = true;
                self.left_bytes = 0;
                Err(io::Error::other("larger than allowed"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(extent: Extent, own: Option<(u64, Breach)>, bytes: u64) -> Result<u64, ImportError> {
        let mut guard = extent.guard(io::repeat(7).take(bytes), own)?;
        guard.read_all().map(|read| read.len() as u64)
    }

    #[test]
    fn shares_add_up_to_the_budget_and_no_further() {
        assert_eq!(share_bytes(1000, 1, 4), 250);
        assert_eq!(share_bytes(1000, 3, 4), 750);
        assert_eq!(share_bytes(1000, 0, 0), 0);
        assert_eq!(share_bytes(u64::MAX, u64::MAX, u64::MAX), u64::MAX);
        // Ten megabytes apart from each other in an archive of 20 MB: two hundred times each.
        let budget = budget_bytes(20 << 20);
        assert_eq!(share_bytes(budget, 10 << 20, 20 << 20), 200 * (10 << 20));
    }

    #[test]
    fn the_narrowest_limit_is_named() {
        // A kilobyte that says nothing of its size may become 16 MiB, or less by its budget.
        let wide = Extent::of_member(1024, 0, 1 << 40).behind_gzip();
        assert_eq!(read(wide, None, 16 << 20).ok(), Some(16 << 20));
        let one_more = read(wide, None, (16 << 20) + 1);
        assert!(matches!(one_more, Err(ImportError::PackedTooTightly(200))));
        let poor = Extent::of_member(1024, 0, 5000).behind_gzip();
        assert_eq!(read(poor, None, 5000).ok(), Some(5000));
        assert!(matches!(
            read(poor, None, 5001),
            Err(ImportError::BudgetSpent)
        ));
        let own = Some((10, Breach::WholeFile));
        assert!(matches!(
            read(wide, own, 11),
            Err(ImportError::TooLarge(512))
        ));
    }

    #[test]
    fn what_says_that_it_is_too_large_is_not_unpacked() {
        let tight = Extent::of_member(1 << 20, 201 << 20, 1 << 40);
        assert!(matches!(
            read(tight, None, 0),
            Err(ImportError::PackedTooTightly(200))
        ));
        let loose = Extent::of_member(2 << 20, 201 << 20, 1 << 40);
        assert_eq!(read(loose, None, 5).ok(), Some(5));
    }
}
