//! Ways to damage a file.

use std::fmt;
use std::ops::Range;

use crate::dice::Dice;
use crate::files::Original;

/// What was done to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mutation {
    /// The end is missing.
    Cut,
    /// Bits turned round.
    Flip,
    /// Bytes that stand for the smallest, the largest and the invalid.
    Overwrite,
    /// A stretch of one byte.
    Blank,
    /// A part is missing.
    Drop,
    /// A part stands there twice or many times.
    Repeat,
    /// Two parts have changed places.
    Swap,
    /// The end is that of another file of the same format.
    SpliceAlike,
    /// A part of a file of another format stands in the middle.
    SpliceOther,
    /// Numbers have become absurd.
    Numbers,
}

/// Every way, in turn.
pub const MUTATIONS: [Mutation; 10] = [
    Mutation::Cut,
    Mutation::Flip,
    Mutation::Overwrite,
    Mutation::Blank,
    Mutation::Drop,
    Mutation::Repeat,
    Mutation::Swap,
    Mutation::SpliceAlike,
    Mutation::SpliceOther,
    Mutation::Numbers,
];

/// A damaged copy.
pub struct Mutant {
    /// File and number, as `RESTDAY_MUTANT` takes it.
    pub name: String,
    /// What was done.
    pub mutation: Mutation,
    /// What came of it.
    pub bytes: Vec<u8>,
}

impl fmt::Display for Mutant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} ({:?}, {} bytes)",
            self.name,
            self.mutation,
            self.bytes.len()
        )
    }
}

/// The mutant of a file that has a number; others lend their parts.
pub fn mutant(of: &Original, number: usize, others: &[Original]) -> Mutant {
    let mut dice = Dice(seed(&of.name, number));
    let mutation = MUTATIONS[number % MUTATIONS.len()];
    let bytes = match of.bytes.is_empty() {
        true => vec![dice.roll() as u8; dice.below(64)],
        false => mutated(of, mutation, &mut dice, others),
    };
    let name = format!("{}:{number}", of.name);
    Mutant {
        name,
        mutation,
        bytes,
    }
}

/// The same for a file whatever other files there are (FNV-1a, Fowler, Noll and Vo).
fn seed(name: &str, number: usize) -> u64 {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325, mix);
    hash.wrapping_add(number as u64)
}

fn mutated(of: &Original, mutation: Mutation, dice: &mut Dice, others: &[Original]) -> Vec<u8> {
    let mut bytes = of.bytes.clone();
    match mutation {
        Mutation::Cut => bytes.truncate(place(&bytes, dice)),
        Mutation::Flip => many(dice, |dice| {
            let at = place(&bytes, dice);
            bytes[at] ^= 1 << dice.below(8);
        }),
        Mutation::Overwrite => many(dice, |dice| {
            let at = place(&bytes, dice);
            bytes[at] = extreme(dice);
        }),
        Mutation::Blank => {
            let part = part(&bytes, dice);
            let byte = extreme(dice);
            bytes[part].fill(byte);
        }
        Mutation::Drop => {
            let part = part(&bytes, dice);
            bytes.drain(part);
        }
        Mutation::Repeat => {
            let part = part(&bytes, dice);
            let times = if dice.below(4) == 0 { 20 } else { 1 };
            let again = bytes[part.clone()].repeat(times);
            bytes.splice(part.end..part.end, again);
        }
        Mutation::Swap => {
            let (first, second) = (part(&bytes, dice), part(&bytes, dice));
            let lent = bytes[second.clone()].to_vec();
            let moved = bytes[first.clone()].to_vec();
            bytes.splice(second, moved);
            let first = first.start.min(bytes.len())..first.end.min(bytes.len());
            bytes.splice(first, lent);
        }
        Mutation::SpliceAlike => {
            if let Some(other) = lender(others, dice, |o| o.ending == of.ending) {
                bytes.truncate(place(&bytes, dice));
                bytes.extend(&other.bytes[place(&other.bytes, dice)..]);
            }
        }
        Mutation::SpliceOther => {
            if let Some(other) = lender(others, dice, |o| o.ending != of.ending) {
                let lent = other.bytes[part(&other.bytes, dice)].to_vec();
                let at = place(&bytes, dice);
                bytes.splice(at..at, lent);
            }
        }
        Mutation::Numbers => numbers(&mut bytes, dice),
    }
    bytes
}

