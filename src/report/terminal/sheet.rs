//! A sheet of names and what belongs to them, for the terminal.

use std::fmt::Write;

use super::page::wrapped;

/// Lines are no longer than this.
const WIDTH: usize = 88;
/// Width of the column of names.
const NAME_WIDTH: usize = 14;

/// Margin of what stands below an entry.
const DETAIL_MARGIN: usize = 6;

/// The first line of an entry of several lines.
pub fn entry(text: &mut String, what: &str) {
    indented(text, what, 4, 2);
}

/// A line below an entry.
pub fn detail(text: &mut String, what: &str) {
    indented(text, what, DETAIL_MARGIN, 0);
}

/// Lines after a margin, all but the first further in by some columns.
fn indented(text: &mut String, what: &str, margin: usize, further: usize) {
    let mut margin = margin;
    let first = margin;
    for line in wrapped(what, WIDTH - first - further) {
        let _ = writeln!(text, "{:margin$}{line}", "");
        margin = first + further;
    }
}

/// A name in its column and what belongs to it, over as many lines as it needs.
pub fn row(text: &mut String, name: &str, what: &str) {
    let mut name = name;
    for line in wrapped(what, WIDTH - NAME_WIDTH - 2) {
        let _ = writeln!(text, "  {name:NAME_WIDTH$}{line}");
        name = "";
    }
}
