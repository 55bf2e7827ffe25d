//! A week in words, made to be mailed: the letter as parts that every form of it renders.

use super::Words;
use super::numbers::{as_sentence, capitalised};
use crate::answer::week_review::{DaysAlike, NotedDays, Noticed, WeekAmount, WeekMeasure};
use crate::answer::{AsOf, DayAnswer, NotKnown, WeekReview};
use crate::recovery::DayKind;

/// A part of a letter; each is read after the one before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterPart {
    /// The sentence that is read first.
    Answer(String),
    /// What the parts after it are about.
    Heading(&'static str),
    /// A sentence or two.
    Sentence(String),
    /// Names, and what is said of each.
    List(Vec<LetterItem>),
    /// Small print.
    Small(String),
}

/// A name, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterItem {
    /// The name, with the mark after it.
    pub name: String,
    /// What is said of it.
    pub words: String,
    /// The kind of days, if the name is one of days.
    pub kind: Option<DayKind>,
}

/// A letter about a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekLetter {
    /// Subject of the mail, and heading of it all. It may have the name of the athlete, which is any text of a line.
    pub title: String,
    /// What it says.
    pub parts: Vec<LetterPart>,
}

impl WeekLetter {
    /// About a week, in a language.
    pub fn of(review: &WeekReview, words: &dyn Words) -> Self {
        let name = review.results.athlete.name.as_deref();
        let mut parts = Vec::new();
        answer(&mut parts, review, words);
        amounts(&mut parts, review, words);
        worth_noting(&mut parts, review, words);
        next_days(&mut parts, review, words);
        not_known(&mut parts, review, words);
        parts.push(LetterPart::Small(words.letter().small_print.to_owned()));
        Self {
            title: words.letter_title(review.week.range, name),
            parts,
        }
    }
}

fn item(name: impl Into<String>, mark: char, words: String) -> LetterItem {
    let mut name = name.into();
    name.push(mark);
    LetterItem {
        name,
        words,
        kind: None,
    }
}

/// What the next day allows, and why if the athlete noted something.
fn answer(parts: &mut Vec<LetterPart>, review: &WeekReview, words: &dyn Words) {
    let results = review.results;
    if let Some(ahead) = &review.ahead {
        let answer = words.answer(&DayAnswer::of(results, ahead));
        parts.push(LetterPart::Answer(as_sentence(&answer)));
    }
    let noted = review.ahead.as_ref().map(|ahead| ahead.advice);
    if let Some(advice) = noted.filter(|advice| results.held_by_diary(advice).is_some()) {
        let reason = as_sentence(&words.reason(results, advice));
        parts.push(LetterPart::Sentence(reason));
    }
    if let AsOf::Past { last_file_days_ago } = AsOf::of(results) {
        let mut said = capitalised(&words.as_of(results.today));
        if let Some(days) = last_file_days_ago {
            said = format!("{said}; {}", words.last_file(days));
        }
        parts.push(LetterPart::Small(as_sentence(&said)));
    }
}

/// The amounts of the week, compared with the weeks before.
fn amounts(parts: &mut Vec<LetterPart>, review: &WeekReview, words: &dyn Words) {
    parts.push(LetterPart::Heading(words.letter().week));
    let week = &review.week;
    if week.known.is_empty() {
        let nothing = words.nothing_known(week.last_session);
        parts.push(LetterPart::Sentence(nothing));
        return;
    }
    let weeks = review.usual_weeks();
    parts.push(LetterPart::Sentence(words.days_compared(week, weeks)));
    let of = |measure| review.amounts.iter().find(|one| one.measure == measure);
    let sessions = of(WeekMeasure::Sessions).zip(of(WeekMeasure::Days));
    let sessions = sessions.map(|(sessions, days)| {
        let name = words.amount_name(WeekMeasure::Sessions);
        item(name, ':', words.session_counts(sessions, days))
    });
    let is_counted =
        |one: &&WeekAmount| matches!(one.measure, WeekMeasure::Sessions | WeekMeasure::Days);
    let others = review.amounts.iter().filter(|one| !is_counted(one));
    let others = others.map(|one| {
        let name = words.amount_name(one.measure);
        let on = match one.measure {
            WeekMeasure::LongestRun => review.longest_run_day(),
            _ => None,
        };
        item(name, ':', words.week_amount(one, on, weeks))
    });
    parts.push(LetterPart::List(
        sessions.into_iter().chain(others).collect(),
    ));
}

