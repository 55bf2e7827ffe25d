//! Whether an export that is read as one person's holds the files of several: a folder for each of them.
//!
//! One person's folders never show it, whatever they are named for: years, devices, services. A body is in one place
//! at a time, so two recordings on foot at the same time that are not of the same session are of two people. One pair
//! may be a mistake of a device; hence several days, and more of them than sessions that both folders hold.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::Account;
use crate::digest::{Digest, OutlineStretch, Reason};

/// Days with recordings at the same time that make two people of two folders (a constant of this project).
const LEAST_DAYS: usize = 3;
/// Recordings overlap for so long at least, seconds (a constant of this project).
const LEAST_OVERLAP_S: f64 = 600.0;
/// Both go so far at least while they overlap, metres (a constant of this project).
const LEAST_METRES: f64 = 1000.0;
/// Without heart rates, distances of one body differ by at most this share (a constant of this project).
const DISTANCES_WITHIN: f64 = 0.25;
/// Distances of one body differ by this share at most, where heart rates are of two (a constant of this project).
const DISTANCES_WITHIN_OF_TWO_HEARTS: f64 = 0.08;
/// Heart rates of one body differ by so much at most, beats a minute (a constant of this project).
const ONE_HEART_BPM: f64 = 5.0;
/// Heart rates of two bodies differ by so much at least, beats a minute (a constant of this project).
const TWO_HEARTS_BPM: f64 = 15.0;
/// A recording that is longer was left running, hours.
const LONGEST_H: i64 = 12;

/// Folders of an export that are of different people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeveralPeople {
    /// Names of the folders or archives, in order.
    pub folders: Vec<String>,
    /// Days on which two of them were on foot at the same time.
    pub days: usize,
}

/// Two folders, in the order of their names.
type Pair<'a> = (&'a str, &'a str);

impl SeveralPeople {
    /// Of what was read of an export at `root`, as files are named by their whole paths or below it.
    pub fn of(digests: &[Box<Digest>], account: &Account, root: &str) -> Option<Self> {
        let mut walks: Vec<(&str, &Digest)> = digests
            .iter()
            .map(Box::as_ref)
            .filter(|digest| is_comparable(digest))
            .filter_map(|digest| Some((folder(&digest.origin.path, root)?, digest)))
            .collect();
        walks.sort_by_key(|(folder, digest)| (digest.start, *folder));
        let mut apart: BTreeMap<Pair, BTreeSet<NaiveDate>> = BTreeMap::new();
        for (at, (folder, digest)) in walks.iter().enumerate() {
            let end = digest.end().min(digest.start + TimeDelta::hours(LONGEST_H));
            let during = walks[at + 1..]
                .iter()
                .take_while(|(_, next)| next.start < end);
            for (other, next) in during.filter(|(other, _)| other != folder) {
                if are_two_bodies(digest, next) {
                    let days = apart.entry(pair(folder, other)).or_default();
                    days.insert(next.start.date_naive());
                }
            }
        }
        let shared = shared_sessions(account, root);
        apart.retain(|pair, days| {
            days.len() >= LEAST_DAYS && days.len() > shared.get(pair).copied().unwrap_or(0)
        });
        let folders: BTreeSet<&str> = apart.keys().flat_map(|(a, b)| [*a, *b]).collect();
        let days: BTreeSet<NaiveDate> = apart.into_values().flatten().collect();
        (!folders.is_empty()).then(|| Self {
            folders: folders.into_iter().map(str::to_owned).collect(),
            days: days.len(),
        })
    }
}

fn pair<'a>(one: &'a str, other: &'a str) -> Pair<'a> {
    (one.min(other), one.max(other))
}

/// The first folder or archive that a file lies in, below the export.
fn folder<'a>(path: &'a str, root: &str) -> Option<&'a str> {
    let below = path.strip_prefix(root).unwrap_or(path);
    let below = below.trim_start_matches(['/', '!']);
    let (folder, _) = below.split_once(['/', '!'])?;
    Some(folder).filter(|folder| !folder.is_empty())
}

/// Sessions recorded in both of two folders.
fn shared_sessions<'a>(account: &'a Account, root: &str) -> BTreeMap<Pair<'a>, usize> {
    let mut shared = BTreeMap::new();
    for duplicate in &account.duplicates {
        let folders =
            folder(&duplicate.digest.origin.path, root).zip(folder(&duplicate.of.path, root));
        let is_alike = !matches!(duplicate.reason, Reason::LeftRunning { .. });
        if let Some((one, other)) = folders.filter(|(one, other)| is_alike && one != other) {
            *shared.entry(pair(one, other)).or_default() += 1;
        }
    }
    shared
}

/// Whether it was recorded on foot, minute by minute.
fn is_comparable(digest: &Digest) -> bool {
    digest.sport.is_on_foot() && digest.outline.has_distance() && !digest.is_typed_in()
}

