//! One FIT message: its layout and the values in it, by field number.
//!
//! A value of the wrong type, an invalid one and a field whose size is no multiple of its type (some
//! watches write these) are no values.

/// Seconds since the FIT epoch, 1989-12-31 UTC, as files store them.
pub type FitTime = u32;

/// Where the values of a message stand, as its definition says.
#[derive(Debug, Clone)]
pub struct Layout {
    /// Global message number.
    pub message: u16,
    /// Byte order of its values.
    pub big_endian: bool,
    /// The profile's own fields, by field number.
    fields: [FieldPlace; 256],
    /// Fields that applications added.
    pub developer_fields: Vec<DeveloperPlace>,
    /// Bytes of one message behind its header.
    pub size: usize,
}

/// Where one field stands in a message, which has 65,025 bytes at most.
#[derive(Debug, Clone, Copy)]
struct FieldPlace {
    from: u16,
    until: u16,
    /// How its values are stored.
    base_type: u8,
    kind: Kind,
}

/// The most usual ways to store one number, which are read without asking for type and size again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The message has no such field.
    Absent,
    /// One unsigned byte.
    Byte,
    /// Two unsigned bytes, the lower first.
    Two,
    /// Four unsigned bytes, the lower first.
    Four,
    /// Four signed bytes, the lower first.
    SignedFour,
    /// Anything else.
    Other,
}

impl FieldPlace {
    const ABSENT: Self = Self {
        from: 0,
        until: 0,
        base_type: 0,
        kind: Kind::Absent,
    };

    fn new(from: usize, size: u8, base_type: u8, big_endian: bool) -> Self {
        let kind = match (base_type, size, big_endian) {
            (UINT8, 1, _) => Kind::Byte,
            (UINT16, 2, false) => Kind::Two,
            (UINT32, 4, false) => Kind::Four,
            (SINT32, 4, false) => Kind::SignedFour,
            _ => Kind::Other,
        };
        Self {
            from: from as u16,
            until: from as u16 + u16::from(size),
            base_type,
            kind,
        }
    }
}

/// Where a field that an application added stands in a message.
#[derive(Debug, Clone, Copy)]
pub struct DeveloperPlace {
    /// Which application, and which of its fields.
    pub key: (u8, u8),
    from: usize,
    until: usize,
}

impl Layout {
    /// From the lists of a definition: number, size and type of each field; number, size and
    /// application of each developer field.
    pub fn new(message: u16, big_endian: bool, fields: &[u8], developer_fields: &[u8]) -> Self {
        let mut layout = Self {
            message,
            big_endian,
            fields: [FieldPlace::ABSENT; 256],
            developer_fields: Vec::new(),
            size: 0,
        };
        for field in fields.chunks_exact(3) {
            let place = &mut layout.fields[usize::from(field[0])];
            // Of two fields of one number the first counts.
            if place.kind == Kind::Absent {
                *place = FieldPlace::new(layout.size, field[1], field[2], big_endian);
            }
            layout.size += usize::from(field[1]);
        }
        for field in developer_fields.chunks_exact(3) {
            let from = layout.size;
            layout.size += usize::from(field[1]);
            layout.developer_fields.push(DeveloperPlace {
                key: (field[2], field[0]),
                from,
                until: layout.size,
            });
        }
        layout
    }
}

/// One message of a file.
#[derive(Debug, Clone, Copy)]
pub struct Message<'a> {
    /// Where its values stand.
    pub layout: &'a Layout,
    /// Its bytes behind the header; as many as the layout says.
    pub bytes: &'a [u8],
    /// The low five bits of its time, where its header carries them.
    pub time_offset: Option<u8>,
}

