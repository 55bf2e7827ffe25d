//! A browser of its own for the tests, and its end.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
/// A browser that does not speak up by then never will.
const PATIENCE: Duration = Duration::from_secs(60);
const SWITCHES: [&str; 14] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--remote-debugging-port=0",
    "--window-size=1400,1000",
];

/// The browser to test with.
pub fn find() -> Option<PathBuf> {
    if let Some(named) = env::var_os("RESTDAY_CHROMIUM") {
        return Some(PathBuf::from(named));
    }
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let mut places = NAMES
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    places.find(|place| place.is_file())
}

/// A running browser; it ends with the value.
pub struct Chromium {
    child: Child,
    /// Where it listens.
    pub address: String,
}

impl Chromium {
    /// Starts one with nothing remembered, and waits until it listens.
    pub fn start(binary: &Path, profile: &Path) -> Self {
        let mut child = Command::new(binary)
            .args(SWITCHES)
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg("about:blank")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the browser can be started");
        let stderr = child.stderr.take().expect("piped");
        let (told, hears) = mpsc::channel();
        // Reads on to the end, lest the browser waits for somebody to listen.
        thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                if let Some(address) = line.strip_prefix("DevTools listening on ") {
                    let _ = told.send(address.to_owned());
                }
            }
        });
        let address = hears.recv_timeout(PATIENCE);
        let chromium = Self {
            child,
            address: address.clone().unwrap_or_default(),
        };
        assert!(address.is_ok(), "the browser does not listen");
        chromium
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
