//! Our load against the watch's own over a year of one runner.
//!
//! The watch scores a session by another model (the peak of an estimated oxygen debt), so values
//! may differ, but whoever ranks a hard day below an easy one is wrong about one of them.

use restday::athlete::{Athlete, Discipline, Given};
use restday::digest::set_aside_duplicates;
use restday::history::{ScoredActivity, score_all};

use crate::corpus;

/// Least agreement in ranks over runs.
const LEAST_OVER_RUNS: f64 = 0.85;
/// Fewest runs that say anything of agreement; history-A has about a hundred with a watch's load.
const FEWEST_RUNS: usize = 60;

/// One session with both loads.
struct Pair {
    ours: f64,
    watch: f64,
    activity: ScoredActivity,
}

#[test]
fn over_a_year_of_runs_our_load_ranks_sessions_as_the_watch_does() {
    let Some(batch) = corpus::HISTORY_A.batch() else {
        return;
    };
    let (digests, _) = set_aside_duplicates(corpus::digests(batch));
    let athlete = Athlete::new(Given::default(), &digests);
    let pairs: Vec<Pair> = score_all(digests, &athlete)
        .into_iter()
        .filter_map(pair)
        .collect();
    let (runs, others): (Vec<Pair>, Vec<Pair>) = pairs
        .into_iter()
        .partition(|p| p.activity.digest.sport.is_running());
    print_thresholds(&athlete, &runs);
    print_worst(&runs);
    let over_runs = agreement(runs.iter());
    let over_all = agreement(runs.iter().chain(&others));
    println!("rank correlation over {} runs: {over_runs:.3}", runs.len());
    println!(
        "and over all {} sports: {over_all:.3}",
        runs.len() + others.len()
    );
    assert!(runs.len() >= FEWEST_RUNS, "only {} runs", runs.len());
    assert!(over_runs >= LEAST_OVER_RUNS, "{over_runs:.3} over runs");
}

fn pair(activity: ScoredActivity) -> Option<Pair> {
    Some(Pair {
        ours: activity.score.ok()?.points.get(),
        watch: activity.digest.watch.exercise_load?,
        activity,
    })
}

fn agreement<'a>(pairs: impl Iterator<Item = &'a Pair>) -> f64 {
    let (ours, watch): (Vec<f64>, Vec<f64>) = pairs.map(|p| (p.ours, p.watch)).unzip();
    spearman(&ours, &watch)
}

fn print_thresholds(athlete: &Athlete, runs: &[Pair]) {
    let Some(last) = runs.last() else { return };
    let known = athlete.thresholds(last.activity.day, Discipline::OnFoot);
    println!("{known:?}, sex {:?}", athlete.sex);
}

/// The sessions whose ranks lie furthest apart, with what each load rests on.
fn print_worst(runs: &[Pair]) {
    let ours = ranks(&runs.iter().map(|p| p.ours).collect::<Vec<_>>());
    let watch = ranks(&runs.iter().map(|p| p.watch).collect::<Vec<_>>());
    let mut order: Vec<usize> = (0..runs.len()).collect();
    let apart = |i: &usize| (ours[*i] - watch[*i]).abs();
    order.sort_by(|a, b| apart(b).total_cmp(&apart(a)));
    println!("rank ours/watch  load ours/watch  min  bpm  intensity  method");
    for i in order.into_iter().take(10) {
        let Pair { activity, .. } = &runs[i];
        let digest = &activity.digest;
        println!(
            "{:5.0} {:5.0}  {:6.1} {:6.1}  {:5.1}  {:5.1}  {:.2}  {:?}  {}  effects {:?} {:?}",
            ours[i],
            watch[i],
            runs[i].ours,
            runs[i].watch,
            digest.timer_s / 60.0,
            digest.heart_rate.mean_bpm().unwrap_or(f64::NAN),
            activity.score.map_or(f64::NAN, |s| s.intensity),
            activity.score.map(|s| (s.method, s.coverage)),
            digest.origin.path.rsplit('/').next().unwrap_or_default(),
            digest.watch.aerobic_training_effect,
            digest.watch.anaerobic_training_effect,
        );
    }
}

/// Rank correlation: the correlation of the ranks.
fn spearman(a: &[f64], b: &[f64]) -> f64 {
    let (a, b) = (ranks(a), ranks(b));
    let mean = (a.len() as f64 + 1.0) / 2.0;
    let sum = |x: &[f64], y: &[f64]| -> f64 {
        x.iter().zip(y).map(|(x, y)| (x - mean) * (y - mean)).sum()
    };
    sum(&a, &b) / (sum(&a, &a) * sum(&b, &b)).sqrt()
}

/// Ranks from 1; equal values share the mean of their ranks.
fn ranks(values: &[f64]) -> Vec<f64> {
    let below = |value: f64| values.iter().filter(|v| **v < value).count() as f64;
    let equal = |value: f64| values.iter().filter(|v| **v == value).count() as f64;
    values
        .iter()
        .map(|value| below(*value) + (equal(*value) + 1.0) / 2.0)
        .collect()
}

#[test]
fn rank_correlation_knows_order_and_ties() {
    assert_eq!(ranks(&[10.0, 30.0, 10.0]), [1.5, 3.0, 1.5]);
    assert!((spearman(&[1.0, 2.0, 9.0], &[5.0, 6.0, 7.0]) - 1.0).abs() < 1e-12);
    assert!((spearman(&[1.0, 2.0, 9.0], &[7.0, 6.0, 5.0]) + 1.0).abs() < 1e-12);
}
