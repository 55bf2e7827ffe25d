//! Reads whole files, each with memory reserved first.

use std::io::Read;

use super::ImportError;
use super::guard::Guard;
use super::limits::{MOST_RECORDS, WHOLE_FILE_BYTES};
use super::memory::{Held, Memory};

/// Memory for decoding, cleaning and summing per record or point at most, bytes
/// (`tests/it/long_recordings.rs`).
const RECORD_BYTES: u64 = 256;
/// Every record uses at least this many bytes of its file.
const LEAST_BYTES_A_RECORD: u64 = 2;
/// Memory that a streamed file of any size leaves in use, bytes: its reader keeps no more.
const STREAMED_BYTES: u64 = 512 << 20;

/// A watch file inside gzip usually unpacks to this many times its packed size, and at least this many
/// bytes; a larger one reserves again.
const USUALLY_UNPACKS_TO: u64 = 8;
const USUALLY_BYTES: u64 = 256 << 10;

/// Memory for a file of this size and everything derived from it.
fn decoded_bytes(file_bytes: u64) -> u64 {
    let records = (file_bytes / LEAST_BYTES_A_RECORD).min(MOST_RECORDS as u64);
    file_bytes.saturating_add(records * RECORD_BYTES)
}

/// Waits for memory for a stream, of this many bytes if known.
pub fn for_stream(memory: &Memory, bytes: Option<u64>) -> Held {
    memory.hold(bytes.unwrap_or(STREAMED_BYTES).min(STREAMED_BYTES))
}

/// Reads everything, with memory reserved for it and for the results.
///
/// # Errors
/// If it cannot be read, or a limit was exceeded.
pub fn read_all<R: Read>(
    memory: &Memory,
    guard: &mut Guard<R>,
) -> Result<(Vec<u8>, Held), ImportError> {
    if let Some(bytes) = guard.declared_bytes() {
        let held = memory.hold(decoded_bytes(bytes));
        return Ok((guard.read_all()?, held));
    }
    let most_bytes = guard.most_bytes();
    let usual_bytes = guard.packed_bytes().saturating_mul(USUALLY_UNPACKS_TO);
    let usual_bytes = usual_bytes.max(USUALLY_BYTES).min(most_bytes);
    let held = memory.hold(decoded_bytes(usual_bytes));
    let mut bytes = guard.read_some(usual_bytes)?;
    if (bytes.len() as u64) < usual_bytes {
        return Ok((bytes, held));
    }
    // A waiting task holds the bytes read so far, and lets others read.
    let so_far = held.keep(usual_bytes);
    let held = memory.hold(decoded_bytes(most_bytes.min(WHOLE_FILE_BYTES)));
    drop(so_far);
    guard.read_on(&mut bytes)?;
    Ok((bytes, held))
}

/// The same for an archive, from which nothing is decoded.
///
/// # Errors
/// As [`read_all`].
pub fn read_archive<R: Read>(
    memory: &Memory,
    guard: &mut Guard<R>,
) -> Result<(Vec<u8>, Held), ImportError> {
    let most_bytes = guard.declared_bytes().unwrap_or(guard.most_bytes());
    let held = memory.hold(most_bytes);
    let mut bytes = guard.read_all()?;
    // A few bytes are not worth a move.
    if bytes.capacity() > bytes.len() + bytes.len() / 8 {
        bytes.shrink_to_fit();
    }
    let held = held.keep(bytes.len() as u64);
    Ok((bytes, held))
}
