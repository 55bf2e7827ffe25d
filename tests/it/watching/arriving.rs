//! Files that arrive, slowly or all at once, are replaced and go.

use std::fs::{self, File};
use std::io::Write;
use std::thread::sleep;
use std::time::Duration;

use super::{ON, Watched, bytes_of, days};

/// Shorter than what counts as quiet.
const PAUSE: Duration = Duration::from_millis(700);

#[test]
fn files_that_are_written_slowly_are_read_once_they_are_complete() {
    let watched = Watched::with(2, &["-o", "report.html"]);
    let files = days();
    let (kept_open, closed_each_time) = (bytes_of(&files[2]), bytes_of(&files[3]));
    let mut file = File::create(watched.at("kept-open.fit")).expect("can be made");
    let piece = |bytes: &[u8], number: usize| {
        let length = bytes.len().div_ceil(6);
        bytes
            .chunks(length)
            .nth(number)
            .unwrap_or_default()
            .to_vec()
    };
    for number in 0..6 {
        file.write_all(&piece(&kept_open, number))
            .expect("can be written");
        let path = watched.at("closed-each-time.fit");
        let mut other = File::options()
            .create(true)
            .append(true)
            .open(path)
            .expect("can be opened");
        other
            .write_all(&piece(&closed_each_time, number))
            .expect("can be written");
        drop(other);
        sleep(PAUSE);
    }
    drop(file);
    let watched = watched.until("2 new files; report.html written");
    watched.assert_is_the_report("report.html", &[]);
    let first = "2 files; report.html written";
    let then = "2 new files; report.html written";
    assert_eq!(watched.lines(), [first, then], "{}", watched.said());
    for word in ["damaged", "partly", "not read", "unfinished"] {
        assert!(!watched.said().contains(word), "{}", watched.said());
    }
}

#[test]
fn a_file_that_stays_cut_off_for_a_while_does_not_get_into_the_report() {
    let watched = Watched::with(2, &["-o", "report.svg"]);
    let before = bytes_of(&watched.beside("report.svg"));
    let whole = bytes_of(&days()[2]);
    let (first, rest) = whole.split_at(whole.len() / 2);
    fs::write(watched.at("new.fit"), first).expect("can be written");
    let watched = watched.until("new.fit looks unfinished");
    assert!(bytes_of(&watched.beside("report.svg")) == before);
    let mut file = File::options()
        .append(true)
        .open(watched.at("new.fit"))
        .expect("is there");
    file.write_all(rest).expect("can be written");
    drop(file);
    let watched = watched.until("1 new file; report.svg written");
    watched.assert_is_the_report("report.svg", &[]);
    assert!(!watched.said().contains("damaged"), "{}", watched.said());
}

#[test]
fn whole_folders_come_and_files_are_replaced_and_go() {
    let watched = Watched::with(2, &["-o", "report.svg"]);
    let files = days();
    fs::create_dir_all(watched.beside("new/deep")).expect("can be made");
    for (name, file) in [("new/a.fit", &files[2]), ("new/deep/b.fit", &files[3])] {
        fs::copy(file, watched.beside(name)).expect("can be copied");
    }
    fs::rename(watched.beside("new"), watched.at("new")).expect("can be moved");
    let watched = watched.until("2 new files; report.svg written");
    watched.assert_is_the_report("report.svg", &[]);

    // In the folder that came along: another file in place of one, and one that goes.
    fs::copy(&files[4], watched.beside("c.fit")).expect("can be copied");
    fs::rename(watched.beside("c.fit"), watched.at("new/a.fit")).expect("can be moved");
    fs::remove_file(watched.at("new/deep/b.fit")).expect("can be removed");
    // What an editor or a sync program leaves for a moment.
    fs::write(watched.at(".4913~"), "x").expect("can be written");
    fs::remove_file(watched.at(".4913~")).expect("can be removed");
    let watched = watched.until("1 file changed, 1 removed; report.svg written");
    watched.assert_is_the_report("report.svg", &[]);
}

#[test]
fn the_folder_itself_may_vanish_and_another_take_its_place() {
    let watched = Watched::with(2, &["-o", "report.svg"]);
    let files = days();
    fs::rename(watched.beside("sync"), watched.beside("elsewhere")).expect("can be moved");
    let watched = watched.until("sync is gone; waiting for it to come back");
    fs::create_dir(watched.beside("sync")).expect("can be made");
    fs::copy(&files[5], watched.at("d.fit")).expect("can be copied");
    let watched = watched.until("the folder is back");
    watched.assert_is_the_report("report.svg", &[]);
    // It is the new folder that is watched, and not the one that was moved away.
    fs::copy(&files[6], watched.at("e.fit")).expect("can be copied");
    let watched = watched.until("1 new file; report.svg written");
    watched.assert_is_the_report("report.svg", &[]);
}

#[test]
fn where_the_system_reports_nothing_files_are_looked_for() {
    let watched = Watched::with(2, &["-o", "report.svg", "--poll", "1"]);
    fs::copy(&days()[2], watched.at("new.fit")).expect("can be copied");
    let watched = watched.until("1 new file; report.svg written");
    watched.assert_is_the_report("report.svg", &[]);
    assert!(
        watched.said().contains("every 1 second\n"),
        "{}",
        watched.said()
    );
}

#[test]
fn links_are_followed_as_a_report_follows_them() {
    let watched = Watched::with(2, &["-o", "report.svg"]);
    fs::create_dir(watched.beside("watch")).expect("can be made");
    std::os::unix::fs::symlink("../watch", watched.at("linked")).expect("can be linked");
    fs::copy(&days()[2], watched.beside("watch/a.fit")).expect("can be copied");
    let watched = watched.until("1 new file; report.svg written");
    fs::copy(&days()[3], watched.beside("watch/b.fit")).expect("can be copied");
    let twice = |watched: &Watched| watched.said().matches("1 new file; ").count() == 2;
    let watched = watched.until_that("read through the link", twice);
    watched.assert_is_the_report("report.svg", &[]);
}

#[test]
fn each_athlete_gets_a_fresh_report_and_the_overview_as_well() {
    let home = crate::export_folder::folder();
    for (name, file) in [("anna", &days()[0]), ("bo", &days()[1])] {
        let folder = home.path().join("sync").join(name);
        fs::create_dir_all(&folder).expect("can be made");
        fs::copy(file, folder.join("a.fit")).expect("can be copied");
    }
    let formats = ["--per-athlete", "--formats", "csv,svg", "-o", "reports"];
    let formats = [&ON[..], &formats].concat();
    let watched = Watched::started(home, &formats).until("watching ");
    let before = bytes_of(&watched.beside("reports/bo.svg"));
    fs::copy(&days()[3], watched.at("bo/b.fit")).expect("can be copied");
    let watched = watched.until("1 new file; reports written");
    assert!(bytes_of(&watched.beside("reports/bo.svg")) != before);
    fs::write(watched.at("bo/athlete.toml"), "birth_year = 1950\n").expect("can be written");
    watched.until("athlete.toml changed; reports written");
}
