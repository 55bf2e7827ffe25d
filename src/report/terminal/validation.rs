//! What the advice is worth, on one screen.

use crate::answer::Validation;
use crate::answer::validation::Fraction;
use crate::report::terminal::page::{Line, Page, Role};
use crate::report::words::wording::{counted, long_date};

/// Width of the column of names, with the margin before it.
const NAMES: usize = 18;

/// What the advice is worth, on one screen.
pub fn validation_text(found: &Validation, width: usize) -> Page {
    let mut page = Page::new(width);
    let Some(span) = found.span else {
        page.paragraph("No training, so nothing to look at.", 0);
        return page;
    };
    let (from, to) = (long_date(span.from), long_date(span.to));
    let heading = format!("What this advice is worth for you, {from} – {to}");
    page.paragraph(Line::of(Role::Heading, heading), 0);
    page.gap();
    flags(&mut page, found);
    gaps(&mut page, found);
    next_runs(&mut page, found);
    watch(&mut page, found);
    page.gap();
    let honest = "A flag means: sooner than your usual rhythm allows. The advice keeps you within what \
                  coaches and your own habit call sound. It has not been shown to foretell performance or \
                  injury.";
    page.paragraph(honest, 0);
    page
}

fn row(page: &mut Page, name: &str, sentence: String) {
    page.row(Line::of(Role::Quiet, format!("  {name}")), NAMES, sentence);
}

/// `12 of 166 (7 %)`.
fn fraction(fraction: Fraction) -> String {
    match fraction.percent() {
        Some(percent) => format!(
            "{} of {} ({percent:.0}\u{a0}%)",
            fraction.some, fraction.all
        ),
        None => "none".to_owned(),
    }
}

fn flags(page: &mut Page, found: &Validation) {
    row(
        page,
        "too soon",
        format!("{} sessions", fraction(found.flagged())),
    );
    if found.years.len() > 1 {
        let years = found.years.iter();
        let years: Vec<String> = years
            .map(|(year, of)| format!("{year}: {:.0}\u{a0}%", of.percent().unwrap_or(0.0)))
            .collect();
        row(page, "", years.join(", "));
    }
    let words = match found.longest_not_ready {
        None => "every day was ready for hard training".to_owned(),
        Some(stretch) => {
            let days = usize::try_from(stretch.days()).unwrap_or(0);
            format!(
                "{} without a day ready for hard training, from {}",
                counted(days, "day", "days"),
                long_date(stretch.from)
            )
        }
    };
    row(page, "longest wait", words);
}

fn gaps(page: &mut Page, found: &Validation) {
    let words = match found.before_gaps.all {
        0 => "no ten days without a run".to_owned(),
        _ => format!(
            "of the last runs before them, {} were too soon; of all runs {}",
            fraction(found.before_gaps),
            fraction(found.before_any)
        ),
    };
    row(page, "ten days off", words);
}

fn next_runs(page: &mut Page, found: &Validation) {
    let Some(follow) = found.next_runs else {
        let words = "too few with a heart rate at speed after flagged and after other sessions";
        row(page, "the next run", words.to_owned());
        return;
    };
    let difference = follow.difference_pct;
    let verdict = match (difference.low > 0.0, difference.high < 0.0) {
        (true, _) => "higher after them",
        (_, true) => "lower after them",
        _ => "no difference that could be told from chance",
    };
    row(
        page,
        "the next run",
        format!(
            "heart rate at the same speed, after {} too soon against {} others: {:+.1}\u{a0}% \
             ({:+.1} to {:+.1}): {verdict}",
            follow.after_flagged,
            follow.after_others,
            difference.value,
            difference.low,
            difference.high
        ),
    );
    if let Some(against) = follow.against_yesterday {
        let margin = against.margin;
        let verdict = match against.is_better() {
            true => "better than yesterday’s load for you",
            false => "no better than yesterday’s load for you",
        };
        row(
            page,
            "hours left",
            format!(
                "{verdict}: rank correlation {:+.2} with that heart rate, yesterday’s load {:+.2} \
                 (difference in size {:+.2}, {:+.2} to {:+.2})",
                against.hours_left, against.load, margin.value, margin.low, margin.high
            ),
        );
    }
}

fn watch(page: &mut Page, found: &Validation) {
    let Some(watched) = found.watched else {
        row(
            page,
            "your watch",
            "no recovery times in these files".to_owned(),
        );
        return;
    };
    let order = watched
        .rank_correlation
        .map_or(String::new(), |r| format!(", rank correlation {r:.2}"));
    let factor = watched.own_factor;
    row(
        page,
        "your watch",
        format!(
            "on {} its recovery time was {:+.0}\u{a0}h from our cardio hours (median){order}; own factor \
             {:.2} by {}",
            counted(watched.beside.sessions, "session", "sessions"),
            watched.beside.median_difference_h,
            factor.factor,
            counted(factor.runs, "isolated run", "isolated runs")
        ),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::{export, runs, unscored};
    use crate::report::documents::validation::validation_json;

    #[test]
    fn whatever_was_done_it_is_one_screen_and_claims_nothing_it_cannot() {
        for results in [runs(1), runs(60), unscored(), export(112)] {
            let found = Validation::of(&results);
            let page = validation_text(&found, 80).plain();
            assert!(page.lines().count() <= 24, "{page}");
            assert!(
                page.lines().all(|line| line.chars().count() <= 80),
                "{page}"
            );
            assert!(page.contains("has not been shown to foretell"), "{page}");
            assert!(!page.contains("NaN"), "{page}");
            let document = validation_json(&found).expect("is written");
            assert!(document.ends_with("}\n"));
        }
    }
}
