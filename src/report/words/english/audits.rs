//! English words of an audit as a whole.

use super::English;
use crate::audit::{Audit, Counted, RuleResult, Severity, Verdict, WeekSummary};
use crate::recovery::{Rule, Source};
use crate::report::words::audits::{AuditLabel, AuditWords};
use crate::report::words::dates::DateWords;
use crate::report::words::numbers::NumberWords;

impl AuditWords for English {
    fn audit_headline(&self, audit: &Audit) -> String {
        let (needed, taken) = audit.recovery_days();
        let days = self.counted(
            needed,
            ("recommended recovery day", "recommended recovery days"),
        );
        match audit.training_sessions() {
            (0, _) if audit.unknown_days == audit.block.days() => {
                "No data in this block".to_owned()
            }
            (0, _) => "No sessions in this block".to_owned(),
            (1, 0) => "You had recovered before the only session of this block".to_owned(),
            (all, 0) if needed > 1 && taken == needed => {
                format!("You had recovered before each of {all} sessions and took all {days}")
            }
            (all, 0) => format!("You had recovered before each of {all} sessions"),
            (1, _) => "The only session of this block came too soon".to_owned(),
            (all, early) if 10 * early <= all => {
                format!(
                    "You were nearly always recovered: only {early} of {all} sessions came too soon"
                )
            }
            (all, early) if 2 * early <= all => format!(
                "You had recovered before {} of {all} sessions; {early} came too soon",
                all - early
            ),
            (all, early) if taken > 0 => {
                format!("You took {taken} of {days}, but {early} of {all} sessions came too soon")
            }
            (all, early) => format!("{early} of {all} sessions came too soon"),
        }
    }

    fn audit_block(&self, audit: &Audit) -> String {
        let span = self.date_span(audit.block.from, audit.block.to);
        let days = self.counted(audit.block.days(), ("day", "days"));
        format!("Training block {span}, {days}")
    }

    fn findings_counted(&self, audit: &Audit) -> String {
        let of = |severity| {
            let findings = audit.findings.iter();
            findings.filter(|f| f.severity == severity).count()
        };
        let serious = of(Severity::Serious);
        let weights = [
            (serious, format!("{serious} serious")),
            (
                of(Severity::Warning),
                self.counted(of(Severity::Warning), ("warning", "warnings")),
            ),
            (
                of(Severity::Note),
                self.counted(of(Severity::Note), ("note", "notes")),
            ),
        ];
        let weights = weights.into_iter().filter(|(count, _)| *count > 0);
        let weights: Vec<String> = weights.map(|(_, words)| words).collect();
        match audit.findings.len() {
            0 => "No findings".to_owned(),
            all => format!(
                "{}: {}",
                self.counted(all, ("finding", "findings")),
                weights.join(", ")
            ),
        }
    }

    fn change_first(&self, audit: &Audit) -> Option<String> {
        let (rule, times) = audit.most_missed()?;
        let what = match rule {
            Rule::BeforeRecovered => "wait until you have recovered",
            Rule::RecoveryRunTooHard => "take recovery sessions easier",
            Rule::HardDaysApart => "put an easy day after each hard one",
            Rule::RestDays => "take a rest day every week",
            Rule::NoviceSpacing => "run on fewer days",
            Rule::LongestRun => "lengthen your runs in smaller steps",
            Rule::WeeklyImpact => "raise your weekly leg impact in smaller steps",
            Rule::WeeklyDescent => "add descent in smaller steps",
            Rule::Monotony => "make easy days easier, and take days off",
            Rule::ReturnAfterBreak => "start shorter after a break",
            Rule::LowConfidence | Rule::UnknownDays => "add the files of days without data",
        };
        let missed = match times {
            1 => "missed once".to_owned(),
            2 => "missed twice".to_owned(),
            times => format!("missed {} times", self.thousands(times as i64)),
        };
        Some(format!("What to change first: {what} ({missed})"))
    }

    fn recovery_days_taken(&self, audit: &Audit) -> String {
        match audit.recovery_days() {
            (0, _) => "No recovery day was needed".to_owned(),
            (1, 0) => "You did not take the one recommended recovery day".to_owned(),
            (1, _) => "You took the one recommended recovery day".to_owned(),
            (needed, taken) => format!("You took {taken} of {needed} recommended recovery days"),
        }
    }

