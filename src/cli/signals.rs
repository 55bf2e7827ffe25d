//! Ctrl-C and requests to end: outside of what is held they end the program at once. What is held comes to a
//! proper end first, so that what was read is kept and nothing is left half written; a second one waits for
//! nothing.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// What shells add to the number of a signal that ended a program.
const BY_SIGNAL: usize = 128;

/// Whether a signal to stop came.
static CAME: LazyLock<Arc<AtomicBool>> = LazyLock::new(Arc::default);
/// The number of the last that came.
static NUMBER: LazyLock<Arc<AtomicUsize>> = LazyLock::new(Arc::default);
/// Whether the next one ends the program on the spot.
static AT_ONCE: LazyLock<Arc<AtomicBool>> = LazyLock::new(|| Arc::new(AtomicBool::new(true)));

/// Listens from now on. Where the system does not allow that, signals end the program as they always do.
pub fn listen() {
    for signal in [SIGINT, SIGTERM] {
        let number = signal.unsigned_abs() as usize;
        // In this order, as each is done after the one before it.
        let ended =
            flag::register_conditional_shutdown(signal, signal + BY_SIGNAL as i32, AT_ONCE.clone());
        let _ = ended
            .and_then(|_| flag::register_usize(signal, NUMBER.clone(), number))
            .and_then(|_| flag::register(signal, CAME.clone()))
            .and_then(|_| flag::register(signal, AT_ONCE.clone()));
    }
}

/// Whether a signal to stop came.
pub fn came() -> bool {
    CAME.load(Ordering::SeqCst)
}

/// Becomes true when one comes, for work that looks at it.
pub fn flag() -> Arc<AtomicBool> {
    CAME.clone()
}

/// The exit code of a program that the last one ended.
pub fn exit_code() -> u8 {
    let number = match NUMBER.load(Ordering::SeqCst) {
        0 => SIGINT.unsigned_abs() as usize,
        number => number,
    };
    u8::try_from(BY_SIGNAL + number).unwrap_or(u8::MAX)
}

/// Does work that the first one does not break off; callers check [`came`] afterwards.
pub fn held<T>(work: impl FnOnce() -> T) -> T {
    let at_once = AT_ONCE.swap(came(), Ordering::SeqCst);
    let result = work();
    AT_ONCE.store(at_once || came(), Ordering::SeqCst);
    result
}
