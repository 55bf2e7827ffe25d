//! What the terminal can show: for standard output and standard error separately, as each may
//! be a pipe while the other is not.

use std::env;
use std::ffi::OsString;
use std::io::{IsTerminal, stderr, stdout};

use anstream::ColorChoice;
use terminal_size::{Height, Width, terminal_size_of};

use super::args::ColorWord;

/// Columns for text in a file.
pub const FILE_COLUMNS: usize = WIDEST;

/// Text is no wider than this, as longer lines are hard to read; a pipe gets it.
const WIDEST: usize = 80;
/// Text is no narrower than this, as a word and a number would not fit side by side.
const NARROWEST: usize = 40;

/// Says for the whole run when to paint. Left to itself, a stream is painted if it is a terminal and
/// neither `NO_COLOR` nor `TERM` forbid it, or if `CLICOLOR_FORCE` demands it.
pub fn paint(when: ColorWord) {
    let choice = match when {
        ColorWord::Auto => ColorChoice::Auto,
        ColorWord::Always => ColorChoice::Always,
        ColorWord::Never => ColorChoice::Never,
    };
    choice.write_global();
}

/// What `--color` says, found before the arguments are understood: help and complaints about
/// arguments are painted too.
pub fn color_of(arguments: impl Iterator<Item = OsString>) -> ColorWord {
    let mut found = ColorWord::Auto;
    let mut arguments = arguments.skip(1).map(|a| a.to_string_lossy().into_owned());
    while let Some(argument) = arguments.next() {
        let word = match argument.split_once('=') {
            _ if argument == "--" => break,
            _ if argument == "--color" => arguments.next(),
            Some(("--color", word)) => Some(word.to_owned()),
            _ => None,
        };
        match word.as_deref() {
            Some("auto") => found = ColorWord::Auto,
            Some("always") => found = ColorWord::Always,
            Some("never") => found = ColorWord::Never,
            _ => {}
        }
    }
    found
}

/// Columns for text on standard output.
pub fn stdout_columns() -> usize {
    columns(terminal_size_of(stdout()))
}

/// Columns for text on standard error.
pub fn stderr_columns() -> usize {
    columns(terminal_size_of(stderr()))
}

/// The terminal's own width, else what `COLUMNS` states, within bounds.
fn columns(size: Option<(Width, Height)>) -> usize {
    let stated = || env::var("COLUMNS").ok()?.trim().parse().ok();
    let known = size.map(|(Width(columns), _)| usize::from(columns));
    known
        .or_else(stated)
        .unwrap_or(WIDEST)
        .clamp(NARROWEST, WIDEST)
}

/// Whether lines on standard error can be drawn again and again.
pub fn can_redraw_stderr() -> bool {
    stderr().is_terminal() && env::var_os("TERM").is_none_or(|term| term != "dumb")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn color(arguments: &str) -> ColorWord {
        color_of(arguments.split(' ').map(OsString::from))
    }

    #[test]
    fn color_is_found_before_anything_else_is_understood() {
        assert_eq!(color("restday today x"), ColorWord::Auto);
        assert_eq!(color("restday --color never today"), ColorWord::Never);
        assert_eq!(color("restday today --color=always x"), ColorWord::Always);
        assert_eq!(color("restday today -- --color=always"), ColorWord::Auto);
        assert_eq!(color("restday --color"), ColorWord::Auto);
        assert_eq!(color("restday --color sometimes"), ColorWord::Auto);
    }

    #[test]
    fn text_is_between_40_and_80_columns_wide() {
        let of = |columns| super::columns(Some((Width(columns), Height(24))));
        assert_eq!([20, 40, 61, 80, 200].map(of), [40, 40, 61, 80, 80]);
    }
}
