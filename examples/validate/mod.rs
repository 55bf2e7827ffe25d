//! Indices of training load compared with how players felt on the next morning.

pub mod assumptions;
pub mod compare;
pub mod data;
mod dice;
mod markdown;
pub mod mornings;
pub mod ranks;

use std::collections::BTreeMap;

use assumptions::{Assumptions, MAIN, OTHERS};
use compare::{Found, Injuries, OUTCOMES, compare, injuries};
use data::Stretch;
use mornings::Morning;

/// Everything that is printed.
pub struct Validation {
    /// With the main assumptions.
    pub main: [Found; OUTCOMES.len()],
    /// With all alternatives that were tried.
    pub others: Vec<(Assumptions, [Found; OUTCOMES.len()])>,
    /// With the main assumptions.
    pub injuries: [Injuries; 3],
}

impl Validation {
    /// From a table of days.
    pub fn of(stretches: &[Stretch]) -> Self {
        let players = by_player(stretches, &MAIN);
        Self {
            main: found(&players, &MAIN),
            others: OTHERS
                .map(|assumed| (assumed, found(&by_player(stretches, &assumed), &assumed)))
                .to_vec(),
            injuries: injuries(&players),
        }
    }
}

fn by_player(stretches: &[Stretch], assumed: &Assumptions) -> Vec<Vec<Morning>> {
    let mut players: BTreeMap<&str, Vec<Morning>> = BTreeMap::new();
    for stretch in stretches {
        let mornings = mornings::mornings(stretch, assumed);
        players.entry(&stretch.player).or_default().extend(mornings);
    }
    players.into_values().collect()
}

fn found(players: &[Vec<Morning>], assumed: &Assumptions) -> [Found; OUTCOMES.len()] {
    std::array::from_fn(|outcome| compare(players, outcome, assumed))
}
