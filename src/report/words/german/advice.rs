//! The German advice for a day.

use chrono::NaiveDate;

use super::German;
use crate::answer::{AdviceReason, Assumed, GuessedHeartRate, NotKnown, Results, Running, Today};
use crate::recovery::{Careful, Clocks, ComingDay, DayAdvice, DayKind, Due, Left, TrainedBecause};
use crate::report::words::advice::{AdviceWords, LimitLabels, RecoveryRunLimits};
use crate::report::words::dates::DateWords;
use crate::report::words::doubts::DoubtWords;
use crate::report::words::names::NameWords;
use crate::report::words::numbers::{DAYS_FROM_H, NumberWords, capitalised};

const LIMITS: LimitLabels = LimitLabels {
    run: "laufen",
    walk: "gehen",
    uphill: "bergauf",
    easy: "locker",
};

impl AdviceWords for German {
    fn reason(&self, results: &Results, advice: &DayAdvice) -> String {
        let done = advice.left.longest_h() <= 0.0;
        let ready = advice.kind == DayKind::Ready;
        let all = &results.whole().history.activities;
        let cause = advice.cause.map(|index| self.after_session(&all[index]));
        let sentence = match cause {
            None if done || ready => "Noch keine Erholung nötig".to_owned(),
            None => format!("Noch nicht erholt: {}", self.time_left(advice)),
            Some(cause) if done => format!("Vollständig erholt {cause}"),
            Some(cause) if ready => format!("So gut wie erholt {cause}"),
            Some(cause) => format!("Noch nicht erholt {cause}: {}", self.time_left(advice)),
        };
        match (results.held_by_diary(advice), advice.careful) {
            (Some((noted, hard_again)), _) => self.noted_first(noted, hard_again, &sentence),
            (None, Some(careful)) => format!("{sentence}; {}", self.careful(careful)),
            (None, None) => sentence,
        }
    }

    fn hard_again(&self, due: Due) -> String {
        format!("nächste harte Einheit: {}", self.due(due))
    }

    fn run_again(&self, due: Due) -> String {
        format!("nächster Lauf: {}", self.due(due))
    }

