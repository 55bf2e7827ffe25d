//! German names of things.

use super::German;
use crate::activity::{Sex, Sport};
use crate::answer::portrait::threshold_kind::ThresholdKind;
use crate::answer::{EffortLevel, FileVerdict};
use crate::athlete::{Basis, ClockSource, DiaryNote, Discipline, Provenance};
use crate::digest::{Channel, Corrected};
use crate::import::NotActivity;
use crate::load::{Confidence, LoadMetric, Method, Unit};
use crate::recovery::{Careful, CautionLevel, DayKind, NightSign};
use crate::report::words::names::NameWords;

impl NameWords for German {
    fn kind(&self, kind: DayKind) -> &'static str {
        match kind {
            DayKind::Rest => "Ruhetag",
            DayKind::Walk => "Spaziergang",
            DayKind::RecoveryRun => "Erholungslauf",
            DayKind::Easy => "locker",
            DayKind::Ready => "bereit für hartes Training",
        }
    }

    fn short_kind(&self, kind: DayKind) -> &'static str {
        match kind {
            DayKind::Rest => "Ruhe",
            DayKind::Walk => "gehen",
            DayKind::RecoveryRun => "Erholung",
            DayKind::Easy => "locker",
            DayKind::Ready => "bereit",
        }
    }

    fn kind_for(&self, kind: DayKind, is_novice: bool) -> &'static str {
        match (kind, is_novice) {
            (DayKind::Ready, true) => "bereit zum Laufen",
            // A beginner is never advised a recovery run.
            (DayKind::RecoveryRun, true) => self.kind(DayKind::Walk),
            _ => self.kind(kind),
        }
    }

    fn effort(&self, effort: EffortLevel) -> &'static str {
        match effort {
            EffortLevel::VeryEasy => "sehr locker",
            EffortLevel::Easy => "locker",
            EffortLevel::Moderate => "mittel",
            EffortLevel::Hard => "hart",
        }
    }

    fn sport(&self, sport: Sport) -> &'static str {
        match sport {
            Sport::Run => "Lauf",
            Sport::TrailRun => "Traillauf",
            Sport::TreadmillRun => "Laufband",
            Sport::Walk => "Spaziergang",
            Sport::Hike => "Wanderung",
            Sport::Ride => "Radfahrt",
            Sport::EBikeRide => "E-Bike-Fahrt",
            Sport::Swim => "Schwimmen",
            Sport::SkiTour => "Skitour",
            Sport::AlpineSki => "Skifahren",
            Sport::Row => "Rudern",
            Sport::Strength => "Krafttraining",
            Sport::TeamSport => "Mannschaftssport",
            Sport::Yoga => "Yoga",
            Sport::Elliptical => "Crosstrainer",
            Sport::Climb => "Klettern",
            Sport::Transition => "Wechsel",
            Sport::Other => "Sonstiges",
        }
    }

    fn method(&self, method: Method) -> &'static str {
        match method {
            Method::Power => "Leistung",
            Method::HeartRate => "Herzfrequenz",
            Method::Pace => "Tempo",
            Method::Exertion => "empfundener Anstrengung",
            Method::WatchLoad => "Belastung laut Uhr",
            Method::MeanHeartRate => "mittlerer Herzfrequenz",
            Method::Duration => "Dauer",
        }
    }

    fn confidence(&self, confidence: Confidence) -> &'static str {
        match confidence {
            Confidence::Low => "gering",
            Confidence::Medium => "mittel",
            Confidence::High => "hoch",
        }
    }

    fn metric(&self, metric: &dyn LoadMetric) -> &'static str {
        metric_by_column(metric.column()).unwrap_or(metric.name())
    }

    fn metric_unit(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::LoadPoints => "Punkte",
            Unit::ImpactKm => "Lauf-km",
            Unit::OutOfFive => "von 5",
            other => other.name(),
        }
    }

    fn careful(&self, careful: Careful) -> &'static str {
        match careful {
            Careful::LittleKnown => "noch zu wenige Daten",
            Careful::ComingBack => "Wiedereinstieg nach einer Pause",
            Careful::EveryOtherDay => "nach langer Pause nur jeden zweiten Tag",
            Careful::NewToRunning => "als Laufanfänger nicht an zwei Tagen nacheinander laufen",
            Careful::Sick => "laut Tagebuch krank",
            Careful::Injured => "laut Tagebuch verletzt",
            Careful::AfterSickness => "nach Krankheit erst einmal locker",
            Careful::AfterInjury => "nach einer Verletzung erst einmal locker",
            Careful::Sore => "laut Tagebuch Muskelkater",
            Careful::BadNight => "laut Tagebuch schlecht geschlafen",
            Careful::Travel => "laut Tagebuch auf Reisen",
        }
    }

    fn caution_level(&self, level: CautionLevel) -> &'static str {
        match level {
            CautionLevel::Note => "Hinweis",
            CautionLevel::Warn => "Vorsicht",
            CautionLevel::Strong => "Warnung",
        }
    }

    fn provenance(&self, provenance: Provenance) -> &'static str {
        match provenance {
            Provenance::Given => "von dir angegeben",
            Provenance::Wellness => "aus Wellness-Dateien",
            Provenance::Device => "vom Gerät",
            Provenance::History => "aus deinem Training",
            Provenance::Age => "aus dem Alter",
            Provenance::Derived => "abgeleitet",
            Provenance::Assumed => "angenommen",
        }
    }

    fn basis(&self, basis: Basis) -> &'static str {
        match basis {
            Basis::Stated => "von dir angegeben",
            Basis::UsualValue => "ein üblicher Wert",
            Basis::TowardsMaximum => "85 % des Weges von Ruhepuls zu Maximalpuls",
            Basis::OverThreshold => "Schwellenpuls geteilt durch 0,92",
            Basis::DeviceSetting => "Einstellung des Geräts",
            Basis::DeviceFlips => "Einstellungen des Geräts, die hin und her springen",
            Basis::SecondHighest => "zweithöchster Puls der letzten 24 Monate",
            Basis::Age => "Alter (Tanaka 2001)",
            Basis::StrongestTwentyMinutes => "95 % der stärksten 20 Minuten in 90 Tagen",
            Basis::StrongestHour => "stärkste Stunde in 90 Tagen",
            Basis::CriticalPower => "kritische Leistung der letzten 90 Tage",
            Basis::WellnessMonth => "Median eines Monats aus Wellness-Dateien",
            Basis::DeviceMonth => "Median eines Monats aus den Werten des Geräts",
            Basis::TwentyMinutesScaled => "Tempo über 20 Minuten, auf Schwellenpuls umgerechnet",
            Basis::UsualSpeed => "übliches Tempo: keine harte Einheit, keine Herzfrequenz dazu",
            Basis::CriticalSpeed => "97 % der kritischen Geschwindigkeit der letzten 90 Tage",
            Basis::FastestTwentyMinutes => "95 % der schnellsten 20 Minuten in 90 Tagen",
            Basis::FastestHour => "schnellste Stunde in 90 Tagen",
            Basis::FastestRace => "schnellste 3 oder 5 km in 90 Tagen (Riegel)",
            Basis::FastestSwims => "schnellste 200 und 400 m in 90 Tagen",
            Basis::FastestThousand => "95 % der schnellsten 1000 m in 90 Tagen",
            Basis::UsualSwim => "übliches Tempo: keine harte Einheit gefunden",
            Basis::StoredThreshold => "im Gerät gespeicherte Schwelle",
            Basis::HardestTwentyMinutes => "95 % der härtesten 20 Minuten in 24 Monaten",
            Basis::HardestHour => "härteste Stunde in 24 Monaten",
            Basis::EasyRuns => "Median der lockeren Läufe in 90 Tagen",
            Basis::OfThresholdSpeed => {
                "77 % der Schwellengeschwindigkeit: weniger als 5 lockere Läufe in 90 Tagen"
            }
        }
    }

    fn clock_source(&self, source: ClockSource) -> &'static str {
        match source {
            ClockSource::File => "die Uhr der Aufzeichnung",
            ClockSource::Place => "die Zeitzone des Ortes",
            ClockSource::Home => "deine Zeitzone zu Hause",
            ClockSource::Dates => "die Zeitangaben in der Datei",
        }
    }

    fn diary_note(&self, note: DiaryNote) -> String {
        match note {
            DiaryNote::Sick => "krank".to_owned(),
            DiaryNote::Injured => "verletzt".to_owned(),
            DiaryNote::Sore(mark) => format!("Muskelkater ({mark} von 10)"),
            DiaryNote::BadNight => "schlecht geschlafen".to_owned(),
            DiaryNote::Travel => "auf Reisen".to_owned(),
        }
    }

    fn channel(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::HeartRate => "Herzfrequenz",
            Channel::Power => "Leistung",
            Channel::Speed => "Geschwindigkeit",
            Channel::Distance => "Strecke",
            Channel::Climb => "Höhenmeter",
            Channel::WatchSays => "Werte der Uhr",
            Channel::Settings => "Einstellungen",
            Channel::Sport => "Sportart",
            Channel::Clock => "Uhrzeit",
            Channel::Title => "Titel",
            Channel::Laps => "Runden",
        }
    }

    fn corrected_field(&self, corrected: Corrected) -> &'static str {
        match corrected {
            Corrected::TypedIn => "von Hand",
            Corrected::Sport => "Sportart",
            Corrected::Exertion => "Anstrengung",
            Corrected::Distance => "Strecke",
            Corrected::Duration => "Dauer",
            Corrected::HeartRate => "Herzfrequenz",
            Corrected::Title => "Titel",
        }
    }

    fn night_sign(&self, sign: NightSign) -> &'static str {
        match sign {
            NightSign::ShortSleep => "kurzer Schlaf",
            NightSign::LowHrv => "niedrige Herzfrequenzvariabilität",
            NightSign::HighRestingHr => "hoher Ruhepuls",
        }
    }

    fn discipline_title(&self, discipline: Discipline) -> &'static str {
        match discipline {
            Discipline::OnFoot => "Zu Fuß",
            Discipline::Ride => "Rad",
            Discipline::Swim => "Schwimmen",
            Discipline::Other => "Alles andere",
        }
    }

    fn discipline(&self, discipline: Discipline) -> &'static str {
        match discipline {
            Discipline::OnFoot => "zu Fuß",
            Discipline::Ride => "auf dem Rad",
            Discipline::Swim => "beim Schwimmen",
            Discipline::Other => "bei allem anderen",
        }
    }

    fn threshold(&self, kind: ThresholdKind) -> &'static str {
        match kind {
            ThresholdKind::MaxHr => "Maximalpuls",
            ThresholdKind::RestingHr => "Ruhepuls",
            ThresholdKind::ThresholdHr => "Schwellenpuls",
            ThresholdKind::ThresholdSpeed => "Schwellentempo",
            ThresholdKind::ThresholdPower => "Schwellenleistung",
            ThresholdKind::EasySpeed => "lockeres Tempo",
        }
    }

    fn sex(&self, sex: Sex) -> &'static str {
        match sex {
            Sex::Female => "weiblich",
            Sex::Male => "männlich",
        }
    }

    fn verdict(&self, verdict: FileVerdict) -> &'static str {
        match verdict {
            FileVerdict::Read => "gelesen",
            FileVerdict::Failed => "Fehler",
            FileVerdict::Salvaged => "beschädigt",
            FileVerdict::Doubted => "unsicher",
            FileVerdict::LeftOut => "entfernt",
            FileVerdict::Duplicate => "doppelt",
            FileVerdict::Wellness => "Wellness",
            FileVerdict::Other => "andere",
            FileVerdict::Foreign => "ignoriert",
        }
    }

    fn not_activity(&self, kind: NotActivity) -> (&'static str, &'static str) {
        match kind {
            NotActivity::Wellness => ("Wellness-Datei", "Wellness-Dateien"),
            NotActivity::Course => ("Strecke", "Strecken"),
            NotActivity::Workout => ("geplante Einheit", "geplante Einheiten"),
            NotActivity::DeviceFile => ("Gerätedatei", "Gerätedateien"),
            NotActivity::TrackWithoutTimes => ("Track ohne Zeiten", "Tracks ohne Zeiten"),
            NotActivity::EmptyTrack => ("leerer Track", "leere Tracks"),
            NotActivity::OneRecord => (
                "Aufzeichnung mit einem einzigen Messpunkt",
                "Aufzeichnungen mit einem einzigen Messpunkt",
            ),
            NotActivity::PlannedTimes => (
                "geplante Route mit erfundenen Zeiten",
                "geplante Routen mit erfundenen Zeiten",
            ),
            NotActivity::List => ("Aktivitätenliste", "Aktivitätenlisten"),
            NotActivity::Part => (
                "Teil einer Einheit in einer anderen Datei",
                "Teile von Einheiten in anderen Dateien",
            ),
            NotActivity::SamePlace => (
                "weiterer Pfad zu einer gelesenen Datei",
                "weitere Pfade zu gelesenen Dateien",
            ),
        }
    }
}

