//! Cases that run over days: averages of load, and the balance a day begins with.

use chrono::{DateTime, NaiveDate, TimeDelta};
use restday::athlete::{Athlete, Given};
use restday::digest::Digest;
use restday::history::{Averaging, Doubts, FitnessModel, ScoredActivity, days, ewma};
use restday::load::{
    Confidence, ImpactContext, ImpactKm, LoadPoints, Method, RungLoads, Score, Subject,
};

use super::Outcome;
use super::case::Case;
use crate::digests;

fn convention(case: &Case) -> Averaging {
    match case.word("convention") {
        "1-exp(-1/tau)" => Averaging::Exponential,
        "1/tau" => Averaging::Reciprocal,
        "2/(tau+1)" => Averaging::Span,
        other => panic!("{}: convention {other}", case.id()),
    }
}

pub fn ewma_load(case: &Case) -> Outcome {
    let loads = if case.has("daily_load") {
        case.numbers("daily_load")
    } else {
        vec![case.number("daily_load_constant"); case.number("days") as usize]
    };
    let weight = convention(case).weight(case.number("tau_days"));
    let value = loads.iter().fold(case.number("seed"), |average, load| {
        ewma(average, *load, weight)
    });
    vec![("value", value.into())]
}

/// Through the calendar itself: one session a day of an athlete who trained before, so that both
/// averages begin at the mean of the first four weeks, which is what the case seeds them with.
pub fn pmc(case: &Case) -> Outcome {
    let loads = case.numbers("daily_load");
    let early = &loads[..28];
    let mean = early.iter().sum::<f64>() / early.len() as f64;
    assert_eq!(
        (mean, mean),
        (case.number("seed_ctl"), case.number("seed_atl"))
    );
    let given = Given {
        trained_before: Some(true),
        ..Given::default()
    };
    let athlete = Athlete::new(given, &[], &[]);
    let model = FitnessModel {
        chronic_days: case.number("tau_chronic_days"),
        acute_days: case.number("tau_acute_days"),
        averaging: convention(case),
    };
    let activities: Vec<ScoredActivity> = (0i64..)
        .zip(&loads)
        .map(|(day, load)| session(day, *load, &athlete))
        .collect();
    let last = activities.last().expect("has days").day;
    let days = days(&activities, &athlete, model, last + TimeDelta::days(1));
    let [.., on_last, after] = &days[..] else {
        panic!("{}: too few days", case.id());
    };
    vec![
        ("ctl_end", on_last.fitness.into()),
        ("atl_end", on_last.fatigue.into()),
        ("tsb_same_day", (on_last.fitness - on_last.fatigue).into()),
        ("tsb_shown_that_day", on_last.form.into()),
        ("tsb_shown_next_day", after.form.into()),
    ]
}

fn session(day: i64, load: f64, athlete: &Athlete) -> ScoredActivity {
    let start = DateTime::UNIX_EPOCH + TimeDelta::days(day) + TimeDelta::hours(12);
    let date: NaiveDate = start.date_naive();
    let digest = Digest {
        start,
        ..digests::empty_run()
    };
    let thresholds = *athlete.thresholds(date, restday::athlete::Discipline::OnFoot);
    let impact_context = ImpactContext {
        easy_speed_m_per_s: 2.6,
        descent_42d_m: 0.0,
    };
    let loads = RungLoads::of(Subject {
        digest: &digest,
        thresholds: &thresholds,
        sex: None,
        impact: impact_context,
    });
    ScoredActivity {
        day: date,
        local_start: start.naive_utc(),
        offset_s: 0,
        score: Ok(Score {
            disagreement: None,
            bounded_from: None,
            points: LoadPoints::new(load),
            intensity: 0.7,
            method: Method::HeartRate,
            correction: 1.0,
            coverage: 1.0,
            estimated: false,
            confidence: Confidence::High,
        }),
        impact: ImpactKm::default(),
        downhill_share: 0.0,
        impact_context,
        thresholds,
        sex: None,
        loads,
        warnings: Vec::new(),
        digest,
        doubts: Doubts::default(),
    }
}
