//! The English letter about a week.

use chrono::NaiveDate;

use super::English;
use crate::answer::week_review::{
    KeepTo, ReviewedWeek, SoonInWeek, WeekAmount, WeekChange, WeekMeasure,
};
use crate::answer::{DayBecame, KeySession};
use crate::report::words::dates::DateWords;
use crate::report::words::numbers::NumberWords;
use crate::report::words::sessions::SessionWords;
use crate::report::words::week_letter::{LetterLabels, LetterWords};

const LABELS: LetterLabels = LetterLabels {
    week: "The week",
    worth_noting: "Worth noting",
    next_days: "The next seven days",
    if_resting: "What each day allows if you rest until then:",
    hardest: "Hardest session",
    recovery: "Recovery days",
    diary: "Your diary",
    not_known: "Not known",
    calm: "No session was too soon, and nothing else needs attention.",
    small_print: "100 points of load are one hour at threshold. Recovery times are estimates from your files. Training \
                  advice, not medical advice. Made offline with restday.",
};

impl LetterWords for English {
    fn letter(&self) -> &'static LetterLabels {
        &LABELS
    }

    fn week_of(&self, days: &str, year: i32) -> String {
        format!("Week of {days} {year}")
    }

    fn days_compared(&self, week: &ReviewedWeek, weeks: usize) -> String {
        let so_far = if week.is_over() { "" } else { " so far" };
        let days = format!("{}{so_far}", self.weekdays(week));
        let which = match weeks {
            0 => {
                return format!(
                    "{days}. Fewer than 2 of the 4 weeks before are known, so there is no comparison."
                );
            }
            4 => "the 4 weeks before".to_owned(),
            known => format!("{known} of the 4 weeks before (no data for the others)"),
        };
        match week.is_whole() {
            true => format!("{days}, compared with the mean of {which}."),
            false => {
                let same = if week.known.len() == 1 { "day" } else { "days" };
                format!("{days}, compared with the mean of the same {same} in {which}.")
            }
        }
    }

    fn nothing_known(&self, last: Option<NaiveDate>) -> String {
        match last {
            Some(last) => format!(
                "No data for this week: your last recorded session was on {}.",
                self.full_date(last)
            ),
            None => "No data for this week.".to_owned(),
        }
    }

    fn amount_name(&self, measure: WeekMeasure) -> &'static str {
        match measure {
            WeekMeasure::Sessions => "Sessions",
            WeekMeasure::Days => "Days",
            WeekMeasure::Time => "Time",
            WeekMeasure::OnFoot => "On foot",
            WeekMeasure::Climb => "Climb",
            WeekMeasure::Load => "Load",
            WeekMeasure::LongestRun => "Longest run",
        }
    }

    fn week_amount(&self, one: &WeekAmount, on: Option<NaiveDate>, usual_weeks: usize) -> String {
        let amount = one.amount;
        let now = self.amount_of(one.measure, amount.at_least);
        let now = match amount.now {
            Some(_) => now,
            None => format!("at least {now}"),
        };
        let now = match on {
            Some(day) => format!("{now} on {}", self.long_weekday(day)),
            None => now,
        };
        let Some(usual) = amount.usual.map(|usual| self.amount_of(one.measure, usual)) else {
            return now;
        };
        let usual = match one.weeks == usual_weeks {
            true => usual,
            false => format!("{usual}, mean of {} weeks", one.weeks),
        };
        let [more, less] = match one.measure {
            WeekMeasure::LongestRun => ["longer", "shorter"],
            _ => ["more", "less"],
        };
        match one.change() {
            WeekChange::Unknown => format!("{now} (usually {usual})"),
            WeekChange::Nothing => format!("none (usually {usual})"),
            WeekChange::New => format!("{now} (usually none)"),
            WeekChange::AsUsual => format!("{now}, about as usual ({usual})"),
            WeekChange::Times(times) => {
                format!(
                    "{now}, {} times the usual ({usual})",
                    self.decimal(times, 1)
                )
            }
            WeekChange::More(share) => {
                format!("{now}, {} {more} than usual ({usual})", self.percent(share))
            }
            WeekChange::Less(share) => {
                format!("{now}, {} {less} than usual ({usual})", self.percent(share))
            }
        }
    }

    fn session_counts(&self, sessions: &WeekAmount, days: &WeekAmount) -> String {
        let on = |count: f64, days: f64| {
            let day = if days == 1.0 { "day" } else { "days" };
            format!("{} on {} {day}", self.mean(count), self.mean(days))
        };
        let (many, some_days) = (sessions.amount.at_least, days.amount.at_least);
        let now = match many > 0.0 {
            true => on(many, some_days),
            false => "none".to_owned(),
        };
        match sessions.amount.usual.zip(days.amount.usual) {
            None => now,
            Some(usual) if usual == (many, some_days) => format!("{now}, as usual"),
            Some((none, _)) if none <= 0.0 => format!("{now} (usually none)"),
            // One a day needs no second number.
            Some((sessions, days)) if sessions == days => {
                format!("{now} (usually {})", self.mean(sessions))
            }
            Some((sessions, days)) => format!("{now} (usually {})", on(sessions, days)),
        }
    }

    fn hardest_session(&self, key: &KeySession, is_longest: bool) -> String {
        let day = self.long_weekday(key.activity.day);
        let what = match is_longest {
            true => "your longest run, ".to_owned(),
            false => format!("{} ", self.brief_session(key.activity)),
        };
        let points = self.thousands(key.points.round() as i64);
        format!("{what}on {day} (load {points})")
    }

    fn too_soon_name(&self, soon: &SoonInWeek) -> String {
        let day = self.long_weekday(soon.worst.date);
        match soon.too_soon {
            ..2 => format!("Too soon ({day})"),
            many => format!(
                "{many} of {} too soon, most of all {day}’s",
                self.counted(soon.sessions, ("session", "sessions"))
            ),
        }
    }

    fn day_became(&self, became: DayBecame) -> &'static str {
        match became {
            DayBecame::Taken => "taken",
            DayBecame::Missed => "missed",
            DayBecame::ToCome => "still to come",
            DayBecame::Unknown => "without data",
        }
    }

    fn all_became(&self, days: usize, became: &str) -> String {
        let all = if days == 2 { "both" } else { "all" };
        format!("{all} {became}")
    }

    fn recommended(&self, days: usize, became: &str) -> String {
        format!("{days} recommended, {became}")
    }

    fn keep_to(&self, keep_to: &KeepTo) -> Option<String> {
        let days = keep_to.run_days.map(|days| {
            let days = self.decimal(days, 0);
            format!("Run on at most {days} of these seven days.")
        });
        let impact = keep_to.impact.map(|room| {
            format!(
                "leg impact in these seven days to the equivalent of {} of easy running ({} above the mean of your last three \
                 weeks)",
                self.most_distance(1000.0 * room.most_km),
                self.percent(room.ratio() - 1.0)
            )
        });
        let run = keep_to
            .longest_run_m
            .map(|metres| format!("each run to {}", self.most_distance(metres)));
        let limits: Vec<String> = impact.into_iter().chain(run).collect();
        let limits = (!limits.is_empty()).then(|| format!("Limit {}.", limits.join(", and ")));
        let all: Vec<String> = days.into_iter().chain(limits).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    fn no_recording(&self, days: &[NaiveDate]) -> String {
        let days: Vec<&str> = days.iter().map(|day| self.long_weekday(*day)).collect();
        format!(
            "nothing was recorded on {} (rest, or not uploaded)",
            self.listed(&days)
        )
    }

    fn loads_unknown(&self, sessions: usize) -> String {
        let sessions = self.counted(sessions, ("session", "sessions"));
        format!("the load of {sessions}")
    }

    fn files_unread(&self, files: usize) -> String {
        let files = self.counted(files, ("file", "files"));
        format!("{files} could not be read")
    }
}

impl English {
    /// `Monday to Thursday`, `Monday, Tuesday and Friday`.
    fn weekdays(&self, week: &ReviewedWeek) -> String {
        let names: Vec<&str> = week
            .known
            .iter()
            .map(|day| self.long_weekday(*day))
            .collect();
        match (&names[..], week.is_in_a_row()) {
            ([first, _, .., last], true) => format!("{first} to {last}"),
            (names, _) => self.listed(names),
        }
    }

    fn amount_of(&self, measure: WeekMeasure, value: f64) -> String {
        match measure {
            WeekMeasure::Sessions | WeekMeasure::Days => self.mean(value),
            WeekMeasure::Time => self.rough_time(value),
            WeekMeasure::OnFoot | WeekMeasure::LongestRun => self.long_distance(value),
            WeekMeasure::Climb => self.height(value),
            WeekMeasure::Load => format!("{} points", self.thousands(value.round() as i64)),
        }
    }

    /// `5`, `4.8`.
    fn mean(&self, value: f64) -> String {
        match self.decimal(value, 1) {
            whole if whole.ends_with(".0") => self.decimal(value, 0),
            mean => mean,
        }
    }
}
