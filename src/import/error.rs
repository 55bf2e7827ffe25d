//! Why a file gave no activity, or not all of one.

use std::{fmt, io};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// Why a file that should contain a session could not be read.
#[derive(Debug, Error)]
pub enum ImportError {
    /// The operating system refused.
    #[error("cannot be read: {0}")]
    Io(#[source] io::Error),
    /// A file without bytes.
    #[error("the file is empty")]
    Empty,
    /// The name promises a watch file, the content is something else.
    #[error("not a {0} file despite its name")]
    NotWhatItsNameSays(&'static str),
    /// The name promises a watch file, and the content is something else with a known name.
    #[error("{what} named .{ending}")]
    OtherContent {
        /// Name of the content.
        what: &'static str,
        /// Ending of its name.
        ending: &'static str,
    },
    /// A sound beginning without any session or record.
    #[error("contains no session and no record")]
    NothingRecorded,
    /// So damaged that nothing could be saved.
    #[error("{0}; nothing before that could be recovered")]
    Damaged(Damage),
    /// A damaged file whose elements cannot be named, though what was recorded may be readable.
    #[error(
        "{0}; elements can be listed for undamaged GPX files only; leave --messages out to see what was recovered"
    )]
    NamesOfDamaged(Damage),
    /// No moment in the file has a date.
    #[error("contains no date, so its day is unknown")]
    NoDate,
    /// Times count from when the device was switched on.
    #[error("the device's clock was never set, so its day is unknown")]
    ClockNeverSet,
    /// A date when nobody trained with a watch.
    #[error("begins at {0:?}, which is impossible")]
    ImpossibleDate(DateTime<Utc>),
    /// Every record or point was taken at the same moment.
    #[error("all points have the same time, so the duration is unknown")]
    OneTime,
    /// Times in an unknown notation, such as the first of them.
    #[error("times cannot be read: {0}")]
    TimesUnreadable(String),
    /// Messages of a FIT file that cannot be named.
    #[error("message names could not be decoded beyond byte {at_byte}: {what}")]
    NotNamed {
        /// First byte that was not understood.
        at_byte: usize,
        /// The library's message.
        what: String,
    },
    /// Elements of a GPX file that cannot be named.
    #[error("element names could not be read: {what}; more may be readable without --messages")]
    Unnamed {
        /// The library's message.
        what: String,
    },
    /// Names are not available for this file.
    #[error("names are available for FIT and GPX files only")]
    NoNames,
    /// Not XML.
    #[error("the XML is broken at byte {at_byte}: {what}")]
    Xml {
        /// First byte that was not read.
        at_byte: u64,
        /// The XML reader's message.
        what: String,
    },
    /// Not JSON, or not the shape that its beginning promised.
    #[error("the JSON is broken at byte {at_byte}: {what}")]
    Json {
        /// First byte that was not read.
        at_byte: u64,
        /// The JSON reader's message.
        what: String,
    },
    /// Sessions of a service that cannot be read, by its name.
    #[error("{0} export: not supported; export its sessions as FIT, GPX or TCX")]
    NotSupported(&'static str),
    /// XML that defines its own entities.
    #[error("the XML declares its own entities, which no watch or service does; not read")]
    OwnEntities,
    /// An archive that cannot be opened.
    #[error("the archive is damaged: {0}")]
    Archive(#[source] zip::result::ZipError),
    /// An archive inside an archive inside an archive, and so on.
    #[error("archives are nested more than {0} deep")]
    NestedTooDeep(usize),
    /// Larger than any watch file, megabytes.
    #[error("is larger than {0} MB, which no watch file is")]
    TooLarge(u64),
    /// An archive within an archive that does not fit into memory, megabytes.
    #[error("unpacks to more than {0} MB; unpack the archive around it and give its folder")]
    ArchiveTooLarge(u64),
    /// Unpacks to more than this many times its size.
    #[error("unpacks to more than {0} times its size, which no export does")]
    PackedTooTightly(u64),
    /// The archive's unpacking budget was spent on its other files.
    #[error("left out: the archive unpacks to more than its size explains")]
    BudgetSpent,
    /// A member of an archive is not as large as its list claims.
    #[error("unpacks to a different size than the archive declares")]
    NotAsDeclared,
    /// More files in an archive than any export has.
    #[error("contains more than {0} files, which no archive of its size does")]
    TooManyMembers(u64),
    /// A list of files too long to be kept in memory, megabytes.
    #[error("the archive's list of files is longer than {0} MB, which no export's is")]
    ListingTooLong(u64),
    /// A file that is encrypted.
    #[error("is locked with a password; unpack the archive and give its folder")]
    Locked,
    /// Packed by an unusual method, with its number in the format.
    #[error(
        "is packed in a way ({0}) that is not supported; unpack the archive and give its folder"
    )]
    PackedUnknownWay(u16),
    /// Several members of an archive have the same name.
    #[error("contains several files of the same name; only the last was read")]
    SameNames,
    /// Neither file nor folder.
    #[error("is {0}, not a file")]
    NotAFile(&'static str),
    /// The reason of an earlier run for the same file, in its words.
    #[error("{0}")]
    AsBefore(String),
    /// A decoder failed in a way that it should not.
    #[error("the decoder broke down on it; please report the file")]
    DecoderPanicked,
}

impl ImportError {
    /// Why reading ended; the zip crate reports a wrong size as a system error.
    pub(super) fn of_reading(error: io::Error) -> Self {
        let says = error.to_string();
        match says.contains("declared uncompressed size") {
            true => ImportError::NotAsDeclared,
            false => ImportError::Io(error),
        }
    }
}

/// Reasons are stored as text: causes from the system and from libraries cannot be recreated.
impl Serialize for ImportError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ImportError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(ImportError::AsBefore)
    }
}

