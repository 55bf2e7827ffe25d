//! The same training from two files counts once.
//!
//! Start time alone is no proof, nor is overlap alone: a ride that was never stopped lies over
//! other activities. Two recordings are one training when they begin together, last as long, and
//! what they recorded is alike.

use super::Digest;

/// Starts of two devices lie this far apart at most, seconds.
const STARTS_WITHIN_S: i64 = 120;
/// Durations and distances of the same training differ by this share at most.
const ALIKE_WITHIN: f64 = 0.05;
/// Mean heart rates of the same training differ by this much at most, beats per minute.
const HEARTS_WITHIN_BPM: f64 = 3.0;

/// One recording that was set aside.
#[derive(Debug, Clone)]
pub struct Duplicate {
    /// What was set aside.
    pub digest: Digest,
    /// Path of the recording that counts.
    pub of: String,
}

/// Splits digests into those that count and those that repeat them; the richest counts.
///
/// The order of the rest is kept, so the result does not depend on threads.
pub fn set_aside_duplicates(mut digests: Vec<Digest>) -> (Vec<Digest>, Vec<Duplicate>) {
    digests.sort_by(|a, b| (a.start, &a.origin).cmp(&(b.start, &b.origin)));
    let mut kept: Vec<Digest> = Vec::with_capacity(digests.len());
    let mut duplicates = Vec::new();
    for mut digest in digests {
        let near = |other: &&mut Digest| {
            (digest.start - other.start).num_seconds().abs() <= STARTS_WITHIN_S
        };
        let twin = kept
            .iter_mut()
            .rev()
            .take_while(near)
            .find(|k| same_training(k, &digest));
        match twin {
            None => kept.push(digest),
            Some(twin) => {
                if richness(&digest) > richness(twin) {
                    std::mem::swap(twin, &mut digest);
                }
                duplicates.push(Duplicate {
                    of: twin.origin.path.clone(),
                    digest,
                });
            }
        }
    }
    kept.sort_by(|a, b| (a.start, &a.origin).cmp(&(b.start, &b.origin)));
    (kept, duplicates)
}

/// More heart rate first, then more of everything else that was measured.
fn richness(digest: &Digest) -> (u64, u64, u64) {
    (
        digest.heart_rate.total_s() as u64,
        digest.graded_speed.total_s() as u64,
        digest.elapsed_s as u64,
    )
}

fn same_training(a: &Digest, b: &Digest) -> bool {
    let same_file = a.origin.path == b.origin.path;
    let evidence = [
        both(a.distance_m, b.distance_m).map(|(x, y)| alike(x, y)),
        both(a.heart_rate.mean_bpm(), b.heart_rate.mean_bpm())
            .map(|(x, y)| (x - y).abs() <= HEARTS_WITHIN_BPM),
    ];
    let agrees = evidence.iter().flatten().all(|alike| *alike);
    let measured = evidence.iter().flatten().count() > 0;
    // Two entries typed in by hand have nothing but their times to be told apart by.
    let bare = !measured && a.start == b.start && a.sport == b.sport;
    !same_file && alike(a.elapsed_s, b.elapsed_s) && agrees && (measured || bare)
}

fn both(a: Option<f64>, b: Option<f64>) -> Option<(f64, f64)> {
    a.filter(|v| *v > 0.0).zip(b.filter(|v| *v > 0.0))
}

fn alike(a: f64, b: f64) -> bool {
    (a - b).abs() <= ALIKE_WITHIN * a.max(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alike_is_within_a_twentieth() {
        assert!(alike(100.0, 95.0));
        assert!(!alike(100.0, 94.0));
        assert!(alike(0.0, 0.0));
    }
}
