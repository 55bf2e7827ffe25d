//! Rules that caution on a morning, checked on past sessions: their numbers are those of the caution.

use crate::audit::finding::Finding;
use crate::audit::rule::{AuditRule, Counted, Judgement};
use crate::audit::scene::Scene;
use crate::recovery::{Hindsight, HindsightRule, Limit, Limits, Occasion, Rule, Source};

/// A rule of cautions, checked on every occasion of a block.
pub struct InHindsight(pub &'static dyn HindsightRule);

impl AuditRule for InHindsight {
    fn rule(&self) -> Rule {
        self.0.rule()
    }

    fn source(&self) -> Source {
        self.0.source()
    }

    fn limits(&self) -> &'static [Limit] {
        self.0.limits()
    }

    fn counted(&self) -> Counted {
        match self.0.occasion() {
            Occasion::FirstRun => Counted::FirstRuns,
            Occasion::RunDay => Counted::RunDays,
            Occasion::Week => Counted::Weeks,
        }
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let mut judgement = Judgement::default();
        let mornings: Vec<_> = match self.0.occasion() {
            Occasion::RunDay | Occasion::FirstRun => scene.run_mornings().map(Some).collect(),
            Occasion::Week => scene.last_mornings_of_weeks().collect(),
        };
        for morning in mornings {
            let said = morning.map(|morning| self.0.look_back(&morning, limits));
            match said.unwrap_or(Hindsight::Unknown) {
                Hindsight::NoOccasion => {}
                Hindsight::Unknown => judgement.unknown += 1,
                Hindsight::Within => judgement.take(None),
                Hindsight::Beyond(excess) => judgement.take(Finding::of(excess)),
            }
        }
        judgement
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::example_audit::{ExampleHistory, day, run};
    use crate::audit::{Evidence, Severity};
    use crate::clean::Climbed;
    use crate::digest::Digest;
    use crate::recovery::{Beyond, Rule};

    #[test]
    fn a_run_is_found_on_its_day_and_weighs_what_the_caution_would() {
        let made = ExampleHistory::runs(&[(0, 10.0), (3, 10.5), (6, 14.0), (9, 30.0)]);
        let found = made.found(Rule::LongestRun, 0, 10);
        let severities: Vec<_> = found.iter().map(|f| (f.date, f.severity)).collect();
        // 14 / 10.5 = 1.33, 30 / 14 = 2.14.
        assert_eq!(
            severities,
            [(day(6), Severity::Warning), (day(9), Severity::Serious)]
        );
    }

    #[test]
    fn a_week_is_judged_when_it_is_over() {
        // 20 km a week, then 27.
        let made = ExampleHistory::regular_then(3, &[(21, 10.0), (23, 7.0), (25, 10.0), (28, 5.0)]);
        let found = made.found(Rule::WeeklyImpact, 0, 27);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].date, day(27));
        assert_eq!(found[0].severity, Severity::Warning);
        assert!((found[0].compared.0.value - 27.0).abs() < 0.1);
        // The week is not whole.
        assert_eq!(made.found(Rule::WeeklyImpact, 0, 26), []);
    }

    #[test]
    fn a_week_in_the_hills_is_noted() {
        let hills = Digest {
            climbed: Some(Climbed {
                ascent_m: 600.0,
                descent_m: 600.0,
            }),
            ..run(24, 10.0)
        };
        let mut runs: Vec<_> = (0..4).map(|week| run(7 * week, 10.0)).collect();
        runs.push(hills);
        let found = ExampleHistory::of(runs).found(Rule::WeeklyDescent, 0, 27);
        assert_eq!(found.iter().map(|f| f.date).collect::<Vec<_>>(), [day(27)]);
        assert_eq!(found[0].compared.0.value, 600.0);
        let Evidence::Beyond(Beyond::WeeklyDescent { week_of, .. }) = found[0].evidence else {
            panic!("{found:?}");
        };
        assert_eq!(week_of, day(21));
    }

    #[test]
    fn a_novice_s_fourth_day_of_seven_is_found_and_one_run_in_three_days_is_fine() {
        let found =
            |runs: &[(i64, f64)]| ExampleHistory::runs(runs).found(Rule::NoviceSpacing, 0, 13);
        let often = found(&[(0, 3.0), (2, 3.0), (4, 3.0), (6, 3.0), (13, 3.0)]);
        assert_eq!(often.iter().map(|f| f.date).collect::<Vec<_>>(), [day(6)]);
        assert_eq!(often[0].compared.0.value, 4.0);
        assert_eq!(found(&[(0, 3.0), (3, 3.0), (6, 3.0), (9, 3.0)]), []);
    }

    #[test]
    fn the_first_run_after_a_break_is_found_on_its_day() {
        let found = |km| {
            let made = ExampleHistory::runs(&[(0, 10.0), (20, km), (22, 4.0)]);
            made.found(Rule::ReturnAfterBreak, 0, 22)
        };
        assert_eq!(found(5.0), []);
        let after = found(8.0);
        assert_eq!(
            (after[0].date, after[0].severity),
            (day(20), Severity::Warning)
        );
    }
}
