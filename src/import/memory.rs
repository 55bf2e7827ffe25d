//! Bounds the combined memory of all files being read.
//!
//! A task reserves memory before it reads a whole file, and waits while others hold too much. A file
//! larger than the bound is read alone, so a bound makes reading slower and never changes a result.
//!
//! No task waits forever. A reader holds its memory while it decodes, and neither waits nor works for
//! others meanwhile; so readers finish by themselves, and as soon as there is none the next is let in,
//! whatever else is held. An unpacked archive in memory is held while its members are read, and does not
//! count as a reader.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// A bound that all copies share.
#[derive(Debug, Clone, Default)]
pub struct Memory(Option<Arc<Shared>>);

#[derive(Debug)]
struct Shared {
    most_bytes: u64,
    taken: Mutex<Taken>,
    given_back: Condvar,
}

#[derive(Debug, Default)]
struct Taken {
    bytes: u64,
    /// How many files are being read.
    readers: usize,
}

/// Reserved memory that is released on drop.
#[derive(Debug, Default)]
pub struct Held {
    shared: Option<Arc<Shared>>,
    bytes: u64,
    reads: bool,
}

impl Memory {
    /// Memory without a bound.
    pub fn unbounded() -> Self {
        Self(None)
    }

    /// This many bytes together.
    pub fn of_bytes(most_bytes: u64) -> Self {
        Self(Some(Arc::new(Shared {
            most_bytes,
            taken: Mutex::default(),
            given_back: Condvar::new(),
        })))
    }

    /// Waits for memory to read something. A holder reserves no more until it has released or kept its
    /// part.
    pub fn hold(&self, bytes: u64) -> Held {
        let Some(shared) = &self.0 else {
            return Held::default();
        };
        let full = |taken: &mut Taken| {
            taken.readers > 0 && taken.bytes.saturating_add(bytes) > shared.most_bytes
        };
        let waited = shared.given_back.wait_while(shared.taken(), full);
        let mut taken = waited.unwrap_or_else(PoisonError::into_inner);
        taken.bytes = taken.bytes.saturating_add(bytes);
        taken.readers += 1;
        Held {
            shared: Some(Arc::clone(shared)),
            bytes,
            reads: true,
        }
    }
}

impl Shared {
    fn taken(&self) -> MutexGuard<'_, Taken> {
        // Numbers are changed in one step, so a panic in between leaves nothing half done.
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Held {
    /// The same for data that was read and stays: this many bytes, while others are read.
    pub fn keep(mut self, bytes: u64) -> Self {
        if let Some(shared) = &self.shared {
            let mut taken = shared.taken();
            taken.bytes = taken.bytes.saturating_sub(self.bytes).saturating_add(bytes);
            taken.readers -= usize::from(self.reads);
            shared.given_back.notify_all();
        }
        self.bytes = bytes;
        self.reads = false;
        self
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(shared) = &self.shared {
            let mut taken = shared.taken();
            taken.bytes = taken.bytes.saturating_sub(self.bytes);
            taken.readers -= usize::from(self.reads);
            shared.given_back.notify_all();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::thread;

    use super::*;

    fn bytes(memory: &Memory) -> u64 {
        let shared = memory.0.as_ref().expect("bounded");
        shared.taken().bytes
    }

    #[test]
    fn readers_never_hold_more_than_the_bound_unless_one_is_alone() {
        let memory = Memory::of_bytes(1000);
        let (held, most) = (AtomicU64::new(0), AtomicU64::new(0));
        thread::scope(|scope| {
            for thread in 0..8u64 {
                let (memory, held, most) = (&memory, &held, &most);
                scope.spawn(move || {
                    for round in 0..300 {
                        // From 1 to 900, and occasionally 5000.
                        let wanted = match (thread + round) % 50 {
                            0 => 5000,
                            n => 1 + n * 353 % 900,
                        };
                        let room = memory.hold(wanted);
                        let now = held.fetch_add(wanted, Ordering::SeqCst) + wanted;
                        assert!(now <= 1000 || now == wanted, "{now} with {wanted}");
                        most.fetch_max(now, Ordering::SeqCst);
                        thread::yield_now();
                        held.fetch_sub(wanted, Ordering::SeqCst);
                        drop(room);
                    }
                });
            }
        });
        assert_eq!((bytes(&memory), most.into_inner()), (0, 5000));
    }

    #[test]
    fn what_is_kept_around_others_never_locks_them_out() {
        // Four threads hold an archive that alone fills the bound, and one within it, and read members.
        let memory = Memory::of_bytes(100);
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let archive = memory.hold(100).keep(100);
                        let inner = memory.hold(150).keep(120);
                        for _ in 0..3 {
                            drop(memory.hold(60));
                        }
                        drop((archive, inner));
                    }
                });
            }
        });
        assert_eq!(bytes(&memory), 0);
    }

    #[test]
    fn a_reader_that_breaks_down_gives_its_room_back() {
        let memory = Memory::of_bytes(10);
        let broke = thread::scope(|scope| {
            let reader = scope.spawn(|| {
                let _room = memory.hold(10);
                panic!("on purpose");
            });
            reader.join().is_err()
        });
        assert!(broke);
        drop(memory.hold(10));
        assert_eq!(bytes(&memory), 0);
    }

    #[test]
    fn without_a_bound_nobody_waits() {
        let memory = Memory::unbounded();
        let all: Vec<Held> = (0..3).map(|_| memory.hold(u64::MAX)).collect();
        assert_eq!(all.len(), 3);
    }
}
