//! Training load against how players felt on the next morning: the figures in docs/validation.md are
//! those that the data give, and the rules by which they are found hold on data made up for it.

#[path = "../../examples/validate/mod.rs"]
mod validate;

use std::fs::File;

use validate::Validation;
use validate::assumptions::{Assumptions, Before, MAIN, Split};
use validate::compare::{Found, compare};
use validate::data::{Stretch, read};
use validate::mornings::mornings;
use validate::ranks::{area_under_curve, ranks, spearman};

use crate::reference;

/// How far a figure in the documentation may lie from what the data give.
const WITHIN: f64 = 0.005;
/// How far the figures found before, by another program, may lie.
const WITHIN_EARLIER: f64 = 0.02;

/// What was found before for soreness, fatigue and readiness: correlations of clock, yesterday's load,
/// three-day average, form and ratio.
const EARLIER: [[f64; 5]; 3] = [
    [-0.202, -0.208, -0.210, 0.112, -0.081],
    [-0.116, -0.119, -0.115, 0.084, -0.054],
    [-0.120, -0.125, -0.113, 0.073, -0.032],
];

/// The interval of the clock's margin over yesterday's load for soreness that was found before.
const EARLIER_MARGIN: (f64, f64) = (-0.019, 0.008);

fn found() -> Option<Validation> {
    found_in("validation/soccermon_daily.csv")
}

fn found_in(table: &str) -> Option<Validation> {
    let path = reference::path(table)?;
    let table = File::open(path).expect("can be opened");
    Some(Validation::of(&read(table).expect("is a table")))
}

#[test]
fn the_figures_in_the_documentation_are_those_that_the_data_give() {
    let Some(found) = found() else { return };
    let made = found.markdown();
    let documentation = tables(include_str!("../../docs/validation.md"));
    for table in tables(&made) {
        let told = documentation.iter().find(|told| told[0] == table[0]);
        let told = told.unwrap_or_else(|| panic!("no table {}", table[0]));
        assert_eq!(told.len(), table.len(), "{}", table[0]);
        for (told, made) in told.iter().zip(&table) {
            assert!(near(told, made), "told: {told}\nmade: {made}");
        }
    }
}

/// Of recreational runners the document has the first two tables.
#[test]
fn the_figures_of_recreational_runners_are_those_that_the_data_give() {
    let Some(found) = found_in("validation/pmdata_daily.csv") else {
        return;
    };
    let made = found.markdown();
    let documentation = tables(include_str!("../../docs/validation.md"));
    for table in &tables(&made)[..2] {
        // Those of the football teams have the same head and stand before them.
        let told = documentation.iter().rfind(|told| told[0] == table[0]);
        let told = told.unwrap_or_else(|| panic!("no table {}", table[0]));
        assert_eq!(told.len(), table.len(), "{}", table[0]);
        for (told, made) in told.iter().zip(table) {
            assert!(near(told, made), "told: {told}\nmade: {made}");
        }
    }
}

#[test]
fn they_are_near_to_what_another_program_found_before() {
    let Some(found) = found() else { return };
    for (found, earlier) in found.main.iter().zip(EARLIER) {
        assert_eq!(found.players, 38);
        for (found, earlier) in found.correlations.iter().zip(earlier) {
            assert!(
                (found - earlier).abs() <= WITHIN_EARLIER,
                "{found} {earlier}"
            );
        }
    }
    let first_too = |assumed: &Assumptions| assumed.before == Before::Rest;
    let mut others = found.others.iter();
    let (_, found_so) = others.find(|(a, _)| first_too(a)).expect("was tried");
    assert_eq!(found_so[0].mornings, 10_734);
    let (margin, (low, high)) = (&found.main[0].margins[0], EARLIER_MARGIN);
    let off = (margin.low - low).abs().max((margin.high - high).abs());
    assert!(off <= WITHIN_EARLIER, "{margin:?}");
}

/// What docs/validation.md says in words.
#[test]
fn the_clock_does_better_than_form_and_ratio_and_not_better_than_yesterdays_load() {
    let Some(found) = found() else { return };
    for Found { margins, .. } in &found.main {
        let [yesterday, three_days, form, ratio] = margins;
        assert!(form.low > 0.0 && ratio.low > 0.0, "{margins:?}");
        for simple in [yesterday, three_days] {
            assert!(simple.low < 0.0 && simple.high > 0.0, "{margins:?}");
        }
    }
}

