//! Each library from outside lives with its owner; nobody else knows that it exists.

use std::fs;
use std::path::Path;

use super::source::{Source, is_inside_a_path, sources};

/// Library, and the beginnings of the paths that may use it.
const OWNERS: &[(&str, &[&str])] = &[
    ("ab_glyph_rasterizer", &["report/drawing/glyphs.rs"]),
    ("anstream", &["cli/"]),
    ("anstyle", &["report/terminal/page/ansi.rs"]),
    ("base64", &["report/web_page/", "report/tables/metadata.rs"]),
    ("chrono_tz", &["activity/zone.rs"]),
    ("clap", &["cli/"]),
    (
        "clap_complete",
        &["cli/args/terminal.rs", "cli/completions.rs"],
    ),
    ("clap_mangen", &["cli/man.rs"]),
    (
        "csv",
        &["import/table.rs", "report/mod.rs", "report/tables/"],
    ),
    ("encoding_rs", &["import/text.rs"]),
    ("fitparser", &["import/fit.rs", "import/fit/"]),
    ("deunicode", &["report/drawing/font.rs"]),
    ("flate2", &["import/gunzip.rs"]),
    (
        "gpx",
        &[
            "import/gpx/library.rs",
            "import/gpx/names.rs",
            "import/gpx/second_reader.rs",
        ],
    ),
    ("http_body_util", &["cli/web/server.rs"]),
    ("hyper", &["cli/web/server.rs"]),
    ("hyper_util", &["cli/web/server.rs"]),
    ("icalendar", &["report/documents/calendar.rs"]),
    ("indicatif", &["cli/"]),
    ("maud", &["report/web_page/"]),
    ("notify", &["cli/watch/sight.rs"]),
    ("plotters", &["report/drawing/raster/band.rs"]),
    ("png", &["report/drawing/raster.rs"]),
    (
        "polars",
        &[
            "report/mod.rs",
            "report/tables/",
            "store/table.rs",
            "store/trouble.rs",
        ],
    ),
    ("polars_arrow", &["report/tables/metadata.rs"]),
    ("postcard", &["pipeline/kept.rs"]),
    ("quick_xml", &["import/xml/", "import/apple_health/"]),
    (
        "rayon",
        &[
            "pipeline.rs",
            "pipeline/looked_up.rs",
            "pipeline/largest_first.rs",
        ],
    ),
    (
        "serde",
        &[
            "activity/",
            "clean/",
            "cli/",
            "digest/",
            "import/",
            "answer/",
            "pipeline/",
            "report/",
        ],
    ),
    ("serde_json", &["import/", "report/"]),
    ("skrifa", &["report/drawing/glyphs.rs"]),
    ("terminal_size", &["cli/terminal.rs"]),
    (
        "sha2",
        &[
            "pipeline/addresses.rs",
            "pipeline/shard.rs",
            "report/web_page/policy.rs",
            "store/content.rs",
            "store/part.rs",
            "store/place.rs",
        ],
    ),
    ("signal_hook", &["cli/signals.rs"]),
    ("strsim", &["cli/nearest_name.rs"]),
    ("sysinfo", &["cli/memory.rs"]),
    (
        "time",
        &["import/gpx/names.rs", "import/gpx/second_reader.rs"],
    ),
    ("tokio", &["cli/web/server.rs"]),
    ("toml", &["cli/"]),
    ("tzf_dist", &["clean/zone.rs"]),
    ("tzf_rs", &["clean/zone.rs"]),
    ("unicode_normalization", &["pipeline/composed.rs"]),
    ("unicode_width", &["report/terminal/page/wrap.rs"]),
    ("walkdir", &["import/folder/walk.rs"]),
    ("zip", &["import/archive.rs", "import/error.rs"]),
];

/// Libraries of types that every part speaks of.
const EVERYWHERE: [&str; 2] = ["chrono", "thiserror"];

/// Places that read the clock or the computer's own time zone.
const CLOCKS: [&str; 4] = ["Local", "Utc::now", "SystemTime", "Instant::now"];

