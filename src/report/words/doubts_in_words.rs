//! What is doubted, in words: what no body does and what became of it, and the loads of a report.

use super::units::Units;
use super::wording::{counted, long_date, session_name};
use crate::activity::Sport;
use crate::answer::{
    Account, ActivityEntry, DoubtedSessions, DoubtfulLoads, Results, UsualCorrection,
};
use crate::clean::Doubt;
use crate::digest::WrongDate;

/// `12 min faster than anyone runs`, `the file says run, but nobody runs like that: taken as a ride`.
pub fn doubt_in_words(doubt: Doubt, sport: Sport) -> String {
    match doubt {
        Doubt::TooFast { seconds } => {
            format!("{} faster than anyone {}", time(seconds), does(sport))
        }
        Doubt::Carried { seconds, metres } => format!(
            "{} and {:.1} km in a vehicle, left out",
            time(seconds),
            metres / 1000.0
        ),
        Doubt::OtherSport { said: Sport::Other } => {
            format!("faster than anyone runs: taken as a {sport}")
        }
        Doubt::OtherSport { said } if sport == Sport::Other => {
            format!("the file says {said}, but nobody moves like that: taken as unknown")
        }
        Doubt::OtherSport { said } => {
            format!(
                "the file says {said}, but nobody {} like that: taken as a {sport}",
                does(said)
            )
        }
        Doubt::NotThisAthlete { said } => {
            format!("the file says {said}, but far faster than you run: taken as a {sport}")
        }
        Doubt::ClimbedTooFast { seconds } => {
            format!("{} climbing faster than any legs", time(seconds))
        }
        Doubt::TooMuchPower { seconds } => {
            format!(
                "{} of power that nobody holds or the heart rate contradicts",
                time(seconds)
            )
        }
        Doubt::HeartLeapt { seconds } => {
            format!(
                "{} of heart rate that leapt away from the pulse",
                time(seconds)
            )
        }
    }
}

/// What a doubt is about, whatever the numbers.
pub fn kind_of_doubt(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::TooFast { .. } => "faster than anyone in that sport",
        Doubt::Carried { .. } => "in a vehicle, left out",
        Doubt::OtherSport { .. } | Doubt::NotThisAthlete { .. } => {
            "another sport than the file says"
        }
        Doubt::ClimbedTooFast { .. } => "climbing faster than any legs",
        Doubt::TooMuchPower { .. } => "power that nobody holds or the heart rate contradicts",
        Doubt::HeartLeapt { .. } => "heart rate that leapt away from the pulse",
    }
}

/// The same of a date.
pub fn kind_of_wrong_date(reason: WrongDate) -> &'static str {
    match reason {
        WrongDate::Future => "begins after today, set aside",
        WrongDate::Alone { .. } => "years away from the rest, set aside",
    }
}

/// `it begins after today`, `20 years before the rest; …`.
fn wrong_date(reason: WrongDate) -> String {
    match reason {
        WrongDate::Future => "it begins after today; set aside".to_owned(),
        WrongDate::Alone { days, rollover } => {
            let side = if days < 0 { "before" } else { "after" };
            let meant = rollover.map_or(String::new(), |date| {
                format!(
                    "; a receiver that counts 1024 weeks too few would mean {}",
                    long_date(date)
                )
            });
            format!("{} {side} the rest, set aside{meant}", years(days.abs()))
        }
    }
}

/// What is doubted of an activity, each in a few words.
pub fn doubts_of(activity: &ActivityEntry, account: &Account) -> Vec<String> {
    let untimely = account.untimely(&activity.origin);
    let date = untimely.map(|untimely| wrong_date(untimely.reason));
    let doubts = activity
        .doubts
        .iter()
        .map(|doubt| doubt_in_words(*doubt, activity.sport));
    date.into_iter().chain(doubts).collect()
}

/// How many sessions hold something that no body does, and which weighs most: a sentence without its full stop.
pub fn doubted_in_words(doubted: &DoubtedSessions, units: Units) -> String {
    let sessions = counted(doubted.count, "session doubted", "sessions doubted");
    let most = if doubted.count > 1 {
        "most of all "
    } else {
        ""
    };
    let (activity, doubt) = doubted.weightiest;
    format!(
        "{sessions}: {most}{}, {}",
        session_name(activity, units),
        doubt_in_words(doubt, activity.digest.sport)
    )
}

/// What no body does, corrections that were learned, and loads that are doubtful, each a sentence without its
/// full stop.
pub fn doubts_in_words(results: &Results, units: Units) -> Vec<String> {
    let doubted = results.doubted_sessions();
    let doubted = doubted.map(|doubted| doubted_in_words(&doubted, units));
    let corrections = results.usual_corrections();
    let doubtful = results.doubtful_loads_in_range();
    doubted
        .into_iter()
        .chain(corrections.into_iter().map(correction))
        .chain(doubtful.map(|loads| doubtful_loads(&loads, units)))
        .collect()
}

fn correction(of: UsualCorrection) -> String {
    let sessions = counted(of.sessions, "session", "sessions");
    format!(
        "{sessions} by {} count {:.2} times what it says, as it lies so far from your usual method \
         where sessions have both",
        of.method.name(),
        of.factor
    )
}

fn doubtful_loads(of: &DoubtfulLoads, units: Units) -> String {
    let loads = counted(
        of.count,
        "load to take with care",
        "loads to take with care",
    );
    let reasons: Vec<String> = of
        .reasons
        .iter()
        .map(|(name, count)| format!("{name} {count}\u{a0}×"))
        .collect();
    let (latest, warning) = of.latest;
    format!(
        "{loads}: {}. The latest, {}: {warning}",
        reasons.join(", "),
        session_name(latest, units)
    )
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

/// `12 min`, `1.5 h`, `20 s`.
fn time(seconds: f64) -> String {
    match seconds {
        s if s < 120.0 => format!("{s:.0} s"),
        s if s < 5400.0 => format!("{:.0} min", s / 60.0),
        s => format!("{:.1} h", s / 3600.0),
    }
}

fn years(days: i64) -> String {
    format!("{:.0} years", (days as f64 / 365.25).max(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn doubts_say_what_was_seen_and_what_became_of_it() {
        let fast = Doubt::TooFast { seconds: 720.0 };
        assert_eq!(
            doubt_in_words(fast, Sport::Run),
            "12 min faster than anyone runs"
        );
        let ride = Doubt::OtherSport { said: Sport::Run };
        assert_eq!(
            doubt_in_words(ride, Sport::Ride),
            "the file says run, but nobody runs like that: taken as a ride"
        );
    }

    #[test]
    fn a_wrong_date_says_what_it_may_have_been() {
        let alone = WrongDate::Alone {
            days: -7520,
            rollover: NaiveDate::from_ymd_opt(2024, 5, 14),
        };
        assert_eq!(
            wrong_date(alone),
            "21 years before the rest, set aside; a receiver that counts 1024 weeks too few would mean \
             14 May 2024"
        );
    }
}
