//! How much of the beginning of a file has to suffice to recognise it.

/// Bytes that suffice to recognise any format.
const HEAD_BYTES: usize = 16 * 1024;
/// The same of JSON that these leave unknown.
const JSON_HEAD_BYTES: usize = 512 * 1024;

/// Bytes that are read of every file before anything is known of it.
pub const READ_FIRST: usize = HEAD_BYTES;
/// Bytes that are read more of JSON that is not recognised by the first ones.
pub const READ_MORE_OF_JSON: usize = JSON_HEAD_BYTES - HEAD_BYTES;

/// The beginning of a file by which it has to be recognised.
pub fn of(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(HEAD_BYTES)]
}

/// The same of JSON, where names stand in any order, and long values before the telling ones.
pub fn of_json(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(JSON_HEAD_BYTES)]
}
