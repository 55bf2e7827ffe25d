//! English sentences about what is doubted.

use chrono::NaiveDate;

use super::English;
use super::sessions::session_of;
use crate::activity::Sport;
use crate::answer::{DoubtedSessions, DoubtfulLoads, UsualCorrection};
use crate::clean::Doubt;
use crate::digest::WrongDate;
use crate::history::LoadWarning;
use crate::load::{Believed, Method, Unscored};
use crate::report::words::dates::DateWords;
use crate::report::words::doubts::{DoubtWords, LikeSteps, Repair};
use crate::report::words::names::NameWords;
use crate::report::words::numbers::NumberWords;
use crate::report::words::sessions::SessionWords;

impl DoubtWords for English {
    fn doubt(&self, doubt: Doubt, sport: Sport) -> String {
        let time = |seconds| self.rough_time(seconds);
        match doubt {
            Doubt::TooFast { seconds } => {
                format!("{} faster than anyone {}", time(seconds), does(sport))
            }
            Doubt::Carried { seconds, metres } => format!(
                "{} and {} in a vehicle, left out",
                time(seconds),
                self.long_distance(metres)
            ),
            Doubt::OtherSport { said: Sport::Other } => {
                format!("faster than anyone runs, so counted as {}", a(sport))
            }
            Doubt::OtherSport { said } if sport == Sport::Other => format!(
                "recorded as {}, but nobody moves like that; counted as unknown",
                a(said)
            ),
            Doubt::OtherSport { said } => format!(
                "recorded as {}, but nobody {} like that; counted as {}",
                a(said),
                does(said),
                a(sport)
            ),
            Doubt::NotThisAthlete { said } => format!(
                "recorded as {}, but far faster than you run; counted as {}",
                a(said),
                a(sport)
            ),
            Doubt::ClimbedTooFast { seconds } => {
                format!("{} climbing faster than anyone can", time(seconds))
            }
            Doubt::TooMuchPower { seconds } => format!(
                "{} of power that nobody sustains or that the heart rate contradicts",
                time(seconds)
            ),
            Doubt::HeartLeapt { seconds } => {
                format!("{} of implausible jumps in heart rate", time(seconds))
            }
        }
    }

