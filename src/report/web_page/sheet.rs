//! What every page has: its head with the policy, and the style that all share.

use std::fmt::Write;

use maud::{Markup, PreEscaped, html};

use super::colours;
use super::policy::{in_base64, policy};
use crate::report::drawing::font;

/// The head of a page with one style sheet and one script; the script may be empty.
pub fn head(title: &str, style: &str, script: &str) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy(style, script));
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="referrer" content="no-referrer";
            meta name="generator" content="restday";
            title { (title) " · restday" }
            style { (PreEscaped(style)) }
        }
    }
}

/// Font, colours, what all pages share, and what one of them adds.
pub fn style(parts: &[&str]) -> String {
    let mut style = fonts();
    style.push_str(&colours::variables());
    style.push_str(include_str!("style/page.css"));
    style.push_str(&parts.concat());
    style
}

/// What may be wider than the window, and then scrolls, by keys as well.
pub fn scrolling(name: &str, content: Markup) -> Markup {
    html! { div.scroll tabindex="0" role="region" aria-label=(name) { (content) } }
}

/// The faces of the picture, within the page; other scripts and signs come from the system.
fn fonts() -> String {
    let faces: [(u32, &[u8]); 2] = [(400, font::REGULAR), (600, font::SEMI_BOLD)];
    // The licence travels with the font.
    let mut css = "/* Inter, SIL Open Font License 1.1 */\n".to_owned();
    for (weight, bytes) in faces {
        let _ = writeln!(
            css,
            "@font-face{{font-family:Inter;font-weight:{weight};font-display:block;\
             src:url(data:font/otf;base64,{}) format(\"opentype\")}}",
            in_base64(bytes)
        );
    }
    css
}
