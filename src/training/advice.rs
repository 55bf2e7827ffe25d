//! What a day allows, and when more is fine.

use std::fmt;

use chrono::NaiveDate;

use super::day::{DayKind, HoursLeft};
use crate::recovery::{self, DayAdvice, Standing};

/// What a day allows, and when more is fine.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let training = restday::Training::read(["fixtures/export"])?;
/// let advice = training.on("2025-09-14".parse()?).expect("lies in the history");
/// if let Some(due) = advice.next_hard {
///     println!("hard training is fine from {} on, {}", due.date, due.part);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Advice {
    /// The day.
    pub date: NaiveDate,
    /// What it allows: from noon on, or after the day's last session. Beginners, and athletes coming
    /// back from a break, are limited by more than hours.
    pub kind: DayKind,
    /// Hours from then until hard training is fine.
    pub left: HoursLeft,
    /// Whether the athlete is a beginner, who needs a day between sessions and gets no hard ones.
    pub is_beginner: bool,
    /// When easy training is fine; `None` if that is more than ten weeks ahead.
    pub next_easy: Option<Due>,
    /// When hard training is fine; `None` if that is more than ten weeks ahead, and for beginners.
    pub next_hard: Option<Due>,
}

/// When something is fine.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let training = restday::Training::read(["fixtures/export"])?;
/// let advice = training.on("2025-09-14".parse()?).expect("lies in the history");
/// assert!(advice.next_easy.is_some_and(|due| due.date >= advice.date));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The day.
    pub date: NaiveDate,
    /// The part of the day.
    pub part: PartOfDay,
    /// Whole hours until then; 0 is now. If they end at night, day and part are those of the next morning.
    pub hours: i64,
}

/// A part of the day.
///
/// ```
/// assert_eq!(restday::PartOfDay::Evening.to_string(), "evening");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartOfDay {
    /// Before noon.
    Morning,
    /// From noon to five.
    Afternoon,
    /// From five on.
    Evening,
}

impl fmt::Display for PartOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            PartOfDay::Morning => "morning",
            PartOfDay::Afternoon => "afternoon",
            PartOfDay::Evening => "evening",
        })
    }
}

impl Advice {
    pub(super) fn of(advice: &DayAdvice, standing: &Standing) -> Self {
        let due = |kind| standing.wait(kind).map(Due::of);
        let hard = || due(recovery::DayKind::Ready);
        Self {
            date: advice.date,
            kind: standing.kind().into(),
            left: standing.now.left.hard.into(),
            is_beginner: advice.novice,
            next_easy: due(recovery::DayKind::Easy),
            next_hard: (!advice.novice).then(hard).flatten(),
        }
    }
}

impl Due {
    fn of(wait: recovery::Wait) -> Self {
        Self {
            date: wait.due.date,
            part: match wait.due.part {
                recovery::PartOfDay::Morning => PartOfDay::Morning,
                recovery::PartOfDay::Afternoon => PartOfDay::Afternoon,
                recovery::PartOfDay::Evening => PartOfDay::Evening,
            },
            hours: wait.hours,
        }
    }
}
