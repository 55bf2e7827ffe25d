//! Terminal and disk: arguments, configuration, messages, one command per file.

mod archive_member;
mod args;
mod athlete;
mod athlete_file;
mod athletes;
mod audit;
mod calendar_word;
mod complaint;
mod completions;
mod config;
mod config_file;
mod corrected;
mod corrections_file;
mod dataset;
mod day_length;
mod day_word;
mod device_name;
mod ending;
mod error;
mod import;
mod in_force;
mod inspect;
mod licenses;
mod look;
mod man;
mod memory;
mod nearest_name;
mod only;
mod opener;
mod output;
mod place;
mod progress;
mod replaced;
mod report;
mod rules_file;
mod run;
mod samples;
mod settings;
mod several_people;
mod shell_words;
mod signals;
mod sorted_out;
mod span;
mod sport_word;
mod squad;
mod store_place;
mod table_form;
mod tables;
mod terminal;
mod text_fault;
mod today;
mod toml_fault;
mod typed;
mod user_folders;
mod validate;
mod watch;
mod web;
mod week;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;

use args::{Arguments, Command};
use error::CliError;

use crate::report::{DaysTable, EffortsTable, LapsTable, WeeksTable, plain};

/// How a run ended; docs/commands.md says what each code means.
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

/// Why the arguments of the process are not understood.
enum NotUnderstood {
    /// By clap; or its help and the version, which end like faults.
    Clap(clap::Error),
    /// In our own words.
    Words(String),
}

impl From<clap::Error> for NotUnderstood {
    fn from(error: clap::Error) -> Self {
        NotUnderstood::Clap(error)
    }
}

/// The arguments of the process, or what is said of them and the end: help, the version, or a complaint. That
/// repeats what was typed, so it is said of the same arguments without letters that act on a terminal.
fn understood() -> Result<Arguments, ExitCode> {
    let typed = words();
    let mut program = args::program();
    let error = match parsed(typed.clone(), &mut program) {
        Ok(arguments) => return Ok(arguments),
        Err(error) => error,
    };
    let harmless = typed
        .iter()
        .map(|argument| OsString::from(&*plain(&argument.to_string_lossy())));
    let harmless = parsed(harmless.collect(), &mut program);
    let words = match harmless.err().unwrap_or(error) {
        NotUnderstood::Words(words) => words,
        NotUnderstood::Clap(error) => match complaint::complaint(&error, &program) {
            Some(words) => words,
            None => error.exit(),
        },
    };
    output::complain_in_words(&words);
    Err(ExitCode::from(COULD_NOT_RUN))
}

/// The words of the process, with the home folder where no shell put it in.
fn words() -> Vec<OsString> {
    let typed = std::env::args_os().collect();
    shell_words::with_home(typed, user_folders::home().as_deref(), cfg!(windows))
}

fn parsed(typed: Vec<OsString>, program: &mut clap::Command) -> Result<Arguments, NotUnderstood> {
    let arguments = typed::with_command(typed, program);
    let mut matches = program.try_get_matches_from_mut(arguments)?;
    if let Some(refusal) = args::refusal(program, &matches) {
        return Err(NotUnderstood::Words(refusal));
    }
    Ok(Arguments::from_arg_matches_mut(&mut matches)?)
}

fn done(mut command: Command) -> Result<Ending, CliError> {
    if let Some(unused) = settings::complete(&mut command)? {
        output::say(&unused);
    }
    match command {
        Command::Report(arguments) => report::run(&arguments),
        Command::Today(arguments) => today::run(&arguments),
        Command::Watch(arguments) => watch::run(arguments),
        Command::Web(arguments) => web::run(&arguments),
        Command::Week(arguments) => week::run(&arguments),
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
        Command::Config(arguments) => config::run(&arguments),
        Command::Completions(arguments) => completions::run(&arguments),
        Command::Man(arguments) => man::run(&arguments),
        Command::Licenses => licenses::run(),
    }
}

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| output::say(&broken_down(panic))));
    terminal::paint(terminal::color_of(std::env::args_os()));
    signals::listen();
    let arguments = match understood() {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    match done(arguments.command) {
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
