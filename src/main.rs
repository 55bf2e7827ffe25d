//! The `restday` program; everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    restday::cli::main()
}
