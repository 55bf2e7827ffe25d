//! Several athletes on one page, in words: who needs rest, who does much more or less than usual, who has no
//! data, and why. For a coach.

use chrono::TimeDelta;

use super::numbers::{as_sentence, capitalised};
use super::squad::{AmountInWords, SquadTold};
use super::units::Units;
use super::{Language, Words};
use crate::answer::{Amount, InSquad, Judged, Measure, OutlookDay, Results, SquadDay, SquadGroup};
use crate::recovery::{DayAdvice, DayKind};

/// All athletes, who needs rest most first.
#[derive(Debug, Clone, PartialEq)]
pub struct Squad {
    /// The day that all are judged on.
    pub day: SquadDay,
    /// The answer to what a coach asks first.
    pub headline: String,
    /// The day, and the number of athletes for each kind of advice.
    pub counts: String,
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
    /// The same in numbers.
    pub known: InSquad,
    /// The advice for the day in a few words; without data, since when.
    pub advice: String,
    /// When hard training, or a beginner's next run, is due.
    pub again: String,
    /// Load of seven days against the usual.
    pub load: AmountInWords,
    /// On foot in seven days, likewise.
    pub on_foot: AmountInWords,
    /// Longest run of seven days, likewise.
    pub longest_run: AmountInWords,
    /// The last day with a file.
    pub uploaded: String,
    /// What is much more or less than usual, in a sentence without its full stop.
    pub unusual: Option<String>,
    /// Why the day is of its kind, and what else needs care, in sentences.
    pub why: String,
}

/// Units and language of a page.
type Spoken = (Units, Language);

impl SquadMember {
    /// Of the results of an athlete on the day that all are judged on.
    pub fn of(
        folder: &str,
        report: Option<String>,
        (results, day): (&Results, SquadDay),
        spoken: Spoken,
    ) -> Self {
        let known = InSquad::of(results, day.date);
        let name = results.athlete.name.clone();
        let mut member = Self::without_data(name.as_deref().unwrap_or(folder), known, day, spoken);
        member.report = report;
        member.why = why(results, &member.known, day, spoken);
        member
    }

    /// Of an athlete whose files could not be scored, and why.
    pub fn unread(folder: &str, why: String, day: SquadDay, language: Language) -> Self {
        let spoken = (Units::default(), language);
        Self {
            why,
            ..Self::without_data(folder, InSquad::unknown(), day, spoken)
        }
    }

    /// All but the reasons and the report.
    fn without_data(name: &str, known: InSquad, day: SquadDay, (units, language): Spoken) -> Self {
        let words = language.words_in(units);
        let judged = known.judged.as_ref();
        let amount = |measure, of: fn(&Judged) -> &Amount| {
            judged.map_or_else(AmountInWords::default, |judged| {
                words.amount(measure, of(judged))
            })
        };
        let unusual: Vec<String> = judged
            .into_iter()
            .flat_map(Judged::unusual)
            .map(|(measure, amount)| words.unusual(measure, &amount))
            .collect();
        Self {
            name: name.to_owned(),
            report: None,
            advice: judged.map_or_else(
                || words.no_data_since(known.uploaded, day),
                |judged| words.squad_advice(judged, day),
            ),
            again: judged.map_or_else(String::new, |judged| words.squad_again(judged, day)),
            load: amount(Measure::Load, |judged| &judged.load),
            on_foot: amount(Measure::OnFoot, |judged| &judged.on_foot),
            longest_run: amount(Measure::LongestRun, |judged| &judged.longest_run),
            uploaded: (known.uploaded).map_or_else(String::new, |on| words.uploaded(on, day)),
            unusual: (!unusual.is_empty()).then(|| unusual.join(", ")),
            why: String::new(),
            known,
        }
    }
}

