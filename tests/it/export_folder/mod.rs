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
mod shard;
mod shell;
mod sports;
mod squad;
mod tables;
mod terminal;
mod today;
mod worth;
mod written_files;

pub use run::{Ended, Run, copy_of, export, folder};
