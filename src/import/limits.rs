//! How much of one file is read at most: far above every real file, far below what harms.

/// Most records or track points read of one file: a recording of twenty-three days at one a second.
pub const MOST_RECORDS: usize = 2_000_000;

/// Elements of XML within each other. Watch files have a dozen; what searches them stays quick.
pub const DEEPEST_ELEMENTS: usize = 100;
