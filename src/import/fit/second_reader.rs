//! FIT files as cut into messages by the fitparser crate, if our own walk met damage.
//!
//! The crate's messages are written to a sound file, field by field, and read by our own reader: so a
//! field means the same whoever found it. The crate treats an unknown byte order as the usual one,
//! ignores meaningless bits of a type, and assumes its own header length.

use std::collections::BTreeMap;

use fitparser::Value;
use fitparser::de::{DecodeOption, FitDataMessage, FitObject, FitStreamProcessor};

use super::checksum::crc16;
use super::frames::SIGNATURE;
use super::stored::{self, BYTES};
use crate::import::Reading;

const RECORD: u16 = 20;
const FIELD_DESCRIPTION: u16 = 206;
/// Bytes of the header of a file that is written.
const HEADER_BYTES: usize = 12;
/// Definitions that a compressed header can name.
const LOCALS: usize = 4;

/// What fitparser reads from a file before it gives up, unless it is nothing or more than
/// `most_records`.
pub fn read(bytes: &[u8], path: &str, most_records: usize) -> Option<Reading> {
    let mut walk = Walk::new(bytes);
    let mut sound = SoundFile::new();
    while let Some(message) = walk.next_message() {
        sound.write(&message);
        if sound.records > most_records {
            return None;
        }
    }
    let lost_bytes = walk.rest.len();
    let reading = super::read(&sound.bytes(), path).ok()?;
    Some(Reading {
        lost_bytes,
        ..reading
    })
}

/// The crate on its way through a file, shielded from inputs that make it fail.
struct Walk<'a> {
    decoder: FitStreamProcessor,
    rest: &'a [u8],
    /// Remaining message bytes by the header, inside a file.
    left: Option<usize>,
    /// Definitions, by local number.
    definitions: [Definition; 16],
    /// Types of fields that applications added.
    described: BTreeMap<(u8, u8), u8>,
}

/// The parts of a definition that the crate does not expose.
#[derive(Default, Clone)]
struct Definition {
    /// Fields whose type or size gives no value.
    valueless: Vec<u8>,
    /// Fields of applications, and the size of each.
    added: Vec<((u8, u8), u8)>,
}

