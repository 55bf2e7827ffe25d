//! Counts nights in several files once.

use chrono::{DateTime, Utc};

use crate::activity::{BodyFact, BodyMeasure};

/// Two sleeps that share more than this part of the shorter one are one sleep: a constant of this
/// project.
const SHARED: f64 = 0.5;

/// One sleep: when it ended, and the seconds asleep.
pub type Slept = (DateTime<Utc>, f64);

/// Each sleep once, in order, whatever order the facts are in.
///
/// Two watches, or a watch and a health archive, record the same night with ends and lengths that differ
/// by some minutes. The longer counts: a watch that was taken off or had a flat battery missed the rest.
/// Separate sleeps, such as a night and a nap, are two.
pub fn once<'a>(facts: impl Iterator<Item = &'a BodyFact>) -> Vec<Slept> {
    let mut all: Vec<Slept> = facts
        .filter_map(|fact| match fact.measure {
            BodyMeasure::Sleep { asleep_s } => Some((fact.at, asleep_s)),
            _ => None,
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut sleeps: Vec<Slept> = Vec::new();
    for sleep in all {
        match sleeps.last_mut() {
            Some(last) if are_one(*last, sleep) => {
                if sleep.1 > last.1 {
                    *last = sleep;
                }
            }
            _ => sleeps.push(sleep),
        }
    }
    sleeps
}

/// Whether both were asleep at the same time for long. The first ended no later.
fn are_one(first: Slept, second: Slept) -> bool {
    let apart_s = (second.0 - first.0).num_milliseconds() as f64 / 1000.0;
    let shared_s = first.1.min(second.1 - apart_s);
    shared_s > SHARED * first.1.min(second.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    fn slept(end_h: f64, hours: f64) -> BodyFact {
        let measure = BodyMeasure::Sleep {
            asleep_s: 3600.0 * hours,
        };
        BodyFact {
            at: DateTime::UNIX_EPOCH + TimeDelta::seconds((3600.0 * end_h) as i64),
            measure,
        }
    }

    fn hours(facts: &[BodyFact]) -> Vec<f64> {
        once(facts.iter())
            .iter()
            .map(|sleep| sleep.1 / 3600.0)
            .collect()
    }

    #[test]
    fn a_night_told_by_three_is_the_longest_of_them_in_any_order() {
        let watch = slept(31.0, 7.0);
        let archive = slept(31.1, 7.4);
        // Taken off at four in the morning.
        let other = slept(28.0, 4.0);
        for facts in [
            [watch, archive, other],
            [other, archive, watch],
            [archive, other, watch],
        ] {
            assert_eq!(hours(&facts), [7.4]);
        }
    }

    #[test]
    fn a_nap_and_the_next_night_are_others() {
        let facts = [
            slept(31.0, 7.0),
            slept(38.0, 1.0),
            slept(55.0, 7.5),
            slept(38.2, 1.0),
        ];
        assert_eq!(hours(&facts), [7.0, 1.0, 7.5]);
    }
}
