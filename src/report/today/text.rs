//! A day on one screen: at most 80 columns and 24 lines.

use std::fmt::Write;

use super::Today;
use crate::recovery::{Clocks, ComingDay, DayKind, Due, EffortLimit, RunLimits};
use crate::report::summary::wrapped;
use crate::report::wording::{counted, long_date, session_name, thousands};

/// Columns of a terminal that every user has.
const WIDTH: usize = 80;
/// Lines of a terminal that every user has.
const HEIGHT: usize = 24;
/// Width of the column of names, with the margin before it.
const NAMES: usize = 14;

/// At most 80 columns and 24 lines.
pub fn today_text(today: &Today) -> String {
    let mut screen = Screen::default();
    headline(&mut screen, today);
    limits(&mut screen, today);
    screen.gap();
    clocks(&mut screen, today);
    due(&mut screen, today);
    screen.gap();
    kept(&mut screen, today);
    cautions(&mut screen, today);
    unknown(&mut screen, today);
    screen.text()
}

/// Lines in the making.
#[derive(Default)]
struct Screen {
    lines: Vec<String>,
}

impl Screen {
    /// A name in its column and a sentence beside it, over as many lines as it needs.
    fn row(&mut self, name: &str, sentence: &str) {
        let mut name = name;
        for line in wrapped(sentence, WIDTH - NAMES) {
            self.lines
                .push(format!("{:NAMES$}{line}", format!("  {name}")));
            name = "";
        }
    }

    fn paragraph(&mut self, sentence: &str) {
        self.lines.extend(wrapped(sentence, WIDTH));
    }

    fn gap(&mut self) {
        self.lines.push(String::new());
    }

    /// One screen; what does not fit on it ends with a mark.
    fn text(mut self) -> String {
        if self.lines.len() > HEIGHT {
            self.lines.retain(|line| !line.is_empty());
        }
        if self.lines.len() > HEIGHT {
            self.lines.truncate(HEIGHT - 1);
            self.lines.push("  … more with --format json".to_owned());
        }
        let mut text = String::new();
        for line in &self.lines {
            let _ = writeln!(text, "{}", line.trim_end());
        }
        text
    }
}

/// The kind of day as a heading, and what it is good for.
fn meaning(kind: DayKind, novice: bool) -> &'static str {
    match (kind, novice) {
        (DayKind::Rest, _) => "a day off: it is part of the training",
        (DayKind::Walk, _) => "walk, also uphill, or anything easy without impact",
        (DayKind::RecoveryRun, _) => "a walk, or a very easy run on soft ground",
        (DayKind::Easy, _) => "easy training; nothing hard, nothing long",
        (DayKind::Ready, true) => "recovered: a good day for a run, an easy one",
        (DayKind::Ready, false) => "recovered: intervals, tempo, a race or a long run",
    }
}

fn headline(screen: &mut Screen, today: &Today) {
    let day = today.advice.date.format("%A");
    let date = long_date(today.advice.date);
    let name = name(today.kind, today.advice.novice).to_uppercase();
    screen.paragraph(&format!("{day} {date}: {name}"));
    screen.row("", meaning(today.kind, today.advice.novice));
    if today.done > 0 {
        let done = counted(today.done, "session", "sessions");
        let before = today.advice.kind.name();
        screen.row(
            "",
            &format!("from now on; before today’s {done} it was: {before}"),
        );
    }
}

/// The kind in a word; for who is new to running, ready means ready to run.
fn name(kind: DayKind, novice: bool) -> &'static str {
    match (kind, novice) {
        (DayKind::Ready, true) => "ready to run",
        _ => kind.name(),
    }
}

/// `up to 40 min below 129 bpm`.
fn effort(today: &Today, effort: EffortLimit) -> String {
    let bpm = today.bpm(effort.intensity);
    format!(
        "up to {:.0}\u{a0}min, below {bpm:.0}\u{a0}bpm",
        effort.minutes
    )
}

