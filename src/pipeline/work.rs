//! The files that wait to be read, handed out one by one to whoever is free.
//!
//! The members of an archive come before everything that waited when it was opened. So an archive
//! that lies unpacked in memory is finished before the next one is opened, and no more of them are
//! held at once than there are threads, whatever their number; splitting the list evenly among
//! threads would open them one after the other while the members of the first ones wait.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Things to be done, each of which may turn out to be several.
pub struct Work<T, R> {
    state: Mutex<State<T, R>>,
    changed: Condvar,
}

struct State<T, R> {
    /// The next one is last.
    waiting: Vec<(Place, T)>,
    /// How many are being done.
    under_way: usize,
    done: Vec<(Place, R)>,
}

/// Where a thing stands: its number, behind the numbers of what it was found in.
type Place = Vec<u32>;

/// What doing a thing has come to.
pub enum Done<T, R> {
    /// Finished.
    Finished(R),
    /// It was several, which are still to be done, in their order.
    Several(Vec<T>),
}

impl<T, R> Work<T, R> {
    /// All that is to be done, in its order.
    pub fn new(things: Vec<T>) -> Self {
        let mut state = State {
            waiting: Vec::new(),
            under_way: 0,
            done: Vec::new(),
        };
        state.add(&[], things);
        Self {
            state: Mutex::new(state),
            changed: Condvar::new(),
        }
    }

    /// Does what waits until nothing is left; as many threads as there are may do so at once.
    pub fn take_part(&self, mut work: impl FnMut(T) -> Done<T, R>) {
        while let Some((place, thing)) = self.next() {
            let done = work(thing);
            let mut state = self.lock();
            state.under_way -= 1;
            match done {
                Done::Finished(result) => state.done.push((place, result)),
                Done::Several(things) => state.add(&place, things),
            }
            drop(state);
            self.changed.notify_all();
        }
    }

    /// All results in the order of what they are of.
    pub fn results(self) -> Vec<R> {
        let state = self.state.into_inner();
        let mut done = state.unwrap_or_else(PoisonError::into_inner).done;
        done.sort_by(|a, b| a.0.cmp(&b.0));
        done.into_iter().map(|(_, result)| result).collect()
    }

    /// The next one, once there is one, or `None` when there will be none any more.
    fn next(&self) -> Option<(Place, T)> {
        let mut state = self.lock();
        loop {
            if let Some(next) = state.waiting.pop() {
                state.under_way += 1;
                return Some(next);
            }
            if state.under_way == 0 {
                return None;
            }
            let woken = self.changed.wait(state);
            state = woken.unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn lock(&self) -> MutexGuard<'_, State<T, R>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T, R> State<T, R> {
    fn add(&mut self, place: &[u32], things: Vec<T>) {
        let numbered = things.into_iter().zip(0..);
        let placed = numbered.map(|(thing, number)| ([place, &[number]].concat(), thing));
        let from = self.waiting.len();
        self.waiting.extend(placed);
        self.waiting[from..].reverse();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number below ten is done; a larger one is its digits.
    fn digits(number: u32) -> Done<u32, u32> {
        match number < 10 {
            true => Done::Finished(number),
            false => {
                let text = number.to_string();
                Done::Several(text.chars().filter_map(|c| c.to_digit(10)).collect())
            }
        }
    }

    #[test]
    fn results_stand_in_the_order_of_what_they_are_of() {
        for threads in [1, 4] {
            let work = Work::new(vec![1, 234, 5, 67]);
            std::thread::scope(|scope| {
                for _ in 0..threads {
                    scope.spawn(|| work.take_part(digits));
                }
            });
            assert_eq!(work.results(), [1, 2, 3, 4, 5, 6, 7]);
        }
    }

    #[test]
    fn what_was_found_comes_before_what_waited() {
        let mut order = Vec::new();
        Work::new(vec![12, 34, 5]).take_part(|number| {
            order.push(number);
            digits(number)
        });
        assert_eq!(order, [12, 1, 2, 34, 3, 4, 5]);
    }
}