/// What is worth noting; one sentence of a week without any of it.
fn worth_noting(parts: &mut Vec<LetterPart>, review: &WeekReview, words: &dyn Words) {
    let labels = words.letter();
    let is_known = !review.week.known.is_empty();
    let mut items = Vec::new();
    let noted = review.noted.iter().map(|noted| noted_days(noted, words));
    let noted: Vec<String> = noted.collect();
    if !noted.is_empty() {
        items.push(item(labels.diary, ':', noted.join("; ")));
    }
    if let Some(hardest) = &review.hardest {
        let said = words.hardest_session(hardest, review.hardest_is_longest());
        items.push(item(labels.hardest, ':', said));
    }
    if let Some(soon) = &review.too_soon {
        items.push(item(
            words.too_soon_name(soon),
            '.',
            words.found(&soon.worst),
        ));
    }
    items.extend(review.noticed.iter().map(|one| noticed(one, words)));
    if review.recovery.recommended > 0 {
        let became = words.recovery_became(review.recovery);
        items.push(item(labels.recovery, ':', became));
    }
    let longest = review.longest.as_ref().map(|fact| {
        let today = Some(review.results.today).filter(|_| AsOf::of(review.results) == AsOf::Today);
        LetterPart::Sentence(as_sentence(&words.fact(fact, today)))
    });
    let list = (!items.is_empty()).then_some(LetterPart::List(items));
    let calm = (is_known && review.is_calm()).then(|| LetterPart::Sentence(labels.calm.to_owned()));
    let said: Vec<LetterPart> = [longest, list, calm].into_iter().flatten().collect();
    if !said.is_empty() {
        parts.push(LetterPart::Heading(labels.worth_noting));
        parts.extend(said);
    }
}

fn noticed(one: &Noticed, words: &dyn Words) -> LetterItem {
    match one {
        Noticed::Found(finding) => item(words.found_name(finding), '.', words.found(finding)),
        Noticed::Care(caution) => {
            let level = capitalised(words.caution_level(caution.level));
            item(level, ':', as_sentence(&words.caution(caution)))
        }
    }
}

/// `sick (Tue 9 Sep – Thu 11 Sep)`.
fn noted_days(noted: &NotedDays, words: &dyn Words) -> String {
    let notes = words.diary(&noted.notes).unwrap_or_default();
    format!("{notes} ({})", words.days_alike(noted.from, noted.to))
}

/// What the next days allow, and how far their training may go.
fn next_days(parts: &mut Vec<LetterPart>, review: &WeekReview, words: &dyn Words) {
    let Some(ahead) = &review.ahead else {
        return;
    };
    let labels = words.letter();
    let days = DaysAlike::of(ahead).into_iter().map(|days| LetterItem {
        name: format!("{}:", words.days_alike(days.from, days.to)),
        words: words.kind_for(days.kind, ahead.is_novice).to_owned(),
        kind: Some(days.kind),
    });
    parts.push(LetterPart::Heading(labels.next_days));
    parts.push(LetterPart::Sentence(labels.if_resting.to_owned()));
    parts.push(LetterPart::List(days.collect()));
    if let Some(keep_to) = words.keep_to(&review.keep_to) {
        parts.push(LetterPart::Sentence(keep_to));
    }
}

