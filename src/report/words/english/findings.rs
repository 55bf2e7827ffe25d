//! English sentences of the findings of an audit, and of what would have been better.

use chrono::{NaiveDate, NaiveDateTime};

use super::English;
use super::sessions::session_of;
use crate::activity::Sport;
use crate::answer::TIMES_FROM;
use crate::audit::{Better, Evidence, SessionFact, Severity, TooSoon};
use crate::recovery::{Beyond, Breach, Clocks, Constants, DayKind, Experience};
use crate::report::words::dates::DateWords;
use crate::report::words::findings::FindingWords;
use crate::report::words::names::NameWords;
use crate::report::words::numbers::{NumberWords, beyond, whole};
use crate::report::words::sessions::SessionWords;

impl FindingWords for English {
    fn evidence(&self, evidence: &Evidence) -> String {
        match evidence {
            Evidence::TooSoon(soon) => self.began_too_soon(soon),
            Evidence::NotRecovery { session, breaches } => {
                let breaches = breaches.iter().map(|breach| self.breach(*breach));
                format!(
                    "The {} did not count as recovery: {}",
                    self.at(session),
                    breaches.collect::<Vec<_>>().join("; ")
                )
            }
            Evidence::HardDaysInARow { first, second } => format!(
                "The {} needs {} of recovery and came the day after the {} ({})",
                self.at(&second.session),
                self.whole_hours(second.recovery_h),
                self.at(&first.session),
                self.whole_hours(first.recovery_h)
            ),
            Evidence::TooFewRestDays {
                week_of,
                experience,
                rested,
                fewest,
                ..
            } => self.too_few_rest_days(*week_of, *experience, (*rested, *fewest)),
            Evidence::DaysAlike {
                week_of,
                monotony,
                most,
                load,
            } => {
                let (monotony, most) =
                    beyond((*monotony, *most), 0.1, |value| self.decimal(value, 1));
                format!(
                    "Week of {}: its days were much alike (monotony {monotony}, limit {most}; load {} points)",
                    self.whole_date(*week_of),
                    self.thousands(load.round() as i64)
                )
            }
            Evidence::DaysWithoutData { unknown, days } => format!(
                "{} of {} have no data, so no rule can be called met",
                unknown,
                self.counted(*days, ("day", "days"))
            ),
            Evidence::Beyond(beyond) => self.beyond_limit(beyond),
        }
    }

    fn better(&self, better: &Better) -> String {
        let km = |km: f64| self.most_distance(1000.0 * km);
        match *better {
            Better::Instead {
                sport,
                advised,
                ready_from,
            } => self.instead(sport, advised, ready_from),
            Better::AsRecovery { sport, breach } => self.as_recovery(sport, breach),
            Better::EasyDayBetween => "an easy day or a day off between the two".to_owned(),
            Better::RestDay { mostly } => match mostly.is_running() {
                true => "a day off, a walk or a recovery run on one day".to_owned(),
                false => format!("a day off, or {}, on one day", gentle(mostly)),
            },
            Better::DayBetweenRuns => "a day without running between runs".to_owned(),
            Better::VariedDays => "the same load, with easier easy days and a day off".to_owned(),
            Better::RunAtMost(most_km) => format!("at most {}", km(most_km)),
            Better::FirstRunAtMost(most_km) => format!("start with at most {}", km(most_km)),
            Better::WeekImpactAtMost(most_km) => {
                format!("at most {} of impact in that week", km(most_km))
            }
            Better::WeekDescentAtMost(most_m) => format!(
                "at most {} down in that week, then a little more each week",
                self.height(most_m)
            ),
            Better::RunADayLater => "a walk or a day off, and the run a day later".to_owned(),
            Better::OtherDays => {
                "add the files of these days, or choose a block without them".to_owned()
            }
        }
    }

    fn severity(&self, severity: Severity) -> &'static str {
        severity.name()
    }

    fn cost(&self, hours: f64) -> String {
        format!("+{} recovery", self.in_hours(hours))
    }
}

