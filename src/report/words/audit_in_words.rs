//! What became of a block and its rules, in words.

use crate::audit::{Audit, Severity, Verdict};
use crate::report::words::wording::counted;

/// `kept`, `broken 3 times`, `not enough is known`, `nothing to judge`.
pub fn verdict_in_words(verdict: Verdict) -> String {
    match verdict {
        Verdict::Kept(1) => "kept".to_owned(),
        Verdict::Kept(occasions) => format!("kept, {}", counted(occasions, "time", "times")),
        Verdict::Broken(1) => "broken once".to_owned(),
        Verdict::Broken(2) => "broken twice".to_owned(),
        Verdict::Broken(times) => format!("broken {times} times"),
        Verdict::NotEnoughKnown => "not enough is known".to_owned(),
        Verdict::NothingToJudge => "nothing to judge".to_owned(),
    }
}

/// One word for a verdict, for tables.
pub fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Kept(_) => "kept",
        Verdict::Broken(_) => "broken",
        Verdict::NotEnoughKnown => "not enough known",
        Verdict::NothingToJudge => "nothing to judge",
    }
}

/// What has to be known to read an audit.
pub fn how_it_was_judged(audit: &Audit) -> String {
    let mut words = "Each day is judged with what was known on its morning; files of later days \
                     change nothing in it."
        .to_owned();
    if audit.unknown_days > 0 {
        let days = counted(audit.unknown_days, "day is", "days are");
        words += &format!(" {days} unknown, and unknown is not rest.");
    }
    words + " Advice on recovery; no claim about injuries."
}

/// The one message of an audit.
pub fn audit_headline(audit: &Audit) -> String {
    match audit.training_sessions() {
        (0, _) if audit.unknown_days == audit.block.days() => {
            "Nobody knows what was done in this block".to_owned()
        }
        (0, _) => "No training to recover from in this block".to_owned(),
        (1, 0) => "You had recovered before the one session of this block".to_owned(),
        (all, 0) => format!("You had recovered before each of {all} sessions"),
        (all, early) => {
            format!("{early} of {all} sessions were started too soon")
        }
    }
}

/// `23 findings: 2 serious, 12 warnings, 9 notes`.
pub fn findings_counted(audit: &Audit) -> String {
    let of = |severity| {
        audit
            .findings
            .iter()
            .filter(|f| f.severity == severity)
            .count()
    };
    if audit.findings.is_empty() {
        return "No findings".to_owned();
    }
    format!(
        "{}: {} serious, {}, {}",
        counted(audit.findings.len(), "finding", "findings"),
        of(Severity::Serious),
        counted(of(Severity::Warning), "warning", "warnings"),
        counted(of(Severity::Note), "note", "notes")
    )
}
