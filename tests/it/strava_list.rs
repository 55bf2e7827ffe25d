//! Strava's list of activities beside its files: the real layout, and the same in other dress.

use std::fs;
use std::path::{Path, PathBuf};

use restday::activity::Sport;
use restday::digest::{Digest, Unseen};
use restday::import::NotActivity;
use restday::pipeline::{Batch, Outcome, Progress, read_all};

use crate::reference;

const TITLE: &str = "Laufen Landal Park";

fn batch(folder: &Path) -> Batch {
    read_all(&[folder.to_owned()], 1, &Progress::default()).expect("threads can be had")
}

/// What came of the list and of the one activity beside it.
fn list_and_activity(batch: &Batch, list: &str) -> (Option<NotActivity>, Vec<Box<Digest>>) {
    let outcome = |ending: &str| {
        let mut files = batch.files.iter().filter(|f| f.path.ends_with(ending));
        &files.next().expect("is there").outcome
    };
    let what = match outcome(list) {
        Outcome::NotActivity(what) => Some(*what),
        _ => None,
    };
    let digests = match outcome(".fit.gz") {
        Outcome::Read { digests, .. } => digests.clone(),
        other => panic!("{other:?}"),
    };
    (what, digests)
}

fn real_layout() -> Option<PathBuf> {
    reference::path("corpus/export-layouts/strava")
}

#[test]
fn in_the_real_layout_the_title_reaches_its_file() {
    let Some(folder) = real_layout() else { return };
    let batch = batch(&folder);
    let (what, digests) = list_and_activity(&batch, "activities.csv");
    assert_eq!(what, Some(NotActivity::List));
    assert_eq!(digests.len(), 1);
    assert_eq!(digests[0].title.as_deref(), Some(TITLE));
    assert_eq!(digests[0].sport, Sport::Run);
    assert_eq!(batch.companions_without_file, 0);
    // The other tables of the export are none of a watch.
    let foreign = batch
        .files
        .iter()
        .filter(|f| matches!(f.outcome, Outcome::Foreign));
    assert_eq!(foreign.count(), batch.files.len() - 2);
}

/// The export in a folder of its own, with another list.
fn with_list(name: &str, list: &str) -> Option<(tempfile::TempDir, Batch)> {
    let real = real_layout()?;
    let folder = tempfile::tempdir().expect("a folder can be made");
    let activities = folder.path().join("activities");
    fs::create_dir(&activities).expect("can be made");
    let file = "12866632127.fit.gz";
    fs::copy(real.join("activities").join(file), activities.join(file)).expect("can be copied");
    fs::write(folder.path().join(name), list).expect("can be written");
    let batch = batch(folder.path());
    Some((folder, batch))
}

#[test]
fn german_headers_fewer_columns_and_semicolons_make_no_difference() {
    let list = format!(
        "\u{feff}Aktivitäts-ID;Aktivitätsdatum;Name der Aktivität;Aktivitätsart;\
         Aktivitätsbeschreibung;Verstrichene Zeit;Distanz;Pendeln;Ausrüstung;Dateiname\r\n\
         12070555079;29.05.2022, 15:53:35;{TITLE};Lauf;\"Sonne;\nSchatten\";1428;3,32;false;;\
         activities/12866632127.fit.gz\r\n\
         12070555080;30.05.2022, 06:00:00;Kraftraum;Krafttraining;;1800;0;false;;\r\n"
    );
    let Some((_folder, batch)) = with_list("Aktivitäten.csv", &list) else {
        return;
    };
    let (_, digests) = list_and_activity(&batch, "Aktivitäten.csv");
    assert_eq!(digests[0].title.as_deref(), Some(TITLE));
    let typed_in = batch.files.iter().find_map(|file| match &file.outcome {
        Outcome::Read { digests, .. } if file.path.ends_with(".csv") => Some(digests),
        _ => None,
    });
    let typed_in = typed_in.expect("a row without a file");
    assert_eq!(typed_in.len(), 1);
    assert_eq!(typed_in[0].title.as_deref(), Some("Kraftraum"));
    assert_eq!(typed_in[0].sport, Sport::Strength);
    assert_eq!(typed_in[0].start.to_rfc3339(), "2022-05-30T06:00:00+00:00");
    assert_eq!(typed_in[0].timer_s, 1800.0);
    assert_eq!(typed_in[0].distance_m, None);
}

#[test]
fn a_row_whose_file_is_missing_is_counted_and_a_training() {
    let row = |id: u64| {
        format!("{id},\"May 29, 2022, 3:53:35 PM\",Out,Run,,60,1,false,,activities/{id}.gpx\n")
    };
    let list = format!("a,b,c,d,e,f,g,h,i,j\n{}{}", row(1), row(2));
    let Some((_folder, batch)) = with_list("activities.csv", &list) else {
        return;
    };
    assert_eq!(batch.companions_without_file, 2);
    let trainings = batch.files.iter().find_map(|file| match &file.outcome {
        Outcome::Read { digests, .. } if file.path.ends_with(".csv") => Some(digests),
        _ => None,
    });
    let trainings = trainings.expect("rows whose files are missing");
    let unseen: Vec<_> = trainings.iter().map(|training| training.unseen).collect();
    assert_eq!(unseen, [Some(Unseen::Missing); 2]);
    assert!(trainings.iter().all(|training| training.timer_s == 60.0));
}
