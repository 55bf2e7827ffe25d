//! A reader that limits the length of one piece of XML, so that no file can fill the memory.

use std::io::{self, BufRead, Read};

/// Longest tag or text between tags, bytes; real ones have a few hundred.
pub const LONGEST_PIECE_BYTES: usize = 1 << 20;

/// Passes bytes on until a piece is too long.
pub struct Metered<R> {
    inner: R,
    left: usize,
}

impl<R: BufRead> Metered<R> {
    /// A reader at the beginning of its first piece.
    pub fn new(inner: R) -> Self {
        Self {
            inner,
            left: LONGEST_PIECE_BYTES,
        }
    }

    /// Marks the start of a new piece.
    pub fn next_piece(&mut self) {
        self.left = LONGEST_PIECE_BYTES;
    }
}

impl<R: BufRead> BufRead for Metered<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::Error::other(
                "a piece of XML longer than any export has",
            ));
        }
        let bytes = self.inner.fill_buf()?;
        Ok(&bytes[..bytes.len().min(self.left)])
    }

    fn consume(&mut self, count: usize) {
        self.left = self.left.saturating_sub(count);
        self.inner.consume(count);
    }
}

impl<R: BufRead> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_too_long_is_an_error_and_pieces_of_any_number_are_not() {
        let bytes = vec![b'x'; 3 * LONGEST_PIECE_BYTES];
        let mut metered = Metered::new(bytes.as_slice());
        let mut piece = vec![0; LONGEST_PIECE_BYTES];
        for _ in 0..2 {
            metered.next_piece();
            assert!(metered.read_exact(&mut piece).is_ok());
        }
        assert!(metered.read_exact(&mut piece[..1]).is_err());
    }
}
