//! Our own way through XML against quick-xml's alone: every real file, parts of them with odd markup in between, and
//! documents of odd markup only. Elements, attributes, texts and breaks with their places are the same.

use std::fs;
use std::path::{Path, PathBuf};

use crate::both_walks::difference;
use crate::corpus;
use crate::dice::Dice;

/// Parts of files that get something odd, and documents of odd markup only.
const MUTANTS: usize = 60_000;

/// Longest part of a file, and the largest file, bytes.
const LONGEST_PART: usize = 2_000;
const LARGEST: usize = 3_000_000;

/// What is odd in a document, and what it is made of.
const PIECES: &[&str] = &[
    "<",
    ">",
    "&",
    "\"",
    "'",
    "/",
    "=",
    " ",
    "\n",
    "\t",
    "\r\n",
    ":",
    "-",
    ".",
    ";",
    "?",
    "!",
    "]",
    "\0",
    "é",
    "\u{a0}",
    "\u{b}",
    "\u{2003}",
    "\u{feff}",
    "<!",
    "</",
    "/>",
    "<?",
    "?>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<!x>",
    "<!DOCTYPE a [",
    "<!DOCTYPE>",
    "<![CDATA[ 5 ]]>",
    "<!-- <b> -->",
    "<?x?>",
    "<?x>",
    "&amp;",
    "&#233;",
    "&#xZZ;",
    "&lt",
    "&unknown;",
    "<a>",
    "</a>",
    "<a/>",
    "</a >",
    "</ a>",
    "</>",
    "<>",
    "< a>",
    "<:>",
    "<a:>",
    "</a b='>'>",
    "</a'>'>",
    "</x:a-b.c>",
    "<x:a-b.c>",
    "<a:b:c>",
    "<a;?>",
    "<b a='>'/>",
    "<b a=1>",
    "<b a>",
    "<b a = '1'>",
    "<b a='1' a='2'>",
    "<b a='&lt;' lat=\"&x;\">",
    "<b a='1'lat='2'>",
    "<b a='1' / >",
    "<b a='<' lon='/>'>",
    "<b q='' w='' e='' r='' lat='' a='last'>",
    "<b q w='1' a='2'>",
    "<b a<c='d' a='e'>",
    "<gpxtpx:TrackPointExtension>",
    "</gpxtpx:TrackPointExtension>",
    "<trkpt lat=\"47.5\" lon=\"8.25\">",
    "<trkpt\n lat='47.5'\tlon='8.25'\r\n/>",
    "<time>2019-08-12T10:00:00Z</time>",
    "\n        ",
    "text of some words",
];

/// Real files and those of the fixtures.
fn files() -> Vec<String> {
    let folders = [corpus::GPX, corpus::TCX, corpus::BROKEN];
    let real = folders.iter().filter_map(|folder| folder.paths());
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/export");
    let made = ["other-app", "broken"].map(|folder| paths_in(&fixtures.join(folder)));
    let texts = real.chain(made).flatten().filter_map(|path| {
        let bytes = fs::read(path).expect("can be read");
        let text = String::from_utf8_lossy(&bytes);
        let is_xml = text.contains("</") && bytes.len() < LARGEST;
        is_xml.then(|| text.into_owned())
    });
    texts.collect()
}

fn paths_in(folder: &Path) -> Vec<PathBuf> {
    let entries = folder.read_dir().expect("can be listed");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("can be listed").path())
        .collect();
    paths.sort();
    paths
}

/// A part of a file, from anywhere to anywhere.
fn part(file: &str, dice: &mut Dice) -> Vec<u8> {
    let bytes = file.as_bytes();
    let from = match dice.below(2) {
        0 => 0,
        _ => dice.below(bytes.len()),
    };
    let longest = LONGEST_PART.min(bytes.len() - from);
    bytes[from..][..dice.below(longest + 1)].to_vec()
}

/// A few things are put in, left out, written twice or changed in a bit.
fn damage(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let to = (at + dice.below(12)).min(bytes.len());
        match dice.below(6) {
            0 => drop(bytes.drain(at..to)),
            1 => drop(bytes.splice(at..at, bytes[at..to].to_vec())),
            2 if at < to => bytes[at] ^= 1 << dice.below(8),
            _ => {
                let piece = PIECES[dice.below(PIECES.len())];
                drop(bytes.splice(at..at, piece.bytes()));
            }
        }
    }
}

fn check(text: &str) {
    if let Some((ours, theirs)) = difference(text) {
        panic!("ours {ours}, quick-xml's {theirs} of {text:?}");
    }
}

#[test]
fn real_files_are_passed_through_alike() {
    let files = files();
    println!("{} files", files.len());
    files.iter().for_each(|file| check(file));
    assert!(files.len() >= 80 || corpus::GPX.paths().is_none());
}

#[test]
fn parts_of_files_with_odd_markup_are_passed_through_alike() {
    let (files, mut dice) = (files(), Dice(20_261_201));
    for _ in 0..MUTANTS {
        let mut bytes = part(&files[dice.below(files.len())], &mut dice);
        damage(&mut bytes, &mut dice);
        check(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn documents_of_odd_markup_are_passed_through_alike() {
    let mut dice = Dice(20_261_202);
    for _ in 0..2 * MUTANTS {
        let pieces = 0..dice.below(24);
        let text: String = pieces.map(|_| PIECES[dice.below(PIECES.len())]).collect();
        check(&text);
    }
}

#[test]
fn too_deep_a_document_ends_at_the_same_place() {
    for (open, depth) in [
        ("<a>", 300),
        ("<a a='1'>", 300),
        ("<a a=1>", 300),
        ("<a><b/>", 200),
        ("<a>", 100),
    ] {
        check(&open.repeat(depth));
        check(&(open.repeat(depth) + "5 &amp; 6" + &"</a>".repeat(depth + 1)));
    }
}
