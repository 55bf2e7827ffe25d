//! Every file is accounted for, and nothing of a history is lost or counted twice.

use std::collections::BTreeMap;

use restday::athlete::Home;
use restday::digest::{DuplicateRules, set_aside_duplicates};
use restday::import::ImportError;
use restday::pipeline::{Outcome, Progress, read_all};

use crate::corpus::{self, Folder};
use crate::reference;

fn assert_history_is_whole(folder: Folder, activities: usize) {
    let Some(batch) = folder.batch() else { return };
    for file in &batch.files {
        let read = matches!(file.outcome, Outcome::Read { .. });
        assert!(read, "{}: {:?}", file.path, file.outcome);
    }
    let digests = corpus::digests(batch);
    assert_eq!(batch.files.len(), activities);
    assert_eq!(digests.len(), activities);
    let (kept, duplicates) = set_aside_duplicates(digests, &DuplicateRules::default());
    let twice: Vec<_> = duplicates
        .iter()
        .map(|d| (&d.digest.origin, &d.of))
        .collect();
    assert!(twice.is_empty(), "taken for duplicates: {twice:?}");
    assert_eq!(kept.len(), activities);
}

#[test]
fn a_year_of_175_activities_is_read_whole() {
    assert_history_is_whole(corpus::HISTORY_A, 175);
}

#[test]
fn half_a_year_of_103_big_endian_runs_is_read_whole() {
    assert_history_is_whole(corpus::HISTORY_B, 103);
}

#[test]
fn every_file_has_one_report_and_every_failure_a_reason() {
    for folder in corpus::ALL {
        let (Some(batch), Some(on_disk)) = (folder.batch(), folder.files_on_disk()) else {
            return;
        };
        assert_eq!(batch.files.len(), on_disk, "{}", folder.0);
        for file in &batch.files {
            if let Outcome::Failed(error) = &file.outcome {
                let panicked = matches!(error, ImportError::DecoderPanicked);
                assert!(!panicked, "{}", file.path);
                assert!(!error.to_string().is_empty(), "{}", file.path);
            }
        }
        println!(
            "{}: {}",
            folder.0,
            counts(batch.files.iter().map(|f| &f.outcome))
        );
    }
}

fn counts<'a>(outcomes: impl Iterator<Item = &'a Outcome>) -> String {
    let mut counts = [0; 4];
    for outcome in outcomes {
        counts[match outcome {
            Outcome::Read { .. } => 0,
            Outcome::NotActivity(_) => 1,
            Outcome::Foreign => 2,
            Outcome::Failed(_) => 3,
        }] += 1;
    }
    let [read, other, foreign, failed] = counts;
    format!("{read} read, {other} no activity, {foreign} foreign, {failed} failed")
}

#[test]
fn wellness_files_are_no_failures() {
    let Some(batch) = corpus::WELLNESS.batch() else {
        return;
    };
    for file in &batch.files {
        let passed_over = matches!(file.outcome, Outcome::NotActivity(_));
        assert!(passed_over, "{}: {:?}", file.path, file.outcome);
    }
}

#[test]
fn the_year_is_lived_eight_hours_east_of_utc_with_three_journeys() {
    let Some(batch) = corpus::HISTORY_A.batch() else {
        return;
    };
    let digests = corpus::digests(batch);
    assert_eq!(Home::usual_of(&digests), Home::UsualOffset(8 * 3600));
    let mut activities: BTreeMap<i32, usize> = BTreeMap::new();
    for digest in &digests {
        let offset_s = digest.utc_offset_s.expect("both watches write their clock");
        *activities.entry(offset_s / 3600).or_default() += 1;
    }
    // What the local time of each activity less the end of its session gives, file by file.
    let expected = BTreeMap::from([(-7, 12), (7, 5), (8, 154), (11, 4)]);
    assert_eq!(activities, expected);
}

#[test]
fn every_member_of_an_archive_has_a_report() {
    let (Some(folder), Some(expected)) = (
        reference::path("corpus/export-layouts/zip"),
        reference::json("corpus/expected.json"),
    ) else {
        return;
    };
    let batch = read_all(&[folder], 0, &Progress::default()).expect("threads can be had");
    let mut ours: Vec<&str> = batch.files.iter().map(|file| file.path.as_str()).collect();
    let files = expected["files"].as_object().expect("files");
    let archives = files.iter().filter(|(_, entry)| entry["kind"] == "zip");
    let mut theirs: Vec<String> = archives
        .flat_map(|(path, entry)| {
            let archive = path.rsplit('/').next().unwrap_or(path);
            let members = entry["members"].as_array().expect("members");
            let names = members.iter().filter_map(|member| member["name"].as_str());
            let names = names.filter(|name| !name.ends_with('/'));
            names
                .map(|name| format!("{archive}!{name}"))
                .collect::<Vec<_>>()
        })
        .collect();
    ours.sort_unstable();
    theirs.sort_unstable();
    assert_eq!(ours, theirs);
    assert!(
        batch
            .files
            .iter()
            .all(|file| !matches!(file.outcome, Outcome::Failed(_)))
    );
}

/// What the corpus says can be saved of each broken file: records, and whether some of it is lost.
/// Without records, nothing can be saved, or nothing was ever there. (Records of the file that both
/// decoders give up on were counted by their headers alone.)
const BROKEN_FILES: [(&str, Option<(usize, bool)>); 13] = [
    ("appledouble.fit", None),
    ("bad-endian-lezyne.fit", Some((804, true))),
    ("both-decoders-fail-trainingpeaks.fit", Some((3400, false))),
    ("data-size-zero-edge1030.fit", Some((4882, true))),
    ("data-size-zero-zwift-header12.fit", Some((2319, true))),
    ("empty-file.fit", None),
    ("hole-in-the-middle.FIT", Some((1109, true))),
    ("local-message-undefined-strava.fit", Some((473, true))),
    ("non-utf8-name-zwift.fit", Some((3646, false))),
    ("truncated-no-session-sigma.fit", Some((14_391, true))),
    ("undefined-namespace-prefix.gpx", Some((4040, false))),
    ("years-7527-to-1970-hr.gpx", None),
    ("years-7572-to-1970.gpx", None),
];

#[test]
fn every_broken_file_gives_what_can_be_saved_or_one_clear_failure() {
    let Some(batch) = corpus::BROKEN.batch() else {
        return;
    };
    assert_eq!(batch.files.len(), BROKEN_FILES.len());
    for (name, saved) in BROKEN_FILES {
        let ending = format!("/{name}");
        let file = batch.files.iter().find(|file| file.path.ends_with(&ending));
        let found = match &file.expect("is there").outcome {
            Outcome::Read {
                digests,
                recorded,
                damage,
                ..
            } => {
                assert_eq!(digests.len(), 1, "{name}");
                Some((recorded.all, damage.is_some_and(|damage| damage.loses())))
            }
            Outcome::Failed(error) => {
                assert!(!error.to_string().is_empty(), "{name}");
                None
            }
            Outcome::Foreign | Outcome::NotActivity(_) => None,
        };
        assert_eq!(found, saved, "{name}");
    }
}
