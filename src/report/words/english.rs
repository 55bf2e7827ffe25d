//! English: every word of it in pictures, and below in pages.

pub mod page;

use chrono::{Datelike, NaiveDate};

use super::{Label, Words};
use crate::activity::Sport;
use crate::answer::{Account, Bin, EffortLevel, LATELY_DAYS, Lately, Results};
use crate::athlete::{Dating, Discipline, Threshold, Thresholds};
use crate::history::ScoredActivity;
use crate::recovery::{Clocks, DayAdvice, DayKind, Due, Left};
use crate::report::words::doubts_in_words::doubted_in_words;
use crate::report::words::units::Units;
use crate::report::words::wording::{counted, noted_first, span_in_words, thousands};

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
            Label::Subject => "training load against recovery",
            Label::Today => "today",
            Label::Tomorrow => "tomorrow",
            Label::DaysCalledFor => "Recommended recovery days",
            Label::DaysOfPeriods => "Recommended recovery days",
            Label::Assumed => "estimated from duration",
            Label::Unscored => "× unscored",
            Label::CameTooEarly => "trained too soon",
            Label::CameTooEarlyRow => "trained\ntoo soon",
            Label::NothingDone => "no activity",
            Label::NobodyKnows => "no data",
            Label::Ahead => "ahead",
            Label::DaysTaken => "recovery days taken",
            Label::TrainedTooEarly => "cut short by training",
            Label::OfTheseKept => "taken",
            Label::NotAllKept => "not all taken",
            Label::GoodFor => "advised",
            Label::ReadyToRun => "ready to run",
            Label::Done => "did",
            Label::HoursUntilRecovered => "Hours until hard training is fine",
            Label::MostHours => "Longest wait for hard training",
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
        format!("{} h", thousands(hours.round() as i64))
    }

    fn days(&self, days: f64) -> String {
        format!("{days:.0} d")
    }

    fn still_growing(&self, until: NaiveDate) -> String {
        format!(
            "still growing from their seed until {}",
            self.long_date(until)
        )
    }

    fn headline(&self, lately: &Lately) -> String {
        let when = match lately.days {
            LATELY_DAYS => "in the last 4 weeks".to_owned(),
            1 => "on this day".to_owned(),
            days => format!("in these {days} days"),
        };
        match (lately.too_early, lately.training) {
            (0, 0) => format!("No training to recover from {when}"),
            (0, _) => format!("You had recovered before every session {when}"),
            (early, training) => {
                let verb = if training == 1 { "session" } else { "sessions" };
                let span = match lately.days {
                    LATELY_DAYS => " (last 4 weeks)".to_owned(),
                    1 => String::new(),
                    days => format!(" (in {days} days)"),
                };
                format!(
                    "You trained before you had recovered in {early} of {training} {verb}{span}"
                )
            }
        }
    }

    fn only(&self, sports: &[Sport]) -> Option<String> {
        only(sports)
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
        let model = results.history.model;
        let known = results
            .athlete
            .thresholds(results.range.to, Discipline::OnFoot);
        let doubted = results.doubted_sessions().map_or(String::new(), |doubted| {
            format!(" {}.", doubted_in_words(&doubted, units))
        });
        vec![
            format!(
                "Read: {}.{doubted} Load by {}. Days by {}.",
                account_in_words(&results.account),
                methods(results),
                results.athlete.home.describe()
            ),
            format!("{}.", thresholds(known, results.athlete.dating, units)),
            format!(
                "100 load points are one hour at threshold. Fitness and fatigue are averages over {:.0} and {:.0} \
                 days ({}) from {}; form is the balance with which a day begins.",
                model.chronic_days,
                model.acute_days,
                model.averaging.formula(),
                results.athlete.earlier.seed()
            ),
            "Recovery days: days after a session when rest, a walk or a recovery run is advised. Training advice, \
             not medical advice. Made offline with restday."
                .to_owned(),
        ]
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

/// Percentage of each method among the sessions of the range, `heart rate 91 %, pace 9 %`.
pub fn methods(results: &Results) -> String {
    let all = results.sessions_in_range().count().max(1);
    let percent = |count: usize| format!("{:.0} %", 100.0 * count as f64 / all as f64);
    let (by_method, unscored) = results.sessions_by_method();
    let scored = by_method.into_iter();
    let scored = scored.map(|(method, count)| format!("{} {}", method.name(), percent(count)));
    let unscored = (unscored > 0).then(|| format!("unscored {}", percent(unscored)));
    scored.chain(unscored).collect::<Vec<_>>().join(", ")
}

/// What was read, unread and set aside, in one line.
pub fn account_in_words(account: &Account) -> String {
    let mut parts = vec![format!(
        "{} from {}",
        counted(account.activities(), "activity", "activities"),
        counted(account.file_count(), "file", "files")
    )];
    parts.extend(corrections(account));
    let mut add = |count: usize, (one, many): (&str, &str)| {
        if count > 0 {
            parts.push(counted(count, one, many));
        }
    };
    add(
        account.duplicates.len(),
        ("duplicate set aside", "duplicates set aside"),
    );
    add(
        account.untimely.len(),
        (
            "set aside, as its date cannot be right",
            "set aside, as their dates cannot be right",
        ),
    );
    for (what, count) in account.not_activities() {
        add(count, what.names());
    }
    add(account.foreign(), ("other file", "other files"));
    add(
        account.damaged().count(),
        (
            "file read in spite of damage",
            "files read in spite of damage",
        ),
    );
    add(account.failed().count(), ("file unread", "files unread"));
    add(
        account.by_list_alone(),
        ("known from a list alone", "known from lists alone"),
    );
    add(
        account.missing.unwrap_or(0),
        (
            "file named in a list and not there",
            "files named in a list and not there",
        ),
    );
    parts.join(", ")
}

/// `maximum 188 (from the device), resting 48 (from the device), threshold 168 bpm (…)`.
///
/// Where they are held against sessions of which they were not known yet, it says so.
pub fn thresholds(thresholds: &Thresholds, dating: Dating, units: Units) -> String {
    let bpm = |t: Threshold| format!("{:.0} ({})", t.value, t.provenance.name());
    let speed = match thresholds.threshold_speed {
        Some(t) => format!("{} ({})", units.pace(t.value), t.provenance.name()),
        None => "unknown".to_owned(),
    };
    let for_all = match dating {
        Dating::Dated => "",
        Dating::Latest => ". All sessions are scored with these, the values known last",
    };
    format!(
        "Heart rate: maximum {}, resting {}, threshold {}. Threshold pace {speed}{for_all}",
        bpm(thresholds.max_hr),
        bpm(thresholds.resting_hr),
        bpm(thresholds.threshold_hr)
    )
}

/// `2 corrected by you`, and what else there is of it.
fn corrections(account: &Account) -> Vec<String> {
    let (corrected, typed_in) = account.corrected;
    let unmet = account.unmet.len();
    [
        (
            account.left_out.len(),
            format!("{} left out by your corrections", account.left_out.len()),
        ),
        (corrected, format!("{corrected} corrected by you")),
        (typed_in, format!("{typed_in} typed in by you")),
        (
            unmet,
            counted(
                unmet,
                "correction that matches no activity",
                "corrections that match no activity",
            ),
        ),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(_, words)| words)
    .collect()
}

/// `only run and hike: …`; nothing where all are shown.
fn only(sports: &[Sport]) -> Option<String> {
    let names: Vec<&str> = sports.iter().map(|sport| sport.name()).collect();
    let (last, first) = names.split_last()?;
    let names = match first {
        [] => (*last).to_owned(),
        first => format!("{} and {last}", first.join(", ")),
    };
    Some(format!(
        "only {names}: loads and sums leave out all else; advice, recovery and rules count everything"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_named_and_all_of_them_are_nothing_to_tell() {
        assert_eq!(only(&[]), None);
        let told = only(&[Sport::Run, Sport::TrailRun, Sport::Hike]);
        assert!(told.is_some_and(|told| told.starts_with("only run, trail run and hike: ")));
    }
}
