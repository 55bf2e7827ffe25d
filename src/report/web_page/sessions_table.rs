//! Every session of the page as a row; the script lets the rows be sorted and filtered.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::first_screen::{dated, kind_class};
use super::sentences::unscored;
use crate::answer::{DateRange, Results};
use crate::history::ScoredActivity;
use crate::recovery::SessionRecovery;
use crate::report::look::Look;
use crate::report::words::page::{PageWords, TableWords};
use crate::report::words::units::Units;
use crate::report::words::wording::duration;

/// The section of all sessions, a row each.
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
                label { (words.tables.filter) " " input #sessions-filter type="search" autocomplete="off"; }
                label { input #sessions-follow type="checkbox" checked; " " (words.tables.shown_days_only) }
                span #sessions-count role="status" {}
            }
            div.scroll.tall tabindex="0" role="region" aria-label=(words.sessions) {
                table #sessions-table {
                    thead { tr { @for name in words.tables.columns {
                        th scope="col" { (name) }
                    } } }
                    tbody { @for row in &rows { (session(results, *row, (range.from, look.units), &words.tables)) } }
                }
            }
        }
    }
}

fn session(
    results: &Results,
    (activity, session): (&ScoredActivity, &SessionRecovery),
    (first, units): (NaiveDate, Units),
    words: &TableWords,
) -> Markup {
    let digest = &activity.digest;
    let score = activity.score.ok();
    let advised = results
        .recovery
        .advice(activity.day)
        .map(|advice| advice.kind);
    let day = (activity.day - first).num_days();
    let start = activity.local_start.and_utc().timestamp();
    html! {
        tr data-day=(day) {
            td data-sort=(start) { (dated(activity.day)) }
            td.title { @if let Some(title) = &digest.title { bdi { (title) } } }
            td { (digest.sport.name()) }
            td data-sort=(format!("{:.0}", digest.timer_s)) { @if digest.has_length() { (duration(digest.timer_s)) } }
            td data-sort=(sortable(digest.distance_m)) {
                @if let Some(metres) = digest.distance_m { (units.distance(metres)) }
            }
            td { @if let Some(score) = score { (format!("{:.0}", score.points.get())) } }
            td { @match activity.score {
                Ok(score) => (score.method.name()),
                Err(reason) => (unscored(reason)),
            } }
            td { @if let Some(score) = score { (format!("{:.2}", score.intensity)) } }
            td { (format!("{:.1}", activity.impact.get())) }
            td { (format!("{:.0}", session.asked.mechanical_h)) }
            td { (format!("{:.0}", session.asked.cardio_h)) }
            td data-sort=[advised.map(|kind| kind as usize)] {
                @if let Some(kind) = advised { span class={ "chip " (kind_class(kind)) } { (kind.name()) } }
                @if session.too_early.is_some() { " " span.early { "▼\u{a0}" (words.too_early) } }
            }
            td { @if let Some(hours) = digest.watch.recovery_h { (format!("{hours:.0}")) } }
        }
    }
}

/// What is unknown sorts below everything.
fn sortable(value: Option<f64>) -> String {
    value.map_or(String::new(), |value| format!("{value:.0}"))
}
