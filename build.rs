//! Which commit is built, and the page for browsers that goes into the program.
//!
//! `restday --version` names the commit with its date.
//! In a clone git knows both; a packaged crate has the commit in a file of cargo's; whoever builds from an archive of the
//! sources may set `RESTDAY_COMMIT` and `RESTDAY_COMMIT_DATE`. Otherwise only the version is known. Nothing of the
//! machine or the moment of the build goes in, so the same commit gives the same bytes.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Digits of a commit that are shown, as many as git shows of a repository of this size.
const DIGITS: usize = 9;
/// What cargo puts into a package.
const PACKAGED: &str = ".cargo_vcs_info.json";

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    for variable in ["RESTDAY_COMMIT", "RESTDAY_COMMIT_DATE"] {
        println!("cargo:rerun-if-env-changed={variable}");
    }
    let version = env::var("CARGO_PKG_VERSION").unwrap_or_default();
    let long = match commit() {
        Some((commit, Some(date))) => format!("{version} ({commit} {date})"),
        Some((commit, None)) => format!("{version} ({commit})"),
        None => version,
    };
    println!("cargo:rustc-env=RESTDAY_VERSION={long}");
    let source = web_page();
    let place = Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("web_page.rs");
    if let Err(error) = fs::write(&place, source) {
        println!("cargo:error={}: {error}", place.display());
    }
}

/// A constant with name and bytes of each file that `web/build` wrote, where `RESTDAY_WEB` names its folder.
fn web_page() -> String {
    println!("cargo:rerun-if-env-changed=RESTDAY_WEB");
    let mut lines = String::new();
    if let Some(folder) = env::var_os("RESTDAY_WEB").filter(|folder| !folder.is_empty()) {
        println!("cargo:rerun-if-changed={}", Path::new(&folder).display());
        let files = fs::read_dir(&folder).map(|files| files.flatten().map(|file| file.path()));
        let mut files: Vec<_> = files.into_iter().flatten().collect();
        files.sort();
        // The program has the borders of time zones already.
        files
            .retain(|file| file.is_file() && file.extension().is_none_or(|ending| ending != "tzb"));
        if files.is_empty() {
            println!(
                "cargo:error=RESTDAY_WEB: {}: no files; web/build makes them",
                Path::new(&folder).display()
            );
        }
        for file in files {
            let name = file
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let whole = std::path::absolute(&file).unwrap_or(file);
            lines += &format!("({name:?}, include_bytes!({whole:?})),\n");
        }
    }
    format!(
        "/// Names and bytes of the files of the page.\nconst CARRIED: &[(&str, &[u8])] = &[{lines}];\n"
    )
}

/// The commit and its date.
fn commit() -> Option<(String, Option<String>)> {
    let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
    if let Some(commit) = set("RESTDAY_COMMIT") {
        return Some((shown(&commit)?, set("RESTDAY_COMMIT_DATE")));
    }
    packaged().map(|commit| (commit, None)).or_else(of_git)
}

/// As cargo noted it in a package, whose folder may well lie in another project's clone.
fn packaged() -> Option<String> {
    if !Path::new(PACKAGED).exists() {
        return None;
    }
    println!("cargo:rerun-if-changed={PACKAGED}");
    let info = fs::read_to_string(PACKAGED).ok()?;
    let (_, after) = info.split_once("\"sha1\"")?;
    shown(after.split('"').nth(1)?)
}

fn of_git() -> Option<(String, Option<String>)> {
    // A folder inside another project's clone is not that project.
    if !Path::new(".git").exists() {
        return None;
    }
    for name in ["HEAD", "logs/HEAD"] {
        if let Some(path) = git(&["rev-parse", "--git-path", name]) {
            println!("cargo:rerun-if-changed={path}");
        }
    }
    let commit = shown(&git(&["rev-parse", "HEAD"])?)?;
    // Of the committer, in UTC: the same whoever asks.
    let date = git(&["log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%d"]);
    Some((commit, date))
}

fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git")
        .args(arguments)
        .env("TZ", "UTC0")
        .output()
        .ok()?;
    let said = String::from_utf8(output.stdout).ok()?;
    let said = said.trim();
    (output.status.success() && !said.is_empty()).then(|| said.to_owned())
}

/// The beginning of a commit's number; `None` if it is none.
fn shown(commit: &str) -> Option<String> {
    let is_number = commit.len() >= DIGITS && commit.chars().all(|c| c.is_ascii_hexdigit());
    is_number.then(|| commit[..DIGITS].to_owned())
}