    fn kind_of_doubt(&self, doubt: Doubt) -> &'static str {
        match doubt {
            Doubt::TooFast { .. } => "faster than anyone in that sport",
            Doubt::Carried { .. } => "in a vehicle, left out",
            Doubt::OtherSport { .. } | Doubt::NotThisAthlete { .. } => {
                "another sport than the file says"
            }
            Doubt::ClimbedTooFast { .. } => "climbing faster than anyone can",
            Doubt::TooMuchPower { .. } => {
                "power that nobody sustains or that the heart rate contradicts"
            }
            Doubt::HeartLeapt { .. } => "implausible jumps in heart rate",
        }
    }

    fn kind_of_wrong_date(&self, reason: WrongDate) -> &'static str {
        match reason {
            WrongDate::Future => "dated after today, skipped",
            WrongDate::Alone { .. } => "years apart from everything else, skipped",
        }
    }

    fn date_in_the_future(&self) -> &'static str {
        "dated after today, skipped"
    }

    fn date_far_off(&self, years: f64, meant: Option<NaiveDate>) -> String {
        let side = if years < 0.0 { "before" } else { "after" };
        let meant = meant.map_or(String::new(), |date| {
            format!(
                "; probably {}, if the receiver’s week counter rolled over",
                self.long_date(date)
            )
        });
        let years = match years.abs().round() as usize {
            1 => "a year".to_owned(),
            years => format!("{years} years"),
        };
        format!("{years} {side} everything else, skipped{meant}")
    }

    fn doubted_sessions(&self, doubted: &DoubtedSessions) -> String {
        let (activity, doubt) = doubted.weightiest;
        let doubt = self.doubt(doubt, activity.digest.sport);
        let name = self.session_name(activity);
        match doubted.count {
            1 => format!("Implausible data in {name}: {doubt}"),
            many => format!("Implausible data in {many} sessions, above all {name}: {doubt}"),
        }
    }

    fn usual_correction(&self, correction: &UsualCorrection) -> String {
        let loads = match correction.method {
            Method::WatchLoad => "load by the watch".to_owned(),
            method => format!("{} load", self.method(method)),
        };
        let was = match correction.sessions {
            1 => "was",
            _ => "were",
        };
        let many = loads.replacen("load", "loads", 1);
        let loads = self.counted(correction.sessions, (&loads, &many));
        format!(
            "{loads} {was} multiplied by {:.2} to match your usual method (based on sessions with both)",
            correction.factor
        )
    }

    fn doubtful_loads(&self, loads: &DoubtfulLoads) -> String {
        let count = self.counted(loads.count, ("load", "loads"));
        let reasons: Vec<String> = loads
            .reasons
            .iter()
            .map(|(reason, count)| format!("{} ({count})", self.load_warning_kind(*reason)))
            .collect();
        let (latest, warning) = loads.latest;
        format!(
            "Treat {count} with caution: {}. Latest, {}: {}",
            reasons.join(", "),
            self.session_name(latest),
            self.load_warning(*warning)
        )
    }

    fn load_warning(&self, warning: LoadWarning) -> String {
        match warning {
            LoadWarning::TooManyPoints {
                method,
                points_per_h,
            } => format!(
                "{points_per_h:.0} points per hour by {}, more than anyone sustains; capped, and the \
                 threshold is probably too low",
                self.method(method)
            ),
            LoadWarning::RungsApart {
                believed: (believed, points),
                other: (other, other_points),
                why,
            } => {
                let why = match why {
                    Believed::HigherRung => "it measures more directly",
                    Believed::Doable => "nobody sustains the other for that long",
                };
                let (believed, other) = (self.method(believed), self.method(other));
                format!(
                    "{points:.0} points by {believed}, {other_points:.0} by {other}: too far apart. We use \
                     {believed}, as {why}; either a threshold or a reading is wrong"
                )
            }
            LoadWarning::MethodChanged { from, to } => format!(
                "scored by {}, the previous one by {}; not directly comparable",
                self.method(to),
                self.method(from)
            ),
        }
    }

    fn load_warning_kind(&self, warning: LoadWarning) -> &'static str {
        match warning {
            LoadWarning::TooManyPoints { .. } => "threshold probably too low",
            LoadWarning::RungsApart { .. } => "two measurements disagree",
            LoadWarning::MethodChanged { .. } => "scoring method changed",
        }
    }

    fn unscored(&self, reason: Unscored) -> String {
        reason.to_string()
    }

    fn repair(&self, repair: Repair, amount: f64) -> String {
        let one = amount.round() == 1.0;
        let counted = |one_word: &str, many: &str| {
            let words = if one { one_word } else { many };
            format!("{} {words}", self.thousands(amount.round() as i64))
        };
        let seconds = |what: &str| format!("{}\u{a0}s of {what}", self.decimal(amount, 0));
        match repair {
            Repair::HeartOutOfRange => counted(
                "heart rate outside 30–230 removed",
                "heart rates outside 30–230 removed",
            ),
            Repair::HeartOutliers => {
                counted("heart rate outlier removed", "heart rate outliers removed")
            }
            Repair::HeartLeapt => seconds("implausible jumps in heart rate removed"),
            Repair::HeartFlat => seconds("stuck heart rate removed"),
            Repair::HeartAtStart => seconds("implausible heart rate at the start removed"),
            Repair::HeartLocked => seconds("heart rate locked to cadence removed"),
            Repair::HeartApart => seconds("heart rate close to cadence checked against other runs"),
            Repair::HeartInterpolated => counted(
                "suspect heart rate interpolated",
                "suspect heart rates interpolated",
            ),
            Repair::SpeedDropped => {
                counted("impossible speed removed", "impossible speeds removed")
            }
            Repair::PowerDropped => seconds("impossible power removed"),
            Repair::Leaps => counted("GPS jump removed", "GPS jumps removed"),
            Repair::GradeDropped => format!("{} of impossible grade removed", self.height(amount)),
        }
    }

    fn nothing_repaired(&self) -> &'static str {
        "nothing"
    }

    fn like_steps(&self, what: LikeSteps, seconds: f64) -> String {
        let what = match what {
            LikeSteps::Believed => "kept: usual for you at that speed",
            LikeSteps::Dropped => "removed: not usual for you at that speed",
            LikeSteps::Undecided => "kept: no earlier runs to compare with",
        };
        format!("{seconds:.0}\u{a0}s {what}")
    }
}

