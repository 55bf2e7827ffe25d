//! English: the answer first, then the fact that changed most.

use chrono::{Datelike, NaiveDate};

use super::{English, counted, thousands};
use crate::answer::{
    AgainstUsual, AsOf, DayAnswer, Fact, KeySession, LATELY_DAYS, Lately, OutlookDay, RecoveryTaken,
};
use crate::recovery::{DayKind, Due};
use crate::report::words::dates::DateWords;
use crate::report::words::headline::HeadlineWords;
use crate::report::words::numbers::{NumberWords, capitalised};
use crate::report::words::sessions::SessionWords;

/// If at least one session in `OFTEN` was too soon, the headline says that first.
const OFTEN: usize = 4;

impl HeadlineWords for English {
    fn answer(&self, answer: &DayAnswer) -> String {
        let when = match (answer.as_of, answer.when) {
            (AsOf::Past { .. }, _) => None,
            (AsOf::Today, OutlookDay::Today) => Some("today"),
            (AsOf::Today, OutlookDay::Tomorrow) => Some("tomorrow"),
        };
        let first = match when {
            Some(when) => advised(answer.kind, answer.is_novice, &format!(" {when}")),
            None => {
                let what = advised(answer.kind, answer.is_novice, "");
                format!("{}: {}", self.long_date(answer.day), uncapitalised(&what))
            }
        };
        let waited_for = match answer.is_novice {
            true => "next run",
            false => "hard training again",
        };
        match (answer.again, answer.kind) {
            (Some(due), _) => format!("{first}; {waited_for} {}", self.due_in_answer(due, answer)),
            (None, DayKind::Ready) => first,
            (None, _) if answer.is_novice => first,
            (None, _) => format!("{first}; hard training is weeks away"),
        }
    }

    fn fact(&self, fact: &Fact, today: NaiveDate) -> String {
        match fact {
            Fact::BackAfterBreak { on, days_off } => {
                format!(
                    "First session after {} off, {}",
                    span(*days_off),
                    on_day(*on, today)
                )
            }
            Fact::LongestRun {
                on,
                metres,
                for_days,
            } => {
                let since = match for_days {
                    Some(days) => format!("in {}", span(*days)),
                    None => "on record".to_owned(),
                };
                let (on, length) = (on_day(*on, today), self.long_distance(*metres));
                format!("Longest run {since} {on} ({length})")
            }
            Fact::Load(usual) => {
                let change = (100.0 * usual.change()).round();
                let more = if change > 0.0 { "more" } else { "less" };
                format!(
                    "{:.0}\u{a0}% {more} load than usual in the last 7 days",
                    change.abs()
                )
            }
            Fact::TooSoon { lately, last } => too_soon(*lately, self.short_date(*last)),
            Fact::AllTaken { days, over_days } => {
                let all = match days {
                    2 => "both".to_owned(),
                    days => format!("all {days}"),
                };
                format!("You took {all} recovery days {}", in_the_last(*over_days))
            }
            Fact::AllRecovered(lately) => {
                let sessions = counted(lately.training, "session", "sessions");
                format!(
                    "Recovered before all {sessions} {}",
                    in_the_last(lately.days)
                )
            }
            Fact::Years {
                from,
                to,
                sessions,
                recovered,
                fittest,
            } => {
                let share = 100.0 * *recovered as f64 / (*sessions).max(1) as f64;
                format!(
                    "{}: {} sessions, {share:.0}\u{a0}% of them after enough recovery; fittest in {}",
                    capitalised(&span((*to - *from).num_days() + 1)),
                    thousands(*sessions as i64),
                    fittest.format("%B\u{a0}%Y")
                )
            }
        }
    }

    fn against_usual(&self, usual: &AgainstUsual) -> String {
        let whole = |points: f64| thousands(points.round() as i64);
        let on_foot = match usual.foot_m >= 500.0 || usual.usual_foot_m >= 500.0 {
            true => format!(
                ", {} on foot (usually {})",
                self.long_distance(usual.foot_m),
                self.long_distance(usual.usual_foot_m)
            ),
            false => String::new(),
        };
        format!(
            "Last 7 days: load {} (usually {}){on_foot}",
            whole(usual.points),
            whole(usual.usual_points)
        )
    }

