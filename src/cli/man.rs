//! `restday man`: manual pages, made from the same definitions as the help.

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::Ending;
use super::args::{Arguments, ManArguments};
use super::error::CliError;
use super::output::print_bytes;

/// Runs `restday man`.
///
/// # Errors
/// [`CliError`] when there is no such command or standard output refuses.
pub fn run(arguments: &ManArguments) -> Result<Ending, CliError> {
    let mut program = Arguments::command().disable_help_subcommand(true);
    program.build();
    let command = match &arguments.command {
        None => program,
        Some(name) => one(&program, name)?,
    };
    let mut page = Vec::new();
    // Nothing refuses to be written into memory.
    let rendered = Man::new(command).render(&mut page);
    rendered.map_err(|source| CliError::Output {
        path: "the manual page".into(),
        source,
    })?;
    print_bytes(&page)?;
    Ok(Ending::Done)
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