/// Whether two recordings cannot be of one body.
fn are_two_bodies(one: &Digest, other: &Digest) -> bool {
    let from = one.start.max(other.start);
    let until = one.end().min(other.end());
    if ((until - from).num_seconds() as f64) < LEAST_OVERLAP_S {
        return false;
    }
    let stretch = |digest: &Digest| {
        let seconds = |moment: DateTime<Utc>| (moment - digest.start).num_seconds() as f64;
        digest.outline.stretch(seconds(from), seconds(until))
    };
    differ(stretch(one), stretch(other))
}

fn differ(one: OutlineStretch, other: OutlineStretch) -> bool {
    let (less, more) = (one.metres.min(other.metres), one.metres.max(other.metres));
    if less < LEAST_METRES {
        return false;
    }
    let distances = 1.0 - less / more;
    let hearts = one.heart_rate_bpm.zip(other.heart_rate_bpm);
    match hearts.map(|(one, other)| (one - other).abs()) {
        Some(apart) if apart >= TWO_HEARTS_BPM => distances > DISTANCES_WITHIN_OF_TWO_HEARTS,
        Some(apart) if apart <= ONE_HEART_BPM => false,
        _ => distances > DISTANCES_WITHIN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::{Activity, Origin, Sample, SamplesBuilder, Sport, Totals};
    use crate::answer::example_results::{day, exported};
    use crate::clean::clean;
    use crate::digest::{DuplicateRules, set_aside_duplicates};
    use chrono::NaiveTime;

    /// An hour on a day by a speed, with a heart rate.
    fn hour(path: &str, on: i64, speed_m_per_s: f64, bpm: f32) -> Digest {
        let mut samples = SamplesBuilder::new();
        for at in 0..720 {
            let at_s = 5.0 * f64::from(at);
            samples.push(Sample {
                elapsed_s: at_s,
                heart_rate_bpm: Some(bpm + (at % 3) as f32),
                distance_m: Some(speed_m_per_s * at_s),
                ..Sample::default()
            });
        }
        let activity = Activity {
            origin: Origin {
                path: path.to_owned(),
                index: 0,
            },
            sport: Sport::Run,
            start: day(on).and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(18),
            totals: Totals {
                elapsed_s: Some(3600.0),
                timer_s: Some(3600.0),
                distance_m: Some(3600.0 * speed_m_per_s),
                ..Totals::default()
            },
            samples: samples.finish(),
            ..crate::activity::example_activity::empty_run()
        };
        let (samples, repairs) = clean(&activity);
        Digest::of(&activity, &samples, repairs)
    }

    /// What an export of such files shows.
    fn found(digests: Vec<Digest>) -> Option<SeveralPeople> {
        let (digests, duplicates) = set_aside_duplicates(digests, &DuplicateRules::default());
        let mut account = Account::default();
        account.duplicates = duplicates;
        SeveralPeople::of(&digests, &account, "")
    }

    /// Days; both folders contain an hour of running on each.
    fn side_by_side(days: i64, speeds: [f64; 2], hearts: [f32; 2]) -> Vec<Digest> {
        let both = |on: i64| {
            let names = ["anna", "bo.zip"];
            let path = |who: usize| match who {
                0 => format!("{}/{on}.fit", names[who]),
                _ => format!("{}!deeper/{on}.fit", names[who]),
            };
            [0, 1].map(|who| hour(&path(who), on, speeds[who], hearts[who]))
        };
        (0..days).flat_map(both).collect()
    }

    #[test]
    fn two_bodies_at_one_time_on_several_days_are_two_people() {
        let two = found(side_by_side(3, [3.4, 2.4], [150.0, 130.0])).expect("two people");
        assert_eq!(two.folders, ["anna", "bo.zip"]);
        assert_eq!(two.days, 3);
        assert_eq!(found(side_by_side(2, [3.4, 2.4], [150.0, 130.0])), None);
        // Heart rates separate two people where speeds alone would not.
        assert!(found(side_by_side(4, [3.4, 3.0], [175.0, 135.0])).is_some());
    }

    #[test]
    fn one_run_on_two_devices_is_of_one_person() {
        assert_eq!(found(side_by_side(9, [3.0, 3.05], [150.0, 151.0])), None);
        // A device that counts far too few metres, on the same heart.
        assert_eq!(found(side_by_side(9, [3.0, 2.0], [150.0, 150.0])), None);
    }

    #[test]
    fn folders_of_years_of_one_person_are_none_of_several() {
        let read = exported();
        assert_eq!(SeveralPeople::of(&read.digests, &read.account, ""), None);
        // Loose files are in no folder.
        let loose = side_by_side(5, [3.4, 2.4], [150.0, 130.0]).into_iter();
        let loose = loose.enumerate().map(|(at, mut digest)| {
            digest.origin.path = format!("{at}.fit");
            digest
        });
        assert_eq!(found(loose.collect()), None);
    }

    #[test]
    fn the_folder_is_the_first_below_the_export() {
        assert_eq!(folder("anna/2025/x.fit", ""), Some("anna"));
        assert_eq!(
            folder("/data/squad/anna/x.fit", "/data/squad"),
            Some("anna")
        );
        assert_eq!(folder("bo.zip!x.fit", "squad"), Some("bo.zip"));
        assert_eq!(folder("x.fit", ""), None);
    }
}
