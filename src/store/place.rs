//! The place of a file in a store: a hash of its path, so that no name is kept. Names of files in an
//! archive are sealed, and can be opened only by someone who already knows the path.

use sha2::{Digest, Sha256};

/// Hash of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place([u8; 32]);

impl Place {
    /// From an absolute path.
    pub fn of(path: &str) -> Self {
        Self(hash(b"place", &[path.as_bytes()]))
    }

    /// In stored form.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// From the stored form.
    pub fn stored(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }
}

/// The name of the `at`-th file in an archive, as stored beside the archive with this path.
pub fn sealed(member: &str, path: &str, at: usize) -> Vec<u8> {
    turned(member.as_bytes(), path, at)
}

/// The name that was sealed; `None` if sealed with another path.
pub fn opened(sealed: &[u8], path: &str, at: usize) -> Option<String> {
    String::from_utf8(turned(sealed, path, at)).ok()
}

/// Bytes combined with a stream of hashes; applying it twice restores them.
fn turned(bytes: &[u8], path: &str, at: usize) -> Vec<u8> {
    let key = hash(b"key", &[path.as_bytes()]);
    let blocks = bytes.chunks(32).zip(0u64..);
    let turned = blocks.flat_map(|(block, number)| {
        let place = [(at as u64).to_le_bytes(), number.to_le_bytes()].concat();
        let over = hash(b"name", &[&key, &place]);
        let laid = block.iter().zip(over).map(|(byte, over)| byte ^ over);
        laid.collect::<Vec<u8>>()
    });
    turned.collect()
}

/// Hash of bytes for one purpose.
fn hash(purpose: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(purpose);
    hash.update([0]);
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_tells_paths_apart_and_none_of_their_letters() {
        assert_eq!(Place::of("/home/ana/1.fit"), Place::of("/home/ana/1.fit"));
        assert_ne!(Place::of("/home/ana/1.fit"), Place::of("/home/ana/2.fit"));
        let place = Place::of("/home/ana/1.fit");
        assert_eq!(Place::stored(place.bytes()), Some(place));
        assert_eq!(Place::stored(b"short"), None);
    }

    #[test]
    fn a_name_is_read_by_who_knows_the_path() {
        let name = "!ana@example.com_0123456789_0123456789_0123456789.fit";
        let kept = sealed(name, "/home/ana/a.zip", 3);
        assert_eq!(opened(&kept, "/home/ana/a.zip", 3).as_deref(), Some(name));
        assert_ne!(opened(&kept, "/home/ana/b.zip", 3).as_deref(), Some(name));
        assert_ne!(opened(&kept, "/home/ana/a.zip", 4).as_deref(), Some(name));
        assert!(!String::from_utf8_lossy(&kept).contains("ana"));
        assert_eq!(sealed("", "/home/ana/1.fit", 0), b"");
    }
}
