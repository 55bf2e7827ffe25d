//! Thousands of damaged copies of real files: reading them may fail, but never panics, ends soon,
//! takes little memory and gives finite numbers.
//!
//! Every fixture gets its share, and every file of the corpus beside the repository where that is at
//! hand. Each mutant follows from its file and its number alone, so one that fails can be
//! repeated:
//!
//! ```sh
//! RESTDAY_MUTANT=fit/some-file.fit:17 cargo test --test mutants
//! RESTDAY_MUTANTS=200000 cargo test --test mutants -- --nocapture
//! ```

#[path = "../absurd_number.rs"]
mod absurd_number;
#[path = "../dice.rs"]
mod dice;

mod beside_sound_files;
mod bounded_memory;
mod files;
mod mutation;
mod nested_memory;
mod parts;
mod second_opinions;
mod survival;

use std::sync::{Mutex, MutexGuard, PoisonError};

use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Tests of this binary run one after the other, as they measure the memory of all.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Most bytes that were held at once during some work, beyond those held before.
fn peak_bytes<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let result = work();
    (result, MEMORY.peak_usage().saturating_sub(before))
}
