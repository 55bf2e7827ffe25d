//! How long until easy running and until hard training, and what a session today would change.

use crate::answer::{Today, WhatIf};
use crate::recovery::{DayKind, Due, Wait};
use crate::report::terminal::page::{Line, Page, Role};
use crate::report::terminal::today::row;

/// Hours until easy running and until hard training, and the ladder to them after something large.
pub fn rows(page: &mut Page, today: &Today) {
    let mut rows = Vec::new();
    if today.kind == DayKind::Rest {
        rows.push(("walk", today.standing.wait(DayKind::Walk), String::new()));
    }
    if let Some(run) = today.wait_for_run().filter(|run| run.hours > 0) {
        rows.push(("next run", Some(run), first_run(today, run)));
    }
    let easy = today.wait_for_easy();
    if !today.advice.novice && easy != today.wait_for_run().filter(|run| run.hours > 0) {
        rows.push(("next easy", easy, String::new()));
    }
    if !today.advice.novice {
        rows.push(("next hard", today.wait_for_hard(), String::new()));
    } else if today.kind >= DayKind::Easy {
        rows.push(("next run", today.wait_for_run(), String::new()));
    }
    // What goes now includes what is easier.
    let now = |wait: &Option<Wait>| wait.is_some_and(|wait| wait.hours == 0);
    let from = rows.iter().rposition(|(_, wait, _)| now(wait));
    for (name, wait, more) in &rows[from.unwrap_or(0)..] {
        row(page, name, wait_in_words(today, *wait, more));
    }
    for sentence in what_would_change_it(today) {
        row(page, "if today", sentence);
    }
}

/// `now`, `this evening`, `tomorrow morning`, `Thursday evening`, `Thu 25 Sep, evening`.
fn when(today: &Today, due: Due) -> String {
    let part = due.part.name();
    match (due.date - today.advice.date).num_days() {
        0 => format!("this {part}"),
        1 => format!("tomorrow {part}"),
        2..=6 => format!("{} {part}", due.date.format("%A")),
        _ => format!("{}, {part}", due.date.format("%a %-d %b")),
    }
}

/// How long the first run should be, after something large or a break.
fn first_run(today: &Today, run: Wait) -> String {
    const LONG_H: i64 = 48;
    match today.advice.comeback.is_some() || run.hours >= LONG_H {
        true => "; 20–40\u{a0}min at first".to_owned(),
        false => String::new(),
    }
}

/// `tomorrow morning, in 14 h (8 h to 22 h)`.
fn wait_in_words(today: &Today, wait: Option<Wait>, more: &str) -> Line {
    let Some(wait) = wait else {
        return Line::from("not before more is known");
    };
    if wait.hours == 0 {
        return Line::of(Role::Bonus, format!("fine now{more}"));
    }
    let due = when(today, wait.due);
    let range = match wait.span {
        (low, Some(high)) if low == high => String::new(),
        (low, Some(high)) => format!(" ({} to {})", length(low), length(high)),
        (low, None) => format!(" ({} or more)", length(low)),
    };
    let held = wait
        .held_by
        .map_or(String::new(), |careful| format!("; {}", careful.name()));
    Line::of(Role::Strong, format!("{due}, in {}", length(wait.hours)))
        .and(Role::Plain, format!("{range}{more}{held}"))
}

/// `now`, `14 h`, `5 days`.
pub(super) fn length(hours: i64) -> String {
    const DAYS_FROM_H: i64 = 96;
    match hours {
        0 => "now".to_owned(),
        DAYS_FROM_H.. => format!("{:.0}\u{a0}days", hours as f64 / 24.0),
        hours => format!("{hours}\u{a0}h"),
    }
}

/// What a usual run and a hard session at once would do to the next training that counts.
fn what_would_change_it(today: &Today) -> Vec<String> {
    let wanted = today.next_training();
    let Some(now) = today.standing.due(wanted) else {
        return Vec::new();
    };
    let next = match today.advice.novice {
        true => "the next run",
        false => "hard training",
    };
    let tell = |run: String, what_if: &WhatIf| {
        let (easy, then) = (
            what_if.after.due(DayKind::Easy)?,
            what_if.after.due(wanted)?,
        );
        let instead = match now == then || today.kind >= wanted {
            true => String::new(),
            false => format!(", not {}", when(today, now)),
        };
        let first = match easy == then || today.advice.novice {
            true => String::new(),
            false => format!("easy running {}, ", when(today, easy)),
        };
        Some(format!(
            "{run}: {first}{next} {}{instead}",
            when(today, then)
        ))
    };
    let mut sentences = Vec::new();
    if let (Some(usual), true) = (&today.usual, today.kind >= DayKind::RecoveryRun) {
        let run = match usual.session.0.digest.distance_m {
            Some(metres) => format!("your usual {:.1}\u{a0}km", metres / 1000.0),
            None => "your usual run".to_owned(),
        };
        sentences.extend(tell(run, usual));
    }
    if let (Some(hard), DayKind::Ready, false) = (&today.hard, today.kind, today.advice.novice) {
        let day = hard.session.0.day.format("%-d\u{a0}%b");
        sentences.extend(tell(format!("hard as on {day}"), hard));
    }
    sentences
}
