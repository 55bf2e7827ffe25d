//! What one file of an export says about another.

use serde::{Deserialize, Serialize};

use crate::activity::Sport;

/// Something a list or a health archive tells about another file of the same export.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Companion {
    /// Path of the other file, relative to the folder of the one that speaks, with forward slashes.
    pub file: String,
    /// What is told.
    pub told: Told,
}

/// What is told about another file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Told {
    /// A row of a list of activities.
    Listed(Listed),
    /// The other file holds the places of one of this file's activities.
    RouteOf {
        /// [`crate::activity::Origin::index`] of that activity.
        index: u32,
    },
}

/// A row of a list of activities.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Listed {
    /// Title the athlete gave.
    pub title: Option<String>,
    /// Kind of training, where its word is known.
    pub sport: Option<Sport>,
    /// Perceived exertion, 0 to 10.
    pub perceived_exertion: Option<f64>,
    /// Metres.
    pub distance_m: Option<f64>,
    /// Seconds from start to end.
    pub elapsed_s: Option<f64>,
}