fn many(dice: &mut Dice, mut damage: impl FnMut(&mut Dice)) {
    for _ in 0..=dice.below(16) {
        damage(dice);
    }
}

/// A place in the file; half of them in its head, where most is decided.
fn place(bytes: &[u8], dice: &mut Dice) -> usize {
    let reach = if dice.below(2) == 0 { 600 } else { usize::MAX };
    dice.below(bytes.len().min(reach))
}

/// A part of the file, a few bytes or a few thousand long.
fn part(bytes: &[u8], dice: &mut Dice) -> Range<usize> {
    let start = place(bytes, dice);
    let longest = [8, 64, 512, 8192][dice.below(4)];
    let end = (start + 1 + dice.below(longest)).min(bytes.len());
    start..end
}

fn extreme(dice: &mut Dice) -> u8 {
    [0x00, 0xff, 0x7f, 0x80][dice.below(4)]
}

fn lender<'a>(
    others: &'a [Original],
    dice: &mut Dice,
    fits: impl Fn(&Original) -> bool,
) -> Option<&'a Original> {
    let fitting: Vec<&Original> = others
        .iter()
        .filter(|o| !o.bytes.is_empty() && fits(o))
        .collect();
    (!fitting.is_empty()).then(|| fitting[dice.below(fitting.len())])
}

/// In text, numbers become longer than any type holds, negative or none; elsewhere four bytes do.
fn numbers(bytes: &mut Vec<u8>, dice: &mut Dice) {
    const ABSURD: [&str; 10] = [
        "99999999999999999999999999",
        "-99999999999999",
        "1e308",
        "-1e308",
        "1e-320",
        "NaN",
        "inf",
        "18446744073709551616",
        "-0",
        "",
    ];
    for _ in 0..=dice.below(6) {
        let at = place(bytes, dice);
        let first = bytes[at..].iter().take(4000).position(u8::is_ascii_digit);
        let text = std::str::from_utf8(&bytes[..bytes.len().min(200)]).is_ok();
        match first {
            Some(offset) if text => {
                let start = at + offset;
                let length = bytes[start..]
                    .iter()
                    .take_while(|b| b.is_ascii_digit() || **b == b'.')
                    .count();
                bytes.splice(
                    start..start + length,
                    ABSURD[dice.below(ABSURD.len())].bytes(),
                );
            }
            _ => {
                let end = (at + 4).min(bytes.len());
                let wide = [u32::MAX, i32::MAX as u32, 1 << 31, 0xffff_fffe, 0x0fff_ffff];
                let wide = wide[dice.below(wide.len())].to_le_bytes();
                bytes[at..end].copy_from_slice(&wide[..end - at]);
            }
        }
        if bytes.is_empty() {
            return;
        }
    }
}

#[test]
fn a_mutant_follows_from_its_file_and_number_and_differs_from_it() {
    let file = |name: &str, byte: u8| Original {
        name: name.to_owned(),
        bytes: (0..200).map(|n| n ^ byte).collect(),
        ending: name.rsplit('.').next().unwrap_or_default().to_owned(),
    };
    let files = [file("a.fit", 1), file("b.fit", 9), file("c.gpx", 77)];
    for (number, mutation) in MUTATIONS.iter().enumerate() {
        let one = mutant(&files[0], number, &files);
        assert_eq!(one.mutation, *mutation);
        assert_ne!(one.bytes, files[0].bytes, "{one}");
        assert_eq!(one.bytes, mutant(&files[0], number, &files).bytes);
        assert_ne!(
            one.bytes,
            mutant(&files[0], number + 10, &files).bytes,
            "{one}"
        );
    }
}
