//! Statements of one file of an export about another.

use serde::{Deserialize, Serialize};

use super::summary::{Began, Summary};
use crate::activity::{Activity, Sport, Totals};

/// A statement of a list or a health archive about another file of the same export.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Companion {
    /// Path of the other file, relative to the folder of the referring one, with forward slashes.
    pub file: String,
    /// The statement about that file.
    pub told: Told,
}

/// A statement about another file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Told {
    /// A row of a list of activities.
    Listed(Listed),
    /// The other file has the positions of one of this file's activities.
    RouteOf {
        /// [`crate::activity::Origin::index`] of that activity.
        index: u32,
    },
    /// The other file, if it exists, has the course of one of this file's activities or a part of it.
    PerhapsCourseOf {
        /// [`crate::activity::Origin::index`] of that activity.
        index: u32,
    },
}

/// A row of a list of activities.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Listed {
    /// When it began, if readable.
    pub began: Option<Began>,
    /// Title the athlete gave.
    pub title: Option<String>,
    /// Sport, if its word is known.
    pub sport: Option<Sport>,
    /// Perceived exertion, 0 to 10.
    pub perceived_exertion: Option<f64>,
    /// Distance, metres.
    pub distance_m: Option<f64>,
    /// Ascent, metres.
    pub ascent_m: Option<f64>,
    /// Seconds from start to end.
    pub elapsed_s: Option<f64>,
    /// Duration in motion, seconds.
    pub moving_s: Option<f64>,
    /// Mean heart rate, beats per minute.
    pub mean_heart_rate_bpm: Option<f64>,
}

impl Listed {
    /// The session from the row alone, as one of the list's file; `None` without a date.
    pub fn activity(&self, path: &str, index: u32) -> Option<Activity> {
        self.summary()?.activity(path, index)
    }

    /// All data of the row about the session; `None` without a date.
    pub(super) fn summary(&self) -> Option<Summary> {
        let mut summary = Summary::new(self.began?);
        summary.sport = self.sport;
        summary.title.clone_from(&self.title);
        summary.totals = Totals {
            elapsed_s: self.elapsed_s,
            timer_s: self.moving_s,
            distance_m: self.distance_m,
            ascent_m: self.ascent_m,
            mean_heart_rate_bpm: self.mean_heart_rate_bpm,
            ..Totals::default()
        };
        summary.watch.perceived_exertion = self.perceived_exertion;
        Some(summary)
    }
}
