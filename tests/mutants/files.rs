//! The files that mutants are made of.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;

/// A file, and what it is called in reports of failures.
pub struct Original {
    /// Path below the corpus; with `(unpacked)` after it for the inside of gzip.
    pub name: String,
    /// All of it.
    pub bytes: Vec<u8>,
    /// Ending of its name, which tells formats apart well enough.
    pub ending: String,
}

/// Every file of the corpus and of the fixtures, and the inside of those packed by gzip; in the order
/// of their names.
pub fn originals() -> Vec<Original> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let corpus = here.join("../shared/corpus");
    let mut roots = vec![here.join("fixtures/export")];
    if corpus.is_dir() {
        roots.push(corpus);
    } else {
        println!(
            "{} is not here: mutants of the fixtures only",
            corpus.display()
        );
    }
    let mut originals: Vec<Original> = roots.iter().flat_map(|root| below(root)).collect();
    originals.sort_by(|a, b| a.name.cmp(&b.name));
    originals
}

fn below(root: &Path) -> Vec<Original> {
    let mut paths = Vec::new();
    collect(root, &mut paths);
    paths.iter().flat_map(|path| read(root, path)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("can be listed") {
        let path = entry.expect("can be listed").path();
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
}

fn read(root: &Path, path: &Path) -> Vec<Original> {
    // The notes on the corpus are no part of it.
    let notes = ["md", "json", "tsv"];
    let ending = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    if notes.contains(&ending.as_str()) {
        return Vec::new();
    }
    let bytes = fs::read(path).expect("can be read");
    let inside = path.strip_prefix(root).expect("lies inside");
    let name = inside.to_string_lossy().replace('\\', "/");
    let mut all = Vec::new();
    let mut unpacked = Vec::new();
    if ending == "gz"
        && MultiGzDecoder::new(bytes.as_slice())
            .read_to_end(&mut unpacked)
            .is_ok()
    {
        let bare = path.with_extension("");
        all.push(Original {
            name: format!("{name}(unpacked)"),
            bytes: unpacked,
            ending: bare
                .extension()
                .unwrap_or_default()
                .to_string_lossy()
                .to_lowercase(),
        });
    }
    all.push(Original {
        name,
        bytes,
        ending,
    });
    all
}
