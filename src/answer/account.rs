//! What happened to every file, and to every activity in it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use crate::activity::{BodyFact, Device, Origin, Sport, Zone};
use crate::athlete::Home;
use crate::clean::Doubt;
use crate::digest::{
    Applied, Conflict, Correction, Cropped, Digest, Duplicate, DuplicateRules, LeftOut, Unmet,
    Unseen, Untimely, apply_corrections, set_aside_duplicates, set_aside_untimely,
};
use crate::import::{Damage, NotActivity};
use crate::pipeline::{Batch, FileReport, Outcome, Shard};

/// The account of an export, one entry a file in the order of paths.
#[derive(Debug, Clone, Default)]
pub struct Account {
    /// Files looked at; members of archives count, archives do not.
    pub files: Vec<FileEntry>,
    /// Recordings of a session that already counts.
    pub duplicates: Vec<Duplicate>,
    by_origin: HashMap<Origin, usize>,
    untimely_by_origin: HashMap<Origin, usize>,
    /// Recordings whose date cannot be right.
    pub untimely: Vec<Untimely>,
    /// Activities that the athlete leaves out.
    pub left_out: Vec<LeftOut>,
    /// Activities that the athlete corrected, and those typed in.
    pub corrected: (usize, usize),
    /// Names in a corrections file that match no activity, or several.
    pub unmet: Vec<Unmet>,
    /// Files that a list or an archive names but that are missing from the export; `None` in a shard,
    /// since they may be in another.
    pub missing: Option<usize>,
    /// Which shard of the export this is; `None` for all of it.
    pub shard: Option<Shard>,
}

/// A file of the export and what happened to it.
#[derive(Debug, Clone)]
pub struct FileEntry {
    /// Path within the export.
    pub path: String,
    /// What the file turned out to be.
    pub was: Was,
    /// Facts in it about the body at rest.
    pub body: Vec<BodyFact>,
    /// Whether all of that came from an earlier run.
    pub reused: bool,
}

/// What a file was.
#[derive(Debug, Clone)]
pub enum Was {
    /// A training recording.
    Training {
        /// Every activity in it.
        activities: Vec<ActivityEntry>,
        /// Records or track points in it.
        records: usize,
        /// The damage in it, if any.
        damage: Option<Damage>,
        /// Bytes that are missing or could not be understood.
        lost_bytes: usize,
    },
    /// A sound file without a session.
    NotActivity(NotActivity),
    /// Not a file of a watch or a service.
    Foreign,
    /// Unread, and why.
    Failed(String),
}

/// One activity of a file.
#[derive(Debug, Clone)]
pub struct ActivityEntry {
    /// Where it was read.
    pub origin: Origin,
    /// Its sport.
    pub sport: Sport,
    /// When the activity began.
    pub start: DateTime<Utc>,
    /// Seconds east of UTC on the device's clock, if the file gives it.
    pub utc_offset_s: Option<i32>,
    /// Zone of the place where it began.
    pub zone: Option<Zone>,
    /// Seconds east of UTC with which the file writes its start.
    pub written_offset_s: Option<i32>,
    /// Seconds with the timer running.
    pub timer_s: f64,
    /// Whether this is only assumed, from the distance.
    pub length_assumed: bool,
    /// Distance covered, metres.
    pub distance_m: Option<f64>,
    /// Title that the athlete or the service gave it.
    pub title: Option<String>,
    /// Implausible values in it.
    pub doubts: Vec<Doubt>,
    /// The list's values, if they are much smaller.
    pub cropped: Option<Cropped>,
    /// Why only a list knows about it, if so.
    pub unseen: Option<Unseen>,
    /// Whether the athlete typed it in.
    pub typed_in: bool,
}

impl ActivityEntry {
    fn of(digest: &Digest) -> Self {
        Self {
            origin: digest.origin.clone(),
            sport: digest.sport,
            start: digest.start,
            utc_offset_s: digest.utc_offset_s,
            zone: digest.zone,
            written_offset_s: digest.written_offset_s,
            timer_s: digest.timer_s,
            length_assumed: digest.length_assumed,
            distance_m: digest.distance_m,
            title: digest.title.clone(),
            doubts: digest.doubts.clone(),
            cropped: digest.cropped,
            unseen: digest.unseen,
            typed_in: digest.is_typed_in(),
        }
    }

