//! German words of pictures.

use chrono::NaiveDate;

use super::German;
use crate::answer::Bin;
use crate::report::words::dates::DateWords;
use crate::report::words::numbers::NumberWords;
use crate::report::words::picture::{Label, PictureWords};

impl PictureWords for German {
    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Subject => "Trainingsbelastung und Erholung",
            Label::Today => "heute",
            Label::Tomorrow => "morgen",
            Label::IfNothingMore => "Empfohlen, wenn du bis dahin nichts weiter machst",
            Label::Effort => "Anstrengung",
            Label::Light => "leicht",
            Label::Hard => "hart",
            Label::RecoveryDays => "Erholungstage vor dem nächsten Training",
            Label::Taken => "eingehalten",
            Label::NotTaken => "nicht eingehalten",
            Label::StillOpen => "noch offen",
            Label::NoRecoveryDays => "keine Einheit dieser Tage brauchte einen Erholungstag",
            Label::Advised => "empfohlen",
            Label::Assumed => "aus der Dauer geschätzt",
            Label::Unscored => "× ohne Belastung",
            Label::CameTooEarly => "zu früh",
            Label::NothingDone => "kein Balken: kein Training",
            Label::NobodyKnows => "keine Daten",
            Label::Ahead => "Ausblick",
            Label::EffortUnknown => "Anstrengung unbekannt",
            Label::TimeToRecover => "Tage, bis du bereit für hartes Training bist",
            Label::MostTimeToRecover => "Längste Zeit, bis du bereit für hartes Training warst",
            Label::Legs => "Beine",
            Label::HeartAndLungs => "Herz",
            Label::SaidByWatch => "laut Uhr",
            Label::LoadAverages => "Mittlere Belastung (Punkte pro Tag)",
            Label::Fitness => "Fitness",
            Label::Fatigue => "Ermüdung",
            Label::Form => "Form",
        }
    }

    fn load_title(&self, bin: Bin) -> &'static str {
        match bin {
            Bin::Day => "Belastung pro Tag (Punkte)",
            Bin::Week => "Belastung pro Woche (Punkte)",
            Bin::Month => "Belastung pro Monat (Punkte)",
        }
    }

    fn hours(&self, hours: f64) -> String {
        match hours {
            hours if hours > 48.0 => format!("{} T", self.decimal(hours / 24.0, 1)),
            hours => format!("{hours:.0} h"),
        }
    }

    fn days(&self, days: f64) -> String {
        format!("{days:.0} T")
    }

    fn still_growing(&self, until: NaiveDate) -> String {
        format!("erst ab {} aussagekräftig", self.long_date(until))
    }
}
