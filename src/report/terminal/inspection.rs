//! One file explained: what was read, repaired and lost, what the watch said, and every load with
//! its formula and inputs.

use super::explanation::{self, row};
use super::page::Page;
use crate::answer::scored;
use crate::athlete::Athlete;
use crate::history::ScoredActivity;
use crate::pipeline::{Inspected, InspectedActivity};
use crate::report::words::Words;

/// Facts of the body that are named one by one.
const NAMED_FACTS: usize = 20;

/// The explanation as text. Places are counted, and never shown.
pub fn inspection(inspected: &Inspected, athlete: &Athlete, words: &dyn Words) -> String {
    let mut page = Page::new(explanation::WIDTH);
    head(&mut page, inspected, words);
    for (activity, scored) in scored(inspected, athlete) {
        section(&mut page, (activity, &scored), athlete, words);
    }
    page.plain()
}

fn head(page: &mut Page, inspected: &Inspected, words: &dyn Words) {
    let names = words.inspect();
    page.line(&inspected.path);
    if let Some(device) = inspected.activities.first().map(|a| &a.activity.device) {
        row(page, names.device, &device.to_string());
    }
    let holds = words.holds(inspected.activities.len(), inspected.recorded.all);
    row(page, names.holds, &holds);
    if let Some(kind) = inspected.not_activity {
        row(page, names.is, words.not_activity(kind).0);
    }
    for fact in inspected.body.iter().take(NAMED_FACTS) {
        let at = fact.at.format("%Y-%m-%d %H:%M UTC").to_string();
        row(page, names.at_rest, &words.body_fact(&fact.measure, &at));
    }
    let more = inspected.body.len().saturating_sub(NAMED_FACTS);
    if more > 0 {
        row(page, "", &words.and_more(more));
    }
    if let Some(damage) = inspected.damage {
        let lost = words.bytes_lost(inspected.lost_bytes);
        row(
            page,
            names.damage,
            &format!("{}; {lost}", words.damage(damage)),
        );
    }
}

fn section(
    page: &mut Page,
    (inspected, scored): (&InspectedActivity, &ScoredActivity),
    athlete: &Athlete,
    words: &dyn Words,
) {
    let digest = &scored.digest;
    let names = words.inspect();
    let number = digest.origin.index + 1;
    page.gap();
    page.line(format!("{number}. {}", words.what_and_when(scored)));
    if let Some(title) = &digest.title {
        row(page, names.title, title);
    }
    let clock = explanation::clock(digest, athlete, words);
    row(page, names.clock, &clock);
    row(page, names.time, &times(inspected, scored, words));
    row(page, names.ground, &words.ground(digest));
    channels(page, inspected, words);
    explanation::facts(page, scored, words);
    explanation::loads(page, scored, &[], words);
}

fn times(inspected: &InspectedActivity, scored: &ScoredActivity, words: &dyn Words) -> String {
    let pauses = &inspected.activity.samples.pauses;
    let paused: f64 = pauses.iter().map(|(from, to)| to - from).sum();
    let times = words.times(&scored.digest);
    match pauses.is_empty() {
        true => times,
        false => times + &words.pauses(pauses.len(), paused),
    }
}

fn channels(page: &mut Page, inspected: &InspectedActivity, words: &dyn Words) {
    let channels = inspected.activity.samples.channels();
    let shares: Vec<String> = channels
        .iter()
        .map(|c| {
            let name = words.sampled(c.name);
            format!("{name}\u{a0}{}", words.percent(c.share))
        })
        .collect();
    let what = match shares.is_empty() {
        true => words.inspect().no_channels.to_owned(),
        false => words.channel_shares(&shares.join(", ")),
    };
    row(page, words.inspect().channels, &what);
}
