//! Nothing that is stored may change its meaning without its version.

use std::fmt::Write;

use restday::pipeline::{FileReport, MEANINGS, Outcome, Progress, read_all};
use sha2::{Digest, Sha256};

use super::copy::Copy;
use crate::export_folder::export;

/// Versions and what the files of the made-up export come to under them.
const MEANT: &str = "[393216, 393223] reading a22d0b60 digests 84904b90 bytes 116384";

/// Files in one text, without their digests, and their digests.
fn texts(files: &[FileReport]) -> (String, String) {
    let (mut reading, mut digests) = (String::new(), String::new());
    let root = export().display().to_string();
    for file in files {
        let path = file.path.replace(&root, "");
        let _ = match &file.outcome {
            Outcome::Read {
                digests: all,
                recorded,
                damage,
                lost_bytes,
            } => {
                let _ = writeln!(digests, "{all:?}");
                let count = all.len();
                writeln!(
                    reading,
                    "{path} {count} {recorded:?} {damage:?} {lost_bytes}"
                )
            }
            Outcome::Failed(error) => writeln!(reading, "{path} failed: {error}"),
            other => writeln!(reading, "{path} {other:?}"),
        };
        let _ = writeln!(reading, "{:?} {:?}", file.body, file.companions);
    }
    (reading, digests.replace(&root, ""))
}

/// The text with every number rounded to five digits, as the last ones are the computer's own.
fn rounded(text: &str) -> String {
    let number = |c: char| c.is_ascii_digit() || c == '.';
    let mut out = String::new();
    let mut word = String::new();
    for c in text.chars().chain(['\n']) {
        if number(c) {
            word.push(c);
            continue;
        }
        match word.parse::<f64>() {
            Ok(value) if word.contains('.') => {
                let _ = write!(out, "{value:.4e}");
            }
            _ => out += &word,
        }
        word.clear();
        out.push(c);
    }
    out
}

fn short_hash(text: &str) -> String {
    let hash = Sha256::digest(rounded(text));
    hash.iter().take(4).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Sizes of what is stored of each file, which change with the types of what is stored.
fn stored_bytes() -> usize {
    use polars::prelude::{ParquetReader, SerReader};

    let copy = Copy::new();
    copy.import();
    let sizes = copy.parts().into_iter().map(|part| {
        let file = std::fs::File::open(part).expect("can be opened");
        let table = ParquetReader::new(file).finish().expect("is a table");
        let made = table.column("made").expect("a column");
        let made = made.binary().expect("of bytes");
        made.iter().flatten().map(<[u8]>::len).sum::<usize>()
    });
    sizes.sum()
}

#[test]
fn what_files_come_to_is_what_the_versions_say() {
    let batch = read_all(&[export()], 0, &Progress::default()).expect("threads can be had");
    let batch = batch.with_full_paths();
    let (reading, digests) = texts(&batch.files);
    let means = format!(
        "{MEANINGS:?} reading {} digests {} bytes {}",
        short_hash(&reading),
        short_hash(&digests),
        stored_bytes(),
    );
    assert_eq!(
        means, MEANT,
        "files come to something else than before: raise READING (or DIGEST, where only digests \
         differ) in src/pipeline/kept.rs, and write down here what they come to"
    );
}
