//! The seven sessions of the table, each with its exact inputs, stated once.

use restday::digest::{IMPACT_EXPONENT, downhill_work, peak_force_bw};
use restday::load::speed_factor;

/// A stretch of a session at one speed and grade.
#[derive(Debug, Clone, Copy)]
pub struct Stretch {
    /// Its length.
    pub km: f64,
    /// Speed over ground.
    pub speed_m_per_s: f64,
    /// Rise over run.
    pub grade: f64,
}

/// A session and its runner on that day.
#[derive(Debug, Clone, Copy)]
pub struct Session {
    /// Column heading.
    pub name: &'static str,
    /// Hours of running.
    pub hours: f64,
    /// Mean intensity, where 1 can be held for an hour.
    pub intensity: f64,
    /// The track.
    pub stretches: &'static [Stretch],
    /// The runner's easy speed.
    pub easy_m_per_s: f64,
    /// Load points a day that the runner is used to.
    pub fitness: f64,
    /// Impact km a week that the runner is used to.
    pub weekly_impact_km: f64,
    /// Impact of a customary session, km; 0 without any.
    pub customary_km: f64,
    /// Divisor of the hours from habit.
    pub divisor: f64,
    /// Intensity above which training is hard.
    pub ceiling: f64,
    /// The runner's usual hardest effort.
    pub usual: f64,
    /// Age, if known.
    pub age_years: Option<f64>,
}

/// The weights of speed and descents in impact.
#[derive(Debug, Clone, Copy)]
pub struct ImpactModel {
    /// Exponent of the peak force.
    pub exponent: f64,
    /// Weight of braking work relative to the published one.
    pub downhill: f64,
}

impl ImpactModel {
    /// The product's.
    pub const PUBLISHED: Self = Self {
        exponent: IMPACT_EXPONENT,
        downhill: 1.0,
    };
}

impl Session {
    /// Impact for a runner used to descents: the product's, rescaled stretch by stretch.
    pub fn impact_km(&self, model: ImpactModel) -> f64 {
        let of = |stretch: &Stretch| {
            let force = peak_force_bw(stretch.speed_m_per_s) / peak_force_bw(self.easy_m_per_s);
            stretch.km
                * speed_factor(stretch.speed_m_per_s, self.easy_m_per_s)
                * force.powf(model.exponent - IMPACT_EXPONENT)
                * (1.0 + model.downhill * downhill_work(stretch.grade))
        };
        self.stretches.iter().map(of).sum()
    }

    /// Share of that impact from descents.
    pub fn downhill(&self, model: ImpactModel) -> f64 {
        let flat = ImpactModel {
            downhill: 0.0,
            ..model
        };
        1.0 - self.impact_km(flat) / self.impact_km(model)
    }
}

/// Easy speed of the trained runner, m/s.
const EASY: f64 = 2.85;

const fn level(km: f64, speed_m_per_s: f64) -> Stretch {
    Stretch {
        km,
        speed_m_per_s,
        grade: 0.0,
    }
}

/// 50 km a week for years, with a fitness of 50.
const TRAINED: Session = Session {
    name: "",
    hours: 0.0,
    intensity: 0.0,
    stretches: &[],
    easy_m_per_s: EASY,
    fitness: 50.0,
    weekly_impact_km: 50.0,
    customary_km: 18.0,
    divisor: 1.0,
    ceiling: 0.80,
    usual: 0.82,
    age_years: None,
};

/// Columns of the table.
pub const SESSIONS: [Session; 7] = [
    Session {
        name: "40 min easy",
        hours: 40.0 / 60.0,
        intensity: 0.70,
        stretches: &[level(6.9, EASY)],
        ..TRAINED
    },
    Session {
        name: "20 km",
        hours: 2.0,
        intensity: 0.73,
        stretches: &[level(20.4, EASY)],
        ..TRAINED
    },
    Session {
        name: "5 x 1000 m",
        hours: 1.0,
        intensity: 0.90,
        stretches: &[level(5.0, 4.2), level(5.96, EASY)],
        ..TRAINED
    },
    Session {
        name: "10 km race",
        hours: 44.0 / 60.0,
        intensity: 1.03,
        stretches: &[level(10.0, 10_000.0 / 2640.0)],
        ..TRAINED
    },
    // 3:30 at 60 km a week.
    Session {
        name: "marathon",
        hours: 3.5,
        intensity: 0.86,
        stretches: &[level(42.195, 42_195.0 / 12_600.0)],
        fitness: 60.0,
        weekly_impact_km: 60.0,
        customary_km: 30.0,
        ..TRAINED
    },
    // 5 km in 40 minutes in the fourth week of running.
    Session {
        name: "beginner's 5 km",
        hours: 40.0 / 60.0,
        intensity: 0.84,
        stretches: &[level(5.0, 5000.0 / 2400.0)],
        easy_m_per_s: 1.93,
        fitness: 4.0,
        weekly_impact_km: 6.0,
        customary_km: 4.0,
        ..TRAINED
    },
    Session {
        name: "10 km at -10 %",
        hours: 10.0 / 3.1 / 3.6,
        intensity: 0.65,
        stretches: &[Stretch {
            km: 10.0,
            speed_m_per_s: 3.1,
            grade: -0.10,
        }],
        ..TRAINED
    },
];
