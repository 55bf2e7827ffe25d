//! How much of a file or an archive is read, so that none can fill the memory or take all day.
//!
//! Every limit depends on the file alone: the unpacking limit of a member is settled when its archive is
//! listed, whatever other tasks have done before. All numbers are this project's own, far above what
//! exports contain; `docs/formats.md` lists them.

/// Largest file read into memory, as is or unpacked. A day of recording every second is under 10 MB of
/// FIT and 25 MB of GPX; a million points of GPX, each with all watch data, are under 300 MB.
pub const WHOLE_FILE_BYTES: u64 = 512 << 20;

/// Most records or track points read from one file: a recording of twenty-three days at one a second.
pub const MOST_RECORDS: usize = 2_000_000;

/// Most sessions read from one file: three a day for ninety years.
pub const MOST_TRAININGS: usize = 100_000;

/// How much is read of a file whose beginning matches no format although its name promises one: no
/// prefix before a watch file's own content is longer.
pub const PROMISED_BYTES: u64 = 1 << 20;

/// Nesting depth of XML elements. Watch files have a dozen; searches stay quick.
pub const DEEPEST_ELEMENTS: usize = 100;

/// Largest packed archive within another, since it has to be unpacked into memory.
pub const NESTED_ARCHIVE_BYTES: u64 = 1 << 30;

/// Watch text packs twenty to thirty times, and nothing honest packs this tightly.
pub const PACKING_RATIO: u64 = 200;

/// Below this, any packing is allowed: small and dull files pack well, and do no harm.
pub const UNPACKED_FREELY_BYTES: u64 = 16 << 20;

/// Total unpacking budget of any archive, however small.
pub const LEAST_BUDGET_BYTES: u64 = 1 << 30;

/// Most files in one archive: a session a day for five hundred years.
pub const MOST_MEMBERS: u64 = 200_000;

/// Budget used by a member besides its own bytes: its name and the report on it.
pub const MEMBER_COST_BYTES: u64 = 4096;

/// Longest list of files in an archive, bytes. Paths in exports are about a hundred long.
pub const LISTING_BYTES: u64 = MOST_MEMBERS * 256;

/// Archives nested deeper than in any export are an attack or a mistake.
pub const DEEPEST_NESTING: usize = 5;

/// Total unpacking budget of a file or archive with this many bytes on disk.
pub fn budget_bytes(packed_bytes: u64) -> u64 {
    packed_bytes
        .saturating_mul(PACKING_RATIO)
        .max(LEAST_BUDGET_BYTES)
}

/// Unpacking limit of this many packed bytes.
pub fn unpacked_bytes(packed_bytes: u64) -> u64 {
    packed_bytes
        .saturating_mul(PACKING_RATIO)
        .max(UNPACKED_FREELY_BYTES)
}

/// A part of a budget in proportion to a part of the packed bytes.
///
/// Members that do not overlap each get at least [`PACKING_RATIO`] times their size. For overlapping
/// ones, the parts still add up to no more than the whole.
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
        // Ten megabytes without overlap in an archive of 20 MB: two hundred times each.
        let budget = budget_bytes(20 << 20);
        assert_eq!(share_bytes(budget, 10 << 20, 20 << 20), 200 * (10 << 20));
    }
}
