//! The English letter about a week.

use chrono::NaiveDate;

use super::English;
use crate::answer::week_review::{ReviewedWeek, SoonInWeek, WeekChange, WeekMeasure};
use crate::answer::{DayBecame, KeySession};
use crate::recovery::ImpactRoom;
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
        let days = format!("{}{so_far}", self.known_weekdays(week));
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

    fn at_least(&self, now: &str) -> String {
        format!("at least {now}")
    }

    fn on_weekday(&self, now: &str, day: NaiveDate) -> String {
        format!("{now} on {}", self.long_weekday(day))
    }

    fn mean_of_weeks(&self, usual: &str, weeks: usize) -> String {
        format!("{usual}, mean of {weeks} weeks")
    }

    fn compared(&self, measure: WeekMeasure, change: WeekChange, now: &str, usual: &str) -> String {
        let [more, less] = match measure {
            WeekMeasure::LongestRun => ["longer", "shorter"],
            _ => ["more", "less"],
        };
        match change {
            WeekChange::Unknown => self.usually(now, usual),
            WeekChange::Nothing => self.usually("none", usual),
            WeekChange::New => self.usually(now, "none"),
            WeekChange::AsUsual => format!("{now}, about as usual ({usual})"),
            WeekChange::Times(times) => {
                let times = self.decimal(times, 1);
                format!("{now}, {times} times the usual ({usual})")
            }
            WeekChange::More(share) => {
                format!("{now}, {} {more} than usual ({usual})", self.percent(share))
            }
            WeekChange::Less(share) => {
                format!("{now}, {} {less} than usual ({usual})", self.percent(share))
            }
        }
    }

    fn load_points(&self, points: f64) -> String {
        format!("{} points", self.thousands(points.round() as i64))
    }

    fn sessions_on(&self, sessions: f64, days: f64) -> String {
        let day = if days == 1.0 { "day" } else { "days" };
        format!(
            "{} on {} {day}",
            self.in_tenths(sessions),
            self.in_tenths(days)
        )
    }

    fn no_sessions(&self) -> &'static str {
        "none"
    }

    fn as_usual(&self, now: &str) -> String {
        format!("{now}, as usual")
    }

    fn usually(&self, now: &str, usual: &str) -> String {
        format!("{now} (usually {usual})")
    }

    fn weekday_span(&self, first: &str, last: &str) -> String {
        format!("{first} to {last}")
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

    fn run_days_at_most(&self, days: f64) -> String {
        let days = self.decimal(days, 0);
        format!("Run on at most {days} of these seven days.")
    }

    fn impact_at_most(&self, room: ImpactRoom) -> String {
        format!(
            "leg impact in these seven days to the equivalent of {} of easy running ({} above the mean of your last three \
             weeks)",
            self.most_distance(1000.0 * room.most_km),
            self.percent(room.ratio() - 1.0)
        )
    }

    fn each_run_at_most(&self, metres: f64) -> String {
        format!("each run to {}", self.most_distance(metres))
    }

    fn limited_to(&self, limits: &[String]) -> String {
        format!("Limit {}.", limits.join(", and "))
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
