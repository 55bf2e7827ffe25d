//! English sentences of cautions and of what holds a day back, and the rules by name.

use super::English;
use crate::recovery::{Caution, CautionFact, LimitOfRecovery, Measure, Rule};
use crate::report::words::cautions::CautionWords;
use crate::report::words::dates::DateWords;
use crate::report::words::numbers::NumberWords;

impl CautionWords for English {
    fn short_caution(&self, caution: &Caution) -> String {
        match caution.fact {
            CautionFact::LongestRun(spike) => format!(
                "{}’s run was {:.1} times as long as any in the 30 days before",
                self.long_weekday(spike.date),
                spike.ratio()
            ),
            CautionFact::WeeklyImpact(ramp) => {
                format!("leg impact is up {}", self.percent(ramp.ratio() - 1.0))
            }
            CautionFact::WeeklyDescent(_) => "far more downhill than usual".to_owned(),
            CautionFact::NoviceSpacing(week) => format!(
                "run on {:.0} of the last 6 days; for beginners {:.0} of 7 are enough",
                week.run_days - 1.0,
                week.most
            ),
            CautionFact::ReturnAfterBreak(stopped) => format!(
                "no run for {:.0} days: start with a short one, {} at most",
                stopped.days,
                self.long_distance(1000.0 * stopped.first_run_km())
            ),
            CautionFact::LowConfidence(loads) => format!(
                "the load of {} of the last {} is rough or unknown, and so are recovery times",
                loads.rough,
                self.counted(loads.sessions, ("session", "sessions"))
            ),
            CautionFact::UnknownDays(of) => format!(
                "{} of the last {} have no recording; recovery is right only if they were days of rest",
                of.unknown,
                self.counted(of.days, ("day", "days"))
            ),
        }
    }

    fn both_numbers(&self, fact: &CautionFact) -> Option<String> {
        let km = |km: f64| self.long_distance(1000.0 * km);
        Some(match *fact {
            CautionFact::LongestRun(spike) => format!(
                "{}; longest before: {} on {}",
                km(spike.run_km),
                km(spike.longest_km),
                self.day_month(spike.longest_date)
            ),
            CautionFact::WeeklyImpact(ramp) => format!(
                "{} in the last seven days, {} a week on average in the three weeks before",
                km(ramp.week_km),
                km(ramp.base_km)
            ),
            CautionFact::WeeklyDescent(ramp) => format!(
                "{} in the last seven days, {} a week on average in the three weeks before",
                self.height(ramp.week_m),
                self.height(ramp.base_m)
            ),
            CautionFact::ReturnAfterBreak(stopped) => {
                format!("longest before the break: {}", km(stopped.longest_km))
            }
            CautionFact::NoviceSpacing(_)
            | CautionFact::LowConfidence(_)
            | CautionFact::UnknownDays(_) => return None,
        })
    }

