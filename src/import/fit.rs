//! FIT: the files most watches write, decoded by raw field number.
//!
//! [`frames`] cuts the bytes into messages and repairs definitions, fitparser decodes the values
//! of the messages that bear on training, [`messages`] keeps what they say, and [`assemble`]
//! makes activities of it. Named decoding is never used: it is slower, and it lets the computer's
//! time zone into timestamps.

mod assemble;
mod frames;
mod messages;

use fitparser::de::{FitObject, FitStreamProcessor};

use super::{ImportError, Reading};
use frames::{Frame, Frames};
use messages::Messages;

/// Whether the bytes are a FIT file: the signature stands at byte 8, whatever the name says.
pub fn recognises(bytes: &[u8]) -> bool {
    bytes.len() >= 12 && &bytes[8..12] == frames::SIGNATURE
}

/// Reads every activity of a FIT file; chained files count as one.
///
/// Damage ends the reading where it stands; what came before is kept and the damage noted.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let mut frames = Frames::new(bytes);
    let mut decoder = FitStreamProcessor::new();
    let mut messages = Messages::default();
    while let Some(frame) = frames.next_frame() {
        match frame {
            Frame::FileStart => {
                decoder = FitStreamProcessor::new();
                // The frames are cut already, so the decoder is given a header without an end.
                let _ = decoder.deserialize_next(&frames::ENDLESS_HEADER);
            }
            Frame::Definition { message, bytes } if messages::wanted(message) => {
                let _ = decoder.deserialize_next(&bytes);
            }
            Frame::Definition { .. } => {}
            Frame::Data { message, bytes } if messages::wanted(message) => {
                if let Ok((_, FitObject::DataMessage(data))) = decoder.deserialize_next(bytes) {
                    messages.take(&data);
                }
            }
            Frame::Data { .. } => {}
        }
    }
    assemble::reading(messages, frames.damage(), path)
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
