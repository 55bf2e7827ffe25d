//! Where every number of an activity comes from: file, field, formula and constant.

use super::page::Page;
use crate::activity::{DeviceSettings, WatchSays};
use crate::athlete::{Athlete, Provenance};
use crate::digest::Digest;
use crate::history::ScoredActivity;
use crate::load::{Input, LoadMetric, METRICS, Rating, Unit, Unscored};
use crate::report::words::Words;
use crate::report::words::numbers::whole;

/// Columns of an explanation.
pub const WIDTH: usize = 88;
/// Columns of names, with the margin before them.
const NAMES: usize = 16;
/// Margin of an entry, and how much further in its other lines stand.
const ENTRY: (usize, usize) = (4, 2);

/// One activity of a history explained, with everything that went into its loads.
///
/// `history` are all activities, so that the file a threshold was found in can be named.
pub fn explanation(
    scored: &ScoredActivity,
    history: &[ScoredActivity],
    athlete: &Athlete,
    words: &dyn Words,
) -> String {
    let digest = &scored.digest;
    let names = words.inspect();
    let mut page = Page::new(WIDTH);
    page.line(words.what_and_when(scored));
    row(&mut page, names.file, &digest.origin.path);
    if let Some(title) = &digest.title {
        row(&mut page, names.title, title);
    }
    if let Some(corrected) = words.corrections(digest) {
        row(&mut page, names.by_hand, &corrected);
    }
    for taken in &digest.taken {
        row(&mut page, names.completed_by, &words.taken_from(taken));
    }
    row(&mut page, names.device, &digest.device.to_string());
    row(&mut page, names.clock, &clock(digest, athlete, words));
    row(&mut page, names.time, &words.times(digest));
    row(&mut page, names.ground, &words.ground(digest));
    facts(&mut page, scored, words);
    loads(&mut page, scored, history, words);
    page.plain()
}

/// A name in its column and what belongs to it, over as many lines as it needs.
pub fn row(page: &mut Page, name: &str, what: &str) {
    page.row(format!("  {name}"), NAMES, what);
}

/// The first line of an entry of several lines.
fn entry(page: &mut Page, what: &str) {
    let (margin, further) = ENTRY;
    page.hanging(what, margin, further);
}

/// A line below an entry.
fn detail(page: &mut Page, what: &str) {
    let (margin, further) = ENTRY;
    page.paragraph(what, margin + further);
}

/// The clock that its day and hour are given by.
pub fn clock(digest: &Digest, athlete: &Athlete, words: &dyn Words) -> String {
    let (offset_s, source) = athlete.home.clock_of(digest);
    let offset = chrono::FixedOffset::east_opt(offset_s).map_or(String::new(), |o| o.to_string());
    words.clock_by(&offset, words.clock_source(source))
}

/// What was repaired, and what the watch says and knows.
pub fn facts(page: &mut Page, scored: &ScoredActivity, words: &dyn Words) {
    let digest = &scored.digest;
    let names = words.inspect();
    row(page, names.repaired, &words.repairs(&digest.repairs));
    for doubt in &digest.doubts {
        row(page, names.doubted, &words.doubt(*doubt, digest.sport));
    }
    if let Some(what) = words.heart_rates_like_steps(&scored.doubts) {
        row(page, names.like_steps, &what);
    }
    row(page, names.watch_says, &watch(&digest.watch, words));
    row(page, names.settings, &settings(&digest.settings, words));
}

/// Every load with its formula, inputs and source: the ladder, the thresholds, what is compared.
pub fn loads(
    page: &mut Page,
    scored: &ScoredActivity,
    history: &[ScoredActivity],
    words: &dyn Words,
) {
    let names = words.inspect();
    page.gap();
    page.line(format!("  {}", names.load));
    row(page, names.counts, &words.what_counts(scored));
    for warning in &scored.warnings {
        row(page, names.caution, &words.load_warning(*warning));
    }
    thresholds(page, scored, history, words);
    page.gap();
    page.line(format!("  {}", names.ladder));
    for metric in METRICS.iter().filter(|m| m.rung().is_some()) {
        match metric.rate(scored.subject()) {
            Ok(rating) => explained(page, *metric, rating, scored, words),
            // Another sport's metric is not missing here.
            Err(Unscored::NotSwimming) => {}
            Err(reason) => {
                let none = words.no_load(&words.unscored(reason));
                entry(page, &format!("{}: {none}", words.metric(*metric)));
            }
        }
    }
    page.gap();
    page.line(format!("  {}", names.for_comparison));
    let mut without: Vec<String> = Vec::new();
    for metric in METRICS.iter().filter(|m| m.rung().is_none()) {
        match metric.rate(scored.subject()) {
            Ok(rating) => explained(page, *metric, rating, scored, words),
            Err(reason) => {
                let reason = words.unscored(reason);
                without.push(format!("{} ({reason})", words.metric(*metric)));
            }
        }
    }
    if !without.is_empty() {
        entry(page, &words.none_of(&without.join("; ")));
    }
}

