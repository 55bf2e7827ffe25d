//! English notes below tables.

use super::English;
use crate::athlete::EarlierTraining;
use crate::history::{FitRefusal, FitnessModel, PerformanceFit, RATIO_CRITIQUE};
use crate::report::words::numbers::NumberWords;
use crate::report::words::table_notes::TableNoteWords;

impl TableNoteWords for English {
    fn averages_note(&self, model: &FitnessModel, earlier: EarlierTraining) -> String {
        format!(
            "Fitness and fatigue: averages over {:.0} and {:.0} days by {}, from {}; unknown days are left out of them.",
            model.chronic_days,
            model.acute_days,
            model.averaging.formula(),
            earlier.seed()
        )
    }

    fn ratio_note(&self) -> String {
        format!("Workload ratio: {RATIO_CRITIQUE}")
    }

    fn performance_fitted(&self, fit: &PerformanceFit) -> String {
        let unseen = fit
            .leave_one_out_rmse
            .map_or("an unknown amount".to_owned(), |error| {
                format!("{error:.2} m/s")
            });
        let verdict = match fit.is_better_than_line() {
            true => "better than a straight line over time does",
            false => {
                "no better than a straight line over time does, so your load does not explain them"
            }
        };
        let bounds = match fit.is_at_bounds() {
            true => {
                " A constant reached the end of its range, so the fit reflects that limit and not your data."
            }
            false => "",
        };
        format!(
            "Performance: an impulse response (fitness {:.0} days, fatigue {:.0}) fits the speed of {} hard runs \
             to {:.2} m/s. It predicts one that it was not shown to {unseen}, {verdict} ({:.2} m/s).{bounds} \
             Such fits are ill-conditioned (Hellard 2006), so no advice is based on them.",
            fit.parameters.fitness_days,
            fit.parameters.fatigue_days,
            fit.performances,
            fit.rmse,
            fit.line_leave_one_out_rmse
        )
    }

    fn performance_not_fitted(&self, why: FitRefusal) -> String {
        let why = match why {
            FitRefusal::TooFew { found } => {
                let runs = self.counted(found, ("run has", "runs have"));
                format!(
                    "{runs} a hard twenty minutes by heart rate, and it takes eight over two months"
                )
            }
            FitRefusal::TooClose { span_days } => format!(
                "those with a hard twenty minutes are all within {span_days} days, and it takes two months"
            ),
            other => other.to_string(),
        };
        format!("Performance: training was not fitted to your hard runs: {why}.")
    }
}