/// Why the day is of its kind, and what else needs care, in sentences; without data, the last known session.
fn why(results: &Results, known: &InSquad, day: SquadDay, (units, language): Spoken) -> String {
    let words = language.words_in(units);
    let Some(judged) = &known.judged else {
        let last = known.last_session.map(|last| last.index);
        let last = last.and_then(|index| results.whole().history.activities.get(index));
        return last.map_or_else(String::new, |last| {
            words.last_known(&words.session_name(last))
        });
    };
    let told_for = match judged.when {
        OutlookDay::Tomorrow => day.date + TimeDelta::days(1),
        OutlookDay::Today => day.date,
    };
    let mut parts: Vec<String> = Vec::new();
    if let Some(advice) = results.recovery.advice(told_for) {
        parts.push(words.reason(results, advice));
    }
    if known.lately.too_early > 0 {
        parts.push(words.lately(&known.lately));
    }
    let advice = results.recovery.advice(day.date);
    parts.extend(
        advice
            .into_iter()
            .flat_map(|advice| cautions(advice, words)),
    );
    let sentences: Vec<String> = parts.iter().map(|part| as_sentence(part)).collect();
    sentences.join(" ")
}

/// What else needs care on a day, most first, a sentence each.
fn cautions(advice: &DayAdvice, words: &dyn Words) -> Vec<String> {
    let cautions = advice.cautions_by_weight();
    let in_words = cautions.iter().map(|caution| words.caution(caution));
    in_words.map(|sentence| capitalised(&sentence)).collect()
}

impl Squad {
    /// Ranks athletes ([`InSquad::order`]), equals by name.
    pub fn of(day: SquadDay, mut members: Vec<SquadMember>, language: Language) -> Self {
        members.sort_by(|a, b| {
            let by_name = || a.name.cmp(&b.name);
            a.known.order(&b.known).then_with(by_name)
        });
        let mut squad = Self {
            day,
            headline: String::new(),
            counts: String::new(),
            members,
            language,
        };
        let names: Vec<String> = squad.members.iter().map(|m| m.name.clone()).collect();
        squad.headline = squad.headline_for(&names);
        squad.counts = language.words().squad_counts(&squad.told(&names));
        squad
    }

    /// The headline with other names than the athletes' own, in the order of the athletes.
    pub fn headline_for(&self, names: &[String]) -> String {
        self.language.words().squad_headline(&self.told(names))
    }

    fn told<'a>(&self, names: &'a [String]) -> SquadTold<'a> {
        let named = || names.iter().map(String::as_str).zip(&self.members);
        let judged = || named().filter_map(|(name, m)| Some((name, m.known.judged.as_ref()?)));
        let of_kind = |kind| judged().filter(|(_, judged)| judged.kind == kind).count();
        let kinds = judged().map(|(name, judged)| (name, judged.when, judged.kind));
        let (recovery, fit) = kinds.partition(|(_, _, kind)| kind.is_recovery());
        let mut unusual: Vec<(&str, Measure, Amount)> = judged()
            .filter_map(|(name, judged)| {
                let (measure, amount) = judged.unusual().next()?;
                Some((name, measure, amount))
            })
            .collect();
        unusual.sort_by(|(_, _, one), (_, _, two)| two.distance().total_cmp(&one.distance()));
        let silent = named().filter(|(_, m)| m.known.judged.is_none());
        SquadTold {
            day: self.day,
            recovery,
            fit,
            unusual,
            silent: silent.map(|(name, m)| (name, m.known.uploaded)).collect(),
            kinds: DayKind::ALL.map(of_kind),
            all: self.members.len(),
        }
    }

    /// The groups that have athletes, in order, each with the places of its first and after its last.
    pub fn groups(&self) -> Vec<(SquadGroup, std::ops::Range<usize>)> {
        let mut groups: Vec<(SquadGroup, std::ops::Range<usize>)> = Vec::new();
        for (at, member) in self.members.iter().enumerate() {
            let group = member.known.group();
            match groups.last_mut() {
                Some((last, range)) if *last == group => range.end = at + 1,
                _ => groups.push((group, at..at + 1)),
            }
        }
        groups
    }
}

/// An athlete with a number of hours to recover, for tests.
#[cfg(test)]
pub fn example_of(kind: DayKind, hours: f64) -> Judged {
    use crate::answer::{Again, UsualLevel};
    let unknown = Amount {
        now: None,
        at_least: 0.0,
        usual: None,
        level: UsualLevel::Unknown,
    };
    Judged {
        when: OutlookDay::Today,
        kind,
        now: kind,
        is_novice: false,
        left: crate::recovery::Clocks {
            cardio_h: 0.0,
            mechanical_h: hours,
        },
        again: Again::NotInSight,
        load: unknown,
        on_foot: unknown,
        longest_run: unknown,
        cautions: Vec::new(),
    }
}

