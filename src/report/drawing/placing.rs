//! Whether everything finds its place, for tests of pictures: no word leaves the picture, none covers another.

use super::canvas::{Anchor, Area, Canvas, DrawnShape, Lettering};

/// The box of a text: as wide as its letters, as high as its capitals.
fn box_of((x, y): (f64, f64), text: &str, lettering: Lettering) -> Area {
    let width = lettering.width(text);
    let left = match lettering.anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    let half = 0.3 * lettering.size;
    Area {
        left,
        top: y - half,
        right: left + width,
        bottom: y + half,
    }
}

/// Every text of a picture and its box.
fn words(canvas: &Canvas) -> Vec<(String, Area)> {
    let texts = canvas.shapes.iter().filter_map(|shape| match shape {
        DrawnShape::Text(text, place, lettering) => {
            Some((text.clone(), box_of(*place, text, *lettering)))
        }
        _ => None,
    });
    texts.collect()
}

fn overlap(a: Area, b: Area) -> bool {
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/// Everything that is wrong with the words of a picture.
pub fn faults(canvas: &Canvas) -> Vec<String> {
    let words = words(canvas);
    let outside = words.iter().filter(|(_, area)| {
        area.left < 0.0
            || area.top < 0.0
            || area.right > canvas.width
            || area.bottom > canvas.height
    });
    let mut faults: Vec<String> = outside.map(|(text, _)| format!("leaves: {text}")).collect();
    for (i, (one, area)) in words.iter().enumerate() {
        for (other, other_area) in &words[..i] {
            if overlap(*area, *other_area) {
                faults.push(format!("{other:?} and {one:?}"));
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::drawing::palette::INK;

    #[test]
    fn a_word_over_another_and_one_that_leaves_are_found() {
        let faults_of = |places: &[(f64, f64)]| {
            let mut canvas = Canvas::new(200.0, 100.0, "");
            for place in places {
                canvas.text("word", *place, Lettering::new(20.0, INK));
            }
            faults(&canvas).len()
        };
        assert_eq!(faults_of(&[(10.0, 20.0), (10.0, 40.0)]), 0);
        assert_eq!(faults_of(&[(10.0, 20.0), (20.0, 25.0)]), 1);
        assert_eq!(faults_of(&[(190.0, 20.0)]), 1);
    }
}
