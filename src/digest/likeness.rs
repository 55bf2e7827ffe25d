//! Whether two recordings are of the same session: by overlap of time *and* similarity of the recorded
//! values.
//!
//! Start time alone is no proof: two people start together. Nor is overlap: a ride that was never
//! stopped covers whatever came after. So both recordings are aligned and compared stretch by stretch.
//! All limits are constants of this project, chosen on recordings of one session by two devices
//! (docs/formats.md).

use super::Digest;
use super::outline::OutlineStretch;
use crate::activity::Sport;

/// Starts of one session on two devices are at most this far apart, seconds.
pub(super) const STARTS_WITHIN_S: f64 = 120.0;
/// Recordings of one session share this part of the shorter one.
pub(super) const LEAST_OVERLAP: f64 = 0.8;
/// Length of the stretches that are compared, seconds.
const STRETCH_S: f64 = 120.0;
/// Stretches compared at most: two days, which nobody records twice.
const MOST_STRETCHES: usize = 1440;
/// A clock is off by this many whole hours at most: from one edge of the world to the other.
pub(super) const MOST_HOURS_OFF: i64 = 14;
/// Fewest stretches by which a session is recognised at another hour.
const LEAST_STRETCHES: usize = 5;
/// Durations and distances of the same session differ by this share at most.
pub(super) const TOTALS_WITHIN: f64 = 0.05;
/// The same if only totals can be compared: one device rounds, another has no laps.
const BARE_TOTALS_WITHIN: f64 = 0.10;

/// How alike two recordings are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// Hours by which the clock of one is off.
    pub hours_off: i64,
    /// Share of the shorter recording that both cover.
    pub overlap: f64,
    /// Mean difference of the distances of stretches, as a share of them; `None` if one of the
    /// recordings has none.
    pub distance_apart: Option<f64>,
    /// Mean difference of the heart rates of stretches, beats per minute; likewise.
    pub hearts_apart_bpm: Option<f64>,
}

/// The likeness of two recordings if they are of the same session.
///
/// Several programs may write one session into one file. A shorter one from the same device there is a
/// leg of the whole. At another hour only recordings with two clocks can be one session: those of one
/// file, and those of one device, are two.
pub fn same_training(a: &Digest, b: &Digest) -> Option<Likeness> {
    if !kin(a.sport, b.sport) {
        return None;
    }
    if !(a.has_length() && b.has_length()) {
        return of_unknown_length(a, b);
    }
    let one_file = a.origin.path == b.origin.path;
    // Only devices write a session and its legs into one file.
    let may_be_leg = one_file && a.device.maker.is_some() && a.device == b.device;
    if may_be_leg && !alike(a.elapsed_s, b.elapsed_s, BARE_TOTALS_WITHIN) {
        return None;
    }
    at_the_same_time(a, b).or_else(|| match one_file || one_device(a, b) {
        true => None,
        false => at_another_hour(a, b),
    })
}

/// A session with a known start only, and one that began then.
fn of_unknown_length(a: &Digest, b: &Digest) -> Option<Likeness> {
    let apart_s = (a.start - b.start).num_seconds().abs() as f64;
    (apart_s <= STARTS_WITHIN_S).then_some(Likeness {
        hours_off: 0,
        overlap: 0.0,
        distance_apart: None,
        hearts_apart_bpm: None,
    })
}

/// Whether both name the same device.
fn one_device(a: &Digest, b: &Digest) -> bool {
    a.device.product.is_some() && a.device == b.device
}

/// Sports that two devices may give the same session.
fn kin(a: Sport, b: Sport) -> bool {
    let kind = |sport: Sport| match sport {
        sport if sport.is_on_foot() => Sport::Run,
        Sport::EBikeRide => Sport::Ride,
        sport => sport,
    };
    let unknown = |sport: Sport| sport == Sport::Other;
    unknown(a) || unknown(b) || kind(a) == kind(b)
}

