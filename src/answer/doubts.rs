//! Sessions of a report to treat with caution: implausible values, learned corrections, and doubtful
//! loads.

use super::Results;
use crate::clean::Doubt;
use crate::history::{LoadWarning, ScoredActivity};
use crate::load::Method;

/// Sessions with implausible values.
#[derive(Debug, Clone, Copy)]
pub struct DoubtedSessions<'a> {
    /// Number of them.
    pub count: usize,
    /// The session with the longest doubt, and that doubt.
    pub weightiest: (&'a ScoredActivity, Doubt),
}

/// The usual correction of the loads of a method.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UsualCorrection {
    /// The method.
    pub method: Method,
    /// Number of sessions whose load it corrects.
    pub sessions: usize,
    /// Median factor applied to their loads.
    pub factor: f64,
}

/// Loads that are doubtful.
#[derive(Debug, Clone)]
pub struct DoubtfulLoads<'a> {
    /// Number of sessions whose load is doubtful.
    pub count: usize,
    /// One warning for each reason and how often it applies, in order of first occurrence.
    pub reasons: Vec<(LoadWarning, usize)>,
    /// The latest of the sessions, and its first doubt.
    pub latest: (&'a ScoredActivity, &'a LoadWarning),
}

impl<'a> DoubtedSessions<'a> {
    /// Those among some sessions; `None` if nothing is doubted.
    pub fn among(activities: impl Iterator<Item = &'a ScoredActivity>) -> Option<Self> {
        let doubted: Vec<(&ScoredActivity, Doubt)> = activities
            .filter_map(|a| Some((a, weightiest(a)?)))
            .collect();
        let most = doubted
            .iter()
            .max_by(|(a, x), (b, y)| held_s(a, *x).total_cmp(&held_s(b, *y)))?;
        Some(Self {
            count: doubted.len(),
            weightiest: *most,
        })
    }
}

fn weightiest(activity: &ScoredActivity) -> Option<Doubt> {
    let doubts = activity.digest.doubts.iter().copied();
    doubts.max_by(|a, b| held_s(activity, *a).total_cmp(&held_s(activity, *b)))
}

/// How long a doubt lasts, seconds: the whole session if it concerns all of it.
fn held_s(activity: &ScoredActivity, doubt: Doubt) -> f64 {
    doubt.seconds().unwrap_or(activity.digest.timer_s)
}

impl Results {
    /// Sessions of the range, in order of time.
    pub fn sessions_in_range(&self) -> impl Iterator<Item = &ScoredActivity> + Clone {
        let activities = self.history.activities.iter();
        activities.filter(|activity| self.range.contains(activity.day))
    }

    /// Sessions of the range with implausible values; `None` if there are none.
    pub fn doubted_sessions(&self) -> Option<DoubtedSessions<'_>> {
        DoubtedSessions::among(self.sessions_in_range())
    }

    /// The usual correction of every method that was corrected in the range.
    pub fn usual_corrections(&self) -> Vec<UsualCorrection> {
        let methods = Method::LADDER.iter();
        methods
            .filter_map(|method| self.usual_correction(*method))
            .collect()
    }

    fn usual_correction(&self, method: Method) -> Option<UsualCorrection> {
        let scores = self.sessions_in_range().filter_map(|a| a.score.ok());
        let corrected = scores.filter(|s| s.method == method && s.correction != 1.0);
        let mut factors: Vec<f64> = corrected.map(|s| s.correction).collect();
        factors.sort_by(f64::total_cmp);
        Some(UsualCorrection {
            method,
            sessions: factors.len(),
            factor: *factors.get(factors.len() / 2)?,
        })
    }

    /// Doubtful loads of the range; `None` if there are none.
    pub fn doubtful_loads_in_range(&self) -> Option<DoubtfulLoads<'_>> {
        let doubtful = self.sessions_in_range().filter(|a| !a.warnings.is_empty());
        let mut reasons: Vec<(LoadWarning, usize)> = Vec::new();
        for warning in doubtful.clone().flat_map(|a| &a.warnings) {
            let same = |(told, _): &&mut (LoadWarning, usize)| told.name() == warning.name();
            match reasons.iter_mut().find(same) {
                Some((_, count)) => *count += 1,
                None => reasons.push((*warning, 1)),
            }
        }
        let latest = doubtful.clone().last()?;
        Some(DoubtfulLoads {
            count: doubtful.count(),
            reasons,
            latest: (latest, latest.warnings.first()?),
        })
    }

    /// How many sessions of the range each method scored, in the order of the ladder, without unused
    /// methods; and how many have no load.
    pub fn sessions_by_method(&self) -> (Vec<(Method, usize)>, usize) {
        let scored_by = |method: Method| {
            let sessions = self.sessions_in_range();
            let by_it = sessions.filter(|a| a.score.is_ok_and(|s| s.method == method));
            by_it.count()
        };
        let methods = Method::LADDER.into_iter();
        let counts = methods.map(|method| (method, scored_by(method)));
        let unscored = self.sessions_in_range().filter(|a| a.score.is_err());
        (
            counts.filter(|(_, count)| *count > 0).collect(),
            unscored.count(),
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::answer::example_results::export;

    #[test]
    fn every_session_of_a_range_has_one_method_or_no_load() {
        let results = export(112);
        let (by_method, unscored) = results.sessions_by_method();
        let scored: usize = by_method.iter().map(|(_, count)| count).sum();
        assert!(scored > 0, "some session has a load");
        assert_eq!(scored + unscored, results.sessions_in_range().count());
    }

    #[test]
    fn of_sessions_without_doubts_nothing_is_doubted() {
        let mut results = export(112);
        for activity in &mut results.history.activities {
            activity.digest.doubts.clear();
            activity.warnings.clear();
        }
        assert!(results.doubted_sessions().is_none());
        assert!(results.doubtful_loads_in_range().is_none());
    }
}
