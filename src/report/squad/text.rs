//! The squad as a list for the terminal.

use std::fmt::Write;

use super::{Member, Squad, Standing};
use crate::report::words::Words;

const NAME: usize = 20;
const KIND: usize = 18;
/// Longest reason that stands beside a name.
const WHY: usize = 48;

/// A line an athlete, at most 80 columns.
pub fn squad_text(squad: &Squad) -> String {
    let words = squad.language.words();
    let mut text = format!("{}\n{}\n\n", squad.headline, squad.subline);
    let _ = writeln!(
        text,
        "    {:NAME$} {:KIND$} {:>7} {:>7} {:>11}",
        "", "today", "legs", "heart", "too early"
    );
    for (i, member) in squad.members.iter().enumerate() {
        let _ = writeln!(text, "{}", line(i + 1, member, words).trim_end());
    }
    text
}

fn line(rank: usize, member: &Member, words: &dyn Words) -> String {
    let name = shortened(&member.name, NAME);
    match &member.standing {
        Standing::Known(known) => format!(
            "{rank:>3} {name:NAME$} {:KIND$} {:>7} {:>7} {:>11}",
            words.kind(known.outlook.kind),
            words.hours(known.left.mechanical_h.ceil()),
            words.hours(known.left.cardio_h.ceil()),
            format!("{} of {}", known.lately.too_early, known.lately.training),
        ),
        Standing::Unknown(why) => {
            format!("{rank:>3} {name:NAME$} unknown: {}", shortened(why, WHY))
        }
    }
}

/// The beginning of what is too long.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let beginning: String = text.chars().take(most - 1).collect();
    format!("{beginning}…")
}
