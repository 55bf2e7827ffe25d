//! A FIT file with all its times moved later.

use std::collections::HashMap;

/// Field number of the time in every message.
const MOMENT: u8 = 253;
/// Other times, as `(message, field)`: when a file was made, when a session or lap began, the local
/// clock.
const OTHER_MOMENTS: [(u16, u8); 4] = [(0, 4), (18, 2), (19, 2), (34, 5)];

/// The definition of the messages after it.
#[derive(Clone, Default)]
struct Shape {
    /// Positions of times in a message.
    moments: Vec<usize>,
    length: usize,
    big_endian: bool,
}

/// The same file, later by some seconds, with a valid checksum. It must be sound.
pub fn later(file: &[u8], seconds: u32) -> Vec<u8> {
    let mut bytes = file.to_vec();
    let header = usize::from(bytes[0]);
    let data = u32::from_le_bytes([bytes[4], bytes[5], bytes[6], bytes[7]]) as usize;
    let end = header + data;
    let mut shapes: HashMap<u8, Shape> = HashMap::new();
    let mut at = header;
    while at < end {
        let head = bytes[at];
        let compressed = head & 0x80 != 0;
        let local = if compressed { head >> 5 & 3 } else { head & 15 };
        if !compressed && head & 0x40 != 0 {
            let (shape, length) = shape(&bytes[at..], head & 0x20 != 0);
            shapes.insert(local, shape);
            at += length;
        } else {
            let shape = shapes.get(&local).cloned().unwrap_or_default();
            for moment in &shape.moments {
                move_on(&mut bytes[at + 1 + moment..], seconds, shape.big_endian);
            }
            at += 1 + shape.length;
        }
    }
    let sum = checksum(&bytes[..end]).to_le_bytes();
    bytes[end..end + 2].copy_from_slice(&sum);
    bytes
}

/// A definition, and its own length.
fn shape(definition: &[u8], has_added: bool) -> (Shape, usize) {
    let big_endian = definition[2] == 1;
    let number = [definition[3], definition[4]];
    let message = match big_endian {
        true => u16::from_be_bytes(number),
        false => u16::from_le_bytes(number),
    };
    let fields = usize::from(definition[5]);
    let mut shape = Shape {
        big_endian,
        ..Shape::default()
    };
    for field in definition[6..6 + 3 * fields].chunks(3) {
        let is_moment = field[0] == MOMENT || OTHER_MOMENTS.contains(&(message, field[0]));
        if is_moment && field[1] == 4 {
            shape.moments.push(shape.length);
        }
        shape.length += usize::from(field[1]);
    }
    let mut length = 6 + 3 * fields;
    if has_added {
        let added = usize::from(definition[length]);
        for field in definition[length + 1..length + 1 + 3 * added].chunks(3) {
            shape.length += usize::from(field[1]);
        }
        length += 1 + 3 * added;
    }
    (shape, length)
}

fn move_on(bytes: &mut [u8], seconds: u32, big_endian: bool) {
    let four = [bytes[0], bytes[1], bytes[2], bytes[3]];
    let moment = match big_endian {
        true => u32::from_be_bytes(four),
        false => u32::from_le_bytes(four),
    };
    // All ones mean no value.
    if moment == u32::MAX {
        return;
    }
    let moved = moment.wrapping_add(seconds);
    let four = match big_endian {
        true => moved.to_be_bytes(),
        false => moved.to_le_bytes(),
    };
    bytes[..4].copy_from_slice(&four);
}

/// CRC-16/ARC.
fn checksum(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |crc, byte| {
        (0..8).fold(crc ^ u16::from(*byte), |crc, _| {
            (crc >> 1) ^ if crc & 1 == 1 { 0xa001 } else { 0 }
        })
    })
}
