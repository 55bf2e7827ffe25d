//! Every number of the recovery model, in one place.
//!
//! Each has a mark for its origin: **P** chosen by this project, **D** from measured data, **V**
//! published, **Y** a consensus of coaches and studies. docs/recovery.md shows how much each matters.
//! Times are hours, loads are points, impact is impact km.

/// The constants of the model. Advice uses [`Constants::PUBLISHED`] only; other values show how much
/// each matters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Constants {
    /// D. Heart hours for 50 points at intensity 0.80 and a fitness of 40.
    pub heart_h: f64,
    /// D. Exponent of the load.
    pub load_exponent: f64,
    /// D. Exponent of the intensity.
    pub intensity_exponent: f64,
    /// D. Exponent of the fitness, which divides.
    pub fitness_exponent: f64,
    /// P. The most heart hours of one session: a bad file cannot block weeks.
    pub heart_most_h: f64,
    /// P. Leg hours for an impact as large as the capacity.
    pub legs_h: f64,
    /// P. Exponent of the impact over the capacity.
    pub impact_exponent: f64,
    /// P. Capacity of a runner of [`Self::week_km`] a week, impact km.
    pub capacity_km: f64,
    /// P. That week, impact km.
    pub week_km: f64,
    /// P. No week counts as less, impact km.
    pub least_week_km: f64,
    /// P. The mean of four weeks counts up to this many times that of twelve.
    pub outrun_base: f64,
    /// P. Share that each hour of running beyond [`Self::long_from_h`] adds to the legs' hours.
    pub long_share: f64,
    /// P. Running is long from here on, hours.
    pub long_from_h: f64,
    /// Y. Share that a run with descent only adds to the legs' hours.
    pub descent_share: f64,
    /// Y. No clock exceeds this, hours: three weeks are enough.
    pub most_h: f64,
    /// P. How much of a customary session's size counts as capacity, as an exponent.
    pub custom_exponent: f64,
    /// P. Days that customary session, ceiling and usual effort look back.
    pub custom_days: i64,
    /// Y. No effort below is a race, where 1 can be held for an hour.
    pub race_least: f64,
    /// P. Nor one that is not this far above the athlete's usual hardest.
    pub race_above_usual: f64,
    /// P. Width from no race to a full one.
    pub race_width: f64,
    /// Y. Share that a race adds to the heart's hours.
    pub race_heart: f64,
    /// Y. Share that a race adds to the legs' hours.
    pub race_legs: f64,
    /// V, exponent P. Makes the same intensity count more the longer it was held.
    pub endurance_exponent: f64,
    /// P. Running shorter than this is not a race, hours.
    pub race_from_h: f64,
    /// Y. Share of 100 hours until hard training that pass until easy running.
    pub easy_share: f64,
    /// Y. Exponent by which that share shrinks with size.
    pub easy_exponent: f64,
    /// P. An ordinary week may need 168 h over this.
    pub spare: f64,
    /// P. Upper bound of the habit divisor.
    pub most_habit: f64,
    /// Y. Minimum heart hours of hard training, before the divisor.
    pub hard_floor_h: f64,
    /// P. The same after it, hours: whatever the habit, two hard days in a row remain one too many.
    pub hard_least_h: f64,
    /// P. Less load is not hard, points.
    pub hard_load: f64,
    /// Y. Hard training done too soon adds in full up to here, hours.
    pub debt_h: f64,
    /// P. With at most this much on the hard clock a day is ready, hours.
    pub ready_h: f64,
    /// P. With at most this much on the easy clock easy running is fine, hours.
    pub easy_h: f64,
    /// P. With at most this much a recovery run is, hours.
    pub recovery_run_h: f64,
    /// P. With at most this much a walk is, hours.
    pub walk_h: f64,
    /// P. Nothing up to this intensity is hard.
    pub ceiling: f64,
    /// P. Quantile of the athlete's own intensities that is easy.
    pub ceiling_quantile: f64,
    /// P. Hard begins this far above it.
    pub ceiling_above: f64,
    /// P. Quantile of the athlete's own efforts that is usual.
    pub usual_quantile: f64,
    /// P. With fewer runs neither is known, and the next four apply instead.
    pub enough_runs: usize,
    /// P. Usual effort of an athlete who trained before, with few runs.
    pub few_usual: f64,
    /// P. Ceiling with nothing stated and little known.
    pub unsure_ceiling: f64,
    /// P. Usual effort with nothing stated and little known.
    pub unsure_usual: f64,
    /// Y. Walks, rides and recovery runs are at most this hard.
    pub inside_intensity: f64,
    /// P. Share of their time below the first ventilatory threshold.
    pub inside_below_vt1: f64,
    /// Y. Longest recovery run, hours.
    pub inside_running_h: f64,
    /// P. Largest recovery run, as a share of the capacity.
    pub inside_capacity_share: f64,
    /// P. Most hours that a walk or ride may need for heart or legs.
    pub inside_walk_h: f64,
    /// P. Metres of descent that are few however steep.
    pub inside_descent_m: f64,
    /// P. Metres of descent per kilometre, if they are not few.
    pub inside_descent_m_per_km: f64,
    /// Y. After a run, a novice walks for this many hours.
    pub novice_gap_h: f64,
    /// P. Regular weeks after which a runner is no longer a novice.
    pub novice_weeks: usize,
    /// P. Runs in a year with the same effect.
    pub novice_runs: usize,
    /// P. Runs that make a week regular.
    pub regular_runs: usize,
    /// P. Weeks without runs after which earlier ones are forgotten.
    pub forgotten_weeks: usize,
    /// Y. Days off, beyond recovery, that make a break.
    pub break_days: f64,
    /// Y. Days off without consequences.
    pub break_free_days: f64,
    /// Y. Days of easy running for each further day off.
    pub break_rate: f64,
    /// Y. After this many days off, every other day.
    pub alternate_days: f64,
    /// P. Files at most this far apart are one session, hours.
    pub join_h: f64,
    /// Y. From this weekly impact up the second session of a day is not judged, impact km.
    pub doubles_km: f64,
    /// P. Days of files needed for advice.
    pub known_days: i64,
    /// P. First runs of this size look trained, impact km.
    pub trained_km: f64,
    /// P. So do runs at this speed over intensity, m/s.
    pub trained_m_per_s: f64,
    /// P. A watch that shows at least this is on a trained athlete, ml/kg/min.
    pub trained_vo2max: f64,
    /// P. Days during which the first files inform the time before them.
    pub prior_days: i64,
    /// P. Runs a week of a trained runner without data yet.
    pub prior_runs: f64,
    /// P. The same for a novice, a week.
    pub prior_novice_runs: f64,
    /// P. Customary size of a trained runner, in first runs.
    pub prior_custom: f64,
    /// P. The most weekly impact inferred from first files, impact km.
    pub prior_week_km: f64,
    /// P. The largest customary session inferred from them, impact km.
    pub prior_custom_km: f64,
    /// D, V weak. Share that each year adds from [`Self::age_from`] on.
    pub age_rate: f64,
    /// Years up to which age adds nothing.
    pub age_from: f64,
    /// Largest factor by which age multiplies hours.
    pub age_most: f64,
    /// P. From this mark of 10 up, soreness makes a day one kind more cautious.
    pub sore_from: u8,
    /// Y. Easy days after being sick or injured, at least.
    pub easy_after_least_days: i64,
    /// Y. The same at most; between the two, as many as the days before them.
    pub easy_after_most_days: i64,
    /// D. Scatter of a single session around the formula, standard deviation of ln hours.
    pub spread: f64,
    /// D. The same if in doubt.
    pub spread_in_doubt: f64,
}

