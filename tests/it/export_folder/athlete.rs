//! `restday athlete` tells what is known of the athlete, and writes it down to be stated.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::run::{Ended, Run, export, folder};

/// The runner of the made-up export, whose last run was on 14 September 2025.
fn athlete() -> Run {
    Run::new("athlete").arg(export())
}

fn text(ended: &Ended) -> String {
    String::from_utf8_lossy(ended.stdout()).into_owned()
}

fn json(run: Run) -> Value {
    let ended = run.args(["--format", "json"]).end().with_code(0);
    serde_json::from_slice(ended.stdout()).expect("is JSON")
}

/// A GPX track of a run of an hour at 3 m/s, without heart rate.
fn track(folder: &Path) -> std::path::PathBuf {
    let mut gpx = String::from(
        "<gpx version=\"1.1\" creator=\"t\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk>\
         <type>running</type><trkseg>",
    );
    for second in (0..3600).step_by(5) {
        let north = 50.0 + 3.0 * f64::from(second) / 111_195.0;
        let (minute, second) = (second / 60, second % 60);
        gpx += &format!(
            "<trkpt lat=\"{north:.6}\" lon=\"8.0\"><time>2025-05-01T10:{minute:02}:{second:02}Z\
             </time></trkpt>"
        );
    }
    gpx += "</trkseg></trk></gpx>";
    let path = folder.join("run.gpx");
    fs::write(&path, gpx).expect("can be written");
    path
}

#[test]
fn every_value_is_told_with_its_doubt_its_source_and_its_file() {
    let told = text(&athlete().end().with_code(0));
    for line in [
        "Thresholds as of 14 Sep 2025 (94 activities, 5 May – 14 Sep 2025)",
        "maximum heart rate    188 ± 4 bpm         setting of the device",
        "threshold heart rate  168 ± 4 bpm         threshold stored in the device",
        "…/2025-08-31-10-00-05.fit",
        "threshold power       unknown             no ride of 20 minutes with power found",
        "sex                   female              setting of the device",
    ] {
        assert!(told.contains(line), "lacks {line:?}:\n{told}");
    }
    let widest = told.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(88), "{widest:?}");
    let last = told.trim_end().rsplit("\n\n").next().expect("an end");
    assert!(
        last.starts_with("Most useful to set: threshold heart rate"),
        "{last}"
    );
}

#[test]
fn what_nobody_measured_is_called_a_guess_and_the_end_says_what_to_state() {
    let folder = folder();
    let told = text(
        &Run::new("athlete")
            .arg(track(folder.path()))
            .end()
            .with_code(0),
    );
    for line in [
        "190 ± 12 bpm        assumed: a typical value",
        "no heart rate found",
        "threshold power       unknown             no run of 20 minutes with power found",
        "Most useful to set: threshold pace",
        "It is only derived",
    ] {
        assert!(told.contains(line), "lacks {line:?}:\n{told}");
    }
}

#[test]
fn the_document_holds_the_same_with_units_in_names() {
    let document = json(athlete());
    assert_eq!(document["on"], "2025-09-14");
    assert_eq!(document["activities"], 94);
    assert_eq!(document["thresholds"], "dated");
    let on_foot = &document["disciplines"][0];
    assert_eq!(on_foot["discipline"], "on foot");
    assert_eq!(on_foot["max_hr_bpm"]["value"], 188.0);
    assert_eq!(on_foot["max_hr_bpm"]["source"], "from the device");
    let speed = &on_foot["threshold_speed_m_per_s"];
    assert!(
        speed["value"]
            .as_f64()
            .is_some_and(|v| (3.0..5.0).contains(&v))
    );
    assert_eq!(speed["changes"][0]["day"], "2025-05-13");
    let ride = &document["disciplines"][1]["threshold_power_w"];
    assert!(ride["value"].is_null() && ride["missing"].is_string());
    assert_eq!(document["worth_stating"]["field"], "threshold_hr_bpm");
}

#[test]
fn an_earlier_day_knows_nothing_of_later_ones() {
    let document = json(athlete().args(["--on", "2025-05-09"]));
    assert_eq!(document["last_day"], "2025-05-09");
    let power = &document["disciplines"][0]["threshold_power_w"];
    assert!(power["value"].is_null(), "{power}");
    athlete()
        .args(["--on", "2025-05-04"])
        .end()
        .with_code(2)
        .with_empty_stdout()
        .saying("no data before 2025-05-04: your files start on 2025-05-05");
}

#[test]
fn values_known_last_hold_always_when_asked_for() {
    let latest = ["--thresholds", "latest"];
    let document = json(athlete().args(latest));
    assert_eq!(document["thresholds"], "latest");
    let speed = &document["disciplines"][0]["threshold_speed_m_per_s"];
    assert_eq!(speed["changes"].as_array().map(Vec::len), Some(0));
    let folder = folder();
    let report = |run: Run, name: &str| run.to(&folder.path().join(name)).end().with_code(0);
    let said = "the latest values, used for all sessions";
    let says = |ended: Ended| ended.text().replace('\n', " ").contains(said);
    assert!(says(report(Run::on_export("report").args(latest), "a.png")));
    assert!(!says(report(Run::on_export("report"), "b.png")));
}

