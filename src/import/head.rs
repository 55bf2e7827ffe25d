//! How much of a file is read to recognise it.

/// Enough bytes to recognise any format.
const HEAD_BYTES: usize = 16 * 1024;
/// The same for JSON that these do not settle.
const JSON_HEAD_BYTES: usize = 512 * 1024;

/// Bytes read of every file before anything is known about it.
pub const READ_FIRST: usize = HEAD_BYTES;
/// Additional bytes read of JSON that is not recognised by the first ones.
pub const READ_MORE_OF_JSON: usize = JSON_HEAD_BYTES - HEAD_BYTES;

/// The beginning of a file by which it must be recognised.
pub fn of(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(HEAD_BYTES)]
}

/// The same for JSON, whose names come in any order, with long values before the characteristic ones.
pub fn of_json(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(JSON_HEAD_BYTES)]
}
