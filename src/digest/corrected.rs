//! The athlete's later edits of a session, from a service's list.

use serde::{Deserialize, Serialize};

use super::{Digest, GradedSpeed, HeartAtSpeed, ImpactSums};
use crate::activity::Sport;
use crate::clean::Doubt;

/// Less than this share of the file is much less: the athlete cut something off.
const MUCH_LESS: f64 = 0.85;

/// The list's size of a session, if much smaller than the file's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Cropped {
    /// Distance, metres.
    pub distance_m: Option<f64>,
    /// Seconds from start to end.
    pub elapsed_s: Option<f64>,
}

/// Why a session in a list has no recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unseen {
    /// The file named in the list is missing.
    Missing,
    /// The file is there and has no session.
    Unread,
}

impl Digest {
    /// Changes the sport, as the athlete says: sums made for the file's sport that do not belong to the
    /// new one are dropped. Sums that only the new one needs stay unknown.
    ///
    /// A service fills in the file's sport; that does not make the impossible believable.
    pub fn correct_sport(&mut self, listed: Sport) {
        let doubted = self.doubts.iter().any(|doubt| match doubt {
            Doubt::OtherSport { said } | Doubt::NotThisAthlete { said } => {
                said.plain() == listed.plain()
            }
            _ => false,
        });
        if listed.plain() == self.sport.plain() {
            // The athlete confirms a sport that was doubted.
            self.doubts
                .retain(|doubt| !matches!(doubt, Doubt::OtherSport { .. }));
        }
        let sport = corrected(self.sport, listed);
        if !doubted {
            self.become_sport(sport);
        }
    }

    /// Changes the sport, without anything that does not belong to the new one.
    pub(super) fn become_sport(&mut self, sport: Sport) {
        if sport == self.sport {
            return;
        }
        self.sport = sport;
        if !sport.is_on_foot() {
            self.graded_speed = GradedSpeed::default();
            self.impact = ImpactSums::default();
        }
        if !sport.is_running() {
            self.heart_at_speed = HeartAtSpeed::default();
            *self.best = self.best.without_running();
        }
        if sport != Sport::Swim {
            self.best.swum_s = Default::default();
        }
    }

    /// Takes a list's values, in seconds from start to end, seconds in motion and metres, if the file
    /// contains only the existence of a session.
    pub fn complete_from_list(
        &mut self,
        elapsed_s: Option<f64>,
        moving_s: Option<f64>,
        distance_m: Option<f64>,
    ) {
        if self.elapsed_s > 0.0 && !self.length_assumed {
            return;
        }
        let known = |value: Option<f64>| value.filter(|value| *value > 0.0);
        if let Some(elapsed_s) = known(elapsed_s) {
            let moving_s = known(moving_s).map_or(elapsed_s, |s| s.min(elapsed_s));
            self.length_assumed = false;
            self.elapsed_s = elapsed_s;
            self.timer_s = moving_s;
            self.moving_s = moving_s;
            self.moved_until_s = elapsed_s;
        }
        self.distance_m = self.distance_m.or(known(distance_m));
    }

    /// Notes a list's values, in metres and seconds from start to end, if much smaller.
    pub fn note_listed(&mut self, distance_m: Option<f64>, elapsed_s: Option<f64>) {
        let less = |listed: Option<f64>, ours: f64| {
            listed.filter(|listed| *listed > 0.0 && *listed < MUCH_LESS * ours)
        };
        let cropped = Cropped {
            distance_m: less(distance_m, self.distance_m.unwrap_or_default()),
            elapsed_s: less(elapsed_s, self.elapsed_s),
        };
        if cropped != Cropped::default() {
            self.cropped = Some(cropped);
        }
    }
}

