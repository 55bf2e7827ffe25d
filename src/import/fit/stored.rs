//! How FIT files store values.
//!
//! A value of the wrong type, an invalid one and a field whose size is no multiple of its type (some
//! watches write these) count as missing.

/// Text, ended by a zero.
pub const STRING: u8 = 0x07;
/// Four unsigned bytes.
pub const UINT32: u8 = 0x86;
/// The same, with zero as the invalid value.
pub const UINT32Z: u8 = 0x8c;
/// One unsigned byte.
pub const UINT8: u8 = 0x02;
/// Two unsigned bytes.
pub const UINT16: u8 = 0x84;
/// Signed, four bytes.
pub const SINT32: u8 = 0x85;

/// Bytes that are not a number.
pub const BYTES: u8 = 0x0d;

/// The bytes of one field, and how they are stored.
#[derive(Clone, Copy)]
pub struct Stored<'a> {
    /// One value after the other.
    pub bytes: &'a [u8],
    /// How each is stored.
    pub base_type: u8,
    /// Whether its highest byte comes first.
    pub big_endian: bool,
}

impl<'a> Stored<'a> {
    /// The first valid number.
    pub fn number(self) -> Option<f64> {
        self.numbers().flatten().next()
    }

    /// All numbers in order, the invalid ones as `None`.
    pub fn numbers(self) -> impl Iterator<Item = Option<f64>> + use<'a> {
        let size = size(self.base_type);
        let whole = self.bytes.len().is_multiple_of(size) && self.base_type != STRING;
        let values = if whole { self.bytes } else { &[] };
        values
            .chunks_exact(size)
            .map(move |bytes| number(bytes, self.base_type, self.big_endian))
    }
}

/// Bytes of one value of a base type; unknown types count as bytes.
pub fn size(base_type: u8) -> usize {
    match base_type & 0x1f {
        3 | 4 | 11 => 2,
        5 | 6 | 8 | 12 => 4,
        9 | 14 | 15 | 16 => 8,
        _ => 1,
    }
}

/// The invalid value of a base type; as many bytes of it as the type has.
pub fn none(base_type: u8) -> [u8; 8] {
    match base_type & 0x1f {
        1 | 3 | 5 | 14 => {
            let mut largest = [0xff; 8];
            largest[size(base_type) - 1] = 0x7f;
            largest
        }
        10 | 11 | 12 | 16 => [0; 8],
        _ => [0xff; 8],
    }
}

/// The number stored in some bytes, unless it is the type's invalid value.
fn number(bytes: &[u8], base_type: u8, big_endian: bool) -> Option<f64> {
    let bits = match *bytes {
        [byte] => u64::from(byte),
        [a, b] if big_endian => u64::from(u16::from_be_bytes([a, b])),
        [a, b] => u64::from(u16::from_le_bytes([a, b])),
        [a, b, c, d] if big_endian => u64::from(u32::from_be_bytes([a, b, c, d])),
        [a, b, c, d] => u64::from(u32::from_le_bytes([a, b, c, d])),
        _ if big_endian => u64::from_be_bytes(bytes.try_into().ok()?),
        _ => u64::from_le_bytes(bytes.try_into().ok()?),
    };
    let unused = 64 - 8 * bytes.len() as u32;
    let all_ones = u64::MAX >> unused;
    let unsigned = || match unused {
        0 => bits as f64,
        // A processor turns signed numbers into fractions in one step, and unsigned ones in several.
        _ => bits as i64 as f64,
    };
    match base_type & 0x1f {
        1 | 3 | 5 | 14 => {
            let signed = ((bits << unused) as i64) >> unused;
            (bits != all_ones >> 1).then_some(signed as f64)
        }
        8 => finite(f64::from(f32::from_bits(bits as u32))),
        9 => finite(f64::from_bits(bits)),
        10 | 11 | 12 | 16 => (bits != 0).then(unsigned),
        _ => (bits != all_ones).then(unsigned),
    }
}

/// A fraction's invalid value is not a number.
fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}
