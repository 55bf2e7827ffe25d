//! One file explained: what was read, repaired and lost, what the watch said, and every load with
//! its formula and inputs.

use std::fmt::Write;

use super::summary::wrapped;
use super::wording::{counted, duration, kilometres};
use crate::activity::{BodyFact, BodyMeasure, DeviceSettings, WatchSays};
use crate::athlete::Athlete;
use crate::clean::Repairs;
use crate::history::{Doubts, History, ScoredActivity};
use crate::load::{Input, LoadMetric, METRICS};
use crate::pipeline::{Inspected, InspectedActivity};

/// Facts of the body that are named one by one.
const NAMED_FACTS: usize = 20;
/// Lines are no longer than this.
const WIDTH: usize = 88;
/// Width of the column of names.
const NAME_WIDTH: usize = 14;

/// The explanation as text. Places are counted, and never told.
pub fn inspection(inspected: &Inspected, athlete: &Athlete) -> String {
    let mut text = String::new();
    head(&mut text, inspected);
    let digests = inspected.activities.iter().map(|a| a.digest.clone());
    let last = inspected.activities.iter().map(|a| a.digest.end()).max();
    let Some(last) = last else {
        return text;
    };
    let history = History::new(digests.collect(), athlete, athlete.home.day_at(last));
    for activity in &inspected.activities {
        let scored = history
            .activities
            .iter()
            .find(|scored| scored.digest.origin == activity.digest.origin);
        if let Some(scored) = scored {
            section(&mut text, activity, scored, athlete);
        }
    }
    text
}

/// A name in its column and what belongs to it, over as many lines as it needs.
fn row(text: &mut String, name: &str, what: &str) {
    let mut name = name;
    for line in wrapped(what, WIDTH - NAME_WIDTH - 2) {
        let _ = writeln!(text, "  {name:NAME_WIDTH$}{line}");
        name = "";
    }
}

fn head(text: &mut String, inspected: &Inspected) {
    let _ = writeln!(text, "{}", inspected.path);
    if let Some(device) = inspected.activities.first().map(|a| &a.activity.device) {
        row(text, "device", &device.to_string());
    }
    let recorded = &inspected.recorded;
    let activities = counted(inspected.activities.len(), "activity", "activities");
    let records = counted(recorded.all, "record", "records");
    row(text, "holds", &format!("{activities}, {records}"));
    if let Some(kind) = inspected.not_activity {
        row(text, "is", kind.names().0);
    }
    for fact in inspected.body.iter().take(NAMED_FACTS) {
        row(text, "at rest", &fact_in_words(fact));
    }
    let more = inspected.body.len().saturating_sub(NAMED_FACTS);
    if more > 0 {
        row(text, "", &format!("and {more} more"));
    }
    if let Some(damage) = inspected.damage {
        let lost = counted(inspected.lost_bytes, "byte", "bytes");
        row(text, "damage", &format!("{damage}; {lost} lost"));
    }
}

/// `resting heart rate 48 bpm at 2018-09-14 06:46 UTC`.
fn fact_in_words(fact: &BodyFact) -> String {
    let measured = match fact.measure {
        BodyMeasure::RestingHeartRate { bpm } => format!("resting heart rate {bpm:.0} bpm"),
        BodyMeasure::NightHrv { rmssd_ms, .. } => {
            format!("heart rate variability of the night {rmssd_ms:.0} ms (RMSSD)")
        }
        BodyMeasure::SpotHrv { sdnn_ms } => {
            format!("heart rate variability {sdnn_ms:.0} ms (SDNN)")
        }
        BodyMeasure::Sleep { asleep_s } => format!("asleep for {}", duration(asleep_s)),
    };
    format!("{measured} at {}", fact.at.format("%Y-%m-%d %H:%M UTC"))
}

fn section(
    text: &mut String,
    inspected: &InspectedActivity,
    scored: &ScoredActivity,
    athlete: &Athlete,
) {
    let digest = &scored.digest;
    let (offset_s, source) = athlete.home.clock_of(digest);
    let offset = chrono::FixedOffset::east_opt(offset_s).map_or(String::new(), |o| o.to_string());
    let start = scored.local_start.format("%a %-d %b %Y at %H:%M:%S");
    let _ = writeln!(
        text,
        "\n{}. {} on {start}",
        digest.origin.index + 1,
        digest.sport
    );
    if let Some(title) = &digest.title {
        row(text, "title", title);
    }
    row(text, "clock", &format!("UTC{offset}, by {}", source.name()));
    row(text, "time", &times(inspected, scored));
    row(text, "ground", &ground(scored));
    channels(text, inspected);
    row(text, "repaired", &repairs(&digest.repairs));
    if let Some(what) = doubts(&scored.doubts) {
        row(text, "like steps", &what);
    }
    row(text, "watch says", &watch(&digest.watch));
    row(text, "settings", &settings(&digest.settings));
    let _ = writeln!(text, "\n  load");
    for metric in METRICS {
        load(text, *metric, scored, athlete);
    }
    impact(text, scored);
}

