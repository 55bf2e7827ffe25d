//! Apple Health's archive: a whole export in a zip, and one that is far larger than memory should be.

mod endless;
pub mod export;
