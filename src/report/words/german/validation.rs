//! What the advice is worth, in German.

use super::German;
use crate::answer::DateRange;
use crate::answer::validation::next_run::Follow;
use crate::answer::validation::{AgainstYesterday, Fraction, Watched};
use crate::report::words::dates::DateWords;
use crate::report::words::numbers::NumberWords;
use crate::report::words::validation::{ValidationLabels, ValidationWords};

const LABELS: ValidationLabels = ValidationLabels {
    too_soon: "zu früh",
    longest_wait: "längste Zeit",
    ten_days_off: "zehn Tage frei",
    next_run: "nächster Lauf",
    hours_left: "Reststunden",
    your_watch: "deine Uhr",
    no_sessions: "Keine Einheiten, also nichts zu prüfen.",
    always_ready: "du warst jeden Tag bereit für hartes Training",
    no_breaks: "du bist nie zehn Tage lang nicht gelaufen",
    too_few_runs: "zu wenige Läufe mit Herzfrequenz und Tempo zum Vergleichen",
    no_watch: "keine Erholungszeiten in diesen Dateien",
    honest: "„Zu früh“ heißt: früher, als dein üblicher Rhythmus erlaubt. Die Empfehlungen halten dich in dem \
             Rahmen, den Trainer empfehlen und den du gewohnt bist. Dass sie Leistung oder \
             Verletzungen vorhersagen, ist nicht belegt.",
};

impl ValidationWords for German {
    fn validation(&self) -> &'static ValidationLabels {
        &LABELS
    }

    fn validation_heading(&self, span: DateRange) -> String {
        let span = self.date_span(span.from, span.to);
        format!("Was diese Empfehlungen für dich taugen, {span}")
    }

    fn fraction(&self, fraction: Fraction) -> String {
        match fraction.percent() {
            Some(percent) => format!(
                "{} von {} ({})",
                self.thousands(fraction.some as i64),
                self.thousands(fraction.all as i64),
                self.percent(percent / 100.0)
            ),
            None => "keine".to_owned(),
        }
    }

    fn flagged(&self, fraction: Fraction) -> String {
        let percent = self.percent(fraction.percent().unwrap_or(0.0) / 100.0);
        let some = self.thousands(fraction.some as i64);
        format!(
            "{some} von {} ({percent})",
            self.counted(fraction.all, ("Einheit", "Einheiten"))
        )
    }

    fn not_ready(&self, stretch: DateRange) -> String {
        let days = usize::try_from(stretch.days()).unwrap_or(0);
        format!(
            "{} nicht bereit für hartes Training, ab {}",
            self.counted(days, ("Tag", "Tage")),
            self.long_date(stretch.from)
        )
    }

    fn before_breaks(&self, before: Fraction, any: Fraction) -> String {
        format!(
            "von den letzten Läufen vor solchen Pausen waren {} zu früh, von allen Läufen {}",
            self.fraction(before),
            self.fraction(any)
        )
    }

    fn next_runs(&self, follow: &Follow) -> String {
        let difference = follow.difference_pct;
        let verdict = match (difference.low > 0.0, difference.high < 0.0) {
            (true, _) => "danach höher",
            (_, true) => "danach niedriger",
            _ => "nicht mehr als Zufall",
        };
        format!(
            "Herzfrequenz bei gleichem Tempo nach {} zu frühen Einheiten gegenüber {} anderen: {}\u{a0}% ({} bis \
             {}): {verdict}",
            follow.after_flagged,
            follow.after_others,
            self.signed_decimal(difference.value, 1),
            self.signed_decimal(difference.low, 1),
            self.signed_decimal(difference.high, 1)
        )
    }

    fn against_yesterday(&self, against: &AgainstYesterday) -> String {
        let margin = against.margin;
        let verdict = match against.is_better() {
            true => "sagen mehr als die Belastung vom Vortag",
            false => "sagen nicht mehr als die Belastung vom Vortag",
        };
        format!(
            "{verdict}: Rangkorrelation mit dieser Herzfrequenz {}, Belastung vom Vortag {} (Unterschied im \
             Betrag {}, {} bis {})",
            self.signed_decimal(against.hours_left, 2),
            self.signed_decimal(against.load, 2),
            self.signed_decimal(margin.value, 2),
            self.signed_decimal(margin.low, 2),
            self.signed_decimal(margin.high, 2)
        )
    }

    fn watched(&self, watched: &Watched) -> String {
        let sessions = self.counted(watched.beside.sessions, ("Einheit", "Einheiten"));
        let difference = self.beside_ours(&watched.beside);
        let order = watched.rank_correlation;
        let order = order.map_or(String::new(), |r| {
            format!(", Rangkorrelation {}", self.decimal(r, 2))
        });
        let own = watched.own_factor;
        let own = match own.runs {
            0 => String::new(),
            runs => format!(
                "; dein eigener Faktor ist {} (aus {})",
                self.decimal(own.factor, 2),
                self.counted(runs, ("einzelnem Lauf", "einzelnen Läufen"))
            ),
        };
        format!("bei {sessions} war ihre Erholungszeit {difference} (Median){order}{own}")
    }
}
