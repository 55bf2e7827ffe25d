//! What is seen on a terminal after a program has written to it.

/// Words without the signs that paint them.
pub fn without_paint(text: &str) -> String {
    let mut pieces = text.split("\u{1b}[");
    let mut words = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (sign, rest) = piece.split_once('m').expect("a sign that paints ends in m");
        let digits = |c: char| c.is_ascii_digit() || c == ';';
        assert!(sign.chars().all(digits), "{sign:?} does more than paint");
        words += rest;
    }
    words
}

/// The lines that stay, for a program that goes back to the beginning of a line and clears it, and
/// every state that a line was seen in.
pub struct Screen {
    /// Lines at the end.
    pub lines: Vec<String>,
    /// Lines as they were seen just before they were cleared.
    pub cleared: Vec<String>,
}

impl Screen {
    /// After everything was written.
    pub fn after(text: &str) -> Self {
        let mut screen = Screen {
            lines: vec![String::new()],
            cleared: Vec::new(),
        };
        let mut signs = text.chars();
        while let Some(sign) = signs.next() {
            match sign {
                '\n' => screen.lines.push(String::new()),
                // Lines end in it; what is drawn again is cleared first.
                '\r' => {}
                '\u{1b}' => screen.obey(&mut signs),
                letter => screen.last().push(letter),
            }
        }
        screen
    }

    fn last(&mut self) -> &mut String {
        self.lines.last_mut().expect("has a line")
    }

    fn obey(&mut self, signs: &mut impl Iterator<Item = char>) {
        assert_eq!(signs.next(), Some('['));
        let mut order = String::new();
        for sign in signs {
            order.push(sign);
            if sign.is_ascii_alphabetic() {
                break;
            }
        }
        match order.as_str() {
            "2K" => {
                let line = std::mem::take(self.last());
                self.cleared.push(line);
            }
            order if order.ends_with('m') => {}
            order => panic!("a terminal is told {order:?}"),
        }
    }
}

#[test]
fn what_is_cleared_is_gone_and_was_seen() {
    let screen = Screen::after("1/2\r\u{1b}[2K2/2\r\u{1b}[2K\u{1b}[1mdone\u{1b}[0m\r\nend");
    assert_eq!(screen.cleared, ["1/2", "2/2"]);
    assert_eq!(screen.lines, ["done", "end"]);
    assert_eq!(without_paint("\u{1b}[1;31ma\u{1b}[0m b"), "a b");
}