fn at_the_same_time(a: &Digest, b: &Digest) -> Option<Likeness> {
    let laid = Laid::over(a, b, 0)?;
    if laid.overlap < LEAST_OVERLAP {
        return None;
    }
    let likeness = laid.likeness(a, b);
    let same = match (likeness.distance_apart, likeness.hearts_apart_bpm) {
        (Some(distance), Some(hearts)) => {
            // One sensor may have failed if the other is beyond doubt.
            (distance <= 0.15 && hearts <= 8.0)
                || distance <= 0.05
                || (hearts <= 2.5 && distance <= 0.4)
        }
        (Some(distance), None) => distance <= 0.15,
        (None, Some(hearts)) => hearts <= 6.0,
        (None, None) => same_totals(a, b) || complete_each_other(a, b),
    };
    same.then_some(likeness)
}

/// One knows only the heart and the other only the distance: a watch and a bike computer started
/// together, the second running for longer.
fn complete_each_other(a: &Digest, b: &Digest) -> bool {
    let heart_alone = |d: &Digest| d.heart_known_s() > 0.0 && !d.outline.has_distance();
    let way_alone = |d: &Digest| d.heart_known_s() == 0.0 && d.outline.has_distance();
    let starts_s = (a.start - b.start).num_seconds().abs() as f64;
    starts_s <= STARTS_WITHIN_S
        && a.sport.plain() == b.sport.plain()
        && (heart_alone(a) && way_alone(b) || way_alone(a) && heart_alone(b))
}

/// Only totals to compare: then they must begin together and be equally long, by the clock or by the
/// timer: a list may have no pauses.
fn same_totals(a: &Digest, b: &Digest) -> bool {
    let distances = a.distance_m.zip(b.distance_m);
    let typed_in = a.outline.is_empty() && b.outline.is_empty();
    let limit = if typed_in {
        TOTALS_WITHIN
    } else {
        BARE_TOTALS_WITHIN
    };
    let starts_s = (a.start - b.start).num_seconds().abs() as f64;
    let as_long_by_timer = a.timer_s > 0.0 && alike(a.timer_s, b.timer_s, limit);
    starts_s <= STARTS_WITHIN_S
        && (alike(a.elapsed_s, b.elapsed_s, limit) || as_long_by_timer)
        && distances.is_none_or(|(x, y)| alike(x, y, limit))
        && (!typed_in || a.sport.plain() == b.sport.plain())
}

fn alike(a: f64, b: f64, within: f64) -> bool {
    (a - b).abs() <= within * a.max(b)
}

/// A clock that was not set, or local time written as UTC: then everything else has to agree, with
/// enough variation that it cannot agree by chance.
fn at_another_hour(a: &Digest, b: &Digest) -> Option<Likeness> {
    let apart_s = (b.start - a.start).num_seconds() as f64;
    let hours = (apart_s / 3600.0).round() as i64;
    let close = (apart_s - 3600.0 * hours as f64).abs() <= STARTS_WITHIN_S;
    let possible = hours != 0 && hours.abs() <= MOST_HOURS_OFF && close;
    if !possible || !alike(a.elapsed_s, b.elapsed_s, TOTALS_WITHIN) {
        return None;
    }
    let laid = Laid::over(a, b, hours)?;
    if laid.overlap < LEAST_OVERLAP || laid.pairs.len() < LEAST_STRETCHES {
        return None;
    }
    let likeness = laid.likeness(a, b);
    let hearts = likeness.hearts_apart_bpm.map(|apart| apart <= 3.0);
    let distance = likeness.distance_apart.map(|apart| apart <= 0.05);
    let agrees = hearts.unwrap_or(true) && distance.unwrap_or(true);
    let telling =
        (hearts.is_some() && laid.heart_varies()) || (distance.is_some() && laid.distance_varies());
    (agrees && telling).then_some(likeness)
}

/// From when to when two recordings are both running, seconds since the first began; the second begins
/// later by `late_s`.
fn covered(late_s: f64, a_s: f64, b_s: f64) -> (f64, f64) {
    (late_s.max(0.0), a_s.min(late_s + b_s))
}

