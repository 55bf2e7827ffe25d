//! Several athletes on one page: who needs rest, ranked, and why. For a coach.

mod page;
mod picture;
mod text;

pub use page::squad_page;
pub use picture::squad_picture;
pub use text::squad_text;

use chrono::{NaiveDate, TimeDelta};

use super::chart_model::{Bin, Column, Lately, Outlook, columns, kind_name};
use super::results::{DateRange, Results};
use super::today::Today;
use super::units::Units;
use super::wording::capitalised;
use super::words::{Label, Language};
use crate::recovery::{Clocks, DayKind};

/// Days that are shown of each athlete, the day of the advice among them.
pub const DAYS_SHOWN: i64 = 28;
/// Whose files end longer before the day than this is not judged, days: nobody knows what they did since.
const KNOWN_FOR_DAYS: i64 = 14;

/// All athletes, who needs rest most first.
#[derive(Debug, Clone, PartialEq)]
pub struct Squad {
    /// The day that all are judged on.
    pub date: NaiveDate,
    /// One message about all.
    pub headline: String,
    /// Which day, and what it is about.
    pub subline: String,
    /// Ranked.
    pub members: Vec<Member>,
    /// What it speaks.
    pub language: Language,
}

/// One athlete.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Name, stated or that of the folder.
    pub name: String,
    /// Name of the report's file, if there is one.
    pub report: Option<String>,
    /// How the athlete stands.
    pub standing: Standing,
}

/// How an athlete stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing {
    /// The files reach up to the day.
    Known(Box<Known>),
    /// They do not, or there are none: why.
    Unknown(String),
}

/// What is known of an athlete on the day.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// What is left of the day is good for.
    pub kind: DayKind,
    /// The same in words.
    pub name: &'static str,
    /// Why; what tomorrow is good for where today's training is done.
    pub reason: String,
    /// When training is due again.
    pub again: Option<String>,
    /// Hours left.
    pub left: Clocks,
    /// How often training came too early.
    pub lately: Lately,
    /// What else asks for care, in sentences.
    pub cautions: Vec<String>,
    /// The last days, the day itself last.
    pub days: Vec<Column>,
}

impl Member {
    /// Of the results of an athlete; `date` is the day that all are judged on.
    pub fn of(
        folder: &str,
        report: String,
        (results, date): (&Results, NaiveDate),
        (units, language): Spoken,
    ) -> Self {
        let last = results.history.activities.iter().map(|a| a.day);
        let last = last.filter(|day| *day <= date).max();
        let fresh = |day: &NaiveDate| (date - *day).num_days() <= KNOWN_FOR_DAYS;
        let words = language.words();
        let standing = match last.filter(fresh) {
            Some(_) => Known::of(results, units, language).map(Box::new),
            None => None,
        };
        let since = || match last {
            Some(day) => words.no_files_since(day),
            None => words.label(Label::NobodyKnows).to_owned(),
        };
        Self {
            name: results.athlete.name.clone().unwrap_or(folder.to_owned()),
            report: Some(report),
            standing: standing.map_or_else(|| Standing::Unknown(since()), Standing::Known),
        }
    }

    /// Of an athlete whose files could not be scored.
    pub fn unread(folder: &str, why: String) -> Self {
        Self {
            name: folder.to_owned(),
            report: None,
            standing: Standing::Unknown(why),
        }
    }
}

/// Units and language of a page.
type Spoken = (Units, Language);

impl Known {
    fn of(results: &Results, units: Units, language: Language) -> Option<Self> {
        let advice = results.recovery.advice(results.today)?;
        let cautions = advice.cautions_by_weight();
        let days = DateRange {
            from: results.today - TimeDelta::days(DAYS_SHOWN - 1),
            to: results.today,
        };
        let words = language.words();
        let (today, outlook) = (Today::of(results)?, Outlook::of(results, words, units)?);
        let now = today.now();
        let reason = match outlook.when {
            Label::Tomorrow => {
                let tomorrow = capitalised(words.label(Label::Tomorrow));
                format!("{tomorrow}: {}. {}", outlook.name, outlook.reason)
            }
            _ => outlook.reason,
        };
        Some(Self {
            kind: now.kind,
            name: kind_name(now.kind, &today, words),
            reason,
            again: outlook.again,
            left: now.left.hard,
            lately: Lately::up_to(results, results.today),
            cautions: cautions.iter().map(|c| c.to_string()).collect(),
            days: columns(results, days, Bin::Day),
        })
    }
}