/// What is not known, in one line.
fn not_known(parts: &mut Vec<LetterPart>, review: &WeekReview, words: &dyn Words) {
    let mut unknown = Vec::new();
    if !review.week.unknown.is_empty() && !review.week.known.is_empty() {
        unknown.push(words.no_recording(&review.week.unknown));
    }
    if review.unscored > 0 {
        unknown.push(words.loads_unknown(review.unscored));
    }
    if review.unread > 0 {
        unknown.push(words.files_unread(review.unread));
    }
    let all = review.results.not_known();
    let rates = all
        .iter()
        .filter(|one| matches!(one, NotKnown::HeartRates(_)));
    unknown.extend(rates.map(|one| words.unknown(one)));
    if !unknown.is_empty() {
        let name = words.letter().not_known;
        let said = as_sentence(&unknown.join("; "));
        parts.push(LetterPart::Sentence(format!("{name}: {said}")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::{date, day, export, of, run};
    use crate::answer::{DateRange, Results};
    use crate::report::words::Language;

    /// Everything that a letter says, a part a line; without spaces that hold words together.
    fn said(results: &Results, language: Language) -> String {
        let letter = WeekLetter::of(&WeekReview::of(results), language.words());
        let part = |part: &LetterPart| match part {
            LetterPart::Answer(words) | LetterPart::Sentence(words) | LetterPart::Small(words) => {
                words.clone()
            }
            LetterPart::Heading(words) => (*words).to_owned(),
            LetterPart::List(items) => {
                let items = items
                    .iter()
                    .map(|item| format!("{} {}", item.name, item.words));
                items.collect::<Vec<_>>().join("\n")
            }
        };
        let parts: Vec<String> = letter.parts.iter().map(part).collect();
        format!("{}\n{}\n", letter.title, parts.join("\n")).replace('\u{a0}', " ")
    }

    /// Runs looked at on a day; day 0 is Monday 6 January 2025.
    fn results(runs: &[(i64, f64)], today: i64) -> Results {
        let range = DateRange {
            from: day(0),
            to: day(today),
        };
        of(runs.iter().map(|(on, km)| run(*on, *km)).collect(), range)
    }

    /// Five weeks of 10, 8 and 14 km, and a week of 10, 10, 6 and 15 km.
    fn six_weeks() -> Vec<(i64, f64)> {
        let steady = (0..5)
            .flat_map(|week| [(1, 10.0), (3, 8.0), (6, 14.0)].map(|(on, km)| (7 * week + on, km)));
        steady
            .chain([(36, 10.0), (38, 10.0), (40, 6.0), (41, 15.0)])
            .collect()
    }

    #[track_caller]
    fn assert_says(said: &str, lines: &[&str]) {
        for line in lines {
            assert!(said.contains(&format!("{line}\n")), "{line} in {said}");
        }
    }

    #[test]
    fn a_week_is_told_against_the_four_before_it() {
        let said = said(&results(&six_weeks(), 42), Language::English);
        // 41 km against 32, at six minutes each: 246 minutes against 192. The three weeks before the next have 105 km,
        // a mean of 35 that may grow by a fifth, and a run of 15 km may grow by a tenth.
        assert_says(
            &said,
            &[
                "Week of 10–16 Feb 2025",
                "Monday to Sunday, compared with the mean of the 4 weeks before.",
                "Sessions: 4 on 4 days (usually 3)",
                "Time: 4.1 h, 28 % more than usual (3.2 h)",
                "On foot: 41.0 km, 28 % more than usual (32.0 km)",
                "Longest run: 15.0 km, 7 % longer than usual (14.0 km)",
            ],
        );
        for part in [
            "the equivalent of 42.0 km of easy running",
            "each run to 16.5 km.",
        ] {
            assert!(said.contains(part), "{part} in {said}");
        }
    }

    #[test]
    fn a_week_that_goes_on_is_told_against_the_same_days() {
        // Thursday, after the run: 20 km against 18.
        let english = said(&results(&six_weeks()[..17], 38), Language::English);
        assert_says(
            &english,
            &[
                "Monday to Thursday so far, compared with the mean of the same days in the 4 weeks before.",
                "Sessions: 2 on 2 days, as usual",
                "On foot: 20.0 km, 11 % more than usual (18.0 km)",
            ],
        );
        let german = said(&results(&six_weeks()[..17], 38), Language::German);
        assert_says(
            &german,
            &[
                "Bisher Montag bis Donnerstag, verglichen mit dem Mittel derselben Tage der 4 Wochen davor.",
                "Zu Fuß: 20,0 km, 11 % mehr als üblich (18,0 km)",
            ],
        );
    }

    #[test]
    fn days_without_a_file_are_named_and_not_counted_as_rest() {
        // Nothing after Thursday, looked at on the Monday after it.
        let said = said(&results(&six_weeks()[..17], 42), Language::English);
        assert_says(
            &said,
            &[
                "Monday to Thursday, compared with the mean of the same days in the 4 weeks before.",
                "On foot: 20.0 km, 11 % more than usual (18.0 km)",
            ],
        );
        let unknown = "Not known: nothing was recorded on Friday, Saturday and Sunday (rest, or not uploaded)";
        assert!(said.contains(unknown), "{said}");
    }

    #[test]
    fn the_first_week_of_all_has_no_comparison() {
        let said = said(&results(&six_weeks()[..3], 7), Language::English);
        assert_says(
            &said,
            &[
                "Tuesday to Sunday. Fewer than 2 of the 4 weeks before are known, so there is no comparison.",
                "Sessions: 3 on 3 days",
                "On foot: 32.0 km",
            ],
        );
        assert!(!said.contains("usual"), "{said}");
    }

    #[test]
    fn nothing_is_told_twice() {
        for days in 0..60 {
            let results = export(112).for_day(date(2025, 9, 15) - chrono::TimeDelta::days(days));
            for language in Language::ALL {
                let said = said(&results, language);
                let mut lines: Vec<&str> = said.lines().collect();
                let all = lines.len();
                lines.sort_unstable();
                lines.dedup();
                assert_eq!(lines.len(), all, "{said}");
                assert!(!said.contains("  ") && !said.contains(".."), "{said}");
            }
        }
    }
}
