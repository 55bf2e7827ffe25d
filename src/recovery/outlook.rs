//! What follows without more training: kinds of the coming days, and when a run or a hard session is
//! due. It sees only the training up to its moment, and uses the one judgement.

use chrono::{Days, NaiveDate, NaiveDateTime, Timelike};

use super::kind::DayKind;
use super::model::{Careful, Constants, Judgement, Left, Morning, Outlook, Part, Walk};
use super::parts::DayZero;
use super::timeline::{Judging, Trainings, walk_of};
use crate::athlete::Athlete;
use crate::history::{History, ScoredActivity};

/// No outlook reaches further, days: three weeks of clocks, or a comeback after four months off.
pub const OUTLOOK_DAYS: i64 = 70;
/// Days listed at most.
const LISTED_DAYS: i64 = 28;

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOfDay {
    /// Before noon.
    Morning,
    /// From noon to five.
    Afternoon,
    /// From five on.
    Evening,
}

impl PartOfDay {
    /// Name for people and documents.
    pub fn name(self) -> &'static str {
        match self {
            PartOfDay::Morning => "morning",
            PartOfDay::Afternoon => "afternoon",
            PartOfDay::Evening => "evening",
        }
    }
}

/// When something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Date on which it is due.
    pub date: NaiveDate,
    /// Part of the day from which it is possible.
    pub part: PartOfDay,
}

impl Due {
    /// At once, however late it is.
    fn at(moment: NaiveDateTime) -> Self {
        let part = match moment.hour() {
            0..12 => PartOfDay::Morning,
            12..17 => PartOfDay::Afternoon,
            _ => PartOfDay::Evening,
        };
        Self {
            date: moment.date(),
            part,
        }
    }

    /// From a future moment; nobody waits for one late in the evening, or at night.
    fn from(moment: NaiveDateTime) -> Self {
        const LATE: u32 = 21;
        if moment.hour() < LATE {
            return Self::at(moment);
        }
        Self {
            date: moment.date() + Days::new(1),
            part: PartOfDay::Morning,
        }
    }
}

/// A coming day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ComingDay {
    /// Date of the day.
    pub date: NaiveDate,
    /// Hours left at the moment at which it is judged.
    pub left: Left,
    /// Kind of day without training until then.
    pub kind: DayKind,
}

/// How long to wait for a kind of training, with the typical range of that.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wait {
    /// When it is due.
    pub due: Due,
    /// In how many whole hours; 0 now.
    pub hours: i64,
    /// Plausible minimum and maximum of the hours; the maximum is absent if beyond the outlook.
    pub span: (i64, Option<i64>),
    /// The athlete's note that makes it this long, if one does.
    pub held_by: Option<Careful>,
}

/// State of the clocks at a moment, and what follows from it.
#[derive(Debug, Clone)]
pub struct Standing<'a> {
    /// The moment, local time.
    pub at: NaiveDateTime,
    /// Its judgement.
    pub now: Outlook,
    walk: Walk<'a>,
    origin: DayZero,
    day: i64,
    moment_h: f64,
}

impl Standing<'static> {
    /// At the planning moment of a day, or after the last session of the day; `None` if the history does
    /// not reach it.
    pub fn on(
        date: NaiveDate,
        history: &History,
        athlete: &Athlete,
        judging: Judging,
    ) -> Option<Self> {
        let constants = &Constants::PUBLISHED;
        let (mut walk, origin) = walk_of(constants, history, athlete, judging)?;
        let (first, last) = (history.days.first()?, history.days.last()?);
        if !(first.date..=last.date).contains(&date) {
            return None;
        }
        let trainings = Trainings::of(history, athlete, origin, constants);
        let (mut begin, today) = (first.activities.start, origin.day(date));
        let mut planned_h = 0.0;
        let mut ended_h: f64 = 0.0;
        for (number, day) in (0..=today).zip(&history.days) {
            walk.begin_day(number);
            planned_h = walk.planning_h(&walk.clockwork(), number);
            while begin < day.activities.end {
                let end = trainings.end(begin);
                ended_h = ended_h.max(walk.train(&trainings.parts(begin..end)).end_h);
                begin = end;
            }
        }
        Some(Self::at_moment(walk, origin, today, planned_h.max(ended_h)))
    }
}

