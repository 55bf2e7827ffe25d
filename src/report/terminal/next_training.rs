//! How long until easy running and until hard training, and what a session today would change.

use crate::answer::{Today, WhatIf};
use crate::recovery::{DayKind, Wait};
use crate::report::terminal::page::{Line, Page, Role};
use crate::report::terminal::today::{Telling, row};
use crate::report::words::Words;
use crate::report::words::today::{MightDo, WouldChange};

/// Hours until easy running and until hard training, and the ladder to them after something large.
pub fn rows(page: &mut Page, (today, words): Telling) {
    let names = words.today();
    let mut rows = Vec::new();
    if today.kind == DayKind::Rest {
        rows.push((names.walk, today.standing.wait(DayKind::Walk), ""));
    }
    if let Some(run) = today.wait_for_run().filter(|run| run.hours > 0) {
        rows.push((names.next_run, Some(run), first_run(today, words, run)));
    }
    let easy = today.wait_for_easy();
    if !today.advice.novice && easy != today.wait_for_run().filter(|run| run.hours > 0) {
        rows.push((names.next_easy, easy, ""));
    }
    if !today.advice.novice {
        rows.push((names.next_hard, today.wait_for_hard(), ""));
    } else if today.kind >= DayKind::Easy {
        rows.push((names.next_run, today.wait_for_run(), ""));
    }
    // What goes now includes what is easier.
    let now = |wait: &Option<Wait>| wait.is_some_and(|wait| wait.hours == 0);
    let from = rows.iter().rposition(|(_, wait, _)| now(wait));
    for (name, wait, more) in &rows[from.unwrap_or(0)..] {
        row(page, name, wait_in_words((today, words), *wait, more));
    }
    for change in would_change(today) {
        row(page, names.what_if, words.would_change(change));
    }
}

/// How long the first run should be, after something large or a break.
fn first_run(today: &Today, words: &dyn Words, run: Wait) -> &'static str {
    const LONG_H: i64 = 48;
    match today.advice.comeback.is_some() || run.hours >= LONG_H {
        true => words.first_run(),
        false => "",
    }
}

/// `tomorrow morning, in 14 h (8–22 h)`.
fn wait_in_words((today, words): Telling, wait: Option<Wait>, more: &str) -> Line {
    let Some(wait) = wait else {
        return Line::from(words.no_end_in_sight());
    };
    if wait.hours == 0 {
        return Line::of(Role::Bonus, format!("{}{more}", words.fine_now()));
    }
    let held = wait
        .held_by
        .map_or(String::new(), |by| format!("; {}", words.careful(by)));
    let span = words.wait_span(wait.span);
    Line::of(Role::Strong, words.wait(&wait, today.date()))
        .and(Role::Plain, format!("{span}{more}{held}"))
}

/// What a usual run and a hard session at once would do to the next training that counts.
fn would_change(today: &Today) -> Vec<WouldChange> {
    let wanted = today.next_training();
    let is_novice = today.is_novice();
    let Some(now) = today.standing.due(wanted) else {
        return Vec::new();
    };
    let change = |session: MightDo, what_if: &WhatIf| {
        let easy = what_if.after.due(DayKind::Easy)?;
        let then = what_if.after.due(wanted)?;
        Some(WouldChange {
            session,
            easy: Some(easy).filter(|easy| *easy != then && !is_novice),
            then,
            instead_of: Some(now).filter(|now| *now != then && today.kind < wanted),
            is_novice,
            today: today.date(),
        })
    };
    let mut changes = Vec::new();
    if let (Some(usual), true) = (&today.usual, today.kind >= DayKind::RecoveryRun) {
        let run = MightDo::UsualRun(usual.session.0.digest.distance_m);
        changes.extend(change(run, usual));
    }
    if let (Some(hard), DayKind::Ready, false) = (&today.hard, today.kind, is_novice) {
        changes.extend(change(MightDo::HardAs(hard.session.0.day), hard));
    }
    changes
}