impl<'a> Walk<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = FitStreamProcessor::new();
        decoder.add_option(DecodeOption::SkipHeaderCrcValidation);
        decoder.add_option(DecodeOption::SkipDataCrcValidation);
        Self {
            decoder,
            rest: bytes,
            left: None,
            definitions: Default::default(),
            described: BTreeMap::new(),
        }
    }

    /// The next message of a file or of those chained to it; `None` at the end and if the crate gives up.
    fn next_message(&mut self) -> Option<FitDataMessage> {
        loop {
            let first = *self.rest.first()?;
            let object = match self.left {
                None => self.header(first)?,
                Some(0) => self.ask(self.rest)?.1,
                Some(_) if first & 0xc0 == 0x40 => self.definition(first)?,
                Some(_) => self.data(first)?,
            };
            match object {
                FitObject::Header(header) => {
                    self.left = Some(header.data_size() as usize);
                    self.definitions = Default::default();
                    self.described.clear();
                }
                FitObject::Crc(_) => {
                    self.left = None;
                    self.decoder.reset();
                }
                FitObject::DefinitionMessage(_) => {}
                FitObject::DataMessage(message) => return Some(message),
            }
        }
    }

    /// Lets the crate read on, and continues after the bytes it read, which must be within the file by its
    /// header.
    fn ask(&mut self, input: &[u8]) -> Option<(usize, FitObject)> {
        let (after, object) = self.decoder.deserialize_next(input).ok()?;
        let read = input.len() - after.len();
        if let Some(left @ 1..) = &mut self.left {
            *left = left.checked_sub(read)?;
        }
        self.rest = self.rest.get(read..)?;
        Some((read, object))
    }

    /// The crate assumes that a header is as long as it claims.
    fn header(&mut self, size: u8) -> Option<FitObject> {
        let whole = self.rest.len() >= usize::from(size).max(14);
        whole
            .then(|| self.ask(self.rest))?
            .map(|(_, object)| object)
    }

    /// The crate prints messages about sizes that are no multiple of the type, so these are declared as bytes.
    fn definition(&mut self, header: u8) -> Option<FitObject> {
        const FIXED: usize = 6;
        let end = FIXED + 3 * usize::from(*self.rest.get(5)?);
        let mut definition = Definition::default();
        let mut mended = self.rest.get(..end)?.to_vec();
        for field in mended[FIXED..].chunks_exact_mut(3) {
            let bytes = bytes_of_type(field[2]);
            if bytes.is_none_or(|bytes| field[1] % bytes != 0) {
                definition.valueless.push(field[0]);
                field[2] = BYTES;
            }
        }
        if header & 0x20 != 0 {
            let count = usize::from(*self.rest.get(end)?);
            let added = self.rest.get(end..end + 1 + 3 * count)?;
            let fields = added[1..].chunks_exact(3);
            definition.added = fields.map(|it| ((it[2], it[0]), it[1])).collect();
            mended.extend(added);
        }
        let (_, object) = self.ask(&mended)?;
        self.definitions[usize::from(header & 0x0f)] = definition;
        Some(object)
    }

    /// The crate loops forever if the size of an added field is no multiple of its type.
    fn data(&mut self, header: u8) -> Option<FitObject> {
        let local = match header & 0x80 {
            0 => header & 0x0f,
            _ => header >> 5 & 0x03,
        };
        let definition = &self.definitions[usize::from(local)];
        let is_whole = |(key, size): &((u8, u8), u8)| {
            let bytes = self.described.get(key).and_then(|it| bytes_of_type(*it));
            bytes.is_some_and(|bytes| size % bytes == 0)
        };
        if !definition.added.iter().all(is_whole) {
            return None;
        }
        let valueless = definition.valueless.clone();
        let (_, object) = self.ask(self.rest)?;
        let FitObject::DataMessage(mut message) = object else {
            return Some(object);
        };
        message.fields.retain(|field, _| !valueless.contains(field));
        if message.global_message_number() == FIELD_DESCRIPTION {
            self.describe(&message);
        }
        Some(FitObject::DataMessage(message))
    }

    /// Describes to the crate a field that an application adds.
    fn describe(&mut self, message: &FitDataMessage) {
        let small = |field| match message.fields().get(&field) {
            Some(Value::UInt8(it) | Value::Enum(it) | Value::Byte(it)) => Some(*it),
            _ => None,
        };
        if self.decoder.decode_message(message.clone()).is_ok()
            && let (Some(application), Some(field), Some(base_type)) =
                (small(0), small(1), small(2))
        {
            self.described.insert((application, field), base_type);
        }
    }
}

/// Bytes of one value of a type that the crate knows.
fn bytes_of_type(base_type: u8) -> Option<u8> {
    match base_type & 0x9f {
        0x00 | 0x01 | 0x02 | 0x07 | 0x0a | 0x0d => Some(1),
        0x83 | 0x84 | 0x8b => Some(2),
        0x85 | 0x86 | 0x88 | 0x8c => Some(4),
        0x89 | 0x8e | 0x8f | 0x90 => Some(8),
        _ => None,
    }
}

/// Messages as they would be in a file without damage.
struct SoundFile {
    bytes: Vec<u8>,
    /// The latest definitions written.
    definitions: [Vec<u8>; LOCALS],
    /// The one to be replaced next.
    oldest: usize,
    /// How many records were written.
    records: usize,
}

impl SoundFile {
    fn new() -> Self {
        let mut bytes = vec![HEADER_BYTES as u8, 0x20, 0, 0, 0, 0, 0, 0];
        bytes.extend(SIGNATURE);
        Self {
            bytes,
            definitions: Default::default(),
            oldest: 0,
            records: 0,
        }
    }

    fn write(&mut self, message: &FitDataMessage) {
        let fields = message.fields().iter().map(|(field, it)| ([*field, 0], it));
        let (fields, mut values) = laid_out(fields);
        let added = message.developer_fields().iter();
        let added = added.map(|((application, field), it)| ([*field, *application], it));
        let (added, values_of_added) = laid_out(added);
        values.extend(values_of_added);
        let number = message.global_message_number();
        let mut definition = vec![0, 0];
        definition.extend(number.to_le_bytes());
        definition.push(fields.len() as u8);
        definition.extend(
            fields
                .iter()
                .flat_map(|it| [it.key[0], it.size, it.base_type]),
        );
        definition.push(added.len() as u8);
        definition.extend(added.iter().flat_map(|it| [it.key[0], it.size, it.key[1]]));
        let local = self.local(definition);
        self.bytes.push(match message.time_offset() {
            Some(offset) => 0x80 | local << 5 | (offset & 0x1f),
            None => local,
        });
        self.bytes.extend(values);
        self.records += usize::from(number == RECORD);
    }

