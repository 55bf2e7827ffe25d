//! The program on the made-up export, as a user runs it.

mod athlete;
mod audit;
mod columns;
mod corrections;
mod dataset;
mod days;
mod disk;
mod facts;
mod hostile_names;
mod import_list;
mod inspect;
mod library;
mod memory;
mod opening;
mod outputs;
mod painting;
mod picture;
mod places;
mod privacy;
mod refusals;
mod run;
mod same_bytes;
mod screen;
mod series;
// Where settings lie differs between systems; the tests type the place of Linux.
#[cfg(all(unix, not(target_os = "macos")))]
mod settings;
mod shard;
mod shell;
mod spoken;
mod sports;
mod squad;
mod tables;
mod terminal;
mod today;
mod typed_days;
mod web;
mod week;
mod without_command;
mod worth;
mod written_files;

pub use run::{Ended, Run, copy_of, export, folder};
