//! How much memory files that are read at once may hold together: as much as a user says, else half of what
//! the machine has, or of what a container may take of it.

use std::str::FromStr;

use sysinfo::{MemoryRefreshKind, System};
use thiserror::Error;

use crate::import::Memory;

/// What a machine has that does not say how much it has, bytes.
const UNTOLD_BYTES: u64 = 2 << 30;

/// An amount of memory as it is typed: `500M`, `2G`, `1.5G`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemorySize(u64);

/// Why words are no amount of memory.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MemorySizeError {
    /// Something else than a number and a unit.
    #[error("write a number and K, M or G, such as 500M or 2G")]
    NotASize,
    /// Nothing can be read in none.
    #[error("must be more than zero, such as 500M or 2G")]
    Nothing,
}

impl FromStr for MemorySize {
    type Err = MemorySizeError;

    fn from_str(words: &str) -> Result<Self, MemorySizeError> {
        let end = words.find(|c: char| !c.is_ascii_digit() && c != '.');
        let (number, unit) = words.split_at(end.unwrap_or(words.len()));
        let unit_bytes = match unit.trim().to_ascii_lowercase().as_str() {
            "k" | "kb" | "kib" => 1u64 << 10,
            "m" | "mb" | "mib" => 1 << 20,
            "g" | "gb" | "gib" => 1 << 30,
            _ => return Err(MemorySizeError::NotASize),
        };
        let number: f64 = number.parse().map_err(|_| MemorySizeError::NotASize)?;
        let bytes = number * unit_bytes as f64;
        match bytes as u64 {
            0 => Err(MemorySizeError::Nothing),
            bytes => Ok(Self(bytes)),
        }
    }
}

/// The bound of a run.
pub fn bound(asked: Option<MemorySize>) -> Memory {
    Memory::of_bytes(asked.map_or_else(usual_bytes, |size| size.0))
}

fn usual_bytes() -> u64 {
    let mut system = System::new();
    system.refresh_memory_specifics(MemoryRefreshKind::nothing().with_ram());
    let container = system.cgroup_limits().map(|limits| limits.total_memory);
    let bytes = container.map_or(system.total_memory(), |most| {
        most.min(system.total_memory())
    });
    match bytes {
        0 => UNTOLD_BYTES / 2,
        bytes => bytes / 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_people_write_them() {
        let bytes = |words: &str| words.parse().map(|MemorySize(bytes)| bytes);
        assert_eq!(bytes("500M"), Ok(500 << 20));
        assert_eq!(bytes("2g"), Ok(2 << 30));
        assert_eq!(bytes("1.5GiB"), Ok(3 << 29));
        assert_eq!(bytes("64kb"), Ok(64 << 10));
        for words in ["", "G", "2", "-2G", "2 apples", "1e3M", "..M", "NaNG"] {
            assert_eq!(bytes(words), Err(MemorySizeError::NotASize), "{words}");
        }
        assert_eq!(bytes("0G"), Err(MemorySizeError::Nothing));
    }

    #[test]
    fn a_machine_has_some_memory() {
        // The smallest that anybody runs this on has some hundred megabytes.
        assert!(usual_bytes() >= 64 << 20);
    }
}
