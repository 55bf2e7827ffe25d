//! A day on one screen: at most 80 columns and 24 lines, or as much text on a narrower one.

use crate::answer::{Strip, Today};
use crate::recovery::{CautionLevel, DayKind};
use crate::report::terminal::next_training;
use crate::report::terminal::page::{Line, Page, Role};
use crate::report::words::Words;

/// Columns of a terminal that every user has.
const WIDTH: usize = 80;
/// Lines of a terminal that every user has.
const HEIGHT: usize = 24;
/// Width of the column of names, with the margin before it.
const NAMES: usize = 14;

/// A watch that advises less than this advised nothing, hours.
const LEAST_ADVISED_H: f64 = 1.0;

/// What the rows of a day are made of.
pub type Telling<'a> = (&'a Today<'a>, &'a dyn Words);

/// At most 24 lines of 80 columns; more and shorter ones where the terminal is narrow.
pub fn today_text(today: &Today, words: &dyn Words, width: usize) -> Page {
    let telling = (today, words);
    let height = HEIGHT * WIDTH / width.clamp(1, WIDTH);
    let strip = Strip::of(today, today.kind, super::strip::room(width, NAMES));
    let whole = strip.and_then(|strip| fitted(page(telling, Some(&strip), width), height));
    let bare = || fitted(page(telling, None, width), height);
    whole
        .or_else(bare)
        .unwrap_or_else(|| cut(page(telling, None, width), words, height))
}

fn page(telling: Telling, strip: Option<&Strip>, width: usize) -> Page {
    let mut page = Page::new(width);
    headline(&mut page, telling);
    limits(&mut page, telling);
    page.gap();
    diary(&mut page, telling);
    clocks(&mut page, telling);
    next_training::rows(&mut page, telling);
    page.gap();
    if let Some(strip) = strip {
        super::strip::draw(&mut page, strip, telling.1, NAMES);
        page.gap();
    }
    kept(&mut page, telling);
    running(&mut page, telling);
    cautions(&mut page, telling);
    unknown(&mut page, telling);
    page.end_without_gap();
    page
}

/// The page with as many empty lines as it has room for; `None` if even its words are too many.
fn fitted(mut page: Page, height: usize) -> Option<Page> {
    while page.height() > height && page.drop_a_gap() {}
    (page.height() <= height).then_some(page)
}

/// One screen of words; what does not fit on it ends with a mark.
fn cut(mut page: Page, words: &dyn Words, height: usize) -> Page {
    while page.drop_a_gap() {}
    page.truncate(height - 1);
    let more = format!("  {}", words.today().more_in_json);
    page.line(Line::of(Role::Quiet, more));
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

fn headline(page: &mut Page, (today, words): Telling) {
    let kind = words.kind_for(today.kind, today.is_novice()).to_uppercase();
    let badge = Role::Badge(today.kind);
    let headline = Line::of(Role::Heading, words.today_heading(today));
    page.paragraph(headline.and(badge, format!(" {kind} ")), 0);
    row(page, "", words.meaning(today.kind, today.advice.novice));
    if today.done > 0 {
        row(
            page,
            "",
            words.after_sessions(today.done, today.advice.kind),
        );
    }
}

fn limits(page: &mut Page, (today, words): Telling) {
    for (name, sentence) in words.limits(today, today.kind) {
        row(page, name, sentence);
    }
}

fn clocks(page: &mut Page, (today, words): Telling) {
    let left = today.left();
    // An easy run is not named: it restarts no clock.
    let cause = today.cause.map(|(cause, _)| cause);
    let sentence = if left.longest_h() <= 0.0 {
        words.recovery_complete(cause)
    } else if today.kind == DayKind::Ready {
        words.recovery_almost_complete(cause)
    } else {
        let hours = |hours: f64| hours.max(0.0).ceil() as i64;
        let (legs, heart) = (hours(left.hard.mechanical_h), hours(left.hard.cardio_h));
        words.recovery_goes_on(cause, legs, heart)
    };
    row(page, words.today().recovery, sentence);
    for reason in today.reasons() {
        row(page, "", words.advice_reason(reason));
    }
    watch(page, (today, words));
}

/// What the athlete noted of the day.
fn diary(page: &mut Page, (today, words): Telling) {
    if let Some(noted) = words.diary(&today.advice.noted) {
        row(page, words.today().diary, noted);
    }
}

/// The watch's own number beside ours.
fn watch(page: &mut Page, (today, words): Telling) {
    let Some(session) = today.watch else {
        return;
    };
    let advised_h = session.0.digest.watch.recovery_h;
    let Some(hours) = advised_h.filter(|hours| *hours >= LEAST_ADVISED_H) else {
        return;
    };
    let is_cause = today
        .cause
        .is_some_and(|(cause, _)| std::ptr::eq(cause, session.0));
    let sentence = words.watch_advised(hours, session, is_cause);
    row(page, words.today().your_watch, sentence);
}

fn kept(page: &mut Page, (today, words): Telling) {
    if today.kept.kept_days > 0 {
        let sentence = words.kept_since(&today.kept, today.kept_from);
        named(page, (Role::Bonus, words.today().well_done), sentence);
    }
}

fn cautions(page: &mut Page, (today, words): Telling) {
    for caution in today.advice.cautions_by_weight() {
        let name = (role(caution.level), words.caution_level(caution.level));
        named(page, name, words.caution(caution));
    }
}

/// What running could be, where the day is judged by the heart alone.
fn running(page: &mut Page, (today, words): Telling) {
    if let Some(running) = today.running() {
        row(page, words.today().running, words.running(running));
    }
}

fn role(level: CautionLevel) -> Role {
    match level {
        CautionLevel::Note => Role::Note,
        CautionLevel::Warn => Role::Warning,
        CautionLevel::Strong => Role::Alarm,
    }
}

fn unknown(page: &mut Page, (today, words): Telling) {
    let assumed = today.results.assumed(today.advice);
    if let Some(assumed) = assumed.and_then(|assumed| words.assumed(assumed)) {
        row(page, words.today().assumed, assumed);
    }
    let mut name = words.today().not_known;
    for unknown in words.all_unknown(today.results) {
        row(page, name, unknown);
        name = "";
    }
}
