//! One training in several formats: the readers agree, and it counts once.

use restday::digest::{Digest, DuplicateRules, set_aside_duplicates};

use crate::corpus::{self, Folder};

/// Files of one training each.
const PAIRS: [&[(Folder, &str)]; 4] = [
    &[
        (corpus::FIT, "triple-garmin-fr220-run.fit"),
        (corpus::GPX, "triple-garmin-fr220-run.gpx"),
        (corpus::TCX, "triple-garmin-fr220-run.tcx"),
    ],
    &[
        (corpus::FIT, "pair-garmin-fr15-10k-no-hr.fit"),
        (corpus::TCX, "pair-garmin-fr15-10k.tcx"),
    ],
    &[
        (corpus::FIT, "pair-4801048867-ride.fit"),
        (corpus::GPX, "pair-4801048867-ride-garmin-connect.gpx"),
        (corpus::GPX, "pair-4801048867-ride-strava.gpx"),
    ],
    &[
        (corpus::TCX, "python-tcxparser.tcx"),
        (corpus::TCX, "python-tcxparser-no-hr.tcx"),
    ],
];

/// FIT sums up whole sessions and TCX each lap, both to the centimetre or so; one in a thousand apart.
const METRES_WITHIN: f64 = 0.001;

/// The one session of a file.
fn session((folder, name): (Folder, &str)) -> Option<Digest> {
    let digests = corpus::digests(folder.batch()?);
    let mut of_file = digests
        .into_iter()
        .filter(|d| d.origin.path.ends_with(name));
    let session = of_file
        .next()
        .unwrap_or_else(|| panic!("{name} was not read"));
    assert!(of_file.next().is_none(), "{name} holds one session");
    Some(session)
}

#[test]
fn one_training_is_the_same_in_every_format_and_counts_once() {
    for pair in PAIRS {
        let sessions: Option<Vec<Digest>> = pair.iter().map(|file| session(*file)).collect();
        let Some(sessions) = sessions else { return };
        let first = &sessions[0];
        for other in &sessions[1..] {
            let name = &other.origin.path;
            assert_eq!(other.sport, first.sport, "{name}");
            let apart_s = (other.start - first.start).num_seconds().abs();
            assert!(apart_s <= 2, "{name}: {apart_s} s apart");
            // GPX has no distance but that of its places, with the noise of satellites in it.
            if name.ends_with(".gpx") {
                continue;
            }
            let metres = |digest: &Digest| digest.distance_m.expect("has a distance");
            let share = metres(other) / metres(first);
            assert!((share - 1.0).abs() <= METRES_WITHIN, "{name}: {share}");
        }
        let (kept, _) = set_aside_duplicates(sessions, &DuplicateRules::default());
        assert_eq!(kept.len(), 1, "{:?}", pair[0].1);
    }
}
