//! A recording summed up: its digest.

use std::sync::Arc;

use super::assumed_length::assumed_length_s;
use super::graded_speed::graded_speeds;
use super::{
    BestEfforts, Digest, GradedSpeed, HIGHEST_BPM, HeartApart, HeartAtSpeed, HeartRateSeconds,
    ImpactSums, LOWEST_BPM, Laps, Outline, Power, last_movement,
};
use crate::activity::{Activity, Sport, Zone};
use crate::clean::{CleanSamples, Climbed, Doubt, Repairs};
use crate::human::fastest_climb_m_per_s;

/// Samples that cover less of the timer's time than this do not show how much of it was in motion.
const MOSTLY_COVERED: f64 = 0.9;
/// A shorter climb does not count, seconds.
const LEAST_CLIMB_S: f64 = 60.0;

impl Digest {
    /// Sums up a cleaned activity.
    pub fn of(activity: &Activity, samples: &CleanSamples, repairs: Repairs) -> Self {
        let totals = &activity.totals;
        let sport = samples.sport;
        let (carried_s, carried_m) = carried(samples);
        let assumed_s = match samples.elapsed_s.is_empty() {
            true => assumed_length_s(sport, totals),
            false => None,
        };
        let timer_s = totals.timer_s.or(assumed_s);
        let timer_s = timer_s.unwrap_or(activity.samples.running_s());
        let elapsed_s = totals.elapsed_s.unwrap_or(timer_s).max(timer_s);
        let timer_s = (timer_s - carried_s).max(0.0);
        let recorded_m: f64 = samples.step_m.iter().map(|m| f64::from(*m)).sum();
        let moving_s = moving_s(samples, timer_s);
        let graded = match sport.may_be_on_foot() {
            true => graded_speeds(samples),
            false => Vec::new(),
        };
        let mut digest = Self {
            origin: activity.origin.clone(),
            device: Arc::new(activity.device.clone()),
            title: activity.title.clone(),
            sport,
            doubts: samples.doubts.clone(),
            start: activity.start,
            utc_offset_s: device_offset_s(activity, samples.zone),
            written_offset_s: activity.written_offset_s,
            on_local_clock: activity.on_local_clock,
            zone: samples.zone,
            elapsed_s,
            timer_s,
            length_assumed: assumed_s.is_some(),
            moving_s,
            moved_until_s: last_movement::moved_until_s(samples, moving_s, elapsed_s),
            distance_m: totals
                .distance_m
                .or(last_distance_m(activity))
                .map(|metres| (metres - carried_m).max(0.0))
                .or((recorded_m > 0.0).then_some(recorded_m)),
            climbed: climbed(activity, samples, moving_s),
            heart_rate: HeartRateSeconds::of(samples),
            heart_apart: HeartApart::all_of(samples),
            heart_at_speed: HeartAtSpeed::of(samples, &graded, sport),
            graded_speed: GradedSpeed::of(samples, &graded, sport),
            summary_mean_hr_bpm: totals.mean_heart_rate_bpm.filter(|bpm| believable(*bpm)),
            mean_cadence_per_min: mean_cadence_per_min(samples).or(totals.mean_cadence_per_min),
            energy_kcal: totals.energy_kcal,
            mean_temperature_c: totals.mean_temperature_c,
            laps: Laps::believed(&activity.laps, sport),
            power: Power::of(samples),
            impact: ImpactSums::of(samples, sport),
            best: Box::new(BestEfforts::of(samples, &graded, sport)),
            watch: activity.watch,
            settings: activity.settings,
            repairs,
            outline: Outline::of(samples),
            cropped: None,
            unseen: None,
            taken: Vec::new(),
            corrected: Vec::new(),
            of_its_moment: None,
        };
        if samples.elapsed_s.is_empty() && digest.has_length() {
            // Totals alone can be implausible as well.
            digest.doubt_its_speed();
        }
        digest
    }
}

/// The device's clock. One that shows UTC where nobody uses it was never set to the place.
fn device_offset_s(activity: &Activity, zone: Option<Zone>) -> Option<i32> {
    let start = activity.start.naive_utc();
    let elsewhere = zone.is_some_and(|zone| zone.offset_s(start) != 0);
    activity
        .utc_offset_s
        .filter(|offset_s| *offset_s != 0 || !elsewhere)
}

