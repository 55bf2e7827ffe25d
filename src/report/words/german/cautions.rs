//! German sentences of cautions, and the rules by name.

use super::German;
use crate::recovery::{Caution, CautionFact, LimitOfRecovery, Measure, Rule};
use crate::report::words::cautions::CautionWords;
use crate::report::words::dates::DateWords;
use crate::report::words::numbers::NumberWords;

impl CautionWords for German {
    fn short_caution(&self, caution: &Caution) -> String {
        match caution.fact {
            CautionFact::LongestRun(spike) => format!(
                "der Lauf vom {} war {}-mal so lang wie der längste der 30 Tage davor",
                self.long_weekday(spike.date),
                self.decimal(spike.ratio(), 1)
            ),
            CautionFact::WeeklyImpact(ramp) => format!(
                "die Stoßbelastung ist um {} gestiegen",
                self.percent(ramp.ratio() - 1.0)
            ),
            CautionFact::WeeklyDescent(_) => "viel mehr bergab als gewohnt".to_owned(),
            CautionFact::NoviceSpacing(week) => format!(
                "gelaufen an {:.0} der letzten 6 Tage; für Laufanfänger reichen {:.0} von 7",
                week.run_days - 1.0,
                week.most
            ),
            CautionFact::ReturnAfterBreak(stopped) => format!(
                "{:.0} Tage ohne Lauf: beginne mit einem kurzen, höchstens {}",
                stopped.days,
                self.long_distance(1000.0 * stopped.first_run_km())
            ),
            CautionFact::LowConfidence(loads) => format!(
                "die Belastung von {} der letzten {} ist ungenau oder unbekannt, und damit auch \
                 die Erholungszeit",
                loads.rough,
                self.counted(loads.sessions, ("Einheit", "Einheiten"))
            ),
            CautionFact::UnknownDays(of) => format!(
                "für {} der letzten {} gibt es keine Aufzeichnung; die Erholung stimmt nur, wenn es \
                 Ruhetage waren",
                of.unknown,
                self.counted(of.days, ("Tag", "Tage"))
            ),
        }
    }

    fn both_numbers(&self, fact: &CautionFact) -> Option<String> {
        let km = |km: f64| self.long_distance(1000.0 * km);
        Some(match *fact {
            CautionFact::LongestRun(spike) => format!(
                "{}; davor höchstens {} am {}",
                km(spike.run_km),
                km(spike.longest_km),
                self.day_month(spike.longest_date)
            ),
            CautionFact::WeeklyImpact(ramp) => format!(
                "{} in den letzten sieben Tagen, im Mittel {} je Woche in den drei Wochen davor",
                km(ramp.week_km),
                km(ramp.base_km)
            ),
            CautionFact::WeeklyDescent(ramp) => format!(
                "{} in den letzten sieben Tagen, im Mittel {} je Woche in den drei Wochen davor",
                self.height(ramp.week_m),
                self.height(ramp.base_m)
            ),
            CautionFact::ReturnAfterBreak(stopped) => {
                format!("längster vor der Pause: {}", km(stopped.longest_km))
            }
            CautionFact::NoviceSpacing(_)
            | CautionFact::LowConfidence(_)
            | CautionFact::UnknownDays(_) => return None,
        })
    }

    fn rule(&self, rule: Rule) -> &'static str {
        match rule {
            Rule::BeforeRecovered => "Vor jeder Einheit erholt",
            Rule::RecoveryRunTooHard => "Erholung locker genug",
            Rule::HardDaysApart => "Nach hartem Tag ein lockerer",
            Rule::RestDays => "Genug Ruhetage je Woche",
            Rule::NoviceSpacing => "Als Anfänger wenige Lauftage",
            Rule::LongestRun => "Läufe langsam verlängert",
            Rule::WeeklyImpact => "Stöße langsam gesteigert",
            Rule::WeeklyDescent => "Abstieg langsam gesteigert",
            Rule::Monotony => "Harte und lockere Tage im Wechsel",
            Rule::ReturnAfterBreak => "Kurzer Lauf nach der Pause",
            Rule::LowConfidence => "Belastungen gut bekannt",
            Rule::UnknownDays => "Genug Tage mit Daten",
        }
    }

    fn missed_rule(&self, rule: Rule) -> &'static str {
        match rule {
            Rule::BeforeRecovered => "Zu früh trainiert",
            Rule::RecoveryRunTooHard => "Nicht locker genug zur Erholung",
            Rule::HardDaysApart => "Zwei harte Tage nacheinander",
            Rule::RestDays => "Zu wenige Ruhetage",
            Rule::NoviceSpacing => "Zu viele Lauftage",
            Rule::LongestRun => "Sprung in der Länge",
            Rule::WeeklyImpact => "Sprung in der Stoßbelastung",
            Rule::WeeklyDescent => "Sprung beim Abstieg",
            Rule::Monotony => "Alle Tage gleich",
            Rule::ReturnAfterBreak => "Erster Lauf zu lang",
            Rule::LowConfidence => "Belastungen ungenau",
            Rule::UnknownDays => "Zu wenige Tage mit Daten",
        }
    }

    fn measure(&self, measure: Measure) -> String {
        let what = match measure {
            Measure::RunOf(date) => return format!("Lauf vom {}", self.day_month(date)),
            Measure::LongestOf(date) => {
                let on = self.day_month(date);
                return format!("längster der 30 Tage davor, am {on}");
            }
            Measure::Had(limit) => had(limit),
            Measure::Limit(limit) if limit.is_most() => "höchstens",
            Measure::Limit(_) | Measure::FewestDays => "mindestens",
            Measure::WeekImpact => "Stoßbelastung von sieben Tagen",
            Measure::BaseImpact | Measure::BaseDescent => "Mittel der drei Wochen davor",
            Measure::WeekDescent => "Abstieg von sieben Tagen",
            Measure::RunDays => "Lauftage von sieben",
            Measure::MostRunDays | Measure::MostMonotony => "höchstens",
            Measure::DaysWithoutRun => "Tage ohne Lauf",
            Measure::FirstRunAfterBreak => "erster Lauf nach der Pause",
            Measure::LongestBeforeBreak => "längster vor der Pause",
            Measure::RoughSessions => "Einheiten aus 14 Tagen mit ungenauer oder ohne Belastung",
            Measure::RecentSessions => "Einheiten insgesamt",
            Measure::UnknownDays => "Tage ohne Daten",
            Measure::DaysInAll => "von",
            Measure::ToGoBefore => "fehlende Erholung zu Beginn",
            Measure::ToGoAfter => "fehlende Erholung am Ende",
            Measure::RecoveryNeeded => "nötige Erholung",
            Measure::RecoveryNeededBefore => "nötige Erholung vom Vortag",
            Measure::RestDays => "Ruhetage",
            Measure::DaysWithoutRunning => "Tage ohne Laufen",
            Measure::Monotony => "Monotonie",
        };
        what.to_owned()
    }
}

fn had(limit: LimitOfRecovery) -> &'static str {
    match limit {
        LimitOfRecovery::Intensity => "mittlere Intensität",
        LimitOfRecovery::EasyTime => "Zeit mit lockerer Anstrengung",
        LimitOfRecovery::KnownEasyTime => "Zeit, die sicher locker war",
        LimitOfRecovery::Running => "gelaufen",
        LimitOfRecovery::Impact => "Stoßbelastung",
        LimitOfRecovery::Recovery => "nötige Erholung",
        LimitOfRecovery::RegularWeeks => "regelmäßige Laufwochen",
        LimitOfRecovery::Descent => "Abstieg",
    }
}
