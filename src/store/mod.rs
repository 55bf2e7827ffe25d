//! Results of reading files, kept between runs: bytes under keys, as Parquet tables in one folder.
//!
//! A file is recognised by its [`Stamp`](crate::import::Stamp) without being read, or else by its
//! content, wherever it is. No path is kept, only a hash of it. The store does not know the meaning of
//! the bytes; `pipeline/kept.rs` does.
//!
//! Nothing in the folder is ever changed: parts are added in one step, and removed once their live rows
//! are elsewhere. So neither two runs at once nor a killed one need a lock: at worst something is stored
//! twice or read again. Whatever is wrong with a store, a run continues without it.

mod content;
mod shelf;
mod unit;

#[cfg(feature = "parquet")]
mod folder;
#[cfg(feature = "parquet")]
mod index;
#[cfg(feature = "parquet")]
mod part;
#[cfg(feature = "parquet")]
mod place;
#[cfg(feature = "parquet")]
mod table;
#[cfg(feature = "parquet")]
mod tidy;
#[cfg(feature = "parquet")]
mod trouble;

pub use content::Content;
#[cfg(feature = "parquet")]
pub use folder::{FOLDER, Store};
pub use shelf::{Kept, KeptFile, KeptResults, Shelf};
#[cfg(feature = "parquet")]
pub use trouble::Trouble;
pub use unit::{About, Entry, Unit};
