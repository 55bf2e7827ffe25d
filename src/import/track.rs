//! Track points as in GPX and TCX, and how segments of them become a recording.

mod found;
mod long_number;
mod plain_number;
mod times;
mod unread;

pub use found::Found;
pub use unread::UnreadTimes;

use chrono::{DateTime, Utc};

use super::xml::instant::Instant;
use super::{ImportError, Recorded};
use crate::activity::{Sample, Samples, SamplesBuilder, Sport};

/// Steps without a point longer than this are pauses, seconds, unless a timer says more.
pub const PAUSE_AFTER_S: f64 = 300.0;

/// Counts per minute above this are already steps; nobody takes that many strides.
const MOST_STRIDES_PER_MIN: f32 = 120.0;

/// A fraction of a second has fewer nanoseconds, except in a leap second.
const SECOND_NS: u32 = 1_000_000_000;

/// A recording may begin this long before its first point, seconds: GPS needs time to find satellites.
const LONGEST_WAIT_S: f64 = 1800.0;

/// One track point.
#[derive(Debug, Clone, Copy, Default)]
pub struct TrackPoint {
    /// Its time, if it has one.
    pub instant: Option<Instant>,
    /// Measured values, cadence as counted in the file.
    pub measured: Sample,
}

/// Quantities with their own elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// Heart rate, beats per minute.
    HeartRate,
    /// Strides, steps or revolutions per minute.
    Cadence,
    /// Power, watts.
    Power,
    /// Speed, metres per second.
    Speed,
}

impl Quantity {
    /// From the local name of an element, in any extension.
    pub fn of(local_name: &str) -> Option<Self> {
        const NAMES: [(Quantity, &[&str]); 4] = [
            (
                Quantity::HeartRate,
                &["hr", "heartrate", "heart_rate", "heartratebpm", "bpm"],
            ),
            (
                Quantity::Cadence,
                &["cad", "cadence", "runcadence", "run_cadence", "rpm"],
            ),
            (Quantity::Power, &["power", "watts", "powerinwatts"]),
            (Quantity::Speed, &["speed"]),
        ];
        let is_it = |name: &&str| name.eq_ignore_ascii_case(local_name);
        let mut known = NAMES.iter();
        let (quantity, _) = known.find(|(_, names)| names.iter().any(is_it))?;
        Some(*quantity)
    }
}

impl TrackPoint {
    /// Adds a measurement; the first of several counts.
    pub fn take(&mut self, quantity: Quantity, text: &str) {
        let slot = match quantity {
            Quantity::HeartRate => &mut self.measured.heart_rate_bpm,
            Quantity::Cadence => &mut self.measured.cadence_per_min,
            Quantity::Power => &mut self.measured.power_w,
            Quantity::Speed => &mut self.measured.speed_m_per_s,
        };
        *slot = slot.or_else(|| number(text).map(|value| value as f32));
    }
}

/// A finite number.
pub fn number(text: &str) -> Option<f64> {
    plain_number::of(text)
        .or_else(|| long_number::of(text))
        .or_else(|| any_number(text))
}

/// The same in any notation.
fn any_number(text: &str) -> Option<f64> {
    let text = text.trim();
    let value = text.parse().ok().or_else(|| with_comma(text));
    value.filter(|value| value.is_finite() && value.abs() <= f64::from(f32::MAX))
}

/// A number with a decimal comma, as some programs write it in some countries.
fn with_comma(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once(',')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = digits(fraction) && digits(whole.trim_start_matches(['-', '+']));
    plain.then(|| format!("{whole}.{fraction}").parse().ok())?
}

/// Consecutive points, and which steps among them were pauses.
#[derive(Debug, Clone, Copy)]
pub struct Segment<'a> {
    /// The points, in the order of the file.
    pub points: &'a [TrackPoint],
    /// A longer step between two of them is a pause, seconds.
    pub longest_step_s: f64,
    /// A longer step from the previous segment is a pause, seconds.
    pub longest_lead_s: f64,
}

/// The result for the points of one session.
#[derive(Debug)]
pub struct Recording {
    /// Start of the recording.
    pub start: DateTime<Utc>,
    /// The local offset, if the times have it.
    pub utc_offset_s: Option<i32>,
    /// The points as samples.
    pub samples: Samples,
    /// Points left out because of an impossible time.
    pub lost_points: usize,
}