impl Squad {
    /// Ranks athletes: the most careful kind of day first, among equals the longer clock, then more
    /// sessions that came too early. Who is not known stands last.
    pub fn of(date: NaiveDate, mut members: Vec<Member>, language: Language) -> Self {
        members.sort_by(|a, b| {
            let (one, other) = (a.need(), b.need());
            let by_kind = one.0.cmp(&other.0);
            let by_hours = || other.1.total_cmp(&one.1);
            let by_early = || other.2.cmp(&one.2);
            let by_name = || a.name.cmp(&b.name);
            by_kind
                .then_with(by_hours)
                .then_with(by_early)
                .then_with(by_name)
        });
        let words = language.words();
        let of_kind = |kind| {
            let known = members.iter().filter_map(Member::known);
            known.filter(|known| known.kind == kind).count()
        };
        Self {
            date,
            headline: words.squad_headline(&DayKind::ALL.map(of_kind), members.len()),
            subline: words.squad_subline(date),
            members,
            language,
        }
    }
}

impl Member {
    /// What is known, if anything is.
    pub fn known(&self) -> Option<&Known> {
        match &self.standing {
            Standing::Known(known) => Some(known),
            Standing::Unknown(_) => None,
        }
    }

    /// Rank by kind, hours and sessions that came too early.
    fn need(&self) -> (usize, f64, usize) {
        self.known().map_or((DayKind::ALL.len(), 0.0, 0), |known| {
            let kind = known.kind as usize;
            (kind, known.left.longest_h(), known.lately.too_early)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(name: &str, kind: DayKind, hours: f64) -> Member {
        let left = Clocks {
            cardio_h: 0.0,
            mechanical_h: hours,
        };
        let known = Known {
            kind,
            name: kind.name(),
            reason: String::new(),
            again: None,
            left,
            lately: Lately {
                days: 28,
                training: 3,
                too_early: 0,
            },
            cautions: Vec::new(),
            days: Vec::new(),
        };
        Member {
            name: name.to_owned(),
            report: None,
            standing: Standing::Known(Box::new(known)),
        }
    }

    #[test]
    fn who_needs_rest_most_stands_first_and_who_is_unknown_last() {
        let members = vec![
            Member::unread("zoe", "no activity".to_owned()),
            member("ready", DayKind::Ready, 0.0),
            member("short", DayKind::Rest, 20.0),
            member("long", DayKind::Rest, 50.0),
            member("walk", DayKind::Walk, 90.0),
        ];
        let date = NaiveDate::from_ymd_opt(2025, 9, 15).expect("date");
        let squad = Squad::of(date, members, Language::English);
        let names: Vec<&str> = squad.members.iter().map(|m| m.name.as_str()).collect();
        assert_eq!(names, ["long", "short", "walk", "ready", "zoe"]);
        assert_eq!(
            squad.headline,
            "2 of 5 athletes need rest today; 1 may train hard; of 1 nobody knows"
        );
    }

    #[test]
    fn who_is_unknown_is_not_said_to_need_nothing() {
        let date = NaiveDate::from_ymd_opt(2025, 9, 15).expect("date");
        let headline = |members| Squad::of(date, members, Language::English).headline;
        let unknown = |name| Member::unread(name, "no activity".to_owned());
        assert_eq!(
            headline(vec![unknown("a"), unknown("b")]),
            "Nobody knows who needs rest today: 2 athletes, no recent files"
        );
        assert_eq!(
            headline(vec![unknown("a"), member("b", DayKind::Ready, 0.0)]),
            "Nobody is known to need a recovery day today; 1 may train hard; of 1 nobody knows"
        );
        assert_eq!(
            headline(vec![member("b", DayKind::Ready, 0.0)]),
            "None of 1 athlete needs a recovery day today; 1 may train hard"
        );
    }

    #[test]
    fn who_has_trained_today_is_told_of_from_now_on_and_of_tomorrow() {
        let results = crate::report::made::export(112);
        let results = results.for_day(crate::report::made::date(2025, 9, 14));
        let spoken = (Units::Metric, Language::English);
        let member = Member::of("a", String::new(), (&results, results.today), spoken);
        let known = member.known().expect("the files reach up to the day");
        let now = Today::of(&results).expect("is known").now();
        assert_eq!((known.kind, known.left), (now.kind, now.left.hard));
        assert!(known.reason.starts_with("Tomorrow: "), "{}", known.reason);
    }
}