    /// The local number of a definition, which is written if it has none.
    fn local(&mut self, definition: Vec<u8>) -> u8 {
        let known = self.definitions.iter().position(|it| *it == definition);
        let local = known.unwrap_or_else(|| {
            let local = self.oldest;
            self.oldest = (local + 1) % LOCALS;
            self.bytes.push(0x60 | local as u8);
            self.bytes.extend(&definition);
            self.definitions[local] = definition;
            local
        });
        local as u8
    }

    /// The whole file, with its length and its checksum.
    fn bytes(mut self) -> Vec<u8> {
        let data_bytes = (self.bytes.len() - HEADER_BYTES) as u32;
        self.bytes[4..8].copy_from_slice(&data_bytes.to_le_bytes());
        let checksum = crc16(&self.bytes);
        self.bytes.extend(checksum.to_le_bytes());
        self.bytes
    }
}

/// The written form of a field.
struct Field {
    /// Its number, and the application's if one added it.
    key: [u8; 2],
    size: u8,
    base_type: u8,
}

/// Fields in the order of their numbers, and their bytes one after the other.
fn laid_out<'a>(values: impl Iterator<Item = ([u8; 2], &'a Value)>) -> (Vec<Field>, Vec<u8>) {
    let mut values: Vec<_> = values.collect();
    values.sort_unstable_by_key(|(key, _)| *key);
    let (mut fields, mut all) = (Vec::with_capacity(values.len()), Vec::new());
    for (key, value) in values {
        let from = all.len();
        let written = write_value(value, &mut all);
        match (written, u8::try_from(all.len() - from)) {
            (Some(base_type), Ok(size)) => fields.push(Field {
                key,
                size,
                base_type,
            }),
            _ => all.truncate(from),
        }
    }
    (fields, all)
}

/// Appends the bytes of a value, little-endian, and returns its type; `None` if it has none.
fn write_value(value: &Value, bytes: &mut Vec<u8>) -> Option<u8> {
    let Value::Array(values) = value else {
        return write_one(value, bytes);
    };
    let base_type = values
        .iter()
        .find_map(|it| write_one(it, &mut Vec::new()))?;
    for value in values {
        if write_one(value, bytes).is_none() {
            let none = stored::none(base_type);
            bytes.extend(&none[..stored::size(base_type)]);
        }
    }
    Some(base_type)
}

fn write_one(value: &Value, bytes: &mut Vec<u8>) -> Option<u8> {
    let mut put = |base_type: u8, value: &[u8]| {
        bytes.extend(value);
        Some(base_type)
    };
    match value {
        Value::Enum(it) => put(0x00, &[*it]),
        Value::SInt8(it) => put(0x01, &it.to_le_bytes()),
        Value::UInt8(it) => put(stored::UINT8, &[*it]),
        Value::SInt16(it) => put(0x83, &it.to_le_bytes()),
        Value::UInt16(it) => put(stored::UINT16, &it.to_le_bytes()),
        Value::SInt32(it) => put(stored::SINT32, &it.to_le_bytes()),
        Value::UInt32(it) => put(stored::UINT32, &it.to_le_bytes()),
        Value::String(it) => {
            // The zero may be left out where a text fills the largest field.
            let text = [it.as_bytes(), b"\0"].concat();
            put(stored::STRING, &text[..text.len().min(255)])
        }
        Value::Float32(it) => put(0x88, &it.to_le_bytes()),
        Value::Float64(it) => put(0x89, &it.to_le_bytes()),
        Value::UInt8z(it) => put(0x0a, &[*it]),
        Value::UInt16z(it) => put(0x8b, &it.to_le_bytes()),
        Value::UInt32z(it) => put(stored::UINT32Z, &it.to_le_bytes()),
        Value::Byte(it) => put(BYTES, &[*it]),
        Value::SInt64(it) => put(0x8e, &it.to_le_bytes()),
        Value::UInt64(it) => put(0x8f, &it.to_le_bytes()),
        Value::UInt64z(it) => put(0x90, &it.to_le_bytes()),
        Value::Timestamp(_) | Value::Array(_) | Value::Invalid => None,
    }
}
