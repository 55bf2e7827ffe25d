//! Sports, as far as load and recovery distinguish them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The sport of an activity.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Sport {
    /// Running on roads, tracks or unspecified surfaces.
    Run,
    /// Running off the road.
    TrailRun,
    /// Running on a treadmill or indoors.
    TreadmillRun,
    /// Walking.
    Walk,
    /// Hiking, mountaineering, snowshoeing.
    Hike,
    /// Cycling, outdoors or on a trainer.
    Ride,
    /// Cycling with a motor's help.
    EBikeRide,
    /// Swimming in a pool or outdoors.
    Swim,
    /// Skiing uphill or cross-country.
    SkiTour,
    /// Skiing or snowboarding downhill.
    AlpineSki,
    /// Rowing and paddling.
    Row,
    /// Strength training.
    Strength,
    /// Team and racket games.
    TeamSport,
    /// Yoga, stretching and the like.
    Yoga,
    /// Elliptical and stair machines.
    Elliptical,
    /// Climbing on rock or indoors.
    Climb,
    /// The transition between two legs of a multisport race.
    Transition,
    /// Anything else, or unspecified.
    #[default]
    Other,
}

impl Sport {
    /// Every sport, for tables and tests that walk them.
    pub const ALL: [Sport; 18] = [
        Sport::Run,
        Sport::TrailRun,
        Sport::TreadmillRun,
        Sport::Walk,
        Sport::Hike,
        Sport::Ride,
        Sport::EBikeRide,
        Sport::Swim,
        Sport::SkiTour,
        Sport::AlpineSki,
        Sport::Row,
        Sport::Strength,
        Sport::TeamSport,
        Sport::Yoga,
        Sport::Elliptical,
        Sport::Climb,
        Sport::Transition,
        Sport::Other,
    ];

    /// Whether the legs take running steps.
    pub fn is_running(self) -> bool {
        matches!(self, Sport::Run | Sport::TrailRun | Sport::TreadmillRun)
    }

    /// Whether the legs carry the body, running or walking.
    pub fn is_on_foot(self) -> bool {
        self.is_running() || self.is_walking()
    }

    /// Whether it may have been on foot: it was, or its sport is still unknown.
    pub fn may_be_on_foot(self) -> bool {
        self.is_on_foot() || self == Sport::Other
    }

    /// Whether it is walking by name.
    pub fn is_walking(self) -> bool {
        matches!(self, Sport::Walk | Sport::Hike)
    }

    /// The plainest word for the same kind of motion: a run for every kind of running, a walk for a
    /// hike, a ride for one with a motor.
    pub fn plain(self) -> Self {
        match self {
            Sport::TrailRun | Sport::TreadmillRun => Sport::Run,
            Sport::Hike => Sport::Walk,
            Sport::EBikeRide => Sport::Ride,
            plain => plain,
        }
    }

    /// Speed in m/s above which the athlete counts as moving (docs/cleaning.md).
    pub fn moving_speed_m_per_s(self) -> f64 {
        match self {
            Sport::Ride | Sport::EBikeRide | Sport::AlpineSki => 1.0,
            // Six and a half minutes per hundred metres: slower than any threshold that may be stated.
            Sport::Swim => 0.25,
            _ => 0.5,
        }
    }

    /// Name for people and tables.
    pub fn name(self) -> &'static str {
        match self {
            Sport::Run => "run",
            Sport::TrailRun => "trail run",
            Sport::TreadmillRun => "treadmill run",
            Sport::Walk => "walk",
            Sport::Hike => "hike",
            Sport::Ride => "ride",
            Sport::EBikeRide => "e-bike ride",
            Sport::Swim => "swim",
            Sport::SkiTour => "ski tour",
            Sport::AlpineSki => "alpine ski",
            Sport::Row => "row",
            Sport::Strength => "strength",
            Sport::TeamSport => "team sport",
            Sport::Yoga => "yoga",
            Sport::Elliptical => "elliptical",
            Sport::Climb => "climb",
            Sport::Transition => "transition",
            Sport::Other => "other",
        }
    }
}

impl fmt::Display for Sport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
