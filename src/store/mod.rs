//! What was made of files, kept between runs: bytes under keys, as Parquet tables in one folder.
//!
//! A file is known again by its [`Stamp`](crate::import::Stamp) without being read, or else by its content, wherever
//! it lies. No path is kept, only a hash of it. The store does not know what the bytes mean;
//! `pipeline/kept.rs` does.
//!
//! Nothing in the folder is ever changed: parts are added in one step, and go when what is alive of
//! them stands elsewhere. So two runs at once and one that is killed need no lock: at worst
//! something is stored twice or read again. Whatever is wrong with a store, a run goes on without.

mod content;
mod shelf;
mod unit;

#[cfg(feature = "tables")]
mod folder;
#[cfg(feature = "tables")]
mod index;
#[cfg(feature = "tables")]
mod part;
#[cfg(feature = "tables")]
mod place;
#[cfg(feature = "tables")]
mod table;
#[cfg(feature = "tables")]
mod tidy;
#[cfg(feature = "tables")]
mod trouble;

pub use content::Content;
#[cfg(feature = "tables")]
pub use folder::{FOLDER, Store};
pub use shelf::{KeptFile, Shelf};
#[cfg(feature = "tables")]
pub use trouble::Trouble;
pub use unit::{About, Entry, Unit};
