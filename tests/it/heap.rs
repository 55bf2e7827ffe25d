//! How much memory a thread holds at its worst, counted by an allocator around the system's own.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

#[global_allocator]
static COUNTING: Counting = Counting;

struct Counting;

thread_local! {
    /// Bytes held, and the most that were held since counting began.
    static HELD: Cell<(i64, i64)> = const { Cell::new((0, 0)) };
}

fn count(bytes: i64) {
    // A thread that ends frees memory after its cell is gone.
    let _ = HELD.try_with(|held| {
        let (now, most) = held.get();
        let now = now + bytes;
        held.set((now, most.max(now)));
    });
}

// SAFETY: everything is handed to the system's allocator as it comes; counting allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size() as i64);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        count(-(layout.size() as i64));
        unsafe { System.dealloc(place, layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // While it moves, both places are held.
        count(size as i64);
        count(-(layout.size() as i64));
        unsafe { System.realloc(place, layout, size) }
    }
}

/// What some work on this thread gives, and the most bytes that it held at once.
pub fn most_bytes_held<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let before = HELD.with(|held| {
        let (now, _) = held.get();
        held.set((now, now));
        now
    });
    let result = work();
    let (_, most) = HELD.with(Cell::get);
    (result, (most - before) as usize)
}

#[test]
fn the_most_is_counted_and_not_what_is_left() {
    let megabytes = |count: usize| vec![1u8; count << 20];
    let (left, most) = most_bytes_held(|| {
        drop(megabytes(8));
        megabytes(2)
    });
    assert_eq!(left.len(), 2 << 20);
    assert!(((8 << 20)..(9 << 20)).contains(&most), "{most}");
}