    fn rule_result(&self, result: &RuleResult) -> String {
        match result.verdict {
            Verdict::Kept(occasions) => match occasions_in_words(self, result.counted, occasions) {
                Some(occasions) => format!("met ({occasions})"),
                None => "met".to_owned(),
            },
            Verdict::Broken(1) => "missed once".to_owned(),
            Verdict::Broken(2) => "missed twice".to_owned(),
            Verdict::Broken(times) => format!("missed {} times", self.thousands(times as i64)),
            Verdict::NotEnoughKnown => "not enough data".to_owned(),
            Verdict::NothingToJudge => "not applicable".to_owned(),
        }
    }

    fn rule_source(&self, source: Source) -> String {
        match source {
            Source::Paper(paper) => paper.to_owned(),
            Source::Project(document) => format!("constants of this project ({document})"),
            Source::Both { paper, document } => {
                format!("{paper}; other constants are of this project ({document})")
            }
        }
    }

    fn how_it_was_judged(&self, audit: &Audit) -> String {
        let mut words = "Each day is judged only on data available that morning.".to_owned();
        if audit.unknown_days > 0 {
            let days = self.counted(audit.unknown_days, ("day has", "days have"));
            words += &format!(" {days} no data (not counted as rest).");
        }
        words + " Training advice, not medical advice."
    }

    fn audit_label(&self, label: AuditLabel) -> &'static str {
        match label {
            AuditLabel::Rules => "Rules",
            AuditLabel::Diary => "Diary",
            AuditLabel::MainFindings => "Main findings",
            AuditLabel::Instead => "Instead",
            AuditLabel::Advised => "Advised",
            AuditLabel::Sessions => "Sessions",
            AuditLabel::Light => "light",
            AuditLabel::Hard => "hard",
            AuditLabel::Unscored => "no load",
            AuditLabel::TooSoon => "trained too soon",
            AuditLabel::Taken => "recovery day taken",
            AuditLabel::NotTaken => "not taken",
            AuditLabel::Findings => "Findings",
            AuditLabel::NoData => "no data",
            AuditLabel::OutsideBlock => "outside the block",
            AuditLabel::Week => "Week",
            AuditLabel::Load => "load",
            AuditLabel::Impact => "impact",
            AuditLabel::RecoveryDays => "recovery days taken",
        }
    }

    fn day_names(&self) -> [&'static str; 7] {
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    }

    fn short_load(&self, points: f64) -> String {
        match points.round() as i64 {
            1 => "1\u{a0}pt".to_owned(),
            points => format!("{}\u{a0}pts", self.thousands(points)),
        }
    }

    fn load(&self, points: f64) -> String {
        match points.round() as i64 {
            1 => "1\u{a0}point".to_owned(),
            points => format!("{}\u{a0}points", self.thousands(points)),
        }
    }

    fn week_sessions(&self, week: &WeekSummary) -> String {
        let sessions = self.counted(week.sessions, ("session", "sessions"));
        match week.too_early {
            0 => sessions,
            early => format!("{sessions}, {early} too soon"),
        }
    }

    fn some_of(&self, some: usize, all: usize) -> String {
        match all {
            0 => "–".to_owned(),
            _ => format!("{some} of {all}"),
        }
    }

    fn week_recovery(&self, week: &WeekSummary) -> String {
        match (week.asked, week.kept) {
            (0, _) => "no recovery day needed".to_owned(),
            (1, 1) => "recovery day taken".to_owned(),
            (1, _) => "recovery day not taken".to_owned(),
            (needed, taken) => format!("{taken} of {needed} recovery days taken"),
        }
    }

    fn empty_weeks(&self, weeks: &[WeekSummary]) -> String {
        let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else {
            return String::new();
        };
        let days: usize = weeks.iter().map(WeekSummary::days).sum();
        let unknown: usize = weeks.iter().map(|week| week.unknown_days).sum();
        let what = match unknown {
            0 => "without activity".to_owned(),
            unknown if unknown == days => "without data".to_owned(),
            unknown => format!(
                "without activity, {} of {} without data",
                unknown,
                self.counted(days, ("day", "days"))
            ),
        };
        format!(
            "{} {what}: {}",
            self.counted(weeks.len(), ("week", "weeks")),
            self.days_of_week(first.from, last.to)
        )
    }
}

