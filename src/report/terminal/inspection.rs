//! One file explained: what was read, repaired and lost, what the watch said, and every load with
//! its formula and inputs.

use std::fmt::Write;

use super::explanation::{self, row};
use super::page::Page;
use crate::activity::{BodyFact, BodyMeasure};
use crate::answer::scored;
use crate::athlete::Athlete;
use crate::history::ScoredActivity;
use crate::pipeline::{Inspected, InspectedActivity};
use crate::report::words::wording::{counted, duration};

/// Facts of the body that are named one by one.
const NAMED_FACTS: usize = 20;

/// The explanation as text. Places are counted, and never told.
pub fn inspection(inspected: &Inspected, athlete: &Athlete) -> String {
    let mut page = Page::new(explanation::WIDTH);
    head(&mut page, inspected);
    for (activity, scored) in scored(inspected, athlete) {
        section(&mut page, activity, &scored, athlete);
    }
    page.plain()
}

fn head(page: &mut Page, inspected: &Inspected) {
    page.line(&inspected.path);
    if let Some(device) = inspected.activities.first().map(|a| &a.activity.device) {
        row(page, "device", &device.to_string());
    }
    let recorded = &inspected.recorded;
    let activities = counted(inspected.activities.len(), "activity", "activities");
    let records = counted(recorded.all, "record", "records");
    row(page, "holds", &format!("{activities}, {records}"));
    if let Some(kind) = inspected.not_activity {
        row(page, "is", kind.names().0);
    }
    for fact in inspected.body.iter().take(NAMED_FACTS) {
        row(page, "at rest", &fact_in_words(fact));
    }
    let more = inspected.body.len().saturating_sub(NAMED_FACTS);
    if more > 0 {
        row(page, "", &format!("and {more} more"));
    }
    if let Some(damage) = inspected.damage {
        let lost = counted(inspected.lost_bytes, "byte", "bytes");
        row(page, "damage", &format!("{damage}; {lost} lost"));
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
    page: &mut Page,
    inspected: &InspectedActivity,
    scored: &ScoredActivity,
    athlete: &Athlete,
) {
    let digest = &scored.digest;
    let start = scored.local_start.format("%a %-d %b %Y at %H:%M:%S");
    let number = digest.origin.index + 1;
    page.gap();
    page.line(format!("{number}. {} on {start}", digest.sport));
    if let Some(title) = &digest.title {
        row(page, "title", title);
    }
    row(page, "clock", &explanation::clock(digest, athlete));
    row(page, "time", &times(inspected, scored));
    row(page, "ground", &explanation::ground(digest));
    channels(page, inspected);
    explanation::facts(page, scored);
    explanation::loads(page, scored, &[]);
}

fn times(inspected: &InspectedActivity, scored: &ScoredActivity) -> String {
    let pauses = &inspected.activity.samples.pauses;
    let paused: f64 = pauses.iter().map(|(from, to)| to - from).sum();
    let mut words = explanation::times(&scored.digest);
    if !pauses.is_empty() {
        let count = counted(pauses.len(), "pause", "pauses");
        let _ = write!(words, ", {count} of {} together", duration(paused));
    }
    words
}

fn channels(page: &mut Page, inspected: &InspectedActivity) {
    let channels = inspected.activity.samples.channels();
    let words: Vec<String> = channels
        .iter()
        .map(|c| format!("{}\u{a0}{:.0}\u{a0}%", c.name, 100.0 * c.share))
        .collect();
    let what = match words.is_empty() {
        true => "nothing moment by moment".to_owned(),
        false => format!("{} of the recorded time", words.join(", ")),
    };
    row(page, "channels", &what);
}