impl English {
    /// `14.3 km hike at 20:16`; numbers keep their units at line ends.
    fn at(&self, session: &SessionFact) -> String {
        format!(
            "{} at {}",
            self.brief(session),
            session.start.format("%H:%M")
        )
    }

    fn began_too_soon(&self, soon: &TooSoon) -> String {
        let session = self.at(&soon.session);
        let most = most_advised(soon.session.sport, soon.advised);
        let watch = soon.watch_h.map_or(String::new(), |watch_h| {
            let hours = self.whole_hours(watch_h);
            format!("; your watch then advised {hours} of recovery")
        });
        match soon.careful {
            None => format!(
                "The {session} came {} before you had recovered{}; at most {most} was advised{watch}",
                self.whole_hours(soon.to_go.longest_h()),
                self.for_what(soon.to_go)
            ),
            Some(why) => format!(
                "The {session} came too soon ({}); at most {most} was advised{watch}",
                self.careful(why)
            ),
        }
    }

    /// Which clock had how much to go.
    fn for_what(&self, to_go: Clocks) -> String {
        let (legs, heart) = (to_go.mechanical_h, to_go.cardio_h);
        match (legs > 0.0, heart > 0.0) {
            (true, true) => format!(
                " (legs {}, heart and lungs {})",
                self.whole_hours(legs),
                self.whole_hours(heart)
            ),
            (true, false) => " (legs)".to_owned(),
            _ => " (heart and lungs)".to_owned(),
        }
    }

    /// What fits the moment, and from when on the session as it was would have been fine.
    fn instead(&self, sport: Sport, advised: DayKind, ready_from: Option<NaiveDateTime>) -> String {
        let what = match advised {
            DayKind::Rest => "a day off".to_owned(),
            DayKind::RecoveryRun if sport.is_running() => "a recovery run or a walk".to_owned(),
            other => most_advised(sport, other),
        };
        ready_from.map_or(what.clone(), |from| {
            format!(
                "{what}. You would have been ready for this {} from {}, {}",
                session_of(sport),
                whole(&self.short_date(from.date())),
                from.format("%H:%M")
            )
        })
    }

    fn as_recovery(&self, sport: Sport, breach: Breach) -> String {
        let noun = session_of(sport);
        let changed = match breach {
            Breach::TooHard { .. } | Breach::TooMuchAboveVt1 { .. } => {
                format!("a slower {noun} that lets you talk all the time")
            }
            Breach::Unmeasured => format!("an easy {noun} with heart rate recorded"),
            Breach::TooHilly { .. } => format!("a flatter {noun}"),
            Breach::TooLong { .. } => format!(
                "a {noun} of at most {:.0}\u{a0}min",
                60.0 * Constants::PUBLISHED.inside_running_h
            ),
            Breach::TooMuchImpact { most_km, .. } => format!(
                "a shorter {noun} (at most {} of impact)",
                self.most_distance(1000.0 * most_km)
            ),
            Breach::TooMuch { .. } => format!("a shorter {noun}"),
            Breach::NewToRunning => return "a walk".to_owned(),
        };
        match sport.is_running() {
            true => format!("{changed}, or a walk"),
            false => changed,
        }
    }

    fn too_few_rest_days(
        &self,
        week_of: NaiveDate,
        experience: Experience,
        (rested, fewest): (f64, f64),
    ) -> String {
        let week = self.whole_date(week_of);
        match experience {
            Experience::Novice => format!(
                "Week of {week}: {} without running; beginners need at least {fewest:.0}",
                self.counted(rested as usize, ("day", "days"))
            ),
            Experience::Experienced => format!(
                "Week of {week}: {}; at least {fewest:.0} is recommended",
                self.counted(rested as usize, ("rest day", "rest days"))
            ),
        }
    }

