//! The story of a report as a screen of text.

use std::fmt::Write;

use chrono::TimeDelta;

use super::doubts_in_words::doubts_in_words;
use super::results::{DateRange, Results};
use super::wording::{
    account_in_words, counted, counterfactual_in_words, date_span, failed_recovery_in_words,
    headline, methods, reason, session_name, session_needs, short_date, signed, thousands,
    thresholds,
};
use crate::athlete::{Discipline, EarlierTraining};
use crate::history::DayState;
use crate::recovery::{DayAdvice, DayKind, Kept, Night, Nights, WatchBeside};

/// Failures named one by one; the rest is counted.
const NAMED_FAILURES: usize = 8;
/// Columns of a terminal that every user has.
const WIDTH: usize = 80;
/// Weeks shown.
const WEEKS: i64 = 6;

/// At most 80 columns and one screen.
pub fn summary(results: &Results) -> String {
    let mut text = String::new();
    today(&mut text, results);
    weeks(&mut text, results);
    early(&mut text, results);
    failed_recovery(&mut text, results);
    bonus(&mut text, results);
    watch(&mut text, results);
    nights(&mut text, results);
    read(&mut text, results);
    text
}

fn today(text: &mut String, results: &Results) {
    let span = date_span(results.range.from, results.range.to);
    let _ = writeln!(text, "{}\n{span}\n", headline(results));
    if let Some(advice) = results.recovery.advice(results.today) {
        let date = short_date(advice.date);
        let _ = writeln!(text, "{date}: {}", advice.kind.name().to_uppercase());
        paragraph(text, &reason(results, advice), "  ");
        needs(text, results, advice);
        if let Some(day) = results.history.day(results.today) {
            let _ = writeln!(
                text,
                "  fitness {:.0}, fatigue {:.0}, form {}",
                day.fitness,
                day.fatigue,
                signed(day.form)
            );
        }
    }
}

/// What the session called for that the clocks are still running from.
fn needs(text: &mut String, results: &Results, advice: &DayAdvice) {
    let Some(cause) = advice
        .cause
        .filter(|_| advice.left_span.high.longest_h() > 0.0)
    else {
        return;
    };
    let name = session_name(&results.history.activities[cause]);
    let needs = session_needs(&results.recovery.sessions[cause]);
    paragraph(text, &format!("{name} {needs}"), "  ");
}

fn weeks(text: &mut String, results: &Results) {
    let _ = writeln!(
        text,
        "\n{:<15}{:>8}{:>11}{:>10}{:>13}{:>11}{:>11}\n{:>57}{:>11}",
        "week",
        "load",
        "impact km",
        "sessions",
        "recovery",
        "of these",
        "too early",
        "asked",
        "kept"
    );
    let last = results.range.to.min(results.today);
    for back in (0..WEEKS).rev() {
        let to = last - TimeDelta::days(7 * back);
        let from = (to - TimeDelta::days(6)).max(results.range.from);
        if from <= to {
            let _ = writeln!(text, "{}", week(results, DateRange { from, to }));
        }
    }
}

/// One line of the table.
fn week(results: &Results, range: DateRange) -> String {
    let days = || {
        results
            .history
            .days
            .iter()
            .filter(move |d| range.contains(d.date))
    };
    let load: f64 = days().map(|d| d.load.get()).sum();
    let impact: f64 = days().map(|d| d.impact.get()).sum();
    let asked = || days().filter(|d| results.asked_for_recovery(d));
    let early = days()
        .flat_map(|d| results.sessions_of(d))
        .filter(|(_, s)| s.too_early.is_some());
    let unknown = days().all(|d| d.state == DayState::Unknown);
    format!(
        "{:<15}{:>8}{:>11.1}{:>10}{:>13}{:>11}{:>11}",
        format!("to {}", short_date(range.to)),
        if unknown {
            "unknown".to_owned()
        } else {
            thousands(load.round() as i64)
        },
        impact,
        days().map(|d| d.activities.len()).sum::<usize>(),
        counted(asked().count(), "day", "days"),
        asked().filter(|d| results.kept_recovery(d)).count(),
        early.count()
    )
}

fn early(text: &mut String, results: &Results) {
    let early = results
        .sessions()
        .filter(|(a, _)| results.range.contains(a.day))
        .filter_map(|(a, s)| Some((a, s, s.too_early?)));
    let Some((activity, session, too_early)) = early.last() else {
        return;
    };
    let cost = session
        .added
        .map_or(0.0, |added| added.cardio_h.max(added.mechanical_h));
    let allowed = match too_early.kind {
        DayKind::Easy => "easy training",
        DayKind::RecoveryRun => "a recovery run",
        DayKind::Walk => "a walk",
        DayKind::Rest | DayKind::Ready => "rest",
    };
    let sentence = format!(
        "Latest that came too early: {}, when the clocks asked for {allowed}; it added {cost:.0} h to the recovery.",
        session_name(activity)
    );
    let instead = session.counterfactual.as_ref();
    let instead = instead.and_then(counterfactual_in_words);
    let instead = instead.map_or(String::new(), |words| format!(" It costs days: {words}."));
    text.push('\n');
    paragraph(text, &(sentence + &instead), "");
}

