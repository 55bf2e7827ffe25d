//! One session of the walk: judged, scored, and added to the data for later days.

use super::{DAY_H, Walk};
use crate::recovery::model::clocks::{Debt, Left};
use crate::recovery::model::constants::{Constants, above};
use crate::recovery::model::efforts::Effort;
use crate::recovery::model::judgement::{Causes, Circumstances, Class, Judgement, Noted};
use crate::recovery::model::morning::Morning;
use crate::recovery::model::own_factor::Beside;
use crate::recovery::model::part::{Part, Scale, Whole};
use crate::recovery::model::state::Trained;

impl Walk<'_> {
    /// A session of the day that has begun, with at least one part.
    pub fn train(&mut self, parts: &[Part]) -> Trained {
        let constants = self.manner.constants;
        let whole = Whole::of(parts, constants);
        let (start_h, end_h) = span_h(parts);
        let before = self.left_at(start_h);
        let (judged, if_more_were_known) = self.judged_before(start_h, &before, &whole);
        let judged_at_all = !self.is_unjudged_second();
        let morning = self.measured(parts, &whole);
        let age_years = parts.first().and_then(|part| part.age_years);
        let asking = constants.asking(&whole, &morning, age_years, self.own_factor());
        let debt = match asking.class == Class::Hard && judged_at_all {
            true => Debt::Owed,
            false => Debt::None,
        };
        let after = match asking.class {
            Class::Walk => before,
            Class::RecoveryRun => before.undisturbed_by(asking.asked, constants),
            Class::Easy | Class::Hard => before.stacked_with(asking.asked, debt, constants),
        };
        let too_early = judged_at_all && asking.class.is_too_early_at(if_more_were_known.kind);
        let trained = Trained {
            day: self.day,
            start_h,
            end_h,
            before,
            after,
            judged,
            too_early,
            owed: debt == Debt::Owed && above(before.longest_h(), constants.ready_h),
            morning,
            spread: constants.spread_of(&whole),
            asking,
            whole,
        };
        self.set_clocks(parts, &trained);
        self.take_in(parts, &trained);
        trained
    }

    /// What the moment allows, and what it would allow without any doubt: a doubt never makes a session
    /// too soon.
    fn judged_before(&self, start_h: f64, before: &Left, whole: &Whole) -> (Judgement, Judgement) {
        let constants = self.manner.constants;
        let circumstances = self.circumstances_at(&self.clockwork, self.day, start_h);
        let enough = Circumstances {
            little: false,
            noted: Noted {
                in_doubt: None,
                ..circumstances.noted
            },
            ..circumstances
        };
        let causes = match whole.run {
            true => Causes::Both,
            false => Causes::HeartOnly,
        };
        (
            constants.judge(before, &circumstances, causes),
            constants.judge(before, &enough, causes),
        )
    }

    /// Whether a session is the second of a day for a runner with enough volume that two a day are
    /// usual.
    fn is_unjudged_second(&self) -> bool {
        let usual = self.morning.weekly_impact_km >= self.manner.constants.doubles_km;
        usual && self.last_training_day == Some(self.day)
    }

    /// What a session is measured against: for the very first with a run, itself.
    fn measured(&mut self, parts: &[Part], whole: &Whole) -> Morning {
        let constants = self.manner.constants;
        let mut measured = self.morning;
        if let Some(scale) = scale(parts) {
            // A threshold may have been re-estimated since the morning.
            measured.hardness = self.hardness(Some(scale));
        }
        if measured.first && whole.run {
            let trained = self.start.trained_by(parts, whole, constants);
            let custom_km = constants.prior_custom * whole.impact_km;
            let (runs, custom_km) = match trained {
                true => (
                    constants.prior_runs,
                    custom_km.min(constants.prior_custom_km),
                ),
                false => (constants.prior_novice_runs, 0.0),
            };
            let week_km = (runs * whole.impact_km).min(constants.prior_week_km);
            measured.weekly_impact_km = measured.weekly_impact_km.max(week_km);
            measured.customary_km = custom_km;
            measured.novice = !trained;
            self.morning.novice = !trained;
        }
        if measured.fitness == 0.0 && !measured.novice {
            measured.fitness = constants.prior_runs * whole.load / 7.0;
        }
        measured
    }

    /// Sets the clocks after a session; a walk within the limits leaves them running.
    fn set_clocks(&mut self, parts: &[Part], trained: &Trained) {
        if let Some(first) = parts.first() {
            self.clockwork.clock_ahead_h = first.clock_ahead_h;
            if trained.asking.class != Class::Walk {
                self.clockwork.last_hour = first.local_h().rem_euclid(DAY_H);
            }
        }
        if trained.asking.class == Class::Walk {
            return;
        }
        if trained.asking.class != Class::RecoveryRun || trained.before == Left::default() {
            self.clockwork.spread = trained.spread;
        }
        self.clockwork.left = trained.after;
        self.clockwork.as_of_h = self.clockwork.as_of_h.max(trained.end_h);
    }

    /// Adds a session to the data for later days.
    fn take_in(&mut self, parts: &[Part], trained: &Trained) {
        let (constants, day, whole) = (self.manner.constants, self.day, &trained.whole);
        self.last_training_day = Some(day);
        if parts.iter().all(Part::is_of_unknown_length) {
            // It ends a break, but shows nothing about what the athlete is used to.
            if whole.run {
                self.note_run(trained);
            }
            return;
        }
        self.base_today = self
            .base_today
            .with(trained.asking.base, |all, one| all + one);
        self.load_today += whole.load;
        self.impact_today_km += whole.impact_km;
        self.mix.take(day, whole);
        self.start.take(day, parts, whole, constants);
        self.watch.take(Beside {
            start_h: trained.start_h,
            end_h: trained.end_h,
            watch_h: parts
                .first()
                .filter(|_| parts.len() == 1)
                .and_then(|p| p.watch_h),
            load: whole.load,
            formula_h: trained.asking.formula_h,
        });
        if whole.on_foot {
            self.custom.take(day, whole.foot_impact_km);
        }
        if !whole.run {
            let effort = whole
                .intensity
                .filter(|_| trained.asking.class != Class::Walk);
            effort
                .into_iter()
                .for_each(|intensity| self.efforts.take_other(day, intensity));
            return;
        }
        self.runs.take();
        if let Some(effort) = run_effort(day, parts, constants) {
            self.efforts.take(effort);
        }
        self.note_run(trained);
    }

    /// Ends the time without a run.
    fn note_run(&mut self, trained: &Trained) {
        let midnight_h = self.day as f64 * DAY_H - self.clockwork.clock_ahead_h;
        let left_h = self.left_at(trained.end_h).longest_h();
        let running_break = &mut self.clockwork.running_break;
        running_break.begin_run(trained.start_h, midnight_h, self.manner.constants);
        running_break.end_run(trained.end_h, left_h);
    }
}

/// When parts began and ended, hours.
fn span_h(parts: &[Part]) -> (f64, f64) {
    let start_h = parts.first().map_or(0.0, |part| part.start_h);
    let ends = parts.iter().map(Part::end_h);
    (start_h, ends.fold(start_h, f64::max))
}

/// The runs of a session as one effort, if known.
fn run_effort(day: i64, parts: &[Part], constants: &Constants) -> Option<Effort> {
    let runs: Vec<Part> = parts.iter().filter(|part| part.is_run()).copied().collect();
    let sustained = runs
        .iter()
        .filter_map(|run| Some(constants.sustained(run.intensity?, run.moving_h)));
    Some(Effort {
        day,
        intensity: Whole::of(&runs, constants).intensity?,
        sustained: sustained.fold(0.0, f64::max),
        scale: scale(&runs),
    })
}

/// The scale of the intensity of parts, if all agree.
fn scale(parts: &[Part]) -> Option<Scale> {
    let first = parts.first()?.scale?;
    parts
        .iter()
        .all(|part| part.scale == Some(first))
        .then_some(first)
}
