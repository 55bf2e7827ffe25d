//! Prints how indices of training load correlate with soreness, fatigue and readiness of the next
//! morning.
//!
//! `cargo run --release --example validate -- soccermon_daily.csv` recomputes the figures in
//! docs/validation.md, which describes the table and its origin.

#[path = "validate/mod.rs"]
mod validate;

use std::error::Error;
use std::fs::File;
use std::process::ExitCode;

use validate::Validation;
use validate::data::read;

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("which table? see docs/validation.md");
        return ExitCode::from(2);
    };
    let stretches = File::open(&path)
        .map_err(Box::<dyn Error>::from)
        .and_then(|file| Ok(read(file)?));
    match stretches {
        Ok(stretches) => {
            print!("{}", Validation::of(&stretches).markdown());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{}: {error}", path.display());
            ExitCode::from(2)
        }
    }
}