    fn key_session(&self, key: &KeySession) -> String {
        let what = self.brief_session(key.activity);
        let on = self.short_date(key.activity.day).replace(' ', "\u{a0}");
        let load = thousands(key.points.round() as i64);
        format!(
            "Biggest session {}: {what} on {on}, load {load}; {}",
            in_the_last(key.over_days),
            recovery_of(key.recovery)
        )
    }

    fn as_of(&self, day: NaiveDate) -> String {
        format!("as of {}", self.long_date(day))
    }

    fn last_file(&self, days_ago: i64) -> String {
        match days_ago {
            0 => "last file today".to_owned(),
            1 => "last file yesterday".to_owned(),
            days => format!("last file {} ago", span(days)),
        }
    }
}

impl English {
    /// `this evening`, `tomorrow morning`, `on Tuesday morning`, `on 12 June`.
    fn due_in_answer(&self, due: Due, answer: &DayAnswer) -> String {
        let part = self.part_of_day(due.part);
        let days = match (answer.as_of, answer.when) {
            (AsOf::Past { .. }, _) => {
                let date = self.short_date(due.date).replace(' ', "\u{a0}");
                return format!("on {date}");
            }
            // What is answered for tomorrow is counted from today.
            (_, OutlookDay::Tomorrow) => (due.date - answer.day).num_days() + 1,
            (_, OutlookDay::Today) => (due.date - answer.day).num_days(),
        };
        match days {
            0 => format!("this {part}"),
            1 => format!("tomorrow {part}"),
            2..=6 => format!("on {} {part}", due.date.format("%A")),
            _ => format!("on {}", due.date.format("%-d\u{a0}%B")),
        }
    }
}

/// What a kind of day advises; `when` begins with a space, or is nothing.
fn advised(kind: DayKind, is_novice: bool, when: &str) -> String {
    match (kind, is_novice) {
        (DayKind::Rest, _) => format!("Rest{when}"),
        (DayKind::Walk, _) => format!("Walk{when}, no running"),
        (DayKind::RecoveryRun, _) => format!("Recovery run at most{when}"),
        (DayKind::Easy, _) => format!("Train easy{when}"),
        (DayKind::Ready, true) => format!("Ready to run{when}"),
        (DayKind::Ready, false) => format!("Ready for hard training{when}"),
    }
}

fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// `on Sunday`, within a week before the day of the advice; else `on 3 May`.
fn on_day(day: NaiveDate, today: NaiveDate) -> String {
    match (today - day).num_days() {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..=6 => format!("on {}", day.format("%A")),
        _ if day.year() == today.year() => format!("on {}", day.format("%-d\u{a0}%B")),
        _ => format!("on {}", day.format("%-d\u{a0}%B\u{a0}%Y")),
    }
}

/// `in the last 4 weeks`, or of a shorter stretch `in 14 days`.
fn in_the_last(days: i64) -> String {
    match days {
        LATELY_DAYS => "in the last 4 weeks".to_owned(),
        1 => "on this day".to_owned(),
        days => format!("in these {days} days"),
    }
}

/// Sessions that were too soon: what went well first, unless they are many.
fn too_soon(lately: Lately, last: String) -> String {
    let Lately {
        too_early,
        training,
        days,
    } = lately;
    let sessions = counted(training, "session", "sessions");
    let last = last.replace(' ', "\u{a0}");
    let when = in_the_last(days);
    let recovered = training.saturating_sub(too_early);
    match too_early {
        1 => format!("Recovered before {recovered} of {sessions} {when} (too soon: {last})"),
        many if many * OFTEN < training => {
            format!("Recovered before {recovered} of {sessions} {when} (last too soon: {last})")
        }
        many => format!("{many} of {sessions} {when} were too soon (the last {last})"),
    }
}

/// `3 recovery days recommended, 2 taken`.
fn recovery_of(recovery: RecoveryTaken) -> String {
    let RecoveryTaken {
        recommended,
        taken,
        open,
    } = recovery;
    let became = match (recommended, taken, open) {
        (0, ..) => return "it needed no recovery day".to_owned(),
        (all, taken, _) if all == taken && all > 2 => "all taken".to_owned(),
        (all, taken, _) if all == taken => "taken".to_owned(),
        (_, 0, 0) => "none taken".to_owned(),
        (_, taken, 0) => format!("{taken} taken"),
        (_, 0, _) => "still to come".to_owned(),
        (_, taken, open) => format!("{taken} taken, {open} to come"),
    };
    let days = counted(recommended, "recovery day", "recovery days");
    format!("{days} recommended, {became}")
}

