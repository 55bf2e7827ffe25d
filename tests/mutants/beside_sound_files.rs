//! Damaged files in a folder change nothing of what is read of the sound ones beside them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use restday::pipeline::{Progress, read_all};

use crate::alone;
use crate::files::{Original, originals};
use crate::mutation::mutant;

/// Every so manieth file lies there, with as many mutants of it as there are ways to damage it.
const EVERY: usize = 20;

/// What came of each file whose name does not say that it is a mutant.
fn sound_reports(folder: &Path, jobs: usize) -> BTreeMap<String, String> {
    let paths = [folder.to_owned()];
    let batch = read_all(&paths, jobs, &Progress::default()).expect("threads can be had");
    let sound = batch
        .files
        .iter()
        .filter(|file| !file.path.contains(".mutant"));
    sound
        .map(|file| (file.path.clone(), format!("{file:?}")))
        .collect()
}

fn write(folder: &Path, index: usize, mark: &str, of: &Original, bytes: &[u8]) {
    let path = folder.join(format!("{index:04}{mark}.{}", of.ending));
    fs::write(path, bytes).expect("can be written");
}

#[test]
fn mutants_change_nothing_of_the_sound_files_beside_them() {
    let _alone = alone();
    let originals = originals();
    let folder = tempfile::tempdir().expect("a folder can be made");
    let chosen = || originals.iter().enumerate().step_by(EVERY);
    for (index, of) in chosen() {
        write(folder.path(), index, "", of, &of.bytes);
    }
    let before = sound_reports(folder.path(), 2);
    assert!(before.len() >= chosen().count());
    for (index, of) in chosen() {
        for number in 0..crate::mutation::MUTATIONS.len() {
            let mutant = mutant(of, number, &originals);
            write(
                folder.path(),
                index,
                &format!(".mutant{number}"),
                of,
                &mutant.bytes,
            );
        }
    }
    for jobs in [1, 3] {
        assert_eq!(sound_reports(folder.path(), jobs), before, "{jobs} threads");
    }
}