/// An athlete about whom nothing else is known, for tests.
#[cfg(test)]
pub fn example_member(name: &str, judged: Judged, day: SquadDay) -> SquadMember {
    let known = InSquad {
        judged: Some(judged),
        ..InSquad::unknown()
    };
    SquadMember::without_data(name, known, day, (Units::Metric, Language::English))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::answer::UsualLevel;
    use crate::answer::example_results::{date, export};

    const DAY: NaiveDate = NaiveDate::from_ymd_opt(2025, 9, 15).expect("a date");

    fn on(date: NaiveDate) -> SquadDay {
        SquadDay {
            date,
            is_over: false,
        }
    }

    fn member(name: &str, judged: Judged) -> SquadMember {
        example_member(name, judged, on(DAY))
    }

    fn unread(name: &str) -> SquadMember {
        SquadMember::unread(name, "no activity".to_owned(), on(DAY), Language::English)
    }

    #[test]
    fn who_needs_rest_stands_first_then_who_is_unusual_and_who_is_silent_last() {
        let more = Amount {
            now: Some(200.0),
            at_least: 200.0,
            usual: Some(100.0),
            level: UsualLevel::More,
        };
        let unusual = Judged {
            load: more,
            ..example_of(DayKind::Ready, 0.0)
        };
        let members = vec![
            unread("silent"),
            member("easy", example_of(DayKind::Easy, 10.0)),
            member("ready", example_of(DayKind::Ready, 0.0)),
            member("short", example_of(DayKind::Rest, 20.0)),
            member("long", example_of(DayKind::Rest, 50.0)),
            member("unusual", unusual),
            member("walk", example_of(DayKind::Walk, 90.0)),
        ];
        let squad = Squad::of(on(DAY), members, Language::English);
        let names: Vec<&str> = squad.members.iter().map(|m| m.name.as_str()).collect();
        let order = [
            "long", "short", "walk", "unusual", "easy", "ready", "silent",
        ];
        assert_eq!(names, order);
        assert_eq!(
            squad.headline,
            "3 need recovery today: long (rest), short (rest) and walk (walk); \
             unusual is doing 100\u{a0}% more than usual; no data from silent"
        );
        let groups: Vec<_> = squad.groups().into_iter().map(|(_, range)| range).collect();
        assert_eq!(groups, [0..3, 3..4, 4..6, 6..7]);
    }

    #[test]
    fn who_is_silent_is_counted_and_never_among_those_who_may_train() {
        let squad = |members| Squad::of(on(DAY), members, Language::English);
        let one = squad(vec![member("b", example_of(DayKind::Ready, 0.0))]);
        assert_eq!(one.headline, "B may train hard today");
        let two = squad(vec![
            unread("a"),
            member("b", example_of(DayKind::Ready, 0.0)),
        ]);
        assert_eq!(two.headline, "B may train hard today; no data from a");
        assert!(
            two.counts
                .ends_with("2 athletes: 1 ready for hard training, 1 without data")
        );
        assert_eq!(squad(vec![unread("a")]).headline, "No data from a");
        assert_eq!(squad(Vec::new()).headline, "No athletes");
    }

    #[test]
    fn who_has_trained_today_is_told_of_tomorrow() {
        let results = export(112);
        let results = results.for_day(date(2025, 9, 14));
        let spoken = (Units::Metric, Language::English);
        let day = on(results.today);
        let member = SquadMember::of("a", None, (&results, day), spoken);
        let judged = member
            .known
            .judged
            .as_ref()
            .expect("the files reach the day");
        let standing = results.standing.as_ref().expect("is known");
        assert_eq!(judged.now, standing.kind());
        assert_eq!(judged.kind, standing.day(date(2025, 9, 15)).kind);
        assert_eq!(judged.left, standing.now.left.hard);
        assert!(member.advice.starts_with("Mon: "), "{}", member.advice);
        assert_eq!(member.uploaded, "today");
    }
}
