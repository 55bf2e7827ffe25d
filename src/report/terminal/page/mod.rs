//! Text for a terminal: lines of words that carry what they mean. From the same lines come plain
//! words and painted ones. Whether a terminal shows colours, and how wide it is, is known outside.

mod ansi;
mod table;
mod wrap;

pub use table::{Column, Table};
pub use wrap::columns;

use std::fmt::Write;

use crate::answer::EffortLevel;
use crate::recovery::DayKind;
use crate::report::words::plain_letters::plain;

/// What words mean. A colour only repeats what the words or their place say already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Ordinary words, as the terminal writes them.
    Plain,
    /// What is read first.
    Heading,
    /// Names beside sentences, and what explains.
    Quiet,
    /// What a sentence turns on.
    Strong,
    /// What a day allows, as a badge.
    Badge(DayKind),
    /// The same as a sign.
    Kind(DayKind),
    /// How hard a session was.
    Effort(EffortLevel),
    /// Something that came too soon, and whatever needs much care.
    Alarm,
    /// Something to take care of.
    Warning,
    /// Something good to know.
    Note,
    /// Recovery that was kept.
    Bonus,
}

impl Role {
    /// What blanks after words mean; only a ground of their own ends with the words.
    fn of_blank(self) -> Self {
        match self {
            Role::Badge(_) | Role::Kind(_) => Role::Plain,
            role => role,
        }
    }
}

/// Words with one meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// What the words mean, which decides how they look.
    pub role: Role,
    /// The words; nothing in them moves the cursor.
    pub words: String,
}

/// Words side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line(Vec<Span>);

impl Line {
    /// Words with a meaning.
    pub fn of(role: Role, words: impl AsRef<str>) -> Self {
        Self::default().and(role, words)
    }

    /// The same with more words after it.
    pub fn and(mut self, role: Role, words: impl AsRef<str>) -> Self {
        self.push(role, words.as_ref());
        self
    }

    /// Adds words; what would move the cursor, turn the line around or paint by itself is replaced.
    fn push(&mut self, role: Role, words: &str) {
        let words = plain(words);
        match self.0.last_mut() {
            Some(last) if last.role == role => last.words += &words,
            _ if words.is_empty() => {}
            _ => self.0.push(Span { role, words }),
        }
    }

    fn extend(&mut self, other: Line) {
        for span in other.0 {
            self.push(span.role, &span.words);
        }
    }

    /// Columns that it takes.
    pub fn columns(&self) -> usize {
        self.0.iter().map(|span| columns(&span.words)).sum()
    }

    /// The words of the line, without what they mean.
    pub fn plain(&self) -> String {
        let words: String = self.0.iter().map(|span| span.words.as_str()).collect();
        words.trim_end_matches(' ').to_owned()
    }
}

impl From<&str> for Line {
    fn from(words: &str) -> Self {
        Line::of(Role::Plain, words)
    }
}

impl From<String> for Line {
    fn from(words: String) -> Self {
        Line::from(words.as_str())
    }
}

impl From<&String> for Line {
    fn from(words: &String) -> Self {
        Line::from(words.as_str())
    }
}

/// Lines below each other, none wider than a number of columns as long as their words are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    width: usize,
    lines: Vec<Line>,
}

impl Page {
    /// An empty page, `width` columns wide.
    pub fn new(width: usize) -> Self {
        Self {
            width,
            lines: Vec::new(),
        }
    }

    /// Width, columns of the terminal.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Number of lines so far.
    pub fn height(&self) -> usize {
        self.lines.len()
    }

    /// A line as it is.
    pub fn line(&mut self, line: impl Into<Line>) {
        self.lines.push(line.into());
    }

    /// An empty line, unless there is one already.
    pub fn gap(&mut self) {
        if self.lines.last().is_none_or(|line| !line.0.is_empty()) {
            self.lines.push(Line::default());
        }
    }

    /// A sentence after a margin, over as many lines as it needs.
    pub fn paragraph(&mut self, sentence: impl Into<Line>, margin: usize) {
        self.row(Line::default(), margin, sentence);
    }

    /// A name, and a sentence beside it that begins after a margin, over as many lines as it needs.
    pub fn row(&mut self, name: impl Into<Line>, margin: usize, sentence: impl Into<Line>) {
        let mut name = name.into();
        let room = |taken: usize| self.width.saturating_sub(taken);
        // A name that is too long for its column moves the sentence on its own line only.
        let first = match name.columns() {
            long if long > 0 && long >= margin => {
                name.push(Role::Plain, " ");
                long + 1
            }
            _ => margin,
        };
        for part in wrap::lines(&sentence.into(), room(first), room(margin)) {
            self.lines
                .push(beside(std::mem::take(&mut name), margin, part));
        }
    }

