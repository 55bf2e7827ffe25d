//! Reading files as a whole, each in room that it asked for before.

use std::io::Read;

use super::ImportError;
use super::guard::Guard;
use super::limits::{MOST_RECORDS, WHOLE_FILE_BYTES};
use super::memory::{Held, Memory};

/// What decoding, cleaning and summing up hold of a record or point at most, bytes
/// (`tests/it/long_recordings.rs`).
const RECORD_BYTES: u64 = 256;
/// Nothing that is read takes up fewer bytes of its file for each record that it holds.
const LEAST_BYTES_A_RECORD: u64 = 2;
/// What a file of any size that passes by piece by piece leaves in memory, bytes: its reader keeps no more.
const STREAMED_BYTES: u64 = 512 << 20;

/// So many times as large as it lies packed is a watch file behind gzip as a rule, and not below so many
/// bytes; who is larger asks again.
const USUALLY_UNPACKS_TO: u64 = 8;
const USUALLY_BYTES: u64 = 256 << 10;

/// What a file of so many bytes and all that is made of it hold.
fn decoded_bytes(file_bytes: u64) -> u64 {
    let records = (file_bytes / LEAST_BYTES_A_RECORD).min(MOST_RECORDS as u64);
    file_bytes.saturating_add(records * RECORD_BYTES)
}

/// Waits for room for what passes by piece by piece, of so many bytes if anybody knows.
pub fn for_stream(memory: &Memory, bytes: Option<u64>) -> Held {
    memory.hold(bytes.unwrap_or(STREAMED_BYTES).min(STREAMED_BYTES))
}

/// Everything there is to read, and the room for it and for what is made of it.
///
/// # Errors
/// When it cannot be read, or a limit was met.
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
    // Who waits holds what was read so far, and lets others read.
    let so_far = held.keep(usual_bytes);
    let held = memory.hold(decoded_bytes(most_bytes.min(WHOLE_FILE_BYTES)));
    drop(so_far);
    guard.read_on(&mut bytes)?;
    Ok((bytes, held))
}

/// The same of an archive, of which nothing is made.
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
    // A byte or two are not worth a move.
    if bytes.capacity() > bytes.len() + bytes.len() / 8 {
        bytes.shrink_to_fit();
    }
    let held = held.keep(bytes.len() as u64);
    Ok((bytes, held))
}
