//! What became of every file: in totals by outcome and reason, and one by one where that is asked for.

mod file_in_words;
mod json;
mod reasons;
mod totals;
mod verdict;

pub use json::import_json;
pub use verdict::Verdict;

use file_in_words::what;

use super::account::{Account, FileEntry};
use super::page::{Line, Page, Role};
use crate::athlete::Home;

/// Behind what was made of a file in an earlier run.
const KNOWN: &str = "; known from before";

/// Which files are listed one by one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Listed {
    /// None: the totals say what is to be known.
    #[default]
    Totals,
    /// Those that came to one of these.
    Only(Vec<Verdict>),
    /// Every one.
    All,
}

impl Listed {
    /// Whether a file is listed. What is doubted in part is among the doubted as well.
    fn holds(&self, file: &FileEntry, account: &Account) -> bool {
        match self {
            Listed::Totals => false,
            Listed::All => true,
            Listed::Only(verdicts) => {
                verdicts.contains(&Verdict::of(file, account))
                    || verdicts.contains(&Verdict::Doubted) && file.is_doubted(account)
            }
        }
    }
}

/// One line for each file that is listed, in the order of paths, and the totals below them, so many columns
/// wide. Lines of files are as long as they need to be.
pub fn import_text(account: &Account, home: Home, listed: &Listed, width: usize) -> Page {
    let mut page = Page::new(width);
    let files = account.files.iter();
    for file in files.filter(|file| listed.holds(file, account)) {
        page.line(line(file, account, home));
    }
    if page.height() > 0 {
        page.gap();
    }
    totals::totals(&mut page, account, home);
    page.end_without_gap();
    page
}

fn line(file: &FileEntry, account: &Account, home: Home) -> Line {
    let verdict = Verdict::of(file, account);
    let what = what(file, account, home);
    let reused = if file.reused { KNOWN } else { "" };
    let blank = " ".repeat(totals::VERDICT_COLUMNS.saturating_sub(verdict.word().len()));
    Line::of(verdict.role(), verdict.word())
        .and(Role::Plain, blank)
        .and(Role::Plain, format!("{}: {what}{reused}", file.path))
}
