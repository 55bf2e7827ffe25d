//! How each index correlates with each outcome within a player, and how certain that is across players.

use super::assumptions::{Assumptions, Weights};
use super::dice::Dice;
use super::mornings::Morning;
use super::ranks::{area_under_curve, spearman};

/// Names of the outcomes, in the order of [`Morning::outcomes`].
pub const OUTCOMES: [&str; 3] = ["soreness", "fatigue", "readiness"];
/// The cardio clock among the indices.
const CLOCK: usize = 0;
/// Form among the indices: the one that falls with load.
const FORM: usize = 3;

/// Fewest mornings with an outcome for a player to take part.
const LEAST_MORNINGS: usize = 60;
/// Fewest of them with a value of an index.
const LEAST_WITH_INDEX: usize = 30;

/// Samples of players that an interval comes from.
const SAMPLES: usize = 4000;
/// Seed of the samples.
const SEED: u64 = 1;

/// A number and the interval that 95 % of the samples lie in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Of all players.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Findings for an outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Players with enough mornings.
    pub players: usize,
    /// Their mornings with a rating.
    pub mornings: usize,
    /// Players and mornings with a workload ratio.
    pub with_ratio: (usize, usize),
    /// Mean rank correlation of each index with the outcome.
    pub correlations: [f64; 5],
    /// Mean rank correlation of the clock with each index.
    pub alike: [f64; 5],
    /// By how much the clock's is larger in size than that of each index after it, on mornings with
    /// both.
    pub margins: [Estimate; 4],
}

/// An outcome over all players, each with all mornings.
pub fn compare(players: &[Vec<Morning>], outcome: usize, assumed: &Assumptions) -> Found {
    let figures: Vec<Figures> = players
        .iter()
        .filter_map(|mornings| Figures::of(mornings, outcome, assumed.weights))
        .collect();
    let all: Vec<&Figures> = figures.iter().collect();
    let with_ratio = figures.iter().filter_map(|figures| figures.pairs[4]);
    Found {
        players: figures.len(),
        mornings: figures.iter().map(|figures| figures.mornings).sum(),
        with_ratio: (
            with_ratio.clone().count(),
            with_ratio.map(|pair| pair.mornings).sum(),
        ),
        correlations: std::array::from_fn(|index| mean_of(&all, index, |pair| pair.index)),
        alike: std::array::from_fn(|index| mean_of(&all, index, |pair| pair.alike)),
        margins: margins(&all),
    }
}

/// Results for one player's mornings.
struct Figures {
    mornings: usize,
    /// For each index, on mornings with a value.
    pairs: [Option<Pair>; 5],
}

/// Correlations of the clock and of an index with the outcome, on the same mornings.
#[derive(Clone, Copy)]
struct Pair {
    clock: f64,
    index: f64,
    /// Between the two.
    alike: f64,
    mornings: usize,
    weight: f64,
}

impl Figures {
    fn of(mornings: &[Morning], outcome: usize, weights: Weights) -> Option<Self> {
        let answered: Vec<&Morning> = mornings
            .iter()
            .filter(|morning| morning.outcomes[outcome].is_some())
            .collect();
        let enough = answered.len() >= LEAST_MORNINGS;
        enough.then(|| Self {
            mornings: answered.len(),
            pairs: std::array::from_fn(|index| pair(&answered, index, outcome, weights)),
        })
    }
}

fn pair(mornings: &[&Morning], index: usize, outcome: usize, weights: Weights) -> Option<Pair> {
    let both = mornings.iter().filter_map(|morning| {
        let outcome = morning.outcomes[outcome]?;
        Some((morning.indices[CLOCK]?, morning.indices[index]?, outcome))
    });
    let both: Vec<(f64, f64, f64)> = both.collect();
    if both.len() < LEAST_WITH_INDEX {
        return None;
    }
    let with = |value: fn(&(f64, f64, f64)) -> (f64, f64)| {
        spearman(&both.iter().map(value).collect::<Vec<_>>())
    };
    Some(Pair {
        clock: with(|(clock, _, outcome)| (*clock, *outcome))?,
        index: with(|(_, index, outcome)| (*index, *outcome))?,
        alike: with(|(clock, index, _)| (*clock, *index))?,
        mornings: both.len(),
        weight: match weights {
            Weights::Mornings => both.len() as f64,
            Weights::Players => 1.0,
        },
    })
}