    /// Seconds east of UTC on the athlete's clock when it began.
    pub fn offset_s(&self, home: Home) -> i32 {
        let written = self.written_offset_s;
        home.clock_at(self.start, self.utc_offset_s, self.zone, written)
            .0
    }
}

/// An export, sorted out.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    /// The activities that count, in order of time.
    pub digests: Vec<Box<Digest>>,
    /// Facts about the body at rest.
    pub body: Vec<BodyFact>,
    /// What happened to every file.
    pub account: Account,
}

impl Gathered {
    /// Splits a batch into the activities that count, the facts and the account of all files; `today` is
    /// the current date, after which nothing can have been recorded.
    pub fn of(batch: Batch, rules: &DuplicateRules, today: NaiveDate) -> Self {
        let mut rules = rules.clone();
        rules.routes.extend(batch.routes);
        let mut digests = Vec::new();
        let files = batch.files.into_iter();
        let files: Vec<FileEntry> = files
            .map(|file| FileEntry::of(file, &mut digests))
            .collect();
        share_devices(&mut digests);
        let (digests, untimely) = set_aside_untimely(digests, today);
        let (digests, duplicates) = set_aside_duplicates(digests, &rules);
        Self {
            digests,
            body: files.iter().flat_map(|file| file.body.clone()).collect(),
            account: Account {
                files,
                by_origin: (duplicates.iter().enumerate())
                    .map(|(at, duplicate)| (duplicate.digest.origin.clone(), at))
                    .collect(),
                duplicates,
                untimely_by_origin: (untimely.iter().enumerate())
                    .map(|(at, untimely)| (untimely.origin().clone(), at))
                    .collect(),
                untimely,
                left_out: Vec::new(),
                corrected: (0, 0),
                unmet: Vec::new(),
                missing: (batch.shard.is_none()).then_some(batch.companions_without_file),
                shard: batch.shard,
            },
        }
    }
}

impl Gathered {
    /// The same with the athlete's corrections of single activities.
    ///
    /// # Errors
    /// When two corrections of one activity contradict each other.
    pub fn corrected(mut self, corrections: &[Correction]) -> Result<Self, Conflict> {
        let account = &mut self.account;
        let Applied { left_out, unmet } =
            apply_corrections(corrections, &mut self.digests, &account.duplicates)?;
        (account.left_out, account.unmet) = (left_out, unmet);
        let typed_in = self.digests.iter().filter(|digest| digest.is_typed_in());
        let typed_in = typed_in.count();
        let touched = self.digests.iter().filter(|d| !d.corrected.is_empty());
        account.corrected = (touched.count() - typed_in, typed_in);
        Ok(self)
    }
}

/// Lets equal devices take their space once.
fn share_devices(digests: &mut [Box<Digest>]) {
    let mut met: HashSet<Arc<Device>> = HashSet::new();
    for digest in digests {
        match met.get(&digest.device) {
            Some(same) => digest.device = Arc::clone(same),
            None => {
                met.insert(Arc::clone(&digest.device));
            }
        }
    }
}

impl FileEntry {
    fn of(report: FileReport, digests: &mut Vec<Box<Digest>>) -> Self {
        let was = match report.outcome {
            Outcome::Read {
                digests: of_file,
                recorded,
                damage,
                lost_bytes,
            } => {
                let activities = of_file
                    .iter()
                    .map(|digest| ActivityEntry::of(digest))
                    .collect();
                digests.extend(of_file);
                Was::Training {
                    activities,
                    records: recorded.all,
                    damage,
                    lost_bytes,
                }
            }
            Outcome::NotActivity(what) => Was::NotActivity(what),
            Outcome::Foreign => Was::Foreign,
            Outcome::Failed(error) => Was::Failed(error.to_string()),
        };
        Self {
            path: report.path,
            was,
            body: report.body,
            reused: report.reused,
        }
    }
}

