//! Words of pictures that are used alone: headings, legends, marks.

use chrono::NaiveDate;

use crate::answer::Bin;

/// Words used alone.
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
    /// A day without data.
    NobodyKnows,
    /// Days that are still to come.
    Ahead,
    /// A day whose sessions have no known effort, in a squad.
    EffortUnknown,
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
}

/// Words of pictures.
pub trait PictureWords {
    /// Words used alone.
    fn label(&self, label: Label) -> &'static str;

    /// Heading of the load panel.
    fn load_title(&self, bin: Bin) -> &'static str;

    /// A time until recovered, short: `40 h`, `2.3 d`.
    fn hours(&self, hours: f64) -> String;

    /// A number of days, short: `3 d`.
    fn days(&self, days: f64) -> String;

    /// `not settled before 14 Jul 2019`.
    fn still_growing(&self, until: NaiveDate) -> String;
}
