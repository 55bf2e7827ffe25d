//! English names of things.

use super::English;
use crate::activity::{Sex, Sport};
use crate::answer::portrait::threshold_kind::ThresholdKind;
use crate::answer::{EffortLevel, FileVerdict};
use crate::athlete::{Basis, ClockSource, DiaryNote, Discipline, Provenance};
use crate::digest::{Channel, Corrected};
use crate::import::NotActivity;
use crate::load::{Confidence, LoadMetric, Method, Unit};
use crate::recovery::{Careful, CautionLevel, DayKind, NightSign};
use crate::report::words::names::NameWords;

impl NameWords for English {
    fn kind(&self, kind: DayKind) -> &'static str {
        kind.name()
    }

    fn short_kind(&self, kind: DayKind) -> &'static str {
        match kind {
            DayKind::RecoveryRun => "recovery",
            DayKind::Ready => "ready",
            other => other.name(),
        }
    }

    fn kind_for(&self, kind: DayKind, is_novice: bool) -> &'static str {
        match (kind, is_novice) {
            (DayKind::Ready, true) => "ready to run",
            // A beginner is never advised a recovery run.
            (DayKind::RecoveryRun, true) => DayKind::Walk.name(),
            _ => kind.name(),
        }
    }

    fn effort(&self, effort: EffortLevel) -> &'static str {
        effort.name()
    }

    fn sport(&self, sport: Sport) -> &'static str {
        sport.name()
    }

    fn method(&self, method: Method) -> &'static str {
        match method {
            Method::WatchLoad => "the watch’s load",
            method => method.name(),
        }
    }

    fn confidence(&self, confidence: Confidence) -> &'static str {
        confidence.name()
    }

    fn metric(&self, metric: &dyn LoadMetric) -> &'static str {
        metric.name()
    }

    fn metric_unit(&self, unit: Unit) -> &'static str {
        unit.name()
    }

    fn careful(&self, careful: Careful) -> &'static str {
        match careful {
            Careful::LittleKnown => "too little data yet",
            Careful::ComingBack => "coming back from a break",
            Careful::EveryOtherDay => "every other day after a long break",
            Careful::NewToRunning => "for beginners: no running on consecutive days",
            Careful::Sick => "noted: sick",
            Careful::Injured => "noted: injured",
            Careful::AfterSickness => "easy at first after being sick",
            Careful::AfterInjury => "easy at first after an injury",
            Careful::Sore => "noted: sore legs",
            Careful::BadNight => "noted: a bad night",
            Careful::Travel => "noted: a travel day",
        }
    }

    fn caution_level(&self, level: CautionLevel) -> &'static str {
        level.name()
    }

    fn provenance(&self, provenance: Provenance) -> &'static str {
        provenance.name()
    }

    fn basis(&self, basis: Basis) -> &'static str {
        basis.name()
    }

    fn clock_source(&self, source: ClockSource) -> &'static str {
        match source {
            ClockSource::File => "the file’s own clock",
            ClockSource::Place => "the time zone of the place",
            ClockSource::Home => "your home time zone",
            ClockSource::Dates => "the dates as written in the file",
        }
    }

    fn diary_note(&self, note: DiaryNote) -> String {
        match note {
            DiaryNote::Sore(mark) => format!("sore ({mark} of 10)"),
            other => other.to_string(),
        }
    }

    fn channel(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::HeartRate => "heart rate",
            Channel::Power => "power",
            Channel::Speed => "speed",
            Channel::Distance => "distance",
            Channel::Climb => "climb",
            Channel::WatchSays => "the watch’s own numbers",
            Channel::Settings => "settings",
            Channel::Sport => "sport",
            Channel::Clock => "clock",
            Channel::Title => "title",
            Channel::Laps => "laps",
        }
    }

    fn corrected_field(&self, corrected: Corrected) -> &'static str {
        match corrected {
            Corrected::TypedIn => "typed in",
            Corrected::Sport => "sport",
            Corrected::Exertion => "exertion",
            Corrected::Distance => "distance",
            Corrected::Duration => "duration",
            Corrected::HeartRate => "heart rate",
            Corrected::Title => "title",
        }
    }

    fn night_sign(&self, sign: NightSign) -> &'static str {
        match sign {
            NightSign::ShortSleep => "short sleep",
            NightSign::LowHrv => "low heart rate variability",
            NightSign::HighRestingHr => "high resting heart rate",
        }
    }

    fn discipline_title(&self, discipline: Discipline) -> &'static str {
        match discipline {
            Discipline::OnFoot => "On foot",
            Discipline::Ride => "Cycling",
            Discipline::Swim => "Swimming",
            Discipline::Other => "Everything else",
        }
    }

    fn discipline(&self, discipline: Discipline) -> &'static str {
        match discipline {
            Discipline::OnFoot => "on foot",
            Discipline::Ride => "cycling",
            Discipline::Swim => "swimming",
            Discipline::Other => "everything else",
        }
    }

    fn threshold(&self, kind: ThresholdKind) -> &'static str {
        match kind {
            ThresholdKind::MaxHr => "maximum heart rate",
            ThresholdKind::RestingHr => "resting heart rate",
            ThresholdKind::ThresholdHr => "threshold heart rate",
            ThresholdKind::ThresholdSpeed => "threshold pace",
            ThresholdKind::ThresholdPower => "threshold power",
            ThresholdKind::EasySpeed => "easy pace",
        }
    }

    fn sex(&self, sex: Sex) -> &'static str {
        match sex {
            Sex::Female => "female",
            Sex::Male => "male",
        }
    }

    fn verdict(&self, verdict: FileVerdict) -> &'static str {
        match verdict {
            FileVerdict::Salvaged => "damaged",
            FileVerdict::Foreign => "ignored",
            other => other.word(),
        }
    }

    fn not_activity(&self, kind: NotActivity) -> (&'static str, &'static str) {
        kind.names()
    }
}