/// The last run or walk that was to be recovery, if it was none.
fn failed_recovery(text: &mut String, results: &Results) {
    let meant = results.sessions().filter(|(a, s)| {
        let told = results.range.contains(a.day) && a.day <= results.today;
        told && s.meant_as_recovery.is_some()
    });
    if let Some((activity, session)) = meant.last()
        && let Some(words) = failed_recovery_in_words(session)
    {
        let sentence = format!("{} was {words}.", session_name(activity));
        paragraph(text, &sentence, "");
    }
}

/// Recovery that was kept, as an achievement.
fn bonus(text: &mut String, results: &Results) {
    let DateRange { from, to } = results.range;
    let to = to.min(results.today);
    let kept = Kept::over(&results.history, &results.recovery, from, to);
    if kept.kept_days == 0 {
        return;
    }
    let days = counted(kept.kept_days, "recovery day", "recovery days");
    let hard = match kept.hard_starts {
        0 => String::new(),
        hard => format!(" ({} of {hard} hard ones)", kept.recovered_hard_starts),
    };
    let sentence = format!(
        "Bonus: {days} kept, {} in a row at best; {} of {} sessions began recovered{hard}; \
         {}\u{a0}h ready for anything.",
        kept.longest_streak_days,
        kept.recovered_starts,
        kept.starts,
        thousands(kept.ready_h.round() as i64)
    );
    text.push('\n');
    paragraph(text, &sentence, "");
}

/// The watch's own recovery times beside ours.
fn watch(text: &mut String, results: &Results) {
    let DateRange { from, to } = results.range;
    let beside = WatchBeside::over(&results.history, &results.recovery, from, to);
    let Some(beside) = beside else {
        return;
    };
    let sessions = counted(beside.sessions, "session", "sessions");
    let difference = match beside.median_difference_h.round() as i64 {
        0 => "the same as".to_owned(),
        hours if hours < 0 => format!("{}\u{a0}h shorter than", -hours),
        hours => format!("{hours}\u{a0}h longer than"),
    };
    let sentence = format!(
        "Your watch’s own recovery times after {sessions}: median {difference} ours for heart and \
         lungs (calibration on the same data, not validation)."
    );
    paragraph(text, &sentence, "");
}

/// Nights that slow recovery, whether they are counted or only shown.
fn nights(text: &mut String, results: &Results) {
    let days = results.recovery.days.iter();
    let in_range = days.filter(|d| results.range.contains(d.date) && d.date <= results.today);
    let nights: Vec<&Night> = in_range.filter_map(|d| d.night.as_ref()).collect();
    let slow = nights.iter().filter(|n| !n.signs.is_empty()).count();
    if slow == 0 {
        return;
    }
    let known = counted(nights.len(), "night", "nights");
    let sentence = match results.recovery.nights {
        Nights::Counted => format!("{slow} of {known} slowed recovery for a day."),
        Nights::Shown => {
            format!("{slow} of {known} would slow recovery for a day; --nights lets them count.")
        }
    };
    paragraph(text, &sentence, "");
}

fn read(text: &mut String, results: &Results) {
    text.push('\n');
    let known = results
        .athlete
        .thresholds(results.range.to, Discipline::OnFoot);
    let scored = format!("Load by {}", methods(results));
    let home = format!("Days by {}", results.athlete.home.describe());
    let sentences = [account_in_words(&results.account), scored]
        .into_iter()
        .chain(doubts_in_words(results))
        .chain([thresholds(known, results.athlete.dating), home]);
    for sentence in sentences {
        paragraph(text, &format!("{sentence}."), "");
    }
    if results.athlete.earlier == EarlierTraining::None && short_history(results) {
        text.push('\n');
        let hint = "No training is known before the first file, so recovery is judged as that of a \
                    beginner. If you trained before, state trained_before = true in athlete.toml.";
        paragraph(text, hint, "");
    }
    let failed = || results.account.failed();
    for (path, why) in failed().take(NAMED_FAILURES) {
        let _ = writeln!(text, "unread: {path}: {why}");
    }
    let more = failed().count().saturating_sub(NAMED_FAILURES);
    if more > 0 {
        let _ = writeln!(text, "unread: and {more} more");
    }
}

/// Whether the start of the history still weighs on today's advice.
fn short_history(results: &Results) -> bool {
    const TWELVE_WEEKS: i64 = 84;
    let first = results.history.days.first();
    first.is_some_and(|first| (results.today - first.date).num_days() < TWELVE_WEEKS)
}

/// A sentence over as many lines as it needs.
fn paragraph(text: &mut String, sentence: &str, indent: &str) {
    for line in wrapped(sentence, WIDTH - indent.len()) {
        let _ = writeln!(text, "{indent}{line}");
    }
}

/// Lines of at most `width` characters, broken at spaces.
pub fn wrapped(sentence: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in sentence.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_long_words_stay_whole() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("incomprehensible", 5), ["incomprehensible"]);
    }
}
