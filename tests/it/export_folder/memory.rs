//! How much memory may be used changes how fast files are read, and nothing of what is said of them.

use super::run::{Run, export};

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
    // A kilobyte is less than any file needs: each is read alone, archives within archives too.
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
