//! Our way through FIT files against fitparser's: every real file and mutants of it, record by record.
//!
//! Compared are the numbers of `record` messages as they stand in the file, by field number. fitparser ends at
//! its first error and knows nothing of damage, so of a mutant only what it reads to the end is compared;
//! where it gives up, ours may go on, and must not break down.

use fitparser::Value;
use fitparser::de::{FitDefinitionMessage, FitObject, FitStreamProcessor};
use restday::import::{self, Tally};

use crate::corpus;
use crate::dice::Dice;

const RECORD: u16 = 20;
const HEART_RATE: u8 = 3;
const CADENCE: u8 = 4;
const POWER: u8 = 7;
/// Mutants of each file.
const MUTANTS: usize = 12;

/// Records, heart rates, cadences and powers of a file.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Counted {
    records: usize,
    heart_rate: Tally,
    cadence: Tally,
    power: Tally,
}

/// By fitparser; `None` where it gives up.
fn by_fitparser(bytes: &[u8]) -> Option<Counted> {
    let mut decoder = FitStreamProcessor::new();
    let mut counted = Counted::default();
    let mut rest = bytes;
    while !rest.is_empty() {
        let (after, object) = decoder.deserialize_next(rest).ok()?;
        match object {
            FitObject::Crc(_) => decoder.reset(),
            // Of two fields of one number it keeps the last and we the first, so there is nothing to compare.
            FitObject::DefinitionMessage(it) if names_a_field_twice(&it) => return None,
            FitObject::DataMessage(message) if message.global_message_number() == RECORD => {
                counted.records += 1;
                let fields = message.fields();
                add(&mut counted.heart_rate, fields.get(&HEART_RATE));
                add(&mut counted.cadence, fields.get(&CADENCE));
                add(&mut counted.power, fields.get(&POWER));
            }
            _ => {}
        }
        rest = after;
    }
    Some(counted)
}

/// The numbers are private there; the words for debugging show them.
fn names_a_field_twice(definition: &FitDefinitionMessage) -> bool {
    let words = format!("{:?}", definition.field_definitions());
    let mut numbers: Vec<&str> = words
        .split("field_definition_number: ")
        .skip(1)
        .filter_map(|rest| rest.split(',').next())
        .collect();
    let all = numbers.len();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.len() < all
}

fn add(tally: &mut Tally, value: Option<&Value>) {
    let first = match value {
        Some(Value::Array(values)) => values.iter().find_map(number),
        Some(value) => number(value),
        None => None,
    };
    if let Some(number) = first {
        tally.count += 1;
        tally.sum += number;
    }
}

/// A valid number; fitparser leaves words for "none" to whoever reads.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Byte(n) | Value::UInt8(n) | Value::Enum(n) => (*n != u8::MAX).then(|| f64::from(*n)),
        Value::UInt8z(n) => (*n != 0).then(|| f64::from(*n)),
        Value::SInt8(n) => (*n != i8::MAX).then(|| f64::from(*n)),
        Value::UInt16(n) => (*n != u16::MAX).then(|| f64::from(*n)),
        Value::UInt16z(n) => (*n != 0).then(|| f64::from(*n)),
        Value::SInt16(n) => (*n != i16::MAX).then(|| f64::from(*n)),
        Value::UInt32(n) => (*n != u32::MAX).then(|| f64::from(*n)),
        Value::UInt32z(n) => (*n != 0).then(|| f64::from(*n)),
        Value::SInt32(n) => (*n != i32::MAX).then(|| f64::from(*n)),
        Value::UInt64(n) => (*n != u64::MAX).then_some(*n as f64),
        Value::UInt64z(n) => (*n != 0).then_some(*n as f64),
        Value::SInt64(n) => (*n != i64::MAX).then_some(*n as f64),
        Value::Float32(n) => n.is_finite().then(|| f64::from(*n)),
        Value::Float64(n) => n.is_finite().then_some(*n),
        Value::Timestamp(_) | Value::String(_) | Value::Array(_) | Value::Invalid => None,
    }
}

