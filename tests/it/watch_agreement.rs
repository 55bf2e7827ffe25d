//! Our load, and the hours it asks for, against the watch's own load over a year of one runner.
//!
//! The watch scores a session by another model (the peak of an estimated oxygen debt), so values
//! may differ, but whoever ranks a hard day below an easy one is wrong about one of them.

use chrono::NaiveDate;
use restday::activity::Sport;
use restday::athlete::{Athlete, Given};
use restday::digest::{Digest, DuplicateRules, set_aside_duplicates};
use restday::history::{History, ScoredActivity};
use restday::recovery::Recovery;

use crate::corpus;

/// Least agreement in ranks over runs.
const LEAST: f64 = 0.90;
/// Fewest runs that say anything of agreement.
const FEWEST_RUNS: usize = 50;

/// One session with what we and the watch say of it.
struct Pair {
    load: f64,
    cardio_h: f64,
    watch: f64,
    activity: ScoredActivity,
}

/// Sessions with a load by the watch; `None` where the corpus is not at hand.
fn pairs() -> Option<Vec<Pair>> {
    let (digests, _) = set_aside_duplicates(
        corpus::digests(corpus::HISTORY_A.batch()?),
        &DuplicateRules::default(),
    );
    let athlete = Athlete::new(Given::default(), &digests, &[]);
    let history = History::new(digests, &athlete, NaiveDate::MIN);
    let recovery = Recovery::new(&history, &athlete, 12);
    let sessions = recovery.sessions.into_iter();
    let pairs = history.activities.into_iter().zip(sessions);
    let pairs = pairs.filter_map(|(activity, session)| {
        Some(Pair {
            load: activity.score.ok()?.points.get(),
            cardio_h: session.base.cardio_h,
            watch: activity.digest.watch.exercise_load?,
            activity,
        })
    });
    Some(pairs.collect())
}

fn assert_agree(pairs: &[&Pair], ours: fn(&Pair) -> f64) {
    let agreement = agreement(pairs, ours);
    println!("rank correlation over {}: {agreement:.3}", pairs.len());
    assert!(pairs.len() >= FEWEST_RUNS, "only {} sessions", pairs.len());
    assert!(agreement >= LEAST, "{agreement:.3} over {}", pairs.len());
}

/// Over runs our load ranks sessions as the watch does.
///
/// A run is what the watch calls so (trail runs are a sport of their own) and what was one by its gait:
/// of the 56, one was walked for 99 % of its seven hours. Trail runs of this athlete are mountain days:
/// 20 of 26 were walked for 40 % of the way or more, for two to fifteen hours at 101 to 149 beats a
/// minute. An impulse adds such hours up; the watch's number is the peak of a debt that they do not
/// build. So over trail runs, and over everything that is called some kind of run, the two do not
/// agree, and the test prints by how much.
#[test]
fn over_runs_our_load_ranks_sessions_as_the_watch_does() {
    let Some(pairs) = pairs() else { return };
    print_by_sport(&pairs);
    let runs = |pair: &&Pair| pair.activity.digest.sport == Sport::Run;
    let runs: Vec<&Pair> = pairs.iter().filter(runs).collect();
    print_worst(&runs);
    println!(
        "called runs: {} {:.3}",
        runs.len(),
        agreement(&runs, |p| p.load)
    );
    let mut run = runs;
    run.retain(|pair| pair.activity.digest.was_run());
    assert_agree(&run, |pair| pair.load);
}

#[test]
fn our_hours_for_heart_and_lungs_rank_runs_of_all_kinds_as_the_load_of_the_watch_does() {
    let Some(pairs) = pairs() else { return };
    let runs = |pair: &&Pair| pair.activity.digest.sport.is_running();
    assert_agree(&pairs.iter().filter(runs).collect::<Vec<_>>(), |pair| {
        pair.cardio_h
    });
}

fn print_by_sport(pairs: &[Pair]) {
    let print = |name: &str, of_kind: &dyn Fn(&Digest) -> bool| {
        let some: Vec<&Pair> = pairs
            .iter()
            .filter(|p| of_kind(&p.activity.digest))
            .collect();
        if some.len() > 2 {
            let (load, hours) = (
                agreement(&some, |p| p.load),
                agreement(&some, |p| p.cardio_h),
            );
            println!(
                "{name:28} {:4}  load {load:6.3}  cardio hours {hours:6.3}",
                some.len()
            );
        }
    };
    for sport in Sport::ALL {
        print(sport.name(), &|digest| digest.sport == sport);
    }
    print("run by gait", &Digest::was_run);
    print("called run or trail run", &|digest| {
        digest.sport.is_running()
    });
    print("all", &|_| true);
}

fn agreement(pairs: &[&Pair], ours: fn(&Pair) -> f64) -> f64 {
    let (ours, watch): (Vec<f64>, Vec<f64>) = pairs.iter().map(|p| (ours(p), p.watch)).unzip();
    spearman(&ours, &watch)
}

/// The sessions whose ranks lie furthest apart, with what each load rests on.
fn print_worst(runs: &[&Pair]) {
    let ours = ranks(&runs.iter().map(|p| p.load).collect::<Vec<_>>());
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
            runs[i].load,
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
