//! Lower bounds for any decoder: copying, checking, and a walk that reads a few numbers without using
//! them.

/// Copies the bytes.
pub fn copy(bytes: &[u8]) -> u64 {
    let copied = bytes.to_vec();
    u64::from(copied[copied.len() / 2])
}

/// CRC-16/ARC by a table of 256.
pub fn checksum_by_bytes(bytes: &[u8]) -> u64 {
    let table = &TABLES[0];
    let crc = bytes.iter().fold(0u16, |crc, byte| {
        (crc >> 8) ^ table[usize::from((crc ^ u16::from(*byte)) & 0xff)]
    });
    u64::from(crc)
}

/// The same, sixteen bytes at once.
pub fn checksum_by_sixteen(bytes: &[u8]) -> u64 {
    u64::from(sixteen(bytes))
}

fn sixteen(bytes: &[u8]) -> u16 {
    let mut crc = 0u16;
    let chunks = bytes.chunks_exact(16);
    let rest = chunks.remainder();
    for chunk in chunks {
        let head = crc ^ u16::from_le_bytes([chunk[0], chunk[1]]);
        let mut next = TABLES[15][usize::from(head & 0xff)] ^ TABLES[14][usize::from(head >> 8)];
        for (i, byte) in chunk.iter().enumerate().skip(2) {
            next ^= TABLES[15 - i][usize::from(*byte)];
        }
        crc = next;
    }
    rest.iter().fold(crc, |crc, byte| {
        (crc >> 8) ^ TABLES[0][usize::from((crc ^ u16::from(*byte)) & 0xff)]
    })
}

static TABLES: [[u16; 256]; 16] = tables();

const fn tables() -> [[u16; 256]; 16] {
    let mut tables = [[0u16; 256]; 16];
    let mut byte = 0;
    while byte < 256 {
        let mut crc = byte as u16;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0xa001
            } else {
                crc >> 1
            };
            bit += 1;
        }
        tables[0][byte] = crc;
        byte += 1;
    }
    let mut zeros = 1;
    while zeros < 16 {
        let mut byte = 0;
        while byte < 256 {
            let before = tables[zeros - 1][byte];
            tables[zeros][byte] = (before >> 8) ^ tables[0][(before & 0xff) as usize];
            byte += 1;
        }
        zeros += 1;
    }
    tables
}

/// Positions of the wanted fields of one kind of message.
#[derive(Clone, Default)]
struct Layout {
    size: usize,
    record: bool,
    wanted: Vec<(usize, usize)>,
}

/// Field numbers of a record that are relevant to training.
const WANTED: [u8; 12] = [253, 0, 1, 2, 3, 4, 5, 6, 7, 53, 73, 78];

/// Walks through the messages, adds up a dozen raw fields of each record, and checks the sum.
pub fn bare_walk(bytes: &[u8]) -> u64 {
    let mut layouts = vec![Layout::default(); 16];
    let (mut sum, mut at) = (0u64, 0);
    while let Some(header) = bytes.get(at..at + 12) {
        let size = u32::from_le_bytes([header[4], header[5], header[6], header[7]]) as usize;
        let begin = at + usize::from(header[0]);
        let end = (begin + size).min(bytes.len());
        sum = sum.wrapping_add(walk(&bytes[begin.min(end)..end], &mut layouts));
        sum ^= u64::from(sixteen(&bytes[at..end]));
        at = end + 2;
    }
    sum
}

fn walk(data: &[u8], layouts: &mut [Layout]) -> u64 {
    let (mut sum, mut at) = (0u64, 0);
    while let Some(&header) = data.get(at) {
        if header & 0xc0 == 0x40 {
            let Some((layout, length)) = definition(&data[at..], header) else {
                return sum;
            };
            layouts[usize::from(header & 0x0f)] = layout;
            at += length;
            continue;
        }
        let local = if header & 0x80 != 0 {
            header >> 5 & 3
        } else {
            header & 0x0f
        };
        let layout = &layouts[usize::from(local)];
        let Some(message) = data.get(at + 1..at + 1 + layout.size) else {
            return sum;
        };
        if layout.record {
            for (from, size) in &layout.wanted {
                let mut raw = [0; 4];
                let size = (*size).min(4);
                raw[..size].copy_from_slice(&message[*from..*from + size]);
                sum = sum.wrapping_add(u64::from(u32::from_le_bytes(raw)));
            }
        }
        at += 1 + layout.size;
    }
    sum
}

fn definition(data: &[u8], header: u8) -> Option<(Layout, usize)> {
    let fixed = data.get(..6)?;
    let number = match fixed[2] {
        1 => u16::from_be_bytes([fixed[3], fixed[4]]),
        _ => u16::from_le_bytes([fixed[3], fixed[4]]),
    };
    let mut layout = Layout {
        record: number == 20,
        ..Layout::default()
    };
    let mut at = 6;
    for field in data
        .get(at..at + 3 * usize::from(fixed[5]))?
        .chunks_exact(3)
    {
        if WANTED.contains(&field[0]) {
            layout.wanted.push((layout.size, usize::from(field[1])));
        }
        layout.size += usize::from(field[1]);
        at += 3;
    }
    if header & 0x20 != 0 {
        let count = usize::from(*data.get(at)?);
        at += 1;
        for field in data.get(at..at + 3 * count)?.chunks_exact(3) {
            layout.size += usize::from(field[1]);
            at += 3;
        }
    }
    Some((layout, at))
}
