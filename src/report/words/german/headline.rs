//! German: the answer first, then the fact that changed most.

use chrono::{Datelike, NaiveDate};

use super::German;
use crate::answer::{
    Again, AgainstUsual, AsOf, DayAnswer, DayBecame, Fact, KeySession, LATELY_DAYS, Lately,
    OutlookDay, RecoveryTaken, Stretch,
};
use crate::recovery::{DayKind, Due, PartOfDay};
use crate::report::words::dates::DateWords;
use crate::report::words::headline::HeadlineWords;
use crate::report::words::numbers::{NumberWords, capitalised, uncapitalised, whole};
use crate::report::words::sessions::SessionWords;

/// Whole names of the months.
const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

impl HeadlineWords for German {
    fn answer(&self, answer: &DayAnswer) -> String {
        let first = match (answer.as_of, answer.when) {
            (AsOf::Past { .. }, _) => {
                let what = advised(answer.kind, answer.is_novice);
                format!("{}: {what}", self.long_date(answer.day))
            }
            (AsOf::Today, OutlookDay::Today) => {
                format!("Heute {}", advised(answer.kind, answer.is_novice))
            }
            (AsOf::Today, OutlookDay::Tomorrow) => {
                format!("Morgen {}", advised(answer.kind, answer.is_novice))
            }
        };
        let waited_for = match answer.is_novice {
            true => "nächster Lauf",
            false => "hartes Training wieder",
        };
        match answer.again {
            Again::Now => first,
            Again::From(due) => {
                format!("{first}; {waited_for} {}", self.due_in_answer(due, answer))
            }
            Again::NotInSight => {
                format!("{first}; {waited_for} nach einigen lockeren Tagen")
            }
        }
    }

    fn fact(&self, fact: &Fact, today: Option<NaiveDate>) -> String {
        match fact {
            Fact::BackAfterBreak { on, days_without } => format!(
                "Erste aufgezeichnete Einheit seit {} {}",
                span(*days_without, Case::Dative),
                self.on_some_day(*on, today)
            ),
            Fact::LongestRun {
                on,
                metres,
                for_days,
            } => {
                let since = match for_days {
                    Some(days) => format!("Längster Lauf seit {}", span(*days, Case::Dative)),
                    None => "Längster aufgezeichneter Lauf".to_owned(),
                };
                let (on, length) = (self.on_some_day(*on, today), self.long_distance(*metres));
                format!("{since} {on} ({length})")
            }
            Fact::Load(usual) => {
                let change = usual.load.change().unwrap_or_default();
                let more = if change > 0.0 { "mehr" } else { "weniger" };
                let share = self.percent(change.abs());
                format!("{share} {more} Belastung als üblich in den letzten 7 Tagen")
            }
            Fact::TooSoon { lately, last } => self.too_soon_lately(*lately, *last),
            Fact::AllTaken { days, over_days } => {
                let all = match days {
                    2 => "beide".to_owned(),
                    days => format!("alle {days}"),
                };
                format!(
                    "{} {all} Erholungstage eingehalten",
                    in_the_last(*over_days)
                )
            }
            Fact::AllRecovered(lately) => {
                let sessions = match lately.training {
                    1 => "der einen Einheit".to_owned(),
                    all => format!("allen {} Einheiten", self.thousands(all as i64)),
                };
                format!("{} vor {sessions} erholt", in_the_last(lately.days))
            }
            Fact::Years {
                from,
                to,
                sessions,
                fittest,
            } => {
                let span = span((*to - *from).num_days() + 1, Case::Nominative);
                let fittest = fittest.map_or(String::new(), |day| {
                    format!("; am fittesten im {}\u{a0}{}", month(day), day.year())
                });
                format!(
                    "{}: {} Einheiten, {} davon nach genug Erholung{fittest}",
                    capitalised(&span),
                    self.thousands(sessions.training as i64),
                    self.percent(sessions.recovered_share())
                )
            }
        }
    }

    fn against_usual(&self, usual: &AgainstUsual) -> String {
        let whole = |points: Option<f64>| self.thousands(points.unwrap_or_default().round() as i64);
        let on_foot = match usual
            .on_foot
            .both()
            .filter(|(now, usual)| now.max(*usual) >= 500.0)
        {
            Some((now, usual)) => format!(
                ", {} zu Fuß (sonst {})",
                self.long_distance(now),
                self.long_distance(usual)
            ),
            None => String::new(),
        };
        format!(
            "Letzte 7 Tage: Belastung {} (sonst {}){on_foot}",
            whole(usual.load.now),
            whole(usual.load.usual)
        )
    }

