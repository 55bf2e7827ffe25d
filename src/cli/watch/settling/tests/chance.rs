//! The machine with any files and events: whatever comes when, and in whichever order.

use std::env;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

use super::*;

/// Which events reach the machine.
#[derive(Debug, Clone, Copy)]
enum Reported {
    /// As Linux does.
    All,
    /// Changes, but not whether a file is still open.
    WithoutEnds,
    /// Some of them.
    Some,
    /// None but the very first.
    First,
}

fn tried(cases: u32) -> Config {
    let asked = Config::default();
    let rng_seed = match asked.rng_seed {
        RngSeed::Random => RngSeed::Fixed(1),
        fixed => fixed,
    };
    Config {
        cases: env::var("PROPTEST_CASES").map_or(cases, |_| asked.cases),
        rng_seed,
        failure_persistence: None,
        ..asked
    }
}

/// Up to three files, each with a beginning and the pauses between its pieces, seconds.
fn files() -> impl Strategy<Value = Vec<(f64, Vec<f64>)>> {
    let pauses = prop::collection::vec(0.01..2.99_f64, 1..12);
    prop::collection::vec((0.0..20.0_f64, pauses), 1..4)
}

proptest! {
    #![proptest_config(tried(3000))]

    #[test]
    fn no_run_begins_while_a_file_is_written_in_pieces_with_short_pauses(
        files in files(),
        reported in prop::sample::select(vec![
            Reported::All, Reported::WithoutEnds, Reported::Some, Reported::First,
        ]),
        // Events may come late and in any order.
        delays in prop::collection::vec(0.0..0.9_f64, 64),
        kept in prop::collection::vec(any::<bool>(), 64),
        look_takes in 0.0..2.0_f64,
    ) {
        let mut scene = Scene::new();
        scene.look_takes = seconds(look_takes);
        let mut written: Vec<(Moment, Moment)> = Vec::new();
        let mut events = 0;
        for ((begin, pauses), name) in files.iter().zip(["a", "b", "c"]) {
            let mut pieces = vec![*begin];
            for pause in pauses {
                pieces.push(pieces[pieces.len() - 1] + pause);
            }
            let last = pieces[pieces.len() - 1];
            written.push((seconds(*begin), seconds(last)));
            for (piece, at) in pieces.iter().enumerate() {
                scene = scene.file(name, *at, Some(piece as u64 + 1));
                let passes = match reported {
                    Reported::All | Reported::WithoutEnds => true,
                    Reported::Some => piece == 0 || kept[events % kept.len()],
                    Reported::First => piece == 0,
                };
                let late = at + delays[events % delays.len()];
                events += 1;
                if passes {
                    let event = match reported {
                        Reported::All | Reported::Some => Happened::Written(name.into()),
                        Reported::WithoutEnds | Reported::First => Happened::Changed(name.into()),
                    };
                    scene = scene.event(late, event);
                }
            }
            if matches!(reported, Reported::All) {
                scene = scene.event(last + delays[events % delays.len()], Happened::Closed(name.into()));
            }
        }
        let complete = scene.files(seconds(1e6));
        let scene = scene.until(2000.0);
        for (at, read) in &scene.runs {
            for ((begun, ended), name) in written.iter().zip(["a", "b", "c"]) {
                let part = read.get(Path::new(name));
                prop_assert!(
                    part.is_none() || part == complete.get(Path::new(name)),
                    "{name}, written from {begun:?} to {ended:?}, was read at {at:?}"
                );
            }
        }
        prop_assert_eq!(scene.runs.last().map(|(_, read)| read), Some(&complete));
    }
}
