//! Cuts FIT bytes into messages, and steps over what is wrong with them.
//!
//! Knowing the extent of every message before it is decoded has three uses: messages that do not
//! bear on training cost nothing, a faulty one cannot shift those behind it, and definitions can
//! be mended before the decoder sees them. Two mends are made. Developer fields, which stand last
//! in a message, are cut off, as a missing description of one would lose the whole message. A
//! field whose size is no multiple of its type (some watches write these) becomes plain bytes.

use std::borrow::Cow;

use crate::import::Damage;

/// What stands at byte 8 of every FIT file.
pub const SIGNATURE: &[u8; 4] = b".FIT";

/// A header that promises the largest possible file; [`Frames`] keeps count instead.
pub const ENDLESS_HEADER: [u8; 12] = [
    12, 0x10, 0, 0, 0xff, 0xff, 0xff, 0x7f, b'.', b'F', b'I', b'T',
];

const BASE_TYPE_BYTE: u8 = 0x0d;

/// One step through the file.
pub enum Frame<'a> {
    /// A file begins: the first, or one chained behind it.
    FileStart,
    /// The layout of the messages to come, mended where necessary.
    Definition {
        /// Global message number.
        message: u16,
        /// The definition for the decoder.
        bytes: Cow<'a, [u8]>,
    },
    /// One message, without its developer fields.
    Data {
        /// Global message number.
        message: u16,
        /// The message for the decoder.
        bytes: &'a [u8],
    },
}

#[derive(Clone, Copy)]
struct Layout {
    message: u16,
    native_size: usize,
    developer_size: usize,
}

/// Walks through the frames of a file and of those chained behind it.
pub struct Frames<'a> {
    bytes: &'a [u8],
    position: usize,
    file_start: usize,
    data_end: usize,
    layouts: [Option<Layout>; 16],
    inside: bool,
    damage: Option<Damage>,
}

impl<'a> Frames<'a> {
    /// Starts at the first byte.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            position: 0,
            file_start: 0,
            data_end: 0,
            layouts: [None; 16],
            inside: false,
            damage: None,
        }
    }

    /// The first thing found wrong, if any.
    pub fn damage(&self) -> Option<Damage> {
        self.damage
    }

    /// The next frame, or `None` at the end or at damage that cannot be stepped over.
    pub fn next_frame(&mut self) -> Option<Frame<'a>> {
        if self.inside && self.position >= self.data_end {
            self.end_file();
        }
        if !self.inside {
            return self.begin_file().then_some(Frame::FileStart);
        }
        let header = self.bytes[self.position];
        let frame = if header & 0xc0 == 0x40 {
            self.definition(header)
        } else {
            self.data(header)
        };
        frame
            .inspect_err(|damage| {
                self.note(*damage);
                self.position = self.bytes.len();
                self.inside = false;
            })
            .ok()
    }

    fn begin_file(&mut self) -> bool {
        let rest = &self.bytes[self.position..];
        let header_size = rest.first().copied().unwrap_or(0) as usize;
        if header_size < 12 || rest.len() < header_size || &rest[8..12] != SIGNATURE {
            return false;
        }
        let data_size = u32::from_le_bytes([rest[4], rest[5], rest[6], rest[7]]) as usize;
        self.file_start = self.position;
        self.position += header_size;
        self.layouts = [None; 16];
        self.inside = true;
        let available = self.bytes.len() - self.position;
        self.data_end = self.position + data_size.min(available);
        if data_size == 0 && available > 0 {
            // Power was lost while recording: the size was to be filled in at the end.
            self.data_end = self.bytes.len();
            self.note(Damage::NeverClosed);
        } else if data_size > available {
            self.note(Damage::CutOff);
        }
        true
    }

    fn end_file(&mut self) {
        self.inside = false;
        let checked = &self.bytes[self.file_start..self.data_end];
        self.position = self.data_end;
        if let Some(stored) = self.bytes.get(self.position..self.position + 2) {
            if u16::from_le_bytes([stored[0], stored[1]]) != crc16(checked) {
                self.note(Damage::Checksum);
            }
            self.position += 2;
        } else {
            self.position = self.bytes.len();
        }
    }

    fn definition(&mut self, header: u8) -> Result<Frame<'a>, Damage> {
        let start = self.position;
        let body = &self.bytes[..self.data_end];
        let fixed = body.get(start..start + 6).ok_or(Damage::CutOff)?;
        let number = [fixed[3], fixed[4]];
        let message = match fixed[2] {
            0 => u16::from_le_bytes(number),
            1 => u16::from_be_bytes(number),
            _ => return Err(self.nonsense()),
        };
        let fields_end = start + 6 + 3 * fixed[5] as usize;
        let native = body.get(start..fields_end).ok_or(Damage::CutOff)?;
        let (developer_size, end) = if header & 0x20 == 0 {
            (0, fields_end)
        } else {
            developer_fields(body, fields_end).ok_or(Damage::CutOff)?
        };
        self.position = end;
        self.layouts[(header & 0x0f) as usize] = Some(Layout {
            message,
            native_size: sizes(&native[6..]),
            developer_size,
        });
        Ok(Frame::Definition {
            message,
            bytes: mended(native),
        })
    }

    fn data(&mut self, header: u8) -> Result<Frame<'a>, Damage> {
        let local = if header & 0x80 != 0 {
            (header >> 5) & 0x03
        } else {
            header & 0x0f
        };
        let layout = self.layouts[local as usize].ok_or(self.nonsense())?;
        let native_end = self.position + 1 + layout.native_size;
        let end = native_end + layout.developer_size;
        if end > self.data_end {
            return Err(Damage::CutOff);
        }
        let bytes = &self.bytes[self.position..native_end];
        self.position = end;
        Ok(Frame::Data {
            message: layout.message,
            bytes,
        })
    }

    /// What follows nonsense is not to be trusted, so the walk ends with it.
    fn nonsense(&self) -> Damage {
        Damage::Nonsense {
            at_byte: self.position,
        }
    }

    fn note(&mut self, damage: Damage) {
        self.damage.get_or_insert(damage);
    }
}

