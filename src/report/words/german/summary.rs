//! The German screen below a report.

use super::German;
use crate::history::Day;
use crate::load::Method;
use crate::recovery::{Factor, KeptRecovery, Nights, WatchBeside};
use crate::report::words::names::NameWords;
use crate::report::words::numbers::NumberWords;
use crate::report::words::summary::SummaryWords;

impl SummaryWords for German {
    fn balance(&self, day: &Day) -> String {
        format!(
            "Fitness {:.0}, Ermüdung {:.0}, Form {}",
            day.fitness,
            day.fatigue,
            self.signed(day.form)
        )
    }

    fn most_recent_too_soon(&self) -> &'static str {
        "Zuletzt zu früh:"
    }

    fn kept(&self, kept: &KeptRecovery) -> String {
        let what = ("empfohlenen Erholungstag", "empfohlene Erholungstage");
        let days = self.counted(kept.kept_days, what);
        let sessions = self.counted(kept.starts, ("Einheit", "Einheiten"));
        let hard = match kept.hard_starts {
            0 => String::new(),
            1 if kept.recovered_hard_starts == 1 => ", auch vor der einzigen harten".to_owned(),
            1 => ", aber nicht vor der einzigen harten".to_owned(),
            hard => format!(" (davon {} von {hard} harten)", kept.recovered_hard_starts),
        };
        let streak = match kept.longest_streak_days {
            ..2 => String::new(),
            days => format!("; längste Serie {days}"),
        };
        format!(
            "Du hast {days} eingehalten{streak}. Vor {} von {sessions} warst du vollständig erholt{hard}.",
            kept.recovered_starts
        )
    }

    fn watch_beside(&self, beside: &WatchBeside, own: Factor) -> String {
        let sessions = self.counted(beside.sessions, ("Einheit", "Einheiten"));
        let difference = self.beside_ours(beside);
        let own = match (own.factor - 1.0).abs() >= 0.005 {
            true => format!(
                "; die Stunden für Herz und Kreislauf sind mit {} multipliziert, passend zu {} \
                 (--no-own-factor schaltet das ab)",
                self.decimal(own.factor, 2),
                self.counted(own.runs, ("einzelnen Lauf", "einzelnen Läufen"))
            ),
            false => String::new(),
        };
        format!(
            "Bei {sessions} war die Erholungszeit deiner Uhr {difference} (Median){own}. Das Modell wurde an \
             solchen Werten von Uhren abgestimmt; Übereinstimmung ist also kein Beweis."
        )
    }

    fn slow_nights(&self, slow: usize, known: usize, nights: Nights) -> String {
        let known = self.counted(known, ("Nacht", "Nächten"));
        let (slowed, suggest) = match slow {
            1 => ("hat", "spricht"),
            _ => ("haben", "sprechen"),
        };
        match nights {
            Nights::Counted => {
                format!("{slow} von {known} {slowed} deine Erholung für einen Tag verlangsamt.")
            }
            Nights::Shown => format!(
                "{slow} von {known} {suggest} für langsamere Erholung; mit --nights zählen sie mit."
            ),
        }
    }

    fn trained_before_hint(&self) -> &'static str {
        "Früheres Training ist nicht aufgezeichnet, deshalb entscheiden deine ersten Dateien, ob du als \
         Laufanfänger giltst. Selbst festlegen kannst du es mit trained_before = true oder false in \
         athlete.toml."
    }

    fn loads_by(&self, counts: &[(Option<Method>, usize)], all: usize) -> String {
        match counts {
            [] => "Noch keine Einheit".to_owned(),
            [(Some(method), _)] => format!("Alle Belastungen nach {}", self.method(*method)),
            [(None, _)] => "Keine Einheit hat eine Belastung".to_owned(),
            several => {
                let one = |(method, count): &(Option<Method>, usize)| match method {
                    Some(method) => {
                        let share = self.share_of_sessions(*count, all);
                        format!("{} ({share})", self.method(*method))
                    }
                    None => {
                        let without = ("Einheit ohne Belastung", "Einheiten ohne Belastung");
                        self.counted(*count, without)
                    }
                };
                let several: Vec<String> = several.iter().map(one).collect();
                format!("Belastungen nach {}", several.join(", "))
            }
        }
    }

    fn session_count(&self, count: usize) -> String {
        self.counted(count, ("Einheit", "Einheiten"))
    }

    fn unread(&self) -> &'static str {
        "nicht lesbar:"
    }

    fn and_more(&self, count: usize) -> String {
        format!("und {} weitere", self.thousands(count as i64))
    }
}

impl German {
    /// `10 h kürzer als unsere Schätzung für Herz und Kreislauf`.
    pub(super) fn beside_ours(&self, beside: &WatchBeside) -> String {
        const OURS: &str = "unsere Schätzung für Herz und Kreislauf";
        match beside.median_difference_h.round() as i64 {
            0 => format!("so lang wie {OURS}"),
            hours if hours < 0 => format!("{} kürzer als {OURS}", self.in_hours(-hours as f64)),
            hours => format!("{} länger als {OURS}", self.in_hours(hours as f64)),
        }
    }
}
