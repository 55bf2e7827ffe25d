//! How much of one file is read at most: far above every real file, far below what harms.

/// Track points of one file. A point a second for three weeks without a pause is fewer.
pub const MOST_POINTS: usize = 2_000_000;