fn times(inspected: &InspectedActivity, scored: &ScoredActivity) -> String {
    let digest = &scored.digest;
    let pauses = &inspected.activity.samples.pauses;
    let paused: f64 = pauses.iter().map(|(from, to)| to - from).sum();
    let mut words = format!(
        "{} elapsed, {} on the timer, {} in motion",
        duration(digest.elapsed_s),
        duration(digest.timer_s),
        duration(digest.moving_s)
    );
    if !pauses.is_empty() {
        let count = counted(pauses.len(), "pause", "pauses");
        let _ = write!(words, ", {count} of {} together", duration(paused));
    }
    words
}

fn ground(scored: &ScoredActivity) -> String {
    let digest = &scored.digest;
    let distance = digest
        .distance_m
        .map_or("distance unknown".to_owned(), kilometres);
    match digest.climbed {
        Some(c) => format!(
            "{distance}, {:.0} m up, {:.0} m down",
            c.ascent_m, c.descent_m
        ),
        None => format!("{distance}, climb unknown"),
    }
}

fn channels(text: &mut String, inspected: &InspectedActivity) {
    let channels = inspected.activity.samples.channels();
    let words: Vec<String> = channels
        .iter()
        .map(|c| format!("{}\u{a0}{:.0}\u{a0}%", c.name, 100.0 * c.share))
        .collect();
    let what = match words.is_empty() {
        true => "nothing moment by moment".to_owned(),
        false => format!("{} of the recorded time", words.join(", ")),
    };
    row(text, "channels", &what);
}

fn repairs(repairs: &Repairs) -> String {
    let done = [
        (
            f64::from(repairs.hr_out_of_range),
            "heart rates outside 30 to 230",
        ),
        (f64::from(repairs.hr_outliers), "heart rates that stood out"),
        (f64::from(repairs.hr_jumps), "heart rates after a jump"),
        (repairs.hr_flat_s, "s of heart rate on a flat line"),
        (
            repairs.hr_warm_up_s,
            "s of heart rate too high for a beginning",
        ),
        (
            repairs.hr_locked_s,
            "s of heart rate that jumped to the steps",
        ),
        (
            repairs.hr_apart_s,
            "s of heart rate like the steps, kept apart",
        ),
        (
            f64::from(repairs.hr_interpolated),
            "doubted heart rates bridged",
        ),
        (f64::from(repairs.speed_dropped), "speeds dropped"),
        (
            f64::from(repairs.satellite_leaps),
            "leaps of satellites dropped",
        ),
        (repairs.grade_dropped_m, "m of grades dropped"),
    ];
    let done = done.iter().filter(|(amount, _)| *amount > 0.0);
    let words: Vec<String> = done
        .map(|(amount, what)| format!("{amount:.0} {what}"))
        .collect();
    if words.is_empty() {
        return "nothing".to_owned();
    }
    words.join(", ")
}

