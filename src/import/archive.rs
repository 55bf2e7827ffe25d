//! Zip archives: their contents, how far each member may unpack, and how to read it.

use std::io::Read;

use zip::read::ZipFileEntry;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use super::ImportError;
use super::guard::Extent;
use super::limits::{
    DEEPEST_NESTING, LISTING_BYTES, MEMBER_COST_BYTES, MOST_MEMBERS, share_bytes, unpacked_bytes,
};
use super::shared_bytes::SharedBytes;

/// The files of an archive, in the order of their names.
pub struct Listing {
    /// Display name and member, without folders.
    pub members: Vec<(String, Member)>,
    /// Whether some members hide others with the same name.
    pub hides_some: bool,
}

/// A member, not opened yet.
#[derive(Clone)]
pub struct Member {
    zip: ZipArchive<SharedBytes>,
    bytes: SharedBytes,
    index: usize,
    extent: Extent,
    /// Whether the archive's budget covers it.
    admitted: bool,
}

/// The archive's list entry for one member.
struct Entry {
    index: usize,
    name: String,
    packed_bytes: u64,
    declared_bytes: u64,
}

/// Lists an archive at some nesting depth with an unpacking budget in bytes.
///
/// # Errors
/// If it is damaged, nested too deep or has too many files.
pub fn list(bytes: SharedBytes, nesting: usize, budget_bytes: u64) -> Result<Listing, ImportError> {
    if nesting >= DEEPEST_NESTING {
        return Err(ImportError::NestedTooDeep(DEEPEST_NESTING));
    }
    let zip = open(&bytes)?;
    let most = MOST_MEMBERS.min(budget_bytes / MEMBER_COST_BYTES);
    if zip.len() as u64 > most {
        return Err(ImportError::TooManyMembers(most));
    }
    let entries = entries(&zip, bytes.length())?;
    let all_packed_bytes = entries.iter().map(|entry| entry.packed_bytes).sum();
    let admitted = admitted(&entries, budget_bytes);
    let member = |(entry, admitted): (Entry, bool)| {
        let share = share_bytes(budget_bytes, entry.packed_bytes, all_packed_bytes);
        let member = Member {
            zip: zip.clone(),
            bytes: bytes.clone(),
            index: entry.index,
            extent: Extent::of_member(entry.packed_bytes, entry.declared_bytes, share),
            admitted,
        };
        (entry.name, member)
    };
    Ok(Listing {
        members: entries.into_iter().zip(admitted).map(member).collect(),
        hides_some: zip.has_duplicate_names(),
    })
}

/// Reads the list of an archive, unless it is too long to be kept in memory.
fn open(bytes: &SharedBytes) -> Result<ZipArchive<SharedBytes>, ImportError> {
    bytes.allow(LISTING_BYTES);
    let opened = ZipArchive::new(bytes.clone());
    let too_long = bytes.spent();
    bytes.allow(u64::MAX);
    if too_long {
        return Err(ImportError::ListingTooLong(LISTING_BYTES >> 20));
    }
    opened.map_err(reason)
}

/// All files in the order of their names.
fn entries(zip: &ZipArchive<SharedBytes>, archive_bytes: u64) -> Result<Vec<Entry>, ImportError> {
    let mut entries = Vec::with_capacity(zip.len());
    for index in 0..zip.len() {
        let entry = zip.by_index_data(index).map_err(ImportError::Archive)?;
        if entry.is_dir() {
            continue;
        }
        entries.push(Entry {
            index,
            name: name(&entry),
            // No member is larger than its archive, so a wrong number starves nobody.
            packed_bytes: entry.compressed_size().min(archive_bytes),
            declared_bytes: entry.size(),
        });
    }
    entries.sort_by(|a, b| a.name.cmp(&b.name).then(a.index.cmp(&b.index)));
    Ok(entries)
}

/// UTF-8 or the old DOS character set; characters that would move a terminal's cursor are shown as
/// unreadable.
fn name(entry: &ZipFileEntry) -> String {
    let name = match entry.name() {
        Ok(name) => name.into_owned(),
        Err(_) => String::from_utf8_lossy(entry.name_raw()).into_owned(),
    };
    name.replace(char::is_control, "\u{fffd}")
}

