//! German: the conventions behind the numbers.

use super::German;
use crate::activity::Sport;
use crate::history::FitnessModel;
use crate::report::words::foot::FootWords;
use crate::report::words::names::NameWords;
use crate::report::words::numbers::NumberWords;

impl FootWords for German {
    fn only(&self, sports: &[Sport]) -> Option<String> {
        let names: Vec<&str> = sports.iter().map(|sport| self.sport(*sport)).collect();
        (!names.is_empty()).then(|| {
            format!(
                "gezeigt wird nur {}; Empfehlungen, Erholung und Regeln zählen jede Einheit",
                self.listed(&names)
            )
        })
    }

    fn what_points_are(&self) -> &'static str {
        "100 Punkte sind eine Stunde an der Schwelle; üblich ist das Mittel der 4 Wochen davor."
    }

    fn what_averages_are(&self, model: &FitnessModel) -> String {
        format!(
            "Fitness und Ermüdung sind gewichtete Mittel über {:.0} und {:.0} Tage, Form ist Fitness minus Ermüdung \
             zu Beginn des Tages. Trainingsempfehlung, kein ärztlicher Rat. Offline erstellt mit restday.",
            model.chronic_days, model.acute_days
        )
    }
}
