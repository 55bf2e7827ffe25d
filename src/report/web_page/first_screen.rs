//! The first screen: may I train hard tomorrow, and why not?

use chrono::{NaiveDate, TimeDelta};
use maud::{Markup, html};

use super::sentences::{Speech, after_todays, of};
use crate::answer::{AsOf, Results, Today};
use crate::recovery::{ComingDay, DayAdvice, DayKind, KeptRecovery};
use crate::report::look::Look;
use crate::report::words::Words;
use crate::report::words::headline::HeadlineInWords;
use crate::report::words::numbers::{as_sentence, capitalised};
use crate::report::words::page::{FirstScreenWords, PageWords, filled};

/// Days to come that are shown.
const COMING: usize = 6;

/// Headline, the day's box, the days to come, and what was achieved; `first` comes first.
pub fn first_screen(
    results: &Results,
    first: &HeadlineInWords,
    (look, words): (&Look, &PageWords),
) -> Markup {
    let today = Today::of(results);
    let language = look.words();
    html! {
        div.standing {
            div.message {
                h1 { (title(first, look)) }
                @if let Some(fact) = &first.fact { p.fact { (as_sentence(fact)) } }
                @if let Some(only) = language.only(&results.shown) { p { b { (as_sentence(&capitalised(&only))) } } }
                (achieved(results, language, words))
                @if let Some(doubted) = results.doubted_sessions() {
                    p { (as_sentence(&language.doubted_sessions(&doubted))) }
                }
            }
            @if let Some(today) = &today {
                (day_box(today, (look, words)))
                (coming(today, look, &words.first_screen))
            }
        }
    }
}

/// The custom title, else the message made from the data.
pub fn title<'a>(first: &'a HeadlineInWords, look: &'a Look) -> &'a str {
    look.title.as_deref().unwrap_or(&first.answer)
}

fn day_box(today: &Today, (look, words): (&Look, &PageWords)) -> Markup {
    let now = today.now();
    let language = look.words();
    let mut limits = language.limits(today, now.kind);
    let day = day_name(today.results, look, &words.first_screen);
    limits.retain(|(name, _)| !name.is_empty());
    html! {
        section class={ "today " (kind_class(now.kind)) } aria-label=(day) {
            p.day { (day) }
            p.kind { (capitalised(language.kind_for(now.kind, today.is_novice()))) }
            p { (as_sentence(&why(today, (language, &words.sentences)))) }
            p.meaning { (as_sentence(&capitalised(language.meaning(now.kind, today.is_novice())))) }
            @if !limits.is_empty() {
                ul { @for (name, words) in &limits { li { (name) ": " (words.replace('\u{a0}', " ")) } } }
            }
            (cautions(today, language))
        }
    }
}

/// Cautions besides recovery, the weightiest first.
fn cautions(today: &Today, words: &dyn Words) -> Markup {
    let advice = today.results.recovery.advice(today.date());
    let cautions = advice.into_iter().flat_map(DayAdvice::cautions_by_weight);
    html! {
        @for caution in cautions { p { b { (capitalised(words.caution_level(caution.level))) ":" } " " (words.caution(caution)) "." } }
    }
}

/// Why the day is what it is: after a session of the day itself, what that one needs.
fn why(today: &Today, speech: Speech) -> String {
    let results = today.results;
    let Some(advice) = results.recovery.advice(results.today) else {
        return String::new();
    };
    let of_today = |index: &usize| results.history.activities[*index].day == results.today;
    let mut sessions = 0..results.history.activities.len();
    let last = sessions.rfind(of_today);
    match last.filter(|_| today.done > 0) {
        None => speech.0.reason(results, advice),
        Some(last) => {
            let activity = &results.history.activities[last];
            let session = &results.recovery.sessions[last];
            after_todays((activity, session), advice.kind, speech)
        }
    }
}