fn limits(screen: &mut Screen, today: &Today) {
    for (name, sentence) in limits_in_words(today, today.kind) {
        screen.row(name, &sentence);
    }
}

/// What a day allows, as names and sentences.
fn limits_in_words(today: &Today, kind: DayKind) -> Vec<(&'static str, String)> {
    let limits = today.limits(kind);
    let mut rows = Vec::new();
    if let Some(run) = limits.recovery_run {
        rows.push(("run", run_in_words(today, run)));
    }
    if let Some(walk) = limits.walk {
        let down = format!("at most {:.0}\u{a0}m down a km", walk.descent_m_per_km);
        rows.push(("walk", format!("{}, {down}", effort(today, walk.flat))));
        rows.push(("or uphill", effort(today, walk.uphill)));
    }
    if let Some(intensity) = limits.easy_intensity {
        let bpm = today.bpm(intensity);
        let words = format!("stay below {bpm:.0}\u{a0}bpm, and off long descents");
        rows.push(("easy", words));
    }
    if kind.is_recovery() && !rows.is_empty() {
        let words = "within these limits recovery goes on as if you rested";
        rows.push(("", words.to_owned()));
    }
    rows
}

fn run_in_words(today: &Today, run: RunLimits) -> String {
    let within_km = run.effort.minutes * 60.0 * today.easy_speed_m_per_s() / 1000.0;
    let km = run.impact_km.min(within_km);
    let down_m = km * run.descent_m_per_km;
    format!(
        "{}, {km:.1}\u{a0}km, {down_m:.0}\u{a0}m down, on soft ground",
        effort(today, run.effort)
    )
}

/// A coming day in sentences of a line each: what it is good for, its limits, and why.
pub fn day_in_words(today: &Today, day: &ComingDay) -> String {
    let mut lines = vec![meaning(day.kind, today.advice.novice).to_owned()];
    let limits = limits_in_words(today, day.kind).into_iter();
    lines.extend(limits.map(|(name, words)| match name {
        "" => words,
        name => format!("{name}: {words}"),
    }));
    if let Some((cause, _)) = today.cause {
        let after = session_name(cause);
        lines.push(format!("why: {}, after {after}", left_in_words(day.left)));
    }
    lines.push(
        "if nothing else is done until then; advice on recovery, no medical claim".to_owned(),
    );
    lines.join("\n").replace('\u{a0}', " ")
}

/// `legs 40 h left, heart and lungs recovered`.
fn left_in_words(left: Clocks) -> String {
    let hours = |h: f64| match h.ceil() {
        h if h <= 0.0 => "recovered".to_owned(),
        h => format!("{h:.0}\u{a0}h left"),
    };
    let (legs, heart) = (hours(left.mechanical_h), hours(left.cardio_h));
    format!("legs {legs}, heart and lungs {heart}")
}

fn clocks(screen: &mut Screen, today: &Today) {
    let left = today.standing.left;
    let hour = today.standing.at.format("%H:%M");
    let words = match today.cause {
        None => "no session has started them yet".to_owned(),
        Some((cause, _)) if left.longest_h() <= 0.0 => {
            format!("both have run out since {}", session_name(cause))
        }
        Some((cause, _)) => {
            let after = session_name(cause);
            format!("{} at {hour}, after {after}", left_in_words(left))
        }
    };
    screen.row("clocks", &words);
    watch(screen, today);
}

/// The watch's own number beside ours.
fn watch(screen: &mut Screen, today: &Today) {
    let Some((activity, session)) = today.watch else {
        return;
    };
    let Some(hours) = activity.digest.watch.recovery_h else {
        return;
    };
    let same = today
        .cause
        .is_some_and(|(cause, _)| std::ptr::eq(cause, activity));
    let after = match same {
        true => "that session".to_owned(),
        false => session_name(activity),
    };
    let (heart, legs) = (session.after.cardio_h, session.after.mechanical_h);
    let words = format!(
        "said {hours:.0}\u{a0}h after {after}; here heart and lungs {heart:.0}\u{a0}h, legs {legs:.0}\u{a0}h"
    );
    screen.row("your watch", &words);
}

