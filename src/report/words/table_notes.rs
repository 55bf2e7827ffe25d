//! Notes below tables, in a language: how averages are formed, what the workload ratio is worth, and whether training
//! explains the athlete's performances.

use super::foot::FootWords;
use super::numbers::{as_sentence, capitalised};
use crate::answer::Results;
use crate::athlete::EarlierTraining;
use crate::history::{FitRefusal, FitnessModel, PerformanceFit};

/// Notes below tables: sentences.
pub trait TableNoteWords: FootWords {
    /// How fitness and fatigue are averaged, and where they begin.
    fn averages_note(&self, model: &FitnessModel, earlier: EarlierTraining) -> String;

    /// What the workload ratio is worth.
    fn ratio_note(&self) -> String;

    /// How well the impulse response fits hard runs, with an honest error.
    fn performance_fitted(&self, fit: &PerformanceFit) -> String;

    /// Why it was not fitted.
    fn performance_not_fitted(&self, why: FitRefusal) -> String;

    /// The notes of a table that has some columns.
    fn table_notes(&self, results: &Results, has: &dyn Fn(&str) -> bool) -> Vec<String> {
        let only = self.only(&results.shown);
        let mut notes: Vec<String> = only
            .map(|only| as_sentence(&capitalised(&only)))
            .into_iter()
            .collect();
        if has("fitness") {
            notes.push(self.averages_note(&results.history.model, results.athlete.earlier));
        }
        if has("workload_ratio_coupled") {
            notes.push(self.ratio_note());
            notes.push(match results.history.performance_fit() {
                Ok(fit) => self.performance_fitted(&fit),
                Err(why) => self.performance_not_fitted(why),
            });
        }
        notes
    }
}
