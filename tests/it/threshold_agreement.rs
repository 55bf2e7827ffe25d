//! Thresholds estimated from training alone against those that the watch itself stores.
//!
//! Every setting is taken out of the digests, thresholds are estimated from what is left, and held
//! against what was taken out. What is fair:
//!
//! - A watch keeps one maximum for running and another for the rest, and both change with time. So a
//!   stored value is compared within its own group of sports, on the last day on which it was stored:
//!   by then the estimate has seen everything that was done under it and nothing that came later.
//! - Our estimates see the past only. While they are no more than a usual value (docs/athlete.md:
//!   fewer than 20 activities with heart rate, nothing hard among them) they are printed, but there is
//!   nothing in them to be right or wrong.
//! - A stored maximum is no truth either: it was set by hand or by the watch from its own sensor. A
//!   stored threshold power without a power meter comes from the watch's own guess; none is estimated.
//! - The resting heart rate comes from a field that no document describes and that moves between 48
//!   and 68. It is compared with its median over the history. Activities do not tell a resting heart
//!   rate, so ours is then the usual 60: what is compared is how wrong that assumption is.

use chrono::NaiveDate;
use restday::activity::DeviceSettings;
use restday::athlete::{Athlete, Discipline, Given, Provenance, Threshold, Thresholds};
use restday::digest::{Digest, DuplicateRules, set_aside_duplicates};

use crate::corpus::{self, Folder};

/// Most that an estimate may be off, as a share of what is stored.
const MOST_OFF: f64 = 0.05;

/// A history with its settings, and its athlete without them.
struct History {
    /// Activities in order, with their days.
    activities: Vec<(NaiveDate, Box<Digest>)>,
    /// Estimated from the same activities without settings.
    estimated: Athlete,
}

impl History {
    fn of(folder: Folder) -> Option<Self> {
        let (digests, _) =
            set_aside_duplicates(corpus::digests(folder.batch()?), &DuplicateRules::default());
        let estimated = without_settings(&digests);
        let day = |digest: &Digest| estimated.home.day_of(digest);
        let mut activities: Vec<(NaiveDate, Box<Digest>)> =
            digests.into_iter().map(|d| (day(&d), d)).collect();
        activities.sort_by_key(|(day, digest)| (*day, digest.start));
        Some(Self {
            activities,
            estimated,
        })
    }
}

fn without_settings(digests: &[Box<Digest>]) -> Athlete {
    let bare: Vec<Digest> = digests
        .iter()
        .map(|digest| Digest {
            settings: DeviceSettings::default(),
            ..Digest::clone(digest)
        })
        .collect();
    Athlete::new(Given::default(), &bare, &[])
}

/// Sports that share a setting of a watch, by name.
fn group(digest: &Digest) -> &'static str {
    match Discipline::of(digest.sport) {
        Discipline::OnFoot if digest.sport.is_running() => "running",
        Discipline::OnFoot => "walking",
        Discipline::Ride => "riding",
        Discipline::Swim => "swimming",
        Discipline::Other => "other",
    }
}

/// A value that the watch stored for some time, and what we say on the last day of that.
#[derive(Debug)]
struct Comparison {
    what: &'static str,
    group: &'static str,
    from: NaiveDate,
    to: NaiveDate,
    stored: f64,
    estimated: Option<Threshold>,
}

impl Comparison {
    /// How far off, as a share of what is stored.
    fn off(&self) -> Option<f64> {
        Some(self.estimated?.value / self.stored - 1.0)
    }

    fn print(&self) {
        let Self {
            what,
            group,
            from,
            to,
            stored,
            ..
        } = self;
        let ours = match self.estimated.zip(self.off()) {
            Some((t, off)) => format!("{:7.1} {:+6.1} %  {}", t.value, 100.0 * off, t.basis.name()),
            None => "      -          unknown".to_owned(),
        };
        println!("{what:<22}{group:<9}{from} to {to}  {stored:6.1} {ours}");
    }
}

/// Every stretch of one stored value of a group of sports.
fn stretches(
    history: &History,
    what: &'static str,
    stored: fn(&DeviceSettings) -> Option<f64>,
    ours: fn(&Thresholds) -> Option<Threshold>,
) -> Vec<Comparison> {
    let mut found: Vec<Comparison> = Vec::new();
    for (day, digest) in &history.activities {
        let Some(value) = stored(&digest.settings) else {
            continue;
        };
        let group = group(digest);
        let known = history
            .estimated
            .thresholds(*day, Discipline::of(digest.sport));
        let standing = found.iter_mut().rev().find(|c| c.group == group);
        match standing.filter(|c| c.stored == value) {
            Some(same) => (same.to, same.estimated) = (*day, ours(known)),
            None => found.push(Comparison {
                what,
                group,
                from: *day,
                to: *day,
                stored: value,
                estimated: ours(known),
            }),
        }
    }
    found
}

