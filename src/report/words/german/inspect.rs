//! German sentences of an explanation.

use super::German;
use crate::activity::BodyMeasure;
use crate::athlete::Threshold;
use crate::digest::{Digest, Taken};
use crate::history::ScoredActivity;
use crate::report::words::athlete::AthleteWords;
use crate::report::words::dates::DateWords;
use crate::report::words::doubts::DoubtWords;
use crate::report::words::inspect::{InspectLabels, InspectWords};
use crate::report::words::names::NameWords;
use crate::report::words::numbers::NumberWords;

const LABELS: InspectLabels = InspectLabels {
    file: "Datei",
    title: "Titel",
    by_hand: "von Hand",
    completed_by: "ergänzt",
    device: "Gerät",
    clock: "Uhrzeit",
    time: "Dauer",
    ground: "Strecke",
    repaired: "repariert",
    doubted: "bezweifelt",
    like_steps: "wie Schritte",
    watch_says: "laut Uhr",
    settings: "Einstellung",
    load: "Belastung",
    counts: "zählt",
    caution: "Vorsicht",
    ladder: "Maße, das beste zuerst",
    for_comparison: "zum Vergleich",
    source: "Quelle",
    holds: "enthält",
    is: "ist",
    at_rest: "in Ruhe",
    damage: "Schaden",
    channels: "Kanäle",
    no_channels: "nichts im Zeitverlauf aufgezeichnet",
    nothing: "nichts",
    thresholds: ["Maximum", "Ruhe", "Schwelle", "Schwelle v", "Schwelle P"],
    watch: [
        "aerober Effekt",
        "anaerober Effekt",
        "Trainingsbelastung",
        "höchstes EPOC",
        "VO2max",
        "Erholungszeit",
        "Anstrengung",
        "Befinden",
    ],
    of_scale: ["von 10", "von 100"],
    device_settings: [
        "Maximum",
        "Ruhe",
        "Schwelle",
        "Schwellenleistung",
        "Alter",
        "Gewicht",
        "Größe",
    ],
};

impl InspectWords for German {
    fn inspect(&self) -> &'static InspectLabels {
        &LABELS
    }

    fn what_and_when(&self, scored: &ScoredActivity) -> String {
        let start = self.moment(scored.local_start, true);
        format!("{} am {start}", self.sport(scored.digest.sport))
    }

    fn taken_from(&self, taken: &Taken) -> String {
        format!("{} aus {}", self.channel(taken.channel), taken.from.path)
    }

    fn clock_by(&self, offset: &str, source: &str) -> String {
        format!("UTC{offset}, laut: {source}")
    }

    fn times(&self, digest: &Digest) -> String {
        if !digest.has_length() {
            return "unbekannt".to_owned();
        }
        format!(
            "{} insgesamt, Stoppuhr {}, in Bewegung {}",
            self.duration(digest.elapsed_s),
            self.duration(digest.timer_s),
            self.duration(digest.moving_s)
        )
    }

    fn pauses(&self, count: usize, seconds: f64) -> String {
        let pauses = self.counted(count, ("Pause", "Pausen"));
        format!(", {pauses} (zusammen {})", self.duration(seconds))
    }

    fn ground(&self, digest: &Digest) -> String {
        let distance = match digest.distance_m {
            Some(metres) => self.distance(metres),
            None => "Strecke unbekannt".to_owned(),
        };
        match digest.climbed {
            Some(climbed) => format!(
                "{distance}, {} bergauf, {} bergab",
                self.height(climbed.ascent_m),
                self.height(climbed.descent_m)
            ),
            None => format!("{distance}, Höhenmeter unbekannt"),
        }
    }

    fn what_counts(&self, scored: &ScoredActivity) -> String {
        let score = match scored.score {
            Ok(score) => score,
            Err(reason) => return format!("ohne Belastung: {}", self.unscored(reason)),
        };
        let corrected = match score.correction != 1.0 {
            true => format!(
                "; mit {} multipliziert, passend zu deiner üblichen Methode (aus Einheiten mit beiden im halben \
                 Jahr davor)",
                self.decimal(score.correction, 3)
            ),
            false => String::new(),
        };
        let estimated = if score.estimated {
            "; zum Teil geschätzt"
        } else {
            ""
        };
        format!(
            "{} Punkte nach {}, Intensität {}, Verlässlichkeit {}{corrected}{estimated}",
            self.decimal(score.points.get(), 1),
            self.method(score.method),
            self.decimal(score.intensity, 2),
            self.confidence(score.confidence)
        )
    }

    fn threshold_with_basis(&self, threshold: &Threshold, unit: &str, decimals: usize) -> String {
        let mut words = self.decimal(threshold.value, decimals);
        if threshold.plus_minus > 0.0 {
            words += &format!(" ± {}", self.decimal(threshold.plus_minus, decimals));
        }
        words += &format!(" {unit}: {}", self.source(threshold));
        if let Some(day) = threshold.since {
            words += &format!(", bekannt {}", self.since(day));
        }
        words
    }

    fn no_load(&self, reason: &str) -> String {
        format!("keine, {reason}")
    }

    fn none_of(&self, metrics: &str) -> String {
        format!("ohne Wert: {metrics}")
    }

    fn measured_share(&self, share: f64) -> String {
        format!("{} gemessen", self.percent(share))
    }

    fn known_as(&self, name: &str) -> String {
        format!("anderswo {name}")
    }

    fn holds(&self, activities: usize, records: usize) -> String {
        format!(
            "{}, {}",
            self.counted(activities, ("Aktivität", "Aktivitäten")),
            self.counted(records, ("Messpunkt", "Messpunkte"))
        )
    }

    fn bytes_lost(&self, bytes: usize) -> String {
        format!("{} Byte verloren", self.thousands(bytes as i64))
    }

    fn body_fact(&self, measure: &BodyMeasure, at: &str) -> String {
        let measured = match measure {
            BodyMeasure::RestingHeartRate { bpm } => format!("Ruhepuls {bpm:.0} bpm"),
            BodyMeasure::NightHrv { rmssd_ms, .. } => {
                format!("Herzfrequenzvariabilität nachts {rmssd_ms:.0} ms (RMSSD)")
            }
            BodyMeasure::SpotHrv { sdnn_ms } => {
                format!("Herzfrequenzvariabilität {sdnn_ms:.0} ms (SDNN)")
            }
            BodyMeasure::Sleep { asleep_s } => {
                format!("{} geschlafen", self.duration(*asleep_s))
            }
        };
        format!("{measured}, {at}")
    }

    fn sampled(&self, channel: &'static str) -> &'static str {
        match channel {
            "heart rate" => "Herzfrequenz",
            "cadence" => "Schrittfrequenz",
            "power" => "Leistung",
            "speed" => "Geschwindigkeit",
            "distance" => "Strecke",
            "altitude" => "Höhe",
            "place" => "Ort",
            other => other,
        }
    }

    fn channel_shares(&self, shares: &str) -> String {
        format!("{shares} der aufgezeichneten Zeit")
    }
}
