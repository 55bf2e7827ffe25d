//! What does not change: sex, year of birth, home, training before the first file.

use chrono::{FixedOffset, NaiveDate};

use crate::activity::Sex;
use crate::answer::Portrait;
use crate::athlete::{EarlierTraining, Fact, Home, Provenance};

/// One fact in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactInWords {
    /// Name of the fact for people.
    pub name: &'static str,
    /// Field of `athlete.toml`.
    pub field: &'static str,
    /// What is known; absent where nothing is.
    pub value: Option<String>,
    /// Where it comes from, or what would make it known.
    pub from: &'static str,
    /// Whether the athlete said so.
    pub stated: bool,
    /// The day on which it became known, where it has one.
    pub since: Option<NaiveDate>,
}

/// Every fact, in the order in which they are told.
pub fn facts(portrait: &Portrait) -> [FactInWords; 4] {
    let (athlete, on) = (portrait.athlete, portrait.on);
    let sex = athlete.sex_fact(on).map(|fact| Fact {
        value: sex_name(fact.value),
        provenance: fact.provenance,
        since: fact.since,
    });
    let no_sex = "no file tells it; the formulas take the middle of both";
    let no_year = "no file tells an age; recovery is judged as below 40";
    let year = "age stored in the device, so it may be a year off";
    [
        of_device("sex", "sex", sex, "setting of the device", no_sex),
        of_device(
            "year of birth",
            "birth_year",
            athlete.birth_year_fact(on),
            year,
            no_year,
        ),
        home(athlete.home),
        earlier(athlete.earlier),
    ]
}

fn sex_name(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "female",
        Sex::Male => "male",
    }
}

fn of_device<T: ToString>(
    name: &'static str,
    field: &'static str,
    fact: Option<Fact<T>>,
    from_device: &'static str,
    unknown: &'static str,
) -> FactInWords {
    let stated = fact
        .as_ref()
        .is_some_and(|fact| fact.provenance == Provenance::Given);
    let from = match (&fact, stated) {
        (None, _) => unknown,
        (Some(_), true) => "stated",
        (Some(_), false) => from_device,
    };
    FactInWords {
        name,
        field,
        since: fact.as_ref().and_then(|fact| fact.since),
        value: fact.map(|fact| fact.value.to_string()),
        from,
        stated,
    }
}

fn home(home: Home) -> FactInWords {
    let (value, from) = match home {
        Home::Named(zone) => (zone.name().to_owned(), "stated"),
        Home::UsualZone(zone) => (zone.name().to_owned(), "where most activities were"),
        Home::UsualOffset(seconds) => {
            let offset = FixedOffset::east_opt(seconds).map(|offset| format!("UTC{offset}"));
            (offset.unwrap_or_default(), "what most files say")
        }
        Home::Unknown => (
            "UTC".to_owned(),
            "assumed, as no file names an offset or a place",
        ),
    };
    FactInWords {
        name: "home time zone",
        field: "time_zone",
        value: Some(value),
        from,
        stated: matches!(home, Home::Named(_)),
        since: None,
    }
}

fn earlier(earlier: EarlierTraining) -> FactInWords {
    let (value, from) = match earlier {
        EarlierTraining::Stated => (Some("yes"), "stated"),
        EarlierTraining::Denied => (Some("no"), "stated"),
        EarlierTraining::NotStated => (
            None,
            "not stated: your first weeks of files decide, each day by those known by then",
        ),
    };
    FactInWords {
        name: "trained before",
        field: "trained_before",
        value: value.map(str::to_owned),
        from,
        stated: matches!(earlier, EarlierTraining::Stated | EarlierTraining::Denied),
        since: None,
    }
}
