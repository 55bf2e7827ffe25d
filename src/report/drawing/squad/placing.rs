//! Whether everything finds its place, for squads of any size and athletes of any name.

use super::{MOST_ROWS, draw};
use crate::answer::example_results::export;
use crate::answer::{Again, Amount, Judged, Measure, OutlookDay, SquadDay};
use crate::recovery::{DayKind, Due, PartOfDay};
use crate::report::drawing::canvas::DrawnShape;
use crate::report::drawing::placing::faults;
use crate::report::words::Language;
use crate::report::words::squad_in_words::{Squad, SquadMember, example_member, example_of};
use crate::report::words::units::Units;
use chrono::{NaiveDate, TimeDelta};

const DATE: NaiveDate = NaiveDate::from_ymd_opt(2025, 9, 15).expect("a date");
const DAY: SquadDay = SquadDay {
    date: DATE,
    is_over: false,
};

/// Names that are hard to write, of forty letters and more.
const NAMES: [&str; 8] = [
    "Al",
    "Maximiliane-Charlotte von Hohenzollern-Sigmaringen",
    "Wolfeschlegelsteinhausenbergerdorffwelche",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "Анна-Мария Константиновна Преображенская",
    "शिवानी राजेश्वरी कृष्णमूर्ति वेंकटरामन सुब्रमण्यम",
    "北京市朝阳区北京市朝阳区北京市朝阳区北京市朝阳区北京市朝阳区北京市朝阳区北京市朝",
    "🏃‍♀️🏃‍♀️",
];

/// Three thousand and something, against so much.
fn amount(measure: Measure, usual: f64) -> Amount {
    Amount::of_week(measure, DATE, |date| {
        Some(match (DATE - date).num_days() {
            0..7 => 12_345.0,
            _ => usual / 7.0,
        })
    })
}

fn judged(at: usize) -> Judged {
    let usual = [0.0, 500.0, 60_000.0, 90_000.0, 200_000.0][at % 5];
    let due = Due {
        date: DATE + TimeDelta::days(8),
        part: PartOfDay::Afternoon,
    };
    Judged {
        again: [Again::Now, Again::From(due), Again::NotInSight][at % 3],
        is_novice: at.is_multiple_of(4),
        when: [OutlookDay::Today, OutlookDay::Tomorrow][at % 2],
        load: amount(Measure::Load, usual),
        on_foot: amount(Measure::OnFoot, usual),
        longest_run: amount(Measure::LongestRun, usual),
        ..example_of(DayKind::ALL[at % 5], 20.0)
    }
}

/// A number of athletes of all names and kinds, every seventh without data.
fn squad(count: usize) -> Squad {
    squad_in(Language::English, count)
}

fn squad_in(language: Language, count: usize) -> Squad {
    let real = export(112);
    let spoken = (Units::Metric, language);
    let member = |at: usize| {
        let name = NAMES[at % NAMES.len()];
        match at % 7 {
            5 => SquadMember::of(name, None, (&real, DAY), spoken),
            6 => SquadMember::unread(name, "no activity ".repeat(at), DAY, language),
            _ => SquadMember {
                why: "the legs took more impact than they are used to ".repeat(at % 9),
                ..example_member(name, judged(at), DAY)
            },
        }
    };
    Squad::of(DAY, (0..count).map(member).collect(), language)
}

#[test]
fn words_stay_apart_and_inside_for_squads_of_any_size() {
    for count in [0, 1, 2, 3, 8, 35, 60, 100] {
        for language in Language::ALL {
            let faults = faults(&draw(&squad_in(language, count)));
            assert!(
                faults.is_empty(),
                "{count} athletes, {language:?}: {faults:#?}"
            );
        }
    }
}

#[test]
fn no_name_is_cut() {
    let squad = squad(60);
    let canvas = draw(&squad);
    let words: String = canvas
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            DrawnShape::Text(text, (x, _), _) if *x == super::NAME => Some(text.replace(' ', "")),
            _ => None,
        })
        .collect();
    for name in super::names(&squad, Language::English.words()) {
        let name = name.replace(' ', "");
        assert!(words.contains(&name), "{name}");
    }
}

#[test]
fn a_squad_that_finds_no_room_says_who_is_missing() {
    let canvas = draw(&squad(MOST_ROWS + 20));
    let says = |words: &str| {
        canvas
            .shapes
            .iter()
            .any(|shape| matches!(shape, DrawnShape::Text(text, ..) if text.contains(words)))
    };
    assert!(says("20 more athletes"));
}
