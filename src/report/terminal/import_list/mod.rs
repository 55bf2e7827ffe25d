//! What became of every file: in totals by outcome and reason, and one by one where the user wants that.

mod file_in_words;
mod totals;

use file_in_words::what;

use super::page::{Line, Page, Role};
use crate::answer::{Account, FileEntry, FileVerdict, ListedFiles};
use crate::athlete::Home;
use crate::report::words::Words;

/// One line for each file that is listed, in the order of paths, and the totals below them, `width` columns
/// wide. Lines of files are as long as they need to be.
pub fn import_text(
    account: &Account,
    home: Home,
    listed: &ListedFiles,
    words: &dyn Words,
    width: usize,
) -> Page {
    let mut page = Page::new(width);
    let files = account.files.iter();
    for file in files.filter(|file| listed.holds(file, account)) {
        one(&mut page, file, (account, home), words);
    }
    if page.height() > 0 {
        page.gap();
    }
    totals::totals(&mut page, account, home, words);
    page.end_without_gap();
    page
}

fn one(page: &mut Page, file: &FileEntry, (account, home): (&Account, Home), words: &dyn Words) {
    let verdict = FileVerdict::of(file, account);
    let what = what(file, account, home, words);
    let reused = if file.reused {
        words.files().cached
    } else {
        ""
    };
    let told = format!("{}: {what}{reused}", file.path);
    let name = Line::of(role(verdict), words.verdict(verdict));
    page.signs(name, totals::VERDICT_COLUMNS, Line::from(told));
}

/// What a verdict means to a reader.
fn role(verdict: FileVerdict) -> Role {
    match verdict {
        FileVerdict::Failed => Role::Alarm,
        FileVerdict::Salvaged | FileVerdict::Doubted => Role::Warning,
        FileVerdict::Read => Role::Strong,
        FileVerdict::LeftOut
        | FileVerdict::Duplicate
        | FileVerdict::Wellness
        | FileVerdict::Other
        | FileVerdict::Foreign => Role::Plain,
    }
}
