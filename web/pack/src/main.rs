//! `restday-web-pack PROGRAM.wasm FOLDER` writes everything that a host hands out into a folder: the page, the program
//! with its script, the borders of time zones and the made-up export.

mod demo;
mod policy;

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use restday::report::VERSION;
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

/// Files by name.
type Files = BTreeMap<String, Vec<u8>>;

/// The worker that serves all others without a network, and is none of them.
const SERVES: &str = "sw.js";

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [program, folder] = arguments.as_slice() else {
        eprintln!("usage: restday-web-pack PROGRAM.wasm FOLDER");
        return ExitCode::FAILURE;
    };
    match pack(program, folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("restday-web-pack: {}: {why}", program.display());
            ExitCode::FAILURE
        }
    }
}

fn pack(program: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = page(&web.join("page"))?;
    files.extend(module(program)?);
    files.insert("zones.tzb".to_owned(), tzf_dist::load_lite_tzb().to_vec());
    files.insert(
        "licenses.txt".to_owned(),
        fs::read(web.join("../THIRD-PARTY.txt"))?,
    );
    files.insert(
        "demo.zip".to_owned(),
        demo::zip(&web.join("../fixtures/export"))?,
    );
    let filled = |text: &str| {
        text.replace("@POLICY@", &policy::policy())
            .replace("@VERSION@", &format!("restday {VERSION}"))
    };
    fill(&mut files, "index.html", &filled)?;
    serve(&mut files)?;
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}

/// The files of the page as they are written.
fn page(folder: &Path) -> Result<Files, Box<dyn Error>> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry
            .file_name()
            .into_string()
            .map_err(|_| "a strange name")?;
        files.insert(name, fs::read(entry.path())?);
    }
    Ok(files)
}

/// The program and the script that drives it.
fn module(program: &Path) -> Result<Files, Box<dyn Error>> {
    let mut output = Bindgen::new()
        .input_path(program)
        .out_name("restday")
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()?;
    let script = output.js().as_bytes().to_vec();
    let program = output.wasm_mut().emit_wasm();
    Ok(Files::from([
        ("restday.js".to_owned(), script),
        ("restday_bg.wasm".to_owned(), program),
    ]))
}

fn fill(
    files: &mut Files,
    name: &str,
    filled: &dyn Fn(&str) -> String,
) -> Result<(), Box<dyn Error>> {
    let file = files.get_mut(name).ok_or_else(|| format!("no {name}"))?;
    *file = filled(std::str::from_utf8(file)?).into_bytes();
    Ok(())
}

/// Gives the worker that serves without a network the list of files, under a name that no other content has.
fn serve(files: &mut Files) -> Result<(), Box<dyn Error>> {
    let mut hash = Sha256::new();
    for (name, bytes) in files.iter() {
        hash.update(name);
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    let hash: String = hash.finalize()[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let names = files.keys().filter(|name| *name != SERVES);
    let parts: Vec<String> = names.map(|name| format!("'{name}'")).collect();
    // The page itself goes by the name of its folder.
    let parts = format!("['./', {}]", parts.join(", "));
    let filled = |text: &str| text.replace("@HASH@", &hash).replace("@PARTS@", &parts);
    fill(files, SERVES, &filled)
}
