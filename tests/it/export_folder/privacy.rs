//! No output and nothing that is kept tells where an export lies, or an e-mail address that a service put
//! into a name; who asks for full paths gets them.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::run::{Ended, Run, export, folder};

/// Who lives in the home folder, and is in the names of files.
const WHO: &str = "anaximena";

/// What a list calls one of the files.
const TITLE: &str = "To the lake";

/// A home folder with an export in it whose files are named for an address.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        let home = Self(folder());
        let garmin = home.export();
        let run = |name: &str| fs::read(export().join(name)).expect("can be read");
        let put = |name: &str, bytes: &[u8]| {
            let name = name.replace("WHO", WHO);
            let path = garmin.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("can be made");
            fs::write(path, bytes).expect("can be written");
        };
        let first = run("activities/2025-05-06-18-02-11.fit");
        put("WHO@example.com_123.fit", &first);
        put("copies/WHO@example.com_123.fit", &first);
        put(
            "strava/activities/WHO@example.com_125.fit",
            &run("activities/2025-05-20-18-00-59.fit"),
        );
        let list = format!(
            "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r\n\
             400,\"May 20, 2025, 4:00:59 PM\",{TITLE},Run,,3600,28.80,122.0,,false,,,\
             activities/{WHO}@example.com_125.fit,,,3600.0,3600.0,\n"
        );
        put("strava/activities.csv", list.as_bytes());
        put("WHO@example.com_126.fit", b"");
        put("WHO@example.com_127.fit", &run("broken/cut-off.fit"));
        put(
            "WHO@example.com_128.fit",
            &run("device/monitoring-2025-06-10.fit"),
        );
        put("WHO@example.com.json", b"{}");
        let inner = zipped(
            "WHO@example.com_1.fit",
            &run("2025/07/2025-07-03-07-05-00.fit"),
        );
        put(
            "WHO@example.com.zip",
            &zipped("up/WHO@example.com.zip", &inner),
        );
        home
    }

    fn home(&self) -> PathBuf {
        self.0.path().join(format!("home/{WHO}.example"))
    }

    fn export(&self) -> PathBuf {
        self.home().join("Garmin")
    }

    /// Where outputs go.
    fn out(&self, name: &str) -> PathBuf {
        let out = self.0.path().join("out");
        fs::create_dir_all(&out).expect("can be made");
        out.join(name)
    }

    /// A run by who lives here, from another folder.
    fn run(&self, command: &str) -> Run {
        let run = Run::new(command).inside(self.0.path());
        run.env("HOME", &self.home().display().to_string())
    }

    fn on_export(&self, command: &str) -> Run {
        self.run(command).arg(self.export())
    }
}

fn zipped(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    zip.start_file(name.replace("WHO", WHO), options)
        .expect("can begin");
    zip.write_all(bytes).expect("can be written");
    zip.finish().expect("can be written").into_inner()
}

fn tells(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    text.contains(WHO) || text.contains("example.com")
}

fn assert_silent(what: &str, bytes: &[u8]) {
    assert!(
        !tells(bytes),
        "{what} tells: {}",
        String::from_utf8_lossy(bytes)
    );
}

/// Both streams of a run.
fn assert_says_nothing(what: &str, ended: &Ended) {
    assert_silent(what, ended.stdout());
    assert_silent(what, ended.stderr().as_bytes());
}

/// Names and contents of all files below a folder.
fn assert_holds_nothing(folder: &Path) -> usize {
    let mut files = 0;
    for entry in fs::read_dir(folder).expect("can be listed") {
        let path = entry.expect("can be listed").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        assert_silent("the name of a file", name.as_bytes());
        if path.is_dir() {
            files += assert_holds_nothing(&path);
        } else {
            let bytes = fs::read(&path).expect("can be read");
            assert_silent(&name, &bytes);
            files += 1;
        }
    }
    files
}

/// What is printed, by command.
const PRINTED: [(&str, &[&str]); 21] = [
    ("import", &[]),
    ("import", &["--long"]),
    ("import", &["--only", "failed,doubted,duplicates,salvaged"]),
    ("import", &["--format", "json"]),
    ("import", &["--shard", "1/1"]),
    ("activities", &["--format", "text"]),
    ("activities", &["--format", "csv"]),
    ("activities", &["--format", "json"]),
    ("activities", &["--format", "parquet"]),
    ("activities", &["--explain", "20250506T160211Z"]),
    ("days", &["--format", "json"]),
    ("weeks", &["--format", "csv"]),
    ("today", &[]),
    ("today", &["--format", "json"]),
    ("today", &["--ics", "-"]),
    ("week", &[]),
    ("week", &["--format", "json"]),
    ("audit", &[]),
    ("audit", &["--format", "json"]),
    ("validate", &["--format", "json"]),
    ("athlete", &["--format", "json"]),
];

/// What is written, by command and ending of the file.
const WRITTEN: [(&str, &str); 11] = [
    ("report", "png"),
    ("report", "svg"),
    ("report", "html"),
    ("activities", "parquet"),
    ("activities", "csv"),
    ("audit", "png"),
    ("audit", "txt"),
    ("week", "html"),
    ("week", "md"),
    ("athlete", "toml"),
    ("import", "txt"),
];

