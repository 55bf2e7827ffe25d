//! A document passed through with our own scanner and by quick-xml alone, for tests and for fuzzing.

use crate::import::xml::walk::{Element, Gather, walk, walk_by_library};

/// Attributes that are looked for in every element.
const ATTRIBUTES: [&str; 5] = ["lat", "lon", "creator", "a", "xmlns:x"];

/// As little that was gathered is not worth keeping after a break.
const LITTLE: usize = 4;

/// Everything that a pass through a document reports.
#[derive(Default)]
struct Log {
    lines: Vec<String>,
    points: usize,
}

impl Gather for Log {
    fn open(&mut self, element: &Element) {
        let attributes = ATTRIBUTES.map(|name| element.attribute(name));
        self.lines
            .push(format!("<{} {attributes:?}", element.name()));
        self.points += usize::from(element.name().starts_with("trkpt"));
    }

    fn close(&mut self, text: &str) {
        self.lines.push(format!(">{text:?}"));
    }

    fn is_empty(&self) -> bool {
        self.lines.len() < LITTLE
    }

    fn points(&self) -> usize {
        self.points
    }
}

/// The first difference between both passes, ours first.
pub fn difference(text: &str) -> Option<(String, String)> {
    let (mut ours, mut theirs) = (Log::default(), Log::default());
    let ends = (walk(text, &mut ours), walk_by_library(text, &mut theirs));
    ours.lines.push(format!("{:?}", ends.0));
    theirs.lines.push(format!("{:?}", ends.1));
    let pairs = ours.lines.into_iter().zip(theirs.lines);
    pairs.into_iter().find(|(ours, theirs)| ours != theirs)
}
