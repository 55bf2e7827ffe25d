//! Indices of training load against how players felt on the next morning.

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
    /// By the assumptions that the figures rest on.
    pub main: [Found; OUTCOMES.len()],
    /// By all others that were tried.
    pub others: Vec<(Assumptions, [Found; OUTCOMES.len()])>,
    /// By the first.
    pub injuries: [Injuries; 3],
}

impl Validation {
    /// Of a table of days.
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
