//! The Python that the tests ask.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// A Python that has what is needed.
pub struct Python(OsString);

impl Python {
    /// One with all of some modules, and with Java; none where they are missing.
    pub fn with(modules: &[&str]) -> Option<Self> {
        let java = answers("java".as_ref(), &["-version"]);
        Self::where_there_is(java, modules, " and Java")
    }

    /// The same without Java, for what runs no Spark.
    pub fn without_java(modules: &[&str]) -> Option<Self> {
        Self::where_there_is(true, modules, "")
    }

    fn where_there_is(java: bool, modules: &[&str], beside: &str) -> Option<Self> {
        let python = env::var_os("RESTDAY_PYTHON").unwrap_or_else(|| "python3".into());
        let import = format!("import {}", modules.join(", "));
        if java && answers(&python, &["-c", &import]) {
            return Some(Self(python));
        }
        let missing = format!("no Python with {}{beside} here", modules.join(", "));
        let must = env::var("CI").is_ok_and(|ci| ci == "true");
        assert!(!must, "{missing}, and CI must not pass without");
        println!("skipped: {missing}");
        None
    }

    /// Runs with some arguments in a folder.
    pub fn run(&self, folder: &Path, arguments: &[&str]) -> Output {
        let mut command = Command::new(&self.0);
        // Whatever the machine is called, Spark speaks with itself.
        command.env("SPARK_LOCAL_IP", "127.0.0.1");
        command.env("PYSPARK_PYTHON", &self.0);
        command.current_dir(folder).args(arguments);
        command.output().expect("can be started")
    }
}

fn answers(program: &std::ffi::OsStr, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
