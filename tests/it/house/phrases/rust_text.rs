//! Prose in a source file: its comments and its string literals.

/// A comment or a literal, and its first line.
pub struct Piece {
    /// Text without the marks around it.
    pub text: String,
    /// Its first line, from 1.
    pub line: usize,
}

/// Comments of a source, with adjacent lines joined and without the code of examples.
pub fn comments(source: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let (mut goes_on, mut in_example) = (false, false);
    for (line, row) in (1..).zip(blanked(source).lines().zip(source.lines())) {
        let (masked, row) = row;
        let Some(at) = masked.find("//") else {
            goes_on = false;
            continue;
        };
        let own_line = masked[..at].trim().is_empty();
        let text = row[at..].trim_start_matches(['/', '!']);
        let is_fence = text.trim_start().starts_with("```");
        in_example ^= is_fence;
        if is_fence || in_example {
            continue;
        }
        match found.last_mut() {
            Some(last) if goes_on && own_line => {
                last.text.push('\n');
                last.text += text;
            }
            _ => found.push(Piece {
                text: text.to_owned(),
                line,
            }),
        }
        goes_on = own_line;
    }
    found
}

/// Literals of a source.
pub fn literals(source: &str) -> Vec<Piece> {
    let masked = blanked(source);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = masked[from..].find('"').map(|at| from + at) {
        let Some(close) = masked[open + 1..].find('"').map(|at| open + 1 + at) else {
            break;
        };
        let text = source[open + 1..close]
            .replace("\\n", "¶")
            .replace("\\\n", "\n");
        found.push(Piece {
            text: text.replace('\\', " "),
            line: 1 + source[..open].matches('\n').count(),
        });
        from = close + 1;
    }
    found
}

/// The source with the content of literals and comments blanked, at the same length: remaining quotes delimit literals,
/// remaining double slashes begin comments.
fn blanked(source: &str) -> String {
    let mut masked = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let (length, keep) = match first {
            '/' if rest.starts_with("//") => (rest.find('\n').unwrap_or(rest.len()), 2),
            '"' => literal(rest, "\"", true),
            'r' if is_raw(rest) && !masked.ends_with(is_of_name) => {
                let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
                let close = format!("\"{}", "#".repeat(hashes));
                masked.push_str(&rest[..=hashes]);
                rest = &rest[1 + hashes..];
                literal(rest, &close, false)
            }
            '\'' if rest.starts_with("'\"'") => (3, 0),
            '\'' if rest.starts_with("'\\\"'") || rest.starts_with("'\\''") => (4, 0),
            other => (other.len_utf8(), other.len_utf8()),
        };
        let (piece, after) = rest.split_at(length);
        let is_literal = first == '"' || piece.starts_with('"');
        for (at, c) in piece.char_indices() {
            let ends = is_literal && at + 1 == piece.len();
            match c == '\n' || at < keep || ends {
                true => masked.push(c),
                false => masked.extend(std::iter::repeat_n(' ', c.len_utf8())),
            }
        }
        rest = after;
    }
    masked
}

fn is_of_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn is_raw(text: &str) -> bool {
    text[1..].trim_start_matches('#').starts_with('"')
}

/// Bytes of a literal from its opening to its closing quote, and how many of the first remain visible.
fn literal(text: &str, close: &str, escapes: bool) -> (usize, usize) {
    let mut at = 1;
    while at < text.len() && !text[at..].starts_with(close) {
        let mut chars = text[at..].chars();
        let first = chars.next().map_or(1, char::len_utf8);
        let escaped = escapes && text[at..].starts_with('\\');
        let second = chars.next().map_or(0, char::len_utf8);
        at += first + usize::from(escaped) * second;
    }
    ((at + 1).min(text.len()), 1)
}

#[test]
fn comments_and_literals_are_told_apart() {
    let source = "// a \"b\"\n// ```\n// no\n// ```\n// c\nlet d = \"e // f \\\" g\"; // h\nlet i = r#\"j \"k\" l\"#; let m = '\"';\n";
    let texts = |pieces: Vec<Piece>| -> Vec<(String, usize)> {
        pieces.into_iter().map(|p| (p.text, p.line)).collect()
    };
    let expected = [(" a \"b\"\n c", 1), (" h", 6)].map(|(t, l)| (t.to_owned(), l));
    assert_eq!(texts(comments(source)), expected);
    let expected = [("e // f  \" g", 6), ("j \"k\" l", 7)].map(|(t, l)| (t.to_owned(), l));
    assert_eq!(texts(literals(source)), expected);
}
