//! Sentences about several athletes.

use chrono::NaiveDate;

use crate::answer::{Amount, Judged, Measure, OutlookDay, SquadDay, SquadGroup};
use crate::recovery::DayKind;

/// An amount and how it lies to the usual one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AmountInWords {
    /// `310 points`.
    pub now: String,
    /// `310`.
    pub number: String,
    /// `+45 %`.
    pub change: String,
    /// `usually 214`.
    pub usual: String,
}

/// What a headline is made from.
#[derive(Debug, Clone, PartialEq)]
pub struct SquadTold<'a> {
    /// The day that all are judged on.
    pub day: SquadDay,
    /// Athletes who need recovery, when, and the kind of it.
    pub recovery: Vec<(&'a str, OutlookDay, DayKind)>,
    /// Athletes who may train, when, and the kind of it.
    pub fit: Vec<(&'a str, OutlookDay, DayKind)>,
    /// Who does much more or less than usual, and of what most.
    pub unusual: Vec<(&'a str, Measure, Amount)>,
    /// Athletes without data, and since when.
    pub silent: Vec<(&'a str, Option<NaiveDate>)>,
    /// Athletes for each of [`DayKind::ALL`].
    pub kinds: [usize; 5],
    /// All athletes.
    pub all: usize,
}

/// Columns of the squad.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SquadColumn {
    /// Name of the athlete.
    Athlete,
    /// The advice for the day.
    Advice,
    /// When hard training is due again.
    HardAgain,
    /// Load of seven days.
    Load,
    /// On foot in seven days.
    OnFoot,
    /// Longest run of seven days.
    LongestRun,
    /// Weekly loads.
    Trend,
    /// Last day with a file.
    Uploaded,
    /// Advice and effort of the last four weeks.
    LastFourWeeks,
    /// Why.
    Why,
}

impl SquadColumn {
    /// The columns of a table or picture with all of them; why is said below each row.
    pub const SHOWN: [SquadColumn; 9] = [
        SquadColumn::Athlete,
        SquadColumn::Advice,
        SquadColumn::HardAgain,
        SquadColumn::Load,
        SquadColumn::OnFoot,
        SquadColumn::LongestRun,
        SquadColumn::Trend,
        SquadColumn::Uploaded,
        SquadColumn::LastFourWeeks,
    ];
}

/// The words of a squad in a language.
pub trait SquadWords: Sync {
    /// `2 need rest today: Goran and Ines; no data from Jonas since Friday`.
    fn squad_headline(&self, told: &SquadTold) -> String;

    /// `Friday 30 May 2025 · 10 athletes: 2 rest, 4 easy, 3 ready for hard training, 1 without data`.
    fn squad_counts(&self, told: &SquadTold) -> String;

    /// Heading of a column, where there is room for one line or two.
    fn squad_column(&self, column: SquadColumn, day: SquadDay) -> &'static str;

    /// Heading of a group of athletes.
    fn squad_group(&self, group: SquadGroup) -> &'static str;

    /// The advice in words that fit a cell: `easy`, and for the next day `Sat: easy`.
    fn squad_advice(&self, judged: &Judged, day: SquadDay) -> String;

    /// `no data since Sunday`.
    fn no_data_since(&self, since: Option<NaiveDate>, day: SquadDay) -> String;

    /// `Sat morning`.
    fn squad_again(&self, judged: &Judged, day: SquadDay) -> String;

    /// `today`, `yesterday`, `Sunday`, `2 May`.
    fn uploaded(&self, on: NaiveDate, day: SquadDay) -> String;

    /// An amount and how it lies to the usual one.
    fn amount(&self, measure: Measure, amount: &Amount) -> AmountInWords;

    /// `load +45 % (310 points, usually 214)`.
    fn unusual(&self, measure: Measure, amount: &Amount) -> String;

    /// `Last known session: Tuesday’s 10.7 km run (27 May)`.
    fn last_known(&self, session: &str) -> String;

    /// What the marks mean and how the squad is ordered, a sentence or a few a line; and how many athletes found no
    /// room.
    fn squad_foot(&self, left_out: usize) -> Vec<String>;

    /// What to call an athlete whose name cannot be drawn.
    fn nameless(&self, rank: usize) -> String;

    /// Name of the mark of what is much more or less than usual.
    fn unusual_mark(&self) -> &'static str;

    /// The ends of the ramp of efforts.
    fn effort_ends(&self) -> [&'static str; 2];

    /// Heading of the sorting buttons.
    fn sort_by(&self) -> &'static str;

    /// Heading of the usual order of athletes.
    fn usual_order(&self) -> &'static str;
}

/// The one day that advice is for, if all of it is for one.
pub fn one_day(advised: &[(&str, OutlookDay, DayKind)]) -> Option<OutlookDay> {
    let (_, first, _) = advised.first()?;
    let alike = advised.iter().all(|(_, when, _)| when == first);
    alike.then_some(*first)
}
