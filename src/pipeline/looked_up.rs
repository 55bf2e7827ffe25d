//! Results of earlier runs for unchanged files.
//!
//! They come part by part of the store: its bytes and what they say are both in memory for no more than a part a
//! thread.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::file_report::FileReport;
use super::kept;
use crate::import::Stamp;
use crate::import::folder::Source;
use crate::store::{Kept, KeptResults, Shelf};

/// A file on disk, and its stamp if it has one.
pub type Found = (Source, Option<Stamp>);

/// For each file its result, or those of all files in it, if an earlier run kept them; else the file, to be read.
pub type LookedUp = Result<Vec<FileReport>, Box<Found>>;

/// A file to be read.
pub fn new(source: Source) -> Box<Found> {
    let stamp = source.stamp();
    Box::new((source, stamp))
}

/// Looks for all files of a run in a store.
pub fn looked_up(store: &dyn Shelf, files: Vec<Source>) -> Vec<LookedUp> {
    (0..store.parts())
        .into_par_iter()
        .for_each(|part| store.load(part));
    // Of those that are known, only what they are kept under stays in memory.
    let looked_up = files.into_par_iter().map(|source| {
        let stamp = source.stamp();
        match stamp.as_ref().and_then(|stamp| store.unchanged(stamp)) {
            Some(kept) => Ok((source, kept)),
            None => Err(Box::new((source, stamp))),
        }
    });
    let looked_up: Vec<Result<(Source, Kept), Box<Found>>> = looked_up.collect();
    let mut all: Vec<Option<LookedUp>> = looked_up.iter().map(|_| None).collect();
    let mut of_parts: BTreeMap<usize, Vec<(usize, Source, Kept)>> = BTreeMap::new();
    for (at, file) in looked_up.into_iter().enumerate() {
        match file {
            Ok((source, kept)) => of_parts
                .entry(kept.part)
                .or_default()
                .push((at, source, kept)),
            Err(file) => all[at] = Some(Err(file)),
        }
    }
    let of_parts = of_parts.into_par_iter().map(|(part, files)| {
        let results = store.results(part);
        let files = files.into_iter().map(|(at, source, kept)| {
            let results = results.as_deref();
            let reports = results.and_then(|results| reports(results, kept, &source));
            (at, reports.ok_or_else(|| new(source)))
        });
        files.collect::<Vec<_>>()
    });
    let of_parts: Vec<Vec<(usize, LookedUp)>> = of_parts.collect();
    for (at, file) in of_parts.into_iter().flatten() {
        all[at] = Some(file);
    }
    all.into_iter().flatten().collect()
}

/// The results of a file on disk under its present path.
fn reports(results: &dyn KeptResults, kept: Kept, source: &Source) -> Option<Vec<FileReport>> {
    let files = results.of(kept.unit, &source.stamped_path()?)?.into_iter();
    let report = |(member, made): (String, _)| kept::report(made, source.path.clone() + &member);
    files.map(report).collect()
}
