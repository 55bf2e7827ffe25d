//! The walk through a history, session by session and day by day. Every step sees only the past
//! (docs/recovery.md).

mod training;

use super::clocks::{Clocks, Left};
use super::constants::Constants;
use super::efforts::{Efforts, Hardness};
use super::habit::Habit;
use super::judgement::{Causes, Circumstances};
use super::means::{Custom, Means};
use super::mix::Mix;
use super::morning::Morning;
use super::own_factor::{Factor, OwnFactor, WatchTimes};
use super::part::Scale;
use super::range::Span;
use super::running_break::RunningBreak;
use super::runs::Runs;
use super::start::{Start, Stated, TrainedBecause};
use super::state::Outlook;
use crate::recovery::noted_days::NotedDays;
use crate::recovery::slow_nights::SlowNights;

/// Hours of a day.
const DAY_H: f64 = 24.0;
/// Days after the first during which a statement or first files decide who is not a novice; later the
/// athlete's own weeks do.
const OWN_WEEKS_AFTER_DAYS: i64 = 365;

/// Settings of a walk.
#[derive(Debug, Clone)]
pub struct Manner<'a> {
    /// Constants of the model.
    pub constants: &'a Constants,
    /// What is stated about training before the first file.
    pub stated: Stated,
    /// The hour from which on a day is judged, on the athlete's clock.
    pub planning_hour: f64,
    /// Nights that slow the clocks.
    pub nights: SlowNights,
    /// The diary by day.
    pub noted: NotedDays,
    /// Whether the watch's recovery times may move the heart's hours.
    pub own_factor: OwnFactor,
}

/// State of the clocks: everything that a session changes at once.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Clockwork {
    left: Left,
    as_of_h: f64,
    spread: f64,
    /// Local hour at which the last session other than a walk began.
    last_hour: f64,
    clock_ahead_h: f64,
    running_break: RunningBreak,
}

/// The state while walking.
#[derive(Debug, Clone)]
pub struct Walk<'a> {
    manner: Manner<'a>,
    day: i64,
    morning: Morning,
    means: Means,
    custom: Custom,
    efforts: Efforts,
    runs: Runs,
    start: Start,
    habit: Habit,
    mix: Mix,
    watch: WatchTimes,
    clockwork: Clockwork,
    last_training_day: Option<i64>,
    base_today: Clocks,
    load_today: f64,
    impact_today_km: f64,
}

impl<'a> Walk<'a> {
    /// Before the first day.
    pub fn new(manner: Manner<'a>) -> Self {
        let (start, efforts) = (Start::new(manner.stated), Efforts::default());
        let morning = Morning {
            fitness: 0.0,
            weekly_impact_km: 0.0,
            customary_km: 0.0,
            divisors: Clocks::default().map(|_| 1.0),
            hardness: efforts.hardness(manner.stated, None, manner.constants),
            novice: true,
            first: true,
        };
        let mut walk = Self {
            manner,
            day: 0,
            morning,
            means: Means::default(),
            custom: Custom::default(),
            efforts,
            runs: Runs::default(),
            start,
            habit: Habit::default(),
            mix: Mix::default(),
            watch: WatchTimes::default(),
            clockwork: Clockwork::default(),
            last_training_day: None,
            base_today: Clocks::default(),
            load_today: 0.0,
            impact_today_km: 0.0,
        };
        walk.morning = walk.new_morning();
        walk
    }

    /// Ends all earlier days that are still open, and begins this one.
    pub fn begin_day(&mut self, day: i64) {
        while self.day < day {
            self.habit.take(self.base_today);
            self.means.take(self.load_today, self.impact_today_km);
            self.runs.end_day();
            (self.base_today, self.load_today, self.impact_today_km) = Default::default();
            self.day += 1;
            self.custom.forget(self.day, self.manner.constants);
            self.efforts.forget(self.day, self.manner.constants);
            self.watch.begin_day();
            self.morning = self.new_morning();
        }
    }

    fn new_morning(&self) -> Morning {
        let (constants, day) = (self.manner.constants, self.day);
        let trained = self.start.trained(constants).0;
        let run_days = self.start.run_days(day);
        let before_km = self.start.weekly_impact_km(day, constants);
        let before_load = self.start.weekly_load(day, constants);
        let mut customary_km = self.custom.customary_km();
        if trained
            && run_days < constants.custom_days
            && self.custom.count() < constants.enough_runs
        {
            let first_runs_km = constants.prior_custom * self.start.run_size_km();
            customary_km = customary_km.max(first_runs_km.min(constants.prior_custom_km));
        }
        let novice = self.novice_on(day);
        let divisors = match novice {
            true => Clocks::default().map(|_| 1.0),
            false => self.habit.divisors(constants),
        };
        Morning {
            fitness: self.means.fitness(day, before_load),
            weekly_impact_km: self.means.weekly_impact_km(run_days, before_km, constants),
            customary_km,
            divisors,
            hardness: self.hardness(self.efforts.last_scale()),
            novice,
            first: !self.start.has_runs(),
        }
    }

