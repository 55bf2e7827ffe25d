//! The rule check of the days of the page: results of the rules, then findings with cost and a better way.

use std::cmp::Reverse;

use maud::{Markup, html};

use super::first_screen::dated;
use super::sheet::scrolling;
use crate::audit::{Audit, Finding};
use crate::report::look::Look;
use crate::report::words::Words;
use crate::report::words::numbers::as_sentence;
use crate::report::words::page::{PageWords, TableWords, filled};

/// Findings that are there without a script, and at first with one.
pub const AT_FIRST: usize = 12;

/// The section of the rule check.
pub fn findings(found: Option<&Audit>, (look, words): (&Look, &PageWords)) -> Markup {
    html! {
        section #findings {
            h2 { (words.findings) }
            @match found {
                None => p { (words.tables.no_block) },
                Some(found) => { (told(found, (look, words))) },
            }
        }
    }
}

fn told(found: &Audit, (look, words): (&Look, &PageWords)) -> Markup {
    let tables = &words.tables;
    let said = look.words();
    let latest = latest_first(found);
    html! {
        p.lead { (said.audit_headline(found)) ". " span #findings-count { (said.findings_counted(found)) } "." }
        @if let Some(change) = said.change_first(found) { p { (as_sentence(&change)) } }
        p.follow hidden {
            label { input #findings-follow type="checkbox" checked; " " (tables.shown_days_only) }
            span #findings-shown role="status" {}
        }
        ol #findings-list {
            @for finding in latest.iter().take(AT_FIRST) { (one(finding, (look, words))) }
        }
        p #findings-more hidden { button type="button" { "…" } }
        @if latest.len() > AT_FIRST { noscript { p.quiet { (words.latest_only) } } }
        (scrolling(words.findings, rules(found, (said, tables))))
        p.quiet { (said.how_it_was_judged(found)) }
    }
}

fn rules(found: &Audit, (said, words): (&dyn Words, &TableWords)) -> Markup {
    html! {
        table.rules {
            thead { tr {
                th scope="col" { (words.rule) }
                th scope="col" { (words.verdict) }
                th scope="col" { (words.source) }
            } }
            tbody { @for rule in &found.rules {
                tr {
                    th scope="row" { (said.rule(rule.rule)) }
                    td class=(rule.verdict.name()) { (said.rule_result(rule)) }
                    td.quiet { (said.rule_source(rule.source)) }
                }
            } }
        }
    }
}

/// The latest day first, and of a day the worst first.
pub fn latest_first(found: &Audit) -> Vec<&Finding> {
    let mut findings: Vec<&Finding> = found.findings.iter().collect();
    findings.sort_by_key(|finding| Reverse(finding.date));
    findings
}

fn one(finding: &Finding, (look, words): (&Look, &PageWords)) -> Markup {
    let said = look.words();
    let cost = finding.cost_h.filter(|hours| *hours >= 0.5);
    let cost = cost.map(|hours| said.thousands(hours.round() as i64));
    let cost = cost.map(|hours| filled(words.script.cost, &[("hours", &hours)]));
    html! {
        li class={ "finding " (finding.severity.name()) } {
            p.what {
                // A shape for each weight, so that colour is not alone.
                span.severity { (said.severity(finding.severity)) }
                " " (dated(finding.date, said)) " · " strong { (said.missed_rule(finding.rule())) }
                @if let Some(cost) = cost { " · " span.cost { (cost) } }
            }
            p {
                (as_sentence(&said.evidence(&finding.evidence))) " "
                b { (words.script.better) ":" } " " (as_sentence(&said.better(&finding.better)))
            }
        }
    }
}
