//! Where every number of an activity comes from: file, field, formula and constant.

use std::fmt::Write;

use super::page::Page;
use crate::activity::{DeviceSettings, WatchSays};
use crate::athlete::{Athlete, Provenance, Threshold};
use crate::digest::Digest;
use crate::history::ScoredActivity;
use crate::load::{Input, LoadMetric, METRICS, Rating, Unit, Unscored};
use crate::report::words::doubts_in_words::doubt_in_words;
use crate::report::words::repairs_in_words::{doubts, repairs};
use crate::report::words::units::Units;
use crate::report::words::wording::{corrected_in_words, duration};

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
) -> String {
    let digest = &scored.digest;
    let mut page = Page::new(WIDTH);
    let start = scored.local_start.format("%a %-d %b %Y at %H:%M:%S");
    page.line(format!("{} on {start}", digest.sport));
    row(&mut page, "file", &digest.origin.path);
    if let Some(title) = &digest.title {
        row(&mut page, "title", title);
    }
    if let Some(corrected) = corrected_in_words(digest) {
        row(&mut page, "by hand", &corrected);
    }
    for taken in &digest.taken {
        let what = format!("{} from {}", taken.channel, taken.from.path);
        row(&mut page, "completed by", &what);
    }
    row(&mut page, "device", &digest.device.to_string());
    row(&mut page, "clock", &clock(digest, athlete));
    row(&mut page, "time", &times(digest));
    row(&mut page, "ground", &ground(digest));
    facts(&mut page, scored);
    loads(&mut page, scored, history);
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

/// The clock that its day and hour are told by.
pub fn clock(digest: &Digest, athlete: &Athlete) -> String {
    let (offset_s, source) = athlete.home.clock_of(digest);
    let offset = chrono::FixedOffset::east_opt(offset_s).map_or(String::new(), |o| o.to_string());
    format!("UTC{offset}, by {}", source.name())
}

/// How long it took, by each way of counting.
pub fn times(digest: &Digest) -> String {
    if !digest.has_length() {
        return "nobody knows how long it took".to_owned();
    }
    format!(
        "{} elapsed, {} on the timer, {} in motion",
        duration(digest.elapsed_s),
        duration(digest.timer_s),
        duration(digest.moving_s)
    )
}

/// Distance, climb and descent.
pub fn ground(digest: &Digest) -> String {
    let distance = digest
        .distance_m
        .map_or("distance unknown".to_owned(), |m| {
            Units::Metric.distance(m).replace('\u{a0}', " ")
        });
    match digest.climbed {
        Some(c) => format!(
            "{distance}, {:.0} m up, {:.0} m down",
            c.ascent_m, c.descent_m
        ),
        None => format!("{distance}, climb unknown"),
    }
}

/// What was repaired, and what the watch says and knows.
pub fn facts(page: &mut Page, scored: &ScoredActivity) {
    let digest = &scored.digest;
    row(page, "repaired", &repairs(&digest.repairs));
    for doubt in &digest.doubts {
        row(page, "doubted", &doubt_in_words(*doubt, digest.sport));
    }
    if let Some(what) = doubts(&scored.doubts) {
        row(page, "like steps", &what);
    }
    row(page, "watch says", &watch(&digest.watch));
    row(page, "settings", &settings(&digest.settings));
}

/// Every load with its formula, inputs and source: the ladder, the thresholds, what is compared.
pub fn loads(page: &mut Page, scored: &ScoredActivity, history: &[ScoredActivity]) {
    page.gap();
    page.line("  load");
    row(page, "counts", &counts(scored));
    for warning in &scored.warnings {
        row(page, "take care", &warning.to_string());
    }
    thresholds(page, scored, history);
    page.gap();
    page.line("  the ladder, from the top");
    for metric in METRICS.iter().filter(|m| m.rung().is_some()) {
        match metric.rate(scored.subject()) {
            Ok(rating) => explained(page, *metric, rating, scored),
            // Another sport's metric is not missing here.
            Err(Unscored::NotSwimming) => {}
            Err(reason) => entry(page, &format!("{}: none, {reason}", metric.name())),
        }
    }
    page.gap();
    page.line("  for comparison");
    let mut without: Vec<String> = Vec::new();
    for metric in METRICS.iter().filter(|m| m.rung().is_none()) {
        match metric.rate(scored.subject()) {
            Ok(rating) => explained(page, *metric, rating, scored),
            Err(reason) => without.push(format!("{} ({reason})", metric.name())),
        }
    }
    if !without.is_empty() {
        entry(page, &format!("none of: {}", without.join("; ")));
    }
}

fn counts(scored: &ScoredActivity) -> String {
    let score = match scored.score {
        Ok(score) => score,
        Err(reason) => return format!("unscored: {reason}"),
    };
    let mut words = format!(
        "{:.1} points by {}, intensity {:.2}, confidence {}",
        score.points.get(),
        score.method.name(),
        score.intensity,
        score.confidence.name()
    );
    if score.correction != 1.0 {
        let _ = write!(
            words,
            "; {:.3} times what the method says, as it lay so far from your usual one in the sessions of \
             half a year before that had both",
            score.correction
        );
    }
    if score.estimated {
        words += "; estimated in part";
    }
    words
}

/// Each threshold that went into the loads, with the day and file it became known by.
fn thresholds(page: &mut Page, scored: &ScoredActivity, history: &[ScoredActivity]) {
    let thresholds = &scored.thresholds;
    let speed = thresholds
        .threshold_speed
        .map(|t| ("threshold v", t, "m/s", 2));
    let power = thresholds
        .threshold_power
        .map(|t| ("threshold P", t, "W", 0));
    let heart = [
        ("maximum", thresholds.max_hr, "bpm", 0),
        ("resting", thresholds.resting_hr, "bpm", 0),
        ("threshold", thresholds.threshold_hr, "bpm", 0),
    ];
    for (name, threshold, unit, decimals) in heart.into_iter().chain(speed).chain(power) {
        let mut words = threshold_in_words(&threshold, unit, decimals);
        let files = history
            .iter()
            .filter(|a| Some(a.day) == threshold.since && !a.digest.origin.path.is_empty());
        // What is measured between trainings, or derived, stands in no training's file.
        let in_file = matches!(
            threshold.provenance,
            Provenance::Device | Provenance::History
        );
        if let (true, Some(file)) = (
            in_file,
            files.map(|a| a.digest.origin.path.as_str()).next_back(),
        ) {
            let _ = write!(words, " ({file})");
        }
        row(page, name, &words);
    }
}

/// `168 ± 5 bpm: hardest hour of 24 months, known since 2025-03-01`.
pub fn threshold_in_words(threshold: &Threshold, unit: &str, decimals: usize) -> String {
    let mut words = format!("{:.*}", decimals, threshold.value);
    if threshold.plus_minus > 0.0 {
        let _ = write!(words, " ± {:.*}", decimals, threshold.plus_minus);
    }
    let _ = write!(words, " {unit}: {}", threshold.basis);
    if let Some(day) = threshold.since {
        let _ = write!(words, ", known since {day}");
    }
    words
}

fn explained(page: &mut Page, metric: &dyn LoadMetric, rating: Rating, scored: &ScoredActivity) {
    let decimals = if metric.unit() == Unit::LoadPoints {
        1
    } else {
        2
    };
    let value = format!("{:.*} {}", decimals, rating.value, metric.unit().name());
    let mut what = value.trim_end().to_owned();
    if rating.coverage > 0.0 && rating.coverage < 1.0 {
        let _ = write!(what, ", {:.0} % measured", 100.0 * rating.coverage);
    }
    if !metric.known_as().is_empty() {
        let _ = write!(what, "; elsewhere {}", metric.known_as());
    }
    entry(page, &format!("{}: {what}", metric.name()));
    detail(page, metric.formula());
    let inputs = inputs(&metric.inputs(scored.subject()));
    if !inputs.is_empty() {
        detail(page, &inputs);
    }
    detail(page, &format!("source: {}", metric.source()));
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

fn watch(watch: &WatchSays) -> String {
    listed(&[
        ("aerobic effect", watch.aerobic_training_effect, 1, ""),
        ("anaerobic effect", watch.anaerobic_training_effect, 1, ""),
        ("exercise load", watch.exercise_load, 0, ""),
        ("peak EPOC", watch.peak_epoc_ml_per_kg, 1, "ml/kg"),
        ("VO2max", watch.vo2max_ml_per_kg_min(), 1, "ml/kg/min"),
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
        ("mass", settings.mass_kg, 1, "kg"),
        ("height", settings.height_m, 2, "m"),
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
