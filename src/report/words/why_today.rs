//! Why hours are what they are, in sentences that name their two numbers.

use super::wording::short_date;
use crate::answer::{AdviceReason, Running, Today};
use crate::recovery::{Careful, DayKind};

/// The reasons that weigh, each a sentence without its full stop.
pub fn reasons(today: &Today) -> Vec<String> {
    today.reasons().into_iter().map(sentence).collect()
}

fn sentence(reason: AdviceReason) -> String {
    match reason {
        AdviceReason::ComingBack { days_off, until } => {
            let off = format!("{days_off:.0} days off beyond recovery");
            match until {
                Some(until) => format!("easy until {}: {off}", short_date(until)),
                None => format!("easy at first: {off}"),
            }
        }
        AdviceReason::HeldBack(careful @ (Careful::Sick | Careful::Injured)) => {
            let name = careful.name();
            format!("{name}: what is said of later days holds once you are well again")
        }
        AdviceReason::HeldBack(careful) => careful.name().to_owned(),
        AdviceReason::Legs {
            impact_km,
            raced,
            capacity_km,
        } => {
            let race = if raced { ", raced" } else { "" };
            format!(
                "legs: {impact_km:.1} impact\u{a0}km{race}, where {capacity_km:.1} would take 30\u{a0}h"
            )
        }
        AdviceReason::Habit(divisor) => {
            format!("hours ÷ {divisor:.1}, as your body is used to such weeks")
        }
    }
}

/// What goes for running.
pub fn running(running: Running) -> String {
    let days = match running.days_since {
        0 => "your last run is less than a day ago".to_owned(),
        1 => "your last run was a day ago".to_owned(),
        days => format!("you have not run for {days} days"),
    };
    let most = match running.kind {
        DayKind::Rest | DayKind::Walk => "a walk instead",
        DayKind::RecoveryRun => "a recovery run at most",
        DayKind::Easy => "easy only",
        DayKind::Ready => "fine",
    };
    format!("{most}; {days}")
}