impl<'a> Standing<'a> {
    fn at_moment(walk: Walk<'a>, origin: DayZero, day: i64, moment_h: f64) -> Self {
        Self {
            at: origin.local(moment_h + walk.clock_ahead_h()),
            now: walk.outlook_at(day, moment_h),
            walk,
            origin,
            day,
            moment_h,
        }
    }

    /// What the moment allows.
    pub fn kind(&self) -> DayKind {
        self.now.judged.kind
    }

    /// What a coming day allows without training until then: the same as the day's own advice.
    pub fn day(&self, date: NaiveDate) -> ComingDay {
        let outlook = self.walk.outlook_on(self.origin.day(date));
        ComingDay {
            date,
            left: outlook.left,
            kind: outlook.judged.kind,
        }
    }

    /// How long to wait for a kind of training, found hour by hour; `None` if beyond the outlook.
    pub fn wait(&self, wanted: DayKind) -> Option<Wait> {
        let (mut low, mut best) = (None, None);
        for hours in 0..24 * OUTLOOK_DAYS {
            let outlook = self.outlook_in(hours as f64);
            let goes = |judged: Judgement| (judged.kind >= wanted).then_some(hours);
            low = low.or(goes(outlook.judged_span.high));
            best = best.or(goes(outlook.judged));
            if let (Some(low), Some(best), Some(high)) = (low, best, goes(outlook.judged_span.low))
            {
                return Some(self.waiting(best, (low, Some(high))));
            }
        }
        Some(self.waiting(best?, (low?, None)))
    }

    fn waiting(&self, hours: i64, span: (i64, Option<i64>)) -> Wait {
        let just_before = (hours > 0).then(|| self.outlook_in((hours - 1) as f64));
        let careful = just_before.and_then(|outlook| outlook.judged.careful);
        Wait {
            due: self.due_after(hours as f64),
            hours,
            span,
            held_by: careful.filter(|careful| careful.is_noted()),
        }
    }

    /// When a kind of training becomes possible.
    pub fn due(&self, wanted: DayKind) -> Option<Due> {
        Some(self.wait(wanted)?.due)
    }

    fn due_after(&self, hours: f64) -> Due {
        let ahead_h = self.walk.clock_ahead_h();
        match hours > 0.0 {
            true => Due::from(self.origin.local(self.moment_h + hours + ahead_h)),
            false => Due::at(self.at),
        }
    }

    fn outlook_in(&self, hours: f64) -> Outlook {
        let moment_h = self.moment_h + hours;
        let local_h = moment_h + self.walk.clock_ahead_h();
        let day = ((local_h / 24.0).floor() as i64).max(self.day);
        self.walk.outlook_at(day, moment_h)
    }

    /// The days after the moment's own, up to the first that is ready with nothing left.
    pub fn coming_days(&self) -> Vec<ComingDay> {
        let dates = (1..=LISTED_DAYS).map(|ahead| self.origin.date(self.day + ahead));
        dates
            .map(|date| self.day(date))
            .take_while(|day| day.left.longest_h() > 0.0 || day.kind != DayKind::Ready)
            .collect()
    }

    /// The same after a session done right away.
    pub fn after(&self, mut part: Part) -> Self {
        let mut walk = self.walk.clone();
        part.start_h = self.moment_h;
        part.clock_ahead_h = walk.clock_ahead_h();
        let end_h = walk.train(&[part]).end_h;
        Self::at_moment(walk, self.origin, self.day, end_h)
    }

    /// An activity of the history as if it were repeated.
    pub fn again(&self, activity: &ScoredActivity, athlete: &Athlete) -> Part {
        self.origin.part(activity, athlete)
    }

    /// What the athlete is measured against, on the day of the moment.
    pub fn morning(&self) -> &Morning {
        self.walk.morning()
    }
}
