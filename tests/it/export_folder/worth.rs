//! `restday validate` says what the advice is worth on the files at hand.

use serde_json::Value;

use super::run::{Run, export};

fn told(arguments: &[&str]) -> String {
    let ended = Run::new("validate")
        .arg(export())
        .args(arguments.iter().copied())
        .end();
    String::from_utf8_lossy(ended.with_code(0).stdout()).into_owned()
}

fn rows(table: &str) -> Vec<Value> {
    let ended = Run::new(table)
        .arg(export())
        .args(["--format", "json"])
        .end()
        .with_code(0);
    let document: Value = serde_json::from_slice(ended.stdout()).expect("is JSON");
    document[table].as_array().expect("rows").clone()
}

#[test]
fn it_is_one_screen_that_claims_nothing_it_has_not_shown() {
    let said = told(&[]);
    assert!(said.lines().count() <= 24, "{said}");
    assert!(
        said.lines().all(|line| line.chars().count() <= 80),
        "{said}"
    );
    for words in ["too soon", "next run", "your watch", "not been shown"] {
        assert!(said.contains(words), "no {words} in {said}");
    }
}

#[test]
fn it_counts_what_the_table_of_activities_tells_one_by_one() {
    let document: Value = serde_json::from_str(&told(&["--format", "json"])).expect("is JSON");
    let mut trainings = rows("activities");
    trainings.dedup_by_key(|activity| activity["workout_number"].clone());
    let early = trainings.iter().filter(|a| a["too_soon"] == true);
    assert_eq!(document["sessions"], trainings.len());
    assert_eq!(document["too_soon"], early.count());
    let next = &document["next_run"];
    let margin = next["difference_in_size"][1].as_f64().expect("a number");
    assert_eq!(next["better_than_yesterdays_load"], margin > 0.0);
}

#[test]
fn it_covers_the_days_that_were_typed() {
    let of = |arguments: &[&str]| -> Value {
        let said = told(&[&["--format", "json"][..], arguments].concat());
        serde_json::from_str(&said).expect("is JSON")
    };
    let sessions = |arguments: &[&str]| of(arguments)["sessions"].as_u64().expect("a number");
    let all = sessions(&[]);
    let (june, rest) = (["--to", "2025-06"], ["--from", "2025-07"]);
    assert!(sessions(&june) > 0 && sessions(&rest) > 0);
    assert_eq!(sessions(&june) + sessions(&rest), all);
    let first = of(&rest)["from"].as_str().expect("a day").to_owned();
    assert!(first.as_str() >= "2025-07-01", "{first}");
    assert!(sessions(&["--last", "4w"]) < sessions(&["--last", "8w"]));
}