/// Weighted mean over players.
fn mean_of(players: &[&Figures], index: usize, value: fn(&Pair) -> f64) -> f64 {
    let pairs = || players.iter().filter_map(|figures| figures.pairs[index]);
    let weights: f64 = pairs().map(|pair| pair.weight).sum();
    pairs().map(|pair| pair.weight * value(&pair)).sum::<f64>() / weights
}

fn margin(players: &[&Figures], index: usize) -> f64 {
    let size = |value| mean_of(players, index, value).abs();
    size(|pair| pair.clock) - size(|pair| pair.index)
}

/// The clock against every other index, with intervals from samples of players (Efron 1979).
fn margins(players: &[&Figures]) -> [Estimate; 4] {
    let mut dice = Dice(SEED);
    let mut sampled: [Vec<f64>; 4] = Default::default();
    for _ in 0..SAMPLES {
        let sample: Vec<&Figures> = (0..players.len())
            .map(|_| players[dice.below(players.len())])
            .collect();
        for (other, margins) in sampled.iter_mut().enumerate() {
            margins.push(margin(&sample, other + 1));
        }
    }
    std::array::from_fn(|other| {
        let margins = &mut sampled[other];
        margins.sort_by(f64::total_cmp);
        let at = |share: f64| margins[(share * (SAMPLES - 1) as f64).round() as usize];
        Estimate {
            value: margin(players, other + 1),
            low: at(0.025),
            high: at(0.975),
        }
    })
}

/// How well each index predicts mornings before an injury.
#[derive(Debug, Clone, PartialEq)]
pub struct Injuries {
    /// Which mornings were included, and how.
    pub name: &'static str,
    /// Mornings with an injury within a week.
    pub before: usize,
    /// Mornings with a known outcome.
    pub mornings: usize,
    /// Area under the curve of each index, form inverted.
    pub areas: [Option<f64>; 5],
}

/// The same question in three ways: a player who gives no ratings has no load either, and no injury.
pub fn injuries(players: &[Vec<Morning>]) -> [Injuries; 3] {
    let all: Vec<Morning> = players.concat();
    let answered = |mornings: &[Morning]| -> Vec<Morning> {
        let answered = |morning: &&Morning| morning.outcomes.iter().any(Option::is_some);
        mornings.iter().filter(answered).copied().collect()
    };
    let answers: Vec<Vec<Morning>> = players.iter().map(|mornings| answered(mornings)).collect();
    [
        injuries_by("all mornings", std::slice::from_ref(&all)),
        injuries_by("mornings with an answer", &[answered(&all)]),
        injuries_by("the same, within players", &answers),
    ]
}

/// Areas within each group, weighted by its mornings before an injury.
fn injuries_by(name: &'static str, groups: &[Vec<Morning>]) -> Injuries {
    let known = || groups.iter().flatten().filter_map(|morning| morning.injury);
    Injuries {
        name,
        before: known().filter(|injury| *injury).count(),
        mornings: known().count(),
        areas: std::array::from_fn(|index| {
            let areas: Vec<(f64, f64)> = groups.iter().filter_map(|g| area(g, index)).collect();
            let weights: f64 = areas.iter().map(|(_, weight)| weight).sum();
            let sum: f64 = areas.iter().map(|(area, weight)| area * weight).sum();
            (weights > 0.0).then(|| sum / weights)
        }),
    }
}

/// Area of an index and the number of mornings before an injury.
fn area(mornings: &[Morning], index: usize) -> Option<(f64, f64)> {
    let direction = if index == FORM { -1.0 } else { 1.0 };
    let known: Vec<(f64, bool)> = mornings
        .iter()
        .filter_map(|morning| Some((direction * morning.indices[index]?, morning.injury?)))
        .collect();
    let before = known.iter().filter(|(_, injury)| *injury).count();
    Some((area_under_curve(&known)?, before as f64))
}