fn coming(today: &Today, look: &Look, words: &FirstScreenWords) -> Markup {
    let days = today.next_days(COMING);
    let novice = today.is_novice();
    let tomorrow = days.first();
    let may = tomorrow.is_some_and(|day| day.kind == DayKind::Ready);
    let question = question(today, look, words);
    let (name, due) = match novice {
        true => (words.next_run, today.next_run()),
        false => (words.next_hard, today.next_hard()),
    };
    html! {
        section.coming {
            h2.answer {
                (question) " "
                strong class=[(!may).then_some("no")] { @if may { (words.yes) } @else { (words.no) } "." }
            }
            p.due { (name) ": " strong { (due.map_or(words.not_soon.to_owned(), |due| look.words().due(due))) } }
            ol.tiles aria-label=(words.if_nothing) {
                @for day in &days { (tile(today, day, look)) }
            }
            p.quiet { (words.if_nothing) "." }
        }
    }
}

/// `Sat 30 May · today`; `as of 30 May 2020` where the data ended some time ago.
fn day_name(results: &Results, look: &Look, words: &FirstScreenWords) -> String {
    let language = look.words();
    match AsOf::of(results) {
        AsOf::Past { .. } => capitalised(&language.as_of(results.today)),
        AsOf::Today => format!("{} · {}", language.short_date(results.today), words.today),
    }
}

/// Whether tomorrow is for hard training, or for a run; the day after the data where these ended some time ago.
fn question(today: &Today, look: &Look, words: &FirstScreenWords) -> String {
    let (tomorrow, on) = match today.is_novice() {
        true => (words.run_tomorrow, words.run_on),
        false => (words.hard_tomorrow, words.hard_on),
    };
    match AsOf::of(today.results) {
        AsOf::Today => tomorrow.to_owned(),
        AsOf::Past { .. } => {
            let next = today.date() + TimeDelta::days(1);
            let next = look.words().short_date(next);
            filled(on, &[("day", &next)])
        }
    }
}

fn tile(today: &Today, day: &ComingDay, look: &Look) -> Markup {
    let words = look.words();
    html! {
        li class=(kind_class(day.kind)) title=(words.coming_day(today, day)) {
            span.weekday { (words.weekday(day.date)) }
            span.date { (words.day_month(day.date)) }
            strong { (words.kind_for(day.kind, today.is_novice())) }
        }
    }
}

/// Class of the style sheet for a kind of day.
pub fn kind_class(kind: DayKind) -> String {
    format!("on-kind kind-{}", kind as usize)
}

/// Recovery that was kept, as an achievement, and the averages of the day.
fn achieved(results: &Results, language: &dyn Words, words: &PageWords) -> Markup {
    let (sentences, words) = (&words.sentences, &words.first_screen);
    let to = results.last_day();
    let whole = results.whole();
    let kept = KeptRecovery::over(&whole.history, &whole.recovery, results.range.from, to);
    let mut facts: Vec<(String, String)> = Vec::new();
    if kept.asked_days > 0 {
        let of = of(kept.kept_days, kept.asked_days, sentences);
        facts.push((of, words.kept.to_owned()));
    }
    if kept.longest_streak_days > 1 {
        facts.push((
            kept.longest_streak_days.to_string(),
            words.streak.to_owned(),
        ));
    }
    if kept.starts > 0 {
        let of = of(kept.recovered_starts, kept.starts, sentences);
        facts.push((of, words.recovered.to_owned()));
        let percent = 100.0 * kept.ready_h / kept.known_h.max(1.0);
        facts.push((format!("{percent:.0}\u{a0}%"), words.ready.to_owned()));
    }
    if let Some(day) = results.history.day(results.today) {
        let values = format!(
            "{:.0}, {:.0}, {}",
            day.fitness,
            day.fatigue,
            language.signed(day.form)
        );
        facts.push((values, words.averages.to_owned()));
    }
    html! {
        dl.facts { @for (value, name) in &facts { div { dt { (name) } dd { (value) } } } }
    }
}

/// `12 Mar 2020`, as a date that a script can find.
pub fn dated(date: NaiveDate, words: &dyn Words) -> Markup {
    html! { time datetime=(date) { (words.long_date(date)) } }
}
