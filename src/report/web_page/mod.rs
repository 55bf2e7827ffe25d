//! The report as one page for a browser: the chart to hover and zoom, findings, sessions, thresholds.
//!
//! Everything is in the one file, and the page asks nobody for anything: its policy forbids it to.
//! What reads like a document is made here and is there without a script; the script draws the chart
//! from the data that the page carries.

mod colours;
mod data;
mod document;
mod findings;
mod first_screen;
pub mod letter;
mod policy;
mod quality;
mod sentences;
mod sessions_table;
pub mod sheet;
pub mod squad;

mod thresholds;

use super::{Report, ReportError};
use crate::answer::Results;
use crate::report::look::Look;
use crate::report::words::plain_letters::plain_lines;

/// The report that is one page for a browser.
pub struct WebPage;

/// The content security policy of every such page.
pub fn page_policy() -> String {
    policy::policy(&document::style(), &document::script())
}

impl Report for WebPage {
    fn name(&self) -> &'static str {
        "page"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["html"]
    }

    fn render(
        &self,
        results: &Results,
        look: &Look,
        _extension: &str,
    ) -> Result<Vec<u8>, ReportError> {
        let words = look.language.page_words();
        let range = crate::answer::with_days_ahead(results);
        let found = results.audited_range();
        let latest = found.as_ref().map(findings::latest_first);
        let data = data::embedded(results, range, &latest.unwrap_or_default(), (look, words))?;
        let page = document::document(results, range, found.as_ref(), (look, words), &data);
        Ok(plain_lines(&page.into_string()).into_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::DateRange;
    use crate::recovery::example_history::{day, run};
    use crate::report::words::plain_letters::{acts, plain};

    /// Holds the parts of an emoji together.
    const JOINER: char = '\u{200d}';

    const HOSTILE: [&str; 6] = [
        "</script><script>window.hacked=1</script>",
        "<img src=x onerror=window.hacked=1>",
        "<!-- <script> &amp; ]]>",
        "two\u{2028}lines\u{2029}and\u{202e} back",
        "🏃🏽‍♀️ żółw 走る \"quoted\" 'so'",
        "long long long long long long long long long long long long long long long long long long long \
         long long long long long long long long long long long long long long long long long long long",
    ];

    /// Five runs a week with such titles, and two days after the last.
    fn results() -> Results {
        let runs = (0..30).map(|at| {
            let mut digest = run(at * 7 / 5, 8.0);
            digest.title = Some(HOSTILE[at as usize % HOSTILE.len()].to_owned());
            digest
        });
        let range = DateRange {
            from: day(0),
            to: day(41),
        };
        crate::answer::example_results::of(runs.collect(), range)
    }

    fn page() -> String {
        let bytes = WebPage
            .render(&results(), &Look::default(), "html")
            .expect("can be made");
        String::from_utf8(bytes).expect("is text")
    }

    /// The text between two marks.
    fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
        let rest = page.split_once(before).expect(before).1;
        rest.split_once(after).expect(after).0
    }

    #[test]
    fn titles_are_text_in_the_page_and_in_its_data() {
        let page = page();
        assert_eq!(page.matches("<script").count(), 2);
        assert_eq!(page.matches("</script").count(), 2);
        assert!(!page.contains("<img") && !page.contains("<!--"));
        assert!(
            !page
                .chars()
                .any(|letter| letter != '\n' && acts(letter) && letter != JOINER)
        );
        let json = between(&page, "type=\"application/json\">", "</script>");
        let data: serde_json::Value = serde_json::from_str(json).expect("JSON");
        let titles = data["sessions"]["titles"].as_array().expect("a list");
        let told: Vec<String> = HOSTILE.map(plain).to_vec();
        assert_eq!(
            *titles, told,
            "each once, in the order in which they are met"
        );
        let of_each = data["sessions"]["title"].as_array().expect("a list");
        for (at, place) in of_each.iter().enumerate() {
            assert_eq!(place.as_u64(), Some((at % HOSTILE.len()) as u64 + 1));
        }
    }

    #[test]
    fn the_policy_names_the_very_script_and_style_of_the_page() {
        let page = page();
        let policy = between(&page, "Content-Security-Policy\" content=\"", "\"");
        let style = between(&page, "<style>", "</style>");
        let script = page.rsplit_once("<script>").expect("a script").1;
        let script = script.split_once("</script>").expect("its end").0;
        assert_eq!(policy.replace("&#39;", "'"), policy::policy(style, script));
    }

    #[test]
    fn every_column_of_the_data_has_a_value_for_each_of_its_rows() {
        let page = page();
        let json = between(&page, "type=\"application/json\">", "</script>");
        let data: serde_json::Value = serde_json::from_str(json).expect("JSON");
        let count = |list: &serde_json::Value| list.as_array().expect("a list").len();
        assert_eq!(data["first"], day(0).to_string());
        assert_eq!(data["today"], 41);
        let days = 42 + data["ahead"].as_u64().expect("days") as usize;
        for digits in ["kind", "kept"] {
            let digits = data["days"][digits].as_str().expect("digits");
            assert_eq!(digits.len(), days);
        }
        for kinds in ["asked", "taken", "open"] {
            let kinds = data["days"][kinds].as_array().expect("three kinds");
            assert!(kinds.iter().all(|kind| count(kind) == days));
        }
        let sessions = &data["sessions"];
        for column in [
            "day", "start", "sport", "title", "time", "metres", "load", "by", "marks",
        ] {
            assert_eq!(count(&sessions[column]), 30, "{column}");
        }
        let metrics = sessions["metrics"].as_array().expect("a list");
        assert!(metrics.len() > 3);
        assert!(metrics.iter().all(|metric| count(&metric["values"]) == 30));
        for periods in ["weeks", "months"] {
            let rows = count(&data[periods]["from"]);
            assert_eq!(count(&data[periods]["early"]), rows, "{periods}");
        }
    }

    #[test]
    fn a_page_begins_with_the_first_data_however_early_its_range() {
        let mut early = results();
        early.range.from = day(-4000);
        let page = |results: &Results| {
            let bytes = WebPage.render(results, &Look::default(), "html");
            let page = String::from_utf8(bytes.expect("can be made")).expect("is text");
            let json = between(&page, "type=\"application/json\">", "</script>");
            serde_json::from_str::<serde_json::Value>(json).expect("JSON")
        };
        let (usual, early) = (page(&results()), page(&early));
        for name in ["first", "opens", "ahead", "today", "days", "clocks"] {
            assert_eq!(usual[name], early[name], "{name}");
        }
        assert_eq!(early["first"], day(0).to_string());
    }

    #[test]
    fn a_history_of_one_day_has_a_page_too() {
        let mut results = results();
        results.range = DateRange {
            from: day(0),
            to: day(0),
        };
        let results = results.for_day(day(0));
        assert!(WebPage.render(&results, &Look::default(), "html").is_ok());
    }
}
