//! Values held back from one day to the next, and those that a second session finally supports.

use chrono::NaiveDate;

use super::leap::Aside;
use super::max_hr::HR_WINDOW_DAYS;
use super::numbers::Evidence;
use super::numbers::Numbers;
use super::running_speed::EFFORT_WINDOW_DAYS;
use crate::athlete::beyond::{self, Beyond};
use crate::athlete::discipline::Discipline;
use crate::athlete::held_back::{Held, HeldBack, WhyHeld};

/// Values held back so far.
pub struct HeldLog {
    discipline: Discipline,
    /// With the number of the file.
    held: Vec<(usize, HeldBack)>,
}

impl HeldLog {
    /// Begins with the impossible ones, each from its own day on.
    pub fn of_impossible(
        activities: &[Evidence],
        numbers: &Numbers,
        discipline: Discipline,
    ) -> Self {
        let own = activities.iter().enumerate();
        let own = own.filter(|(_, evidence)| evidence.discipline() == discipline);
        let impossible = own.filter_map(|(at, evidence)| {
            let (of, value) = match beyond::beyond(evidence.digest)? {
                Beyond::Running(speed) | Beyond::Swimming(speed) => (Held::Speed, speed),
                Beyond::Power(watts) => (Held::Power, watts),
            };
            let held = HeldBack {
                of,
                value,
                day: evidence.day,
                file: evidence.digest.origin.path.clone(),
                why: WhyHeld::BeyondHumans,
                since: evidence.day,
                supported_on: None,
            };
            Some((numbers.file(at), held))
        });
        let held = impossible.collect();
        Self { discipline, held }
    }

    /// Adds the values set aside on a day; an earlier one no longer set aside has found support, if
    /// still in the window.
    pub fn look(&mut self, day: NaiveDate, aside: &[(Held, Aside)], activities: &[Evidence]) {
        for (file, held) in &mut self.held {
            let counts = |(of, aside): &&(Held, Aside)| *of == held.of && aside.file == *file;
            let still = aside.iter().find(counts);
            let known = (day - held.day).num_days() < window_days(held.of);
            let settled = held.why == WhyHeld::BeyondHumans || held.supported_on.is_some();
            if still.is_none() && known && !settled && held.since < day {
                held.supported_on = Some(day);
            }
        }
        for (of, aside) in aside {
            let evidence = &activities[aside.file];
            if evidence.discipline() != self.discipline {
                continue;
            }
            let open = |(file, held): &(usize, HeldBack)| {
                *file == aside.file && held.of == *of && held.supported_on.is_none()
            };
            if self.held.iter().any(open) {
                continue;
            }
            let held = HeldBack {
                of: *of,
                value: aside.value,
                day: evidence.day,
                file: evidence.digest.origin.path.clone(),
                why: aside.why,
                since: day,
                supported_on: None,
            };
            self.held.push((aside.file, held));
        }
    }

    /// All of it, in order of days.
    pub fn into_held(self) -> Vec<HeldBack> {
        let mut held: Vec<HeldBack> = self.held.into_iter().map(|(_, held)| held).collect();
        held.sort_by_key(|held| (held.since, held.day));
        held
    }
}

/// Window of the efforts, days.
fn window_days(of: Held) -> i64 {
    match of {
        Held::MaxHr | Held::ThresholdHr => HR_WINDOW_DAYS,
        Held::Speed | Held::Power => EFFORT_WINDOW_DAYS,
    }
}
