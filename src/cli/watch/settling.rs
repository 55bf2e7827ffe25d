//! When a run may begin: once everything has been quiet for a while, two looks at the files are the same, and no
//! file is being written. A state machine: it is fed events, looks and times, and knows neither disk nor clock.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Duration;

use super::listing::{Listing, Mark};

/// A time, from the beginning of the watch.
pub type Moment = Duration;

/// How long two looks that are the same must be apart.
pub const QUIET: Duration = Duration::from_secs(3);
/// How long after an event the first look is: most programs make several changes at once.
const BEFORE_A_LOOK: Duration = Duration::from_secs(1);
/// How long a file that was written and not closed is waited for: some programs keep theirs open for good.
const OPEN_AT_MOST: Duration = Duration::from_secs(600);
/// A file that cannot be read completely is believed to be damaged if nothing has changed it for so long.
pub const BELIEVED_AFTER: Duration = Duration::from_secs(60);

/// How long files may change before that is worth a line.
const HELD_UP_AFTER: Duration = Duration::from_secs(240);

/// What the system reports of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// Made, moved here, or changed in a way that is over.
    Changed(PathBuf),
    /// Written to by a program that has the file open; its end will be reported too.
    Written(PathBuf),
    /// Closed by a program that may have written to it.
    Closed(PathBuf),
    /// Removed or moved away, with everything in it.
    Gone(PathBuf),
    /// More than the system could report.
    Unknown,
}

/// What is to be done next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nothing until something happens.
    Idle,
    /// Nothing until then, unless something happens before.
    Wait(Moment),
    /// Look at the files.
    Look,
    /// Make the report: nothing is being written.
    Run,
}

/// What keeps a run from beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeldUp {
    /// A file that another program has open and has not written to for a minute.
    Open(PathBuf),
    /// Files that change again and again, and one of them.
    Changing(PathBuf),
}

/// A look at all files.
#[derive(Debug, Clone)]
struct Look {
    files: Listing,
    begun: Moment,
    ended: Moment,
}

/// A file that an earlier run found to be none of a watch or a service. Sync programs write into theirs without end.
#[derive(Debug, Clone, Copy)]
struct Foreign {
    /// As it was then.
    judged: Mark,
    /// As it was seen last, and since when.
    seen: Mark,
    since: Moment,
}

/// What is known of the watched folders.
#[derive(Debug, Default)]
pub struct Settling {
    quiet: Duration,
    /// When something changed last; nothing once a run took it in.
    changed: Option<Moment>,
    /// When that began, and what it was last.
    unsettled: Option<(Moment, PathBuf)>,
    /// Files that were written to and not closed, and when last.
    open: BTreeMap<PathBuf, Moment>,
    look: Option<Look>,
    settled: bool,
    /// What the last run read.
    read: Listing,
    /// Files that were seen to change lately, and when.
    lately: BTreeMap<PathBuf, Moment>,
    foreign: BTreeMap<PathBuf, Foreign>,
    foreign_changed: bool,
    /// Whether a run is due even if no file changed.
    wanted: bool,
    /// When one is due for files that could not be read completely.
    again: Option<Moment>,
}

impl Settling {
    /// A machine that takes two looks for the same if they are at least so far apart.
    pub fn new(quiet: Duration) -> Self {
        Self {
            quiet,
            ..Self::default()
        }
    }

    /// Takes in what the system reports.
    pub fn happened(&mut self, event: Happened, at: Moment) {
        if let Happened::Changed(path) | Happened::Written(path) | Happened::Closed(path) = &event {
            if self.foreign.contains_key(path) {
                self.foreign_changed = true;
                return;
            }
            let since = self.unsettled.take().map_or(at, |(since, _)| since);
            self.unsettled = Some((since, path.clone()));
        }
        match event {
            Happened::Changed(_) => {}
            Happened::Written(path) => {
                self.open.insert(path, at);
            }
            Happened::Closed(path) => {
                self.open.remove(&path);
            }
            Happened::Gone(path) => self.open.retain(|open, _| !open.starts_with(&path)),
            // The end of what is open may be among it; the looks decide then.
            Happened::Unknown => self.open.clear(),
        }
        self.changed = Some(at);
        self.settled = false;
    }

    /// Makes a run due even if no file changed.
    pub fn want(&mut self) {
        self.wanted = true;
    }

    /// Makes a run due for files that could not be read completely, if nothing changes before.
    pub fn try_again_at(&mut self, at: Moment) {
        self.again = Some(at);
    }

    /// Whether something changed that no run has taken in.
    pub fn is_pending(&self) -> bool {
        self.changed.is_some()
    }

    fn is_due(&self, now: Moment) -> bool {
        self.wanted || self.again.is_some_and(|again| again <= now)
    }

