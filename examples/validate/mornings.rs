//! Each index on a morning, from the previous days, using the product's own functions.

use restday::history::{
    Averaging, FitnessModel, KnownMean, RatioForm, WorkloadRatio, balance, workload_ratios,
};
use restday::recovery::{Constants, Manner, NotedDays, OwnFactor, Part, SlowNights, Stated, Walk};

use super::assumptions::{Assumptions, Before, Start, Training, Zero};
use super::data::{Day, Stretch};

/// Names of the indices, in the order of [`Morning::indices`].
pub const INDICES: [&str; 5] = [
    "cardio clock",
    "yesterday's load",
    "3-day average",
    "form",
    "workload ratio",
];

/// Hour of the day of the ratings.
const MORNING_H: f64 = 8.0;
/// Days within which an injury counts.
const INJURY_WITHIN_DAYS: usize = 7;
/// Days of a history at which its averages may begin.
const FIRST_DAYS: usize = 28;

/// A morning after a known day.
#[derive(Debug, Clone, Copy)]
pub struct Morning {
    /// Value of each index.
    pub indices: [Option<f64>; 5],
    /// Soreness, fatigue, readiness.
    pub outcomes: [Option<f64>; 3],
    /// Whether an injury follows within a week; unknown if the stretch ends before without one.
    pub injury: Option<bool>,
}

/// All mornings of a stretch that count.
pub fn mornings(stretch: &Stretch, assumed: &Assumptions) -> Vec<Morning> {
    let trainings: Vec<Option<Training>> = stretch
        .days
        .iter()
        .map(|day| training(day, assumed))
        .collect();
    let loads: Vec<Option<f64>> = trainings.iter().map(|t| t.map(|t| t.load)).collect();
    let ratios = workload_ratios(&loads, RatioForm::Coupled);
    let mut state = State::at_start(&loads, assumed);
    let mut mornings = Vec::new();
    for (i, day) in stretch.days.iter().enumerate() {
        state.walk.begin_day(i as i64);
        let yesterday = match (i.checked_sub(1), assumed.before) {
            (Some(before), _) => loads[before],
            (None, Before::Rest) => Some(0.0),
            (None, Before::Unknown) => None,
        };
        if let Some(yesterday) = yesterday {
            let ratio = i.checked_sub(1).and_then(|before| ratios[before]);
            mornings.push(Morning {
                indices: state.indices(i, yesterday, ratio),
                outcomes: day.outcomes,
                injury: injury_follows(&stretch.days, i),
            });
        }
        state.live_through(i, trainings[i], assumed);
    }
    mornings
}

fn training(day: &Day, assumed: &Assumptions) -> Option<Training> {
    let load_au = day.load_au?;
    let unknown = assumed.zero == Zero::RestIfAnswered && load_au == 0.0 && !day.answered;
    (!unknown).then(|| assumed.split.training(load_au))
}

/// Only the last day of a stretch can have an injury.
fn injury_follows(days: &[Day], morning: usize) -> Option<bool> {
    let coming = days.len() - morning;
    if coming > INJURY_WITHIN_DAYS {
        return Some(false);
    }
    days.last().filter(|day| day.injured).map(|_| true)
}

/// State carried from morning to morning.
struct State {
    walk: Walk<'static>,
    fitness: KnownMean,
    fatigue: KnownMean,
    three_days: KnownMean,
}

impl State {
    fn at_start(loads: &[Option<f64>], assumed: &Assumptions) -> Self {
        let first: Vec<f64> = loads.iter().take(FIRST_DAYS).copied().flatten().collect();
        let seed = match assumed.start {
            Start::FirstFourWeeks if !first.is_empty() => {
                first.iter().sum::<f64>() / first.len() as f64
            }
            _ => 0.0,
        };
        Self {
            walk: walk(),
            fitness: KnownMean::seeded(seed),
            fatigue: KnownMean::seeded(seed),
            three_days: KnownMean::seeded(0.0),
        }
    }

    fn indices(
        &self,
        day: usize,
        yesterday: f64,
        ratio: Option<WorkloadRatio>,
    ) -> [Option<f64>; 5] {
        let left = self.walk.left_at(24.0 * day as f64 + MORNING_H);
        [
            Some(left.hard.cardio_h),
            Some(yesterday),
            Some(self.three_days.mean()),
            Some(balance(self.fitness.mean(), self.fatigue.mean())),
            ratio.map(|ratio| ratio.ratio),
        ]
    }

    /// From this morning to the next. On an unknown day the clock runs as it would at rest.
    fn live_through(&mut self, day: usize, training: Option<Training>, assumed: &Assumptions) {
        if let Some(training) = training.filter(|training| training.load > 0.0) {
            self.walk.train(&[part(day, training, assumed.ends_at_h)]);
        }
        let load = training.map(|training| training.load);
        let FitnessModel {
            chronic_days,
            acute_days,
            averaging,
        } = FitnessModel::default();
        let weight = |averaging: Averaging, days| averaging.weight(days);
        self.fitness.take(load, weight(averaging, chronic_days));
        self.fatigue.take(load, weight(averaging, acute_days));
        self.three_days.take(load, weight(assumed.three_days, 3.0));
    }
}

/// For players who trained before.
fn walk() -> Walk<'static> {
    Walk::new(Manner {
        constants: &Constants::PUBLISHED,
        stated: Stated::Trained,
        planning_hour: MORNING_H,
        nights: SlowNights::default(),
        noted: NotedDays::default(),
        own_factor: OwnFactor::Off,
    })
}

/// A day's training treated as one session. Whether any of it was below the first threshold is unknown,
/// and unknown is not easy. Only the heart's clock is used.
fn part(day: usize, training: Training, ends_at_h: f64) -> Part {
    Part {
        start_h: 24.0 * day as f64 + ends_at_h - training.hours,
        length_h: training.hours,
        moving_h: training.hours,
        load: Some(training.load),
        intensity: Some(training.intensity),
        ..Part::default()
    }
}