#[test]
fn what_was_measured_reads_back_as_it_was_and_nothing_else_is_frozen() {
    let folder = folder();
    let path = folder.path().join("athlete.toml");
    athlete().to(&path).end().with_code(0).saying("written: ");
    let before = json(athlete());
    let after = json(athlete().arg("--athlete").arg(&path));
    assert_same_values(&before, &after);
    let stated = &after["disciplines"][0]["max_hr_bpm"];
    assert_eq!(stated["source"], "stated");

    let guesses = folder.path().join("guesses.toml");
    let track = track(folder.path());
    let run = || Run::new("athlete").arg(&track);
    run().to(&guesses).end().with_code(0);
    let written = fs::read_to_string(&guesses).expect("was written");
    let active = |line: &&str| !line.is_empty() && !line.starts_with('#');
    assert_eq!(written.lines().find(active), None, "{written}");
    assert_eq!(json(run()), json(run().arg("--athlete").arg(&guesses)));
}

/// Values that agree to what is written: whole beats and watts, whole seconds of a pace.
fn assert_same_values(before: &Value, after: &Value) {
    let of = |document: &Value| document["disciplines"].as_array().cloned();
    let pairs = of(before)
        .into_iter()
        .flatten()
        .zip(of(after).into_iter().flatten());
    let mut compared = 0;
    for (before, after) in pairs {
        for (name, value) in before.as_object().expect("an object") {
            let Some(old) = value["value"].as_f64() else {
                continue;
            };
            let new = after[name]["value"].as_f64().expect("is known still");
            let rounding = if name.ends_with("m_per_s") {
                0.005 * old
            } else {
                0.5
            };
            assert!((old - new).abs() <= rounding, "{name}: {old} and {new}");
            compared += 1;
        }
    }
    assert!(compared > 12, "{compared}");
}

#[test]
fn what_was_stated_is_kept_word_for_word() {
    let folder = folder();
    let (old, new) = (
        folder.path().join("old.toml"),
        folder.path().join("new.toml"),
    );
    let stated = "name = 'Jo'  # me\nsex = 'female'\n[[thresholds]]\nmax_hr_bpm = 191\n";
    fs::write(&old, stated).expect("can be written");
    athlete()
        .arg("--athlete")
        .arg(&old)
        .to(&new)
        .end()
        .with_code(0);
    let written = fs::read_to_string(&new).expect("was written");
    assert!(written.contains(stated), "{written}");
    assert_eq!(written.matches("max_hr_bpm = ").count(), 1, "{written}");
    let document = json(athlete().arg("--athlete").arg(&new));
    assert_eq!(document["name"], "Jo");
    assert_eq!(document["disciplines"][0]["max_hr_bpm"]["value"], 191.0);
}

#[test]
fn a_list_of_thresholds_that_is_closed_is_to_be_opened() {
    let folder = folder();
    let (old, new) = (
        folder.path().join("old.toml"),
        folder.path().join("new.toml"),
    );
    fs::write(&old, "thresholds = [{ max_hr_bpm = 190 }]\n").expect("can be written");
    let run = athlete().arg("--athlete").arg(&old).to(&new).end();
    run.with_code(2).saying("old.toml: cannot be extended");
    assert!(!new.exists());
}

#[test]
fn what_was_written_once_is_not_written_again() {
    let folder = folder();
    let (once, twice) = (
        folder.path().join("once.toml"),
        folder.path().join("twice.toml"),
    );
    athlete().to(&once).end().with_code(0);
    let again = athlete().arg("--athlete").arg(&once);
    again.to(&twice).end().with_code(0);
    let text = |path| fs::read_to_string(path).expect("was written");
    assert_eq!(text(&once), text(&twice));
}

#[test]
fn a_file_that_is_there_is_written_over_only_when_told_to() {
    let folder = folder();
    let path = folder.path().join("athlete.toml");
    fs::write(&path, "name = 'Jo'\n").expect("can be written");
    athlete()
        .to(&path)
        .end()
        .with_code(2)
        .with_empty_stdout()
        .saying("athlete.toml: already exists");
    assert_eq!(
        fs::read_to_string(&path).expect("is there"),
        "name = 'Jo'\n"
    );
    athlete().to(&path).arg("--force").end().with_code(0);
    assert!(
        fs::read_to_string(&path)
            .expect("is there")
            .contains("[[thresholds]]")
    );
}

#[test]
fn an_export_gets_no_athlete_file() {
    let folder = folder();
    track(folder.path());
    fs::create_dir(folder.path().join("deeper")).expect("can be made");
    for place in ["athlete.toml", "deeper/athlete.toml"] {
        Run::new("athlete")
            .arg(".")
            .to(Path::new(place))
            .arg("--force")
            .inside(folder.path())
            .end()
            .with_code(2)
            .saying("which restday never writes to; choose another folder");
        assert!(!folder.path().join(place).exists());
    }
}

#[test]
fn standard_output_gets_the_file_instead_of_the_text() {
    let ended = athlete().to(Path::new("-")).end().with_code(0);
    assert!(text(&ended).starts_with("# Your thresholds as of 14 Sep 2025."));
}

#[test]
fn an_export_without_activities_is_explained() {
    let folder = folder();
    fs::write(folder.path().join("notes.txt"), "buy milk").expect("can be written");
    Run::new("athlete")
        .arg(folder.path())
        .end()
        .with_code(2)
        .with_empty_stdout()
        .saying("no activities found");
}