/// Each threshold that went into the loads, with the day and file it became known by.
fn thresholds(
    page: &mut Page,
    scored: &ScoredActivity,
    history: &[ScoredActivity],
    words: &dyn Words,
) {
    let thresholds = &scored.thresholds;
    let [maximum, resting, hour, speed, power] = words.inspect().thresholds;
    let speed = thresholds.threshold_speed.map(|t| (speed, t, "m/s", 2));
    let power = thresholds.threshold_power.map(|t| (power, t, "W", 0));
    let heart = [
        (maximum, thresholds.max_hr, "bpm", 0),
        (resting, thresholds.resting_hr, "bpm", 0),
        (hour, thresholds.threshold_hr, "bpm", 0),
    ];
    for (name, threshold, unit, decimals) in heart.into_iter().chain(speed).chain(power) {
        let told = words.threshold_with_basis(&threshold, unit, decimals);
        let files = history
            .iter()
            .filter(|a| Some(a.day) == threshold.since && !a.digest.origin.path.is_empty());
        // No session's file has a value that was measured between sessions, or derived.
        let in_file = matches!(
            threshold.provenance,
            Provenance::Device | Provenance::History
        );
        let file = files.map(|a| a.digest.origin.path.as_str()).next_back();
        let file = file.filter(|_| in_file);
        let file = file.map_or(String::new(), |file| format!(" ({file})"));
        row(page, name, &format!("{told}{file}"));
    }
}

fn explained(
    page: &mut Page,
    metric: &dyn LoadMetric,
    rating: Rating,
    scored: &ScoredActivity,
    words: &dyn Words,
) {
    let decimals = if metric.unit() == Unit::LoadPoints {
        1
    } else {
        2
    };
    let value = words.decimal(rating.value, decimals);
    let value = format!("{value} {}", words.metric_unit(metric.unit()));
    let mut what = value.trim_end().to_owned();
    if rating.coverage > 0.0 && rating.coverage < 1.0 {
        what += &format!(", {}", words.measured_share(rating.coverage));
    }
    if !metric.known_as().is_empty() {
        what += &format!("; {}", words.known_as(metric.known_as()));
    }
    entry(page, &format!("{}: {what}", words.metric(metric)));
    detail(page, metric.formula());
    let inputs = inputs(&metric.inputs(scored.subject()));
    if !inputs.is_empty() {
        detail(page, &inputs);
    }
    let source = words.inspect().source;
    detail(page, &format!("{source}: {}", metric.source()));
}

/// Inputs by their names in the formula.
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

fn watch(watch: &WatchSays, words: &dyn Words) -> String {
    let [of_ten, of_a_hundred] = words.inspect().of_scale;
    let values = [
        (watch.aerobic_training_effect, 1, ""),
        (watch.anaerobic_training_effect, 1, ""),
        (watch.exercise_load, 0, ""),
        (watch.peak_epoc_ml_per_kg, 1, "ml/kg"),
        (watch.vo2max_ml_per_kg_min(), 1, "ml/kg/min"),
        (watch.recovery_h, 1, "h"),
        (watch.perceived_exertion, 0, of_ten),
        (watch.feel, 0, of_a_hundred),
    ];
    listed(&words.inspect().watch, &values, words)
}

fn settings(settings: &DeviceSettings, words: &dyn Words) -> String {
    let values = [
        (settings.max_hr_bpm, 0, "bpm"),
        (settings.resting_hr_bpm, 0, "bpm"),
        (settings.threshold_hr_bpm, 0, "bpm"),
        (settings.threshold_power_w, 0, "W"),
        (settings.age_years, 0, ""),
        (settings.mass_kg, 1, "kg"),
        (settings.height_m, 2, "m"),
    ];
    listed(&words.inspect().device_settings, &values, words)
}

/// What is known of a list of names, and of values with their decimals and units.
fn listed(names: &[&str], values: &[(Option<f64>, usize, &str)], words: &dyn Words) -> String {
    let known = names.iter().zip(values);
    let known = known.filter_map(|(name, (value, decimals, unit))| {
        let number = words.decimal((*value)?, *decimals);
        Some(whole(format!("{name} {number} {unit}").trim_end()))
    });
    let known: Vec<String> = known.collect();
    match known.is_empty() {
        true => words.inspect().nothing.to_owned(),
        false => known.join(", "),
    }
}
