//! Runs the largest work first, so that no thread is left alone with it at the end, and returns results
//! in input order.

use std::cmp::Reverse;

use rayon::prelude::*;

/// Does some work with all threads of the pool. A free thread takes the largest remaining item, by its
/// size; results are in the positions of their items.
pub fn largest_first<T: Send, R: Send>(
    items: Vec<T>,
    size: impl Fn(&T) -> u64,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let mut queue: Vec<(usize, T)> = items.into_iter().enumerate().collect();
    queue.sort_by_key(|(_, item)| Reverse(size(item)));
    // Distributed beforehand, the largest would all go to one thread.
    let begun = queue.into_iter().par_bridge();
    let mut done: Vec<(usize, R)> = begun.map(|(at, item)| (at, work(item))).collect();
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    fn with_threads<R: Send>(count: usize, work: impl FnOnce() -> R + Send) -> R {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(count).build();
        pool.expect("threads can be had").install(work)
    }

    #[test]
    fn the_largest_is_begun_first_and_results_keep_their_places() {
        let begun = Mutex::new(Vec::new());
        let results = with_threads(1, || {
            largest_first(
                vec![3, 9, 1, 9],
                |n| *n,
                |n| {
                    begun.lock().expect("no panic").push(n);
                    n * 10
                },
            )
        });
        assert_eq!(results, [30, 90, 10, 90]);
        assert_eq!(begun.into_inner().expect("no panic"), [9, 9, 3, 1]);
    }

    #[test]
    fn nothing_is_lost_among_many_threads() {
        let items: Vec<u64> = (0..5000).map(|n| n * 7919 % 5003).collect();
        let same = with_threads(8, || largest_first(items.clone(), |n| *n, |n| n));
        assert_eq!(same, items);
    }
}
