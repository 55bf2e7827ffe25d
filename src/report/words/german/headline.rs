//! German: the answer first, then the fact that changed most.

use chrono::{Datelike, NaiveDate};

use super::German;
use crate::answer::{
    AgainstUsual, AsOf, DayAnswer, Fact, KeySession, LATELY_DAYS, Lately, OutlookDay, RecoveryTaken,
};
use crate::recovery::{DayKind, Due, PartOfDay};
use crate::report::words::dates::DateWords;
use crate::report::words::headline::HeadlineWords;
use crate::report::words::numbers::{NumberWords, capitalised};
use crate::report::words::sessions::SessionWords;

/// If at least one session in this many was too soon, the headline says so first.
const OFTEN: usize = 4;

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
        match (answer.again, answer.kind) {
            (Some(due), _) => format!("{first}; {waited_for} {}", self.due_in_answer(due, answer)),
            (None, DayKind::Ready) => first,
            (None, _) if answer.is_novice => first,
            (None, _) => format!("{first}; hartes Training erst in einigen Wochen"),
        }
    }

    fn fact(&self, fact: &Fact, today: NaiveDate) -> String {
        match fact {
            Fact::BackAfterBreak { on, days_off } => format!(
                "Erste Einheit nach {} Pause, {}",
                span(*days_off, Case::Dative),
                self.on_some_day(*on, today)
            ),
            Fact::LongestRun {
                on,
                metres,
                for_days,
            } => {
                let since = match for_days {
                    Some(days) => format!("seit {}", span(*days, Case::Dative)),
                    None => "aller Aufzeichnungen".to_owned(),
                };
                let (on, length) = (self.on_some_day(*on, today), self.long_distance(*metres));
                format!("Längster Lauf {since} {on} ({length})")
            }
            Fact::Load(usual) => {
                let more = if usual.change() > 0.0 {
                    "mehr"
                } else {
                    "weniger"
                };
                format!(
                    "{} {more} Belastung als üblich in den letzten 7 Tagen",
                    self.percent(usual.change().abs())
                )
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
                recovered,
                fittest,
            } => {
                let span = span((*to - *from).num_days() + 1, Case::Nominative);
                let share = self.percent(*recovered as f64 / (*sessions).max(1) as f64);
                format!(
                    "{}: {} Einheiten, {share} davon nach genug Erholung; am fittesten im {}\u{a0}{}",
                    capitalised(&span),
                    self.thousands(*sessions as i64),
                    month(*fittest),
                    fittest.year()
                )
            }
        }
    }

    fn against_usual(&self, usual: &AgainstUsual) -> String {
        let whole = |points: f64| self.thousands(points.round() as i64);
        let on_foot = match usual.foot_m >= 500.0 || usual.usual_foot_m >= 500.0 {
            true => format!(
                ", {} zu Fuß (sonst {})",
                self.long_distance(usual.foot_m),
                self.long_distance(usual.usual_foot_m)
            ),
            false => String::new(),
        };
        format!(
            "Letzte 7 Tage: Belastung {} (sonst {}){on_foot}",
            whole(usual.points),
            whole(usual.usual_points)
        )
    }

    fn key_session(&self, key: &KeySession) -> String {
        let what = self.brief_session(key.activity);
        let on = self.short_date(key.activity.day).replace(' ', "\u{a0}");
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
        let Lately {
            too_early,
            training,
            days,
        } = lately;
        let when = in_the_last(days);
        let last = self.short_date(last).replace(' ', "\u{a0}");
        let sessions = self.counted(training, ("Einheit", "Einheiten"));
        if too_early * OFTEN >= training {
            let were = if too_early == 1 { "war" } else { "waren" };
            return format!("{when} {were} {too_early} von {sessions} zu früh (die letzte {last})");
        }
        let recovered = training - too_early.min(training);
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
            (AsOf::Past { .. }, _) => {
                let date = self.short_date(due.date).replace(' ', "\u{a0}");
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
    fn on_some_day(&self, day: NaiveDate, today: NaiveDate) -> String {
        let date = format!("{}.\u{a0}{}", day.day(), month(day));
        match (today - day).num_days() {
            0 => "heute".to_owned(),
            1 => "gestern".to_owned(),
            2..=6 => format!("am {}", self.long_weekday(day)),
            _ if day.year() == today.year() => format!("am {date}"),
            _ => format!("am {date}\u{a0}{}", day.year()),
        }
    }

    /// `3 Erholungstage empfohlen, 2 eingehalten`.
    fn recovery_of(self, recovery: RecoveryTaken) -> String {
        let RecoveryTaken {
            recommended,
            taken,
            open,
        } = recovery;
        let became = match (recommended, taken, open) {
            (0, ..) => return "sie brauchte keinen Erholungstag".to_owned(),
            (all, taken, _) if all == taken && all > 2 => "alle eingehalten".to_owned(),
            (all, taken, _) if all == taken => "eingehalten".to_owned(),
            (_, 0, 0) => "nicht eingehalten".to_owned(),
            (_, taken, 0) => format!("{taken} eingehalten"),
            (_, 0, _) => "stehen noch aus".to_owned(),
            (_, taken, open) => format!("{taken} eingehalten, {open} offen"),
        };
        let days = self.counted(recommended, ("Erholungstag", "Erholungstage"));
        format!("{days} empfohlen, {became}")
    }
}

/// What a kind of day advises, in the middle of a sentence.
fn advised(kind: DayKind, is_novice: bool) -> &'static str {
    match (kind, is_novice) {
        (DayKind::Rest, _) => "Ruhetag",
        (DayKind::Walk, _) => "nur spazieren, nicht laufen",
        (DayKind::RecoveryRun, _) => "höchstens ein Erholungslauf",
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

fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_lowercase().chain(letters).collect()
    })
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
    let in_words = |count: i64, [one, one_dative, many, many_dative]: [&str; 4]| {
        let many = if case == Case::Dative {
            many_dative
        } else {
            many
        };
        match usize::try_from(count) {
            Ok(1) if case == Case::Dative => one_dative.to_owned(),
            Ok(1) => one.to_owned(),
            Ok(count) if count < SMALL.len() => format!("{} {many}", SMALL[count]),
            _ => format!("{count} {many}"),
        }
    };
    match days {
        ..=13 => in_words(days, ["ein Tag", "einem Tag", "Tage", "Tagen"]),
        14..=90 => in_words(days / 7, ["eine Woche", "einer Woche", "Wochen", "Wochen"]),
        91..=729 => in_words(
            (days as f64 / 30.44) as i64,
            ["ein Monat", "einem Monat", "Monate", "Monaten"],
        ),
        _ => in_words(
            (days as f64 / 365.25) as i64,
            ["ein Jahr", "einem Jahr", "Jahre", "Jahren"],
        ),
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
            again: in_days.map(|days| Due {
                date: day + chrono::TimeDelta::days(days),
                part: PartOfDay::Morning,
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
        let told = |recommended, taken, open| {
            GERMAN.recovery_of(RecoveryTaken {
                recommended,
                taken,
                open,
            })
        };
        assert_eq!(told(0, 0, 0), "sie brauchte keinen Erholungstag");
        assert_eq!(told(1, 1, 0), "1 Erholungstag empfohlen, eingehalten");
        assert_eq!(
            told(3, 1, 2),
            "3 Erholungstage empfohlen, 1 eingehalten, 2 offen"
        );
    }
}
