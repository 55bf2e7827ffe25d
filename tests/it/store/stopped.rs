//! Runs that the user ends: what was read is kept, the exit code and a message say so, and the next run goes
//! on from there.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::copy::{Copy, known, without_reuse};
use super::kills::many_files;
use crate::export_folder::export;
use crate::hostile_archives::zip_bytes::{archive, stored};

/// Enough that a run takes a while.
const FILES: u32 = 900;

fn started(copy: &Copy, command: &str, more: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_restday"))
        .env("RESTDAY_CONFIG", "")
        .arg(command)
        .arg(copy.export())
        .args(["--jobs", "1"])
        .args(more)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("can be started")
}

fn send(signal: &str, run: &Child) {
    let sent = Command::new("kill")
        .args([signal, &run.id().to_string()])
        .status();
    assert!(sent.expect("kill is there").success());
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Parts of a whole run after which the signal is sent, until it comes in the middle of reading: on a busy
/// machine nobody knows when that is.
const MOMENTS: [f64; 10] = [0.4, 0.3, 0.5, 0.2, 0.6, 0.35, 0.25, 0.15, 0.1, 0.05];

/// A run that was stopped in the middle, with a store that was empty before where there is one.
fn stopped(signal: &str, copy: &Copy, more: &[&str], long: Duration) -> Output {
    for moment in MOMENTS {
        let _ = fs::remove_dir_all(copy.store());
        let run = started(copy, "import", more);
        sleep(long.mul_f64(moment));
        send(signal, &run);
        let ended = run.wait_with_output().expect("ends");
        let said = text(&ended.stderr);
        let in_the_middle = match more.contains(&"--no-store") {
            true => said.contains("stopped; "),
            false => kept(&said).is_some_and(|(kept, all)| 0 < kept && kept < all),
        };
        if in_the_middle {
            return ended;
        }
    }
    panic!("no run was stopped in the middle of reading");
}

/// How long a whole run takes, and what it comes to.
fn whole(copy: &Copy) -> (Duration, serde_json::Value) {
    let begun = Instant::now();
    let run = started(copy, "import", &["--format", "json", "--no-store"]);
    let ended = run.wait_with_output().expect("ends");
    let document = serde_json::from_slice(&ended.stdout).expect("is JSON");
    (begun.elapsed(), without_reuse(document))
}

/// The two numbers of the message, if there is one.
fn kept(said: &str) -> Option<(u64, u64)> {
    let (_, numbers) = said.split_once("restday: stopped; ")?;
    let (kept, rest) = numbers.split_once(" of ")?;
    let (all, rest) = rest.split_once(" files ")?;
    assert_eq!(
        rest,
        "are in the cache; the next run continues from there\n"
    );
    let number = |text: &str| text.replace('\u{a0}', "").parse().ok();
    number(kept).zip(number(all))
}

fn assert_clean(store: &Path) {
    for entry in fs::read_dir(store.join("store-v2")).expect("is there") {
        let name = entry.expect("is there").file_name();
        let name = name.to_string_lossy();
        assert!(name.starts_with("digests-"), "{name} was left behind");
    }
}

#[test]
fn what_was_read_before_ctrl_c_is_kept() {
    let copy = Copy::of(&export().join("device"));
    let template = export().join("2025/07/2025-07-03-07-05-00.fit");
    many_files::fill(&copy.export().join("many"), &template, FILES).expect("can be written");
    super::copy::settle();
    let (long, right) = whole(&copy);
    let store = copy.store().display().to_string();
    for (signal, code) in [("-INT", 130), ("-TERM", 143)] {
        let with_store = ["--format", "json", "--store", store.as_str()];
        let ended = stopped(signal, &copy, &with_store, long);
        let said = text(&ended.stderr);
        assert_eq!(ended.status.code(), Some(code), "{said}");
        assert_eq!(text(&ended.stdout), "");
        let (kept, all) = kept(&said).expect("says how much");
        assert!(all >= u64::from(FILES), "{said}");
        assert_clean(&copy.store());
        let next = copy.import();
        assert_eq!(known(&next), (kept, all));
        assert!(without_reuse(next) == right);
        fs::remove_dir_all(copy.store()).expect("can be removed");
    }
    let ended = stopped("-INT", &copy, &["--no-store"], long);
    let said = text(&ended.stderr);
    assert_eq!(ended.status.code(), Some(130));
    assert!(said.contains("stopped; nothing was cached"));
}

#[test]
fn what_was_read_of_an_archive_is_kept_as_well() {
    let copy = Copy::of(&export().join("device"));
    let template = fs::read(export().join("2025/07/2025-07-03-07-05-00.fit"));
    let template = template.expect("can be read");
    let member = |number: u32| {
        let bytes = many_files::later(&template, number * 40_000);
        stored(&format!("{number:04}.fit"), &bytes)
    };
    let members: Vec<_> = (0..FILES).map(member).collect();
    fs::write(copy.export().join("all.zip"), archive(&members)).expect("can be written");
    super::copy::settle();
    let (long, right) = whole(&copy);
    let store = copy.store().display().to_string();
    let ended = stopped("-INT", &copy, &["--store", &store], long);
    let said = text(&ended.stderr);
    assert_eq!(ended.status.code(), Some(130), "{said}");
    let (kept, _) = kept(&said).expect("says how much");
    let next = copy.import();
    assert_eq!(known(&next).0, kept);
    assert!(without_reuse(next) == right);
}

#[test]
fn nothing_half_written_is_left_when_the_picture_is_on_its_way() {
    let copy = Copy::of(&export().join("2025/09"));
    let pipe = copy.beside("pipe.csv");
    let made = Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo is there").success());
    let store = copy.store().display().to_string();
    let pipe_name = pipe.display().to_string();
    // Nobody reads the pipe, so the run waits for that until it is told to end.
    let run = started(&copy, "days", &["--store", &store, "-o", &pipe_name]);
    let begun = Instant::now();
    while fs::read_dir(copy.store().join("store-v2")).is_err() {
        assert!(begun.elapsed() < Duration::from_secs(60));
        sleep(Duration::from_millis(20));
    }
    sleep(Duration::from_millis(1500));
    send("-INT", &run);
    let ended = run.wait_with_output().expect("ends");
    assert_eq!(ended.status.code(), Some(130), "{}", text(&ended.stderr));
    assert_clean(&copy.store());
    let (reused, files) = known(&copy.import());
    assert_eq!(reused, files);
}

#[test]
fn a_second_ctrl_c_waits_for_nothing() {
    let copy = Copy::of(&export().join("device"));
    // One file that is in hand for long.
    let mut text = String::from("<gpx><trk><trkseg>");
    let begin = chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::days(20_000);
    for second in 0..400_000 {
        let time = begin + chrono::TimeDelta::seconds(second);
        let time = time.format("%Y-%m-%dT%H:%M:%SZ");
        let lat = 47.0 + second as f64 * 1e-6;
        text += &format!("<trkpt lat=\"{lat:.6}\" lon=\"8\"><time>{time}</time></trkpt>");
    }
    text += "</trkseg></trk></gpx>";
    fs::write(copy.export().join("long.gpx"), text).expect("can be written");
    let (long, _) = whole(&copy);
    for moment in MOMENTS {
        let mut run = started(&copy, "import", &["--no-store"]);
        sleep(long.mul_f64(moment));
        send("-INT", &run);
        sleep(Duration::from_millis(50));
        let waits = run.try_wait().expect("can be asked").is_none();
        let begun = Instant::now();
        send("-INT", &run);
        let ended = run.wait_with_output().expect("ends");
        // Else it was not reading any more, or had come to its end in between.
        let waits = waits && ended.status.code() != Some(0);
        if waits && !self::text(&ended.stderr).contains("stopped; ") {
            assert_eq!(ended.status.code(), Some(130));
            let waited = begun.elapsed();
            assert!(waited < long.mul_f64(0.5), "{waited:?} of {long:?}");
            return;
        }
    }
    panic!("no run was told twice while it was reading");
}
