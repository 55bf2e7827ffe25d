//! The program as clap knows it, with help that is laid out by use.

use std::fmt::Write;

use clap::{Command, CommandFactory};

use super::{Arguments, unused};

/// Commands by what they are for; the first group has what most people use.
const GROUPS: [(&str, &[&str]); 5] = [
    ("Start here", &["report", "today", "week", "watch", "web"]),
    ("Look closer", &["audit", "athlete", "validate"]),
    (
        "Tables for spreadsheets and programs",
        &[
            "activities",
            "days",
            "weeks",
            "laps",
            "efforts",
            "samples",
            "dataset",
        ],
    ),
    ("Files and settings", &["import", "inspect", "config"]),
    ("Shell and licences", &["completions", "man", "licenses"]),
];
/// Heading of commands of no group.
const OTHERS: &str = "Other commands";

const USAGE: &str = "restday <COMMAND> [EXPORT]... [OPTIONS]\n       restday EXPORT...    the same as: restday report EXPORT...";

const EXAMPLES: &str = "\
Examples:
  restday ~/Garmin/Activities          picture restday.png, and a summary
  restday today export.zip             what to do today
  restday report --help                all options of a command";

/// Of a command: what it does, examples, usage, options by heading.
const OF_COMMAND: &str = "\
{about-with-newline}
{before-help}{usage-heading} {usage}

{all-args}{after-help}";

const EXIT_CODES: &str = "Exit codes: 0 finished; 1 finished with findings (audit --fail-on, --strict, an athlete \
                          without a report); 2 could not run; 130 stopped with Ctrl-C; 143 stopped by SIGTERM.";

/// The program with all its commands.
pub fn program() -> Command {
    let program = Arguments::command().disable_help_subcommand(true);
    let names: Vec<String> = program
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .collect();
    let laid_out = names.iter().fold(program, |program, name| {
        program.mut_subcommand(name, |command| {
            unused::without(command).help_template(OF_COMMAND)
        })
    });
    let template = of_program(&laid_out);
    laid_out
        .override_usage(USAGE)
        .before_help(EXAMPLES)
        .after_help(EXIT_CODES)
        .help_template(template)
}

/// Help of the whole program, with the commands in groups.
fn of_program(program: &Command) -> String {
    let header = program.get_styles().get_header();
    let literal = program.get_styles().get_literal();
    let mut listed = String::new();
    let mut left: Vec<&Command> = program.get_subcommands().collect();
    let longest = left.iter().map(|command| command.get_name().len()).max();
    let width = longest.unwrap_or(0) + 2;
    let mut group = |heading: &str, commands: Vec<&Command>| {
        if commands.is_empty() {
            return;
        }
        let _ = writeln!(listed, "{header}{heading}:{header:#}");
        for command in commands {
            let name = command.get_name();
            let gap = " ".repeat(width - name.len());
            let about = command.get_about().map(ToString::to_string);
            let about = about.unwrap_or_default();
            let _ = writeln!(listed, "  {literal}{name}{literal:#}{gap}{about}");
        }
        listed.push('\n');
    };
    for (heading, names) in GROUPS {
        let of_it = |name: &&str| left.iter().find(|it| it.get_name() == *name).copied();
        let commands = names.iter().filter_map(of_it).collect();
        left.retain(|command| !names.contains(&command.get_name()));
        group(heading, commands);
    }
    group(OTHERS, left);
    format!(
        "{{about-with-newline}}\n{{usage-heading}} {{usage}}\n\n{{before-help}}{listed}{header}Options:{header:#}\n{{options}}{{after-help}}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        program().debug_assert();
    }

    #[test]
    fn every_command_is_in_a_group() {
        let help = program().render_long_help().to_string();
        assert!(!help.contains(OTHERS), "{help}");
        for command in program().get_subcommands() {
            let line = format!("\n  {} ", command.get_name());
            assert_eq!(help.matches(&line).count(), 1, "{line}");
        }
    }

    #[test]
    fn output_comes_first_and_every_option_has_a_heading() {
        for command in program().get_subcommands() {
            let options = command.get_arguments().filter(|a| !a.is_positional());
            for option in options.filter(|option| !option.is_hide_set()) {
                let id = option.get_id();
                assert!(
                    option.get_help_heading().is_some(),
                    "{} {id}",
                    command.get_name()
                );
                let help = option.get_help().map(ToString::to_string);
                assert!(help.is_some_and(|help| help.len() > 10), "{id}");
            }
        }
        let mut program = program();
        program.build();
        let report = program.find_subcommand_mut("report").expect("is there");
        let help = report.render_help().to_string();
        let at = |words: &str| {
            help.find(words)
                .unwrap_or_else(|| panic!("{words}: {help}"))
        };
        let order = [
            "Examples:",
            "Usage:",
            "Arguments:",
            "Output:",
            "-o, --output",
            "Days:",
            "Athlete:",
            "Reading:",
            "Appearance:",
            "Help:",
        ];
        assert!(
            order.windows(2).all(|pair| at(pair[0]) < at(pair[1])),
            "{help}"
        );
    }
}