    fn rule(&self, rule: Rule) -> &'static str {
        match rule {
            Rule::BeforeRecovered => "Recovered before each session",
            Rule::RecoveryRunTooHard => "Recovery sessions easy enough",
            Rule::HardDaysApart => "Easy day after a hard one",
            Rule::RestDays => "Enough rest days each week",
            Rule::NoviceSpacing => "Few running days as a beginner",
            Rule::LongestRun => "Longest run grows slowly",
            Rule::WeeklyImpact => "Leg impact rises slowly",
            Rule::WeeklyDescent => "Descent rises slowly",
            Rule::Monotony => "Hard and easy days differ",
            Rule::ReturnAfterBreak => "Short first run after a break",
            Rule::LowConfidence => "Loads well known",
            Rule::UnknownDays => "Enough days with data",
        }
    }

    fn missed_rule(&self, rule: Rule) -> &'static str {
        match rule {
            Rule::BeforeRecovered => "Trained too soon",
            Rule::RecoveryRunTooHard => "Not easy enough for recovery",
            Rule::HardDaysApart => "Two hard days in a row",
            Rule::RestDays => "Too few rest days",
            Rule::NoviceSpacing => "Too many run days",
            Rule::LongestRun => "Jump in run length",
            Rule::WeeklyImpact => "Jump in leg impact",
            Rule::WeeklyDescent => "Jump in descent",
            Rule::Monotony => "All days alike",
            Rule::ReturnAfterBreak => "First run too long",
            Rule::LowConfidence => "Loads rough or unknown",
            Rule::UnknownDays => "Too few days with data",
        }
    }

    fn measure(&self, measure: Measure) -> String {
        let what = match measure {
            Measure::RunOf(date) => return format!("run of {}", self.day_month(date)),
            Measure::LongestOf(date) => {
                let on = self.day_month(date);
                return format!("longest of the 30 days before, on {on}");
            }
            Measure::Had(limit) => had(limit),
            Measure::Limit(limit) if limit.is_most() => "at most",
            Measure::Limit(_) | Measure::FewestDays => "at least",
            Measure::WeekImpact => "impact of seven days",
            Measure::BaseImpact | Measure::BaseDescent => "mean of the three weeks before",
            Measure::WeekDescent => "descent of seven days",
            Measure::RunDays => "run days in seven",
            Measure::MostRunDays | Measure::MostMonotony => "at most",
            Measure::DaysWithoutRun => "days without a run",
            Measure::FirstRunAfterBreak => "first run after the break",
            Measure::LongestBeforeBreak => "longest before the break",
            Measure::RoughSessions => "sessions of 14 days with a rough or unknown load",
            Measure::RecentSessions => "sessions in all",
            Measure::UnknownDays => "days without data",
            Measure::DaysInAll => "of",
            Measure::ToGoBefore => "recovery to go when it began",
            Measure::ToGoAfter => "recovery to go when it ended",
            Measure::RecoveryNeeded => "recovery it needs",
            Measure::RecoveryNeededBefore => "recovery that the day before needs",
            Measure::RestDays => "rest days",
            Measure::DaysWithoutRunning => "days without running",
            Measure::Monotony => "monotony",
        };
        what.to_owned()
    }
}

fn had(limit: LimitOfRecovery) -> &'static str {
    match limit {
        LimitOfRecovery::Intensity => "mean intensity",
        LimitOfRecovery::EasyTime => "time at easy effort",
        LimitOfRecovery::KnownEasyTime => "time known to be easy",
        LimitOfRecovery::Running => "running",
        LimitOfRecovery::Impact => "impact",
        LimitOfRecovery::Recovery => "recovery it needs",
        LimitOfRecovery::RegularWeeks => "regular weeks of running",
        LimitOfRecovery::Descent => "descent",
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::recovery::{Break, CautionLevel, ImpactRamp, RunSpike};
    use crate::report::words::units::Units;

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 9, day).expect("a date")
    }

    fn caution(fact: CautionFact) -> Caution {
        Caution {
            date: on(15),
            level: CautionLevel::Note,
            fact,
        }
    }

    #[test]
    fn a_caution_has_both_numbers_in_the_units_that_were_chosen() {
        let spike = caution(CautionFact::LongestRun(RunSpike {
            date: on(14),
            run_km: 16.09344,
            longest_date: on(3),
            longest_km: 8.04672,
        }));
        assert_eq!(
            English(Units::Metric).caution(&spike),
            "Sunday’s run was 2.0 times as long as any in the 30 days before \
             (16.1\u{a0}km; longest before: 8.0\u{a0}km on 3 Sep)"
        );
        assert!(
            English(Units::Imperial)
                .caution(&spike)
                .contains("10.0\u{a0}mi; longest before: 5.0\u{a0}mi")
        );
        let impact = caution(CautionFact::WeeklyImpact(ImpactRamp {
            week_km: 48.0,
            base_km: 30.0,
        }));
        assert_eq!(
            English(Units::Metric).caution(&impact),
            "leg impact is up 60\u{a0}% (48.0\u{a0}km in the last seven days, 30.0\u{a0}km a week on \
             average in the three weeks before)"
        );
    }

    #[test]
    fn a_first_run_after_a_break_is_told_in_miles_to_those_who_run_miles() {
        let stopped = caution(CautionFact::ReturnAfterBreak(Break {
            last_run: on(1),
            days: 19.0,
            longest_km: 16.09344,
        }));
        let told = English(Units::Imperial).short_caution(&stopped);
        assert_eq!(
            told,
            "no run for 19 days: start with a short one, 5.0\u{a0}mi at most"
        );
    }
}
