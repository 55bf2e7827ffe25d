//! Bytes of a file, in memory or lent by the caller, read by several tasks at once, each at its own position.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::memory::Held;

/// A window into a file, into memory or into what is lent, with its own read position.
#[derive(Clone)]
pub struct SharedBytes {
    store: Store,
    start: u64,
    length: u64,
    position: u64,
    /// Bytes that may still be read from here and from every copy.
    left_bytes: Arc<AtomicU64>,
    /// Memory reserved for bytes in memory, while there is any copy.
    _held: Option<Arc<Held>>,
}

#[derive(Clone)]
enum Store {
    File(Arc<Mutex<File>>),
    Memory(Arc<Vec<u8>>),
    Lent(Arc<dyn Lender>),
}

/// Someone who has bytes that are not on a disk, and gives them out by position.
pub trait Lender: Send + Sync {
    /// Fills the beginning of a buffer with the bytes at a position, and says with how many: none at the end.
    ///
    /// # Errors
    /// If they can no longer be had.
    fn read_at(&self, position: u64, buffer: &mut [u8]) -> io::Result<usize>;
}

impl SharedBytes {
    /// All of a file.
    pub fn of_file(file: File, length: u64) -> Self {
        Self::all(Store::File(Arc::new(Mutex::new(file))), length)
    }

    /// All of some bytes.
    pub fn of_bytes(bytes: Arc<Vec<u8>>) -> Self {
        let length = bytes.len() as u64;
        Self::all(Store::Memory(bytes), length)
    }

    /// All of what is lent, of this length.
    pub fn lent(lender: Arc<dyn Lender>, length: u64) -> Self {
        Self::all(Store::Lent(lender), length)
    }

    /// The same, with the memory reserved for them.
    pub fn holding(self, held: Held) -> Self {
        Self {
            _held: Some(Arc::new(held)),
            ..self
        }
    }

    fn all(store: Store, length: u64) -> Self {
        Self {
            store,
            start: 0,
            length,
            position: 0,
            left_bytes: Arc::new(AtomicU64::new(u64::MAX)),
            _held: None,
        }
    }

    /// A part of these bytes, without copying; anything outside is cut off.
    pub fn window(&self, start: u64, length: u64) -> Self {
        let start = start.min(self.length);
        let mut window = Self::all(self.store.clone(), length.min(self.length - start));
        window.start = self.start + start;
        window._held = self._held.clone();
        window
    }

    /// Their number.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Limits the bytes that may be read, from here and from every copy.
    pub fn allow(&self, bytes: u64) {
        self.left_bytes.store(bytes, Ordering::Relaxed);
    }

    /// Whether a limit set by [`Self::allow`] was exceeded.
    pub fn spent(&self) -> bool {
        self.left_bytes.load(Ordering::Relaxed) == 0
    }
}

fn lock(file: &Mutex<File>) -> MutexGuard<'_, File> {
    // Every use seeks first, so a task that failed in between does no harm.
    file.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Read for SharedBytes {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.length.saturating_sub(self.position);
        let wanted = buffer
            .len()
            .min(usize::try_from(left).unwrap_or(usize::MAX));
        let buffer = &mut buffer[..wanted];
        let at = self.start.saturating_add(self.position);
        let count = match &self.store {
            Store::File(file) => {
                let mut file = lock(file);
                file.seek(SeekFrom::Start(at))?;
                file.read(buffer)?
            }
            Store::Memory(bytes) => {
                let from = (at as usize).min(bytes.len());
                (&bytes[from..]).read(buffer)?
            }
            Store::Lent(lender) => lender.read_at(at, buffer)?.min(buffer.len()),
        };
        let allowed = self.left_bytes.load(Ordering::Relaxed);
        if allowed != u64::MAX {
            let left = allowed.saturating_sub(count as u64);
            self.left_bytes.store(left, Ordering::Relaxed);
            if left == 0 {
                return Err(io::Error::other("more than may be read"));
            }
        }
        self.position += count as u64;
        Ok(count)
    }
}

impl Seek for SharedBytes {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(position) => Some(position),
            SeekFrom::End(offset) => self.length.checked_add_signed(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        self.position =
            target.ok_or_else(|| io::Error::other("sought before the beginning of an archive"))?;
        Ok(self.position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rest(mut bytes: SharedBytes) -> Vec<u8> {
        let mut read = Vec::new();
        let _ = bytes.read_to_end(&mut read);
        read
    }

    #[test]
    fn a_window_in_a_window_shows_its_own_part_and_nothing_beyond() {
        let all = SharedBytes::of_bytes(Arc::new((0..100).collect()));
        let window = all.window(10, 20);
        assert_eq!(rest(window.window(5, 3)), [15, 16, 17]);
        assert_eq!(rest(window.window(18, 50)), [28, 29]);
        assert!(rest(window.window(50, 50)).is_empty());
        let mut from_end = window.clone();
        assert_eq!(from_end.seek(SeekFrom::End(-2)).ok(), Some(18));
        assert_eq!(rest(from_end), [28, 29]);
    }

    /// Lends at most seven bytes at once.
    struct Slow;

    impl Lender for Slow {
        fn read_at(&self, position: u64, buffer: &mut [u8]) -> io::Result<usize> {
            let count = buffer.len().min(7);
            for (byte, value) in buffer[..count].iter_mut().zip(position..) {
                *byte = value as u8;
            }
            Ok(count)
        }
    }

    #[test]
    fn what_is_lent_in_pieces_is_read_whole_and_from_any_position() {
        let all = SharedBytes::lent(Arc::new(Slow), 100);
        assert_eq!(rest(all.clone()), (0..100).collect::<Vec<u8>>());
        assert_eq!(rest(all.window(90, 50)), (90..100).collect::<Vec<u8>>());
    }

    #[test]
    fn an_allowance_is_shared_by_all_copies_and_met_once() {
        let all = SharedBytes::of_bytes(Arc::new(vec![1; 100]));
        all.allow(60);
        let mut copy = all.clone();
        assert_eq!(copy.read(&mut [0; 50]).ok(), Some(50));
        assert!(!all.spent());
        assert!(copy.read(&mut [0; 50]).is_err());
        assert!(all.spent());
    }
}
