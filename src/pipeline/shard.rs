//! One of several equal shards of an export, for independent jobs on many machines.
//!
//! A shard depends on a name alone, so it stays the same whatever else comes or goes.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};
use thiserror::Error;

/// Shard `index` of `of`, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// Which shard; 1 to `of`.
    index: u32,
    /// How many shards there are; at least 1.
    of: u32,
}

/// Why a text is not a shard.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ShardError {
    /// Something other than two numbers.
    #[error("write the number of the shard and how many there are, such as 2/8")]
    NotTwoNumbers,
    /// Zero shards.
    #[error("there must be at least 1 shard, as in 1/1")]
    NoShares,
    /// A shard beyond the last.
    #[error("shard must be between 1/{of} and {of}/{of}")]
    Outside {
        /// Number of the requested shard.
        index: u32,
        /// How many shards there are.
        of: u32,
    },
}

impl Shard {
    /// Shard `index` of `of`, both from 1.
    ///
    /// # Errors
    /// If there is no such shard.
    pub fn new(index: u32, of: u32) -> Result<Self, ShardError> {
        match of {
            0 => Err(ShardError::NoShares),
            of if (1..=of).contains(&index) => Ok(Self { index, of }),
            of => Err(ShardError::Outside { index, of }),
        }
    }

    /// Which shard, from 1.
    pub fn index(self) -> u32 {
        self.index
    }

    /// How many shards there are.
    pub fn of(self) -> u32 {
        self.of
    }

    /// Whether something with this name belongs to it. Among the shards of one number, exactly one contains
    /// a name.
    pub fn holds(self, name: &str) -> bool {
        // A hash of the standard library may change in its next version.
        let hash: [u8; 32] = Sha256::digest(name).into();
        let number = hash[..8]
            .iter()
            .fold(0, |n, byte| n << 8 | u64::from(*byte));
        number % u64::from(self.of) == u64::from(self.index - 1)
    }
}

impl FromStr for Shard {
    type Err = ShardError;

    fn from_str(words: &str) -> Result<Self, ShardError> {
        let number = |word: &str| word.parse().map_err(|_| ShardError::NotTwoNumbers);
        let (index, of) = words.split_once('/').ok_or(ShardError::NotTwoNumbers)?;
        Self::new(number(index)?, number(of)?)
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.index, self.of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(of: u32) -> impl Iterator<Item = Shard> {
        (1..=of).map(move |index| Shard::new(index, of).expect("there is one"))
    }

    #[test]
    fn every_name_is_in_exactly_one_shard_and_shards_are_about_equal() {
        let names: Vec<String> = (0..2000).map(|n| format!("2025/{n:04}.fit")).collect();
        for of in [1, 2, 3, 7, 8, 64] {
            let shards = |name: &String| all(of).filter(|shard| shard.holds(name)).count();
            assert!(names.iter().all(|name| shards(name) == 1), "{of}");
        }
        for shard in all(8) {
            let held = names.iter().filter(|name| shard.holds(name)).count();
            // 250 on the average, and a standard deviation of 15.
            assert!((190..310).contains(&held), "{shard}: {held}");
        }
    }

    #[test]
    fn a_shard_is_the_same_in_every_version() {
        // `printf %s activities/1.fit | sha256sum` begins with 32f8c3496620056f: 3 over a multiple of 4.
        let held: Vec<u32> = all(4)
            .filter(|shard| shard.holds("activities/1.fit"))
            .map(Shard::index)
            .collect();
        assert_eq!(held, [4]);
    }

    #[test]
    fn what_is_no_shard_says_why() {
        assert_eq!("2/8".parse(), Shard::new(2, 8));
        for words in [
            "",
            "x",
            "3",
            "1/",
            "/3",
            "1/3/5",
            "-1/3",
            "1.5/3",
            "1 / 3",
            "99999999999/3",
        ] {
            assert_eq!(
                words.parse::<Shard>(),
                Err(ShardError::NotTwoNumbers),
                "{words}"
            );
        }
        assert_eq!("1/0".parse::<Shard>(), Err(ShardError::NoShares));
        for (words, index, of) in [("0/3", 0, 3), ("3/2", 3, 2)] {
            assert_eq!(
                words.parse::<Shard>(),
                Err(ShardError::Outside { index, of })
            );
        }
    }
}
