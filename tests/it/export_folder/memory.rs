//! How much memory may be used changes how fast files are read, and nothing of what is said of them.

use std::fs;

use restday::import;
use restday::pipeline::{Outcome, Progress, read_all};

use super::run::{Run, export, folder};

fn list(arguments: &[&str]) -> Vec<u8> {
    let run = Run::new("import").arg(export());
    let run = run.args(["--no-store", "--format", "json"]);
    let ended = run.args(arguments.iter().copied()).end();
    ended.with_code(0).stdout().to_vec()
}

#[test]
fn the_same_is_said_with_any_memory_and_any_number_of_threads() {
    let usual = list(&["--jobs", "1"]);
    assert!(usual.len() > 1000);
    // One byte is less than any file: each is read alone, archives within archives too.
    for arguments in [
        ["--memory", "1K", "--jobs", "8"],
        ["--memory", "40M", "--jobs", "3"],
        ["--memory", "64G", "--jobs", "8"],
    ] {
        assert!(list(&arguments) == usual, "{arguments:?}");
    }
}

#[test]
fn what_is_no_amount_of_memory_is_refused_with_an_example() {
    for words in ["much", "0G", "-1G"] {
        let run = Run::new("import").arg(export());
        let ended = run.arg(format!("--memory={words}")).end().with_code(2);
        ended.saying("such as 500M or 2G");
    }
}

#[test]
fn a_name_alone_has_no_more_than_a_beginning_read() {
    let folder = folder();
    let hole = fs::File::create(folder.path().join("hole.fit")).expect("can be made");
    hole.set_len(400 << 20).expect("can be a hole");
    let late = format!(
        "<?xml version='1.0'?><!-- {} --><gpx><trk><trkseg>\
         <trkpt><time>2025-05-05T10:00:00Z</time></trkpt>\
         <trkpt><time>2025-05-05T10:30:00Z</time></trkpt></trkseg></trk></gpx>",
        "a word before it all ".repeat(3000)
    );
    fs::write(folder.path().join("late.gpx"), late).expect("can be written");
    let paths = [folder.path().to_owned()];
    let batch = read_all(&paths, 1, &Progress::default()).expect("threads can be had");
    let [hole, late] = batch.files.as_slice() else {
        panic!("{} files", batch.files.len());
    };
    let Outcome::Failed(why) = &hole.outcome else {
        panic!("{:?}", hole.outcome);
    };
    let of_zeros = import::read(&[0; 5000], "hole.fit").and_then(Result::err);
    assert_eq!(Some(why.to_string()), of_zeros.map(|why| why.to_string()));
    assert!(matches!(&late.outcome, Outcome::Read { digests, .. } if digests.len() == 1));
}
