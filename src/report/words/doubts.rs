//! What is doubted, in a language: what no body does and what became of it, repairs, loads to treat with caution.

use chrono::NaiveDate;

use super::names::NameWords;
use super::sessions::SessionWords;
use crate::activity::Sport;
use crate::answer::{
    Account, ActivityEntry, DoubtedSessions, DoubtfulLoads, Results, UsualCorrection,
};
use crate::clean::{Doubt, Repairs};
use crate::digest::WrongDate;
use crate::history::{Doubts, LoadWarning};
use crate::load::Unscored;

/// One kind of repair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repair {
    /// Heart rates outside what a heart can do.
    HeartOutOfRange,
    /// Heart rates far from their neighbours.
    HeartOutliers,
    /// Seconds of heart rate that leapt away from the pulse.
    HeartLeapt,
    /// Seconds of heart rate that stood still.
    HeartFlat,
    /// Seconds of heart rate too high for the first minutes.
    HeartAtStart,
    /// Seconds of heart rate that jumped to the steps.
    HeartLocked,
    /// Seconds of heart rate like the steps, kept apart until the history decides.
    HeartApart,
    /// Suspect heart rates that were interpolated.
    HeartInterpolated,
    /// Speeds that nobody runs.
    SpeedDropped,
    /// Seconds of power that nobody holds.
    PowerDropped,
    /// Jumps of a satellite receiver.
    Leaps,
    /// Metres of ground steeper than any path.
    GradeDropped,
}

/// What became of heart rates like steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LikeSteps {
    /// They were believed, as usual at that speed.
    Believed,
    /// They were dropped, as not usual at that speed.
    Dropped,
    /// They were believed, for want of earlier runs.
    Undecided,
}

/// Sentences about doubts, without their full stops.
pub trait DoubtWords: NameWords + SessionWords {
    /// `12 min faster than anyone runs`, `recorded as a run, but nobody runs like that: counted as a ride`.
    fn doubt(&self, doubt: Doubt, sport: Sport) -> String;

    /// What a doubt is about, whatever the numbers.
    fn kind_of_doubt(&self, doubt: Doubt) -> &'static str;

    /// What a wrong date is about, whatever the numbers.
    fn kind_of_wrong_date(&self, reason: WrongDate) -> &'static str;

    /// It begins after today.
    fn date_in_the_future(&self) -> &'static str;

    /// It lies `years` years from the rest; before it where negative. A receiver whose weeks rolled over may
    /// have meant another day.
    fn date_far_off(&self, years: f64, meant: Option<NaiveDate>) -> String;

    /// How many sessions hold something that no body does, and which weighs most.
    fn doubted_sessions(&self, doubted: &DoubtedSessions) -> String;

    /// A correction of loads that was learned.
    fn usual_correction(&self, correction: &UsualCorrection) -> String;

    /// Loads to treat with caution.
    fn doubtful_loads(&self, loads: &DoubtfulLoads) -> String;

    /// What is doubtful about a load.
    fn load_warning(&self, warning: LoadWarning) -> String;

    /// What is doubtful about a load, whatever the numbers.
    fn load_warning_kind(&self, warning: LoadWarning) -> &'static str;

    /// Why a session has no load by a metric.
    fn unscored(&self, reason: Unscored) -> String;

    /// A repair and its amount.
    fn repair(&self, repair: Repair, amount: f64) -> String;

    /// Nothing was repaired.
    fn nothing_repaired(&self) -> &'static str;

    /// What became of heart rates like steps that lasted `seconds`.
    fn like_steps(&self, what: LikeSteps, seconds: f64) -> String;

    /// What is doubted of an activity, each in a few words.
    fn doubts_of(&self, activity: &ActivityEntry, account: &Account) -> Vec<String> {
        let untimely = account.untimely(&activity.origin);
        let date = untimely.map(|untimely| match untimely.reason {
            WrongDate::Future => self.date_in_the_future().to_owned(),
            WrongDate::Alone { days, rollover } => {
                let years = (days.abs() as f64 / 365.25).max(1.0);
                self.date_far_off(if days < 0 { -years } else { years }, rollover)
            }
        });
        let doubts = activity.doubts.iter();
        let doubts = doubts.map(|doubt| self.doubt(*doubt, activity.sport));
        date.into_iter().chain(doubts).collect()
    }

    /// What no body does, corrections that were learned, and loads that are doubtful.
    fn doubts(&self, results: &Results) -> Vec<String> {
        let doubted = results.doubted_sessions();
        let doubted = doubted.map(|doubted| self.doubted_sessions(&doubted));
        let corrections = results.usual_corrections();
        let corrections = corrections.iter().map(|of| self.usual_correction(of));
        let doubtful = results.doubtful_loads_in_range();
        doubted
            .into_iter()
            .chain(corrections)
            .chain(doubtful.map(|loads| self.doubtful_loads(&loads)))
            .collect()
    }

    /// Each repair with its amount.
    fn repairs(&self, repairs: &Repairs) -> String {
        let done = repairs_by_kind(repairs).into_iter();
        let done = done.filter(|(_, amount)| *amount > 0.0);
        let words: Vec<String> = done
            .map(|(what, amount)| self.repair(what, amount))
            .collect();
        match words.is_empty() {
            true => self.nothing_repaired().to_owned(),
            false => words.join(", "),
        }
    }

    /// What became of heart rates like steps; one file alone has little to compare them with.
    fn heart_rates_like_steps(&self, doubts: &Doubts) -> Option<String> {
        let lengths = [
            (LikeSteps::Believed, doubts.believed_s),
            (LikeSteps::Dropped, doubts.dropped_s),
            (LikeSteps::Undecided, doubts.undecided_s),
        ];
        let known = lengths.into_iter().filter(|(_, seconds)| *seconds > 0.0);
        let words: Vec<String> = known.map(|(what, s)| self.like_steps(what, s)).collect();
        (!words.is_empty()).then(|| words.join(", "))
    }
}

fn repairs_by_kind(repairs: &Repairs) -> [(Repair, f64); 12] {
    [
        (Repair::HeartOutOfRange, repairs.hr_out_of_range.into()),
        (Repair::HeartOutliers, repairs.hr_outliers.into()),
        (Repair::HeartLeapt, repairs.hr_leapt_s),
        (Repair::HeartFlat, repairs.hr_flat_s),
        (Repair::HeartAtStart, repairs.hr_warm_up_s),
        (Repair::HeartLocked, repairs.hr_locked_s),
        (Repair::HeartApart, repairs.hr_apart_s),
        (Repair::HeartInterpolated, repairs.hr_interpolated.into()),
        (Repair::SpeedDropped, repairs.speed_dropped.into()),
        (Repair::PowerDropped, repairs.power_dropped_s),
        (Repair::Leaps, repairs.satellite_leaps.into()),
        (Repair::GradeDropped, repairs.grade_dropped_m),
    ]
}
