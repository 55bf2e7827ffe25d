//! The story of a report as a screen of text.

use super::page::{Line, Page, Role};
use super::week_table::{dates, week_table};
use crate::answer::{DateRange, LastWeek, Results, Strip, Today};
use crate::athlete::{Discipline, EarlierTraining};
use crate::history::ScoredActivity;
use crate::recovery::{
    Clocks, DayAdvice, DayKind, Factor, KeptRecovery, Night, Nights, SessionRecovery, WatchBeside,
};
use crate::report::words::doubts_in_words::doubts_in_words;
use crate::report::words::units::Units;
use crate::report::words::wording::{
    account_in_words, capitalised, counted, counterfactual_in_words, date_span, days_follow,
    failed_recovery_in_words, headline, methods, only_in_words, reason, session_name,
    session_needs, short_date, signed, thresholds,
};

/// Failures named one by one; the rest is counted.
const NAMED_FAILURES: usize = 8;
/// Weeks shown.
const WEEKS: u64 = 6;
/// Columns of the word before each failure.
const UNREAD_MARGIN: usize = 8;
/// Margin of the strip, with the names of its rows in it.
const STRIP_MARGIN: usize = 13;

/// One screen, so many columns wide.
pub fn summary(results: &Results, units: Units, width: usize) -> Page {
    let mut page = Page::new(width);
    today(&mut page, results, units);
    strip(&mut page, results);
    weeks(&mut page, results);
    page.gap();
    early(&mut page, results, units);
    failed_recovery(&mut page, results, units);
    page.gap();
    bonus(&mut page, results);
    watch(&mut page, results);
    nights(&mut page, results);
    page.gap();
    read(&mut page, results, units);
    page
}

fn today(page: &mut Page, results: &Results, units: Units) {
    let span = date_span(results.range.from, results.range.to);
    let first = headline(results, units);
    page.paragraph(Line::of(Role::Heading, first.answer), 0);
    if let Some(fact) = first.fact {
        page.paragraph(fact, 0);
    }
    page.line(Line::of(Role::Quiet, span));
    if let Some(only) = only_in_words(&results.shown) {
        page.paragraph(Line::of(Role::Warning, only), 0);
    }
    page.gap();
    if let Some(advice) = results.recovery.advice(results.today) {
        let date = short_date(advice.date);
        let kind = advice.kind.name().to_uppercase();
        let badge = Role::Badge(advice.kind);
        let headline = Line::of(Role::Heading, format!("{date}:"));
        page.paragraph(headline.and(badge, format!(" {kind} ")), 0);
        page.paragraph(reason(results, advice, units), 2);
        needs(page, results, advice, units);
        if let Some(day) = results.history.day(results.today) {
            let balance = format!(
                "fitness {:.0}, fatigue {:.0}, form {}",
                day.fitness,
                day.fatigue,
                signed(day.form)
            );
            page.paragraph(balance, 2);
        }
    }
}

/// What the session called for that the clocks are still running from.
fn needs(page: &mut Page, results: &Results, advice: &DayAdvice, units: Units) {
    let recovering = advice.left.longest_h() > 0.0 && advice.kind != DayKind::Ready;
    let Some(cause) = advice.cause.filter(|_| recovering) else {
        return;
    };
    let whole = results.whole();
    let name = session_name(&whole.history.activities[cause], units);
    let needs = session_needs(&whole.recovery.sessions[cause]);
    page.paragraph(format!("{name} {needs}"), 2);
}

/// The days around today as signs.
fn strip(page: &mut Page, results: &Results) {
    let room = super::strip::room(page.width(), STRIP_MARGIN);
    let strip = Today::of(results).and_then(|today| {
        let advised = results.recovery.advice(today.date())?.kind;
        Strip::of(&today, advised, room)
    });
    if let Some(strip) = strip {
        page.gap();
        super::strip::draw(page, &strip, STRIP_MARGIN);
    }
}

fn weeks(page: &mut Page, results: &Results) {
    let weeks = LastWeek::of(results, WEEKS);
    page.gap();
    week_table(page, weeks.iter().map(|week| (name(week), &week.summary)));
}

