//! The sessions that the recovery model has to reproduce: what each asks for by itself, before habit
//! divides it. The table is shared by the tests of the formulas and of files.
//!
//! The runner's usual effort is 0.82 and hard training begins at 0.80, so a runner of this kind has run
//! mostly at 0.72 and on every fifth day at 0.82.

/// The table rounds its loads to whole points, its impacts and capacities to a tenth, and its hours to
/// whole ones.
const WITHIN_H: f64 = 0.8;
const WITHIN_SHARE: f64 = 0.03;

/// Who runs, and how long already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runner {
    /// For years.
    Seasoned,
    /// Since so many days.
    NewSince(i64),
}

/// What the legs did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Steps {
    Run,
    RunAndWalk,
    Walk,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Anchor {
    pub session: &'static str,
    pub runner: Runner,
    pub load: f64,
    pub impact_km: f64,
    pub minutes: f64,
    /// Chronic load, points a day.
    pub fitness: f64,
    /// Impact a week that the legs are used to, and that of a customary training, km.
    pub weekly_km: f64,
    pub customary_km: f64,
    pub age_years: Option<i32>,
    /// Rise over run, and how much its braking work counts: 1 or 2.
    pub grade: f64,
    pub braking: f64,
    pub steps: Steps,
    /// Hours for heart and legs.
    pub heart_h: f64,
    pub legs_h: f64,
    /// Whether it is as good as rest, or a recovery run.
    pub inside: bool,
}

/// A row of the trained runner: load, impact, minutes, and the hours of heart and legs.
const fn row(session: &'static str, row: [f64; 5]) -> Anchor {
    let [load, impact_km, minutes, heart_h, legs_h] = row;
    Anchor {
        session,
        runner: Runner::Seasoned,
        load,
        impact_km,
        minutes,
        fitness: 50.0,
        weekly_km: 50.0,
        customary_km: 18.0,
        age_years: None,
        grade: 0.0,
        braking: 1.0,
        steps: Steps::Run,
        heart_h,
        legs_h,
        inside: false,
    }
}

impl Anchor {
    const fn fit(mut self, fitness: f64) -> Self {
        self.fitness = fitness;
        self
    }

    const fn used_to(mut self, weekly_km: f64, customary_km: f64) -> Self {
        (self.weekly_km, self.customary_km) = (weekly_km, customary_km);
        self
    }

    const fn aged(mut self, age_years: i32) -> Self {
        self.age_years = Some(age_years);
        self
    }

    const fn new_since(mut self, days: i64) -> Self {
        self.runner = Runner::NewSince(days);
        self
    }

    const fn down(mut self, grade: f64, braking: f64) -> Self {
        (self.grade, self.braking) = (grade, braking);
        self
    }

    const fn by(mut self, steps: Steps) -> Self {
        self.steps = steps;
        self
    }

    const fn inside(mut self) -> Self {
        self.inside = true;
        self
    }

    /// Mean intensity: an hour at 1 is 100 points.
    pub fn intensity(&self) -> f64 {
        (self.load / 100.0 * 60.0 / self.minutes).sqrt()
    }

    /// Share of the impact that the descent adds.
    pub fn downhill(&self) -> f64 {
        let extra = 10.0 * self.braking * (-self.grade - 0.01).clamp(0.0, 0.25);
        extra / (1.0 + extra)
    }
}

/// Whether hours are those of the table.
pub fn near(hours: f64, anchor_h: f64) -> bool {
    (hours - anchor_h).abs() <= WITHIN_H.max(WITHIN_SHARE * anchor_h)
}

pub const ANCHORS: &[Anchor] = &[
    row("40 min easy", [33.0, 6.9, 40.0, 17.0, 6.0]).inside(),
    row("30 min recovery run", [19.0, 4.4, 30.0, 10.0, 3.0]).inside(),
    row("60 min easy", [52.0, 10.4, 60.0, 21.0, 13.0]),
    row("20 km long run", [107.0, 20.4, 120.0, 30.0, 44.0]),
    row("5 x 1000 m", [81.0, 13.1, 60.0, 49.0, 33.0]),
    row("30 min threshold in 60", [76.0, 13.1, 60.0, 42.0, 20.0]),
    row("10 km race in 44", [78.0, 12.8, 44.0, 88.0, 55.0]),
    row("10 km race in 55", [92.0, 11.7, 55.0, 103.0, 104.0])
        .used_to(25.0, 10.0)
        .fit(28.0),
    row("10 km race in 65", [102.0, 11.0, 65.0, 120.0, 226.0])
        .used_to(9.4, 0.0)
        .fit(10.0)
        .new_since(56),
    row("half marathon in 1:38", [147.0, 25.5, 98.0, 104.0, 192.0]),
    row("marathon in 3:30", [259.0, 47.9, 210.0, 111.0, 420.0])
        .used_to(60.0, 30.0)
        .fit(58.0),
    row("marathon in 4:30", [288.0, 44.2, 270.0, 67.0, 253.0])
        .used_to(35.0, 27.9)
        .fit(40.0)
        .aged(45),
    row("marathon in 2:20", [210.0, 53.7, 140.0, 98.0, 257.0])
        .used_to(160.0, 34.0)
        .fit(130.0),
    row("5 km easy, trained", [26.0, 5.0, 30.0, 16.0, 4.0]).inside(),
    row("5 km easy, week 4", [47.0, 5.1, 40.0, 42.0, 29.0])
        .used_to(6.0, 0.0)
        .fit(6.0)
        .new_since(28),
    row("the same at 65", [51.0, 5.1, 43.0, 45.0, 33.0])
        .used_to(6.0, 0.0)
        .fit(4.0)
        .aged(65)
        .new_since(28),
    row("30 min run-walk, week 2", [32.0, 2.7, 30.0, 30.0, 11.0])
        .used_to(4.0, 0.0)
        .fit(3.0)
        .new_since(14)
        .by(Steps::RunAndWalk),
    row("60 min brisk walk", [20.0, 1.4, 60.0, 0.0, 0.0])
        .by(Steps::Walk)
        .inside(),
    // Run on the flat, as its course is stated nowhere: with its descents 47 h for the legs.
    row("15 km trail", [106.0, 19.5, 104.0, 33.0, 43.3]).used_to(50.0, 16.9),
    row("-10 %, used to it", [38.0, 20.2, 53.76, 16.0, 54.0]).down(-0.1, 1.0),
    row("-10 %, naive", [38.0, 29.8, 53.76, 16.0, 111.0]).down(-0.1, 2.0),
    row("30 min at -20 %", [18.0, 25.2, 30.0, 8.0, 124.0])
        .used_to(35.0, 0.0)
        .fit(40.0)
        .down(-0.2, 2.0),
    row("60 min at -10 %", [36.0, 25.4, 60.0, 12.0, 169.0])
        .used_to(25.0, 10.0)
        .fit(28.0)
        .aged(43)
        .down(-0.1, 2.0),
    row("90 min uphill walk", [54.0, 1.2, 90.0, 12.0, 0.0])
        .by(Steps::Walk)
        .down(0.1, 1.0),
    row("15 km easy, elite", [54.0, 14.2, 62.0, 17.0, 8.0])
        .used_to(160.0, 34.0)
        .fit(132.0),
];
