//! The checksum of FIT files, CRC-16/ARC, sixteen bytes at once.
//!
//! A table for each distance from the end of a block gives the effect of a byte there on the checksum,
//! so the sixteen bytes of a block need not wait for each other (slicing, Kounavis & Berry 2008, doi
//! 10.1109/TC.2008.85).

/// Bytes of a block.
const BLOCK: usize = 16;
/// The polynomial x^16 + x^15 + x^2 + 1, lowest power first.
const POLYNOMIAL: u16 = 0xa001;

/// The effect of a byte on the checksum, by the number of bytes that follow it.
static TABLES: [[u16; 256]; BLOCK] = tables();

/// The checksum of some bytes.
pub fn crc16(bytes: &[u8]) -> u16 {
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    let crc = blocks.iter().fold(0, of_block);
    rest.iter().fold(crc, |crc, byte| {
        (crc >> 8) ^ TABLES[0][usize::from(crc as u8 ^ byte)]
    })
}

fn of_block(crc: u16, block: &[u8; BLOCK]) -> u16 {
    // The checksum so far applies to the first two bytes.
    let [low, high] = crc.to_le_bytes();
    let mut next = TABLES[BLOCK - 1][usize::from(block[0] ^ low)]
        ^ TABLES[BLOCK - 2][usize::from(block[1] ^ high)];
    for at in 2..BLOCK {
        next ^= TABLES[BLOCK - 1 - at][usize::from(block[at])];
    }
    next
}

const fn tables() -> [[u16; 256]; BLOCK] {
    let mut tables = [[0; 256]; BLOCK];
    let mut byte = 0;
    while byte < 256 {
        let mut crc = byte as u16;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ POLYNOMIAL
            } else {
                crc >> 1
            };
            bit += 1;
        }
        tables[0][byte] = crc;
        byte += 1;
    }
    let mut following = 1;
    while following < BLOCK {
        let mut byte = 0;
        while byte < 256 {
            let before = tables[following - 1][byte];
            tables[following][byte] = (before >> 8) ^ tables[0][(before & 0xff) as usize];
            byte += 1;
        }
        following += 1;
    }
    tables
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_crc_16_arc() {
        // The check value for "123456789" in the catalogue of CRC algorithms.
        assert_eq!(crc16(b"123456789"), 0xbb3d);
    }

    #[test]
    fn blocks_give_what_bits_one_by_one_give() {
        let bytes: Vec<u8> = (0..1000u32).map(|i| ((i * i) >> 3) as u8).collect();
        let bit_by_bit = |bytes: &[u8]| {
            bytes.iter().fold(0u16, |crc, byte| {
                (0..8).fold(crc ^ u16::from(*byte), |crc, _| match crc & 1 {
                    1 => (crc >> 1) ^ POLYNOMIAL,
                    _ => crc >> 1,
                })
            })
        };
        for length in 0..bytes.len() {
            assert_eq!(crc16(&bytes[..length]), bit_by_bit(&bytes[..length]));
        }
    }
}
