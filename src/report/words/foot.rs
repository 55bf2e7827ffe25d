//! The foot of pictures and pages in a language: what was read, and the conventions behind the numbers.

use super::athlete::AthleteWords;
use super::doubts::DoubtWords;
use super::files::FileWords;
use super::numbers::as_sentence;
use super::summary::SummaryWords;
use crate::activity::Sport;
use crate::answer::Results;
use crate::athlete::Discipline;
use crate::history::FitnessModel;

/// Words of the foot.
pub trait FootWords: FileWords + SummaryWords + AthleteWords + DoubtWords {
    /// Which kinds of training are shown, where not all are.
    fn only(&self, sports: &[Sport]) -> Option<String>;

    /// What a point is, and what is usual: a sentence.
    fn what_points_are(&self) -> &'static str;

    /// What fitness, fatigue and form are, and what the advice is not: sentences.
    fn what_averages_are(&self, model: &FitnessModel) -> String;

    /// What was read, the thresholds and the conventions, a line each.
    fn foot(&self, results: &Results) -> Vec<String> {
        let athlete = &results.athlete;
        let known = athlete.thresholds(results.range.to, Discipline::OnFoot);
        let read = [self.account(&results.account), self.loads(results)];
        let doubted = results.doubted_sessions();
        let doubted = doubted.map(|doubted| self.doubted_sessions(&doubted));
        let read = read.into_iter().chain(doubted);
        let read: Vec<String> = read.map(|words| as_sentence(&words)).collect();
        vec![
            read.join(" "),
            as_sentence(&self.thresholds(known, athlete.dating)),
            format!(
                "{} {}",
                self.what_points_are(),
                as_sentence(&self.days_follow(athlete.home))
            ),
            self.what_averages_are(&results.history.model),
        ]
    }
}
