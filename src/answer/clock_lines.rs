//! The lines of both clocks, corner by corner.

use chrono::TimeDelta;

use crate::answer::{DateRange, Results};
use crate::recovery::{Class, Clocks, SessionRecovery};

/// The saw-teeth of hours until hard training: a jump at the end of each session except walks within the
/// limits, and a slope of one hour an hour.
pub fn clocks(results: &Results, range: DateRange) -> Vec<(f64, Clocks)> {
    let start = range.from.and_hms_opt(0, 0, 0).unwrap_or_default();
    let end = range.days() as f64;
    let mut corners: Vec<(f64, Clocks)> = vec![(f64::NEG_INFINITY, Clocks::default())];
    let moved = |s: &SessionRecovery| s.part == 0 && s.class != Class::Walk;
    for (_, session) in results.whole().sessions().filter(|(_, s)| moved(s)) {
        let at = (session.end - start).num_minutes() as f64 / 1440.0;
        if at > end {
            break;
        }
        let last = corners.last().copied().unwrap_or((at, Clocks::default()));
        zeros(&mut corners, last, at);
        corners.push((at, last.1.after_rest((at - last.0).max(0.0) * 24.0)));
        corners.push((at, session.after.hard));
    }
    if let Some(last) = corners.last().copied() {
        zeros(&mut corners, last, end);
        corners.push((end, last.1.after_rest((end - last.0) * 24.0)));
    }
    cropped(&corners)
}

/// The most hours left on each clock within each of some stretches: first day, and the day after the
/// last, counted like the corners.
pub fn peaks(
    corners: &[(f64, Clocks)],
    stretches: impl Iterator<Item = (f64, f64)>,
) -> Vec<Clocks> {
    let mut first = 0;
    let peak = |(from, to): (f64, f64)| {
        // Between corners clocks only fall, so a stretch is highest where it begins or at a corner.
        first += corners[first..].partition_point(|(at, _)| *at < from);
        let before = first.checked_sub(1).map(|i| corners[i]);
        let begins = before.map(|(at, clocks)| clocks.after_rest((from - at) * 24.0));
        let within = corners[first..].iter().take_while(|(at, _)| *at < to);
        let within = within.map(|(_, clocks)| *clocks);
        let clocks = begins.into_iter().chain(within);
        clocks.fold(Clocks::default(), |most, clocks| Clocks {
            cardio_h: most.cardio_h.max(clocks.cardio_h),
            mechanical_h: most.mechanical_h.max(clocks.mechanical_h),
        })
    };
    stretches.map(peak).collect()
}

/// The watch's own recovery times: days since the first day drawn, at the end of each session, and hours.
pub fn watch(results: &Results, range: DateRange) -> Vec<(f64, f64)> {
    let start = range.from.and_hms_opt(0, 0, 0).unwrap_or_default();
    let sessions = results.history.activities.iter();
    let within = sessions.filter(|activity| range.contains(activity.day));
    let told = within.filter_map(|activity| {
        let length = TimeDelta::milliseconds((activity.digest.elapsed_s * 1000.0) as i64);
        let at = (activity.local_start + length - start).num_minutes() as f64 / 1440.0;
        Some((at, activity.digest.watch.recovery_h?))
    });
    told.collect()
}

/// Corners where a clock reaches zero before the next event.
fn zeros(corners: &mut Vec<(f64, Clocks)>, (from, clocks): (f64, Clocks), to: f64) {
    let mut hits = [clocks.cardio_h, clocks.mechanical_h];
    hits.sort_by(f64::total_cmp);
    for hours in hits.into_iter().filter(|h| *h > 0.0) {
        let at = from + hours / 24.0;
        if at < to {
            corners.push((at, clocks.after_rest(hours)));
        }
    }
}

/// The part of the corners from day 0 on, beginning at day 0.
fn cropped(corners: &[(f64, Clocks)]) -> Vec<(f64, Clocks)> {
    let first_inside = corners.partition_point(|(at, _)| *at < 0.0);
    let mut inside = Vec::new();
    if let Some((at, clocks)) = first_inside.checked_sub(1).map(|i| corners[i]) {
        let hours = if at.is_finite() { -at * 24.0 } else { 0.0 };
        inside.push((0.0, clocks.after_rest(hours)));
    }
    inside.extend_from_slice(&corners[first_inside..]);
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_as_high_as_what_it_begins_with_or_what_happens_in_it() {
        let legs = |mechanical_h| Clocks {
            cardio_h: 0.0,
            mechanical_h,
        };
        // 48 hours added at noon of day 0, and 24 at noon of day 3.
        let corners = [
            (0.5, legs(0.0)),
            (0.5, legs(48.0)),
            (2.5, legs(0.0)),
            (3.5, legs(0.0)),
            (3.5, legs(24.0)),
        ];
        let days = (0..5).map(|day| (f64::from(day), f64::from(day + 1)));
        let peaks: Vec<f64> = peaks(&corners, days)
            .iter()
            .map(|c| c.mechanical_h)
            .collect();
        assert_eq!(peaks, [48.0, 36.0, 12.0, 24.0, 12.0]);
    }
}
