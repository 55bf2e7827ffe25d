//! `restday man`: manual pages, made from the same definitions as the help.

use std::path::Path;

use clap::Command;
use clap_mangen::Man;

use super::Ending;
use super::args::{ManArguments, program};
use super::error::CliError;
use super::output::{Output, make_folder, print_bytes};
use crate::report::VERSION;

/// Runs `restday man`.
///
/// # Errors
/// [`CliError`] when there is no such command, and when standard output or the folder refuses.
pub fn run(arguments: &ManArguments) -> Result<Ending, CliError> {
    let mut program = program();
    program.build();
    if let Some(folder) = &arguments.into {
        write_all(program, folder)?;
        return Ok(Ending::Done);
    }
    let command = match &arguments.command {
        None => program,
        Some(name) => one(&program, name)?,
    };
    print_bytes(page(command)?.as_bytes())?;
    Ok(Ending::Done)
}

/// Writes the page of the program and one of each command, named as `man` looks for them.
fn write_all(program: Command, folder: &Path) -> Result<(), CliError> {
    make_folder(folder)?;
    let commands = program.get_subcommands().cloned().map(|command| {
        let name = format!("restday-{}.1", command.get_name());
        (name, command)
    });
    let commands: Vec<(String, Command)> = commands.collect();
    for (name, command) in commands
        .into_iter()
        .chain([("restday.1".to_owned(), program)])
    {
        Output::check(&folder.join(name))?.write(page(command)?.as_bytes())?;
    }
    Ok(())
}

/// A page as `man` formats it.
fn page(command: Command) -> Result<String, CliError> {
    let command = for_page(command);
    let examples = command.get_before_help().map(ToString::to_string);
    let mut page = Vec::new();
    // Nothing refuses to be written into memory.
    let source = format!("restday {VERSION}");
    let rendered = Man::new(command).source(source).render(&mut page);
    rendered.map_err(|source| CliError::Output {
        path: "the manual page".into(),
        source,
    })?;
    let page = String::from_utf8_lossy(&page).replace(".SH EXTRA\n", ".SH NOTES\n");
    let examples = examples.map_or(String::new(), |examples| section_of(&examples));
    Ok(page + &examples)
}

/// The command with what belongs into a page and into no help: the options that -h leaves out with what they do, and
/// its usage in one line.
fn for_page(command: Command) -> Command {
    let command = command.mut_args(|option| option.hide_short_help(false));
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim().to_owned();
    command.override_usage(usage)
}

/// Examples as a section of a manual page, line by line as they are.
fn section_of(examples: &str) -> String {
    let lines = examples.lines().skip(1);
    let escaped = lines.map(|line| line.replace('\\', "\\e").replace('-', "\\-") + "\n");
    format!(".SH EXAMPLES\n.nf\n{}.fi\n", escaped.collect::<String>())
}

/// The command of a name, with the options that every command shares.
fn one(program: &Command, name: &str) -> Result<Command, CliError> {
    let found = program.find_subcommand(name).cloned();
    found.ok_or_else(|| {
        let known: Vec<&str> = program.get_subcommands().map(Command::get_name).collect();
        CliError::NoSuchCommand {
            name: name.to_owned(),
            known: known.join(", "),
        }
    })
}
