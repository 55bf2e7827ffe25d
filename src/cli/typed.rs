//! The words of the command line before clap takes them: a path without a command means `report`; and what is
//! said of words that are not understood.

use std::ffi::OsString;
use std::fmt::Write;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::program;
use super::nearest_name::nearest;
use crate::report::plain;

/// What a path without a command means.
const WITHOUT_COMMAND: &str = "report";
/// The word that many programs have for their help.
const HELP: &str = "help";
/// The option with a value of its own that may come first.
const COLOR: &str = "--color";

/// Arguments as typed, with the command that a path alone stands for.
pub fn with_command(mut arguments: Vec<OsString>) -> Vec<OsString> {
    let Some(at) = first_word(&arguments) else {
        return arguments;
    };
    if arguments[at] == HELP {
        arguments.remove(at);
        arguments.push("--help".into());
        return arguments;
    }
    let word = &arguments[at];
    let is_command = program()
        .get_subcommands()
        .any(|command| word.to_str() == Some(command.get_name()));
    let path = Path::new(word);
    if !is_command && (path.exists() || path.is_symlink()) {
        arguments.insert(at, WITHOUT_COMMAND.into());
    }
    arguments
}

/// Place of the first word that is no option.
fn first_word(arguments: &[OsString]) -> Option<usize> {
    let mut at = 1;
    while let Some(argument) = arguments.get(at) {
        match argument.to_str() {
            Some(COLOR) => at += 2,
            Some(option) if option.starts_with('-') => at += 1,
            _ => return Some(at),
        }
    }
    None
}

/// What is said of arguments that are not understood, where we say it better than clap; the words of the user
/// without letters that act on a terminal.
pub fn complaint(error: &clap::Error) -> Option<String> {
    let of = |kind| match error.get(kind) {
        Some(ContextValue::String(words)) => Some(plain(words)),
        _ => None,
    };
    match error.kind() {
        ErrorKind::InvalidSubcommand => Some(no_command(&of(ContextKind::InvalidSubcommand)?)),
        ErrorKind::ValueValidation => {
            let option = of(ContextKind::InvalidArg)?;
            let option = option.split(' ').next().unwrap_or_default();
            let value = of(ContextKind::InvalidValue)?;
            let why = std::error::Error::source(error)?;
            Some(format!("{option} {value}: {}", plain(&why.to_string())))
        }
        ErrorKind::InvalidValue => {
            let option = of(ContextKind::InvalidArg)?;
            let option = option.split(' ').next().unwrap_or_default();
            let value = of(ContextKind::InvalidValue).filter(|value| !value.is_empty())?;
            let Some(ContextValue::Strings(known)) = error.get(ContextKind::ValidValue) else {
                return None;
            };
            let known = one_of(known);
            Some(match option.starts_with('<') {
                true => format!("{value}: unknown word; use {known}"),
                false => format!("{option} {value}: unknown value; use {known}"),
            })
        }
        ErrorKind::UnknownArgument => {
            let option = of(ContextKind::InvalidArg)?;
            let help = "--help lists the options";
            Some(match of(ContextKind::SuggestedArg) {
                Some(meant) => format!("{option}: no such option; did you mean {meant}?"),
                None if option.starts_with('-') => format!("{option}: no such option; {help}"),
                None => format!("{option}: unexpected word; {help}"),
            })
        }
        _ => None,
    }
}

/// `light or dark`, `text, csv, json or parquet`.
fn one_of(known: &[String]) -> String {
    match known.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => known.concat(),
    }
}

fn no_command(word: &str) -> String {
    let program = program();
    let names: Vec<&str> = program
        .get_subcommands()
        .map(clap::Command::get_name)
        .collect();
    let is_path = word.contains(['/', '\\', '.']);
    let mut said = match is_path {
        true => format!("{word}: no such file or folder; check the spelling"),
        false => format!("{word}: no such command, file or folder"),
    };
    match nearest(word, names.iter().copied()).filter(|_| !is_path) {
        Some(name) => {
            let _ = write!(said, "; did you mean {name}?");
        }
        None if !is_path => {
            let _ = write!(said, "; the commands are {}", names.join(", "));
        }
        None => {}
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn completed(line: &str) -> String {
        let arguments = line.split(' ').map(OsString::from).collect();
        let completed = with_command(arguments);
        let words: Vec<&str> = completed.iter().filter_map(|word| word.to_str()).collect();
        words.join(" ")
    }

    #[test]
    fn a_path_alone_is_reported_on() {
        assert_eq!(
            completed("restday src -o a.png"),
            "restday report src -o a.png"
        );
        assert_eq!(
            completed("restday --color never src"),
            "restday --color never report src"
        );
        assert_eq!(
            completed("restday --color=never ."),
            "restday --color=never report ."
        );
    }

    #[test]
    fn help_is_a_word_as_well() {
        assert_eq!(completed("restday help"), "restday --help");
        assert_eq!(completed("restday help days"), "restday days --help");
    }

    #[test]
    fn commands_and_what_is_not_there_stay_as_they_are() {
        for line in [
            "restday",
            "restday --help",
            "restday report src",
            "restday today",
            "restday no-such-folder-here",
            "restday --color",
        ] {
            assert_eq!(completed(line), line);
        }
    }

    #[test]
    fn a_mistyped_command_is_answered_with_the_one_that_was_meant() {
        assert_eq!(
            no_command("reprot"),
            "reprot: no such command, file or folder; did you mean report?"
        );
        assert!(no_command("quidditch").contains("the commands are report, today"));
        assert_eq!(
            no_command("~/Garmn/x"),
            "~/Garmn/x: no such file or folder; check the spelling"
        );
    }
}
