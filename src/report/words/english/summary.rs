//! The English screen below a report.

use super::English;
use crate::history::Day;
use crate::load::Method;
use crate::recovery::{Factor, KeptRecovery, Nights, WatchBeside};
use crate::report::words::names::NameWords;
use crate::report::words::numbers::NumberWords;
use crate::report::words::summary::SummaryWords;

impl SummaryWords for English {
    fn balance(&self, day: &Day) -> String {
        format!(
            "fitness {:.0}, fatigue {:.0}, form {}",
            day.fitness,
            day.fatigue,
            self.signed(day.form)
        )
    }

    fn most_recent_too_soon(&self) -> &'static str {
        "Most recent session done too soon:"
    }

    fn kept(&self, kept: &KeptRecovery) -> String {
        let what = ("recommended recovery day", "recommended recovery days");
        let days = self.counted(kept.kept_days, what);
        let sessions = self.counted(kept.starts, ("session", "sessions"));
        let hard = match kept.hard_starts {
            0 => String::new(),
            1 if kept.recovered_hard_starts == 1 => ", including the only hard one".to_owned(),
            1 => ", but not of the only hard one".to_owned(),
            hard => format!(" ({} of {hard} hard ones)", kept.recovered_hard_starts),
        };
        let streak = match kept.longest_streak_days {
            ..2 => String::new(),
            days => format!("; longest streak {days}"),
        };
        format!(
            "You took {days}{streak}. You were fully recovered at the start of {} of {sessions}{hard}.",
            kept.recovered_starts
        )
    }

    fn watch_beside(&self, beside: &WatchBeside, own: Factor) -> String {
        let sessions = self.counted(beside.sessions, ("session", "sessions"));
        let difference = match beside.median_difference_h.round() as i64 {
            0 => "the same as".to_owned(),
            hours if hours < 0 => format!("{} shorter than", self.in_hours(-hours as f64)),
            hours => format!("{} longer than", self.in_hours(hours as f64)),
        };
        let own = match (own.factor - 1.0).abs() >= 0.005 {
            true => format!(
                "; hours for heart and lungs are multiplied by {:.2} to match {} (--no-own-factor turns that off)",
                own.factor,
                self.counted(own.runs, ("isolated run", "isolated runs"))
            ),
            false => String::new(),
        };
        format!(
            "On {sessions} your watch’s recovery time was {difference} our estimate for heart and lungs \
             (median){own}. The model was tuned on such watch figures, so agreement is no proof."
        )
    }

    fn slow_nights(&self, slow: usize, known: usize, nights: Nights) -> String {
        let known = self.counted(known, ("night", "nights"));
        let suggest = if slow == 1 { "suggests" } else { "suggest" };
        match nights {
            Nights::Counted => format!("{slow} of {known} slowed your recovery for a day."),
            Nights::Shown => format!(
                "{slow} of {known} {suggest} slower recovery; add --nights to include them."
            ),
        }
    }

    fn trained_before_hint(&self) -> &'static str {
        "No earlier training is on record, so your first files decide whether you are treated as a beginner. \
         To decide it yourself, set trained_before = true or false in athlete.toml."
    }

    fn loads_by(&self, counts: &[(Option<Method>, usize)], all: usize) -> String {
        match counts {
            [] => "No session yet".to_owned(),
            [(Some(method), _)] => format!("All loads are based on {}", self.method(*method)),
            [(None, _)] => "No session has a load".to_owned(),
            several => {
                let one = |(method, count): &(Option<Method>, usize)| match method {
                    Some(method) => {
                        let share = self.share_of_sessions(*count, all);
                        format!("{} ({share})", self.method(*method))
                    }
                    None => {
                        let without = ("session without a load", "sessions without a load");
                        self.counted(*count, without)
                    }
                };
                let several: Vec<String> = several.iter().map(one).collect();
                format!("Loads are based on {}", several.join(", "))
            }
        }
    }

    fn session_count(&self, count: usize) -> String {
        self.counted(count, ("session", "sessions"))
    }

    fn unread(&self) -> &'static str {
        "could not be read:"
    }

    fn and_more(&self, count: usize) -> String {
        format!("and {} more", self.thousands(count as i64))
    }
}