/// What became of heart rates like steps; one file alone has little to compare them with.
fn doubts(doubts: &Doubts) -> Option<String> {
    let lengths = [
        (doubts.believed_s, "believed, as usual at that speed"),
        (doubts.dropped_s, "dropped, as not usual at that speed"),
        (
            doubts.undecided_s,
            "believed, as no earlier runs tell what is usual at that speed",
        ),
    ];
    let known = lengths.iter().filter(|(seconds, _)| *seconds > 0.0);
    let words: Vec<String> = known.map(|(s, what)| format!("{s:.0} s {what}")).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

fn watch(watch: &WatchSays) -> String {
    listed(&[
        ("aerobic effect", watch.aerobic_training_effect, 1, ""),
        ("anaerobic effect", watch.anaerobic_training_effect, 1, ""),
        ("exercise load", watch.exercise_load, 0, ""),
        ("peak EPOC", watch.peak_epoc_ml_per_kg, 1, "ml/kg"),
        ("recovery time", watch.recovery_h, 1, "h"),
        ("exertion", watch.perceived_exertion, 0, "of 10"),
        ("feel", watch.feel, 0, "of 100"),
    ])
}

fn settings(settings: &DeviceSettings) -> String {
    listed(&[
        ("maximum", settings.max_hr_bpm, 0, "bpm"),
        ("resting", settings.resting_hr_bpm, 0, "bpm"),
        ("threshold", settings.threshold_hr_bpm, 0, "bpm"),
        ("threshold power", settings.threshold_power_w, 0, "W"),
        ("age", settings.age_years, 0, ""),
    ])
}

/// What is known of a list of name, value, decimals and unit.
fn listed(values: &[(&str, Option<f64>, usize, &str)]) -> String {
    let known = values.iter().filter_map(|(name, value, decimals, unit)| {
        let number = format!("{:.*}", decimals, (*value)?);
        Some(
            format!("{name} {number} {unit}")
                .trim_end()
                .replace(' ', "\u{a0}"),
        )
    });
    let words: Vec<String> = known.collect();
    if words.is_empty() {
        return "nothing".to_owned();
    }
    words.join(", ")
}

fn load(text: &mut String, metric: &dyn LoadMetric, scored: &ScoredActivity, athlete: &Athlete) {
    let (digest, thresholds) = (&scored.digest, &scored.thresholds);
    let counts = scored
        .score
        .is_ok_and(|score| score.method == metric.method());
    let name = metric.method().name();
    match metric.rate(digest, thresholds, athlete.sex) {
        Err(reason) => row(text, name, &format!("none: {reason}")),
        Ok(rating) => {
            let points = rating.points.get();
            let verdict = if counts { "; this one counts" } else { "" };
            let covered = format!("{:.0} % measured", 100.0 * rating.coverage);
            row(
                text,
                name,
                &format!("{points:.1} points, {covered}{verdict}"),
            );
            row(text, "", metric.formula());
            row(
                text,
                "",
                &inputs(&metric.inputs(digest, thresholds, athlete.sex)),
            );
            row(text, "", &format!("source: {}", metric.source()));
        }
    }
}

fn inputs(inputs: &[Input]) -> String {
    let word = |input: &Input| {
        let number = format!("{:.3}", input.value);
        let number = number.trim_end_matches('0').trim_end_matches('.');
        let value = format!("{} {number} {}", input.name, input.unit);
        format!("{} ({})", value.trim_end(), input.from)
    };
    let words: Vec<String> = inputs.iter().map(word).collect();
    words.join(", ")
}

fn impact(text: &mut String, scored: &ScoredActivity) {
    let sums = &scored.digest.impact;
    let what = format!(
        "{:.2} impact km, {:.0} % of it from descents",
        scored.impact.get(),
        100.0 * scored.downhill_share
    );
    row(text, "impact", &what);
    if sums.known_km <= 0.0 {
        row(
            text,
            "",
            "no steps with a known speed: by distance, time or sport",
        );
        return;
    }
    row(
        text,
        "",
        "(R + n·D) / f(v0) + W + n·V, f(v) steps a metre times peak force to the fifth power",
    );
    let values = [
        Input::measured("R", sums.running, "km·f"),
        Input::measured("D", sums.running_downhill, "km·f"),
        Input::measured("W", sums.walking_km, "km"),
        Input::measured("V", sums.walking_downhill_km, "km"),
        Input {
            name: "n",
            value: scored.habituation,
            unit: "",
            from: "own descents of 42 days before, in this file",
        },
        Input {
            name: "v0",
            value: scored.easy_speed_m_per_s,
            unit: "m/s",
            from: "easy speed, as far as this file tells",
        },
    ];
    row(text, "", &inputs(&values));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_repair_is_told_with_its_unit() {
        assert_eq!(repairs(&Repairs::default()), "nothing");
        let some = Repairs {
            hr_outliers: 2,
            hr_apart_s: 145.0,
            grade_dropped_m: 60.0,
            ..Repairs::default()
        };
        assert_eq!(
            repairs(&some),
            "2 heart rates that stood out, 145 s of heart rate like the steps, kept apart, \
             60 m of grades dropped"
        );
    }

    #[test]
    fn of_heart_rates_like_steps_it_says_what_became_of_them() {
        assert_eq!(doubts(&Doubts::default()), None);
        let some = Doubts {
            dropped_s: 637.0,
            ..Doubts::default()
        };
        let told = doubts(&some);
        assert_eq!(
            told.as_deref(),
            Some("637 s dropped, as not usual at that speed")
        );
    }
}
