//! Several athletes on one page, in words: who needs rest, ranked, and why. For a coach.

use chrono::NaiveDate;

use super::numbers::capitalised;
use super::units::Units;
use super::week_ahead::WeekAheadInWords;
use super::{Label, Language};
use crate::answer::{Judged, OutlookDay, Results, StandingInSquad, by_need};
use crate::recovery::DayKind;

/// All athletes, who needs rest most first.
#[derive(Debug, Clone, PartialEq)]
pub struct Squad {
    /// The day that all are judged on.
    pub date: NaiveDate,
    /// One message about all.
    pub headline: String,
    /// The day, and what it is about.
    pub subline: String,
    /// The athletes, who needs rest most first.
    pub members: Vec<SquadMember>,
    /// Language of all that is said.
    pub language: Language,
}

/// An athlete of the squad and what is said of them.
#[derive(Debug, Clone, PartialEq)]
pub struct SquadMember {
    /// Name, stated or that of the folder.
    pub name: String,
    /// Name of the report's file, if there is one.
    pub report: Option<String>,
    /// What is said of the athlete.
    pub story: Story,
}

/// What is said of an athlete.
#[derive(Debug, Clone, PartialEq)]
pub enum Story {
    /// The files reach up to the day.
    Told(Box<SquadStory>),
    /// They do not, or there are none: why.
    Unknown(String),
}

/// How an athlete is on the day, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct SquadStory {
    /// The same in numbers.
    pub judged: Judged,
    /// What the rest of the day is good for.
    pub name: &'static str,
    /// Why; what tomorrow is good for where today's training is done.
    pub reason: String,
    /// When training is due again.
    pub again: Option<String>,
    /// What else asks for care, in sentences.
    pub cautions: Vec<String>,
}

/// Units and language of a page.
type Spoken = (Units, Language);

impl SquadMember {
    /// Of the results of an athlete; `date` is the day that all are judged on.
    pub fn of(
        folder: &str,
        report: String,
        (results, date): (&Results, NaiveDate),
        spoken: Spoken,
    ) -> Self {
        let words = spoken.1.words();
        let nobody_knows = || words.label(Label::NobodyKnows).to_owned();
        let story = match StandingInSquad::of(results, date) {
            StandingInSquad::Judged(judged) => SquadStory::of(results, judged, spoken).map_or_else(
                || Story::Unknown(nobody_knows()),
                |told| Story::Told(Box::new(told)),
            ),
            StandingInSquad::NoFilesSince(day) => Story::Unknown(words.no_files_since(day)),
            StandingInSquad::NoFiles => Story::Unknown(nobody_knows()),
        };
        Self {
            name: results.athlete.name.clone().unwrap_or(folder.to_owned()),
            report: Some(report),
            story,
        }
    }

    /// Of an athlete whose files could not be scored.
    pub fn unread(folder: &str, why: String) -> Self {
        Self {
            name: folder.to_owned(),
            report: None,
            story: Story::Unknown(why),
        }
    }

    /// What is known, if anything is.
    pub fn told(&self) -> Option<&SquadStory> {
        match &self.story {
            Story::Told(told) => Some(told),
            Story::Unknown(_) => None,
        }
    }

    fn judged(&self) -> Option<&Judged> {
        Some(&self.told()?.judged)
    }
}

impl SquadStory {
    fn of(results: &Results, judged: Judged, (units, language): Spoken) -> Option<Self> {
        let advice = results.recovery.advice(results.today)?;
        let words = language.words_in(units);
        let outlook = WeekAheadInWords::of(results, words)?;
        let reason = match outlook.when {
            OutlookDay::Tomorrow => {
                let tomorrow = capitalised(words.label(Label::Tomorrow));
                format!("{tomorrow}: {}. {}", outlook.name, outlook.reason)
            }
            OutlookDay::Today => outlook.reason,
        };
        let cautions = advice.cautions_by_weight();
        Some(Self {
            name: words.kind_for(judged.kind, advice.novice),
            reason,
            again: outlook.again,
            cautions: cautions.iter().map(|c| c.to_string()).collect(),
            judged,
        })
    }
}

impl Squad {
    /// Ranks athletes ([`by_need`]), equals by name.
    pub fn of(date: NaiveDate, mut members: Vec<SquadMember>, language: Language) -> Self {
        members.sort_by(|a, b| {
            let by_name = || a.name.cmp(&b.name);
            by_need(a.judged(), b.judged()).then_with(by_name)
        });
        let words = language.words();
        let of_kind = |kind| {
            let judged = members.iter().filter_map(SquadMember::judged);
            judged.filter(|judged| judged.kind == kind).count()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::{date, export};
    use crate::answer::{Lately, Today};
    use crate::recovery::Clocks;

    fn member(name: &str, kind: DayKind, hours: f64) -> SquadMember {
        let left = Clocks {
            cardio_h: 0.0,
            mechanical_h: hours,
        };
        let judged = Judged {
            kind,
            left,
            lately: Lately {
                days: 28,
                training: 3,
                too_early: 0,
            },
            days: Vec::new(),
        };
        let told = SquadStory {
            judged,
            name: kind.name(),
            reason: String::new(),
            again: None,
            cautions: Vec::new(),
        };
        SquadMember {
            name: name.to_owned(),
            report: None,
            story: Story::Told(Box::new(told)),
        }
    }

    #[test]
    fn who_needs_rest_most_stands_first_and_who_is_unknown_last() {
        let members = vec![
            SquadMember::unread("zoe", "no activity".to_owned()),
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
        let unknown = |name| SquadMember::unread(name, "no activity".to_owned());
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
        let results = export(112);
        let results = results.for_day(date(2025, 9, 14));
        let spoken = (Units::Metric, Language::English);
        let member = SquadMember::of("a", String::new(), (&results, results.today), spoken);
        let told = member.told().expect("the files reach up to the day");
        let now = Today::of(&results).expect("is known").now();
        let judged = &told.judged;
        assert_eq!((judged.kind, judged.left), (now.kind, now.left.hard));
        assert!(told.reason.starts_with("Tomorrow: "), "{}", told.reason);
    }
}
