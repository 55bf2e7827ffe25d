//! What is said of a command line that is not understood, in the form of all our messages.

use std::error::Error;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::nearest_name::{listed, nearest, not_known};
use super::shell_words::advice;
use crate::report::plain;

/// What is said where we say it better than clap; the words of the user without letters that act on a terminal.
pub fn complaint(error: &clap::Error, program: &clap::Command) -> Option<String> {
    let of = |kind| {
        let words = words(error, kind);
        words.into_iter().next().map(|word| plain(&word))
    };
    let option = || of(ContextKind::InvalidArg).map(|option| name(&option).to_owned());
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            Some(no_command(&of(ContextKind::InvalidSubcommand)?, program))
        }
        ErrorKind::ValueValidation => {
            let value = of(ContextKind::InvalidValue)?;
            let why = plain(&error.source()?.to_string());
            Some(format!("{} {value}: {why}", option()?))
        }
        ErrorKind::InvalidValue => {
            let known = words(error, ContextKind::ValidValue);
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let argument = of(ContextKind::InvalidArg)?;
            match of(ContextKind::InvalidValue).filter(|value| !value.is_empty()) {
                Some(value) => {
                    let why = not_known(&value, &known);
                    Some(match argument.starts_with(['<', '[']) {
                        true => format!("{value}: {why}"),
                        false => format!("{} {value}: {why}", name(&argument)),
                    })
                }
                None => Some(match known.as_slice() {
                    [] => format!("{}: needs a value, as in {argument}", name(&argument)),
                    known => format!("{}: needs a value; use {}", name(&argument), listed(known)),
                }),
            }
        }
        ErrorKind::TooManyValues => {
            let value = of(ContextKind::InvalidValue)?;
            Some(format!(
                "{0}: takes no value; write {0} without {value}",
                option()?
            ))
        }
        ErrorKind::UnknownArgument => Some(no_option(
            &of(ContextKind::InvalidArg)?,
            of(ContextKind::SuggestedArg),
        )),
        ErrorKind::ArgumentConflict => {
            let (option, other) = (option()?, of(ContextKind::PriorArg)?);
            Some(match name(&other) {
                other if other == option => format!("{option}: appears twice; give it once"),
                other => format!("{option}: cannot be combined with {other}; choose one of them"),
            })
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = words(error, ContextKind::InvalidArg);
            let missing: Vec<&str> = missing.iter().map(String::as_str).collect();
            Some(format!(
                "{} is missing; --help has examples",
                missing.join(" and ")
            ))
        }
        _ => None,
    }
}

fn words(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(word)) => vec![word.clone()],
        Some(ContextValue::Strings(words)) => words.clone(),
        _ => Vec::new(),
    }
}

/// `--from` of `--from <DAY>`.
fn name(option: &str) -> &str {
    option.split([' ', '=']).next().unwrap_or(option)
}

fn no_option(option: &str, meant: Option<String>) -> String {
    let help = "--help lists the options";
    match meant {
        Some(meant) => format!("{option}: no such option; did you mean {meant}?"),
        None if option.starts_with('-') => format!("{option}: no such option; {help}"),
        None => format!("{option}: unexpected word; {help}"),
    }
}

fn no_command(word: &str, program: &clap::Command) -> String {
    let names: Vec<&str> = program
        .get_subcommands()
        .map(clap::Command::get_name)
        .collect();
    if word.contains(['/', '\\', '.']) {
        let advice = advice(Path::new(word), cfg!(windows));
        return format!("{word}: no such file or folder; {advice}");
    }
    let what = format!("{word}: no such command, file or folder");
    match nearest(word, names.iter().copied()) {
        Some(name) => format!("{what}; did you mean {name}?"),
        None => format!("{what}; the commands are {}", names.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::args::program;
    use super::*;

    fn said(line: &str) -> String {
        let error = program().try_get_matches_from(line.split(' '));
        let error = error.expect_err(line);
        complaint(&error, &program()).unwrap_or_else(|| panic!("{line}: {error}"))
    }

    #[test]
    fn a_mistyped_command_is_answered_with_the_one_that_was_meant() {
        let no_command = |word: &str| no_command(word, &program());
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

    #[test]
    fn every_message_names_the_argument_and_what_to_do() {
        for (line, answer) in [
            (
                "restday report x --units mile",
                "--units mile: is not known; use metric or imperial",
            ),
            (
                "restday days x --format jsno",
                "--format jsno: is not known; did you mean json?",
            ),
            (
                "restday days x --format",
                "--format: needs a value; use text, csv, json or parquet",
            ),
            (
                "restday days x --from",
                "--from: needs a value, as in --from <DAY>",
            ),
            (
                "restday days x --from=-3d",
                "--from -3d: write 3d without a sign: it counts back from the end",
            ),
            (
                "restday days x --jobs 0",
                "--jobs 0: write a number from 1 to 512",
            ),
            (
                "restday days x --last 3w --last 2w",
                "--last: appears twice; give it once",
            ),
            (
                "restday days x --last 3w --to 2w",
                "--last: cannot be combined with --to; choose one of them",
            ),
            (
                "restday report x --open=yes",
                "--open: takes no value; write --open without yes",
            ),
            (
                "restday report x --oppen",
                "--oppen: no such option; did you mean --open?",
            ),
            ("restday inspect", "<FILE> is missing; --help has examples"),
            (
                "restday dataset x",
                "--output <DIR> is missing; --help has examples",
            ),
            (
                "restday report x --formats svg",
                "--per-athlete is missing; --help has examples",
            ),
            (
                "restday completions tcsh",
                "tcsh: is not known; use bash, elvish, fish, powershell or zsh",
            ),
        ] {
            assert_eq!(said(line), answer, "{line}");
        }
    }
}
