//! Tests of the whole, in one binary: each links polars, and one is enough.

// `both_walks.rs` is part of the fuzzing targets, too, and finds it at the same place in both.
use restday::import;

mod account_export;
mod account_json;
mod account_tables;
mod anchor_files;
mod anchors;
mod believable_loads;
mod believable_thresholds;
#[path = "../both_walks.rs"]
mod both_walks;
mod browser;
mod cleaning;
mod corpus;
mod corrected_list;
#[path = "../dice.rs"]
mod dice;
mod digests;
mod disagreements;
mod duplicates;
mod estimates;
mod fit_differential;
mod fit_file;
mod fit_readings;
mod reference;
mod rung_agreement;

mod corpus_agreement;
mod export_folder;
mod fixtures_made;
mod four_athletes;
mod golden;
mod gpx_differential;
mod gpx_times;
mod half_empty_fit;
mod health_archive;
mod health_workouts;
mod heap;
mod hostile_archives;
mod hostile_bytes;
mod house;
mod known_but_not_read;
mod local_days;
mod long_recordings;
mod loose_tcx;
mod loose_text;
mod made_runs;
mod many_trainings;
mod missing_heart_rate;
mod recovery_anchors;
mod second_opinions;
mod sensitivity;
mod spark;
mod store;
mod strava_list;
mod threshold_agreement;
mod twice_in_one_file;
mod validation;
mod watch_agreement;
mod watching;
mod what_no_body_does;
mod xml_differential;

mod pool_swims;
mod properties;