    fn beyond_limit(&self, beyond: &Beyond) -> String {
        let km = |km: f64| self.long_distance(1000.0 * km);
        match *beyond {
            Beyond::LongestRun { spike, .. } => format!(
                "{} run: {} your longest in the previous 30 days ({} on {})",
                km(spike.run_km),
                self.more_than(spike.ratio(), "longer than", "as long as"),
                km(spike.longest_km),
                self.whole_date(spike.longest_date)
            ),
            Beyond::WeeklyImpact { week_of, ramp, .. } => format!(
                "Week of {}: leg impact {}, {} in the three weeks before ({} a week on average)",
                self.whole_date(week_of),
                km(ramp.week_km),
                self.more_than(ramp.ratio(), "more than", "as much as"),
                km(ramp.base_km)
            ),
            Beyond::WeeklyDescent { week_of, ramp, .. } => format!(
                "Week of {}: {} down on foot, up from {} a week in the three weeks before",
                self.whole_date(week_of),
                self.height(ramp.week_m),
                self.height(ramp.base_m)
            ),
            Beyond::NoviceSpacing(week) => format!(
                "You ran on {:.0} of 7 days; for beginners {:.0} are enough",
                week.run_days, week.most
            ),
            Beyond::ReturnAfterBreak {
                stopped, run_km, ..
            } => format!(
                "First run after {:.0} days without one: {}; your longest in the month before the break was {}",
                stopped.days,
                km(run_km),
                km(stopped.longest_km)
            ),
        }
    }

    /// `33 % longer than`, or `2.5 times as long as` from twice as much on.
    fn more_than(&self, ratio: f64, more: &str, times: &str) -> String {
        match ratio < TIMES_FROM {
            true => format!("{} {more}", self.percent(ratio - 1.0)),
            false => format!("{ratio:.1} times {times}"),
        }
    }
}

fn most_advised(sport: Sport, advised: DayKind) -> String {
    match advised {
        DayKind::Rest => "rest".to_owned(),
        DayKind::Walk if sport.is_running() => "a walk".to_owned(),
        DayKind::RecoveryRun if sport.is_running() => "a recovery run".to_owned(),
        DayKind::Walk | DayKind::RecoveryRun => gentle(sport).to_owned(),
        DayKind::Easy | DayKind::Ready => easy(sport),
    }
}

/// The easy form of a sport.
fn easy(sport: Sport) -> String {
    match sport {
        Sport::AlpineSki => "easy skiing".to_owned(),
        Sport::Strength => "a light strength session".to_owned(),
        _ => format!("an easy {}", session_of(sport)),
    }
}