/// `today`, `tomorrow morning`, `Thursday evening`, `Thu 25 Sep, evening`.
fn when(today: &Today, due: Due) -> String {
    let part = due.part.name();
    match (due.date - today.advice.date).num_days() {
        0 if Some(due) == today.at_once() => "now".to_owned(),
        0 => format!("this {part}"),
        1 => format!("tomorrow {part}"),
        2..=6 => format!("{} {part}", due.date.format("%A")),
        _ => format!("{}, {part}", due.date.format("%a %-d %b")),
    }
}

fn due(screen: &mut Screen, today: &Today) {
    let mut rows = vec![("next run", today.next_run())];
    if !today.advice.novice {
        rows.push(("next easy", today.next_easy()));
        rows.push(("next hard", today.next_hard()));
    }
    // What goes now includes what is easier.
    let now = today.at_once();
    let from = rows.iter().rposition(|(_, due)| *due == now);
    for (name, due) in &rows[from.unwrap_or(0)..] {
        let said = due.map_or("not before more is known".to_owned(), |d| when(today, d));
        screen.row(name, &said);
    }
    if let Some(sentence) = what_would_change_it(today) {
        screen.row("if you run", &sentence);
    }
}

/// What a usual run at once would do to the next training that counts.
fn what_would_change_it(today: &Today) -> Option<String> {
    let usual = today.usual?;
    let wanted = today.next_training();
    let (now, then) = (today.standing.due(wanted)?, today.due_after_usual_run()?);
    let run = match usual.distance_m {
        Some(metres) => format!("your usual {:.1}\u{a0}km", metres / 1000.0),
        None => "your usual run".to_owned(),
    };
    let then = when(today, then);
    let what = match today.advice.novice {
        true => "the next run",
        false => "a hard session",
    };
    Some(if today.standing.longest_h() <= 0.0 {
        format!("after {run} today, {what} is due {then}")
    } else if then == when(today, now) {
        let before = today.standing.longest_h();
        let added = today.standing.after_run(usual.alone).longest_h() - before;
        format!(
            "{run} today restarts the clocks and adds {added:.0}\u{a0}h; {what} stays due {then}"
        )
    } else {
        let now = when(today, now);
        format!("{run} today restarts the clocks: {what} {then} instead of {now}")
    })
}

fn kept(screen: &mut Screen, today: &Today) {
    if let Some(sentence) = kept_in_words(today) {
        screen.row("bonus", &sentence);
    }
}

fn kept_in_words(today: &Today) -> Option<String> {
    let kept = today.kept;
    (kept.kept_days > 0).then(|| {
        let days = counted(kept.kept_days, "recovery day", "recovery days");
        let since = today.kept_from.format("%-d\u{a0}%b");
        let row = match kept.streak_days {
            0 | 1 => String::new(),
            streak => format!(", the last {streak} in a row"),
        };
        let ready = thousands(kept.ready_h.round() as i64);
        format!(
            "{days} kept since {since}{row} (best {}); {} of {} sessions began recovered; {ready}\u{a0}h \
             ready for anything",
            kept.longest_streak_days, kept.recovered_starts, kept.starts
        )
    })
}

fn cautions(screen: &mut Screen, today: &Today) {
    let mut cautions: Vec<_> = today.advice.cautions.iter().collect();
    cautions.sort_by_key(|caution| std::cmp::Reverse(caution.level));
    for caution in cautions {
        screen.row(caution.level.name(), &caution.to_string());
    }
}

fn unknown(screen: &mut Screen, today: &Today) {
    if !today.unknown.is_empty() {
        screen.row("not known", &today.unknown.join("; "));
    }
}
