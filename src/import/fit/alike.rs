//! Messages of one layout, read field by field instead of message by message.

use std::rc::Rc;

use super::layout::{Kind, Layout};
use super::message::Message;

/// Messages of one layout, in the order of the file.
#[derive(Clone, Copy)]
pub struct Alike<'l, 'a> {
    layout: &'l Rc<Layout>,
    messages: &'l [&'a [u8]],
}

impl<'l, 'a> Alike<'l, 'a> {
    /// From the bytes of each message after its header.
    pub fn new(layout: &'l Rc<Layout>, messages: &'l [&'a [u8]]) -> Self {
        Self { layout, messages }
    }

    /// Extends a column by a place for each message, and returns these places.
    pub fn places_in<T: Copy>(self, column: &mut Vec<Option<T>>) -> &mut [Option<T>] {
        let before = column.len();
        column.resize(before + self.messages.len(), None);
        &mut column[before..]
    }

    /// Fills the places that are still empty with the numbers of a field.
    pub fn fill<T>(self, field: u8, places: &mut [Option<T>], made: impl Fn(f64) -> T) {
        let Some(place) = self.layout.place(field) else {
            return;
        };
        match place.kind {
            Kind::Byte => self.fill_by(places, |it| place.byte(it).map(|n| made(n.into()))),
            Kind::Two => self.fill_by(places, |it| place.two(it).map(|n| made(n.into()))),
            Kind::Four => self.fill_by(places, |it| place.four(it).map(|n| made(n.into()))),
            Kind::SignedFour | Kind::Other => {
                self.fill_by(places, |it| place.number(it).map(&made));
            }
        }
    }

    #[inline(always)]
    fn fill_by<T>(self, places: &mut [Option<T>], read: impl Fn(&[u8]) -> Option<T>) {
        for (place, message) in places.iter_mut().zip(self.messages) {
            if place.is_none() {
                *place = read(message);
            }
        }
    }

    /// Fills places from the numbers of two fields, if a message has both.
    pub fn fill_from_two<T>(
        self,
        fields: [u8; 2],
        places: &mut [Option<T>],
        made: impl Fn(f64, f64) -> Option<T>,
    ) {
        let [Some(one), Some(other)] = fields.map(|field| self.layout.place(field)) else {
            return;
        };
        let of_two = |it: &[u8]| made(one.number(it)?, other.number(it)?);
        self.fill_by(places, of_two);
    }

    /// Passes on each number of a field, with the index of its message.
    pub fn each(self, field: u8, mut take: impl FnMut(usize, f64)) {
        let Some(place) = self.layout.place(field) else {
            return;
        };
        for (at, message) in self.messages.iter().enumerate() {
            if let Some(number) = place.number(message) {
                take(at, number);
            }
        }
    }

    /// The same with the bytes of a field.
    pub fn each_bytes(self, field: u8, mut take: impl FnMut(usize, &[u8])) {
        let Some(place) = self.layout.place(field) else {
            return;
        };
        for (at, message) in self.messages.iter().enumerate() {
            if let Some(stored) = place.stored(message) {
                take(at, stored.bytes);
            }
        }
    }

    /// The messages themselves, if applications added fields to them; else none.
    pub fn messages_with_added(self) -> impl Iterator<Item = Message<'l, 'a>> {
        let added = !self.layout.developer_fields.is_empty();
        let messages = if added { self.messages } else { &[] };
        messages.iter().map(move |bytes| Message {
            layout: self.layout,
            bytes,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every way to store a number: type, and bytes of one value and of the invalid value.
    const WAYS: [(u8, &[u8], &[u8]); 7] = [
        (0x02, &[7], &[0xff]),
        (0x84, &[7, 1], &[0xff, 0xff]),
        (0x86, &[7, 0, 0, 0x90], &[0xff; 4]),
        (0x85, &[0xf0, 0xff, 0xff, 0xff], &[0xff, 0xff, 0xff, 0x7f]),
        (0x01, &[0xfe], &[0x7f]),
        (0x88, &[0, 0, 0xc0, 0x3f], &[0xff; 4]),
        (0x02, &[0xff, 9], &[0xff, 0xff]),
    ];

    #[test]
    fn a_column_holds_what_each_message_says() {
        for (base_type, value, none) in WAYS {
            let fields = [3, value.len() as u8, base_type];
            let layout = Rc::new(Layout::new(20, false, &fields, &[]));
            let messages = [value, none, value];
            let alike = Alike::new(&layout, &messages);
            let mut column = vec![Some(-5.0)];
            alike.fill(3, alike.places_in(&mut column), |number| number);
            let said = |bytes| {
                let message = Message {
                    layout: &layout,
                    bytes,
                };
                message.number(3)
            };
            assert!(said(value).is_some(), "{base_type:#x}");
            assert_eq!(column, [Some(-5.0), said(value), None, said(value)]);
        }
    }

    #[test]
    fn what_is_filled_stays_and_an_absent_field_fills_nothing() {
        let layout = Rc::new(Layout::new(20, false, &[3, 1, 2, 4, 1, 2], &[]));
        let messages: [&[u8]; 2] = [&[150, 80], &[0xff, 81]];
        let alike = Alike::new(&layout, &messages);
        let mut column = Vec::new();
        let places = alike.places_in(&mut column);
        alike.fill(9, places, |number| number);
        alike.fill(3, places, |number| number);
        alike.fill(4, places, |number| number);
        assert_eq!(column, [Some(150.0), Some(81.0)]);
    }

    #[test]
    fn of_two_fields_both_are_needed() {
        let layout = Rc::new(Layout::new(20, false, &[0, 1, 2, 1, 1, 2], &[]));
        let messages: [&[u8]; 3] = [&[4, 5], &[4, 0xff], &[0xff, 5]];
        let alike = Alike::new(&layout, &messages);
        let mut column = Vec::new();
        alike.fill_from_two([0, 1], alike.places_in(&mut column), |a, b| Some(a * b));
        assert_eq!(column, [Some(20.0), None, None]);
    }
}
