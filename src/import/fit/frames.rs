//! Cuts FIT bytes into messages, and skips faulty parts.
//!
//! The extent of every message is known before its values are read, so a faulty one cannot shift those
//! after it, and irrelevant messages take no time.

use std::rc::Rc;

use super::checksum::crc16;
use super::layout::Layout;
use super::message::Message;
use crate::import::Damage;

/// The bytes at position 8 of every FIT file.
pub const SIGNATURE: &[u8; 4] = b".FIT";

/// One step through the file.
pub enum Frame<'l, 'a> {
    /// Start of a file: the first, or one chained after it.
    FileStart,
    /// A message.
    Message {
        /// The message, cut but not read.
        message: Message<'l, 'a>,
        /// The low five bits of its time, if its header has them.
        time_offset: Option<u8>,
    },
}

/// Walks through the frames of a file and of those chained after it.
pub struct Frames<'a> {
    bytes: &'a [u8],
    position: usize,
    file_start: usize,
    data_end: usize,
    layouts: [Option<Rc<Layout>>; 16],
    missing_bytes: usize,
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
            layouts: Default::default(),
            missing_bytes: 0,
            inside: false,
            damage: None,
        }
    }

    /// The first fault found, if any.
    pub fn damage(&self) -> Option<Damage> {
        self.damage
    }

    /// Bytes that the header promises and the file lacks, or that follow damage.
    pub fn lost_bytes(&self) -> usize {
        match self.damage {
            Some(Damage::Nonsense { at_byte }) => self.bytes.len().saturating_sub(at_byte),
            _ => self.missing_bytes,
        }
    }

    /// The next frame, or `None` at the end or at damage that cannot be skipped.
    // Runs for every message, and its result is too large for registers.
    #[inline(always)]
    pub fn next_frame(&mut self) -> Option<Frame<'_, 'a>> {
        let extent = loop {
            if self.inside && self.position >= self.data_end {
                self.end_file();
            }
            if !self.inside {
                return self.begin_file().then_some(Frame::FileStart);
            }
            match self.step() {
                Ok(None) => {}
                Ok(Some(extent)) => break extent,
                Err(damage) => {
                    self.note(damage);
                    self.position = self.bytes.len();
                    self.inside = false;
                    return None;
                }
            }
        };
        let layout = self.layouts.get(extent.local)?.as_ref()?;
        let message = Message {
            layout,
            bytes: self.bytes.get(extent.from..extent.from + layout.size)?,
        };
        Some(Frame::Message {
            message,
            time_offset: extent.time_offset,
        })
    }

    /// Past a definition, or past a message with a known extent.
    #[inline(always)]
    fn step(&mut self) -> Result<Option<Extent>, Damage> {
        let header = self.bytes[self.position];
        if header & 0xc0 == 0x40 {
            self.definition(header).map(|()| None)
        } else {
            self.message(header).map(Some)
        }
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
        self.layouts = Default::default();
        self.inside = true;
        let available = self.bytes.len() - self.position;
        self.data_end = self.position + data_size.min(available);
        if data_size == 0 && available > 0 {
            // Power was lost while recording: the size was to be filled in at the end.
            self.data_end = self.bytes.len();
            self.note(Damage::NeverClosed);
        } else if data_size > available {
            self.missing_bytes = data_size - available;
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

    fn definition(&mut self, header: u8) -> Result<(), Damage> {
        let start = self.position;
        let body = &self.bytes[..self.data_end];
        let fixed = body.get(start..start + 6).ok_or(Damage::CutOff)?;
        let number = [fixed[3], fixed[4]];
        let message = match fixed[2] {
            0 => u16::from_le_bytes(number),
            1 => u16::from_be_bytes(number),
            _ => return Err(self.nonsense()),
        };
        let mut end = start + 6 + 3 * usize::from(fixed[5]);
        let fields = body.get(start + 6..end).ok_or(Damage::CutOff)?;
        let mut developer_fields: &[u8] = &[];
        if header & 0x20 != 0 {
            let count = usize::from(*body.get(end).ok_or(Damage::CutOff)?);
            let from = end + 1;
            end = from + 3 * count;
            developer_fields = body.get(from..end).ok_or(Damage::CutOff)?;
        }
        self.position = end;
        let layout = Layout::new(message, fixed[2] == 1, fields, developer_fields);
        self.layouts[usize::from(header & 0x0f)] = Some(Rc::new(layout));
        Ok(())
    }

    #[inline(always)]
    fn message(&mut self, header: u8) -> Result<Extent, Damage> {
        let compressed = header & 0x80 != 0;
        let local = if compressed {
            header >> 5 & 0x03
        } else {
            header & 0x0f
        };
        let local = usize::from(local);
        let layout = self.layouts[local].as_ref().ok_or(self.nonsense())?;
        let from = self.position + 1;
        if from + layout.size > self.data_end {
            return Err(Damage::CutOff);
        }
        self.position = from + layout.size;
        Ok(Extent {
            local,
            from,
            time_offset: compressed.then_some(header & 0x1f),
        })
    }

    /// Nothing after nonsense can be trusted, so the walk ends there.
    fn nonsense(&self) -> Damage {
        Damage::Nonsense {
            at_byte: self.position,
        }
    }

    fn note(&mut self, damage: Damage) {
        self.damage.get_or_insert(damage);
    }
}

/// Position of a message, and its definition.
struct Extent {
    local: usize,
    from: usize,
    time_offset: Option<u8>,
}

#[cfg(test)]
mod tests {
    use super::*;

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
                Frame::Message { message, .. } => {
                    format!("message {} {:?}", message.layout.message, message.bytes)
                }
            });
        }
        (seen, frames.damage())
    }

    #[test]
    fn messages_are_cut_by_their_definition() {
        let (seen, damage) = walk(&file());
        assert_eq!(seen, ["file", "message 20 [150, 7]"]);
        assert_eq!(damage, None);
    }

    #[test]
    fn a_compressed_header_names_its_definition_and_the_end_of_its_time() {
        let mut bytes = file();
        let at = bytes.len() - 5;
        bytes[at] = 0x80 | 17;
        let mut frames = Frames::new(&bytes);
        frames.next_frame();
        let Some(Frame::Message { time_offset, .. }) = frames.next_frame() else {
            panic!("no message")
        };
        assert_eq!(time_offset, Some(17));
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
        assert_eq!(seen.len(), 2);
        assert_eq!(damage, Some(Damage::NeverClosed));
    }

    #[test]
    fn every_cut_is_noted_and_keeps_what_came_before() {
        let whole = file();
        for length in 13..whole.len() - 2 {
            let (seen, damage) = walk(&whole[..length]);
            assert!(seen.len() < 2);
            assert_eq!(damage, Some(Damage::CutOff), "cut at {length}");
        }
    }

    #[test]
    fn a_message_without_definition_ends_the_walk() {
        let mut bytes = file();
        let at = bytes.len() - 5;
        bytes[at] = 0x05;
        let (seen, damage) = walk(&bytes);
        assert_eq!(seen.len(), 1);
        assert_eq!(damage, Some(Damage::Nonsense { at_byte: at }));
    }
}
