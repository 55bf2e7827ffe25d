//! The same training from several recordings counts once.
//!
//! What the other recordings know more is taken over ([`super::fusion`]); every decision is kept
//! with its reason, so that it can be shown and overruled.

use super::Digest;
use super::fusion::Channel;
use super::likeness::{Likeness, same_training};
use crate::activity::Origin;

/// What is done about several recordings of one training.
#[derive(Debug, Clone, Default)]
pub struct DuplicateRules {
    /// Whether duplicates are looked for, and whether recordings complete each other.
    pub policy: DuplicatePolicy,
    /// Paths of files whose activities are trainings of their own, whatever they look like.
    pub distinct: Vec<String>,
    /// Activities and the recordings of their places, as an export itself pairs them.
    pub routes: Vec<(Origin, Origin)>,
}

/// How far recordings of one training are brought together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DuplicatePolicy {
    /// The richest recording counts, completed from the others.
    #[default]
    Complete,
    /// The richest recording counts as it is.
    SetAside,
    /// Every recording counts.
    Keep,
}

/// One recording that was set aside.
#[derive(Debug, Clone)]
pub struct Duplicate {
    /// What was set aside.
    pub digest: Digest,
    /// The recording that counts.
    pub of: Origin,
    /// Why both are one training.
    pub reason: Reason,
    /// What the recording that counts took from it.
    pub gave: Vec<Channel>,
}

/// Why two recordings are one training.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// They cover the same time and are alike.
    Alike(Likeness),
    /// The export says that one is the route of the other.
    Route,
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Reason::Alike(likeness) => likeness.fmt(f),
            Reason::Route => f.write_str("the export names it as the route"),
        }
    }
}

/// Splits digests into those that count and those that repeat them.
///
/// The order of the rest is that of their starts, so the result does not depend on threads.
pub fn set_aside_duplicates(
    mut digests: Vec<Digest>,
    rules: &DuplicateRules,
) -> (Vec<Digest>, Vec<Duplicate>) {
    in_order(&mut digests);
    let mut duplicates = Vec::new();
    if rules.policy == DuplicatePolicy::Keep {
        return (digests, duplicates);
    }
    join_routes(&mut digests, &mut duplicates, rules);
    let mut kept: Vec<Digest> = Vec::with_capacity(digests.len());
    for digest in digests {
        let twin = (!rules.is_distinct(&digest))
            .then(|| twin(&kept, &digest, rules))
            .flatten();
        match twin {
            None => kept.push(digest),
            Some((at, likeness)) => {
                let reason = Reason::Alike(likeness);
                duplicates.push(join(&mut kept[at], digest, reason, rules.policy));
            }
        }
    }
    in_order(&mut kept);
    point_to_the_kept(&mut duplicates);
    (kept, duplicates)
}

impl DuplicateRules {
    fn is_distinct(&self, digest: &Digest) -> bool {
        self.distinct.contains(&digest.origin.path)
    }
}

fn in_order(digests: &mut [Digest]) {
    digests.sort_by(|a, b| (a.start, &a.origin).cmp(&(b.start, &b.origin)));
}

/// The recording of the same training among those that count so far.
fn twin(kept: &[Digest], digest: &Digest, rules: &DuplicateRules) -> Option<(usize, Likeness)> {
    // Most recordings end within the day; the few that do not are asked every time.
    let near =
        |other: &Digest| (digest.start - other.start).num_days() < 1 || other.elapsed_s > 36_000.0;
    let candidates = kept.iter().enumerate().rev().filter(|(_, k)| near(k));
    candidates
        .filter(|(_, k)| !rules.is_distinct(k))
        .find_map(|(at, k)| Some((at, same_training(k, digest)?)))
}

/// Joins a recording to the one that counts so far; the richer one of both counts from now on.
fn join(
    kept: &mut Digest,
    mut other: Digest,
    reason: Reason,
    policy: DuplicatePolicy,
) -> Duplicate {
    if leads(&other, kept) {
        std::mem::swap(kept, &mut other);
    }
    let gave = match policy {
        DuplicatePolicy::Complete => kept.complete_from(&other),
        DuplicatePolicy::SetAside | DuplicatePolicy::Keep => Vec::new(),
    };
    Duplicate {
        of: kept.origin.clone(),
        digest: other,
        reason,
        gave,
    }
}

/// Whether a recording is richer than another: a recording that somebody stopped, then more heart
/// rate, more motion, more time, more that only the device knows.
fn leads(a: &Digest, b: &Digest) -> bool {
    /// Differences smaller than this share are no difference.
    const NOTABLE: f64 = 0.05;
    let more = |x: f64, y: f64| ((x - y).abs() > NOTABLE * x.max(y)).then_some(x > y);
    let stopped = |d: &Digest| !was_left_running(d);
    if stopped(a) != stopped(b) {
        return stopped(a);
    }
    more(hearts_over_s(a), hearts_over_s(b))
        .or_else(|| more(a.graded_speed.total_s(), b.graded_speed.total_s()))
        .or_else(|| more(a.elapsed_s, b.elapsed_s))
        .unwrap_or_else(|| {
            let clock = |d: &Digest| usize::from(d.utc_offset_s.is_some());
            let rank = |d: &Digest| d.watch.count() + d.settings.count() + clock(d);
            (rank(a), &b.origin) > (rank(b), &a.origin)
        })
}

/// Seconds from start to end of which the heart rate is known. Pauses that only one of two formats
/// tells make no difference.
fn hearts_over_s(digest: &Digest) -> f64 {
    let share = digest.heart_rate.total_s() / digest.timer_s.max(1.0);
    share.min(1.0) * digest.elapsed_s
}

/// A recording of many hours in which hardly anybody moved: the stop button was forgotten.
fn was_left_running(digest: &Digest) -> bool {
    const MANY_HOURS_S: f64 = 6.0 * 3600.0;
    const HARDLY: f64 = 0.25;
    digest.elapsed_s > MANY_HOURS_S && digest.moving_s < HARDLY * digest.elapsed_s
}

/// Joins what the export itself pairs, before anything is compared.
fn join_routes(digests: &mut Vec<Digest>, duplicates: &mut Vec<Duplicate>, rules: &DuplicateRules) {
    for (activity, route) in &rules.routes {
        let find =
            |digests: &[Digest], origin: &Origin| digests.iter().position(|d| d.origin == *origin);
        let Some(route_at) = find(digests, route).filter(|at| !rules.is_distinct(&digests[*at]))
        else {
            continue;
        };
        let route = digests.remove(route_at);
        match find(digests, activity) {
            None => digests.insert(route_at, route),
            Some(at) => {
                // The activity knows start, end and heart; the route only the way.
                let kept = &mut digests[at];
                let gave = match rules.policy {
                    DuplicatePolicy::Complete => kept.complete_from(&route),
                    DuplicatePolicy::SetAside | DuplicatePolicy::Keep => Vec::new(),
                };
                duplicates.push(Duplicate {
                    of: kept.origin.clone(),
                    digest: route,
                    reason: Reason::Route,
                    gave,
                });
            }
        }
    }
}

/// A recording that led for a while and was set aside itself is no longer what others repeat.
fn point_to_the_kept(duplicates: &mut [Duplicate]) {
    for i in 0..duplicates.len() {
        let mut of = duplicates[i].of.clone();
        while let Some(next) = duplicates.iter().find(|d| d.digest.origin == of) {
            of = next.of.clone();
        }
        duplicates[i].of = of;
    }
}
