//! German notes below tables.

use super::German;
use crate::athlete::EarlierTraining;
use crate::history::{FitRefusal, FitnessModel, PerformanceFit};
use crate::report::words::numbers::NumberWords;
use crate::report::words::table_notes::TableNoteWords;

impl TableNoteWords for German {
    fn averages_note(&self, model: &FitnessModel, earlier: EarlierTraining) -> String {
        let from = match earlier {
            EarlierTraining::Denied => "null, da du vor der ersten Datei nicht trainiert hast",
            EarlierTraining::Stated | EarlierTraining::NotStated => {
                "dem Mittel der bis dahin bekannten Tage, da das Training vor der ersten Datei unbekannt ist"
            }
        };
        format!(
            "Fitness und Ermüdung: Mittel über {:.0} und {:.0} Tage mit {}, ausgehend von {from}; unbekannte Tage \
             zählen dabei nicht.",
            model.chronic_days,
            model.acute_days,
            model.averaging.formula()
        )
    }

    fn ratio_note(&self) -> String {
        RATIO.to_owned()
    }

    fn performance_fitted(&self, fit: &PerformanceFit) -> String {
        let speed = |m_per_s: f64| format!("{} m/s", self.decimal(m_per_s, 2));
        let unseen = fit
            .leave_one_out_rmse
            .map_or("unbekannt genau".to_owned(), |error| {
                format!("auf {} genau", speed(error))
            });
        let verdict = match fit.is_better_than_line() {
            true => "besser als eine Gerade über die Zeit",
            false => {
                "nicht besser als eine Gerade über die Zeit; deine Belastung erklärt sie also nicht"
            }
        };
        let bounds = match fit.is_at_bounds() {
            true => {
                " Eine Konstante liegt am Ende ihres Bereichs; die Anpassung zeigt also diese Grenze und nicht \
                 deine Daten."
            }
            false => "",
        };
        format!(
            "Leistung: Eine Impulsantwort (Fitness {:.0} Tage, Ermüdung {:.0}) trifft das Tempo von {} harten Läufen \
             auf {} genau. Einen Lauf, den sie nicht kennt, sagt sie {unseen} vorher, {verdict} ({}).{bounds} \
             Solche Anpassungen sind schlecht bestimmt (Hellard 2006), darum beruht keine Empfehlung auf ihnen.",
            fit.parameters.fitness_days,
            fit.parameters.fatigue_days,
            fit.performances,
            speed(fit.rmse),
            speed(fit.line_leave_one_out_rmse)
        )
    }

    fn performance_not_fitted(&self, why: FitRefusal) -> String {
        let why = match why {
            FitRefusal::TooFew { found } => {
                let runs = self.counted(found, ("Lauf hat", "Läufe haben"));
                format!(
                    "{runs} harte zwanzig Minuten nach Herzfrequenz; nötig sind acht in zwei Monaten"
                )
            }
            FitRefusal::TooClose { span_days } => format!(
                "alle mit harten zwanzig Minuten liegen innerhalb von {span_days} Tagen; nötig sind zwei Monate"
            ),
            FitRefusal::TooLittleKnown { known } => format!(
                "nur {} von {} Tagen sind bekannt",
                known.known_days, known.days
            ),
            FitRefusal::Unusable { day } => {
                format!(
                    "das Tempo von Tag {day} ist keine Zahl oder liegt außerhalb der bekannten Tage"
                )
            }
            FitRefusal::NothingWithinBounds => {
                "keine Konstanten innerhalb ihrer Grenzen passen dazu".to_owned()
            }
        };
        format!("Leistung: Das Training wurde nicht an deine harten Läufe angepasst: {why}.")
    }
}

const RATIO: &str = "\
Belastungsverhältnis: Das Verhältnis misst kein Verletzungsrisiko. In der gekoppelten Form steht die letzte Woche auf \
beiden Seiten, und so hängt sie mit sich selbst zusammen (Lolli 2019, doi 10.1136/bjsports-2017-098110). Die letzte Woche \
durch feste oder zufällige Zahlen zu teilen sagt Verletzungen so gut vorher wie durch die letzten vier Wochen, und kaum \
besser als Zufall: C-Statistik 0,54–0,57 (Impellizzeri 2021, doi 10.1007/s40279-020-01378-6; Fallstricke: Impellizzeri 2020, \
doi 10.1123/ijspp.2019-0864). Bei 5205 Läufern ging ein höheres Verhältnis mit weniger Verletzungen einher, und das einer \
Woche zur vorigen weder mit mehr noch mit weniger (Frandsen 2025, doi 10.1136/bjsports-2024-109380). Kein Bereich davon ist \
gut oder schlecht, und keine Empfehlung beruht darauf.";
