//! The languages of pictures and pages. All words of one stand in one module, those of pictures in its
//! file and those of the page in its folder, so a new language is a module like [`english`] and a line
//! in each function of [`Language`].

pub mod audit_in_words;
pub mod doubts_in_words;
pub mod english;
pub mod facts_in_words;
pub mod headline;
pub mod page;
pub mod performance_in_words;
pub mod plain_letters;
pub mod portrait_in_words;
pub mod reasons;
pub mod recovery_in_words;
pub mod repairs_in_words;
pub mod squad_in_words;
pub mod threshold_in_words;
pub mod today_in_words;
pub mod units;
pub mod week_ahead_in_words;
pub mod wording;
pub mod worth_in_words;

use chrono::NaiveDate;

use crate::activity::Sport;
use crate::answer::{Bin, EffortLevel, Lately, Results};
use crate::history::ScoredActivity;
use crate::recovery::{DayAdvice, DayKind, Due};
use crate::report::words::units::Units;

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// The English language.
    #[default]
    English,
}

impl Language {
    /// Every language that reports speak.
    pub const ALL: [Language; 1] = [Language::English];

    /// Its code (ISO 639-1), for arguments and pages.
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
        }
    }

    /// Its words on a page.
    pub fn page_words(self) -> &'static page::PageWords {
        match self {
            Language::English => &english::page::PAGE,
        }
    }

    /// The words of a picture in it.
    pub fn words(self) -> &'static dyn Words {
        match self {
            Language::English => &english::English,
        }
    }
}

/// Words that stand by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// What the picture is about, below its message.
    Subject,
    /// The day of the advice.
    Today,
    /// The day after that of the advice.
    Tomorrow,
    /// Above the days to come.
    IfNothingMore,
    /// Heading of how hard sessions were, before the ends of its ramp.
    Effort,
    /// The easy end of that ramp.
    Light,
    /// Its hard end.
    Hard,
    /// Heading of the recovery days that were recommended.
    RecoveryDays,
    /// Recovery days that were taken.
    Taken,
    /// Recovery days that were not taken.
    NotTaken,
    /// Recovery days that may still be taken.
    StillOpen,
    /// In the place of recovery days, where none was recommended.
    NoRecoveryDays,
    /// Beside the row of days, before the kinds that they were advised for.
    Advised,
    /// Load known from duration only.
    Assumed,
    /// A session without a load.
    Unscored,
    /// A session for which it was too early.
    CameTooEarly,
    /// A day of rest.
    NothingDone,
    /// A day of which nothing is known.
    NobodyKnows,
    /// Days that are still to come.
    Ahead,
    /// Heading of the kinds of day, in a squad.
    GoodFor,
    /// Ready, for who is new to running.
    ReadyToRun,
    /// Heading of the hours until hard training, in a squad.
    HoursUntilRecovered,
    /// Heading of the time until recovered.
    TimeToRecover,
    /// The same over weeks or months, which show the longest.
    MostTimeToRecover,
    /// Name of the mechanical clock.
    Legs,
    /// Name of the clock of the heart.
    HeartAndLungs,
    /// What the watch said.
    SaidByWatch,
    /// Heading of the averages.
    LoadAverages,
    /// Name of the chronic load.
    Fitness,
    /// Name of the acute load.
    Fatigue,
    /// Name of the balance of chronic and acute load.
    Form,
    /// Heading of the athletes' names.
    Athlete,
    /// Heading of the last four weeks.
    LastFourWeeks,
    /// Heading of the reasons.
    Why,
}

/// Every word of a language, and how it builds sentences and dates.
pub trait Words: headline::HeadlineWords + Sync {
    /// `Sat`.
    fn weekday(&self, date: NaiveDate) -> String;

    /// `13 Sep`.
    fn day_month(&self, date: NaiveDate) -> String;

    /// `Sat 13 Sep`.
    fn short_date(&self, date: NaiveDate) -> String;

    /// `13 Sep 2025`.
    fn long_date(&self, date: NaiveDate) -> String;

    /// `Sep`.
    fn month(&self, date: NaiveDate) -> String;

    /// `5 Jun – 14 Sep 2025`.
    fn date_span(&self, from: NaiveDate, to: NaiveDate) -> String;

    /// A kind of day.
    fn kind(&self, kind: DayKind) -> &'static str;

    /// A kind of day where there is little room.
    fn short_kind(&self, kind: DayKind) -> &'static str;

    /// How hard a session was.
    fn effort(&self, effort: EffortLevel) -> &'static str;

    /// Words that stand by themselves.
    fn label(&self, label: Label) -> &'static str;

    /// Heading of the load panel.
    fn load_title(&self, bin: Bin) -> &'static str;

    /// A number of hours, short: `40 h`.
    fn hours(&self, hours: f64) -> String;

    /// A number of days, short: `3 d`.
    fn days(&self, days: f64) -> String;

    /// `averages still growing from their seed until 14 Jul 2019`.
    fn still_growing(&self, until: NaiveDate) -> String;

    /// Which kinds of training are shown, where not all are.
    fn only(&self, sports: &[Sport]) -> Option<String>;

    /// When hard training is due again.
    fn hard_again(&self, due: Due) -> String;

    /// When a novice's next run is due.
    fn run_again(&self, due: Due) -> String;

    /// Why a day is of its kind, in a sentence.
    fn reason(&self, results: &Results, advice: &DayAdvice, units: Units) -> String;

    /// A session by its day, distance and sport.
    fn session(&self, activity: &ScoredActivity, units: Units) -> String;

    /// A session in a few words: `12.1 km run`.
    fn short_session(&self, activity: &ScoredActivity, units: Units) -> String;

    /// `3 of 7 sessions in 4 weeks came too early`.
    fn lately(&self, lately: &Lately) -> String;

    /// Nothing is known of an athlete since a day.
    fn no_files_since(&self, day: NaiveDate) -> String;

    /// The one message about a squad, from the number of athletes for each of [`DayKind::ALL`], and of
    /// all: of the rest, nobody knows.
    fn squad_headline(&self, kinds: &[usize; 5], all: usize) -> String;

    /// Which day a squad is judged on.
    fn squad_subline(&self, date: NaiveDate) -> String;

    /// What has to be known of a squad, and how many athletes found no room.
    fn squad_foot(&self, left_out: usize) -> String;

    /// What to call an athlete whose name cannot be drawn.
    fn nameless(&self, rank: usize) -> String;

    /// What was read, and which conventions were used, a sentence or a few a line.
    fn foot(&self, results: &Results, units: Units) -> Vec<String>;
}
