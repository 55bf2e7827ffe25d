//! The words of the command line before clap takes them: a path without a command means `report`, options may come
//! before it, and a number with a sign is a value.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use clap::{Arg, Command};

/// What a path without a command means.
const WITHOUT_COMMAND: &str = "report";
/// The word that many programs have for their help.
const HELP: &str = "help";
/// What ends the options.
const END: &str = "--";

/// Arguments as typed, with the command in front that they stand for.
pub fn with_command(arguments: Vec<OsString>, program: &Command) -> Vec<OsString> {
    let mut arguments = with_signs(arguments);
    let leading = Leading::of(&arguments, program);
    let Some(word) = arguments.get(leading.end).cloned() else {
        if leading.are_of_commands {
            arguments.insert(1, WITHOUT_COMMAND.into());
        }
        return arguments;
    };
    if word == HELP {
        arguments.remove(leading.end);
        arguments.push("--help".into());
        return arguments;
    }
    let is_command = program
        .get_subcommands()
        .any(|command| word.to_str() == Some(command.get_name()));
    let path = Path::new(&word);
    let is_path = !is_command && (path.exists() || path.is_symlink());
    match (is_path, leading.are_of_commands) {
        (true, true) => arguments.insert(1, WITHOUT_COMMAND.into()),
        (true, false) => arguments.insert(leading.end, WITHOUT_COMMAND.into()),
        // The command first, then its options.
        (false, true) => {
            let word = arguments.remove(leading.end);
            arguments.insert(1, word);
        }
        (false, false) => {}
    }
    arguments
}

/// Options before the first other word.
struct Leading {
    /// Place of that word.
    end: usize,
    /// Whether one of them belongs to a command and not to the program.
    are_of_commands: bool,
}

impl Leading {
    fn of(arguments: &[OsString], program: &Command) -> Self {
        let mut found = Self {
            end: 1,
            are_of_commands: false,
        };
        while let Some(option) = arguments.get(found.end).and_then(|word| word.to_str()) {
            if !option.starts_with('-') || option == END || option == "-" {
                break;
            }
            let own = option_of(program, option);
            let mut commands = program.get_subcommands();
            let known = own.or_else(|| commands.find_map(|command| option_of(command, option)));
            found.are_of_commands |= own.is_none();
            found.end += match known.is_some_and(|known| needs_next(known, option)) {
                true => 2,
                false => 1,
            };
        }
        found
    }
}

/// The option of a command that is typed so, with or without its value.
fn option_of<'a>(command: &'a Command, typed: &str) -> Option<&'a Arg> {
    let name = typed.split('=').next().unwrap_or(typed);
    command.get_arguments().find(|known| {
        let long = known.get_long();
        let short = known.get_short();
        match name.strip_prefix("--") {
            Some(name) => long == Some(name),
            None => short.is_some() && short == name.chars().nth(1),
        }
    })
}

/// Whether the value of an option is the next word.
fn needs_next(option: &Arg, typed: &str) -> bool {
    let with_value = match typed.starts_with("--") {
        true => typed.contains('='),
        false => typed.chars().count() > 2,
    };
    option.get_action().takes_values() && !with_value
}

/// A number with a sign after a long option is its value, and no option: `--from -3d` is answered as `--from=-3d`.
fn with_signs(arguments: Vec<OsString>) -> Vec<OsString> {
    let mut joined: Vec<OsString> = Vec::new();
    for argument in arguments {
        match joined.last_mut() {
            Some(before) if is_long(before) && is_signed(&argument) => {
                before.push("=");
                before.push(argument);
            }
            _ => joined.push(argument),
        }
    }
    joined
}

fn is_long(word: &OsStr) -> bool {
    let word = word.to_string_lossy();
    word.len() > END.len() && word.starts_with(END) && !word.contains('=')
}

fn is_signed(word: &OsStr) -> bool {
    let word = word.to_string_lossy();
    let digits = word.strip_prefix('-');
    digits.is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::super::args::program;
    use super::*;

    fn completed(line: &str) -> String {
        let mut program = program();
        program.build();
        let arguments = line.split(' ').map(OsString::from).collect();
        let completed = with_command(arguments, &program);
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
    fn options_may_come_before_the_path_and_before_the_command() {
        for (typed, meant) in [
            ("restday --open src", "restday report --open src"),
            ("restday -o src src", "restday report -o src src"),
            ("restday -osrc tests", "restday report -osrc tests"),
            (
                "restday --theme dark --color never src",
                "restday report --theme dark --color never src",
            ),
            ("restday -q today src", "restday today -q src"),
            ("restday --last=8w days src", "restday days --last=8w src"),
            ("restday --open no-such-word", "restday no-such-word --open"),
            ("restday -o a.png", "restday report -o a.png"),
        ] {
            assert_eq!(completed(typed), meant);
        }
    }

    #[test]
    fn a_number_with_a_sign_is_a_value() {
        let meant = "restday days src --from=-3d -q";
        assert_eq!(completed("restday days src --from -3d -q"), meant);
        let options = "restday days src --quiet --from 3d -o -";
        assert_eq!(completed(options), options);
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
            "restday -V",
            "restday report src",
            "restday today",
            "restday no-such-folder-here",
            "restday --color",
        ] {
            assert_eq!(completed(line), line);
        }
    }
}
