//! The page from its head to its foot.

use chrono::NaiveDate;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{findings, first_screen, quality, sessions_table, sheet, thresholds};
use crate::answer::{DateRange, Results};
use crate::audit::Audit;
use crate::report::look::{Look, Theme};
use crate::report::words::headline::HeadlineInWords;
use crate::report::words::page::{PageWords, ToolWords};

/// Parts of the style sheet after those of every page.
const STYLES: [&str; 3] = [
    include_str!("style/report.css"),
    include_str!("style/chart.css"),
    include_str!("style/print.css"),
];

/// Parts of the script; they share one scope, and each uses only the parts before it.
const SCRIPTS: [&str; 16] = [
    include_str!("script/data.js"),
    include_str!("script/sentences.js"),
    include_str!("script/sessions.js"),
    include_str!("script/columns.js"),
    include_str!("script/draw.js"),
    include_str!("script/load_panel.js"),
    include_str!("script/line_panels.js"),
    include_str!("script/chart.js"),
    include_str!("script/card.js"),
    include_str!("script/frame.js"),
    include_str!("script/view.js"),
    include_str!("script/search.js"),
    include_str!("script/table.js"),
    include_str!("script/findings.js"),
    include_str!("script/address.js"),
    include_str!("script/start.js"),
];

/// The whole page; `data` is safe inside a script.
pub fn document(
    results: &Results,
    range: DateRange,
    found: Option<&Audit>,
    (look, words): (&Look, &PageWords),
    data: &str,
) -> Markup {
    let (style, script) = (style(), script());
    let first = HeadlineInWords::of(results, look.words());
    // The reader's own setting decides, unless dark was requested.
    let theme = (look.theme == Theme::Dark).then(|| look.theme.name());
    html! {
        (DOCTYPE)
        html lang=(look.language.code()) data-theme=[theme] {
            (sheet::head(first_screen::title(&first, look), &style, &script))
            body {
                (top(results, range.from, (&first, look, words)))
                main {
                    (chart(words))
                    (findings::findings(found, (look, words)))
                    (sessions_table::sessions(results, range, (look, words)))
                    (thresholds::thresholds(results, (look, words)))
                    (quality::quality(results, (look, words)))
                }
                footer { @for line in look.words().foot(results) { p { (line) } } }
                script #data type="application/json" { (PreEscaped(data)) }
                script { (PreEscaped(&script)) }
            }
        }
    }
}

fn top(
    results: &Results,
    from: NaiveDate,
    (first, look, words): (&HeadlineInWords, &Look, &PageWords),
) -> Markup {
    let name = results.athlete.name.as_deref();
    let language = look.words();
    let span = language.date_span(from, results.range.to);
    html! {
        header {
            a.skip href="#findings" { (words.skip) }
            p.kicker {
                b { "restday" } " · "
                @if let Some(name) = name { bdi { (name) } " · " }
                (span) " · "
                // The message keeps a place below a custom title.
                @if look.title.is_some() { (first.together()) } @else { (words.about) }
            }
            nav aria-label=(words.contents) {
                @for (id, title) in [
                    ("findings", words.findings),
                    ("sessions", words.sessions),
                    ("thresholds", words.thresholds),
                    ("quality", words.quality),
                ] { a href={ "#" (id) } { (title) } " " }
            }
            (first_screen::first_screen(results, first, (look, words)))
        }
    }
}

fn chart(words: &PageWords) -> Markup {
    html! {
        section #chart-section {
            div.head {
                h2 { (words.chart) }
                (tools(&words.tools))
            }
            noscript { p.lead { (words.no_script) } }
            div #stage hidden {
                div #chart role="slider" tabindex="0" aria-orientation="horizontal" aria-describedby="help" {}
                aside #card tabindex="0" aria-label=(words.tools.details) {}
            }
            p #help .quiet hidden { (words.tools.help) }
            p #live .unseen role="status" {}
        }
    }
}

fn tools(words: &ToolWords) -> Markup {
    let spans = [
        (14, words.two_weeks),
        (112, words.sixteen_weeks),
        (366, words.year),
        (0, words.all),
    ];
    html! {
        div #tools role="group" aria-label=(words.range) hidden {
            @for (days, name) in spans { button type="button" data-days=(days) aria-pressed="false" { (name) } }
            span.dates {
                label { (words.from) " " input #from type="date"; }
                label { (words.to) " " input #to type="date"; }
            }
            button type="button" data-do="closer" aria-label=(words.closer) { "+" }
            button type="button" data-do="wider" aria-label=(words.wider) { "−" }
            button type="button" data-do="back" { (words.back) }
            button type="button" data-do="theme" aria-label=(words.theme) title=(words.theme) { "◐" }
        }
    }
}

/// The style sheet of every such page.
pub fn style() -> String {
    sheet::style(&STYLES)
}

/// Its script.
pub fn script() -> String {
    format!(
        "(function () {{\n'use strict';\n{}}}());\n",
        SCRIPTS.concat()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_style_nor_script_can_end_before_its_end() {
        let (style, script) = (style(), script());
        for text in [&style, &script] {
            assert!(!text.contains("</") && !text.contains("<!--"), "ends early");
            assert!(!text.contains('\r'), "a browser hashes lines without it");
        }
        assert!(!style.contains("@import"));
    }

    #[test]
    fn a_script_makes_text_of_what_files_say_and_asks_nobody() {
        let script = script();
        let forbidden = [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "Function(",
            "fetch(",
            "XMLHttpRequest",
            "WebSocket",
            "localStorage",
            "import(",
        ];
        for word in forbidden {
            assert!(!script.contains(word), "{word}");
        }
    }
}
