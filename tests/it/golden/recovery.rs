//! Worked cases of the recovery model: single steps of it, and whole histories day by day.

use restday::recovery::{
    Causes, Circumstances, Class, Clocks, Constants, DayKind, Debt, Gait, HeartInput, Left,
    LegsInput, Manner, Noted, NotedDays, OwnFactor, Part, SlowNights, Stated, Trained, Walk,
    joined,
};
use serde_json::{Value, json};

use crate::reference;

static PUBLISHED: Constants = Constants::PUBLISHED;

/// Where the product says something else on purpose: which value of which case, what it is here, and why.
const ON_PURPOSE: [(&str, bool, &str); 1] = [(
    "walk-first-file-marathon: trainings[0][3]",
    false,
    "on its first day a history knows little, and a hard first training is not called too soon for that \
     alone (docs/recovery.md)",
)];

#[test]
fn every_case_of_the_recovery_model_holds() {
    let Some(table) = reference::json("golden/recovery_cases.json") else {
        return;
    };
    let cases = table["cases"].as_array().expect("a list of cases");
    let mut differences = Vec::new();
    for case in cases {
        let id = case["id"].as_str().expect("every case has an id");
        let computed = computed(case);
        for (name, expected) in case["expected"].as_object().expect("expectations") {
            compare(
                &format!("{id}: {name}"),
                &computed[name],
                expected,
                &mut differences,
            );
        }
    }
    println!("cases: {}", cases.len());
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
    assert!(!cases.is_empty(), "the table has no cases");
}

/// Within a thousandth and a millionth of the value, as the table says.
fn compare(at: &str, computed: &Value, expected: &Value, differences: &mut Vec<String>) {
    if let (Some(ours), Some(theirs)) = (computed.as_array(), expected.as_array()) {
        if ours.len() != theirs.len() {
            differences.push(format!("{at}: {} and not {}", ours.len(), theirs.len()));
        }
        for (i, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
            compare(&format!("{at}[{i}]"), ours, theirs, differences);
        }
        return;
    }
    let number = |value: &Value| {
        value
            .as_f64()
            .or(value.as_bool().map(|b| f64::from(u8::from(b))))
    };
    let agree = number(computed)
        .zip(number(expected))
        .is_some_and(|(a, b)| (a - b).abs() <= 1e-3 + 1e-6 * b.abs());
    let right = match ON_PURPOSE.iter().find(|(place, ..)| *place == at) {
        None => agree,
        // What agrees with the table is no difference any more.
        Some((_, value, _)) => !agree && computed.as_bool() == Some(*value),
    };
    if !right {
        differences.push(format!("{at}: {computed} and not {expected}"));
    }
}

fn computed(case: &Value) -> Value {
    let of = &case["inputs"];
    let number = |name: &str| of[name].as_f64().unwrap_or(0.0);
    let value = match case["function"].as_str().expect("a function") {
        "heart_base" => json!(PUBLISHED.heart_base_h(HeartInput {
            load: number("load"),
            intensity: of["intensity"].as_f64(),
            fitness: number("fitness"),
            race: number("race"),
            age_years: of["age"].as_f64(),
        })),
        "capacity" => json!(PUBLISHED.capacity_impact_km(
            number("weekly_km"),
            number("customary_km"),
            number("downhill")
        )),
        "legs_base" => json!(PUBLISHED.legs_base_h(LegsInput {
            impact_km: number("impact_km"),
            capacity_km: number("capacity_km"),
            running_h: number("running_h"),
            race: number("race"),
            age_years: of["age"].as_f64(),
            downhill: number("downhill"),
        })),
        "effort" => json!(PUBLISHED.race_share(number("hardest"), number("usual"))),
        "easy_hours" => json!(PUBLISHED.easy_hours(number("hours"))),
        "stack" => json!(stacked(of)),
        "advice" => json!(advised(of)),
        "too_early" => json!(too_early(of)),
        "habit" => json!(PUBLISHED.divisor(&numbers(&of["weeks"]))),
        "hours_range" => json!(range(of)),
        "looks_trained" => {
            json!(PUBLISHED.looks_trained(number("size_km"), &numbers(&of["speeds"])))
        }
        "walk" => return walked(of),
        "forecast" => json!(forecast(of)),
        other => panic!("there is no code for {other}"),
    };
    json!({ "value": value })
}

fn numbers(list: &Value) -> Vec<f64> {
    let list = list.as_array().expect("a list");
    list.iter().map(|v| v.as_f64().expect("a number")).collect()
}

fn stacked(of: &Value) -> f64 {
    let debt = match of["debt"].as_bool() {
        Some(true) => Debt::Owed,
        _ => Debt::None,
    };
    let number = |name: &str| of[name].as_f64().expect("a number");
    PUBLISHED.stack_h(number("left"), number("asked"), debt)
}

fn clocks(pair: &Value) -> Clocks {
    let pair = numbers(pair);
    Clocks {
        cardio_h: pair[0],
        mechanical_h: pair[1],
    }
}

fn advised(of: &Value) -> usize {
    let holds = |name: &str| of["known"][name].as_bool().unwrap_or(false);
    let circumstances = Circumstances {
        noted: Noted::default(),
        novice: holds("novice"),
        run_gap_h: of["known"]["run_gap_h"].as_f64().unwrap_or(f64::INFINITY),
        back: holds("back"),
        alternate: holds("alternate"),
        little: holds("little"),
    };
    let left = Left {
        hard: clocks(&of["hard_h"]),
        easy: clocks(&of["easy_h"]),
    };
    let causes = match of["on_foot"].as_bool() {
        Some(false) => Causes::HeartOnly,
        _ => Causes::Both,
    };
    PUBLISHED.judge(&left, &circumstances, causes).kind as usize
}

