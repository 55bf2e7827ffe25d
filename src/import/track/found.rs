//! The trainings found in one file, and what was left out of them.

use super::{Recording, TrackPoint};
use crate::activity::Activity;
use crate::import::{Damage, ImportError, NotActivity};

/// Collects the activities of a file; one that is refused does not take the others with it.
#[derive(Default)]
pub struct Found {
    /// Activities found so far.
    pub activities: Vec<Activity>,
    /// What something was that is no activity.
    pub noted: Option<NotActivity>,
    lost_points: usize,
    /// Trainings that were refused.
    lost_trainings: usize,
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
                self.refuse(Some(error));
                None
            }
        }
    }

    /// Notes that a training could not be read, and why, if there is a reason.
    pub fn refuse(&mut self, why: Option<ImportError>) {
        if let Some(why) = why {
            self.lost_trainings += 1;
            self.refused.get_or_insert(why);
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
