//! How much of a file or an archive is read, so that none can fill the memory or take all day.
//!
//! Every limit depends on the file alone: what one member may unpack to is settled when its
//! archive is listed, and never by what other tasks have done before. All numbers are this
//! project's own, far above what exports hold; `docs/formats.md` lists them.

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

#[cfg(test)]
mod tests {
    use super::*;

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
}