    fn key_session(&self, key: &KeySession) -> String {
        let what = self.brief_session(key.activity);
        let on = whole(&self.short_date(key.activity.day));
        let load = self.thousands(key.points.round() as i64);
        format!(
            "Größte Einheit {}: {what} am {on}, Belastung {load}; {}",
            uncapitalised(&in_the_last(key.over_days)),
            self.recovery_of(key.recovery)
        )
    }

    fn as_of(&self, day: NaiveDate) -> String {
        format!("Stand {}", self.long_date(day))
    }

    fn last_file(&self, days_ago: i64) -> String {
        match days_ago {
            0 => "letzte Datei von heute".to_owned(),
            1 => "letzte Datei von gestern".to_owned(),
            days => format!("letzte Datei vor {}", span(days, Case::Dative)),
        }
    }
}

impl German {
    fn too_soon_lately(&self, lately: Lately, last: NaiveDate) -> String {
        let often = lately.is_often();
        let Lately {
            too_early,
            training,
            days,
        } = lately;
        let when = in_the_last(days);
        let last = whole(&self.short_date(last));
        let sessions = self.counted(training, ("Einheit", "Einheiten"));
        if often {
            let were = if too_early == 1 { "war" } else { "waren" };
            return format!("{when} {were} {too_early} von {sessions} zu früh (die letzte {last})");
        }
        let recovered = training.saturating_sub(too_early);
        let which = match too_early {
            1 => "zu früh",
            _ => "zuletzt zu früh",
        };
        format!("{when} vor {recovered} von {sessions} erholt ({which}: {last})")
    }

    /// `heute Abend`, `morgen Vormittag`, `am Dienstagvormittag`, `am 12. Juni`.
    fn due_in_answer(&self, due: Due, answer: &DayAnswer) -> String {
        let part = match due.part {
            PartOfDay::Morning => "Vormittag",
            PartOfDay::Afternoon => "Nachmittag",
            PartOfDay::Evening => "Abend",
        };
        let days = match (answer.as_of, answer.when) {
            (AsOf::Past { .. }, _) if due.date == answer.day => {
                return format!("am {part} desselben Tages");
            }
            (AsOf::Past { .. }, _) => {
                let date = whole(&self.short_date(due.date));
                return format!("am {date}");
            }
            // What is answered for tomorrow is counted from today.
            (_, OutlookDay::Tomorrow) => (due.date - answer.day).num_days() + 1,
            (_, OutlookDay::Today) => (due.date - answer.day).num_days(),
        };
        match days {
            0 => format!("heute {part}"),
            1 => format!("morgen {part}"),
            2..=6 => format!("am {}{}", self.long_weekday(due.date), part.to_lowercase()),
            _ => format!("am {}.\u{a0}{}", due.date.day(), month(due.date)),
        }
    }

    /// `am Sonntag`, within a week before the day of the advice; else `am 3. Mai`.
    fn on_some_day(&self, day: NaiveDate, today: Option<NaiveDate>) -> String {
        match today.map(|today| (today - day).num_days()) {
            Some(0) => "heute".to_owned(),
            Some(1) => "gestern".to_owned(),
            Some(2..=6) => format!("am {}", self.long_weekday(day)),
            _ => format!("am {}.\u{a0}{}", day.day(), month(day)),
        }
    }

    /// `3 Erholungstage empfohlen, 2 eingehalten`.
    fn recovery_of(self, recovery: RecoveryTaken) -> String {
        let parts: Vec<(DayBecame, usize)> = recovery.by_outcome().collect();
        let became = match parts[..] {
            [] => return "sie brauchte keinen Erholungstag".to_owned(),
            [(DayBecame::Taken, 1 | 2)] => "eingehalten".to_owned(),
            [(DayBecame::Taken, _)] => "alle eingehalten".to_owned(),
            [(DayBecame::ToCome, 1)] => "steht noch aus".to_owned(),
            [(DayBecame::ToCome, _)] => "stehen noch aus".to_owned(),
            [(DayBecame::Unknown, _)] => "keine Daten seitdem".to_owned(),
            [(DayBecame::Missed, _)] => "nicht eingehalten".to_owned(),
            _ => {
                let parts = parts.iter().filter_map(|(became, count)| {
                    let what = match became {
                        DayBecame::Taken => "eingehalten",
                        DayBecame::ToCome => "offen",
                        DayBecame::Unknown => "ohne Daten",
                        // What is left of them.
                        DayBecame::Missed => return None,
                    };
                    Some(format!("{count} {what}"))
                });
                parts.collect::<Vec<_>>().join(", ")
            }
        };
        let days = self.counted(recovery.recommended, ("Erholungstag", "Erholungstage"));
        format!("{days} empfohlen, {became}")
    }
}