/// Seconds that two recordings both cover, the second beginning later by `late_s`; negative if they are
/// apart.
pub fn covered_s(late_s: f64, a_s: f64, b_s: f64) -> f64 {
    let (from, until) = covered(late_s, a_s, b_s);
    until - from
}

/// Two recordings aligned and cut into stretches.
struct Laid {
    hours_off: i64,
    overlap: f64,
    pairs: Vec<(OutlineStretch, OutlineStretch)>,
}

impl Laid {
    /// `None` if they do not overlap; the clock of `b` is assumed to be some hours fast.
    fn over(a: &Digest, b: &Digest, hours_off: i64) -> Option<Self> {
        let apart_s = (b.start - a.start).num_milliseconds() as f64 / 1000.0;
        let late_s = apart_s - 3600.0 * hours_off as f64;
        let (from, until) = covered(late_s, a.elapsed_s, b.elapsed_s);
        let shorter_s = a.elapsed_s.min(b.elapsed_s);
        if until <= from || shorter_s <= 0.0 {
            return None;
        }
        let count = ((until - from) / STRETCH_S).round().max(1.0);
        let length = (until - from) / count;
        let pair = |i: usize| {
            let (start, end) = (from + length * i as f64, from + length * (i + 1) as f64);
            let of_a = a.outline.stretch(start, end);
            (of_a, b.outline.stretch(start - late_s, end - late_s))
        };
        // A recording without a course gives nothing to compare, however long it is.
        let bare = a.outline.is_empty() || b.outline.is_empty();
        let count = if bare { 0 } else { count as usize };
        let count = count.min(MOST_STRETCHES);
        Some(Self {
            hours_off,
            overlap: (until - from) / shorter_s,
            pairs: (0..count).map(pair).collect(),
        })
    }

    fn likeness(&self, a: &Digest, b: &Digest) -> Likeness {
        let both_moved = a.outline.has_distance() && b.outline.has_distance();
        Likeness {
            hours_off: self.hours_off,
            overlap: self.overlap,
            distance_apart: both_moved.then(|| self.distance_apart()).flatten(),
            hearts_apart_bpm: self.hearts_apart_bpm(),
        }
    }

    /// Differences of the metres of stretches over their sum; `None` if nobody moved.
    fn distance_apart(&self) -> Option<f64> {
        let apart: f64 = self
            .pairs
            .iter()
            .map(|(a, b)| (a.metres - b.metres).abs())
            .sum();
        let sum: f64 = self.pairs.iter().map(|(a, b)| a.metres + b.metres).sum();
        (sum > 0.0).then(|| 2.0 * apart / sum)
    }

    /// Mean difference of heart rates; `None` unless both are known half of the time.
    fn hearts_apart_bpm(&self) -> Option<f64> {
        let hearts: Vec<(f64, f64)> = self.hearts().collect();
        let apart: f64 = hearts.iter().map(|(a, b)| (a - b).abs()).sum();
        let enough = !hearts.is_empty() && 2 * hearts.len() >= self.pairs.len();
        enough.then(|| apart / hearts.len() as f64)
    }

    fn hearts(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        let both =
            |(a, b): &(OutlineStretch, OutlineStretch)| a.heart_rate_bpm.zip(b.heart_rate_bpm);
        self.pairs.iter().filter_map(both)
    }

    /// Whether the heart rate varied enough for recognition.
    fn heart_varies(&self) -> bool {
        let lowest = self.hearts().map(|(a, _)| a).fold(f64::INFINITY, f64::min);
        let highest = self.hearts().map(|(a, _)| a).fold(0.0, f64::max);
        highest - lowest >= 10.0
    }

    /// Whether the pace varied enough for recognition.
    fn distance_varies(&self) -> bool {
        let metres = || self.pairs.iter().map(|(a, _)| a.metres);
        let lowest = metres().fold(f64::INFINITY, f64::min);
        let highest = metres().fold(0.0, f64::max);
        highest > 0.0 && lowest <= 0.9 * highest
    }
}
