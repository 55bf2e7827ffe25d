//! The German letter about a week.

use chrono::NaiveDate;

use super::German;
use crate::answer::week_review::{
    KeepTo, ReviewedWeek, SoonInWeek, WeekAmount, WeekChange, WeekMeasure,
};
use crate::answer::{DayBecame, KeySession};
use crate::report::words::dates::DateWords;
use crate::report::words::numbers::NumberWords;
use crate::report::words::sessions::SessionWords;
use crate::report::words::week_letter::{LetterLabels, LetterWords};

const LABELS: LetterLabels = LetterLabels {
    week: "Die Woche",
    worth_noting: "Was auffiel",
    next_days: "Die nächsten sieben Tage",
    if_resting: "Was jeder Tag erlaubt, wenn du bis dahin ruhst:",
    hardest: "Härteste Einheit",
    recovery: "Erholungstage",
    diary: "Dein Tagebuch",
    not_known: "Nicht bekannt",
    calm: "Keine Einheit war zu früh, und auch sonst fiel nichts auf.",
    small_print: "100 Punkte Belastung sind eine Stunde an der Schwelle. Erholungszeiten sind aus deinen Dateien \
                  geschätzt. Trainingsrat, kein medizinischer Rat. Offline erstellt mit restday.",
};

impl LetterWords for German {
    fn letter(&self) -> &'static LetterLabels {
        &LABELS
    }

    fn week_of(&self, days: &str, year: i32) -> String {
        format!("Woche vom {days} {year}")
    }

    fn days_compared(&self, week: &ReviewedWeek, weeks: usize) -> String {
        let so_far = if week.is_over() { "" } else { "Bisher " };
        let days = format!("{so_far}{}", self.weekdays(week));
        let which = match weeks {
            0 => {
                return format!(
                    "{days}. Von den 4 Wochen davor sind weniger als 2 bekannt, daher gibt es keinen Vergleich."
                );
            }
            4 => "der 4 Wochen davor".to_owned(),
            known => format!("von {known} der 4 Wochen davor (für die anderen fehlen Daten)"),
        };
        match week.is_whole() {
            true => format!("{days}, verglichen mit dem Mittel {which}."),
            false => {
                let same = match week.known.len() {
                    1 => "desselben Tages",
                    _ => "derselben Tage",
                };
                format!("{days}, verglichen mit dem Mittel {same} {which}.")
            }
        }
    }

    fn nothing_known(&self, last: Option<NaiveDate>) -> String {
        match last {
            Some(last) => format!(
                "Für diese Woche gibt es keine Daten: Deine letzte Aufzeichnung ist von {}.",
                self.full_date(last)
            ),
            None => "Für diese Woche gibt es keine Daten.".to_owned(),
        }
    }

    fn amount_name(&self, measure: WeekMeasure) -> &'static str {
        match measure {
            WeekMeasure::Sessions => "Einheiten",
            WeekMeasure::Days => "Tage",
            WeekMeasure::Time => "Zeit",
            WeekMeasure::OnFoot => "Zu Fuß",
            WeekMeasure::Climb => "Bergauf",
            WeekMeasure::Load => "Belastung",
            WeekMeasure::LongestRun => "Längster Lauf",
        }
    }

    fn week_amount(&self, one: &WeekAmount, on: Option<NaiveDate>, usual_weeks: usize) -> String {
        let amount = one.amount;
        let now = self.amount_of(one.measure, amount.at_least);
        let now = match amount.now {
            Some(_) => now,
            None => format!("mindestens {now}"),
        };
        let now = match on {
            Some(day) => format!("{now} am {}", self.long_weekday(day)),
            None => now,
        };
        let Some(usual) = amount.usual.map(|usual| self.amount_of(one.measure, usual)) else {
            return now;
        };
        let usual = match one.weeks == usual_weeks {
            true => usual,
            false => format!("{usual}, Mittel von {} Wochen", one.weeks),
        };
        let [more, less, times_as] = match one.measure {
            WeekMeasure::LongestRun => ["länger", "kürzer", "so lang"],
            _ => ["mehr", "weniger", "so viel"],
        };
        match one.change() {
            WeekChange::Unknown => format!("{now} (sonst {usual})"),
            WeekChange::Nothing => format!("nichts (sonst {usual})"),
            WeekChange::New => format!("{now} (sonst nichts)"),
            WeekChange::AsUsual => format!("{now}, etwa wie üblich ({usual})"),
            WeekChange::Times(times) => {
                let times = self.decimal(times, 1);
                format!("{now}, {times}-mal {times_as} wie üblich ({usual})")
            }
            WeekChange::More(share) => {
                format!("{now}, {} {more} als üblich ({usual})", self.percent(share))
            }
            WeekChange::Less(share) => {
                format!("{now}, {} {less} als üblich ({usual})", self.percent(share))
            }
        }
    }

    fn session_counts(&self, sessions: &WeekAmount, days: &WeekAmount) -> String {
        let on = |count: f64, days: f64| {
            let day = if days == 1.0 { "Tag" } else { "Tagen" };
            format!("{} an {} {day}", self.mean(count), self.mean(days))
        };
        let (many, some_days) = (sessions.amount.at_least, days.amount.at_least);
        let now = match many > 0.0 {
            true => on(many, some_days),
            false => "keine".to_owned(),
        };
        match sessions.amount.usual.zip(days.amount.usual) {
            None => now,
            Some(usual) if usual == (many, some_days) => format!("{now}, wie üblich"),
            Some((none, _)) if none <= 0.0 => format!("{now} (sonst keine)"),
            // One a day needs no second number.
            Some((sessions, days)) if sessions == days => {
                format!("{now} (sonst {})", self.mean(sessions))
            }
            Some((sessions, days)) => format!("{now} (sonst {})", on(sessions, days)),
        }
    }

    fn hardest_session(&self, key: &KeySession, is_longest: bool) -> String {
        let day = self.long_weekday(key.activity.day);
        let what = match is_longest {
            true => "dein längster Lauf".to_owned(),
            false => self.brief_session(key.activity),
        };
        let points = self.thousands(key.points.round() as i64);
        format!("{what} am {day} (Belastung {points})")
    }

    fn too_soon_name(&self, soon: &SoonInWeek) -> String {
        let day = self.long_weekday(soon.worst.date);
        match soon.too_soon {
            ..2 => format!("Zu früh ({day})"),
            many => format!(
                "{many} von {} zu früh, vor allem am {day}",
                self.counted(soon.sessions, ("Einheit", "Einheiten"))
            ),
        }
    }

    fn day_became(&self, became: DayBecame) -> &'static str {
        match became {
            DayBecame::Taken => "eingehalten",
            DayBecame::Missed => "nicht eingehalten",
            DayBecame::ToCome => "noch offen",
            DayBecame::Unknown => "ohne Daten",
        }
    }

    fn all_became(&self, days: usize, became: &str) -> String {
        let all = if days == 2 { "beide" } else { "alle" };
        format!("{all} {became}")
    }

    fn recommended(&self, days: usize, became: &str) -> String {
        format!("{days} empfohlen, {became}")
    }

    fn keep_to(&self, keep_to: &KeepTo) -> Option<String> {
        let days = keep_to.run_days.map(|days| {
            let days = self.decimal(days, 0);
            format!("Laufe an höchstens {days} dieser sieben Tage.")
        });
        let impact = keep_to.impact.map(|room| {
            format!(
                "so viel Stoßbelastung wie von {} lockerem Laufen ({} über dem Mittel deiner letzten drei Wochen)",
                self.most_distance(1000.0 * room.most_km),
                self.percent(room.ratio() - 1.0)
            )
        });
        let run = keep_to
            .longest_run_m
            .map(|metres| format!("{} je Lauf", self.most_distance(metres)));
        let limits: Vec<String> = impact.into_iter().chain(run).collect();
        let limits = (!limits.is_empty()).then(|| {
            let limits = limits.join(", und höchstens ");
            format!("In diesen sieben Tagen höchstens {limits}.")
        });
        let all: Vec<String> = days.into_iter().chain(limits).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    fn no_recording(&self, days: &[NaiveDate]) -> String {
        let days: Vec<&str> = days.iter().map(|day| self.long_weekday(*day)).collect();
        let days = self.listed(&days);
        format!("am {days} wurde nichts aufgezeichnet (Ruhe, oder nicht hochgeladen)")
    }

    fn loads_unknown(&self, sessions: usize) -> String {
        match sessions {
            1 => "die Belastung einer Einheit".to_owned(),
            many => format!(
                "die Belastung von {} Einheiten",
                self.thousands(many as i64)
            ),
        }
    }

    fn files_unread(&self, files: usize) -> String {
        match files {
            1 => "1 Datei war nicht lesbar".to_owned(),
            many => format!("{} Dateien waren nicht lesbar", self.thousands(many as i64)),
        }
    }
}

impl German {
    /// `Montag bis Donnerstag`, `Montag, Dienstag und Freitag`.
    fn weekdays(&self, week: &ReviewedWeek) -> String {
        let names: Vec<&str> = week
            .known
            .iter()
            .map(|day| self.long_weekday(*day))
            .collect();
        match (&names[..], week.is_in_a_row()) {
            ([first, _, .., last], true) => format!("{first} bis {last}"),
            (names, _) => self.listed(names),
        }
    }

    fn amount_of(&self, measure: WeekMeasure, value: f64) -> String {
        match measure {
            WeekMeasure::Sessions | WeekMeasure::Days => self.mean(value),
            WeekMeasure::Time => self.rough_time(value),
            WeekMeasure::OnFoot | WeekMeasure::LongestRun => self.long_distance(value),
            WeekMeasure::Climb => self.height(value),
            WeekMeasure::Load => format!("{} Punkte", self.thousands(value.round() as i64)),
        }
    }

    /// `5`, `4,8`.
    fn mean(&self, value: f64) -> String {
        match self.decimal(value, 1) {
            whole if whole.ends_with(",0") => self.decimal(value, 0),
            mean => mean,
        }
    }
}
