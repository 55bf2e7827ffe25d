//! Files as samples, for programs that need only these.

use chrono::{DateTime, Utc};

use super::Unread;
use crate::activity::{self, Activity};
use crate::import::{self, ImportError};

/// The sessions of one file, as the device recorded them, before anything is doubted or repaired: a FIT,
/// GPX or TCX file, or another format of docs/formats.md, not packed in gzip or zip. Samples have no
/// positions. `name` is for messages, and for the format that its ending promises.
///
/// # Errors
/// If the bytes match no format, belong to a sound file without a session, or are too damaged to read
/// anything. Data before a damage are read, and the damage is not reported.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let gpx = br#"<gpx version="1.1"><trk><type>running</type><trkseg>
///   <trkpt lat="48.1" lon="11.5"><ele>520</ele><time>2025-09-14T07:00:00Z</time></trkpt>
///   <trkpt lat="48.1001" lon="11.5"><ele>521</ele><time>2025-09-14T07:00:04Z</time></trkpt>
/// </trkseg></trk></gpx>"#;
/// let recordings = restday::recordings(gpx, "run.gpx")?;
/// let samples = recordings[0].samples();
/// assert_eq!(samples.elapsed_s, [0.0, 4.0]);
/// assert_eq!(samples.altitude_m[1], Some(521.0));
/// # Ok(())
/// # }
/// ```
pub fn recordings(bytes: &[u8], name: &str) -> Result<Vec<Recording>, Unread> {
    let unread = |reason: String| Unread {
        file: name.to_owned(),
        reason,
    };
    let Some(read) = import::read(bytes, name) else {
        return Err(unread("not a recognised activity file".to_owned()));
    };
    let read = read.map_err(|error| unread(error.to_string()))?;
    match (read.not_activity, read.damage) {
        (Some(what), _) => Err(unread(what.names().0.to_owned())),
        (None, Some(damage)) if read.activities.is_empty() && damage.loses() => {
            Err(unread(ImportError::Damaged(damage).to_string()))
        }
        (None, _) => Ok(read.activities.into_iter().map(Recording).collect()),
    }
}

/// One session of a file.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let gpx = br#"<gpx version="1.1"><trk><type>running</type><trkseg>
/// #   <trkpt lat="48.1" lon="11.5"><time>2025-09-14T07:00:00Z</time></trkpt>
/// #   <trkpt lat="48.1001" lon="11.5"><time>2025-09-14T07:00:04Z</time></trkpt>
/// # </trkseg></trk></gpx>"#;
/// let recording = &restday::recordings(gpx, "run.gpx")?[0];
/// assert_eq!(recording.sport(), "run");
/// assert_eq!(recording.start().to_rfc3339(), "2025-09-14T07:00:00+00:00");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Recording(Activity);

/// Measured values, moment by moment: columns of equal length, without positions.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let gpx = br#"<gpx version="1.1"><trk><trkseg>
/// #   <trkpt lat="48.1" lon="11.5"><time>2025-09-14T07:00:00Z</time></trkpt>
/// #   <trkpt lat="48.1001" lon="11.5"><time>2025-09-14T07:00:04Z</time></trkpt>
/// # </trkseg></trk></gpx>"#;
/// let recordings = restday::recordings(gpx, "run.gpx")?;
/// let samples = recordings[0].samples();
/// assert_eq!(samples.heart_rate_bpm, [None, None], "missing is never zero");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Samples<'a> {
    /// Seconds since the start; strictly increasing.
    pub elapsed_s: &'a [f64],
    /// Seconds that each sample lasts: until the next, a minute at most, and never into a pause.
    pub held_s: &'a [f32],
    /// Heart rate, beats a minute.
    pub heart_rate_bpm: &'a [Option<f32>],
    /// Steps or revolutions a minute.
    pub cadence_per_min: &'a [Option<f32>],
    /// Power, watts.
    pub power_w: &'a [Option<f32>],
    /// Speed from the device, metres a second.
    pub speed_m_per_s: &'a [Option<f32>],
    /// Metres since the start, from the device.
    pub distance_m: &'a [Option<f64>],
    /// Altitude, metres above sea level.
    pub altitude_m: &'a [Option<f32>],
    /// Pauses as seconds since the start, from and to, in order.
    pub pauses: &'a [(f64, f64)],
}

impl Recording {
    /// The kind of sport, such as `run`, `trail run`, `ride` or `swim`.
    pub fn sport(&self) -> &'static str {
        self.0.sport.name()
    }

    /// The moment it began. Without an offset in the file, it may be local time written as UTC.
    pub fn start(&self) -> DateTime<Utc> {
        self.0.start
    }

    /// The title that the athlete or the service gave it.
    pub fn title(&self) -> Option<&str> {
        self.0.title.as_deref()
    }

    /// Seconds with the timer running, as the file sums them up.
    pub fn timer_s(&self) -> Option<f64> {
        self.0.totals.timer_s
    }

    /// Metres covered, as the file sums them up.
    pub fn distance_m(&self) -> Option<f64> {
        self.0.totals.distance_m
    }

    /// Measured values, moment by moment.
    pub fn samples(&self) -> Samples<'_> {
        let activity::Samples {
            elapsed_s,
            held_s,
            heart_rate_bpm,
            cadence_per_min,
            power_w,
            speed_m_per_s,
            distance_m,
            altitude_m,
            pauses,
            ..
        } = &self.0.samples;
        Samples {
            elapsed_s,
            held_s,
            heart_rate_bpm,
            cadence_per_min,
            power_w,
            speed_m_per_s,
            distance_m,
            altitude_m,
            pauses,
        }
    }
}
