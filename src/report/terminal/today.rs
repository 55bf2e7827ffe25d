//! A day on one screen: at most 80 columns and 24 lines, or as much text on a narrower one.

use crate::answer::{Strip, Today};
use crate::recovery::{CautionLevel, DayKind};
use crate::report::terminal::next_training;
use crate::report::terminal::page::{Line, Page, Role};
use crate::report::words::Language;
use crate::report::words::today_in_words::{
    assumed_in_words, limits_in_words, meaning, not_known_in_words, running_in_words, why_in_words,
};
use crate::report::words::units::Units;
use crate::report::words::week_ahead_in_words::kind_name;
use crate::report::words::wording::{counted, diary_in_words, long_date, session_name};

/// Columns of a terminal that every user has.
const WIDTH: usize = 80;
/// Lines of a terminal that every user has.
const HEIGHT: usize = 24;
/// Width of the column of names, with the margin before it.
const NAMES: usize = 14;

/// At most 24 lines of 80 columns; more and shorter ones where the terminal is narrow.
pub fn today_text(today: &Today, width: usize) -> Page {
    let height = HEIGHT * WIDTH / width.clamp(1, WIDTH);
    let strip = Strip::of(today, today.kind, super::strip::room(width, NAMES));
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
    next_training::rows(&mut page, today);
    page.gap();
    if let Some(strip) = strip {
        super::strip::draw(&mut page, strip, NAMES);
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

fn headline(page: &mut Page, today: &Today) {
    let day = today.advice.date.format("%A");
    let date = long_date(today.advice.date);
    let name = kind_name(today.kind, today.is_novice(), Language::English.words()).to_uppercase();
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

fn limits(page: &mut Page, today: &Today) {
    for (name, sentence) in limits_in_words(today, today.kind) {
        row(page, name, sentence);
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
            h => format!("{} to go", next_training::length(h as i64)),
        };
        let (legs, heart) = (hours(left.hard.mechanical_h), hours(left.hard.cardio_h));
        let from = cause.map(|cause| format!("from {cause}: "));
        let from = from.unwrap_or_default();
        format!("{from}legs {legs}, heart and lungs {heart}")
    };
    row(page, "recovery", words);
    for reason in why_in_words(today) {
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
    if let Some(words) = today.running().map(running_in_words) {
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
    if let Some(assumed) = today
        .results
        .assumed(today.advice)
        .and_then(assumed_in_words)
    {
        row(page, "assumed", assumed);
    }
    let unknown = not_known_in_words(today.results);
    if !unknown.is_empty() {
        row(page, "not known", unknown.join("; "));
    }
}
