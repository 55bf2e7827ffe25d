//! Sports to show.

use std::str::FromStr;

use clap::Args;

use super::headings::OUTPUT;
use crate::activity::Sport;
use crate::cli::sport_word::sport_word;

/// Arguments of every report and table.
#[derive(Debug, Args)]
pub struct SportArguments {
    /// Show only these sports: run (all kinds of running), trail-run, walk, ride, swim, … Loads and sums cover
    /// these; advice and recovery still count everything you did.
    #[arg(
        long = "sport",
        value_name = "SPORT,…",
        value_delimiter = ',',
        help_heading = OUTPUT
    )]
    words: Vec<SportGroup>,
}

impl SportArguments {
    /// The kinds, each once; empty where all are to be shown.
    pub fn sports(&self) -> Vec<Sport> {
        let named = |sport: &Sport| self.words.iter().any(|group| group.0.contains(sport));
        Sport::ALL.into_iter().filter(named).collect()
    }
}

/// The kinds that a word stands for: a plain word for every kind of its motion, a finer one for itself.
#[derive(Debug, Clone)]
pub struct SportGroup(Vec<Sport>);

impl FromStr for SportGroup {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let named = sport_word(word.trim())?;
        let of_it = |sport: &Sport| *sport == named || sport.plain() == named;
        Ok(Self(Sport::ALL.into_iter().filter(of_it).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &str) -> Vec<Sport> {
        let words = words.split(',').map(|word| word.parse().expect("is known"));
        SportArguments {
            words: words.collect(),
        }
        .sports()
    }

    #[test]
    fn a_plain_word_is_every_kind_of_its_motion_and_a_finer_one_only_itself() {
        let running = [Sport::Run, Sport::TrailRun, Sport::TreadmillRun];
        assert_eq!(of("run"), running);
        assert_eq!(of("trail-run"), [Sport::TrailRun]);
        assert_eq!(of("trail-run,run"), running);
        assert_eq!(
            of("hike,ride"),
            [Sport::Hike, Sport::Ride, Sport::EBikeRide]
        );
    }
}
