//! Trainings of which only a list knows.

use crate::clean::clean;
use crate::digest::{Digest, Unseen};
use crate::import::{Listed, Recorded};
use crate::pipeline::{FileReport, Outcome};

/// Makes trainings of the rows of a list whose files are missing or gave none.
pub fn take_in(list: &mut FileReport, rows: &[(Listed, Unseen)]) {
    let path = list.path.clone();
    let first = list.digests().len() as u32;
    let trainings = rows.iter().zip(first..).filter_map(|((row, why), index)| {
        let activity = row.activity(&path, index)?;
        let (samples, repairs) = clean(&activity);
        let mut digest = Digest::of(&activity, &samples, repairs);
        digest.unseen = Some(*why);
        Some(digest)
    });
    let trainings: Vec<Digest> = trainings.collect();
    match &mut list.outcome {
        Outcome::Read { digests, .. } => digests.extend(trainings),
        _ if trainings.is_empty() => {}
        outcome => {
            *outcome = Outcome::Read {
                digests: trainings,
                recorded: Recorded::default(),
                damage: None,
                lost_bytes: 0,
            };
        }
    }
}
