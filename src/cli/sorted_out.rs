//! An export that was read and sorted out: what commands do before anything is asked about the athlete.

use std::path::Path;

use super::args::{Duplicates, ReadingArguments};
use super::athlete_file::{self, StatedAthlete};
use super::corrections_file::{self, Corrections};
use super::error::CliError;
use super::run::{exist, wall};
use super::{corrected, memory, progress, signals, store_place};
use crate::answer::{Account, Gathered};
use crate::athlete::Home;
use crate::digest::{DuplicatePolicy, DuplicateRules};
use crate::pipeline::{self, Progress, Shard};
use crate::store::{Shelf, Store};

/// What was read, and by what it was sorted out.
pub struct SortedOut {
    /// What the athlete file says.
    pub stated: StatedAthlete,
    /// What the file of corrections says.
    pub corrections: Corrections,
    /// Activities, facts and the account of all files.
    pub gathered: Gathered,
}

/// Reads an export or a shard of it with a file of corrections; the progress bar begins with `what`.
///
/// # Errors
/// When it is not there, one of the athlete's files is wrong, or the run was stopped.
pub fn sorted_out(
    arguments: &ReadingArguments,
    shard: Option<Shard>,
    (corrections, store): (Option<&Path>, Option<&Store>),
    what: &str,
) -> Result<SortedOut, CliError> {
    exist(&arguments.exports)?;
    let stated = athlete_file::stated(arguments.athlete.as_deref())?;
    let corrections = corrections_file::read(corrections)?;
    let progress = Progress::until(signals::flag());
    let kept_before = store.map_or(0, Store::kept);
    let shelf = store.map(|store| store as &dyn Shelf);
    let jobs = arguments.threads();
    let batch = progress::shown(&progress, what, arguments.quiet, || {
        let memory = memory::bound(arguments.memory);
        pipeline::read_shard(&arguments.exports, jobs, memory, shard, shelf, &progress)
    });
    if signals::came() {
        return Err(store_place::stopped(store, kept_before, &progress));
    }
    let batch = batch?;
    if let Some(belief) = &arguments.belief {
        belief.judge(&batch)?;
    }
    let batch = match arguments.full_paths {
        true => batch.with_full_paths(),
        false => batch,
    };
    let distinct = batch.named(&arguments.distinct);
    let distinct = distinct
        .map_err(|unknown| CliError::NoSuchFile(unknown.into_iter().next().unwrap_or_default()));
    // In a shard the file may be another's.
    let distinct = match shard {
        Some(_) => distinct.unwrap_or_default(),
        None => distinct?,
    };
    let rules = duplicate_rules(arguments, distinct);
    let gathered = corrected::gathered(batch, (&rules, wall()), &corrections, stated.given.home)?;
    Ok(SortedOut {
        stated,
        corrections,
        gathered,
    })
}

/// Reads an export or a shard of it for the account of its files alone, and the clock for its times.
///
/// # Errors
/// As [`sorted_out`].
pub fn account(
    arguments: &ReadingArguments,
    shard: Option<Shard>,
) -> Result<(Account, Home), CliError> {
    exist(&arguments.exports)?;
    let place = corrections_file::place(arguments);
    let SortedOut {
        stated,
        corrections,
        gathered,
    } = store_place::with(arguments, |store| {
        sorted_out(arguments, shard, (place.as_deref(), store), "reading")
    })?;
    let Gathered {
        digests, account, ..
    } = gathered;
    let home = stated
        .given
        .home
        .unwrap_or_else(|| Home::usual_of(digests.iter().map(Box::as_ref)));
    // In a shard most activities are those of others.
    if shard.is_none() && !arguments.quiet {
        corrected::tell_unmet(&corrections, &account, &digests, (home, arguments.units));
    }
    Ok((account, home))
}

fn duplicate_rules(arguments: &ReadingArguments, distinct: Vec<String>) -> DuplicateRules {
    DuplicateRules {
        policy: match arguments.duplicates {
            Duplicates::Complete => DuplicatePolicy::Complete,
            Duplicates::SetAside => DuplicatePolicy::SetAside,
            Duplicates::Keep => DuplicatePolicy::Keep,
        },
        distinct,
        ..DuplicateRules::default()
    }
}
