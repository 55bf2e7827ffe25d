//! Real recordings that lack heart rate, in part or altogether: what is missing is never zero.

use chrono::{NaiveDate, TimeDelta};
use restday::activity::Sport;
use restday::athlete::{Athlete, Given};
use restday::digest::{Digest, DuplicateRules, set_aside_duplicates};
use restday::history::{History, LoadWarning};
use restday::load::{Method, Unscored};

use crate::corpus::{self, Folder};
use crate::digests::without_heart_rate;

/// The digests of a folder that count.
fn digests(folder: Folder) -> Option<Vec<Digest>> {
    let all = corpus::digests(folder.batch()?);
    let (kept, _) = set_aside_duplicates(all, &DuplicateRules::default());
    Some(kept.into_iter().map(|digest| *digest).collect())
}

fn history(digests: &[Digest]) -> History {
    let athlete = Athlete::new(Given::default(), digests, &[]);
    History::new(digests.to_vec(), &athlete, NaiveDate::MIN)
}

/// How many activities were scored by each method.
fn methods(history: &History) -> Vec<(Method, usize)> {
    let scored_by = |method: Method| {
        let scores = history.activities.iter().filter_map(|a| a.score.ok());
        scores.filter(|score| score.method == method).count()
    };
    Method::LADDER
        .into_iter()
        .map(|method| (method, scored_by(method)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

#[test]
fn a_watch_that_writes_every_fifth_heart_rate_has_heart_rate() {
    let Some(digests) = digests(corpus::HISTORY_B) else {
        return;
    };
    let history = history(&digests);
    println!("history-B: {:?}", methods(&history));
    for activity in &history.activities {
        let score = activity.score.expect("scored");
        assert_eq!(
            score.method,
            Method::HeartRate,
            "{:?}",
            activity.digest.origin
        );
        assert!(score.points.get() > 0.0 && score.coverage >= 0.5);
    }
}

#[test]
fn a_single_heart_rate_speaks_for_no_session() {
    let Some(digests) = digests(corpus::FIT) else {
        return;
    };
    let one_beat = "garmin-fenix6x-open-water-one-heart-rate.fit";
    let history = history(&digests);
    let file = |a: &&restday::history::ScoredActivity| a.digest.origin.path.ends_with(one_beat);
    let swim = history
        .activities
        .iter()
        .find(file)
        .expect("is in the corpus");
    let by_heart = swim.loads.on(Method::HeartRate);
    println!(
        "one heart rate: {by_heart:?}, so {:?}",
        swim.score.map(|s| s.method)
    );
    assert!(matches!(
        by_heart,
        Err(Unscored::LittleHeartRate(_) | Unscored::NoHeartRate)
    ));
    let score = swim.score.expect("scored by something else");
    assert!(score.method > Method::HeartRate && score.points.get() > 0.0);
}

#[test]
fn a_track_without_heart_rate_is_scored_by_what_it_has() {
    let Some(digests) = digests(corpus::GPX) else {
        return;
    };
    let history = history(&digests);
    println!("gpx: {:?}", methods(&history));
    let without = history
        .activities
        .iter()
        .filter(|a| a.digest.heart_rate.total_s() == 0.0 && a.digest.timer_s > 0.0);
    let mut by_pace = 0;
    for activity in without {
        let score = activity.score.expect("there is a duration at least");
        assert!(score.method > Method::HeartRate && score.points.get() > 0.0);
        by_pace += usize::from(score.method == Method::Pace);
    }
    assert!(by_pace > 0, "no track was a run");
}

/// Twelve weeks of a real year lose their heart rate. The training of these weeks is the same, so
/// nobody must look rested for want of a strap, and the runs have to cost about the same. Hikes do not:
/// this athlete hikes far more easily than the usual hiker that the duration stands for.
#[test]
fn months_without_a_strap_are_no_months_of_rest() {
    let Some(with) = digests(corpus::HISTORY_A) else {
        return;
    };
    let first = NaiveDate::from_ymd_opt(2020, 2, 1).expect("a date");
    let weeks = first..first + TimeDelta::days(84);
    let strapless = with.iter().map(|digest| {
        let within = weeks.contains(&digest.start.date_naive());
        if within {
            without_heart_rate(digest)
        } else {
            digest.clone()
        }
    });
    let strapless: Vec<Digest> = strapless.collect();
    let (with, without) = (history(&with), history(&strapless));
    let within = |history: &History, of_kind: &dyn Fn(Sport) -> bool| -> f64 {
        let activities = history.activities.iter().filter(|a| weeks.contains(&a.day));
        let some = activities.filter(|a| of_kind(a.digest.sport));
        some.filter_map(|a| Some(a.score.ok()?.points.get())).sum()
    };
    let ratio = |name: &str, of_kind: &dyn Fn(Sport) -> bool| {
        let (with, without) = (within(&with, of_kind), within(&without, of_kind));
        println!("{name}: {with:.0} points with a strap, {without:.0} without");
        without / with
    };
    println!("methods {:?}", methods(&without));
    let runs = ratio("runs", &|sport| sport == Sport::Run);
    assert!((0.8..1.25).contains(&runs), "{runs:.2}");
    let all = ratio("all", &|_| true);
    assert!(all > 0.8, "{all:.2}");
    let in_weeks = without.activities.iter().filter(|a| weeks.contains(&a.day));
    let changed = |w: &LoadWarning| matches!(w, LoadWarning::MethodChanged { .. });
    let mut warnings = in_weeks.flat_map(|a| &a.warnings);
    assert!(warnings.any(changed), "nobody said that the method changed");
}