impl<'a> Message<'a> {
    /// Bytes of a field and how they are stored.
    fn stored(self, field: u8) -> Option<Stored<'a>> {
        let place = self.layout.fields[usize::from(field)];
        if place.kind == Kind::Absent {
            return None;
        }
        Some(Stored {
            bytes: self
                .bytes
                .get(usize::from(place.from)..usize::from(place.until))?,
            base_type: place.base_type,
            big_endian: self.layout.big_endian,
        })
    }

    /// A number as stored; of several, the first that is valid.
    #[inline]
    pub fn number(self, field: u8) -> Option<f64> {
        let place = self.layout.fields[usize::from(field)];
        match place.kind {
            Kind::Absent => None,
            Kind::Byte => {
                let [byte] = self.bytes_at(place.from)?;
                (byte != u8::MAX).then(|| f64::from(byte))
            }
            Kind::Two => {
                let value = u16::from_le_bytes(self.bytes_at(place.from)?);
                (value != u16::MAX).then(|| f64::from(value))
            }
            Kind::Four => {
                let value = u32::from_le_bytes(self.bytes_at(place.from)?);
                (value != u32::MAX).then(|| f64::from(value))
            }
            Kind::SignedFour => {
                let value = i32::from_le_bytes(self.bytes_at(place.from)?);
                (value != i32::MAX).then(|| f64::from(value))
            }
            Kind::Other => self.stored(field)?.numbers().flatten().next(),
        }
    }

    #[inline]
    fn bytes_at<const N: usize>(self, from: u16) -> Option<[u8; N]> {
        self.bytes.get(usize::from(from)..)?.first_chunk().copied()
    }

    /// All numbers of a field in order, the invalid ones as `None`.
    pub fn numbers(self, field: u8) -> impl Iterator<Item = Option<f64>> + use<'a> {
        self.stored(field).into_iter().flat_map(Stored::numbers)
    }

    /// A number in another unit.
    pub fn scaled(self, field: u8, scale: f64) -> Option<f64> {
        self.number(field).map(|raw| raw / scale)
    }

    /// A scaled number that cannot be negative, such as a duration or a distance.
    pub fn amount(self, field: u8, scale: f64) -> Option<f64> {
        self.scaled(field, scale).filter(|amount| *amount >= 0.0)
    }

    /// A number within a range, both ends included.
    pub fn within(self, field: u8, low: f64, high: f64) -> Option<f64> {
        self.number(field).filter(|v| (low..=high).contains(v))
    }

    /// A named choice or another number of one byte.
    pub fn small(self, field: u8) -> Option<u8> {
        self.within(field, 0.0, 254.0).map(|v| v as u8)
    }

    /// A moment; only unsigned numbers of 32 bits are.
    #[inline]
    pub fn time(self, field: u8) -> Option<FitTime> {
        let place = self.layout.fields[usize::from(field)];
        if place.kind == Kind::Four {
            let seconds = u32::from_le_bytes(self.bytes_at(place.from)?);
            return (seconds != u32::MAX).then_some(seconds);
        }
        self.typed(field, UINT32)
            .or_else(|| self.typed(field, UINT32Z))
            .map(|seconds| seconds as FitTime)
    }

    /// A number, provided that it is stored in one way and no other: fields outside the profile
    /// are only believed then.
    pub fn typed(self, field: u8, base_type: u8) -> Option<f64> {
        let stored = self.stored(field)?;
        let alone = stored.bytes.len() == size(base_type);
        (alone && stored.base_type == base_type)
            .then(|| stored.numbers().flatten().next())
            .flatten()
    }

    /// A text without the zero that ends it; what is no UTF-8 in it is replaced.
    pub fn text(self, field: u8) -> Option<String> {
        let stored = self.stored(field).filter(|s| s.base_type == STRING)?;
        let text = stored.bytes.split(|byte| *byte == 0).next()?;
        let text = String::from_utf8_lossy(text).trim().to_owned();
        (!text.is_empty()).then_some(text)
    }

    /// The bytes of a field.
    pub fn bytes_of(self, field: u8) -> Option<&'a [u8]> {
        self.stored(field).map(|stored| stored.bytes)
    }

    /// A field that an application added, stored as its description says.
    pub fn developer_number(self, key: (u8, u8), base_type: u8) -> Option<f64> {
        let place = self.layout.developer_fields.iter().find(|f| f.key == key)?;
        let stored = Stored {
            bytes: self.bytes.get(place.from..place.until)?,
            base_type,
            big_endian: self.layout.big_endian,
        };
        stored.numbers().flatten().next()
    }
}

const STRING: u8 = 0x07;
const UINT32: u8 = 0x86;
const UINT32Z: u8 = 0x8c;
/// One unsigned byte.
pub const UINT8: u8 = 0x02;
/// Two unsigned bytes.
pub const UINT16: u8 = 0x84;
/// Signed, four bytes.
pub const SINT32: u8 = 0x85;