    /// What is to be done now.
    pub fn step(&self, now: Moment) -> Step {
        let due = self.is_due(now);
        if self.changed.is_none() && !due {
            return self.again.map_or(Step::Idle, Step::Wait);
        }
        let until = |at: Moment, step: Step| match now < at {
            true => Step::Wait(at),
            false => step,
        };
        let given_up = self.open.values().map(|last| *last + OPEN_AT_MOST).max();
        if let Some(given_up) = given_up.filter(|given_up| now < *given_up) {
            return Step::Wait(given_up);
        }
        let changed = self.changed.unwrap_or_default();
        match &self.look {
            Some(_) if self.settled => Step::Run,
            Some(look) if look.begun >= changed => until(look.ended + self.quiet, Step::Look),
            _ => until(
                self.changed.map_or(now, |at| at + BEFORE_A_LOOK),
                Step::Look,
            ),
        }
    }

    /// Takes in the first look, on which a run begins at once: nothing is known yet of what changes.
    pub fn first_look(&mut self, files: Listing, (begun, ended): (Moment, Moment)) {
        self.look = Some(Look {
            files,
            begun,
            ended,
        });
    }

    /// Takes in a look at all files that began and ended at these times.
    pub fn looked(&mut self, mut files: Listing, (begun, ended): (Moment, Moment)) {
        self.look_at_foreign(&mut files, ended);
        let before = self.look.as_ref().map_or(&self.read, |look| &look.files);
        for (path, mark) in &files {
            if before.get(path) != Some(mark) {
                self.lately.insert(path.clone(), ended);
            }
        }
        self.lately.retain(|_, at| *at + BELIEVED_AFTER > ended);
        if self.changed.is_none() && files != self.read {
            self.changed = Some(begun);
        }
        let changed = self.changed.unwrap_or_default();
        let same = |look: &&Look| look.begun >= changed && look.files == files;
        let Some(first) = self.look.as_ref().filter(same) else {
            self.look = Some(Look {
                files,
                begun,
                ended,
            });
            return;
        };
        self.settled = first.ended + self.quiet <= begun;
        if self.settled && !self.is_due(ended) && files == self.read {
            self.rest();
        }
    }

    /// Takes the files of no concern out of a look, and back in if they changed and have settled since.
    fn look_at_foreign(&mut self, files: &mut Listing, at: Moment) {
        self.foreign.retain(|path, foreign| {
            let Some(mark) = files.get(path) else {
                return false;
            };
            if *mark != foreign.seen {
                (foreign.seen, foreign.since) = (*mark, at);
            }
            let settled = foreign.since + BELIEVED_AFTER <= at;
            foreign.seen == foreign.judged || !settled
        });
        files.retain(|path, _| !self.foreign.contains_key(path));
        let unsettled = |foreign: &Foreign| foreign.seen != foreign.judged;
        self.foreign_changed = self.foreign.values().any(unsettled);
    }

    fn rest(&mut self) {
        (self.changed, self.unsettled) = (None, None);
        (self.look, self.settled) = (None, false);
    }

    /// Takes note that a run begins on the files of the last look, and returns them.
    pub fn begins(&mut self) -> &Listing {
        if let Some(look) = self.look.take() {
            self.read = look.files;
        }
        (self.wanted, self.again) = (false, None);
        self.rest();
        &self.read
    }

    /// Takes note of what the run found to be no file of a watch or a service.
    pub fn found_foreign(&mut self, paths: BTreeSet<PathBuf>, at: Moment) {
        for path in paths {
            if let Some(judged) = self.read.remove(&path) {
                let foreign = Foreign {
                    judged,
                    seen: judged,
                    since: at,
                };
                self.foreign.insert(path, foreign);
            }
        }
    }

    /// What the last run read, without the files that are of no concern.
    pub fn read(&self) -> &Listing {
        &self.read
    }

    /// Files that were seen to change within the last minute, and how long ago.
    pub fn lately(&self, now: Moment) -> BTreeMap<PathBuf, Duration> {
        let ages = self.lately.iter();
        ages.map(|(path, at)| (path.clone(), now.saturating_sub(*at)))
            .collect()
    }

    /// Whether a file of no concern changed since it was judged, so that a look at it now and then is due.
    pub fn is_in_doubt(&self) -> bool {
        self.foreign_changed
    }

    /// What has kept a run from beginning for a while.
    pub fn held_up_by(&self, now: Moment) -> Option<HeldUp> {
        let (since, last) = self.unsettled.as_ref()?;
        let idle = |at: &Moment| now.saturating_sub(*at);
        let is_left_open = |at: &Moment| (BELIEVED_AFTER..OPEN_AT_MOST).contains(&idle(at));
        let mut open = self.open.iter();
        if let Some((path, _)) = open.find(|(_, at)| is_left_open(at)) {
            return Some(HeldUp::Open(path.clone()));
        }
        (idle(since) >= HELD_UP_AFTER).then(|| HeldUp::Changing(last.clone()))
    }
}

#[cfg(test)]
mod tests;
