//! English words of pictures.

use chrono::NaiveDate;

use super::English;
use crate::answer::Bin;
use crate::report::words::dates::DateWords;
use crate::report::words::numbers::NumberWords;
use crate::report::words::picture::{Label, PictureWords};

impl PictureWords for English {
    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Subject => "training load and recovery",
            Label::Today => "today",
            Label::Tomorrow => "tomorrow",
            Label::IfNothingMore => "Advised, if you do nothing more until then",
            Label::Effort => "effort",
            Label::Light => "light",
            Label::Hard => "hard",
            Label::RecoveryDays => "Recovery days before training again",
            Label::Taken => "taken",
            Label::NotTaken => "not taken",
            Label::StillOpen => "not yet known",
            Label::NoRecoveryDays => "no session of these days needed a recovery day",
            Label::Advised => "advised",
            Label::Assumed => "estimated from duration",
            Label::Unscored => "× no load",
            Label::CameTooEarly => "too soon",
            Label::NothingDone => "no bar: no activity",
            Label::NobodyKnows => "no data",
            Label::Ahead => "ahead",
            Label::EffortUnknown => "effort unknown",
            Label::TimeToRecover => "Days until ready for hard training",
            Label::MostTimeToRecover => "Longest time until ready for hard training",
            Label::Legs => "legs",
            Label::HeartAndLungs => "heart",
            Label::SaidByWatch => "watch estimate",
            Label::LoadAverages => "Load averages (points per day)",
            Label::Fitness => "fitness",
            Label::Fatigue => "fatigue",
            Label::Form => "form",
        }
    }

    fn load_title(&self, bin: Bin) -> &'static str {
        match bin {
            Bin::Day => "Daily load (points)",
            Bin::Week => "Weekly load (points)",
            Bin::Month => "Monthly load (points)",
        }
    }

    fn hours(&self, hours: f64) -> String {
        match hours {
            // Beyond two days nobody counts in hours.
            hours if hours > 48.0 => format!("{} d", self.decimal(hours / 24.0, 1)),
            hours => format!("{hours:.0} h"),
        }
    }

    fn days(&self, days: f64) -> String {
        format!("{days:.0} d")
    }

    fn still_growing(&self, until: NaiveDate) -> String {
        format!("not settled before {}", self.long_date(until))
    }
}