/// Which members the budget covers, in order; one that does not fit leaves room for others.
///
/// One that declares more than its packing allows is refused when it is opened, and does not affect the
/// others.
fn admitted(entries: &[Entry], budget_bytes: u64) -> Vec<bool> {
    let mut left_bytes = budget_bytes;
    let mut admit = |entry: &Entry| {
        if entry.declared_bytes > unpacked_bytes(entry.packed_bytes) {
            return true;
        }
        let cost = entry.declared_bytes.saturating_add(MEMBER_COST_BYTES);
        match left_bytes.checked_sub(cost) {
            Some(left) => {
                left_bytes = left;
                true
            }
            None => false,
        }
    };
    entries.iter().map(&mut admit).collect()
}

impl Member {
    /// Its size limits.
    pub fn extent(&self) -> Extent {
        self.extent
    }

    /// Unpacks it step by step into a function.
    ///
    /// # Errors
    /// If it cannot be unpacked, and any error of the function.
    pub fn unpacked<T>(
        &self,
        read: impl FnOnce(&mut dyn Read) -> Result<T, ImportError>,
    ) -> Result<T, ImportError> {
        self.can_be_unpacked()?;
        let mut zip = self.zip.clone();
        let mut file = zip.by_index(self.index).map_err(reason)?;
        read(&mut file)
    }

    /// Its bytes in place, if they are not packed.
    ///
    /// # Errors
    /// If the archive contradicts itself about it.
    pub fn in_place(&self) -> Result<Option<SharedBytes>, ImportError> {
        let mut zip = self.zip.clone();
        let file = zip.by_index(self.index).map_err(reason)?;
        if file.compression() != CompressionMethod::Stored {
            return Ok(None);
        }
        if file.size() != file.compressed_size() {
            return Err(ImportError::NotAsDeclared);
        }
        let start = file.data_start();
        Ok(start.map(|start| self.bytes.window(start, file.compressed_size())))
    }

    /// # Errors
    /// If the budget of its archive was spent on others.
    pub fn is_admitted(&self) -> Result<(), ImportError> {
        match self.admitted {
            true => Ok(()),
            false => Err(ImportError::BudgetSpent),
        }
    }

    fn can_be_unpacked(&self) -> Result<(), ImportError> {
        let entry = self.zip.by_index_data(self.index);
        let entry = entry.map_err(ImportError::Archive)?;
        if entry.encrypted() {
            return Err(ImportError::Locked);
        }
        match entry.compression() {
            CompressionMethod::Stored | CompressionMethod::Deflated => Ok(()),
            other => Err(ImportError::PackedUnknownWay(number(other))),
        }
    }
}

/// The format's number for a compression method.
fn number(method: CompressionMethod) -> u16 {
    #[expect(
        deprecated,
        reason = "there is no other way to the number of an unknown method"
    )]
    method.to_u16()
}

/// Why unpacking ended, if the zip crate wraps it in its own error.
fn reason(error: ZipError) -> ImportError {
    match error {
        ZipError::Io(error) => ImportError::of_reading(error),
        other => ImportError::Archive(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(packed_bytes: u64, declared_bytes: u64) -> Entry {
        Entry {
            index: 0,
            name: String::new(),
            packed_bytes,
            declared_bytes,
        }
    }

    #[test]
    fn members_are_admitted_in_order_until_the_budget_is_spent() {
        // Each uses its bytes and 4096 more: 5096 of 10 192 twice, and then nothing is left.
        let three = [entry(1000, 1000), entry(1000, 1000), entry(1000, 1000)];
        assert_eq!(admitted(&three, 2 * 5096), [true, true, false]);
        // One that does not fit leaves room for the next.
        let large_first = [entry(1000, 90_000), entry(1000, 1000)];
        assert_eq!(admitted(&large_first, 6000), [false, true]);
    }

    #[test]
    fn one_that_lies_about_its_size_costs_the_others_nothing() {
        let liar = [entry(10, u64::MAX), entry(1000, 1000)];
        assert_eq!(admitted(&liar, 5096), [true, true]);
    }
}
