//! Questions about a history and their answers, as plain data: words, pictures and tables find
//! everything decided here.

mod account;
mod activity_id;
mod against_usual;
mod amount;
mod as_of;
mod bin;
mod chart;
mod clock_lines;
mod column;
mod doubts;
mod effort;
#[cfg(test)]
pub mod example_results;
mod file_reason;
mod file_verdict;
mod headline;
mod inspected;
mod key_session;
mod last_weeks;
mod lately;
mod not_known;
pub mod portrait;
mod recovery_taken;
mod results;
mod several_people;
mod squad;
mod stretch;
mod strip;
mod today;
mod uploaded_days;
mod usual_days;
pub mod validation;
mod week_ahead;
pub mod week_review;
mod why;

pub use account::{Account, ActivityEntry, FileEntry, Gathered, Was};
pub use activity_id::{activity_ids, activity_of, id_among};
pub use against_usual::AgainstUsual;
pub use amount::{Amount, FULL_BAR, LONGEST_RUN_DAYS, Measure, TIMES_FROM, UNUSUAL, UsualLevel};
pub use as_of::AsOf;
pub use bin::{Bin, LONGEST_BY_DAY, LONGEST_BY_WEEK};
pub use chart::{Balance, balance, building_until, column_peaks, drawn_range, with_days_ahead};
pub use clock_lines::{clocks, watch};
pub use column::{ASKED_KINDS, ChartColumn, ColumnState, columns};
pub use doubts::{DoubtedSessions, DoubtfulLoads, UsualCorrection};
pub use effort::{EffortLevel, measured_effort};
pub use file_reason::{DoubtInPart, FileReason};
pub use file_verdict::{FileVerdict, ListedFiles};
pub use headline::{DayAnswer, Fact, Headline};
pub use inspected::scored;
pub use key_session::KeySession;
pub use last_weeks::LastWeek;
pub use lately::{LATELY_DAYS, Lately};
pub use not_known::{Assumed, GuessedHeartRate, NotKnown};
pub use portrait::Portrait;
pub use recovery_taken::{DayBecame, RecoveryTaken};
pub use results::{DateRange, Question, Results};
pub use several_people::SeveralPeople;
pub use squad::{
    DAYS_SHOWN, InSquad, Judged, LastSession, SILENT_DAYS, SquadDay, SquadGroup, WEEKS_SHOWN,
};
pub use stretch::Stretch;
pub use strip::{DoneOnDay, Strip, StripDay};
pub use today::{JudgedSession, Today, WhatIf};
pub use usual_days::{DefaultRange, RECENT_DAYS, natural_day};
pub use validation::Validation;
pub use week_ahead::{Again, OutlookDay, WeekAhead, goal};
pub use week_review::WeekReview;
pub use why::{AdviceReason, Running};
