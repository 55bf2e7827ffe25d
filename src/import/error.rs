//! Why a file gave no activity, or not all of one.

use std::{fmt, io};

use chrono::{DateTime, Utc};
use thiserror::Error;

/// Why a file that should hold training could not be read.
#[derive(Debug, Error)]
pub enum ImportError {
    /// The operating system refused.
    #[error("cannot be read: {0}")]
    Io(#[source] io::Error),
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// The name promises a watch file, the content is something else.
    #[error("named like a {0} file, but its content is something else")]
    NotWhatItsNameSays(&'static str),
    /// A sound beginning without any session or record.
    #[error("holds no session and no record")]
    NothingRecorded,
    /// So damaged that nothing could be saved.
    #[error("{0}, and nothing before that could be saved")]
    Damaged(Damage),
    /// No moment in the file has a date.
    #[error("carries no date, so it belongs to no day")]
    NoDate,
    /// Times count from switching the device on.
    #[error("the device's clock was never set, so it belongs to no day")]
    ClockNeverSet,
    /// A date at which nobody trained with a watch.
    #[error("begins at {0:?}, which cannot be")]
    ImpossibleDate(DateTime<Utc>),
    /// XML that neither reader understands.
    #[error("the XML is broken at byte {at_byte}: {what}")]
    Xml {
        /// Where reading ended.
        at_byte: u64,
        /// What the XML reader said.
        what: String,
    },
    /// XML that declares entities, whose only use is to unfold a small file into a large one.
    #[error("the XML declares entities of its own, which no export does")]
    OwnEntities,
    /// An archive that cannot be opened.
    #[error("the archive is damaged: {0}")]
    Archive(#[source] zip::result::ZipError),
    /// An archive inside an archive inside an archive, and so on.
    #[error("archives are nested more than {0} deep")]
    NestedTooDeep(usize),
    /// A member too large to be a watch file.
    #[error("unpacks to more than {0} MB, which no watch file does")]
    TooLarge(u64),
    /// A decoder gave up in a way that it should not.
    #[error("the decoder broke down on it; please report the file")]
    DecoderPanicked,
}

/// What is wrong with a file that could be read in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// The header does not know the length: power was lost while recording.
    NeverClosed,
    /// The end is missing.
    CutOff,
    /// The checksum does not match.
    Checksum,
    /// Nonsense from some byte on.
    Nonsense {
        /// Where it begins.
        at_byte: usize,
    },
    /// More records than any device writes.
    TooManyRecords,
    /// A namespace prefix that was never declared, an empty name or the like.
    LooseXml,
    /// More than is kept of any archive; which part is left out, the reader of the format says.
    MoreThanKept,
    /// Trainings that it lists in a way that could not be understood.
    EntriesNotUnderstood {
        /// How many.
        entries: usize,
    },
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Damage::NeverClosed => write!(f, "the recording was never closed"),
            Damage::CutOff => write!(f, "the end is missing"),
            Damage::Checksum => write!(f, "the checksum does not match"),
            Damage::Nonsense { at_byte } => write!(f, "nonsense from byte {at_byte} on"),
            Damage::TooManyRecords => write!(
                f,
                "more than {} records; those beyond are left out",
                super::MOST_RECORDS
            ),
            Damage::LooseXml => write!(f, "the XML breaks the rules of its format"),
            Damage::MoreThanKept => write!(f, "more in it than is kept of any archive"),
            Damage::EntriesNotUnderstood { entries: 1 } => {
                write!(f, "one training in it could not be understood")
            }
            Damage::EntriesNotUnderstood { entries } => {
                write!(f, "{entries} trainings in it could not be understood")
            }
        }
    }
}

/// What a sound watch file is when it is no training.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotActivity {
    /// Steps, sleep, heart rate variability and the like.
    Wellness,
    /// A planned course or route, or a segment.
    Course,
    /// A planned workout or schedule.
    Workout,
    /// Settings, totals, goals and other files a device keeps for itself.
    DeviceFile,
    /// A track without points or without times.
    TrackWithoutTimes,
    /// A track with no point in it.
    EmptyTrack,
    /// A service's list of activities, whose files lie beside it.
    List,
}

impl NotActivity {
    /// By `file_id.type`; `None` for activities and for types that records may still explain.
    pub fn of_fit_file_type(number: u8) -> Option<Self> {
        match number {
            4 => None,
            6 | 34 | 35 => Some(NotActivity::Course),
            5 | 7 => Some(NotActivity::Workout),
            9 | 14 | 15 | 20 | 28 | 32 | 44 | 49 | 68 | 73 => Some(NotActivity::Wellness),
            1..=3 | 8 | 10 | 11 | 40 => Some(NotActivity::DeviceFile),
            _ => None,
        }
    }

    /// Name of one and of several, for counting.
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            NotActivity::Wellness => ("wellness file", "wellness files"),
            NotActivity::Course => ("course", "courses"),
            NotActivity::Workout => ("planned workout", "planned workouts"),
            NotActivity::DeviceFile => ("device file", "device files"),
            NotActivity::TrackWithoutTimes => ("track without times", "tracks without times"),
            NotActivity::EmptyTrack => ("empty track", "empty tracks"),
            NotActivity::List => ("list of activities", "lists of activities"),
        }
    }
}
