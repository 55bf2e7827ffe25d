//! The story of a report as a screen of text.

use super::page::{Line, Page, Role};
use super::week_table::{dates, week_table};
use crate::answer::{DateRange, LastWeek, Results, Strip, Today, WeekAhead};
use crate::athlete::{Discipline, EarlierTraining};
use crate::history::ScoredActivity;
use crate::recovery::{DayAdvice, DayKind, KeptRecovery, Night, SessionRecovery, WatchBeside};
use crate::report::words::Words;
use crate::report::words::headline::HeadlineInWords;
use crate::report::words::numbers::{as_sentence, capitalised};

/// Failures named one by one; the rest is counted.
const NAMED_FAILURES: usize = 8;
/// Weeks shown.
const WEEKS: u64 = 6;
/// Columns of the word before each failure.
const UNREAD_MARGIN: usize = 8;
/// Margin of the strip, with the names of its rows in it.
const STRIP_MARGIN: usize = 13;

/// One screen, `width` columns wide.
pub fn summary(results: &Results, words: &dyn Words, width: usize) -> Page {
    let mut page = Page::new(width);
    today(&mut page, results, words);
    strip(&mut page, results, words);
    weeks(&mut page, results, words);
    page.gap();
    kept(&mut page, results, words);
    early(&mut page, results, words);
    failed_recovery(&mut page, results, words);
    page.gap();
    watch(&mut page, results, words);
    nights(&mut page, results, words);
    page.gap();
    read(&mut page, results, words);
    unread(&mut page, results, words);
    page
}

fn today(page: &mut Page, results: &Results, words: &dyn Words) {
    let first = HeadlineInWords::of(results, words);
    page.paragraph(Line::of(Role::Heading, first.answer), 0);
    if let Some(fact) = first.fact {
        page.paragraph(fact, 0);
    }
    let span = words.date_span(results.range.from, results.range.to);
    page.line(Line::of(Role::Quiet, span));
    if let Some(only) = words.only(&results.shown) {
        let only = as_sentence(&capitalised(&only));
        page.paragraph(Line::of(Role::Warning, only), 0);
    }
    page.gap();
    // After a session of the day, the next one is in question, as in the headline.
    if let Some(ahead) = WeekAhead::of(results) {
        let date = words.short_date(ahead.day.date);
        let kind = words
            .kind_for(ahead.day.kind, ahead.is_novice)
            .to_uppercase();
        let badge = Role::Badge(ahead.day.kind);
        let headline = Line::of(Role::Heading, format!("{date}:"));
        page.paragraph(headline.and(badge, format!(" {kind} ")), 0);
        page.paragraph(as_sentence(&words.reason(results, ahead.advice)), 2);
        needs(page, results, ahead.advice, words);
        if let Some(day) = results.history.day(results.today) {
            page.paragraph(words.balance(day), 2);
        }
    }
}

/// What the session needed that the clocks are still running from.
fn needs(page: &mut Page, results: &Results, advice: &DayAdvice, words: &dyn Words) {
    let recovering = advice.left.longest_h() > 0.0 && advice.kind != DayKind::Ready;
    let Some(cause) = advice.cause.filter(|_| recovering) else {
        return;
    };
    let whole = results.whole();
    let activity = &whole.history.activities[cause];
    let needs = words.session_and_needs(activity, &whole.recovery.sessions[cause]);
    page.paragraph(needs, 2);
}

/// The days around today as signs.
fn strip(page: &mut Page, results: &Results, words: &dyn Words) {
    let room = super::strip::room(page.width(), STRIP_MARGIN);
    let strip = Today::of(results).and_then(|today| {
        let advised = results.recovery.advice(today.date())?.kind;
        Strip::of(&today, advised, room)
    });
    if let Some(strip) = strip {
        page.gap();
        super::strip::draw(page, &strip, words, STRIP_MARGIN);
    }
}

fn weeks(page: &mut Page, results: &Results, words: &dyn Words) {
    let weeks = LastWeek::of(results, WEEKS);
    page.gap();
    let named = weeks.iter().map(|week| (name(week, words), &week.summary));
    week_table(page, words, named);
}

/// `8–14 Sep`, and `15 Sep – today` of the week that goes on.
fn name(week: &LastWeek, words: &dyn Words) -> String {
    match week.goes_on {
        true => {
            let from = words.day_month(week.summary.from);
            format!("{from} – {}", words.weeks().today)
        }
        false => dates(&week.summary, words),
    }
}

/// Sessions of the range, none after the day of the advice.
fn told(results: &Results) -> impl Iterator<Item = (&ScoredActivity, &SessionRecovery)> {
    let last = results.range.to.min(results.today);
    let within = results.range.from..=last;
    results
        .sessions()
        .filter(move |(activity, _)| within.contains(&activity.day))
}

/// Recovery that was kept, as an achievement.
fn kept(page: &mut Page, results: &Results, words: &dyn Words) {
    let DateRange { from, to } = results.range;
    let to = to.min(results.today);
    let whole = results.whole();
    let kept = KeptRecovery::over(&whole.history, &whole.recovery, from, to);
    if kept.kept_days > 0 {
        page.paragraph(Line::of(Role::Bonus, words.kept(&kept)), 0);
    }
}

