//! The trainings found in one file, and what was left out of them.

use super::Recording;
use crate::activity::Activity;
use crate::import::{Damage, ImportError};

/// Collects the activities of a file; one that is refused does not take the others with it.
#[derive(Default)]
pub struct Found {
    /// Activities so far.
    pub activities: Vec<Activity>,
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
