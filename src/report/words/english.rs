//! English: every word of it in pictures, and below in pages.

pub mod foot;
mod headline;
pub mod page;

use chrono::{Datelike, NaiveDate};

use super::{Label, Words};
use crate::activity::Sport;
use crate::answer::{Bin, EffortLevel, Lately, Results};
use crate::history::ScoredActivity;
use crate::recovery::{Clocks, DayAdvice, DayKind, Due, Left};
use crate::report::words::units::Units;
use crate::report::words::wording::{counted, noted_first, span_in_words};

/// The English language.
pub struct English;

impl Words for English {
    fn weekday(&self, date: NaiveDate) -> String {
        date.format("%a").to_string()
    }

    fn day_month(&self, date: NaiveDate) -> String {
        date.format("%-d %b").to_string()
    }

    fn short_date(&self, date: NaiveDate) -> String {
        date.format("%a %-d %b").to_string()
    }

    fn long_date(&self, date: NaiveDate) -> String {
        date.format("%-d %b %Y").to_string()
    }

    fn month(&self, date: NaiveDate) -> String {
        date.format("%b").to_string()
    }

    fn date_span(&self, from: NaiveDate, to: NaiveDate) -> String {
        let first = match from.year() == to.year() {
            true => self.day_month(from),
            false => self.long_date(from),
        };
        format!("{first} – {}", self.long_date(to))
    }