    fn meaning(&self, kind: DayKind, is_novice: bool) -> &'static str {
        match (kind, is_novice) {
            (DayKind::Rest, _) => "Mach heute Pause. Auch Ruhe ist Training",
            (DayKind::Walk, _) | (DayKind::RecoveryRun, true) => {
                "spazieren gehen (auch bergauf) oder etwas Lockeres ohne Stöße"
            }
            (DayKind::RecoveryRun, false) => {
                "ein Spaziergang oder ein ganz lockerer Lauf auf weichem Boden"
            }
            (DayKind::Easy, true) => "ein guter Tag für einen lockeren Lauf",
            (DayKind::Easy, false) => "lockeres Training, nichts Hartes",
            (DayKind::Ready, true) => "erholt: ein guter Tag für einen lockeren Lauf",
            (DayKind::Ready, false) => "erholt: Intervalle, Tempolauf, Wettkampf oder langer Lauf",
        }
    }

    fn limit_labels(&self) -> &'static LimitLabels {
        &LIMITS
    }

    fn effort_limit(&self, minutes: f64, bpm: f64) -> String {
        format!("bis {minutes:.0}\u{a0}min, Puls unter {bpm:.0}")
    }

    fn recovery_run_limits(&self, limits: RecoveryRunLimits) -> String {
        format!(
            "{}, {} mit höchstens {} bergab, auf weichem Boden",
            self.effort_limit(limits.minutes, limits.bpm),
            self.long_distance(1000.0 * limits.km),
            self.height(limits.descent_m)
        )
    }

    fn descent_limit(&self, m_per_km: f64) -> String {
        let down = self.height_per_distance(m_per_km);
        format!("höchstens {down} bergab pro {}", self.long_unit())
    }

    fn easy_limit(&self, bpm: f64) -> String {
        format!("Puls unter {bpm:.0}, keine langen Abstiege")
    }

    fn stay_within(&self) -> &'static str {
        "innerhalb dieser Grenzen erholst du dich so gut wie in Ruhe"
    }

    fn advice_reason(&self, reason: AdviceReason) -> String {
        match reason {
            AdviceReason::ComingBack { days_off, until } => {
                let off = format!("{days_off:.0} Tage Pause über die Erholung hinaus");
                match until {
                    Some(until) => format!("locker bis {}: {off}", self.short_date(until)),
                    None => format!("erst einmal locker: {off}"),
                }
            }
            AdviceReason::HeldBack(careful @ (Careful::Sick | Careful::Injured)) => format!(
                "{}; die Termine unten zählen ab dem Tag, an dem du gesund bist",
                self.careful(careful)
            ),
            AdviceReason::HeldBack(careful) => self.careful(careful).to_owned(),
            AdviceReason::Legs {
                impact_km,
                raced,
                capacity_km,
            } => {
                let race = if raced { "im Wettkampf " } else { "" };
                format!(
                    "Beine {race}belastet wie von {} lockerem Laufen; nach {} wären es 30\u{a0}h",
                    self.impact(impact_km, 1),
                    self.impact(capacity_km, 1)
                )
            }
            AdviceReason::Habit(divisor) => format!(
                "Stunden geteilt durch {}: du bist solche Wochen gewohnt",
                self.decimal(divisor, 1)
            ),
        }
    }

    fn running(&self, running: Running) -> String {
        let days = match running.days_since {
            0 => "dein letzter Lauf ist keinen Tag her".to_owned(),
            1 => "dein letzter Lauf ist einen Tag her".to_owned(),
            days => format!("du bist seit {days} Tagen nicht gelaufen"),
        };
        let most = match running.kind {
            DayKind::Rest | DayKind::Walk => "lieber gehen",
            DayKind::RecoveryRun => "höchstens ein Erholungslauf",
            DayKind::Easy => "nur locker",
            DayKind::Ready => "möglich",
        };
        format!("{most}; {days}")
    }

    fn unknown(&self, not_known: &NotKnown) -> String {
        match not_known {
            NotKnown::Days { unknown: 1, of } => {
                format!(
                    "einer der letzten {of} Tage ist ohne Aufzeichnung; die Empfehlung stimmt nur, wenn du geruht hast"
                )
            }
            NotKnown::Days { unknown, of } => format!(
                "{unknown} der letzten {of} Tage sind ohne Aufzeichnung; die Empfehlung stimmt nur, wenn du geruht hast"
            ),
            NotKnown::Recordings(doubted) => {
                let mut words = self.doubted_sessions(doubted);
                words.replace_range(..1, "u");
                words
            }
            NotKnown::Loads { of: 1, .. } => {
                "die Belastung deiner einzigen Einheit ist unbekannt oder grob geschätzt".to_owned()
            }
            NotKnown::Loads { doubtful, of } => format!(
                "die Belastung von {doubtful} der letzten {of} Einheiten ist unbekannt oder grob geschätzt"
            ),
            NotKnown::HeartRates(guessed) => {
                let which: Vec<&str> = guessed.iter().map(|rate| guessed_rate(*rate)).collect();
                let (is, it) = match which.len() {
                    1 => ("ist", "ihn"),
                    _ => ("sind", "sie"),
                };
                format!(
                    "{} {is} nur geschätzt; trage {it} in athlete.toml ein, damit kein Wettkampf übersehen wird",
                    self.listed(&which)
                )
            }
        }
    }

    fn assumed(&self, assumed: Assumed) -> Option<String> {
        let what = match assumed.trained {
            true => "du hast schon vor diesen Dateien trainiert",
            false => "du fängst mit dem Laufen an",
        };
        let because = match assumed.because {
            TrainedBecause::Stated => return None,
            TrainedBecause::Vo2max(vo2max) => format!("VO2max laut Uhr {vo2max:.0}"),
            TrainedBecause::FirstRuns(0.0, _) => "noch kein Lauf".to_owned(),
            TrainedBecause::FirstRuns(km, _) => format!(
                "deine ersten Läufe ergeben {} Stoßbelastung",
                self.impact(km, 1)
            ),
        };
        Some(format!(
            "{what} ({because}); ändern mit trained_before in athlete.toml"
        ))
    }

    fn left_after(&self, today: &Today, day: &ComingDay) -> Option<String> {
        let (cause, _) = today.cause?;
        let full = match day.left.hard.longest_h().ceil() as i64 {
            h if h <= 0 => "vollständig erholt".to_owned(),
            h => format!("vollständig erholt in {}", self.hours_or_days(h)),
        };
        Some(format!("warum: {full}, {}", self.after_session(cause)))
    }

    fn wait_span(&self, span: (i64, Option<i64>)) -> String {
        let days = |hours: i64| format!("{:.0}", hours as f64 / 24.0);
        match span {
            (low, Some(high)) if low == high => String::new(),
            (0, Some(high)) if high < DAYS_FROM_H => {
                format!(" (bis {})", self.in_hours(high as f64))
            }
            (0, Some(high)) => format!(" (bis {}\u{a0}Tage)", days(high)),
            (low, Some(high)) if high < DAYS_FROM_H => format!(" ({low}–{high}\u{a0}h)"),
            (low, Some(high)) if low >= DAYS_FROM_H => {
                format!(" ({}–{}\u{a0}Tage)", days(low), days(high))
            }
            (low, Some(high)) => {
                format!(
                    " ({} – {}\u{a0}Tage)",
                    self.in_hours(low as f64),
                    days(high)
                )
            }
            (low, None) if low < DAYS_FROM_H => {
                format!(" ({} oder mehr)", self.in_hours(low as f64))
            }
            (low, None) => format!(" ({}\u{a0}Tage oder mehr)", days(low)),
        }
    }

    fn if_nothing_more(&self) -> &'static str {
        "wenn du bis dahin nichts weiter machst; Trainingsempfehlung, kein ärztlicher Rat"
    }
}

