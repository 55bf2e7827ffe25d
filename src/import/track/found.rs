//! The trainings found in one file, and what was left out of them.

use super::{Recording, TrackPoint};
use crate::activity::Activity;
use crate::import::{Damage, ImportError, NotActivity};

/// Collects the activities of a file; one that is refused does not take the others with it.
#[derive(Default)]
pub struct Found {
    /// Activities so far.
    pub activities: Vec<Activity>,
    /// What something was that is no activity.
    pub noted: Option<NotActivity>,
    lost_points: usize,
    refused: Option<ImportError>,
}

impl Found {
    /// The recording made of so many points, if there is one.
    pub fn take(
        &mut self,
        made: Result<Option<Recording>, ImportError>,
        points: usize,
    ) -> Option<Recording> {
        match made {
            Ok(recording) => {
                self.lost_points += recording.as_ref().map_or(0, |made| made.lost_points);
                recording
            }
            Err(error) => {
                self.lost_points += points;
                self.refused.get_or_insert(error);
                None
            }
        }
    }

    /// The recording of these points, unless neither they nor anything else tells how long it took.
    pub fn lasting<'a>(
        &mut self,
        recording: Recording,
        points: impl Iterator<Item = &'a TrackPoint>,
        timed_s: Option<f64>,
    ) -> Option<Recording> {
        if timed_s.is_some() || recording.span_s() > 0.0 {
            return Some(recording);
        }
        match points.filter(|point| point.instant.is_some()).count() {
            0 | 1 => self.noted = self.noted.or(Some(NotActivity::OneRecord)),
            points => {
                self.lost_points += points;
                self.refused.get_or_insert(ImportError::OneTime);
            }
        }
        None
    }

    /// What the file is when nothing of it became an activity.
    ///
    /// # Errors
    /// When it broke off: then it may have been a training. A plan is none however it ends.
    pub fn instead(
        noted: Option<NotActivity>,
        damage: Option<Damage>,
    ) -> Result<Option<NotActivity>, ImportError> {
        match (noted, damage) {
            (Some(NotActivity::PlannedTimes), _) => Ok(noted),
            (_, Some(damage)) if damage.loses() => Err(ImportError::Damaged(damage)),
            _ => Ok(noted),
        }
    }

    /// The activities, and what is to be said of the points that were left out.
    ///
    /// # Errors
    /// When everything was refused.
    pub fn finish(self) -> Result<(Vec<Activity>, Option<Damage>), ImportError> {
        let points = self.lost_points;
        match self.refused {
            Some(error) if self.activities.is_empty() => Err(error),
            _ => Ok((
                self.activities,
                (points > 0).then_some(Damage::ImpossibleTimes { points }),
            )),
        }
    }
}
