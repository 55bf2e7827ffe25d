//! The athlete's main sport: a rider who seldom runs is judged by the heart (docs/recovery.md).

use std::collections::VecDeque;

use super::judgement::Causes;
use super::part::Whole;

/// Days that decide it, up to the last session. P.
const DAYS: i64 = 28;
/// Runs among them that make a runner, whatever other training there is. P.
const RUNNER_RUNS: usize = 8;

/// Sessions of the last weeks, by type.
#[derive(Debug, Clone, Default)]
pub struct Mix {
    recent: VecDeque<Done>,
    ran: bool,
}

#[derive(Debug, Clone, Copy)]
struct Done {
    day: i64,
    on_foot_h: f64,
    otherwise_h: f64,
    run: bool,
}

impl Mix {
    /// Adds a session of a day.
    pub fn take(&mut self, day: i64, whole: &Whole) {
        self.ran |= whole.run;
        self.recent.push_back(Done {
            day,
            on_foot_h: whole.foot_h,
            otherwise_h: whole.moving_h - whole.foot_h,
            run: whole.run,
        });
        while self.recent.front().is_some_and(|d| d.day <= day - DAYS) {
            self.recent.pop_front();
        }
    }

    /// Which clocks a day is judged by. Nothing is known before the first session.
    pub fn causes(&self) -> Causes {
        if self.recent.is_empty() {
            return Causes::Both;
        }
        let sum = |of: fn(&Done) -> f64| self.recent.iter().map(of).sum::<f64>();
        let mainly_on_foot = sum(|d| d.on_foot_h) >= sum(|d| d.otherwise_h);
        let runs = self.recent.iter().filter(|d| d.run).count();
        match self.ran && (mainly_on_foot || runs >= RUNNER_RUNS) {
            true => Causes::Both,
            false => Causes::HeartOnly,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run() -> Whole {
        Whole {
            run: true,
            foot_h: 1.0,
            moving_h: 1.0,
            ..Whole::default()
        }
    }

    fn ride() -> Whole {
        Whole {
            moving_h: 3.0,
            ..Whole::default()
        }
    }

    fn causes(days: &[(i64, Whole)]) -> Causes {
        let mut mix = Mix::default();
        days.iter().for_each(|(day, whole)| mix.take(*day, whole));
        mix.causes()
    }

    #[test]
    fn a_rider_who_seldom_runs_is_judged_by_the_heart() {
        let rides = (0..10).map(|day| (2 * day, ride()));
        let days: Vec<_> = rides.chain([(20, run())]).collect();
        assert_eq!(causes(&days), Causes::HeartOnly);
        assert_eq!(causes(&days[..1]), Causes::HeartOnly);
    }

    #[test]
    fn two_runs_a_week_make_a_runner_however_much_is_ridden() {
        let days: Vec<_> = (0..8)
            .flat_map(|i| [(3 * i, ride()), (3 * i, run())])
            .collect();
        assert_eq!(causes(&days), Causes::Both);
        assert_eq!(causes(&[]), Causes::Both);
    }
}
