//! What every mutant has to keep to.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use restday::activity::Activity;
use restday::clean::clean;
use restday::digest::Digest;
use restday::import::folder::{Opened, Source};

use crate::absurd_number::absurd_number;
use crate::mutation::Mutant;
use crate::peak_bytes;

/// Time that a file may take whatever its size, and for each of its megabytes. A sound megabyte takes
/// a tenth of a second unoptimised; what grows with the square of the size takes longer than this.
const PATIENCE: Duration = Duration::from_secs(5);
const PATIENCE_PER_MEGABYTE: Duration = Duration::from_secs(4);

/// Memory that a file may take whatever its size: an archive may declare small members up to 16 MiB,
/// and a place of that size is made for one.
const FREE_BYTES: usize = 24 << 20;
/// And for each of its bytes. Files take up to sixty times their size: a record of a
/// dozen bytes becomes a sample of a dozen columns, as it was read and as it was cleaned.
const BYTES_PER_BYTE: usize = 80;

/// How a mutant fared.
pub struct Fared {
    /// How long it took.
    pub took: Duration,
    /// Most memory held at once.
    pub peak_bytes: usize,
    /// Sessions that could be read of it nevertheless.
    pub sessions: usize,
}

/// Reads, cleans and digests a mutant as the pipeline does, and says what it broke.
pub fn fare(mutant: &Mutant) -> Result<Fared, String> {
    let begun = Instant::now();
    let work = || {
        catch_unwind(AssertUnwindSafe(|| {
            read(&Source::of_bytes(mutant.bytes.clone(), path(mutant)))
        }))
    };
    let (outcome, peak_bytes) = peak_bytes(work);
    let took = begun.elapsed();
    let sessions = outcome.map_err(|_| "panicked".to_owned())??;
    let length = mutant.bytes.len();
    let may_take = PATIENCE + PATIENCE_PER_MEGABYTE.mul_f64(length as f64 / 1e6);
    if took > may_take {
        return Err(format!("took {took:?}"));
    }
    if peak_bytes > FREE_BYTES + BYTES_PER_BYTE * length {
        return Err(format!("held {} MB", peak_bytes >> 20));
    }
    Ok(Fared {
        took,
        peak_bytes,
        sessions,
    })
}

/// The name of the file without what tells mutants apart.
fn path(mutant: &Mutant) -> &str {
    let name = mutant.name.rsplit_once(':').map_or("", |(name, _)| name);
    name.strip_suffix("(unpacked)").unwrap_or(name)
}

/// Readers are called directly, as the pipeline would hide a panic.
fn read(source: &Source) -> Result<usize, String> {
    match source.read() {
        Err(error) => {
            // Its words are made of what was read, too.
            let _ = error.to_string();
            Ok(0)
        }
        Ok(Opened::Foreign) => Ok(0),
        Ok(Opened::Archive(members)) => members.iter().map(read).sum(),
        Ok(Opened::Read(reading)) => reading.activities.iter().map(digest).sum(),
    }
}

/// One session, if its digest is sound.
fn digest(activity: &Activity) -> Result<usize, String> {
    let (samples, repairs) = clean(activity);
    let shown = format!("{:?}", Digest::of(activity, &samples, repairs));
    match absurd_number(&shown) {
        Some(word) => Err(format!("has a digest with {word}")),
        None => Ok(1),
    }
}
