//! Zip archives put together byte by byte, so that every number in them can be wrong.

use std::io::Write;

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};

/// Members that lie there as they are.
pub const STORED: u16 = 0;
/// Members packed as nearly all are.
pub const DEFLATED: u16 = 8;

/// One member, and what the archive says of it.
#[derive(Clone)]
pub struct Member {
    /// Its name, in any encoding.
    pub name: Vec<u8>,
    /// Bit 0: encrypted; bit 11: the name is UTF-8.
    pub flags: u16,
    /// Number of the way it is packed.
    pub method: u16,
    /// Checksum of the unpacked bytes.
    pub crc: u32,
    /// Size it claims to unpack to.
    pub declared_bytes: u32,
    /// As it lies there.
    pub packed: Vec<u8>,
}

/// A sound member that lies there as it is.
pub fn stored(name: &str, bytes: &[u8]) -> Member {
    let mut checksum = flate2::Crc::new();
    checksum.update(bytes);
    Member {
        name: name.as_bytes().to_vec(),
        flags: 0,
        method: STORED,
        crc: checksum.sum(),
        declared_bytes: bytes.len() as u32,
        packed: bytes.to_vec(),
    }
}

/// A sound packed member.
pub fn deflated(name: &str, bytes: &[u8]) -> Member {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory takes all");
    Member {
        method: DEFLATED,
        packed: encoder.finish().expect("memory takes all"),
        ..stored(name, bytes)
    }
}

/// Bytes packed by gzip.
pub fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory takes all");
    encoder.finish().expect("memory takes all")
}

/// An archive of sound or unsound members that lie one after the other.
pub fn archive(members: &[Member]) -> Vec<u8> {
    let mut archive = Archive::default();
    for member in members {
        let at = archive.put(member);
        archive.list(member, at);
    }
    archive.finish()
}

/// An archive that is being put together.
#[derive(Default)]
pub struct Archive {
    bytes: Vec<u8>,
    list: Vec<u8>,
    count: u64,
    comment_bytes: u16,
}

impl Archive {
    /// One with comments of so many blanks on every member.
    pub fn with_comments(comment_bytes: u16) -> Self {
        Self {
            comment_bytes,
            ..Self::default()
        }
    }

    /// Lays a member down, and gives the place where it lies.
    pub fn put(&mut self, member: &Member) -> u32 {
        let at = self.bytes.len() as u32;
        self.bytes.extend(b"PK\x03\x04\x14\x00");
        self.bytes.extend(numbers(member));
        self.bytes.extend([0, 0]);
        self.bytes.extend(&member.name);
        self.bytes.extend(&member.packed);
        at
    }

    /// Lists a member as lying at a place.
    pub fn list(&mut self, member: &Member, at: u32) {
        self.count += 1;
        self.list.extend(b"PK\x01\x02\x14\x00\x14\x00");
        self.list.extend(numbers(member));
        self.list.extend([0, 0]);
        self.list.extend(self.comment_bytes.to_le_bytes());
        self.list.extend([0; 8]);
        self.list.extend(at.to_le_bytes());
        self.list.extend(&member.name);
        self.list
            .extend(std::iter::repeat_n(b' ', self.comment_bytes.into()));
    }

    /// The whole archive; one of very many members in the wide form of the format.
    pub fn finish(self) -> Vec<u8> {
        let (list_at, list_bytes) = (self.bytes.len() as u64, self.list.len() as u64);
        let mut bytes = [self.bytes, self.list].concat();
        let wide_at = bytes.len() as u64;
        let wide = self.count >= 0xffff;
        if wide {
            bytes.extend(b"PK\x06\x06");
            bytes.extend(44_u64.to_le_bytes());
            bytes.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
            for number in [self.count, self.count, list_bytes, list_at] {
                bytes.extend(number.to_le_bytes());
            }
            bytes.extend(b"PK\x06\x07\x00\x00\x00\x00");
            bytes.extend(wide_at.to_le_bytes());
            bytes.extend(1_u32.to_le_bytes());
        }
        let count = self.count.min(0xffff) as u16;
        bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
        bytes.extend(count.to_le_bytes());
        bytes.extend(count.to_le_bytes());
        for number in [list_bytes, list_at] {
            let number = if wide { u32::MAX } else { number as u32 };
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend([0, 0]);
        bytes
    }
}

/// What stands alike before a member and in the list: flags to length of the name.
fn numbers(member: &Member) -> Vec<u8> {
    let mut numbers = Vec::new();
    numbers.extend(member.flags.to_le_bytes());
    numbers.extend(member.method.to_le_bytes());
    numbers.extend([0, 0, 0x21, 0x5a]);
    numbers.extend(member.crc.to_le_bytes());
    numbers.extend((member.packed.len() as u32).to_le_bytes());
    numbers.extend(member.declared_bytes.to_le_bytes());
    numbers.extend((member.name.len() as u16).to_le_bytes());
    numbers
}
