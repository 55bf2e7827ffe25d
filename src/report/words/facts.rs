//! What does not change of an athlete: sex, year of birth, home, training before the first file.

use chrono::{FixedOffset, NaiveDate};

use super::Words;
use super::athlete::{FactName, FactSource};
use crate::answer::Portrait;
use crate::answer::portrait::threshold_kind::ThresholdKind;
use crate::answer::portrait::worth::Stating;
use crate::athlete::{EarlierTraining, Fact, Home, Provenance};

/// One fact in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactInWords {
    /// Name of the fact for people.
    pub name: &'static str,
    /// Field of `athlete.toml`.
    pub field: &'static str,
    /// What is known, as `athlete.toml` has it; absent where nothing is.
    pub value: Option<String>,
    /// The same for people.
    pub told: Option<String>,
    /// Where it comes from, or what would make it known.
    pub from: &'static str,
    /// Whether the athlete said so.
    pub stated: bool,
    /// The day on which it became known, where it has one.
    pub since: Option<NaiveDate>,
}

/// Every fact, in the order in which they are shown.
pub fn facts(portrait: &Portrait, words: &dyn Words) -> [FactInWords; 4] {
    let (athlete, on) = (portrait.athlete, portrait.on);
    let sex = athlete.sex_fact(on);
    let told = sex.as_ref().map(|fact| words.sex(fact.value).to_owned());
    let english = sex.map(|fact| Fact {
        value: match fact.value {
            crate::activity::Sex::Female => "female",
            crate::activity::Sex::Male => "male",
        },
        provenance: fact.provenance,
        since: fact.since,
    });
    let sex = FactInWords {
        told,
        ..of_device(
            (FactName::Sex, "sex"),
            english,
            (FactSource::DeviceSetting, FactSource::SexUnknown),
            words,
        )
    };
    let birth_year = of_device(
        (FactName::BirthYear, "birth_year"),
        athlete.birth_year_fact(on),
        (FactSource::DeviceAge, FactSource::AgeUnknown),
        words,
    );
    [
        sex,
        birth_year,
        home(athlete.home, words),
        earlier(athlete.earlier, words),
    ]
}

fn of_device<T: ToString>(
    (name, field): (FactName, &'static str),
    fact: Option<Fact<T>>,
    (of_device, unknown): (FactSource, FactSource),
    words: &dyn Words,
) -> FactInWords {
    let provenance = fact.as_ref().map(|fact| fact.provenance);
    let stated = provenance == Some(Provenance::Given);
    let source = match (&fact, stated) {
        (None, _) => unknown,
        (Some(_), true) => FactSource::Stated,
        (Some(_), false) => of_device,
    };
    let since = fact.as_ref().and_then(|fact| fact.since);
    let value = fact.map(|fact| fact.value.to_string());
    FactInWords {
        name: words.fact_name(name),
        field,
        since,
        told: value.clone(),
        value,
        from: words.fact_source(source),
        stated,
    }
}

fn home(home: Home, words: &dyn Words) -> FactInWords {
    let (value, source) = match home {
        Home::Named(zone) => (zone.name().to_owned(), FactSource::Stated),
        Home::UsualZone(zone) => (zone.name().to_owned(), FactSource::UsualZone),
        Home::UsualOffset(seconds) => {
            let offset = FixedOffset::east_opt(seconds).map(|offset| format!("UTC{offset}"));
            (offset.unwrap_or_default(), FactSource::UsualOffset)
        }
        Home::Unknown => ("UTC".to_owned(), FactSource::NoOffset),
    };
    FactInWords {
        name: words.fact_name(FactName::Home),
        field: "time_zone",
        told: Some(value.clone()),
        value: Some(value),
        from: words.fact_source(source),
        stated: matches!(home, Home::Named(_)),
        since: None,
    }
}

fn earlier(earlier: EarlierTraining, words: &dyn Words) -> FactInWords {
    let yes = match earlier {
        EarlierTraining::Stated => Some(true),
        EarlierTraining::Denied => Some(false),
        EarlierTraining::NotStated => None,
    };
    let source = match yes {
        Some(_) => FactSource::Stated,
        None => FactSource::FirstFiles,
    };
    FactInWords {
        name: words.fact_name(FactName::TrainedBefore),
        field: "trained_before",
        value: yes.map(|yes| if yes { "yes" } else { "no" }.to_owned()),
        told: yes.map(|yes| words.yes_or_no(yes).to_owned()),
        from: words.fact_source(source),
        stated: yes.is_some(),
        since: None,
    }
}

/// Field of `athlete.toml` of a value; there is none for the easy speed.
pub fn threshold_field(kind: ThresholdKind) -> &'static str {
    match kind {
        ThresholdKind::MaxHr => "max_hr_bpm",
        ThresholdKind::RestingHr => "resting_hr_bpm",
        ThresholdKind::ThresholdHr => "threshold_hr_bpm",
        ThresholdKind::ThresholdSpeed => "threshold_pace",
        ThresholdKind::ThresholdPower => "threshold_power_w",
        ThresholdKind::EasySpeed => "",
    }
}

/// Field of `athlete.toml` that would help most.
pub fn stating_field(what: Stating) -> &'static str {
    match what {
        Stating::Value { kind, .. } => threshold_field(kind),
        Stating::Sex => "sex",
    }
}
