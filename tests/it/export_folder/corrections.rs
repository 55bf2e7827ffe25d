//! `corrections.toml`: what the athlete corrects, types in and notes reaches every command.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use super::run::{Ended, Run, copy_of, export, folder};

/// A run of an hour and a half with heart rate, the only activity of its day.
const HALF_MARATHON: &str = "2025-08-31";
/// An easy run, the last of the export.
const LAST: &str = "2025-09-14";

/// A file of corrections in a folder of its own.
struct Written {
    folder: TempDir,
}

impl Written {
    fn new(text: &str) -> Self {
        let folder = folder();
        fs::write(folder.path().join("corrections.toml"), text).expect("can be written");
        Self { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("corrections.toml")
    }

    fn on(&self, command: &str) -> Run {
        Run::on_export(command)
            .arg("--corrections")
            .arg(self.path())
    }

    fn json(&self, command: &str) -> Value {
        json(self.on(command))
    }
}

fn json(run: Run) -> Value {
    let ended = run.args(["--format", "json"]).end().with_code(0);
    serde_json::from_slice(ended.stdout()).expect("is JSON")
}

fn stdout(ended: &Ended) -> String {
    String::from_utf8_lossy(ended.stdout()).into_owned()
}

/// The row of a day in a table.
fn row(document: &Value, table: &str, date: &str) -> Value {
    let rows = document[table].as_array().expect("rows");
    let row = rows.iter().find(|row| row["date"] == date);
    row.cloned().unwrap_or(Value::Null)
}

/// The only activity of a day, as it stands without corrections.
fn activity(date: &str) -> Value {
    row(&json(Run::on_export("activities")), "activities", date)
}

fn id(date: &str) -> String {
    activity(date)["id"].as_str().expect("an id").to_owned()
}

/// An activity with some fields of a correction.
fn corrected(date: &str, fields: &str) -> (Written, Value) {
    let written = Written::new(&format!("[[activity]]\nid = \"{}\"\n{fields}\n", id(date)));
    let activities = written.json("activities");
    (written, row(&activities, "activities", date))
}

#[test]
fn an_activity_that_is_left_out_is_nowhere_but_in_the_account() {
    let (written, gone) = corrected(HALF_MARATHON, "ignore = true\nreason = \"not me\"");
    assert_eq!(gone, Value::Null);
    let day = row(&written.json("days"), "days", HALF_MARATHON);
    assert_eq!(
        (&day["state"], &day["load_points"]),
        (&"rested".into(), &0.0.into())
    );
    let report = folder();
    written
        .on("report")
        .to(&report.path().join("r.svg"))
        .end()
        .with_code(0)
        .printing("1 left out by your");
    let list = Run::new("import")
        .arg(export())
        .arg("--long")
        .arg("--corrections")
        .arg(written.path())
        .end()
        .with_code(0);
    let list = stdout(&list);
    let line = list.lines().find(|line| line.starts_with("left out"));
    assert!(line.is_some_and(|line| line.contains("by your corrections: not me")));
}

#[test]
fn what_is_corrected_reaches_the_tables_and_moves_no_id() {
    let fields = "sport = \"trail run\"\nrpe = 8\ndistance_km = 20.5\ntitle = \"Up and down\"";
    let (written, now) = corrected(HALF_MARATHON, fields);
    assert_eq!(now["id"], activity(HALF_MARATHON)["id"]);
    assert_eq!(now["sport"], "trail_run");
    assert_eq!(now["title"], "Up and down");
    assert_eq!(now["distance_km"], 20.5);
    let corrected = serde_json::json!(["sport", "exertion", "distance", "title"]);
    assert_eq!(now["corrected"], corrected);
    let minutes = 60.0 * now["duration_h"].as_f64().expect("hours");
    let exertion = now["session_exertion"].as_f64().expect("a number");
    assert!((exertion - 8.0 * minutes).abs() < 0.1, "{exertion}");
    let explained = written
        .on("activities")
        .args(["--explain", &id(HALF_MARATHON)])
        .end()
        .with_code(0);
    assert!(stdout(&explained).contains("corrected by you: sport, exertion, distance, title"));
}

#[test]
fn without_its_heart_rate_a_session_goes_down_a_rung() {
    assert_eq!(activity(HALF_MARATHON)["method"], "heart_rate");
    let (_, now) = corrected(HALF_MARATHON, "heart_rate = \"ignore\"");
    assert_eq!(now["method"], "pace");
    assert_eq!(now["mean_hr_bpm"], Value::Null);
    let (_, felt) = corrected(
        HALF_MARATHON,
        "heart_rate = \"ignore\"\nsport = \"ride\"\nrpe = 6",
    );
    assert_eq!(felt["method"], "perceived_exertion");
}

#[test]
fn a_duration_that_is_shorter_takes_load_and_never_more_than_its_share_of_time() {
    let before = activity(HALF_MARATHON);
    let (_, now) = corrected(HALF_MARATHON, "duration = \"1:00:00\"");
    assert_eq!(now["duration_h"], 1.0);
    let load = |row: &Value| row["load_points"].as_f64().expect("scored");
    // The calmest part goes, so an hour keeps at least its share.
    let share = 1.0 / before["duration_h"].as_f64().expect("hours");
    assert!(load(&now) < load(&before) && load(&now) > share * load(&before) - 0.1);
}

#[test]
fn a_part_of_a_file_name_and_the_beginning_of_an_id_name_an_activity_too() {
    let file = activity(LAST)["file"].as_str().expect("a path").to_owned();
    let name = file.rsplit('/').next().expect("a name").to_owned();
    let begins = &id(LAST)[..8];
    for name in [name.as_str(), begins] {
        let written = Written::new(&format!("[[activity]]\nid = \"{name}\"\nrpe = 3\n"));
        let now = row(&written.json("activities"), "activities", LAST);
        assert_eq!(now["corrected"], serde_json::json!(["exertion"]), "{name}");
    }
}

#[test]
fn a_session_that_was_typed_in_is_a_training_of_low_confidence() {
    let text = "[[session]]\ndate = 2025-09-10\ntime = 18:30\nsport = \"swim\"\nduration = 45\n\
                distance_m = 1500\nrpe = 6\ntitle = \"Pool\"\n\n\
                [[session]]\ndate = 2025-09-14\nsport = \"strength\"\nduration = \"0:40:00\"\n";
    let written = Written::new(text);
    let activities = written.json("activities");
    let swim = row(&activities, "activities", "2025-09-10");
    assert_eq!(swim["corrected"], serde_json::json!(["typed_in"]));
    assert_eq!(swim["confidence"], "low");
    assert_eq!(swim["start"], "2025-09-10T16:30:00Z");
    assert_eq!(swim["local_start"], "2025-09-10T18:30:00");
    assert!(swim["load_points"].as_f64().expect("scored") > 10.0);
    let day = row(&written.json("days"), "days", "2025-09-10");
    assert_eq!(
        (&day["state"], &day["sessions"]),
        (&"trained".into(), &2.into())
    );
    let last = row(&written.json("days"), "days", LAST);
    assert_eq!(last["sessions"], 2);
}

#[test]
fn a_typed_in_session_that_a_file_covers_as_well_counts_once() {
    let last = activity(LAST);
    let (km, hours) = (&last["distance_km"], last["duration_h"].as_f64());
    let minutes = (60.0 * hours.expect("hours")).round();
    let text = format!(
        "[[session]]\ndate = {LAST}\nsport = \"run\"\nduration = {minutes}\ndistance_km = {km}\nrpe = 4\n"
    );
    let written = Written::new(&text);
    let activities = written.json("activities");
    let rows = activities["activities"].as_array().expect("rows");
    let of_day = rows.iter().filter(|row| row["date"] == LAST).count();
    assert_eq!(of_day, 1);
    // The file leads, and how hard it felt is what it did not know.
    let now = row(&activities, "activities", LAST);
    assert_eq!(now["load_points"], last["load_points"]);
    assert!(now["session_exertion"].is_number());
}

#[test]
fn a_correction_that_matches_nothing_is_told_with_the_nearest_id() {
    let id = id(LAST);
    // Seven seconds off, as somebody types who reads another list.
    let wrong = format!("{}07Z", &id[..13]);
    let written = Written::new(&format!(
        "# mine\n[[activity]]\nid = \"{wrong}\"\nrpe = 3\n\n[[activity]]\nid = \"2025\"\nrpe = 3\n"
    ));
    let ended = written.on("days").end().with_code(0);
    let said = ended.stderr();
    assert!(said.contains(&format!(
        "line 3: no activity has the id \"{wrong}\"; the nearest is {id}"
    )));
    assert!(
        said.contains("line 7: ") && said.contains("write more of the id"),
        "{said}"
    );
    written.on("days").arg("--strict").end().with_code(1);
    let quiet = written.on("days").arg("--quiet").end().with_code(0);
    assert_eq!(quiet.stderr(), "");
}

#[test]
fn what_cannot_both_hold_is_refused_with_both_lines() {
    let id = id(LAST);
    let begins = &id[..11];
    let twice = format!(
        "[[activity]]\nid = \"{id}\"\nrpe = 3\n\n[[activity]]\nid = \"{begins}\"\nrpe = 4\n"
    );
    for command in ["report", "days", "audit", "today", "activities"] {
        let report = folder();
        let run = Written::new(&twice);
        let run = match command {
            "report" => run.on(command).to(&report.path().join("r.svg")).end(),
            _ => run.on(command).end(),
        };
        run.with_code(2)
            .with_empty_stdout()
            .saying("line 7: line 3 already sets this");
    }
    let both = twice.replace("rpe = 4", "ignore = true");
    Written::new(&both)
        .on("days")
        .end()
        .with_code(2)
        .saying("line 7: this activity is both left out and corrected, in line 3");
    Written::new("[diary]\n2025-09-01 = \"sick\"\n2025-09-01 = \"sick\"\n")
        .on("days")
        .end()
        .with_code(2)
        .saying("line 3: 2025-09-01 is already in line 2");
}

#[test]
fn a_sick_day_is_a_day_off_in_every_command_with_a_session_and_without() {
    // The 8th has none, the 14th a run; the 15th is the day of the advice.
    let written = Written::new(
        "[diary]\n2025-09-08 = \"sick\"\n2025-09-14 = \"sick, bad night\"\n2025-09-15 = \"sick\"\n",
    );
    let days = written.json("days");
    for date in ["2025-09-08", "2025-09-14", "2025-09-15"] {
        let day = row(&days, "days", date);
        assert_eq!(day["advice"], "rest", "{date}");
        assert_eq!(day["advice_reason"], "sick");
    }
    let noted = serde_json::json!(["sick", "bad_night"]);
    assert_eq!(row(&days, "days", LAST)["diary"], noted);
    // The first two days after it are easy at most.
    for date in ["2025-09-09", "2025-09-10"] {
        let kind = row(&days, "days", date)["advice"].clone();
        assert_ne!(kind, "ready for hard training", "{date}");
    }
    let today = written.json("today");
    assert_eq!(today["kind_of_day"], "rest");
    assert_eq!(today["diary"], serde_json::json!(["sick"]));
    assert_eq!(today["next_hard"]["date"], "2025-09-18");
    let screen = stdout(&written.on("today").end().with_code(0));
    assert!(
        screen.contains("REST") && screen.contains("diary       sick"),
        "{screen}"
    );
    assert!(screen.lines().count() <= 24, "{screen}");
    let audit = Run::new("audit").arg(export()).arg("--corrections");
    let audit = json(
        audit
            .arg(written.path())
            .args(["--from", "2025-09-01", "--to", LAST]),
    );
    let found = audit["findings"].as_array().expect("findings");
    let sick_run = found
        .iter()
        .find(|finding| finding["date"] == LAST && finding["rule"] == "trained too soon");
    let evidence = sick_run.expect("a run on a sick day")["evidence"].as_str();
    assert!(evidence.is_some_and(|words| words.contains("noted: sick")));
    assert_eq!(audit["diary"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_line_of_the_diary_moves_no_earlier_day() {
    let rows = |document: &Value| {
        let rows = document["days"].as_array().expect("rows").clone();
        let until = |row: &Value| row["date"].as_str().is_some_and(|date| date < "2025-08-20");
        rows.into_iter().filter(until).collect::<Vec<_>>()
    };
    let before = rows(&json(Run::on_export("days")));
    let written = Written::new("[diary]\n\"2025-08-20 to 2025-08-24\" = \"injured, sore 8\"\n");
    let after = rows(&written.json("days"));
    assert!(before.len() > 90);
    // How the last sessions before it were answered is told after it.
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before["advice"], after["advice"]);
        assert_eq!(before["days_to_hard"], after["days_to_hard"]);
        assert_eq!(before["fitness"], after["fitness"]);
        assert_eq!(before["legs_left_h"], after["legs_left_h"]);
    }
}

#[test]
fn the_page_and_the_calendar_show_the_diary() {
    let written = Written::new("[diary]\n2025-09-10 = \"bad night, travel\"\n");
    let made = folder();
    let page = made.path().join("r.html");
    written.on("report").to(&page).end().with_code(0);
    let page = fs::read_to_string(page).expect("was written");
    assert!(page.contains("diary: bad night, travel"));
    let calendar = made.path().join("a.svg");
    written.on("audit").to(&calendar).end().with_code(0);
    let calendar = fs::read_to_string(calendar).expect("was written");
    assert!(calendar.contains("bad night"));
}

#[test]
fn a_file_beside_the_athlete_file_is_found_and_each_of_a_squad_has_its_own() {
    let written = Written::new("[diary]\n2025-09-15 = \"sick\"\n");
    let athlete = written.folder.path().join("athlete.toml");
    fs::write(&athlete, "trained_before = true\n").expect("can be written");
    let today = json(Run::on_export("today").arg("--athlete").arg(&athlete));
    assert_eq!(today["kind_of_day"], "rest");

    let squad = folder();
    copy_of("2025/09", &squad.path().join("Anna"));
    copy_of("2025/09", &squad.path().join("Bo"));
    fs::copy(written.path(), squad.path().join("Bo/corrections.toml")).expect("can be copied");
    let reports = squad.path().join("../reports-of-the-squad");
    let report = |more: &[&str]| {
        Run::new("report")
            .arg(squad.path())
            .args(["--per-athlete", "--formats", "svg", "--on", "2025-09-15"])
            .args(more.iter().copied())
            .to(&folder().path().join("made"))
            .end()
    };
    let said = report(&[]).with_code(0).text();
    let line = |name: &str| {
        let line = said.lines().find(|line| line.contains(name));
        line.unwrap_or_default().to_lowercase()
    };
    assert!(
        line("Bo").contains("rest") && !line("Anna").contains("sick"),
        "{said}"
    );
    let path = written.path();
    let own = ["--corrections", path.to_str().expect("a name")];
    report(&own)
        .with_code(2)
        .saying("put a corrections.toml into each athlete's folder");
    assert!(!reports.exists());
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let missing = Path::new("no-such-corrections.toml");
    Run::on_export("days")
        .arg("--corrections")
        .arg(missing)
        .end()
        .with_code(2)
        .saying("no-such-corrections.toml: cannot be read");
}

#[test]
fn a_distance_that_nobody_goes_is_told_and_does_not_count() {
    let (written, run) = corrected(HALF_MARATHON, "distance_km = 88");
    assert_eq!(run["distance_km"], Value::Null);
    written
        .on("days")
        .end()
        .with_code(0)
        .saying("nobody covers that distance in 1:");
}

#[test]
fn illness_is_the_first_that_a_report_says() {
    // The day after two of them is easy at most, and so is the next.
    let written = Written::new("[diary]\n2025-09-13 = \"sick\"\n2025-09-14 = \"sick\"\n");
    let report = folder();
    written
        .on("report")
        .to(&report.path().join("r.svg"))
        .end()
        .with_code(0)
        .printing("Easy at first after being sick; hard training from Wednesday 17");
    let today = written.on("today").end();
    assert!(stdout(&today).contains("easy at first after being sick"));
}

#[test]
fn a_bad_night_does_not_hold_hard_training_until_the_end_of_an_illness() {
    // Four days of it ask for four easy ones, the last of them on the 17th.
    let mut text = "[diary]\n2025-09-15 = \"bad night\"\n".to_owned();
    for day in 10..14 {
        text += &format!("2025-09-{day} = \"sick\"\n");
    }
    let written = Written::new(&text);
    let report = folder();
    let told = written.on("report").to(&report.path().join("r.svg")).end();
    let told = told.with_code(0).text();
    assert!(told.contains("Noted: a bad night; "), "{told}");
    assert!(!told.contains("bad night; hard training again"), "{told}");
    let today = stdout(&written.on("today").end());
    let flat = today.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("easy at first after being sick"), "{today}");
}

#[test]
fn what_is_typed_in_is_no_file() {
    let session = "[[session]]\ndate = 2025-09-10\nsport = \"run\"\nduration = \"0:40:00\"\n";
    let files = |run: Run| json(run)["totals"]["files"].clone();
    let import = || Run::new("import").arg(export());
    let written = Written::new(session);
    let with = import().arg("--corrections").arg(written.path());
    assert_eq!(files(with), files(import()));
}

/// An export that knows a run by the clock on the wall alone.
fn on_the_clock() -> TempDir {
    let export = folder();
    copy_of("2025/09", export.path());
    let list = "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR\n\
                Running,2025-09-20 18:10:00,false,Out,8.00,400,00:45:00,140,160\n";
    fs::write(export.path().join("Activities.csv"), list).expect("can be written");
    export
}

#[test]
fn a_session_is_met_by_the_clock_on_the_wall_and_moves_nothing() {
    let export = on_the_clock();
    let athlete = export.path().join("athlete.toml");
    for (stated, time) in [
        ("", ""),
        ("", "time = 18:00\n"),
        ("time_zone = \"Europe/Berlin\"\n", "time = 18:00\n"),
        ("time_zone = \"America/Denver\"\n", ""),
    ] {
        let session =
            "[[session]]\ndate = 2025-09-20\nsport = \"run\"\nduration = 45\ndistance_km = 8\n";
        let written = Written::new(&format!("{session}{time}"));
        fs::write(&athlete, stated).expect("can be written");
        let run = Run::new("activities").arg(export.path());
        let run = run.arg("--athlete").arg(&athlete);
        let activities = json(run.arg("--corrections").arg(written.path()));
        let rows = activities["activities"].as_array().expect("rows");
        let of_day: Vec<&Value> = rows.iter().filter(|r| r["date"] == "2025-09-20").collect();
        let [run] = of_day.as_slice() else {
            panic!("{} of {stated}{time}", of_day.len());
        };
        assert_eq!(run["local_start"], "2025-09-20T18:10:00", "{time}");
        let utc = match stated.contains("Denver") {
            true => "2025-09-21T00:10:00Z",
            false => "2025-09-20T16:10:00Z",
        };
        assert_eq!(run["start"], utc, "{time}");
    }
}

#[test]
fn a_file_of_which_nothing_counts_is_no_file_either() {
    let export = on_the_clock();
    let session =
        "[[session]]\ndate = 2025-09-20\nsport = \"run\"\nduration = 45\ndistance_km = 8\n";
    let written = Written::new(session);
    let files = |run: Run| json(run)["totals"]["files"].clone();
    let import = || Run::new("import").arg(export.path());
    let with = import().arg("--corrections").arg(written.path());
    assert_eq!(files(with), files(import()));
}