fn too_early(of: &Value) -> bool {
    let holds = |name: &str| of[name].as_bool().expect("yes or no");
    let class = match (holds("free"), holds("run"), holds("hard")) {
        (true, false, _) => Class::Walk,
        (true, true, _) => Class::RecoveryRun,
        (false, _, true) => Class::Hard,
        (false, _, false) => Class::Easy,
    };
    let kind = of["kind"].as_u64().expect("a number") as usize;
    class.is_too_early_at(DayKind::ALL[kind])
}

fn range(of: &Value) -> [f64; 3] {
    let number = |name: &str| of[name].as_f64().expect("a number");
    let legs = |mechanical_h| Clocks {
        cardio_h: 0.0,
        mechanical_h,
    };
    let set = Left {
        hard: legs(number("after_h")),
        easy: Clocks::default(),
    };
    let span = PUBLISHED.range(set, number("since_h"), number("spread"));
    let left = set.after_rest(number("since_h"));
    [span.low, left, span.high].map(|left| left.hard.mechanical_h)
}

fn parts(of: &Value) -> Vec<Part> {
    let parts = of["parts"].as_array().expect("parts");
    let mut parts: Vec<Part> = parts.iter().map(|p| part(p, of["age"].as_f64())).collect();
    parts.sort_by(|a, b| a.start_h.total_cmp(&b.start_h));
    parts
}

fn part(of: &Value, age_years: Option<f64>) -> Part {
    let number = |name: &str| of[name].as_f64().unwrap_or(0.0);
    let holds = |name: &str| of[name].as_bool().unwrap_or(true);
    Part {
        start_h: number("start_h"),
        length_h: number("length_h"),
        load: of["load"].as_f64(),
        intensity: of["intensity"].as_f64(),
        impact_km: number("impact_km"),
        moving_h: number("moving_h"),
        km: number("km"),
        gait: match (holds("is_run"), holds("on_foot")) {
            (true, _) => Gait::Running,
            (false, true) => Gait::Walking,
            (false, false) => Gait::Neither,
        },
        below_vt1: of["below_vt1"].as_f64(),
        downhill: number("downhill"),
        descent_m: number("descent_m"),
        age_years,
        ..Part::default()
    }
}

/// A walk on its first morning, of an athlete who states nothing.
pub fn walk_of_nothing() -> Walk<'static> {
    walk_for(Stated::Nothing)
}

fn walk_for(stated: Stated) -> Walk<'static> {
    Walk::new(Manner {
        constants: &PUBLISHED,
        stated,
        planning_hour: 12.0,
        nights: SlowNights::default(),
        noted: NotedDays::default(),
        own_factor: OwnFactor::Counted,
    })
}

/// Walks through parts up to a day: what each day is good for, and what became of each training.
fn walk(of: &Value, parts: &[Part], until: i64) -> (Vec<Value>, Vec<Trained>) {
    let mut walk = walk_for(match of["trained"].as_bool() {
        Some(true) => Stated::Trained,
        Some(false) => Stated::Untrained,
        None => Stated::Nothing,
    });
    let (mut days, mut trainings) = (Vec::new(), Vec::new());
    let mut begin = 0;
    let mut ends = joined(parts.iter().map(Part::span_h), &PUBLISHED).into_iter();
    for day in 0..=until {
        walk.begin_day(day);
        let outlook = walk.outlook_on(day);
        let (hard, easy) = (outlook.left.hard, outlook.left.easy);
        days.push(json!([
            outlook.running.kind as usize,
            hard.cardio_h,
            hard.mechanical_h,
            easy.cardio_h,
            easy.mechanical_h,
            walk.capacity_km()
        ]));
        while parts.get(begin).is_some_and(|part| part.day() <= day) {
            let end = begin + ends.next().expect("as many trainings as parts make");
            trainings.push(walk.train(&parts[begin..end]));
            begin = end;
        }
    }
    (days, trainings)
}

fn walked(of: &Value) -> Value {
    let parts = parts(of);
    let last = parts.iter().map(Part::day).max().unwrap_or(0);
    let until = of["until_day"].as_i64().map_or(last, |day| day.max(last));
    let (days, trainings) = walk(of, &parts, until);
    let trainings: Vec<Value> = trainings.iter().map(told).collect();
    json!({ "days": days, "trainings": trainings })
}

fn told(trained: &Trained) -> Value {
    let asking = &trained.asking;
    let class = asking.class;
    json!([
        trained.judged.kind as usize,
        class == Class::Hard,
        matches!(class, Class::Walk | Class::RecoveryRun),
        trained.too_early,
        asking.asked.cardio_h,
        asking.asked.mechanical_h,
        asking.race
    ])
}

/// Kinds of a day and those after it, by the parts before it.
fn forecast(of: &Value) -> Vec<u64> {
    let day = of["day"].as_i64().expect("a day");
    let ahead = of["ahead"].as_i64().expect("days");
    let mut parts = parts(of);
    parts.retain(|part| part.day() < day);
    let (days, _) = walk(of, &parts, day + ahead);
    let kinds = days[day as usize..].iter();
    kinds.map(|day| day[0].as_u64().expect("a kind")).collect()
}
