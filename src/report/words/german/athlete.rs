//! German sentences about an athlete.

use chrono::{FixedOffset, NaiveDate};

use super::German;
use crate::answer::Portrait;
use crate::answer::portrait::missing::{Missing, TELLING_ACTIVITIES};
use crate::answer::portrait::moves::MovedBecause;
use crate::answer::portrait::threshold_kind::ThresholdKind;
use crate::answer::portrait::worth::{LEAST_FRACTION, Stating, Worth};
use crate::athlete::{
    Dating, Discipline, EarlierTraining, HeldBack, Home, Provenance, Threshold, Thresholds, WhyHeld,
};
use crate::report::words::athlete::{AthleteWords, FactName, FactSource, PortraitLabels};
use crate::report::words::dates::DateWords;
use crate::report::words::names::NameWords;
use crate::report::words::numbers::{NumberWords, whole};

const LABELS: PortraitLabels = PortraitLabels {
    heart_rates: "Pulswerte",
    unknown: "unbekannt",
    held_back: "noch nicht genutzt",
    held_back_too: "ebenfalls nicht genutzt",
    you: "Du",
    latest_thresholds: "Für den ganzen Verlauf gelten die zuletzt bekannten Schwellen.",
};

impl AthleteWords for German {
    fn portrait(&self) -> &'static PortraitLabels {
        &LABELS
    }

    fn portrait_head(&self, portrait: &Portrait) -> String {
        let on = self.long_date(portrait.on);
        let whose = match &portrait.athlete.name {
            Some(name) => format!("{name}: Schwellen, Stand {on}"),
            None => format!("Deine Schwellen, Stand {on}"),
        };
        let activities = self.counted(portrait.activities, ("Aktivität", "Aktivitäten"));
        let (first, last) = portrait.span;
        match first == last {
            true => format!("{whose} ({activities} am {})", self.long_date(first)),
            false => format!("{whose} ({activities}, {})", self.date_span(first, last)),
        }
    }

    fn changes_of(&self, discipline: Discipline) -> String {
        format!("Änderungen: {}", self.discipline_title(discipline))
    }

    fn same_as(&self, discipline: Discipline) -> String {
        format!("wie {}", self.discipline(discipline))
    }

    fn earlier_changes(&self, count: usize) -> String {
        self.counted(count, ("frühere Änderung", "frühere Änderungen"))
    }

    fn and_earlier(&self, count: usize) -> String {
        format!("und {count} frühere")
    }

    fn source(&self, threshold: &Threshold) -> String {
        let basis = self.basis(threshold.basis);
        match threshold.provenance {
            Provenance::Assumed => format!("angenommen: {basis}"),
            Provenance::Derived => format!("abgeleitet: {basis}"),
            Provenance::Age => format!("geschätzt: {basis}"),
            _ => basis.to_owned(),
        }
    }

    fn since(&self, day: NaiveDate) -> String {
        whole(&format!("seit {}", self.long_date(day)))
    }

    fn until(&self, day: NaiveDate) -> String {
        whole(&format!("bis {}", self.long_date(day)))
    }

    fn moved_because(&self, because: MovedBecause) -> &'static str {
        match because {
            MovedBecause::Faded => "gesenkt: seither keine harte Einheit",
            MovedBecause::NothingRecent => "keine aktuellen Daten",
            MovedBecause::Found(basis) => self.basis(basis),
        }
    }

    fn held_back(&self, held: &HeldBack, kind: ThresholdKind, discipline: Discipline) -> String {
        let number = |value| {
            let number = self.threshold_number(kind, value, discipline);
            format!("{number} {}", self.threshold_unit(kind, discipline))
        };
        match held.why {
            WhyHeld::BeyondHumans => "das schafft niemand".to_owned(),
            WhyHeld::Leap { told } => format!(
                "{} über deinen letzten 12 Wochen; eine zweite Einheit muss es bestätigen",
                self.percent(held.value / told - 1.0)
            ),
            WhyHeld::AgainstHeart { bpm } => format!(
                "ein Puls von {bpm:.0} in diesen Minuten spricht dagegen; eine zweite Einheit muss es bestätigen"
            ),
            WhyHeld::SettingAlone { told } => format!(
                "davor und danach stand im Gerät {}; eine zweite Datei muss es bestätigen",
                number(told)
            ),
            WhyHeld::Flips { other } => format!(
                "die Einstellung des Geräts springt zwischen diesem Wert und {} hin und her",
                number(other)
            ),
        }
    }

    fn missing(&self, missing: Missing) -> String {
        let words = match missing {
            Missing::RunWithPower => "kein Lauf über 20 Minuten mit Leistung gefunden",
            Missing::RideWithPower => "keine Radfahrt über 20 Minuten mit Leistung gefunden",
            Missing::SwimDistance => "kein Schwimmtraining mit Strecke gefunden",
            Missing::LongEnoughRun => "kein Lauf über 20 Minuten oder 3 km gefunden",
            Missing::AnyRun => "kein Lauf gefunden",
            Missing::WellnessFiles => {
                "nicht in diesen Dateien; ein Wellness-Export würde ihn enthalten"
            }
            Missing::AnyHeartRate => "keine Herzfrequenz gefunden",
            Missing::MoreWithHeartRate(count) => {
                return format!(
                    "braucht {TELLING_ACTIVITIES} Aktivitäten mit Herzfrequenz; bisher {count}"
                );
            }
            Missing::AnythingHard => "keine Einheit war hart genug",
            Missing::HardTwentyMinutes => "keine harten 20 oder 60 Minuten gefunden",
            Missing::HardRun => "harte 20 Minuten oder 5 km würden es zeigen",
            Missing::FastSwims => "schnelle 200 und 400 m würden es zeigen",
        };
        words.to_owned()
    }

    fn worth(&self, worth: &Worth) -> String {
        match worth {
            Worth::Stating { what, moves_load } => {
                let load = format!(
                    "die Belastung eines Jahres um {} daneben",
                    self.percent(*moves_load)
                );
                match what {
                    Stating::Sex => format!(
                        "Am meisten hilft dein Geschlecht (sex in athlete.toml). Es ist unbekannt; falsch geraten \
                         liegt {load}."
                    ),
                    Stating::Value {
                        kind,
                        of,
                        known,
                        discipline,
                    } => {
                        let of = of.filter(|of| *of != Discipline::OnFoot);
                        let of = of.map_or(String::new(), |of| {
                            format!(" ({})", self.discipline(of))
                        });
                        let off = self.threshold_off(*kind, known, *discipline);
                        format!(
                            "Am meisten hilft eine Angabe in athlete.toml: {}{of}. {} Liegt der Wert um {} {} \
                             daneben, liegt {load}.",
                            self.threshold(*kind),
                            unsure(known.provenance),
                            off.unwrap_or_default(),
                            self.threshold_unit(*kind, *discipline)
                        )
                        .replace("  ", " ")
                    }
                }
            }
            Worth::Nothing => format!(
                "Du musst nichts angeben: Keine Unsicherheit eines Wertes ändert deine Belastung um mehr als {}.",
                self.percent(LEAST_FRACTION)
            ),
            Worth::NothingScored => {
                "Keine Einheit des letzten Jahres hat eine Belastung; eine Angabe würde nichts ändern.".to_owned()
            }
        }
    }

    fn fact_name(&self, fact: FactName) -> &'static str {
        match fact {
            FactName::Sex => "Geschlecht",
            FactName::BirthYear => "Geburtsjahr",
            FactName::Home => "Zeitzone zu Hause",
            FactName::TrainedBefore => "vorher trainiert",
        }
    }

    fn fact_source(&self, source: FactSource) -> &'static str {
        match source {
            FactSource::Stated => "von dir angegeben",
            FactSource::DeviceSetting => "Einstellung des Geräts",
            FactSource::DeviceAge => "Alter laut Gerät; kann um ein Jahr danebenliegen",
            FactSource::SexUnknown => "nicht in diesen Dateien; es gilt das Mittel beider Formeln",
            FactSource::AgeUnknown => "Alter unbekannt; gerechnet wie unter 40",
            FactSource::UsualZone => "dort waren die meisten Aktivitäten",
            FactSource::UsualOffset => "so steht es in den meisten Dateien",
            FactSource::NoOffset => "angenommen: keine Datei nennt Zeitzone oder Ort",
            FactSource::FirstFiles => "nicht angegeben: deine ersten Wochen entscheiden",
        }
    }

    fn yes_or_no(&self, yes: bool) -> &'static str {
        if yes { "ja" } else { "nein" }
    }

    fn thresholds(&self, thresholds: &Thresholds, dating: Dating) -> String {
        let from = |t: Threshold| self.provenance(t.provenance);
        let bpm = |t: Threshold| format!("{:.0} ({})", t.value, from(t));
        let speed = match thresholds.threshold_speed {
            Some(t) => format!("{} ({})", self.pace(t.value), from(t)),
            None => "unbekannt".to_owned(),
        };
        let for_all = match dating {
            Dating::Dated => "",
            Dating::Latest => {
                ". Alle Einheiten sind mit diesen, den letzten bekannten Werten bewertet"
            }
        };
        format!(
            "Puls: maximal {}, in Ruhe {}, Schwelle {}. Schwellentempo {speed}{for_all}",
            bpm(thresholds.max_hr),
            bpm(thresholds.resting_hr),
            bpm(thresholds.threshold_hr)
        )
    }

    fn days_follow(&self, home: Home) -> String {
        match home {
            Home::Named(zone) => format!("Tage nach der Zeit in {}", zone.name()),
            Home::UsualZone(zone) => format!(
                "Tage nach der Zeit in {} (dort waren die meisten Aktivitäten)",
                zone.name()
            ),
            Home::UsualOffset(seconds) => match FixedOffset::east_opt(seconds) {
                Some(offset) => {
                    format!("Tage nach UTC{offset}, so steht es in den meisten Dateien")
                }
                None => "Tage nach UTC".to_owned(),
            },
            Home::Unknown => "Tage nach UTC: keine Datei nennt eine Zeitzone".to_owned(),
        }
    }

    fn averages_start(&self, earlier: EarlierTraining) -> &'static str {
        match earlier {
            EarlierTraining::Denied => "bei null: vorher kein Training",
            EarlierTraining::Stated | EarlierTraining::NotStated => {
                "beim Mittel der ersten Wochen: früheres Training ist nicht aufgezeichnet"
            }
        }
    }

    fn athlete_file_beginning(&self) -> &'static str {
        "# Deine Schwellen, Stand"
    }

    fn athlete_file_head(&self, on: NaiveDate) -> String {
        format!(
            "{} {}. Nutze diese Datei mit --athlete und ihrem Namen.\n\
             #\n\
             # Ein Wert in dieser Datei gilt immer: ab seinem `since` wird er nicht mehr geschätzt, und\n\
             # neue Bestleistungen ändern ihn nicht. Lösche eine Zeile oder setze ein # davor, damit der\n\
             # Wert wieder geschätzt wird. Lösche ein `since`, damit die Werte darunter immer gelten.\n\
             # Zeilen mit # am Anfang sind Werte, die nicht gemessen wurden; entferne das # bei denen,\n\
             # die sicher stimmen, oder trage eigene ein.\n\n",
            self.athlete_file_beginning(),
            self.long_date(on)
        )
    }

    fn as_you_stated(&self) -> &'static str {
        "Wie von dir angegeben:"
    }

    fn known_since(&self, day: NaiveDate) -> String {
        format!("bekannt seit {day}")
    }
}

/// How a value is known, as a sentence.
fn unsure(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Assumed => "Der Wert ist bisher nur angenommen.",
        Provenance::Age => "Der Wert ist bisher nur aus dem Alter geschätzt.",
        Provenance::Derived => "Der Wert ist bisher nur abgeleitet.",
        _ => "",
    }
}
