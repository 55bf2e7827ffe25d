//! The same files give the same bytes, whatever the computer.

use std::fs;

use super::run::{Run, export, folder};

/// Pictures, page, CSV and Parquet of a run with some more arguments and variables.
fn outputs(change: impl Fn(Run) -> Run) -> [Vec<u8>; 5] {
    let folder = folder();
    [
        "report.png",
        "report.svg",
        "report.html",
        "days.csv",
        "days.parquet",
    ]
    .map(|name| {
        let path = folder.path().join(name);
        let command = if name.starts_with("report") {
            "report"
        } else {
            "days"
        };
        change(Run::on_export(command)).to(&path).end().with_code(0);
        fs::read(path).expect("was written")
    })
}

fn assert_same(a: &[Vec<u8>; 5], b: &[Vec<u8>; 5], what: &str) {
    for (name, (a, b)) in ["PNG", "SVG", "HTML", "CSV", "Parquet"]
        .iter()
        .zip(a.iter().zip(b))
    {
        // Comparing with assert_eq would print megabytes.
        assert!(a == b, "{name} differs with {what}");
    }
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let one = outputs(|run| run.args(["--jobs", "1"]));
    for jobs in ["2", "4"] {
        let many = outputs(|run| run.args(["--jobs", jobs]));
        assert_same(&one, &many, &format!("{jobs} threads"));
    }
}

#[test]
fn the_time_zone_of_the_computer_has_no_say() {
    let utc = outputs(|run| run.env("TZ", "UTC"));
    for zone in ["Asia/Tokyo", "America/New_York"] {
        let elsewhere = outputs(|run| run.env("TZ", zone));
        assert_same(&utc, &elsewhere, zone);
    }
}

#[test]
fn however_an_export_is_spelled_the_bytes_are_the_same() {
    let root = env!("CARGO_MANIFEST_DIR");
    let of = |spelled: &str| {
        let folder = folder();
        let printed = [
            ("import", &["--long"][..]),
            ("import", &["--format", "json"]),
            ("activities", &["--format", "csv"]),
            ("activities", &["--format", "parquet"]),
            ("athlete", &["--format", "json"]),
        ];
        let mut outputs: Vec<Vec<u8>> = Vec::new();
        for (command, arguments) in printed {
            let run = Run::new(command).arg(spelled).inside(root.as_ref());
            let ended = run.args(arguments.iter().copied()).end().with_code(0);
            outputs.push(ended.stdout().to_vec());
        }
        let page = folder.path().join("report.html");
        let run = Run::new("report").arg(spelled).inside(root.as_ref());
        outputs.push(
            run.to(&page)
                .args(["-q"])
                .end()
                .with_code(0)
                .stdout()
                .to_vec(),
        );
        outputs.push(fs::read(page).expect("was written"));
        outputs
    };
    let absolute = of(&export().display().to_string());
    assert!(absolute.iter().filter(|bytes| !bytes.is_empty()).count() >= 6);
    for spelled in [
        "fixtures/export",
        "./fixtures/export/",
        "fixtures/../fixtures/export",
    ] {
        let other = of(spelled);
        let same = absolute.iter().zip(&other).map(|(a, b)| a == b);
        assert_eq!(same.collect::<Vec<_>>(), [true; 7], "{spelled}");
    }
}
