//! A day on one screen: at most 80 columns and 24 lines, or as much text on a narrower one.

use super::Today;
use crate::recovery::{CautionLevel, Clocks, ComingDay, DayKind, Due, EffortLimit, RunLimits};
use crate::report::Language;
use crate::report::chart_model::kind_name;
use crate::report::page::{Line, Page, Role};
use crate::report::strip::{self, Strip};
use crate::report::units::Units;
use crate::report::wording::{counted, long_date, session_name, thousands};

/// Columns of a terminal that every user has.
const WIDTH: usize = 80;
/// Lines of a terminal that every user has.
const HEIGHT: usize = 24;
/// Width of the column of names, with the margin before it.
const NAMES: usize = 14;

/// At most 24 lines of 80 columns; more and shorter ones where the terminal is narrow.
pub fn today_text(today: &Today, width: usize) -> Page {
    let height = HEIGHT * WIDTH / width.clamp(1, WIDTH);
    let strip = Strip::of(today, today.kind, strip::room(width, NAMES));
    let whole = strip.and_then(|strip| fitted(page(today, Some(&strip), width), height));
    let bare = || fitted(page(today, None, width), height);
    whole
        .or_else(bare)
        .unwrap_or_else(|| cut(page(today, None, width), height))
}

fn page(today: &Today, strip: Option<&Strip>, width: usize) -> Page {
    let mut page = Page::new(width);
    headline(&mut page, today);
    limits(&mut page, today);
    page.gap();
    clocks(&mut page, today);
    due(&mut page, today);
    page.gap();
    if let Some(strip) = strip {
        strip::draw(&mut page, strip, NAMES);
        page.gap();
    }
    kept(&mut page, today);
    cautions(&mut page, today);
    unknown(&mut page, today);
    page.end_without_gap();
    page
}

/// The page with as many empty lines as it has room for; `None` if even its words are too many.
fn fitted(mut page: Page, height: usize) -> Option<Page> {
    while page.height() > height && page.drop_a_gap() {}
    (page.height() <= height).then_some(page)
}

/// One screen of words; what does not fit on it ends with a mark.
fn cut(mut page: Page, height: usize) -> Page {
    while page.drop_a_gap() {}
    page.truncate(height - 1);
    page.line(Line::of(Role::Quiet, "  … more with --format json"));
    page
}

/// A name in its column and a sentence beside it.
fn row(page: &mut Page, name: &str, sentence: impl Into<Line>) {
    named(page, (Role::Quiet, name), sentence);
}

/// The same for a name that means something by itself.
fn named(page: &mut Page, (role, name): (Role, &str), sentence: impl Into<Line>) {
    page.row(Line::of(role, format!("  {name}")), NAMES, sentence);
}

/// What a kind of day is good for.
pub fn meaning(kind: DayKind, novice: bool) -> &'static str {
    match (kind, novice) {
        (DayKind::Rest, _) => "a day off: it is part of the training",
        (DayKind::Walk, _) => "walk, also uphill, or anything easy without impact",
        (DayKind::RecoveryRun, _) => "a walk, or a very easy run on soft ground",
        (DayKind::Easy, _) => "easy training; nothing hard, nothing long",
        (DayKind::Ready, true) => "recovered: a good day for a run, an easy one",
        (DayKind::Ready, false) => "recovered: intervals, tempo, a race or a long run",
    }
}

fn headline(page: &mut Page, today: &Today) {
    let day = today.advice.date.format("%A");
    let date = long_date(today.advice.date);
    let name = kind_name(today.kind, today, Language::English.words()).to_uppercase();
    let badge = Role::Badge(today.kind);
    let headline = Line::of(Role::Heading, format!("{day} {date}:"));
    page.paragraph(headline.and(badge, format!(" {name} ")), 0);
    row(page, "", meaning(today.kind, today.advice.novice));
    if today.done > 0 {
        let done = counted(today.done, "session", "sessions");
        let before = today.advice.kind.name();
        let from_now = format!("from now on; before today’s {done} it was: {before}");
        row(page, "", from_now);
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

fn limits(page: &mut Page, today: &Today) {
    for (name, sentence) in limits_in_words(today, today.kind) {
        row(page, name, sentence);
    }
}

/// What a day allows, as names and sentences; what holds for all of it has no name.
pub fn limits_in_words(today: &Today, kind: DayKind) -> Vec<(&'static str, String)> {
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
        let after = session_name(cause, Units::Metric);
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

fn clocks(page: &mut Page, today: &Today) {
    let left = today.standing.left;
    let hour = today.standing.at.format("%H:%M");
    let words = match today.cause {
        None => "no session has started them yet".to_owned(),
        Some((cause, _)) if left.longest_h() <= 0.0 => {
            format!(
                "both have run out since {}",
                session_name(cause, Units::Metric)
            )
        }
        Some((cause, _)) => {
            let after = session_name(cause, Units::Metric);
            format!("{} at {hour}, after {after}", left_in_words(left))
        }
    };
    row(page, "clocks", words);
    watch(page, today);
}

/// The watch's own number beside ours.
fn watch(page: &mut Page, today: &Today) {
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
        false => session_name(activity, Units::Metric),
    };
    let (heart, legs) = (session.after.cardio_h, session.after.mechanical_h);
    let words = format!(
        "said {hours:.0}\u{a0}h after {after}; here heart and lungs {heart:.0}\u{a0}h, legs {legs:.0}\u{a0}h"
    );
    row(page, "your watch", words);
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

fn due(page: &mut Page, today: &Today) {
    let mut rows = vec![("next run", today.next_run())];
    if !today.advice.novice {
        rows.push(("next easy", today.next_easy()));
        rows.push(("next hard", today.next_hard()));
    }
    // What goes now includes what is easier.
    let now = today.at_once();
    let from = rows.iter().rposition(|(_, due)| *due == now);
    for (name, due) in &rows[from.unwrap_or(0)..] {
        row(page, name, due_in_words(today, *due));
    }
    if let Some(sentence) = what_would_change_it(today) {
        row(page, "if you run", sentence);
    }
}

fn due_in_words(today: &Today, due: Option<Due>) -> Line {
    match due.map(|due| when(today, due)) {
        None => Line::from("not before more is known"),
        Some(said) if said == "now" => Line::of(Role::Bonus, said),
        Some(said) => Line::of(Role::Strong, said),
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

fn kept(page: &mut Page, today: &Today) {
    if let Some(sentence) = kept_in_words(today) {
        named(page, (Role::Bonus, "bonus"), sentence);
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

fn cautions(page: &mut Page, today: &Today) {
    for caution in today.advice.cautions_by_weight() {
        let level = caution.level;
        named(page, (role(level), level.name()), caution.to_string());
    }
}

fn role(level: CautionLevel) -> Role {
    match level {
        CautionLevel::Note => Role::Note,
        CautionLevel::Warn => Role::Warning,
        CautionLevel::Strong => Role::Alarm,
    }
}

fn unknown(page: &mut Page, today: &Today) {
    if !today.unknown.is_empty() {
        row(page, "not known", today.unknown.join("; "));
    }
}
