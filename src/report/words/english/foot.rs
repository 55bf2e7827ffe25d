//! English: the conventions behind the numbers.

use super::English;
use crate::activity::Sport;
use crate::history::FitnessModel;
use crate::report::words::foot::FootWords;
use crate::report::words::names::NameWords;
use crate::report::words::numbers::NumberWords;

impl FootWords for English {
    fn only(&self, sports: &[Sport]) -> Option<String> {
        let names: Vec<&str> = sports.iter().map(|sport| self.sport(*sport)).collect();
        (!names.is_empty()).then(|| {
            format!(
                "only {} shown; advice, recovery and rules count every session",
                self.listed(&names)
            )
        })
    }

    fn what_points_are(&self) -> &'static str {
        "100 points are one hour at threshold; usual is the mean of the 4 weeks before."
    }

    fn what_averages_are(&self, model: &FitnessModel) -> String {
        format!(
            "Fitness and fatigue are weighted averages over {:.0} and {:.0} days, form is fitness minus fatigue at the \
             start of the day. Training advice, not medical advice. Made offline with restday.",
            model.chronic_days, model.acute_days
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::units::Units;

    #[test]
    fn kinds_are_named_and_all_of_them_are_nothing_to_tell() {
        let only = |sports: &[Sport]| English(Units::Metric).only(sports);
        assert_eq!(only(&[]), None);
        let told = only(&[Sport::Run, Sport::TrailRun, Sport::Hike]);
        assert!(told.is_some_and(|told| told.starts_with("only run, trail run and hike shown")));
    }
}
