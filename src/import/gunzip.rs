//! What unpacks of a gzip, also where it breaks off: a download that was cut keeps its beginning.

use std::io::{self, Read};

use flate2::read::MultiGzDecoder;

/// Unpacks as far as it goes; a break after the first bytes is an end that is remembered.
pub struct Gunzip<R> {
    packed: MultiGzDecoder<R>,
    unpacked_any: bool,
    broke: bool,
}

impl<R: Read> Gunzip<R> {
    /// Of packed bytes.
    pub fn new(packed: R) -> Self {
        Self {
            packed: MultiGzDecoder::new(packed),
            unpacked_any: false,
            broke: false,
        }
    }

    /// Whether what was unpacked ended in a break.
    pub fn broke(&self) -> bool {
        self.broke
    }
}

impl<R: Read> Read for Gunzip<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.broke {
            return Ok(0);
        }
        match self.packed.read(buffer) {
            Ok(count) => {
                self.unpacked_any |= count > 0;
                Ok(count)
            }
            Err(error) if self.unpacked_any && is_of_gzip(&error) => {
                self.broke = true;
                Ok(0)
            }
            Err(error) => Err(error),
        }
    }
}

/// Whether the packed bytes are at fault, and not the disk or the archive around them.
fn is_of_gzip(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidInput
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write;

    /// Lines that do not pack to nothing.
    fn text() -> Vec<u8> {
        let lines: Vec<String> = (0..4000u32).map(|i| format!("{}\n", i * i)).collect();
        lines.concat().into_bytes()
    }

    fn packed() -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&text()).expect("memory has room");
        encoder.finish().expect("memory has room")
    }

    fn unpack(packed: &[u8]) -> (io::Result<Vec<u8>>, bool) {
        let mut gunzip = Gunzip::new(packed);
        let mut bytes = Vec::new();
        let outcome = gunzip.read_to_end(&mut bytes);
        (outcome.map(|_| bytes), gunzip.broke())
    }

    #[test]
    fn a_whole_one_unpacks_and_did_not_break() {
        let (bytes, broke) = unpack(&packed());
        assert_eq!((bytes.expect("unpacks"), broke), (text(), false));
    }

    #[test]
    fn a_cut_keeps_what_comes_before_it() {
        let packed = packed();
        let (bytes, broke) = unpack(&packed[..packed.len() / 2]);
        let bytes = bytes.expect("keeps");
        assert!(broke && bytes.len() > 1000, "{}", bytes.len());
        assert_eq!(bytes, text()[..bytes.len()]);
    }

    #[test]
    fn what_gives_nothing_is_a_failure() {
        assert!(unpack(&packed()[..9]).0.is_err());
        assert!(unpack(b"no gzip at all").0.is_err());
    }
}