/// `8 Sep – 14 Sep`, and `15 Sep – today` of the week that goes on.
fn name(week: &LastWeek) -> String {
    match week.goes_on {
        true => format!("{} – today", week.summary.from.format("%-d %b")),
        false => dates(&week.summary),
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

fn early(page: &mut Page, results: &Results, units: Units) {
    let early = told(results).filter_map(|(a, s)| Some((a, s, s.too_early?)));
    let Some((activity, session, too_early)) = early.last() else {
        return;
    };
    let cost = session.added.map_or(0.0, Clocks::longest_h);
    let advised = match too_early.kind {
        DayKind::Easy => "only easy training was advised",
        DayKind::RecoveryRun => "only a recovery run was advised",
        DayKind::Walk => "only a walk was advised",
        DayKind::Rest | DayKind::Ready => "rest was advised",
    };
    let why = too_early
        .careful
        .map(|careful| format!(" ({})", careful.name()));
    let lengthened = match cost >= 0.5 {
        true => format!("; it lengthened your recovery by {cost:.0}\u{a0}h"),
        false => String::new(),
    };
    let sentence = format!(
        " {}, when {advised}{}{lengthened}.",
        session_name(activity, units),
        why.unwrap_or_default()
    );
    let instead = session.counterfactual.as_ref();
    let instead = instead.and_then(counterfactual_in_words);
    let instead = instead.map_or(String::new(), |words| format!(" {}.", capitalised(&words)));
    let said = Line::of(Role::Alarm, "Most recent session done too soon:");
    page.paragraph(said.and(Role::Plain, sentence + &instead), 0);
}

/// The last run or walk that was to be recovery, if it was none.
fn failed_recovery(page: &mut Page, results: &Results, units: Units) {
    let meant = told(results).filter(|(_, s)| s.meant_as_recovery.is_some());
    if let Some((activity, session)) = meant.last()
        && let Some(words) = failed_recovery_in_words(session)
    {
        let sentence = format!("{} {words}.", session_name(activity, units));
        page.paragraph(sentence, 0);
    }
}

/// Recovery that was kept, as an achievement.
fn bonus(page: &mut Page, results: &Results) {
    let DateRange { from, to } = results.range;
    let to = to.min(results.today);
    let whole = results.whole();
    let kept = KeptRecovery::over(&whole.history, &whole.recovery, from, to);
    if kept.kept_days == 0 {
        return;
    }
    let days = counted(
        kept.kept_days,
        "recommended recovery day",
        "recommended recovery days",
    );
    let hard = match kept.hard_starts {
        0 => String::new(),
        hard => format!(" ({} of {hard} hard ones)", kept.recovered_hard_starts),
    };
    let sentence = format!(
        " You took {days}; longest streak {}. You were recovered at the start of {} of {} \
         sessions{hard}.",
        kept.longest_streak_days, kept.recovered_starts, kept.starts
    );
    page.paragraph(
        Line::of(Role::Bonus, "Bonus:").and(Role::Plain, sentence),
        0,
    );
}

/// The watch's own recovery times beside ours.
fn watch(page: &mut Page, results: &Results) {
    let DateRange { from, to } = results.range;
    let to = to.min(results.today);
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
    let Factor { factor, runs } = results.recovery.own_factor;
    let own = match (factor - 1.0).abs() >= 0.005 {
        true => format!(
            "; cardio hours are multiplied by {factor:.2} to match {runs} isolated runs \
             (--no-own-factor leaves that out)"
        ),
        false => String::new(),
    };
    let sentence = format!(
        "On {sessions} your watch’s recovery time was {difference} our cardio estimate \
         (median){own}; such figures helped tune the model, so agreement proves nothing."
    );
    page.paragraph(sentence, 0);
}

/// Nights that slow recovery, whether they are counted or only shown.
fn nights(page: &mut Page, results: &Results) {
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
    page.paragraph(sentence, 0);
}

fn read(page: &mut Page, results: &Results, units: Units) {
    let known = results
        .athlete
        .thresholds(results.range.to, Discipline::OnFoot);
    let scored = methods(results);
    let home = days_follow(results.athlete.home);
    let sentences = [account_in_words(&results.account), scored]
        .into_iter()
        .chain(doubts_in_words(results, units))
        .chain([thresholds(known, results.athlete.dating, units), home]);
    for sentence in sentences {
        page.paragraph(format!("{sentence}."), 0);
    }
    if results.athlete.earlier == EarlierTraining::NotStated && short_history(results) {
        page.gap();
        let hint = "What you did before the first file is not stated, so your first files tell. Set \
                    trained_before = true or false in athlete.toml to say so yourself.";
        page.paragraph(hint, 0);
    }
    let failed = || results.account.failed();
    for (path, why) in failed().take(NAMED_FAILURES) {
        page.row(
            Line::of(Role::Warning, "unread:"),
            UNREAD_MARGIN,
            format!("{path}: {why}"),
        );
    }
    let more = failed().count().saturating_sub(NAMED_FAILURES);
    if more > 0 {
        page.row(
            Line::of(Role::Warning, "unread:"),
            UNREAD_MARGIN,
            format!("and {more} more"),
        );
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

    #[test]
    fn nothing_is_told_that_came_after_the_day_of_the_advice() {
        let latest = "Most recent session done too soon: ";
        let results = export(112);
        let early = results
            .sessions()
            .filter(|(a, s)| s.too_early.is_some() && results.range.contains(a.day));
        let early: Vec<_> = early
            .map(|(a, _)| (a.day, session_name(a, Units::Metric)))
            .collect();
        assert!(early.len() >= 2, "{early:?}");
        for (day, name) in &early {
            let of_day = early.iter().rfind(|(other, _)| other == day);
            let name = of_day.map_or(name, |(_, name)| name);
            let told = summary(&export(112).for_day(*day), Units::Metric, 1000).plain();
            assert!(told.contains(&format!("{latest}{name}")), "{told}");
        }
    }

    #[test]
    fn blocks_are_parted_by_one_empty_line() {
        for days in [1, 2, 14, 112] {
            let text = summary(&export(days), Units::Metric, 80).plain();
            assert!(!text.contains("\n\n\n"), "{text}");
            assert!(
                text.contains("\n\nBonus") || !text.contains("\nBonus"),
                "{text}"
            );
        }
    }
}