impl FileEntry {
    /// Whether anything in it is doubted: implausible values, or a date that cannot be right.
    pub fn is_doubted(&self, account: &Account) -> bool {
        let mut activities = self.activities().iter();
        activities.any(|activity| {
            !activity.doubts.is_empty() || account.untimely(&activity.origin).is_some()
        })
    }

    /// Its activities; none if it has no session.
    pub fn activities(&self) -> &[ActivityEntry] {
        match &self.was {
            Was::Training { activities, .. } => activities,
            _ => &[],
        }
    }

    /// Whether it was looked at: entries typed in by the athlete are not files of the export.
    fn is_of_the_export(&self) -> bool {
        !self.activities().iter().any(|activity| activity.typed_in)
    }
}

impl Account {
    /// Files that were looked at.
    pub fn file_count(&self) -> usize {
        let looked_at = self.files.iter().filter(|file| file.is_of_the_export());
        looked_at.count()
    }

    /// Files with sessions.
    pub fn training_files(&self) -> usize {
        let held = |file: &&FileEntry| matches!(file.was, Was::Training { .. });
        let looked_at = self.files.iter().filter(|file| file.is_of_the_export());
        looked_at.filter(held).count()
    }

    /// Files whose results all came from an earlier run.
    pub fn reused(&self) -> usize {
        self.files.iter().filter(|file| file.reused).count()
    }

    /// The activities that count.
    pub fn counting(&self) -> impl Iterator<Item = &ActivityEntry> {
        let all = self.files.iter().flat_map(FileEntry::activities);
        all.filter(|ActivityEntry { origin, .. }| {
            self.duplicate(origin).is_none()
                && self.untimely(origin).is_none()
                && self.left_out(origin).is_none()
        })
    }

    /// Their number.
    pub fn activities(&self) -> usize {
        let all = self.files.iter().flat_map(FileEntry::activities).count();
        all - self.duplicates.len() - self.untimely.len() - self.left_out.len()
    }

    /// Those known from a list alone, since their files are missing or gave none.
    pub fn by_list_alone(&self) -> usize {
        let unseen = |activity: &&ActivityEntry| activity.unseen.is_some();
        self.counting().filter(unseen).count()
    }

    /// Those of unknown length.
    pub fn of_unknown_length(&self) -> usize {
        let of_unknown_length = |activity: &&ActivityEntry| activity.timer_s <= 0.0;
        self.counting().filter(of_unknown_length).count()
    }

    /// Sound files without a session, by kind.
    pub fn not_activities(&self) -> BTreeMap<NotActivity, usize> {
        let mut counts = BTreeMap::new();
        for file in &self.files {
            if let Was::NotActivity(what) = file.was {
                *counts.entry(what).or_default() += 1;
            }
        }
        counts
    }

    /// Files of other programs.
    pub fn foreign(&self) -> usize {
        self.files
            .iter()
            .filter(|file| matches!(file.was, Was::Foreign))
            .count()
    }

    /// Path and reason of each file that could not be read.
    pub fn failed(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|file| match &file.was {
            Was::Failed(why) => Some((file.path.as_str(), why.as_str())),
            _ => None,
        })
    }

    /// Path and fault of each file that may have lost data.
    pub fn damaged(&self) -> impl Iterator<Item = (&str, Damage)> {
        self.files.iter().filter_map(|file| match &file.was {
            Was::Training {
                damage: Some(damage),
                ..
            } if damage.loses() => Some((file.path.as_str(), *damage)),
            _ => None,
        })
    }

    /// Why an activity does not count, if it does not.
    pub fn duplicate(&self, origin: &Origin) -> Option<&Duplicate> {
        self.by_origin.get(origin).map(|at| &self.duplicates[*at])
    }

    /// The activity as left out by the athlete, if so.
    pub fn left_out(&self, origin: &Origin) -> Option<&LeftOut> {
        self.left_out.iter().find(|l| l.digest.origin == *origin)
    }

    /// Why the date of an activity cannot be right, if so.
    pub fn untimely(&self, origin: &Origin) -> Option<&Untimely> {
        let at = self.untimely_by_origin.get(origin)?;
        self.untimely.get(*at)
    }
}