    /// A sentence over as many lines as it needs, all but the first of them further in.
    pub fn hanging(&mut self, sentence: impl Into<Line>, margin: usize, further: usize) {
        let room = self.width.saturating_sub(margin + further);
        for (at, part) in wrap::lines(&sentence.into(), room, room)
            .into_iter()
            .enumerate()
        {
            let margin = if at == 0 { margin } else { margin + further };
            self.lines.push(beside(Line::default(), margin, part));
        }
    }

    /// A name, and signs beside it that stay on one line.
    pub fn signs(&mut self, name: impl Into<Line>, margin: usize, signs: Line) {
        self.lines.push(beside(name.into(), margin, signs));
    }

    /// Takes away the last empty line; whether there was one.
    pub fn drop_a_gap(&mut self) -> bool {
        let last = self.lines.iter().rposition(|line| line.0.is_empty());
        if let Some(at) = last {
            self.lines.remove(at);
        }
        last.is_some()
    }

    /// Takes away empty lines at the end.
    pub fn end_without_gap(&mut self) {
        while self.lines.last().is_some_and(|line| line.0.is_empty()) {
            self.lines.pop();
        }
    }

    /// Keeps the first lines only.
    pub fn truncate(&mut self, height: usize) {
        self.lines.truncate(height);
    }

    /// The words alone, line by line.
    pub fn plain(&self) -> String {
        self.lines.iter().fold(String::new(), |mut text, line| {
            let _ = writeln!(text, "{}", line.plain());
            text
        })
    }

    /// The same words with the signs that make a terminal paint them.
    pub fn painted(&self) -> String {
        self.lines.iter().fold(String::new(), |mut text, line| {
            let _ = writeln!(text, "{}", ansi::painted(line));
            text
        })
    }
}

/// A name, and a line beside it that begins after a margin.
fn beside(mut name: Line, margin: usize, line: Line) -> Line {
    let blank = margin.saturating_sub(name.columns());
    name.push(Role::Plain, &" ".repeat(blank));
    name.extend(line);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_once_beside_a_sentence_of_several_lines() {
        let mut page = Page::new(12);
        page.row(Line::of(Role::Quiet, "  you"), 6, "run and rest");
        assert_eq!(page.plain(), "  you run\n      and\n      rest\n");
    }

    #[test]
    fn a_long_name_keeps_its_distance_from_the_sentence() {
        let mut page = Page::new(16);
        page.row("  warning", 6, "take more care");
        assert_eq!(page.plain(), "  warning take\n      more care\n");
    }

    #[test]
    fn painted_words_are_the_plain_ones_between_signs() {
        let mut page = Page::new(40);
        page.line(Line::of(Role::Heading, "Today:").and(Role::Badge(DayKind::Walk), " WALK "));
        page.paragraph(Line::of(Role::Plain, "it is").and(Role::Alarm, " late"), 2);
        let painted = page.painted();
        assert!(painted.contains("\u{1b}["), "{painted:?}");
        let mut stripped = String::new();
        let mut pieces = painted.split('\u{1b}');
        stripped += pieces.next().unwrap_or_default();
        for piece in pieces {
            stripped += piece.split_once('m').expect("ends in m").1;
        }
        let lines =
            |text: &str| -> Vec<String> { text.lines().map(|l| l.trim_end().to_owned()).collect() };
        assert_eq!(lines(&stripped), lines(&page.plain()));
        assert_eq!(page.plain(), "Today: WALK\n  it is late\n");
    }

    #[test]
    fn what_would_move_the_cursor_is_replaced() {
        let line = Line::from("a\u{1b}[2Jb\nc");
        assert_eq!(line.plain(), "a\u{fffd}[2Jb\u{fffd}c");
    }

    #[test]
    fn gaps_go_from_the_bottom_and_words_stay() {
        let mut page = Page::new(40);
        page.line("a");
        page.gap();
        page.line("b");
        page.gap();
        page.line("c");
        assert!(page.drop_a_gap());
        assert_eq!(page.plain(), "a\n\nb\nc\n");
        assert!(page.drop_a_gap());
        assert!(!page.drop_a_gap());
        assert_eq!(page.plain(), "a\nb\nc\n");
    }
}
