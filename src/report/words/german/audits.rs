//! German words of an audit as a whole.

use super::German;
use crate::audit::{Audit, Counted, RuleResult, Severity, Verdict, WeekSummary};
use crate::recovery::{Rule, Source};
use crate::report::words::audits::{AuditLabel, AuditWords};
use crate::report::words::dates::DateWords;
use crate::report::words::numbers::NumberWords;

impl AuditWords for German {
    fn audit_headline(&self, audit: &Audit) -> String {
        let (needed, taken) = audit.recovery_days();
        let all_days = self.counted(
            needed,
            ("empfohlenen Erholungstag", "empfohlenen Erholungstage"),
        );
        match audit.training_sessions() {
            (0, _) if audit.unknown_days == audit.block.days() => {
                "Keine Daten in diesem Zeitraum".to_owned()
            }
            (0, _) => "Keine Einheiten in diesem Zeitraum".to_owned(),
            (1, 0) => "Vor der einzigen Einheit warst du erholt".to_owned(),
            (all, 0) if needed > 1 && taken == needed => {
                format!(
                    "Vor allen {all} Einheiten warst du erholt, und du hast alle {all_days} eingehalten"
                )
            }
            (all, 0) => format!("Vor allen {all} Einheiten warst du erholt"),
            (1, _) => "Die einzige Einheit kam zu früh".to_owned(),
            (all, early) if 10 * early <= all => {
                format!("Du warst fast immer erholt: nur {early} von {all} Einheiten zu früh")
            }
            (all, early) if 2 * early <= all => format!(
                "Vor {} von {all} Einheiten warst du erholt; {early} kamen zu früh",
                all - early
            ),
            (all, early) if taken > 0 => format!(
                "{taken} von {needed} empfohlenen Erholungstagen eingehalten, aber {early} von {all} \
                 Einheiten zu früh"
            ),
            (all, early) => format!("{early} von {all} Einheiten kamen zu früh"),
        }
    }

    fn audit_block(&self, audit: &Audit) -> String {
        let span = self.date_span(audit.block.from, audit.block.to);
        let days = self.counted(audit.block.days(), ("Tag", "Tage"));
        format!("Trainingsblock {span}, {days}")
    }

    fn findings_counted(&self, audit: &Audit) -> String {
        let of = |severity| {
            let findings = audit.findings.iter();
            findings.filter(|f| f.severity == severity).count()
        };
        let (serious, warnings, notes) = (
            of(Severity::Serious),
            of(Severity::Warning),
            of(Severity::Note),
        );
        let weights = [
            (serious, format!("{serious} ernst")),
            (warnings, self.counted(warnings, ("Warnung", "Warnungen"))),
            (notes, self.counted(notes, ("Hinweis", "Hinweise"))),
        ];
        let weights = weights.into_iter().filter(|(count, _)| *count > 0);
        let weights: Vec<String> = weights.map(|(_, words)| words).collect();
        match audit.findings.len() {
            0 => "Keine Befunde".to_owned(),
            all => format!(
                "{}: {}",
                self.counted(all, ("Befund", "Befunde")),
                weights.join(", ")
            ),
        }
    }

    fn change_first(&self, audit: &Audit) -> Option<String> {
        let (rule, times) = audit.most_missed()?;
        let what = match rule {
            Rule::BeforeRecovered => "warte, bis du erholt bist",
            Rule::RecoveryRunTooHard => "mach Erholungseinheiten lockerer",
            Rule::HardDaysApart => "nach jedem harten Tag ein lockerer",
            Rule::RestDays => "jede Woche ein Ruhetag",
            Rule::NoviceSpacing => "lauf an weniger Tagen",
            Rule::LongestRun => "verlängere deine Läufe in kleineren Schritten",
            Rule::WeeklyImpact => "steigere die Stoßbelastung in kleineren Schritten",
            Rule::WeeklyDescent => "steigere den Abstieg in kleineren Schritten",
            Rule::Monotony => "mach lockere Tage lockerer, und gönn dir Ruhetage",
            Rule::ReturnAfterBreak => "beginne nach einer Pause kürzer",
            Rule::LowConfidence | Rule::UnknownDays => "nimm die Dateien der Tage ohne Daten dazu",
        };
        Some(format!("Zuerst ändern: {what} ({})", missed(times)))
    }

    fn recovery_days_taken(&self, audit: &Audit) -> String {
        match audit.recovery_days() {
            (0, _) => "Kein Erholungstag war nötig".to_owned(),
            (1, 0) => "Den einen empfohlenen Erholungstag hast du nicht eingehalten".to_owned(),
            (1, _) => "Den einen empfohlenen Erholungstag hast du eingehalten".to_owned(),
            (needed, taken) => {
                format!("Du hast {taken} von {needed} empfohlenen Erholungstagen eingehalten")
            }
        }
    }

    fn rule_result(&self, result: &RuleResult) -> String {
        match result.verdict {
            Verdict::Kept(occasions) => match self.occasions(result.counted, occasions) {
                Some(occasions) => format!("eingehalten ({occasions})"),
                None => "eingehalten".to_owned(),
            },
            Verdict::Broken(times) => missed(times),
            Verdict::NotEnoughKnown => "zu wenige Daten".to_owned(),
            Verdict::NothingToJudge => "trifft nicht zu".to_owned(),
        }
    }