/// Bytes that developer fields take in each message, and where their definitions end.
fn developer_fields(body: &[u8], at: usize) -> Option<(usize, usize)> {
    let end = at + 1 + 3 * *body.get(at)? as usize;
    Some((sizes(body.get(at + 1..end)?), end))
}

/// Sum of the sizes in a list of field definitions, three bytes each.
fn sizes(fields: &[u8]) -> usize {
    fields.chunks_exact(3).map(|f| f[1] as usize).sum()
}

/// The definition without the flag for developer fields, and with odd-sized fields as bytes.
fn mended(native: &[u8]) -> Cow<'_, [u8]> {
    let odd = |f: &[u8]| !(f[1] as usize).is_multiple_of(base_size(f[2]));
    let needs_mending = native[0] & 0x20 != 0 || native[6..].chunks_exact(3).any(odd);
    if !needs_mending {
        return Cow::Borrowed(native);
    }
    let mut bytes = native.to_vec();
    bytes[0] &= !0x20;
    for field in bytes[6..].chunks_exact_mut(3) {
        if odd(field) {
            field[2] = BASE_TYPE_BYTE;
        }
    }
    Cow::Owned(bytes)
}

/// Bytes of one value of a base type; unknown types count as bytes.
fn base_size(base_type: u8) -> usize {
    match base_type & 0x1f {
        3 | 4 | 11 => 2,
        5 | 6 | 8 | 12 => 4,
        9 | 14 | 15 | 16 => 8,
        _ => 1,
    }
}

const CRC_TABLE: [u16; 256] = crc_table();

const fn crc_table() -> [u16; 256] {
    let mut table = [0u16; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut crc = byte as u16;
        let mut bit = 0;
        while bit < 8 {
            let shifted = crc >> 1;
            crc = if crc & 1 == 1 {
                shifted ^ 0xa001
            } else {
                shifted
            };
            bit += 1;
        }
        table[byte] = crc;
        byte += 1;
    }
    table
}

/// The checksum of FIT files (CRC-16/ARC).
fn crc16(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |crc, byte| {
        (crc >> 8) ^ CRC_TABLE[((crc ^ u16::from(*byte)) & 0xff) as usize]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_crc_16_arc() {
        // The check value that the catalogue of CRC algorithms gives for "123456789".
        assert_eq!(crc16(b"123456789"), 0xbb3d);
    }

    /// One file: a definition of message 20 with a heart rate, an odd-sized field, and one record.
    fn file() -> Vec<u8> {
        let mut data = vec![0x40, 0, 0, 20, 0, 2, 3, 1, 0x02, 5, 1, 0x86];
        data.extend([0x00, 150, 7]);
        let mut bytes = vec![12, 0x10, 0, 0, data.len() as u8, 0, 0, 0];
        bytes.extend(SIGNATURE);
        bytes.extend(data);
        let crc = crc16(&bytes);
        bytes.extend(crc.to_le_bytes());
        bytes
    }

    fn walk(bytes: &[u8]) -> (Vec<String>, Option<Damage>) {
        let mut frames = Frames::new(bytes);
        let mut seen = Vec::new();
        while let Some(frame) = frames.next_frame() {
            seen.push(match frame {
                Frame::FileStart => "file".to_owned(),
                Frame::Definition { message, bytes } => format!("definition {message} {bytes:?}"),
                Frame::Data { message, bytes } => format!("data {message} {bytes:?}"),
            });
        }
        (seen, frames.damage())
    }

    #[test]
    fn an_odd_sized_field_becomes_a_byte() {
        let (seen, damage) = walk(&file());
        assert_eq!(
            seen,
            [
                "file",
                "definition 20 [64, 0, 0, 20, 0, 2, 3, 1, 2, 5, 1, 13]",
                "data 20 [0, 150, 7]"
            ]
        );
        assert_eq!(damage, None);
    }

    #[test]
    fn chained_files_are_walked_one_after_the_other() {
        let twice = [file(), file()].concat();
        let (seen, damage) = walk(&twice);
        assert_eq!(seen.iter().filter(|s| *s == "file").count(), 2);
        assert_eq!(damage, None);
    }

    #[test]
    fn a_size_of_zero_is_read_to_the_end() {
        let mut bytes = file();
        bytes[4] = 0;
        bytes.truncate(bytes.len() - 2);
        let (seen, damage) = walk(&bytes);
        assert_eq!(seen.len(), 3);
        assert_eq!(damage, Some(Damage::NeverClosed));
    }

    #[test]
    fn every_cut_is_noted_and_keeps_what_came_before() {
        let whole = file();
        for length in 13..whole.len() - 2 {
            let (seen, damage) = walk(&whole[..length]);
            assert!(seen.len() < 3);
            assert_eq!(damage, Some(Damage::CutOff), "cut at {length}");
        }
    }

    #[test]
    fn a_message_without_definition_ends_the_walk() {
        let mut bytes = file();
        let at = bytes.len() - 5;
        bytes[at] = 0x05;
        let (seen, damage) = walk(&bytes);
        assert_eq!(seen.len(), 2);
        assert_eq!(damage, Some(Damage::Nonsense { at_byte: at }));
    }
}
