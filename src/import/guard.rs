//! Reads no more of a file than its limits allow, whatever its unpacked size.

use std::io::{self, Read};

use super::ImportError;
use super::limits::{
    NESTED_ARCHIVE_BYTES, PACKING_RATIO, WHOLE_FILE_BYTES, budget_bytes, unpacked_bytes,
};

/// The known size of a file before unpacking, and its limits.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// Its size in place, bytes.
    packed_bytes: u64,
    /// Its declared unpacked size, bytes; unknown inside gzip.
    declared_bytes: Option<u64>,
    /// Total unpacking budget of its content.
    budget_bytes: u64,
}

impl Extent {
    /// For a separate file.
    pub fn of_file(bytes: u64) -> Self {
        Self {
            packed_bytes: bytes,
            declared_bytes: Some(bytes),
            budget_bytes: budget_bytes(bytes),
        }
    }

    /// For a member of an archive with its share of the archive's budget.
    pub fn of_member(packed_bytes: u64, declared_bytes: u64, share_bytes: u64) -> Self {
        Self {
            packed_bytes,
            declared_bytes: Some(declared_bytes),
            budget_bytes: share_bytes,
        }
    }

    /// For the content of a gzip in it.
    pub fn behind_gzip(self) -> Self {
        Self {
            declared_bytes: None,
            ..self
        }
    }

    /// Total unpacking budget of its content.
    pub fn budget_bytes(self) -> u64 {
        self.budget_bytes
    }

    /// Limits the unpacking to this extent and, if given, a separate limit.
    ///
    /// # Errors
    /// If its declared size is larger.
    pub fn guard<R: Read>(
        self,
        reader: R,
        own: Option<(u64, Breach)>,
    ) -> Result<Guard<R>, ImportError> {
        let packing = (unpacked_bytes(self.packed_bytes), Breach::Packing);
        // A declared size was checked against the archive's budget when that was listed.
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

/// Which limit was exceeded.
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

/// A reader that returns up to a number of bytes and fails at the next.
pub struct Guard<R> {
    reader: R,
    packed_bytes: u64,
    /// Declared size, bytes, if within the limit.
    declared_bytes: Option<u64>,
    left_bytes: u64,
    breach: Breach,
    broken: bool,
}

impl<R: Read> Guard<R> {
    /// Its size in place, bytes.
    pub fn packed_bytes(&self) -> u64 {
        self.packed_bytes
    }

    /// Its declared unpacked size, bytes, if any.
    pub fn declared_bytes(&self) -> Option<u64> {
        self.declared_bytes
    }

    /// Bytes that may still be read.
    pub fn most_bytes(&self) -> u64 {
        self.left_bytes
    }

    /// Reads everything.
    pub fn read_all(&mut self) -> Result<Vec<u8>, ImportError> {
        let mut bytes = Vec::new();
        let expected_bytes = self.declared_bytes.unwrap_or(0);
        // One byte more shows the end without a larger buffer.
        let expected = usize::try_from(expected_bytes.saturating_add(1));
        let room = expected.map(|expected| bytes.try_reserve_exact(expected));
        if !matches!(room, Ok(Ok(()))) {
            return Err(ImportError::TooLarge(expected_bytes >> 20));
        }
        self.read_on(&mut bytes)?;
        Ok(bytes)
    }

    /// Reads up to this many bytes.
    pub fn read_some(&mut self, most_bytes: u64) -> Result<Vec<u8>, ImportError> {
        let mut bytes = Vec::new();
        let ended = self.by_ref().take(most_bytes).read_to_end(&mut bytes);
        self.outcome(ended.map_err(ImportError::of_reading))?;
        Ok(bytes)
    }

    /// Reads the rest.
    pub fn read_on(&mut self, bytes: &mut Vec<u8>) -> Result<(), ImportError> {
        let ended = self.read_to_end(bytes);
        self.outcome(ended.map_err(ImportError::of_reading))?;
        Ok(())
    }

    /// The result of reading, unless a limit was exceeded; a reader may have mistaken that for damage.
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
        // A kilobyte without a declared size may become 16 MiB, or less by its budget.
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
