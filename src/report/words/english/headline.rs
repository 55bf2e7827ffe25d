//! English: the answer first, then the fact that changed most.

use chrono::NaiveDate;

use super::{English, counted, thousands};
use crate::answer::{
    Again, AgainstUsual, AsOf, DayAnswer, DayBecame, Fact, KeySession, LATELY_DAYS, Lately,
    OutlookDay, RecoveryTaken, Stretch,
};
use crate::recovery::{DayKind, Due};
use crate::report::words::dates::DateWords;
use crate::report::words::headline::HeadlineWords;
use crate::report::words::numbers::{NumberWords, capitalised, uncapitalised, whole};
use crate::report::words::sessions::SessionWords;

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
        match answer.again {
            Again::Now => first,
            Again::From(due) => {
                format!("{first}; {waited_for} {}", self.due_in_answer(due, answer))
            }
            Again::NotInSight => {
                format!("{first}; {waited_for} after some days of easy training")
            }
        }
    }

    fn fact(&self, fact: &Fact, today: Option<NaiveDate>) -> String {
        match fact {
            Fact::BackAfterBreak { on, days_without } => {
                format!(
                    "First recorded session in {} {}",
                    span(*days_without),
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
                let change = usual.load.change().unwrap_or_default();
                let more = if change > 0.0 { "more" } else { "less" };
                let share = self.percent(change.abs());
                format!("{share} {more} load than usual in the last 7 days")
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
                fittest,
            } => {
                let fittest = fittest.map_or(String::new(), |day| {
                    format!("; fittest in {}", day.format("%B\u{a0}%Y"))
                });
                format!(
                    "{}: {} sessions, {} of them after enough recovery{fittest}",
                    capitalised(&span((*to - *from).num_days() + 1)),
                    thousands(sessions.training as i64),
                    self.percent(sessions.recovered_share())
                )
            }
        }
    }

    fn against_usual(&self, usual: &AgainstUsual) -> String {
        let whole = |points: Option<f64>| thousands(points.unwrap_or_default().round() as i64);
        let on_foot = match usual
            .on_foot
            .both()
            .filter(|(now, usual)| now.max(*usual) >= 500.0)
        {
            Some((now, usual)) => format!(
                ", {} on foot (usually {})",
                self.long_distance(now),
                self.long_distance(usual)
            ),
            None => String::new(),
        };
        format!(
            "Last 7 days: load {} (usually {}){on_foot}",
            whole(usual.load.now),
            whole(usual.load.usual)
        )
    }

    fn key_session(&self, key: &KeySession) -> String {
        let what = self.brief_session(key.activity);
        let on = whole(&self.short_date(key.activity.day));
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
            (AsOf::Past { .. }, _) if due.date == answer.day => return format!("that {part}"),
            (AsOf::Past { .. }, _) => {
                let date = whole(&self.short_date(due.date));
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
        (DayKind::Walk, _) | (DayKind::RecoveryRun, true) => format!("Walk{when}, no running"),
        (DayKind::RecoveryRun, false) => format!("Recovery run at most{when}"),
        (DayKind::Easy, _) => format!("Train easy{when}"),
        (DayKind::Ready, true) => format!("Ready to run{when}"),
        (DayKind::Ready, false) => format!("Ready for hard training{when}"),
    }
}

/// `on Sunday`, within a week before the day of the advice; else `on 3 May`.
fn on_day(day: NaiveDate, today: Option<NaiveDate>) -> String {
    match today.map(|today| (today - day).num_days()) {
        Some(0) => "today".to_owned(),
        Some(1) => "yesterday".to_owned(),
        Some(2..=6) => format!("on {}", day.format("%A")),
        _ => format!("on {}", day.format("%-d\u{a0}%B")),
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
    let often = lately.is_often();
    let Lately {
        too_early,
        training,
        days,
    } = lately;
    let sessions = counted(training, "session", "sessions");
    let last = whole(&last);
    let when = in_the_last(days);
    let recovered = training.saturating_sub(too_early);
    match (often, too_early) {
        (true, many) => format!("{many} of {sessions} {when} were too soon (the last {last})"),
        (false, 1) => {
            format!("Recovered before {recovered} of {sessions} {when} (too soon: {last})")
        }
        (false, _) => {
            format!("Recovered before {recovered} of {sessions} {when} (last too soon: {last})")
        }
    }
}

/// `3 recovery days recommended, 2 taken`.
fn recovery_of(recovery: RecoveryTaken) -> String {
    let parts: Vec<(DayBecame, usize)> = recovery.by_outcome().collect();
    let became = match parts[..] {
        [] => return "it needed no recovery day".to_owned(),
        [(DayBecame::Taken, 1 | 2)] => "taken".to_owned(),
        [(DayBecame::Taken, _)] => "all taken".to_owned(),
        [(DayBecame::ToCome, _)] => "still to come".to_owned(),
        [(DayBecame::Unknown, _)] => "no data since".to_owned(),
        [(DayBecame::Missed, _)] => "none taken".to_owned(),
        _ => {
            let parts = parts.iter().filter_map(|(became, count)| {
                let what = match became {
                    DayBecame::Taken => "taken",
                    DayBecame::ToCome => "to come",
                    DayBecame::Unknown => "without data",
                    // What is left of them.
                    DayBecame::Missed => return None,
                };
                Some(format!("{count} {what}"))
            });
            parts.collect::<Vec<_>>().join(", ")
        }
    };
    let days = counted(recovery.recommended, "recovery day", "recovery days");
    format!("{days} recommended, {became}")
}

/// `nine days`, `five weeks`, `six months`, `13 years`: whole ones, as people count them.
fn span(days: i64) -> String {
    const SMALL: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let (count, one, many) = match Stretch::of_days(days) {
        Stretch::Days(count) => (count, "day", "days"),
        Stretch::Weeks(count) => (count, "week", "weeks"),
        Stretch::Months(count) => (count, "month", "months"),
        Stretch::Years(count) => (count, "year", "years"),
    };
    match usize::try_from(count) {
        Ok(1) => format!("one {one}"),
        Ok(count) if count < SMALL.len() => format!("{} {many}", SMALL[count]),
        _ => format!("{count} {many}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::date;
    use crate::answer::{Amount, UsualLevel};
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
            again: in_days.map_or(Again::Now, |days| Again::From(due(days))),
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
                last_file_days_ago: Some(400),
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
        let amount = |now, usual| Amount {
            now: Some(now),
            at_least: now,
            usual: Some(usual),
            level: UsualLevel::More,
        };
        let usual = AgainstUsual {
            load: amount(310.0, 214.0),
            on_foot: amount(48_000.0, 34_000.0),
        };
        assert_eq!(
            ENGLISH.against_usual(&usual),
            "Last 7 days: load 310 (usually 214), 48.0\u{a0}km on foot (usually 34.0\u{a0}km)"
        );
        assert_eq!(
            ENGLISH.fact(&Fact::Load(usual), None),
            "45\u{a0}% more load than usual in the last 7 days"
        );
    }

    #[test]
    fn what_became_of_recovery_days_is_said() {
        let told = |recommended, taken, to_come, unknown| {
            recovery_of(RecoveryTaken {
                recommended,
                taken,
                to_come,
                unknown,
            })
        };
        assert_eq!(told(0, 0, 0, 0), "it needed no recovery day");
        assert_eq!(told(1, 1, 0, 0), "1 recovery day recommended, taken");
        assert_eq!(told(3, 2, 0, 0), "3 recovery days recommended, 2 taken");
        assert_eq!(
            told(3, 0, 0, 3),
            "3 recovery days recommended, no data since"
        );
        assert_eq!(
            told(3, 1, 2, 0),
            "3 recovery days recommended, 1 taken, 2 to come"
        );
    }
}