#[test]
fn no_command_tells_where_an_export_lies_or_whose_it_is() {
    let home = Home::new();
    // Cold and warm.
    for round in ["first", "second"] {
        for (command, arguments) in PRINTED {
            let ended = home
                .on_export(command)
                .args(arguments.iter().copied())
                .end();
            let ended = ended.with_code(0);
            assert!(!ended.stdout().is_empty(), "{command}");
            assert_says_nothing(&format!("{command} {arguments:?}"), &ended);
        }
        for (command, ending) in WRITTEN {
            let name = format!("{round}-{command}.{ending}");
            let run = home.on_export(command).arg("-o");
            let ended = run.arg(Path::new("out").join(&name));
            let _ = home.out(&name);
            assert_says_nothing(&name, &ended.end().with_code(0));
        }
        let run = home.on_export("athlete");
        assert_says_nothing("athlete", &run.end().with_code(0));
    }
    assert!(assert_holds_nothing(&home.out("")) >= 2 * WRITTEN.len());
    // The store lies in the home folder.
    assert!(assert_holds_nothing(&home.home().join(".cache")) > 0);
}

#[test]
fn reports_and_data_sets_of_many_tell_nothing_either() {
    let home = Home::new();
    let squad = [
        "--per-athlete",
        "-o",
        "out/squad",
        "--formats",
        "png,svg,html",
    ];
    let _ = home.out("");
    let run = home.run("report").arg(home.home()).args(squad);
    assert_says_nothing("report", &run.end().with_code(0));
    let dataset = |arguments: &[&str]| {
        let run = home.run("dataset").args(arguments.iter().copied());
        assert_says_nothing("dataset", &run.end().with_code(0));
    };
    let whole = home.home().display().to_string();
    let one = home.export().display().to_string();
    dataset(&[&whole, "--per-athlete", "-o", "out/all"]);
    dataset(&[&one, "-o", "out/garmin"]);
    // Where the export is the home folder, its name is nobody's business.
    dataset(&[&whole, "-o", "out/home"]);
    // A file goes by its own name, without the address in it.
    let file = home.export().join(format!("{WHO}@example.com_123.fit"));
    let run = home.run("dataset").arg(file).args(["-o", "out/one"]);
    assert_says_nothing("dataset", &run.end().with_code(0));
    assert!(assert_holds_nothing(&home.out("")) > 10);
}

#[test]
fn a_file_on_its_own_and_one_in_an_archive_are_named_without_the_address() {
    let home = Home::new();
    let of = |file: &Path, arguments: &[&str]| {
        let run = home
            .run("inspect")
            .arg(file)
            .args(arguments.iter().copied());
        run.end().with_code(0)
    };
    let file = home.export().join(format!("{WHO}@example.com_123.fit"));
    for arguments in [&[][..], &["--messages"]] {
        assert_says_nothing("inspect", &of(&file, arguments));
    }
    let archive = home.export().join(format!("{WHO}@example.com.zip"));
    let ended = of(&archive, &[]);
    assert_says_nothing("inspect", &ended);
    let said = String::from_utf8_lossy(ended.stdout()).into_owned();
    let first = said.lines().next().unwrap_or_default().to_owned();
    assert_eq!(first, "up/….zip!…_1.fit");
    // What is printed can be pasted after the archive.
    let shown = home.export().join("….zip");
    for archive in [&archive, &shown] {
        let pasted = PathBuf::from(format!("{}!{first}", archive.display()));
        assert_eq!(of(&pasted, &[]).stdout(), said.as_bytes());
    }
    let shown = of(&home.export().join("…_123.fit"), &[]);
    assert_eq!(shown.stdout(), of(&file, &[]).stdout());
    let full = of(&archive, &["--full-paths"]);
    assert!(tells(full.stdout()));
}

#[test]
fn full_paths_are_given_to_who_asks_with_a_store_and_without() {
    let home = Home::new();
    let list = |arguments: &[&str]| {
        let run = home
            .on_export("import")
            .args(["--format", "json", "--full-paths"]);
        let ended = run.args(arguments.iter().copied()).end().with_code(0);
        let text = String::from_utf8_lossy(ended.stdout()).into_owned();
        text.replace("\"reused\": true", "\"reused\": false")
    };
    let without_totals = |list: &str| list.split("\"totals\"").next().map(str::to_owned);
    let cold = list(&["--no-store"]);
    let member =
        format!("/Garmin/{WHO}@example.com.zip!up/{WHO}@example.com.zip!{WHO}@example.com_1.fit");
    assert!(cold.contains(&member), "{cold}");
    list(&[]);
    assert_eq!(without_totals(&list(&[])), without_totals(&cold));
}

#[test]
fn what_lists_name_can_be_given_back() {
    let home = Home::new();
    let totals = |arguments: &[&str]| {
        let run = home.on_export("import").args(["--format", "json"]);
        let ended = run.args(arguments.iter().copied()).end().with_code(0);
        let document: serde_json::Value = serde_json::from_slice(ended.stdout()).expect("is JSON");
        document["totals"]["duplicates"].as_u64()
    };
    assert_eq!(totals(&[]), Some(1));
    assert_eq!(totals(&["--distinct", "copies/…_123.fit"]), Some(0));
    let explain = |id: &str| home.on_export("activities").args(["--explain", id]).end();
    let said = explain("…_125.fit").with_code(0);
    let said = String::from_utf8_lossy(said.stdout()).into_owned();
    assert!(said.contains("strava/activities/…_125.fit"), "{said}");
    // The list names its file by the address, and still finds it.
    assert!(said.contains(TITLE), "{said}");
}

#[test]
fn the_tables_of_an_earlier_version_leave_with_their_paths() {
    let home = Home::new();
    let former = home.home().join(".cache/restday/store-v1");
    fs::create_dir_all(&former).expect("can be made");
    fs::write(former.join("digests-0123abcd.parquet"), WHO).expect("can be written");
    home.on_export("import").end().with_code(0);
    assert!(!former.exists());
}
