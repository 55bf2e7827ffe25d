//! The sessions found in one file, and the points left out.

use super::{Recording, TrackPoint};
use crate::activity::Activity;
use crate::import::{Damage, ImportError, NotActivity};

/// Collects the activities of a file; a refused one does not affect the others.
#[derive(Default)]
pub struct Found {
    /// Activities found so far.
    pub activities: Vec<Activity>,
    /// The kind of something that is not an activity.
    pub noted: Option<NotActivity>,
    lost_points: usize,
    /// Refused sessions.
    lost_trainings: usize,
    refused: Option<ImportError>,
}

impl Found {
    /// The recording made of some points, if there is one.
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
                self.refuse(Some(error));
                None
            }
        }
    }

    /// Notes that a session could not be read, and why, if known.
    pub fn refuse(&mut self, why: Option<ImportError>) {
        if let Some(why) = why {
            self.lost_trainings += 1;
            self.refused.get_or_insert(why);
        }
    }

    /// The recording of these points, unless its duration is unknown.
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

    /// The kind of file if nothing in it became an activity.
    ///
    /// # Errors
    /// If it broke off: then it may have been a session. A plan never was, however it ends.
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

    /// The activities, and the damage from points left out.
    ///
    /// # Errors
    /// If everything was refused.
    pub fn finish(self) -> Result<(Vec<Activity>, Option<Damage>), ImportError> {
        let points = self.lost_points;
        match self.refused {
            Some(error) if self.activities.is_empty() => Err(error),
            _ => {
                let entries = self.lost_trainings;
                let of_points = (points > 0).then_some(Damage::ImpossibleTimes { points });
                let of_trainings = Damage::EntriesNotUnderstood { entries };
                let lost = of_points.or((entries > 0).then_some(of_trainings));
                Ok((self.activities, lost))
            }
        }
    }
}