/// The sport of a session that a file and a list name. The list holds the athlete's edits, but the
/// service fills it in first, and its words are coarser: one for the same kind of motion does not
/// replace a finer one of the file. A bare "workout" is the athlete's word only if every service would
/// have known better.
fn corrected(file: Sport, listed: Sport) -> Sport {
    let known_to_all = matches!(
        file.plain(),
        Sport::Run | Sport::Walk | Sport::Ride | Sport::Swim
    );
    match listed {
        Sport::Other if !known_to_all => file,
        listed if listed == file.plain() => file,
        listed => listed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::example_activity::empty_run;
    use crate::activity::{Activity, Sample, SamplesBuilder};
    use crate::clean::clean;

    /// An hour at 3 m/s and 140 beats.
    fn hour(sport: Sport) -> Digest {
        let mut builder = SamplesBuilder::new();
        for second in 0..=3600 {
            builder.push(Sample {
                elapsed_s: f64::from(second),
                heart_rate_bpm: Some(140.0),
                speed_m_per_s: Some(3.0),
                distance_m: Some(3.0 * f64::from(second)),
                ..Sample::default()
            });
        }
        let activity = Activity {
            sport,
            samples: builder.finish(),
            ..empty_run()
        };
        let (samples, repairs) = clean(&activity);
        Digest::of(&activity, &samples, repairs)
    }

    #[test]
    fn a_run_that_was_a_ride_leaves_no_running_behind() {
        let run = hour(Sport::Run);
        let mut ride = run.clone();
        ride.correct_sport(Sport::Ride);
        let never_run = hour(Sport::Ride);
        assert_eq!(ride.sport, Sport::Ride);
        assert_eq!(ride.impact, never_run.impact);
        assert_eq!(ride.best, never_run.best);
        assert_eq!(ride.graded_speed.total_s(), 0.0);
        assert_eq!(ride.heart_rate.total_s(), run.heart_rate.total_s());
        assert_eq!(ride.distance_m, run.distance_m);
    }

    #[test]
    fn a_run_that_was_walked_keeps_its_steps_and_loses_its_bests() {
        let run = hour(Sport::Run);
        let mut walk = run.clone();
        walk.correct_sport(Sport::Walk);
        assert_eq!(walk.impact, run.impact);
        assert_eq!(walk.best, hour(Sport::Walk).best);
    }

    #[test]
    fn a_ride_that_was_a_run_knows_of_no_paces() {
        let mut run = hour(Sport::Ride);
        run.correct_sport(Sport::Run);
        assert_eq!((run.sport, run.distance_m), (Sport::Run, Some(10_800.0)));
        assert_eq!(run.impact, ImpactSums::default());
        assert_eq!(run.best.speed_20min_m_per_s.get(), None);
    }

    #[test]
    fn a_coarser_word_replaces_no_finer_one() {
        let told = [
            (Sport::Run, Sport::Ride, Sport::Ride),
            (Sport::TrailRun, Sport::Run, Sport::TrailRun),
            (Sport::TreadmillRun, Sport::Run, Sport::TreadmillRun),
            (Sport::Run, Sport::TrailRun, Sport::TrailRun),
            (Sport::TreadmillRun, Sport::TrailRun, Sport::TrailRun),
            (Sport::Hike, Sport::Walk, Sport::Hike),
            (Sport::Run, Sport::Hike, Sport::Hike),
            (Sport::EBikeRide, Sport::Ride, Sport::EBikeRide),
            (Sport::Other, Sport::Swim, Sport::Swim),
            (Sport::Run, Sport::Other, Sport::Other),
            (Sport::Strength, Sport::Other, Sport::Strength),
        ];
        for (file, listed, right) in told {
            assert_eq!(corrected(file, listed), right, "{file}, {listed}");
        }
    }

    #[test]
    fn only_much_less_is_told() {
        let mut run = hour(Sport::Run);
        run.note_listed(Some(10_700.0), Some(3590.0));
        assert_eq!(run.cropped, None);
        run.note_listed(Some(5000.0), Some(3600.0));
        let cropped = run.cropped.expect("much less");
        assert_eq!(
            (cropped.distance_m, cropped.elapsed_s),
            (Some(5000.0), None)
        );
    }
}
