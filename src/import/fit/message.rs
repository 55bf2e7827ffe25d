//! One FIT message and the values in it, by field number.

use std::rc::Rc;

use super::layout::{Kind, Layout};
use super::stored::{self, STRING, Stored, UINT32, UINT32Z};

/// Seconds since the FIT epoch, 1989-12-31 UTC, as files store them.
pub type FitTime = u32;

/// One message: its bytes live as long as the file, its layout until another replaces it.
#[derive(Debug, Clone, Copy)]
pub struct Message<'l, 'a> {
    /// Positions of its values.
    pub layout: &'l Rc<Layout>,
    /// Its bytes after the header; as many as in the layout.
    pub bytes: &'a [u8],
}

impl<'a> Message<'_, 'a> {
    /// Bytes of a field and how they are stored.
    fn stored(self, field: u8) -> Option<Stored<'a>> {
        self.layout.place(field)?.stored(self.bytes)
    }

    /// A number as stored; of several, the first valid one.
    #[inline]
    pub fn number(self, field: u8) -> Option<f64> {
        self.layout.place(field)?.number(self.bytes)
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

    /// A named choice or another one-byte number.
    pub fn small(self, field: u8) -> Option<u8> {
        self.within(field, 0.0, 254.0).map(|v| v as u8)
    }

    /// A moment; only unsigned 32-bit numbers are.
    #[inline]
    pub fn time(self, field: u8) -> Option<FitTime> {
        let place = self.layout.place(field)?;
        if place.kind == Kind::Four {
            return place.four(self.bytes);
        }
        self.typed(field, UINT32)
            .or_else(|| self.typed(field, UINT32Z))
            .map(|seconds| seconds as FitTime)
    }

    /// A number, provided it is stored in one particular way: fields outside the profile are only
    /// believed then.
    pub fn typed(self, field: u8, base_type: u8) -> Option<f64> {
        let stored = self.stored(field)?;
        let alone = stored.bytes.len() == stored::size(base_type);
        (alone && stored.base_type == base_type)
            .then(|| stored.number())
            .flatten()
    }

    /// A text without its terminating zero; invalid UTF-8 is replaced.
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

    /// A field that an application added, stored according to its description.
    pub fn developer_number(self, key: (u8, u8), base_type: u8) -> Option<f64> {
        let place = self.layout.developer_fields.iter().find(|f| f.key == key)?;
        let stored = Stored {
            bytes: self.bytes.get(place.from..place.until)?,
            base_type,
            big_endian: self.layout.big_endian,
        };
        stored.number()
    }
}

#[cfg(test)]
mod tests {
    use super::super::stored::{UINT8, UINT16};
    use super::*;

    #[test]
    fn a_text_ends_at_its_zero_and_survives_bytes_that_are_none() {
        let layout = Rc::new(Layout::new(20, false, &[3, 6, STRING], &[]));
        let message = |bytes| Message {
            layout: &layout,
            bytes,
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
    fn a_developer_field_stands_after_the_others() {
        let layout = Rc::new(Layout::new(20, false, &[3, 1, UINT8], &[0, 2, 1]));
        let message = Message {
            layout: &layout,
            bytes: &[150, 0xfa, 0x00],
        };
        assert_eq!(message.developer_number((1, 0), UINT16), Some(250.0));
        assert_eq!(message.developer_number((0, 0), UINT16), None);
    }
}
