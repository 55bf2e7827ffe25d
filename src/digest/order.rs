//! Digests in the order of their starts.

use super::Digest;

/// Sorts digests by their starts, and those of one moment by where they were read. A digest is large, so
/// each is moved once.
pub fn in_order(digests: &mut [Digest]) {
    let goes_before = |a: &Digest, b: &Digest| (a.start, &a.origin) <= (b.start, &b.origin);
    if !digests.is_sorted_by(goes_before) {
        digests.sort_by_cached_key(|digest| (digest.start, digest.origin.clone()));
    }
}