impl Recording {
    /// Seconds from its first point to its last.
    pub fn span_s(&self) -> f64 {
        let times = &self.samples.elapsed_s;
        let ends = times.first().zip(times.last());
        ends.map_or(0.0, |(first, last)| last - first)
    }
}

/// Builds a recording from segments, which may have begun before their first point.
///
/// # Errors
/// If the points have times, and none of them is possible or readable. Without any time there is no
/// recording.
pub fn recording(
    segments: &[Segment],
    sport: Sport,
    begun: Option<DateTime<Utc>>,
    unread: &UnreadTimes,
) -> Result<Option<Recording>, ImportError> {
    let points = || segments.iter().flat_map(|segment| segment.points);
    let written: Vec<_> = points().map(|p| p.instant.map(|i| i.time)).collect();
    let Some(believed) = times::believe(&written)? else {
        return unread.error().map_or(Ok(None), Err);
    };
    let waited_s = |begun| seconds_between(begun, believed.first);
    let start = begun
        .filter(|begun| (0.0..=LONGEST_WAIT_S).contains(&waited_s(*begun)))
        .unwrap_or(believed.first);
    Ok(Some(Recording {
        start,
        utc_offset_s: points().find_map(|p| p.instant?.utc_offset_s),
        samples: samples(segments, &believed.times, start, sport),
        lost_points: believed.lost + unread.points,
    }))
}

fn samples(
    segments: &[Segment],
    times: &[Option<DateTime<Utc>>],
    start: DateTime<Utc>,
    sport: Sport,
) -> Samples {
    let mut builder = SamplesBuilder::with_capacity(times.len());
    let measures = measures_distance(segments);
    let mut times = times.iter();
    let mut last_s: Option<f64> = None;
    for segment in segments {
        let mut longest_s = segment.longest_lead_s;
        let mut within = false;
        for (point, time) in segment.points.iter().zip(&mut times) {
            let Some(elapsed_s) = time.map(|time| seconds_between(start, time)) else {
                continue;
            };
            if let Some(last_s) = last_s
                && elapsed_s - last_s > longest_s
            {
                match within {
                    true => builder.silence(last_s, elapsed_s),
                    false => builder.pause(last_s, elapsed_s),
                }
            }
            within = true;
            let sample = sample(point, elapsed_s, sport);
            builder.push(Sample {
                distance_m: sample.distance_m.filter(|_| measures),
                ..sample
            });
            longest_s = segment.longest_step_s;
            // Where time goes back, the latest moment so far is still the end of what ran.
            last_s = Some(last_s.map_or(elapsed_s, |last_s| last_s.max(elapsed_s)));
        }
    }
    builder.finish()
}

/// Devices that do not measure distance write zeros; these do not count.
fn measures_distance(segments: &[Segment]) -> bool {
    let mut points = segments.iter().flat_map(|segment| segment.points);
    points.any(|point| point.measured.distance_m.is_some_and(|m| m > 0.0))
}

/// Seconds from one moment to another, to the millisecond.
pub fn seconds_between(from: DateTime<Utc>, to: DateTime<Utc>) -> f64 {
    let (from_ns, to_ns) = (from.timestamp_subsec_nanos(), to.timestamp_subsec_nanos());
    // Nearly all times are alike in this, and then whole seconds are faster to subtract.
    match from_ns == to_ns && from_ns < SECOND_NS {
        true => (to.timestamp() - from.timestamp()) as f64,
        false => (to - from).num_milliseconds() as f64 / 1000.0,
    }
}

/// Speeds from point to point, m/s, from positions.
pub fn speeds(segments: &[Segment]) -> impl Iterator<Item = f64> {
    let pairs = segments.iter().flat_map(|s| s.points.windows(2));
    pairs.filter_map(|pair| {
        let seconds = seconds_between(pair[0].instant?.time, pair[1].instant?.time);
        let (from, to) = (pair[0].measured.position?, pair[1].measured.position?);
        (seconds > 0.0).then(|| from.distance_m(to) / seconds)
    })
}

fn sample(point: &TrackPoint, elapsed_s: f64, sport: Sport) -> Sample {
    let steps = |count| steps_per_min(count, sport);
    Sample {
        elapsed_s,
        cadence_per_min: point.measured.cadence_per_min.map(steps),
        ..point.measured
    }
}

