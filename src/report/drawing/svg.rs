//! Pictures as SVG: the same shapes, sharp at any size, with words that can be searched.
//!
//! Nothing is referred to outside the file. Words keep the width that they were laid out with, so that
//! nothing overlaps where the font is not installed.

use std::fmt::Write;

use super::canvas::{Anchor, Area, Canvas, DrawnShape, Lettering, Weight};
use super::font;
use super::palette::{Colour, ColourRole};
use crate::report::look::{PictureSize, Theme};
use crate::report::words::plain_letters::plain;

/// What replaces the font of the pictures where that is not installed.
const FAMILY: &str =
    "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif";

/// A canvas as an SVG document of some size.
pub fn svg(canvas: &Canvas, size: PictureSize, theme: Theme) -> Vec<u8> {
    let mut out = String::new();
    let ground = hex(theme, ColourRole::Ground);
    let description = escaped(&canvas.description);
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" \
         role=\"img\" aria-label=\"{description}\" font-family=\"{FAMILY}\">\n<title>{description}</title>",
        size.width,
        size.height,
        number(canvas.width),
        number(canvas.height)
    );
    hatches(&mut out, canvas, theme);
    let _ = writeln!(
        out,
        "<rect width=\"100%\" height=\"100%\" fill=\"{ground}\"/>"
    );
    for shape in &canvas.shapes {
        put(&mut out, shape, theme);
        out.push('\n');
    }
    out.push_str("</svg>\n");
    out.into_bytes()
}

/// One pattern for each colour that hatches.
fn hatches(out: &mut String, canvas: &Canvas, theme: Theme) {
    let mut roles: Vec<ColourRole> = Vec::new();
    for shape in &canvas.shapes {
        if let DrawnShape::Hatch(_, colour) = shape
            && !roles.contains(&colour.role)
        {
            roles.push(colour.role);
        }
    }
    for role in roles {
        let hex = hex(theme, role);
        let _ = writeln!(
            out,
            "<pattern id=\"hatch-{}\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\">\
             <path d=\"M-3 3L3-3M0 12L12 0M9 15L15 9\" stroke=\"{hex}\" stroke-width=\"1\"/></pattern>",
            &hex[1..]
        );
    }
}

fn put(out: &mut String, shape: &DrawnShape, theme: Theme) {
    let _ = match shape {
        DrawnShape::Fill(area, colour) => {
            write!(out, "<rect {}{}/>", box_of(*area), fill(*colour, theme))
        }
        DrawnShape::Hatch(area, colour) => write!(
            out,
            "<rect {} fill=\"url(#hatch-{})\"/>",
            box_of(*area),
            &hex(theme, colour.role)[1..]
        ),
        DrawnShape::Polygon(points, colour) => write!(
            out,
            "<polygon points=\"{}\"{}/>",
            places(points),
            fill(*colour, theme)
        ),
        DrawnShape::Line(points, colour, width) => write!(
            out,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\"{} stroke-width=\"{}\" \
             stroke-linejoin=\"round\"/>",
            places(points),
            hex(theme, colour.role),
            opacity("stroke-opacity", *colour),
            number(*width)
        ),
        DrawnShape::Dot((x, y), radius, colour) => write!(
            out,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>",
            number(*x),
            number(*y),
            number(*radius),
            fill(*colour, theme)
        ),
        DrawnShape::Text(text, position, lettering) => {
            words(out, text, *position, *lettering, theme);
            Ok(())
        }
    };
}

fn words(out: &mut String, text: &str, (x, y): (f64, f64), lettering: Lettering, theme: Theme) {
    let em = lettering.size / font::BOX_PER_EM;
    let anchor = match lettering.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let weight = match lettering.weight {
        Weight::Regular => "",
        Weight::SemiBold => " font-weight=\"600\"",
    };
    // Letters of other alphabets have widths that only the reader's fonts know.
    let width = match font::is_drawable(text) {
        true => format!(
            " textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"",
            number(lettering.width(text))
        ),
        false => String::new(),
    };
    // Capitals, 0.73 em high, have their middle at the position.
    let _ = write!(
        out,
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{weight}{anchor}{width}{}>{}</text>",
        number(x),
        number(y + font::BASELINE_PER_EM * em),
        number(em),
        fill(lettering.colour, theme),
        escaped(text)
    );
}

fn box_of(area: Area) -> String {
    format!(
        "x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
        number(area.left),
        number(area.top),
        number(area.width()),
        number(area.height())
    )
}

fn places(points: &[(f64, f64)]) -> String {
    let place = |(x, y): &(f64, f64)| format!("{},{}", number(*x), number(*y));
    points.iter().map(place).collect::<Vec<_>>().join(" ")
}

fn fill(colour: Colour, theme: Theme) -> String {
    let hex = hex(theme, colour.role);
    format!(" fill=\"{hex}\"{}", opacity("fill-opacity", colour))
}

fn opacity(name: &str, colour: Colour) -> String {
    match colour.opacity {
        opaque if opaque >= 1.0 => String::new(),
        fraction => format!(" {name}=\"{}\"", number(fraction)),
    }
}

fn hex(theme: Theme, role: ColourRole) -> String {
    format!("#{:06x}", theme.rgb(role))
}

/// A number with two decimals at most.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match text {
        "-0" => "0".to_owned(),
        text => text.to_owned(),
    }
}

/// Text that cannot be taken for markup and turns nothing around; what XML has no place for is left out.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    let line = text.replace(['\t', '\n', '\r'], " ");
    for letter in plain(&line).chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::drawing::palette::{INK, RULE};

    #[test]
    fn numbers_are_short() {
        assert_eq!(number(12.0), "12");
        assert_eq!(number(-0.001), "0");
        assert_eq!(number(3.456), "3.46");
    }

    #[test]
    fn a_hostile_text_stays_a_text() {
        let mut canvas = Canvas::new(100.0, 50.0, "</title><script>x()</script>");
        let place = (0.0, 10.0);
        canvas.text(
            "</text><script>x()</script>\0",
            place,
            Lettering::new(20.0, INK),
        );
        let size = PictureSize {
            width: 100,
            height: 50,
        };
        let text = String::from_utf8(svg(&canvas, size, Theme::Light)).expect("is text");
        assert!(!text.contains("<script"), "{text}");
        assert!(text.contains("&lt;/text&gt;&lt;script&gt;x()&lt;/script&gt;\u{fffd}</text>"));
    }

    #[test]
    fn hatches_share_a_pattern_that_is_there() {
        let mut canvas = Canvas::new(100.0, 50.0, "two unknown days");
        for left in [0.0, 20.0] {
            let area = Area {
                left,
                top: 0.0,
                right: left + 10.0,
                bottom: 50.0,
            };
            canvas.hatch(area, RULE);
        }
        let size = PictureSize {
            width: 100,
            height: 50,
        };
        let text = String::from_utf8(svg(&canvas, size, Theme::Dark)).expect("is text");
        assert_eq!(text.matches("<pattern id=\"hatch-2c3038\"").count(), 1);
        assert_eq!(text.matches("fill=\"url(#hatch-2c3038)\"").count(), 2);
    }
}
