//! A day on one screen: at most 80 columns and 24 lines, or as much text on a narrower one.

use super::Today;
use super::{next, unknown, why};
use crate::recovery::{CautionLevel, ComingDay, DayKind, EffortLimit, RunLimits};
use crate::report::Language;
use crate::report::chart_model::kind_name;
use crate::report::page::{Line, Page, Role};
use crate::report::strip::{self, Strip};
use crate::report::units::Units;
use crate::report::wording::{counted, diary_in_words, long_date, session_name};

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
    diary(&mut page, today);
    clocks(&mut page, today);
    next::rows(&mut page, today);
    page.gap();
    if let Some(strip) = strip {
        strip::draw(&mut page, strip, NAMES);
        page.gap();
    }
    running(&mut page, today);
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
pub fn row(page: &mut Page, name: &str, sentence: impl Into<Line>) {
    named(page, (Role::Quiet, name), sentence);
}

/// The same for a name that means something by itself.
fn named(page: &mut Page, (role, name): (Role, &str), sentence: impl Into<Line>) {
    page.row(Line::of(role, format!("  {name}")), NAMES, sentence);
}

/// What a kind of day is good for.
pub fn meaning(kind: DayKind, novice: bool) -> &'static str {
    match (kind, novice) {
        (DayKind::Rest, _) => "Take the day off. Rest is training too.",
        (DayKind::Walk, _) | (DayKind::RecoveryRun, true) => {
            "walking (hills are fine) or any easy low-impact activity"
        }
        (DayKind::RecoveryRun, false) => "a walk, or a very easy run on soft ground",
        (DayKind::Easy, true) => "a good day for an easy run",
        (DayKind::Easy, false) => "easy training; nothing hard",
        (DayKind::Ready, true) => "recovered: a good day for an easy run",
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
        let done = match today.done {
            1 => "session".to_owned(),
            many => format!("{many} sessions"),
        };
        let before = today.advice.kind.name();
        row(page, "", format!("after today’s {done} (before: {before})"));
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
        let down = format!(
            "no more than {:.0}\u{a0}m of descent per km",
            walk.descent_m_per_km
        );
        rows.push(("walk", format!("{}, {down}", effort(today, walk.flat))));
        rows.push(("or uphill", effort(today, walk.uphill)));
    }
    if let Some(intensity) = limits.easy_intensity {
        let bpm = today.bpm(intensity);
        let words = format!("stay below {bpm:.0}\u{a0}bpm, and off long descents");
        rows.push(("easy", words));
    }
    if kind.is_recovery() && !rows.is_empty() {
        let words = "stay within these limits and you recover as if you were resting";
        rows.push(("", words.to_owned()));
    }
    rows
}

fn run_in_words(today: &Today, run: RunLimits) -> String {
    let within_km = run.effort.minutes * 60.0 * today.easy_speed_m_per_s() / 1000.0;
    let km = run.impact_km.min(within_km);
    let down_m = km * run.descent_m_per_km;
    format!(
        "{}, {km:.1}\u{a0}km, {down_m:.0}\u{a0}m of descent, on soft ground",
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
        lines.push(format!("why: {} after {after}", left_in_words(day)));
    }
    lines.push("if you do nothing more until then; training advice, not medical advice".to_owned());
    lines.join("\n").replace('\u{a0}', " ")
}

/// `hard training in 40 h, easy running in 12 h`.
fn left_in_words(day: &ComingDay) -> String {
    let left = |what: &str, hours: f64| match hours.ceil() {
        h if h <= 0.0 => format!("{what} is fine"),
        h => format!("{what} in {h:.0}\u{a0}h"),
    };
    let hard = left("hard training", day.left.hard.longest_h());
    match day.left.easy.longest_h() {
        easy_h if easy_h > 0.0 => format!("{}, {hard}", left("next easy", easy_h)),
        _ => hard,
    }
}

fn clocks(page: &mut Page, today: &Today) {
    let left = today.left();
    // An easy run is not named: it restarts no clock.
    let cause = today
        .cause
        .map(|(cause, _)| session_name(cause, Units::Metric));
    let since = cause.as_ref().map(|cause| format!(" since {cause}"));
    let since = since.unwrap_or_default();
    let words = if left.longest_h() <= 0.0 {
        format!("complete: legs and cardio recovered{since}")
    } else if today.kind == DayKind::Ready {
        format!("as good as complete{since}")
    } else {
        let hours = |h: f64| match h.ceil() {
            h if h <= 0.0 => "recovered".to_owned(),
            h => format!("{} to go", next::length(h as i64)),
        };
        let (legs, heart) = (hours(left.hard.mechanical_h), hours(left.hard.cardio_h));
        let from = cause.map(|cause| format!("from {cause}: "));
        let from = from.unwrap_or_default();
        format!("{from}legs {legs}, heart and lungs {heart}")
    };
    row(page, "recovery", words);
    for reason in why::reasons(today) {
        row(page, "", reason);
    }
    watch(page, today);
}

/// What the athlete noted of the day.
fn diary(page: &mut Page, today: &Today) {
    if let Some(words) = diary_in_words(&today.advice.noted) {
        row(page, "diary", words);
    }
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
    let (heart, legs) = (session.after.hard.cardio_h, session.after.hard.mechanical_h);
    let words = format!(
        "advised {hours:.0}\u{a0}h after {after}; we estimate {heart:.0}\u{a0}h (cardio), {legs:.0}\u{a0}h (legs)"
    );
    row(page, "your watch", words);
}

fn kept(page: &mut Page, today: &Today) {
    if let Some(sentence) = kept_in_words(today) {
        named(page, (Role::Bonus, "bonus"), sentence);
    }
}

fn kept_in_words(today: &Today) -> Option<String> {
    let kept = today.kept;
    (kept.kept_days > 0).then(|| {
        let days = counted(
            kept.kept_days,
            "recommended recovery day",
            "recommended recovery days",
        );
        let since = today.kept_from.format("%-d\u{a0}%b");
        let ready = 100.0 * kept.ready_h / kept.known_h.max(1.0);
        format!(
            "you took {days} since {since} (longest streak {}); recovered at the start of {} of {} \
             sessions, and {ready:.0}\u{a0}% of the time",
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

/// What goes for running, where the day is judged by the heart alone.
fn running(page: &mut Page, today: &Today) {
    if let Some(words) = why::running(today) {
        row(page, "running", words);
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
    if let Some(assumed) = unknown::assumed(today.results, today.advice) {
        row(page, "assumed", assumed);
    }
    if !today.unknown.is_empty() {
        row(page, "not known", today.unknown.join("; "));
    }
}