fn early(page: &mut Page, results: &Results, words: &dyn Words) {
    let early = told(results).filter_map(|(a, s)| Some((a, s, s.too_early?)));
    let Some((activity, session, too_early)) = early.last() else {
        return;
    };
    let said = Line::of(Role::Alarm, words.most_recent_too_soon());
    let sentence = words.too_soon(activity, session, too_early);
    page.paragraph(said.and(Role::Plain, format!(" {sentence}")), 0);
}

/// The last run or walk that was to be recovery, if it was none.
fn failed_recovery(page: &mut Page, results: &Results, words: &dyn Words) {
    let meant = told(results).filter(|(_, s)| s.meant_as_recovery.is_some());
    if let Some((activity, session)) = meant.last()
        && let Some(breaches) = words.failed_recovery(session)
    {
        page.paragraph(words.failed_recovery_of(activity, &breaches), 0);
    }
}

/// The watch's own recovery times beside ours.
fn watch(page: &mut Page, results: &Results, words: &dyn Words) {
    let DateRange { from, to } = results.range;
    let to = to.min(results.today);
    let beside = WatchBeside::over(&results.history, &results.recovery, from, to);
    if let Some(beside) = beside {
        let own = results.recovery.own_factor;
        page.paragraph(words.watch_beside(&beside, own), 0);
    }
}

/// Nights that slow recovery, whether they are counted or only shown.
fn nights(page: &mut Page, results: &Results, words: &dyn Words) {
    let days = results.recovery.days.iter();
    let in_range = days.filter(|d| results.range.contains(d.date) && d.date <= results.today);
    let nights: Vec<&Night> = in_range.filter_map(|d| d.night.as_ref()).collect();
    let slow = nights.iter().filter(|n| !n.signs.is_empty()).count();
    if slow > 0 {
        let sentence = words.slow_nights(slow, nights.len(), results.recovery.nights);
        page.paragraph(sentence, 0);
    }
}

fn read(page: &mut Page, results: &Results, words: &dyn Words) {
    let athlete = &results.athlete;
    let known = athlete.thresholds(results.range.to, Discipline::OnFoot);
    let sentences = [words.account(&results.account), words.loads(results)]
        .into_iter()
        .chain(words.doubts(results))
        .chain([
            words.thresholds(known, athlete.dating),
            words.days_follow(athlete.home),
        ]);
    for sentence in sentences {
        page.paragraph(as_sentence(&sentence), 0);
    }
    if athlete.earlier == EarlierTraining::NotStated && short_history(results) {
        page.gap();
        page.paragraph(words.trained_before_hint(), 0);
    }
}

fn unread(page: &mut Page, results: &Results, words: &dyn Words) {
    let mut row = |sentence: String| {
        let unread = words.unread();
        let margin = UNREAD_MARGIN.max(unread.chars().count() + 1);
        page.row(Line::of(Role::Warning, unread), margin, sentence);
    };
    let failed = || results.account.failed();
    for (path, why) in failed().take(NAMED_FAILURES) {
        row(format!("{path}: {why}"));
    }
    let more = failed().count().saturating_sub(NAMED_FAILURES);
    if more > 0 {
        row(words.and_more(more));
    }
}

/// Whether the start of the history still weighs on today's advice.
fn short_history(results: &Results) -> bool {
    const TWELVE_WEEKS: i64 = 84;
    let first = results.history.days.first();
    first.is_some_and(|first| (results.today - first.date).num_days() < TWELVE_WEEKS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::export;
    use crate::report::words::{Language, units::Units};

    #[test]
    fn nothing_is_told_that_came_after_the_day_of_the_advice() {
        let words = Language::English.words_in(Units::Metric);
        let latest = words.most_recent_too_soon();
        let results = export(112);
        let early = results
            .sessions()
            .filter(|(a, s)| s.too_early.is_some() && results.range.contains(a.day));
        let early: Vec<_> = early.map(|(a, _)| (a.day, words.session_name(a))).collect();
        assert!(early.len() >= 2, "{early:?}");
        for (day, name) in &early {
            let of_day = early.iter().rfind(|(other, _)| other == day);
            let name = of_day.map_or(name, |(_, name)| name);
            let told = summary(&export(112).for_day(*day), words, 1000).plain();
            assert!(told.contains(&format!("{latest} {name}")), "{told}");
        }
    }

    #[test]
    fn blocks_are_parted_by_one_empty_line_in_every_language() {
        for days in [1, 2, 14, 112] {
            for language in Language::ALL {
                let words = language.words_in(Units::Metric);
                let text = summary(&export(days), words, 80).plain();
                assert!(!text.contains("\n\n\n"), "{text}");
            }
        }
    }

    #[test]
    fn what_was_done_well_is_said_before_what_was_not() {
        let words = Language::English.words_in(Units::Metric);
        let text = summary(&export(112), words, 1000).plain();
        let kept = text.find("You took ");
        let early = text.find(words.most_recent_too_soon());
        assert!(kept.is_some() && kept < early, "{text}");
    }
}