/// What a kind of day advises, in the middle of a sentence.
fn advised(kind: DayKind, is_novice: bool) -> &'static str {
    match (kind, is_novice) {
        (DayKind::Rest, _) => "Ruhetag",
        (DayKind::Walk, _) | (DayKind::RecoveryRun, true) => "nur spazieren, nicht laufen",
        (DayKind::RecoveryRun, false) => "höchstens ein Erholungslauf",
        (DayKind::Easy, _) => "locker trainieren",
        (DayKind::Ready, true) => "bereit zum Laufen",
        (DayKind::Ready, false) => "bereit für hartes Training",
    }
}

fn month(date: NaiveDate) -> &'static str {
    MONTHS
        .get(date.month0() as usize)
        .copied()
        .unwrap_or_default()
}

/// `In den letzten 4 Wochen`, or of a shorter stretch `In diesen 14 Tagen`.
fn in_the_last(days: i64) -> String {
    match days {
        LATELY_DAYS => "In den letzten 4 Wochen".to_owned(),
        1 => "An diesem Tag".to_owned(),
        days => format!("In diesen {days} Tagen"),
    }
}

/// The grammatical case of a span.
#[derive(Clone, Copy, PartialEq)]
enum Case {
    Nominative,
    Dative,
}

/// `neun Tage`, `fünf Wochen`, `sechs Monaten`, `13 Jahre`: whole ones, as people count them.
fn span(days: i64, case: Case) -> String {
    const SMALL: [&str; 13] = [
        "kein", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
        "elf", "zwölf",
    ];
    // One, several, and several in the dative.
    let (count, [one, one_dative, many, many_dative]) = match Stretch::of_days(days) {
        Stretch::Days(count) => (count, ["ein Tag", "einem Tag", "Tage", "Tagen"]),
        Stretch::Weeks(count) => (count, ["eine Woche", "einer Woche", "Wochen", "Wochen"]),
        Stretch::Months(count) => (count, ["ein Monat", "einem Monat", "Monate", "Monaten"]),
        Stretch::Years(count) => (count, ["ein Jahr", "einem Jahr", "Jahre", "Jahren"]),
    };
    let (one, many) = match case {
        Case::Nominative => (one, many),
        Case::Dative => (one_dative, many_dative),
    };
    match usize::try_from(count) {
        Ok(1) => one.to_owned(),
        Ok(count) if count < SMALL.len() => format!("{} {many}", SMALL[count]),
        _ => format!("{count} {many}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::date;
    use crate::report::words::units::Units;

    const GERMAN: German = German(Units::Metric);

    #[test]
    fn the_answer_comes_with_the_day_of_hard_training() {
        let day = date(2025, 9, 14);
        let answer = |kind, in_days: Option<i64>| DayAnswer {
            when: OutlookDay::Today,
            day,
            kind,
            again: in_days.map_or(Again::Now, |days| {
                Again::From(Due {
                    date: day + chrono::TimeDelta::days(days),
                    part: PartOfDay::Morning,
                })
            }),
            is_novice: false,
            as_of: AsOf::Today,
        };
        // 14 September 2025 is a Sunday.
        assert_eq!(
            GERMAN.answer(&answer(DayKind::Rest, Some(2))),
            "Heute Ruhetag; hartes Training wieder am Dienstagvormittag"
        );
        assert_eq!(
            GERMAN.answer(&answer(DayKind::Walk, Some(9))),
            "Heute nur spazieren, nicht laufen; hartes Training wieder am 23.\u{a0}September"
        );
    }

    #[test]
    fn spans_stand_in_their_case() {
        let nominative = [1, 9, 35, 4800].map(|days| span(days, Case::Nominative));
        assert_eq!(
            nominative,
            ["ein Tag", "neun Tage", "fünf Wochen", "13 Jahre"]
        );
        let dative = [1, 9, 190, 400].map(|days| span(days, Case::Dative));
        assert_eq!(
            dative,
            ["einem Tag", "neun Tagen", "sechs Monaten", "13 Monaten"]
        );
    }

    #[test]
    fn what_became_of_recovery_days_is_said() {
        let told = |recommended, taken, to_come| {
            GERMAN.recovery_of(RecoveryTaken {
                recommended,
                taken,
                to_come,
                unknown: recommended - taken - to_come,
            })
        };
        assert_eq!(told(0, 0, 0), "sie brauchte keinen Erholungstag");
        assert_eq!(told(1, 1, 0), "1 Erholungstag empfohlen, eingehalten");
        assert_eq!(told(1, 0, 1), "1 Erholungstag empfohlen, steht noch aus");
        assert_eq!(
            told(3, 0, 0),
            "3 Erholungstage empfohlen, keine Daten seitdem"
        );
        assert_eq!(
            told(3, 1, 2),
            "3 Erholungstage empfohlen, 1 eingehalten, 2 offen"
        );
    }
}