/// A cadence as counted by exports; on foot these are the device's strides, converted to steps.
pub fn steps_per_min(count: f32, sport: Sport) -> f32 {
    match sport.is_on_foot() && count <= MOST_STRIDES_PER_MIN {
        true => count * 2.0,
        false => count,
    }
}

/// How many values a file's points have.
pub fn recorded<'a>(points: impl Iterator<Item = &'a TrackPoint>) -> Recorded {
    let mut recorded = Recorded::default();
    for point in points {
        recorded.take(point.instant.map(|i| i.time), &point.measured);
    }
    recorded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> TrackPoint {
        let time = DateTime::from_timestamp(1_700_000_000 + second, 0).expect("a time");
        TrackPoint {
            instant: Some(Instant {
                time,
                utc_offset_s: None,
            }),
            measured: Sample::default(),
        }
    }

    /// Stretches of points at these seconds.
    fn built(segments: &[&[i64]], begun: Option<DateTime<Utc>>) -> Recording {
        let points: Vec<Vec<TrackPoint>> = segments
            .iter()
            .map(|seconds| seconds.iter().map(|second| at(*second)).collect())
            .collect();
        let segments: Vec<Segment> = points
            .iter()
            .map(|points| Segment {
                points,
                longest_step_s: PAUSE_AFTER_S,
                longest_lead_s: 10.0,
            })
            .collect();
        let recording = recording(&segments, Sport::Run, begun, &UnreadTimes::default());
        recording.expect("possible").expect("has times")
    }

    #[test]
    fn a_step_longer_than_its_stretch_allows_is_a_pause() {
        // 4 to 400 within a segment and 400 to 430 between two; 430 to 440 is a step of ten.
        let recording = built(&[&[0, 4, 400], &[430], &[440]], None);
        assert_eq!(recording.samples.pauses, [(4.0, 430.0)]);
        assert_eq!(recording.samples.running_s(), 14.0);
    }

    #[test]
    fn time_that_goes_back_makes_no_pause_of_what_was_recorded() {
        // Back by 600 s and on again: the step from 0 to 700 is not a real one.
        let recording = built(&[&[0, 200, 400, 600, 0, 700]], None);
        assert_eq!(recording.samples.pauses, []);
        assert_eq!(
            recording.samples.elapsed_s,
            [0.0, 200.0, 400.0, 600.0, 700.0]
        );
    }

    #[test]
    fn a_recording_may_begin_a_little_before_its_first_point() {
        let start = |before: i64| {
            let begun = at(60 - before).instant.map(|i| i.time);
            built(&[&[60, 65]], begun).start
        };
        assert_eq!(start(60), at(0).instant.expect("has one").time);
        // Two hours off is another clock; a start after the first point is invalid.
        assert_eq!(start(7200), at(60).instant.expect("has one").time);
        assert_eq!(start(-3), at(60).instant.expect("has one").time);
    }

    #[test]
    fn zeros_throughout_are_no_distance() {
        let distances = |metres: [f64; 2]| {
            let mut points = [at(0), at(5)];
            for (point, metres) in points.iter_mut().zip(metres) {
                point.measured.distance_m = Some(metres);
            }
            let segment = Segment {
                points: &points,
                longest_step_s: PAUSE_AFTER_S,
                longest_lead_s: 0.0,
            };
            let recording = recording(&[segment], Sport::Run, None, &UnreadTimes::default());
            recording
                .expect("possible")
                .expect("has times")
                .samples
                .distance_m
        };
        assert_eq!(distances([0.0, 12.0]), [Some(0.0), Some(12.0)]);
        assert_eq!(distances([0.0, 0.0]), [None, None]);
    }

    #[test]
    fn strides_become_steps_on_foot_only() {
        let mut point = at(0);
        point.take(Quantity::Cadence, "84");
        point.take(Quantity::Cadence, "99");
        let counted = |sport| sample(&point, 0.0, sport).cadence_per_min;
        assert_eq!(counted(Sport::Run), Some(168.0));
        assert_eq!(counted(Sport::Ride), Some(84.0));
    }

    #[test]
    fn numbers_are_finite() {
        assert_eq!(number(" 12.5 "), Some(12.5));
        assert_eq!(number("-12,25"), Some(-12.25));
        for text in [
            "", "NaN", "inf", "1e300", "12 bpm", "1,2,3", "1.2,3", ",", "1,",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
