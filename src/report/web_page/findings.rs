//! What an audit finds in the days of the page: verdicts, then findings with cost and a better way.

use std::cmp::Reverse;

use chrono::NaiveDate;
use maud::{Markup, html};

use super::first_screen::dated;
use crate::answer::{DateRange, Results};
use crate::audit::{Audit, Finding};
use crate::report::words::audit_in_words::{
    audit_headline, findings_counted, how_it_was_judged, verdict_in_words, verdict_word,
};
use crate::report::words::page::{PageWords, TableWords};
use crate::report::words::wording::capitalised;

/// The section; `range` are the days of the page.
pub fn findings(results: &Results, range: DateRange, words: &PageWords) -> Markup {
    let found = results.audited_range();
    html! {
        section #findings {
            h2 { (words.findings) }
            @match &found {
                None => p { (words.tables.no_block) },
                Some(found) => { (told(found, range.from, &words.tables)) },
            }
        }
    }
}

fn told(found: &Audit, first: NaiveDate, words: &TableWords) -> Markup {
    html! {
        p.lead { (audit_headline(found)) ". " span #findings-count { (findings_counted(found)) } "." }
        p.follow hidden {
            label { input #findings-follow type="checkbox" checked; " " (words.shown_days_only) }
            span #findings-shown role="status" {}
        }
        ol #findings-list {
            @for finding in latest_first(found) { (one(finding, first, words)) }
        }
        p #findings-more hidden { button type="button" { "…" } }
        div.scroll {
            table.rules {
                thead { tr {
                    th scope="col" { (words.rule) }
                    th scope="col" { (words.verdict) }
                    th scope="col" { (words.source) }
                } }
                tbody { @for rule in &found.rules {
                    tr {
                        th scope="row" { (rule.rule) }
                        td class=(verdict_word(rule.verdict)) { (verdict_in_words(rule.verdict)) }
                        td.quiet { (rule.source) }
                    }
                } }
            }
        }
        p.quiet { (how_it_was_judged(found)) }
    }
}

/// The latest day first, and of a day the worst first.
fn latest_first(found: &Audit) -> Vec<&Finding> {
    let mut findings: Vec<&Finding> = found.findings.iter().collect();
    findings.sort_by_key(|finding| Reverse(finding.date));
    findings
}

fn one(finding: &Finding, first: NaiveDate, words: &TableWords) -> Markup {
    let day = (finding.date - first).num_days();
    let cost = finding.cost_h.filter(|hours| *hours >= 0.5);
    let cost = cost.map(|hours| words.cost.replace("{}", &format!("{hours:.0}")));
    html! {
        li class={ "finding " (finding.severity.name()) } data-day=(day) {
            p.what {
                // A shape for each weight stands before its word, so that colour is not alone.
                span.severity { (finding.severity.name()) }
                " " (dated(finding.date)) " · " strong { (finding.rule) }
                @if let Some(cost) = cost { " · " span.cost { (cost) } }
            }
            p { (capitalised(&finding.evidence)) ". " b { (words.better) ":" } " " (finding.better) "." }
        }
    }
}