/// The median of what is stored as resting heart rate against ours at the end.
fn resting(history: &History) -> Option<Comparison> {
    let stored = history
        .activities
        .iter()
        .map(|(_, d)| d.settings.resting_hr_bpm);
    let mut stored: Vec<f64> = stored.flatten().collect();
    stored.sort_by(f64::total_cmp);
    let (first, last) = (history.activities.first()?, history.activities.last()?);
    let known = history.estimated.thresholds(last.0, Discipline::OnFoot);
    Some(Comparison {
        what: "resting (median)",
        group: "all",
        from: first.0,
        to: last.0,
        stored: *stored.get(stored.len() / 2)?,
        estimated: Some(known.resting_hr),
    })
}

fn comparisons(history: &History) -> Vec<Comparison> {
    let maximum = stretches(history, "maximum", |s| s.max_hr_bpm, |t| Some(t.max_hr));
    let threshold = stretches(
        history,
        "threshold",
        |s| s.threshold_hr_bpm,
        |t| Some(t.threshold_hr),
    );
    let power = stretches(
        history,
        "threshold power",
        |s| s.threshold_power_w,
        |t| t.threshold_power,
    );
    let all = maximum.into_iter().chain(threshold).chain(power);
    all.chain(resting(history)).collect()
}

fn print(name: &str, comparisons: &[Comparison]) {
    println!("{name}: stored against estimated without settings");
    comparisons.iter().for_each(Comparison::print);
}

/// Whether there is an estimate that can be right or wrong.
fn is_estimate(comparison: &&Comparison) -> bool {
    let found = |t: Threshold| t.provenance == Provenance::History;
    comparison.what == "resting (median)" || comparison.estimated.is_some_and(found)
}

#[test]
fn what_training_tells_is_within_a_twentieth_of_what_the_watch_stores() {
    let Some(history) = History::of(corpus::HISTORY_A) else {
        return;
    };
    let comparisons = comparisons(&history);
    print("history-A", &comparisons);
    let estimates: Vec<&Comparison> = comparisons.iter().filter(is_estimate).collect();
    assert!(
        estimates.len() >= 8,
        "only {} can be compared",
        estimates.len()
    );
    for comparison in estimates {
        let off = comparison.off().expect("is an estimate");
        assert!(off.abs() <= MOST_OFF, "{comparison:?}");
    }
    let end = history.activities.last().expect("has activities").0;
    let groups = ["running", "walking", "riding", "other"];
    for group in groups {
        let mut last = comparisons.iter().rev().filter(|c| c.group == group);
        let last = last
            .find(|c| c.what == "maximum")
            .expect("stores a maximum");
        assert!(is_estimate(&last), "{last:?}");
        assert!(last.to <= end);
    }
}

/// Watches that store nothing of their runner leave nothing to compare; ours is printed.
#[test]
fn a_watch_that_stores_nothing_still_gives_thresholds() {
    let Some(history) = History::of(corpus::HISTORY_B) else {
        return;
    };
    let comparisons = comparisons(&history);
    print("history-B", &comparisons);
    let (end, _) = history.activities.last().expect("has activities");
    let known = history.estimated.thresholds(*end, Discipline::OnFoot);
    for (what, t) in [
        ("maximum", Some(known.max_hr)),
        ("resting", Some(known.resting_hr)),
        ("threshold", Some(known.threshold_hr)),
        ("threshold speed (m/s)", known.threshold_speed),
    ] {
        let t = t.expect("is known");
        println!(
            "{what:<22}{:7.2} ± {:.2}  {}",
            t.value,
            t.plus_minus,
            t.basis.name()
        );
    }
    assert!(comparisons.is_empty(), "{comparisons:?}");
    assert_eq!(known.max_hr.provenance, Provenance::History);
}

/// One file is no history: what it stores is far better than what it tells, and nothing is asserted.
#[test]
fn thresholds_stored_in_single_files_are_printed_beside_ours() {
    let Some(batch) = corpus::FIT.batch() else {
        return;
    };
    println!(
        "fit: threshold heart rate stored, ours by that file alone with the rest of its settings, and without any"
    );
    for digest in corpus::digests(batch) {
        let Some(stored) = digest.settings.threshold_hr_bpm else {
            continue;
        };
        let discipline = Discipline::of(digest.sport);
        let ours = |mut settings: DeviceSettings| {
            settings.threshold_hr_bpm = None;
            let digest = Digest {
                settings,
                ..digest.clone()
            };
            let athlete = Athlete::new(Given::default(), std::slice::from_ref(&digest), &[]);
            athlete
                .thresholds(athlete.home.day_of(&digest), discipline)
                .threshold_hr
        };
        let (with, without) = (ours(digest.settings), ours(DeviceSettings::default()));
        let name = digest.origin.path.rsplit('/').next().unwrap_or_default();
        println!(
            "{stored:6.0} {:6.0} {:6.0}  max {:?} rest {:?}  {}: {name}",
            with.value,
            without.value,
            digest.settings.max_hr_bpm,
            digest.settings.resting_hr_bpm,
            digest.sport,
        );
    }
}
