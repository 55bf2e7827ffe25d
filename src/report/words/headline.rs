//! The first words of every report: the answer, then the fact that changed most.

use chrono::NaiveDate;

use super::Words;
use super::numbers::as_sentence;
use crate::answer::{AgainstUsual, AsOf, DayAnswer, Fact, Headline, KeySession, Results};

/// How a language says what comes first.
pub trait HeadlineWords {
    /// `Easy day today; hard training again on Tuesday morning`.
    fn answer(&self, answer: &DayAnswer) -> String;

    /// `Longest run in six months on Sunday (25.5 km)`. `today` is the reader's day if the advice is for it; days of
    /// older advice are dates.
    fn fact(&self, fact: &Fact, today: Option<NaiveDate>) -> String;

    /// `Last 7 days: load 310 (usually 214)`.
    fn against_usual(&self, usual: &AgainstUsual) -> String;

    /// `Biggest session in the last 4 weeks: 22.1 km run on Sun 31 Aug, load 144; 3 recovery days recommended, all taken`.
    fn key_session(&self, key: &KeySession) -> String;

    /// `as of 30 May 2020`.
    fn as_of(&self, day: NaiveDate) -> String;

    /// `last file six years ago`.
    fn last_file(&self, days_ago: i64) -> String;
}

/// What comes first, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct HeadlineInWords {
    /// What the day allows.
    pub answer: String,
    /// What changed most, if anything is worth it.
    pub fact: Option<String>,
}

impl HeadlineInWords {
    /// Of results. Where nothing is known of the day, the fact comes first.
    pub fn of(results: &Results, words: &dyn Words) -> Self {
        let headline = Headline::of(results);
        let fact = headline.fact;
        let today = Some(results.today).filter(|_| AsOf::of(results) == AsOf::Today);
        let mut fact = fact.map(|fact| words.fact(&fact, today));
        let answer = headline.answer.map(|answer| words.answer(&answer));
        let answer = answer.or_else(|| fact.take());
        Self {
            answer: answer.unwrap_or_else(|| words.label(super::Label::Subject).to_owned()),
            fact,
        }
    }

    /// Both as one sentence or two, the last without its full stop.
    pub fn together(&self) -> String {
        match &self.fact {
            Some(fact) => format!("{} {fact}", as_sentence(&self.answer)),
            None => self.answer.clone(),
        }
    }
}
