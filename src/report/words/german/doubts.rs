//! German sentences about what is doubted.

use chrono::NaiveDate;

use super::German;
use super::sessions::session_of;
use crate::activity::Sport;
use crate::answer::{DoubtedSessions, DoubtfulLoads, UsualCorrection};
use crate::clean::Doubt;
use crate::digest::WrongDate;
use crate::history::LoadWarning;
use crate::load::{Believed, Unscored};
use crate::report::words::dates::DateWords;
use crate::report::words::doubts::{DoubtWords, LikeSteps, Repair};
use crate::report::words::names::NameWords;
use crate::report::words::numbers::NumberWords;
use crate::report::words::sessions::SessionWords;

impl DoubtWords for German {
    fn doubt(&self, doubt: Doubt, sport: Sport) -> String {
        let time = |seconds| self.rough_time(seconds);
        match doubt {
            Doubt::TooFast { seconds } => format!("{} schneller als jeder Mensch", time(seconds)),
            Doubt::Carried { seconds, metres } => format!(
                "{} und {} in einem Fahrzeug, nicht gezählt",
                time(seconds),
                self.long_distance(metres)
            ),
            Doubt::OtherSport { said: Sport::Other } => format!(
                "schneller, als ein Mensch läuft; gezählt als {}",
                session_of(sport).word
            ),
            Doubt::OtherSport { said } if sport == Sport::Other => format!(
                "aufgezeichnet als {}, aber so bewegt sich niemand; zählt als unbekannt",
                session_of(said).word
            ),
            Doubt::OtherSport { said } => format!(
                "aufgezeichnet als {}, aber so schnell ist dabei niemand; gezählt als {}",
                session_of(said).word,
                session_of(sport).word
            ),
            Doubt::NotThisAthlete { said } => format!(
                "aufgezeichnet als {}, aber viel schneller, als du läufst; gezählt als {}",
                session_of(said).word,
                session_of(sport).word
            ),
            Doubt::ClimbedTooFast { seconds } => {
                format!("{} schneller bergauf als jeder Mensch", time(seconds))
            }
            Doubt::TooMuchPower { seconds } => format!(
                "{} mit einer Leistung, die niemand hält oder der die Herzfrequenz widerspricht",
                time(seconds)
            ),
            Doubt::HeartLeapt { seconds } => {
                format!("{} mit unglaubwürdigen Pulssprüngen", time(seconds))
            }
        }
    }

