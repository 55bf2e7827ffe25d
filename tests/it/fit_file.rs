//! Small FIT files, message by message and field by field: what no encoder knows can be written.

/// One value with its base type.
#[derive(Clone, Copy)]
pub enum Raw {
    /// A named choice.
    Enum(u8),
    /// One unsigned byte.
    U8(u8),
    /// Two unsigned bytes.
    U16(u16),
    /// Four unsigned bytes.
    U32(u32),
    /// Four signed bytes.
    S32(i32),
    /// A fraction of four bytes.
    F32(f32),
    /// A text with the zero that ends it.
    Text(&'static str),
    /// Bytes as they are.
    Bytes(&'static [u8]),
}

impl Raw {
    fn base_type(self) -> u8 {
        match self {
            Raw::Enum(_) => 0x00,
            Raw::U8(_) => 0x02,
            Raw::U16(_) => 0x84,
            Raw::U32(_) => 0x86,
            Raw::S32(_) => 0x85,
            Raw::F32(_) => 0x88,
            Raw::Text(_) => 0x07,
            Raw::Bytes(_) => 0x0d,
        }
    }

    fn bytes(self) -> Vec<u8> {
        match self {
            Raw::Enum(v) | Raw::U8(v) => vec![v],
            Raw::U16(v) => v.to_le_bytes().to_vec(),
            Raw::U32(v) => v.to_le_bytes().to_vec(),
            Raw::S32(v) => v.to_le_bytes().to_vec(),
            Raw::F32(v) => v.to_le_bytes().to_vec(),
            Raw::Text(v) => [v.as_bytes(), b"\0"].concat(),
            Raw::Bytes(v) => v.to_vec(),
        }
    }
}

/// A FIT file in the making.
pub struct FitFile {
    data: Vec<u8>,
}

impl FitFile {
    /// An activity file without any message yet but its own description.
    pub fn activity() -> Self {
        Self::of_type(4)
    }

    /// A file of another type, by its number in the profile.
    pub fn of_type(number: u8) -> Self {
        Self::of_device(&[(0, Raw::Enum(number))])
    }

    /// A file with a `file_id` of these fields.
    pub fn of_device(file_id: &[(u8, Raw)]) -> Self {
        let file = Self { data: Vec::new() };
        file.message(0, file_id)
    }

    /// Adds one message with its definition, fields by number.
    pub fn message(self, number: u16, fields: &[(u8, Raw)]) -> Self {
        self.message_with(number, fields, &[])
    }

    /// Adds one message with fields of the profile and fields of application 0.
    pub fn message_with(mut self, number: u16, fields: &[(u8, Raw)], added: &[(u8, Raw)]) -> Self {
        self.data.push(if added.is_empty() { 0x40 } else { 0x60 });
        self.data.extend([0, 0]);
        self.data.extend(number.to_le_bytes());
        self.data.push(fields.len() as u8);
        for (field, value) in fields {
            let size = value.bytes().len() as u8;
            self.data.extend([*field, size, value.base_type()]);
        }
        if !added.is_empty() {
            self.data.push(added.len() as u8);
            for (field, value) in added {
                self.data.extend([*field, value.bytes().len() as u8, 0]);
            }
        }
        self.data.push(0x00);
        for (_, value) in fields.iter().chain(added) {
            self.data.extend(value.bytes());
        }
        self
    }

    /// Adds one more message like the last: of its definition.
    pub fn another(mut self, fields: &[(u8, Raw)]) -> Self {
        self.data.push(0x00);
        for (_, value) in fields {
            self.data.extend(value.bytes());
        }
        self
    }

    /// Announces a field of application 0: its number, type, name and unit.
    pub fn describe(
        self,
        field: u8,
        base_type: u8,
        name: &'static str,
        unit: &'static str,
    ) -> Self {
        let fields = [
            (0, Raw::U8(0)),
            (1, Raw::U8(field)),
            (2, Raw::U8(base_type)),
            (3, Raw::Text(name)),
            (8, Raw::Text(unit)),
        ];
        self.message(206, &fields)
    }

    /// The bytes of the file, with header and checksum.
    pub fn bytes(self) -> Vec<u8> {
        let mut bytes = vec![12, 0x20, 0, 0];
        bytes.extend((self.data.len() as u32).to_le_bytes());
        bytes.extend(b".FIT");
        bytes.extend(self.data);
        let checksum = crc16(&bytes);
        bytes.extend(checksum.to_le_bytes());
        bytes
    }
}

/// The same bytes with the checksum that belongs to them, for a file and those chained after it.
pub fn with_checksums(mut bytes: Vec<u8>) -> Vec<u8> {
    let mut at = 0;
    while let Some(header) = bytes.get(at..at + 8) {
        let size = u32::from_le_bytes([header[4], header[5], header[6], header[7]]) as usize;
        let end = at + usize::from(header[0]) + size;
        if header[0] == 14 {
            let of_header = crc16(&bytes[at..at + 12]).to_le_bytes();
            bytes[at + 12..at + 14].copy_from_slice(&of_header);
        }
        if end + 2 > bytes.len() || end <= at {
            break;
        }
        let of_file = crc16(&bytes[at..end]).to_le_bytes();
        bytes[end..end + 2].copy_from_slice(&of_file);
        at = end + 2;
    }
    bytes
}

/// CRC-16/ARC bit by bit, so that it shares nothing with the table of the reader.
fn crc16(bytes: &[u8]) -> u16 {
    let mut crc = 0u16;
    for byte in bytes {
        crc ^= u16::from(*byte);
        for _ in 0..8 {
            let odd = crc & 1 == 1;
            crc >>= 1;
            if odd {
                crc ^= 0xa001;
            }
        }
    }
    crc
}
