//! The languages of reports. A topic is a trait in a file here (`today.rs`). What a language says of it is
//! only in the file of the same name in its folder (`english/today.rs`). The topic's file or `answer` chooses
//! and orders, once for all languages. A new language is a folder like [`english`] and a line in each
//! function of [`Language`]; the compiler names every sentence that it lacks.

pub mod advice;
pub mod athlete;
pub mod audits;
pub mod calendar;
pub mod cautions;
pub mod dates;
pub mod doubts;
pub mod english;
pub mod facts;
pub mod files;
pub mod findings;
pub mod foot;
pub mod german;
pub mod headline;
pub mod inspect;
pub mod letter;
pub mod names;
pub mod numbers;
pub mod page;
pub mod picture;
pub mod plain_letters;
pub mod portrait;
pub mod reasons;
pub mod sessions;
pub mod squad;
pub mod squad_in_words;
pub mod summary;
pub mod table_notes;
pub mod today;
pub mod units;
pub mod validation;
pub mod week_ahead;
pub mod week_letter;
pub mod weeks;
pub mod wording;

use crate::answer::Lately;
use advice::AdviceWords;
use athlete::AthleteWords;
use audits::AuditWords;
use calendar::CalendarWords;
use cautions::CautionWords;
use dates::DateWords;
use doubts::DoubtWords;
use files::FileWords;
use findings::FindingWords;
use foot::FootWords;
use headline::HeadlineWords;
use inspect::InspectWords;
use names::NameWords;
use numbers::NumberWords;
pub use picture::Label;
use picture::PictureWords;
use sessions::SessionWords;
use squad::SquadWords;
use summary::SummaryWords;
use table_notes::TableNoteWords;
use today::TodayWords;
use units::Units;
use validation::ValidationWords;
use week_letter::LetterWords;
use weeks::WeekWords;

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// The English language.
    #[default]
    English,
    /// The German language.
    German,
}

impl Language {
    /// Every language that reports speak.
    pub const ALL: [Language; 2] = [Language::English, Language::German];

    /// Its code (ISO 639-1), for arguments and pages.
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::German => "de",
        }
    }

    /// Its words on a page.
    pub fn page_words(self) -> &'static page::PageWords {
        match self {
            Language::English => &english::page::PAGE,
            Language::German => &german::page::PAGE,
        }
    }

    /// Its words, with distances in some units.
    pub fn words_in(self, units: Units) -> &'static dyn Words {
        match self {
            Language::English => english::words(units),
            Language::German => german::words(units),
        }
    }

    /// Its words, with distances in kilometres.
    pub fn words(self) -> &'static dyn Words {
        self.words_in(Units::Metric)
    }
}

/// Every word of a language: the sum of its topics, and what is said of pictures by labels.
pub trait Words:
    NumberWords
    + DateWords
    + NameWords
    + SessionWords
    + DoubtWords
    + AthleteWords
    + AdviceWords
    + TodayWords
    + SummaryWords
    + FileWords
    + InspectWords
    + ValidationWords
    + WeekWords
    + CalendarWords
    + CautionWords
    + FindingWords
    + AuditWords
    + HeadlineWords
    + PictureWords
    + FootWords
    + TableNoteWords
    + SquadWords
    + LetterWords
{
    /// `3 of 7 sessions in 4 weeks too soon`.
    fn lately(&self, lately: &Lately) -> String;
}