/// `nine days`, `five weeks`, `six months`, `13 years`: whole ones, as people count them.
fn span(days: i64) -> String {
    const SMALL: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let in_words = |count: i64, one: &str, many: &str| match usize::try_from(count) {
        Ok(1) => format!("one {one}"),
        Ok(count) if count < SMALL.len() => format!("{} {many}", SMALL[count]),
        _ => format!("{count} {many}"),
    };
    match days {
        ..=13 => in_words(days, "day", "days"),
        14..=90 => in_words(days / 7, "week", "weeks"),
        91..=729 => in_words((days as f64 / 30.44) as i64, "month", "months"),
        _ => in_words((days as f64 / 365.25) as i64, "year", "years"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::date;
    use crate::recovery::PartOfDay;
    use crate::report::words::units::Units;

    const ENGLISH: English = English(Units::Metric);

    fn answer(kind: DayKind, in_days: Option<i64>) -> DayAnswer {
        let day = date(2025, 9, 14);
        let due = |days| Due {
            date: day + chrono::TimeDelta::days(days),
            part: PartOfDay::Morning,
        };
        DayAnswer {
            when: OutlookDay::Today,
            day,
            kind,
            again: in_days.map(due),
            is_novice: false,
            as_of: AsOf::Today,
        }
    }

    #[test]
    fn the_answer_comes_with_the_day_of_hard_training() {
        let said = |kind, in_days| ENGLISH.answer(&answer(kind, in_days));
        // 14 September 2025 is a Sunday.
        assert_eq!(
            said(DayKind::Rest, Some(2)),
            "Rest today; hard training again on Tuesday morning"
        );
        assert_eq!(
            said(DayKind::Easy, Some(0)),
            "Train easy today; hard training again this morning"
        );
        assert_eq!(said(DayKind::Ready, None), "Ready for hard training today");
        assert_eq!(
            said(DayKind::Walk, Some(9)),
            "Walk today, no running; hard training again on 23\u{a0}September"
        );
    }

    #[test]
    fn of_a_day_that_is_over_the_date_is_named() {
        let past = DayAnswer {
            as_of: AsOf::Past {
                day: date(2025, 9, 14),
                last_file_days_ago: 400,
            },
            ..answer(DayKind::Easy, Some(1))
        };
        assert_eq!(
            ENGLISH.answer(&past),
            "14 Sep 2025: train easy; hard training again on Mon\u{a0}15\u{a0}Sep"
        );
        assert_eq!(ENGLISH.last_file(400), "last file 13 months ago");
    }

    #[test]
    fn spans_are_told_in_what_one_would_count_them_in() {
        let told = [9, 35, 190, 2100, 4800].map(span);
        assert_eq!(
            told,
            [
                "nine days",
                "five weeks",
                "six months",
                "five years",
                "13 years"
            ]
        );
    }

    #[test]
    fn a_week_is_told_beside_the_usual_one() {
        let usual = AgainstUsual {
            points: 310.0,
            usual_points: 214.0,
            foot_m: 48_000.0,
            usual_foot_m: 34_000.0,
        };
        assert_eq!(
            ENGLISH.against_usual(&usual),
            "Last 7 days: load 310 (usually 214), 48.0\u{a0}km on foot (usually 34.0\u{a0}km)"
        );
        assert_eq!(
            ENGLISH.fact(&Fact::Load(usual), date(2025, 9, 14)),
            "45\u{a0}% more load than usual in the last 7 days"
        );
    }

    #[test]
    fn what_became_of_recovery_days_is_said() {
        let told = |recommended, taken, open| {
            recovery_of(RecoveryTaken {
                recommended,
                taken,
                open,
            })
        };
        assert_eq!(told(0, 0, 0), "it needed no recovery day");
        assert_eq!(told(1, 1, 0), "1 recovery day recommended, taken");
        assert_eq!(told(3, 2, 0), "3 recovery days recommended, 2 taken");
        assert_eq!(
            told(3, 1, 2),
            "3 recovery days recommended, 1 taken, 2 to come"
        );
    }
}
