//! The German letter about a week.

use chrono::NaiveDate;

use super::German;
use crate::answer::week_review::{ReviewedWeek, SoonInWeek, WeekChange, WeekMeasure};
use crate::answer::{DayBecame, KeySession};
use crate::recovery::ImpactRoom;
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
        let days = format!("{so_far}{}", self.known_weekdays(week));
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

    fn at_least(&self, now: &str) -> String {
        format!("mindestens {now}")
    }

    fn on_weekday(&self, now: &str, day: NaiveDate) -> String {
        format!("{now} am {}", self.long_weekday(day))
    }

    fn mean_of_weeks(&self, usual: &str, weeks: usize) -> String {
        format!("{usual}, Mittel von {weeks} Wochen")
    }

    fn compared(&self, measure: WeekMeasure, change: WeekChange, now: &str, usual: &str) -> String {
        let [more, less, times_as] = match measure {
            WeekMeasure::LongestRun => ["länger", "kürzer", "so lang"],
            _ => ["mehr", "weniger", "so viel"],
        };
        match change {
            WeekChange::Unknown => self.usually(now, usual),
            WeekChange::Nothing => self.usually("nichts", usual),
            WeekChange::New => self.usually(now, "nichts"),
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

    fn load_points(&self, points: f64) -> String {
        format!("{} Punkte", self.thousands(points.round() as i64))
    }

    fn sessions_on(&self, sessions: f64, days: f64) -> String {
        let day = if days == 1.0 { "Tag" } else { "Tagen" };
        format!(
            "{} an {} {day}",
            self.in_tenths(sessions),
            self.in_tenths(days)
        )
    }

    fn no_sessions(&self) -> &'static str {
        "keine"
    }

    fn as_usual(&self, now: &str) -> String {
        format!("{now}, wie üblich")
    }

    fn usually(&self, now: &str, usual: &str) -> String {
        format!("{now} (sonst {usual})")
    }

    fn weekday_span(&self, first: &str, last: &str) -> String {
        format!("{first} bis {last}")
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

    fn run_days_at_most(&self, days: f64) -> String {
        let days = self.decimal(days, 0);
        format!("Laufe an höchstens {days} dieser sieben Tage.")
    }

    fn impact_at_most(&self, room: ImpactRoom) -> String {
        format!(
            "so viel Stoßbelastung wie von {} lockerem Laufen ({} über dem Mittel deiner letzten drei Wochen)",
            self.most_distance(1000.0 * room.most_km),
            self.percent(room.ratio() - 1.0)
        )
    }

    fn each_run_at_most(&self, metres: f64) -> String {
        format!("{} je Lauf", self.most_distance(metres))
    }

    fn limited_to(&self, limits: &[String]) -> String {
        let limits = limits.join(", und höchstens ");
        format!("In diesen sieben Tagen höchstens {limits}.")
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