    /// Where hard training and races begin, on a scale.
    fn hardness(&self, scale: Option<Scale>) -> Hardness {
        let Manner {
            stated, constants, ..
        } = self.manner;
        self.efforts.hardness(stated, scale, constants)
    }

    /// Whether the athlete is a beginner on a day, without runs before it.
    fn novice_on(&self, day: i64) -> bool {
        let constants = self.manner.constants;
        let granted =
            self.start.trained(constants).0 && self.start.run_days(day) < OWN_WEEKS_AFTER_DAYS;
        !granted && self.runs.regularity(day, constants).is_new(constants)
    }

    /// What the athlete's hours are measured against on the day that has begun.
    pub fn morning(&self) -> &Morning {
        &self.morning
    }

    /// The athlete's own factor on the day that has begun.
    pub fn own_factor(&self) -> Factor {
        match self.manner.own_factor {
            OwnFactor::Counted => self.watch.factor(),
            OwnFactor::Off => Factor {
                factor: 1.0,
                ..self.watch.factor()
            },
        }
    }

    /// State of the clocks.
    pub fn clockwork(&self) -> Clockwork {
        self.clockwork
    }

    /// Breaks, and coming back from them.
    pub fn running_break(&self) -> &RunningBreak {
        &self.clockwork.running_break
    }

    /// Whether the first files look trained, and why.
    pub fn trained(&self) -> (bool, TrainedBecause) {
        self.start.trained(self.manner.constants)
    }

    /// Regular weeks so far, of the last 52.
    pub fn regular_weeks(&self) -> usize {
        let runs = &self.runs;
        runs.regularity(self.day, self.manner.constants).weeks
    }

    /// How far local time was ahead of that of day 0 at the last session, hours.
    pub fn clock_ahead_h(&self) -> f64 {
        self.clockwork.clock_ahead_h
    }

    /// Impact that needs thirty leg hours on the flat, km.
    pub fn capacity_km(&self) -> f64 {
        let morning = &self.morning;
        let constants = self.manner.constants;
        constants.capacity_impact_km(morning.weekly_impact_km, morning.customary_km, 0.0)
    }

    /// Hours of rest from the moment of some clocks to another, by the nights known today.
    fn rested_h(&self, clockwork: &Clockwork, moment_h: f64) -> f64 {
        let span = (clockwork.as_of_h, moment_h);
        let nights = &self.manner.nights;
        nights.rested_h(span, self.day, clockwork.clock_ahead_h)
    }

    /// Hours left at a moment without training until then.
    pub fn left_at(&self, moment_h: f64) -> Left {
        let rested_h = self.rested_h(&self.clockwork, moment_h);
        self.clockwork.left.after_rest(rested_h)
    }

    /// What is known at a moment of a day besides the clocks.
    fn circumstances_at(&self, clockwork: &Clockwork, day: i64, moment_h: f64) -> Circumstances {
        let (constants, running_break) = (self.manner.constants, &clockwork.running_break);
        let novice = match day == self.day {
            true => self.morning.novice,
            false => self.novice_on(day),
        };
        Circumstances {
            novice,
            run_gap_h: running_break.gap_h(moment_h),
            back: running_break.is_back(moment_h, constants),
            alternate: running_break.is_alternate(moment_h, constants),
            little: self.manner.stated == Stated::Nothing && day < constants.known_days,
            noted: self.manner.noted.bearing_on(day, self.day, constants),
        }
    }

    /// The moment at which a day is judged: the planning hour, or the hour at which the last session
    /// began, if that is later, so that the day after is a whole day.
    pub fn planning_h(&self, clockwork: &Clockwork, day: i64) -> f64 {
        let hour = self.manner.planning_hour.max(clockwork.last_hour);
        day as f64 * DAY_H + hour - clockwork.clock_ahead_h
    }

    /// A moment of a day, today's or a later one, without training until then, by some clocks.
    pub fn outlook_by(&self, clockwork: &Clockwork, day: i64, moment_h: f64) -> Outlook {
        let constants = self.manner.constants;
        let circumstances = self.circumstances_at(clockwork, day, moment_h);
        let causes = self.mix.causes();
        let rested_h = self.rested_h(clockwork, moment_h);
        let left = clockwork.left.after_rest(rested_h);
        let left_span = constants.range(clockwork.left, rested_h, clockwork.spread);
        let judge = |left: &Left| constants.judge(left, &circumstances, causes);
        Outlook {
            moment_h,
            left,
            left_span,
            judged: judge(&left),
            judged_span: Span {
                low: judge(&left_span.high),
                high: judge(&left_span.low),
            },
            running: constants.judge(&left, &circumstances, Causes::Both),
            causes,
            circumstances,
        }
    }

    /// A moment of a day, today's or a later one, without training until then.
    pub fn outlook_at(&self, day: i64, moment_h: f64) -> Outlook {
        self.outlook_by(&self.clockwork, day, moment_h)
    }

    /// A day, today or a later one, as planned without training before.
    pub fn outlook_on(&self, day: i64) -> Outlook {
        self.outlook_at(day, self.planning_h(&self.clockwork, day))
    }
}