#[derive(Clone, Copy)]
struct Stored<'a> {
    bytes: &'a [u8],
    base_type: u8,
    big_endian: bool,
}

impl<'a> Stored<'a> {
    fn numbers(self) -> impl Iterator<Item = Option<f64>> + use<'a> {
        let size = size(self.base_type);
        let whole = self.bytes.len().is_multiple_of(size) && self.base_type != STRING;
        let values = if whole { self.bytes } else { &[] };
        values
            .chunks_exact(size)
            .map(move |bytes| number(bytes, self.base_type, self.big_endian))
    }
}

/// Bytes of one value of a base type; unknown types count as bytes.
fn size(base_type: u8) -> usize {
    match base_type & 0x1f {
        3 | 4 | 11 => 2,
        5 | 6 | 8 | 12 => 4,
        9 | 14 | 15 | 16 => 8,
        _ => 1,
    }
}

/// The number that some bytes store, unless they store the type's word for "none".
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

/// A fraction's word for "none" is no number.
fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A message of one field.
    fn layout(base_type: u8, size: u8, big_endian: bool) -> Layout {
        Layout::new(20, big_endian, &[3, size, base_type], &[])
    }

    fn read(base_type: u8, bytes: &[u8], big_endian: bool) -> Option<f64> {
        let layout = layout(base_type, bytes.len() as u8, big_endian);
        let message = Message {
            layout: &layout,
            bytes,
            time_offset: None,
        };
        message.number(3)
    }

    #[test]
    fn numbers_are_read_in_both_byte_orders() {
        assert_eq!(read(UINT16, &[0x34, 0x12], false), Some(f64::from(0x1234)));
        assert_eq!(read(UINT16, &[0x12, 0x34], true), Some(f64::from(0x1234)));
        assert_eq!(read(0x85, &[0xfe, 0xff, 0xff, 0xff], false), Some(-2.0));
        assert_eq!(read(0x88, &1.5f32.to_be_bytes(), true), Some(1.5));
        assert_eq!(read(0x89, &(-0.25f64).to_le_bytes(), false), Some(-0.25));
    }

    #[test]
    fn each_type_has_its_own_word_for_none() {
        assert_eq!(read(UINT8, &[0xff], false), None);
        assert_eq!(read(0x01, &[0x7f], false), None);
        assert_eq!(read(0x01, &[0xff], false), Some(-1.0));
        assert_eq!(read(0x83, &[0xff, 0x7f], false), None);
        assert_eq!(read(0x0a, &[0x00], false), None);
        assert_eq!(read(0x88, &[0xff; 4], false), None);
        assert_eq!(read(UINT8, &[0x00], false), Some(0.0));
    }

    #[test]
    fn a_size_that_is_no_multiple_of_the_type_is_no_value() {
        assert_eq!(read(UINT32, &[7], false), None);
        assert_eq!(read(UINT16, &[1, 0, 0], false), None);
    }

    #[test]
    fn of_several_values_the_first_valid_one_counts() {
        assert_eq!(read(UINT8, &[0xff, 0xff, 9, 3], false), Some(9.0));
    }

    #[test]
    fn a_text_ends_at_its_zero_and_survives_bytes_that_are_none() {
        let layout = layout(STRING, 6, false);
        let message = |bytes| Message {
            layout: &layout,
            bytes,
            time_offset: None,
        };
        assert_eq!(message(b"Run\0x\0").text(3).as_deref(), Some("Run"));
        assert_eq!(
            message(b"R\xffn\0\0\0").text(3).as_deref(),
            Some("R\u{fffd}n")
        );
        assert_eq!(message(b"\0\0\0\0\0\0").text(3), None);
        assert_eq!(message(b"120\0\0\0").number(3), None);
    }

    #[test]
    fn a_developer_field_stands_behind_the_others() {
        let layout = Layout::new(20, false, &[3, 1, UINT8], &[0, 2, 1]);
        let message = Message {
            layout: &layout,
            bytes: &[150, 0xfa, 0x00],
            time_offset: None,
        };
        assert_eq!(message.developer_number((1, 0), UINT16), Some(250.0));
        assert_eq!(message.developer_number((0, 0), UINT16), None);
    }
}
