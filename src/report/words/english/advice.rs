//! The English advice for a day.

use chrono::NaiveDate;

use super::English;
use crate::answer::{AdviceReason, Assumed, GuessedHeartRate, NotKnown, Results, Running, Today};
use crate::recovery::{Careful, Clocks, ComingDay, DayAdvice, DayKind, Due, Left, TrainedBecause};
use crate::report::words::advice::{AdviceWords, LimitLabels, RecoveryRunLimits};
use crate::report::words::dates::DateWords;
use crate::report::words::doubts::DoubtWords;
use crate::report::words::names::NameWords;
use crate::report::words::numbers::{NumberWords, capitalised};
use crate::report::words::sessions::SessionWords;

const LIMITS: LimitLabels = LimitLabels {
    run: "run",
    walk: "walk",
    uphill: "or uphill",
    easy: "easy",
};

impl AdviceWords for English {
    fn reason(&self, results: &Results, advice: &DayAdvice) -> String {
        let done = advice.left.longest_h() <= 0.0;
        let ready = advice.kind == DayKind::Ready;
        let all = &results.whole().history.activities;
        let cause = advice.cause.map(|index| self.session_name(&all[index]));
        let sentence = match cause {
            None if done || ready => "Nothing to recover from yet".to_owned(),
            None => format!("Recovering: {}", self.time_left(advice)),
            Some(cause) if done => format!("Fully recovered from {cause}"),
            Some(cause) if ready => format!("Almost fully recovered from {cause}"),
            Some(cause) => format!("Recovering from {cause}: {}", self.time_left(advice)),
        };
        match (results.held_by_diary(advice), advice.careful) {
            (Some((noted, hard_again)), _) => self.noted_first(noted, hard_again, &sentence),
            (None, Some(careful)) => format!("{sentence}; {}", self.careful(careful)),
            (None, None) => sentence,
        }
    }

    fn hard_again(&self, due: Due) -> String {
        format!("next hard session: {}", self.due(due))
    }

    fn run_again(&self, due: Due) -> String {
        format!("next run: {}", self.due(due))
    }

    fn meaning(&self, kind: DayKind, is_novice: bool) -> &'static str {
        match (kind, is_novice) {
            (DayKind::Rest, _) => "Take the day off. Rest is training too",
            (DayKind::Walk, _) | (DayKind::RecoveryRun, true) => {
                "walking (hills are fine) or any easy low-impact activity"
            }
            (DayKind::RecoveryRun, false) => "a walk, or a very easy run on soft ground",
            (DayKind::Easy, true) => "a good day for an easy run",
            (DayKind::Easy, false) => "easy training; nothing hard",
            (DayKind::Ready, true) => "recovered: a good day for an easy run",
            (DayKind::Ready, false) => "recovered: intervals, tempo, a race or a long run",
        }
    }

    fn limit_labels(&self) -> &'static LimitLabels {
        &LIMITS
    }

    fn effort_limit(&self, minutes: f64, bpm: f64) -> String {
        format!("up to {minutes:.0}\u{a0}min, below {bpm:.0}\u{a0}bpm")
    }

    fn recovery_run_limits(&self, limits: RecoveryRunLimits) -> String {
        format!(
            "{}, {} and {} of descent, on soft ground",
            self.effort_limit(limits.minutes, limits.bpm),
            self.long_distance(1000.0 * limits.km),
            self.height(limits.descent_m)
        )
    }

    fn descent_limit(&self, m_per_km: f64) -> String {
        let down = self.height_per_distance(m_per_km);
        format!("no more than {down} of descent per {}", self.long_unit())
    }

    fn easy_limit(&self, bpm: f64) -> String {
        format!("stay below {bpm:.0}\u{a0}bpm and avoid long descents")
    }

    fn stay_within(&self) -> &'static str {
        "stay within these limits and you recover as if you were resting"
    }

    fn advice_reason(&self, reason: AdviceReason) -> String {
        match reason {
            AdviceReason::ComingBack { days_off, until } => {
                let more = self.counted(days_off.round() as usize, ("more day", "more days"));
                let off = format!("after {more} off than recovery needed");
                match until {
                    Some(until) => format!("easy until {}, {off}", self.short_date(until)),
                    None => format!("easy at first, {off}"),
                }
            }
            AdviceReason::HeldBack(careful @ (Careful::Sick | Careful::Injured)) => {
                format!(
                    "{}; dates below count from the day you are well",
                    self.careful(careful)
                )
            }
            AdviceReason::HeldBack(careful) => self.careful(careful).to_owned(),
            AdviceReason::Legs {
                impact_km,
                raced,
                capacity_km,
            } => {
                let race = if raced { " (raced)" } else { "" };
                format!(
                    "as much leg impact as {} of easy running{race}; {} would need 30\u{a0}h",
                    self.impact(impact_km, 1),
                    self.impact(capacity_km, 1)
                )
            }
            AdviceReason::Habit(divisor) => {
                format!("hours divided by {divisor:.1}: you are used to such weeks")
            }
        }
    }

    fn running(&self, running: Running) -> String {
        let days = match running.days_since {
            0 => "your last run was less than a day ago".to_owned(),
            1 => "your last run was a day ago".to_owned(),
            days => format!("you have not run for {days} days"),
        };
        let most = match running.kind {
            DayKind::Rest | DayKind::Walk => "walk instead",
            DayKind::RecoveryRun => "a recovery run at most",
            DayKind::Easy => "easy only",
            DayKind::Ready => "fine",
        };
        format!("{most}; {days}")
    }

    fn unknown(&self, not_known: &NotKnown) -> String {
        match not_known {
            NotKnown::Days { unknown, of } => {
                let have = if *unknown == 1 { "has" } else { "have" };
                format!(
                    "{unknown} of the last {of} days {have} no recording; the advice is right only if you rested"
                )
            }
            NotKnown::Recordings(doubted) => {
                let mut words = self.doubted_sessions(doubted);
                words.replace_range(..1, "i");
                words
            }
            NotKnown::Loads { of: 1, .. } => {
                "the load of your only session is unknown or rough".to_owned()
            }
            NotKnown::Loads { doubtful, of } => {
                format!("the load of {doubtful} of the last {of} sessions is unknown or rough")
            }
            NotKnown::HeartRates(guessed) => {
                let which: Vec<&str> = guessed.iter().map(|rate| guessed_rate(*rate)).collect();
                let (are, them) = match which.len() {
                    1 => ("heart rate is a guess", "it"),
                    _ => ("heart rates are guesses", "them"),
                };
                format!(
                    "your {} {are}; set {them} in athlete.toml, so that no race is missed",
                    self.listed(&which)
                )
            }
        }
    }

    fn assumed(&self, assumed: Assumed) -> Option<String> {
        let what = match assumed.trained {
            true => "you trained before these files",
            false => "you are a beginner",
        };
        let because = match assumed.because {
            TrainedBecause::Stated => return None,
            TrainedBecause::Vo2max(vo2max) => format!("your watch’s VO2max is {vo2max:.0}"),
            TrainedBecause::FirstRuns(0.0, _) => "no run yet".to_owned(),
            TrainedBecause::FirstRuns(km, _) => {
                format!("your first runs add up to {} of impact", self.impact(km, 1))
            }
        };
        Some(format!(
            "{what} ({because}); set trained_before in athlete.toml"
        ))
    }

    fn left_after(&self, today: &Today, day: &ComingDay) -> Option<String> {
        let (cause, _) = today.cause?;
        let left = |what: &str, hours: f64| match hours.ceil() as i64 {
            h if h <= 0 => format!("{what} complete"),
            h => format!("{what} complete in {}", self.hours_or_days(h)),
        };
        let full = left("recovery", day.left.hard.longest_h());
        let after = self.session_name(cause);
        Some(format!("why: {full}, after {after}"))
    }

    fn wait_span(&self, span: (i64, Option<i64>)) -> String {
        match span {
            (low, Some(high)) if low == high => String::new(),
            (0, Some(high)) => format!(" (up to {})", self.hours_or_days(high)),
            (low, Some(high)) => {
                let (low, high) = (self.hours_or_days(low), self.hours_or_days(high));
                let (number, unit) = low.split_once('\u{a0}').unwrap_or((&low, ""));
                match high.ends_with(unit) {
                    true => format!(" ({number}–{high})"),
                    false => format!(" ({low} – {high})"),
                }
            }
            (low, None) => format!(" ({} or more)", self.hours_or_days(low)),
        }
    }

    fn if_nothing_more(&self) -> &'static str {
        "if you do nothing more until then; training advice, not medical advice"
    }
}

