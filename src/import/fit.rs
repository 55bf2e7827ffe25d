//! FIT: the files most watches write, read by field number.
//!
//! [`frames`] cuts the bytes into messages, [`message`] reads values out of one and [`alike`] out of
//! many, [`messages`] gathers those relevant to training, and [`assemble`] builds activities from them.
//! The fitparser crate supplies the names of the profile: devices, and every message for [`names`]. If
//! our reader finds damage, [`second_reader`] tries that crate.

mod alike;
mod assemble;
mod body;
mod checksum;
mod developer;
mod device;
mod frames;
mod laps;
mod layout;
mod message;
mod messages;
mod names;
mod parts;
mod pool;
mod records;
mod samples;
pub mod second_reader;
mod session;
mod settings;
mod shares;
mod stored;
mod strap;

pub use names::describe;

use super::{ImportError, Reading};
use frames::{Frame, Frames};
use messages::Messages;

/// Whether the bytes are a FIT file: the signature is at byte 8, whatever the name.
pub fn recognises(bytes: &[u8]) -> bool {
    bytes.len() >= 12 && &bytes[8..12] == frames::SIGNATURE
}

/// Reads every activity of a FIT file; chained files count as one.
///
/// Damage ends the reading there; the earlier part is kept and the damage noted.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let mut frames = Frames::new(bytes);
    let mut messages = Messages::of_file(bytes.len());
    while let Some(frame) = frames.next_frame() {
        if let Frame::Message {
            message,
            time_offset,
        } = frame
        {
            messages.take(message, time_offset);
        }
    }
    assemble::reading(messages, &frames, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_signature_makes_a_fit_file() {
        assert!(recognises(b"\x0e\x10\x00\x00\x00\x00\x00\x00.FIT\x00\x00"));
        assert!(!recognises(b"<?xml version=\"1.0\"?><gpx/>"));
        assert!(!recognises(b""));
    }

    #[test]
    fn a_header_alone_holds_nothing() {
        let bytes = b"\x0c\x10\x00\x00\x00\x00\x00\x00.FIT";
        assert!(matches!(
            read(bytes, "a.fit"),
            Err(ImportError::NothingRecorded)
        ));
    }
}