/// By us; `None` where there is no recording to count.
fn by_us(bytes: &[u8]) -> Option<Counted> {
    let reading = import::read(bytes, "a.fit")?.ok()?;
    // Courses and plans are known for what they are, and their records are not counted.
    let training = reading.damage.is_none() && reading.not_activity.is_none();
    training.then_some(Counted {
        records: reading.recorded.all,
        heart_rate: reading.recorded.heart_rate,
        cadence: reading.recorded.cadence,
        power: reading.recorded.power,
    })
}

/// Sums in single and in double precision differ in their last digits.
fn agree(one: Tally, other: Tally) -> bool {
    one.count == other.count && (one.sum - other.sum).abs() <= 1e-6 * one.sum.abs().max(1.0)
}

/// Ours has the fraction of field 53 in it, of which a damaged one can be up to two.
fn cadence_agrees(ours: Tally, theirs: Tally) -> bool {
    (0.0..=ours.count as f64).contains(&(ours.sum - theirs.sum))
}

fn same(ours: Counted, theirs: Counted) -> bool {
    ours.records == theirs.records
        && agree(ours.heart_rate, theirs.heart_rate)
        && ours.cadence.count == theirs.cadence.count
        && cadence_agrees(ours.cadence, theirs.cadence)
        && agree(ours.power, theirs.power)
}

/// A copy with a byte or two changed, and its checksum wrong, as nobody mended it.
fn mutant(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(2) {
        let reach = if dice.below(2) == 0 { 400 } else { bytes.len() };
        let at = 14 + dice.below(reach.min(bytes.len()).saturating_sub(16).max(1));
        if let Some(byte) = bytes.get_mut(at) {
            *byte ^= 1 << dice.below(8);
        }
    }
    bytes
}

#[test]
fn every_real_file_gives_what_fitparser_gives() {
    let (mut compared, mut given_up) = (0, 0);
    for bytes in files() {
        match (by_us(&bytes), by_fitparser(&bytes)) {
            (Some(ours), Some(theirs)) => {
                assert!(same(ours, theirs), "{ours:?}, fitparser {theirs:?}");
                compared += 1;
            }
            (Some(_), None) => given_up += 1,
            (None, _) => {}
        }
    }
    println!("{compared} files agree; fitparser gives up on {given_up} more");
    assert!(
        compared > 250 || corpus::HISTORY_A.paths().is_none(),
        "{compared}"
    );
}

#[test]
fn mutants_that_fitparser_reads_give_the_same() {
    let mut dice = Dice(20_260_301);
    let (mut compared, mut apart) = (0, 0);
    // Long recordings tell no more of damage than short ones, and cost more.
    for bytes in files().into_iter().filter(|bytes| bytes.len() < 150_000) {
        for _ in 0..MUTANTS {
            let mutant = mutant(&bytes, &mut dice);
            // A wrong checksum is damage to us and an error to fitparser, so it is mended.
            let mutant = crate::fit_file::with_checksums(mutant);
            if let (Some(ours), Some(theirs)) = (by_us(&mutant), by_fitparser(&mutant)) {
                apart += usize::from(!same(ours, theirs));
                compared += 1;
            }
        }
    }
    println!("{compared} mutants compared, {apart} differ");
    // A definition whose types were exchanged can be read in more than one way.
    assert!(100 * apart <= compared, "{apart} of {compared}");
    assert!(
        compared > 500 || corpus::HISTORY_A.paths().is_none(),
        "{compared}"
    );
}

/// The FIT files of two histories and of many devices.
fn files() -> Vec<Vec<u8>> {
    let folders = [corpus::HISTORY_A, corpus::HISTORY_B, corpus::FIT];
    let paths = folders.iter().filter_map(|folder| folder.paths()).flatten();
    paths
        .filter_map(|path| std::fs::read(path).ok())
        .filter(|bytes| bytes.get(8..12) == Some(b".FIT"))
        .collect()
}