    fn kind_of_doubt(&self, doubt: Doubt) -> &'static str {
        match doubt {
            Doubt::TooFast { .. } => "schneller als jeder Mensch in dieser Sportart",
            Doubt::Carried { .. } => "in einem Fahrzeug, nicht gezählt",
            Doubt::OtherSport { .. } | Doubt::NotThisAthlete { .. } => {
                "andere Sportart als angegeben"
            }
            Doubt::ClimbedTooFast { .. } => "schneller bergauf als jeder Mensch",
            Doubt::TooMuchPower { .. } => {
                "Leistung, die niemand hält oder der die Herzfrequenz widerspricht"
            }
            Doubt::HeartLeapt { .. } => "unglaubwürdige Pulssprünge",
        }
    }

    fn kind_of_wrong_date(&self, reason: WrongDate) -> &'static str {
        match reason {
            WrongDate::Future => "Datum liegt in der Zukunft, übersprungen",
            WrongDate::Alone { .. } => "Jahre von allem anderen entfernt, übersprungen",
        }
    }

    fn date_in_the_future(&self) -> &'static str {
        "Datum liegt in der Zukunft, übersprungen"
    }

    fn date_far_off(&self, years: f64, meant: Option<NaiveDate>) -> String {
        let side = if years < 0.0 { "vor" } else { "nach" };
        let meant = meant.map_or(String::new(), |date| {
            format!(
                "; vermutlich {}, falls der Wochenzähler des Empfängers übergelaufen ist",
                self.long_date(date)
            )
        });
        let years = match years.abs().round() as usize {
            1 => "ein Jahr".to_owned(),
            years => format!("{years} Jahre"),
        };
        format!("{years} {side} allem anderen, übersprungen{meant}")
    }

    fn doubted_sessions(&self, doubted: &DoubtedSessions) -> String {
        let (activity, doubt) = doubted.weightiest;
        let doubt = self.doubt(doubt, activity.digest.sport);
        let name = self.session_name(activity);
        match doubted.count {
            1 => format!("Unglaubwürdige Daten in einer Einheit, {name}: {doubt}"),
            many => format!("Unglaubwürdige Daten in {many} Einheiten, vor allem {name}: {doubt}"),
        }
    }

    fn usual_correction(&self, correction: &UsualCorrection) -> String {
        let factor = self.decimal(correction.factor, 2);
        let method = self.method(correction.method);
        let loads = match correction.sessions {
            1 => format!("1 Belastung nach {method} wurde"),
            many => format!(
                "{} Belastungen nach {method} wurden",
                self.thousands(many as i64)
            ),
        };
        format!(
            "{loads} mit {factor} multipliziert, passend zu deiner üblichen Methode (aus Einheiten mit beiden)"
        )
    }

    fn doubtful_loads(&self, loads: &DoubtfulLoads) -> String {
        let count = self.counted(loads.count, ("Belastung ist", "Belastungen sind"));
        let reasons: Vec<String> = loads
            .reasons
            .iter()
            .map(|(reason, count)| format!("{} ({count})", self.load_warning_kind(*reason)))
            .collect();
        let (latest, warning) = loads.latest;
        format!(
            "{count} mit Vorsicht zu lesen: {}. Zuletzt {}: {}",
            reasons.join(", "),
            self.session_name(latest),
            self.load_warning(*warning)
        )
    }

    fn load_warning(&self, warning: LoadWarning) -> String {
        match warning {
            LoadWarning::TooManyPoints {
                method,
                points_per_h,
            } => format!(
                "{points_per_h:.0} Punkte pro Stunde nach {}, mehr als jemand durchhält; gedeckelt, die \
                 Schwelle ist vermutlich zu niedrig",
                self.method(method)
            ),
            LoadWarning::RungsApart {
                believed: (believed, points),
                other: (other, other_points),
                why,
            } => {
                let why = match why {
                    Believed::HigherRung => "das misst direkter",
                    Believed::Doable => "das andere hält so lange niemand durch",
                };
                let (believed, other) = (self.method(believed), self.method(other));
                format!(
                    "{points:.0} Punkte nach {believed}, {other_points:.0} nach {other}: zu weit auseinander. \
                     Es zählt die Belastung nach {believed}, denn {why}; eine Schwelle oder ein Messwert ist falsch"
                )
            }
            LoadWarning::MethodChanged { from, to } => format!(
                "bewertet nach {}, die vorige nach {}; nicht direkt vergleichbar",
                self.method(to),
                self.method(from)
            ),
        }
    }

    fn load_warning_kind(&self, warning: LoadWarning) -> &'static str {
        match warning {
            LoadWarning::TooManyPoints { .. } => "Schwelle vermutlich zu niedrig",
            LoadWarning::RungsApart { .. } => "zwei Messungen widersprechen sich",
            LoadWarning::MethodChanged { .. } => "Methode gewechselt",
        }
    }

    fn unscored(&self, reason: Unscored) -> String {
        let words = match reason {
            Unscored::NoHeartRate => "keine Herzfrequenz aufgezeichnet",
            Unscored::LittleHeartRate(percent) => {
                return format!(
                    "Herzfrequenz nur in {} der Zeit",
                    self.percent(percent / 100.0)
                );
            }
            Unscored::NoMeanHeartRate => "die Datei nennt keine mittlere Herzfrequenz",
            Unscored::NoPower => "keine Leistung aufgezeichnet",
            Unscored::LittlePower(percent) => {
                return format!("Leistung nur in {} der Zeit", self.percent(percent / 100.0));
            }
            Unscored::ShortPower => "weniger als zehn Minuten Leistung am Stück",
            Unscored::NoThresholdPower => "keine Schwellenleistung für diese Sportart bekannt",
            Unscored::NotRunning => "kein Lauf",
            Unscored::NotSwimming => "kein Schwimmen",
            Unscored::NoSpeed => "nicht lange genug eine Geschwindigkeit aufgezeichnet",
            Unscored::NoThresholdSpeed => "keine Schwellengeschwindigkeit bekannt",
            Unscored::NoExertion => "keine empfundene Anstrengung eingetragen",
            Unscored::WatchSilent => "die Uhr nennt keinen Wert",
            Unscored::FewHeartRates(count) => {
                return format!(
                    "nur {count} Werte der Herzfrequenz, weniger als einer in zwei Minuten"
                );
            }
            Unscored::ComesToNothing => "alle aufgezeichneten Werte sind null",
            Unscored::NothingRecorded => "keine Dauer aufgezeichnet",
            Unscored::NoClimb => "keine Höhenmeter aufgezeichnet",
            Unscored::NoBody => "Gewicht oder Größe unbekannt",
        };
        words.to_owned()
    }

    fn repair(&self, repair: Repair, amount: f64) -> String {
        let counted = |one: &str, many: &str| {
            let words = if amount.round() == 1.0 { one } else { many };
            format!("{} {words}", self.thousands(amount.round() as i64))
        };
        let seconds = |what: &str| format!("{}\u{a0}s {what}", self.decimal(amount, 0));
        match repair {
            Repair::HeartOutOfRange => counted(
                "Pulswert außerhalb von 30–230 entfernt",
                "Pulswerte außerhalb von 30–230 entfernt",
            ),
            Repair::HeartOutliers => counted("Pulsausreißer entfernt", "Pulsausreißer entfernt"),
            Repair::HeartLeapt => seconds("unglaubwürdige Pulssprünge entfernt"),
            Repair::HeartFlat => seconds("hängender Puls entfernt"),
            Repair::HeartAtStart => seconds("unglaubwürdiger Puls zu Beginn entfernt"),
            Repair::HeartLocked => seconds("auf die Schrittfrequenz gesprungener Puls entfernt"),
            Repair::HeartApart => {
                seconds("Puls nahe der Schrittfrequenz mit anderen Läufen verglichen")
            }
            Repair::HeartInterpolated => counted(
                "zweifelhafter Pulswert überbrückt",
                "zweifelhafte Pulswerte überbrückt",
            ),
            Repair::SpeedDropped => counted(
                "unmögliche Geschwindigkeit entfernt",
                "unmögliche Geschwindigkeiten entfernt",
            ),
            Repair::PowerDropped => seconds("unmögliche Leistung entfernt"),
            Repair::Leaps => counted("GPS-Sprung entfernt", "GPS-Sprünge entfernt"),
            Repair::GradeDropped => format!("{} unmögliche Steigung entfernt", self.height(amount)),
        }
    }

    fn nothing_repaired(&self) -> &'static str {
        "nichts"
    }

    fn like_steps(&self, what: LikeSteps, seconds: f64) -> String {
        let what = match what {
            LikeSteps::Believed => "behalten: bei diesem Tempo üblich für dich",
            LikeSteps::Dropped => "entfernt: bei diesem Tempo unüblich für dich",
            LikeSteps::Undecided => "behalten: keine früheren Läufe zum Vergleich",
        };
        format!("{seconds:.0}\u{a0}s {what}")
    }
}