impl English {
    /// How long recovery takes, and by which cause most: `complete in 40 h (29–56 h), legs last; enough for
    /// easy running in 14 h (10–20 h)`.
    fn time_left(&self, advice: &DayAdvice) -> String {
        let hours = |of: fn(&Left) -> Clocks| {
            let longest = |left: &Left| of(left).longest_h().ceil() as i64;
            let (best, span) = (longest(&advice.left), advice.left_span.map(longest));
            let span = self.wait_span((span.low, Some(span.high)));
            format!("{}{span}", self.hours_or_days(best))
        };
        let left = advice.left.hard;
        let last = match (left.mechanical_h > left.cardio_h, left.cardio_h > 0.0) {
            (true, true) => ", legs last",
            (true, false) => ", legs only",
            (false, _) if left.mechanical_h > 0.0 => ", heart and lungs last",
            _ => ", heart and lungs only",
        };
        let easy = match advice.left.easy.longest_h() > 0.0 {
            true => format!("; enough for easy running in {}", hours(|left| left.easy)),
            false => String::new(),
        };
        format!("complete in {}{last}{easy}", hours(|left| left.hard))
    }

    /// What the athlete noted, as it is the first reason: before what the clocks say, or with the day on which hard
    /// training is possible again for all of that.
    fn noted_first(&self, noted: Careful, hard_again: Option<NaiveDate>, sentence: &str) -> String {
        let noted = capitalised(self.careful(noted));
        if let Some(date) = hard_again {
            let day = self.long_weekday(date);
            let date = self.whole_date(date);
            return format!("{noted}; hard training from {day} {date} at the earliest");
        }
        let mut rest = sentence.chars();
        let first = rest.next().map(|letter| letter.to_lowercase().to_string());
        format!("{noted}; {}{}", first.unwrap_or_default(), rest.as_str())
    }
}

fn guessed_rate(rate: GuessedHeartRate) -> &'static str {
    match rate {
        GuessedHeartRate::Maximum => "maximum",
        GuessedHeartRate::Resting => "resting",
        GuessedHeartRate::Threshold => "threshold",
    }
}
