//! What the advice is worth, on one screen.

use crate::answer::Validation;
use crate::report::terminal::page::{Line, Page, Role};
use crate::report::words::Words;

/// Width of the column of names, with the margin before it.
const NAMES: usize = 18;

/// What the advice is worth, on one screen.
pub fn validation_text(found: &Validation, words: &dyn Words, width: usize) -> Page {
    let mut page = Page::new(width);
    let names = words.validation();
    let Some(span) = found.span else {
        page.paragraph(names.no_sessions, 0);
        return page;
    };
    let heading = words.validation_heading(span);
    page.paragraph(Line::of(Role::Heading, heading), 0);
    page.gap();
    flags(&mut page, found, words);
    gaps(&mut page, found, words);
    next_runs(&mut page, found, words);
    watch(&mut page, found, words);
    page.gap();
    page.paragraph(names.honest, 0);
    page
}

fn row(page: &mut Page, name: &str, sentence: String) {
    page.row(Line::of(Role::Quiet, format!("  {name}")), NAMES, sentence);
}

fn flags(page: &mut Page, found: &Validation, words: &dyn Words) {
    let names = words.validation();
    row(page, names.too_soon, words.flagged(found.flagged()));
    if found.years.len() > 1 {
        let years = found.years.iter();
        let years: Vec<String> = years
            .map(|(year, of)| {
                let percent = of.percent().unwrap_or(0.0);
                format!("{year}:\u{a0}{}", words.percent(percent / 100.0))
            })
            .collect();
        row(page, "", years.join(", "));
    }
    let wait = match found.longest_not_ready {
        None => names.always_ready.to_owned(),
        Some(stretch) => words.not_ready(stretch),
    };
    row(page, names.longest_wait, wait);
}

fn gaps(page: &mut Page, found: &Validation, words: &dyn Words) {
    let names = words.validation();
    let before = match found.before_gaps.all {
        0 => names.no_breaks.to_owned(),
        _ => words.before_breaks(found.before_gaps, found.before_any),
    };
    row(page, names.ten_days_off, before);
}

fn next_runs(page: &mut Page, found: &Validation, words: &dyn Words) {
    let names = words.validation();
    let Some(follow) = &found.next_runs else {
        row(page, names.next_run, names.too_few_runs.to_owned());
        return;
    };
    row(page, names.next_run, words.next_runs(follow));
    if let Some(against) = &follow.against_yesterday {
        row(page, names.hours_left, words.against_yesterday(against));
    }
}

fn watch(page: &mut Page, found: &Validation, words: &dyn Words) {
    let names = words.validation();
    let watched = match &found.watched {
        None => names.no_watch.to_owned(),
        Some(watched) => words.watched(watched),
    };
    row(page, names.your_watch, watched);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::{export, runs, unscored};
    use crate::report::documents::validation::validation_json;
    use crate::report::words::{Language, units::Units};

    #[test]
    fn whatever_was_done_it_is_one_screen_and_claims_nothing_it_cannot() {
        for results in [runs(1), runs(60), unscored(), export(112)] {
            let found = Validation::of(&results);
            for language in Language::ALL {
                let words = language.words_in(Units::Metric);
                let page = validation_text(&found, words, 80).plain();
                assert!(page.lines().count() <= 24, "{page}");
                assert!(
                    page.lines().all(|line| line.chars().count() <= 80),
                    "{page}"
                );
                let honest = words.validation().honest.split(' ').next_back();
                assert!(page.trim_end().ends_with(honest.unwrap_or("?")), "{page}");
                assert!(!page.contains("NaN"), "{page}");
            }
            let document = validation_json(&found).expect("is written");
            assert!(document.ends_with("}\n"));
        }
    }
}
