//! The page, served by the program as to a user.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A server of the page; it ends with the value.
pub struct Site {
    server: Child,
    /// Where it listens.
    pub address: String,
}

/// The folder that `web/build` wrote.
pub fn dist() -> Option<PathBuf> {
    let named = env::var("RESTDAY_WEB_PAGE").ok();
    let folder = match named.as_deref() {
        Some("none") => None,
        Some(named) => Some(PathBuf::from(named)),
        None => Some(Path::new(env!("CARGO_MANIFEST_DIR")).join("web/dist")),
    };
    let built = folder
        .clone()
        .filter(|folder| folder.join("index.html").is_file());
    if built.is_none() {
        let must = folder.is_some() && env::var("CI").is_ok_and(|ci| ci == "true");
        assert!(
            !must,
            "web/build made no page, and CI must not pass without it"
        );
        println!("skipped: web/build made no page");
    }
    built
}

impl Site {
    /// Serves a folder at any free port.
    pub fn of(folder: &Path) -> Self {
        let mut server = Command::new(env!("CARGO_BIN_EXE_restday"))
            .args(["web", "--port", "0", "--from"])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program can be started");
        let mut address = String::new();
        let stdout = server.stdout.take().expect("piped");
        BufReader::new(stdout)
            .read_line(&mut address)
            .expect("an address");
        Self {
            server,
            address: address.trim().to_owned(),
        }
    }

    /// Ends it: from now on there is nobody to ask.
    pub fn end(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.end();
    }
}

/// A copy of the page with something else in the place of a text of one of its files.
pub fn changed(dist: &Path, to: &Path, (file, before, after): (&str, &str, &str)) {
    fs::create_dir_all(to).expect("can be made");
    for entry in fs::read_dir(dist).expect("is there") {
        let entry = entry.expect("can be listed");
        fs::copy(entry.path(), to.join(entry.file_name())).expect("can be copied");
    }
    let path = to.join(file);
    let text = fs::read_to_string(&path).expect("is text");
    assert_eq!(text.matches(before).count(), 1, "{before}");
    fs::write(path, text.replace(before, after)).expect("can be written");
}