/// `12 weeks`; nothing of what is judged as a whole.
fn occasions_in_words(words: &English, counted_by: Counted, occasions: usize) -> Option<String> {
    let (one, many) = match counted_by {
        Counted::Sessions => ("session", "sessions"),
        Counted::RecoverySessions => ("recovery session", "recovery sessions"),
        Counted::HardDays => ("hard day", "hard days"),
        Counted::RunDays => ("run day", "run days"),
        Counted::Weeks => ("week", "weeks"),
        Counted::FirstRuns => ("first run", "first runs"),
        Counted::Block => return None,
    };
    Some(words.counted(occasions, (one, many)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::units::Units;
    use chrono::NaiveDate;

    const ENGLISH: English = English(Units::Metric);

    use crate::audit::Block;
    use crate::load::{ImpactKm, LoadPoints};

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 6, day).expect("a date")
    }

    fn week(
        from: u32,
        (trainings, too_early): (usize, usize),
        (asked, kept): (usize, usize),
    ) -> WeekSummary {
        WeekSummary {
            from: on(from),
            to: on(from + 6),
            sessions: trainings,
            trainings,
            too_early,
            load: LoadPoints::default(),
            unscored: 0,
            impact: ImpactKm::default(),
            asked,
            kept,
            unknown_days: 0,
        }
    }

    fn headline(sessions: (usize, usize), recovery: (usize, usize)) -> String {
        let week = week(2, sessions, recovery);
        ENGLISH.audit_headline(&Audit {
            block: Block {
                from: week.from,
                to: week.to,
            },
            weeks: vec![week],
            rules: Vec::new(),
            findings: Vec::new(),
            unknown_days: 0,
            shown: Vec::new(),
            noted: Vec::new(),
        })
    }

    #[test]
    fn what_went_well_is_said_before_what_did_not() {
        assert_eq!(
            headline((31, 0), (5, 5)),
            "You had recovered before each of 31 sessions and took all 5 recommended recovery days"
        );
        assert_eq!(
            headline((31, 0), (5, 4)),
            "You had recovered before each of 31 sessions"
        );
        assert_eq!(
            headline((31, 3), (5, 4)),
            "You were nearly always recovered: only 3 of 31 sessions came too soon"
        );
        assert_eq!(
            headline((31, 10), (5, 4)),
            "You had recovered before 21 of 31 sessions; 10 came too soon"
        );
        assert_eq!(
            headline((20, 12), (9, 5)),
            "You took 5 of 9 recommended recovery days, but 12 of 20 sessions came too soon"
        );
        assert_eq!(
            headline((20, 12), (9, 0)),
            "12 of 20 sessions came too soon"
        );
        assert_eq!(headline((0, 0), (0, 0)), "No sessions in this block");
    }

    #[test]
    fn a_verdict_counts_what_its_rule_judges() {
        let verdict = |counted, verdict| {
            ENGLISH.rule_result(&RuleResult {
                rule: Rule::RestDays,
                source: Source::Paper(""),
                counted,
                verdict,
            })
        };
        assert_eq!(verdict(Counted::Weeks, Verdict::Kept(12)), "met (12 weeks)");
        assert_eq!(
            verdict(Counted::RunDays, Verdict::Kept(1)),
            "met (1 run day)"
        );
        assert_eq!(verdict(Counted::Block, Verdict::Kept(1)), "met");
        assert_eq!(verdict(Counted::Weeks, Verdict::Broken(1)), "missed once");
        assert_eq!(
            verdict(Counted::Weeks, Verdict::Broken(3)),
            "missed 3 times"
        );
        assert_eq!(
            verdict(Counted::Weeks, Verdict::NothingToJudge),
            "not applicable"
        );
    }

    #[test]
    fn weeks_without_a_session_are_counted_and_what_is_unknown_of_them_is_told() {
        let empty = |from, unknown_days| WeekSummary {
            unknown_days,
            ..week(from, (0, 0), (0, 0))
        };
        let told = |weeks: &[WeekSummary]| ENGLISH.empty_weeks(weeks);
        assert_eq!(told(&[empty(2, 0)]), "1 week without activity: 2–8 Jun");
        assert_eq!(
            told(&[empty(2, 7), empty(9, 7)]),
            "2 weeks without data: 2–15 Jun"
        );
        assert_eq!(
            told(&[empty(2, 0), empty(9, 7)]),
            "2 weeks without activity, 7 of 14 days without data: 2–15 Jun"
        );
    }
}
