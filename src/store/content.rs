//! Identifies bytes wherever they are: a hash of them.

use sha2::{Digest, Sha256};

/// Hash of the content of a file, and of the format its name promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Content([u8; 32]);

impl Content {
    /// From bytes under a name that promises a format; an empty text promises none.
    pub fn of(bytes: &[u8], promised: &str) -> Self {
        let mut hash = Sha256::new();
        hash.update(promised);
        hash.update([0]);
        hash.update(bytes);
        Self(hash.finalize().into())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_promise_both_count() {
        let of = |bytes: &[u8], promised| Content::of(bytes, promised);
        assert_eq!(of(b"a", "FIT"), of(b"a", "FIT"));
        assert_ne!(of(b"a", "FIT"), of(b"b", "FIT"));
        assert_ne!(of(b"a", "FIT"), of(b"a", ""));
        assert_eq!(Content::stored(of(b"a", "").bytes()), Some(of(b"a", "")));
        assert_eq!(Content::stored(b"short"), None);
    }
}
