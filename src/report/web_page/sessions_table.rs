//! The sessions of the page. The latest are there as rows without a script; with one, it makes those that come
//! into view.

use maud::{Markup, html};

use super::first_screen::{dated, kind_class};
use super::sentences::{Speech, unscored};
use crate::answer::{DateRange, Results};
use crate::history::ScoredActivity;
use crate::recovery::SessionRecovery;
use crate::report::look::Look;
use crate::report::words::page::PageWords;

/// Rows that are there without a script.
const AT_FIRST: usize = 20;

/// The section of sessions.
pub fn sessions(results: &Results, range: DateRange, (look, words): (&Look, &PageWords)) -> Markup {
    let within = results
        .sessions()
        .filter(|(activity, _)| range.contains(activity.day));
    let mut rows: Vec<(&ScoredActivity, &SessionRecovery)> = within.collect();
    rows.reverse();
    html! {
        section #sessions {
            h2 { (words.sessions) }
            p.follow hidden {
                label { (words.tables.search) " "
                    input #search type="search" autocomplete="off" placeholder=(words.tables.search_hint); }
                label #follow { input #sessions-follow type="checkbox" checked; " " (words.tables.shown_days_only) }
                span #sessions-count role="status" {}
            }
            div #found hidden {}
            @if rows.len() > AT_FIRST { noscript { p.quiet { (words.latest_only) } } }
            div #sessions-box .scroll.tall tabindex="0" role="region" aria-label=(words.sessions) {
                table #sessions-table {
                    thead { tr { @for name in words.tables.columns {
                        th scope="col" { (name) }
                    } } }
                    tbody { @for row in rows.iter().take(AT_FIRST) { (session(results, *row, (look, words))) } }
                }
            }
        }
    }
}

fn session(
    results: &Results,
    (activity, session): (&ScoredActivity, &SessionRecovery),
    (look, words): (&Look, &PageWords),
) -> Markup {
    let digest = &activity.digest;
    let language = look.words();
    let score = activity.score.ok();
    let whole = |number: f64| language.thousands(number.round() as i64);
    let advised = results.recovery.advice(activity.day);
    html! {
        tr {
            td { (dated(activity.day, language)) }
            td.title { @if let Some(title) = &digest.title { bdi { (title) } } }
            td { (language.sport(digest.sport)) }
            td { @if digest.has_length() { (language.duration(digest.timer_s)) } }
            td { @if let Some(metres) = digest.distance_m { (language.distance(metres)) } }
            td { @if let Some(score) = score { (whole(score.points.get())) } }
            td { (based_on(activity, (language, &words.sentences))) }
            td { @if let Some(score) = score { (language.decimal(score.intensity, 2)) } }
            td { (language.decimal(activity.impact.get(), 1)) }
            td { (whole(session.asked.mechanical_h)) }
            td { (whole(session.asked.cardio_h)) }
            td {
                @if let Some(kind) = advised.map(|advice| advice.kind) {
                    span class={ "chip " (kind_class(kind)) } { (language.kind(kind)) }
                }
                @if session.too_early.is_some() { " " span.early { "▼\u{a0}" (words.tables.too_early) } }
            }
            td { @if let Some(hours) = digest.watch.recovery_h { (whole(hours)) } }
        }
    }
}

/// What the load rests on, or why there is none.
fn based_on(activity: &ScoredActivity, speech: Speech) -> String {
    match activity.score {
        Ok(score) => speech.0.method(score.method).to_owned(),
        Err(reason) => unscored(reason, speech),
    }
}