/// A form of a sport, other than running, that leaves recovery alone.
fn gentle(sport: Sport) -> &'static str {
    match sport {
        Sport::Run | Sport::TrailRun | Sport::TreadmillRun => "a walk",
        Sport::Walk => "a shorter, flat walk",
        Sport::Hike => "a shorter, flatter hike",
        Sport::Ride | Sport::EBikeRide => "a short, easy ride",
        Sport::Swim => "a short, easy swim",
        Sport::SkiTour => "a short, easy ski tour",
        Sport::AlpineSki => "short, gentle skiing",
        Sport::Row => "a short, easy row",
        Sport::Strength => "a short, light strength session",
        Sport::TeamSport => "a walk or an easy ride",
        Sport::Yoga => "gentle stretching",
        Sport::Elliptical => "a short, easy elliptical session",
        Sport::Climb => "a short, easy climb",
        Sport::Transition | Sport::Other => "a short, easy session",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::Needing;
    use crate::recovery::{Class, Descent, RunSpike};
    use crate::report::words::units::Units;

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, day).expect("a date")
    }

    fn hike() -> SessionFact {
        SessionFact {
            sport: Sport::Hike,
            distance_m: Some(14_300.0),
            timer_s: Some(10_000.0),
            start: on(5).and_hms_opt(20, 16, 0).expect("a time"),
        }
    }

    #[test]
    fn a_hike_that_came_too_soon_is_told_as_a_hiker_would() {
        let soon = Evidence::TooSoon(TooSoon {
            session: hike(),
            class: Class::Easy,
            advised: DayKind::RecoveryRun,
            careful: None,
            to_go: Clocks {
                cardio_h: 0.0,
                mechanical_h: 22.9,
            },
            after_h: 40.0,
            watch_h: None,
        });
        assert_eq!(
            English(Units::Metric).evidence(&soon),
            "The 14.3\u{a0}km hike at 20:16 came 23\u{a0}h before you had recovered (legs); \
             at most a shorter, flatter hike was advised"
        );
        let better = soon.better().expect("is better");
        assert_eq!(
            English(Units::Metric).better(&better),
            "a shorter, flatter hike. You would have been ready for this hike from \
             Fri\u{a0}6\u{a0}Mar, 19:10"
        );
    }

    #[test]
    fn nobody_is_sent_to_run_who_did_not_run() {
        let breaches = [
            Breach::TooHard { intensity: 0.8 },
            Breach::Unmeasured,
            Breach::TooMuch { asked_h: 12.0 },
            Breach::TooHilly {
                descent: Descent {
                    descent_m: 500.0,
                    m_per_km: 40.0,
                },
            },
        ];
        let not_running = Sport::ALL.into_iter().filter(|sport| !sport.is_running());
        for sport in not_running {
            let as_recovery = breaches.map(|breach| Better::AsRecovery { sport, breach });
            let instead = DayKind::ALL.map(|advised| Better::Instead {
                sport,
                advised,
                ready_from: None,
            });
            let rest = Better::RestDay { mostly: sport };
            for better in as_recovery.into_iter().chain(instead).chain([rest]) {
                let told = English(Units::Metric).better(&better);
                assert!(!told.contains("run"), "{sport}: {told}");
            }
        }
    }

    #[test]
    fn a_runner_is_told_no_shorter_walk() {
        for advised in DayKind::ALL {
            let told = English(Units::Metric).instead(Sport::TrailRun, advised, None);
            assert!(!told.contains("shorter"), "{told}");
        }
    }

    #[test]
    fn a_limit_is_rounded_down_so_that_what_is_advised_is_within_it() {
        let beyond = Evidence::Beyond(Beyond::LongestRun {
            spike: RunSpike {
                date: on(6),
                run_km: 14.0,
                longest_date: on(3),
                longest_km: 10.5,
            },
            most_km: 11.55,
        });
        let better = beyond.better().expect("is better");
        assert_eq!(
            English(Units::Metric).better(&better),
            "at most 11.5\u{a0}km"
        );
        assert_eq!(
            English(Units::Imperial).better(&better),
            "at most 7.1\u{a0}mi"
        );
        assert_eq!(
            English(Units::Metric).evidence(&beyond),
            "14.0\u{a0}km run: 33\u{a0}% longer than your longest in the previous 30 days \
             (10.5\u{a0}km on 3\u{a0}Mar)"
        );
    }

    #[test]
    fn what_is_more_than_twice_as_much_is_told_in_times() {
        assert_eq!(
            English(Units::Metric).more_than(1.29, "more than", "as much as"),
            "29\u{a0}% more than"
        );
        assert_eq!(
            English(Units::Metric).more_than(5.13, "longer than", "as long as"),
            "5.1 times as long as"
        );
    }

    #[test]
    fn hard_days_in_a_row_name_both_sessions_and_their_recovery() {
        let needing = |recovery_h| Needing {
            session: hike(),
            recovery_h,
        };
        let evidence = Evidence::HardDaysInARow {
            first: needing(52.0),
            second: needing(40.0),
        };
        let told = English(Units::Imperial).evidence(&evidence);
        assert_eq!(
            told,
            "The 8.9\u{a0}mi hike at 20:16 needs 40\u{a0}h of recovery and came the day after the \
             8.9\u{a0}mi hike at 20:16 (52\u{a0}h)"
        );
    }
}
