//! Positions of a message's values, from its definition.

use super::stored::{SINT32, Stored, UINT8, UINT16, UINT32};

/// Positions of a message's values, from its definition.
#[derive(Debug, Clone)]
pub struct Layout {
    /// Number of the message in the profile.
    pub message: u16,
    /// Byte order of its values.
    pub big_endian: bool,
    /// The profile's own fields, by field number.
    fields: [Option<FieldPlace>; 256],
    /// Fields that applications added.
    pub developer_fields: Vec<DeveloperPlace>,
    /// Bytes of one message after its header.
    pub size: usize,
}

/// Position of one field in a message, which has 65,025 bytes at most.
#[derive(Debug, Clone, Copy)]
pub struct FieldPlace {
    from: u16,
    until: u16,
    base_type: u8,
    big_endian: bool,
    /// How it is read.
    pub kind: Kind,
}

/// The most usual ways to store one number, read without checking type and size again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One unsigned byte by itself.
    Byte,
    /// Two unsigned bytes, the lower first.
    Two,
    /// Four unsigned bytes, the lower first.
    Four,
    /// Four signed bytes, the lower first.
    SignedFour,
    /// Any other type, size or byte order.
    Other,
}

/// Position of a field that an application added.
#[derive(Debug, Clone, Copy)]
pub struct DeveloperPlace {
    /// Which application, and which of its fields.
    pub key: (u8, u8),
    /// First of its bytes within the message.
    pub from: usize,
    /// The byte after them.
    pub until: usize,
}

impl Layout {
    /// From the lists of a definition: number, size and type of each field; number, size and application
    /// of each developer field.
    pub fn new(message: u16, big_endian: bool, fields: &[u8], developer_fields: &[u8]) -> Self {
        let mut layout = Self {
            message,
            big_endian,
            fields: [None; 256],
            developer_fields: Vec::new(),
            size: 0,
        };
        for field in fields.chunks_exact(3) {
            let place = FieldPlace::new(layout.size, field[1], field[2], big_endian);
            // Of two fields with one number the first counts.
            layout.fields[usize::from(field[0])].get_or_insert(place);
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

    /// Position of a field, if its messages have it.
    #[inline]
    pub fn place(&self, field: u8) -> Option<FieldPlace> {
        self.fields[usize::from(field)]
    }
}

impl FieldPlace {
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
            big_endian,
            kind,
        }
    }

    /// The number at this position in a message; of several, the first valid one.
    #[inline]
    pub fn number(self, message: &[u8]) -> Option<f64> {
        match self.kind {
            Kind::Byte => self.byte(message).map(f64::from),
            Kind::Two => self.two(message).map(f64::from),
            Kind::Four => self.four(message).map(f64::from),
            Kind::SignedFour => self.signed_four(message).map(f64::from),
            Kind::Other => self.stored(message)?.number(),
        }
    }

    /// One unsigned byte; this and the next ones are for fields of their kind.
    #[inline]
    pub fn byte(self, message: &[u8]) -> Option<u8> {
        let [byte] = self.bytes(message)?;
        (byte != u8::MAX).then_some(byte)
    }

    /// Two unsigned bytes, the lower first.
    #[inline]
    pub fn two(self, message: &[u8]) -> Option<u16> {
        let value = u16::from_le_bytes(self.bytes(message)?);
        (value != u16::MAX).then_some(value)
    }

    /// Four unsigned bytes, the lower first.
    #[inline]
    pub fn four(self, message: &[u8]) -> Option<u32> {
        let value = u32::from_le_bytes(self.bytes(message)?);
        (value != u32::MAX).then_some(value)
    }

    /// Four signed bytes, the lower first.
    #[inline]
    pub fn signed_four(self, message: &[u8]) -> Option<i32> {
        let value = i32::from_le_bytes(self.bytes(message)?);
        (value != i32::MAX).then_some(value)
    }

    #[inline]
    fn bytes<const N: usize>(self, message: &[u8]) -> Option<[u8; N]> {
        message
            .get(usize::from(self.from)..)?
            .first_chunk()
            .copied()
    }

    /// The bytes at this position in a message, and how they are stored.
    pub fn stored(self, message: &[u8]) -> Option<Stored<'_>> {
        Some(Stored {
            bytes: message.get(usize::from(self.from)..usize::from(self.until))?,
            base_type: self.base_type,
            big_endian: self.big_endian,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A message with one field.
    fn layout(base_type: u8, size: u8, big_endian: bool) -> Layout {
        Layout::new(20, big_endian, &[3, size, base_type], &[])
    }

    fn read(base_type: u8, bytes: &[u8], big_endian: bool) -> Option<f64> {
        let layout = layout(base_type, bytes.len() as u8, big_endian);
        layout.place(3)?.number(bytes)
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
}