/// Load metrics, by their columns in tables.
const METRICS: [(&str, &str); 28] = [
    ("power_stress", "Leistungsbelastung"),
    ("heart_rate_stress", "Herzfrequenzbelastung"),
    ("graded_pace_stress", "Tempobelastung mit Steigung"),
    ("swim_stress", "Schwimmbelastung"),
    ("exertion_stress", "Belastung nach Anstrengung"),
    ("watch_load_stress", "Belastung nach der Uhr"),
    (
        "mean_heart_rate_stress",
        "Belastung nach mittlerer Herzfrequenz",
    ),
    ("duration_stress", "Belastung nach Dauer"),
    ("training_impulse", "Trainingsimpuls"),
    ("training_impulse_one_factor", "Trainingsimpuls, ein Faktor"),
    ("five_zone_impulse", "Impuls aus fünf Zonen"),
    ("three_zone_impulse", "Impuls aus drei Zonen"),
    ("zone_impulse", "Zonenimpuls"),
    ("normalized_power_w", "normalisierte Leistung"),
    ("smoothed_power_w", "geglättete Leistung"),
    (
        "smoothed_power_stress",
        "Belastung nach geglätteter Leistung",
    ),
    ("estimated_running_power_w", "geschätzte Laufleistung"),
    (
        "metabolic_pace_stress",
        "Tempobelastung nach Energieverbrauch",
    ),
    ("session_exertion", "Anstrengung der Einheit"),
    ("watch_exercise_load", "Trainingsbelastung der Uhr"),
    ("watch_aerobic_effect", "aerober Effekt der Uhr"),
    ("watch_anaerobic_effect", "anaerober Effekt der Uhr"),
    ("duration_h", "Dauer"),
    ("impact_km", "Stoßbelastung"),
    ("impact_sum", "Stoßsumme"),
    ("impact_sum_descents", "Stoßsumme bergab"),
    ("ascent_m", "Aufstieg"),
    ("descent_m", "Abstieg"),
];

fn metric_by_column(column: &str) -> Option<&'static str> {
    let of = METRICS.iter().find(|(of, _)| *of == column);
    of.map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_metric_has_a_german_name() {
        for metric in crate::load::METRICS {
            let column = metric.column();
            assert!(metric_by_column(column).is_some(), "{column}");
        }
    }
}