/// Groups of lines that are rows of one table.
fn tables(text: &str) -> Vec<Vec<&str>> {
    let lines: Vec<&str> = text.lines().collect();
    let groups = lines.chunk_by(|a, b| a.starts_with('|') == b.starts_with('|'));
    let tables = groups.filter(|group| group[0].starts_with('|'));
    tables.map(<[&str]>::to_vec).collect()
}

/// Whether two rows have the same words, and numbers near to each other.
fn near(told: &str, made: &str) -> bool {
    let words = |row| str::split(row, [' ', '|', '(', ')', ',']).filter(|word| !word.is_empty());
    let same = |(told, made): (&str, &str)| match (told.parse::<f64>(), made.parse::<f64>()) {
        (Ok(told), Ok(made)) => (told - made).abs() <= WITHIN,
        _ => told == made,
    };
    words(told).count() == words(made).count() && words(told).zip(words(made)).all(same)
}

/// Days of one player, each with load and soreness as they stand in the table.
fn stretch(days: &[(&str, &str)]) -> Stretch {
    let mut table = "segment,player,daily_load_au,soreness_1_5,injury_at_end\n".to_owned();
    for (load, soreness) in days {
        table += &format!("1,P01,{load},{soreness},0\n");
    }
    let mut stretches = read(table.as_bytes()).expect("a table");
    assert_eq!(stretches.len(), 1);
    stretches.remove(0)
}

#[test]
fn a_morning_after_an_unknown_day_says_nothing_and_a_rest_day_does() {
    let days = [("600", "3"), ("", "3"), ("0", "4"), ("0", "4")];
    let mornings = mornings(&stretch(&days), &MAIN);
    // The first has no day before it, and the third only one that nobody knows.
    let yesterday: Vec<Option<f64>> = mornings.iter().map(|m| m.indices[1]).collect();
    assert_eq!(yesterday.len(), 2);
    assert!(yesterday[0] > Some(100.0));
    assert_eq!(yesterday[1], Some(0.0));
}

#[test]
fn who_is_sore_after_every_training_has_a_correlation_of_minus_one() {
    let days: Vec<(&str, &str)> = [("600", "5"), ("0", "1")].repeat(40);
    let mornings = mornings(&stretch(&days), &MAIN);
    let found = compare(&[mornings], 0, &MAIN);
    assert_eq!((found.players, found.mornings), (1, 79));
    assert!((found.correlations[1] + 1.0).abs() < 1e-12);
}

#[test]
fn load_is_the_same_for_the_same_product_by_a_steady_split_and_not_by_steady_minutes() {
    let points = |split: Split, load_au| split.training(load_au).load;
    for split in [Split::TeamSport, Split::Exertion(5.0)] {
        assert!((points(split, 800.0) - 2.0 * points(split, 400.0)).abs() < 1e-9);
    }
    // 90 minutes at exertion 5: 1.5 h at 0.83.
    let training = Split::Minutes(90.0).training(450.0);
    assert!((training.hours - 1.5).abs() < 1e-12);
    assert!((training.load - 100.0 * 1.5 * 0.83 * 0.83).abs() < 1e-9);
    assert!(points(Split::Minutes(90.0), 900.0) < 2.0 * points(Split::Minutes(90.0), 450.0));
    assert_eq!(points(Split::TeamSport, 0.0), 0.0);
    assert!((Split::TeamSport.training(100.0).intensity - 0.75).abs() < 1e-9);
}

#[test]
fn ranks_and_areas_know_order_and_ties() {
    assert_eq!(ranks(&[10.0, 30.0, 10.0]), [1.5, 3.0, 1.5]);
    assert_eq!(spearman(&[(1.0, 9.0), (2.0, 5.0), (9.0, 1.0)]), Some(-1.0));
    assert_eq!(spearman(&[(1.0, 9.0), (1.0, 5.0)]), None);
    let area = |before: f64| area_under_curve(&[(1.0, false), (3.0, false), (before, true)]);
    assert_eq!(
        [0.0, 1.0, 2.0, 4.0].map(area),
        [Some(0.0), Some(0.25), Some(0.5), Some(1.0)]
    );
    assert_eq!(area_under_curve(&[(1.0, false)]), None);
}