    fn kind(&self, kind: DayKind) -> &'static str {
        kind.name()
    }

    fn short_kind(&self, kind: DayKind) -> &'static str {
        match kind {
            DayKind::RecoveryRun => "recovery",
            DayKind::Ready => "ready",
            other => other.name(),
        }
    }

    fn effort(&self, effort: EffortLevel) -> &'static str {
        effort.name()
    }

    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Subject => "training load and recovery",
            Label::Today => "today",
            Label::Tomorrow => "tomorrow",
            Label::IfNothingMore => "Advised, if you do nothing more until then",
            Label::Effort => "effort",
            Label::Light => "light",
            Label::Hard => "hard",
            Label::RecoveryDays => "Recovery days before training again",
            Label::Taken => "taken",
            Label::NotTaken => "not taken",
            Label::StillOpen => "still to come",
            Label::NoRecoveryDays => "no session of these days needed a recovery day",
            Label::Advised => "advised",
            Label::Assumed => "estimated from duration",
            Label::Unscored => "× unscored",
            Label::CameTooEarly => "too soon",
            Label::NothingDone => "no bar: no activity",
            Label::NobodyKnows => "no data",
            Label::Ahead => "ahead",
            Label::GoodFor => "advised",
            Label::ReadyToRun => "ready to run",
            Label::HoursUntilRecovered => "Hours until hard training is fine",
            Label::TimeToRecover => "Days until ready for hard training",
            Label::MostTimeToRecover => "Longest time until ready for hard training",
            Label::Legs => "legs",
            Label::HeartAndLungs => "heart",
            Label::SaidByWatch => "watch estimate",
            Label::LoadAverages => "Load averages (points per day)",
            Label::Fitness => "fitness",
            Label::Fatigue => "fatigue",
            Label::Form => "form",
            Label::Athlete => "athlete",
            Label::LastFourWeeks => "last 4 weeks: advised, did",
            Label::Why => "why",
        }
    }

    fn load_title(&self, bin: Bin) -> &'static str {
        match bin {
            Bin::Day => "Daily load (points)",
            Bin::Week => "Weekly load (points)",
            Bin::Month => "Monthly load (points)",
        }
    }

    fn hours(&self, hours: f64) -> String {
        match hours {
            // Beyond two days nobody counts in hours.
            hours if hours > 48.0 => format!("{:.1} d", hours / 24.0),
            hours => format!("{hours:.0} h"),
        }
    }

    fn days(&self, days: f64) -> String {
        format!("{days:.0} d")
    }

    fn still_growing(&self, until: NaiveDate) -> String {
        format!("not settled before {}", self.long_date(until))
    }

    fn only(&self, sports: &[Sport]) -> Option<String> {
        foot::only(sports)
    }

    fn hard_again(&self, due: Due) -> String {
        format!("next hard session: {}", due_in_words(due))
    }

    fn run_again(&self, due: Due) -> String {
        format!("next run: {}", due_in_words(due))
    }

    fn reason(&self, results: &Results, advice: &DayAdvice, units: Units) -> String {
        let done = advice.left.longest_h() <= 0.0;
        let ready = advice.kind == DayKind::Ready;
        let all = &results.whole().history.activities;
        let cause = advice.cause.map(|index| &all[index]);
        let sentence = match cause.map(|cause| self.session(cause, units)) {
            None if done || ready => "Nothing to recover from yet".to_owned(),
            None => format!("Recovering: {}", to_go(advice)),
            Some(cause) if done => format!("Recovered since {cause}"),
            Some(cause) if ready => format!("As good as recovered since {cause}"),
            Some(cause) => format!("Recovering from {cause}: {}", to_go(advice)),
        };
        match (results.held_by_diary(advice), advice.careful) {
            (Some((noted, hard_again)), _) => noted_first(noted, hard_again, &sentence),
            (None, Some(careful)) => sentence + &format!("; {}", careful.name()),
            (None, None) => sentence,
        }
    }

    /// `Saturday's 12.1 km run (13 Sep)`; numbers keep their units and dates stay whole at line ends.
    fn session(&self, activity: &ScoredActivity, units: Units) -> String {
        let what = self.short_session(activity, units);
        let date = activity.day.format("%-d\u{a0}%b");
        format!("{}’s {what} ({date})", activity.day.format("%A"))
    }

    fn short_session(&self, activity: &ScoredActivity, units: Units) -> String {
        let sport = activity.digest.sport;
        match activity.digest.distance_m {
            Some(metres) if metres >= 500.0 => format!("{} {sport}", units.long_distance(metres)),
            _ if !activity.digest.has_length() => format!("{sport} of unknown length"),
            _ => format!("{:.0}\u{a0}min {sport}", activity.digest.timer_s / 60.0),
        }
    }

    fn lately(&self, lately: &Lately) -> String {
        let (early, training) = (lately.too_early, lately.training);
        format!("{early} of {training} sessions in 4 weeks too soon")
    }

    fn no_files_since(&self, day: NaiveDate) -> String {
        format!("no data since {}", self.long_date(day))
    }

    fn squad_headline(&self, kinds: &[usize; 5], all: usize) -> String {
        let [rest, .., ready] = *kinds;
        let recovery: usize = kinds[..3].iter().sum();
        let unknown = all.saturating_sub(kinds.iter().sum());
        let athletes = counted(all, "athlete", "athletes");
        let need = |count: usize, what: &str| {
            let needs = if count == 1 { "needs" } else { "need" };
            format!("{count} of {athletes} {needs} {what} today")
        };
        let message = match (rest, recovery) {
            (0, 0) if unknown == all => {
                return format!("Nobody knows who needs rest today: {athletes}, no recent files");
            }
            (0, 0) if unknown > 0 => "Nobody is known to need a recovery day today".to_owned(),
            (0, 0) => format!("None of {athletes} needs a recovery day today"),
            (0, recovery) => need(recovery, "a recovery day"),
            (rest, _) => need(rest, "rest"),
        };
        let of_whom = match unknown {
            0 => String::new(),
            unknown => format!("; of {unknown} nobody knows"),
        };
        format!("{message}; {ready} may train hard{of_whom}")
    }

    fn squad_subline(&self, date: NaiveDate) -> String {
        let day = date.format("%A");
        format!(
            "{day} {} · who needs recovery first, and why",
            self.long_date(date)
        )
    }

    fn squad_foot(&self, left_out: usize) -> String {
        let rest = "Ranked by kind of day, then by the longer clock. Bars: legs above, heart and lungs \
                    below. Training advice, not medical advice. Made offline with restday.";
        match left_out {
            0 => rest.to_owned(),
            more => format!(
                "{} more on the page. {rest}",
                counted(more, "athlete", "athletes")
            ),
        }
    }

    fn nameless(&self, rank: usize) -> String {
        format!("athlete {rank}")
    }

    fn foot(&self, results: &Results, units: Units) -> Vec<String> {
        foot::foot(results, units)
    }
}

/// `Mon 15 Sep, evening`.
pub fn due_in_words(due: Due) -> String {
    format!("{}, {}", English.short_date(due.date), due.part.name())
}

/// What is waited for, and by which cause most: `easy running in 14 h (10–20), hard training in 40 h
/// (29–56), for the legs`.
fn to_go(advice: &DayAdvice) -> String {
    let hours = |of: fn(&Left) -> Clocks| {
        let longest = |left: &Left| of(left).longest_h().ceil() as usize;
        let (best, span) = (longest(&advice.left), advice.left_span.map(longest));
        match span.low == span.high {
            true => format!("in {best}\u{a0}h"),
            false => format!("in {best}\u{a0}h ({})", span_in_words(span)),
        }
    };
    let hard = hours(|left| left.hard);
    let easy = match advice.left.easy.longest_h() > 0.0 {
        true => format!("easy running {}, ", hours(|left| left.easy)),
        false => String::new(),
    };
    let left = advice.left.hard;
    let cause = match left.mechanical_h > left.cardio_h {
        true => "the legs",
        false => "heart and lungs",
    };
    format!("{easy}hard training {hard}, for {cause}")
}
