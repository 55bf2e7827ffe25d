//! Reads no more of a file than its limits allow, whatever it unpacks to.

use std::io::{self, Read};

use super::ImportError;
use super::limits::{
    NESTED_ARCHIVE_BYTES, PACKING_RATIO, WHOLE_FILE_BYTES, budget_bytes, unpacked_bytes,
};

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
    /// Size by its own word, bytes, where that lies within the limit.
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

    /// All that is left beyond what was read.
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
