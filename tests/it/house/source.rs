//! The product's own source, file by file.

use std::fs;
use std::ops::Range;
use std::path::Path;

/// One file of `src`.
pub struct Source {
    /// Its path inside `src`, with forward slashes.
    pub path: String,
    /// All of it.
    pub text: String,
    /// Whether its module is there for tests only.
    pub only_for_tests: bool,
}

/// Every file of `src` in the order of their paths.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    collect(&root, &root, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    let for_tests: Vec<String> = found.iter().flat_map(modules_for_tests).collect();
    for source in &mut found {
        source.only_for_tests = for_tests.contains(&source.path);
    }
    assert!(found.len() > 30, "only {} files found", found.len());
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("src can be listed") {
        let path = entry.expect("src can be listed").path();
        if path.is_dir() {
            collect(root, &path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let inside = path.strip_prefix(root).expect("lies inside");
            found.push(Source {
                path: inside.to_string_lossy().replace('\\', "/"),
                text: fs::read_to_string(&path).expect("source is text"),
                only_for_tests: false,
            });
        }
    }
}

/// Paths of the modules that a file declares for tests only.
fn modules_for_tests(source: &Source) -> Vec<String> {
    let folder = match source.path.strip_suffix("/mod.rs") {
        Some(folder) => folder,
        None => source.path.trim_end_matches(".rs"),
    };
    let lines: Vec<&str> = source.text.lines().collect();
    let pairs = lines.windows(2).filter(|pair| pair[0] == "#[cfg(test)]");
    let names = pairs.filter_map(|pair| {
        let module = pair[1].trim_start_matches("pub ").strip_prefix("mod ")?;
        module.strip_suffix(';')
    });
    names.map(|name| format!("{folder}/{name}.rs")).collect()
}

impl Source {
    /// The stage it belongs to: its folder, or its own name where it stands alone.
    pub fn stage(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or(&self.path);
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// Lines of code without comments.
    pub fn code(&self) -> String {
        let is_code = |line: &&str| !line.trim_start().starts_with("//");
        self.text
            .lines()
            .filter(is_code)
            .map(|line| format!("{line}\n"))
            .collect()
    }

    /// Code without comments and without the tests beside it.
    pub fn product_code(&self) -> String {
        if self.only_for_tests {
            return String::new();
        }
        let mut code = self.code();
        while let Some(tests) = first_tests(&code) {
            code.replace_range(tests, "");
        }
        code
    }

    /// The whole text without tests, with line numbers unchanged.
    pub fn without_tests(&self) -> String {
        if self.only_for_tests {
            return String::new();
        }
        let mut text = self.text.clone();
        while let Some(tests) = first_tests(&text) {
            let lines = "\n".repeat(text[tests.clone()].matches('\n').count());
            text.replace_range(tests, &lines);
        }
        text
    }
}

/// Range of the first item that exists only for tests. It ends with the first brace at the margin, or is one line.
fn first_tests(code: &str) -> Option<Range<usize>> {
    let from = code.find("#[cfg(test)]")?;
    let rest = &code[from..];
    let line = rest
        .match_indices('\n')
        .nth(1)
        .map_or(rest.len(), |(at, _)| at + 1);
    let length = match rest[..line].trim_end().ends_with(';') {
        true => line,
        false => rest.find("\n}\n").map_or(rest.len(), |end| end + 3),
    };
    Some(from..from + length)
}

/// Names that follow a path prefix such as `crate::`, one by one where braces hold several.
pub fn names_after(code: &str, prefix: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        if is_inside_a_path(code, at) {
            continue;
        }
        let rest = &code[at + prefix.len()..];
        match rest.strip_prefix('{') {
            None => names.push(name(rest)),
            Some(inside) => names.extend(top_level(inside)),
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// Whether what stands at a place continues a longer name or path.
pub fn is_inside_a_path(code: &str, at: usize) -> bool {
    let before = code[..at].chars().next_back();
    before.is_some_and(|c| c == ':' || c == '_' || c.is_alphanumeric())
}

fn name(text: &str) -> String {
    text.chars()
        .take_while(|c| *c == '_' || c.is_alphanumeric())
        .collect()
}

/// First names of the items of a brace that was just opened.
fn top_level(inside: &str) -> Vec<String> {
    let mut depth = 0;
    let mut items = vec![String::new()];
    for c in inside.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => items.push(String::new()),
            c => {
                if let Some(item) = items.last_mut() {
                    item.push(c);
                }
            }
        }
    }
    items.iter().map(|item| name(item.trim_start())).collect()
}

#[test]
fn a_module_for_tests_hides_nothing_but_itself() {
    let source = |path: &str, text: &str| Source {
        path: path.to_owned(),
        text: text.to_owned(),
        only_for_tests: false,
    };
    let parent = source(
        "a/mod.rs",
        "#[cfg(test)]\nmod made;\nmod b;\n\nfn c() {\n}\n",
    );
    assert_eq!(modules_for_tests(&parent), ["a/made.rs"]);
    assert_eq!(parent.product_code(), "mod b;\n\nfn c() {\n}\n");
}

#[test]
fn names_are_found_alone_and_in_braces() {
    let code = "use crate::digest::{Digest, x}; use crate::{load::Score, import::{a, b}};";
    assert_eq!(names_after(code, "crate::"), ["digest", "load", "import"]);
    assert_eq!(
        names_after("use xcrate::load;", "crate::"),
        Vec::<String>::new()
    );
}

#[test]
fn tests_are_no_product_code_and_what_follows_them_is() {
    let source = Source {
        path: "load/a.rs".to_owned(),
        text: "fn a() {}\n#[cfg(test)]\nmod tests {\n    x.unwrap();\n}\nfn b() {}\n".to_owned(),
        only_for_tests: false,
    };
    assert_eq!(source.product_code(), "fn a() {}\nfn b() {}\n");
    assert_eq!(source.without_tests(), "fn a() {}\n\n\n\n\nfn b() {}\n");
    assert_eq!(source.stage(), "load");
}
