//! Names in the beginning of a JSON document, which identify its writer.

use std::collections::BTreeSet;

use crate::import::head;

/// Deeper names do not identify the writer.
const DEEPEST: usize = 6;

/// Names in the beginning of a document, each with those of its parents: `data.workouts[].name`.
#[derive(Default)]
pub struct Keys(BTreeSet<String>);

/// An open object or list.
struct Open {
    object: bool,
    /// Path up to and including it.
    path: String,
    /// Path of its next value.
    next: String,
    value_next: bool,
}

impl Keys {
    /// From the beginning of a document; nothing if it is not a JSON object or list.
    pub fn of(bytes: &[u8]) -> Self {
        let head = head::of_json(bytes);
        let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
        let head = head.trim_ascii_start();
        let mut keys = Self::default();
        if !matches!(head.first(), Some(b'{' | b'[')) {
            return keys;
        }
        let mut open: Vec<Open> = Vec::new();
        let mut at = 0;
        while at < head.len() {
            match head[at] {
                b'"' => {
                    let text = &head[at + 1..];
                    let Some(length) = text_length(text) else {
                        break;
                    };
                    if let Some(object) = open.last_mut().filter(|o| o.object && !o.value_next) {
                        let name = String::from_utf8_lossy(&text[..length]);
                        object.next = match object.path.as_str() {
                            "" => name.into_owned(),
                            path => format!("{path}.{name}"),
                        };
                        keys.0.insert(object.next.clone());
                    }
                    at += length + 1;
                }
                b'{' if open.len() < DEEPEST => open.push(Open::new(true, open.last())),
                b'[' if open.len() < DEEPEST => open.push(Open::new(false, open.last())),
                b'{' | b'[' => match skipped(&head[at..]) {
                    Some(length) => at += length,
                    None => break,
                },
                b'}' | b']' => {
                    open.pop();
                }
                byte @ (b':' | b',') => {
                    if let Some(object) = open.last_mut() {
                        object.value_next = byte == b':';
                    }
                }
                _ => {}
            }
            at += 1;
        }
        keys
    }

    /// Whether it contains a name.
    pub fn has(&self, path: &str) -> bool {
        self.0.contains(path)
    }

    /// Whether it contains all of some names.
    pub fn have(&self, paths: &[&str]) -> bool {
        paths.iter().all(|path| self.has(path))
    }

    /// Whether it contains any of some names.
    pub fn have_any(&self, paths: &[&str]) -> bool {
        paths.iter().any(|path| self.has(path))
    }
}

impl Open {
    fn new(object: bool, around: Option<&Open>) -> Self {
        let path = match (around, object) {
            (None, true) => String::new(),
            (None, false) => "[]".to_owned(),
            (Some(around), true) => around.value_path(),
            (Some(around), false) => around.value_path() + "[]",
        };
        Self {
            object,
            next: path.clone(),
            path,
            value_next: false,
        }
    }

    fn value_path(&self) -> String {
        match self.object {
            true => self.next.clone(),
            false => self.path.clone(),
        }
    }
}

/// Bytes of a text before its closing mark.
fn text_length(text: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        match text.get(at)? {
            b'"' => return Some(at),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// Bytes from the opening mark of an object or a list to the one before its end.
fn skipped(text: &[u8]) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        match text.get(at)? {
            b'"' => at += text_length(&text[at + 1..])? + 1,
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 1 => return Some(at),
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_with_those_around_them() {
        let keys = Keys::of(br#" {"a":{"b":[{"c":"x:{[","d":[1,2]},{"e":null}]},"f":"g"}"#);
        assert!(keys.have(&["a", "a.b", "a.b[].c", "a.b[].d", "a.b[].e", "f"]));
        assert!(!keys.have_any(&["b", "g", "a.f", "x"]));
        let list = Keys::of("\u{feff}[{\"a\":[[{\"b\":1}]]}]".as_bytes());
        assert!(list.have(&["[].a", "[].a[][].b"]));
    }

    #[test]
    fn a_beginning_tells_what_stands_in_it_and_other_texts_nothing() {
        assert!(Keys::of(br#"[{"a\"b":1,"c":"never end"#).has(r#"[].a\"b"#));
        for text in ["", "\"a\":1", "<a>", "a,{\"b\":1}", "["] {
            assert!(Keys::of(text.as_bytes()).0.is_empty(), "{text}");
        }
        let deep = "[".repeat(9000) + "{\"a\":1}";
        assert!(Keys::of(deep.as_bytes()).0.is_empty());
        let within = Keys::of(br#"{"a":[[[[[[[{"b":1}]]]]]]],"c":2}"#);
        assert!(within.has("c"));
    }
}