/// The damage in a file that could be read in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Damage {
    /// The header has no length: power was lost while recording.
    NeverClosed,
    /// The end is missing.
    CutOff,
    /// The checksum does not match.
    Checksum,
    /// Nonsense from some byte on.
    Nonsense {
        /// First byte that was not understood.
        at_byte: usize,
    },
    /// The gzip around it breaks off or is damaged.
    Gzip,
    /// More records than any device writes.
    TooManyRecords,
    /// A namespace prefix that was never declared, an empty name or the like.
    LooseXml,
    /// Some points have an impossible time.
    ImpossibleTimes {
        /// How many were left out.
        points: usize,
    },
    /// More than is kept of any archive; the reader of the format decides which part is left out.
    MoreThanKept,
    /// Sessions listed in a way that could not be understood.
    EntriesNotUnderstood {
        /// Number of sessions left out.
        entries: usize,
    },
    /// More sessions than are read from one file.
    TooManyTrainings,
    /// Read by a library, which found more than our own reader.
    SecondOpinion {
        /// The library that read it.
        library: Library,
        /// What our own reader found.
        met: Met,
    },
}

/// A library that also reads a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Library {
    /// FIT.
    Fitparser,
    /// GPX.
    Gpx,
}

impl Library {
    fn name(self) -> &'static str {
        match self {
            Library::Fitparser => "fitparser",
            Library::Gpx => "the gpx crate",
        }
    }
}

/// What our reader found in a file that made us try a library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Met {
    /// No session at all.
    NoTraining,
    /// [`Damage::CutOff`].
    CutOff,
    /// [`Damage::Checksum`].
    Checksum,
    /// [`Damage::Nonsense`].
    Nonsense {
        /// First byte that was not understood.
        at_byte: usize,
    },
    /// [`Damage::ImpossibleTimes`].
    ImpossibleTimes {
        /// How many points it would have left out.
        points: usize,
    },
    /// [`Damage::EntriesNotUnderstood`].
    EntriesNotUnderstood {
        /// How many sessions it would have left out.
        entries: usize,
    },
}

impl fmt::Display for Met {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Met::NoTraining => write!(f, "found no session in it"),
            Met::CutOff => write!(f, "found the end missing"),
            Met::Checksum => write!(f, "found a different checksum"),
            Met::Nonsense { at_byte } => write!(f, "found nonsense from byte {at_byte} on"),
            Met::ImpossibleTimes { points: 1 } => write!(f, "could not date one point"),
            Met::ImpossibleTimes { points } => write!(f, "could not date {points} points"),
            Met::EntriesNotUnderstood { entries: 1 } => {
                write!(f, "could not understand one session in it")
            }
            Met::EntriesNotUnderstood { entries } => {
                write!(f, "could not understand {entries} sessions in it")
            }
        }
    }
}

impl Damage {
    /// Whether data may be lost or wrong with it.
    pub fn loses(self) -> bool {
        !matches!(self, Damage::LooseXml)
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Damage::NeverClosed => write!(f, "the recording was never closed"),
            Damage::CutOff => write!(f, "the end is missing"),
            Damage::Checksum => write!(f, "the checksum does not match"),
            Damage::Nonsense { at_byte } => write!(f, "nonsense from byte {at_byte} on"),
            Damage::Gzip => write!(f, "the gzip around it is truncated or damaged"),
            Damage::TooManyRecords => write!(
                f,
                "more than {} records; the rest are left out",
                super::MOST_RECORDS
            ),
            Damage::TooManyTrainings => write!(
                f,
                "more than {} sessions; the rest are left out",
                super::MOST_TRAININGS
            ),
            Damage::LooseXml => write!(f, "the XML breaks the rules of its format"),
            Damage::ImpossibleTimes { points } => {
                write!(f, "points with an impossible time, left out: {points}")
            }
            Damage::MoreThanKept => write!(f, "contains more than is kept of any archive"),
            Damage::EntriesNotUnderstood { entries: 1 } => {
                write!(f, "one session in it could not be understood")
            }
            Damage::EntriesNotUnderstood { entries } => {
                write!(f, "{entries} sessions in it could not be understood")
            }
            Damage::SecondOpinion { library, met } => {
                write!(f, "read by {}, as our own reader {met}", library.name())
            }
        }
    }
}

/// Kinds of sound watch files without a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    /// A recording ended as soon as it had begun: one record or point, and no duration.
    OneRecord,
    /// A planned route whose points have the times at which somebody would get there.
    PlannedTimes,
    /// A service's list of activities, with its files next to it.
    List,
    /// A part of a session that another file of the same service also has, such as its altitudes.
    Part,
    /// A link, or another name of a file that is read under its own.
    SamePlace,
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

    /// Singular and plural name, for counting.
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            NotActivity::Wellness => ("wellness file", "wellness files"),
            NotActivity::Course => ("course", "courses"),
            NotActivity::Workout => ("planned workout", "planned workouts"),
            NotActivity::DeviceFile => ("device file", "device files"),
            NotActivity::TrackWithoutTimes => ("track without times", "tracks without times"),
            NotActivity::EmptyTrack => ("empty track", "empty tracks"),
            NotActivity::OneRecord => (
                "recording of a single record",
                "recordings of a single record",
            ),
            NotActivity::PlannedTimes => (
                "planned route with made-up times",
                "planned routes with made-up times",
            ),
            NotActivity::List => ("list of activities", "lists of activities"),
            NotActivity::Part => (
                "part of a session in another file",
                "parts of sessions in other files",
            ),
            NotActivity::SamePlace => (
                "another path to a file already read",
                "other paths to files already read",
            ),
        }
    }
}