/// Mean of the counts above zero, weighted by the seconds they hold: standing and coasting do not count.
fn mean_cadence_per_min(samples: &CleanSamples) -> Option<f64> {
    let counts = samples.cadence_per_min.iter().zip(&samples.held_s);
    let counts = counts.filter_map(|(count, held)| Some((f64::from((*count)?), f64::from(*held))));
    let counts = counts.filter(|(count, _)| *count > 0.0);
    let (sum, seconds) = counts.fold((0.0, 0.0), |(sum, seconds), (count, held)| {
        (sum + count * held, seconds + held)
    });
    (seconds > 0.0).then(|| sum / seconds)
}

/// Whether a heart can beat like that; some files have totals of zero.
fn believable(bpm: f64) -> bool {
    (LOWEST_BPM as f64..=HIGHEST_BPM as f64).contains(&bpm)
}

/// Seconds in motion, given those with the timer running. Time not covered by samples is assumed to be
/// like the rest.
fn moving_s(samples: &CleanSamples, timer_s: f64) -> f64 {
    let held = samples.held_s.iter().zip(&samples.moving);
    let (moving_s, covered_s) = held.fold((0.0, 0.0), |(moving_s, covered_s), (held, moving)| {
        let held = f64::from(*held);
        (
            moving_s + if *moving { held } else { 0.0 },
            covered_s + held,
        )
    });
    if covered_s >= MOSTLY_COVERED * timer_s {
        // The last sample counts as a usual step, which may reach beyond the end.
        return moving_s.min(timer_s);
    }
    let known_fraction = if covered_s > 0.0 {
        moving_s / covered_s
    } else {
        1.0
    };
    known_fraction * timer_s
}

/// The device's counter at the end of the recording.
fn last_distance_m(activity: &Activity) -> Option<f64> {
    let last = activity.samples.distance_m.iter().rev().flatten().next();
    last.copied().filter(|metres| *metres > 0.0)
}

/// Seconds and metres in which the athlete was carried.
fn carried(samples: &CleanSamples) -> (f64, f64) {
    let parts = samples.doubts.iter().filter_map(|doubt| match doubt {
        Doubt::Carried { seconds, metres } => Some((*seconds, *metres)),
        _ => None,
    });
    parts.fold((0.0, 0.0), |all, part| (all.0 + part.0, all.1 + part.1))
}

/// The file's own totals if it has them, since the device saw more than it stored; but none that legs
/// cannot have climbed, or that include a lift. One direction counts without the other, which then comes
/// from the samples; an unknown descent adds nothing to the known ones.
fn climbed(activity: &Activity, samples: &CleanSamples, moving_s: f64) -> Option<Climbed> {
    let totals = &activity.totals;
    let measured = samples.climbed;
    let lifted = samples
        .doubts
        .iter()
        .any(|doubt| matches!(doubt, Doubt::Carried { .. } | Doubt::ClimbedTooFast { .. }));
    let beyond = by_own_strength(samples.sport)
        && totals.ascent_m.is_some_and(|ascent_m| {
            ascent_m > fastest_climb_m_per_s().at(moving_s) * moving_s.max(LEAST_CLIMB_S)
        });
    if totals.ascent_m.or(totals.descent_m).is_none() || lifted || beyond {
        return measured;
    }
    let ascent_m = totals.ascent_m.or(measured.map(|m| m.ascent_m));
    let descent_m = totals.descent_m.or(measured.map(|m| m.descent_m));
    Some(Climbed {
        ascent_m: ascent_m.unwrap_or_default(),
        descent_m: descent_m.unwrap_or_default(),
    })
}

/// Whether climbs in a sport are made by the athlete's own strength.
fn by_own_strength(sport: Sport) -> bool {
    sport.is_on_foot() || sport == Sport::Ride
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    use crate::activity::Totals;
    use crate::activity::example_activity::empty_run;

    fn typed_in() -> Digest {
        let activity = Activity {
            start: DateTime::parse_from_rfc3339("2025-03-29T23:30:00Z")
                .expect("date")
                .to_utc(),
            totals: Totals {
                timer_s: Some(1800.0),
                ..Totals::default()
            },
            ..empty_run()
        };
        let (samples, repairs) = crate::clean::clean(&activity);
        Digest::of(&activity, &samples, repairs)
    }

    #[test]
    fn a_session_typed_in_keeps_its_duration_and_invents_nothing() {
        let digest = typed_in();
        assert_eq!(digest.timer_s, 1800.0);
        assert_eq!(digest.elapsed_s, 1800.0);
        assert_eq!(digest.distance_m, None);
        assert_eq!(digest.heart_rate.total_s(), 0.0);
    }
}
