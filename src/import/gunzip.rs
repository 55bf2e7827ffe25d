//! Unpacks a gzip even if it breaks off: a truncated download keeps its beginning.

use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::GzDecoder;

/// Unpacks as far as possible; a break after the first bytes is an end that is remembered.
pub struct Gunzip<R: Read> {
    /// The part being unpacked, or the data after the last one.
    now: Now<R>,
    unpacked_any: bool,
    broke: bool,
}

/// Several packed parts may follow each other in one file.
enum Now<R: Read> {
    Within(Box<GzDecoder<BufReader<R>>>),
    Between(BufReader<R>),
    Ended,
}

impl<R: Read> Gunzip<R> {
    /// Unpacks data from a reader.
    pub fn new(packed: R) -> Self {
        Self {
            now: Now::Within(Box::new(GzDecoder::new(BufReader::new(packed)))),
            unpacked_any: false,
            broke: false,
        }
    }

    /// Whether unpacking ended in a break.
    pub fn broke(&self) -> bool {
        self.broke
    }

    fn step(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            self.now = match std::mem::replace(&mut self.now, Now::Ended) {
                Now::Within(mut part) => {
                    let count = part.read(buffer)?;
                    if count > 0 || buffer.is_empty() {
                        self.now = Now::Within(part);
                        return Ok(count);
                    }
                    Now::Between(part.into_inner())
                }
                Now::Between(mut packed) => match past_zeros(&mut packed)? {
                    true => Now::Within(Box::new(GzDecoder::new(packed))),
                    false => return Ok(0),
                },
                Now::Ended => return Ok(0),
            };
        }
    }
}

/// Whether anything follows the zeros with which some programs pad a file.
fn past_zeros(packed: &mut impl BufRead) -> io::Result<bool> {
    loop {
        let bytes = packed.fill_buf()?;
        if bytes.is_empty() {
            return Ok(false);
        }
        match bytes.iter().position(|byte| *byte != 0) {
            Some(zeros) => {
                packed.consume(zeros);
                return Ok(true);
            }
            None => {
                let zeros = bytes.len();
                packed.consume(zeros);
            }
        }
    }
}

impl<R: Read> Read for Gunzip<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.broke {
            return Ok(0);
        }
        match self.step(buffer) {
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

    /// Lines that do not compress to nothing.
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
    fn zeros_after_it_are_no_damage_and_anything_else_is() {
        let filled = [packed(), vec![0; 100_000]].concat();
        let (bytes, broke) = unpack(&filled);
        assert_eq!((bytes.expect("unpacks"), broke), (text(), false));
        let (bytes, broke) =
            unpack(&[packed(), vec![0; 7], b"rubbish behind it".to_vec()].concat());
        assert_eq!((bytes.expect("unpacks"), broke), (text(), true));
    }

    #[test]
    fn parts_that_follow_each_other_are_one_text() {
        let (bytes, broke) = unpack(&[packed(), vec![0; 3], packed()].concat());
        let twice = [text(), text()].concat();
        assert_eq!((bytes.expect("unpacks"), broke), (twice, false));
    }

    #[test]
    fn what_gives_nothing_is_a_failure() {
        assert!(unpack(&packed()[..9]).0.is_err());
        assert!(unpack(b"no gzip at all").0.is_err());
    }
}