/// Whether code names a library: `use library::…` or `library::…` in an expression.
fn names_library(code: &str, library: &str) -> bool {
    let path = format!("{library}::");
    code.match_indices(&path)
        .any(|(at, _)| !is_inside_a_path(code, at))
}

/// Whether a file takes the name of a library for a module of our own beside it.
fn means_a_module(source: &Source, library: &str) -> bool {
    let siblings = source
        .path
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder);
    let src = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src")
        .join(siblings);
    let module = src.join(format!("{library}.rs")).exists();
    module
        && super::source::names_after(&source.code(), "super::")
            .iter()
            .any(|n| n == library)
}

#[test]
fn libraries_live_with_their_owners() {
    let mut wrong = Vec::new();
    for source in sources().into_iter().filter(|s| !s.only_for_tests) {
        let code = source.code();
        for (library, owners) in OWNERS {
            let owned = owners.iter().any(|owner| source.path.starts_with(owner));
            if !owned && names_library(&code, library) && !means_a_module(&source, library) {
                wrong.push(format!(
                    "src/{} uses {library}, which lives in {owners:?}",
                    source.path
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_owner_uses_what_it_owns() {
    let sources = sources();
    for (library, owners) in OWNERS {
        let mut files = sources
            .iter()
            .filter(|s| owners.iter().any(|owner| s.path.starts_with(owner)));
        let used = files.any(|s| names_library(&s.code(), library));
        assert!(used, "nobody in {owners:?} uses {library} any more");
    }
}

#[test]
fn polars_makes_tables_only() {
    let may = |path: &str| {
        let of_reports = path == "report/mod.rs";
        of_reports || path.starts_with("report/tables/") || path.starts_with("store/")
    };
    for source in sources()
        .iter()
        .filter(|s| names_library(&s.code(), "polars"))
    {
        assert!(may(&source.path), "src/{} uses polars", source.path);
    }
}

#[test]
fn only_the_command_line_reads_the_clock() {
    for source in sources().iter().filter(|s| s.stage() != "cli") {
        let code = source.code();
        for clock in CLOCKS {
            let mut found = code.match_indices(clock);
            let reads = found.any(|(at, _)| {
                let after = code[at + clock.len()..].chars().next();
                !code[..at].ends_with(|c: char| c == '_' || c.is_alphanumeric())
                    && !after.is_some_and(|c| c == '_' || c.is_alphanumeric())
            });
            assert!(!reads, "src/{} uses {clock}", source.path);
        }
    }
}

#[test]
fn every_dependency_has_an_owner() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let text = fs::read_to_string(manifest).expect("can be read");
    let (_, after) = text
        .split_once("[dependencies]\n")
        .expect("has dependencies");
    let section = after.split("\n[").next().unwrap_or(after);
    let names: Vec<String> = section
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| Some(line.split_once('=')?.0.trim().replace('-', "_")))
        .collect();
    assert!(names.len() >= OWNERS.len(), "{names:?}");
    let known = |name: &str| OWNERS.iter().any(|(n, _)| *n == name) || EVERYWHERE.contains(&name);
    for name in &names {
        assert!(known(name), "{name} has no owner");
    }
    for (library, _) in OWNERS {
        assert!(
            names.iter().any(|name| name == library),
            "{library} is no dependency"
        );
    }
}

#[test]
fn what_meets_foreign_bytes_can_be_fuzzed_without_the_rest() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/Cargo.toml");
    let text = fs::read_to_string(manifest).expect("can be read");
    let stages = ["activity/", "clean/", "digest/", "import/"];
    let built = |owner: &&str| stages.iter().any(|stage| owner.starts_with(stage));
    for (library, owners) in OWNERS {
        if owners.iter().any(built) {
            let names = [(*library).to_owned(), library.replace('_', "-")];
            let named = |name: &String| text.contains(&format!("\n{name} = "));
            assert!(names.iter().any(named), "fuzz/Cargo.toml lacks {library}");
        }
    }
}

#[test]
fn a_library_is_known_from_a_longer_path() {
    assert!(names_library("use time::Date;", "time"));
    assert!(!names_library("use std::time::Duration;", "time"));
    assert!(!names_library("let x = lifetime::new();", "time"));
}