fn does(sport: Sport) -> &'static str {
    match sport {
        Sport::Run | Sport::TrailRun | Sport::TreadmillRun => "runs",
        Sport::Walk | Sport::Hike => "walks",
        Sport::Ride | Sport::EBikeRide => "rides",
        Sport::Swim => "swims",
        Sport::Row => "rows",
        Sport::SkiTour | Sport::AlpineSki => "skis",
        _ => "moves",
    }
}

/// `a run`, `an e-bike ride`, `skiing`.
fn a(sport: Sport) -> String {
    match session_of(sport) {
        "skiing" => "skiing".to_owned(),
        session if session.starts_with(['a', 'e', 'i', 'o', 'u']) => format!("an {session}"),
        session => format!("a {session}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::Repairs;
    use crate::history::Doubts;
    use crate::report::words::units::Units;

    const ENGLISH: English = English(Units::Metric);

    #[test]
    fn doubts_say_what_was_seen_and_what_became_of_it() {
        let fast = Doubt::TooFast { seconds: 720.0 };
        assert_eq!(
            ENGLISH.doubt(fast, Sport::Run).replace('\u{a0}', " "),
            "12 min faster than anyone runs"
        );
        let ride = Doubt::OtherSport { said: Sport::Run };
        assert_eq!(
            ENGLISH.doubt(ride, Sport::EBikeRide),
            "recorded as a run, but nobody runs like that; counted as an e-bike ride"
        );
    }

    #[test]
    fn a_wrong_date_says_what_it_may_have_been() {
        let meant = NaiveDate::from_ymd_opt(2024, 5, 14);
        assert_eq!(
            ENGLISH.date_far_off(-20.6, meant),
            "21 years before everything else, skipped; probably 14 May 2024, if the receiver’s week \
             counter rolled over"
        );
        assert_eq!(
            ENGLISH.date_far_off(1.2, None),
            "a year after everything else, skipped"
        );
    }

    #[test]
    fn every_repair_is_told_with_its_unit() {
        assert_eq!(ENGLISH.repairs(&Repairs::default()), "nothing");
        let some = Repairs {
            hr_outliers: 1,
            hr_apart_s: 145.0,
            satellite_leaps: 2,
            grade_dropped_m: 60.0,
            ..Repairs::default()
        };
        assert_eq!(
            ENGLISH.repairs(&some).replace('\u{a0}', " "),
            "1 heart rate outlier removed, 145 s of heart rate close to cadence checked against other runs, \
             2 GPS jumps removed, 60 m of impossible grade removed"
        );
    }

    #[test]
    fn of_heart_rates_like_steps_it_says_what_became_of_them() {
        assert_eq!(ENGLISH.heart_rates_like_steps(&Doubts::default()), None);
        let some = Doubts {
            dropped_s: 637.0,
            ..Doubts::default()
        };
        let told = ENGLISH.heart_rates_like_steps(&some);
        assert_eq!(
            told.as_deref(),
            Some("637\u{a0}s removed: not usual for you at that speed")
        );
    }
}
