//! An export with what the athlete corrects of it.

use chrono::NaiveDate;

use super::corrections_file::{Corrections, in_conflict, unmet_in_words};
use super::error::CliError;
use super::output::say;
use crate::answer::{Account, Gathered};
use crate::athlete::Home;
use crate::clean::Doubt;
use crate::digest::{Corrected, Digest, DuplicateRules, ids_of};
use crate::pipeline::Batch;
use crate::report::{Units, length};

/// A batch sorted out by some rules on a day: with what is typed in, and as it is corrected.
///
/// # Errors
/// When two corrections of one activity cannot both hold.
pub fn gathered(
    mut batch: Batch,
    (rules, today): (&DuplicateRules, NaiveDate),
    corrections: &Corrections,
    home: Option<Home>,
) -> Result<Gathered, CliError> {
    // Without a stated home it was settled by what the files say when they were read.
    if home.is_some() {
        batch.settle_local_clocks(home);
    }
    // A shard holds some of the files, and what is typed in belongs to no shard.
    if batch.shard.is_none() {
        batch.type_in(&corrections.sessions, &corrections.name(), home);
    }
    let gathered = Gathered::of(batch, rules, today);
    let corrected = gathered.corrected(&corrections.of_activities);
    corrected.map_err(|conflict| in_conflict(&corrections.path, &conflict))
}

/// Says which corrections mean no activity, or several, and which nobody can have done.
pub fn tell_unmet(
    corrections: &Corrections,
    account: &Account,
    digests: &[Box<Digest>],
    told: (Home, Units),
) {
    for unmet in &account.unmet {
        let words = unmet_in_words(&corrections.path, unmet, digests, told);
        say(&format!("restday: {words}"));
    }
    for (id, digest) in ids_of(digests.iter().map(Box::as_ref)).iter().zip(digests) {
        let too_fast = |doubt: &Doubt| matches!(doubt, Doubt::TooFast { .. });
        if digest.corrected.contains(&Corrected::Distance) && digest.doubts.iter().any(too_fast) {
            say(&format!(
                "restday: {}: {id}: nobody covers that distance in {}; it is ignored",
                corrections.path.display(),
                length(digest.timer_s)
            ));
        }
    }
}
