//! English sentences about an athlete.

use chrono::{FixedOffset, NaiveDate};

use super::English;
use crate::answer::Portrait;
use crate::answer::portrait::missing::{Missing, TELLING_ACTIVITIES};
use crate::answer::portrait::moves::MovedBecause;
use crate::answer::portrait::threshold_kind::ThresholdKind;
use crate::answer::portrait::worth::{LEAST_FRACTION, Stating, Worth};
use crate::athlete::{
    Dating, Discipline, EarlierTraining, HeldBack, Home, Provenance, Threshold, Thresholds, WhyHeld,
};
use crate::report::words::athlete::{AthleteWords, FactName, FactSource, PortraitLabels};
use crate::report::words::dates::DateWords;
use crate::report::words::names::NameWords;
use crate::report::words::numbers::{NumberWords, whole};

const LABELS: PortraitLabels = PortraitLabels {
    heart_rates: "heart rates",
    unknown: "unknown",
    held_back: "not used yet",
    held_back_too: "not used either",
    you: "You",
    latest_thresholds: "The latest known thresholds are used for the whole history.",
};

impl AthleteWords for English {
    fn portrait(&self) -> &'static PortraitLabels {
        &LABELS
    }

    fn portrait_head(&self, portrait: &Portrait) -> String {
        let on = self.long_date(portrait.on);
        let whose = match &portrait.athlete.name {
            Some(name) => format!("{name}: thresholds as of {on}"),
            None => format!("Thresholds as of {on}"),
        };
        let activities = self.counted(portrait.activities, ("activity", "activities"));
        let (first, last) = portrait.span;
        match first == last {
            true => format!("{whose} ({activities} on {})", self.long_date(first)),
            false => format!("{whose} ({activities}, {})", self.date_span(first, last)),
        }
    }

    fn changes_of(&self, discipline: Discipline) -> String {
        format!("Changes: {}", self.discipline(discipline))
    }

    fn same_as(&self, discipline: Discipline) -> String {
        format!("same as {}", self.discipline(discipline))
    }

    fn earlier_changes(&self, count: usize) -> String {
        self.counted(count, ("earlier change", "earlier changes"))
    }

    fn and_earlier(&self, count: usize) -> String {
        format!("and {count} earlier")
    }

    fn source(&self, threshold: &Threshold) -> String {
        let basis = self.basis(threshold.basis);
        match threshold.provenance {
            Provenance::Assumed => format!("assumed: {basis}"),
            Provenance::Derived => format!("derived: {basis}"),
            Provenance::Age => format!("estimated from {basis}"),
            _ => basis.to_owned(),
        }
    }

    fn since(&self, day: NaiveDate) -> String {
        whole(&format!("since {}", self.long_date(day)))
    }

    fn until(&self, day: NaiveDate) -> String {
        whole(&format!("until {}", self.long_date(day)))
    }

    fn moved_because(&self, because: MovedBecause) -> &'static str {
        because.name()
    }

    fn held_back(&self, held: &HeldBack, kind: ThresholdKind, discipline: Discipline) -> String {
        let number = |value| {
            let number = self.threshold_number(kind, value, discipline);
            format!("{number} {}", self.threshold_unit(kind, discipline))
        };
        match held.why {
            WhyHeld::BeyondHumans => "nobody can do that".to_owned(),
            WhyHeld::Leap { told } => format!(
                "{} above your last 12 weeks; needs a second session to confirm it",
                self.percent(held.value / told - 1.0)
            ),
            WhyHeld::AgainstHeart { bpm } => format!(
                "a heart rate of {bpm:.0} in those minutes says it was no effort; needs a second session to \
                 confirm it"
            ),
            WhyHeld::SettingAlone { told } => format!(
                "the device said {} before and after; needs a second file to confirm it",
                number(told)
            ),
            WhyHeld::Flips { other } => format!(
                "the device’s setting flips between this and {}",
                number(other)
            ),
        }
    }

    fn missing(&self, missing: Missing) -> String {
        let words = match missing {
            Missing::RunWithPower => "no run of 20 minutes with power found",
            Missing::RideWithPower => "no ride of 20 minutes with power found",
            Missing::SwimDistance => "no swim with a distance found",
            Missing::LongEnoughRun => "no run of 20 minutes or 3 km found",
            Missing::AnyRun => "no run found",
            Missing::WellnessFiles => "not in these files; a wellness export would contain it",
            Missing::AnyHeartRate => "no heart rate found",
            Missing::MoreWithHeartRate(count) => {
                return format!(
                    "needs {TELLING_ACTIVITIES} activities with heart rate; {count} so far"
                );
            }
            Missing::AnythingHard => "no effort hard enough found",
            Missing::HardTwentyMinutes => "no 20- or 60-minute hard effort found",
            Missing::HardRun => "a hard 20 minutes or 5 km would show it",
            Missing::FastSwims => "a fast 200 and 400 m would show it",
        };
        words.to_owned()
    }

    fn worth(&self, worth: &Worth) -> String {
        match worth {
            Worth::Stating { what, moves_load } => {
                let load = format!("a year’s load is {} off", self.percent(*moves_load));
                match what {
                    Stating::Sex => format!(
                        "Most useful to set: sex (in athlete.toml). It is unknown, and {load} if we guess \
                         wrong."
                    ),
                    Stating::Value {
                        kind,
                        of,
                        known,
                        discipline,
                    } => {
                        let of = of.filter(|of| *of != Discipline::OnFoot);
                        let of =
                            of.map_or(String::new(), |of| format!(" ({})", self.discipline(of)));
                        let off = self.threshold_off(*kind, known, *discipline);
                        format!(
                            "Most useful to set: {}{of} (in athlete.toml). {}{} {} off, {load}.",
                            self.threshold(*kind),
                            unsure(known.provenance),
                            off.unwrap_or_default(),
                            self.threshold_unit(*kind, *discipline)
                        )
                    }
                }
            }
            Worth::Nothing => format!(
                "Nothing needs to be set: no uncertainty about a value moves your load by more than {}.",
                self.percent(LEAST_FRACTION)
            ),
            Worth::NothingScored => {
                "No session of the last year has a load, so setting a value would not help."
                    .to_owned()
            }
        }
    }

    fn fact_name(&self, fact: FactName) -> &'static str {
        match fact {
            FactName::Sex => "sex",
            FactName::BirthYear => "year of birth",
            FactName::Home => "home time zone",
            FactName::TrainedBefore => "trained before",
        }
    }

    fn fact_source(&self, source: FactSource) -> &'static str {
        match source {
            FactSource::Stated => "stated",
            FactSource::DeviceSetting => "setting of the device",
            FactSource::DeviceAge => "age stored in the device; may be off by a year",
            FactSource::SexUnknown => "not in these files; the average of both formulas is used",
            FactSource::AgeUnknown => "age unknown; treated as under 40",
            FactSource::UsualZone => "most activities were there",
            FactSource::UsualOffset => "the offset in most files",
            FactSource::NoOffset => "assumed: no file has a time zone or a place",
            FactSource::FirstFiles => "not stated: decided from your first weeks of files",
        }
    }

    fn yes_or_no(&self, yes: bool) -> &'static str {
        if yes { "yes" } else { "no" }
    }

    fn thresholds(&self, thresholds: &Thresholds, dating: Dating) -> String {
        let from = |t: Threshold| self.provenance(t.provenance);
        let bpm = |t: Threshold| format!("{:.0} ({})", t.value, from(t));
        let speed = match thresholds.threshold_speed {
            Some(t) => format!("{} ({})", self.pace(t.value), from(t)),
            None => "unknown".to_owned(),
        };
        let for_all = match dating {
            Dating::Dated => "",
            Dating::Latest => " (the latest values, used for all sessions)",
        };
        format!(
            "Heart rate: maximum {}, resting {}, threshold {}. Threshold pace {speed}{for_all}",
            bpm(thresholds.max_hr),
            bpm(thresholds.resting_hr),
            bpm(thresholds.threshold_hr)
        )
    }

    fn days_follow(&self, home: Home) -> String {
        match home {
            Home::Named(zone) => format!("Days follow {} time", zone.name()),
            Home::UsualZone(zone) => {
                format!(
                    "Days follow {} time (most activities were there)",
                    zone.name()
                )
            }
            Home::UsualOffset(seconds) => match FixedOffset::east_opt(seconds) {
                Some(offset) => format!("Days follow UTC{offset}, the offset in most files"),
                None => "Days follow UTC".to_owned(),
            },
            Home::Unknown => "Days follow UTC (no file has an offset)".to_owned(),
        }
    }

    fn averages_start(&self, earlier: EarlierTraining) -> &'static str {
        match earlier {
            EarlierTraining::Denied => "at zero: no earlier training on record",
            EarlierTraining::Stated | EarlierTraining::NotStated => {
                "at the mean of the first weeks: earlier training is not on record"
            }
        }
    }

    fn athlete_file_beginning(&self) -> &'static str {
        "# Your thresholds as of"
    }

    fn athlete_file_head(&self, on: NaiveDate) -> String {
        format!(
            "{} {}. Use this file with --athlete and its name.\n\
             #\n\
             # A value in this file always wins: from its `since` on it is no longer estimated, and new\n\
             # bests do not change it. Delete a line, or put a # before it, to have it estimated again.\n\
             # Delete a `since` to apply the values below it to the whole history.\n\
             # Lines that begin with # are values that were not measured; remove the # from those you\n\
             # know to be right, or write your own.\n\n",
            self.athlete_file_beginning(),
            self.long_date(on)
        )
    }

    fn as_you_stated(&self) -> &'static str {
        "As you stated it:"
    }

    fn known_since(&self, day: NaiveDate) -> String {
        format!("known since {day}")
    }
}

/// Until the number by which a value may be off.
fn unsure(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Assumed => "It is only assumed; if it is ",
        Provenance::Age => "It is only estimated from age; if it is ",
        Provenance::Derived => "It is only derived; if it is ",
        _ => "If it is ",
    }
}