impl German {
    /// How long recovery takes, and by which cause most: `vollständig in 40 h (29–56 h), zuletzt die Beine;
    /// genug für lockeres Laufen in 14 h (10–20 h)`.
    fn time_left(&self, advice: &DayAdvice) -> String {
        let hours = |of: fn(&Left) -> Clocks| {
            let longest = |left: &Left| of(left).longest_h().ceil() as i64;
            let (best, span) = (longest(&advice.left), advice.left_span.map(longest));
            let span = self.wait_span((span.low, Some(span.high)));
            format!("{}{span}", self.hours_or_days(best))
        };
        let left = advice.left.hard;
        let last = match (left.mechanical_h > left.cardio_h, left.cardio_h > 0.0) {
            (true, true) => ", zuletzt die Beine",
            (true, false) => ", nur noch die Beine",
            (false, _) if left.mechanical_h > 0.0 => ", zuletzt Herz und Kreislauf",
            _ => ", nur noch Herz und Kreislauf",
        };
        let easy = match advice.left.easy.longest_h() > 0.0 {
            true => format!("; genug für lockeres Laufen in {}", hours(|left| left.easy)),
            false => String::new(),
        };
        format!("vollständig in {}{last}{easy}", hours(|left| left.hard))
    }

    /// What the athlete noted, as it is the first reason: before what the clocks say, or with the day on which hard
    /// training is possible again for all of that.
    fn noted_first(&self, noted: Careful, hard_again: Option<NaiveDate>, sentence: &str) -> String {
        let noted = capitalised(self.careful(noted));
        if let Some(date) = hard_again {
            let day = self.long_weekday(date);
            let date = self.whole_date(date);
            return format!("{noted}; hartes Training frühestens ab {day}, {date}");
        }
        let mut rest = sentence.chars();
        let first = rest.next().map(|letter| letter.to_lowercase().to_string());
        format!("{noted}; {}{}", first.unwrap_or_default(), rest.as_str())
    }
}

fn guessed_rate(rate: GuessedHeartRate) -> &'static str {
    match rate {
        GuessedHeartRate::Maximum => "dein Maximalpuls",
        GuessedHeartRate::Resting => "dein Ruhepuls",
        GuessedHeartRate::Threshold => "dein Schwellenpuls",
    }
}
