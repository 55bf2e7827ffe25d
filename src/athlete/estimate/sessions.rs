//! Evidence of sessions for speed and power, side by side, without impossible ones.

use chrono::NaiveDate;

use super::numbers::Evidence;
use super::numbers::Numbers;
use crate::athlete::beyond;
use crate::athlete::discipline::Discipline;
use crate::digest::{BestEfforts, Digest, EFFORT_DISTANCES_M};

/// Evidence of one session.
#[derive(Debug, Clone)]
pub struct Session<'a> {
    /// Number of its file.
    pub file: usize,
    /// The athlete's day on which it began.
    pub day: NaiveDate,
    /// Best efforts of the session; its times over distances may not be those of a run.
    pub best: &'a BestEfforts,
    /// Its times over [`EFFORT_DISTANCES_M`] as far as they were run, seconds.
    pub run_times_s: [Option<f64>; EFFORT_DISTANCES_M.len()],
    /// Its mean speed, m/s: grade-adjusted on foot, in motion in the water.
    pub mean_m_per_s: Option<f64>,
}

/// All sessions of a discipline with evidence for speed or power, in order of their days.
#[derive(Debug)]
pub struct Sessions<'a>(Vec<Session<'a>>);

impl<'a> Sessions<'a> {
    /// From activities in order of their days: those of the given discipline.
    pub fn of(
        activities: &[Evidence<'a>],
        numbers: &Numbers,
        discipline: Discipline,
        wanted: impl Fn(&Digest) -> bool,
    ) -> Self {
        let own = activities.iter().enumerate();
        let own = own.filter(|(_, evidence)| evidence.discipline() == discipline);
        let believed = own.filter(|(_, e)| wanted(e.digest) && beyond::beyond(e.digest).is_none());
        let mut sessions: Vec<_> = believed
            .map(|(at, evidence)| session(evidence, numbers.file(at)))
            .collect();
        sessions.shrink_to_fit();
        Self(sessions)
    }

    /// Those between two days, both included.
    pub fn between(&self, first: NaiveDate, last: NaiveDate) -> &[Session<'a>] {
        let upto = &self.0[..self.0.partition_point(|session| session.day <= last)];
        &upto[upto.partition_point(|session| session.day < first)..]
    }
}

fn session<'a>(evidence: &Evidence<'a>, file: usize) -> Session<'a> {
    let digest = evidence.digest;
    let swum = beyond::mean_swum_m_per_s(digest);
    Session {
        file,
        day: evidence.day,
        best: &digest.best,
        run_times_s: beyond::run_times_s(&digest.best),
        mean_m_per_s: swum.or_else(|| digest.graded_speed.mean_m_per_s()),
    }
}

/// The sessions of a quarter, without those set aside.
#[derive(Debug, Clone, Copy)]
pub struct Quarter<'a> {
    /// Every session of the quarter, including those set aside.
    pub sessions: &'a [Session<'a>],
    /// Files that are set aside.
    pub aside: &'a [usize],
    /// The file whose heart rates are not believed.
    pub heartless: Option<usize>,
}

impl<'a> Quarter<'a> {
    /// Those that are not set aside.
    pub fn iter(&self) -> impl Iterator<Item = &'a Session<'a>> + Clone + use<'a> {
        let aside = self.aside.to_vec();
        let sessions = self.sessions.iter();
        sessions.filter(move |session| !aside.contains(&session.file))
    }

    /// A heart rate of a session, if its heart rates are believed, beats per minute.
    pub fn bpm(&self, session: &Session, of: impl Fn(&BestEfforts) -> Option<f64>) -> Option<f64> {
        of(session.best).filter(|_| self.heartless != Some(session.file))
    }
}
