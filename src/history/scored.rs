//! An activity with its loads.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::load_warning::LoadWarning;
use super::usual_heart_rate::Doubts;
use crate::activity::Sex;
use crate::athlete::Thresholds;
use crate::digest::Digest;
use crate::load::{
    Confidence, ImpactContext, ImpactKm, RungLoads, Score, Subject, Unscored, ZoneSeconds,
};

/// One activity with everything that later stages need.
#[derive(Debug, Clone)]
pub struct ScoredActivity {
    /// The digest of the recording.
    pub digest: Box<Digest>,
    /// The athlete's day on which it began.
    pub day: NaiveDate,
    /// When it began, local time.
    pub local_start: NaiveDateTime,
    /// Seconds east of UTC of local time.
    pub offset_s: i32,
    /// The load of every rung of the ladder.
    pub loads: RungLoads,
    /// The load that counts, or why there is none.
    pub score: Result<Score, Unscored>,
    /// Doubts about it.
    pub warnings: Vec<LoadWarning>,
    /// Mechanical load, impact km.
    pub impact: ImpactKm,
    /// Share of the mechanical load that descents added, 0 to 1.
    pub downhill_share: f64,
    /// Context of the impact: easy speed and own descents.
    pub impact_context: ImpactContext,
    /// Thresholds that applied on the day, shared by the activities of the time they held.
    pub thresholds: Arc<Thresholds>,
    /// The athlete's sex, as far as known on the day.
    pub sex: Option<Sex>,
    /// What happened to heart rates that resemble steps.
    pub doubts: Doubts,
}

impl ScoredActivity {
    /// The moment it ended.
    pub fn end(&self) -> DateTime<Utc> {
        self.digest.end()
    }

    /// The activity as metrics rate it.
    pub fn subject(&self) -> Subject<'_> {
        Subject {
            digest: &self.digest,
            thresholds: &self.thresholds,
            sex: self.sex,
            impact: self.impact_context,
        }
    }

    /// Whether its load is a guess or unknown.
    pub fn is_unsure(&self) -> bool {
        match self.score {
            Ok(score) => score.confidence == Confidence::Low,
            Err(_) => true,
        }
    }

    /// Share of the time below the first ventilatory threshold, 0 to 1; unknown without heart rate,
    /// power and graded speed (docs/recovery.md).
    pub fn share_below_vt1(&self) -> Option<f64> {
        let zones = ZoneSeconds::of(self.subject())?;
        Some(zones.low_s / zones.total_s())
    }
}
