//! Core stages use only those before them; the edges use what is listed, and nothing uses them.

use super::source::{Source, names_after, sources};

/// The core, each stage after those it may use.
const CORE: [&str; 9] = [
    "activity", "human", "clean", "digest", "athlete", "load", "history", "recovery", "audit",
];

/// The edges, and what they use besides the core.
const EDGES: [(&str, &[&str]); 7] = [
    ("import", &[]),
    ("store", &["import"]),
    ("pipeline", &["import", "store"]),
    ("answer", &["pipeline", "import"]),
    ("training", &["import", "pipeline", "answer", "report"]),
    ("report", &["answer", "pipeline", "import"]),
    ("cli", &["import", "store", "pipeline", "answer", "report"]),
];

/// Of the import, answers and reports know nothing but what the pipeline hands over in its outcomes.
const HANDED_OVER: [&str; 3] = ["Damage", "ImportError", "NotActivity"];

fn is_stage(name: &str) -> bool {
    CORE.contains(&name) || EDGES.iter().any(|(edge, _)| *edge == name)
}

/// What a stage may use; `import` knows only the first of the core, and `store` nothing of it.
fn allowed(stage: &str) -> Option<Vec<&'static str>> {
    if let Some(position) = CORE.iter().position(|core| *core == stage) {
        return Some(CORE[..position].to_vec());
    }
    let (edge, others) = EDGES.iter().find(|(edge, _)| *edge == stage)?;
    let core: &[&str] = match *edge {
        "import" => &CORE[..1],
        "store" => &[],
        _ => &CORE,
    };
    Some([core, others].concat())
}

/// Other stages a file names, by `crate::` or by climbing up with `super::`.
fn used(source: &Source) -> Vec<String> {
    let code = source.code();
    let folders = source.path.matches('/').count();
    let to_root = folders + usize::from(!source.path.ends_with("/mod.rs"));
    let mut names = names_after(&code, "crate::");
    names.extend(names_after(&code, &"super::".repeat(to_root)));
    names.retain(|name| is_stage(name) && name != source.stage());
    names
}

#[test]
fn every_file_belongs_to_a_stage() {
    for source in sources() {
        let root = ["lib.rs", "main.rs"].contains(&source.path.as_str());
        assert!(
            root || is_stage(source.stage()),
            "src/{}: which stage is it?",
            source.path
        );
    }
}

#[test]
fn no_stage_uses_one_it_must_not_know() {
    let mut wrong = Vec::new();
    let mut looked_at = 0;
    for source in sources() {
        let Some(allowed) = allowed(source.stage()) else {
            continue;
        };
        for name in used(&source) {
            looked_at += 1;
            if !allowed.contains(&name.as_str()) {
                wrong.push(format!(
                    "src/{} uses {name}; it may use {allowed:?}",
                    source.path
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(
        looked_at > 50,
        "only {looked_at} uses of other stages were found"
    );
}

#[test]
fn of_the_import_answers_and_reports_know_only_what_the_pipeline_hands_over() {
    let told = |source: &Source| ["answer", "report"].contains(&source.stage());
    for source in sources().iter().filter(|source| told(source)) {
        for name in names_after(&source.code(), "crate::import::") {
            let handed_over = HANDED_OVER.contains(&name.as_str());
            assert!(handed_over, "src/{} uses import::{name}", source.path);
        }
    }
}

#[test]
fn the_front_door_knows_of_the_reports_only_their_words() {
    for source in sources().iter().filter(|s| s.stage() == "training") {
        for name in names_after(&source.code(), "crate::report::") {
            assert_eq!(name, "words", "src/{}", source.path);
        }
    }
}

/// No sentence leaves the core: what it hands over are codes and numbers.
#[test]
fn cautions_and_findings_are_built_without_a_word() {
    let of_rules = |source: &&Source| {
        let places = ["audit/", "recovery/cautions/", "recovery/caution.rs"];
        places.iter().any(|place| source.path.starts_with(place)) && !source.only_for_tests
    };
    for source in sources().iter().filter(of_rules) {
        let code = source.product_code();
        for call in ["format!(", "impl fmt::Display", "to_owned()"] {
            assert!(!code.contains(call), "src/{} has {call}", source.path);
        }
    }
}

/// The rooms of the reports, and the rooms that each may look into.
const ROOMS: [(&str, &[&str]); 7] = [
    ("words", &[]),
    ("terminal", &["words"]),
    ("documents", &["words"]),
    ("drawing", &["words"]),
    ("web_page", &["words", "drawing"]),
    ("tables", &["words", "terminal", "documents"]),
    ("week_letter", &["words", "terminal"]),
];

#[test]
fn no_room_of_the_reports_looks_into_one_it_must_not_know() {
    let mut wrong = Vec::new();
    let is_product = |source: &&Source| source.stage() == "report" && !source.only_for_tests;
    for source in sources().iter().filter(is_product) {
        let mut folders = source.path.split('/').skip(1);
        let room = folders.next().unwrap_or_default();
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            continue;
        };
        for name in names_after(&source.product_code(), "crate::report::") {
            let is_room = ROOMS.iter().any(|(other, _)| *other == name) && name != room;
            if is_room && !allowed.contains(&name.as_str()) {
                wrong.push(format!("src/{} looks into {name}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_report_scores_or_judges_anything() {
    let decides = [
        "History::new(",
        "History::averaged_by(",
        "Recovery::judged(",
        "Recovery::new(",
        "Standing::on(",
        "set_aside_duplicates(",
        "audit::audit(",
    ];
    for source in sources().iter().filter(|s| s.stage() == "report") {
        let code = source.product_code();
        for call in decides {
            assert!(!code.contains(call), "src/{} calls {call}", source.path);
        }
    }
}

#[test]
fn a_core_stage_knows_only_what_comes_before_it() {
    assert_eq!(allowed("clean"), Some(vec!["activity", "human"]));
    assert!(allowed("load").is_some_and(|a| a.contains(&"digest") && !a.contains(&"history")));
    let climbing = Source {
        path: "load/ladder.rs".to_owned(),
        text: "use super::super::report::Results;\nuse super::metric::Rating;\n".to_owned(),
        only_for_tests: false,
    };
    assert_eq!(used(&climbing), ["report"]);
}