impl Constants {
    /// The constants of docs/recovery.md.
    pub const PUBLISHED: Self = Self {
        heart_h: 26.0,
        load_exponent: 0.45,
        intensity_exponent: 1.5,
        fitness_exponent: 0.30,
        heart_most_h: 120.0,
        legs_h: 30.0,
        impact_exponent: 1.8,
        capacity_km: 15.0,
        week_km: 50.0,
        least_week_km: 5.0,
        outrun_base: 1.3,
        long_share: 0.15,
        long_from_h: 2.0,
        descent_share: 0.25,
        most_h: 504.0,
        custom_exponent: 0.5,
        custom_days: 56,
        race_least: 0.88,
        race_above_usual: 0.03,
        race_width: 0.06,
        race_heart: 1.0,
        race_legs: 1.9,
        endurance_exponent: 0.07,
        race_from_h: 0.25,
        easy_share: 0.45,
        easy_exponent: 0.14,
        spare: 1.25,
        most_habit: 4.0,
        hard_floor_h: 42.0,
        hard_least_h: 30.0,
        hard_load: 25.0,
        debt_h: 96.0,
        ready_h: 4.0,
        easy_h: 3.0,
        recovery_run_h: 8.0,
        walk_h: 96.0,
        ceiling: 0.78,
        ceiling_quantile: 0.4,
        ceiling_above: 0.08,
        usual_quantile: 0.9,
        enough_runs: 8,
        few_usual: 0.85,
        unsure_ceiling: 0.88,
        unsure_usual: 0.93,
        inside_intensity: 0.72,
        inside_below_vt1: 0.90,
        inside_running_h: 0.95,
        inside_capacity_share: 0.75,
        inside_walk_h: 10.0,
        inside_descent_m: 300.0,
        inside_descent_m_per_km: 10.0,
        novice_gap_h: 36.0,
        novice_weeks: 12,
        novice_runs: 50,
        regular_runs: 2,
        forgotten_weeks: 8,
        break_days: 12.0,
        break_free_days: 9.0,
        break_rate: 0.6,
        alternate_days: 42.0,
        join_h: 2.0,
        doubles_km: 100.0,
        known_days: 3,
        trained_km: 6.0,
        trained_m_per_s: 3.1,
        trained_vo2max: 45.0,
        prior_days: 28,
        prior_runs: 4.0,
        prior_novice_runs: 2.0,
        prior_custom: 2.0,
        prior_week_km: 60.0,
        prior_custom_km: 20.0,
        age_rate: 0.005,
        age_from: 40.0,
        age_most: 1.2,
        sore_from: 4,
        easy_after_least_days: 2,
        easy_after_most_days: 10,
        spread: 0.26,
        spread_in_doubt: 0.40,
    };
}

/// Whether a value is above a limit by more than rounding error.
pub fn above(value: f64, limit: f64) -> bool {
    value > limit + 1e-9
}

/// Whether a value is below a limit by more than rounding error.
pub fn below(value: f64, limit: f64) -> bool {
    value < limit - 1e-9
}
