//! Terminal and disk: arguments, configuration, messages, one command per file.

mod args;
mod athlete;
mod athlete_file;
mod athletes;
mod audit;
mod completions;
mod corrected;
mod corrections_file;
mod dataset;
mod error;
mod import;
mod inspect;
mod look;
mod man;
mod memory;
mod nearest_name;
mod only;
mod output;
mod place;
mod progress;
mod replaced;
mod report;
mod rules_file;
mod run;
mod samples;
mod signals;
mod sorted_out;
mod sport_word;
mod squad;
mod store_place;
mod tables;
mod terminal;
mod text_fault;
mod today;
mod validate;

use std::process::ExitCode;

use clap::Parser;

use args::{Arguments, Command};
use error::CliError;

use crate::report::{DaysTable, EffortsTable, LapsTable, WeeksTable, plain};

/// How a run ended; see the README for what each code promises.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Ending {
    /// Everything was done, and nothing is left to say.
    #[default]
    Done,
    /// Done, and something is to be said.
    SomethingToSay,
}

impl Ending {
    /// Of two pieces of work: something is to be said where it is of either.
    fn and(self, other: Self) -> Self {
        match self {
            Ending::Done => other,
            Ending::SomethingToSay => self,
        }
    }

    fn exit_code(self) -> ExitCode {
        match self {
            Ending::Done => ExitCode::SUCCESS,
            Ending::SomethingToSay => ExitCode::from(1),
        }
    }
}

const COULD_NOT_RUN: u8 = 2;

/// Our own mistakes, in one line that can be reported. Those of decoders end at their file.
fn broken_down(panic: &std::panic::PanicHookInfo) -> String {
    let place = panic
        .location()
        .map_or(String::new(), |l| format!(" at {}:{}", l.file(), l.line()));
    format!("restday: something broke down{place}; please report it")
}

/// Why arguments are not understood: what is said of them repeats them, so it is said of the same arguments
/// without letters that act on a terminal.
fn refused(error: clap::Error) -> clap::Error {
    let arguments = std::env::args_os().map(|argument| plain(&argument.to_string_lossy()));
    Arguments::try_parse_from(arguments).err().unwrap_or(error)
}

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| output::say(&broken_down(panic))));
    terminal::paint(terminal::color_of(std::env::args_os()));
    signals::listen();
    let arguments = Arguments::try_parse().unwrap_or_else(|error| refused(error).exit());
    let result = match arguments.command {
        Command::Report(arguments) => report::run(&arguments),
        Command::Today(arguments) => today::run(&arguments),
        Command::Activities(arguments) => tables::activities(&arguments),
        Command::Days(arguments) => tables::table(&arguments.table, &DaysTable),
        Command::Weeks(arguments) => tables::table(&arguments.table, &WeeksTable),
        Command::Laps(arguments) => tables::table(&arguments.table, &LapsTable),
        Command::Efforts(arguments) => tables::table(&arguments.table, &EffortsTable),
        Command::Samples(arguments) => samples::run(&arguments),
        Command::Audit(arguments) => audit::run(&arguments),
        Command::Validate(arguments) => validate::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::Dataset(arguments) => dataset::run(&arguments),
        Command::Athlete(arguments) => athlete::run(&arguments),
        Command::Inspect(arguments) => inspect::run(&arguments),
        Command::Completions(arguments) => completions::run(&arguments),
        Command::Man(arguments) => man::run(&arguments),
    };
    match result {
        Ok(ending) => ending.exit_code(),
        // A reader that closed the pipe has seen enough.
        Err(CliError::ClosedPipe) => ExitCode::SUCCESS,
        Err(error @ (CliError::Stopped(_) | CliError::StoppedAfter(_))) => {
            output::complain(&error);
            ExitCode::from(signals::exit_code())
        }
        Err(error) => {
            output::complain(&error);
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}
