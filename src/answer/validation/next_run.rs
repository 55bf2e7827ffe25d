//! How the next run went, by its heart rate at its own speed compared with the previous weeks.
//!
//! The last five days are not part of the baseline, since the session in question is among them.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::AgainstYesterday;
use super::statistics::{Interval, mean, spearman};
use crate::history::ScoredActivity;
use crate::recovery::SessionRecovery;

/// Days of the baseline.
const USUAL_DAYS: i64 = 90;
/// Days before a run that are left out of it.
const LEFT_OUT_DAYS: i64 = 5;
/// Fewest seconds at a speed that give a usual heart rate.
const LEAST_S: f64 = 1200.0;
/// A next run comes within this many days.
const NEXT_DAYS: i64 = 4;
/// Yesterday's load is that of this many hours before the start.
const YESTERDAY_H: i64 = 30;
/// Fewest next runs after each kind of session for a comparison.
const LEAST_RUNS: usize = 8;
/// Days of a block that is drawn as a whole.
const BLOCK_DAYS: i64 = 28;

/// Data of one next run.
#[derive(Debug, Clone, Copy)]
struct NextRun {
    day: NaiveDate,
    /// Heart rate at its speed above the usual, percent.
    above_pct: f64,
    /// Whether the session before it was flagged too soon.
    after_flag: bool,
    /// Hours until hard training that were left at its start.
    left_h: f64,
    /// Load of the 30 hours before it, points.
    load: f64,
}

/// All next runs of a history.
pub struct NextRuns(Vec<NextRun>);

/// How next runs went after sessions flagged too soon and after the others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Follow {
    /// Next runs after sessions flagged too soon.
    pub after_flagged: usize,
    /// Next runs after all other sessions.
    pub after_others: usize,
    /// Heart rate at the same speed after the former minus that after the latter, percent.
    pub difference_pct: Interval,
    /// Whether the clocks predict more than yesterday's load does.
    pub against_yesterday: Option<AgainstYesterday>,
}

impl NextRuns {
    /// From sessions in order of time.
    pub fn of(trainings: &[(&ScoredActivity, &SessionRecovery)]) -> Self {
        let runs: Vec<usize> = (0..trainings.len())
            .filter(|at| trainings[*at].0.digest.sport.is_running())
            .collect();
        let next = runs.windows(2).filter_map(|pair| {
            let (before, run) = (trainings[pair[0]], trainings[pair[1]]);
            let apart = (run.0.day - before.0.day).num_days();
            if apart > NEXT_DAYS {
                return None;
            }
            let earlier = runs[..=runs.partition_point(|at| *at < pair[1]).saturating_sub(1)]
                .iter()
                .map(|at| trainings[*at].0);
            Some(NextRun {
                day: run.0.day,
                above_pct: above_pct(run.0, earlier)?,
                after_flag: before.1.too_early.is_some(),
                left_h: run.1.before.hard.longest_h(),
                load: load_before(run.0.digest.start, &trainings[..pair[1]]),
            })
        });
        Self(next.collect())
    }

    /// Those on some days, each still compared with all weeks before it.
    pub fn within(self, is_within: &dyn Fn(NaiveDate) -> bool) -> Self {
        Self(
            self.0
                .into_iter()
                .filter(|run| is_within(run.day))
                .collect(),
        )
    }

    /// The result; `None` with too few of either.
    pub fn follow(&self) -> Option<Follow> {
        let after = |flag: bool| self.0.iter().filter(move |run| run.after_flag == flag);
        let (flagged, others) = (after(true).count(), after(false).count());
        if flagged.min(others) < LEAST_RUNS {
            return None;
        }
        let blocks = self.blocks();
        let of = |runs: &[NextRun], flag| {
            let after = runs.iter().filter(|run| run.after_flag == flag);
            mean(after.map(|run| run.above_pct))
        };
        Some(Follow {
            after_flagged: flagged,
            after_others: others,
            difference_pct: Interval::of_blocks(&blocks, |runs| {
                Some(of(runs, true)? - of(runs, false)?)
            })?,
            against_yesterday: against_yesterday(&blocks),
        })
    }

    /// Runs by blocks of four weeks.
    fn blocks(&self) -> Vec<Vec<NextRun>> {
        let block = |run: &NextRun| (run.day - NaiveDate::MIN).num_days() / BLOCK_DAYS;
        let blocks = self.0.chunk_by(|a, b| block(a) == block(b));
        blocks.map(<[NextRun]>::to_vec).collect()
    }
}

/// Heart rate at a run's speeds above the usual one, percent.
fn above_pct<'a>(
    run: &ScoredActivity,
    earlier: impl Iterator<Item = &'a ScoredActivity> + Clone,
) -> Option<f64> {
    let usual_bpm = |speed_m_per_s: f64| {
        let (mut beats, mut seconds) = (0.0, 0.0);
        let within = earlier.clone().filter(|other| {
            let days = (run.day - other.day).num_days();
            (LEFT_OUT_DAYS + 1..=USUAL_DAYS).contains(&days)
        });
        for (speed, bpm, held_s) in within.flat_map(|o| o.digest.heart_at_speed.iter()) {
            if speed == speed_m_per_s {
                beats += bpm * held_s;
                seconds += held_s;
            }
        }
        (seconds >= LEAST_S).then(|| beats / seconds)
    };
    let (mut above, mut all) = (0.0, 0.0);
    for (speed, bpm, held_s) in run.digest.heart_at_speed.iter() {
        if let Some(usual) = usual_bpm(speed) {
            above += (bpm / usual - 1.0) * held_s;
            all += held_s;
        }
    }
    (all > 0.0).then(|| 100.0 * above / all)
}

/// Points of the 30 hours before a moment.
fn load_before(moment: DateTime<Utc>, earlier: &[(&ScoredActivity, &SessionRecovery)]) -> f64 {
    let since = moment - TimeDelta::hours(YESTERDAY_H);
    let lately = earlier.iter().rev();
    let lately = lately.take_while(|(activity, _)| activity.digest.start >= since);
    lately
        .filter_map(|(activity, _)| Some(activity.score.ok()?.points.get()))
        .sum()
}

fn against_yesterday(blocks: &[Vec<NextRun>]) -> Option<AgainstYesterday> {
    let by = |runs: &[NextRun], index: fn(&NextRun) -> f64| {
        let pairs: Vec<(f64, f64)> = runs.iter().map(|run| (index(run), run.above_pct)).collect();
        spearman(&pairs)
    };
    let (hours_left, load) = (|run: &NextRun| run.left_h, |run: &NextRun| run.load);
    let all = blocks.concat();
    Some(AgainstYesterday {
        hours_left: by(&all, hours_left)?,
        load: by(&all, load)?,
        margin: Interval::of_blocks(blocks, |runs| {
            Some(by(runs, hours_left)?.abs() - by(runs, load)?.abs())
        })?,
    })
}