    fn rule_source(&self, source: Source) -> String {
        match source {
            Source::Paper(paper) => paper.to_owned(),
            Source::Project(document) => format!("Werte dieses Projekts ({document})"),
            Source::Both { paper, document } => {
                format!("{paper}; übrige Werte von diesem Projekt ({document})")
            }
        }
    }

    fn how_it_was_judged(&self, audit: &Audit) -> String {
        let mut words =
            "Jeder Tag wird nur nach den Daten beurteilt, die an seinem Morgen vorlagen."
                .to_owned();
        if audit.unknown_days > 0 {
            let days = match audit.unknown_days {
                1 => "1 Tag ohne Daten zählt".to_owned(),
                days => format!("{} Tage ohne Daten zählen", self.thousands(days as i64)),
            };
            words += &format!(" {days} nicht als Ruhe.");
        }
        words + " Trainingsempfehlung, kein ärztlicher Rat."
    }

    fn audit_label(&self, label: AuditLabel) -> &'static str {
        match label {
            AuditLabel::Rules => "Regeln",
            AuditLabel::Diary => "Tagebuch",
            AuditLabel::MainFindings => "Wichtigste Befunde",
            AuditLabel::Instead => "Besser",
            AuditLabel::Advised => "Empfohlen",
            AuditLabel::Sessions => "Einheiten",
            AuditLabel::Light => "leicht",
            AuditLabel::Hard => "hart",
            AuditLabel::Unscored => "ohne Belastung",
            AuditLabel::TooSoon => "zu früh trainiert",
            AuditLabel::Taken => "Erholungstag eingehalten",
            AuditLabel::NotTaken => "nicht eingehalten",
            AuditLabel::Findings => "Befunde",
            AuditLabel::NoData => "keine Daten",
            AuditLabel::OutsideBlock => "außerhalb des Blocks",
            AuditLabel::Week => "Woche",
            AuditLabel::Load => "Belastung",
            AuditLabel::Impact => "Stöße",
            AuditLabel::RecoveryDays => "Erholungstage",
        }
    }

    fn day_names(&self) -> [&'static str; 7] {
        ["Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."]
    }

    fn short_load(&self, points: f64) -> String {
        format!("{}\u{a0}Pkt.", self.thousands(points.round() as i64))
    }

    fn load(&self, points: f64) -> String {
        match points.round() as i64 {
            1 => "1\u{a0}Punkt".to_owned(),
            points => format!("{}\u{a0}Punkte", self.thousands(points)),
        }
    }

    fn week_sessions(&self, week: &WeekSummary) -> String {
        let sessions = self.counted(week.sessions, ("Einheit", "Einheiten"));
        match week.too_early {
            0 => sessions,
            early => format!("{sessions}, {early} zu früh"),
        }
    }

    fn some_of(&self, some: usize, all: usize) -> String {
        match all {
            0 => "–".to_owned(),
            _ => format!("{some} von {all}"),
        }
    }

    fn week_recovery(&self, week: &WeekSummary) -> String {
        match (week.asked, week.kept) {
            (0, _) => "kein Erholungstag nötig".to_owned(),
            (1, 1) => "Erholungstag eingehalten".to_owned(),
            (1, _) => "Erholungstag nicht eingehalten".to_owned(),
            (needed, taken) => format!("{taken} von {needed} Erholungstagen"),
        }
    }

    fn empty_weeks(&self, weeks: &[WeekSummary]) -> String {
        let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else {
            return String::new();
        };
        let days: usize = weeks.iter().map(WeekSummary::days).sum();
        let unknown: usize = weeks.iter().map(|week| week.unknown_days).sum();
        let what = match unknown {
            0 => "ohne Training".to_owned(),
            unknown if unknown == days => "ohne Daten".to_owned(),
            unknown => format!("ohne Training, {unknown} von {days} Tagen ohne Daten"),
        };
        format!(
            "{} {what}: {}",
            self.counted(weeks.len(), ("Woche", "Wochen")),
            self.days_of_week(first.from, last.to)
        )
    }
}

/// `einmal nicht eingehalten`, `3-mal nicht eingehalten`.
fn missed(times: usize) -> String {
    match times {
        1 => "einmal nicht eingehalten".to_owned(),
        times => format!("{times}-mal nicht eingehalten"),
    }
}

impl German {
    /// `12 Wochen`; nothing of what is judged as a whole.
    fn occasions(&self, counted_by: Counted, occasions: usize) -> Option<String> {
        let names = match counted_by {
            Counted::Sessions => ("Einheit", "Einheiten"),
            Counted::RecoverySessions => ("Erholungseinheit", "Erholungseinheiten"),
            Counted::HardDays => ("harter Tag", "harte Tage"),
            Counted::RunDays => ("Lauftag", "Lauftage"),
            Counted::Weeks => ("Woche", "Wochen"),
            Counted::FirstRuns => ("erster Lauf", "erste Läufe"),
            Counted::Block => return None,
        };
        Some(self.counted(occasions, names))
    }
}
