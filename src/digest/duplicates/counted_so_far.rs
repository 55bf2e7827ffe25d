//! The recordings that count so far.

use super::super::Digest;
use super::super::likeness::{Likeness, same_training};
use super::calendar::{Calendar, TimeSpan};
use super::duplicate::{Duplicate, DuplicatePolicy, DuplicateRules};
use super::join::join;

/// Total time that may be aligned to find the session of one recording, seconds; a comparison counts at
/// least this much: two weeks are enough for a hundred recordings of three hours, as for seven of two
/// days.
const MOST_LAID_S: f64 = 14.0 * 86_400.0;
const LEAST_LAID_S: f64 = 3.0 * 3600.0;

/// The recordings that count so far, in the order in which they came, and those still to be judged.
///
/// All stay in one list: those kept move up to gaps left by others.
pub struct CountedSoFar {
    digests: Vec<Option<Box<Digest>>>,
    /// How many are kept; they come first.
    count: usize,
    /// The position of the next one to be judged.
    next: usize,
    calendar: Calendar,
}

impl CountedSoFar {
    /// None of these yet.
    pub fn among(digests: Vec<Box<Digest>>) -> Self {
        Self {
            digests: digests.into_iter().map(Some).collect(),
            count: 0,
            next: 0,
            calendar: Calendar::default(),
        }
    }

    /// The next one; it has to be pushed or joined before another.
    pub fn next_to_judge(&mut self) -> Option<Box<Digest>> {
        let digest = self.digests.get_mut(self.next)?.take();
        self.next += 1;
        digest
    }

    /// Adds a recording of a separate session.
    pub fn push(&mut self, digest: Box<Digest>) {
        self.calendar.note(self.count, TimeSpan::of(&digest));
        self.digests[self.count] = Some(digest);
        self.count += 1;
    }

    /// The recording of the same session.
    pub fn twin(&self, digest: &Digest, rules: &DuplicateRules) -> Option<(usize, Likeness)> {
        let near = self.calendar.near(TimeSpan::of(digest));
        let mut laid_s = 0.0;
        for at in near.numbers {
            let other = self.digests[at].as_ref()?;
            if laid_s > MOST_LAID_S {
                break;
            }
            if rules.is_distinct(other) {
                continue;
            }
            laid_s += other.elapsed_s.min(digest.elapsed_s).max(LEAST_LAID_S);
            if let Some(likeness) = same_training(other, digest) {
                return Some((at, likeness));
            }
        }
        None
    }

    /// Joins a recording to one that is kept; `None` if there is none.
    pub fn join(
        &mut self,
        at: usize,
        digest: Box<Digest>,
        likeness: Likeness,
        policy: DuplicatePolicy,
    ) -> Option<Duplicate> {
        let kept = self.digests.get_mut(at)?.as_mut()?;
        let duplicate = join(kept, digest, likeness, policy);
        self.calendar.note(at, TimeSpan::of(kept));
        Some(duplicate)
    }

    /// All that are kept.
    pub fn into_digests(mut self) -> Vec<Box<Digest>> {
        self.digests.truncate(self.count);
        self.digests.into_iter().flatten().collect()
    }
}
