//! The colours of the page as variables of its style sheet: those of the pictures, light and dark, and the shapes of
//! marks.
//!
//! The reader's own wish decides, or the button on the page. On paper everything is light.

use std::fmt::Write;

use crate::answer::EffortLevel;
use crate::audit::Severity;
use crate::recovery::DayKind;
use crate::report::drawing::palette::ColourRole;
use crate::report::drawing::severity_mark;
use crate::report::look::Theme;

/// Variables that hold one colour each.
const PLAIN: [(&str, ColourRole); 13] = [
    ("ground", ColourRole::Ground),
    ("ink", ColourRole::Ink),
    ("quiet", ColourRole::Quiet),
    ("rule", ColourRole::Rule),
    ("axis", ColourRole::Axis),
    ("ahead", ColourRole::Ahead),
    ("early", ColourRole::TooEarly),
    ("warning", ColourRole::Warning),
    ("heart", ColourRole::Cardio),
    ("legs", ColourRole::Mechanical),
    ("fitness", ColourRole::Fitness),
    ("fatigue", ColourRole::Fatigue),
    ("form", ColourRole::Form),
];

/// All variables: light by default, dark where it is wished and the page is on a screen.
pub fn variables() -> String {
    let shapes = Severity::ALL.map(|severity| {
        let name = severity.name();
        format!("--shape-{name}:{};", shape(severity))
    });
    let mut css = format!(
        ":root{{color-scheme:light;{}{}}}\n",
        declared(&theme(Theme::Light)),
        shapes.concat()
    );
    let dark = declared(&theme(Theme::Dark));
    let _ = writeln!(
        css,
        "@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light])\
         {{color-scheme:dark;{dark}}}}}\n\
         @media screen{{:root[data-theme=dark]{{color-scheme:dark;{dark}}}}}"
    );
    css
}

fn declared(variables: &[(String, u32)]) -> String {
    let mut css = String::new();
    for (name, colour) in variables {
        let _ = write!(css, "--{name}:#{colour:06x};");
    }
    css
}

/// The shape of a finding's mark, as what is left of a square.
fn shape(severity: Severity) -> String {
    let percent = |share: f64| format!("{:.0}%", 50.0 + 50.0 * share);
    let corners = severity_mark::corners(severity).iter();
    let corners: Vec<String> = corners
        .map(|(right, down)| format!("{} {}", percent(*right), percent(*down)))
        .collect();
    match corners.is_empty() {
        true => format!("circle({:.0}%)", 50.0 * severity_mark::ROUND),
        false => format!("polygon({})", corners.join(",")),
    }
}

/// Name and colour, 0xRRGGBB, of every variable.
fn theme(theme: Theme) -> Vec<(String, u32)> {
    let plain = PLAIN.map(|(name, role)| (name.to_owned(), role));
    let efforts =
        EffortLevel::ALL.map(|e| (format!("effort-{}", e as usize), ColourRole::Effort(e)));
    let kinds = DayKind::ALL.map(|k| (format!("kind-{}", k as usize), ColourRole::Kind(k)));
    let on_kinds = DayKind::ALL.map(|k| (format!("on-kind-{}", k as usize), ColourRole::OnKind(k)));
    let roles = plain.into_iter().chain(efforts).chain(kinds);
    let roles = roles.chain(on_kinds);
    let mut all: Vec<(String, u32)> = roles.map(|(name, role)| (name, theme.rgb(role))).collect();
    // What no picture has: the ground of the card, and links.
    let (card, link) = match theme {
        Theme::Light => (0xf8f5ee, 0x1f5f8b),
        Theme::Dark => (0x1a1e24, 0x8cc4f0),
    };
    all.extend([("card".to_owned(), card), ("link".to_owned(), link)]);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::drawing::palette::contrast::{LEAST_OF_TEXT, contrast};

    #[test]
    fn marks_of_findings_have_the_shapes_of_the_picture() {
        let css = variables() + include_str!("style/report.css");
        for severity in Severity::ALL {
            let name = severity.name();
            let declared = format!("--shape-{name}:");
            assert_eq!(css.matches(&declared).count(), 1, "{name}");
            let used = format!("clip-path: var(--shape-{name})");
            assert_eq!(css.matches(&used).count(), 1, "{name}");
        }
        assert!(css.contains("--shape-warning:polygon(50% 0%,100% 50%,50% 100%,0% 50%);"));
    }

    #[test]
    fn letters_can_be_read_on_what_only_the_page_has() {
        for theme in Theme::ALL.map(super::theme) {
            let of = |name: &str| theme.iter().find(|(n, _)| n == name).expect("named").1;
            for ground in ["ground", "card"] {
                for ink in ["ink", "quiet", "early", "link"] {
                    let contrast = contrast(of(ground), of(ink));
                    assert!(
                        contrast >= LEAST_OF_TEXT,
                        "{ink} on {ground}: {contrast:.2}"
                    );
                }
            }
        }
    }
}
